/* What may become of a sheet, and what it comes to. Pure. */
#include "domains/settlements/settlements_rules.h"

#include "vocab/moment.h"

REFUSAL(SETTLEMENTS_COVERED, 409, "settlements.covered", "这些日期已结算", "those days are on a sheet already");
REFUSAL(SETTLEMENTS_STATE, 409, "settlements.state", "结算单当前状态不能这样办理",
        "not as the sheet stands now");
REFUSAL(SETTLEMENTS_OWN, 403, "settlements.own", "制单人不能确认自己的结算单",
        "who made a sheet doesn't confirm it");
REFUSAL(SETTLEMENTS_LATER, 409, "settlements.later", "已有后续结算单，请在下一张中更正",
        "a later sheet builds on it: put it right on the next");
REFUSAL(SETTLEMENTS_RATED, 409, "settlements.rated", "当日已有标准，或已结算",
        "that day has a rate, or is settled");

const char *const settlement_state_names[] = { "open", "disputed", "agreed", "paid", "reversed", "reversal",
                                               NULL };
const char *const settlement_unit_names[] = { "points", "outside", NULL };

void settlement_sum(Settlement *s, const Settlement *last, const SettlementLine *line, int64_t lines)
{
    s->uses = s->back = s->points = s->lines_fen = s->voucher_fen = s->carried_fen = 0;
    for (int64_t i = 0; i < lines; i++) {
        s->uses += line[i].uses;
        s->back += line[i].back ? line[i].uses : 0;
        s->points += line[i].points;
        s->lines_fen += line[i].owed_fen;
        s->voucher_fen += line[i].kind == CODE_VOUCHER ? line[i].owed_fen : 0;
    }
    if (last && last->sum_fen <= 0) {          /* nothing of it was ever paid */
        s->carried_fen = last->sum_fen;
        s->voucher_fen += last->voucher_fen;
    }
    s->sum_fen = s->lines_fen + s->adjust_fen + s->carried_fen;
}

Err settlement_may_make(int64_t from_day, int64_t to_day, int64_t now_ms, Blame *why)
{
    if (to_day > moment_day(now_ms - SETTLEMENT_WAIT_MS))
        return blame(why, BAD_FIELD, "/until", "已过去的日期", "a day that is over");
    if (to_day <= from_day) return SETTLEMENTS_COVERED;
    if (to_day - from_day > SETTLEMENT_DAYS_MOST)
        return blame(why, BAD_FIELD, "/until", "距上次结算不超过四百天",
                     "four hundred days after the last sheet at most");
    return NULL;
}

Err settlement_may_rate(int64_t since_day, const Settlement *last, int64_t today, Blame *why)
{
    if (since_day > today + SETTLEMENT_DAYS_MOST)
        return blame(why, BAD_FIELD, "/since", "四百天以内", "within four hundred days");
    return last && since_day < last->to_day ? SETTLEMENTS_RATED : NULL;
}

Err settlement_may_confirm(const Settlement *s, bool house, int64_t account)
{
    int64_t done_ms = house ? s->house_ms : s->partner_ms;
    if (s->state != SETTLEMENT_OPEN || done_ms != NONE) return SETTLEMENTS_STATE;
    return house && account == s->made_by ? SETTLEMENTS_OWN : NULL;
}

Err settlement_may_dispute(const Settlement *s)
{
    return s->state == SETTLEMENT_OPEN && s->partner_ms == NONE ? NULL : SETTLEMENTS_STATE;
}

Err settlement_may_pay(const Settlement *s)
{
    return s->state == SETTLEMENT_AGREED && s->sum_fen > 0 ? NULL : SETTLEMENTS_STATE;
}

Err settlement_may_reverse(const Settlement *s, const Settlement *last)
{
    if (s->state >= SETTLEMENT_PAID) return SETTLEMENTS_STATE;
    return last && last->id == s->id ? NULL : SETTLEMENTS_LATER;
}

Settlement settlement_reversal(const Settlement *was)
{
    Settlement r = *was;
    r.state = SETTLEMENT_REVERSAL;
    r.uses = -was->uses;
    r.back = -was->back;
    r.points = -was->points;
    r.lines_fen = -was->lines_fen;
    r.adjust_fen = -was->adjust_fen;
    r.carried_fen = -was->carried_fen;
    r.sum_fen = -was->sum_fen;
    r.voucher_fen = -was->voucher_fen;
    r.partner_ms = r.house_ms = NONE;
    r.partner_words = r.house_words = (Str){ "", 0 };
    r.of_id = was->id;
    r.version = 1;
    return r;
}

int settlement_legs(const Settlement *s, int64_t fund, int64_t purse, int64_t outside, LedgerLeg to[3])
{
    /* Without a fund only what vouchers have brought into the partner's account is in the book. */
    int64_t vouchers = fund ? s->voucher_fen
                     : s->voucher_fen < 0 ? 0 : s->voucher_fen < s->sum_fen ? s->voucher_fen : s->sum_fen;
    int64_t out = fund ? s->sum_fen : vouchers, topped = out - vouchers;
    int n = 0;
    if (topped) to[n++] = (LedgerLeg){ fund, 0, NONE, -topped };
    if (vouchers) to[n++] = (LedgerLeg){ purse, 0, NONE, -vouchers };
    if (out) to[n++] = (LedgerLeg){ outside, 0, NONE, out };
    return n;
}
