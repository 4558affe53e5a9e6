/* The three passes: which ways belong to multipolygons; which ways are drawn, and of which nodes; where these
 * nodes are, and which of all nodes are places or points of interest. */
#include "osm/osm_inside.h"

#include "base/shape.h"
#include "geo/plane/mercator.h"

#include <stdlib.h>
#include <string.h>

REFUSAL(OSM_EMPTY, 422, "osm.empty", "文件里没有可以显示的地图内容", "the file holds nothing that a map could show");
REFUSAL(OSM_TOO_LARGE, 413, "osm.too_large", "地图文件内容过多，请先裁剪到本区范围",
        "the map file holds too much; cut the extract down to the district first");

enum { WIDE_UNITS = MERCATOR_UNITS / 36 };     /* ten degrees: no extract of a district says so */

static int by_id(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

int64_t *import_sorted(const Row *ids, int64_t *ret_count, Arena *keep)
{
    int64_t *to = NEWS(keep, int64_t, ids->count + 1), n = 0;
    if (ids->count) memcpy(to, ids->at, (size_t)ids->count * sizeof *to);
    qsort(to, (size_t)ids->count, sizeof *to, by_id);
    for (int64_t i = 0; i < ids->count; i++)
        if (!n || to[n - 1] != to[i]) to[n++] = to[i];
    *ret_count = n;
    return to;
}

int64_t import_find(const int64_t *sorted, int64_t count, int64_t id)
{
    int64_t low = 0, high = count;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (sorted[middle] < id) low = middle + 1;
        else high = middle;
    }
    return low < count && sorted[low] == id ? low : -1;
}

static int64_t add_things(Import *im, const BaseThing *thing, int count)
{
    BaseThing *to = row_add(&im->things, sizeof *to, count, im->keep);
    memcpy(to, thing, (size_t)count * sizeof *to);
    return im->things.count - count;
}

/* Nodes, ways and relations share one row of numbers in tiles. */
static int64_t feature_id(int64_t id, OsmKind kind)
{
    return id > 0 && id < ID_MAX / 4 ? id * 4 + (int)kind : 0;
}

static void progress(void *ctx, int64_t done, int64_t total)
{
    const Import *im = ctx;
    if (im->progress) im->progress->tell(im->progress->ctx, im->stage, done, total);
}

/* ------------------------------------------------------------------------------------------------ passes */

static Err see_relation(void *ctx, const OsmRelation *r)
{
    Import *im = ctx;
    BaseThing thing[OSM_THINGS_MAX];
    bool area = str_eq(osm_value(r->tags, r->tag_count, S("type")), S("multipolygon"));
    int64_t id = feature_id(r->id, OSM_RELATION);
    int things = area ? osm_things(r->tags, r->tag_count, OSM_AREA, id, thing, im->keep) : 0;
    if (!things) {
        im->map.counts.plain_relations++;
        return NULL;
    }
    KeptRelation kept = { .id = r->id, .first_member = im->members.count, .things = things };
    kept.first_thing = add_things(im, thing, things);
    for (int32_t i = 0; i < r->member_count; i++) {
        if (r->members[i].kind != OSM_WAY) continue;
        *(int64_t *)row_add(&im->members, sizeof(int64_t), 1, im->keep) = r->members[i].id;
        kept.members++;
    }
    *(KeptRelation *)row_add(&im->relations, sizeof kept, 1, im->keep) = kept;
    return NULL;
}

static Err see_way(void *ctx, const OsmWay *w)
{
    Import *im = ctx;
    BaseThing thing[OSM_THINGS_MAX];
    bool closed = w->ref_count > 3 && w->refs[0] == w->refs[w->ref_count - 1];
    OsmForm form = closed ? OSM_LOOP : OSM_LINE;
    int things = osm_things(w->tags, w->tag_count, form, feature_id(w->id, OSM_WAY), thing, im->keep);
    if (!things) im->map.counts.plain_ways++;
    if (!things && import_find(im->wanted, im->wanted_count, w->id) < 0) return NULL;
    KeptWay kept = { .id = w->id, .first_ref = im->refs.count, .ref_count = w->ref_count, .things = things };
    kept.first_thing = add_things(im, thing, things);
    int64_t *refs = row_add(&im->refs, sizeof *refs, w->ref_count, im->keep);
    if (w->ref_count) memcpy(refs, w->refs, (size_t)w->ref_count * sizeof *refs);
    *(KeptWay *)row_add(&im->ways, sizeof kept, 1, im->keep) = kept;
    return NULL;
}

/* Files are sorted by id as a rule: the next wanted node is mostly just ahead. */
static int64_t find_node(Import *im, int64_t id)
{
    int64_t i = im->node_hint;
    if (i < im->node_count && im->node[i] < id) i++;
    if (i >= im->node_count || im->node[i] > id) {
        bool between = i > 0 && i < im->node_count && im->node[i - 1] < id;
        if (between) return -1;
        i = import_find(im->node, im->node_count, id);
    } else if (im->node[i] < id) {
        i = import_find(im->node, im->node_count, id);
    }
    if (i >= 0) im->node_hint = i;
    return i;
}

static Err see_node(void *ctx, const OsmNode *n)
{
    Import *im = ctx;
    if (n->lon < -1800000000 || n->lon > 1800000000 || n->lat < -900000000 || n->lat > 900000000) {
        im->map.counts.broken_nodes++;
        return NULL;
    }
    Spot at = mercator_of_e7(n->lon, n->lat);
    int64_t i = find_node(im, n->id);
    if (i >= 0) im->spot[i] = at;
    im->seen = spot_box_with(im->seen, at);
    if (!n->tag_count) return NULL;
    BaseThing thing[OSM_THINGS_MAX];
    int things = osm_things(n->tags, n->tag_count, OSM_SPOT, feature_id(n->id, OSM_NODE), thing, im->keep);
    for (int k = 0; k < things; k++) {
        Spot *own = NEW(im->keep, Spot);
        *own = at;
        shapes_add(im, &thing[k], own, NULL, 1);
    }
    return NULL;
}

static Err pass(Import *im, FILE *in, OsmStage stage, OsmVisitor see, OsmRead *read, char reterr[256])
{
    im->stage = stage;
    see.progress = progress;
    see.ctx = im;
    rewind(in);
    return osm_read(in, &see, im->scratch, read, reterr);
}

/* ------------------------------------------------------------------------------------------------ the map */

/* The box that the file says, cut to where its nodes are: some tools write the whole world. */
static void take_box(Import *im, const OsmRead *read)
{
    OsmMap *m = &im->map;
    SpotBox box = im->seen;
    if (read->boxed) {
        Spot a = mercator_of_e7(read->west, read->north), b = mercator_of_e7(read->east, read->south);
        SpotBox said = { a.x, a.y, b.x, b.y };
        bool wide = spot_box_holds(said, box);
        if (!wide || said.x1 - said.x0 < WIDE_UNITS) box = said;
    }
    if (box.x0 > box.x1) box = (SpotBox){ 0, 0, 0, 0 };
    m->box = box;
    mercator_to_e7((Spot){ box.x0, box.y0 }, &m->west, &m->north);
    mercator_to_e7((Spot){ box.x1, box.y1 }, &m->east, &m->south);
}

static void add_ground(Import *im)
{
    static const int32_t ends[] = { 4 };
    SpotBox b = im->map.box;
    Spot *at = NEWS(im->keep, Spot, 4);
    at[0] = (Spot){ b.x0, b.y0 };
    at[1] = (Spot){ b.x1, b.y0 };
    at[2] = (Spot){ b.x1, b.y1 };
    at[3] = (Spot){ b.x0, b.y1 };
    BaseThing ground = { .kind = base_kind(S("earth"), S("yes"), MVT_POLYGON) };
    shapes_add(im, &ground, at, ends, 1);
}

/* Drawn from the bottom up: lower ranks first, so that a main road lies on the lanes it crosses. */
static int by_rank(const void *a, const void *b)
{
    const TileFeature *x = a, *y = b;
    if (x->rank != y->rank) return x->rank < y->rank ? -1 : 1;
    if (x->id != y->id) return x->id < y->id ? -1 : 1;
    return (x->layer > y->layer) - (x->layer < y->layer);
}

Err osm_import(FILE *in, const OsmProgress *progress_of, OsmMap *ret, Arena *keep, Arena scratch,
               char reterr[256])
{
    Import im = { .keep = keep, .scratch = scratch, .progress = progress_of, .seen = SPOT_BOX_EMPTY };
    OsmRead read;
    TRY(pass(&im, in, OSM_STAGE_RELATIONS, (OsmVisitor){ .relation = see_relation }, &read, reterr));
    im.wanted = import_sorted(&im.members, &im.wanted_count, keep);
    TRY(pass(&im, in, OSM_STAGE_WAYS, (OsmVisitor){ .way = see_way }, &read, reterr));
    im.node = import_sorted(&im.refs, &im.node_count, keep);
    im.spot = NEWS(keep, Spot, im.node_count + 1);
    for (int64_t i = 0; i < im.node_count; i++) im.spot[i] = SPOT_MISSING;
    TRY(pass(&im, in, OSM_STAGE_NODES, (OsmVisitor){ .node = see_node }, &read, reterr));
    take_box(&im, &read);
    shapes_make(&im);
    if (!im.features.count) {
        snprintf(reterr, 256, "no way, area or place that belongs on the map");
        return OSM_EMPTY;
    }
    add_ground(&im);
    im.map.features = (TileFeature *)im.features.at;
    im.map.count = im.features.count;
    qsort(im.map.features, (size_t)im.map.count, sizeof *im.map.features, by_rank);
    im.map.counts.nodes = read.nodes;
    im.map.counts.ways = read.ways;
    im.map.counts.relations = read.relations;
    *ret = im.map;
    return NULL;
}
