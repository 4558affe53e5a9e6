/* Forms, spans, attributes, and one answer in two forms. */
#include "base/rand.h"
#include "domains/open311/open311_rules.h"
#include "domains/open311/open311_told.h"
#include "json/json.h"
#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static Arena keep;
static void same(Str a, const char *b)
{
    if (!str_eq(a, str_of(b))) fail_msg("%.*s\n%s", STR_ARG(a), b);
}

/* Against a list of all moments, kept beside it. */
static void a_minute_holds_so_many_questions(void **state)
{
    (void)state;
    enum { ASKED = 4000 };
    static int64_t let_in[ASKED];
    for (uint64_t seed = 1; seed <= 20; seed++) {
        Rand r = rand_from(seed);
        Open311Pace p;
        int64_t most = rand_between(&r, 1, 40), now_s = 1767225600;
        int n = 0;
        open311_pace_clear(&p, 7);
        for (int i = 0; i < ASKED; i++) {
            now_s += rand_between(&r, 0, 9) ? 0 : rand_between(&r, 1, i % 40 ? 5 : 200);
            int within = 0;
            for (int k = n - 1; k >= 0 && let_in[k] > now_s - OPEN311_PACE_S; k--) within++;
            int wait = open311_pace_ask(&p, most, now_s * 1000 + rand_between(&r, 0, 999));
            assert_int_equal(wait == 0, within < most);
            if (!wait) let_in[n++] = now_s;
            else assert_int_equal(now_s + wait, let_in[n - most] + OPEN311_PACE_S);
        }
    }
}

static void a_form_is_decoded_once(void **state)
{
    (void)state;
    List p;
    Blame why = { 0 };
    assert_null(open311_form(S("a=1+2&b=%E7%81%AF%26&&c=&attribute[X]=1&attribute%5BY%5D%5B%5D=2&a=3"),
                             &keep, &p, &why));
    same(open311_value(&p, "a"), "1 2");
    same(open311_value(&p, "b"), "灯&");
    assert_null(open311_value(&p, "c").at);
    assert_null(open311_value(&p, "X").at);
    const Open311Pair *pair = p.at;
    assert_int_equal(p.count, 6);
    assert_true(pair[3].attribute && pair[4].attribute && !pair[0].attribute);
    same(pair[3].name, "X");
    same(pair[4].name, "Y");
    assert_ptr_equal(open311_form(S("a=%E7%81"), &keep, &p, &why), OPEN311_BAD);
    assert_ptr_equal(open311_form(S("a=%4"), &keep, &p, &why), OPEN311_BAD);
    assert_ptr_equal(open311_form(S("a=%00"), &keep, &p, &why), OPEN311_BAD);
    assert_ptr_equal(open311_form(S("a=%1B[31m"), &keep, &p, &why), OPEN311_BAD);
    Buf many = buf_new(&keep, 1000);
    for (int i = 0; i < 201; i++) buf_adds(&many, "a=1&");
    assert_ptr_equal(open311_form(buf_str(&many), &keep, &p, &why), OPEN311_BAD);
}

static void moments_of_the_note(void **state)
{
    (void)state;
    static const struct { const char *text; int64_t ms; } fine[] = {
        { "2026-01-01T00:00:00Z", 1767225600000 }, { "2026-01-01T08:00:00+08:00", 1767225600000 },
        { "2026-01-01T08:00:00 08:00", 1767225600000 }, { "2026-01-01T00:00Z", 1767225600000 },
        { "2026-01-01T08:00+08:00", 1767225600000 }, { "2025-12-31T16:00:00-08:00", 1767225600000 },
        { "2026-01-01", 1767196800000 }, { "2026-01", 1767196800000 }, { "2026", 1767196800000 },
        { "2026-01-01T00:00:00.500Z", 1767225600500 },
    };
    static const char *const wrong[] = { "", "gestern", "2026-13-01", "2026-02-29", "2026-01-01T00:00:00",
                                         "20",
                                         "2026-01-01T25:00:00Z", "01/01/2026" };
    for (int i = 0; i < COUNT(fine); i++) {
        int64_t ms;
        if (!open311_moment(str_of(fine[i].text), keep, &ms)) fail_msg("%s", fine[i].text);
        assert_int_equal(ms, fine[i].ms);
    }
    for (int i = 0; i < COUNT(wrong); i++) {
        int64_t ms;
        if (open311_moment(str_of(wrong[i]), keep, &ms)) fail_msg("%s", wrong[i]);
    }
}

static void a_span_is_ninety_days_at_most(void **state)
{
    (void)state;
    const int64_t now = 1767225600000, day = 86400000;
    int64_t from, to;
    Blame why = { 0 };
    Str none = { 0 };
    assert_null(open311_span(none, none, now, keep, &from, &to, &why));
    assert_true(from == now - 90 * day && to == now + 1);
    assert_null(open311_span(S("2025-06-01"), none, now, keep, &from, &to, &why));
    assert_int_equal(to - from, 90 * day);
    assert_null(open311_span(S("2025-12-01"), none, now, keep, &from, &to, &why));
    assert_int_equal(to, now + 1);
    assert_null(open311_span(none, S("2025-06-01"), now, keep, &from, &to, &why));
    assert_int_equal(to - from, 90 * day + 1000);
    assert_null(open311_span(S("2025-01-01T00:00:00Z"), S("2025-04-01T00:00:00Z"), now, keep, &from, &to,
                             &why));
    assert_int_equal(to - from, 90 * day + 1000);         /* both ends are in it */
    assert_ptr_equal(open311_span(S("2025-01-01T00:00:00Z"), S("2025-04-01T00:00:01Z"), now, keep, &from,
                                  &to, &why),
                     OPEN311_BAD);
    assert_string_equal(why.pointer, "end_date");
    assert_ptr_equal(open311_span(S("2025-02-01"), S("2025-01-01"), now, keep, &from, &to, &why),
                     OPEN311_BAD);
    why = (Blame){ 0 };
    assert_ptr_equal(open311_span(S("x"), none, now, keep, &from, &to, &why), OPEN311_BAD);
    assert_string_equal(why.pointer, "start_date");
}

static const Open311Attribute asked[] = {
    { .code = { "16001.LAMP_NO", 13 }, .datatype = OPEN311_STRING, .about = { "编号", 6 } },
    { .code = { "16001.STATE", 11 }, .datatype = OPEN311_SINGLE, .required = true, .about = { "情况", 6 },
      .options = { "out=不亮|Out;on=常亮|On", 27 } },
    { .code = { "16001.WHAT", 10 }, .datatype = OPEN311_MULTI, .about = { "多选", 6 },
      .options = { "a=甲|A;b=乙|B", 15 } },
    { .code = { "16001.N", 7 }, .datatype = OPEN311_NUMBER, .about = { "数", 3 } },
};

static void answers_are_of_their_kind(void **state)
{
    (void)state;
    static const struct { const char *form, *words, *field; } cases[] = {
        { "attribute[STATE]=out", "情况：不亮", NULL },
        { "attribute[STATE]=out&attribute[LAMP_NO]=A+1&attribute[N]=2.5", "编号：A 1；情况：不亮；数：2.5", NULL },
        { "attribute[STATE]=on&attribute[WHAT][]=a&attribute[WHAT][]=b", "情况：常亮；多选：甲、乙", NULL },
        { "", NULL, "attribute[STATE]" }, { "attribute[STATE]=", NULL, "attribute[STATE]" },
        { "attribute[STATE]=dead", NULL, "attribute[STATE]" },
        { "attribute[STATE]=out&attribute[STATE]=on", NULL, "attribute[STATE]" },
        { "attribute[STATE]=out&attribute[N]=many", NULL, "attribute[N]" },
        { "attribute[STATE]=out&attribute[LAMP_NO]=a%0Ab", NULL, "attribute[LAMP_NO]" },
        { "attribute[STATE]=out&attribute[LAMP]=a", NULL, "attribute" },
    };
    for (int i = 0; i < COUNT(cases); i++) {
        List pairs, attributes = { (void *)(uintptr_t)asked, COUNT(asked) };
        Blame why = { 0 };
        Str words;
        assert_null(open311_form(str_of(cases[i].form), &keep, &pairs, &why));
        Err e = open311_answers(&attributes, &pairs, &keep, &words, &why);
        if (cases[i].words) assert_null(e), same(words, cases[i].words);
        else assert_ptr_equal(e, OPEN311_BAD), assert_string_equal(why.pointer, cases[i].field);
    }
}

static void an_attribute_must_be_whole(void **state)
{
    (void)state;
    Open311Attribute a = { .code = S("16001.X"), .class = S("16001"), .datatype = OPEN311_SINGLE,
                           .options = S("a=甲|A;b=乙") };
    Blame why = { 0 };
    assert_null(open311_attribute_fits(&a, keep, &why));
    a.options = S("a=甲");
    assert_ptr_equal(open311_attribute_fits(&a, keep, &why), BAD_FIELD);
    a.options = S("甲;乙");
    assert_ptr_equal(open311_attribute_fits(&a, keep, &why), BAD_FIELD);
    a.options = S("");
    a.datatype = OPEN311_TEXT;
    assert_null(open311_attribute_fits(&a, keep, &why));
    a.code = S("16002.X");
    assert_ptr_equal(open311_attribute_fits(&a, keep, &why), BAD_FIELD);
    a.code = S("16001.X Y");
    assert_ptr_equal(open311_attribute_fits(&a, keep, &why), BAD_FIELD);
}

static Str told(int form)
{
    Told t = told_begin(&keep, form);
    told_list(&t, "requests");
    told_object(&t, "request");
    told_text(&t, "words", (Str){ "<a> & \"b\" \x01\xEF\xBF\xBE", 14 });
    told_text(&t, "none", S(""));
    told_bool(&t, "yes", true);
    told_degrees(&t, "lat", 306500000);
    told_degrees(&t, "long", NONE);
    told_time(&t, "at", 1767225600000);
    told_list(&t, "formats");
    told_text(&t, "format", S("x"));
    told_text(&t, "format", S("y"));
    told_end(&t, "formats");
    told_end(&t, "request");
    told_object(&t, "request");
    told_int(&t, "n", 7);
    told_end(&t, "request");
    told_end(&t, "requests");
    return buf_str(&t.to);
}

static void one_answer_in_two_forms(void **state)
{
    (void)state;
    same(told(TOLD_XML), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<requests><request>"
         "<words>&lt;a&gt; &amp; &quot;b&quot; \xEF\xBF\xBD\xEF\xBF\xBD</words>"
         "<none/><yes>true</yes><lat>30.65</lat>"
         "<long/>"
         "<at>2026-01-01T08:00:00+08:00</at>"
         "<formats><format>x</format><format>y</format></formats>\n</request>\n"
         "<request><n>7</n></request>\n</requests>\n");
    Str json = told(TOLD_JSON);
    assert_true(str_starts(json, S("[{\"words\":\"")));
    assert_true(str_ends(json, S(",\"none\":null,\"yes\":true,\"lat\":30.65,\"long\":null,"
                                 "\"at\":\"2026-01-01T08:00:00+08:00\",\"formats\":[\"x\","
                                 "\"y\"]},{\"n\":7}]")));
}

static int up(void **state) { (void)state; keep = arena_make(4 << 20); return 0; }
static int down(void **state) { (void)state; arena_drop(keep, 4 << 20); return 0; }

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_minute_holds_so_many_questions),
        cmocka_unit_test(a_form_is_decoded_once), cmocka_unit_test(moments_of_the_note),
        cmocka_unit_test(a_span_is_ninety_days_at_most), cmocka_unit_test(answers_are_of_their_kind),
        cmocka_unit_test(an_attribute_must_be_whole), cmocka_unit_test(one_answer_in_two_forms),
    };
    return cmocka_run_group_tests(tests, up, down);
}
