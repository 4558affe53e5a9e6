/* Tasks: given, reported back, accepted or returned. */
#include "domains/affairs/affairs_inside.h"

#include "domains/affairs/affairs_queries.h"
#include "vocab/moment.h"
#include "vocab/place.h"

enum { LIST_DEFAULT = 50, CSV_ROWS = 5000 };

static const EventKind *const kind_of[] = {
    [AFFAIR_GIVE] = &TASKS_GIVEN, [AFFAIR_REPORT] = &TASKS_REPORTED, [AFFAIR_ACCEPT] = &TASKS_ACCEPTED,
    [AFFAIR_RETURN] = &TASKS_RETURNED, [AFFAIR_WITHDRAW] = &TASKS_WITHDRAWN, [AFFAIR_CHANGE] = &TASKS_CHANGED,
};

static Str said(Str s) { return str_trim_or(s, S("")); }
static bool open(TaskState s) { return s == TASK_GIVEN || s == TASK_REPORTED; }

/* What a task comes out of lies in the group; out of something internal it is internal. */
static Err source_fits(Ask *ask, const GroupSeen *g, const TaskNew *in, Task *t)
{
    Meeting m = { .internal = false };
    Entry e = { .internal = false };
    MinutesDecision *d;
    List decisions;
    bool one = in->meeting_id != NONE, other = in->entry_id != NONE;
    Err none = NULL;
    if (one && other)
        return ask_blame(ask, BAD_FIELD, "/entry_id", "会议与清单事项只填一项", "a meeting or an entry, not both");
    if (one) none = meetings_one(ask->db, ask->district, in->meeting_id, &m, ask->arena);
    if (other) none = entries_one(ask->db, ask->district, in->entry_id, &e, ask->arena);
    if (none && none != NOT_FOUND) return none;
    if (one && (none || m.group_id != g->id))
        return ask_blame(ask, BAD_FIELD, "/meeting_id", "本专班的会议", "a meeting of the group");
    if (other && (none || e.group_id != g->id))
        return ask_blame(ask, BAD_FIELD, "/entry_id", "本专班的清单事项", "an entry of the group");
    if (in->decision != NONE) {
        if (!one) return ask_blame(ask, BAD_FIELD, "/decision", "须同时填会议", "of a meeting");
        TRY(minutes_decisions_of(ask->db, ask->district, m.id, m.version, &decisions, ask->arena));
        d = decisions.at;
        if (in->decision > decisions.count || d[in->decision - 1].number != in->decision)
            return ask_blame(ask, BAD_FIELD, "/decision", "该会议没有这条决定", "the meeting has no such decision");
    }
    t->meeting_id = one ? in->meeting_id : 0;
    t->entry_id = other ? in->entry_id : 0;
    t->decision = in->decision == NONE ? 0 : in->decision;
    t->internal = in->internal || m.internal || e.internal;
    return NULL;
}

Err affairs_give(Ask *ask, int64_t group, const TaskNew *in, int64_t *ret_id)
{
    GroupSeen g;
    GroupMember owner;
    int to;
    TRY(groups_seen(ask, group, &g));
    if (!g.live) return GROUPS_OVER;
    TRY(affair_move(ON_TASK, AFFAIR_GIVE, AFFAIR_NEW, affair_side(&g, false), (Str){ 0 }, &to));
    TRY(affair_title(ask, in->title));
    TRY(affair_owner(ask, &g, in->owner_id, &owner));
    TRY(affair_day_check(in->due, groups_today(ask), affair_due_limit(ask), "/due", &ask->why));
    Task t = { .id = ask_new_id(ask), .group_id = g.id, .title = str_trim(in->title),
               .words = said(in->words),
               .owner_id = in->owner_id, .owner_name = owner.name, .unit = str_trim_or(in->unit, owner.unit),
               .due = in->due, .state = (TaskState)to, .giver = ask->who.account,
                   .giver_words = affair_author(ask),
               .said = S(""), .given_ms = ask->now_ms, .moved_ms = ask->now_ms, .version = 1,
               .remind_on = affair_remind_first(ask->arena, in->due, g.remind_days, groups_today(ask)) };
    TRY(source_fits(ask, &g, in, &t));
    TRY(tasks_add(ask->db, ask->district, &t));
    TRY(affair_step_add(ask, t.id, 1, AFFAIR_GIVE, (Str){ 0 }));
    TRY(affair_post(ask, &TASKS_GIVEN, t.id, &g, t.internal, t.owner_id, AFFAIR_GIVE, 1));
    *ret_id = t.id;
    return NULL;
}

/* A task's owner sees it wherever their places are; its group may be hidden from them then. */
static Err load(Ask *ask, int64_t id, Task *ret, GroupSeen *ret_group, AffairSide *side)
{
    Task t;
    GroupSeen g;
    TRY(tasks_one(ask->db, ask->district, id, &t, ask->arena));
    bool owns = t.owner_id == ask->who.account;
    Err hidden = groups_seen(ask, t.group_id, &g);
    if (hidden && !(hidden == NOT_FOUND && owns)) return hidden;
    if (hidden) TRY(groups_find(ask, t.group_id, &g));
    *side = affair_side(&g, owns);
    if (!affair_shown(t.internal, *side)) return NOT_FOUND;
    *ret = t;
    *ret_group = g;
    return NULL;
}

static Err source_of(Ask *ask, const Task *t, Str *ret)
{
    Meeting m;
    Minutes n;
    Entry e;
    if (t->meeting_id) {
        TRY(meetings_one(ask->db, ask->district, t->meeting_id, &m, ask->arena));
        TRY(minutes_one(ask->db, ask->district, m.id, m.version, &n, ask->arena));
        *ret = n.title;
    } else if (t->entry_id) {
        TRY(entries_one(ask->db, ask->district, t->entry_id, &e, ask->arena));
        *ret = e.title;
    }
    return NULL;
}

static Err show(Ask *ask, int status, int64_t id)
{
    Task t;
    GroupSeen g;
    AffairSide side;
    TRY(load(ask, id, &t, &g, &side));
    TaskRow row = { .id = t.id, .group_id = t.group_id, .group_name = g.name, .led_by = g.led_by,
                    .meeting_id = t.meeting_id, .decision = t.decision, .entry_id = t.entry_id,
                        .title = t.title,
                    .words = t.words, .owner_id = t.owner_id, .owner_name = t.owner_name, .unit = t.unit,
                    .due = t.due, .state = t.state, .internal = t.internal, .giver_words = t.giver_words,
                    .said = t.said, .returns = t.returns, .given_ms = t.given_ms, .moved_ms = t.moved_ms,
                    .version = t.version, .late = affair_late(open(t.state), t.due, groups_today(ask)),
                    .may = affair_acts(ask, ON_TASK, (int)t.state, side) };
    TRY(source_of(ask, &t, &row.source));
    TRY(affair_steps_of(ask->db, ask->district, id, &row.steps, ask->arena));
    return answer(ask, status, &TaskRow_shape, &row);
}

Err tasks_show(Ask *ask)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return show(ask, 200, id);
}

Err tasks_new(Ask *ask)
{
    int64_t group, id;
    TRY(ask_id(ask, 0, &group));
    TRY(affairs_give(ask, group, BODY(ask, TaskNew), &id));
    return show(ask, 201, id);
}

static Err change(Ask *ask, Task *t, const GroupSeen *g, const AffairStepBody *in)
{
    GroupMember owner;
    if (in->owner_id == NONE && !in->due.at)
        return ask_blame(ask, BAD_FIELD, "/due", "责任人与期限至少改一项", "another owner or another date");
    if (in->owner_id != NONE) {
        TRY(affair_owner(ask, g, in->owner_id, &owner));
        t->owner_id = in->owner_id;
        t->owner_name = owner.name;
        t->unit = owner.unit;
    }
    if (!in->due.at) return NULL;
    TRY(affair_day_check(in->due, groups_today(ask), affair_due_limit(ask), "/due", &ask->why));
    t->due = in->due;
    return NULL;
}

Err affairs_task_step(Ask *ask, int64_t id, AffairVerb verb, const AffairStepBody *in)
{
    Task t;
    GroupSeen g;
    AffairSide side;
    int to;
    TRY(load(ask, id, &t, &g, &side));
    int64_t was = t.owner_id;
    if (in->version != t.version) return MOVED_ON;
    TRY(affair_move(ON_TASK, verb, (int)t.state, side, in->words, &to));
    if (verb == AFFAIR_CHANGE) TRY(change(ask, &t, &g, in));
    if (verb == AFFAIR_RETURN) t.returns++;
    t.state = (TaskState)to;
    t.said = said(in->words);
    /* who has reported waits for another; who has it back has it to do */
    t.remind_on = t.state == TASK_GIVEN
        ? affair_remind_first(ask->arena, t.due, g.remind_days, groups_today(ask)) : (Str){ 0 };
    t.moved_ms = ask->now_ms;
    t.version++;
    TRY(tasks_save(ask->db, ask->district, &t));
    TRY(affair_step_add(ask, id, t.version, verb, in->words));
    if (verb == AFFAIR_CHANGE)
        return affair_post_changed(ask, &TASKS_CHANGED, id, &g, t.internal, t.owner_id, was, t.version);
    return affair_post(ask, kind_of[verb], id, &g, t.internal, t.owner_id, verb, t.version);
}

Err tasks_step(Ask *ask)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(affairs_task_step(ask, id, (AffairVerb)ask->route->arg, BODY(ask, AffairStepBody)));
    return show(ask, 200, id);
}

/* ---- Lists ---- */

static Err narrowed(Ask *ask, Str place, Str *low, Str *high)
{
    *low = *high = (Str){ 0 };
    if (!place.at) return NULL;
    if (place_kind(place) < 0) return ask_blame(ask, BAD_FIELD, "place", "区划代码", "the code of a place");
    place_range(ask->arena, place, low, high);
    return NULL;
}

/* How the reader stands to the groups of a page: asked once each. Hidden ones give nothing but one's own. */
static Err put_acts(Ask *ask, List *rows)
{
    GroupSeen g = { .id = 0 };
    TaskRow *row = rows->at;
    Str today = groups_today(ask);
    for (int64_t i = 0; i < rows->count; i++) {
        if (row[i].group_id != g.id) {
            Err e = groups_seen(ask, row[i].group_id, &g);
            if (e && e != NOT_FOUND) return e;
            if (e) g = (GroupSeen){ .id = row[i].group_id };
        }
        AffairSide side = affair_side(&g, row[i].owner_id == ask->who.account);
        row[i].late = affair_late(open(row[i].state), row[i].due, today);
        row[i].may = affair_acts(ask, ON_TASK, (int)row[i].state, side);
    }
    return NULL;
}

Err tasks_list(Ask *ask)
{
    const TasksQuery *q = QUERY(ask, TasksQuery);
    int64_t limit = q->format == 1 ? CSV_ROWS : q->limit == NONE ? LIST_DEFAULT : q->limit, key, after,
        day = 0;
    Str low, high, next = { 0 };
    GroupSeen g;
    List rows;
    TRY(cursor_read(ask, q->after, &key, &after));
    TRY(narrowed(ask, q->place, &low, &high));
    if (q->group_id != NONE) TRY(groups_seen(ask, q->group_id, &g));
    TRY(tasks_page(ask->db, ask->district, &ask->who.scope, ask->who.account, groups_today(ask), q->group_id,
                   q->meeting_id, low, high, q->state < 0 ? (Str){ 0 } : str_of(task_states[q->state]),
                   q->open ? 1 : NONE, q->mine ? ask->who.account : NONE, q->turn ? ask->who.account : NONE,
                   key == NONE ? S("") : moment_date_text(ask->arena, key), after, limit + 1, &rows,
                   ask->arena));
    const TaskRow *row = rows.at;
    if (q->format == 1) TRY(affair_csv_fits(ask, &rows, limit));
    if (rows.count > limit) {
        rows.count = limit;
        moment_read_date(row[limit - 1].due, &day);
        next = cursor_make(ask->arena, day, row[limit - 1].id);
    }
    TRY(put_acts(ask, &rows));
    return q->format == 1 ? tasks_csv(ask, &rows) : answer_list(ask, &TaskRow_shape, &rows, next);
}

Err tasks_counts(Ask *ask)
{
    Str low, high;
    List rows;
    TRY(narrowed(ask, QUERY(ask, TaskCountQuery)->place, &low, &high));
    TRY(tasks_counted(ask->db, ask->district, &ask->who.scope, ask->who.account, groups_today(ask), low,
                      high, &rows,
                      ask->arena));
    return answer_array(ask, &TaskCount_shape, &rows);
}
