/* Documents: the same drawing gives the same bytes, what is too long is refused, codes say what they were
 * given. paper_test FILE writes the first one there, to be looked at. */
#include "paper/paper.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void draw(Paper *p, const void *with)
{
    int pages = *(const int *)with;
    for (int i = 0; i < pages; i++) {
        if (i) paper_page(p);
        paper_box(p, 0, 0, 105, 20, 0, 0x17635C);
        paper_text(p, &(PaperText){ 8, 6, 80, 16, 0xFFFFFF, PAPER_LEFT, 1, false }, S("王秀兰 微网格员"));
        PaperPanel turned = { 10, 60, 80, 60, true, 1 };
        paper_panel(p, &turned);
        paper_text(p, &(PaperText){ 0, 0, 80, 11, 0, PAPER_LEFT, 4, false },
                   S("每季度把本微网格的住户走访一遍，独居老人每周一次。Rare names: 𬭎 㛃."));
        paper_panel_end(p);
        paper_line(p, (double[]){ 0, 50, 105, 50 }, 0.2, PAPER_DASHES, 0x999999);
        paper_code(p, 60, 80, 35, S("https://tuimen.example.org/d/7k3m9x2q4wtp"));
    }
}

static Err print(int pages, int64_t most, Arena *keep, Str *ret)
{
    PaperJob job = { 105, 148, S("名片"), 1764000000000, draw, &pages, most };
    return paper_print(&job, keep, ret);
}

static void the_same_drawing_gives_the_same_bytes(void **state)
{
    (void)state;
    Arena whole = arena_make(32 << 20), keep = whole;
    Str one, two;
    assert_null(print(3, 4 << 20, &keep, &one));
    assert_null(print(3, 4 << 20, &keep, &two));
    assert_true(str_eq(one, two));
    assert_true(str_starts(one, S("%PDF-1.")));
    assert_true(str_find(one, S("/FontFile")) > 0);          /* embedded … */
    assert_true(one.len < 60 << 10);                         /* … as a subset */
    arena_drop(whole, 32 << 20);
}

static void what_is_too_long_is_refused(void **state)
{
    (void)state;
    Arena whole = arena_make(16 << 20), keep = whole;
    Str pdf = S("as it was");
    assert_ptr_equal(print(3, 4000, &keep, &pdf), PAPER_TOO_LONG);
    assert_true(str_eq(pdf, S("as it was")));
    assert_ptr_equal(print(PAPER_PAGES_MOST + 1, 8 << 20, &keep, &pdf), PAPER_TOO_LONG);
    /* less than the document: no jump out of cairo */
    Arena little = { keep.at, keep.at + (80 << 10), NULL };
    assert_ptr_equal(print(40, 8 << 20, &little, &pdf), PAPER_TOO_LONG);
    arena_drop(whole, 16 << 20);
}

static void codes_hold_what_they_can(void **state)
{
    (void)state;
    Arena whole = arena_make(4 << 20), keep = whole;
    Str svg = paper_code_svg(&keep, S("http://localhost:8080/k/abc"));
    assert_true(str_starts(svg, S("<svg ")) && str_ends(svg, S("</svg>")));
    assert_null(paper_code_svg(&keep, (Str){ 0 }).at);
    char *longer = arena_take(&keep, 400, 1);
    memset(longer, 'a', 400);
    assert_null(paper_code_svg(&keep, (Str){ longer, 400 }).at);
    arena_drop(whole, 4 << 20);
}

static int show(const char *file)
{
    Arena whole = arena_make(32 << 20), keep = whole;
    Str pdf;
    if (print(1, 4 << 20, &keep, &pdf)) return 1;
    FILE *f = fopen(file, "wb");
    if (!f || fwrite(pdf.at, 1, (size_t)pdf.len, f) != (size_t)pdf.len || fclose(f)) return 1;
    arena_drop(whole, 32 << 20);
    return 0;
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_drawing_gives_the_same_bytes),
        cmocka_unit_test(what_is_too_long_is_refused),
        cmocka_unit_test(codes_hold_what_they_can),
    };
    return argc > 1 ? show(argv[1]) : cmocka_run_group_tests(tests, NULL, NULL);
}
