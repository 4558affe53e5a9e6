/* The rows of an XLSX file's first sheet, as the parser comes to them: one row in memory, never the sheet. */
#include "sheet/sheet_xlsx.h"

#include "vocab/moment.h"

#include <stdio.h>
#include <string.h>

enum { CHUNK = 64 << 10, LAST_ROW = 1048576 };

/* ---- Parts ---- */

const char *xlsx_name(const char *element)
{
    const char *colon = strrchr(element, ':');
    return colon ? colon + 1 : element;
}

bool xlsx_is(const char *element, const char *name) { return !strcmp(xlsx_name(element), name); }

const char *xlsx_attribute(const char **a, const char *name)
{
    for (; *a; a += 2)
        if (!strcmp(a[0], name)) return a[1];
    return NULL;
}

void xlsx_stop(SheetXlsx *x, Err e)
{
    if (!x->bad) x->bad = e;
    XML_StopParser(x->xml, XML_FALSE);
}

/* A document type can define entities that grow without end or name other files. No spreadsheet has
 * one. */
static void no_doctype(void *with, const char *name, const char *sys, const char *pub, int subset)
{
    SheetXlsx *x = with;
    (void)name, (void)sys, (void)pub, (void)subset;
    xlsx_stop(x, blame(x->why, SHEET_BROKEN, "", "含有文档类型定义", "it has a document type definition"));
}

Err xlsx_part_open(SheetXlsx *x, const char *name, XML_StartElementHandler start, XML_EndElementHandler end,
                   XML_CharacterDataHandler text, bool *ret_there)
{
    zip_stat_t is;
    *ret_there = !zip_stat(x->zip, name, ZIP_FL_NOCASE, &is);
    if (!*ret_there) return NULL;
    x->part = zip_fopen_index(x->zip, is.index, 0);
    if (!x->part) return SHEET_BROKEN;                 /* encrypted, or packed in a way that isn't ours */
    x->xml = XML_ParserCreate(NULL);
    if (!x->xml) return BUSY;
    x->at_end = false;
    XML_SetUserData(x->xml, x);
    XML_SetElementHandler(x->xml, start, end);
    XML_SetCharacterDataHandler(x->xml, text);
    XML_SetStartDoctypeDeclHandler(x->xml, no_doctype);
    return NULL;
}

void xlsx_part_close(SheetXlsx *x)
{
    if (x->xml) XML_ParserFree(x->xml);
    if (x->part) zip_fclose(x->part);
    x->xml = NULL;
    x->part = NULL;
}

static Err feed_some(SheetXlsx *x)
{
    void *room = XML_GetBuffer(x->xml, CHUNK);
    if (!room) return BUSY;
    zip_int64_t n = zip_fread(x->part, room, CHUNK);
    if (n < 0) return SHEET_BROKEN;
    x->unpacked += n;
    if (x->unpacked > x->sheet->limits->unpacked)
        return sheet_long(x->why, "解压后字节数最多", "bytes unpacked at most", x->sheet->limits->unpacked);
    x->at_end = n == 0;
    if (XML_ParseBuffer(x->xml, (int)n, n == 0) == XML_STATUS_ERROR) return x->bad ? x->bad : SHEET_BROKEN;
    return x->bad;
}

Err xlsx_feed(SheetXlsx *x)
{
    XML_ParsingStatus is;
    XML_GetParsingStatus(x->xml, &is);
    if (is.parsing == XML_SUSPENDED && XML_ResumeParser(x->xml) == XML_STATUS_ERROR)
        return x->bad ? x->bad : SHEET_BROKEN;
    for (;;) {
        XML_GetParsingStatus(x->xml, &is);
        if (x->bad) return x->bad;
        if (is.parsing == XML_SUSPENDED || is.parsing == XML_FINISHED || x->at_end) return NULL;
        TRY(feed_some(x));
    }
}

Err xlsx_part(SheetXlsx *x, const char *name, XML_StartElementHandler start, XML_EndElementHandler end,
              XML_CharacterDataHandler text, bool *ret_there)
{
    Err e = xlsx_part_open(x, name, start, end, text, ret_there);
    if (!e && *ret_there) e = xlsx_feed(x);
    xlsx_part_close(x);
    return e;
}

/* ---- Cells ---- */

/* "BC12" → 54. Absent: the one after the last. */
static int column_of(const char *r, int after)
{
    int n = 0;
    if (!r) return after + 1;
    for (; *r >= 'A' && *r <= 'Z' && n < 100000; r++) n = n * 26 + (*r - 'A' + 1);
    return n - 1;
}

static void cell_begin(SheetXlsx *x, const char **a)
{
    const char *t = xlsx_attribute(a, "t"), *s = xlsx_attribute(a, "s");
    int64_t style = 0;
    x->column = column_of(xlsx_attribute(a, "r"), x->column);
    x->type = 'n';
    if (t) x->type = !strcmp(t, "inlineStr") ? 'i' : !strcmp(t, "str") ? 't' : t[0];
    if (s) str_int(str_of(s), &style);
    x->style = style >= 0 && style < x->styles ? (int)style : -1;
    x->gathered.len = 0;
    if (x->column < 0) xlsx_stop(x, SHEET_BROKEN);
}

/* Days since 1899-12-30 with a fraction; 1900 counts as a leap year up to its end of February. */
static Str date_text(const SheetXlsx *x, double serial, char room[32])
{
    int64_t whole = (int64_t)serial, seconds = (int64_t)((serial - (double)whole) * 86400 + 0.5);
    int64_t day = whole - 25569 + (x->from_1904 ? 1462 : whole < 60);
    Date d = moment_date(day + seconds / 86400);
    seconds %= 86400;
    int n = snprintf(room, 32, "%04d-%02d-%02d", d.year % 10000, d.month % 100, d.day % 100);
    if (seconds) n += snprintf(room + n, (size_t)(32 - n), " %02d:%02d:%02d", (int)(seconds / 3600),
                               (int)(seconds / 60 % 60), (int)(seconds % 60));
    return (Str){ room, n };
}

/* A spreadsheet keeps fifteen digits and shows zeros for the rest. */
static int64_t fifteen(int64_t v)
{
    int64_t unit = 1;
    while (v / unit >= INT64_C(1000000000000000) || v / unit <= -INT64_C(1000000000000000)) unit *= 10;
    return (v + (v < 0 ? -unit : unit) / 2) / unit * unit;
}

static Err number_put(SheetXlsx *x, Str text)
{
    char room[40];
    double v;
    if (!str_real(text, &v)) return SHEET_BROKEN;
    if (x->style >= 0 && x->is_date[x->style] && v >= 1 && v < 2958466)
        return sheet_cell(x->sheet, x->column, date_text(x, v, room), SHEET_DATE, x->why);
    bool whole = v > -1e18 && v < 1e18 && v == (double)(int64_t)v, rounded = v >= 1e15 || v <= -1e15;
    int n = whole ? snprintf(room, sizeof room, "%lld", (long long)fifteen((int64_t)v))
                  : snprintf(room, sizeof room, "%.15g", v);
    return sheet_cell(x->sheet, x->column, (Str){ room, n }, rounded ? SHEET_ROUNDED : SHEET_NUMBER, x->why);
}

static Err cell_put(SheetXlsx *x)
{
    Str text = buf_str(&x->gathered);
    int64_t i;
    if (!text.len || x->type == 'e') return NULL;
    if (x->type == 'i' || x->type == 't')
        return sheet_cell(x->sheet, x->column, text, SHEET_TEXT, x->why);
    if (x->type == 's') {
        if (!str_int(str_trim(text), &i) || i < 0 || i >= x->strings) return SHEET_BROKEN;
        return sheet_cell(x->sheet, x->column, x->block[i / XLSX_BLOCK][i % XLSX_BLOCK], SHEET_TEXT, x->why);
    }
    if (x->type == 'b')
        return sheet_cell(x->sheet, x->column, str_eq(text, S("1")) ? S("1") : S("0"), SHEET_NUMBER, x->why);
    if (x->type == 'd') return sheet_cell(x->sheet, x->column, str_part(text, 0, 10), SHEET_DATE, x->why);
    return number_put(x, str_trim(text));
}

static void row_begin(SheetXlsx *x, const char **a)
{
    const char *r = xlsx_attribute(a, "r");
    int64_t n = x->last_row + 1;
    if (x->row_open || (r && (!str_int(str_of(r), &n) || n <= x->last_row || n > LAST_ROW)))
        xlsx_stop(x, SHEET_BROKEN);                        /* a row in a row, or one that comes again */
    x->row_open = true;
    x->row = x->last_row = n;
    x->column = -1;
    sheet_row_begin(x->sheet);
}

static void on_start(void *with, const char *element, const char **a)
{
    SheetXlsx *x = with;
    const char *name = xlsx_name(element);
    if (!strcmp(name, "row")) row_begin(x, a);
    else if (!strcmp(name, "c")) cell_begin(x, a);
    else if (!strcmp(name, "v")) x->inside = IN_VALUE;
    else if (!strcmp(name, "t") && x->inside != IN_SOUND) x->inside = IN_TEXT;
    else if (!strcmp(name, "rPh")) x->inside = IN_SOUND;
}

static void on_end(void *with, const char *element)
{
    SheetXlsx *x = with;
    const char *name = xlsx_name(element);
    Err e;
    if (!strcmp(name, "v") || (!strcmp(name, "t") && x->inside == IN_TEXT) || !strcmp(name, "rPh"))
        x->inside = IN_NOTHING;
    else if (!strcmp(name, "c") && (e = cell_put(x))) xlsx_stop(x, e);
    else if (!strcmp(name, "row")) {
        x->row_open = false;
        if (!x->sheet->cells) return;
        x->row_done = true;
        XML_StopParser(x->xml, XML_TRUE);
    }
}

static void on_text(void *with, const char *text, int n)
{
    SheetXlsx *x = with;
    bool wanted = x->inside == IN_VALUE || (x->inside == IN_TEXT && x->type == 'i');
    if (!wanted) return;
    if (x->gathered.len + n > x->gathered.cap)
        xlsx_stop(x, sheet_long(x->why, "单元格字节数最多", "bytes in a cell at most", x->sheet->limits->cell));
    else
        buf_add(&x->gathered, (Str){ text, n });
}

Err sheet_xlsx_next(Sheet *s, SheetRow *ret, bool *ret_more, Blame *why)
{
    SheetXlsx *x = s->xlsx;
    x->why = why;
    x->row_done = false;
    TRY(xlsx_feed(x));
    *ret_more = x->row_done;
    if (x->row_done) *ret = (SheetRow){ x->row, s->cells, s->cell };
    return NULL;
}

/* ---- Opening ---- */

static Err zip_open_bytes(SheetXlsx *x, Str bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.at, (zip_uint64_t)bytes.len, 0, &error);
    if (source) x->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source && !x->zip) zip_source_free(source);
    zip_error_fini(&error);
    return x->zip ? NULL : SHEET_BROKEN;
}

Err sheet_xlsx_open(Sheet *s, Str bytes, Blame *why)
{
    bool there;
    SheetXlsx *x = NEW(s->keep, SheetXlsx);
    x->sheet = s;
    x->why = why;
    x->gathered = buf_new(s->keep, s->limits->cell + 16);
    Err e = zip_open_bytes(x, bytes);
    if (!e) e = xlsx_book(x);
    x->gathered.len = 0;
    if (!e) e = xlsx_part_open(x, x->path, on_start, on_end, on_text, &there);
    if (!e && !there) e = blame(why, SHEET_KIND, "", "不是 XLSX：没有工作表", "no XLSX: it has no sheet");
    if (e) sheet_xlsx_close(x);
    else s->xlsx = x;
    return e;
}

void sheet_xlsx_close(SheetXlsx *x)
{
    xlsx_part_close(x);
    if (x->zip) zip_discard(x->zip);
    x->zip = NULL;
}
