/* A reader of JSON that keeps what lines need: a cursor over the text, a feature at a time. */
#include "geo/text/geojson_inside.h"

#include <math.h>
#include <stdio.h>

REFUSAL(GEOJSON_BAD, 422, "geo.geojson", "GeoJSON 有误", "the GeoJSON is wrong");

Err geojson_refuse(const GeoJson *j, const char *zh, const char *en)
{
    char words_zh[160], words_en[160];
    snprintf(words_zh, sizeof words_zh, "第 %d 行：%s", j->line, zh);
    snprintf(words_en, sizeof words_en, "line %d: %s", j->line, en);
    return blame(j->why, GEOJSON_BAD, "", words_zh, words_en);
}

char geojson_next(GeoJson *j)
{
    for (; j->at < j->end; j->at++) {
        if (*j->at == '\n') j->line++;
        if (*j->at != ' ' && *j->at != '\n' && *j->at != '\r' && *j->at != '\t') return *j->at;
    }
    return 0;
}

bool geojson_take(GeoJson *j, char c)
{
    if (geojson_next(j) != c) return false;
    j->at++;
    return true;
}

/* The text between quotes; escapes stay as they are, which is enough for names of things. */
Err geojson_text(GeoJson *j, Str *ret)
{
    if (!geojson_take(j, '"')) return geojson_refuse(j, "此处应为文字", "text in quotes is missing");
    const char *from = j->at;
    while (j->at < j->end
           && *j->at != '"' && *j->at != '\n') j->at += *j->at == '\\' && j->at + 1 < j->end ? 2 : 1;
    if (j->at >= j->end || *j->at != '"') return geojson_refuse(j, "引号没有闭合", "the quote is never closed");
    *ret = (Str){ from, j->at - from };
    j->at++;
    return NULL;
}

/* A number, true, false or null. */
Str geojson_word(GeoJson *j)
{
    geojson_next(j);
    const char *from = j->at;
    while (j->at < j->end && ((*j->at >= '0' && *j->at <= '9') || (*j->at >= 'a' && *j->at <= 'z')
                              || *j->at == '-'
                              || *j->at == '+' || *j->at == '.' || *j->at == 'E'))
        j->at++;
    return (Str){ from, j->at - from };
}

Err geojson_skip(GeoJson *j)
{
    char stack[DEEP];
    int depth = 0;
    do {
        char c = geojson_next(j);
        Str s;
        if (c == '"') TRY(geojson_text(j, &s));
        else if (c == '{' || c == '[') {
            if (depth == DEEP) return geojson_refuse(j, "嵌套过深", "nested too deeply");
            stack[depth++] = c == '{' ? '}' : ']';
            j->at++;
        } else if (c == '}' || c == ']') {
            if (!depth || stack[--depth] != c) return geojson_refuse(j, "括号不成对", "a bracket does not match");
            j->at++;
        } else if ((c == ',' || c == ':') && depth) j->at++;
        else if (!geojson_word(j).len) return geojson_refuse(j, "不是 JSON", "this is not JSON");
    } while (depth);
    return NULL;
}

Err geojson_degrees(GeoJson *j, double most, int32_t *ret)
{
    double x;
    if (!str_real(geojson_word(j), &x) || !(fabs(x) <= most)) return geojson_refuse(j,
        "坐标不对，应为 [经度, 纬度]，单位是度", "a coordinate is wrong: [longitude, latitude] in degrees");
    *ret = (int32_t)lround(x * 1e7);
    return NULL;
}

/* A line, or a ring, whose last point is its first again. */
static Err one_line(GeoJson *j, bool outer)
{
    int32_t count = 0, room = 16;
    Spot *at = NEWS(j->keep, Spot, room);
    GeoLine line = { .line = j->line, .feature = j->feature, .outer = outer };
    if (!geojson_take(j, '[')) return geojson_refuse(j, "应为坐标数组", "an array of coordinates is missing");
    do {
        Spot p;
        if (!geojson_take(j, '[')) return geojson_refuse(j, "应为 [经度, 纬度]",
            "[longitude, latitude] is missing");
        TRY(geojson_degrees(j, 180, &p.x));
        if (!geojson_take(j, ',')) return geojson_refuse(j, "应为 [经度, 纬度]",
            "[longitude, latitude] is missing");
        TRY(geojson_degrees(j, 90, &p.y));
        while (geojson_take(j, ',')) (void)geojson_word(j);            /* a height */
        if (!geojson_take(j, ']')) return geojson_refuse(j, "应为 [经度, 纬度]",
            "[longitude, latitude] is missing");
        if (count == room) {
            at = arena_grow(j->keep, at, room * (ptrdiff_t)sizeof *at, 2 * room * (ptrdiff_t)sizeof *at);
            room *= 2;
        }
        at[count++] = p;
    } while (geojson_take(j, ','));
    if (!geojson_take(j, ']')) return geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
    if (count < 2) return geojson_refuse(j, "一条线至少两点", "a line has two points at least");
    if (j->areas && (count < 4 || !spot_same(at[0], at[count - 1])))
        return geojson_refuse(j, "环须首尾相同，至少四点", "a ring has four points at least and ends where it begins");
    count -= j->areas;
    if (j->count == j->room) {
        int32_t more = j->room ? 2 * j->room : 16;
        j->to = arena_grow(j->keep, j->to, j->room * (ptrdiff_t)sizeof line, more * (ptrdiff_t)sizeof line);
        j->room = more;
    }
    line.at = at;
    line.count = count;
    j->to[j->count++] = line;
    return NULL;
}

static Err polygon(GeoJson *j)
{
    if (!geojson_take(j, '[')) return geojson_refuse(j, "应为环的数组", "an array of rings is missing");
    bool outer = true;
    do {
        TRY(one_line(j, outer));
        outer = false;
    } while (geojson_take(j, ','));
    return geojson_take(j, ']') ? NULL : geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
}

/* The coordinates come before or behind the type: both places are kept, then read. */
static Err geometry(GeoJson *j)
{
    Str type = { 0 };
    GeoJson coordinates = { 0 };
    if (!geojson_take(j, '{')) return geojson_next(j) == 'n' ? geojson_skip(j) : geojson_refuse(j, "应为几何对象",
        "a geometry is missing");
    while (geojson_next(j) != '}') {
        Str key;
        TRY(geojson_text(j, &key));
        if (!geojson_take(j, ':')) return geojson_refuse(j, "缺少冒号", "a colon is missing");
        if (str_eq(key, S("coordinates"))) geojson_next(j), coordinates.at = j->at,
            coordinates.line = j->line;
        if (str_eq(key, S("type"))) TRY(geojson_text(j, &type));
        else TRY(geojson_skip(j));
        if (!geojson_take(j, ',')) break;
    }
    if (!geojson_take(j, '}')) return geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
    bool line_there = !j->areas && (str_eq(type, S("LineString")) || str_eq(type, S("MultiLineString")));
    bool area_there = (j->areas || j->outlines) &&
        (str_eq(type, S("Polygon")) || str_eq(type, S("MultiPolygon")));
    bool many = str_starts(type, S("Multi"));
    if (!coordinates.at || (!line_there && !area_there)) return NULL;
    const char *behind = j->at;
    int32_t line = j->line;
    j->at = coordinates.at;
    j->line = coordinates.line;
    if (many && !geojson_take(j, '[')) return geojson_refuse(j, "应为坐标数组",
        "an array of coordinates is missing");
    do TRY(area_there ? polygon(j) : one_line(j, false)); while (many && geojson_take(j, ','));
    j->at = behind;
    j->line = line;
    return NULL;
}

Err geojson_properties(GeoJson *j)
{
    j->properties = 0;
    if (!geojson_take(j, '{')) return geojson_skip(j);
    while (geojson_next(j) != '}') {
        GeoProperty p = { 0 };
        TRY(geojson_text(j, &p.key));
        if (!geojson_take(j, ':')) return geojson_refuse(j, "缺少冒号", "a colon is missing");
        char c = geojson_next(j);
        if (c == '"') TRY(geojson_text(j, &p.value));
        else if (c == '{' || c == '[') TRY(geojson_skip(j));
        else if (!(p.value = geojson_word(j)).len) return geojson_refuse(j, "不是 JSON", "this is not JSON");
        if (p.value.at && j->properties < PROPERTIES) j->property[j->properties++] = p;
        if (!geojson_take(j, ',')) break;
    }
    return geojson_take(j, '}') ? NULL : geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
}

static Err feature(GeoJson *j)
{
    int32_t from = j->count;
    j->properties = 0;
    j->feature++;
    if (!geojson_take(j, '{')) return geojson_refuse(j, "应为要素对象", "a feature is missing");
    while (geojson_next(j) != '}') {
        Str key;
        TRY(geojson_text(j, &key));
        if (!geojson_take(j, ':')) return geojson_refuse(j, "缺少冒号", "a colon is missing");
        if (str_eq(key, S("geometry"))) TRY(geometry(j));
        else if (str_eq(key, S("properties"))) TRY(geojson_properties(j));
        else TRY(geojson_skip(j));
        if (!geojson_take(j, ',')) break;
    }
    if (!geojson_take(j, '}')) return geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
    if (!j->properties) return NULL;
    GeoProperty *own = NEWS(j->keep, GeoProperty, j->properties);
    for (int32_t i = 0; i < j->properties; i++) own[i] = j->property[i];
    for (int32_t i = from; i < j->count; i++) j->to[i].property = own, j->to[i].properties = j->properties;
    return NULL;
}

/* A collection, a feature alone, or a geometry alone: told apart by the keys it has. */
static Err read_whole(Str whole, bool areas, bool outlines, GeoLine **ret, int32_t *ret_count,
                      Arena *keep, Blame *why)
{
    GeoJson j = { .at = whole.at, .end = whole.at + whole.len, .line = 1, .keep = keep, .why = why,
               .areas = areas, .outlines = outlines };
    if (!utf8_valid(whole)) return geojson_refuse(&j, "须是 UTF-8 文本", "must be UTF-8 text");
    GeoJson start = j;
    bool features = false, lone = false;
    if (!geojson_take(&j, '{')) return geojson_refuse(&j, "应为 GeoJSON 对象", "a GeoJSON object is missing");
    while (geojson_next(&j) != '}') {
        Str key;
        TRY(geojson_text(&j, &key));
        if (!geojson_take(&j, ':')) return geojson_refuse(&j, "缺少冒号", "a colon is missing");
        lone |= str_eq(key, S("geometry")) || str_eq(key, S("coordinates"));
        if (str_eq(key, S("features")) && geojson_take(&j, '[')) {
            features = true;
            if (!geojson_take(&j, ']')) {
                do TRY(feature(&j)); while (geojson_take(&j, ','));
                if (!geojson_take(&j, ']')) return geojson_refuse(&j, "括号没有闭合", "a bracket is never closed");
            }
        } else TRY(geojson_skip(&j));
        if (!geojson_take(&j, ',')) break;
    }
    if (!geojson_take(&j, '}')) return geojson_refuse(&j, "括号没有闭合", "a bracket is never closed");
    if (geojson_next(&j)) return geojson_refuse(&j, "文件末尾有多余内容", "something stands behind the end");
    if (!features && lone) {
        j.at = start.at;
        j.line = 1;
        bool bare = str_find(whole, S("\"geometry\"")) < 0;
        TRY(bare ? geometry(&j) : feature(&j));
    }
    if (outlines && !features && !lone) return geojson_refuse(&j, "没有要素", "there is no feature in it");
    if (!j.count && !outlines) return areas ? geojson_refuse(&j, "没有面", "there is no area in it")
                               : geojson_refuse(&j, "没有线", "there is no line in it");
    *ret = j.to;
    *ret_count = j.count;
    return NULL;
}

Err geojson_lines(Str whole, GeoLine **ret, int32_t *ret_count, Arena *keep, Blame *why)
{
    return read_whole(whole, false, false, ret, ret_count, keep, why);
}

Err geojson_outlines(Str whole, GeoLine **ret, int32_t *ret_count, Arena *keep, Blame *why)
{
    return read_whole(whole, false, true, ret, ret_count, keep, why);
}

/* The rings of one feature, one after another. */
static Region join(const GeoLine *ring, int32_t rings, Arena *keep)
{
    int32_t points = 0;
    for (int32_t i = 0; i < rings; i++) points += ring[i].count;
    Spot *at = NEWS(keep, Spot, points + 1);
    int32_t *ends = NEWS(keep, int32_t, rings + 1);
    bool *outer = NEWS(keep, bool, rings + 1);
    points = 0;
    for (int32_t i = 0; i < rings; i++) {
        for (int32_t k = 0; k < ring[i].count; k++) at[points++] = ring[i].at[k];
        ends[i] = points;
        outer[i] = ring[i].outer;
    }
    return (Region){ at, ends, outer, rings };
}

Err geojson_areas(Str whole, GeoArea **ret, int32_t *ret_count, Arena *keep, Arena scratch, Blame *why)
{
    GeoLine *ring;
    int32_t rings, count = 0;
    TRY(read_whole(whole, true, false, &ring, &rings, &scratch, why));
    GeoArea *area = NEWS(keep, GeoArea, rings + 1);
    for (int32_t i = 0, end; i < rings; i = end) {
        for (end = i + 1; end < rings && ring[end].feature == ring[i].feature;) end++;
        GeoJson at = { .line = ring[i].line, .why = why };
        Spot near;
        GeoProperty *own = NEWS(keep, GeoProperty, ring[i].properties + 1);
        for (int32_t k = 0; k < ring[i].properties; k++) own[k] = ring[i].property[k];
        area[count] = (GeoArea){ join(ring + i, end - i, keep), ring[i].line, own, ring[i].properties };
        if (region_fault(&area[count++].region, &near) != REGION_SOUND)
            return geojson_refuse(&at, "边界自交、过大或没有面积",
                "an outline crosses itself, is too large or has no area");
    }
    *ret = area;
    *ret_count = count;
    return NULL;
}

static Str get(const GeoProperty *property, int32_t properties, const char *key)
{
    for (int32_t i = 0; i < properties; i++)
        if (str_eq(property[i].key, str_of(key))) return property[i].value;
    return (Str){ 0 };
}

Str geojson_get(const GeoLine *l, const char *key) { return get(l->property, l->properties, key); }
Str geojson_area_get(const GeoArea *a, const char *key) { return get(a->property, a->properties, key); }
