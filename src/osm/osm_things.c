/* Tags to things: every tag is looked up in the base map's table, then the few rules that need two tags. */
#include "osm/osm_things.h"

#include <math.h>

Str osm_value(const OsmTag *tag, int32_t count, Str key)
{
    for (int32_t i = 0; i < count; i++)
        if (str_eq(tag[i].key, key)) return tag[i].value;
    return (Str){ 0 };
}

static bool is_yes(Str value) { return value.len > 0 && !str_eq(value, S("no")) && !str_eq(value, S("0")); }

/* May this shape be drawn of this form? `area`: what the tag "area" says. */
static bool fits(OsmForm form, MvtKind shape, Str key, Str area)
{
    bool road = str_eq(key, S("highway"));
    switch (shape) {
    case MVT_POINT: return form == OSM_SPOT || (form >= OSM_LOOP && !road);
    case MVT_LINE: return form == OSM_LINE || (form == OSM_LOOP && !(road && str_eq(area, S("yes"))));
    default:
        if (form == OSM_LOOP) return road ? str_eq(area, S("yes")) : !str_eq(area, S("no"));
        return form == OSM_AREA;
    }
}

static Str clean_name(const OsmTag *tag, int32_t count, Str key, Arena *keep)
{
    Str name = str_trim(osm_value(tag, count, key));
    if (name.len == 0 || name.len > OSM_NAME_MAX_BYTES || !utf8_valid(name)) return (Str){ 0 };
    return str_copy(keep, name);
}

/* "12", "12 m", "12.5m": whole metres, 0 when it is not said or absurd; else three metres a storey. */
static int32_t height_m(const OsmTag *tag, int32_t count)
{
    Str height = str_trim(osm_value(tag, count, S("height")));
    if (str_ends(height, S("m"))) height = str_trim(str_part(height, 0, height.len - 1));
    double metres = 0, levels = 0;
    if (!str_real(height, &metres) && str_real(osm_value(tag, count, S("building:levels")), &levels))
        metres = 3 * levels;
    return metres >= 1 && metres <= 1000 ? (int32_t)lround(metres) : 0;
}

static int add_kind(BaseThing *to, int count, const BaseKind *k, Str value)
{
    BaseThing thing = { .kind = k, .detail = value };
    for (int i = 0; i < count; i++) {
        if (to[i].kind->layer != k->layer || to[i].kind->shape != k->shape) continue;
        if (to[i].kind->sort_rank < k->sort_rank) to[i] = thing;
        return count;
    }
    if (count < OSM_THINGS_MAX) to[count++] = thing;
    return count;
}

static void tell_more(BaseThing *t, const OsmTag *tag, int32_t count, Arena *keep)
{
    if (t->detail.len > 40 || !utf8_valid(t->detail)) t->detail = (Str){ 0 };
    t->detail = str_copy(keep, t->detail);
    if (t->kind->layer == BASE_BUILDINGS) t->height_m = height_m(tag, count);
    if (t->kind->layer != BASE_ROADS) return;
    Str oneway = osm_value(tag, count, S("oneway"));
    t->oneway = is_yes(oneway) && !str_eq(oneway, S("reversible"));
    t->bridge = is_yes(osm_value(tag, count, S("bridge")));
    t->tunnel = is_yes(osm_value(tag, count, S("tunnel")));
    t->link = str_ends(osm_value(tag, count, S("highway")), S("_link"));
}

int osm_things(const OsmTag *tag, int32_t count, OsmForm form, int64_t id, BaseThing to[OSM_THINGS_MAX],
               Arena *keep)
{
    Str area = osm_value(tag, count, S("area"));
    int n = 0, left = 0;
    for (int32_t i = 0; i < count; i++)
        for (int shape = MVT_POINT; shape <= MVT_POLYGON; shape++) {
            if (!fits(form, (MvtKind)shape, tag[i].key, area)) continue;
            const BaseKind *k = base_kind(tag[i].key, tag[i].value, (MvtKind)shape);
            if (k && (k->value[0] != '*' || is_yes(tag[i].value))) n = add_kind(to, n, k, tag[i].value);
        }
    if (!n) return 0;
    Str name = clean_name(tag, count, S("name"), keep), zh = clean_name(tag, count, S("name:zh"), keep);
    Str en = clean_name(tag, count, S("name:en"), keep);
    if (!name.len) name = zh.len ? zh : en;
    for (int i = 0; i < n; i++) {
        bool label = to[i].kind->shape == MVT_POINT && (form != OSM_SPOT || to[i].kind->layer == BASE_PLACES);
        if (label && !name.len) continue;
        BaseThing *t = &to[left];
        *t = to[i];
        t->id = id;
        t->name = name;
        t->name_zh = zh;
        t->name_en = en;
        tell_more(t, tag, count, keep);
        left++;
    }
    return left;
}
