/* The front page of the domain: refusals, events, routes, and what other domains may ask. */
#include "domains/dictionaries/dictionaries.h"
#include "domains/groups/groups_inside.h"

#include "domains/groups/groups_queries.h"
#include "vocab/moment.h"

const EventKind GROUPS_FOUNDED = { "groups.founded", "成立专班", "group founded" };
const EventKind GROUPS_AMENDED = { "groups.amended", "修改专班资料", "group amended" };
const EventKind GROUPS_RENAMED = { "groups.renamed", "专班更名", "group renamed" };
const EventKind GROUPS_SUBJECTS_SET = { "groups.subjects_set", "调整专班分工", "subjects of a group set" };
const EventKind GROUPS_APPOINTED = { "groups.appointed", "专班任职", "somebody joined a group" };
const EventKind GROUPS_TERM_SET = { "groups.term_set", "调整专班任期", "a term in a group was set" };
const EventKind GROUPS_MERGED = { "groups.merged", "专班合并", "group merged" };
const EventKind GROUPS_ENDED = { "groups.ended", "撤销专班", "group dissolved" };
const EventKind SUBJECTS_ADDED = { "subjects.added", "增加分工事项", "subject added" };

/* ---- For other domains ---- */

Str groups_today(Ask *ask) { return moment_date_text(ask->arena, moment_day(ask->now_ms)); }

static GroupSeen seen_of(Ask *ask, const Group *g)
{
    bool live = !g->until.at || str_cmp(g->until, groups_today(ask)) >= 0;
    return (GroupSeen){ g->id, g->name, g->place, g->led_by, g->remind_days, live, g->synthetic, 0 };
}

static Err stands(Ask *ask, GroupSeen *g)
{
    List members;
    if (ask_may(ask, "groups.write") && scope_holds(&ask->who.scope, g->place)) g->stands |= GROUP_KEEPS;
    TRY(group_members_of(ask->db, ask->district, g->led_by, groups_today(ask), &members, ask->arena));
    for (const GroupMember *m = members.at, *end = m + members.count; m < end; m++)
        if (m->account_id == ask->who.account) g->stands |= group_stands(m->office);
    return NULL;
}

Err groups_load(Ask *ask, int64_t id, Group *ret, GroupSeen *ret_seen)
{
    Group g;
    TRY(groups_one(ask->db, ask->district, id, &ask->who.scope, ask->who.account, groups_today(ask), &g,
                   ask->arena));
    GroupSeen seen = seen_of(ask, &g);
    TRY(stands(ask, &seen));
    *ret = g;
    *ret_seen = seen;
    return NULL;
}

Err groups_seen(Ask *ask, int64_t id, GroupSeen *ret)
{
    Group g;
    return groups_load(ask, id, &g, ret);
}

Err groups_find(Ask *ask, int64_t id, GroupSeen *ret)
{
    Group g;
    TRY(groups_kept(ask->db, ask->district, id, &g, ask->arena));
    *ret = seen_of(ask, &g);
    return NULL;
}

Err groups_member(Ask *ask, int64_t group, int64_t account, GroupMember *ret)
{
    List rows;
    TRY(group_members_near(ask->db, ask->district, group, account, groups_today(ask), &rows, ask->arena));
    if (!rows.count) return NOT_FOUND;
    *ret = *(const GroupMember *)rows.at;
    return NULL;
}

Err groups_name_in(Ask *ask, int64_t group, int64_t other, int64_t account, Str *ret_name)
{
    GroupMember m;
    TRY(group_members_ever(ask->db, ask->district, group, other, account, &m, ask->arena));
    *ret_name = m.name;
    return NULL;
}

Err groups_leads(Ask *ask, int64_t group, List *ret)
{
    TRY(group_members_of(ask->db, ask->district, group, groups_today(ask), ret, ask->arena));
    const GroupMember *m = ret->at;
    int64_t count = 0;
    while (count < ret->count && m[count].office <= OFFICE_DEPUTY) count++;      /* they come first */
    ret->count = count;
    return NULL;
}

/* "网格优化工作组 · 副组长" */
Err groups_news(Ask *ask, int64_t member, GroupNews *ret)
{
    static const char *const words[] = { "组长", "副组长", "秘书", "成员", "联络员" };
    GroupMember m;
    Group g;
    TRY(group_members_one(ask->db, ask->district, member, &m, ask->arena));
    TRY(groups_kept(ask->db, ask->district, m.group_id, &g, ask->arena));
    Buf b = buf_new(ask->arena, 160);
    buf_add(&b, g.name);
    buf_adds(&b, " · ");
    buf_add(&b, m.title.len ? m.title : str_of(words[m.office]));
    if (m.until.at) {
        buf_adds(&b, "，至");
        buf_add(&b, m.until);
    }
    *ret = (GroupNews){ m.account_id, g.id, buf_str(&b) };
    return NULL;
}

/* ---- The domain ---- */

static const Err found_refuses[] = { NOT_FOUND, GROUPS_BAD_DAY, NULL };
static const Err new_refuses[] = { GROUPS_BAD_DAY, GROUPS_BAD_PARENT, GROUPS_NOT_YOURS, NULL };
static const Err act_refuses[] = { NOT_FOUND, GROUPS_OVER, GROUPS_NOT_YOURS, GROUPS_BAD_DAY,
                                   GROUPS_BAD_PARENT,
                                   GROUPS_BAD_MERGE, GROUPS_TWICE, MOVED_ON, NULL };

#define ACT(path, run_, takes_, words) \
    { "POST", "/api/v1/groups/{id}/" path, run_, .may = "groups.act", .takes = &takes_##_shape, \
      .gives = &GroupView_shape, .refuses = act_refuses, .about = words }

static const Route routes[] = {
    { "GET", "/api/v1/subjects", subjects_list, .may = "groups.read", .gives = &Subject_shape,
      .flags = GIVES_ARRAY, .about = "What groups may answer for" },
    { "GET", "/api/v1/group-kinds", groups_kinds_named, .may = "groups.read",
      .gives = &DictionaryOption_shape, .flags = GIVES_ARRAY,
      .about = "What kinds of groups are called today" },
    { "GET", "/api/v1/groups", groups_list, .may = "groups.read", .query = &GroupsQuery_shape,
      .gives = &GroupRow_shape, .flags = GIVES_LIST | SLOW, .refuses = found_refuses,
      .about = "专班 and working groups of a day, in order of place" },
    { "POST", "/api/v1/groups", groups_found, .may = "groups.write", .takes = &GroupNew_shape,
      .gives = &GroupView_shape, .status = 201, .refuses = new_refuses, .about = "Found a group" },
    { "GET", "/api/v1/groups/in-charge", groups_in_charge, .may = "groups.read",
      .query = &GroupChargeQuery_shape, .gives = &GroupCharge_shape, .flags = GIVES_ARRAY | SLOW,
      .refuses = found_refuses,
          .about = "Who was in charge of a subject at a place on a day, nearest first" },
    { "GET", "/api/v1/groups/{id}", groups_show, .may = "groups.read", .query = &GroupDay_shape,
      .gives = &GroupView_shape, .refuses = found_refuses, .about = "A group with members, subjects, names" },
    { "PATCH", "/api/v1/groups/{id}", groups_edit, .may = "groups.act", .takes = &GroupEdit_shape,
      .gives = &GroupView_shape, .refuses = act_refuses,
          .about = "Change what it is for, its parent, its reminders" },
    ACT("rename", groups_rename, GroupRename, "Rename a group from a day on"),
    ACT("subjects", groups_subjects, GroupSubjects, "Set what a group answers for, from a day on"),
    ACT("merge", groups_merge, GroupMerge, "Merge a group into another: its subjects and affairs go along"),
    ACT("end", groups_end, GroupOver, "Dissolve a group without open affairs"),
    { "POST", "/api/v1/groups/{id}/members", groups_member_new, .may = "groups.act",
      .takes = &GroupMemberNew_shape, .gives = &GroupMember_shape, .status = 201, .refuses = act_refuses,
      .about = "Appoint somebody, for a term" },
    { "POST", "/api/v1/group-members/{id}/term", groups_member_term, .may = "groups.act",
      .takes = &GroupTerm_shape, .gives = &GroupMember_shape, .refuses = act_refuses,
      .about = "Set the last day of somebody's term, or none" },
    { 0 }
};

static const EventKind *const kinds[] = {
    &GROUPS_FOUNDED, &GROUPS_AMENDED, &GROUPS_RENAMED, &GROUPS_SUBJECTS_SET, &GROUPS_APPOINTED,
        &GROUPS_TERM_SET,
    &GROUPS_MERGED, &GROUPS_ENDED, &GROUPS_KIND_SET, &SUBJECTS_ADDED, NULL
};

const Domain groups_domain = { .name = "groups",
                               .about = "专班 and working groups: who is in charge of what, on any day",
                               .schema = &groups_schema, .routes = routes, .kinds = kinds,
                               .dictionaries = groups_dictionaries };
