/* What groups do: meetings with their minutes, the three lists (职能, 资源, 政策), and the tasks that come out of
 * them and report back. Who belongs to a group, and what that lets them do, is in `groups`. */
#ifndef AFFAIRS_AFFAIRS_H
#define AFFAIRS_AFFAIRS_H

#include "app/domain.h"

typedef enum EntryList { ENTRY_FUNCTION, ENTRY_RESOURCE, ENTRY_POLICY } EntryList;
extern const char *const entry_lists[];
typedef enum EntryState { ENTRY_PLANNED, ENTRY_ACTIVE, ENTRY_DONE, ENTRY_DROPPED } EntryState;
extern const char *const entry_states[];
typedef enum TaskState { TASK_GIVEN, TASK_REPORTED, TASK_CLOSED, TASK_WITHDRAWN } TaskState;
extern const char *const task_states[];
typedef enum AffairVerb {
    AFFAIR_HOLD, AFFAIR_AMEND,                               /* meetings */
    AFFAIR_ENTER, AFFAIR_START, AFFAIR_FINISH, AFFAIR_DROP, AFFAIR_REOPEN,          /* entries */
    AFFAIR_GIVE, AFFAIR_REPORT, AFFAIR_ACCEPT, AFFAIR_RETURN, AFFAIR_WITHDRAW,      /* tasks */
    AFFAIR_CHANGE                                            /* another owner or date, of either */
} AffairVerb;
extern const char *const affair_verbs[];

typedef struct MinutesWords { Str words; } MinutesWords;
typedef struct MinutesPerson { int64_t account_id; Str name; } MinutesPerson;
typedef struct MeetingNew {
    Str title, day, room;
    List attendees;                    /* of MinutesPerson; names are looked up */
    Str guests, words;
    List decisions;                    /* of MinutesWords */
    bool internal;
} MeetingNew;
typedef struct EntryNew {
    EntryList list;
    Str title, words;
    int64_t owner_id;
    Str unit, due;
    bool internal, started;
} EntryNew;
typedef struct TaskNew {
    Str title, words;
    int64_t owner_id;
    Str unit, due;
    int64_t meeting_id, decision, entry_id;
    bool internal;
} TaskNew;
typedef struct AffairStepBody {
    int64_t version;
    Str words;
    int64_t owner_id;                  /* AFFAIR_CHANGE */
    Str due;
} AffairStepBody;

REFUSES(AFFAIRS_NOT_NOW);              /* 409 */
REFUSES(AFFAIRS_NOT_YOURS);            /* 403 */
REFUSES(AFFAIRS_OWN_WORK);             /* 403: nobody accepts what they reported themselves */
REFUSES(AFFAIRS_NEEDS_WORDS);          /* 422 */
REFUSES(AFFAIRS_NO_OWNER);             /* 422: not in office in the group, or in one right below */
REFUSES(AFFAIRS_OPEN);                 /* 409: a group isn't dissolved while tasks are open */

/* For the demo town; as the handlers do, by whoever acts. */
Err affairs_hold(Ask *, int64_t group, const MeetingNew *, int64_t *ret_id);
Err affairs_enter(Ask *, int64_t group, const EntryNew *, int64_t *ret_id);
Err affairs_give(Ask *, int64_t group, const TaskNew *, int64_t *ret_id);
Err affairs_task_step(Ask *, int64_t task, AffairVerb, const AffairStepBody *);

/* Of an event of a task or an entry: whom it concerns and what it is, for messages. */
extern const EventKind TASKS_GIVEN, TASKS_CHANGED, TASKS_REPORTED, TASKS_ACCEPTED, TASKS_RETURNED,
    TASKS_WITHDRAWN, TASKS_DUE, ENTRIES_ENTERED, ENTRIES_CHANGED, ENTRIES_DUE;
typedef struct AffairNews { int64_t group; Str words; List told; } AffairNews;      /* told: GroupMembers */
Err affairs_task_news(Ask *, int64_t task, bool leads, AffairNews *ret);
Err affairs_entry_news(Ask *, int64_t entry, AffairNews *ret);
/* Of TASKS_CHANGED and ENTRIES_CHANGED: for whoever had it before, if that is another; else nobody is
 * told. */
Err affairs_former_news(Ask *, const Event *, AffairNews *ret);

extern const Domain affairs_domain;

#endif
