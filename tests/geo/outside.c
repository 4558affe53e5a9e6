/* A program by somebody else, compiled against the installed headers alone (library.sh): one question to
 * every part of the library, each with an answer known from elsewhere. No macro of ours, no other header. */
#include <tuimen-geo/geo.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

static int wrong;

static void expect(int holds, const char *what)
{
    if (holds) return;
    fprintf(stderr, "outside.c: %s\n", what);
    wrong = 1;
}

static void datums(void)
{
    LonLat gcj = datum_convert((LonLat){ 116.404, 39.915 }, DATUM_WGS84, DATUM_GCJ02);
    EastNorth metres;
    GaussZone zone, used;
    expect(fabs(gcj.lon - 116.41024449916938) < 1e-10 && fabs(gcj.lat - 39.91640428150164) < 1e-10, "GCJ-02");
    expect(gauss_zone_named(str_of("epsg:4523"), &zone) && zone.number == 35, "the name of a zone");
    expect(gauss_to_zone((LonLat){ 104.08, 30.66 }, zone, &metres, &used), "a zone's reach");
    expect(fabs(metres.easting - 35411824.053579316) < 1e-6, "easting");
    expect(fabs(metres.northing - 3393640.715723253) < 1e-6, "northing");
    expect(fabs(distance_m(1040800000, 306600000, 1040900000, 306600000) - 958.3) < 1, "a distance");
}

/* Five places in a row, 100 apart: the median is the middle one, two centres reach everyone within 100. */
static void siting(Arena keep, Arena scratch)
{
    const SiteEdge edge[] = { { 0, 1, 100 }, { 1, 2, 100 }, { 2, 3, 100 }, { 3, 4, 100 } };
    SiteAsk ask = { .demands = 5, .candidates = 5, .p = 1 };
    SiteAnswer answer;
    int32_t *cost;
    expect(!site_graph_costs(5, edge, 4, &cost, &keep, scratch), "costs on a graph");
    ask.cost = cost;
    expect(!site_median(&ask, &answer, &keep, scratch), "a median");
    expect(answer.value == 600 && answer.bound == 600 && answer.chosen[0] == 2, "the median's value");
    ask.p = 2;
    expect(!site_center(&ask, &answer, &keep, scratch) && answer.value == 100, "two centres");
    ask.p = 3;
    expect(site_median(&ask, &answer, &keep, scratch) == NULL && answer.value == 200, "three medians");
    ask.p = 6;
    expect(site_median(&ask, &answer, &keep, scratch) == SITE_TOO_MANY, "a refusal by its address");
}

static void clusters(Arena keep, Arena scratch)
{
    enum { PLACES = 9 };
    double x[PLACES], y[PLACES], people[PLACES];
    ScanCount count[PLACES];
    for (int i = 0; i < PLACES; i++) {
        x[i] = i % 3, y[i] = i / 3, people[i] = 100;
        count[i] = (ScanCount){ i, 0, i == 4 ? 30 : 2 };
    }
    ScanAsk ask = { .model = SCAN_POISSON, .places = PLACES, .days = 1, .x = x, .y = y, .people = people,
                    .count = count, .counts = PLACES, .max_share = 0.5, .max_radius = INFINITY, .window = 1,
                    .min_cases = 1, .seed = 1 };
    Scan *scan;
    ScanCluster found;
    expect(!scan_make(&ask, &scan, &keep, scratch), "a scan");
    expect(scan_clusters(scan, NULL, 0, 1, &found, &keep, scratch) == 1, "a cluster");
    /* 30 ln(30 / E) + 16 ln(16 / (46 - E)), E = 46 / 9 */
    double expected = 46.0 / 9, ratio = 30 * log(30 / expected) + 16 * log(16 / (46 - expected));
    expect(found.centre == 4 && found.observed == 30 && fabs(found.ratio - ratio) < 1e-9, "its ratio");
}

static void hours(Arena keep)
{
    const Hours *open;
    HoursPlace anywhere = { 0 };
    int64_t thursday = (int64_t)hours_day(2026, 10, 1) * 1440;
    expect(!hours_read(str_of("Mo-Fr 08:00-18:00"), &open, &keep, NULL), "hours");
    expect(hours_at(open, &anywhere, thursday + 19 * 60 + 30).state == HOURS_CLOSED, "half past seven");
    expect(hours_change(open, &anywhere, thursday, thursday + 1440) == thursday + 480, "when it opens");
}

static void areas(Arena keep, Arena scratch)
{
    static const Spot at[] = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 }, { 10, 0 }, { 20, 0 }, { 20, 10 },
                               { 10, 10 } };
    static const int32_t end[] = { 4 };
    LocateArea area[] = { { at, end, 1 }, { at + 4, end, 1 } };
    Locate *where;
    expect(!locate_make(area, 2, &where, &keep, scratch), "an index of areas");
    expect(locate(where, (Spot){ 5, 5 }) == 0 && locate(where, (Spot){ 15, 5 }) == 1, "two areas");
    expect(locate(where, (Spot){ 10, 5 }) == 0 && locate(where, (Spot){ 25, 5 }) == -1, "a shared border");
}

/* Stands in for gzip: the library asks whoever calls. */
static Err as_it_stands(void *ctx, Str bytes, Arena *keep, Str *ret)
{
    *(Arena **)ctx = keep;
    *ret = bytes;
    return NULL;
}

static Err back_again(void *ctx, Str bytes, ptrdiff_t most, Arena *keep, Str *ret)
{
    *(Arena **)ctx = keep;
    *ret = bytes;
    return bytes.len <= most ? NULL : PMTILES_DAMAGED;
}

static Err take(void *ctx, Str bytes)
{
    buf_add(ctx, bytes);
    return NULL;
}

static void tiles(Arena keep, Arena scratch)
{
    Arena *seen;
    PmtilesCodec codec = { as_it_stands, back_again, &seen };
    PmtilesDraft draft = pmtiles_draft(&keep);
    PmtilesAbout about = { .packing = PMTILES_PLAIN, .kind = PMTILES_MVT, .metadata = str_of("{}") };
    Buf tile = buf_new(&keep, 256), file = buf_new(&scratch, 1 << 16);
    Mvt layer = mvt_layer(&keep, str_of("pois"));
    Pmtiles read;
    Str got;
    char why[256];
    mvt_feature(&layer, 1, MVT_POINT);
    mvt_point(&layer, (Spot){ 17, 18 });
    mvt_end(&layer);
    mvt_close(&layer, &tile);
    expect(!pmtiles_put(&draft, 12, 3423, 1763, buf_str(&tile)), "a tile put");
    Arena room = arena_make(1 << 24);
    expect(!pmtiles_write(&draft, &about, &codec, take, &file, room), "a file written");
    expect(!pmtiles_open(buf_str(&file), &codec, &read, &keep, why), "a file opened");
    expect(!pmtiles_get(&read, 12, 3423, 1763, &got, room, why)
           && str_eq(got, buf_str(&tile)), "the tile again");
    expect(pmtiles_id(12, 3423, 1763) == 19078479, "its number");
    arena_drop((Arena){ .at = room.end - (1 << 24), .end = room.end }, 1 << 24);
}

static void tables(Arena keep)
{
    Table table;
    TableFault at;
    double lon;
    int column;
    expect(!table_read(str_of("id,lon\na,104.5\n"), &table, &at, &keep), "a table");
    expect(!table_column(&table, "lon", &column, &at), "its column");
    expect(!table_real(&table, 0, column, -180, 180, &lon, &at) && lon == 104.5, "its number");
    expect(table_real(&table, 0, column, 0, 90, &lon, &at) == TABLE_FIELD
           && at.line == 2, "a refusal's line");
}

int main(void)
{
    Arena keep = arena_make(1 << 26), scratch = arena_make(1 << 26);
    datums();
    siting(keep, scratch);
    clusters(keep, scratch);
    hours(keep);
    areas(keep, scratch);
    tiles(keep, scratch);
    tables(keep);
    return wrong;
}
