/* What the files of this domain share among themselves. */
#ifndef FORCES_FORCES_INSIDE_H
#define FORCES_FORCES_INSIDE_H

#include "domains/forces/forces_views.h"

/* ---- What events say: which, why, how many; never a value ---- */

typedef struct HelperSaid { Str kind; } HelperSaid;
typedef struct HelperShown { HelperPurpose purpose; Str reason; } HelperShown;
typedef struct HelperSought { Str by; int64_t rows; } HelperSought;
typedef struct HelperFields { Str fields; } HelperFields;
typedef struct HelperGone { Str why; } HelperGone;
typedef struct TeamSaid { int64_t helper; } TeamSaid;
typedef struct JoiningSaid { int64_t helper; JoiningState state; } JoiningSaid;
extern const Shape HelperSaid_shape, HelperShown_shape, HelperSought_shape, HelperFields_shape,
    HelperGone_shape,
    TeamSaid_shape, JoiningSaid_shape;
Err helpers_notice(Ask *, HelperNotice *ret);          /* in force; the usual words where none is */

extern const EventKind HELPERS_NOTICE_SET;
extern const EventKind HELPERS_ADDED, HELPERS_CHANGED, HELPERS_SHOWN, HELPERS_SOUGHT, HELPERS_LINKED,
    HELPERS_LEFT_EVENT, HELPERS_ERASED, TEAMS_MADE, TEAMS_CHANGED, TEAMS_JOINED, TEAMS_PARTED,
        JOININGS_DROPPED,
    JOININGS_ENDED;
#define SAYS(Type, ...) &Type##_shape, &(Type){ __VA_ARGS__ }

/* forces_seal.c */
Err helpers_seal(Ask *, const HelperFacts *, HelperKept *);            /* by k->id */
Err helpers_open(Ask *, const HelperKept *, HelperFull *ret);
Str helpers_digest(Ask *, const char *column, Str plain);
SealDigests helpers_digests(Ask *, const char *column, Str plain);     /* to look up by */
extern const SealedTable helpers_seals[];

/* forces_read.c */
int64_t helpers_today(const Ask *);
Str helpers_today_text(Ask *);
int64_t helpers_year(const Ask *);
Str helpers_by_words(Ask *,
                     int64_t own);      /* "陈静 · 社区受理员"; "" for the helper themselves: no name of theirs */
Err helpers_load(Ask *, HelperKept *ret);                              /* the {id} of the path; NOT_FOUND */
Err helpers_page_of(Ask *, int status, const HelperKept *, bool own);
HelperRow *helpers_rows(Ask *, const List *lines);
Err helpers_words(Ask *, HelperWords *ret);                            /* the dictionaries */
Handler helpers_list, helpers_get, helpers_terms, helpers_free_list, helpers_units_list, helpers_numbers;

/* forces_totals.c: writing a helper down, and what they changed from, with the totals that follow */
Err helpers_enter(Ask *, const HelperKept *);
Err helpers_keep(Ask *, const HelperKept *was, const HelperKept *);

/* forces_write.c */
typedef struct HelperGround { int how; int64_t version; } HelperGround;
Err helpers_save_new(Ask *, const HelperFacts *, const HelperGround *, int64_t account, Str since,
                     bool synthetic,
                     HelperKept *ret);
Err helpers_lay_over(Ask *, const HelperChange *, HelperKept *);       /* and saves it */
Err helpers_part(Ask *, HelperKept *, Str until,
                 int why);             /* leaves; WHY_ERASE: name and phone go */
Handler helpers_new, helpers_change, helpers_full, helpers_find_list, helpers_end, helpers_link;

/* forces_own.c */
Err helpers_mine(Ask *, HelperKept *ret);                              /* HELPERS_NO_RECORD, HELPERS_LEFT */
Handler helpers_own_get, helpers_own_new, helpers_own_change, helpers_own_end, joinings_own_new,
    joinings_own_end;

/* forces_teams.c, forces_joinings.c */
Handler teams_list, teams_new, teams_get, teams_change, team_members_new, team_members_stop;
Err joinings_ask(Ask *, const HelperKept *, Str place, Str reason);    /* answers 201 */
Err joinings_stop(Ask *, const JoiningKept *, const HelperKept *, const JoiningEnd *);
Handler joinings_list, joinings_new, joinings_answer, joinings_end;

extern const struct Dictionary *const helpers_dictionaries[];       /* forces_dictionaries.c */

#endif
