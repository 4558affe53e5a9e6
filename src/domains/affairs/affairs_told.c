/* Reminders by the clock, and what messages say of tasks and entries. */
#include "domains/affairs/affairs_inside.h"

#include "domains/affairs/affairs_queries.h"
#include "json/json.h"

enum { AT_ONCE = 200 };

/* Before the date once, and once when it is past. Runs as the system; what is left over waits for the next
 * time. */
Err affairs_remind(Ask *ask)
{
    Str today = groups_today(ask);
    List tasks, entries;
    TRY(tasks_to_remind(ask->db, ask->district, today, AT_ONCE, &tasks, ask->arena));
    for (const Task *t = tasks.at, *end = t + tasks.count; t < end; t++) {
        GroupSeen g;
        TRY(groups_find(ask, t->group_id, &g));
        TRY(tasks_reminded(ask->db, ask->district, t->id, affair_remind_next(ask->arena, t->due, today)));
        TRY(affair_post(ask, &TASKS_DUE, t->id, &g, t->internal, t->owner_id, AFFAIR_GIVE, t->version));
    }
    TRY(entries_to_remind(ask->db, ask->district, today, AT_ONCE, &entries, ask->arena));
    for (const Entry *e = entries.at, *end = e + entries.count; e < end; e++) {
        GroupSeen g;
        TRY(groups_find(ask, e->group_id, &g));
        TRY(entries_reminded(ask->db, ask->district, e->id, affair_remind_next(ask->arena, e->due, today)));
        TRY(affair_post(ask, &ENTRIES_DUE, e->id, &g, e->internal, e->owner_id, AFFAIR_ENTER, e->version));
    }
    return NULL;
}

/* "调整东一微网格边界（12月1日前）· 网格优化工作组" in as few words. */
static Str words_of(Ask *ask, Str title, Str due, Str group)
{
    Buf b = buf_new(ask->arena, 200);
    buf_add(&b, title);
    if (due.at) {
        buf_adds(&b, "（");
        buf_add(&b, str_part(due, 5, 10));
        buf_adds(&b, " 前）");
    }
    buf_adds(&b, " · ");
    buf_add(&b, group);
    return buf_str(&b);
}

static List only(Ask *ask, int64_t account)
{
    GroupMember *m = NEW(ask->arena, GroupMember);
    m->account_id = account;
    return (List){ m, 1 };
}

Err affairs_task_news(Ask *ask, int64_t task, bool leads, AffairNews *ret)
{
    Task t;
    GroupSeen g;
    List told;
    TRY(tasks_one(ask->db, ask->district, task, &t, ask->arena));
    TRY(groups_find(ask, t.group_id, &g));
    if (leads) TRY(groups_leads(ask, g.led_by, &told));
    else told = only(ask, t.owner_id);
    *ret = (AffairNews){ g.led_by, words_of(ask, t.title, t.due, g.name), told };
    return NULL;
}

Err affairs_entry_news(Ask *ask, int64_t entry, AffairNews *ret)
{
    Entry e;
    GroupSeen g;
    TRY(entries_one(ask->db, ask->district, entry, &e, ask->arena));
    TRY(groups_find(ask, e.group_id, &g));
    *ret = (AffairNews){ g.led_by, words_of(ask, e.title, e.due, g.name), only(ask, e.owner_id) };
    return NULL;
}

Err affairs_former_news(Ask *ask, const Event *e, AffairNews *ret)
{
    AffairSaid said;
    Entry entry;
    Task task;
    GroupSeen g;
    bool of_list = str_eq(e->kind, str_of(ENTRIES_CHANGED.name));
    TRY(json_read(e->body, &AffairSaid_shape, &said, ask->arena, NULL));
    *ret = (AffairNews){ .group = said.group };
    if (said.was == NONE) return NULL;
    if (of_list) TRY(entries_one(ask->db, ask->district, e->subject, &entry, ask->arena));
    else TRY(tasks_one(ask->db, ask->district, e->subject, &task, ask->arena));
    TRY(groups_find(ask, said.group, &g));
    Buf b = buf_new(ask->arena, 240);
    buf_add(&b, of_list ? entry.title : task.title);
    buf_adds(&b, "，改由 ");
    buf_add(&b, of_list ? entry.owner_name : task.owner_name);
    buf_adds(&b, " 负责 · ");
    buf_add(&b, g.name);
    *ret = (AffairNews){ g.led_by, buf_str(&b), only(ask, said.was) };
    return NULL;
}
