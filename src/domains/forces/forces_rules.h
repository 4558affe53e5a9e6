/* Who may be written down as a helper, on what ground; when they are free and how far they go; joining and
 * leaving a micro-grid. Pure. */
#ifndef FORCES_FORCES_RULES_H
#define FORCES_FORCES_RULES_H

#include "domains/forces/forces.h"

typedef struct HelperKind {
    Str code, name, name_en;
    bool needs_consent, paid, own, new_job;
    Str source;
} HelperKind;
typedef struct Skill { Str code, name, name_en; bool spoken; Str source; } Skill;
typedef struct HelperNotice { int64_t version; Str words, words_en, source; } HelperNotice;
typedef struct HelperNoticeSet { Str words, words_en; int64_t since_ms; Str source; } HelperNoticeSet;
extern const Shape HelperKind_shape, Skill_shape, HelperNotice_shape, HelperNoticeSet_shape;

/* A helper as they will be kept, in plain and in one form. */
typedef struct HelperFacts {
    Str kind, name, phone, unit, place, base;          /* phone: absent, none */
    int64_t walk_minutes;
    Str reach, skills;                                 /* with commas between */
    int64_t free_slots;
} HelperFacts;

/* Is that form? Codes of kinds and skills against the dictionaries; places by their form alone. BAD_FIELD,
 * PHONE_FORM. */
typedef struct HelperWords {
    const HelperKind *kind;
    int64_t kinds;
    const Skill *skill;
    int64_t skills;
} HelperWords;
Err helper_facts(const HelperNew *, const HelperWords *, Arena *keep, HelperFacts *ret, Blame *why);
const HelperKind *helper_kind(const HelperWords *, Str code);          /* NULL: none */

/* Ground for keeping them: a kind that needs it has consent to the notice in force (PIPL art. 13, 14, 29). By
 * oneself only oneself agrees; at the desk it is on paper, or a guardian's (art. 31). */
Err helper_consent(const HelperKind *, int how, int64_t version, const HelperNotice *, bool by_oneself,
                   Blame *why);

/* A civil date of the past or today, not before `from` (absent: any). */
Err helper_date(Str date, Str from, int64_t today, const char *pointer, Blame *why);

/* A bit for each part of a weekday. */
int64_t helper_slots(const HelperSlot *, int64_t count);
List helper_slots_list(int64_t slots, Arena *keep);                    /* of HelperSlot */
int64_t helper_slots_asked(int64_t weekday, int part);                 /* NONE and -1: any; NONE: all of it */
Str helper_codes(const List *codes, Arena *keep);                      /* each once, with commas between */
List helper_codes_list(Str codes, Arena *keep);                        /* of HelperCode */

/* Does a helper go there? Named places hold it; or they set out from it; or it is no farther than they walk.
 * As the crow flies a walk of a minute counts as 55 m: 1.2 m/s, less a quarter for detours. */
typedef struct HelperRange { Str reach, base; int64_t walk_minutes; } HelperRange;
bool helper_reaches(HelperRange, Str place, int64_t distance_m);
int64_t helper_walk_m(int64_t minutes);

/* Who comes first when help is needed: who has done less this year, by steps of ten hours, and helps in fewer
 * micro-grids; then who is nearer. Below 0: a. */
typedef struct HelperLoad { int64_t id, minutes, joined, distance_m; } HelperLoad;
int helper_before(const HelperLoad *a, const HelperLoad *b);

/* Digits in a reason may be somebody's number. */
Err helper_reason(Str reason, Blame *why);

/* ---- Joining ---- */

typedef struct JoiningKept {
    int64_t id, helper;
    Str place;
    JoiningState state;
    Str reason;
    int64_t asked_by;
    Str asked_words;
    int64_t asked_ms, decided_by;
    Str decided_words;
    int64_t decided_ms;
    Str answer, since, until, end_reason, ended_words;
    int64_t version;
} JoiningKept;
extern const Shape JoiningKept_shape;

Err joining_may_ask(const JoiningKept *have, int64_t count, Str place);
/* `own`: the helper's account, 0: none. */
Err joining_may_decide(const JoiningKept *, int64_t own, int64_t decider);
Err joining_may_end(const JoiningKept *, Str until, int64_t today, Blame *why);

#endif
