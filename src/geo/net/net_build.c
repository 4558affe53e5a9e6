/* Lines to edges: a point where exactly two like pieces meet is passed through; every other is a node. */
#include "geo/net/net_build.h"

#include "geo/net/net_draft.h"

#include <string.h>

typedef struct Attribute { int16_t rise_dm; uint8_t kind; int8_t level; uint16_t flags; } Attribute;

/* A piece of a way between two points. */
typedef struct Piece { int32_t from, to, attribute; } Piece;

enum { MEETS = 1, GATE = 2, TAKEN = 4 };

typedef struct Build {
    const RawMap *map;
    Arena *scratch;
    Piece *piece;
    int32_t pieces, piece_room;
    Attribute *attribute;
    int32_t attributes;
    int32_t *degree;           /* of each point */
    int32_t *first, *at;       /* the pieces at each point */
    int32_t *node;             /* of each point: its number among the nodes, -1: passed through or not used */
    unsigned char *meets;      /* the point is a node whatever its degree: MEETS; GATE; it is TAKEN */
    unsigned char *done;       /* of each piece */
    int32_t *edge_way;         /* of each edge made: its attribute */
    NetDraft *draft;
    NetBuilt built;
} Build;

static void add_piece(Build *b, int32_t from, int32_t to, int32_t attribute)
{
    if (b->pieces == b->piece_room) {
        ptrdiff_t size = b->piece_room * (ptrdiff_t)sizeof *b->piece;
        b->piece = arena_grow(b->scratch, b->piece, size, 2 * size);
        b->piece_room *= 2;
    }
    b->piece[b->pieces++] = (Piece){ from, to, attribute };
    b->degree[from]++;
    b->degree[to]++;
}

/* Steps, crossings and one-way ways keep their ends: what they carry is said of the whole of them. */
static bool whole(const RawWay *w)
{
    return w->kind == NET_STEPS || w->kind == NET_CROSSING || w->rise_dm
        || (w->flags & (NET_NOT_THERE | NET_NOT_BACK));
}

static void add_way(Build *b, int32_t number)
{
    const RawWay *w = &b->map->way[number];
    const int32_t *ref = b->map->ref + w->first;
    b->attribute[number] = (Attribute){ w->rise_dm, w->kind, w->level, w->flags };
    int32_t last = -1;
    for (int32_t i = 0; i < w->count; i++) {
        bool gap = ref[i] < 0 || (i > 0 && ref[i - 1] < 0);
        if (i > 0 && !gap && ref[i] != ref[i - 1]) add_piece(b, ref[i - 1], ref[i], number);
        b->built.gaps += ref[i] < 0;
        if (ref[i] >= 0 && whole(w) && (i == 0 || ref[i - 1] < 0)) b->meets[ref[i]] |= MEETS;
        if (ref[i] >= 0) last = ref[i];
    }
    if (last >= 0 && whole(w)) b->meets[last] |= MEETS;
}

/* ------------------------------------------------------------------------------------------------ squares */

static bool square_fits(const RawMap *m, const RawSquare *q)
{
    for (int32_t r = 0; r < q->rings; r++) {
        const RawRing *ring = &m->ring[q->first_ring + r];
        if (ring->count < 4) return false;
        for (int32_t i = 0; i < ring->count; i++)
            if (m->ref[ring->first + i] < 0) return false;
    }
    return q->rings > 0;
}

/* Where nobody has mapped a way inside. */
static bool way_inside(const Build *b, const Spot *at, const int32_t *ends)
{
    SpotBox box = spot_box_of(at, ends[0]);
    for (int32_t i = 0; i < b->pieces; i++) {
        Spot p = b->map->at[b->piece[i].from], q = b->map->at[b->piece[i].to];
        SpotBox of = spot_box_with(spot_box_with(SPOT_BOX_EMPTY, p), q);
        if (spot_box_meets(of, box) && square_holds(at, ends, 1, p, q)) return true;
    }
    return false;
}

/* Between the gates on its border that ways lead to, two at least. */
static void add_compound(Build *b, int32_t number, int32_t attribute, Arena room)
{
    const RawMap *m = b->map;
    const RawSquare *q = &m->square[number];
    const RawRing *ring = &m->ring[q->first_ring];
    b->attribute[attribute] = (Attribute){ .kind = NET_COMPOUND, .level = q->level, .flags = q->flags };
    if (!square_fits(m, q)) return;
    int32_t gates = 0, end = ring->count;
    Spot *at = NEWS(&room, Spot, end);
    unsigned char *door = NEWS(&room, unsigned char, end);
    for (int32_t i = 0; i < end; i++) {
        int32_t point = m->ref[ring->first + i];
        at[i] = m->at[point];
        door[i] = (b->meets[point] & GATE) && b->degree[point] > 0;
        gates += door[i] && i + 1 < end;
    }
    if (gates < 2 || way_inside(b, at, &end)) return;
    SquareLine *line = NEWS(&room, SquareLine, SQUARE_SPOTS * SQUARE_SPOTS / 2);
    int32_t lines = square_lines(at, &end, 1, door, true, line);
    if (lines < 0) b->built.squares_plain++;
    for (int32_t i = 0; i < lines; i++)
        add_piece(b, m->ref[ring->first + line[i].from], m->ref[ring->first + line[i].to], attribute);
    b->built.compounds += lines > 0;
}

static void add_square(Build *b, int32_t number, int32_t attribute, Arena room)
{
    const RawMap *m = b->map;
    const RawSquare *q = &m->square[number];
    b->attribute[attribute] = (Attribute){ .kind = NET_SQUARE, .level = q->level, .flags = q->flags };
    if (!square_fits(m, q)) {
        b->built.squares_plain++;
        return;
    }
    int32_t count = 0, *ends = NEWS(&room, int32_t, q->rings);
    for (int32_t r = 0; r < q->rings; r++) ends[r] = count += m->ring[q->first_ring + r].count;
    Spot *at = NEWS(&room, Spot, count);
    int32_t *point = NEWS(&room, int32_t, count);
    unsigned char *door = NEWS(&room, unsigned char, count);
    SquareLine *line = NEWS(&room, SquareLine, SQUARE_SPOTS * SQUARE_SPOTS / 2);
    count = 0;
    for (int32_t r = 0; r < q->rings; r++)
        for (int32_t i = 0; i < m->ring[q->first_ring + r].count; i++, count++) {
            point[count] = m->ref[m->ring[q->first_ring + r].first + i];
            at[count] = m->at[point[count]];
            door[count] = b->degree[point[count]] > 0 || b->meets[point[count]];
        }
    int32_t lines = square_lines(at, ends, q->rings, door, false, line);
    if (lines < 0) b->built.squares_plain++;
    for (int32_t i = 0; i < lines; i++) add_piece(b, point[line[i].from], point[line[i].to], attribute);
    for (int32_t r = 0, i = 0; r < q->rings; r++, i++)
        for (; i + 1 < ends[r]; i++)
            if (point[i] != point[i + 1]) add_piece(b, point[i], point[i + 1], attribute);
}

/* -------------------------------------------------------------------------------------------------- edges */

static bool alike(const Attribute *a, const Attribute *b)
{
    return a->kind == b->kind && a->level == b->level && a->flags == b->flags;
}

static void link_pieces(Build *b)
{
    int32_t points = b->map->points;
    b->first = NEWS(b->scratch, int32_t, points + 2);
    b->at = NEWS(b->scratch, int32_t, 2 * (ptrdiff_t)b->pieces + 1);
    for (int32_t p = 0; p < points; p++) b->first[p + 2] = b->first[p + 1] + b->degree[p];
    for (int32_t i = 0; i < b->pieces; i++) {
        b->at[b->first[b->piece[i].from + 1]++] = i;
        b->at[b->first[b->piece[i].to + 1]++] = i;
    }
}

static bool passed_through(const Build *b, int32_t p)
{
    if (b->degree[p] != 2 || b->meets[p]) return false;
    const Piece *x = &b->piece[b->at[b->first[p]]], *y = &b->piece[b->at[b->first[p] + 1]];
    return x != y && alike(&b->attribute[x->attribute], &b->attribute[y->attribute]);
}

/* The edge that begins at `start` with a piece, as far as the next node. */
static void follow(Build *b, int32_t start, int32_t piece)
{
    int32_t at = start, count = 0, room = 8, number = b->piece[piece].attribute;
    Arena scratch = *b->scratch;
    int32_t *list = NEWS(&scratch, int32_t, room);
    const Attribute *a = &b->attribute[number];
    bool along = b->piece[piece].from == start;
    for (;;) {
        b->done[piece] = 1;
        at = b->piece[piece].from ^ b->piece[piece].to ^ at;
        if (b->node[at] >= 0) break;
        if (count == room) {
            list = arena_grow(&scratch, list, room * (ptrdiff_t)sizeof *list,
                              2 * room * (ptrdiff_t)sizeof *list);
            room *= 2;
        }
        list[count++] = at;
        piece = b->at[b->first[at]] ^ b->at[b->first[at] + 1] ^ piece;
    }
    Spot *spot = NEWS(b->draft->keep, Spot, count + 2);
    int64_t *id = NEWS(b->draft->keep, int64_t, count + 1);
    spot[0] = b->map->at[start];
    spot[count + 1] = b->map->at[at];
    for (int32_t i = 0; i < count; i++) spot[i + 1] = b->map->at[list[i]], id[i] = b->map->id[list[i]];
    NetEdge e = { .a = b->node[start], .b = b->node[at], .inner = count, .kind = a->kind, .level = a->level,
                  .flags = a->flags, .rise_dm = a->rise_dm, .length_mm = net_length_mm(spot, count + 2) };
    if (!along) {                      /* against the way's own direction */
        e.flags = (uint16_t)(a->flags & ~(NET_NOT_THERE | NET_NOT_BACK));
        if (a->flags & NET_NOT_THERE) e.flags |= NET_NOT_BACK;
        if (a->flags & NET_NOT_BACK) e.flags |= NET_NOT_THERE;
        e.rise_dm = (int16_t)-a->rise_dm;
    }
    b->edge_way[net_draft_edge(b->draft, &e, spot + 1, id)] = number;
}

static void make_node(Build *b, int32_t p) { b->node[p] = net_draft_node(b->draft, b->map->at[p],
                                                                         b->map->id[p]); }

static void make_edges(Build *b)
{
    for (int32_t p = 0; p < b->map->points; p++) {
        b->node[p] = -1;
        if (b->degree[p] && !passed_through(b, p)) make_node(b, p);
    }
    for (int32_t p = 0; p < b->map->points; p++) {
        if (b->node[p] < 0) continue;
        for (int32_t i = b->first[p]; i < b->first[p + 1]; i++)
            if (!b->done[b->at[i]]) follow(b, p, b->at[i]);
    }
    for (int32_t i = 0; i < b->pieces; i++) {          /* rings that meet nothing */
        if (b->done[i]) continue;
        make_node(b, b->piece[i].from);
        follow(b, b->piece[i].from, i);
    }
}

/* What was said of a whole way goes to its edges by their length: a crossing waits once, however it is
 * cut and of however many ways it is made. */
static void share_out(Build *b, Arena scratch)
{
    uint64_t *sum = NEWS(&scratch, uint64_t, b->attributes + 1);
    uint64_t *so_far = NEWS(&scratch, uint64_t, b->attributes + 1);
    int32_t *group = NEWS(&scratch, int32_t, b->attributes + 1);
    net_crossings(b->map, group, scratch);
    for (int32_t i = b->map->ways; i < b->attributes; i++) group[i] = i;
    for (int32_t i = 0; i < b->draft->edges; i++)
        sum[group[b->edge_way[i]]] += b->draft->edge[i].edge.length_mm;
    for (int32_t i = 0; i < b->draft->edges; i++) {
        NetEdge *e = &b->draft->edge[i].edge;
        int32_t way = group[b->edge_way[i]];
        if (!sum[way] || (e->kind != NET_CROSSING && !e->rise_dm)) continue;
        uint64_t from = so_far[way], to = so_far[way] += e->length_mm;
        if (e->kind == NET_CROSSING) e->wait = (uint16_t)(1000 * to / sum[way] - 1000 * from / sum[way]);
        int64_t rise = e->rise_dm < 0 ? -e->rise_dm : e->rise_dm;
        rise = (int64_t)((uint64_t)rise * to / sum[way]) - (int64_t)((uint64_t)rise * from / sum[way]);
        e->rise_dm = (int16_t)(e->rise_dm < 0 ? -rise : rise);
    }
}

Err net_build(const RawMap *map, Net *ret, NetBuilt *ret_built, Arena *keep, Arena scratch)
{
    enum { START = 4096 };
    Arena made = scratch;              /* the draft grows in the upper half, lists of pieces in the lower */
    made.at += arena_room(&scratch) / 2 & ~(ptrdiff_t)15;
    scratch.end = made.at;
    NetDraft draft = net_draft(&made);
    Build b = { .map = map, .scratch = &scratch, .draft = &draft, .piece_room = START };
    b.attributes = map->ways + map->squares;
    b.attribute = NEWS(&scratch, Attribute, b.attributes + 1);
    b.degree = NEWS(&scratch, int32_t, map->points + 1);
    b.node = NEWS(&scratch, int32_t, map->points + 1);
    b.meets = NEWS(&scratch, unsigned char, map->points + 1);
    b.piece = NEWS(&scratch, Piece, START);
    for (int32_t i = 0; i < map->gates; i++) b.meets[map->gate[i].point] |= GATE;
    for (int32_t i = 0; i < map->ways; i++) add_way(&b, i);
    for (int32_t i = 0; i < map->squares; i++)
        if (!map->square[i].wall) add_square(&b, i, map->ways + i, made);
    for (int32_t i = 0; i < map->squares; i++)
        if (map->square[i].wall) add_compound(&b, i, map->ways + i, made);
    if (!b.pieces) return NET_EMPTY;
    b.done = NEWS(&scratch, unsigned char, b.pieces);
    b.edge_way = NEWS(&scratch, int32_t, b.pieces);
    link_pieces(&b);
    make_edges(&b);
    share_out(&b, scratch);
    for (int32_t i = 0; i < map->gates; i++) {
        const RawGate *g = &map->gate[i];
        if (b.node[g->point] < 0) continue;
        if (b.meets[g->point] & TAKEN) net_draft_gate(&draft, b.node[g->point], g->state, g->hours);
        else net_draft_first_gate(&draft, b.node[g->point], g->state, g->hours);
        b.meets[g->point] |= TAKEN;
    }
    *ret = net_finish(&draft, keep, scratch);
    *ret_built = b.built;
    return NULL;
}
