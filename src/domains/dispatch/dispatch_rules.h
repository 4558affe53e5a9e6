/* Which rule sends a matter to which post. Pure: facts and candidates in, a pick out. */
#ifndef DISPATCH_DISPATCH_RULES_H
#define DISPATCH_DISPATCH_RULES_H

#include "domains/dispatch/dispatch.h"
#include "vocab/calendar.h"
#include "vocab/place.h"

/* When a rule holds. Office hours are those of the working calendar, make-up days included. */
typedef enum DispatchTime {
    DISPATCH_OFFICE,                   /* 工作时间 */
    DISPATCH_OFF,                      /* 非工作时间: all else */
    DISPATCH_NIGHT,                    /* 夜间: 22:00 to 6:00 */
    DISPATCH_REST                      /* 休息日: weekends and holidays, not make-up days */
} DispatchTime;
extern const char *const dispatch_times[];

/* To whom. The first two go by distance: micro-grid, general grid, community, street, district. */
typedef enum DispatchTo {
    DISPATCH_TO_NEAREST,               /* whoever is first in line to answer for the place */
    DISPATCH_TO_LEAST,                 /* at the nearest level that has anybody, the one with least in hand */
    DISPATCH_TO_MEMBER, DISPATCH_TO_WORKER, DISPATCH_TO_CLERK, DISPATCH_TO_STREET, DISPATCH_TO_DISTRICT,
    DISPATCH_TO_POSTS                  /* a named office or team: of several, the one with least in hand */
} DispatchTo;
extern const char *const dispatch_tos[];

typedef struct DispatchCode { Str code; } DispatchCode;
typedef struct DispatchPost { int64_t post_id; Str words; } DispatchPost;  /* words: in answers alone */
extern const Shape DispatchCode_shape, DispatchPost_shape;

typedef struct DispatchRule {
    Str name;
    List classes, places;              /* of DispatchCode, any of them, or what lies below; none: all */
    int time, urgency, level;          /* DispatchTime; at least so urgent; -1: any */
    Str skill;                         /* the post's holder has it; absent: no matter */
    int64_t load_most;                 /* … and at most so much in hand; NONE: no matter */
    DispatchTo to;
    List posts;                        /* of DispatchPost; for DISPATCH_TO_POSTS */
} DispatchRule;
extern const Shape DispatchRule_shape;

enum { DISPATCH_SKILLS = 60, DISPATCH_CODES = 100, DISPATCH_POSTS = 20 };

/* Rules made ready to be asked often. Text stays where the rules have it. */
typedef struct DispatchSet {
    int64_t id;
    const DispatchRule *rule;
    int rules;
    Str skill[DISPATCH_SKILLS];        /* those that any rule asks for */
    int skills;
    int8_t skill_of[DISPATCH_RULES];   /* index into `skill`; -1: none */
    bool loads[DISPATCH_RULES];        /* the rule looks at what is in hand */
    bool asks_load, names_posts;       /* any does */
} DispatchSet;

/* More skills than DISPATCH_SKILLS can't be, as rules are fewer. */
void dispatch_ready(const List *rules, int64_t id, DispatchSet *ret);

/* A set as it may be published: names told apart; posts where they are named and nowhere else; place codes
 * that are some; a last rule that always leads somewhere, and none before it that ends the list. BAD_FIELD
 * "/rules/N/…". */
Err dispatch_check(const List *rules, Blame *why);

bool dispatch_time_is(const Calendar *, int64_t at_ms, DispatchTime);
bool dispatch_applies(const DispatchRule *, const Calendar *, const DispatchFacts *);

/* Somebody in office. In order: who is first in line for the place stands first. */
typedef struct DispatchCandidate {
    int64_t post;
    int level;                         /* PlaceKind of what they answer for; -1: not for this place */
    int64_t load;
    uint64_t skills;                   /* bits by DispatchSet.skill */
} DispatchCandidate;

typedef struct DispatchPick {
    int rule, who;                     /* from 0; -1: nobody */
    int runner_rule, runner;
    DispatchWhyNot why;
} DispatchPick;

DispatchPick dispatch_pick(const DispatchSet *, const Calendar *, const DispatchFacts *,
                           const DispatchCandidate *, int count);
/* … without looking for the second choice */
DispatchPick dispatch_pick_first(const DispatchSet *, const Calendar *, const DispatchFacts *,
                                 const DispatchCandidate *, int count);

#endif
