/* Base maps on both engines, by requests without a socket: imported whole or not at all, served as stored. */
#include "../../../tests/db_rig.h"
#undef QUERY                                       /* the rig's; the house has its own */
#include "app/app.h"
#include "domains/divisions/divisions.h"
#include "domains/maps/maps.h"
#include "osm/mvt_check.h"
#include "osm/pack.h"

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
    for (int i = 0; i < 4; i++) OK(app_job(h->app, &maps_domain.jobs[0]));
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

/* ------------------------------------------------------------------------------------ files of tiles */

typedef struct Sink { char *at; ptrdiff_t len, room; } Sink;

static Err take(void *ctx, Str bytes)
{
    Sink *s = ctx;
    assert_true(bytes.len <= s->room - s->len);
    if (bytes.len) memcpy(s->at + s->len, bytes.at, (size_t)bytes.len);
    s->len += bytes.len;
    return NULL;
}

/* A tile with one point in a layer. */
static Str tile_of(House *h, Str layer, bool packed)
{
    Buf tile = buf_new(&h->keep, 256);
    Mvt m = mvt_layer(&h->keep, layer);
    mvt_feature(&m, 1, MVT_POINT);
    mvt_text(&m, "kind", S("bench"));
    mvt_point(&m, (Spot){ 100, 100 });
    mvt_end(&m);
    mvt_close(&m, &tile);
    Str gz = buf_str(&tile);
    Pack pack;
    if (!packed) return gz;
    OK(pack_open(&pack));
    OK(pack_bytes(&pack, buf_str(&tile), &h->keep, &gz));
    pack_close(&pack);
    return gz;
}

static Pmtiles file_of(House *h, const PmtilesDraft *d, PmtilesAbout about)
{
    static Pack pack;
    static PmtilesCodec codec;
    char why[256];
    Pmtiles file;
    Sink sink = { .room = 1 << 20 };
    sink.at = NEWS(&h->keep, char, sink.room);
    codec = pack_codec(&pack);
    OK(pack_open(&pack));
    OK(pmtiles_write(d, &about, &codec, take, &sink, h->keep));
    pack_close(&pack);
    if (pmtiles_open((Str){ sink.at, sink.len }, &codec, &file, &h->keep, why)) fail_msg("%s", why);
    return file;
}

static Err import_file(House *h, const Pmtiles *file, char why[256])
{
    MapTaken took;
    MapSource from = { .name = S("file"), .attribution = S("somebody") };
    return maps_import_tiles(h->app, file, &from, &took, why);
}

static const PmtilesAbout vector = { PMTILES_GZIP, PMTILES_MVT, 1040000000, 306000000, 1041000000, 307000000,
                                     { "{}", 2 } };

static Err gather(void *ctx, int z, int32_t x, int32_t y, Str gz) { return pmtiles_put(ctx, z, x, y, gz); }

/* Out of an extract, out of the house as a file, and back in: the same tiles. */
static void a_file_of_tiles_is_served(void **state)
{
    House h = house(*state);
    char why[256];
    MapAbout about;
    PmtilesDraft draft = pmtiles_draft(&h.keep), again = pmtiles_draft(&h.keep);
    assert_ptr_equal(maps_each(h.app, gather, &draft, &about, &h.keep), MAPS_NONE);
    OK(import(&h, town, "first"));
    AskAnswer was = get(&h, TILE, 200);
    OK(maps_each(h.app, gather, &draft, &about, &h.keep));
    assert_true(str_eq(about.source.name, S("first")) && str_eq(about.source.review, S("审图号示例")));
    assert_int_equal(draft.count, number(&h, "SELECT count(*) FROM map_tiles"));
    assert_true(draft.count == about.tiles);
    Pmtiles file = file_of(&h, &draft, vector);
    OK(import_file(&h, &file, why));
    AskAnswer now = get(&h, TILE, 200), map = get(&h, "/api/v1/map", 200);
    assert_true(str_eq(was.body, now.body) && str_eq(was.etag, now.etag) && str_eq(now.encoding, S("gzip")));
    assert_true(says(map, "\"name\":\"file\"") && says(map, "\"attribution\":\"somebody\""));
    assert_true(says(map, "\"west\":104,\"south\":30.6,\"east\":104.1"));
    OK(maps_each(h.app, gather, &again, &about, &h.keep));
    assert_int_equal(again.bytes, draft.bytes);
    assert_int_equal(again.count, draft.count);
    app_close(h.app);
}

/* Tiles that come plain are packed; a run becomes its tiles; without a box theirs is taken. */
static void plain_tiles_and_runs(void **state)
{
    House h = house(*state);
    char why[256];
    PmtilesDraft d = pmtiles_draft(&h.keep);
    Str tile = tile_of(&h, S("pois"), false);
    for (int32_t i = 0; i < 4; i++) OK(pmtiles_put(&d, 2, 2 + i % 2, i / 2, tile));
    Pmtiles file = file_of(&h, &d, (PmtilesAbout){ PMTILES_PLAIN, PMTILES_MVT, .metadata = S("{}") });
    assert_int_equal(file.roots, 1);
    OK(import_file(&h, &file, why));
    for (int i = 0; i < 4; i++) {
        char path[60];
        snprintf(path, sizeof path, "/tiles/base/2/%d/%d.mvt", 2 + i % 2, i / 2);
        AskAnswer got = get(&h, path, 200);
        Str plain;
        OK(unpack_bytes(got.body, 1000, &h.keep, &plain));
        assert_true(str_eq(plain, tile));
    }
    assert_true(says(get(&h, "/api/v1/map", 200), "\"west\":0,\"south\":0,\"east\":180,\"north\":85.0511"));
    app_close(h.app);
}

static void files_refused(void **state)
{
    House h = house(*state);
    char why[256];
    OK(import(&h, town, "first"));
    int64_t tiles = number(&h, "SELECT count(*) FROM map_tiles");
    Str good = tile_of(&h, S("pois"), true), strange = tile_of(&h, S("hills"), true);
    static const struct { int z; int32_t x; bool strange; const char *bytes; PmtilesKind kind;
                          PmtilesPacking packing;
                          Err want; const char *words; } file[] = {
        { 3, 1, false, NULL, PMTILES_PNG, PMTILES_GZIP, MAPS_NO_VECTOR, "png" },
        { 3, 1, false, NULL, PMTILES_MVT, PMTILES_BROTLI, MAPS_NO_VECTOR, "brotli" },
        { 17, 1, false, NULL, PMTILES_MVT, PMTILES_GZIP, MAPS_NO_VECTOR, "up to 17" },
        { 3, 1, true, NULL, PMTILES_MVT, PMTILES_GZIP, MAPS_NO_LAYER, "" },
        { 3, 1, false, "no gzip", PMTILES_MVT, PMTILES_GZIP, PACK_DAMAGED, "tile 3/1/0" },
        { 3, 1, false, "no tile", PMTILES_MVT, PMTILES_PLAIN, MVT_DAMAGED, "tile 3/1/0: not a vector tile" },
    };
    for (int i = 0; i < COUNT(file); i++) {
        PmtilesDraft d = pmtiles_draft(&h.keep);
        bool bad = file[i].bytes, plain = file[i].packing == PMTILES_PLAIN;
        if (!file[i].strange) OK(pmtiles_put(&d, 0, 0, 0, plain ? tile_of(&h, S("pois"), false) : good));
        OK(pmtiles_put(&d, file[i].z, file[i].x, 0, bad ? str_of(file[i].bytes) : strange));
        Pmtiles p = file_of(&h, &d, (PmtilesAbout){ file[i].packing, file[i].kind, .metadata = S("{}") });
        Err e = import_file(&h, &p, why);
        if (e != file[i].want || !strstr(why, file[i].words))
            fail_msg("%d: %s: %s", i, e ? e->code : "", why);
        assert_true(says(get(&h, "/api/v1/map", 200), "\"name\":\"first\""));
    }
    sweep(&h);
    assert_int_equal(number(&h, "SELECT count(*) FROM map_tiles"), tiles);
    app_close(h.app);
}

/* One entry may say it stands for millions of tiles. */
static void runs_without_end(void **state)
{
    House h = house(*state);
    char why[256];
    PmtilesDraft d = pmtiles_draft(&h.keep);
    OK(pmtiles_put(&d, 10, 0, 0, tile_of(&h, S("pois"), false)));
    Pmtiles file = file_of(&h, &d, (PmtilesAbout){ PMTILES_PLAIN, PMTILES_MVT, .metadata = S("{}") });
    char *bytes = NEWS(&h.keep, char, file.file.len + 16);
    memcpy(bytes, file.file.at, (size_t)file.file.len);
    /* The root again, unpacked: one entry of 600,000 tiles, from the first of zoom 10 on. */
    static const char root[] = "\1" "\xd5\xaa\x15" "\xc0\xcf\x24" "\1" "\1";
    memcpy(bytes + PMTILES_HEAD, root, sizeof root - 1);
    bytes[16] = sizeof root - 1;
    bytes[32] = 0;                                   /* no metadata */
    bytes[97] = PMTILES_PLAIN;
    memset(bytes + 72, 0, 24);
    if (pmtiles_open((Str){ bytes, file.file.len }, file.codec, &file, &h.keep, why)) fail_msg("%s", why);
    assert_ptr_equal(import_file(&h, &file, why), MAPS_TOO_MANY);
    assert_non_null(strstr(why, "600000 tiles"));
    get(&h, "/api/v1/map", 404);
    app_close(h.app);
}

/* Names come with their set and go with it, and are the same out of a file of tiles. */
static void names_go_with_their_set(void **state)
{
    House h = house(*state);
    char why[256];
    MapAbout about;
    PmtilesDraft draft = pmtiles_draft(&h.keep);
    OK(import(&h, town, "first"));
    assert_int_equal(number(&h, "SELECT count(*) FROM map_names"
                                " WHERE name = '示例药店' AND kind = 'pharmacy'"), 1);
    assert_true(number(&h, "SELECT count(*) FROM map_names WHERE name = '示例路' AND kind = 'street'") > 0);
    int64_t names = number(&h, "SELECT count(*) FROM map_names");
    OK(maps_each(h.app, gather, &draft, &about, &h.keep));
    Pmtiles file = file_of(&h, &draft, vector);
    OK(import_file(&h, &file, why));
    assert_int_equal(number(&h, "SELECT count(*) FROM map_names"), 2 * names);
    sweep(&h);
    assert_int_equal(number(&h, "SELECT count(*) FROM map_sets"), 1);
    assert_int_equal(number(&h, "SELECT count(*) FROM map_names n JOIN map_sets s ON s.id = n.map_set"),
                     names);
    assert_int_equal(number(&h, "SELECT count(*) FROM map_names"), names);
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
        ON_BOTH(a_file_of_tiles_is_served),
        ON_BOTH(names_go_with_their_set),
        ON_BOTH(plain_tiles_and_runs),
        ON_BOTH(files_refused),
        ON_BOTH(runs_without_end),
    };
    return rig_run(tests, COUNT(tests));
}
