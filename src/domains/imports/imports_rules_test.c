/* Headers as clerks write them, words, dates. */
#include "domains/imports/imports_rules.h"

#include "base/shape.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static char room[1 << 16];
static Arena fresh(void) { return (Arena){ room, room + sizeof room, NULL }; }

static void headers_are_known_however_they_are_written(void **state)
{
    (void)state;
    static const struct { const char *words; int column; } of[] = {
        { "小区", IMPORT_COMPOUND }, { "小区/院落", IMPORT_COMPOUND }, { " 房 号 *", IMPORT_ROOM },
        { "*姓名", IMPORT_NAME }, { "证件号码（文本格式）", IMPORT_IDENTITY }, { "身份证号", IMPORT_IDENTITY },
        { "与户主关系", IMPORT_RELATION }, { "lives there", IMPORT_LIVES }, { "备注", -1 }, { "", -1 }, { "*", -1 },
        { "(姓名)", -1 },
    };
    for (int i = 0; i < COUNT(of); i++) assert_int_equal(import_column(str_of(of[i].words), fresh()),
                                                         of[i].column);
}

static void dates_are_read_in_their_many_forms(void **state)
{
    (void)state;
    static const char *const good[] = { "2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "20260301",
                                        "2026-03-01 00:00:00", "2026-03-01T12:00" };
    static const char *const wrong[] = { "", "2026", "2026-13-01", "2026-02-30", "1/3/2026", "03-01",
                                        "2026-3-1x",
                                         "46082", "0000-01-01", "不详" };
    for (int i = 0; i < COUNT(good); i++) {
        Arena keep = fresh();
        assert_true(str_eq(import_date(str_of(good[i]), &keep), S("2026-03-01")));
    }
    for (int i = 0; i < COUNT(wrong); i++) {
        Arena keep = fresh();
        if (import_date(str_of(wrong[i]), &keep).at) fail_msg("%s is taken for a date", wrong[i]);
    }
}

static void words_are_those_of_the_register(void **state)
{
    (void)state;
    assert_int_equal(import_identity_kind(S("身份证")), 0);
    assert_int_equal(import_identity_kind(S("台胞证")), 2);
    assert_int_equal(import_role(S("业主")), 0);
    assert_int_equal(import_role(S("租户")), 1);
    assert_int_equal(import_relation(S("户主")), 1);
    assert_int_equal(import_relation(S("非亲属")), 10);
    assert_int_equal(import_resident_kind(S("留守")), 3);
    assert_int_equal(import_sex(S("女")), 2);
    assert_int_equal(import_yes(S("是")), 1);
    assert_int_equal(import_yes(S("否")), 0);
    assert_int_equal(import_role(S("房东的朋友")), -1);
    assert_int_equal(import_role(S("")), -1);
    assert_int_equal(import_unit(S("2单元")), 2);
    assert_int_equal(import_unit(S("三单元")), 3);
    assert_true(import_unit(S("")) == NONE);
    assert_int_equal(import_unit(S("0")), -1);
    assert_int_equal(import_unit(S("东")), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers_are_known_however_they_are_written),
        cmocka_unit_test(dates_are_read_in_their_many_forms),
            cmocka_unit_test(words_are_those_of_the_register),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
