/* What a group has to tell: members of their term, owners of what they are to do or no longer are, and who
 * leads of what has been reported back. */
#include "domains/messages/messages_inside.h"

#include "domains/affairs/affairs.h"
#include "domains/groups/groups.h"

static Err tell(Ask *ask, const Event *e, int64_t account, int64_t group, Str words)
{
    Buf about = buf_new(ask->arena, 40);
    buf_adds(&about, "groups/");
    buf_int(&about, group);
    return messages_tell(ask, e, account, &(MessageOf){ .words = words, .about = buf_str(&about) });
}

Err messages_on_member(Ask *ask, const Event *e)
{
    GroupNews news;
    TRY(groups_news(ask, e->subject, &news));
    return tell(ask, e, news.account, news.group, news.words);
}

Err messages_on_affair(Ask *ask, const Event *e)
{
    AffairNews news, former = { 0 };
    if (str_starts(e->kind, S("entries."))) TRY(affairs_entry_news(ask, e->subject, &news));
    else TRY(affairs_task_news(ask, e->subject, str_eq(e->kind, str_of(TASKS_REPORTED.name)), &news));
    for (const GroupMember *m = news.told.at, *end = m + news.told.count; m < end; m++)
        TRY(tell(ask, e, m->account_id, news.group, news.words));
    if (str_eq(e->kind, str_of(TASKS_CHANGED.name)) || str_eq(e->kind, str_of(ENTRIES_CHANGED.name)))
        TRY(affairs_former_news(ask, e, &former));
    const GroupMember *m = former.told.at;
    for (int64_t i = 0; i < former.told.count; i++)
        TRY(tell(ask, e, m[i].account_id, former.group, former.words));
    return NULL;
}
