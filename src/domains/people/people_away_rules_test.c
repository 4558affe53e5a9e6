/* Standing in: a table of who may for whom; no sequence of namings makes an overlap, a chain or a circle. */
#include "domains/people/people_away_rules.h"

#include "base/rand.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static PostRow post(int64_t id, int64_t account, Role role, const char *place)
{
    return (PostRow){ .post_id = id, .account_id = account, .role = role, .place = str_of(place) };
}

static void who_may_stand_in_for_whom(void **state)
{
    (void)state;
    static const char M1[] = "510104017001001001", M2[] = "510104017001002003", M3[] = "510104017002001001",
                      C1[] = "510104017001", C2[] = "510104017002", S1[] = "510104017", S2[] = "510104018";
    const struct { PostRow away, by; Err due; } row[] = {
        { post(1, 1, ROLE_MEMBER, M1), post(2, 2, ROLE_MEMBER, M1),   NULL },
        { post(1, 1, ROLE_MEMBER, M1), post(2, 2, ROLE_MEMBER, M2),   NULL },
        { post(1, 1, ROLE_MEMBER, M1), post(2, 2, ROLE_CLERK, C1),    NULL },
        { post(1, 1, ROLE_MEMBER, M1), post(2, 2, ROLE_STREET, S1),   NULL },
        { post(1, 1, ROLE_MEMBER, M1), post(2, 2, ROLE_DISTRICT, "510104"), NULL },
        { post(1, 1, ROLE_CLERK, C1),  post(2, 2, ROLE_MEMBER, M1),   NULL },
        { post(1, 1, ROLE_MEMBER, M1), post(2, 1, ROLE_WORKER, M2),   SUBSTITUTES_SELF },
        { post(1, 1, ROLE_MEMBER, M1), post(2, 2, ROLE_MEMBER, M3),   SUBSTITUTES_ELSEWHERE },
        { post(1, 1, ROLE_MEMBER, M1), post(2, 2, ROLE_CLERK, C2),    SUBSTITUTES_ELSEWHERE },
        { post(1, 1, ROLE_MEMBER, M1), post(2, 2, ROLE_STREET, S2),   SUBSTITUTES_ELSEWHERE },
        { post(1, 1, ROLE_STREET, S1), post(2, 2, ROLE_STREET, S1),   NULL },
        { post(1, 1, ROLE_STREET, S1), post(2, 2, ROLE_CLERK, C1),    SUBSTITUTES_ELSEWHERE },
        { post(1, 1, ROLE_STREET, S1), post(2, 2, ROLE_DISTRICT, "510104"), NULL },
        { post(1, 1, ROLE_MEMBER, M1), post(2, 2, ROLE_RESIDENT, M1), SUBSTITUTES_UNFIT },
        { post(1, 1, ROLE_RESIDENT, M1), post(2, 2, ROLE_MEMBER, M1), SUBSTITUTES_UNFIT },
        { post(1, 1, ROLE_MEMBER, M1), post(2, 2, ROLE_ADMIN, "510104"), SUBSTITUTES_UNFIT },
        { post(1, 1, ROLE_ADMIN, "510104"), post(2, 2, ROLE_DISTRICT, "510104"), SUBSTITUTES_UNFIT },
    };
    for (int i = 0; i < COUNT(row); i++)
        assert_ptr_equal(people_stand_in_check(&row[i].away, &row[i].by), row[i].due);
}

static void its_time_begins_now_or_later_and_ends_after_that(void **state)
{
    (void)state;
    Blame why = { 0 };
    assert_null(people_away_time(100, 101, 100, &why));
    assert_ptr_equal(people_away_time(99, 200, 100, &why), BAD_FIELD);
    assert_string_equal(why.pointer, "/since_ms");
    why = (Blame){ 0 };
    assert_ptr_equal(people_away_time(150, 150, 100, &why), BAD_FIELD);
    assert_string_equal(why.pointer, "/until_ms");
}

static void one_at_a_time_and_no_chain(void **state)
{
    (void)state;
    /* post 10 of account 1 is stood in for by account 2 (post 20), from 100 until 200 */
    const SubstituteSpan there = { 10, 1, 20, 2, 100, 200 };
    const struct { SubstituteSpan new; Err due; } row[] = {
        { { 10, 1, 30, 3, 200, 300 }, NULL },                  /* one ends, the next begins */
        { { 10, 1, 30, 3,  50, 100 }, NULL },
        { { 10, 1, 30, 3, 199, 300 }, SUBSTITUTES_OVERLAP },
        { { 10, 1, 30, 3, 120, 130 }, SUBSTITUTES_OVERLAP },
        { { 10, 1, 30, 3,  50, 101 }, SUBSTITUTES_OVERLAP },
        { { 11, 1, 30, 3, 120, 130 }, NULL },                  /* another post of who is away */
        { { 20, 2, 30, 3, 150, 160 }, SUBSTITUTES_CHAIN },     /* who stands in goes away */
        { { 20, 2, 30, 3, 200, 260 }, NULL },
        { { 30, 3, 10, 1, 150, 160 }, SUBSTITUTES_CHAIN },     /* who is away stands in */
        { { 20, 2, 10, 1, 150, 160 }, SUBSTITUTES_CHAIN },     /* a circle */
        { { 30, 3, 20, 2, 150, 160 }, NULL },                  /* for two at once */
    };
    for (int i = 0; i < COUNT(row); i++)
        assert_ptr_equal(people_away_clear(&row[i].new, &there, 1), row[i].due);
}

/* Whatever is asked for in whatever order: at no moment has a post two who stand in, nor does anybody who is
 * away stand in. */
static void no_sequence_makes_a_chain(void **state)
{
    (void)state;
    enum { PEOPLE = 6, SPAN = 40 };
    int taken = 0, refused = 0;
    for (unsigned seed = 1; seed <= 300; seed++) {
        Rand r = rand_from(seed);
        SubstituteSpan kept[60];
        int64_t count = 0;
        for (int n = 0; n < 60; n++) {
            int64_t a = rand_between(&r, 1, PEOPLE), b = rand_between(&r, 1, PEOPLE);
            int64_t at = rand_between(&r, 0, SPAN);
            SubstituteSpan new = { a * 10 + rand_between(&r, 0, 1), a, b * 10, b, at,
                                   at + rand_between(&r, 1, 12) };
            if (a == b || people_away_clear(&new, kept, count)) refused++;
            else kept[count++] = new, taken++;
        }
        for (int64_t at = 0; at < SPAN + 12; at++)
            for (int64_t i = 0; i < count; i++)
                for (int64_t k = 0; k < count; k++) {
                    bool both = kept[i].since_ms <= at && at < kept[i].until_ms && kept[k].since_ms <= at
                        && at < kept[k].until_ms;
                    if (both && i != k) assert_int_not_equal(kept[i].post, kept[k].post);
                    if (both) assert_int_not_equal(kept[i].by_account, kept[k].account);
                }
    }
    assert_true(taken > 2000 && refused > 2000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_may_stand_in_for_whom),
        cmocka_unit_test(its_time_begins_now_or_later_and_ends_after_that),
        cmocka_unit_test(one_at_a_time_and_no_chain),
        cmocka_unit_test(no_sequence_makes_a_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
