/* Changes by looking through the whole draft for what is meant: a pass over a few hundred thousand points
 * takes less than a millisecond, and there is nothing to keep in step. */
#include "geo/net/net_edit.h"

#include "base/shape.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

REFUSAL(NET_NO_NODE, 404, "net.no_node", "路网里没有这个点", "there is no such node in the network");

/* Where a point of the map lies: a node, or inside an edge. */
typedef struct Where { int32_t node, edge, inner; } Where;

static bool find(const NetDraft *d, int64_t id, Where *ret)
{
    for (int32_t v = 0; v < d->nodes; v++)
        if (d->id[v] == id) {
            *ret = (Where){ v, -1, -1 };
            return true;
        }
    for (int32_t e = 0; e < d->edges; e++)
        for (int32_t i = 0; i < d->edge[e].edge.inner; i++)
            if (d->edge[e].id[i] == id) {
                *ret = (Where){ -1, e, i };
                return true;
            }
    return false;
}

static Err need(const NetDraft *d, int64_t id, Where *ret, Blame *why)
{
    char name[32], zh[80], en[80];
    if (find(d, id, ret)) return NULL;
    snprintf(name, sizeof name, "%lld", (long long)id);
    snprintf(zh, sizeof zh, "路网里没有点 %s", name);
    snprintf(en, sizeof en, "there is no node %s in the network", name);
    return blame(why, NET_NO_NODE, name, zh, en);
}

static int32_t as_node(NetDraft *d, Where w)
{
    return w.node >= 0 ? w.node : net_draft_cut(d, w.edge, w.inner, false, (Spot){ 0 }, 0);
}

/* Where on edge `e` the point `id` is: 0 is a, inner + 1 is b; -1: not on it. The end that is nearer to
 * `near`. */
static int32_t place_on(const NetDraft *d, const DraftEdge *e, int64_t id, int32_t near)
{
    int32_t best = -1;
    if (d->id[e->edge.a] == id) best = 0;
    if (d->id[e->edge.b] == id && (best < 0 || near > e->edge.inner / 2)) best = e->edge.inner + 1;
    for (int32_t i = 0; i < e->edge.inner && best < 0; i++)
        if (e->id[i] == id) best = i + 1;
    return best;
}

static double stretch_metres(const NetDraft *d, const DraftEdge *e, int32_t from, int32_t to)
{
    double metres = 0;
    for (int32_t i = from; i < to; i++) {
        Spot a = i == 0 ? d->at[e->edge.a] : e->at[i - 1];
        Spot b = i == e->edge.inner ? d->at[e->edge.b] : e->at[i];
        metres += net_metres(a, b);
    }
    return metres;
}

/* The shortest stretch between two points that one edge has both of. */
static bool find_stretch(const NetDraft *d, const int64_t id[2], int32_t *ret_edge, int32_t ret_place[2])
{
    double best = HUGE_VAL;
    for (int32_t i = 0; i < d->edges; i++) {
        const DraftEdge *e = &d->edge[i];
        int32_t x = place_on(d, e, id[0], 0);
        int32_t y = x < 0 ? -1 : place_on(d, e, id[1], x);
        if (y >= 0) x = place_on(d, e, id[0], y);
        if (x < 0 || y < 0 || x == y) continue;
        double metres = stretch_metres(d, e, x < y ? x : y, x < y ? y : x);
        if (metres >= best) continue;
        best = metres;
        *ret_edge = i;
        ret_place[0] = x < y ? x : y;
        ret_place[1] = x < y ? y : x;
    }
    return best < HUGE_VAL;
}

/* The part of an edge between two of its places, as an edge of its own. */
static int32_t cut_out(NetDraft *d, int32_t edge, const int32_t place[2])
{
    if (place[1] <= d->edge[edge].edge.inner) net_draft_cut(d, edge, place[1] - 1, false, (Spot){ 0 }, 0);
    if (place[0] == 0) return edge;
    net_draft_cut(d, edge, place[0] - 1, false, (Spot){ 0 }, 0);
    return d->edges - 1;
}

static Err set_gate(NetDraft *d, int64_t id, bool open, NetEdit *did, Blame *why)
{
    Where w;
    TRY(need(d, id, &w, why));
    net_draft_gate(d, as_node(d, w), open ? NET_GATE_OPEN : NET_GATE_CLOSED, (Str){ 0 });
    did->gates++;
    return NULL;
}

Err net_edit_state(NetDraft *d, const int64_t *id, int32_t ids, bool open, NetEdit *did, Blame *why)
{
    Where w;
    int32_t edge = -1, place[2] = { 0, 0 };
    for (int32_t i = 0; i < ids; i++) TRY(need(d, id[i], &w, why));
    if (ids == 2 && find_stretch(d, id, &edge, place)) {
        edge = cut_out(d, edge, place);
        if (open) d->edge[edge].edge.flags &= (uint16_t)~NET_CLOSED;
        else d->edge[edge].edge.flags |= NET_CLOSED;
        did->stretches++;
        return NULL;
    }
    for (int32_t i = 0; i < ids; i++) TRY(set_gate(d, id[i], open, did, why));
    return NULL;
}

/* ------------------------------------------------------------------------------------------------- adding */

typedef struct Near { double off; int32_t edge, piece; Spot at; double part; } Near;

/* Both ends of a piece on the same side of the box around a place: it isn't near. */
typedef struct Box { int64_t west, south, east, north; } Box;

static bool beside(Spot a, Spot b, const Box *box)
{
    return (a.x < box->west && b.x < box->west) || (a.x > box->east && b.x > box->east)
        || (a.y < box->south && b.y < box->south) || (a.y > box->north && b.y > box->north);
}

static Box around(const NetPlane *plane, Spot p, int32_t within_mm)
{
    enum { ALL = 2000000000 };
    double east = within_mm / (plane->east > 1e-9 ? plane->east : 1e-9), north = within_mm / plane->north;
    int64_t x = east < ALL ? (int64_t)east + 2 : ALL, y = north < ALL ? (int64_t)north + 2 : ALL;
    return (Box){ p.x - x, p.y - y, p.x + x, p.y + y };
}

static Near nearest(const NetDraft *d, const NetPlane *plane, Spot degrees, int32_t within_mm)
{
    Near best = { (double)within_mm + 0.5, -1, -1, degrees, 0 };
    Spot p = net_to_plane(plane, degrees);
    Box box = around(plane, degrees, within_mm);
    for (int32_t i = 0; i < d->edges; i++) {
        const DraftEdge *e = &d->edge[i];
        for (int32_t k = 0; k <= e->edge.inner; k++) {
            Spot from = k == 0 ? d->at[e->edge.a] : e->at[k - 1];
            Spot to = k == e->edge.inner ? d->at[e->edge.b] : e->at[k];
            if (beside(from, to, &box)) continue;
            Spot a = net_to_plane(plane, from), b = net_to_plane(plane, to);
            double dx = (double)b.x - a.x, dy = (double)b.y - a.y, length2 = dx * dx + dy * dy;
            double part = length2 > 0 ? (((double)p.x - a.x) * dx + ((double)p.y - a.y) * dy) / length2 : 0;
            part = part < 0 ? 0 : part > 1 ? 1 : part;
            double x = a.x + part * dx, y = a.y + part * dy, off = hypot(x - p.x, y - p.y);
            if (off < best.off)
                best = (Near){ off, i, k, net_from_plane(plane, (Spot){ (int32_t)lround(x),
                                                                       (int32_t)lround(y) }), part };
        }
    }
    return best;
}

/* Ids made here are negative, each once. */
static int64_t fresh_id(const NetDraft *d)
{
    int64_t least = 0;
    for (int32_t v = 0; v < d->nodes; v++)
        if (d->id[v] < least) least = d->id[v];
    for (int32_t e = 0; e < d->edges; e++)
        for (int32_t i = 0; i < d->edge[e].edge.inner; i++)
            if (d->edge[e].id[i] < least) least = d->edge[e].id[i];
    return least - 1;
}

static int32_t join(NetDraft *d, const NetPlane *plane, Spot at, int32_t within_mm, NetEdit *did)
{
    Near near = nearest(d, plane, at, within_mm);
    if (near.edge < 0 || near.off > within_mm) return -1;
    const NetEdge *e = &d->edge[near.edge].edge;
    did->joints++;
    if (near.piece == 0 && near.part <= 0) return e->a;
    if (near.piece == e->inner && near.part >= 1) return e->b;
    if (near.part <= 0) return net_draft_cut(d, near.edge, near.piece - 1, false, (Spot){ 0 }, 0);
    if (near.part >= 1) return net_draft_cut(d, near.edge, near.piece, false, (Spot){ 0 }, 0);
    return net_draft_cut(d, near.edge, near.piece, true, near.at, fresh_id(d));
}

static Err take_kind(const GeoLine *l, NetEdge *e, Blame *why)
{
    char zh[120], en[120];
    Str kind = geojson_get(l, "kind"), level = geojson_get(l, "level"), oneway = geojson_get(l, "oneway");
    int64_t n = 0;
    int k = kind.len ? shape_name_index(net_kinds, kind) : NET_WAY;
    snprintf(zh, sizeof zh, "第 %d 行：kind 须是 way、steps、crossing 或 square，level 须是 -20 到 100 的整数", l->line);
    snprintf(en, sizeof en,
             "line %d: kind must be way, steps, crossing or square, level a whole number -20 to 100",
             l->line);
    if (k < 0 || (level.len && (!str_int(level, &n) || n < -20 || n > 100)))
        return blame(why, GEOJSON_BAD, "kind", zh, en);
    bool own = str_eq(geojson_get(l, "private"), S("yes")) || str_eq(geojson_get(l, "private"), S("true"));
    e->kind = (uint8_t)k;
    e->level = (int8_t)n;
    e->wait = k == NET_CROSSING ? 1000 : 0;
    e->flags = (uint16_t)(NET_ADDED | (own ? NET_PRIVATE : 0) | (str_eq(oneway, S("yes")) ? NET_NOT_BACK : 0)
                          | (str_eq(oneway, S("-1")) ? NET_NOT_THERE : 0));
    return NULL;
}

Err net_edit_add(NetDraft *d, const NetPlane *plane, const GeoLine *l, int32_t join_mm, NetEdit *did,
                 Blame *why)
{
    enum { SAME_MM = 100 };
    NetEdge like = { 0 };
    TRY(take_kind(l, &like, why));
    int32_t last = -1, from = 0;
    for (int32_t i = 0; i < l->count; i++) {
        bool end = i == 0 || i == l->count - 1;
        int32_t node = join(d, plane, l->at[i], end ? join_mm : SAME_MM, did);
        if (node < 0 && end) node = net_draft_node(d, l->at[i], fresh_id(d));
        if (node < 0) continue;
        if (last >= 0 && (node != last || i > from + 1)) {
            NetEdge e = like;
            e.a = last;
            e.b = node;
            e.inner = i - from - 1;
            int64_t *id = NEWS(d->keep, int64_t, e.inner + 1), first = fresh_id(d);
            for (int32_t k = 0; k < e.inner; k++) id[k] = first - k;
            Spot *all = NEWS(d->keep, Spot, e.inner + 2);
            for (int32_t k = 0; k < e.inner; k++) all[k + 1] = l->at[from + 1 + k];
            all[0] = d->at[last];
            all[e.inner + 1] = d->at[node];
            e.length_mm = net_length_mm(all, e.inner + 2);
            net_draft_edge(d, &e, l->at + from + 1, id);
        }
        last = node;
        from = i;
    }
    did->paths++;
    return NULL;
}

DraftEdge *net_edit_near(NetDraft *d, const NetPlane *plane, Spot at, int32_t within_mm)
{
    Near near = nearest(d, plane, at, within_mm);
    return near.edge < 0 || near.off > within_mm ? NULL : &d->edge[near.edge];
}

int32_t net_edit_node(NetDraft *d, const NetPlane *plane, Spot at, int32_t within_mm)
{
    NetEdit did = { 0 };
    return join(d, plane, at, within_mm, &did);
}
