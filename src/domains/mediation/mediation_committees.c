/* Committees: who sits on them and how long a dispute may take there. Set by the street or the district,
 * that is by the office that guides mediation (第五条); they don't see files for that. */
#include "domains/mediation/mediation_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/mediation/mediation_queries.h"
#include "domains/people/people.h"
#include "vocab/moment.h"

const EventKind COMMITTEES_SET = { "mediation.committee_set", "设定人民调解委员会", "mediation committee set" };
REFUSAL(COMMITTEES_THERE, 409, "committees.there", "该社区或街道已有人民调解委员会", "that place has its committee");
REFUSAL(COMMITTEES_NO_POST, 422, "committees.no_post", "委员须是权限范围内的在用账号",
        "a member is somebody on the staff within your reach");

enum { TERM_DEFAULT = 30 };

static Err view_of(Ask *ask, const Committee *c, CommitteeView *ret)
{
    List members;
    DisputeHand hand;
    TRY(committees_hand(ask, c->id, 0, &hand, &members));
    const CommitteeMember *m = members.at;
    CommitteeMemberView *to = NEWS(ask->arena, CommitteeMemberView, members.count + 1);
    for (int64_t i = 0; i < members.count; i++)
        to[i] = (CommitteeMemberView){ m[i].account, m[i].name, m[i].office, m[i].since, m[i].until };
    *ret = (CommitteeView){ c->id, c->place, divisions_name(ask, c->place), c->name, c->short_name,
                            c->term_value,
                            c->term_unit, c->source, hand.member, hand.head, c->synthetic, c->version,
                            { to, members.count } };
    return NULL;
}

static bool among(const List *committees, int64_t id)
{
    for (const Committee *c = committees->at, *end = c + committees->count; c < end; c++)
        if (c->id == id) return true;
    return false;
}

/* Those of one's places, and those one sits on. */
Err committees_list(Ask *ask)
{
    List here, mine;
    TRY(committees_in(ask->db, ask->district, &ask->who.scope, &here, ask->arena));
    TRY(committees_of(ask->db, ask->district, ask->who.account, disputes_today(ask), &mine, ask->arena));
    const Committee *own = mine.at, *other = here.at;
    CommitteeView *to = NEWS(ask->arena, CommitteeView, here.count + mine.count + 1);
    int64_t n = 0;
    for (int64_t i = 0; i < mine.count; i++) TRY(view_of(ask, &own[i], &to[n++]));
    for (int64_t i = 0; i < here.count; i++)
        if (!among(&mine, other[i].id)) TRY(view_of(ask, &other[i], &to[n++]));
    return answer_array(ask, &CommitteeView_shape, &(List){ to, n });
}

static Err seat(Ask *ask, int64_t committee, int64_t account, Str name, CommitteeOffice office, Str since,
                Str until)
{
    CommitteeMember m = { ask_new_id(ask), account, name, office, since, until };
    return committee_members_add(ask->db, ask->district, committee, &m);
}

static Err seat_all(Ask *ask, const CommitteeSet *in, int64_t committee)
{
    const CommitteeMemberNew *m = in->members.at;
    for (int64_t i = 0; i < in->members.count; i++) {
        Str name;
        for (int64_t k = 0; k < i; k++)
            if (m[k].account_id == m[i].account_id)
                return ask_blame(ask, COMMITTEES_NO_POST, "/members", "同一人只能列一次", "each person once");
        if (people_in_reach(ask, m[i].account_id, &name))
            return ask_blame(ask, COMMITTEES_NO_POST, "/members", "权限范围内的在用账号", "accounts within your reach");
        TRY(seat(ask, committee, m[i].account_id, name, m[i].office, in->since, in->until));
    }
    return NULL;
}

/* The former members sat until the day before. */
static Err clear(Ask *ask, int64_t committee, Str since)
{
    int64_t day, changed;
    moment_read_date(since, &day);
    TRY(committee_members_drop(ask->db, ask->district, committee, since, &changed));
    return committee_members_close(ask->db, ask->district, committee, since, moment_date_text(ask->arena,
            day - 1),
                                   &changed);
}

static Err found(Ask *ask, const CommitteeSet *in, Committee *c)
{
    Place place;
    c->id = ask_new_id(ask);
    c->place = in->place;
    c->since = in->since;
    c->version = 1;
    bool right = (in->place.len == 9 || in->place.len == 12) && scope_holds(&ask->who.scope, in->place)
        && !divisions_place(ask, in->place, &place);
    if (!right) return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的社区或街道",
                                 "a community or street within your reach");
    Err e = committees_add(ask->db, ask->district, c);
    return e == CONFLICT ? COMMITTEES_THERE : e;
}

static Err amend(Ask *ask, const CommitteeSet *in, Committee *c)
{
    int64_t id;
    Committee was;
    TRY(ask_id(ask, 0, &id));
    TRY(committees_seen(ask->db, ask->district, id, &ask->who.scope, &was, ask->arena));
    if (in->version != was.version) return MOVED_ON;
    c->id = id;
    c->place = was.place;
    c->since = was.since;
    c->synthetic = was.synthetic;
    c->version = was.version + 1;
    return committees_save(ask->db, ask->district, c);
}

Err committees_set(Ask *ask)
{
    const CommitteeSet *in = BODY(ask, CommitteeSet);
    int64_t chairs = 0;
    CommitteeView v;
    for (const CommitteeMemberNew *m = in->members.at, *end = m + in->members.count; m < end; m++)
        chairs += m->office == COMMITTEE_CHAIR;
    TRY(committee_fits(in->members.count, chairs, in->since, in->until, &ask->why));
    Committee c = { .name = in->name, .short_name = in->short_name,
                    .term_value = in->term_value == NONE ? TERM_DEFAULT : in->term_value,
                    .term_unit = in->term_unit < 0 ? LIMIT_DAYS : (LimitUnit)in->term_unit,
                    .source = in->source.at ? in->source : S("未注明") };
    bool fresh = !ask->route->arg;
    TRY(fresh ? found(ask, in, &c) : amend(ask, in, &c));
    TRY(clear(ask, c.id, in->since));
    TRY(seat_all(ask, in, c.id));
    TRY(event_post(ask, &COMMITTEES_SET, c.id, c.place, 0, NULL, NULL));
    TRY(view_of(ask, &c, &v));
    return answer(ask, fresh ? 201 : 200, &CommitteeView_shape, &v);
}

/* ---- For the demo town ---- */

Err committees_plant(Ask *ask, const CommitteePlant *p, int64_t *ret_id)
{
    Committee c = { .id = ask_new_id(ask), .place = p->place, .name = p->name, .short_name = p->short_name,
                    .term_value = TERM_DEFAULT, .term_unit = LIMIT_DAYS, .source = S("示例，待本地核对"),
                    .since = p->since, .synthetic = true, .version = 1 };
    TRY(committees_add(ask->db, ask->district, &c));
    for (int i = 0; i < p->members; i++)
        TRY(seat(ask, c.id, p->account[i], p->member[i], i ? COMMITTEE_MEMBER : COMMITTEE_CHAIR, p->since,
                 p->until));
    *ret_id = c.id;
    return NULL;
}
