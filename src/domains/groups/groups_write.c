/* Founding and changing groups: body, load, decide, save, answer. What was so before stays written. */
#include "domains/groups/groups_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/groups/groups_queries.h"
#include "domains/people/people.h"
#include "vocab/moment.h"

enum { REMIND_DEFAULT = 3, NAME_LEAST = 2 };

static Err tell(Ask *ask, const EventKind *kind, const Group *g, int64_t into, Str day)
{
    return event_post(ask, kind, g->id, g->place, 0, &GroupSaid_shape, &(GroupSaid){ into, day });
}

static Err tell_of(Ask *ask, const EventKind *kind, const GroupMember *m, Str place)
{
    GroupMemberSaid said = { m->group_id, m->account_id, m->office };
    return event_post(ask, kind, m->id, place, m->account_id, &GroupMemberSaid_shape, &said);
}

static Str said(Str s) { return str_trim_or(s, S("")); }
static Str or_today(Ask *ask, Str day) { return day.at ? day : groups_today(ask); }

static Str day_before(Ask *ask, Str day)
{
    int64_t number = 0;
    moment_read_date(day, &number);
    return moment_date_text(ask->arena, number - 1);
}

/* The group in the address, for this act, as its reader has seen it. */
static Err load_for(Ask *ask, int64_t id, GroupAct act, Group *ret, GroupSeen *seen)
{
    TRY(groups_load(ask, id, ret, seen));
    return group_may(seen->live, seen->stands, act);
}

static Err save(Ask *ask, Group *g)
{
    g->version++;
    return groups_save(ask->db, ask->district, g);
}

static Err in_path(Ask *ask, GroupAct act, int64_t version, Group *ret, GroupSeen *seen)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(load_for(ask, id, act, ret, seen));
    return ret->version == version ? NULL : MOVED_ON;
}

/* ---- Founding ---- */

static Err parent_fits(Ask *ask, GroupKind kind, Str place, int64_t parent)
{
    Group p;
    if (!parent || parent == NONE) return NULL;
    Err e = groups_kept(ask->db, ask->district, parent, &p, ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, GROUPS_BAD_PARENT, "/parent_id", "没有这个专班", "no such group");
    if (e) return e;
    bool live = !p.until.at || str_cmp(p.until, groups_today(ask)) >= 0;
    e = group_parent_check(kind, place, p.kind, p.place, live);
    return e ? ask_blame(ask, e, "/parent_id", e->zh, e->en) : NULL;
}

static Err subjects_put(Ask *ask, int64_t group, const List *refs, Str since)
{
    const SubjectRef *r = refs->at;
    for (int64_t i = 0; i < refs->count; i++) {
        Subject s;
        Err e = subjects_one(ask->db, ask->district, r[i].code, &s, ask->arena);
        if (e == NOT_FOUND)
            return ask_blame(ask, BAD_FIELD, "/subjects", "见 /subjects", "codes of /subjects");
        if (e) return e;
        for (int64_t k = 0; k < i; k++)
            if (str_eq(r[k].code, r[i].code))
                return ask_blame(ask, BAD_FIELD, "/subjects", "不能重复", "each one once");
        GroupSubject row = { group, s.code, s.name, since, { 0 } };
        TRY(group_subjects_add(ask->db, ask->district, &row));
    }
    return NULL;
}

static bool founded_at(const GroupKindSet *kind, PlaceKind level)
{
    return level == PLACE_DISTRICT ? kind->district : level == PLACE_STREET ? kind->street : kind->community;
}

Err groups_make(Ask *ask, const GroupNew *in, bool synthetic, int64_t *ret_id)
{
    Place place;
    Str since = or_today(ask, in->since);
    if (place_kind(in->place) < PLACE_DISTRICT || place_kind(in->place) > PLACE_COMMUNITY
        || !scope_holds(&ask->who.scope, in->place) || divisions_place(ask, in->place, &place))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区、街道或社区代码",
                         "a district, street or community within your reach");
    if (utf8_count(str_trim(in->name)) < NAME_LEAST)
        return ask_blame(ask, BAD_FIELD, "/name", "2 到 40 个字", "2 to 40 characters");
    const GroupKindSet *kind = group_kind_set(ask, in->kind);
    if (kind && !founded_at(kind, (PlaceKind)place_kind(in->place)))
        return ask_blame(ask, BAD_FIELD, "/kind", "这一级不设这类专班，见“专班类别”",
                         "not founded at that level: see the kinds of groups");
    TRY(group_term_check(since, in->until, groups_today(ask), &ask->why));
    TRY(parent_fits(ask, in->kind, in->place, in->parent_id));
    Group g = { .id = ask_new_id(ask), .kind = in->kind, .place = in->place, .name = str_trim(in->name),
                .about = said(in->about), .parent_id = in->parent_id == NONE ? 0 : in->parent_id,
                .since = since, .until = in->until, .why = S(""), .synthetic = synthetic,
                .founder = ask->who.account,
                .remind_days = in->remind_days != NONE ? in->remind_days : kind ? kind->remind_days
                    : REMIND_DEFAULT,
                .made_ms = ask->now_ms, .version = 1 };
    g.led_by = g.id;
    TRY(groups_add(ask->db, ask->district, &g));
    GroupName name = { since, g.name, S("") };
    TRY(group_names_add(ask->db, ask->district, g.id, &name));
    TRY(subjects_put(ask, g.id, &in->subjects, since));
    TRY(tell(ask, &GROUPS_FOUNDED, &g, 0, since));
    *ret_id = g.id;
    return NULL;
}

Err groups_found(Ask *ask)
{
    int64_t id;
    TRY(groups_make(ask, BODY(ask, GroupNew), false, &id));
    return groups_answer(ask, 201, id, (Str){ 0 });
}

/* ---- Changing ---- */

Err groups_edit(Ask *ask)
{
    const GroupEdit *in = BODY(ask, GroupEdit);
    Group g;
    GroupSeen seen;
    TRY(in_path(ask, GROUP_AMEND, in->version, &g, &seen));
    if (in->parent_id != NONE && in->parent_id != g.parent_id) {
        if (!(seen.stands & GROUP_KEEPS)) return GROUPS_NOT_YOURS;
        TRY(parent_fits(ask, g.kind, g.place, in->parent_id));
        g.parent_id = in->parent_id;
    }
    if (in->about.at) g.about = str_trim(in->about);
    if (in->remind_days != NONE) g.remind_days = in->remind_days;
    TRY(save(ask, &g));
    TRY(tell(ask, &GROUPS_AMENDED, &g, 0, groups_today(ask)));
    return groups_answer(ask, 200, g.id, (Str){ 0 });
}

static Err rename(Ask *ask, Group *g, Str name, Str since, Str why)
{
    List names;
    name = str_trim(name);
    TRY(group_names_of(ask->db, ask->district, g->id, &names, ask->arena));
    const GroupName *last = names.at;                              /* there is one from the founding on */
    TRY(group_day_check(since, last->since, groups_today(ask), "/since", &ask->why));
    if (utf8_count(name) < NAME_LEAST || str_eq(name, g->name))
        return ask_blame(ask, BAD_FIELD, "/name", "与现名不同的名称", "another name than it has");
    GroupName row = { since, name, said(why) };
    TRY(group_names_add(ask->db, ask->district, g->id, &row));
    g->name = name;
    TRY(save(ask, g));
    return tell(ask, &GROUPS_RENAMED, g, 0, since);
}

Err groups_rename(Ask *ask)
{
    const GroupRename *in = BODY(ask, GroupRename);
    Group g;
    GroupSeen seen;
    TRY(in_path(ask, GROUP_RENAME, in->version, &g, &seen));
    TRY(rename(ask, &g, in->name, or_today(ask, in->since), in->why));
    return groups_answer(ask, 200, g.id, (Str){ 0 });
}

Err groups_rename_from(Ask *ask, int64_t group, Str name, Str since, Str why)
{
    Group g;
    GroupSeen seen;
    TRY(load_for(ask, group, GROUP_RENAME, &g, &seen));
    return rename(ask, &g, name, since, why);
}

static bool named(const List *refs, Str code)
{
    const SubjectRef *r = refs->at;
    for (int64_t i = 0; i < refs->count; i++)
        if (str_eq(r[i].code, code)) return true;
    return false;
}

/* What is named and isn't open begins that day; what is open and isn't named ended the day before. */
Err groups_subjects(Ask *ask)
{
    const GroupSubjects *in = BODY(ask, GroupSubjects);
    Group g;
    GroupSeen seen;
    List had;
    Str since = or_today(ask, in->since);
    TRY(in_path(ask, GROUP_SUBJECTS, in->version, &g, &seen));
    TRY(group_subjects_of(ask->db, ask->district, g.id, &had, ask->arena));
    TRY(group_day_check(since, day_before(ask, g.since), groups_today(ask), "/since", &ask->why));
    SubjectRef *fresh = NEWS(ask->arena, SubjectRef, in->subjects.count + 1);
    List add = { fresh, 0 }, open = { NEWS(ask->arena, SubjectRef, had.count + 1), 0 };
    for (const GroupSubject *s = had.at, *end = s + had.count; s < end; s++) {
        if (str_cmp(s->since, since) > 0 || (s->until.at && str_cmp(s->until, since) >= 0))
            return ask_blame(ask, GROUPS_BAD_DAY, "/since", "不早于上一次调整", "not before the last change");
        if (s->until.at) continue;
        ((SubjectRef *)open.at)[open.count++] = (SubjectRef){ s->code };
        if (named(&in->subjects, s->code)) continue;
        if (str_eq(s->since, since)) TRY(group_subjects_drop(ask->db, ask->district, g.id, s->code, since));
        else TRY(group_subjects_end(ask->db, ask->district, g.id, s->code, s->since, day_before(ask, since)));
    }
    for (const SubjectRef *r = in->subjects.at, *end = r + in->subjects.count; r < end; r++)
        if (!named(&open, r->code)) fresh[add.count++] = *r;
    TRY(subjects_put(ask, g.id, &add, since));
    TRY(save(ask, &g));
    TRY(tell(ask, &GROUPS_SUBJECTS_SET, &g, 0, since));
    return groups_answer(ask, 200, g.id, (Str){ 0 });
}

/* ---- The end ---- */

/* Its subjects end with it; the one that takes it in has those it hadn't from the next day on. */
static Err hand_subjects_on(Ask *ask, const Group *g, int64_t into, Str until)
{
    List had, there = { 0 };
    TRY(group_subjects_of(ask->db, ask->district, g->id, &had, ask->arena));
    if (into) TRY(group_subjects_of(ask->db, ask->district, into, &there, ask->arena));
    for (const GroupSubject *s = had.at, *end = s + had.count; s < end; s++) {
        if (str_cmp(s->since, until) > 0)
            TRY(group_subjects_drop(ask->db, ask->district, g->id, s->code, s->since));
        else if (!s->until.at || str_cmp(s->until, until) > 0)
            TRY(group_subjects_end(ask->db, ask->district, g->id, s->code, s->since, until));
        if (s->until.at) continue;
        bool has = !into;
        const GroupSubject *t = there.at;
        for (int64_t i = 0; i < there.count; i++)
            has = has || (str_eq(t[i].code, s->code) && (!t[i].until.at || str_cmp(t[i].until, until) > 0));
        GroupSubject row = { into, s->code, s->name, group_day_next(ask->arena, until), { 0 } };
        if (!has) TRY(group_subjects_add(ask->db, ask->district, &row));
    }
    return NULL;
}

static Err over(Ask *ask, Group *g, int64_t into, Str until, Str why)
{
    TRY(group_day_check(until, day_before(ask, g->since), groups_today(ask), "/until", &ask->why));
    TRY(hand_subjects_on(ask, g, into, until));
    int64_t changed;
    TRY(group_members_void(ask->db, ask->district, g->id, until, &changed));
    TRY(group_members_close(ask->db, ask->district, g->id, until, &changed));
    g->until = until;
    g->why = said(why);
    g->merged_into = into;
    TRY(save(ask, g));
    if (!into) return NULL;
    return groups_led_on(ask->db, ask->district, g->id, into, &changed);
}

static Err merge(Ask *ask, Group *g, int64_t into_id, Str until, Str why)
{
    Group into;
    GroupSeen seen;
    Err e = groups_load(ask, into_id, &into, &seen);
    if (e == NOT_FOUND) return ask_blame(ask, GROUPS_BAD_MERGE, "/into_id", "没有这个专班", "no such group");
    if (e) return e;
    TRY(group_may(seen.live, seen.stands, GROUP_MERGE));
    e = group_merge_check(g->kind, g->place, g->id, into.kind, into.place, into.id, seen.live);
    if (e) return ask_blame(ask, e, "/into_id", e->zh, e->en);
    if (str_cmp(into.since, group_day_next(ask->arena, until)) > 0)
        return ask_blame(ask, GROUPS_BAD_DAY, "/until", "不早于并入的专班成立前一天",
                         "not before the day on which the other was founded, less one");
    TRY(over(ask, g, into.id, until, why));
    return tell(ask, &GROUPS_MERGED, g, into.id, until);
}

Err groups_merge(Ask *ask)
{
    const GroupMerge *in = BODY(ask, GroupMerge);
    Group g;
    GroupSeen seen;
    TRY(in_path(ask, GROUP_MERGE, in->version, &g, &seen));
    TRY(merge(ask, &g, in->into_id, or_today(ask, in->until), in->why));
    return groups_answer(ask, 200, g.id, (Str){ 0 });
}

Err groups_merge_from(Ask *ask, int64_t group, int64_t into, Str until, Str why)
{
    Group g;
    GroupSeen seen;
    TRY(load_for(ask, group, GROUP_MERGE, &g, &seen));
    return merge(ask, &g, into, until, why);
}

Err groups_end(Ask *ask)
{
    const GroupOver *in = BODY(ask, GroupOver);
    Group g;
    GroupSeen seen;
    TRY(in_path(ask, GROUP_END, in->version, &g, &seen));
    TRY(over(ask, &g, 0, or_today(ask, in->until), in->why));
    TRY(tell(ask, &GROUPS_ENDED, &g, 0, g.until));
    return groups_answer(ask, 200, g.id, (Str){ 0 });
}

/* ---- Members ---- */

Err groups_appoint(Ask *ask, int64_t group, const GroupMemberNew *in, Str name, int64_t *ret_id)
{
    Group g;
    GroupSeen seen;
    List have;
    TRY(load_for(ask, group, GROUP_APPOINT, &g, &seen));
    GroupMember m = { .id = ask_new_id(ask), .group_id = g.id, .account_id = in->account_id, .name = name,
                      .office = in->office, .title = said(in->title), .unit = said(in->unit),
                      .since = or_today(ask, in->since), .until = in->until, .version = 1 };
    TRY(group_term_check(m.since, m.until, groups_today(ask), &ask->why));
    if (str_cmp(m.since, g.since) < 0 || (g.until.at && str_cmp(m.since, g.until) > 0))
        return ask_blame(ask, GROUPS_BAD_DAY, "/since", "须在专班存续期间", "while the group is in force");
    m.until = group_term_within(m.until, g.until);
    TRY(group_terms_of(ask->db, ask->district, g.id, m.account_id, &have, ask->arena));
    TRY(group_member_clear(have.at, have.count, &m));
    TRY(group_members_add(ask->db, ask->district, &m));
    TRY(tell_of(ask, &GROUPS_APPOINTED, &m, g.place));
    *ret_id = m.id;
    return NULL;
}

Err groups_member_new(Ask *ask)
{
    const GroupMemberNew *in = BODY(ask, GroupMemberNew);
    int64_t id, member;
    Str name;
    TRY(ask_id(ask, 0, &id));
    Err e = people_in_reach(ask, in->account_id, &name);
    if (e == NOT_FOUND)
        return ask_blame(ask, BAD_FIELD, "/account_id", "权限范围内的在用账号", "an account in use within your reach");
    if (e) return e;
    TRY(groups_appoint(ask, id, in, name, &member));
    GroupMember m;
    TRY(group_members_one(ask->db, ask->district, member, &m, ask->arena));
    return answer(ask, 201, &GroupMember_shape, &m);
}

static Err set_term(Ask *ask, GroupMember *m, Str until)
{
    Group g;
    GroupSeen seen;
    List have;
    TRY(load_for(ask, m->group_id, GROUP_APPOINT, &g, &seen));
    TRY(group_term_check(m->since, until, groups_today(ask), &ask->why));
    m->until = group_term_within(until, g.until);
    TRY(group_terms_of(ask->db, ask->district, g.id, m->account_id, &have, ask->arena));
    TRY(group_member_clear(have.at, have.count, m));
    m->version++;
    TRY(group_members_save(ask->db, ask->district, m));
    return tell_of(ask, &GROUPS_TERM_SET, m, g.place);
}

Err groups_member_term(Ask *ask)
{
    const GroupTerm *in = BODY(ask, GroupTerm);
    int64_t id;
    GroupMember m;
    TRY(ask_id(ask, 0, &id));
    TRY(group_members_one(ask->db, ask->district, id, &m, ask->arena));
    GroupSeen seen;
    TRY(groups_seen(ask, m.group_id, &seen));
    if (m.version != in->version) return MOVED_ON;
    TRY(set_term(ask, &m, in->until));
    return answer(ask, 200, &GroupMember_shape, &m);
}
