/* Which lists of duties may be set: a table of lists and what is wrong with them. */
#include "domains/duties/duties_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { NOW = 1000 };

static DutyList of(Duty *d, int64_t count)
{
    return (DutyList){ .kind = POST_MEMBER, .since_ms = NOW, .source = S("区委社治委"), .items = { d, count } };
}

static void refuses(const DutyList *l, const char *pointer)
{
    Blame why = { 0 };
    assert_ptr_equal(duty_list_check(l, NOW, &why), BAD_FIELD);
    assert_string_equal(why.pointer, pointer);
}

static void a_list_has_duties_with_their_beat_and_source(void **state)
{
    (void)state;
    Duty d[] = { { true, S("走访"), { 0 }, DUTY_QUARTERLY, S("条例"), { 0 } },
                 { false, S("出具证明"), { 0 }, -1, S("减负清单"), { 0 } } };
    DutyList l = of(d, 2);
    assert_null(duty_list_check(&l, NOW, NULL));
    l.since_ms = NOW - 1;
    refuses(&l, "/since_ms");
    l = of(d, 2);
    l.kind = POST_RESIDENT;
    refuses(&l, "/kind");
    l = of(d + 1, 1);
    refuses(&l, "/items");
    l = of(d, 0);
    refuses(&l, "/items");
}

static void lines_are_whole_and_stand_once(void **state)
{
    (void)state;
    Duty d[] = { { true, S("走访"), { 0 }, DUTY_DAILY, S("条例"), { 0 } },
                 { true, S(" 走访"), { 0 }, DUTY_DAILY, S("条例"), { 0 } } };
    DutyList l = of(d, 2);
    refuses(&l, "/items/1/words");
    d[1].words = S("巡查");
    assert_null(duty_list_check(&l, NOW, NULL));
    d[1].often = -1;
    refuses(&l, "/items/1/often");
    d[1].asked = false;
    assert_null(duty_list_check(&l, NOW, NULL));
    d[1].often = DUTY_WEEKLY;
    refuses(&l, "/items/1/often");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_has_duties_with_their_beat_and_source),
        cmocka_unit_test(lines_are_whole_and_stand_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
