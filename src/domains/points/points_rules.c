/* Tables: purses, and the ways between them. */
#include "domains/points/points_rules.h"

#include "vocab/moment.h"

REFUSAL(POINTS_KEY_REUSED, 409, "points.key_reused", "这个编号已用于另一笔", "that key was used for something else");
REFUSAL(POINTS_NO_WAY, 422, "points.no_way", "这两类账户之间不能转账", "nothing moves between such accounts");
REFUSAL(POINTS_OWN, 403, "points.own", "自己提出的、给自己的，由别人审批",
        "nobody approves what they asked for, or what goes to themselves");
REFUSAL(POINTS_KNOWN, 409, "points.known", "已有这个账户", "there is such an account already");
REFUSAL(POINTS_PERIOD, 422, "points.period", "只能按顺序结账，且当月已过",
        "months are closed in order, when they are over");
REFUSAL(POINTS_WAITING, 409, "points.waiting", "该月还有待审批的事项",
        "something of that month still waits for approval");
REFUSAL(POINTS_KEPT, 409, "points.kept", "这一笔由兑换、券或结算业务处理，不能手工调整",
        "this belongs to an order, a batch or a settlement, and is moved there");
REFUSAL(POINTS_BOUND, 409, "points.bound", "专项基金按预算科目申请支出，不能直接划转",
        "a special fund spends against its budget lines, not by hand");
REFUSAL(POINTS_LEFT, 409, "points.left", "账户还有余额或待审批的事项，先划出再停用",
        "something is left in that account, or waits: move it out first");
REFUSAL(POINTS_ENDED, 409, "points.ended", "账户已停用", "that account was ended");
REFUSAL(POINTS_TELLS, 422, "points.tells", "事由里不要写号码", "words hold no numbers of people");

const char *const points_kind_names[] = { "person", "team", "grid", "fund", "partner", "system", NULL };
const char *const points_purse_names[] = { "points", "checked", "entered", "budget", "money", "face",
                                           "issued",
                                           "redeemed",
                                           "expired", "done", "outside", "face_issued", "face_used",
                                           "face_ended", "clearing", NULL };
const char *const points_cause_names[] = { "allotted", "granted", "earned", "recorded", "spent", "expired",
                                           "received", "paid", "corrected", NULL };

const PurseRule points_purses[PURSES] = {
    [PURSE_POINTS] =   { LEDGER_POINTS, true, 0, "积分", "points" },
    [PURSE_CHECKED] =  { LEDGER_HALF_HOURS, false, 0, "信用时", "hours checked in" },
    [PURSE_ENTERED] =  { LEDGER_HALF_HOURS, false, 0, "荣誉时", "hours entered by an office" },
    [PURSE_BUDGET] =   { LEDGER_POINTS, false, 0, "积分预算", "budget of points" },
    [PURSE_MONEY] =    { LEDGER_FEN, false, 0, "资金", "money" },
    [PURSE_FACE] =     { LEDGER_FACE_FEN, false, 0, "券面额", "face value of vouchers" },
    [PURSE_ISSUED] =   { LEDGER_POINTS, false, NONE, "积分发行", "points issued" },
    [PURSE_REDEEMED] = { LEDGER_POINTS, false, NONE, "积分回收", "points redeemed" },
    [PURSE_EXPIRED] =  { LEDGER_POINTS, false, NONE, "积分到期", "points expired" },
    [PURSE_DONE] =     { LEDGER_HALF_HOURS, false, NONE, "时长对方科目", "counterpart of hours" },
    [PURSE_OUTSIDE] =  { LEDGER_FEN, false, NONE, "外部资金", "money outside" },
    [PURSE_FACE_ISSUED] = { LEDGER_FACE_FEN, false, NONE, "券发行", "vouchers issued" },
    [PURSE_FACE_USED] =   { LEDGER_FACE_FEN, false, NONE, "券核销", "vouchers redeemed" },
    [PURSE_FACE_ENDED] =  { LEDGER_FACE_FEN, false, NONE, "券过期", "vouchers ended" },
    [PURSE_CLEARING] = { LEDGER_POINTS, false, NONE, "积分互通往来", "points to and from another system" },
};

static const struct Way { PointsPurse from, to; PointsCause cause; } ways[] = {
    { PURSE_ISSUED, PURSE_BUDGET, CAUSE_ALLOTTED },  { PURSE_BUDGET, PURSE_BUDGET, CAUSE_ALLOTTED },
    { PURSE_BUDGET, PURSE_POINTS, CAUSE_GRANTED },   { PURSE_ISSUED, PURSE_POINTS, CAUSE_EARNED },
    { PURSE_POINTS, PURSE_REDEEMED, CAUSE_SPENT },   { PURSE_POINTS, PURSE_EXPIRED, CAUSE_EXPIRED },
    { PURSE_DONE, PURSE_CHECKED, CAUSE_RECORDED },   { PURSE_DONE, PURSE_ENTERED, CAUSE_RECORDED },
    { PURSE_OUTSIDE, PURSE_MONEY, CAUSE_RECEIVED },  { PURSE_MONEY, PURSE_OUTSIDE, CAUSE_PAID },
    { PURSE_MONEY, PURSE_MONEY, CAUSE_PAID },
    { PURSE_FACE_ISSUED, PURSE_FACE, CAUSE_ALLOTTED }, { PURSE_FACE, PURSE_FACE_USED, CAUSE_SPENT },
    { PURSE_FACE, PURSE_FACE_ENDED, CAUSE_EXPIRED },
    { PURSE_CLEARING, PURSE_POINTS, CAUSE_RECEIVED }, { PURSE_POINTS, PURSE_CLEARING, CAUSE_SPENT },
};

bool points_purse_of(PointsKind kind, PointsPurse purse)
{
    if (purse == PURSE_CLEARING) return kind == POINTS_PARTNER;
    if (kind == POINTS_SYSTEM) return purse >= PURSE_ISSUED;
    if (kind == POINTS_PERSON) return purse <= PURSE_ENTERED;
    return purse == PURSE_BUDGET || purse == PURSE_MONEY || (kind == POINTS_FUND && purse == PURSE_FACE);
}

Err points_way(PointsPurse from, PointsPurse to)
{
    for (int i = 0; i < COUNT(ways); i++)
        if (ways[i].from == from && ways[i].to == to) return NULL;
    return POINTS_NO_WAY;
}

PointsCause points_cause(PointsPurse from, PointsPurse to)
{
    for (int i = 0; i < COUNT(ways); i++)
        if (ways[i].from == from && ways[i].to == to) return ways[i].cause;
    return CAUSE_CORRECTED;
}

Err points_may_approve(int64_t asked_by, int64_t goes_to, int64_t by)
{
    return by == asked_by || (goes_to && by == goes_to) ? POINTS_OWN : NULL;
}

bool points_month(Str month, int64_t *ret_from, int64_t *ret_to)
{
    int64_t year, number, from, to;
    if (month.len != 7 || month.at[4] != '-' || !str_int(str_part(month, 0, 4), &year)
        || !str_int(str_part(month, 5, 7), &number) || year < 1 || year > 9998 || number < 1 || number > 12)
        return false;
    bool last = number == 12;
    if (!moment_day_of((Date){ (int)year, (int)number, 1 }, &from)
        || !moment_day_of((Date){ (int)year + last, last ? 1 : (int)number + 1, 1 }, &to))
        return false;
    *ret_from = from;
    *ret_to = to;
    return true;
}

Err points_may_close(Str month, Str last, int64_t today, Blame *why)
{
    int64_t from, to, last_from, last_to;
    if (!points_month(month, &from, &to)) return blame(why, BAD_FIELD, "/month", "年月，如 2026-03",
                                                       "a month: 2026-03");
    if (today < to) return blame(why, POINTS_PERIOD, "/month", "已过去的月份", "a month that is over");
    if (last.len && points_month(last, &last_from, &last_to) && last_to != from)
        return blame(why, POINTS_PERIOD, "/month", "上次结账的下一个月", "the month after the last that was closed");
    return NULL;
}

Err points_may_limit(int64_t highest, int64_t posted, int64_t coming, Blame *why)
{
    if (highest == NONE || posted + coming <= highest) return NULL;
    return blame(why, BAD_FIELD, "/highest", "不低于现有余额与待入账之和",
                 "no less than what is there and waits to come in");
}

Err points_may_end(int64_t posted, int64_t held, int64_t coming)
{
    return posted || held || coming ? POINTS_LEFT : NULL;
}

Err points_words_check(Str words, Blame *why)
{
    int digits = 0;
    for (ptrdiff_t i = 0; i < words.len; i++) {
        digits = words.at[i] >= '0' && words.at[i] <= '9' ? digits + 1 : 0;
        if (digits == 7) return blame(why, POINTS_TELLS, "/words", "不含七位以上连续数字", "no seven digits in a row");
    }
    return NULL;
}
