/* A lattice of squares over the pieces of all edges; rings of squares around a place until nothing nearer
 * can come. */
#include "geo/net/net_snap.h"

#include <math.h>
#include <string.h>

enum { SIDE_MM = 64 * 1000, SQUARES_LEAST = 1 << 16, SIDE_MOST = INT32_MAX / 4, ISLAND_MM = 2000 * 1000 };

/* Entries of a lattice: honest ways need one and a half a piece, ways across the world as many as squares. */
enum { ENTRIES_LEAST = 1 << 20, ENTRIES_A_PIECE = 16 };

/* A part of the network is an island when it is not the largest and has less than two kilometres of ways. */
static unsigned char *islands(const Net *n, const uint32_t *there, const uint32_t *back, Arena *keep,
                              Arena scratch)
{
    unsigned char *island = NEWS(keep, unsigned char, n->edges + 1);
    WalkEdge *edge = NEWS(&scratch, WalkEdge, n->edges + 1);
    int32_t *part = NEWS(&scratch, int32_t, n->nodes + 1);
    for (int32_t i = 0; i < n->edges; i++)
        edge[i] = (WalkEdge){ n->edge[i].a, n->edge[i].b, there[i], back[i] };
    int32_t parts = walk_parts(n->nodes, edge, n->edges, part, scratch), largest = 0;
    uint64_t *length = NEWS(&scratch, uint64_t, parts + 1);
    for (int32_t i = 0; i < n->edges; i++)
        if (there[i] < WALK_FAR || back[i] < WALK_FAR) length[part[n->edge[i].a]] += n->edge[i].length_mm;
    for (int32_t i = 1; i < parts; i++)
        if (length[i] > length[largest]) largest = i;
    for (int32_t i = 0; i < n->edges; i++) {
        int32_t p = part[n->edge[i].a];
        island[i] = p != largest && length[p] < ISLAND_MM;
    }
    return island;
}

static int32_t square_of(int32_t at, int32_t from, int32_t side, int32_t most)
{
    int64_t k = ((int64_t)at - from) / side;
    return k < 0 ? 0 : k >= most ? most - 1 : (int32_t)k;
}

NetSquares net_squares(const NetIndex *x, Spot a, Spot b)
{
    return (NetSquares){ square_of(a.x < b.x ? a.x : b.x, x->west, x->side, x->across),
                  square_of(a.y < b.y ? a.y : b.y, x->south, x->side, x->down),
                  square_of(a.x < b.x ? b.x : a.x, x->west, x->side, x->across),
                  square_of(a.y < b.y ? b.y : a.y, x->south, x->side, x->down) };
}

/* Squares of x->side, larger ones where that would make many more squares than pieces. */
static void lay_lattice(NetIndex *x, SpotBox box, int32_t pieces)
{
    int64_t most = SQUARES_LEAST + 4 * (int64_t)pieces;
    for (;; x->side *= 2) {
        int64_t across = ((int64_t)box.x1 - box.x0) / x->side + 1,
            down = ((int64_t)box.y1 - box.y0) / x->side + 1;
        if (across * down > most && x->side < SIDE_MOST) continue;
        x->across = (int32_t)across;
        x->down = (int32_t)down;
        break;
    }
    x->west = box.x0;
    x->south = box.y0;
}

static NetSquares piece_box(const NetIndex *x, int32_t piece)
{
    const NetEdge *e = &x->net->edge[x->piece_edge[piece]];
    int32_t i = x->piece_at[piece];
    return net_squares(x, x->at[net_point(e, i)], x->at[net_point(e, i + 1)]);
}

/* How many pieces each square gets, two places further; false: too many in all. */
static bool count_pieces(const NetIndex *x, int32_t pieces, int32_t *first)
{
    int64_t left = ENTRIES_LEAST + ENTRIES_A_PIECE * (int64_t)pieces;
    for (int32_t i = 0; i < pieces; i++) {
        NetSquares box = piece_box(x, i);
        left -= ((int64_t)box.x1 - box.x0 + 1) * ((int64_t)box.y1 - box.y0 + 1);
        if (left < 0 && x->side < SIDE_MOST) return false;
        for (int32_t y = box.y0; y <= box.y1; y++)
            for (int64_t s = (int64_t)y * x->across + box.x0; s <= (int64_t)y * x->across + box.x1; s++)
                first[s + 2]++;
    }
    return true;
}

static void fill_lattice(NetIndex *x, SpotBox all, int32_t pieces, Arena *keep)
{
    Arena before = *keep;
    int32_t *first;
    int64_t squares;
    for (x->side = SIDE_MM;; x->side *= 2) {
        lay_lattice(x, all, pieces);
        squares = (int64_t)x->across * x->down;
        *keep = before;
        first = NEWS(keep, int32_t, squares + 2);
        if (count_pieces(x, pieces, first)) break;
    }
    for (int64_t s = 0; s <= squares; s++) first[s + 1] += first[s];
    int32_t *piece = NEWS(keep, int32_t, first[squares + 1] + 1);
    for (int32_t i = 0; i < pieces; i++) {
        NetSquares box = piece_box(x, i);
        for (int32_t y = box.y0; y <= box.y1; y++)
            for (int64_t s = (int64_t)y * x->across + box.x0; s <= (int64_t)y * x->across + box.x1; s++)
                piece[first[s + 1]++] = i;
    }
    x->first = first;
    x->piece = piece;
}

static void link_nodes(NetIndex *x, Arena *keep)
{
    const Net *n = x->net;
    int32_t *first = NEWS(keep, int32_t, n->nodes + 2);
    int32_t *edge = NEWS(keep, int32_t, 2 * (ptrdiff_t)n->edges + 1);
    for (int32_t i = 0; i < n->edges; i++) first[n->edge[i].a + 2]++, first[n->edge[i].b + 2]++;
    for (int32_t v = 0; v <= n->nodes; v++) first[v + 1] += first[v];
    for (int32_t i = 0; i < n->edges; i++) {
        edge[first[n->edge[i].a + 1]++] = i;
        edge[first[n->edge[i].b + 1]++] = i;
    }
    x->node_first = first;
    x->node_edge = edge;
}

NetIndex net_index(const Net *n, const NetProfile *p, Arena *keep, Arena scratch)
{
    NetIndex x = { .net = n, .plane = net_plane(n), .profile = *p };
    uint32_t *there = NEWS(keep, uint32_t, n->edges + 1), *back = NEWS(keep, uint32_t, n->edges + 1);
    unsigned char *shut = NEWS(keep, unsigned char, n->nodes + 1);
    Spot *at = NEWS(keep, Spot, n->points + 1);
    int32_t pieces = 0;
    for (int32_t i = 0; i < n->points; i++) at[i] = net_to_plane(&x.plane, n->at[i]);
    for (int32_t i = 0; i < n->edges; i++) {
        net_edge_cost(&n->edge[i], p, &there[i], &back[i]);
        if (there[i] < WALK_FAR || back[i] < WALK_FAR) pieces += n->edge[i].inner + 1;
    }
    int32_t *piece_edge = NEWS(keep, int32_t, pieces + 1), *piece_at = NEWS(keep, int32_t, pieces + 1);
    pieces = 0;
    for (int32_t i = 0; i < n->edges; i++)
        for (int32_t k = 0; k <= n->edge[i].inner && (there[i] < WALK_FAR || back[i] < WALK_FAR); k++)
            piece_edge[pieces] = i, piece_at[pieces++] = k;
    net_shut(n, p, shut);
    x.at = at;
    x.there = there;
    x.back = back;
    x.shut = shut;
    x.piece_edge = piece_edge;
    x.piece_at = piece_at;
    x.island = islands(n, there, back, keep, scratch);
    link_nodes(&x, keep);
    fill_lattice(&x, spot_box_of(at, n->points), pieces, keep);
    return x;
}

/* ------------------------------------------------------------------------------------------------ nearest */

typedef struct Found { double off2; int32_t piece; double part; Spot at; } Found;

static void try_piece(const NetIndex *x, int32_t piece, Spot p, Found *best)
{
    const NetEdge *e = &x->net->edge[x->piece_edge[piece]];
    Spot a = x->at[net_point(e, x->piece_at[piece])], b = x->at[net_point(e, x->piece_at[piece] + 1)];
    double dx = (double)b.x - a.x, dy = (double)b.y - a.y, length2 = dx * dx + dy * dy;
    double part = length2 > 0 ? (((double)p.x - a.x) * dx + ((double)p.y - a.y) * dy) / length2 : 0;
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    double ox = a.x + part * dx - p.x, oy = a.y + part * dy - p.y, off2 = ox * ox + oy * oy;
    if (off2 > best->off2 || (off2 == best->off2 && best->piece >= 0 && best->piece <= piece)) return;
    *best = (Found){ off2, piece, part, { (int32_t)lround(p.x + ox), (int32_t)lround(p.y + oy) } };
}

static void try_square(const NetIndex *x, int32_t cx, int32_t cy, Spot p, Found *land, Found *island)
{
    if (cx < 0 || cy < 0 || cx >= x->across || cy >= x->down) return;
    int64_t s = (int64_t)cy * x->across + cx;
    for (int32_t i = x->first[s]; i < x->first[s + 1]; i++) {
        int32_t piece = x->piece[i];
        try_piece(x, piece, p, x->island[x->piece_edge[piece]] ? island : land);
    }
}

/* On piece `last` of an edge. */
static Snap snap_on(const NetIndex *x, int32_t edge, int32_t last, const Found *f, bool island)
{
    const NetEdge *e = &x->net->edge[edge];
    double before = 0, all = 0;
    for (int32_t i = 0; i <= e->inner; i++) {
        Spot a = x->at[net_point(e, i)], b = x->at[net_point(e, i + 1)];
        double length = hypot((double)b.x - a.x, (double)b.y - a.y);
        if (i < last) before += length;
        if (i == last) before += f->part * length;
        all += length;
    }
    double off = sqrt(f->off2);
    Snap s = { edge, all > 0 ? (uint32_t)llround(before / all * e->length_mm) : 0, (uint32_t)llround(off), 0,
               f->at, island };
    if (s.along_mm > e->length_mm) s.along_mm = e->length_mm;
    s.off_cost = net_time(s.off_mm, x->profile.speed);
    return s;
}

static Snap snap_of(const NetIndex *x, const Found *f, bool island)
{
    return snap_on(x, x->piece_edge[f->piece], x->piece_at[f->piece], f, island);
}

/* How far p is from the border of the squares within r - 1 of its own. */
static double seen_around(const NetIndex *x, Spot p, int64_t cx, int64_t cy, int32_t r)
{
    int64_t west = p.x - (x->west + (cx - r + 1) * x->side), east = x->west + (cx + r) * x->side - p.x;
    int64_t south = p.y - (x->south + (cy - r + 1) * x->side), north = x->south + (cy + r) * x->side - p.y;
    int64_t wide = west < east ? west : east, high = south < north ? south : north;
    return r ? (double)(wide < high ? wide : high) : 0;
}

Snap net_snap(const NetIndex *x, Spot degrees)
{
    Spot p = net_to_plane(&x->plane, degrees);
    double reach2 = (double)SNAP_REACH_MM * SNAP_REACH_MM;
    Found land = { reach2, -1, 0, p }, island = land;
    int64_t cx = ((int64_t)p.x - x->west) / x->side, cy = ((int64_t)p.y - x->south) / x->side;
    if (p.x < x->west) cx--;
    if (p.y < x->south) cy--;
    int32_t rings = SNAP_REACH_MM / x->side + 1;
    for (int32_t r = 0; r <= rings; r++) {
        double clear = seen_around(x, p, cx, cy, r);   /* what is nearer than this has been seen */
        if (land.piece >= 0 && land.off2 < clear * clear) break;
        for (int64_t y = cy - r; y <= cy + r; y++) {
            bool edge = y == cy - r || y == cy + r;
            for (int64_t c = cx - r; c <= cx + r; c += edge || r == 0 ? 1 : 2 * r)
                if (c >= 0 && c < x->across && y >= 0 && y < x->down)
                    try_square(x, (int32_t)c, (int32_t)y, p, &land, &island);
        }
    }
    if (land.piece >= 0) return snap_of(x, &land, false);
    if (island.piece >= 0) return snap_of(x, &island, true);
    return (Snap){ .edge = -1 };
}

/* -------------------------------------------------------------------------------------------------- seeds */

static uint32_t part_cost(uint32_t cost, uint32_t part_mm, uint32_t whole_mm)
{
    if (!part_mm) return 0;            /* at the very end: whatever the edge's direction */
    if (cost >= WALK_FAR) return WALK_FAR;
    return whole_mm ? (uint32_t)(((uint64_t)cost * part_mm + whole_mm / 2) / whole_mm) : 0;
}

/* From the place to the ends of its edge (away), or from the ends to the place (towards); the snap leg
 * included. */
static void leg_costs(const NetIndex *x, const Snap *s, WalkWay way, uint32_t *ret_a, uint32_t *ret_b)
{
    const NetEdge *e = &x->net->edge[s->edge];
    uint32_t to_a = way == WALK_AWAY ? x->back[s->edge] : x->there[s->edge];
    uint32_t to_b = way == WALK_AWAY ? x->there[s->edge] : x->back[s->edge];
    to_a = part_cost(to_a, s->along_mm, e->length_mm);
    to_b = part_cost(to_b, e->length_mm - s->along_mm, e->length_mm);
    *ret_a = x->shut[e->a] || to_a >= WALK_FAR - s->off_cost ? WALK_FAR : to_a + s->off_cost;
    *ret_b = x->shut[e->b] || to_b >= WALK_FAR - s->off_cost ? WALK_FAR : to_b + s->off_cost;
}

int net_seeds(const NetIndex *x, const Snap *s, WalkWay way, uint32_t id, WalkSeed seed[2])
{
    if (s->edge < 0) return 0;
    uint32_t a, b;
    int count = 0;
    leg_costs(x, s, way, &a, &b);
    if (a < WALK_FAR) seed[count++] = (WalkSeed){ x->net->edge[s->edge].a, a, id };
    if (b < WALK_FAR) seed[count++] = (WalkSeed){ x->net->edge[s->edge].b, b, id };
    return count;
}

uint32_t net_along(const NetIndex *x, const Snap *from, const Snap *to)
{
    if (from->edge < 0 || from->edge != to->edge) return WALK_FAR;
    const NetEdge *e = &x->net->edge[from->edge];
    bool there = from->along_mm <= to->along_mm;
    uint32_t way = there ? to->along_mm - from->along_mm : from->along_mm - to->along_mm;
    uint32_t cost = part_cost(there ? x->there[from->edge] : x->back[from->edge], way, e->length_mm);
    uint64_t sum = (uint64_t)cost + from->off_cost + to->off_cost;
    return sum < WALK_FAR ? (uint32_t)sum : WALK_FAR;
}

Snap net_node_snap(const NetIndex *x, int32_t node)
{
    for (int32_t i = x->node_first[node]; i < x->node_first[node + 1]; i++) {
        int32_t edge = x->node_edge[i];
        const NetEdge *e = &x->net->edge[edge];
        if (x->there[edge] >= WALK_FAR && x->back[edge] >= WALK_FAR) continue;
        return (Snap){ edge, e->a == node ? 0 : e->length_mm, 0, 0, x->at[node], x->island[edge] };
    }
    return (Snap){ .edge = -1 };
}

Snap net_point_snap(const NetIndex *x, int32_t edge, int32_t i)
{
    Found f = { .piece = -1, .part = 1, .at = x->at[x->net->edge[edge].first + i] };
    return snap_on(x, edge, i, &f, x->island[edge]);
}

uint32_t net_cost_at(const NetIndex *x, const uint64_t *label, const Snap *source, const Snap *target,
                     WalkWay way)
{
    if (target->edge < 0) return WALK_FAR;
    const NetEdge *e = &x->net->edge[target->edge];
    uint32_t a, b;
    leg_costs(x, target, way == WALK_AWAY ? WALK_TOWARDS : WALK_AWAY, &a, &b);
    uint64_t best = WALK_FAR;
    if (a < WALK_FAR && label[e->a] != WALK_NOWHERE
        && (label[e->a] >> 32) + a < best) best = (label[e->a] >> 32) + a;
    if (b < WALK_FAR && label[e->b] != WALK_NOWHERE
        && (label[e->b] >> 32) + b < best) best = (label[e->b] >> 32) + b;
    if (source) {
        uint32_t along = way == WALK_AWAY ? net_along(x, source, target) : net_along(x, target, source);
        if (along < best) best = along;
    }
    return (uint32_t)best;
}

uint32_t net_straight(Spot a, Spot b, const NetProfile *p)
{
    double mm = net_metres(a, b) * 1000 * 1.3;
    return net_time(mm < 4e12 ? (uint64_t)llround(mm) : (uint64_t)4e12, p->speed);
}
