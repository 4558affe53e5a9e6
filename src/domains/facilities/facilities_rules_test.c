/* What may stand in the register, what may become of a facility, and when two are one. */
#include "domains/facilities/facilities_inside.h"
#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static FacilityKind kind[] = { { .code = { "canteen", 7 } }, { .code = { "nursery", 7 } } };
static const List kinds = { kind, 2 };

static Err check(FacilityNew f, Blame *why)
{
    Arena keep = arena_make(1 << 20);
    int64_t today;
    assert_true(moment_read_date(S("2025-11-25"), &today));
    Err e = facility_check(&f, &kinds, today, &keep, why);
    arena_drop(keep, 1 << 20);
    return e;
}

static void fields_are_judged_by_name(void **state)
{
    (void)state;
    FacilityCode good[] = { { S("canteen") } }, unknown[] = { { S("canteen") }, { S("tea") } },
                 twice[] = { { S("canteen") }, { S("canteen") } };
    const FacilityNew ok = { .name = S("食堂"), .services = { good, 1 }, .access = -1, .state = -1 };
    const struct { FacilityNew f; const char *pointer; } rows[] = {
        { { .name = S(" "), .services = { good, 1 } }, "/name" },
        { { .name = S("食堂"), .services = { unknown, 2 } }, "/services/1/code" },
        { { .name = S("食堂"), .services = { twice, 2 } }, "/services/1/code" },
        { { .name = S("食堂"), .services = { good, 1 }, .hours = S("Mo-Xx 9-17") }, "/hours" },
        { { .name = S("食堂"), .services = { good, 1 }, .credit_code = S("91510104MA0000000X") },
            "/credit_code" },
        { { .name = S("食堂"), .services = { good, 1 }, .phone = S("12") }, "/phone" },
        { { .name = S("食堂"), .services = { good, 1 }, .since = S("2025-11-26"), .state = FACILITY_OPEN },
            "/since" },
        { { .name = S("食堂"), .services = { good, 1 }, .since = S("2025-13-01"), .state = -1 }, "/since" },
    };
    Blame why = { 0 };
    assert_null(check(ok, &why));
    for (int i = 0; i < COUNT(rows); i++) {
        why = (Blame){ 0 };
        assert_ptr_equal(check(rows[i].f, &why), BAD_FIELD);
        assert_string_equal(why.pointer, rows[i].pointer);
    }
    FacilityNew to_come = ok;
    to_come.since = S("2026-03-01");
    to_come.state = FACILITY_PLANNED;
    assert_null(check(to_come, &why));
}

static void what_moved_is_at_its_end(void **state)
{
    (void)state;
    static const char *may = ".x.." "..xx" ".x.." "....";      /* planned open closed moved */
    static const char *also = "..x." "...." "...." "....";
    for (int from = 0; from < FACILITY_STATES; from++)
        for (int to = 0; to < FACILITY_STATES; to++) {
            int at = from * FACILITY_STATES + to;
            bool yes = may[at] == 'x' || also[at] == 'x';
            assert_ptr_equal(facility_may_become((FacilityState)from, (FacilityState)to),
                             yes ? NULL : FACILITIES_STATE);
        }
}

static void two_names_are_one_facility(void **state)
{
    (void)state;
    const struct { const char *a, *sa, *b, *sb; double metres; FacilityMatch is; } rows[] = {
        { "翡翠城社区食堂", "canteen", "翡翠城社区食堂", "nursery", 250, FACILITY_SAME },
        { "翡翠城社区食堂", "canteen", "翡翠城社区食堂", "canteen", 350, FACILITY_OTHER },
        { "翡翠城社区食堂", "canteen,elder_meals", "翡翠城食堂", "canteen", 50, FACILITY_SAME },
        { "翡翠城社区食堂", "canteen", "翡翠城食堂", "canteen", 90, FACILITY_OTHER },
        { "老李面馆", "restaurant", "王姐面馆", "restaurant", 20, FACILITY_PERHAPS },
        { "老李面馆", "restaurant", "永辉超市", "supermarket", 2, FACILITY_OTHER },
        { "锦江养老中心", "day_care", "锦江养老中心二楼", "bath_help", 8, FACILITY_SAME },
    };
    for (int i = 0; i < COUNT(rows); i++)
        assert_int_equal(facility_match(str_of(rows[i].a), str_of(rows[i].sa), str_of(rows[i].b),
                                        str_of(rows[i].sb), rows[i].metres), rows[i].is);
    assert_true(facility_offers(S("a,bc,d"), S("bc")) && !facility_offers(S("a,bc,d"), S("b")));
    double m = facility_metres(1040800000, 306500000, 1040810000, 306500000);
    assert_true(m > 95 && m < 96.5);
}

static void none_to_as_many_as_it_has(void **state)
{
    (void)state;
    Arena keep = arena_make(1 << 16);
    Arena whole = keep;
    Blame why = { 0 };
    Facility f = { .state = FACILITY_OPEN, .capacity = 45 };
    assert_null(facility_may_tell(&f, 0, &keep, &why));
    assert_null(facility_may_tell(&f, 45, &keep, &why));
    assert_ptr_equal(facility_may_tell(&f, 46, &keep, &why), BAD_FIELD);
    assert_string_equal(why.pointer, "/free");
    assert_string_equal(why.en, "at most 45, the places it has");
    f.capacity = NONE;
    assert_ptr_equal(facility_may_tell(&f, 0, &keep, &why), FACILITIES_NO_PLACES);
    assert_false(facility_free_fits(&f, 0));
    f = (Facility){ .state = FACILITY_CLOSED, .capacity = 45 };
    assert_ptr_equal(facility_may_tell(&f, 1, &keep, &why), FACILITIES_SHUT);
    arena_drop(whole, 1 << 16);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(fields_are_judged_by_name),
        cmocka_unit_test(what_moved_is_at_its_end), cmocka_unit_test(two_names_are_one_facility),
        cmocka_unit_test(none_to_as_many_as_it_has) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
