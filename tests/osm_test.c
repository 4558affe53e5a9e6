/* OpenStreetMap extracts: a made-up town in which every object stands for one rule, real extracts counted
 * against osmium (skipped, and said so, where they are absent), rings, and files that lie.
 * osm_test SEEDS EXTRACTS */
#include "base/rand.h"
#include "geo/plane/area.h"
#include "osm/osm_import.h"
#include "osm/osm_rings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>
#include <cmocka.h>

enum { ROOM = 1 << 29, ERR = 256 };

static const char *seeds, *extracts;

static FILE *open_town(void)
{
    char path[600];
    snprintf(path, sizeof path, "%s/town.osm.pbf", seeds);
    FILE *in = fopen(path, "rb");
    assert_non_null(in);
    return in;
}

/* ---------------------------------------------------------------------------------------------- the town */

static OsmMap import_town(Arena *keep)
{
    char err[ERR];
    OsmMap map = { 0 };
    FILE *in = open_town();
    Arena scratch = { keep->at + ROOM / 2, keep->end, NULL };
    Err e = osm_import(in, NULL, &map, keep, scratch, err);
    if (e) fail_msg("%s: %s", e->code, err);
    fclose(in);
    return map;
}

static Str tag_of(const TileFeature *f, const char *key)
{
    for (int32_t i = 0; i < f->tag_count; i++)
        if (!strcmp(f->tags[i].key, key)) return f->tags[i].text;
    return (Str){ 0 };
}

static int64_t number_of(const TileFeature *f, const char *key)
{
    for (int32_t i = 0; i < f->tag_count; i++)
        if (!strcmp(f->tags[i].key, key)) return f->tags[i].number;
    return -1;
}

/* The feature made from an object (id as in the town's file), in a layer. */
static const TileFeature *made_from(const OsmMap *map, OsmKind kind, int64_t id, BaseLayer layer)
{
    for (int64_t i = 0; i < map->count; i++)
        if (map->features[i].id == id * 4 + (int)kind && map->features[i].layer == (int32_t)layer)
            return &map->features[i];
    return NULL;
}

static void town_counted(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole;
    OsmMap map = import_town(&a);
    OsmCounts c = map.counts;
    assert_true(c.nodes == 40 && c.ways == 17 && c.relations == 4);
    assert_true(llabs(map.west - 1040800000) < 9 && llabs(map.east - 1040900000) < 9);
    assert_true(llabs(map.south - 306500000) < 9 && llabs(map.north - 306600000) < 9);
    int64_t want[BASE_LAYERS] = { [BASE_EARTH] = 1, [BASE_LANDUSE] = 2, [BASE_WATER] = 1, [BASE_ROADS] = 4,
                                  [BASE_BUILDINGS] = 2, [BASE_POIS] = 2, [BASE_PLACES] = 2 };
    for (int i = 0; i < BASE_LAYERS; i++)
        if (c.layer[i] != want[i]) fail_msg("%s: %lld", base_layers[i], (long long)c.layer[i]);
    assert_true(c.footways == 1 && c.steps == 1 && c.bridges == 1 && c.tunnels == 1 && c.compounds == 1);
    assert_true(c.multipolygons == 2 && c.holes == 2);
    assert_true(c.plain_ways == 8);        /* six without tags, a road being built, an open building */
    assert_true(c.plain_relations == 1);       /* the border */
    assert_true(c.missing_nodes == 2 && c.missing_members == 1);
    assert_true(c.open_rings == 1 && c.broken_relations == 1);
    assert_int_equal(c.crossing_rings, 1);     /* the bow tie */
    assert_int_equal(c.broken_ways, 2);        /* the flat meadow, the path of one point */
    assert_int_equal(c.broken_nodes, 0);
    arena_drop(whole, ROOM);
}

static void town_drawn(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole;
    OsmMap map = import_town(&a);
    assert_int_equal(map.features[0].layer, BASE_EARTH);
    const TileFeature *street = made_from(&map, OSM_WAY, 1, BASE_ROADS);
    assert_true(str_eq(tag_of(street, "name"), S("示例路")) && number_of(street, "oneway") == 1);
    assert_true(street->parts == 1 && street->ends[0] == 3);
    assert_int_equal(number_of(made_from(&map, OSM_WAY, 2, BASE_ROADS), "is_bridge"), 1);
    assert_int_equal(number_of(made_from(&map, OSM_WAY, 3, BASE_ROADS), "is_bridge"), -1);
    const TileFeature *subway = made_from(&map, OSM_WAY, 4, BASE_ROADS);
    assert_true(subway->parts == 1 && subway->ends[0] == 2);   /* the first piece is one point */
    assert_true(str_eq(tag_of(made_from(&map, OSM_WAY, 5, BASE_PLACES), "name"), S("示例小区")));
    assert_int_equal(number_of(made_from(&map, OSM_WAY, 6, BASE_BUILDINGS), "height"), 18);
    const TileFeature *yard = made_from(&map, OSM_RELATION, 1, BASE_BUILDINGS);
    assert_true(yard->parts == 2 && number_of(yard, "height") == 33);
    assert_true(area_twice(yard->at, 4) > 0 && area_twice(yard->at + 4, 4) < 0);
    const TileFeature *lake = made_from(&map, OSM_RELATION, 2, BASE_WATER);
    assert_true(lake->parts == 3 && str_eq(tag_of(lake, "name"), S("示例湖")));
    assert_true(lake->ends[0] == 4 && lake->ends[1] == 8 && lake->ends[2] == 11);
    assert_true(area_twice(lake->at, 4) > 0 && area_twice(lake->at + 4, 4) < 0);
    assert_true(area_twice(lake->at + 8, 3) > 0);                             /* the pond on the island */
    const TileFeature *quarter = made_from(&map, OSM_NODE, 60, BASE_PLACES);
    assert_true(str_eq(tag_of(quarter, "name:en"), S("Sample Quarter")));
    assert_null(made_from(&map, OSM_NODE, 62, BASE_PLACES));                  /* no name */
    assert_null(made_from(&map, OSM_NODE, 63, BASE_POIS));                    /* shop=no */
    arena_drop(whole, ROOM);
}

/* ------------------------------------------------------------------------------------------------ tiles */

typedef struct Got { int64_t tiles, bytes; int last_z; uLong crc; int stop_after; } Got;

static Err take_tile(void *ctx, int z, int x, int y, Str gz)
{
    Got *got = ctx;
    static unsigned char out[16 << 20];
    z_stream s = { .next_in = (Bytef *)(uintptr_t)gz.at, .avail_in = (uInt)gz.len, .next_out = out,
                   .avail_out = sizeof out };
    assert_int_equal(inflateInit2(&s, 31), Z_OK);
    assert_int_equal(inflate(&s, Z_FINISH), Z_STREAM_END);
    inflateEnd(&s);
    assert_true(s.total_out > 0 && out[0] == (3 << 3 | 2));
    assert_true(z >= BASE_MIN_ZOOM && z <= BASE_MAX_ZOOM && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z);
    got->crc = crc32(got->crc, (const Bytef *)gz.at, (uInt)gz.len);
    got->bytes += gz.len;
    return ++got->tiles == got->stop_after ? BUSY : NULL;
}

static void tell(void *ctx, OsmStage stage, int64_t done, int64_t total)
{
    int *last = ctx;
    assert_true((int)stage >= *last && done >= 0 && (done <= total || stage == OSM_STAGE_TILES));
    *last = (int)stage;
}

static void town_tiles(void **state)
{
    (void)state;
    char path[600], err[ERR];
    snprintf(path, sizeof path, "%s/town.osm.pbf", seeds);
    Got one = { 0 }, two = { 0 }, stopped = { .stop_after = 3 };
    OsmSummary sum;
    int last = 0;
    OsmProgress progress = { tell, &last };
    assert_null(osm_tiles(path, &progress, take_tile, &one, &sum, err));
    assert_int_equal(last, OSM_STAGE_TILES);
    assert_true(sum.tiles == one.tiles && sum.tile_bytes == one.bytes && one.tiles >= 8);
    assert_null(osm_tiles(path, NULL, take_tile, &two, &sum, err));
    assert_true(one.crc == two.crc);                       /* the same bytes again */
    assert_ptr_equal(osm_tiles(path, NULL, take_tile, &stopped, &sum, err), BUSY);
    assert_ptr_equal(osm_tiles("/nowhere", NULL, take_tile, &one, &sum, err), OSM_NO_FILE);
    assert_ptr_equal(osm_tiles("/dev/null", NULL, take_tile, &one, &sum, err), OSM_NO_FILE);
}

/* ------------------------------------------------------------------------------------------ real extracts */

static int64_t osmium(const char *path, const char *what)
{
    char command[900], line[64] = "";
    snprintf(command, sizeof command, "osmium fileinfo -e --no-progress -g data.count.%s '%s' 2>/dev/null",
             what, path);
    FILE *p = popen(command, "r");
    if (!p) return -1;
    if (!fgets(line, sizeof line, p)) line[0] = 0;
    pclose(p);
    return line[0] ? atoll(line) : -1;
}

static void say(const char *file, const OsmSummary *sum)
{
    const OsmCounts *c = &sum->counts;
    long long n[] = { sum->tiles, sum->tile_bytes, c->layer[BASE_ROADS], c->layer[BASE_BUILDINGS],
                      c->layer[BASE_LANDUSE], c->multipolygons, c->broken_ways, c->broken_relations,
                      c->missing_members, c->open_rings, c->crossing_rings };
    print_message("%-36s %5lld tiles %8lld bytes; roads %lld, buildings %lld, areas %lld, joined %lld; "
                  "broken %lld ways %lld relations, missing %lld, open %lld, crossing %lld\n",
                  file, n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10]);
}

static void extracts_counted(void **state)
{
    (void)state;
    static const char *const files[] = {
        "chengdu/didi_core", "poa/poa_osm", "spo/spo_osm", "heidelberg/heidelberg",
        "liechtenstein/liechtenstein-2015-07", "helsinki/helsinki-centre-2019",
    };
    int skipped = 0;
    for (int i = 0; i < COUNT(files); i++) {
        char path[600], err[ERR];
        snprintf(path, sizeof path, "%s/%s.osm.pbf", extracts, files[i]);
        if (access(path, R_OK)) snprintf(path, sizeof path, "%s/%s.pbf", extracts, files[i]);
        int64_t nodes = access(path, R_OK) ? -1 : osmium(path, "nodes");
        if (nodes < 0) {
            skipped++;
            continue;
        }
        Got got = { 0 };
        OsmSummary sum;
        Err e = osm_tiles(path, NULL, take_tile, &got, &sum, err);
        if (e) fail_msg("%s: %s", path, err);
        OsmCounts c = sum.counts;
        assert_int_equal(c.nodes, nodes);
        assert_int_equal(c.ways, osmium(path, "ways"));
        assert_int_equal(c.relations, osmium(path, "relations"));
        say(files[i], &sum);
    }
    print_message("%d of %d extracts skipped: not here, or no osmium\n", skipped, COUNT(files));
    if (skipped == COUNT(files)) skip();
}

/* ----------------------------------------------------------------------------------- files that lie */

static Err read_bytes(const void *bytes, size_t size, char err[ERR])
{
    OsmRead read;
    Arena whole = arena_make(ROOM);
    FILE *in = fmemopen((void *)(uintptr_t)bytes, size, "rb");
    Err e = osm_read(in, &(OsmVisitor){ 0 }, whole, &read, err);
    fclose(in);
    arena_drop(whole, ROOM);
    return e;
}

static void lies_refused(void **state)
{
    (void)state;
    char err[ERR];
    unsigned char town[4096];
    FILE *in = open_town();
    size_t size = fread(town, 1, sizeof town, in);
    fclose(in);
    assert_null(read_bytes(town, size, err));
    assert_ptr_equal(read_bytes("<?xml version='1.0'?>", 21, err), OSM_NOT_PBF);
    assert_ptr_equal(read_bytes("\0\0\0\x0d", 4, err), OSM_BROKEN);
    assert_ptr_equal(read_bytes("\xff\xff\xff\xff", 4, err), OSM_NOT_PBF);
    int whole_blocks = 0;
    for (size_t n = 1; n < size; n++) whole_blocks += read_bytes(town, n, err) == NULL;
    assert_true(whole_blocks <= 3);                        /* cut short anywhere else is noticed */
    assert_non_null(strstr(err, "byte"));
    char *dense = memmem(town, size, "DenseNodes", 10);
    assert_non_null(dense);
    dense[0] = 'H';
    assert_ptr_equal(read_bytes(town, size, err), OSM_UNSUPPORTED);
    assert_non_null(strstr(err, "HenseNodes"));
}

/* A block that says it unpacks to four gigabytes, and one that unpacks to more than it says. */
static void bombs_refused(void **state)
{
    (void)state;
    char err[ERR];
    static const char huge[] = "\0\0\0\x0d\x0a\x09OSMHeader\x18\x08" "\x10\xff\xff\xff\xff\x0f\x1a\0";
    static const char liar[] = "\0\0\0\x0d\x0a\x09OSMHeader\x18\x0f"
                               "\x10\x01\x1a\x0b\x78\x9c\x4b\x4c\x4a\x06\0\x02\x4d\x01\x27";
    assert_ptr_equal(read_bytes(huge, sizeof huge - 1, err), OSM_BROKEN);
    assert_ptr_equal(read_bytes(liar, sizeof liar - 1, err), OSM_BROKEN);
}

/* ------------------------------------------------------------------------------------------------ rings */

/* Any ring cut into ways, shuffled and turned about, comes together again. */
static void rings_joined(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM);
    Rand r = rand_from(17);
    for (int round = 0; round < 300; round++) {
        Arena a = whole;
        enum { RINGS = 5, NODES = 40 };
        OsmChain chain[RINGS * NODES], *ring;
        int32_t chains = 0, open = -1;
        for (int64_t k = 0; k < RINGS; k++)
            for (int64_t i = 0; i < NODES;) {
                int64_t step = rand_between(&r, 1, NODES - i < 9 ? NODES - i : 9);
                int64_t *refs = NEWS(&a, int64_t, step + 1);
                bool back = rand_between(&r, 0, 1);
                for (int64_t p = 0; p <= step; p++) refs[back ? step - p : p] = k * 1000 + (i + p) % NODES;
                int32_t at = (int32_t)rand_between(&r, 0, chains);
                chain[chains] = chain[at];
                chain[at] = (OsmChain){ refs, (int32_t)step + 1 };
                chains++;
                i += step;
            }
        bool lost = round % 3 == 0;
        assert_int_equal(osm_rings_join(chain, chains - lost, &ring, &open, &a), RINGS - lost);
        assert_true(lost == (open > 0));
        for (int32_t i = 0; i < RINGS - lost; i++) {
            assert_int_equal(ring[i].count, NODES + 1);
            assert_int_equal(ring[i].refs[0], ring[i].refs[NODES]);
        }
    }
    arena_drop(whole, ROOM);
}

static void rings_nested(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole;
    OsmRing ring[6];
    static const int32_t half[] = { 10, 50, 30, 40, 5, 20 };   /* squares in squares, and one aside */
    for (int i = 0; i < 6; i++) {
        int32_t h = half[i], x = i == 4 ? 1000 : 0;
        Spot *at = NEWS(&a, Spot, 4);
        at[0] = (Spot){ x - h, -h };
        at[1] = (Spot){ x + h, -h };
        at[2] = (Spot){ x + h, h };
        at[3] = (Spot){ x - h, h };
        ring[i] = (OsmRing){ at, 4 };
        assert_true(osm_ring_clean(&ring[i]));
        assert_false(osm_ring_crosses(&ring[i], a));
    }
    osm_rings_nest(ring, 6, a);
    static const int32_t want[] = { 50, -40, 30, -20, 10, 5 };
    for (int i = 0; i < 6; i++) {
        int64_t area = area_twice(ring[i].at, 4);
        assert_int_equal(area, (want[i] > 0 ? 8 : -8) * (int64_t)want[i] * want[i]);
    }
    arena_drop(whole, ROOM);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(town_counted), cmocka_unit_test(town_drawn), cmocka_unit_test(town_tiles),
        cmocka_unit_test(extracts_counted), cmocka_unit_test(lies_refused), cmocka_unit_test(bombs_refused),
        cmocka_unit_test(rings_joined), cmocka_unit_test(rings_nested),
    };
    if (argc < 3) return 2;
    seeds = argv[1];
    extracts = argv[2];
    return cmocka_run_group_tests(all, NULL, NULL);
}
