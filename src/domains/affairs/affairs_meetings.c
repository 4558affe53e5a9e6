/* Meetings and their minutes: recorded, amended by another version, read in any. */
#include "domains/affairs/affairs_inside.h"

#include "domains/affairs/affairs_queries.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50 };

static Str said(Str s) { return str_trim_or(s, S("")); }

/* Somebody of the group, on the day of the meeting or today. */
static Err people_put(Ask *ask, const GroupSeen *g, const Minutes *n, const List *people)
{
    const MinutesPerson *p = people->at;
    for (int64_t i = 0; i < people->count; i++) {
        MinutesPerson row = { p[i].account_id, { 0 } };
        Err e = groups_name_in(ask, g->id, g->led_by, p[i].account_id, &row.name);
        if (e == NOT_FOUND)
            return ask_blame(ask, BAD_FIELD, "/attendees", "须为本专班成员，其他人写入列席",
                             "members of the group; others are guests");
        if (e) return e;
        for (int64_t k = 0; k < i; k++)
            if (p[k].account_id == p[i].account_id)
                return ask_blame(ask, BAD_FIELD, "/attendees", "不能重复", "each one once");
        TRY(minutes_people_add(ask->db, ask->district, n->meeting_id, n->version, &row));
    }
    return NULL;
}

static Err write_down(Ask *ask, const GroupSeen *g, Minutes *n, const List *people, const List *decisions)
{
    const MinutesWords *d = decisions->at;
    TRY(affair_day_check(n->day, (Str){ 0 }, groups_today(ask), "/day", &ask->why));
    TRY(affair_title(ask, n->title));
    n->author = ask->who.account;
    n->author_words = affair_author(ask);
    n->at_ms = ask->now_ms;
    TRY(minutes_add(ask->db, ask->district, n));
    TRY(people_put(ask, g, n, people));
    for (int64_t i = 0; i < decisions->count; i++) {
        MinutesDecision row = { i + 1, str_trim(d[i].words) };
        if (!row.words.len) return ask_blame(ask, BAD_FIELD, "/decisions", "每条 1 到 500 个字",
                                             "1 to 500 characters each");
        TRY(minutes_decisions_add(ask->db, ask->district, n->meeting_id, n->version, &row));
    }
    return NULL;
}

Err affairs_hold(Ask *ask, int64_t group, const MeetingNew *in, int64_t *ret_id)
{
    GroupSeen g;
    int to;
    TRY(groups_seen(ask, group, &g));
    if (!g.live) return GROUPS_OVER;
    TRY(affair_move(ON_MEETING, AFFAIR_HOLD, AFFAIR_NEW, affair_side(&g, false), (Str){ 0 }, &to));
    Meeting m = { ask_new_id(ask), g.id, in->internal, in->day, 1 };
    Minutes n = { .meeting_id = m.id, .version = 1, .title = str_trim(in->title), .day = in->day,
                  .room = said(in->room), .guests = said(in->guests), .words = in->words, .why = S("") };
    TRY(meetings_add(ask->db, ask->district, &m));
    TRY(write_down(ask, &g, &n, &in->attendees, &in->decisions));
    TRY(affair_post(ask, &MEETINGS_HELD, m.id, &g, m.internal, 0, AFFAIR_HOLD, 1));
    *ret_id = m.id;
    return NULL;
}

/* For who may see it: within their places, or of a group they belong to; internal ones for the latter. */
static Err load(Ask *ask, int64_t id, Meeting *ret, GroupSeen *ret_group)
{
    Meeting m;
    GroupSeen g;
    TRY(meetings_one(ask->db, ask->district, id, &m, ask->arena));
    TRY(groups_seen(ask, m.group_id, &g));
    if (!affair_shown(m.internal, affair_side(&g, false))) return NOT_FOUND;
    *ret = m;
    *ret_group = g;
    return NULL;
}

static Err show(Ask *ask, int status, int64_t id, int64_t version)
{
    Meeting m;
    GroupSeen g;
    Minutes n;
    TRY(load(ask, id, &m, &g));
    TRY(minutes_one(ask->db, ask->district, id, version == NONE ? m.version : version, &n, ask->arena));
    MeetingView v = { .id = m.id, .group_id = m.group_id, .internal = m.internal, .title = n.title,
                      .day = n.day,
                      .room = n.room, .version = n.version, .latest = m.version, .guests = n.guests,
                      .words = n.words, .why = n.why, .author_words = n.author_words, .at_ms = n.at_ms,
                      .may = affair_acts(ask, ON_MEETING, 0, affair_side(&g, false)) };
    TRY(minutes_people_of(ask->db, ask->district, id, n.version, &v.attendees, ask->arena));
    TRY(minutes_decisions_of(ask->db, ask->district, id, n.version, &v.decisions, ask->arena));
    TRY(minutes_versions(ask->db, ask->district, id, &v.versions, ask->arena));
    return answer(ask, status, &MeetingView_shape, &v);
}

Err meetings_show(Ask *ask)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return show(ask, 200, id, QUERY(ask, MeetingQuery)->version);
}

Err meetings_new(Ask *ask)
{
    int64_t group, id;
    TRY(ask_id(ask, 0, &group));
    TRY(affairs_hold(ask, group, BODY(ask, MeetingNew), &id));
    return show(ask, 201, id, NONE);
}

Err meetings_amend(Ask *ask)
{
    const MinutesAmend *in = BODY(ask, MinutesAmend);
    Meeting m;
    GroupSeen g;
    int64_t id;
    int to;
    TRY(ask_id(ask, 0, &id));
    TRY(load(ask, id, &m, &g));
    if (m.version != in->version) return MOVED_ON;
    TRY(affair_move(ON_MEETING, AFFAIR_AMEND, 0, affair_side(&g, false), in->why, &to));
    m.version++;
    m.day = in->day;
    Minutes n = { .meeting_id = m.id, .version = m.version, .title = str_trim(in->title), .day = in->day,
                  .room = said(in->room), .guests = said(in->guests), .words = in->words,
                      .why = str_trim(in->why) };
    TRY(meetings_save(ask->db, ask->district, &m));
    TRY(write_down(ask, &g, &n, &in->attendees, &in->decisions));
    TRY(affair_post(ask, &MEETINGS_AMENDED, m.id, &g, m.internal, 0, AFFAIR_AMEND, m.version));
    return show(ask, 200, id, NONE);
}

Err meetings_list(Ask *ask)
{
    const MeetingsQuery *q = QUERY(ask, MeetingsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before, day;
    GroupSeen g;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(groups_seen(ask, q->group_id, &g));
    TRY(meetings_page(ask->db, ask->district, &ask->who.scope, ask->who.account, groups_today(ask),
                      q->group_id,
                      key == NONE ? S("") : moment_date_text(ask->arena, key), before, limit + 1, &rows,
                      ask->arena));
    const MeetingRow *row = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        if (moment_read_date(row[limit - 1].day, &day)) next = cursor_make(ask->arena, day,
                                                                           row[limit - 1].id);
    }
    return answer_list(ask, &MeetingRow_shape, &rows, next);
}
