/* Forces: who helps a district beside its paid grid staff: 双报到 Party members, community workers, volunteers,
 * couriers and other new jobs (新就业群体); the teams they make and the micro-grids they join (进网入格). A helper
 * is kept by the community they report to. Names and phones are sealed; whoever reads gets the masked form.
 * Knows no case and no hours but their yearly totals. Facts: domain.md §1, §3.3, §3.6, §11.1. */
#ifndef FORCES_FORCES_H
#define FORCES_FORCES_H

#include "app/domain.h"
#include "domains/consents/consents.h"

typedef enum TeamKind { TEAM_PARTY, TEAM_RIDERS, TEAM_NEIGHBOURS, TEAM_YOUTH, TEAM_CRAFT,
                        TEAM_OTHER } TeamKind;
extern const char *const team_kind_names[];

typedef enum JoiningState { JOINING_ASKED, JOINING_AGREED, JOINING_REFUSED, JOINING_DROPPED, JOINING_ENDED }
    JoiningState;
extern const char *const joining_state_names[];

/* Parts of a day, as an office speaks of them: until noon, until six, until ten. */
typedef enum HelperPart { PART_MORNING, PART_AFTERNOON, PART_EVENING, PARTS_OF_DAY } HelperPart;
extern const char *const helper_part_names[];

REFUSES(HELPERS_NO_RECORD);            /* 404: the account is nobody's among the helpers */
REFUSES(HELPERS_KNOWN);                /* 409: that phone is another helper's, in the reader's places */
REFUSES(HELPERS_HAVE);                 /* 409: the account is a helper's already */
REFUSES(HELPERS_LEFT);                 /* 409: has left */
REFUSES(HELPERS_CONSENT);              /* 422: that kind is kept only by consent to the notice in force */
REFUSES(HELPERS_NOT_OWN);              /* 403: that kind is written down by the community alone */
REFUSES(HELPERS_BAD_DATE);             /* 422 */
REFUSES(HELPERS_OTHER_NAME);           /* 409: the account is in another name */
REFUSES(HELPERS_TELLS);                /* 422: the reason holds a number */
REFUSES(TEAMS_HELD);                   /* 409: is in that team already */
REFUSES(TEAMS_OVER);                   /* 409: the team, or the time in it, is over */
REFUSES(TEAMS_NO_MEMBER);              /* 422: who leads a team is in it */
REFUSES(JOININGS_HELD);                /* 409: asked for, or agreed, already */
REFUSES(JOININGS_MANY);                /* 409: in as many micro-grids as one can be */
REFUSES(JOININGS_DECIDED);             /* 409 */
REFUSES(JOININGS_NOT_OWN);             /* 403: nobody agrees to their own asking */
REFUSES(JOININGS_NOT_YOURS);           /* 403: who answers for the micro-grid agrees */

enum { HELPER_LISTED = 20, JOININGS_MOST = 10, WALK_MOST = 120 };

typedef struct HelperCode { Str code; } HelperCode;
typedef struct HelperSlot { int64_t weekday; HelperPart part; } HelperSlot;    /* weekday: 1 Monday to 7 */
extern const Shape HelperCode_shape, HelperSlot_shape;

/* Somebody to be written down. Lists: of HelperCode (skills,
                                                      places) and HelperSlot; -1 and absent: unsaid. */
typedef struct HelperNew {
    Str kind, name, phone, unit, place, base;
    int64_t walk_minutes;
    List reach, skills, free;
    int consent;
    int64_t consent_version;
    Str since;
} HelperNew;
extern const Shape HelperNew_shape;

/* For the demo town, on the lane and without an event. `account`: 0, none. */
Err helpers_put(Ask *, const HelperNew *, int64_t account, int64_t *ret_id);
typedef struct TeamNew { Str name; TeamKind kind; Str place; int64_t leader; Str since; } TeamNew;
extern const Shape TeamNew_shape;
Err teams_put(Ask *, const TeamNew *, int64_t *ret_id);
Err team_members_put(Ask *, int64_t team, int64_t helper, Str since);
Err joinings_put(Ask *, int64_t helper, Str place, Str reason, Str since, Str decided_words);

/* A helper as later domains see them; NOT_FOUND. `seen`: reports to, or helps in, the asker's places. */
typedef struct HelperSeen { int64_t id, account; Str name, kind, place, since, until; bool paid; } HelperSeen;
Err helpers_seen(Ask *, int64_t id, HelperSeen *ret);
Err helpers_find(Ask *, int64_t id, HelperSeen *ret);          /* wherever */
Err helpers_own(Ask *, HelperSeen *ret);                       /* HELPERS_NO_RECORD */

/* What was confirmed, or taken back (below 0), goes into the year's totals. */
Err helpers_did(Ask *, int64_t helper, int64_t year, int64_t acts, int64_t minutes);

/* Of an asking: the account that it concerns and that which asked (0: none), and what it is, in words that a
 * message can keep. */
extern const EventKind JOININGS_ASKED, JOININGS_AGREED, JOININGS_REFUSED;
typedef struct JoiningNews { int64_t account, asked_by; Str place, words; } JoiningNews;
Err joinings_news(Ask *, int64_t id, JoiningNews *ret);

/* "翡翠城社区 翡翠城二期第1微网格": community and grid alone, as lists say it. */
Str helpers_where(Ask *, Str place);

extern const Domain forces_domain;

#endif
