/* Which lists of duties may be set. Pure. */
#include "domains/duties/duties_rules.h"

#include <stdio.h>

static Err line_blame(Blame *why, int64_t line, const char *field, const char *zh, const char *en)
{
    char pointer[64];
    snprintf(pointer, sizeof pointer, "/items/%d/%s", (int)line, field);
    return blame(why, BAD_FIELD, pointer, zh, en);
}

static Err line_check(const Duty *all, int64_t at, Blame *why)
{
    const Duty *d = &all[at];
    for (int64_t i = 0; i < at; i++)
        if (str_eq(str_trim(all[i].words), str_trim(d->words)))
            return line_blame(why, at, "words", "与前面一条重复", "the same as one before it");
    if (d->asked && d->often < 0) return line_blame(why, at, "often", "写明多久做一次", "how often it is done");
    if (!d->asked && d->often >= 0)
        return line_blame(why, at, "often", "不承担的事项不填频次", "left out for what isn't asked");
    return NULL;
}

Err duty_list_check(const DutyList *l, int64_t now_ms, Blame *why)
{
    const Duty *d = l->items.at;
    int64_t asked = 0;
    if (l->kind == POST_RESIDENT)
        return blame(why, BAD_FIELD, "/kind", "工作人员的岗位类别", "a kind of staff post");
    if (l->since_ms < now_ms) return blame(why, BAD_FIELD, "/since_ms", "不能早于现在", "not in the past");
    for (int64_t i = 0; i < l->items.count; i++) {
        TRY(line_check(d, i, why));
        asked += d[i].asked;
    }
    if (!asked) return blame(why, BAD_FIELD, "/items", "至少一条是要承担的职责", "at least one duty that is asked");
    return NULL;
}
