/* For the demo town: a fund founded, its gift received, and its spendings in each of their states, on the
 * days on which they would have been. */
#include "domains/grants/grants_inside.h"

#include "domains/grants/grants_queries.h"
#include "domains/points/points.h"
#include "vocab/moment.h"

enum { HOLD_DAYS = 30 };

static Err spend(Ask *ask, const GrantPlant *p, const GrantFund *f, int64_t outside,
                 const GrantPlantSpending *from)
{
    int64_t at_ms = ask->now_ms - from->days_ago * MOMENT_DAY_MS, day = moment_day(at_ms);
    GrantSpending s = { .id = ask_new_id(ask), .fund = f->id, .line = from->line, .amount = from->amount,
                        .person = !from->payee, .payee = from->payee ? str_of(from->payee) : S("个人"),
                        .words = str_of(from->words), .case_number = S(""), .asked_by = p->by,
                        .asked_words = p->by_words, .asked_ms = at_ms };
    LedgerLeg leg[] = { { f->account, 0, NONE, -s.amount }, { outside, 0, NONE, s.amount } };
    PointsMove hold = { .kind = LEDGER_HOLD, .key = grant_key(ask, "asked", s.id), .cause = CAUSE_PAID,
                        .words = s.words, .subject = s.id, .day = day, .expires_day = NONE,
                        .until_ms = ask->now_ms + HOLD_DAYS * MOMENT_DAY_MS, .leg = leg, .legs = 2 };
    TRY(points_plant(ask, &hold, 1, p->by_words, at_ms));
    s.transfer = hold.id;
    TRY(grant_spendings_add(ask->db, ask->district, &s));
    bool paid = str_eq(str_of(from->state), S("paid"));
    if (str_eq(str_of(from->state), S("asked"))) return NULL;
    PointsMove done = { .kind = paid ? LEDGER_POST : LEDGER_VOID, .key = grant_key(ask, "answered", s.id),
                        .cause = CAUSE_PAID, .words = s.words, .subject = s.id, .day = day,
                        .expires_day = NONE, .until_ms = NONE, .of_id = hold.id };
    return points_plant(ask, &done, 1, p->approver_words, at_ms + MOMENT_HOUR_MS);
}

Err grants_plant(Ask *ask, const GrantPlant *p, int64_t *ret_account)
{
    int64_t outside, founded_ms = ask->now_ms;
    for (int i = 0; i < p->spendings; i++) {
        int64_t before_ms = ask->now_ms - (p->spending[i].days_ago + 1) * MOMENT_DAY_MS;
        if (before_ms < founded_ms) founded_ms = before_ms;
    }
    GrantFund f = { .id = ask_new_id(ask), .place = p->place, .name = p->name, .donor = p->donor,
                    .purpose = p->purpose, .from_day = p->from_day, .until_day = p->until_day,
                    .small = p->small, .made_by = p->by, .made_words = p->by_words,
                    .made_ms = founded_ms };
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_OUTSIDE, ask->district, &outside));
    TRY(points_fund(ask, PURSE_MONEY, f.place, f.name, f.purpose, &f.account));
    TRY(points_bind(ask, f.account));
    TRY(grant_funds_add(ask->db, ask->district, &f));
    for (int i = 0; i < p->lines; i++) {
        GrantLine l = { i + 1, str_of(p->line[i].name), p->line[i].budget, 0, 0 };
        TRY(grant_lines_add(ask->db, ask->district, f.id, &l));
    }
    LedgerLeg leg[] = { { outside, 0, NONE, -p->received }, { f.account, 0, NONE, p->received } };
    PointsMove gift = { .kind = LEDGER_MOVE, .key = grant_key(ask, "gift", f.id), .cause = CAUSE_RECEIVED,
                        .words = S("首笔捐赠到账（示例）"), .subject = f.id, .day = moment_day(founded_ms),
                        .expires_day = NONE, .until_ms = NONE, .leg = leg, .legs = 2 };
    TRY(points_plant(ask, &gift, 1, p->approver_words, founded_ms));
    for (int i = 0; i < p->spendings; i++) TRY(spend(ask, p, &f, outside, &p->spending[i]));
    *ret_account = f.account;
    return NULL;
}
