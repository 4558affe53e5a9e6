/* What the files of this domain share: rows, bodies, answers. */
#ifndef AFFAIRS_AFFAIRS_INSIDE_H
#define AFFAIRS_AFFAIRS_INSIDE_H

#include "domains/affairs/affairs_rules.h"
#include "domains/groups/groups.h"

typedef struct Meeting { int64_t id, group_id; bool internal; Str day; int64_t version; } Meeting;
typedef struct Minutes {
    int64_t meeting_id, version;
    Str title, day, room, guests, words, why;
    int64_t author;
    Str author_words;
    int64_t at_ms;
} Minutes;
typedef struct MeetingRow {
    int64_t id, group_id;
    bool internal;
    Str title, day, room;
    int64_t version, attendees, decisions, tasks;
    Str author_words;
    int64_t at_ms;
} MeetingRow;
typedef struct MinutesDecision { int64_t number; Str words; } MinutesDecision;
typedef struct MinutesVersion { int64_t version; Str why, author_words; int64_t at_ms; } MinutesVersion;
typedef struct AffairAct { Str verb, words; bool needs_words; } AffairAct;
typedef struct MeetingView {
    int64_t id, group_id;
    bool internal;
    Str title, day, room;
    int64_t version, latest;
    Str guests, words, why, author_words;
    int64_t at_ms;
    List attendees, decisions, versions, may;
} MeetingView;

typedef struct Entry {
    int64_t id, group_id;
    EntryList list;
    Str title, words;
    int64_t owner_id;
    Str owner_name, unit, due;
    EntryState state;
    bool internal;
    Str said, remind_on;
    int64_t moved_ms, version;
} Entry;
typedef struct EntryRow {
    int64_t id, group_id;
    EntryList list;
    Str title, words;
    int64_t owner_id;
    Str owner_name, unit, due;
    EntryState state;
    bool internal, late;
    Str said;
    int64_t moved_ms, version, tasks;
    List may, steps;
} EntryRow;
typedef struct Task {
    int64_t id, group_id, meeting_id, decision, entry_id;
    Str title, words;
    int64_t owner_id;
    Str owner_name, unit, due;
    TaskState state;
    bool internal;
    int64_t giver;
    Str giver_words, said;
    int64_t returns;
    Str remind_on;
    int64_t given_ms, moved_ms, version;
} Task;
typedef struct TaskRow {
    int64_t id, group_id;
    Str group_name;
    int64_t led_by, meeting_id, decision, entry_id;
    Str source, title, words;
    int64_t owner_id;
    Str owner_name, unit, due;
    TaskState state;
    bool internal, late;
    Str giver_words, said;
    int64_t returns, given_ms, moved_ms, version;
    List may, steps;
} TaskRow;
typedef struct AffairStep { Str verb, author_words, words; int64_t at_ms, version; } AffairStep;
typedef struct TaskCount { int64_t group_id, open, late, reported; } TaskCount;
extern const Shape Meeting_shape, Minutes_shape, MeetingRow_shape, MinutesDecision_shape,
    MinutesVersion_shape,
    AffairAct_shape, MeetingView_shape, Entry_shape, EntryRow_shape, Task_shape, TaskRow_shape,
        AffairStep_shape,
    TaskCount_shape, MeetingNew_shape, MinutesPerson_shape, MinutesWords_shape, EntryNew_shape, TaskNew_shape,
    AffairStepBody_shape;

typedef struct MinutesAmend {
    int64_t version;
    Str title, day, room;
    List attendees;
    Str guests, words;
    List decisions;
    Str why;
} MinutesAmend;
typedef struct MeetingsQuery { int64_t group_id; Str after; int64_t limit; } MeetingsQuery;
typedef struct MeetingQuery { int64_t version; } MeetingQuery;
typedef struct EntriesQuery { int64_t group_id; int list,
                              state; int format; Str after; int64_t limit; } EntriesQuery;
typedef struct TasksQuery {
    int64_t group_id, meeting_id;
    Str place;
    int state;
    bool open, mine, turn;
    int format;
    Str after;
    int64_t limit;
} TasksQuery;
typedef struct TaskCountQuery { Str place; } TaskCountQuery;
extern const Shape MinutesAmend_shape, MeetingsQuery_shape, MeetingQuery_shape, EntriesQuery_shape,
    TasksQuery_shape, TaskCountQuery_shape;

/* What events say: which group, which step, whose it was; never words or names. */
typedef struct AffairSaid { int64_t group; int verb; int64_t version, was; } AffairSaid;
extern const Shape AffairSaid_shape;
extern const EventKind MEETINGS_HELD, MEETINGS_AMENDED, ENTRIES_MOVED;

/* affairs.c */
AffairSide affair_side(const GroupSeen *, bool owns);
Err affair_post(Ask *, const EventKind *, int64_t id, const GroupSeen *, bool internal, int64_t owner,
                AffairVerb,
                int64_t version);
Err affair_post_changed(Ask *, const EventKind *, int64_t id, const GroupSeen *, bool internal, int64_t owner,
                        int64_t was, int64_t version);        /* `was`: whose it was before */
Str affair_author(Ask *);                                     /* "陈静 · 社区受理员" */
Err affair_step_add(Ask *, int64_t subject, int64_t version, AffairVerb, Str words);
List affair_acts(Ask *, AffairOn, int from, AffairSide);
Err affair_owner(Ask *, const GroupSeen *, int64_t account, GroupMember *ret);     /* or AFFAIRS_NO_OWNER */
Err affair_title(Ask *, Str title);                            /* BAD_FIELD */
Err affair_csv_fits(Ask *, const List *rows, int64_t most);     /* all of them or none: TOO_LARGE */
Str affair_due_limit(Ask *);                                  /* ten years from today */

Handler meetings_list, meetings_show, meetings_new, meetings_amend;
Handler entries_list, entries_show, entries_new, entries_step;
Handler tasks_list, tasks_show, tasks_new, tasks_step, tasks_counts;
Handler affairs_remind;
Err tasks_csv(Ask *, const List *), entries_csv(Ask *, const List *);

/* A refusal of what a group should end with. */
Err affairs_before_end(Ask *, const Event *);

#endif
