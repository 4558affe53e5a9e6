/* Which act is allowed in which state to whom, and what it needs. Pure. */
#include "domains/affairs/affairs_rules.h"

#include "vocab/moment.h"

#include <stdio.h>

REFUSAL(AFFAIRS_NOT_NOW, 409, "affairs.not_now", "当前状态不能这样办理", "not possible in its present state");
REFUSAL(AFFAIRS_NOT_YOURS, 403, "affairs.not_yours", "这一步由责任人或专班组长办理",
        "that is for its owner, or for who leads the group");
REFUSAL(AFFAIRS_OWN_WORK, 403, "affairs.own_work", "不能验收自己反馈的任务",
        "nobody accepts what they reported themselves");
REFUSAL(AFFAIRS_NEEDS_WORDS, 422, "affairs.needs_words", "请写明情况或理由", "say what was done, or why");
REFUSAL(AFFAIRS_NO_OWNER, 422, "affairs.no_owner", "责任人须为本专班或下级专班的在任成员",
        "an owner is in office in the group, or in one right below it");
REFUSAL(AFFAIRS_OPEN, 409, "affairs.open", "还有未办结的任务，请先办结、撤销，或改为并入其他专班",
        "tasks are open: close or withdraw them, or merge the group");

const char *const affair_verbs[] = {
    "hold", "amend", "enter", "start", "finish", "drop", "reopen", "give", "report", "accept", "return",
    "withdraw", "change", NULL
};

#define ENTRY(verb, from, to, by, words, zh, en) \
    { ON_ENTRY, AFFAIR_##verb, ENTRY_##from, ENTRY_##to, by, words, false, zh, en }
#define TASK(verb, from, to, by, words, others, zh, en) \
    { ON_TASK, AFFAIR_##verb, TASK_##from, TASK_##to, by, words, others, zh, en }

const AffairMove affairs_road[] = {
    { ON_MEETING, AFFAIR_HOLD,  AFFAIR_NEW, 0,          BY_WRITER, false, false, "记录会议", "Record a meeting" },
    { ON_MEETING, AFFAIR_AMEND, 0, 0,                   BY_WRITER, true,  false, "修订纪要",
      "Amend the minutes" },
    { ON_ENTRY, AFFAIR_ENTER, AFFAIR_NEW, ENTRY_PLANNED, BY_WRITER, false, false, "列入清单", "Enter" },
    { ON_TASK,  AFFAIR_GIVE,  AFFAIR_NEW, TASK_GIVEN,    BY_WRITER, false, false, "交办任务", "Give a task" },
    ENTRY(START,    PLANNED,  ACTIVE,    BY_OWNER | BY_WRITER, false,        "开始落实", "Start"),
    ENTRY(FINISH,   ACTIVE,   DONE,      BY_OWNER | BY_LEAD,  true,         "已落实",   "Finish"),
    ENTRY(CHANGE,   PLANNED,  PLANNED,   BY_WRITER,              true,         "调整",     "Change"),
    ENTRY(CHANGE,   ACTIVE,   ACTIVE,    BY_WRITER,              true,         "调整",     "Change"),
    ENTRY(DROP,     PLANNED,  DROPPED,   BY_LEAD,               true,         "移出清单", "Drop"),
    ENTRY(DROP,     ACTIVE,   DROPPED,   BY_LEAD,               true,         "移出清单", "Drop"),
    ENTRY(REOPEN,   DONE,     ACTIVE,    BY_LEAD,               true,         "重新落实", "Reopen"),
    ENTRY(REOPEN,   DROPPED,  ACTIVE,    BY_LEAD,               true,         "恢复",     "Restore"),
    TASK(REPORT,    GIVEN,    REPORTED,  BY_OWNER,                true,  false, "反馈结果", "Report back"),
    TASK(ACCEPT,    REPORTED, CLOSED,    BY_LEAD,               false, true,  "验收办结", "Accept"),
    TASK(RETURN,    REPORTED, GIVEN,     BY_LEAD,               true,  false, "退回重办", "Return"),
    TASK(CHANGE,    GIVEN,    GIVEN,     BY_WRITER,              true,  false, "调整",     "Change"),
    TASK(WITHDRAW,  GIVEN,    WITHDRAWN, BY_LEAD,               true,  false, "撤销任务", "Withdraw"),
    TASK(WITHDRAW,  REPORTED, WITHDRAWN, BY_LEAD,               true,  false, "撤销任务", "Withdraw"),
};
const int affairs_road_count = COUNT(affairs_road);

bool affair_may(const AffairMove *m, int from, AffairSide side)
{
    return m->from == from && (m->by & side) && !(m->others && (side & BY_OWNER));
}

Err affair_move(AffairOn on, AffairVerb verb, int from, AffairSide side, Str words, int *ret_to)
{
    for (int i = 0; i < COUNT(affairs_road); i++) {
        const AffairMove *m = &affairs_road[i];
        if (m->on != on || m->verb != verb || m->from != from) continue;
        if (!(m->by & side))                   return AFFAIRS_NOT_YOURS;
        if (m->others && (side & BY_OWNER))                  return AFFAIRS_OWN_WORK;
        if (m->words && !str_trim(words).len)        return AFFAIRS_NEEDS_WORDS;
        *ret_to = m->to;
        return NULL;
    }
    return AFFAIRS_NOT_NOW;
}

bool affair_shown(bool internal, AffairSide side)
{
    return !internal || (side & (BY_OWNER | BY_MEMBER));
}

/* One that is past already is passed over: what is given today for tomorrow needs no reminder today. */
Str affair_remind_first(Arena *keep, Str due, int64_t days_before, Str today)
{
    int64_t day, now;
    if (!moment_read_date(due, &day) || !moment_read_date(today, &now)) return (Str){ 0 };
    return moment_date_text(keep, day - days_before > now ? day - days_before : day + 1);
}

Str affair_remind_next(Arena *keep, Str due, Str today)
{
    int64_t day;
    if (!moment_read_date(due, &day) || str_cmp(due, today) < 0) return (Str){ 0 };
    return moment_date_text(keep, day + 1);
}

bool affair_late(bool open, Str due, Str today)
{
    return open && due.at && str_cmp(due, today) < 0;
}

Err affair_day_check(Str day, Str since, Str until, const char *pointer, Blame *why)
{
    int64_t number;
    bool fits = day.len == 10 && moment_read_date(day, &number) && (!since.at || str_cmp(day, since) >= 0)
        && str_cmp(day, until) <= 0;
    char zh[120], en[120];
    if (fits) return NULL;
    snprintf(zh, sizeof zh, "%.*s 至 %.*s 之间的日期", STR_ARG(since.at ? since : S("2000-01-01")), STR_ARG(until));
    snprintf(en, sizeof en, "a day from %.*s to %.*s", STR_ARG(since.at ? since : S("2000-01-01")),
             STR_ARG(until));
    return blame(why, BAD_FIELD, pointer, zh, en);
}
