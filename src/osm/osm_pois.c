/* Three passes: which relations are wanted, and of which ways; which ways, and of which nodes; the nodes. */
#include "osm/osm_pois.h"

#include "base/shape.h"
#include "osm/osm_inside.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { TAGS_MOST = 64, VALUE_MOST = 1024 };
/* Virtual room for a file: pages are touched only when used. */
enum { ROOM_PER_BYTE = 200 };
#define ROOM_LEAST ((size_t)512 << 20)
#define ROOM_BLOCK ((ptrdiff_t)200 << 20)

typedef struct PoiWay { int64_t id, first_ref; int32_t refs; bool wanted; OsmPoi poi; } PoiWay;
typedef struct PoiArea { OsmPoi poi; int64_t first_member; int32_t members; } PoiArea;
/* door: how good an entrance */
typedef struct PoiSpot { int64_t lon, lat; int8_t door; bool there; } PoiSpot;

typedef struct Pois {
    const OsmWanted *want;
    OsmPois *to;
    Arena *keep;
    Arena scratch;
    Row found;                 /* OsmPoi */
    Row areas;                 /* PoiArea */
    Row members;               /* int64_t: ways of areas */
    Row ways;                  /* PoiWay */
    Row refs;                  /* int64_t: nodes of ways */
    int64_t *way, *node;       /* members and refs, sorted, each once */
    int64_t way_count, node_count;
    PoiSpot *spot;
} Pois;

static Str value(const OsmTag *tag, int32_t count, Str key)
{
    for (int32_t i = 0; i < count; i++)
        if (str_eq(tag[i].key, key)) return tag[i].value;
    return (Str){ 0 };
}

static bool fit(const OsmTag *t)
{
    return t->key.len && t->key.len <= VALUE_MOST && t->value.len <= VALUE_MOST && utf8_valid(t->key)
        && utf8_valid(t->value);
}

static OsmPoi poi_of(OsmKind kind, int64_t id, const OsmTag *tag, int32_t count, Arena *keep)
{
    int32_t n = 0;
    OsmTag *to = NEWS(keep, OsmTag, (count < TAGS_MOST ? count : TAGS_MOST) + 1);
    for (int32_t i = 0; i < count && n < TAGS_MOST; i++)
        if (fit(&tag[i])) to[n++] = (OsmTag){ str_copy(keep, tag[i].key), str_copy(keep, tag[i].value) };
    return (OsmPoi){ .kind = kind, .id = id, .tags = to, .tag_count = n };
}

static bool wants(const Pois *p, const OsmTag *tag, int32_t count)
{
    return count && p->want->wants(p->want->ctx, tag, count);
}

static bool inside(Pois *p, int64_t lon, int64_t lat)
{
    const OsmWanted *w = p->want;
    bool is = lon >= w->west && lon <= w->east && lat >= w->south && lat <= w->north;
    p->to->outside += !is;
    return is;
}

static void found(Pois *p, OsmPoi poi, int64_t lon, int64_t lat)
{
    poi.lon = lon, poi.lat = lat;
    *(OsmPoi *)row_add(&p->found, sizeof poi, 1, p->keep) = poi;
}

/* ---- Passes ---- */

static Err see_relation(void *ctx, const OsmRelation *r)
{
    Pois *p = ctx;
    if (!str_eq(value(r->tags, r->tag_count, S("type")), S("multipolygon"))) return NULL;
    if (!wants(p, r->tags, r->tag_count)) return NULL;
    PoiArea a = { .poi = poi_of(OSM_RELATION, r->id, r->tags, r->tag_count, p->keep),
                  .first_member = p->members.count };
    for (int32_t i = 0; i < r->member_count; i++) {
        if (r->members[i].kind != OSM_WAY || str_eq(r->members[i].role, S("inner"))) continue;
        *(int64_t *)row_add(&p->members, sizeof(int64_t), 1, p->keep) = r->members[i].id;
        a.members++;
    }
    *(PoiArea *)row_add(&p->areas, sizeof a, 1, p->keep) = a;
    return NULL;
}

static Err see_way(void *ctx, const OsmWay *w)
{
    Pois *p = ctx;
    PoiWay kept = { .id = w->id, .first_ref = p->refs.count, .refs = w->ref_count };
    kept.wanted = wants(p, w->tags, w->tag_count);
    if (!kept.wanted && import_find(p->way, p->way_count, w->id) < 0) return NULL;
    if (kept.wanted) kept.poi = poi_of(OSM_WAY, w->id, w->tags, w->tag_count, p->keep);
    int64_t *refs = row_add(&p->refs, sizeof *refs, w->ref_count, p->keep);
    if (w->ref_count) memcpy(refs, w->refs, (size_t)w->ref_count * sizeof *refs);
    *(PoiWay *)row_add(&p->ways, sizeof kept, 1, p->keep) = kept;
    return NULL;
}

/* The main one before any other; what only lets out, or lets goods in, is none. */
static int8_t door_of(Str entrance)
{
    static const char *const not[] = { "no", "exit", "emergency", "service", "garage", NULL };
    if (!entrance.len || shape_name_index(not, entrance) >= 0) return 0;
    return str_eq(entrance, S("main")) ? 3 : str_eq(entrance, S("yes")) ? 2 : 1;
}

static Err see_node(void *ctx, const OsmNode *n)
{
    Pois *p = ctx;
    if (n->lon < -1800000000 || n->lon > 1800000000 || n->lat < -900000000 || n->lat > 900000000) return NULL;
    int64_t i = import_find(p->node, p->node_count, n->id);
    if (i >= 0)
        p->spot[i] = (PoiSpot){ n->lon, n->lat, door_of(value(n->tags, n->tag_count, S("entrance"))), true };
    if (!wants(p, n->tags, n->tag_count)) return NULL;
    if (inside(p, n->lon, n->lat))
        found(p, poi_of(OSM_NODE, n->id, n->tags, n->tag_count, p->keep), n->lon, n->lat);
    return NULL;
}

/* ---- Where a way or an area is ---- */

/* Sums over the rings of one thing, around its first node so that nothing is lost in large numbers. */
typedef struct Middle { int64_t lon, lat; double area, east, north, x,
                        y; int64_t nodes; PoiSpot door; } Middle;

static const PoiSpot *spot_of(const Pois *p, int64_t id)
{
    int64_t i = import_find(p->node, p->node_count, id);
    return i >= 0 && p->spot[i].there ? &p->spot[i] : NULL;
}

static void add_way(const Pois *p, const PoiWay *w, Middle *m)
{
    const int64_t *ref = (const int64_t *)p->refs.at + w->first_ref;
    bool closed = w->refs > 3 && ref[0] == ref[w->refs - 1];
    double area = 0, east = 0, north = 0, x0 = 0, y0 = 0;
    bool begun = false;
    for (int32_t i = 0; i < w->refs; i++) {
        const PoiSpot *s = spot_of(p, ref[i]);
        if (!s) continue;
        if (!m->nodes) m->lon = s->lon, m->lat = s->lat;
        double x = (double)(s->lon - m->lon), y = (double)(s->lat - m->lat);
        if (begun) {
            double cross = x0 * y - x * y0;
            area += cross, east += (x0 + x) * cross, north += (y0 + y) * cross;
        }
        m->x += x, m->y += y, m->nodes++;
        x0 = x, y0 = y, begun = true;
        if (s->door > m->door.door) m->door = *s;
    }
    if (!closed) return;
    double sign = area < 0 ? -1 : 1;
    m->area += sign * area, m->east += sign * east, m->north += sign * north;
}

static void placed(Pois *p, OsmPoi poi, const Middle *m)
{
    if (!m->nodes) {
        p->to->placeless++;
        return;
    }
    bool flat = m->area < 1;           /* no ring closes: the mean of the nodes */
    double x = flat ? m->x / (double)m->nodes : m->east / (3 * m->area);
    double y = flat ? m->y / (double)m->nodes : m->north / (3 * m->area);
    poi.entrance = m->door.door > 0;
    int64_t lon = poi.entrance ? m->door.lon : m->lon + llround(x);
    int64_t lat = poi.entrance ? m->door.lat : m->lat + llround(y);
    if (inside(p, lon, lat)) found(p, poi, lon, lat);
}

static int by_way(const void *a, const void *b)
{
    int64_t x = ((const PoiWay *)a)->id, y = ((const PoiWay *)b)->id;
    return (x > y) - (x < y);
}

static int by_kind(const void *a, const void *b)
{
    const OsmPoi *x = a, *y = b;
    if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

static void ways_and_areas(Pois *p)
{
    PoiWay *way = (PoiWay *)p->ways.at, *last = way + p->ways.count;
    if (p->ways.count) qsort(way, (size_t)p->ways.count, sizeof *way, by_way);
    for (PoiWay *w = way; w < last; w++) {
        Middle m = { 0 };
        if (!w->wanted) continue;
        add_way(p, w, &m);
        placed(p, w->poi, &m);
    }
    const PoiArea *area = (const PoiArea *)p->areas.at;
    for (int64_t i = 0; i < p->areas.count; i++) {
        Middle m = { 0 };
        const int64_t *member = (const int64_t *)p->members.at + area[i].first_member;
        for (int32_t k = 0; k < area[i].members; k++) {
            PoiWay key = { .id = member[k] };
            const PoiWay *w = p->ways.count ? bsearch(&key, way, (size_t)p->ways.count, sizeof *way, by_way)
                                            : NULL;
            if (w) add_way(p, w, &m);
        }
        placed(p, area[i].poi, &m);
    }
}

static Err pass(Pois *p, FILE *in, OsmVisitor see, char reterr[256])
{
    see.ctx = p;
    rewind(in);
    return osm_read(in, &see, p->scratch, &p->to->read, reterr);
}

Err osm_pois(FILE *in, const OsmWanted *want, OsmPois *ret, Arena *keep, Arena scratch, char reterr[256])
{
    OsmPois to = { 0 };
    Pois p = { .want = want, .to = &to, .keep = keep, .scratch = scratch };
    TRY(pass(&p, in, (OsmVisitor){ .relation = see_relation }, reterr));
    p.way = import_sorted(&p.members, &p.way_count, keep);
    TRY(pass(&p, in, (OsmVisitor){ .way = see_way }, reterr));
    p.node = import_sorted(&p.refs, &p.node_count, keep);
    p.spot = NEWS(keep, PoiSpot, p.node_count + 1);
    TRY(pass(&p, in, (OsmVisitor){ .node = see_node }, reterr));
    ways_and_areas(&p);
    to.at = (OsmPoi *)p.found.at;
    to.count = p.found.count;
    if (to.count) qsort(to.at, (size_t)to.count, sizeof *to.at, by_kind);
    *ret = to;
    return NULL;
}

/* ---- In memory of its own ---- */

static Err guarded(FILE *in, const OsmWanted *want, OsmPois *ret, Arena *room, char reterr[256])
{
    jmp_buf full;
    Arena blocks = { room->at, room->at + ROOM_BLOCK, &full };
    room->at = blocks.end;
    room->full = &full;
    if (setjmp(full)) {
        snprintf(reterr, 256, "the file needs more memory than is set aside for its size");
        return OSM_TOO_LARGE;
    }
    return osm_pois(in, want, ret, room, blocks, reterr);
}

static Err copied(const OsmPois *from, OsmPois *ret, Arena *keep)
{
    jmp_buf full, *const outer = keep->full;
    keep->full = &full;
    if (setjmp(full)) {
        keep->full = outer;
        return OSM_TOO_LARGE;
    }
    *ret = *from;
    ret->at = NEWS(keep, OsmPoi, from->count + 1);
    for (int64_t i = 0; i < from->count; i++) {
        const OsmPoi *f = &from->at[i];
        OsmPoi *to = &ret->at[i];
        *to = poi_of(f->kind, f->id, f->tags, f->tag_count, keep);
        to->lon = f->lon, to->lat = f->lat, to->entrance = f->entrance;
    }
    keep->full = outer;
    return NULL;
}

Err osm_pois_within(FILE *in, int64_t bytes, const OsmWanted *want, OsmPois *ret, Arena *keep,
                    char reterr[256])
{
    size_t size = ROOM_LEAST + (size_t)bytes * ROOM_PER_BYTE;
    Arena whole = arena_make(size), room = whole;
    OsmPois got = { 0 };
    Err e = guarded(in, want, &got, &room, reterr);
    if (!e) e = copied(&got, ret, keep);
    arena_drop(whole, size);
    return e;
}
