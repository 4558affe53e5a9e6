/* What may be spent, when, and by whose word. */
#include "domains/grants/grants_rules.h"

#include "vocab/moment.h"

#include <stdio.h>

REFUSAL(GRANTS_OVER_LINE, 409, "grants.over_line", "超出这一预算科目的余额", "more than the budget line has left");
REFUSAL(GRANTS_TERM, 409, "grants.term", "不在基金使用期限内", "outside the term of the fund");
REFUSAL(GRANTS_NOT_YET, 409, "grants.not_yet", "期限届满、没有待审批且有余额时才能退回",
        "the remainder goes back when the term is over, nothing waits and something is left");
REFUSAL(GRANTS_CASE_PAID, 409, "grants.case_paid", "这件事已补助过，不重复发放", "that case is paid for already");
REFUSAL(GRANTS_OWN, 403, "grants.own", "自己提出的由别人审批", "nobody approves what they asked for");
REFUSAL(GRANTS_BATCH, 409, "grants.batch", "这一笔随券批次审批", "this is approved with its batch of vouchers");
REFUSAL(GRANTS_SETTLED, 409, "grants.settled", "已审批过", "approved or refused already");

int64_t grant_left(const GrantLine *l) { return l->budget - l->asked - l->paid; }

Err grant_fits(const GrantFund *f, Blame *why)
{
    int64_t from, until;
    if (!moment_read_date(f->from_day, &from)) return blame(why, BAD_FIELD, "/from_day", "日期", "a day");
    if (!moment_read_date(f->until_day, &until) || until < from)
        return blame(why, BAD_FIELD, "/until_day", "不早于开始日期", "not before the first day");
    return NULL;
}

Err grant_may_spend(const GrantFund *f, const GrantLine *l, int64_t amount, Str today, int64_t times,
                    Blame *why)
{
    int64_t left = grant_left(l);
    char zh[80], en[80];
    if (str_cmp(today, f->from_day) < 0 || str_cmp(today, f->until_day) > 0) return GRANTS_TERM;
    if (times) return GRANTS_CASE_PAID;
    if (amount <= left) return NULL;
    snprintf(zh, sizeof zh, "最多 %lld.%02d 元", (long long)(left / 100), (int)(left % 100));
    snprintf(en, sizeof en, "%lld.%02d yuan at most", (long long)(left / 100), (int)(left % 100));
    return blame(why, GRANTS_OVER_LINE, "/amount", zh, en);
}

Err grant_holds_until(const GrantFund *f, Str until, Blame *why)
{
    char zh[60], en[60];
    if (str_cmp(until, f->until_day) <= 0) return NULL;
    snprintf(zh, sizeof zh, "不晚于基金期限末日 %.*s", STR_ARG(f->until_day));
    snprintf(en, sizeof en, "not after the fund's last day, %.*s", STR_ARG(f->until_day));
    return blame(why, BAD_FIELD, "/until", zh, en);
}

Err grant_may_return(const GrantFund *f, Str today)
{
    return str_cmp(today, f->until_day) > 0 && !f->held && f->posted > 0 ? NULL : GRANTS_NOT_YET;
}

Err grant_may_answer(int64_t asked_by, bool settled, bool approve, int64_t by)
{
    if (settled) return GRANTS_SETTLED;
    return approve && asked_by == by ? GRANTS_OWN : NULL;
}
