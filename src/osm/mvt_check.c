/* Layers of a tile, features of a layer, commands of a geometry. Field numbers are from vector_tile.proto. */
#include "osm/mvt_check.h"

#include "osm/wire.h"

REFUSAL(MVT_DAMAGED, 422, "osm.mvt_damaged", "矢量瓦片已损坏", "the vector tile is damaged");

enum { TILE_LAYER = 3, LAYER_NAME = 1, LAYER_FEATURE = 2, LAYER_KEY = 3, LAYER_VALUE = 4, LAYER_EXTENT = 5,
       LAYER_VERSION = 15, FEATURE_TAGS = 2, FEATURE_KIND = 3, FEATURE_SHAPE = 4 };
enum { MOVE_TO = 1, LINE_TO = 2, CLOSE_PATH = 7 };

/* Keys and values by turns, each by its number in the layer. */
static const char *wrong_tags(Wire tags, int64_t keys, int64_t values)
{
    for (bool value = false; tags.at < tags.end; value = !value)
        if (wire_varint(&tags) >= (uint64_t)(value ? values : keys)) return "a tag that its layer has not";
    return tags.bad ? "tags cut short" : NULL;
}

static const char *wrong_shape(Wire shape)
{
    while (shape.at < shape.end) {
        uint64_t head = wire_varint(&shape), command = head & 7, count = head >> 3;
        if (command == CLOSE_PATH && count == 1) continue;
        if ((command != MOVE_TO && command != LINE_TO) || !count
            || count > (uint64_t)(shape.end - shape.at) / 2)
            return "a geometry of no known commands";
        for (uint64_t i = 0; i < 2 * count; i++) (void)wire_varint(&shape);
    }
    return shape.bad ? "a geometry cut short" : NULL;
}

static const char *wrong_feature(Wire feature, int64_t keys, int64_t values)
{
    const char *wrong = NULL;
    for (WireField f; !wrong && wire_next(&feature, &f);) {
        if (f.number == FEATURE_TAGS && f.kind == WIRE_BYTES) {
            if (wire_count(f.bytes) % 2) wrong = "a key without a value";
            else wrong = wrong_tags(f.bytes, keys, values);
        }
        if (f.number == FEATURE_KIND && (f.kind != WIRE_VARINT || f.value > 3))
            wrong = "a feature of no known kind";
        if (f.number == FEATURE_SHAPE && f.kind == WIRE_BYTES) wrong = wrong_shape(f.bytes);
    }
    return wrong ? wrong : feature.bad ? "a feature cut short" : NULL;
}

/* Once for what the layer has, once more for the features, which may stand before it. */
static const char *wrong_layer(Wire layer, MvtLayer *ret)
{
    int64_t keys = 0, values = 0, extent = 4096;
    uint64_t version = 0;
    const char *wrong = NULL;
    Wire rest = layer;
    for (WireField f; wire_next(&rest, &f);) {
        if (f.number == LAYER_NAME && f.kind == WIRE_BYTES) ret->name = wire_str(f.bytes);
        if (f.number == LAYER_KEY && f.kind == WIRE_BYTES && !utf8_valid(wire_str(f.bytes)))
            wrong = "a key not in UTF-8";
        keys += f.number == LAYER_KEY && f.kind == WIRE_BYTES;
        values += f.number == LAYER_VALUE && f.kind == WIRE_BYTES;
        if (f.number == LAYER_EXTENT)
            extent = f.kind == WIRE_VARINT && f.value <= UINT32_MAX ? (int64_t)f.value : 0;
        if (f.number == LAYER_VERSION && f.kind == WIRE_VARINT) version = f.value;
    }
    if (rest.bad) return "a layer cut short";
    if (!ret->name.len || !utf8_valid(ret->name)) return "a layer without a name";
    if (version != 1 && version != 2) return "a layer of another version";
    if (extent < 1) return "a layer without an extent";
    for (WireField f; !wrong && wire_next(&layer, &f);) {
        if (f.number != LAYER_FEATURE || f.kind != WIRE_BYTES) continue;
        wrong = wrong_feature(f.bytes, keys, values);
        ret->features++;
    }
    return wrong;
}

static const char *wrong_tile(Wire tile, MvtSee *see, void *ctx)
{
    int64_t layers = 0;
    for (WireField f; wire_next(&tile, &f); layers++) {
        MvtLayer layer = { 0 };
        if (f.number != TILE_LAYER || f.kind != WIRE_BYTES) return "not a vector tile";
        const char *wrong = wrong_layer(f.bytes, &layer);
        if (wrong) return wrong;
        if (see) see(ctx, &layer);
    }
    return tile.bad || !layers ? "not a vector tile" : NULL;
}

Err mvt_check(Str tile, MvtSee *see, void *ctx, const char **ret_wrong)
{
    const char *wrong = wrong_tile(wire_of(tile), see, ctx);
    if (ret_wrong) *ret_wrong = wrong;
    return wrong ? MVT_DAMAGED : NULL;
}
