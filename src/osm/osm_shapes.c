/* Shapes from what the passes kept: lines with gaps where nodes are missing, rings of closed ways, and
 * multipolygons joined from their members; a label inside each named area. */
#include "osm/osm_inside.h"

#include "geo/plane/area.h"
#include "osm/osm_rings.h"

#include <stdlib.h>
#include <string.h>

/* ------------------------------------------------------------------------------------------------ counts */

static void count_road(OsmCounts *c, const BaseThing *t)
{
    bool steps = t->kind->detail && !strcmp(t->kind->detail, "steps");
    c->steps += steps;
    c->footways += !steps && !strcmp(t->kind->kind, "path");
    c->bridges += t->bridge;
    c->tunnels += t->tunnel;
}

void shapes_add(Import *im, const BaseThing *t, const Spot *at, const int32_t *ends, int32_t parts)
{
    OsmCounts *c = &im->map.counts;
    TileFeature f = base_feature(t, im->keep);
    f.at = at;
    f.ends = ends;
    f.parts = parts;
    *(TileFeature *)row_add(&im->features, sizeof f, 1, im->keep) = f;
    c->layer[t->kind->layer]++;
    if (t->kind->layer == BASE_ROADS) count_road(c, t);
    c->compounds += t->kind->layer == BASE_LANDUSE && !strcmp(t->kind->kind, "residential");
}

/* ------------------------------------------------------------------------------------------------ shapes */

static Spot spot_of(const Import *im, int64_t node)
{
    int64_t i = import_find(im->node, im->node_count, node);
    return i < 0 ? SPOT_MISSING : im->spot[i];
}

typedef struct Drawn {         /* of one way or relation, shared by all that it stands for */
    Spot *at;
    int32_t *ends, parts;
    bool ok;
} Drawn;

/* A line, in pieces where nodes are missing. */
static Drawn draw_line(Import *im, const int64_t *refs, int32_t count)
{
    Drawn d = { .at = NEWS(im->keep, Spot, count + 1), .ends = NEWS(im->keep, int32_t, count / 2 + 1) };
    int32_t n = 0, start = 0;
    for (int32_t i = 0; i <= count; i++) {
        Spot p = i < count ? spot_of(im, refs[i]) : SPOT_MISSING;
        if (!spot_same(p, SPOT_MISSING)) {
            d.at[n++] = p;
            continue;
        }
        im->map.counts.missing_nodes += i < count;
        if (n - start >= 2) d.ends[d.parts++] = n;
        else n = start;
        start = n;
    }
    d.ok = d.parts > 0;
    return d;
}

/* A ring; not ok when a node is missing or nothing is inside. The last id repeats the first. */
static bool draw_ring(Import *im, OsmChain chain, OsmRing *ret)
{
    OsmRing ring = { .at = NEWS(im->keep, Spot, chain.count + 1) };
    bool whole = true;
    for (int32_t i = 0; i + 1 < chain.count; i++) {
        Spot p = spot_of(im, chain.refs[i]);
        if (spot_same(p, SPOT_MISSING)) im->map.counts.missing_nodes++, whole = false;
        else ring.at[ring.count++] = p;
    }
    if (!whole || !osm_ring_clean(&ring)) return false;
    im->map.counts.crossing_rings += osm_ring_crosses(&ring, *im->keep);
    *ret = ring;
    return true;
}

static Drawn draw_loop(Import *im, OsmChain chain)
{
    OsmRing ring = { 0 };
    Drawn d = { .parts = 1, .ok = draw_ring(im, chain, &ring) };
    d.at = ring.at;
    d.ends = NEW(im->keep, int32_t);
    d.ends[0] = ring.count;
    return d;
}

static void add_label(Import *im, const BaseThing *t, const Drawn *area)
{
    Spot *at = NEW(im->keep, Spot);
    *at = area->at[0];
    area_inside_point(area->at, area->ends, area->parts, at, *im->keep);
    shapes_add(im, t, at, NULL, 1);
}

/* ------------------------------------------------------------------------------------------------ ways */

static void make_way(Import *im, const KeptWay *w)
{
    const int64_t *refs = (const int64_t *)im->refs.at + w->first_ref;
    Drawn line = { 0 }, loop = { 0 };
    bool broken = false, drawn_line = false, drawn_loop = false;
    for (int32_t i = 0; i < w->things; i++) {
        BaseThing t = ((BaseThing *)im->things.at)[w->first_thing + i];
        if (t.kind->shape == MVT_LINE) {
            if (!drawn_line) line = draw_line(im, refs, w->ref_count);
            drawn_line = true;
            if (line.ok) shapes_add(im, &t, line.at, line.ends, line.parts);
            broken |= !line.ok;
            continue;
        }
        if (!drawn_loop) loop = draw_loop(im, (OsmChain){ refs, w->ref_count });
        drawn_loop = true;
        broken |= !loop.ok;
        if (loop.ok && t.kind->shape == MVT_POLYGON) shapes_add(im, &t, loop.at, loop.ends, 1);
        else if (loop.ok) add_label(im, &t, &loop);
    }
    im->map.counts.broken_ways += broken;
}

/* ------------------------------------------------------------------------------------------- multipolygons
 * */

static int by_way_id(const void *a, const void *b)
{
    int64_t x = ((const KeptWay *)a)->id, y = ((const KeptWay *)b)->id;
    return (x > y) - (x < y);
}

static const KeptWay *find_way(const Import *im, int64_t id)
{
    KeptWay key = { .id = id };
    return im->ways.count ? bsearch(&key, im->ways.at, (size_t)im->ways.count, sizeof key, by_way_id) : NULL;
}

/* The closed rings of a relation's members, cleaned; counts what is missing or open. */
static int32_t rings_of(Import *im, const KeptRelation *r, OsmRing **ret)
{
    OsmChain *chain = NEWS(im->keep, OsmChain, r->members + 1), *joined;
    int32_t chains = 0, open = 0, n = 0;
    for (int32_t i = 0; i < r->members; i++) {
        const KeptWay *w = find_way(im, ((int64_t *)im->members.at)[r->first_member + i]);
        if (w) chain[chains++] = (OsmChain){ (int64_t *)im->refs.at + w->first_ref, w->ref_count };
        else im->map.counts.missing_members++;
    }
    int32_t rings = osm_rings_join(chain, chains, &joined, &open, im->keep);
    im->map.counts.open_rings += open;
    *ret = NEWS(im->keep, OsmRing, rings + 1);
    for (int32_t i = 0; i < rings && n < OSM_RINGS_MAX; i++)
        if (draw_ring(im, joined[i], &(*ret)[n])) n++;
    im->map.counts.open_rings += rings - n;
    return n;
}

static void make_relation(Import *im, const KeptRelation *r)
{
    OsmRing *ring;
    int32_t rings = rings_of(im, r, &ring), n = 0;
    if (!rings) {
        im->map.counts.broken_relations++;
        return;
    }
    osm_rings_nest(ring, rings, *im->keep);
    Drawn d = { .ends = NEWS(im->keep, int32_t, rings), .parts = rings, .ok = true };
    for (int32_t i = 0; i < rings; i++) d.ends[i] = n += ring[i].count;
    d.at = NEWS(im->keep, Spot, n);
    for (int32_t i = 0, to = 0; i < rings; to = d.ends[i++]) {
        memcpy(d.at + to, ring[i].at, (size_t)ring[i].count * sizeof(Spot));
        im->map.counts.holes += area_twice(ring[i].at, ring[i].count) < 0;
    }
    im->map.counts.multipolygons++;
    for (int32_t i = 0; i < r->things; i++) {
        BaseThing t = ((BaseThing *)im->things.at)[r->first_thing + i];
        if (t.kind->shape == MVT_POLYGON) shapes_add(im, &t, d.at, d.ends, d.parts);
        else if (t.kind->shape == MVT_POINT) add_label(im, &t, &d);
    }
}

static void tell(Import *im, int64_t done, int64_t total)
{
    if (!im->progress || done % 4096) return;
    im->progress->tell(im->progress->ctx, OSM_STAGE_SHAPES, done, total);
}

void shapes_make(Import *im)
{
    int64_t total = im->ways.count + im->relations.count;
    KeptWay *way = (KeptWay *)im->ways.at;
    if (im->ways.count) qsort(way, (size_t)im->ways.count, sizeof *way, by_way_id);
    for (int64_t i = 0; i < im->relations.count; i++) {
        make_relation(im, &((KeptRelation *)im->relations.at)[i]);
        tell(im, i, total);
    }
    for (int64_t i = 0; i < im->ways.count; i++) {
        make_way(im, &way[i]);
        tell(im, im->relations.count + i, total);
    }
}
