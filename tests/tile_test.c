/* Vector tiles: what the encoder writes is read back by a decoder of our own, written from the specification
 * alone, and tiles cut from features are put together again. */
#include "base/rand.h"
#include "geo/plane/area.h"
#include "geo/tile/basemap.h"
#include "geo/plane/clip.h"
#include "geo/plane/mercator.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 28, FEATURES_MAX = 2048 };

/* ------------------------------------------------------------------------------------------- the decoder */

typedef struct Ring { Spot at[256]; int count; bool closed; } Ring;
typedef struct Decoded {
    int64_t id;
    int kind, rings;
    Ring ring[16];
    char words[512];           /* "key=value;" for each tag, in order */
} Decoded;

typedef struct Layer {
    char name[40];
    int version, extent, features;
    Str feature[FEATURES_MAX], key[64], value[512];
    int keys, values;
} Layer;

static uint64_t number(Str *s)
{
    uint64_t n = 0;
    for (int shift = 0;; shift += 7) {
        assert_true(s->len > 0 && shift < 64);
        unsigned char c = (unsigned char)*s->at;
        *s = str_part(*s, 1, s->len);
        n |= (uint64_t)(c & 127) << shift;
        if (c < 128) return n;
    }
}

static Str bytes(Str *s)
{
    ptrdiff_t n = (ptrdiff_t)number(s);
    assert_true(n <= s->len);
    Str b = str_part(*s, 0, n);
    *s = str_part(*s, n, s->len);
    return b;
}

static int64_t unzigzag(uint64_t n) { return (int64_t)(n >> 1) ^ -(int64_t)(n & 1); }

static Layer read_layer(Str s)
{
    Layer l = { .extent = -1 };
    while (s.len) {
        uint64_t field = number(&s);
        switch (field) {
        case 1 << 3 | 2: {
            Str name = bytes(&s);
            assert_true(name.len < 40);
            memcpy(l.name, name.at, (size_t)name.len);
            break;
        }
        case 2 << 3 | 2: l.feature[l.features++] = bytes(&s); break;
        case 3 << 3 | 2: l.key[l.keys++] = bytes(&s); break;
        case 4 << 3 | 2: l.value[l.values++] = bytes(&s); break;
        case 5 << 3: l.extent = (int)number(&s); break;
        case 15 << 3: l.version = (int)number(&s); break;
        default: fail_msg("layer field %d", (int)field);
        }
    }
    assert_int_equal(l.version, 2);
    assert_int_equal(l.extent, 4096);
    for (int i = 0; i < l.keys; i++)
        for (int j = 0; j < i; j++) assert_false(str_eq(l.key[i], l.key[j]));
    for (int i = 0; i < l.values; i++)
        for (int j = 0; j < i; j++) assert_false(str_eq(l.value[i], l.value[j]));
    return l;
}

static void read_value(Str v, char *to, size_t room)
{
    uint64_t field = number(&v);
    if (field == (1 << 3 | 2)) {
        Str text = bytes(&v);
        snprintf(to, room, "%.*s", (int)text.len, text.at);
    } else if (field == 6 << 3) {
        snprintf(to, room, "%lld", (long long)unzigzag(number(&v)));
    } else {
        assert_int_equal(field, 7 << 3);
        snprintf(to, room, "%s", number(&v) ? "true" : "false");
    }
    assert_int_equal(v.len, 0);
}

static void read_tags(const Layer *l, Str tags, Decoded *d)
{
    while (tags.len) {
        uint64_t key = number(&tags), value = number(&tags);
        assert_true(key < (uint64_t)l->keys && value < (uint64_t)l->values);
        size_t used = strlen(d->words);
        char text[200];
        read_value(l->value[value], text, sizeof text);
        snprintf(d->words + used, sizeof d->words - used, "%.*s=%s;", STR_ARG(l->key[key]), text);
    }
}

static void read_shape(Str shape, Decoded *d)
{
    int64_t x = 0, y = 0;
    while (shape.len) {
        uint64_t command = number(&shape), times = command >> 3;
        if ((command & 7) == 7) {
            assert_int_equal(times, 1);
            d->ring[d->rings - 1].closed = true;
            continue;
        }
        assert_true((command & 7) == 1 || (command & 7) == 2);
        for (uint64_t i = 0; i < times; i++) {
            x += unzigzag(number(&shape));
            y += unzigzag(number(&shape));
            if ((command & 7) == 1) d->rings++;
            assert_true(d->rings >= 1 && d->rings <= 16);
            Ring *r = &d->ring[d->rings - 1];
            assert_true(r->count < 256);
            r->at[r->count++] = (Spot){ (int32_t)x, (int32_t)y };
        }
    }
}

static Decoded read_feature(const Layer *l, int i)
{
    static Decoded d;
    d = (Decoded){ 0 };
    Str s = l->feature[i], tags = { 0 }, shape = { 0 };
    while (s.len) {
        uint64_t field = number(&s);
        if (field == 1 << 3) d.id = (int64_t)number(&s);
        else if (field == (2 << 3 | 2)) tags = bytes(&s);
        else if (field == 3 << 3) d.kind = (int)number(&s);
        else if (field == (4 << 3 | 2)) shape = bytes(&s);
        else fail_msg("feature field %d", (int)field);
    }
    read_tags(l, tags, &d);
    read_shape(shape, &d);
    for (int r = 0; r < d.rings; r++) {                  /* what the specification asks of each kind */
        assert_true(d.ring[r].closed == (d.kind == MVT_POLYGON));
        if (d.kind == MVT_LINE) assert_true(d.ring[r].count >= 2);
        if (d.kind != MVT_POLYGON) continue;
        assert_true(d.ring[r].count >= 3);
        assert_true(area_twice(d.ring[r].at, d.ring[r].count) != 0);
    }
    if (d.kind == MVT_POLYGON) assert_true(area_twice(d.ring[0].at, d.ring[0].count) > 0);
    return d;
}

/* The layer of that name, with features -1 when there is none. */
static const Layer *find_layer(Str tile, const char *name)
{
    static Layer l;
    while (tile.len) {
        assert_int_equal(number(&tile), 3 << 3 | 2);
        l = read_layer(bytes(&tile));
        if (!strcmp(l.name, name)) return &l;
    }
    return NULL;
}

/* ------------------------------------------------------------------------------------------- the encoder */

static void layer_written(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole;
    Buf tile = buf_new(&a, 16);
    Mvt m = mvt_layer(&a, S("roads"));
    Spot line[] = { { 2, 2 }, { 2, 2 }, { 2, 10 }, { -64, 10 } }, dot[] = { { 5, 5 }, { 5, 5 } };
    mvt_feature(&m, 17, MVT_LINE);
    mvt_text(&m, "kind", S("path"));
    mvt_text(&m, "name", S("锦江"));
    mvt_text(&m, "none", (Str){ 0 });
    mvt_int(&m, "sort_rank", -380);
    mvt_bool(&m, "oneway", true);
    assert_true(mvt_line(&m, line, 4));
    assert_false(mvt_line(&m, dot, 2));
    mvt_end(&m);
    mvt_feature(&m, 0, MVT_LINE);
    mvt_text(&m, "kind", S("path"));
    assert_false(mvt_line(&m, dot, 2));
    mvt_end(&m);                                         /* nothing to draw: gone */
    Spot ring[] = { { 0, 0 }, { 0, 10 }, { 10, 10 }, { 10, 0 }, { 0, 0 } };
    Spot hole[] = { { 2, 2 }, { 2, 4 }, { 4, 4 } };
    mvt_feature(&m, 0, MVT_POLYGON);
    assert_true(mvt_ring(&m, ring, 5, true));
    assert_true(mvt_ring(&m, hole, 3, false));
    mvt_end(&m);
    mvt_close(&m, &tile);
    Mvt empty = mvt_layer(&a, S("water"));
    mvt_close(&empty, &tile);
    const Layer *l = find_layer(buf_str(&tile), "roads");
    assert_non_null(l);
    assert_int_equal(l->features, 2);
    Decoded d = read_feature(l, 0);
    assert_string_equal(d.words, "kind=path;name=锦江;sort_rank=-380;oneway=true;");
    assert_true(d.id == 17 && d.rings == 1 && d.ring[0].count == 3 && d.ring[0].at[2].x == -64);
    d = read_feature(l, 1);
    assert_true(d.rings == 2 && d.ring[0].count == 4 && d.ring[1].count == 3 && d.id == 0);
    assert_true(area_twice(d.ring[0].at, 4) == 200 && area_twice(d.ring[1].at, 3) == -4);
    assert_null(find_layer(buf_str(&tile), "water"));
    arena_drop(whole, ROOM);
}

static void many_words(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole;
    Buf tile = buf_new(&a, 16);
    Mvt m = mvt_layer(&a, S("pois"));
    for (int i = 0; i < 1500; i++) {
        mvt_feature(&m, i + 1, MVT_POINT);
        mvt_int(&m, i % 2 ? "odd" : "even", i % 400);
        mvt_point(&m, (Spot){ i, -i });
        mvt_end(&m);
    }
    mvt_close(&m, &tile);
    const Layer *l = find_layer(buf_str(&tile), "pois");
    assert_true(l->features == 1500 && l->keys == 2 && l->values == 400);
    for (int i = 0; i < 1500; i += 7) {
        char want[40];
        snprintf(want, sizeof want, "%s=%d;", i % 2 ? "odd" : "even", i % 400);
        Decoded d = read_feature(l, i);
        assert_string_equal(d.words, want);
        assert_true(d.ring[0].at[0].x == i && d.ring[0].at[0].y == -i);
    }
    arena_drop(whole, ROOM);
}

/* --------------------------------------------------------------------------------------------- the cutter */

typedef struct Kept { Arena *keep; Str tile[8192]; int z[8192], count; int32_t x[8192], y[8192]; } Kept;

static Err keep_tile(void *ctx, int z, int32_t x, int32_t y, Str mvt)
{
    Kept *k = ctx;
    assert_true(k->count < 8192);
    k->z[k->count] = z;
    k->x[k->count] = x;
    k->y[k->count] = y;
    k->tile[k->count++] = str_copy(k->keep, mvt);
    return NULL;
}

/* What of the park lies in the tile proper, buffers left out: twice its area in the tile's units. */
static double park_in(Str tile, Arena scratch)
{
    const Layer *l = find_layer(tile, "landuse");
    double sum = 0;
    if (!l) return 0;
    Decoded d = read_feature(l, 0);
    assert_string_equal(d.words, "kind=park;name=人民公园;sort_rank=40;");
    for (int r = 0; r < d.rings; r++) {
        ClipPart own = clip_ring(d.ring[r].at, d.ring[r].count, (SpotBox){ 0, 0, 4096, 4096 }, &scratch);
        if (own.count) sum += (double)area_twice(own.at, own.count);
    }
    return sum;
}

static Spot park[7];                                     /* four corners, then a hole of three */
static Spot road[2];

static TileSet town(TileFeature f[3], Arena *keep)
{
    static const int32_t park_ends[] = { 4, 7 }, road_ends[] = { 2 };
    static const int32_t x[] = { 0, 30011, 29000, 99, 5000, 5000, 15000 };
    static const int32_t y[] = { 0, 17, 20011, 22000, 4000, 12000, 12000 };
    Spot o = mercator_of_e7(1040800000, 306600000);
    for (int i = 0; i < 7; i++) park[i] = (Spot){ o.x + x[i], o.y + y[i] };
    road[0] = (Spot){ o.x - 300, o.y + 100 };
    road[1] = (Spot){ o.x + 30300, o.y + 21000 };
    BaseThing green = { .kind = base_kind(S("leisure"), S("park"), MVT_POLYGON), .id = 1, .name = S("人民公园") };
    BaseThing steps = { .kind = base_kind(S("highway"), S("steps"), MVT_LINE), .id = 2, .bridge = true };
    BaseThing shop = { .kind = base_kind(S("shop"), S("bicycle"), MVT_POINT), .id = 3, .name = S("修车") };
    f[0] = base_feature(&green, keep);
    f[1] = base_feature(&steps, keep);
    f[2] = base_feature(&shop, keep);
    f[0].at = park, f[0].ends = park_ends, f[0].parts = 2;
    f[1].at = road, f[1].ends = road_ends, f[1].parts = 1;
    f[2].at = park, f[2].parts = 1;
    return (TileSet){ base_layers, f, 3, spot_box_of(road, 2), BASE_MIN_ZOOM, BASE_MAX_ZOOM, 100000 };
}

/* In the tiles of the last zoom the park's area sums up to the whole, the road and the shop are there, and a
 * tile cut alone is the same as one cut with all others. */
static void tiles_hold_everything(void **state)
{
    (void)state;
    Arena whole = arena_make((size_t)1 << 32), a = whole;
    Kept *kept = NEW(&a, Kept);
    kept->keep = &a;
    TileFeature f[3];
    TileSet set = town(f, &a);
    Arena scratch = { a.at + ((ptrdiff_t)1 << 31), a.end, NULL };
    assert_null(tiles_cut(&set, keep_tile, kept, scratch));
    int shops = 0, roads = 0, z9 = 0;
    double sum = 0, want = (double)(area_twice(park, 4) + area_twice(park + 4, 3)) / 4;
    for (int i = 0; i < kept->count; i++) {
        Arena b = a;
        Str alone = tile_cut(&set, kept->z[i], kept->x[i], kept->y[i], &b);
        assert_true(str_eq(alone, kept->tile[i]));
        z9 += kept->z[i] == 9;
        if (kept->z[i] != 15) continue;
        sum += park_in(kept->tile[i], b);
        const Layer *l = find_layer(kept->tile[i], "roads");
        roads += l != NULL;
        if (l) assert_string_equal(read_feature(l, 0).words,
                                   "kind=path;kind_detail=steps;sort_rank=342;min_zoom=14;is_bridge=true;");
        shops += find_layer(kept->tile[i], "pois") != NULL;
    }
    print_message("%d tiles, %d of zoom 9, road in %d, shop in %d, area %.0f of %.0f\n", kept->count, z9,
                  roads, shops, sum, want);
    assert_true(z9 == 1 && shops == 1 && roads >= 5);
    assert_true(sum / want > 0.9999 && sum / want < 1.0001);
    arena_drop(whole, (size_t)1 << 32);
}

static void tiles_refused(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM);
    TileSet set = { base_layers, NULL, 0, { 0, 0, MERCATOR_UNITS, MERCATOR_UNITS }, 8, 15, 1000000 };
    assert_ptr_equal(tiles_cut(&set, keep_tile, NULL, whole), TILES_TOO_MANY);
    set.box = (SpotBox){ 0, 0, 1, 1 };
    assert_null(tiles_cut(&set, keep_tile, NULL, whole));
    assert_int_equal(tiles_in(set.box, 8, 15), 8);
    assert_int_equal(tiles_in(SPOT_BOX_EMPTY, 8, 15), 0);
    arena_drop(whole, ROOM);
}

static void words_of_the_base_map(void **state)
{
    (void)state;
    assert_string_equal(base_kind(S("highway"), S("footway"), MVT_LINE)->kind, "path");
    assert_string_equal(base_kind(S("building"), S("apartments"), MVT_POLYGON)->kind, "building");
    assert_string_equal(base_kind(S("shop"), S("supermarket"), MVT_POINT)->kind, "supermarket");
    assert_string_equal(base_kind(S("shop"), S("kiosk"), MVT_POINT)->kind, "shop");
    assert_null(base_kind(S("highway"), S("proposed"), MVT_LINE));
    assert_null(base_kind(S("boundary"), S("administrative"), MVT_LINE));
    Arena whole = arena_make(ROOM), a = whole;
    BaseThing place = { .kind = base_kind(S("landuse"), S("residential"), MVT_POINT), .name = S("翡翠城"),
                        .name_en = S("Jade City") };
    TileFeature f = base_feature(&place, &a);
    assert_int_equal(f.layer, BASE_PLACES);
    assert_int_equal(f.tag_count, 7);
    arena_drop(whole, ROOM);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(layer_written), cmocka_unit_test(many_words),
        cmocka_unit_test(tiles_hold_everything),
        cmocka_unit_test(tiles_refused), cmocka_unit_test(words_of_the_base_map),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
