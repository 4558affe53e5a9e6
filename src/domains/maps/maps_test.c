/* Base maps on both engines, by requests without a socket: imported whole or not at all, served as stored. */
#include "../../../tests/db_rig.h"
#undef QUERY                                       /* the rig's; the house has its own */
#include "app/app.h"
#include "domains/divisions/divisions.h"
#include "domains/maps/maps.h"

#include <stdio.h>
#include <string.h>
#include <zlib.h>

static const Domain *const domains[] = { &app_domain, &divisions_domain, &maps_domain, NULL };

static int64_t clock_ms = 1764000000000;
static int64_t now(void) { return clock_ms; }

typedef struct House { Rig *rig; App *app; Arena keep; } House;

static const char *const town = SEEDS "/town.osm.pbf";

static House house(Rig *rig)
{
    House h = { .rig = rig, .keep = rig->arena };
    char why[256] = "", key[100];
    snprintf(key, sizeof key, "%s/tuimen.key", rig->dir);
    AppSettings set = { .db = rig->where, .district = "510104", .domains = domains, .clock_ms = now,
                        .key = str_z(&h.keep, str_of(key)) };
    h.app = app_open(&set, why);
    if (!h.app) fail_msg("%s", why);
    return h;
}

static AskAnswer get(House *h, const char *path, int status)
{
    AskAnswer a = app_try(h->app, &(AppTry){ .method = "GET", .path = path }, &h->keep);
    if (a.status != status) fail_msg("%s: %d %.*s", path, a.status, STR_ARG(a.body));
    return a;
}

static bool says(AskAnswer a, const char *text) { return str_find(a.body, str_of(text)) >= 0; }

static Err import(House *h, const char *file, const char *name)
{
    MapSource from = { .name = str_of(name), .attribution = S("© OpenStreetMap contributors"),
                       .review = S("审图号示例") };
    OsmSummary sum;
    char why[256];
    return maps_import_osm(h->app, file, &from, NULL, &sum, why);
}

/* Runs the sweep until nothing changes any more. */
static void sweep(House *h)
{
    for (int i = 0; i < 4; i++) OK(app_do(h->app, NULL, maps_domain.jobs[0].run, NULL));
}

static int64_t number(House *h, const char *sql) { return rig_number(h->rig, sql); }

#define TILE "/tiles/base/15/25857/13450.mvt"      /* in the middle of the made-up town */

static void nothing_at_first(void **state)
{
    House h = house(*state);
    assert_true(says(get(&h, "/api/v1/map", 404), "maps.none"));
    assert_int_equal(get(&h, TILE, 204).body.len, 0);
    app_close(h.app);
}

static void an_extract_is_served(void **state)
{
    House h = house(*state);
    OK(import(&h, town, "town.osm.pbf"));
    AskAnswer map = get(&h, "/api/v1/map", 200);
    assert_true(says(map, "\"attribution\":\"© OpenStreetMap contributors\""));
    assert_true(says(map, "\"review_number\":\"审图号示例\"") && says(map, "\"max_zoom\":15"));
    assert_true(says(map, "\"west\":104.0") && says(map, "\"synthetic\":false"));
    AskAnswer tile = get(&h, TILE, 200), again = get(&h, TILE, 200);
    assert_true(str_eq(tile.encoding, S("gzip")));
    assert_true(str_eq(tile.type, S("application/vnd.mapbox-vector-tile")));
    assert_true(tile.etag.len == 18 && str_eq(tile.etag, again.etag) && str_eq(tile.body, again.body));
    static unsigned char plain[1 << 20];
    z_stream z = { .next_in = (Bytef *)(uintptr_t)tile.body.at, .avail_in = (uInt)tile.body.len,
                   .next_out = plain, .avail_out = sizeof plain };
    assert_int_equal(inflateInit2(&z, 31), Z_OK);
    assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
    inflateEnd(&z);
    assert_non_null(memmem(plain, z.total_out, "buildings", 9));
    assert_int_equal(number(&h, "SELECT count(*) FROM events WHERE kind = 'maps.imported'"), 1);
    app_close(h.app);
}

static void odd_addresses(void **state)
{
    House h = house(*state);
    OK(import(&h, town, "town.osm.pbf"));
    static const char *const wrong[] = {
        "/tiles/base/17/0/0.mvt", "/tiles/base/-1/0/0.mvt", "/tiles/base/8/256/0.mvt",
        "/tiles/base/8/0/256.mvt", "/tiles/base/a/0/0.mvt", "/tiles/base/8/0/.mvt",
        "/tiles/base/8/9223372036854775807/0.mvt", NULL,
    };
    for (int i = 0; wrong[i]; i++) get(&h, wrong[i], 404);
    get(&h, "/tiles/base/15/0/0.mvt", 204);
    get(&h, "/tiles/base/16/0/0.mvt", 204);
    app_close(h.app);
}

/* A file cut short, and one that is none: the map stays as it was, and what was begun is swept away. */
static void a_bad_file_changes_nothing(void **state)
{
    House h = house(*state);
    OK(import(&h, town, "first"));
    int64_t tiles = number(&h, "SELECT count(*) FROM map_tiles");
    char path[120];
    static char bytes[1 << 14];
    snprintf(path, sizeof path, "%s/short.osm.pbf", h.rig->dir);
    FILE *in = fopen(town, "rb"), *out = fopen(path, "wb");
    size_t size = fread(bytes, 1, sizeof bytes, in);
    fwrite(bytes, 1, size - 20, out);
    fclose(in);
    fclose(out);
    assert_ptr_equal(import(&h, path, "second"), OSM_BROKEN);
    assert_ptr_equal(import(&h, "/nowhere.osm.pbf", "third"), OSM_NO_FILE);
    assert_true(says(get(&h, "/api/v1/map", 200), "\"name\":\"first\""));
    sweep(&h);
    assert_int_equal(number(&h, "SELECT count(*) FROM map_sets"), 1);
    assert_int_equal(number(&h, "SELECT count(*) FROM map_tiles"), tiles);
    assert_int_equal(number(&h, "SELECT count(*) FROM events WHERE kind = 'maps.imported'"), 1);
    app_close(h.app);
}

static void a_new_map_takes_the_place_of_the_old(void **state)
{
    House h = house(*state);
    OK(import(&h, town, "first"));
    OK(import(&h, town, "second"));
    assert_true(says(get(&h, "/api/v1/map", 200), "\"name\":\"second\""));
    assert_int_equal(number(&h, "SELECT count(*) FROM map_sets WHERE state = 'shown'"), 1);
    sweep(&h);
    assert_int_equal(number(&h, "SELECT count(*) FROM map_sets"), 1);
    get(&h, TILE, 200);
    app_close(h.app);
}

/* Tiles put are not seen before the end; a writer that vanished is swept a day later, with all its tiles. */
static void half_written_is_never_seen(void **state)
{
    House h = house(*state);
    MapWriter *w;
    OK(maps_begin(h.app, &(MapSource){ .name = S("half") }, &w));
    for (int i = 0; i < 300; i++) OK(maps_put(w, 15, 25857, 13000 + i, S("not a tile, but it may be kept")));
    assert_true(number(&h, "SELECT count(*) FROM map_tiles") >= 200);
    get(&h, "/tiles/base/15/25857/13001.mvt", 204);
    get(&h, "/api/v1/map", 404);
    sweep(&h);
    assert_true(number(&h, "SELECT count(*) FROM map_tiles") >= 200);
    clock_ms += 25 * 3600 * INT64_C(1000);
    sweep(&h);
    assert_int_equal(number(&h, "SELECT count(*) FROM map_tiles"), 0);
    assert_int_equal(number(&h, "SELECT count(*) FROM map_sets"), 0);
    assert_non_null(maps_finish(w, 0, 0, 1, 1));          /* and can't be finished any more */
    get(&h, "/api/v1/map", 404);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(nothing_at_first),
        ON_BOTH(an_extract_is_served),
        ON_BOTH(odd_addresses),
        ON_BOTH(a_bad_file_changes_nothing),
        ON_BOTH(a_new_map_takes_the_place_of_the_old),
        ON_BOTH(half_written_is_never_seen),
    };
    return rig_run(tests, COUNT(tests));
}
