/* The parts beside the sheet: which is the first sheet, which styles are dates, the shared strings. */
#include "sheet/sheet_xlsx.h"

#include <stdio.h>
#include <string.h>

enum { STYLES_MAX = 65536, FORMATS_MAX = 4096, BLOCKS_MAX = 1024 };

/* ---- Workbook and relations ---- */

static void book_start(void *with, const char *element, const char **a)
{
    SheetXlsx *x = with;
    const char *is1904, *id = NULL;
    if (xlsx_is(element, "workbookPr") && (is1904 = xlsx_attribute(a, "date1904")))
        x->from_1904 = !strcmp(is1904, "1") || !strcmp(is1904, "true");
    if (!xlsx_is(element, "sheet") || x->wanted[0]) return;
    for (const char **at = a; *at; at += 2)            /* r:id, whatever the prefix */
        if (strchr(*at, ':') && xlsx_is(*at, "id")) id = at[1];
    if (id) snprintf(x->wanted, sizeof x->wanted, "%s", id);
}

static void relation_start(void *with, const char *element, const char **a)
{
    SheetXlsx *x = with;
    const char *id = xlsx_attribute(a, "Id"), *target = xlsx_attribute(a, "Target");
    if (!xlsx_is(element, "Relationship") || !id || !target || strcmp(id, x->wanted)) return;
    if (target[0] == '/') snprintf(x->path, sizeof x->path, "%s", target + 1);
    else snprintf(x->path, sizeof x->path, "xl/%s", target);
}

static void no_end(void *with, const char *element) { (void)with, (void)element; }
static void no_text(void *with, const char *text, int n) { (void)with, (void)text, (void)n; }

/* ---- Styles ---- */

/* Those that ECMA-376 §18.8.30 gives as dates, the Chinese ones among them. */
static bool builtin_date(int64_t id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58);
}

/* y, d or h outside quotes and brackets. */
static bool code_is_date(const char *code)
{
    char until = 0;
    for (; *code; code++) {
        if (until) {
            if (*code == until) until = 0;
        } else if (*code == '"' || *code == '[') {
            until = *code == '"' ? '"' : ']';
        } else if (*code == '\\' && code[1]) {
            code++;
        } else if (strchr("ydhYDH", *code)) {
            return true;
        }
    }
    return false;
}

static void format_add(SheetXlsx *x, const char **a)
{
    const char *id = xlsx_attribute(a, "numFmtId"), *code = xlsx_attribute(a, "formatCode");
    int64_t n;
    if (!id || !code || !str_int(str_of(id), &n) || !code_is_date(code)) return;
    if (x->formats < FORMATS_MAX && n > 0 && n < INT32_MAX) x->format[x->formats++] = (int)n;
}

static void style_add(SheetXlsx *x, const char **a)
{
    const char *id = xlsx_attribute(a, "numFmtId");
    int64_t n = 0;
    if (id) str_int(str_of(id), &n);
    bool date = builtin_date(n);
    for (int i = 0; i < x->formats; i++) date |= x->format[i] == n;
    if (x->styles < STYLES_MAX) x->is_date[x->styles++] = date;
}

static void style_start(void *with, const char *element, const char **a)
{
    SheetXlsx *x = with;
    if (xlsx_is(element, "cellXfs")) x->in_xfs = true;
    else if (xlsx_is(element, "numFmt")) format_add(x, a);
    else if (x->in_xfs && xlsx_is(element, "xf")) style_add(x, a);
}

static void style_end(void *with, const char *element)
{
    SheetXlsx *x = with;
    if (xlsx_is(element, "cellXfs")) x->in_xfs = false;
}

/* ---- Shared strings ---- */

static void string_start(void *with, const char *element, const char **a)
{
    SheetXlsx *x = with;
    (void)a;
    if (xlsx_is(element, "si")) x->gathered.len = 0;
    else if (xlsx_is(element, "rPh")) x->inside = IN_SOUND;
    else if (xlsx_is(element, "t") && x->inside != IN_SOUND) x->inside = IN_TEXT;
}

static Err string_add(SheetXlsx *x)
{
    const SheetLimits *l = x->sheet->limits;
    Arena *keep = x->sheet->keep;
    Str s = buf_str(&x->gathered);
    x->string_bytes += s.len + (ptrdiff_t)sizeof(Str);
    int64_t block = x->strings / XLSX_BLOCK, room = (int64_t)sizeof(Str) * XLSX_BLOCK + s.len + 64;
    if (x->string_bytes > l->strings || block == BLOCKS_MAX || arena_room(keep) < room)
        return sheet_long(x->why, "文字总字节数最多", "bytes of text at most", l->strings);
    if (!x->block[block]) x->block[block] = NEWS(keep, Str, XLSX_BLOCK);
    x->block[block][x->strings++ % XLSX_BLOCK] = str_copy(keep, s);
    return NULL;
}

static void string_end(void *with, const char *element)
{
    SheetXlsx *x = with;
    Err e = NULL;
    if (xlsx_is(element, "rPh") || (xlsx_is(element, "t") && x->inside == IN_TEXT)) x->inside = IN_NOTHING;
    else if (xlsx_is(element, "si")) e = string_add(x);
    if (e) xlsx_stop(x, e);
}

static void string_text(void *with, const char *text, int n)
{
    SheetXlsx *x = with;
    if (x->inside != IN_TEXT) return;
    if (x->gathered.len + n > x->gathered.cap)
        xlsx_stop(x, sheet_long(x->why, "单元格字节数最多", "bytes in a cell at most", x->sheet->limits->cell));
    else
        buf_add(&x->gathered, (Str){ text, n });
}

Err xlsx_book(SheetXlsx *x)
{
    bool there;
    Arena *keep = x->sheet->keep;
    snprintf(x->path, sizeof x->path, "xl/worksheets/sheet1.xml");
    x->is_date = NEWS(keep, bool, STYLES_MAX);
    x->format = NEWS(keep, int, FORMATS_MAX);
    x->block = NEWS(keep, Str *, BLOCKS_MAX);
    TRY(xlsx_part(x, "xl/workbook.xml", book_start, no_end, no_text, &there));
    TRY(xlsx_part(x, "xl/_rels/workbook.xml.rels", relation_start, no_end, no_text, &there));
    TRY(xlsx_part(x, "xl/styles.xml", style_start, style_end, no_text, &there));
    return xlsx_part(x, "xl/sharedStrings.xml", string_start, string_end, string_text, &there);
}
