/* What a signature says, what an exchange comes to, and whether it may be. Pure. */
#include "domains/exchanges/exchanges_rules.h"

#include <stdio.h>

REFUSAL(EXCHANGES_UNSIGNED, 403, "exchanges.unsigned", "签名无效，或密钥不在有效期内",
        "not signed with a key that is in force");
REFUSAL(EXCHANGES_STALE, 403, "exchanges.stale", "签名时间与本平台相差超过五分钟",
        "signed more than five minutes from now");
REFUSAL(EXCHANGES_WAIT, 429, "exchanges.wait", "今天输错的授权码太多，请明天再试",
        "too many wrong codes today: come again tomorrow");
REFUSAL(EXCHANGES_CODE, 422, "exchanges.code", "授权码无效、已使用或已过期",
        "not a code that was given to you, or it is over");
REFUSAL(EXCHANGES_REFERENCE, 409, "exchanges.reference", "这个流水号已用于另一笔",
        "that reference was used for something else");
REFUSAL(EXCHANGES_RATE, 409, "exchanges.rate", "兑换比率已变更", "the rate is another one by now");
REFUSAL(EXCHANGES_CLOSED, 409, "exchanges.closed", "目前没有与该平台互通",
        "nothing is exchanged with that system at present");
REFUSAL(EXCHANGES_PERSON_MOST, 409, "exchanges.person_most", "超过个人每日限额",
        "more than a person may exchange in a day");
REFUSAL(EXCHANGES_DAY_MOST, 409, "exchanges.day_most", "超过平台每日限额", "more than all may exchange in a day");
REFUSAL(EXCHANGES_SHORT, 409, "exchanges.short", "可用积分不足", "there aren't as many points to spend");
REFUSAL(EXCHANGES_OVER, 409, "exchanges.over", "这一笔已办结、取消或超时", "it is done, cancelled or lapsed");
REFUSAL(EXCHANGES_NOT_DONE, 409, "exchanges.not_done", "只有已完成的一笔可以冲正，且只能一次",
        "only what is done is taken back, and once");
REFUSAL(EXCHANGES_ASKED, 409, "exchanges.asked", "已有人申请冲正，待审批", "somebody asked for that already");
REFUSAL(EXCHANGES_UNASKED, 409, "exchanges.unasked", "没有待审批的冲正申请",
        "nobody asked for it, or it was answered");
REFUSAL(EXCHANGES_OWN, 403, "exchanges.own", "本人申请的、本人的互通，由别人审批",
        "nobody approves what they asked for, or their own");
REFUSAL(EXCHANGES_SPENT, 409, "exchanges.spent", "转入的积分已用掉，收不回；请在结算单上更正",
        "the points that came were used: put it right on the settlement sheet");

const char *const exchange_way_names[] = { "came", "went", NULL };
const char *const exchange_state_names[] = { "waiting", "done", "cancelled", "lapsed", "reversed",
                                             NULL };
const char *const reversal_state_names[] = { "asked", "approved", "refused", NULL };

/* `name=` at the head of a part. */
static bool part(Str *rest, Str name, Str *ret)
{
    Str p = str_trim(str_cut(rest, ','));
    if (!str_starts(p, name)) return false;
    *ret = str_part(p, name.len, p.len);
    return true;
}

bool exchange_sign_read(Str header, ExchangeSign *ret)
{
    Str key, at;
    if (!part(&header, S("key="), &key) || !part(&header, S("at="), &at) || !part(&header, S("sign="),
                                                                                  &ret->sign)
        || header.len || ret->sign.len != 64)
        return false;
    for (ptrdiff_t i = 0; i < ret->sign.len; i++) {
        char c = ret->sign.at[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
    }
    return str_int(key, &ret->key) && str_int(at, &ret->at_ms) && ret->key > 0 && ret->key <= ID_MAX
        && ret->at_ms >= 0 && ret->at_ms <= ID_MAX;
}

bool exchange_sign_fresh(int64_t at_ms, int64_t now_ms)
{
    return at_ms >= now_ms - EXCHANGE_SIGN_MS && at_ms <= now_ms + EXCHANGE_SIGN_MS;
}

bool exchange_key_live(const ExchangeKey *k, int64_t day)
{
    return k->ended_ms == NONE && k->since_day <= day && day <= k->until_day;
}

Err exchange_may_guess(const ExchangeKey *k, int64_t day)
{
    return k->wrong_day == day && k->wrong >= EXCHANGE_WRONG_MOST ? EXCHANGES_WAIT : NULL;
}

int64_t exchange_points(int64_t units, int64_t rate) { return units * 100 / rate; }
int64_t exchange_units(int64_t points, int64_t rate) { return points * rate / 100; }
int64_t exchange_fen(int64_t points, int64_t fen_for_100) { return points * fen_for_100 / 100; }

Err exchange_rate_is(int64_t held, int64_t agreed, int64_t said, Blame *why)
{
    char zh[80], en[80];
    if (!held) return EXCHANGES_CLOSED;
    if (held == agreed && held == said) return NULL;
    snprintf(zh, sizeof zh, "今天的比率是 100 积分兑 %lld", (long long)held);
    snprintf(en, sizeof en, "today's rate: %lld for 100 points", (long long)held);
    return blame(why, EXCHANGES_RATE, "/rate", zh, en);
}

static Err within(int64_t most, int64_t had, int64_t points, Err refusal, Blame *why)
{
    char zh[80], en[80];
    int64_t left = had < most ? most - had : 0;
    if (points <= left) return NULL;
    snprintf(zh, sizeof zh, "今天还可以换 %lld 积分", (long long)left);
    snprintf(en, sizeof en, "%lld points are left for today", (long long)left);
    return blame(why, refusal, "/points", zh, en);
}

Err exchange_may(const ExchangeTerms *t, int64_t points, int64_t his, int64_t all, Blame *why)
{
    TRY(within(t->person_day, his, points, EXCHANGES_PERSON_MOST, why));
    return within(t->day_most, all, points, EXCHANGES_DAY_MOST, why);
}

Err exchange_may_settle(const Exchange *x, bool post, Str receipt, int64_t now_ms, bool *ret)
{
    *ret = false;
    if (x->way != EXCHANGE_WENT) return EXCHANGES_OVER;
    if (x->state == (post ? EXCHANGE_DONE : EXCHANGE_CANCELLED)) {
        if (post && !str_eq(receipt, x->receipt)) return EXCHANGES_REFERENCE;
        *ret = true;
        return NULL;
    }
    /* past its time it is given back, whatever the other system says: the clock may only be late */
    if (x->state != EXCHANGE_WAITING || (post && now_ms > x->until_ms)) return EXCHANGES_OVER;
    return NULL;
}

Err exchange_may_reverse(const Exchange *x, bool asked)
{
    if (x->state != EXCHANGE_DONE) return EXCHANGES_NOT_DONE;
    return asked ? EXCHANGES_ASKED : NULL;
}

Err exchange_may_answer(const Exchange *x, const ExchangeReversal *r, bool approve, int64_t account)
{
    if (approve && (account == r->asked_by || account == x->account)) return EXCHANGES_OWN;
    return approve && x->state != EXCHANGE_DONE ? EXCHANGES_NOT_DONE : NULL;
}
