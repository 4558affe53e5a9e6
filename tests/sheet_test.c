/* Tables: what comes in is told in cells, whichever kind of file; what goes out comes in again the same;
 * hostile files meet a limit that has a name. */
#include "sheet/sheet.h"
#include "sheet/sheet_out.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <zip.h>

enum { ROOM = 512 << 20 };

static const char *seeds;
static Arena whole;

static Arena fresh(void)
{
    if (!whole.at) whole = arena_make(ROOM);
    return whole;
}

static Str seed(Arena *keep, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", seeds, name);
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    char *at = arena_take(keep, 1 << 16, 1);
    size_t n = fread(at, 1, 1 << 16, f);
    fclose(f);
    return (Str){ at, (ptrdiff_t)n };
}

/* All rows as "1:a|b\n3:c\n"; a number has # in front, a date @, a rounded number ~. */
static Err told(Str bytes, const SheetLimits *limits, Arena *keep, Str *ret, Blame *why)
{
    Sheet *s;
    SheetRow row;
    bool more = true;
    static char text[4096];
    Buf b = { keep, text, 0, sizeof text };
    TRY(sheet_open(bytes, limits, keep, &s, why));
    Err e = NULL;
    while (!(e = sheet_next(s, &row, &more, why)) && more) {
        buf_fmt(&b, "%lld:", (long long)row.number);
        for (int i = 0; i < row.cells; i++) {
            if (i) buf_char(&b, '|');
            if (row.cell[i].kind > SHEET_TEXT) buf_char(&b, "  #~@"[row.cell[i].kind]);
            buf_add(&b, row.cell[i].text);
        }
        buf_char(&b, '\n');
    }
    sheet_close(s);
    *ret = buf_str(&b);
    return e;
}

static void tells(Str bytes, const char *words)
{
    Arena keep = fresh();
    Blame why = { 0 };
    Str got;
    Err e = told(bytes, SHEET_LIMITS, &keep, &got, &why);
    if (e) fail_msg("%s: %s", e->en, why.en);
    if (!str_eq(got, str_of(words))) fail_msg("got %.*s, expected %s", STR_ARG(got), words);
}

static void refuses(Str bytes, Err expected, const char *words)
{
    Arena keep = fresh();
    Blame why = { 0 };
    Str got;
    Err e = told(bytes, SHEET_LIMITS, &keep, &got, &why);
    assert_ptr_equal(e, expected);
    if (words) assert_non_null(strstr(why.en, words));
}

static char room_for_seeds[1 << 18];
static Str from_seed(const char *name)
{
    Arena keep = { room_for_seeds, room_for_seeds + sizeof room_for_seeds, NULL };
    return seed(&keep, name);
}

static void csv_rows(void **state)
{
    (void)state;
    tells(from_seed("csv/plain.csv"), "1:小区|栋|房号\n2:翡翠城三期|5栋|1203\n4:翡翠城三期|5栋|1204\n");
    tells(from_seed("csv/quotes.csv"), "1:a|b\n2:x, \"y\"\nz|2\n4:3\n");
    tells(from_seed("csv/gb18030.csv"), "1:小区|姓名\n2:翡翠城三期|示例㐀\n");
    tells(from_seed("csv/tabs.txt"), "1:小区|栋\n2:一期|1\n");
    tells(S("a;b\r1;2"), "1:a|b\n2:1|2\n");
    tells(S(" a , \n,,\n,b"), "1:a\n3:|b\n");
    tells(S(""), "");
    refuses(S("a\n\"b"), SHEET_BROKEN, "line 2");
    refuses(S("a\n\"b\"c\n"), SHEET_BROKEN, "line 2");
    refuses(S("a,\xFF\xFE\xFF"), SHEET_ENCODING, NULL);
    refuses(S("a\0b"), SHEET_KIND, NULL);
    refuses(S("\xD0\xCF\x11\xE0\xA1"), SHEET_KIND, "xlsx");
}

static void xlsx_rows(void **state)
{
    (void)state;
    tells(from_seed("xlsx/plain.xlsx"), "1:小区|姓名\n3:翡翠城三期||#1203|~510104199001010000\n");
    tells(from_seed("xlsx/dates.xlsx"), "1:@2026-03-01|@2026-03-01 "
          "12:00:00|#46082|#1.5|@2026-03-01|@1900-02-28\n");
    tells(from_seed("xlsx/inline.xlsx"), "1:甲|二|#1\n");
    refuses(from_seed("xlsx/doctype.xlsx"), SHEET_BROKEN, "document type");
    Str cut = from_seed("xlsx/plain.xlsx");
    refuses(str_part(cut, 0, cut.len - 30), SHEET_BROKEN, NULL);
}

static void limits_have_names(void **state)
{
    (void)state;
    SheetLimits few = *SHEET_LIMITS;
    Arena keep = fresh();
    Blame why = { 0 };
    Str got;
    few.rows = 2;
    assert_ptr_equal(told(S("a\nb\nc\n"), &few, &keep, &got, &why), SHEET_LONG);
    assert_non_null(strstr(why.en, "rows"));
    assert_null(told(S("a\nb\n"), &few, &keep, &got, &why));
    few.columns = 2;
    assert_ptr_equal(told(S("a,b,c"), &few, &keep, &got, &why), SHEET_LONG);
    assert_null(told(S("a,b,,,"), &few, &keep, &got, &why));
    few.cell = 3;
    assert_ptr_equal(told(S("abcd"), &few, &keep, &got, &why), SHEET_LONG);
    assert_ptr_equal(told(from_seed("xlsx/plain.xlsx"), &few, &keep, &got, &why), SHEET_LONG);
    few.bytes = 3;
    assert_ptr_equal(told(S("abcd"), &few, &keep, &got, &why), SHEET_LONG);
}

/* A zip of a few kilobytes that unpacks to a hundred megabytes of one cell, or of blanks. */
static void bombs(void **state)
{
    (void)state;
    static const char *heads[] = { "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>", "<worksheet>" };
    for (int k = 0; k < 2; k++) {
        Arena keep = fresh();
        enum { BYTES = 100 << 20 };
        char *xml = arena_take(&keep, BYTES, 1);
        memset(xml, k ? ' ' : 'x', BYTES);
        memcpy(xml, heads[k], strlen(heads[k]));
        zip_error_t error;
        zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
        zip_source_keep(source);
        zip_t *z = zip_open_from_source(source, ZIP_TRUNCATE, &error);
        zip_file_add(z, "xl/worksheets/sheet1.xml", zip_source_buffer(z, xml, BYTES, 0), 0);
        assert_int_equal(zip_close(z), 0);
        static char packed[1 << 20];
        zip_source_open(source);
        zip_int64_t n = zip_source_read(source, packed, sizeof packed);
        zip_source_close(source);
        zip_source_free(source);
        assert_in_range(n, 1000, 200000);
        keep = fresh();
        SheetLimits few = *SHEET_LIMITS;
        few.unpacked = 50 << 20;
        Blame why = { 0 };
        Str got;
        assert_ptr_equal(told((Str){ packed, n }, &few, &keep, &got, &why), SHEET_LONG);
        assert_non_null(strstr(why.en, k ? "unpacked" : "cell"));
    }
}

static void out_and_in_again(void **state)
{
    (void)state;
    static const SheetColumn columns[] = { { "姓名", 12, false }, { "房号", 8, false }, { "户数", 8, true } };
    static const SheetColumn more[] = { { "说明", 40, false } };
    static const char *const words[] = { "=1+1", "是", NULL };
    for (int f = SHEET_CSV; f <= SHEET_XLSX; f++) {
        Arena keep = fresh();
        Str rows[][3] = { { S("=HYPERLINK(\"x\")"), S("0102"), S("12") }, { S("a,\"b\"\nc"), { 0 }, { 0 } } };
        SheetOut *o = sheet_out_begin((SheetFormat)f, "一", columns, COUNT(columns), &keep);
        sheet_out_choice(o, 1, words);
        for (int i = 0; i < COUNT(rows); i++) sheet_out_row(o, rows[i]);
        sheet_out_sheet(o, "说明", more, COUNT(more));
        sheet_out_row(o, &S("第二张"));
        Str bytes = sheet_out_end(o);
        static char file[1 << 16];
        assert_in_range(bytes.len, 10, sizeof file);
        memcpy(file, bytes.at, (size_t)bytes.len);
        tells((Str){ file, bytes.len }, f == SHEET_CSV
              ? "1:姓名|房号|户数\n2:'=HYPERLINK(\"x\")|0102|12\n3:a,\"b\"\nc\n"
              : "1:姓名|房号|户数\n2:=HYPERLINK(\"x\")|0102|#12\n3:a,\"b\"\nc\n");
    }
}

static void cells_are_no_formulas(void **state)
{
    (void)state;
    const struct { const char *cell, *csv; } rows[] = {
        { "王*英", "\"王*英\"" }, { "", "\"\"" }, { "a\"b", "\"a\"\"b\"" }, { "a,b\nc", "\"a,b\nc\"" },
        { "=HYPERLINK(1)", "\"'=HYPERLINK(1)\"" }, { "-1", "\"'-1\"" }, { "@x", "\"'@x\"" },
        { "\t=1", "\"'\t=1\"" }, { "\r=1", "\"'\r=1\"" }, { "1-2", "\"1-2\"" },
    };
    for (int i = 0; i < COUNT(rows); i++) {
        Arena keep = fresh();
        Buf b = buf_new(&keep, 100);
        sheet_csv_cell(&b, str_of(rows[i].cell));
        assert_true(str_eq(buf_str(&b), str_of(rows[i].csv)));
    }
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_rows), cmocka_unit_test(xlsx_rows), cmocka_unit_test(limits_have_names),
        cmocka_unit_test(bombs), cmocka_unit_test(out_and_in_again),
        cmocka_unit_test(cells_are_no_formulas),
    };
    if (argc != 2) return 2;
    seeds = argv[1];
    return cmocka_run_group_tests(tests, NULL, NULL);
}
