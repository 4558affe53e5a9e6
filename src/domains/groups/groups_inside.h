/* What the files of this domain share: rows, bodies, answers. */
#ifndef GROUPS_GROUPS_INSIDE_H
#define GROUPS_GROUPS_INSIDE_H

#include "domains/groups/groups_rules.h"

typedef struct Group {
    int64_t id;
    GroupKind kind;
    Str place, name, about;
    int64_t parent_id;
    Str since, until;
    int64_t merged_into, led_by;
    Str why;
    int64_t remind_days;
    bool synthetic;
    int64_t founder, made_ms, version;
} Group;
typedef struct GroupRow {
    int64_t id;
    GroupKind kind;
    PlaceKind level;
    Str place, place_name, name;
    int64_t parent_id;
    Str parent_name, since, until;
    int64_t merged_into;
    Str merged_name, lead, lead_title;
    int64_t members;
    Str subjects;
    bool synthetic;
} GroupRow;
typedef struct GroupName { Str since, name, why; } GroupName;
typedef struct GroupSubject { int64_t group_id; Str code, name, since, until; } GroupSubject;
typedef struct GroupVerb { Str verb, words; } GroupVerb;
typedef struct GroupRef { int64_t id; Str name, until; } GroupRef;
typedef struct GroupView {
    int64_t id;
    GroupKind kind;
    PlaceKind level;
    Str place, place_name, name, about;
    int64_t parent_id;
    Str parent_name, since, until;
    int64_t merged_into;
    Str merged_name, why;
    int64_t remind_days;
    bool synthetic, live;
    int64_t version;
    List names, subjects, members, took_in, below, may;
    bool leads, writes, belongs;
} GroupView;
typedef struct GroupCharge {
    int64_t group_id;
    Str group_name, name_now;
    GroupKind kind;
    PlaceKind level;
    Str place, place_name, subject_since, subject_until;
    int64_t account_id;
    Str name;
    int office;                        /* -1: nobody leads it */
    Str title, unit, since, until;
    int64_t led_by;
    Str led_by_name;
} GroupCharge;
typedef struct GroupKindSet {
    int kind;                          /* GroupKind */
    Str name, name_en;
    bool district, street, community;
    int64_t remind_days, since_ms;
    Str source;
} GroupKindSet;
extern const Shape GroupKindSet_shape;
typedef struct Subject { Str code, name, name_en, source, since; } Subject;
extern const Shape Group_shape, GroupRow_shape, GroupName_shape, GroupSubject_shape, GroupVerb_shape,
    GroupRef_shape, GroupView_shape, GroupCharge_shape, Subject_shape, SubjectRef_shape, GroupNew_shape,
        GroupMemberNew_shape;

typedef struct GroupsQuery {
    Str place;
    int level, kind;
    Str day;
    bool over, mine;
    Str after;
    int64_t limit;
} GroupsQuery;
typedef struct GroupDay { Str day; } GroupDay;
typedef struct GroupChargeQuery { Str subject, place, day; } GroupChargeQuery;
typedef struct GroupEdit { int64_t version; Str about; int64_t parent_id, remind_days; } GroupEdit;
typedef struct GroupRename { int64_t version; Str name, since, why; } GroupRename;
typedef struct GroupSubjects { int64_t version; List subjects; Str since; } GroupSubjects;
typedef struct GroupMerge { int64_t version, into_id; Str until, why; } GroupMerge;
typedef struct GroupOver { int64_t version; Str until, why; } GroupOver;
typedef struct GroupTerm { int64_t version; Str until; } GroupTerm;
extern const Shape GroupsQuery_shape, GroupDay_shape, GroupChargeQuery_shape, GroupEdit_shape,
    GroupRename_shape, GroupSubjects_shape, GroupMerge_shape, GroupOver_shape, GroupTerm_shape;

/* What events say: who and which, never a name. */
typedef struct GroupSaid { int64_t into; Str since; } GroupSaid;
typedef struct GroupMemberSaid { int64_t group, account; GroupOffice office; } GroupMemberSaid;
extern const Shape GroupSaid_shape, GroupMemberSaid_shape;
extern const EventKind GROUPS_FOUNDED, GROUPS_AMENDED, GROUPS_RENAMED, GROUPS_SUBJECTS_SET, GROUPS_MERGED,
    SUBJECTS_ADDED;

Err groups_load(Ask *, int64_t id, Group *, GroupSeen *);      /* for writing, by who may see it */
Err groups_answer(Ask *, int status, int64_t id, Str day);

/* groups_dictionaries.c: what is in force now; NULL: nothing is said of the kind */
const GroupKindSet *group_kind_set(Ask *, GroupKind);
Handler groups_kinds_named;
extern const struct Dictionary *const groups_dictionaries[];
extern const EventKind GROUPS_KIND_SET;

Handler groups_list, groups_show, groups_in_charge, groups_found, groups_edit, groups_rename, groups_subjects,
    groups_merge, groups_end, groups_member_new, groups_member_term, subjects_list;

#endif
