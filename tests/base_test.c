/* Floor 0: memory, text, refusals, random numbers, shapes. */
#include "base/arena.h"
#include "base/err.h"
#include "base/rand.h"
#include "base/shape.h"
#include "base/str.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { ROOM = 4 << 20 };
static Arena whole;

static int begin(void **state)
{
    (void)state;
    whole = arena_make(ROOM);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_drop(whole, ROOM);
    return 0;
}

static void arenas_give_aligned_zeroed_memory(void **state)
{
    (void)state;
    Arena a = whole;
    memset(a.at, 0xAA, 4096);
    for (int size = 1; size < 40; size++) {
        char *p = arena_take(&a, 3, size);
        assert_int_equal((uintptr_t)p % 16, 0);
        for (int i = 0; i < 3 * size; i++) assert_int_equal(p[i], 0);
        assert_true(p + 3 * size <= a.at);
    }
    char *last = arena_take(&a, 1, 10);
    memcpy(last, "0123456789", 10);
    assert_ptr_equal(arena_grow(&a, last, 10, 100), last);
    arena_take(&a, 1, 1);
    char *moved = arena_grow(&a, last, 100, 200);
    assert_ptr_not_equal(moved, last);
    assert_memory_equal(moved, "0123456789", 10);
}

/* Sizes that can't be, or can't be multiplied, leave by `full` and change nothing. */
static void a_full_arena_jumps(void **state)
{
    (void)state;
    static const struct { ptrdiff_t count, size; } row[] = {
        { 1, 4097 }, { 4097, 1 }, { PTRDIFF_MAX, PTRDIFF_MAX }, { PTRDIFF_MAX / 2, 3 }, { -1, 8 }, { 1, 0 },
        { 1, -8 },
    };
    static int jumps;
    jumps = 0;
    for (volatile int i = 0; i < COUNT(row); i++) {
        static Arena small;
        jmp_buf out;
        small = (Arena){ whole.at, whole.at + 4096, &out };
        if (setjmp(out)) {
            jumps++;
            assert_ptr_equal(small.at, whole.at);
            continue;
        }
        arena_take(&small, row[i].count, row[i].size);
        fail();
    }
    assert_int_equal(jumps, COUNT(row));
}

static void text_is_cut_and_found(void **state)
{
    (void)state;
    Str rest = S("a,b,,c"), absent = { 0 };
    assert_true(str_eq(str_cut(&rest, ','), S("a")));
    assert_true(str_eq(str_cut(&rest, ','), S("b")));
    assert_true(str_eq(str_cut(&rest, ','), S("")));
    assert_true(str_eq(str_cut(&rest, ','), S("c")));
    assert_int_equal(rest.len, 0);
    assert_true(str_eq(str_cut(&absent, ','), absent));
    assert_true(str_eq(str_trim(S(" \t　路 灯　\n")), S("路 灯")));
    assert_int_equal(str_trim(S("　　 ")).len, 0);
    assert_true(str_eq(str_trim_or(S(" a "), S("b")), S("a")));
    assert_true(str_eq(str_trim_or(S("　"), S("b")), S("b")) && str_eq(str_trim_or(absent, S("b")), S("b")));
    assert_int_equal(str_find(S("翡翠城"), S("城")), 6);
    assert_int_equal(str_find(S("翡翠"), S("城")), -1);
    assert_int_equal(str_find(S(""), S("")), 0);
    assert_int_equal(str_find(absent, S("x")), -1);
    assert_true(str_cmp(S("510104"), S("510104018")) < 0);
    assert_true(str_cmp(S("\xE5"), S("a")) > 0);
    assert_int_equal(str_cmp(S("ab"), S("ab")), 0);
    assert_true(str_starts(S("abc"), S("ab")) && !str_starts(S("a"), S("ab")) && str_ends(S("abc"), S("bc")));
    assert_true(str_eq(str_part(S("abc"), 1, 99), S("bc")));
    assert_int_equal(str_part(S("abc"), 5, 9).len, 0);
    Arena a = whole;
    assert_null(str_copy(&a, absent).at);
    assert_non_null(str_copy(&a, S("")).at);
}

static void numbers_are_read_whole(void **state)
{
    (void)state;
    static const struct { const char *text; bool right; int64_t n; } row[] = {
        { "0", true, 0 }, { "-7", true, -7 }, { "9223372036854775807", true, INT64_MAX },
        { "9223372036854775808", false, 0 },
        { "-9223372036854775807", true, -INT64_MAX }, { "", false, 0 }, { "-", false, 0 }, { "+1", false, 0 },
        { " 1", false, 0 },
        { "1 ", false, 0 }, { "1.0", false, 0 }, { "99999999999999999999", false, 0 }, { "007", true, 7 },
    };
    for (int i = 0; i < COUNT(row); i++) {
        int64_t n = 0;
        assert_int_equal(str_int(str_of(row[i].text), &n), row[i].right);
        assert_int_equal(n, row[i].n);
    }
    static const struct { const char *text; bool right; double r; } real[] = {
        { "1.5", true, 1.5 }, { "-2e3", true, -2000 }, { ".5", true, 0.5 }, { "", false, 0 },
        { "nan", false, 0 }, { "inf", false, 0 },
        { "0x10", false, 0 }, { "1e999", false, 0 }, { "1.5 ", false, 0 }, { " 1", false, 0 },
        { "-inf", false, 0 }, { "1,5", false, 0 },
    };
    for (int i = 0; i < COUNT(real); i++) {
        double r = 0;
        assert_int_equal(str_real(str_of(real[i].text), &r), real[i].right);
        assert_true(r == real[i].r);
    }
}

static void every_code_point_survives(void **state)
{
    (void)state;
    for (int32_t c = 1; c < 0x110000; c++) {
        char bytes[4];
        Str s = { bytes, utf8_put(bytes, c) };
        bool surrogate = c >= 0xD800 && c < 0xE000;
        assert_int_equal(utf8_valid(s), !surrogate);
        if (surrogate) continue;
        assert_int_equal(utf8_count(s), 1);
        assert_int_equal(utf8_next(&s), c);
        assert_int_equal(s.len, 0);
        assert_int_equal(utf8_next(&s), -1);
    }
}

static void broken_utf8_is_refused(void **state)
{
    (void)state;
    static const Str row[] = {
        { "\x00", 1 }, { "\x80", 1 }, { "\xC0\x80", 2 }, { "\xC1\xBF", 2 }, { "\xC2", 1 },
        { "\xE0\x9F\xBF", 3 },
        { "\xED\xA0\x80", 3 }, { "\xE8\xB7", 2 }, { "\xF0\x8F\xBF\xBF", 4 }, { "\xF4\x90\x80\x80", 4 },
        { "\xF5\x80\x80\x80", 4 },
        { "\xFF", 1 }, { "a\xE8\xB7zz", 5 }, { "\xF0\x9F\x98", 3 },
    };
    for (int i = 0; i < COUNT(row); i++) assert_false(utf8_valid(row[i]));
    assert_true(utf8_valid((Str){ 0 }));
}

static void buffers_grow(void **state)
{
    (void)state;
    Arena a = whole;
    Buf b = buf_new(&a, 1), other = buf_new(&a, 4);
    for (int i = 0; i < 1000; i++) {
        buf_int(&b, i % 2 ? -i : i);
        buf_char(&b, ',');
        if (i % 100 == 0) buf_adds(&other, "路灯");
    }
    Str rest = buf_str(&b);
    for (int i = 0; i < 1000; i++) {
        int64_t n;
        assert_true(str_int(str_cut(&rest, ','), &n));
        assert_int_equal(n, i % 2 ? -i : i);
    }
    assert_int_equal(other.len, 60);
    b.len = 0;
    buf_int(&b, INT64_MIN);
    buf_fmt(&b, "|%s|%05d", "栋", 42);
    assert_true(str_eq(buf_str(&b), S("-9223372036854775808|栋|00042")));
    Buf none = { .keep = &a };
    assert_non_null(buf_str(&none).at);
    buf_add(&none, (Str){ 0 });
    assert_int_equal(none.len, 0);
}

static void draws_are_fair_and_repeat(void **state)
{
    (void)state;
    Rand r = rand_from(42), same = rand_from(42);
    int seen[7] = { 0 };
    for (int i = 0; i < 70000; i++) {
        int64_t n = rand_between(&r, -3, 3), again = rand_between(&same, -3, 3);
        assert_true(n >= -3 && n <= 3);
        assert_int_equal(n, again);
        seen[n + 3]++;
    }
    for (int i = 0; i < 7; i++) assert_true(seen[i] > 9500 && seen[i] < 10500);
    for (int i = 0; i < 1000; i++) {
        double u = rand_unit(&r);
        assert_true(u >= 0 && u < 1);
        int64_t any = rand_between(&r, INT64_MIN, INT64_MAX);
        int64_t one = rand_between(&r, any, any);
        assert_int_equal(one, any);
    }
    double sum = 0, squares = 0;
    for (int i = 0; i < 20000; i++) {
        double x = rand_bell(&r);
        sum += x;
        squares += x * x;
    }
    assert_true(fabs(sum / 20000) < 0.03 && fabs(squares / 20000 - 1) < 0.05);
    /* SplitMix64's published first number for the state 1234567. */
    Rand known = { 1234567 };
    uint64_t first = rand_next(&known);
    assert_true(first == 6457827717110365317u);
}

typedef struct Leaf { int64_t id; } Leaf;
typedef struct Thing { int64_t n, lon; double weight; bool yes; Str words; int kind; List leaves; Leaf *leaf;
    } Thing;
static const char *const kinds[] = { "one", "two", NULL };
SHAPE(Leaf, "a leaf", ID(Leaf, id, "id"));
SHAPE(Thing, "a thing", INT_OPT(Thing, n, 0, 9, "n"), LON(Thing, lon, OPTIONAL, "lon"), REAL(Thing, weight,
    OPTIONAL, 0, 9, "w"),
      BOOL(Thing, yes, 0, "yes"), TEXT_OPT(Thing, words, 0, 9, "words"), NAME(Thing, kind, OPTIONAL, kinds,
          "kind"),
      LIST_OPT(Thing, leaves, Leaf_shape, 0, 9, "leaves"), OBJECT(Thing, leaf, OPTIONAL, Leaf_shape, "leaf"));

static void shapes_know_what_is_absent(void **state)
{
    (void)state;
    Thing t;
    memset(&t, 0x55, sizeof t);
    shape_clear(&Thing_shape, &t);
    for (int i = 0; i < Thing_shape.count; i++)
        assert_int_equal(shape_absent(&Thing_shape.fields[i], &t), Thing_shape.fields[i].kind != FIELD_BOOL);
    Leaf leaf = { 7 };
    t = (Thing){ 0, -5, 0.5, true, S(""), 1, { &leaf, 1 }, &leaf };
    for (int i = 0; i < Thing_shape.count; i++) assert_false(shape_absent(&Thing_shape.fields[i], &t));
    assert_int_equal(shape_get_int(shape_field(&Thing_shape, S("lon")), &t), -5);
    assert_int_equal(shape_get_int(shape_field(&Thing_shape, S("yes")), &t), 1);
    assert_true(str_eq(shape_get_str(shape_field(&Thing_shape, S("kind")), &t), S("two")));
    assert_null(shape_field(&Thing_shape, S("no")));
    assert_int_equal(shape_name_index(kinds, S("two")), 1);
    assert_int_equal(shape_name_index(kinds, S("tw")), -1);
}

static void the_first_blame_stands(void **state)
{
    (void)state;
    Blame b = { 0 };
    assert_ptr_equal(blame(&b, BAD_FIELD, "/a", "一", "one"), BAD_FIELD);
    assert_ptr_equal(blame(&b, CONFLICT, "/b", "二", "two"), CONFLICT);
    assert_string_equal(b.pointer, "/a");
    assert_string_equal(b.zh, "一");
    assert_ptr_equal(blame(NULL, BROKEN, "/b", "二", "two"), BROKEN);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(arenas_give_aligned_zeroed_memory), cmocka_unit_test(a_full_arena_jumps),
        cmocka_unit_test(text_is_cut_and_found), cmocka_unit_test(numbers_are_read_whole),
        cmocka_unit_test(every_code_point_survives), cmocka_unit_test(broken_utf8_is_refused),
        cmocka_unit_test(buffers_grow), cmocka_unit_test(draws_are_fair_and_repeat),
        cmocka_unit_test(shapes_know_what_is_absent), cmocka_unit_test(the_first_blame_stands),
    };
    return cmocka_run_group_tests_name("base", all, begin, end);
}
