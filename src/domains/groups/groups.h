/* 专班 and working groups: which there are, who belongs to them in which office, what they answer for, on
 * any day. Three levels of 专班 (district, street, community), and working groups under them. Knows nothing of
 * what they do: meetings, lists and tasks are in `affairs`. Days are civil days, "2026-03-01", both ends of a
 * term included. */
#ifndef GROUPS_GROUPS_H
#define GROUPS_GROUPS_H

#include "app/domain.h"

typedef enum GroupKind { GROUP_TASK_FORCE, GROUP_WORKING } GroupKind;
extern const char *const group_kind_names[];
typedef enum GroupOffice {
    OFFICE_LEAD,           /* 组长 */
    OFFICE_DEPUTY,         /* 副组长 */
    OFFICE_SECRETARY,      /* 秘书, 办公室 */
    OFFICE_MEMBER,         /* 成员 */
    OFFICE_LIAISON         /* 成员单位联络员 */
} GroupOffice;
extern const char *const group_office_names[];

/* How somebody stands to a group: bits. A group that was merged is led by the one it has ended up in. */
enum {
    GROUP_KEEPS = 1,       /* may found groups there: 本级及上级 */
    GROUP_LEADS = 2,       /* 组长, 副组长 */
    GROUP_WRITES = 4,      /* … and the secretary */
    GROUP_BELONGS = 8      /* holds any office in it */
};

typedef struct GroupSeen {
    int64_t id;
    Str name, place;
    int64_t led_by, remind_days;
    bool live, synthetic;
    unsigned stands;
} GroupSeen;

typedef struct GroupMember {
    int64_t id, group_id, account_id;
    Str name;
    GroupOffice office;
    Str title, unit, since, until;
    int64_t version;
} GroupMember;
extern const Shape GroupMember_shape;

typedef struct GroupMemberNew {
    int64_t account_id;
    GroupOffice office;
    Str title, unit, since, until;
} GroupMemberNew;

typedef struct SubjectRef { Str code; } SubjectRef;
typedef struct GroupNew {
    Str name;
    GroupKind kind;
    Str place;
    int64_t parent_id;                 /* NONE: none */
    Str about, since, until;
    int64_t remind_days;
    List subjects;                     /* of SubjectRef */
} GroupNew;

REFUSES(GROUPS_NOT_YOURS);             /* 403: not in your office, or not in that office of the group */
REFUSES(GROUPS_OVER);                  /* 409: dissolved or merged */
REFUSES(GROUPS_BAD_PARENT);            /* 422: not a 专班 above it */
REFUSES(GROUPS_BAD_MERGE);             /* 422: not one of its kind, there or above */
REFUSES(GROUPS_TWICE);                 /* 409: the same person, days that overlap */
REFUSES(GROUPS_BAD_DAY);               /* 422 */

/* One that the asker may see: it lies in their places, or they belong to it. NOT_FOUND. */
Err groups_seen(Ask *, int64_t id, GroupSeen *ret);
/* The same for everybody, for messages: without `stands`. */
Err groups_find(Ask *, int64_t id, GroupSeen *ret);

/* Who is in office today in a group or in one right below it; NOT_FOUND. */
Err groups_member(Ask *, int64_t group, int64_t account, GroupMember *ret);
/* Somebody who holds or held an office in one of the two groups: their name. NOT_FOUND. */
Err groups_name_in(Ask *, int64_t group, int64_t other, int64_t account, Str *ret_name);
/* Whoever leads it today (GroupMembers). */
Err groups_leads(Ask *, int64_t group, List *ret);

/* Today, as a day. */
Str groups_today(Ask *);

/* For the demo town; as the handlers do, by whoever acts. */
Err groups_make(Ask *, const GroupNew *, bool synthetic, int64_t *ret_id);
Err groups_appoint(Ask *, int64_t group, const GroupMemberNew *, Str name, int64_t *ret_id);
Err groups_rename_from(Ask *, int64_t group, Str name, Str since, Str why);
Err groups_merge_from(Ask *, int64_t group, int64_t into, Str until, Str why);

/* A domain that hears of the end of a group may refuse it. */
extern const EventKind GROUPS_APPOINTED, GROUPS_TERM_SET, GROUPS_ENDED;
typedef struct GroupNews { int64_t account, group; Str words; } GroupNews;
Err groups_news(Ask *, int64_t member, GroupNews *ret);       /* of such an event, in words for a message */

extern const Domain groups_domain;

#endif
