/* Who votes and when, and what each rule makes of votes. `ballots_rules_test print SEED COUNT` writes
 * ballots of chance with what came out, one a line, for ballots_recount.py to count again. */
#include "domains/ballots/ballots_rules.h"

#include "base/rand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void choices_are_numbers_in_rising_order(void **state)
{
    (void)state;
    const struct { const char *text; int64_t most; bool fits; uint64_t bits; } rows[] = {
        { "1", 1, true, 1 }, { "1,3", 2, true, 5 }, { "2,3,5", 3, true, 22 }, { "1,3", 1, false, 0 },
        { "3,1", 2, false, 0 }, { "1,1", 2, false, 0 }, { "6", 2, false, 0 }, { "0", 2, false, 0 },
        { "", 2, false, 0 }, { "1,", 2, false, 0 }, { ",1", 2, false, 0 }, { "1 ,2", 2, false, 0 },
        { "+1", 1, false, 0 }, { "-1", 1, false, 0 }, { "99999999999999999999", 1, false, 0 },
    };
    for (int i = 0; i < COUNT(rows); i++) {
        uint64_t bits = 0;
        assert_int_equal(ballot_chosen(str_of(rows[i].text), 5, rows[i].most, &bits), rows[i].fits);
        assert_int_equal(bits, rows[i].bits);
    }
}

static void who_is_asked_votes_in_time_and_not_for_themselves(void **state)
{
    (void)state;
    Ballot b = { .place = S("510104018006"), .voters = VOTERS_RESIDENTS, .opens_ms = 100, .closes_ms = 200 };
    Str here = S("510104018006"), below = S("510104018006001"), beside = S("510104018005");
    assert_null(ballot_may_vote(&b, ROLE_RESIDENT, here, 1, 2, 100));
    assert_null(ballot_may_vote(&b, ROLE_RESIDENT, below, 1, 2, 199));
    assert_ptr_equal(ballot_may_vote(&b, ROLE_RESIDENT, beside, 1, 2, 150), BALLOTS_NOT_ASKED);
    assert_ptr_equal(ballot_may_vote(&b, ROLE_MEMBER, below, 1, 2, 150), BALLOTS_NOT_ASKED);
    assert_ptr_equal(ballot_may_vote(&b, ROLE_RESIDENT, here, 1, 2, 99), BALLOTS_BEFORE);
    assert_ptr_equal(ballot_may_vote(&b, ROLE_RESIDENT, here, 1, 2, 200), BALLOTS_OVER);
    assert_ptr_equal(ballot_may_vote(&b, ROLE_RESIDENT, here, 3, 2, 150), BALLOTS_OWN);
    b.voters = VOTERS_PEERS;
    assert_null(ballot_may_vote(&b, ROLE_WORKER, below, 1, 0, 150));
    assert_ptr_equal(ballot_may_vote(&b, ROLE_CLERK, here, 1, 0, 150), BALLOTS_NOT_ASKED);
    b.voters = VOTERS_EVERYBODY;
    assert_ptr_equal(ballot_may_vote(&b, ROLE_ADMIN, here, 1, 0, 150), BALLOTS_NOT_ASKED);
    b.state = BALLOT_COUNTED;
    assert_ptr_equal(ballot_may_vote(&b, ROLE_RESIDENT, here, 1, 0, 150), BALLOTS_ENDED);
    b.state = BALLOT_SET;
    assert_ptr_equal(ballot_may_count(&b, 0, 199), BALLOTS_RUNNING);
    assert_ptr_equal(ballot_may_count(&b, 1, 200), BALLOTS_PAPERS);
    assert_null(ballot_may_count(&b, 0, 200));
}

static char memory[1 << 20];

static void count(const BallotLaw *law, const BallotChoice *choice, int choices, const BallotSheet *sheet,
                  int64_t sheets, BallotScore ret[])
{
    ballots_count(law, choice, choices, sheet, sheets, (Arena){ .at = memory, .end = memory + sizeof memory },
                  ret);
}

static void seats_go_by_votes_and_equals_by_lot(void **state)
{
    (void)state;
    const BallotChoice choice[] = { { 1, 2 }, { 1, 0 }, { 1, 1 }, { 1, 3 } };
    const BallotSheet sheet[] = { { 1, 3 }, { 2, 3 }, { 4, 4 } };
    BallotScore s[4];
    count(&(BallotLaw){ BALLOT_PLAIN, 2, 0 }, choice, 4, sheet, 3, s);
    assert_true(s[2].won && s[1].won && !s[0].won && !s[3].won);
    assert_int_equal(s[1].place, 2);
    assert_int_equal(s[0].place, 3);
    count(&(BallotLaw){ BALLOT_APPROVAL, 4, 0 }, choice, 4, sheet, 3, s);
    assert_false(s[3].won);            /* a seat stays empty rather than go to whom nobody chose */
}

/* Six want three works of 300, four want one of 400; there is 1000. */
static void equal_shares_leave_the_fewer_their_part(void **state)
{
    (void)state;
    const BallotChoice choice[] = { { 300, 0 }, { 300, 1 }, { 300, 2 }, { 400, 3 } };
    const BallotSheet sheet[] = { { 7, 6 }, { 8, 4 } };
    BallotScore s[4];
    count(&(BallotLaw){ BALLOT_GREEDY, 0, 1000 }, choice, 4, sheet, 2, s);
    assert_true(s[0].won && s[1].won && s[2].won && !s[3].won);
    count(&(BallotLaw){ BALLOT_SHARES, 0, 1000 }, choice, 4, sheet, 2, s);
    assert_true(s[0].won && s[1].won && !s[2].won && s[3].won);
    assert_int_equal(s[0].pays_hundredths, 5000);
    assert_int_equal(s[3].pays_hundredths, 10000);
    assert_int_equal(s[3].round, 3);
    /* 1100: nobody can buy the third, so what is left over goes by votes */
    count(&(BallotLaw){ BALLOT_SHARES, 0, 1300 }, choice, 4, sheet, 2, s);
    assert_true(s[2].won && s[2].filled && !s[3].filled);
}

static void nobody_voted(void **state)
{
    (void)state;
    const BallotChoice choice[] = { { 300, 0 }, { 300, 1 } };
    BallotScore s[2];
    count(&(BallotLaw){ BALLOT_SHARES, 0, 1000 }, choice, 2, NULL, 0, s);
    assert_false(s[0].won || s[1].won);
}

/* ---- For another to count again ---- */

static void print_one(Rand *r, int n)
{
    static char room[8 << 20];
    int choices = (int)rand_between(r, 2, n % 10 == 0 ? 60 : 9);
    int64_t sheets = rand_between(r, 0, n % 7 ? 12 : 60), kept = 0, most = rand_between(r, 1, 4);
    BallotChoice choice[BALLOT_OPTIONS_MOST];
    BallotSheet sheet[60];
    BallotScore score[BALLOT_OPTIONS_MOST];
    BallotLaw law = { (BallotRule)(n % 4), rand_between(r, 1, choices), 0 };
    bool budget = law.rule == BALLOT_GREEDY || law.rule == BALLOT_SHARES;
    /* small numbers make ties, large ones long fractions */
    int64_t unit = n % 3 ? 100 : 99999999937;
    for (int c = 0; c < choices; c++) choice[c] = (BallotChoice){ budget ? unit * rand_between(r, 1, 10) : 1,
                                                                  c };
    for (int c = choices - 1; c > 0; c--) {
        int other = (int)rand_between(r, 0, c);
        int64_t tie = choice[c].tie;
        choice[c].tie = choice[other].tie;
        choice[other].tie = tie;
    }
    if (budget) law.budget = unit * rand_between(r, 10, 10 + choices);
    for (int64_t i = 0; i < sheets; i++) {
        BallotSheet s = { 0, rand_between(r, 1, n % 5 ? 9 : 5000) };
        for (int k = 0; k < (law.rule == BALLOT_PLAIN ? 1 : most); k++)
            s.chosen |= UINT64_C(1) << rand_between(r, 0, choices - 1);
        bool there = false;
        for (int64_t k = 0; k < kept; k++) there = there || sheet[k].chosen == s.chosen;
        if (!there) sheet[kept++] = s;
    }
    ballots_count(&law, choice, choices, sheet, kept, (Arena){ .at = room, .end = room + sizeof room },
                  score);
    printf("{\"rule\":\"%s\",\"seats\":%lld,\"budget\":%lld,\"options\":[", ballot_rule_names[law.rule],
           (long long)(budget ? 0 : law.seats), (long long)law.budget);
    for (int c = 0; c < choices; c++)
        printf("%s[%lld,%lld]", c ? "," : "", (long long)choice[c].cost, (long long)choice[c].tie);
    printf("],\"sheets\":[");
    for (int64_t i = 0; i < kept; i++)
        printf("%s[%llu,%lld]", i ? "," : "", (unsigned long long)sheet[i].chosen, (long long)sheet[i].count);
    printf("],\"score\":[");
    for (int c = 0; c < choices; c++)
        printf("%s[%lld,%lld,%d,%d,%lld,%lld]", c ? "," : "", (long long)score[c].votes,
               (long long)score[c].place, score[c].won, score[c].filled, (long long)score[c].round,
               (long long)score[c].pays_hundredths);
    printf("]}\n");
}

int main(int argc, char **argv)
{
    if (argc == 4 && !strcmp(argv[1], "print")) {
        Rand r = rand_from(strtoull(argv[2], NULL, 10));
        for (int n = 0; n < atoi(argv[3]); n++) print_one(&r, n);
        return 0;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(choices_are_numbers_in_rising_order),
        cmocka_unit_test(who_is_asked_votes_in_time_and_not_for_themselves),
        cmocka_unit_test(seats_go_by_votes_and_equals_by_lot),
        cmocka_unit_test(equal_shares_leave_the_fewer_their_part), cmocka_unit_test(nobody_voted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
