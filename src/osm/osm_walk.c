/* Two passes over the file, three when squares are made of several ways: which ways are walked and of
 * which nodes; where these nodes are. */
#include "osm/osm_walk.h"

#include "osm/osm_inside.h"
#include "osm/osm_rings.h"

#include <stdlib.h>
#include <string.h>

/* a node's id, and where in `refs` it stands */
typedef struct Place { int64_t id; int32_t at; } Place;

/* a multipolygon that is a square */
typedef struct KeptArea { int64_t id; int32_t way; RawWay is; } KeptArea;
/* a way that only bounds a square */
typedef struct Chain { int64_t way; int64_t first_ref; int32_t count; } Chain;

typedef struct Walking {
    Arena *keep, scratch;
    Row ways;                  /* RawWay: `first` into refs */
    Row refs;                  /* int64_t */
    Row areas;                 /* int32_t: the ways that are squares by themselves */
    Row squares;               /* KeptRelation; first_thing: its RawWay in `square_is` */
    Row square_is;             /* RawWay */
    Row members, bounds;       /* int64_t; Chain */
    int64_t *wanted;           /* the members, sorted */
    Row gates;                 /* RawGate */
    Row rings, square;         /* RawRing, RawSquare */
    int64_t *id;               /* of the nodes wanted, sorted */
    Spot *spot;
    int64_t nodes, hint;
    int32_t *ref;              /* refs as numbers of nodes, -1: not in the file */
    WalkCounts counts;
    void (*progress)(void *ctx, int64_t done, int64_t total);
    void *ctx;
} Walking;

/* --------------------------------------------------------------------------------------------------- ways */

static void add_refs(Walking *w, const OsmWay *way, int32_t *ret_first)
{
    int64_t *to = row_add(&w->refs, sizeof *to, way->ref_count, w->keep);
    if (way->ref_count) memcpy(to, way->refs, (size_t)way->ref_count * sizeof *to);
    *ret_first = (int32_t)(w->refs.count - way->ref_count);
}

static Err see_way(void *ctx, const OsmWay *way)
{
    Walking *w = ctx;
    RawWay raw;
    bool area;
    if (way->ref_count < 2) return NULL;
    bool closed = way->ref_count > 3 && way->refs[0] == way->refs[way->ref_count - 1];
    if (!osm_walk_way(way->tags, way->tag_count, &raw, &area)) {
        area = closed && osm_walk_compound(way->tags, way->tag_count, &raw);
        if (!area) return NULL;
    }
    if (w->refs.count + way->ref_count > INT32_MAX / 4) return NET_LARGE;
    add_refs(w, way, &raw.first);
    raw.count = way->ref_count;
    *(RawWay *)row_add(&w->ways, sizeof raw, 1, w->keep) = raw;
    if (area && closed) *(int32_t *)row_add(&w->areas, 4, 1, w->keep) = (int32_t)w->ways.count - 1;
    w->counts.walked[area && closed && raw.kind == NET_WAY ? NET_SQUARE : raw.kind]++;
    w->counts.private_ways += (raw.flags & NET_PRIVATE) != 0;
    w->counts.oneway += (raw.flags & (NET_NOT_THERE | NET_NOT_BACK)) != 0;
    w->counts.bridges += (raw.flags & NET_BRIDGE) != 0;
    w->counts.tunnels += (raw.flags & NET_TUNNEL) != 0;
    return NULL;
}

static Err see_relation(void *ctx, const OsmRelation *r)
{
    Walking *w = ctx;
    RawWay raw;
    bool area;
    if (!str_eq(osm_value(r->tags, r->tag_count, S("type")), S("multipolygon"))) return NULL;
    if (!osm_walk_way(r->tags, r->tag_count, &raw, &area)) return NULL;
    KeptRelation kept = { .id = r->id, .first_member = w->members.count, .first_thing = w->square_is.count };
    for (int32_t i = 0; i < r->member_count; i++) {
        if (r->members[i].kind != OSM_WAY) continue;
        *(int64_t *)row_add(&w->members, sizeof(int64_t), 1, w->keep) = r->members[i].id;
        kept.members++;
    }
    *(RawWay *)row_add(&w->square_is, sizeof raw, 1, w->keep) = raw;
    *(KeptRelation *)row_add(&w->squares, sizeof kept, 1, w->keep) = kept;
    w->counts.walked[NET_SQUARE]++;
    return NULL;
}

/* Of ids, and of chains, whose ids come first. */
static int by_id(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static Err see_bound(void *ctx, const OsmWay *way)
{
    Walking *w = ctx;
    if (!bsearch(&way->id, w->wanted, (size_t)w->members.count, sizeof way->id, by_id)) return NULL;
    if (w->refs.count + way->ref_count > INT32_MAX / 4) return NET_LARGE;
    int32_t first;
    add_refs(w, way, &first);
    Chain c = { way->id, first, way->ref_count };
    *(Chain *)row_add(&w->bounds, sizeof c, 1, w->keep) = c;
    return NULL;
}

/* -------------------------------------------------------------------------------------------------- nodes */

/* By id, bytes from the lowest: eight passes at most, none over bytes that are all alike. */
static Place *sort_places(Place *at, int64_t count, Arena *scratch)
{
    Place *other = NEWS(scratch, Place, count + 1);
    for (int shift = 0; shift < 64; shift += 8) {
        int64_t start[257] = { 0 };
        for (int64_t i = 0; i < count; i++) start[((uint64_t)at[i].id >> shift & 255) + 1]++;
        bool alike = false;
        for (int k = 0; k < 256; k++) {
            alike |= start[k + 1] == count;
            start[k + 1] += start[k];
        }
        if (alike) continue;
        for (int64_t i = 0; i < count; i++) other[start[(uint64_t)at[i].id >> shift & 255]++] = at[i];
        Place *swap = at;
        at = other;
        other = swap;
    }
    return at;
}

static void number_nodes(Walking *w, Arena scratch)
{
    const int64_t *refs = (const int64_t *)(const void *)w->refs.at;
    Place *place = NEWS(&scratch, Place, w->refs.count + 1);
    for (int64_t i = 0; i < w->refs.count; i++) place[i] = (Place){ refs[i], (int32_t)i };
    place = sort_places(place, w->refs.count, &scratch);
    w->ref = NEWS(w->keep, int32_t, w->refs.count + 1);
    for (int64_t i = 0; i < w->refs.count; i++) {
        if (i == 0 || place[i].id != place[i - 1].id) w->nodes++;
        w->ref[place[i].at] = (int32_t)w->nodes - 1;
    }
    w->id = NEWS(w->keep, int64_t, w->nodes + 1);
    w->spot = NEWS(w->keep, Spot, w->nodes + 1);
    for (int64_t i = 0; i < w->refs.count; i++) w->id[w->ref[place[i].at]] = place[i].id;
    for (int64_t i = 0; i < w->nodes; i++) w->spot[i] = SPOT_MISSING;
}

/* Files are sorted by id as a rule, so the next one wanted is mostly at hand. Ids compare as the bytes do. */
static int64_t find_node(Walking *w, int64_t id)
{
    uint64_t want = (uint64_t)id;
    int64_t i = w->hint, low = 0, high = w->nodes;
    while (i < w->nodes && i < w->hint + 4 && (uint64_t)w->id[i] < want) i++;
    bool here = (i == w->nodes || (uint64_t)w->id[i] >= want) && (i == 0 || (uint64_t)w->id[i - 1] < want);
    while (!here && low < high) {
        int64_t middle = low + (high - low) / 2;
        if ((uint64_t)w->id[middle] < want) low = middle + 1;
        else high = middle;
    }
    w->hint = here ? i : low;
    return w->hint < w->nodes && w->id[w->hint] == id ? w->hint : -1;
}

static Err see_node(void *ctx, const OsmNode *n)
{
    Walking *w = ctx;
    int64_t i = find_node(w, n->id);
    if (i < 0 || n->lon < -1800000000 || n->lon > 1800000000 || n->lat < -900000000 || n->lat > 900000000)
        return NULL;
    w->spot[i] = (Spot){ (int32_t)n->lon, (int32_t)n->lat };
    RawGate gate = { .point = (int32_t)i };
    if (!n->tag_count || !osm_walk_gate(n->tags, n->tag_count, &gate.state, &gate.hours)) return NULL;
    gate.hours = str_copy(w->keep, gate.hours);
    *(RawGate *)row_add(&w->gates, sizeof gate, 1, w->keep) = gate;
    w->counts.gates++;
    w->counts.gates_private += gate.state == NET_GATE_PRIVATE;
    w->counts.gates_closed += gate.state == NET_GATE_CLOSED;
    w->counts.gates_hours += gate.hours.len > 0;
    return NULL;
}

/* ------------------------------------------------------------------------------------------------ squares */

static void add_ring(Walking *w, int32_t first, int32_t count)
{
    *(RawRing *)row_add(&w->rings, sizeof(RawRing), 1, w->keep) = (RawRing){ first, count };
}

/* Ways that are squares leave the list of ways. */
static void lone_squares(Walking *w)
{
    RawWay *way = (RawWay *)(void *)w->ways.at;
    const int32_t *area = (const int32_t *)(const void *)w->areas.at;
    int64_t left = 0, next = 0;
    for (int64_t i = 0; i < w->ways.count; i++) {
        if (next < w->areas.count && area[next] == i) {
            RawSquare q = { (int32_t)w->rings.count, 1, way[i].level, way[i].flags & NET_PRIVATE,
                            way[i].kind == NET_COMPOUND };
            add_ring(w, way[i].first, way[i].count);
            *(RawSquare *)row_add(&w->square, sizeof q, 1, w->keep) = q;
            next++;
        } else {
            way[left++] = way[i];
        }
    }
    w->ways.count = left;
}

/* The border first, which is the ring with the widest box; rings of several borders are left as they come:
 * what lies outside the first is not seen from inside and keeps its own border. */
static void widest_first(Walking *w, const RawSquare *q)
{
    RawRing *ring = (RawRing *)(void *)w->rings.at + q->first_ring;
    int32_t best = 0;
    double widest = -1;
    for (int32_t r = 0; r < q->rings; r++) {
        SpotBox box = SPOT_BOX_EMPTY;
        for (int32_t i = 0; i < ring[r].count; i++)
            if (w->ref[ring[r].first + i] >= 0) box = spot_box_with(box, w->spot[w->ref[ring[r].first + i]]);
        double wide = ((double)box.x1 - box.x0) * ((double)box.y1 - box.y0);
        if (box.x0 <= box.x1 && wide > widest) widest = wide, best = r;
    }
    RawRing swap = ring[0];
    ring[0] = ring[best];
    ring[best] = swap;
}

static const Chain *find_chain(const Walking *w, int64_t way)
{
    if (!w->bounds.count) return NULL;
    return bsearch(&way, w->bounds.at, (size_t)w->bounds.count, sizeof(Chain), by_id);
}

static void join_square(Walking *w, const KeptRelation *r, Arena scratch)
{
    if (!r->members) return;                   /* of which no place in memory may have been taken */
    const int64_t *member = (const int64_t *)(const void *)w->members.at + r->first_member;
    const RawWay *is = (const RawWay *)(const void *)w->square_is.at + r->first_thing;
    OsmChain *chain = NEWS(&scratch, OsmChain, r->members + 1), *ring;
    int32_t chains = 0, open = 0;
    for (int32_t i = 0; i < r->members; i++) {
        const Chain *c = find_chain(w, member[i]);
        if (!c || c->count < 2) continue;
        chain[chains++] = (OsmChain){ (const int64_t *)(const void *)w->refs.at + c->first_ref, c->count };
    }
    int32_t rings = osm_rings_join(chain, chains, &ring, &open, &scratch);
    int64_t from = w->rings.count;
    for (int32_t k = 0; k < rings; k++) {
        int64_t first = w->refs.count;
        int64_t *to = row_add(&w->refs, sizeof *to, ring[k].count, w->keep);
        memcpy(to, ring[k].refs, (size_t)ring[k].count * sizeof *to);
        add_ring(w, (int32_t)first, ring[k].count);
    }
    if (!rings) return;
    RawSquare q = { (int32_t)from, rings, is->level, is->flags & NET_PRIVATE, false };
    *(RawSquare *)row_add(&w->square, sizeof q, 1, w->keep) = q;
}

/* -------------------------------------------------------------------------------------------------- whole */

static void tell(void *ctx, int64_t done, int64_t total)
{
    const Walking *w = ctx;
    if (w->progress) w->progress(w->ctx, done, total);
}

static Err pass(Walking *w, FILE *in, OsmVisitor see, OsmRead *ret, char reterr[256])
{
    see.ctx = w;
    see.progress = tell;
    rewind(in);
    return osm_read(in, &see, w->scratch, ret, reterr);
}

static Err read_file(Walking *w, FILE *in, char reterr[256])
{
    OsmRead read;
    TRY(pass(w, in, (OsmVisitor){ .way = see_way, .relation = see_relation }, &read, reterr));
    if (w->members.count) {
        w->wanted = NEWS(w->keep, int64_t, w->members.count);
        memcpy(w->wanted, w->members.at, (size_t)w->members.count * sizeof *w->wanted);
        qsort(w->wanted, (size_t)w->members.count, sizeof *w->wanted, by_id);
        TRY(pass(w, in, (OsmVisitor){ .way = see_bound }, &read, reterr));
        if (w->bounds.count) qsort(w->bounds.at, (size_t)w->bounds.count, sizeof(Chain), by_id);
    }
    lone_squares(w);
    for (int64_t i = 0; i < w->squares.count; i++)
        join_square(w, (const KeptRelation *)(const void *)w->squares.at + i, w->scratch);
    number_nodes(w, w->scratch);
    TRY(pass(w, in, (OsmVisitor){ .node = see_node }, &read, reterr));
    w->counts.nodes = read.nodes;
    w->counts.ways = read.ways;
    w->counts.relations = read.relations;
    for (int64_t i = 0; i < w->refs.count; i++)
        if (w->spot[w->ref[i]].x == INT32_MIN) w->ref[i] = -1;
    const RawSquare *square = (const RawSquare *)(const void *)w->square.at;
    for (int64_t i = 0; i < w->square.count; i++) widest_first(w, &square[i]);
    return NULL;
}

Err osm_walk(FILE *in, void (*progress)(void *ctx, int64_t done, int64_t total), void *ctx, Net *ret,
             WalkCounts *ret_counts, Arena *keep, Arena scratch, char reterr[256])
{
    /* what is read grows in the upper half, blocks of the file in the lower */
    Arena lists = scratch;
    lists.at += arena_room(&scratch) / 2 & ~(ptrdiff_t)15;
    scratch.end = lists.at;
    Walking w = { .keep = &lists, .scratch = scratch, .progress = progress, .ctx = ctx };
    NetBuilt built;
    TRY(read_file(&w, in, reterr));
    RawMap map = { .at = w.spot, .id = w.id, .points = (int32_t)w.nodes, .ref = w.ref,
                   .way = (const RawWay *)(const void *)w.ways.at, .ways = (int32_t)w.ways.count,
                   .gate = (const RawGate *)(const void *)w.gates.at, .gates = (int32_t)w.gates.count,
                   .square = (const RawSquare *)(const void *)w.square.at, .squares = (int32_t)w.square.count,
                   .ring = (const RawRing *)(const void *)w.rings.at };
    snprintf(reterr, 256, "no way that may be walked");
    TRY(net_build(&map, ret, &built, keep, scratch));
    w.counts.missing_nodes = built.gaps;
    w.counts.squares_plain = built.squares_plain;
    w.counts.compounds = built.compounds;
    *ret_counts = w.counts;
    return NULL;
}
