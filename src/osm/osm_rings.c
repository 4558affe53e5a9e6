/* Joining by a sorted list of ends; nesting by area and a point inside; crossings by a sweep over x. */
#include "osm/osm_rings.h"

#include "geo/plane/area.h"

#include <stdlib.h>
#include <string.h>

/* ----------------------------------------------------------------------------------------------- joining */

typedef struct End { int64_t node; int32_t chain; } End;

typedef struct Joiner {
    const OsmChain *chain;
    End *end;
    int32_t ends;
    int32_t *skip;             /* of each end: the next one that may be unused (itself while unused) */
    bool *used;                /* of each chain */
} Joiner;

static int by_node(const void *a, const void *b)
{
    const End *x = a, *y = b;
    if (x->node != y->node) return x->node < y->node ? -1 : 1;
    return (x->chain > y->chain) - (x->chain < y->chain);
}

static int32_t unused_from(Joiner *j, int32_t i)
{
    int32_t to = i;
    while (to < j->ends && j->used[j->end[to].chain]) to = j->skip[to] > to ? j->skip[to] : to + 1;
    while (i < to) {           /* what was passed is passed faster next time */
        int32_t next = j->skip[i] > i ? j->skip[i] : i + 1;
        j->skip[i] = to;
        i = next;
    }
    return to;
}

/* An unused chain that begins or ends at the node; -1: none. */
static int32_t next_chain(Joiner *j, int64_t node)
{
    int32_t low = 0, high = j->ends;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (j->end[middle].node < node) low = middle + 1;
        else high = middle;
    }
    low = unused_from(j, low);
    return low < j->ends && j->end[low].node == node ? j->end[low].chain : -1;
}

static void append(int64_t *to, int32_t *count, OsmChain c)
{
    bool forward = *count == 0 || to[*count - 1] == c.refs[0];
    for (int32_t i = *count ? 1 : 0; i < c.count; i++) to[(*count)++] = c.refs[forward ? i : c.count - 1 - i];
}

/* Walks from one chain until the ring closes. Returns the number of chains used; *ret.count 0 when it stays
 * open. */
static int32_t walk(Joiner *j, int32_t first, int64_t *room, OsmChain *ret)
{
    int32_t count = 0, used = 0;
    for (int32_t c = first; c >= 0; used++) {
        j->used[c] = true;
        append(room, &count, j->chain[c]);
        if (room[0] == room[count - 1]) {
            *ret = (OsmChain){ room, count };
            return used + 1;
        }
        c = next_chain(j, room[count - 1]);
    }
    *ret = (OsmChain){ 0 };
    return used;
}

int32_t osm_rings_join(const OsmChain *chain, int32_t chains, OsmChain **ret, int32_t *ret_open, Arena *keep)
{
    OsmChain *ring = NEWS(keep, OsmChain, chains + 1);
    int64_t points = 0;
    for (int32_t c = 0; c < chains; c++) points += chain[c].count;
    int64_t *room = NEWS(keep, int64_t, points + 1);
    Arena scratch = *keep;
    ptrdiff_t ends = 2 * (ptrdiff_t)chains + 1;
    Joiner j = { .chain = chain, .end = NEWS(&scratch, End, ends), .skip = NEWS(&scratch, int32_t, ends),
                 .used = NEWS(&scratch, bool, ends) };
    int32_t rings = 0, open = 0;
    for (int32_t c = 0; c < chains; c++) {
        OsmChain one = chain[c];
        bool closed = one.count > 2 && one.refs[0] == one.refs[one.count - 1];
        j.used[c] = closed || one.count < 2;
        if (closed) ring[rings++] = one;       /* rings of their own do not join others */
        else if (one.count < 2) open++;
        if (j.used[c]) continue;
        j.end[j.ends++] = (End){ one.refs[0], c };
        j.end[j.ends++] = (End){ one.refs[one.count - 1], c };
    }
    qsort(j.end, (size_t)j.ends, sizeof *j.end, by_node);
    for (int32_t c = 0; c < chains; c++) {
        if (j.used[c]) continue;
        OsmChain closed;
        int32_t used = walk(&j, c, room, &closed);
        if (closed.count) ring[rings++] = closed;
        else open += used;
        room += closed.count;
    }
    *ret = ring;
    *ret_open = open;
    return rings;
}

/* ----------------------------------------------------------------------------------------------- cleaning */

static void turn_round(OsmRing *r)
{
    for (int32_t i = 0, k = r->count - 1; i < k; i++, k--) {
        Spot p = r->at[i];
        r->at[i] = r->at[k];
        r->at[k] = p;
    }
}

bool osm_ring_clean(OsmRing *r)
{
    int32_t n = 0;
    for (int32_t i = 0; i < r->count; i++)
        if (!n || !spot_same(r->at[n - 1], r->at[i])) r->at[n++] = r->at[i];
    while (n > 1 && spot_same(r->at[0], r->at[n - 1])) n--;
    r->count = n;
    int64_t area = n < 3 ? 0 : area_twice(r->at, n);
    if (area < 0) turn_round(r);
    return area != 0;
}

/* ----------------------------------------------------------------------------------------------- nesting */

typedef struct Nest {
    OsmRing ring;
    SpotBox box;
    Spot inner;                /* a point inside, when `firm` */
    bool firm;
    int64_t area;
    int32_t parent, depth;
} Nest;

static int by_area_down(const void *a, const void *b)
{
    int64_t x = ((const Nest *)a)->area, y = ((const Nest *)b)->area;
    return (x < y) - (x > y);
}

static bool ring_holds(const OsmRing *r, Spot p)
{
    bool inside = false;
    for (int32_t i = 0, k = r->count - 1; i < r->count; k = i++) {
        Spot a = r->at[i], b = r->at[k];
        if ((a.y > p.y) == (b.y > p.y)) continue;
        double x = a.x + ((double)p.y - a.y) * ((double)b.x - a.x) / ((double)b.y - a.y);
        if (p.x < x) inside = !inside;
    }
    return inside;
}

void osm_rings_nest(OsmRing *ring, int32_t rings, Arena scratch)
{
    Nest *nest = NEWS(&scratch, Nest, rings + 1);
    for (int32_t i = 0; i < rings; i++) {
        OsmRing r = ring[i];
        nest[i] = (Nest){ .ring = r, .box = spot_box_of(r.at, r.count), .parent = -1 };
        nest[i].area = area_twice(r.at, r.count);
        nest[i].firm = area_inside_point(r.at, &r.count, 1, &nest[i].inner, scratch);
    }
    qsort(nest, (size_t)rings, sizeof *nest, by_area_down);
    for (int32_t i = 0; i < rings; i++)
        for (int32_t k = i - 1; k >= 0 && nest[i].parent < 0 && nest[i].firm; k--) {
            if (!spot_box_holds(nest[k].box, nest[i].box)) continue;
            if (!ring_holds(&nest[k].ring, nest[i].inner)) continue;
            nest[i].parent = k;
            nest[i].depth = nest[k].depth + 1;
        }
    /* Outer rings take their places, each followed by the holes that name it as parent. */
    int32_t *first = NEWS(&scratch, int32_t, rings + 1), *next = NEWS(&scratch, int32_t, rings + 1), n = 0;
    for (int32_t i = rings - 1; i >= 0; i--) {
        if (nest[i].depth % 2 == 0) continue;
        next[i] = first[nest[i].parent];
        first[nest[i].parent] = i + 1;
    }
    for (int32_t i = 0; i < rings; i++) {
        if (nest[i].depth % 2) continue;
        ring[n++] = nest[i].ring;
        for (int32_t k = first[i]; k; k = next[k - 1]) {
            turn_round(&nest[k - 1].ring);
            ring[n++] = nest[k - 1].ring;
        }
    }
}

/* ---------------------------------------------------------------------------------------------- crossings */

typedef struct Edge { Spot a, b; int32_t x0, x1; } Edge;

static int by_left(const void *a, const void *b)
{
    int32_t x = ((const Edge *)a)->x0, y = ((const Edge *)b)->x0;
    return (x > y) - (x < y);
}

static int side(Spot a, Spot b, Spot p)
{
    int64_t up = ((int64_t)b.x - a.x) * ((int64_t)p.y - a.y);
    int64_t down = ((int64_t)b.y - a.y) * ((int64_t)p.x - a.x);
    return (up > down) - (up < down);
}

static bool edges_cross(const Edge *e, const Edge *f)
{
    if (side(e->a, e->b, f->a) * side(e->a, e->b, f->b) >= 0) return false;
    return side(f->a, f->b, e->a) * side(f->a, f->b, e->b) < 0;
}

bool osm_ring_crosses(const OsmRing *r, Arena scratch)
{
    Edge *e = NEWS(&scratch, Edge, r->count + 1);
    int64_t patience = 4000000;
    for (int32_t i = 0; i < r->count; i++) {
        Spot a = r->at[i], b = r->at[i + 1 < r->count ? i + 1 : 0];
        e[i] = (Edge){ a, b, a.x < b.x ? a.x : b.x, a.x < b.x ? b.x : a.x };
    }
    qsort(e, (size_t)r->count, sizeof *e, by_left);
    for (int32_t i = 0; i < r->count; i++)
        for (int32_t k = i + 1; k < r->count && e[k].x0 <= e[i].x1; k++) {
            if (edges_cross(&e[i], &e[k])) return true;
            if (--patience == 0) return false;
        }
    return false;
}
