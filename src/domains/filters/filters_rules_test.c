/* What may be kept as a filter. */
#include "domains/filters/filters_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void only_what_an_address_holds_and_not_too_many(void **state)
{
    (void)state;
    static const char *const good[] = { "", "state=filed", "q=%E4%BA%95&sort=due&todo=1",
                                        "class=11001&place=510104018" };
    static const char *const bad[] = { "a b", "<script>", "x=\"", "line\nline", "q=井", "a#b", "a?b",
                                       "javascript:1" };
    for (int i = 0; i < COUNT(good); i++) assert_null(filter_may_keep(str_of(good[i]), 0));
    for (int i = 0; i < COUNT(bad); i++)
        assert_ptr_equal(filter_may_keep(str_of(bad[i]), 0), FILTERS_NO_QUERY);
    assert_null(filter_may_keep(S("a=b"), FILTERS_MOST - 1));
    assert_ptr_equal(filter_may_keep(S("a=b"), FILTERS_MOST), FILTERS_TOO_MANY);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(only_what_an_address_holds_and_not_too_many) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
