/* The rules of sheets: what one comes to, what may become of it, and that its payment sums to zero. */
#include "domains/settlements/settlements_rules.h"

#include "base/rand.h"
#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { ROUNDS = 10000 };

static Rand dice;
static int64_t roll(int64_t below) { return rand_between(&dice, 0, below - 1); }

static void a_sum_is_its_lines_what_is_put_right_and_what_is_carried(void **state)
{
    (void)state;
    SettlementLine line[] = { { .line = 1, .kind = CODE_GOODS, .uses = 3, .points = 30, .owed_fen = 3000 },
                              { .line = 2, .kind = CODE_GOODS, .back = 1, .uses = 1, .points = -10,
                                .owed_fen = -1000 },
                              { .line = 3, .kind = CODE_VOUCHER, .uses = 2, .owed_fen = 500 } };
    Settlement s = { .adjust_fen = -100 };
    settlement_sum(&s, NULL, line, 3);
    assert_int_equal(s.uses, 6);
    assert_int_equal(s.back, 1);
    assert_int_equal(s.points, 20);
    assert_int_equal(s.sum_fen, 2400);
    assert_int_equal(s.voucher_fen, 500);
    settlement_sum(&s, &(Settlement){ .sum_fen = -900, .voucher_fen = 200 }, line, 3);
    assert_int_equal(s.carried_fen, -900);
    assert_int_equal(s.sum_fen, 1500);
    assert_int_equal(s.voucher_fen, 700);
    settlement_sum(&s, &(Settlement){ .sum_fen = 900, .voucher_fen = 200 }, line, 3);   /* that is paid */
    assert_int_equal(s.carried_fen, 0);
    assert_int_equal(s.voucher_fen, 500);
}

/* However sheets follow each other, all that was ever owed is either due on one of them or carried by the
 * last; and what payments take out of the partner's account is what vouchers brought in. */
static void nothing_is_lost_or_paid_twice_over_many_sheets(void **state)
{
    (void)state;
    dice = rand_from(20261127);
    for (int round = 0; round < ROUNDS; round++) {
        Settlement last = { 0 };
        int64_t owed = 0, due = 0, in_purse = 0;
        int sheets = 1 + (int)roll(12);
        for (int i = 0; i < sheets; i++) {
            SettlementLine line[4];
            int lines = (int)roll(5);
            for (int k = 0; k < lines; k++) {
                int64_t fen = roll(2001) - 1000;
                int64_t kind = roll(2);
                line[k] = (SettlementLine){ .line = k + 1, .kind = kind ? CODE_VOUCHER : CODE_GOODS,
                                            .uses = 1, .owed_fen = fen };
                owed += fen;
                if (line[k].kind == CODE_VOUCHER) in_purse += fen;
            }
            int64_t by_hand = roll(201) - 100;
            Settlement s = { .adjust_fen = roll(4) ? 0 : by_hand };
            owed += s.adjust_fen;
            settlement_sum(&s, i ? &last : NULL, line, lines);
            LedgerLeg leg[3];
            int64_t zero = 0;
            s.state = SETTLEMENT_AGREED;
            if (!settlement_may_pay(&s)) {
                due += s.sum_fen;
                int legs = settlement_legs(&s, 1, 2, 3, leg);
                for (int k = 0; k < legs; k++) {
                    zero += leg[k].amount;
                    assert_int_not_equal(leg[k].amount, 0);
                    if (leg[k].account == 2) in_purse += leg[k].amount;
                    if (leg[k].account == 3) assert_int_equal(leg[k].amount, s.sum_fen);
                }
            }
            assert_int_equal(zero, 0);
            last = s;
        }
        bool open = last.sum_fen <= 0;
        assert_int_equal(owed, due + (open ? last.sum_fen : 0));
        assert_int_equal(in_purse, open ? last.voucher_fen : 0);
    }
}

static void without_a_fund_only_vouchers_are_in_the_book(void **state)
{
    (void)state;
    LedgerLeg leg[3];
    assert_int_equal(settlement_legs(&(Settlement){ .sum_fen = 700 }, 0, 2, 3, leg), 0);
    assert_int_equal(settlement_legs(&(Settlement){ .sum_fen = 700, .voucher_fen = -5 }, 0, 2, 3, leg), 0);
    assert_int_equal(settlement_legs(&(Settlement){ .sum_fen = 700, .voucher_fen = 500 }, 0, 2, 3, leg), 2);
    assert_int_equal(leg[0].amount, -500);
    assert_int_equal(leg[1].amount, 500);
    assert_int_equal(settlement_legs(&(Settlement){ .sum_fen = 300, .voucher_fen = 500 }, 0, 2, 3, leg), 2);
    assert_int_equal(leg[0].amount, -300);
}

static void a_period_is_over_and_follows_the_last(void **state)
{
    (void)state;
    Blame why = { 0 };
    int64_t now = moment_day_start_ms(1000) + SETTLEMENT_WAIT_MS;
    assert_null(settlement_may_make(990, 1000, now, &why));
    assert_ptr_equal(settlement_may_make(990, 1000, now - 1, &why), BAD_FIELD);
    assert_ptr_equal(settlement_may_make(990, 1001, now, &why), BAD_FIELD);
    assert_ptr_equal(settlement_may_make(1000, 1000, now, &why), SETTLEMENTS_COVERED);
    assert_null(settlement_may_make(1000 - SETTLEMENT_DAYS_MOST, 1000, now, &why));
    assert_ptr_equal(settlement_may_make(999 - SETTLEMENT_DAYS_MOST, 1000, now, &why), BAD_FIELD);
    Settlement last = { .to_day = 990 };
    assert_null(settlement_may_rate(990, &last, 1000, &why));
    assert_null(settlement_may_rate(1, NULL, 1000, &why));
    assert_ptr_equal(settlement_may_rate(989, &last, 1000, &why), SETTLEMENTS_RATED);
    assert_ptr_equal(settlement_may_rate(1001 + SETTLEMENT_DAYS_MOST, &last, 1000, &why), BAD_FIELD);
}

/* Every state with every step. */
static void a_sheet_takes_only_its_next_steps(void **state)
{
    (void)state;
    for (int at = SETTLEMENT_OPEN; at <= SETTLEMENT_REVERSAL; at++) {
        Settlement s = { .id = 5, .state = (SettlementState)at, .made_by = 7, .partner_ms = NONE,
                         .house_ms = NONE, .sum_fen = 1 }, later = { .id = 6 };
        bool open = at == SETTLEMENT_OPEN;
        assert_ptr_equal(settlement_may_confirm(&s, true, 8), open ? NULL : SETTLEMENTS_STATE);
        assert_ptr_equal(settlement_may_confirm(&s, true, 7), open ? SETTLEMENTS_OWN : SETTLEMENTS_STATE);
        assert_ptr_equal(settlement_may_confirm(&s, false, 7), open ? NULL : SETTLEMENTS_STATE);
        assert_ptr_equal(settlement_may_dispute(&s), open ? NULL : SETTLEMENTS_STATE);
        assert_ptr_equal(settlement_may_pay(&s), at == SETTLEMENT_AGREED ? NULL : SETTLEMENTS_STATE);
        assert_ptr_equal(settlement_may_reverse(&s, &s), at < SETTLEMENT_PAID ? NULL : SETTLEMENTS_STATE);
        assert_ptr_equal(settlement_may_reverse(&s, &later),
                         at < SETTLEMENT_PAID ? SETTLEMENTS_LATER : SETTLEMENTS_STATE);
        s.partner_ms = 1;
        assert_ptr_equal(settlement_may_confirm(&s, false, 9), SETTLEMENTS_STATE);
        assert_ptr_equal(settlement_may_dispute(&s), SETTLEMENTS_STATE);
        s.sum_fen = 0;
        assert_ptr_equal(settlement_may_pay(&s), SETTLEMENTS_STATE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sum_is_its_lines_what_is_put_right_and_what_is_carried),
        cmocka_unit_test(nothing_is_lost_or_paid_twice_over_many_sheets),
        cmocka_unit_test(without_a_fund_only_vouchers_are_in_the_book),
        cmocka_unit_test(a_period_is_over_and_follows_the_last),
        cmocka_unit_test(a_sheet_takes_only_its_next_steps)
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
