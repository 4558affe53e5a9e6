/* Which act on a group is allowed to whom, and which days and parents fit. Pure. */
#include "domains/groups/groups_rules.h"

#include "vocab/moment.h"

REFUSAL(GROUPS_NOT_YOURS, 403, "groups.not_yours", "您在该专班没有这项职权",
        "your part in the group doesn't reach so far");
REFUSAL(GROUPS_OVER, 409, "groups.over", "该专班已撤并", "the group is over");
REFUSAL(GROUPS_BAD_PARENT, 422, "groups.bad_parent", "上级须为在任的专班：专班的上级在上一级，工作组的上级在本级或上级",
        "the parent must be a live task force: above a task force, at or above a working group");
REFUSAL(GROUPS_BAD_MERGE, 422, "groups.bad_merge", "只能并入本级或上级同类的在任专班",
        "merged into a live one of its kind, at its place or above");
REFUSAL(GROUPS_TWICE, 409, "groups.twice", "此人在这段时间已在该专班任职", "they belong to the group in that time already");
REFUSAL(GROUPS_BAD_DAY, 422, "groups.bad_day", "日期不合适", "the day doesn't fit");

enum { DAYS_AHEAD = 366, TERM_AHEAD = 3660 };
#define FIRST_DAY S("2000-01-01")

const GroupActRule group_acts[] = {
    { GROUP_AMEND,    "amend",    GROUP_KEEPS | GROUP_LEADS,   "修改资料", "Amend" },
    { GROUP_RENAME,   "rename",   GROUP_KEEPS,                 "更名",     "Rename" },
    { GROUP_SUBJECTS, "subjects", GROUP_KEEPS | GROUP_LEADS,   "调整分工", "Set subjects" },
    { GROUP_APPOINT,  "appoint",  GROUP_KEEPS | GROUP_LEADS,   "任免成员", "Appoint" },
    { GROUP_MERGE,    "merge",    GROUP_KEEPS,                 "并入",     "Merge" },
    { GROUP_END,      "end",      GROUP_KEEPS,                 "撤销",     "Dissolve" },
};
const int group_acts_count = COUNT(group_acts);

Err group_may(bool live, unsigned stands, GroupAct act)
{
    if (!live) return GROUPS_OVER;
    for (int i = 0; i < COUNT(group_acts); i++)
        if (group_acts[i].act == act && (group_acts[i].to & stands)) return NULL;
    return GROUPS_NOT_YOURS;
}

unsigned group_stands(GroupOffice office)
{
    switch (office) {
    case OFFICE_LEAD:
    case OFFICE_DEPUTY:    return GROUP_BELONGS | GROUP_WRITES | GROUP_LEADS;
    case OFFICE_SECRETARY: return GROUP_BELONGS | GROUP_WRITES;
    case OFFICE_MEMBER:
    case OFFICE_LIAISON:   break;
    }
    return GROUP_BELONGS;
}

static bool number_of(Str day, int64_t *ret)
{
    return day.len == 10 && moment_read_date(day, ret) && str_cmp(day, FIRST_DAY) >= 0;
}

Err group_term_check(Str since, Str until, Str today, Blame *why)
{
    int64_t from = 0, to = 0, now = 0;
    moment_read_date(today, &now);
    if (!number_of(since, &from) || from > now + DAYS_AHEAD)
        return blame(why, GROUPS_BAD_DAY, "/since", "2000 年以后、一年以内的日期，如 2026-03-01",
                     "a day like 2026-03-01, from 2000 on, at most a year ahead");
    if (until.at && (!number_of(until, &to) || to < from || to > now + TERM_AHEAD))
        return blame(why, GROUPS_BAD_DAY, "/until", "不早于起始日、十年以内的日期",
                     "a day not before the first, at most ten years ahead");
    return NULL;
}

Err group_day_check(Str day, Str after, Str today, const char *pointer, Blame *why)
{
    int64_t number;
    bool past = number_of(day, &number) && str_cmp(day, today) <= 0;
    if (past && (!after.at || str_cmp(day, after) > 0)) return NULL;
    return blame(why, GROUPS_BAD_DAY, pointer, "不晚于今天，且晚于上一次变动的日期",
                 "a day not after today, and after the last change");
}

Str group_term_within(Str until, Str group_until)
{
    bool longer = group_until.at && (!until.at || str_cmp(until, group_until) > 0);
    return longer ? group_until : until;
}

bool group_on(Str since, Str until, Str day)
{
    return str_cmp(since, day) <= 0 && (!until.at || str_cmp(day, until) <= 0);
}

Err group_member_clear(const GroupMember *have, int64_t count, const GroupMember *one)
{
    for (int64_t i = 0; i < count; i++) {
        const GroupMember *m = &have[i];
        if (m->id == one->id || m->account_id != one->account_id) continue;
        bool before = m->until.at && str_cmp(m->until, one->since) < 0;
        bool after = one->until.at && str_cmp(one->until, m->since) < 0;
        if (!before && !after) return GROUPS_TWICE;
    }
    return NULL;
}

Err group_parent_check(GroupKind kind, Str place, GroupKind parent, Str parent_place, bool parent_live)
{
    bool above = place_within(place, parent_place);
    if (kind == GROUP_TASK_FORCE) above = above && place.len > parent_place.len;
    return parent == GROUP_TASK_FORCE && parent_live && above ? NULL : GROUPS_BAD_PARENT;
}

Err group_merge_check(GroupKind kind, Str place, int64_t id, GroupKind into, Str into_place, int64_t into_id,
                      bool into_live)
{
    bool fits = id != into_id && kind == into && into_live && place_within(place, into_place);
    return fits ? NULL : GROUPS_BAD_MERGE;
}

Str group_day_next(Arena *keep, Str day)
{
    int64_t number = 0;
    moment_read_date(day, &number);
    return moment_date_text(keep, number + 1);
}

bool subject_code_fits(Str code)
{
    for (ptrdiff_t i = 0; i < code.len; i++) {
        char c = code.at[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
    }
    return code.len > 0;
}
