/* What bbox and datetime mean, by tables. */
#include "domains/bridges/bridges_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void a_box_is_four_numbers_or_six(void **state)
{
    static const struct { const char *text; bool good; SpotBox box; } row[] = {
        { "104,30.5,104.1,30.7", true, { 1040000000, 305000000, 1041000000, 307000000 } },
        { "104,30.5,0,104.1,30.7,9", true, { 1040000000, 305000000, 1041000000, 307000000 } },
        { "-180,-90,180,90", true, { -1800000000, -900000000, 1800000000, 900000000 } },
        { "104,30.5,104.1", false, { 0, 0, 0, 0 } }, { "104,30.5,104.1,30.7,", false, { 0, 0, 0, 0 } },
        { "104,30.5,104.1,30.7,1", false, { 0, 0, 0, 0 } }, { "a,b,c,d", false, { 0, 0, 0, 0 } },
        { "104.1,30.5,104,30.7", false, { 0, 0, 0, 0 } }, { "104,30.7,104.1,30.5", false, { 0, 0, 0, 0 } },
        { "104,30.5,104.1,91", false, { 0, 0, 0, 0 } }, { "", false, { 0, 0, 0, 0 } },
        { "1,2,3,4,5,6,7", false, { 0, 0, 0, 0 } }, { "nan,0,1,1", false, { 0, 0, 0, 0 } },
    };
    (void)state;
    for (int i = 0; i < COUNT(row); i++) {
        SpotBox box = { 0, 0, 0, 0 };
        bool good = ogc_bbox(str_of(row[i].text), &box);
        bool same = !good || (box.x0 == row[i].box.x0 && box.y0 == row[i].box.y0 && box.x1 == row[i].box.x1
                              && box.y1 == row[i].box.y1);
        if (good != row[i].good || !same) fail_msg("%s", row[i].text);
    }
}

static void a_time_is_a_moment_a_day_or_an_interval(void **state)
{
    enum { DAY = 86400000 };
    const int64_t first = 1772294400000;                   /* 2026-03-01 in China */
    const struct { const char *text; bool good; int64_t from, to; } row[] = {
        { "2026-03-01", true, first, first + DAY - 1 },
        { "2026-02-28T16:00:00Z", true, first, first },
        { "2026-03-01T00:00:00+08:00", true, first, first },
        { "2026-03-01/2026-03-02", true, first, first + 2 * DAY - 1 },
        { "../2026-03-01", true, NONE, first + DAY - 1 }, { "2026-03-01/..", true, first, NONE },
        { "/2026-03-01", true, NONE, first + DAY - 1 }, { "2026-03-01/", true, first, NONE },
        { "../..", true, NONE, NONE }, { "/", false, 0, 0 }, { "..", false, 0, 0 }, { "", false, 0, 0 },
        { "2026-03-02/2026-03-01", false, 0, 0 }, { "yesterday", false, 0, 0 }, { "2026-02-30", false, 0, 0 },
        { "2026-03-01/2026-03-02/2026-03-03", false, 0, 0 },
    };
    (void)state;
    for (int i = 0; i < COUNT(row); i++) {
        int64_t from = 0, to = 0;
        bool good = ogc_datetime(str_of(row[i].text), &from, &to);
        if (good != row[i].good || (good && (from != row[i].from || to != row[i].to))) fail_msg("%s",
            row[i].text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_box_is_four_numbers_or_six),
            cmocka_unit_test(a_time_is_a_moment_a_day_or_an_interval),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
