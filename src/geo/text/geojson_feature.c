/* Features with areas. What is not JSON ends the reading; what is wrong with one area is told of it alone. */
#include "geo/text/geojson_feature.h"
#include "geo/text/geojson_inside.h"

#include <string.h>

typedef struct Rings { Spot *at; int32_t *ends; bool *outer; int32_t points, rings, room, ring_room; } Rings;

static void put_spot(GeoJson *j, Rings *r, Spot p)
{
    if (r->points == r->room) {
        int32_t room = r->room ? 2 * r->room : 64;
        r->at = arena_grow(j->keep, r->at, r->room * (ptrdiff_t)sizeof p, room * (ptrdiff_t)sizeof p);
        r->room = room;
    }
    r->at[r->points++] = p;
}

static void put_ring(GeoJson *j, Rings *r, bool outer)
{
    if (r->rings == r->ring_room) {
        int32_t room = r->ring_room ? 2 * r->ring_room : 8;
        r->ends = arena_grow(j->keep, r->ends, r->ring_room * (ptrdiff_t)sizeof *r->ends,
                             room * (ptrdiff_t)sizeof *r->ends);
        r->outer = arena_grow(j->keep, r->outer, r->ring_room, room);
        r->ring_room = room;
    }
    r->outer[r->rings] = outer;
    r->ends[r->rings++] = r->points;
}

static Err spot(GeoJson *j, Spot *ret)
{
    if (!geojson_take(j, '[')) return geojson_refuse(j, "应为 [经度, 纬度]", "[longitude, latitude] is missing");
    TRY(geojson_degrees(j, 180, &ret->x));
    if (!geojson_take(j, ',')) return geojson_refuse(j, "应为 [经度, 纬度]", "[longitude, latitude] is missing");
    TRY(geojson_degrees(j, 90, &ret->y));
    while (geojson_take(j, ',')) (void)geojson_word(j);            /* a height */
    if (!geojson_take(j, ']')) return geojson_refuse(j, "应为 [经度, 纬度]", "[longitude, latitude] is missing");
    return NULL;
}

static Err ring(GeoJson *j, Rings *r, bool outer, GeoFault *fault)
{
    int32_t from = r->points;
    Spot p;
    if (!geojson_take(j, '[')) return geojson_refuse(j, "应为坐标数组", "an array of coordinates is missing");
    if (!geojson_take(j, ']')) {
        do {
            TRY(spot(j, &p));
            put_spot(j, r, p);
        } while (geojson_take(j, ','));
        if (!geojson_take(j, ']')) return geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
    }
    if (r->points - from < 4) *fault = GEO_SHORT;
    else if (!spot_same(r->at[from], r->at[r->points - 1])) *fault = GEO_NOT_CLOSED;
    else r->points--;
    put_ring(j, r, outer);
    return NULL;
}

static Err polygon(GeoJson *j, Rings *r, GeoFault *fault)
{
    bool outer = true;
    if (!geojson_take(j, '[')) return geojson_refuse(j, "应为坐标数组", "an array of coordinates is missing");
    if (geojson_take(j, ']')) return *fault = GEO_SHORT, NULL;
    do TRY(ring(j, r, outer, fault)); while (outer = false, geojson_take(j, ','));
    return geojson_take(j, ']') ? NULL : geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
}

static Err coordinates(GeoJson *j, bool many, GeoFeature *to)
{
    Rings r = { 0 };
    /* Points and rings grow in turns: each in a block of its own would be copied at every step. */
    if (!many) TRY(polygon(j, &r, &to->fault));
    else {
        if (!geojson_take(j, '[')) return geojson_refuse(j, "应为坐标数组", "an array of coordinates is missing");
        do TRY(polygon(j, &r, &to->fault)); while (geojson_take(j, ','));
        if (!geojson_take(j, ']')) return geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
    }
    if (!to->fault) to->region = (Region){ r.at, r.ends, r.outer, r.rings };
    return NULL;
}

/* The coordinates come before or behind the type: their place is kept, then read. */
static Err geometry(GeoJson *j, GeoFeature *to)
{
    Str type = { 0 };
    GeoJson from = { 0 };
    to->fault = GEO_NO_AREA;
    to->region = (Region){ 0 };
    if (!geojson_take(j, '{')) return geojson_skip(j);
    while (geojson_next(j) != '}') {
        Str key;
        TRY(geojson_text(j, &key));
        if (!geojson_take(j, ':')) return geojson_refuse(j, "缺少冒号", "a colon is missing");
        if (str_eq(key, S("coordinates"))) geojson_next(j), from.at = j->at, from.line = j->line;
        if (str_eq(key, S("type"))) TRY(geojson_text(j, &type));
        else TRY(geojson_skip(j));
        if (!geojson_take(j, ',')) break;
    }
    if (!geojson_take(j, '}')) return geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
    bool many = str_eq(type, S("MultiPolygon")), dot = str_eq(type, S("Point"));
    if (!from.at || (!many && !dot && !str_eq(type, S("Polygon")))) return NULL;
    const char *behind = j->at;
    int32_t line = j->line;
    j->at = from.at;
    j->line = from.line;
    if (dot) TRY(spot(j, &to->spot));
    else to->fault = GEO_SOUND;
    to->dot = dot;
    if (!dot) TRY(coordinates(j, many, to));
    j->at = behind;
    j->line = line;
    return NULL;
}

typedef struct Areas { GeoFeature *at; int32_t count, room; } Areas;

static GeoFeature *put_area(GeoJson *j, Areas *to)
{
    if (to->count == to->room) {
        int32_t room = to->room ? 2 * to->room : 64;
        to->at = arena_grow(j->keep, to->at, to->room * (ptrdiff_t)sizeof(GeoFeature),
            room * (ptrdiff_t)sizeof(GeoFeature));
        to->room = room;
    }
    to->at[to->count] = (GeoFeature){ .fault = GEO_NO_AREA, .line = j->line };
    return &to->at[to->count++];
}

static Err feature(GeoJson *j, GeoFeature *to)
{
    j->properties = 0;
    geojson_next(j);
    to->line = j->line;
    if (!geojson_take(j, '{')) return geojson_refuse(j, "应为要素对象", "a feature is missing");
    while (geojson_next(j) != '}') {
        Str key;
        TRY(geojson_text(j, &key));
        if (!geojson_take(j, ':')) return geojson_refuse(j, "缺少冒号", "a colon is missing");
        if (str_eq(key, S("geometry"))) TRY(geometry(j, to));
        else if (str_eq(key, S("properties"))) TRY(geojson_properties(j));
        else TRY(geojson_skip(j));
        if (!geojson_take(j, ',')) break;
    }
    if (!geojson_take(j, '}')) return geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
    GeoProperty *own = NEWS(j->keep, GeoProperty, j->properties + 1);
    memcpy(own, j->property, (size_t)j->properties * sizeof *own);
    to->property = own;
    to->properties = j->properties;
    return NULL;
}

static Err features(GeoJson *j, Areas *to)
{
    if (geojson_take(j, ']')) return NULL;
    do {
        GeoFeature one = *put_area(j, to);
        TRY(feature(j, &one));
        to->at[to->count - 1] = one;
    } while (geojson_take(j, ','));
    return geojson_take(j, ']') ? NULL : geojson_refuse(j, "括号没有闭合", "a bracket is never closed");
}

Err geojson_features(Str whole, GeoFeature **ret, int32_t *ret_count, Arena *keep, Blame *why)
{
    GeoJson j = { .at = whole.at, .end = whole.at + whole.len, .line = 1, .keep = keep, .why = why };
    GeoJson start = j;
    Areas to = { 0 };
    bool collection = false, lone = false, bare = false;
    if (!utf8_valid(whole)) return geojson_refuse(&j, "须是 UTF-8 文本", "must be UTF-8 text");
    if (!geojson_take(&j, '{')) return geojson_refuse(&j, "应为 GeoJSON 对象", "a GeoJSON object is missing");
    while (geojson_next(&j) != '}') {
        Str key;
        TRY(geojson_text(&j, &key));
        if (!geojson_take(&j, ':')) return geojson_refuse(&j, "缺少冒号", "a colon is missing");
        lone |= str_eq(key, S("geometry"));
        bare |= str_eq(key, S("coordinates"));
        if (str_eq(key, S("features")) && geojson_take(&j, '[')) collection = true;
        if (str_eq(key, S("features")) && collection) TRY(features(&j, &to));
        else TRY(geojson_skip(&j));
        if (!geojson_take(&j, ',')) break;
    }
    if (!geojson_take(&j, '}')) return geojson_refuse(&j, "括号没有闭合", "a bracket is never closed");
    if (geojson_next(&j)) return geojson_refuse(&j, "文件末尾有多余内容", "something stands behind the end");
    if (!collection && (lone || bare)) {
        GeoFeature *one = put_area(&start, &to);
        TRY(lone ? feature(&start, one) : geometry(&start, one));
    }
    if (!to.count) return geojson_refuse(&j, "没有要素", "there is no feature in it");
    *ret = to.at;
    *ret_count = to.count;
    return NULL;
}

/* ---- Writing ---- */

static void e7(Buf *to, int64_t n)
{
    buf_fmt(to, "%s%lld.%07lld", n < 0 ? "-" : "", (long long)(n < 0 ? -n : n) / 10000000,
            (long long)(n < 0 ? -n : n) % 10000000);
}

static void ring_geojson(Buf *to, const Spot *at, int32_t from, int32_t end)
{
    buf_char(to, '[');
    for (int32_t i = from; i <= end; i++) {
        const Spot p = at[i == end ? from : i];
        buf_adds(to, i > from ? ",[" : "[");
        e7(to, p.x);
        buf_char(to, ',');
        e7(to, p.y);
        buf_char(to, ']');
    }
    buf_char(to, ']');
}

void geojson_region(Buf *to, const Region *r)
{
    int parts = 0;
    for (int32_t i = 0; i < r->rings; i++) parts += r->outer[i];
    buf_fmt(to, "{\"type\":\"%s\",\"coordinates\":%s", parts > 1 ? "MultiPolygon" : "Polygon", parts > 1
        ? "[" : "");
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++]) {
        buf_adds(to, r->outer[i] ? (i ? "],[" : "[") : ",");
        ring_geojson(to, r->at, from, r->ends[i]);
    }
    buf_adds(to, parts > 1 ? "]]}" : "]}");
}

/* ---- Properties ---- */

static int hex(Str s)
{
    int value = 0;
    for (ptrdiff_t i = 0; i < 4; i++) {
        if (i >= s.len) return -1;
        char c = s.at[i];
        int digit = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a'
            + 10 : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* One escape of RFC 8259 §7; *i stands behind it. A half of a pair alone becomes U+FFFD. */
static int32_t escape(Str s, ptrdiff_t *i)
{
    static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
    char c = s.at[(*i)++];
    const char *at = strchr(from, c);
    if (c && at) return to[at - from];
    if (c != 'u') return (unsigned char)c;
    int32_t point = hex(str_part(s, *i, s.len));
    if (point < 0) return 0xFFFD;
    *i += 4;
    if (point < 0xD800 || point > 0xDFFF) return point ? point : 0xFFFD;
    Str rest = str_part(s, *i, s.len);
    int32_t low = str_starts(rest, S("\\u")) ? hex(str_part(rest, 2, rest.len)) : -1;
    if (point > 0xDBFF || low < 0xDC00 || low > 0xDFFF) return 0xFFFD;
    *i += 6;
    return 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
}

static Str plain(Str s, Arena *keep)
{
    Buf b = buf_new(keep, s.len + 4);
    for (ptrdiff_t i = 0; i < s.len;) {
        char bytes[4];
        if (s.at[i] != '\\' || i + 1 == s.len) {
            buf_char(&b, s.at[i++]);
            continue;
        }
        i++;
        if ((unsigned char)s.at[i] >= 0x80) continue;  /* a stray backslash before a character: that stays */
        int32_t point = escape(s, &i);
        buf_add(&b, (Str){ bytes, utf8_put(bytes, point) });
    }
    return buf_str(&b);
}

Str geojson_feature_get(const GeoFeature *a, const char *key, Arena *keep)
{
    for (int32_t i = 0; i < a->properties; i++)
        if (str_eq(a->property[i].key, str_of(key))) return plain(a->property[i].value, keep);
    return (Str){ 0 };
}
