/* CSV records through a datum. A record is cut first (quotes decide where it ends), then its fields. */
#include "geo/datum_csv.h"

#include <stdio.h>

REFUSAL(DATUM_CSV_HEADER, 422, "geo.csv_header", "表头须各有一列 lon 和 lat",
        "the header must name one column lon and one column lat");
REFUSAL(DATUM_CSV_FIELD, 422, "geo.csv_field", "这一栏不是有效的经纬度", "this field is not a number of degrees");
REFUSAL(DATUM_CSV_COLUMNS, 422, "geo.csv_columns", "这一行的栏数与表头不同",
        "this row has another number of fields than the header");
REFUSAL(DATUM_CSV_QUOTE, 422, "geo.csv_quote", "引号不成对", "a quoted field is not closed properly");
REFUSAL(DATUM_CSV_LONG, 413, "geo.csv_long", "这一行太长", "this record is too long");

DatumCsv datum_csv_start(Datum from, Datum to) { return (DatumCsv){ .from = from, .to = to, .line = 1 }; }

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
    Str lon, lat;              /* rows: the fields as they stand */
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
    if (str_eq(name, S("lon")) && row->lons++ == 0) row->lon_at = column;
    if (str_eq(name, S("lat")) && row->lats++ == 0) row->lat_at = column;
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

static Err take_header(DatumCsv *t, const Row *row, Blame *why)
{
    if (row->lons != 1)
        return refuse(t, DATUM_CSV_HEADER, "lon", "表头须有且只有一列 lon",
                      "the header must name it exactly once", why);
    if (row->lats != 1)
        return refuse(t, DATUM_CSV_HEADER, "lat", "表头须有且只有一列 lat",
                      "the header must name it exactly once", why);
    t->columns = row->columns;
    t->lon = row->lon_at;
    t->lat = row->lat_at;
    return NULL;
}

static Err take_row(DatumCsv *t, Str record, const Row *row, Buf *out, Blame *why)
{
    LonLat p;
    int shared = row->columns < t->columns ? row->columns : t->columns;
    if (row->columns != t->columns)
        return refuse_column(t, DATUM_CSV_COLUMNS, shared, "栏数与表头不同",
                             "the row has another number of fields than the header", why);
    if (!str_real(field_value(row->lon), &p.lon) || p.lon < -180 || p.lon > 180)
        return refuse(t, DATUM_CSV_FIELD, "lon", "须是 -180 到 180 的数", "must be from -180 to 180", why);
    if (!str_real(field_value(row->lat), &p.lat) || p.lat < -90 || p.lat > 90)
        return refuse(t, DATUM_CSV_FIELD, "lat", "须是 -90 到 90 的数", "must be from -90 to 90", why);
    p = datum_convert(p, t->from, t->to);
    bool lon_first = t->lon < t->lat;
    Str a = lon_first ? row->lon : row->lat, b = lon_first ? row->lat : row->lon;
    const char *a_end = a.at + a.len, *b_end = b.at + b.len;
    buf_add(out, (Str){ record.at, a.at - record.at });
    buf_fmt(out, "%.17g", lon_first ? p.lon : p.lat);
    buf_add(out, (Str){ a_end, b.at - a_end });
    buf_fmt(out, "%.17g", lon_first ? p.lat : p.lon);
    buf_add(out, (Str){ b_end, record.at + record.len - b_end });
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
        if (!blank && t->columns) {
            TRY(take_row(t, record, &row, out, why));
        } else {
            if (!blank) TRY(take_header(t, &row, why));
            buf_add(out, record);
        }
        t->line += lines_in(record);
        at += len;
    }
    if (last && !t->columns)
        return refuse(t, DATUM_CSV_HEADER, "lon", "没有表头", "there is no header", why);
    *ret_used = at;
    return NULL;
}
