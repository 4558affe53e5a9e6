/* CSV records through a datum. A record is cut first (quotes decide where it ends), then its fields. */
#include "geo/datum/datum_csv.h"

#include <math.h>
#include <stdio.h>

REFUSAL(DATUM_CSV_HEADER, 422, "geo.csv_header", "表头须各有一列经度和纬度（或东坐标和北坐标）",
        "the header must name one column of each of the two coordinates");
REFUSAL(DATUM_CSV_FIELD, 422, "geo.csv_field", "这一栏不是有效的坐标", "this field is not a coordinate");
REFUSAL(DATUM_CSV_ZONE, 422, "geo.csv_zone", "这一点不在投影带的范围内", "this point is beyond the reach of the zone");
REFUSAL(DATUM_CSV_COLUMNS, 422, "geo.csv_columns", "这一行的栏数与表头不同",
        "this row has another number of fields than the header");
REFUSAL(DATUM_CSV_QUOTE, 422, "geo.csv_quote", "引号不成对", "a quoted field is not closed properly");
REFUSAL(DATUM_CSV_LONG, 413, "geo.csv_long", "这一行太长", "this record is too long");

bool datum_frame_named(Str name, DatumFrame *ret)
{
    DatumFrame frame = { .datum = DATUM_CGCS2000 };
    bool wgs84 = str_eq(name, S("epsg:4326")) || str_eq(name, S("EPSG:4326"));
    bool cgcs2000 = str_eq(name, S("epsg:4490")) || str_eq(name, S("EPSG:4490"));
    int datum = 0;
    while (datum_names[datum] && !str_eq(name, str_of(datum_names[datum]))) datum++;
    if (datum_names[datum]) frame.datum = (Datum)datum;
    else if (wgs84) frame.datum = DATUM_WGS84;
    else if (!cgcs2000 && !gauss_zone_named(name, &frame.zone)) return false;
    *ret = frame;
    return true;
}

DatumCsv datum_csv_start(DatumFrame from, DatumFrame to)
{
    return (DatumCsv){ .from = from, .to = to, .line = 1 };
}

static const char *x_name(DatumFrame f) { return f.zone.width ? "easting" : "lon"; }
static const char *y_name(DatumFrame f) { return f.zone.width ? "northing" : "lat"; }

/* Fill `why` with the line, the column's name or number, and the limit in words. */
static Err refuse(const DatumCsv *t, Err e, const char *column, const char *zh, const char *en, Blame *why)
{
    char words_zh[sizeof why->zh], words_en[sizeof why->en];
    snprintf(words_zh, sizeof words_zh, "第 %lld 行，%s 列：%s", (long long)t->line, column, zh);
    snprintf(words_en, sizeof words_en, "line %lld, column %s: %s", (long long)t->line, column, en);
    return blame(why, e, column, words_zh, words_en);
}

static Err refuse_column(const DatumCsv *t, Err e, int column, const char *zh, const char *en, Blame *why)
{
    char number[16];
    snprintf(number, sizeof number, "%d", column + 1);
    return refuse(t, e, number, zh, en, why);
}

/* Where the field at the head of `s` ends (a comma, a line end, or the end of `s`); -1: inside quotes at
 * the end of `s`; -2: text behind the closing quote. */
static ptrdiff_t field_end(Str s)
{
    ptrdiff_t i = 0;
    if (s.len && s.at[0] == '"') {
        for (i = 1;; i++) {
            if (i >= s.len) return -1;
            if (s.at[i] != '"') continue;
            if (i + 1 < s.len && s.at[i + 1] == '"') i++;
            else break;
        }
        i++;
        bool ends = i >= s.len || s.at[i] == ',' || s.at[i] == '\n' || s.at[i] == '\r';
        return ends ? i : -2;
    }
    while (i < s.len && s.at[i] != ',' && s.at[i] != '\n') i++;
    if (i > 0 && (i == s.len || s.at[i] == '\n') && s.at[i - 1] == '\r') i--;
    return i;
}

/* What a field says: without white space and quotes around it. */
static Str field_value(Str field)
{
    Str v = str_trim(field);
    if (v.len >= 2 && v.at[0] == '"') v = str_trim((Str){ v.at + 1, v.len - 2 });
    return v;
}

static int64_t lines_in(Str s)
{
    int64_t n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) n += s.at[i] == '\n';
    return n;
}

typedef struct Row {
    int columns;
    Str lon, lat;              /* the fields of the two as they stand */
    int lon_at, lat_at;        /* header: the columns of that name, */
    int lons, lats;            /* and how many there are */
    ptrdiff_t len;             /* of the record, its line end included */
} Row;

static void see_field(const DatumCsv *t, Row *row, Str field)
{
    int column = row->columns++;
    if (t->columns) {
        if (column == t->lon) row->lon = field;
        if (column == t->lat) row->lat = field;
        return;
    }
    Str name = field_value(field);
    if (str_eq(name, str_of(x_name(t->from))) && row->lons++ == 0) row->lon_at = column, row->lon = field;
    if (str_eq(name, str_of(y_name(t->from))) && row->lats++ == 0) row->lat_at = column, row->lat = field;
}

static Err refuse_quote(const DatumCsv *t, int column, const char *zh, const char *en, Blame *why)
{
    return refuse_column(t, DATUM_CSV_QUOTE, column, zh, en, why);
}

/* Cut the record at the head of `in`. ret->len stays 0 when it is not all there yet. */
static Err cut_row(const DatumCsv *t, Str in, bool last, Row *ret, Blame *why)
{
    Row row = { 0 };
    ptrdiff_t at = t->line == 1 && str_starts(in, S("\xEF\xBB\xBF")) ? 3 : 0;
    for (;; at++) {
        ptrdiff_t n = field_end(str_part(in, at, in.len));
        if (n == -2)
            return refuse_quote(t, row.columns, "右引号之后还有字", "text behind the closing quote", why);
        if (n == -1 && last)
            return refuse_quote(t, row.columns, "引号没有闭合", "the quote is never closed", why);
        if (n == -1 || (!last && at + n >= in.len)) return NULL;
        see_field(t, &row, str_part(in, at, at + n));
        at += n;
        if (row.columns > DATUM_CSV_COLUMNS_MAX)
            return refuse_column(t, DATUM_CSV_COLUMNS, row.columns, "最多 4096 栏", "at most 4096 fields", why);
        if (at >= in.len || in.at[at] != ',') break;
    }
    if (at < in.len && in.at[at] == '\r') at++;
    if (at >= in.len && !last) return NULL;
    if (at < in.len && in.at[at++] != '\n')
        return refuse_quote(t, row.columns - 1, "单独的回车不是换行",
                            "a carriage return without a line feed", why);
    row.len = at;
    *ret = row;
    return NULL;
}

/* The record with other words in the place of the two. */
static void put_pair(const DatumCsv *t, Str record, const Row *row, const char *x, const char *y, Buf *out)
{
    bool x_first = t->lon < t->lat;
    Str a = x_first ? row->lon : row->lat, b = x_first ? row->lat : row->lon;
    const char *a_end = a.at + a.len, *b_end = b.at + b.len;
    buf_add(out, (Str){ record.at, a.at - record.at });
    buf_adds(out, x_first ? x : y);
    buf_add(out, (Str){ a_end, b.at - a_end });
    buf_adds(out, x_first ? y : x);
    buf_add(out, (Str){ b_end, record.at + record.len - b_end });
}

static Err refuse_name(const DatumCsv *t, const char *name, Blame *why)
{
    char zh[60];
    snprintf(zh, sizeof zh, "表头须有且只有一列 %s", name);
    return refuse(t, DATUM_CSV_HEADER, name, zh, "the header must name it exactly once", why);
}

static Err take_header(DatumCsv *t, Str record, const Row *row, Buf *out, Blame *why)
{
    if (row->lons != 1) return refuse_name(t, x_name(t->from), why);
    if (row->lats != 1) return refuse_name(t, y_name(t->from), why);
    t->columns = row->columns;
    t->lon = row->lon_at;
    t->lat = row->lat_at;
    if (!t->from.zone.width == !t->to.zone.width) buf_add(out, record);
    else put_pair(t, record, row, x_name(t->to), y_name(t->to), out);
    return NULL;
}

/* Which points the zone takes. */
static Err refuse_zone(const DatumCsv *t, GaussZone z, const char *column, Blame *why)
{
    char zh[120], en[120];
    int meridian = gauss_meridian(z), width = z.width;
    if (z.number) {
        snprintf(zh, sizeof zh, "须在东经 %d 到 %d 度、北纬 0 到 %d 度之间", meridian - width, meridian + width,
                 GAUSS_LAT_MAX);
        snprintf(en, sizeof en, "must lie within %d to %d degrees E, 0 to %d N", meridian - width,
                 meridian + width, GAUSS_LAT_MAX);
    } else {
        const char *least = width == 3 ? "73.5" : "72", *most = width == 3 ? "136.5" : "138";
        snprintf(zh, sizeof zh, "须在东经 %s 到 %s 度、北纬 0 到 %d 度之间", least, most, GAUSS_LAT_MAX);
        snprintf(en, sizeof en, "must lie within %s to %s degrees E, 0 to %d N", least, most, GAUSS_LAT_MAX);
    }
    return refuse(t, DATUM_CSV_ZONE, column, zh, en, why);
}

static Err read_degrees(const DatumCsv *t, const Row *row, LonLat *ret, Blame *why)
{
    if (!str_real(field_value(row->lon), &ret->lon) || ret->lon < -180 || ret->lon > 180)
        return refuse(t, DATUM_CSV_FIELD, "lon", "须是 -180 到 180 的数", "must be from -180 to 180", why);
    if (!str_real(field_value(row->lat), &ret->lat) || ret->lat < -90 || ret->lat > 90)
        return refuse(t, DATUM_CSV_FIELD, "lat", "须是 -90 到 90 的数", "must be from -90 to 90", why);
    return NULL;
}

static Err read_metres(const DatumCsv *t, const Row *row, LonLat *ret, Blame *why)
{
    EastNorth at;
    GaussZone zone = t->from.zone;
    if (!str_real(field_value(row->lon), &at.easting))
        return refuse(t, DATUM_CSV_FIELD, "easting", "须是数（米）", "must be a number of metres", why);
    if (!str_real(field_value(row->lat), &at.northing))
        return refuse(t, DATUM_CSV_FIELD, "northing", "须是数（米）", "must be a number of metres", why);
    if (gauss_from_zone(at, zone, ret, &zone)) return NULL;
    char zh[80] = "东坐标须以带号开头", en[80] = "an easting must begin with the number of a zone";
    bool says = zone.number && !zone.plain && trunc(at.easting / 1e6) != zone.number;
    if (says) {
        snprintf(zh, sizeof zh, "东坐标须以带号 %d 开头", zone.number);
        snprintf(en, sizeof en, "must begin with the zone's number, %d", zone.number);
    }
    if (says || !zone.number) return refuse(t, DATUM_CSV_ZONE, "easting", zh, en, why);
    return refuse_zone(t, zone, "easting", why);
}

static Err take_row(DatumCsv *t, Str record, const Row *row, Buf *out, Blame *why)
{
    LonLat p;
    char x[32], y[32];
    int shared = row->columns < t->columns ? row->columns : t->columns;
    if (row->columns != t->columns)
        return refuse_column(t, DATUM_CSV_COLUMNS, shared, "栏数与表头不同",
                             "the row has another number of fields than the header", why);
    TRY((t->from.zone.width ? read_metres : read_degrees)(t, row, &p, why));
    p = datum_convert(p, t->from.datum, t->to.datum);
    EastNorth plane = { p.lon, p.lat };
    GaussZone used;
    if (t->to.zone.width && !gauss_to_zone(p, t->to.zone, &plane, &used))
        return refuse_zone(t, t->to.zone, x_name(t->from), why);
    snprintf(x, sizeof x, "%.17g", plane.easting);
    snprintf(y, sizeof y, "%.17g", plane.northing);
    put_pair(t, record, row, x, y, out);
    t->rows++;
    return NULL;
}

Err datum_csv_feed(DatumCsv *t, Str in, bool last, Buf *out, ptrdiff_t *ret_used, Blame *why)
{
    ptrdiff_t at = 0;
    while (at < in.len) {
        Str rest = str_part(in, at, in.len);
        ptrdiff_t blank = rest.at[0] == '\n' ? 1 : str_starts(rest, S("\r\n")) ? 2 : 0;
        Row row = { 0 };
        if (!blank) TRY(cut_row(t, rest, last, &row, why));
        ptrdiff_t len = blank ? blank : row.len;
        if (len > DATUM_CSV_RECORD_MAX || (!len && rest.len > DATUM_CSV_RECORD_MAX))
            return refuse_column(t, DATUM_CSV_LONG, row.columns, "一行最多 1 MiB", "at most 1 MiB", why);
        if (!len) break;
        Str record = str_part(rest, 0, len);
        if (blank) buf_add(out, record);
        else TRY((t->columns ? take_row : take_header)(t, record, &row, out, why));
        t->line += lines_in(record);
        at += len;
    }
    if (last && !t->columns)
        return refuse(t, DATUM_CSV_HEADER, x_name(t->from), "没有表头", "there is no header", why);
    *ret_used = at;
    return NULL;
}
