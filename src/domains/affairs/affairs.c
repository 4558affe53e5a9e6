/* The front page of the domain: events, routes, and what its files share. */
#include "domains/affairs/affairs_inside.h"

#include "domains/affairs/affairs_queries.h"
#include "vocab/moment.h"

#include <stdio.h>

const EventKind MEETINGS_HELD = { "meetings.held", "记录专班会议", "meeting of a group recorded" };
const EventKind MEETINGS_AMENDED = { "meetings.amended", "修订会议纪要", "minutes amended" };
const EventKind ENTRIES_ENTERED = { "entries.entered", "列入清单", "entry of a list made" };
const EventKind ENTRIES_MOVED = { "entries.moved", "清单事项办理", "entry of a list moved" };
const EventKind ENTRIES_CHANGED = { "entries.changed", "调整清单事项", "entry of a list changed" };
const EventKind ENTRIES_DUE = { "entries.due", "清单事项到期提醒", "owner of an entry reminded" };
const EventKind TASKS_GIVEN = { "tasks.given", "交办任务", "task given" };
const EventKind TASKS_CHANGED = { "tasks.changed", "调整任务", "task changed" };
const EventKind TASKS_REPORTED = { "tasks.reported", "反馈任务", "task reported back" };
const EventKind TASKS_ACCEPTED = { "tasks.accepted", "任务验收办结", "task accepted" };
const EventKind TASKS_RETURNED = { "tasks.returned", "退回任务", "task returned" };
const EventKind TASKS_WITHDRAWN = { "tasks.withdrawn", "撤销任务", "task withdrawn" };
const EventKind TASKS_DUE = { "tasks.due", "任务到期提醒", "owner of a task reminded" };

/* ---- What the files share ---- */

/* Whoever sees the place hears that there was something; of what is internal nobody but its owner. */
static Err post(Ask *ask, const EventKind *kind, int64_t id, const GroupSeen *g, bool internal, int64_t owner,
                const AffairSaid *said)
{
    return event_post(ask, kind, id, internal ? S("") : g->place, owner, &AffairSaid_shape, said);
}

Err affair_post(Ask *ask, const EventKind *kind, int64_t id, const GroupSeen *g, bool internal, int64_t owner,
                AffairVerb verb, int64_t version)
{
    return post(ask, kind, id, g, internal, owner, &(AffairSaid){ g->id, verb, version, NONE });
}

Err affair_post_changed(Ask *ask, const EventKind *kind, int64_t id, const GroupSeen *g, bool internal,
                        int64_t owner, int64_t was, int64_t version)
{
    AffairSaid said = { g->id, AFFAIR_CHANGE, version, was == owner ? NONE : was };
    return post(ask, kind, id, g, internal, owner, &said);
}

AffairSide affair_side(const GroupSeen *g, bool owns)
{
    AffairSide side = owns ? (AffairSide)BY_OWNER : 0;
    if (g->stands & GROUP_LEADS) side |= BY_LEAD;
    if (g->stands & GROUP_WRITES) side |= BY_WRITER;
    if (g->stands & GROUP_BELONGS) side |= BY_MEMBER;
    return side;
}

Str affair_author(Ask *ask) { return actor_words(ask->arena, ask->who.name, ask->who.title); }

Err affair_step_add(Ask *ask, int64_t subject, int64_t version, AffairVerb verb, Str words)
{
    AffairStep s = { str_of(affair_verbs[verb]), affair_author(ask), str_trim_or(words, S("")), ask->now_ms,
                     version };
    return affair_steps_add(ask->db, ask->district, subject, ask->who.account, &s);
}

List affair_acts(Ask *ask, AffairOn on, int from, AffairSide side)
{
    AffairAct *act = NEWS(ask->arena, AffairAct, affairs_road_count);
    int64_t count = 0;
    for (int i = 0; i < affairs_road_count && ask_may(ask, "groups.act"); i++) {
        const AffairMove *m = &affairs_road[i];
        if (m->on == on && affair_may(m, from, side))
            act[count++] = (AffairAct){ str_of(affair_verbs[m->verb]), ask_say(ask, m->zh, m->en), m->words };
    }
    return (List){ act, count };
}

Err affair_owner(Ask *ask, const GroupSeen *g, int64_t account, GroupMember *ret)
{
    Err e = groups_member(ask, g->led_by, account, ret);
    return e == NOT_FOUND ? ask_blame(ask, AFFAIRS_NO_OWNER, "/owner_id", AFFAIRS_NO_OWNER->zh,
                                      AFFAIRS_NO_OWNER->en)
                          : e;
}

Str affair_due_limit(Ask *ask)
{
    enum { DAYS = 3653 };
    return moment_date_text(ask->arena, moment_day(ask->now_ms) + DAYS);
}

/* Counted without the blanks around it. */
Err affair_title(Ask *ask, Str title)
{
    if (utf8_count(str_trim(title)) >= 2) return NULL;
    return ask_blame(ask, BAD_FIELD, "/title", "2 到 80 个字", "2 to 80 characters");
}

Err affair_csv_fits(Ask *ask, const List *rows, int64_t most)
{
    char zh[80], en[80];
    if (rows->count <= most) return NULL;
    snprintf(zh, sizeof zh, "一次最多 %d 行，请缩小范围", (int)most);
    snprintf(en, sizeof en, "at most %d rows at once: choose fewer", (int)most);
    return ask_blame(ask, TOO_LARGE, "format", zh, en);
}

/* Heard when a group is dissolved; merged, its affairs are led on. */
Err affairs_before_end(Ask *ask, const Event *e)
{
    int64_t open;
    TRY(tasks_left(ask->db, ask->district, e->subject, &open));
    return open ? AFFAIRS_OPEN : NULL;
}

/* ---- The domain ---- */

static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err new_refuses[] = { NOT_FOUND, GROUPS_OVER, AFFAIRS_NOT_YOURS, AFFAIRS_NO_OWNER, NULL };
static const Err step_refuses[] = { NOT_FOUND, AFFAIRS_NOT_NOW, MOVED_ON, AFFAIRS_NOT_YOURS, AFFAIRS_OWN_WORK,
                                    AFFAIRS_NEEDS_WORDS, AFFAIRS_NO_OWNER, NULL };

#define STEP(noun, run_, shape_, verb, path, words) \
    { "POST", "/api/v1/group-" noun "/{id}/" path, run_, AFFAIR_##verb, "groups.act", \
      .takes = &AffairStepBody_shape, \
      .gives = &shape_##_shape, .refuses = step_refuses, .about = words }

static const Route routes[] = {
    { "GET", "/api/v1/group-meetings", meetings_list, .may = "groups.read", .query = &MeetingsQuery_shape,
      .gives = &MeetingRow_shape, .flags = GIVES_LIST, .refuses = found_refuses,
      .about = "Meetings of a group, the latest first" },
    { "POST", "/api/v1/groups/{id}/meetings", meetings_new, .may = "groups.act", .takes = &MeetingNew_shape,
      .gives = &MeetingView_shape, .status = 201, .refuses = new_refuses,
          .about = "Record a meeting of a group" },
    { "GET", "/api/v1/group-meetings/{id}", meetings_show, .may = "groups.read", .query = &MeetingQuery_shape,
      .gives = &MeetingView_shape, .refuses = found_refuses,
          .about = "A meeting with its minutes, of any version" },
    { "POST", "/api/v1/group-meetings/{id}/amend", meetings_amend, .may = "groups.act",
      .takes = &MinutesAmend_shape,
      .gives = &MeetingView_shape, .refuses = step_refuses,
          .about = "Amend minutes: a new version, the old one stays" },
    { "GET", "/api/v1/group-entries", entries_list, .may = "groups.read", .query = &EntriesQuery_shape,
      .gives = &EntryRow_shape, .flags = GIVES_LIST, .refuses = found_refuses,
      .about = "The lists of a group: functions, resources, policies" },
    { "POST", "/api/v1/groups/{id}/entries", entries_new, .may = "groups.act", .takes = &EntryNew_shape,
      .gives = &EntryRow_shape, .status = 201, .refuses = new_refuses,
          .about = "Enter something into a list" },
    { "GET", "/api/v1/group-entries/{id}", entries_show, .may = "groups.read", .gives = &EntryRow_shape,
      .refuses = found_refuses, .about = "An entry with its road" },
    STEP("entries", entries_step, EntryRow, START, "start", "Under way"),
    STEP("entries", entries_step, EntryRow, FINISH, "finish", "Done, with words"),
    STEP("entries", entries_step, EntryRow, CHANGE, "change", "Another owner or date, with the reason"),
    STEP("entries", entries_step, EntryRow, DROP, "drop", "Taken off the list, with the reason"),
    STEP("entries", entries_step, EntryRow, REOPEN, "reopen", "Under way again, with the reason"),
    { "GET", "/api/v1/group-tasks", tasks_list, .may = "groups.read", .query = &TasksQuery_shape,
      .gives = &TaskRow_shape, .flags = GIVES_LIST | SLOW, .refuses = found_refuses,
      .about = "Tasks of groups in order of their dates: of a group, one's own, those waiting for one" },
    { "GET", "/api/v1/group-tasks/counts", tasks_counts, .may = "groups.read", .query = &TaskCountQuery_shape,
      .gives = &TaskCount_shape, .flags = GIVES_ARRAY | SLOW, .about = "Open and late tasks by group" },
    { "POST", "/api/v1/groups/{id}/tasks", tasks_new, .may = "groups.act", .takes = &TaskNew_shape,
      .gives = &TaskRow_shape, .status = 201, .refuses = new_refuses,
      .about = "Give a task, out of a meeting or an entry; its owner is told" },
    { "GET", "/api/v1/group-tasks/{id}", tasks_show, .may = "groups.read", .gives = &TaskRow_shape,
      .refuses = found_refuses, .about = "A task with its road" },
    STEP("tasks", tasks_step, TaskRow, REPORT, "report", "Report back, by its owner"),
    STEP("tasks", tasks_step, TaskRow, ACCEPT, "accept", "Accept and close, by who leads the group"),
    STEP("tasks", tasks_step, TaskRow, RETURN, "return", "Return to be done again, with the reason"),
    STEP("tasks", tasks_step, TaskRow, CHANGE, "change", "Another owner or date, with the reason"),
    STEP("tasks", tasks_step, TaskRow, WITHDRAW, "withdraw", "Withdraw, with the reason"),
    { 0 }
};

static const EventKind *const kinds[] = {
    &MEETINGS_HELD, &MEETINGS_AMENDED, &ENTRIES_ENTERED, &ENTRIES_MOVED, &ENTRIES_CHANGED, &ENTRIES_DUE,
        &TASKS_GIVEN,
    &TASKS_CHANGED, &TASKS_REPORTED, &TASKS_ACCEPTED, &TASKS_RETURNED, &TASKS_WITHDRAWN, &TASKS_DUE, NULL
};
static const Hear hears[] = { { &GROUPS_ENDED, affairs_before_end }, { 0 } };
static const Job jobs[] = { { "affairs.remind", 600, affairs_remind, NULL }, { 0 } };

const Domain affairs_domain = { .name = "affairs", .about = "Meetings, lists and tasks of groups",
                                .schema = &affairs_schema, .routes = routes, .kinds = kinds, .hears = hears,
                                .jobs = jobs };
