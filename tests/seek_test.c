/* Finding names: the table of what people type, and properties over whatever they might. */
#include "base/rand.h"
#include "seek/seek.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { NAMES_MOST = 300, ROWS_FEWEST = 100 };
static const char *table;
static Arena whole;

typedef struct Names { Str words[NAMES_MOST]; SeekText text[NAMES_MOST]; int count; } Names;

static void add(Names *names, Arena *keep, Str words)
{
    for (int i = 0; i < names->count; i++)
        if (str_eq(names->words[i], words)) return;
    assert_true(names->count < NAMES_MOST);
    names->words[names->count] = words;
    names->text[names->count++] = seek_text(keep, words, PINYIN_PLACE);
}

static Str whole_file(Arena *keep, const char *path)
{
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    char *at = NEWS(keep, char, 65536);
    size_t n = fread(at, 1, 65536, f);
    assert_true(n > 0 && n < 65536);
    fclose(f);
    return (Str){ at, (ptrdiff_t)n };
}

/* As the house does: with mistakes only where nothing is found without. */
static int best_of(const Names *names, const SeekText *q, SeekFound *ret)
{
    SeekTypos typos = seek_typos(q);
    int best = -1, best_rank = 0;
    *ret = (SeekFound){ SEEK_NOT, 0, 0, 0 };
    for (int turn = 0; turn < 2 && best < 0; turn++)
        for (int i = 0; i < names->count; i++) {
            const SeekText *name = &names->text[i];
            SeekFound f = turn ? seek_with_typos(&typos, name) : seek_plainly(q, name);
            if (!f.why) continue;
            int rank = seek_rank(&f, name);
            if (best >= 0 && rank >= best_rank) continue;
            best = i;
            best_rank = rank;
            *ret = f;
        }
    return best;
}

static void each_row_of_the_table(void **state)
{
    (void)state;
    Arena keep = whole;
    Names *names = NEW(&keep, Names);
    Str file = whole_file(&keep, table);
    for (Str rest = file; rest.len;) {
        Str line = str_cut(&rest, '\n');
        if (!line.len || line.at[0] == '#') continue;
        if (str_starts(line, S("+ "))) {
            add(names, &keep, str_part(line, 2, line.len));
            continue;
        }
        str_cut(&line, '\t');
        Str meant = str_cut(&line, '\t');
        if (!str_eq(meant, S("-"))) add(names, &keep, meant);
    }
    int rows = 0, wrong = 0;
    for (Str rest = file; rest.len;) {
        Str line = str_cut(&rest, '\n');
        if (!line.len || line.at[0] == '#' || line.at[0] == '+') continue;
        Str asked = str_cut(&line, '\t'), meant = str_cut(&line, '\t');
        SeekText q = seek_text(&keep, asked, PINYIN_PLACE);
        SeekFound f;
        int i = best_of(names, &q, &f);
        Str got = i < 0 ? S("-") : names->words[i];
        rows++;
        if (str_eq(got, meant) && str_eq(line, str_of(seek_why_names[f.why]))) continue;
        wrong++;
        print_error("%.*s: %.*s (%s) instead of %.*s (%.*s)\n", STR_ARG(asked), STR_ARG(got),
                    seek_why_names[f.why], STR_ARG(meant), STR_ARG(line));
    }
    assert_int_equal(wrong, 0);
    assert_true(rows >= ROWS_FEWEST);
}

/* ---- Properties ---- */

static Str any_text(Rand *r, Arena *keep)
{
    static const int32_t from[] = { 'a', 'A', '0', ' ', 0x4E00, 0x9520, 0x3400, 0x1F600, 0xFF10, 0xC0,
                                    0x3000, 1 };
    int64_t count = rand_between(r, 0, 12);
    if (rand_between(r, 0, 19) == 0) count = rand_between(r, 0, 800);
    Buf b = buf_new(keep, count * 4 + 4);
    for (int64_t i = 0; i < count; i++) {
        char bytes[4];
        int64_t kind = rand_between(r, 0, COUNT(from) - 1), more = rand_between(r, 0, kind == 4 ? 20000 : 25);
        int32_t c = from[kind] + (int32_t)more;
        buf_add(&b, (Str){ bytes, utf8_put(bytes, c) });
    }
    return buf_str(&b);
}

static void whatever_is_typed_stays_within_the_name(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 3000; seed++) {
        Arena keep = whole;
        Rand r = rand_from(seed);
        Str name = any_text(&r, &keep), asked = any_text(&r, &keep);
        if (seed % 3 == 0) asked = name;
        SeekText n = seek_text(&keep, name, PINYIN_PLACE), q = seek_text(&keep, asked, PINYIN_PLACE);
        SeekTypos typos = seek_typos(&q);
        SeekFound both[] = { seek_plainly(&q, &n), seek_with_typos(&typos, &n) };
        assert_true(n.starts[n.signs] == n.length && n.soft_starts[n.signs] == n.soft_length);
        for (int i = 0; i < COUNT(both); i++) {
            if (!both[i].why) continue;
            assert_true(both[i].from >= 0 && both[i].from < both[i].to && both[i].to <= utf8_count(name));
            assert_true(both[i].errors >= 0 && both[i].errors <= 3);
        }
        if (str_eq(name, asked) && n.signs && !n.cut) assert_int_equal(both[0].why, SEEK_SAME);
    }
}

/* A letter too many, too few, wrong: from five letters on a name of places is still found. */
static void one_mistake_is_forgiven(void **state)
{
    (void)state;
    static const char *const names[] = { "翡翠城三期", "水井坊社区", "锦官驿街道", "石牛堰社区", "万科城花社区" };
    for (uint64_t seed = 1; seed <= 2000; seed++) {
        Arena keep = whole;
        Rand r = rand_from(seed);
        Str name = str_of(names[rand_between(&r, 0, COUNT(names) - 1)]);
        SeekText n = seek_text(&keep, name, PINYIN_PLACE);
        int64_t at = rand_between(&r, 0, n.length - 1), kind = rand_between(&r, 0, 2);
        char wrong = (char)('a' + rand_between(&r, 0, 25));
        Buf b = buf_new(&keep, 80);
        for (int i = 0; i < n.length; i++) {
            if (i != at || kind == 1) buf_char(&b, n.letters[i]);
            if (i == at && kind) buf_char(&b, wrong);
        }
        SeekText q = seek_text(&keep, buf_str(&b), PINYIN_PLACE);
        SeekTypos typos = seek_typos(&q);
        if (!seek_plainly(&q, &n).why && !seek_with_typos(&typos, &n).why)
            fail_msg("%.*s isn't found as %.*s", STR_ARG(name), STR_ARG(buf_str(&b)));
    }
}

static void names_of_people(void **state)
{
    (void)state;
    static const struct { const char *name, *whole, *initials; } of[] = {
        { "李小明", "lixiaoming", "lxm" }, { "曾静", "zengjing", "zj" }, { "单田芳", "shantianfang", "stf" },
        { "解晓东", "xiexiaodong", "xxd" }, { "欧阳修", "ouyangxiu", "oyx" }, { "吕布", "lubu", "lb" },
        { "乐嘉", "yuejia", "yj" }, { "长孙无忌", "changsunwuji", "cswj" }, { "阿依古丽·买买提", "ayigulimaimaiti",
                                                                        "ayglmmt" },
        { "Anna Maria Weber", "annamariaweber", "amw" }, { "重庆生", "chongqingsheng", "cqs" }, { "", "", "" },
            { "😀", "", "" },
    };
    for (int i = 0; i < COUNT(of); i++) {
        Arena keep = whole;
        PinyinName n = pinyin_name(&keep, str_of(of[i].name));
        if (!str_eq(n.whole, str_of(of[i].whole)) || !str_eq(n.initials, str_of(of[i].initials)))
            fail_msg("%s is read %.*s, %.*s", of[i].name, STR_ARG(n.whole), STR_ARG(n.initials));
    }
}

int main(int count, char **word)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(each_row_of_the_table),
        cmocka_unit_test(whatever_is_typed_stays_within_the_name),
        cmocka_unit_test(one_mistake_is_forgiven),
        cmocka_unit_test(names_of_people),
    };
    if (count < 2) return 2;
    table = word[1];
    whole = arena_make(16 << 20);
    return cmocka_run_group_tests(all, NULL, NULL);
}
