/* 服务队: making them, who is in them and who leads. */
#include "domains/forces/forces_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/forces/forces_queries.h"

enum { LIST_DEFAULT = 50, MEMBERS_MOST = 1000 };

static Err load(Ask *ask, Team *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return teams_one(ask->db, ask->district, &ask->who.scope, id, ret, ask->arena);
}

static Err answer_page(Ask *ask, int status, const Team *t)
{
    TeamPage p = { t->id, t->name, t->kind, t->place, divisions_words(ask, t->place), t->leader, t->since,
                   t->until,
                   t->synthetic, t->version, { 0 } };
    if (!p.place_words.len) p.place_words = divisions_name(ask, t->place);
    TRY(team_members_of(ask->db, ask->district, t->id, MEMBERS_MOST, &p.members, ask->arena));
    return answer(ask, status, &TeamPage_shape, &p);
}

static Err say(Ask *ask, const EventKind *kind, const Team *t, int64_t helper)
{
    return event_post(ask, kind, t->id, t->place, 0, SAYS(TeamSaid, helper));
}

Err teams_list(Ask *ask)
{
    const TeamsQuery *q = QUERY(ask, TeamsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, after;
    Str low = { 0 }, high = { 0 }, next = { 0 }, at = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &after));
    if (key != NONE) {
        Buf b = buf_new(ask->arena, 20);
        buf_int(&b, key);
        at = buf_str(&b);
    }
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(teams_page(ask->db, ask->district, &ask->who.scope,
                   q->kind < 0 ? (Str){ 0 } : str_of(team_kind_names[q->kind]), low, high, at, after,
                       limit + 1,
                   &rows, ask->arena));
    if (rows.count > limit) {
        const TeamRow *last = (const TeamRow *)rows.at + limit - 1;
        int64_t place;
        rows.count = limit;
        if (str_int(last->place, &place)) next = cursor_make(ask->arena, place, last->id);
    }
    return answer_list(ask, &TeamRow_shape, &rows, next);
}

Err teams_get(Ask *ask)
{
    Team t;
    TRY(load(ask, &t));
    return answer_page(ask, 200, &t);
}

static Err home_fits(Ask *ask, Str place)
{
    Place p;
    if (scope_holds(&ask->who.scope, place) && !divisions_place(ask, place, &p)) return NULL;
    return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区划代码", "the code of a place within your reach");
}

/* A helper that the asker sees and who is still there. */
static Err somebody(Ask *ask, int64_t id, const char *pointer, HelperKept *ret)
{
    Err e = helpers_one(ask->db, ask->district, &ask->who.scope, id, ret, ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, pointer, "权限范围内没有这名服务人员",
                                         "no such helper within your reach");
    return e ? e : ret->until.at ? HELPERS_LEFT : NULL;
}

static Err come_in(Ask *ask, int64_t team, int64_t helper, Str since)
{
    TeamMember m = { ask_new_id(ask), team, helper, since, { 0 } };
    int64_t held;
    TRY(team_members_held(ask->db, ask->district, team, helper, &held));
    return held ? TEAMS_HELD : team_members_add(ask->db, ask->district, &m);
}

Err teams_new(Ask *ask)
{
    const TeamNew *in = BODY(ask, TeamNew);
    Str since = in->since.at ? in->since : helpers_today_text(ask), name = str_trim(in->name);
    HelperKept leader;
    TRY(home_fits(ask, in->place));
    if (!name.len) return ask_blame(ask, BAD_FIELD, "/name", "请填队名", "a name");
    TRY(helper_date(since, (Str){ 0 }, helpers_today(ask), "/since", &ask->why));
    if (in->leader != NONE) TRY(somebody(ask, in->leader, "/leader", &leader));
    Team t = { ask_new_id(ask), name, in->kind, in->place, in->leader == NONE ? 0 : in->leader, since,
               { 0 }, false, 1 };
    TRY(teams_add(ask->db, ask->district, &t, ask->now_ms));
    if (t.leader) TRY(come_in(ask, t.id, t.leader, since));
    TRY(say(ask, &TEAMS_MADE, &t, t.leader));
    return answer_page(ask, 201, &t);
}

Err teams_put(Ask *ask, const TeamNew *in, int64_t *ret_id)
{
    Team t = { ask_new_id(ask), in->name, in->kind, in->place, in->leader == NONE ? 0 : in->leader,
               in->since, { 0 },
               true, 1 };
    TRY(teams_add(ask->db, ask->district, &t, ask->now_ms));
    *ret_id = t.id;
    return NULL;
}

Err team_members_put(Ask *ask, int64_t team, int64_t helper, Str since)
{
    TeamMember m = { ask_new_id(ask), team, helper, since, { 0 } };
    return team_members_add(ask->db, ask->district, &m);
}

Err teams_change(Ask *ask)
{
    const TeamChange *in = BODY(ask, TeamChange);
    Team t;
    int64_t held = 1;
    TRY(load(ask, &t));
    if (t.until.at) return TEAMS_OVER;
    if (in->version != t.version) return MOVED_ON;
    if (in->place.at) TRY(home_fits(ask, in->place));
    if (in->until.at) TRY(helper_date(in->until, t.since, helpers_today(ask), "/until", &ask->why));
    if (in->leader != NONE) TRY(team_members_held(ask->db, ask->district, t.id, in->leader, &held));
    if (!held) return ask_blame(ask, TEAMS_NO_MEMBER, "/leader", "须是现任队员", "a member now");
    if (in->name.at && str_trim(in->name).len) t.name = str_trim(in->name);
    if (in->kind >= 0) t.kind = (TeamKind)in->kind;
    if (in->place.at) t.place = in->place;
    if (in->leader != NONE) t.leader = in->leader;
    t.until = in->until;
    t.version++;
    TRY(teams_save(ask->db, ask->district, &t));
    TRY(say(ask, &TEAMS_CHANGED, &t, t.leader));
    return answer_page(ask, 200, &t);
}

Err team_members_new(Ask *ask)
{
    const TeamMemberNew *in = BODY(ask, TeamMemberNew);
    Str since = in->since.at ? in->since : helpers_today_text(ask);
    Team t;
    HelperKept k;
    TRY(load(ask, &t));
    if (t.until.at) return TEAMS_OVER;
    TRY(somebody(ask, in->helper, "/helper", &k));
    TRY(helper_date(since, t.since, helpers_today(ask), "/since", &ask->why));
    TRY(come_in(ask, t.id, k.id, since));
    TRY(say(ask, &TEAMS_JOINED, &t, k.id));
    return answer_page(ask, 201, &t);
}

Err team_members_stop(Ask *ask)
{
    Str until = BODY(ask, TeamMemberEnd)->until;
    int64_t id;
    TeamMember m;
    Team t;
    TRY(ask_id(ask, 0, &id));
    TRY(team_members_one(ask->db, ask->district, &ask->who.scope, id, &m, ask->arena));
    TRY(teams_one(ask->db, ask->district, &ask->who.scope, m.team, &t, ask->arena));
    if (m.until.at) return TEAMS_OVER;
    TRY(helper_date(until, m.since, helpers_today(ask), "/until", &ask->why));
    TRY(team_members_end(ask->db, ask->district, id, until));
    if (t.leader == m.helper) {
        t.leader = 0;
        t.version++;
        TRY(teams_save(ask->db, ask->district, &t));
    }
    TRY(say(ask, &TEAMS_PARTED, &t, m.helper));
    return answer_page(ask, 200, &t);
}
