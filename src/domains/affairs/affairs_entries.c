/* The three lists of a group: 职能, 资源, 政策. */
#include "domains/affairs/affairs_inside.h"

#include "domains/affairs/affairs_queries.h"

enum { LIST_DEFAULT = 100, CSV_ROWS = 5000 };

static Str said(Str s) { return str_trim_or(s, S("")); }
static bool open(EntryState s) { return s == ENTRY_PLANNED || s == ENTRY_ACTIVE; }

static Err due_fits(Ask *ask, Str due)
{
    return due.at ? affair_day_check(due, S("2000-01-01"), affair_due_limit(ask), "/due", &ask->why) : NULL;
}

static Str first_reminder(Ask *ask, const Entry *e, const GroupSeen *g)
{
    if (!e->due.at || !open(e->state)) return (Str){ 0 };
    return affair_remind_first(ask->arena, e->due, g->remind_days, groups_today(ask));
}

Err affairs_enter(Ask *ask, int64_t group, const EntryNew *in, int64_t *ret_id)
{
    GroupSeen g;
    GroupMember owner;
    int to;
    TRY(groups_seen(ask, group, &g));
    if (!g.live) return GROUPS_OVER;
    TRY(affair_move(ON_ENTRY, AFFAIR_ENTER, AFFAIR_NEW, affair_side(&g, false), (Str){ 0 }, &to));
    TRY(affair_title(ask, in->title));
    TRY(affair_owner(ask, &g, in->owner_id, &owner));
    TRY(due_fits(ask, in->due));
    Entry e = { .id = ask_new_id(ask), .group_id = g.id, .list = in->list, .title = str_trim(in->title),
                .words = said(in->words), .owner_id = in->owner_id, .owner_name = owner.name,
                .unit = str_trim_or(in->unit, owner.unit), .due = in->due,
                .state = in->started ? ENTRY_ACTIVE : ENTRY_PLANNED, .internal = in->internal, .said = S(""),
                .moved_ms = ask->now_ms, .version = 1 };
    e.remind_on = first_reminder(ask, &e, &g);
    TRY(entries_add(ask->db, ask->district, &e));
    TRY(affair_step_add(ask, e.id, 1, AFFAIR_ENTER, (Str){ 0 }));
    TRY(affair_post(ask, &ENTRIES_ENTERED, e.id, &g, e.internal, e.owner_id, AFFAIR_ENTER, 1));
    *ret_id = e.id;
    return NULL;
}

/* A thing's owner sees it wherever their places are; its group may be hidden from them then. */
static Err load(Ask *ask, int64_t id, Entry *ret, GroupSeen *ret_group, AffairSide *side)
{
    Entry e;
    GroupSeen g;
    TRY(entries_one(ask->db, ask->district, id, &e, ask->arena));
    bool owns = e.owner_id == ask->who.account;
    Err hidden = groups_seen(ask, e.group_id, &g);
    if (hidden && !(hidden == NOT_FOUND && owns)) return hidden;
    if (hidden) TRY(groups_find(ask, e.group_id, &g));
    *side = affair_side(&g, owns);
    if (!affair_shown(e.internal, *side)) return NOT_FOUND;
    *ret = e;
    *ret_group = g;
    return NULL;
}

static Err show(Ask *ask, int status, int64_t id)
{
    Entry e;
    GroupSeen g;
    AffairSide side;
    TRY(load(ask, id, &e, &g, &side));
    EntryRow row = { .id = e.id, .group_id = e.group_id, .list = e.list, .title = e.title, .words = e.words,
                     .owner_id = e.owner_id, .owner_name = e.owner_name, .unit = e.unit, .due = e.due,
                     .state = e.state, .internal = e.internal, .said = e.said, .moved_ms = e.moved_ms,
                     .version = e.version, .late = affair_late(open(e.state), e.due, groups_today(ask)),
                     .may = affair_acts(ask, ON_ENTRY, (int)e.state, side) };
    TRY(affair_steps_of(ask->db, ask->district, id, &row.steps, ask->arena));
    return answer(ask, status, &EntryRow_shape, &row);
}

Err entries_show(Ask *ask)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return show(ask, 200, id);
}

Err entries_new(Ask *ask)
{
    int64_t group, id;
    TRY(ask_id(ask, 0, &group));
    TRY(affairs_enter(ask, group, BODY(ask, EntryNew), &id));
    return show(ask, 201, id);
}

static Err change(Ask *ask, Entry *e, const GroupSeen *g, const AffairStepBody *in)
{
    GroupMember owner;
    if (in->owner_id == NONE && !in->due.at)
        return ask_blame(ask, BAD_FIELD, "/due", "责任人与期限至少改一项", "another owner or another date");
    if (in->owner_id != NONE) {
        TRY(affair_owner(ask, g, in->owner_id, &owner));
        e->owner_id = in->owner_id;
        e->owner_name = owner.name;
        e->unit = owner.unit;
    }
    TRY(due_fits(ask, in->due));
    if (in->due.at) e->due = in->due;
    return NULL;
}

Err entries_step(Ask *ask)
{
    const AffairStepBody *in = BODY(ask, AffairStepBody);
    AffairVerb verb = (AffairVerb)ask->route->arg;
    Entry e;
    GroupSeen g;
    AffairSide side;
    int64_t id, was;
    int to;
    TRY(ask_id(ask, 0, &id));
    TRY(load(ask, id, &e, &g, &side));
    was = e.owner_id;
    if (in->version != e.version) return MOVED_ON;
    TRY(affair_move(ON_ENTRY, verb, (int)e.state, side, in->words, &to));
    if (verb == AFFAIR_CHANGE) TRY(change(ask, &e, &g, in));
    e.state = (EntryState)to;
    e.said = said(in->words);
    e.remind_on = first_reminder(ask, &e, &g);
    e.moved_ms = ask->now_ms;
    e.version++;
    TRY(entries_save(ask->db, ask->district, &e));
    TRY(affair_step_add(ask, id, e.version, verb, in->words));
    if (verb == AFFAIR_CHANGE)
        TRY(affair_post_changed(ask, &ENTRIES_CHANGED, id, &g, e.internal, e.owner_id, was, e.version));
    else TRY(affair_post(ask, &ENTRIES_MOVED, id, &g, e.internal, e.owner_id, verb, e.version));
    return show(ask, 200, id);
}

Err entries_list(Ask *ask)
{
    const EntriesQuery *q = QUERY(ask, EntriesQuery);
    int64_t limit = q->format == 1 ? CSV_ROWS : q->limit == NONE ? LIST_DEFAULT : q->limit, key, after;
    GroupSeen g;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &after));
    TRY(groups_seen(ask, q->group_id, &g));
    TRY(entries_page(ask->db, ask->district, &ask->who.scope, ask->who.account, groups_today(ask),
                     q->group_id,
                     q->list < 0 ? (Str){ 0 } : str_of(entry_lists[q->list]),
                     q->state < 0 ? (Str){ 0 } : str_of(entry_states[q->state]), after, limit + 1, &rows,
                     ask->arena));
    EntryRow *row = rows.at;
    if (q->format == 1) TRY(affair_csv_fits(ask, &rows, limit));
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, row[limit - 1].id, row[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) {
        AffairSide side = affair_side(&g, row[i].owner_id == ask->who.account);
        row[i].late = affair_late(open(row[i].state), row[i].due, groups_today(ask));
        row[i].may = affair_acts(ask, ON_ENTRY, (int)row[i].state, side);
    }
    return q->format == 1 ? entries_csv(ask, &rows) : answer_list(ask, &EntryRow_shape, &rows, next);
}
