/* Kinds of groups, with the levels at which they are founded, and what groups answer for. */
#include "domains/groups/groups_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/groups/groups_queries.h"
#include "domains/groups/groups_rules.h"
#include "vocab/moment.h"

const EventKind GROUPS_KIND_SET = { "groups.kind_set", "调整专班类别", "a kind of group was set" };

/* ---- Kinds ---- */

SHAPE(GroupKindSet, "what a kind of group is called and where it may be founded",
    NAME    (GroupKindSet, kind,      0, group_kind_names, "task_force or working_group"),
    TEXT    (GroupKindSet, name,      1, 20,               "in Chinese"),
    TEXT    (GroupKindSet, name_en,   1, 60,               "in English"),
    BOOL    (GroupKindSet, district,  0,                   "may be founded at the district"),
    BOOL    (GroupKindSet, street,    0,                   "at a street"),
    BOOL    (GroupKindSet, community, 0,                   "at a community"),
    INT     (GroupKindSet, remind_days, 0, 30,
                         "owners are reminded so many days before, unless said"),
    TIME    (GroupKindSet, since_ms,                       "in force from then on"),
    TEXT    (GroupKindSet, source,    1, 200,              "whose rule it is"));

static Err kinds_all(Ask *ask, List *ret) { return group_kinds_all(ask->db, ask->district, ret, ask->arena); }

static Err kind_add(Ask *ask, const void *entry)
{
    TRY(group_kinds_add(ask->db, ask->district, entry));
    return event_post(ask, &GROUPS_KIND_SET, 0, ask->district, 0, &GroupKindSet_shape, entry);
}

static const DictionaryColumn kind_columns[] = {
    { "kind", "类别", "kind", (const DictionaryWord[]){
        { "task_force", "专班", "专班 (task force)" }, { "working_group", "工作组", "working group" }, { 0 } },
            NULL },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { "district", "区级可设", "at the district", NULL, NULL },
    { "street", "街道可设", "at streets", NULL, NULL },
    { "community", "社区可设", "at communities", NULL, NULL },
    { "remind_days", "到期前几天提醒", "reminder: days before", NULL, NULL },
    { 0 }
};
static Err kind_recall(Ask *ask, Str key, int64_t since_ms)
{
    return group_kinds_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary group_kinds = {
    "group-kinds", "专班类别", "Kinds of groups", "专班和工作组可以设在哪一级，事项到期前几天提醒责任人",
    "At which levels 专班 and working groups are founded, and how early owners are reminded",
    &GroupKindSet_shape, "kind", kind_columns, kinds_all, "subjects.rule", NULL, kind_add,
    kind_recall
};

const GroupKindSet *group_kind_set(Ask *ask, GroupKind kind)
{
    return dictionary_entry(ask, &group_kinds, str_of(group_kind_names[kind]));
}

/* As they are called today, for pages. */
Err groups_kinds_named(Ask *ask)
{
    static const DictionaryWord usual[] = { { "task_force", "专班", "Task force" },
                                            { "working_group", "工作组", "Working group" }, { 0 } };
    List names = { NEWS(ask->arena, DictionaryOption, COUNT(usual)), 0 };
    for (int k = 0; usual[k].code; k++) {
        const GroupKindSet *set = group_kind_set(ask, (GroupKind)k);
        Str name = ask_say(ask, usual[k].zh, usual[k].en);
        if (set) name = ask->wire.english ? set->name_en : set->name;
        dictionary_option(&names, str_of(usual[k].code), name);
    }
    return answer_array(ask, &DictionaryOption_shape, &names);
}

/* ---- Subjects: added, never renamed, as what groups did under a name stays under it ---- */

typedef struct SubjectSet { Str code, name, name_en; int64_t since_ms; Str source; } SubjectSet;
SHAPE(SubjectSet, "what a group may answer for",
    TEXT    (SubjectSet, code,     1, 40,                  "its code: a to z, 0 to 9, _"),
    TEXT    (SubjectSet, name,     2, 40,                  "its name"),
    TEXT    (SubjectSet, name_en,  2, 60,                  "its name in English"),
    TIME    (SubjectSet, since_ms,                         "in force from then on"),
    TEXT    (SubjectSet, source,   2, 200,                 "whose wording it is"));

static Err subjects_set(Ask *ask, List *ret)
{
    List rows;
    TRY(subjects_all(ask->db, ask->district, &rows, ask->arena));
    const Subject *s = rows.at;
    SubjectSet *to = NEWS(ask->arena, SubjectSet, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) {
        int64_t day = 0;
        moment_read_date(s[i].since, &day);
        to[i] = (SubjectSet){ s[i].code, s[i].name, s[i].name_en, moment_day_start_ms(day), s[i].source };
    }
    *ret = (List){ to, rows.count };
    return NULL;
}

static Err subject_check(Ask *ask, const void *entry)
{
    const SubjectSet *in = entry;
    Subject had;
    if (!subject_code_fits(in->code))
        return ask_blame(ask, BAD_FIELD, "/code", "小写字母、数字和下划线", "a to z, 0 to 9 and _");
    Err e = subjects_one(ask->db, ask->district, in->code, &had, ask->arena);
    if (e == NOT_FOUND) return NULL;
    return e ? e : ask_blame(ask, BAD_FIELD, "/code", "已有这个代码：事项只增不改",
                             "there is one of that code: subjects are only added");
}

static Err subject_add(Ask *ask, const void *entry)
{
    const SubjectSet *in = entry;
    Buf day = buf_new(ask->arena, 12);
    moment_write_date(&day, moment_day(in->since_ms));
    Subject s = { in->code, in->name, in->name_en, in->source, buf_str(&day) };
    TRY(subjects_add(ask->db, ask->district, &s));
    return event_post(ask, &SUBJECTS_ADDED, 0, ask->district, 0, &SubjectRef_shape, &(SubjectRef){ s.code });
}

static const DictionaryColumn subject_columns[] = {
    { "code", "代码", "code", NULL, NULL },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { 0 }
};
static const Dictionary subjects = {
    "subjects", "专班分工事项", "Subjects of groups", "专班和工作组分管的事项；只增不改，以便查到某月由谁分管",
    "What groups answer for; only added to, so that who was in charge can be told later",
    &SubjectSet_shape, "code", subject_columns, subjects_set, "subjects.rule", subject_check,
    subject_add, NULL
};

const Dictionary *const groups_dictionaries[] = { &group_kinds, &subjects, NULL };
