/* Keys and values of a layer, then its features: their tags first, since most have no name. */
#include "osm/mvt_named.h"

#include "osm/wire.h"

enum { TILE_LAYER = 3, LAYER_NAME = 1, LAYER_FEATURE = 2, LAYER_KEY = 3, LAYER_VALUE = 4, LAYER_EXTENT = 5,
       FEATURE_TAGS = 2, FEATURE_KIND = 3, FEATURE_SHAPE = 4, VALUE_TEXT = 1 };
enum { WORDS_MOST = 1 << 18 };         /* of a layer; with more of them it names nothing */
enum { POINT = 1, LINE = 2, MOVE_TO = 1, LINE_TO = 2, CLOSE_PATH = 7 };

typedef struct Layer {
    Str *key, *value;                  /* a value that isn't text: absent */
    int64_t keys, values, extent;
    bool street;
} Layer;

typedef struct Feature { Str name, name_zh, kind; uint64_t shape_kind; Wire tags, shape; } Feature;

static Str text_of(Wire value)
{
    Str found = { 0 };
    for (WireField f; wire_next(&value, &f);)
        if (f.number == VALUE_TEXT && f.kind == WIRE_BYTES) found = wire_str(f.bytes);
    return value.bad || !utf8_valid(found) ? (Str){ 0 } : found;
}

static void read_tags(const Layer *l, Feature *to)
{
    while (to->tags.at < to->tags.end) {
        uint64_t k = wire_varint(&to->tags), v = wire_varint(&to->tags);
        if (to->tags.bad || k >= (uint64_t)l->keys || v >= (uint64_t)l->values) return;
        Str key = l->key[k], value = l->value[v];
        if (str_eq(key, S("name"))) to->name = value;
        if (str_eq(key, S("name:zh"))) to->name_zh = value;
        if (str_eq(key, S("kind"))) to->kind = value;
    }
}

/* ---- Where it is ---- */

typedef struct Spotted { int64_t extent, x, y; uint64_t away; bool any; } Spotted;

/* The point nearest to the middle counts; those of the margin are another tile's. */
static void spot(Spotted *s, int64_t x, int64_t y)
{
    if (x < 0 || y < 0 || x >= s->extent || y >= s->extent) return;
    int64_t dx = x - s->extent / 2, dy = y - s->extent / 2;
    uint64_t away = (uint64_t)(dx * dx) + (uint64_t)(dy * dy);
    if (s->any && away >= s->away) return;
    s->any = true;
    s->x = x, s->y = y, s->away = away;
}

static bool far_out(int64_t n) { return n < -(INT64_C(1) << 40) || n > INT64_C(1) << 40; }

/* Ends and middles of its pieces: a street that only crosses the tile has no end in it. */
static bool find_spot(Wire shape, Spotted *s)
{
    int64_t x = 0, y = 0;
    while (shape.at < shape.end) {
        uint64_t head = wire_varint(&shape), command = head & 7, count = head >> 3;
        if (command == CLOSE_PATH) continue;
        if ((command != MOVE_TO && command != LINE_TO) || count > (uint64_t)(shape.end - shape.at) / 2)
            return false;
        for (uint64_t i = 0; i < count; i++) {
            int64_t from_x = x, from_y = y;
            x = wire_sum(x, wire_zigzag(&shape));
            y = wire_sum(y, wire_zigzag(&shape));
            if (shape.bad || far_out(x) || far_out(y)) return false;
            spot(s, x, y);
            if (command == LINE_TO) spot(s, from_x + (x - from_x) / 2, from_y + (y - from_y) / 2);
        }
    }
    return s->any && !shape.bad;
}

/* ---- Features ---- */

static Err read_feature(const Layer *l, Wire bytes, MvtSeeNamed *see, void *ctx)
{
    Feature feature = { .kind = S("") };
    for (WireField f; wire_next(&bytes, &f);) {
        if (f.number == FEATURE_KIND && f.kind == WIRE_VARINT) feature.shape_kind = f.value;
        if (f.number == FEATURE_TAGS && f.kind == WIRE_BYTES) feature.tags = f.bytes;
        if (f.number == FEATURE_SHAPE && f.kind == WIRE_BYTES) feature.shape = f.bytes;
    }
    if (bytes.bad) return MVT_DAMAGED;
    if (feature.shape_kind != (l->street ? LINE : POINT) || !feature.tags.at || !feature.shape.at)
        return NULL;
    read_tags(l, &feature);
    Str name = str_trim(feature.name_zh.len ? feature.name_zh : feature.name);
    bool odd = !name.len || utf8_count(name) > MVT_NAME_SIGNS || feature.kind.len > MVT_KIND_BYTES;
    Spotted at = { .extent = l->extent };
    if (odd || (l->street && str_eq(feature.kind, S("rail"))) || !find_spot(feature.shape, &at)) return NULL;
    see(ctx, &(MvtNamed){ name, feature.kind.at ? feature.kind : S(""), l->street, at.x, at.y, l->extent });
    return NULL;
}

/* Keys and values may stand behind the features that use them. */
static Err read_words(Wire bytes, Layer *to, Arena *keep)
{
    Wire rest = bytes;
    for (WireField f; wire_next(&rest, &f);) {
        to->keys += f.number == LAYER_KEY && f.kind == WIRE_BYTES;
        to->values += f.number == LAYER_VALUE && f.kind == WIRE_BYTES;
    }
    if (rest.bad) return MVT_DAMAGED;
    if (to->keys + to->values > WORDS_MOST) {
        to->keys = to->values = 0;             /* then no feature has a name */
        return NULL;
    }
    to->key = NEWS(keep, Str, to->keys + 1);
    to->value = NEWS(keep, Str, to->values + 1);
    to->keys = to->values = 0;
    for (WireField f; wire_next(&bytes, &f);) {
        if (f.number == LAYER_KEY && f.kind == WIRE_BYTES) to->key[to->keys++] = wire_str(f.bytes);
        if (f.number == LAYER_VALUE && f.kind == WIRE_BYTES) to->value[to->values++] = text_of(f.bytes);
    }
    return NULL;
}

static Err read_layer(Wire bytes, Arena scratch, MvtSeeNamed *see, void *ctx)
{
    Layer layer = { .extent = 4096 };
    Str name = { 0 };
    Wire rest = bytes;
    for (WireField f; wire_next(&rest, &f);) {
        if (f.number == LAYER_NAME && f.kind == WIRE_BYTES) name = wire_str(f.bytes);
        if (f.number == LAYER_EXTENT && f.kind == WIRE_VARINT)
            layer.extent = f.value > 0 && f.value <= UINT32_MAX ? (int64_t)f.value : 0;
    }
    if (rest.bad || !layer.extent) return MVT_DAMAGED;
    layer.street = str_eq(name, S("roads"));
    if (!layer.street && !str_eq(name, S("pois"))) return NULL;
    TRY(read_words(bytes, &layer, &scratch));
    for (WireField f; wire_next(&bytes, &f);)
        if (f.number == LAYER_FEATURE && f.kind == WIRE_BYTES) TRY(read_feature(&layer, f.bytes, see, ctx));
    return NULL;
}

Err mvt_named(Str tile, Arena scratch, MvtSeeNamed *see, void *ctx)
{
    Wire all = wire_of(tile);
    for (WireField f; wire_next(&all, &f);)
        if (f.number == TILE_LAYER && f.kind == WIRE_BYTES) TRY(read_layer(f.bytes, scratch, see, ctx));
    return all.bad ? MVT_DAMAGED : NULL;
}
