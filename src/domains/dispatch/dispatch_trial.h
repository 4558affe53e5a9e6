/* A draft held against matters of the past, beside the set in force. Part of dispatch.h; for `replays`, which
 * brings the matters. Everybody in office is read into memory once; stand-ins are left out, on both sides.
 * What a post has in hand is rebuilt as the matters go by: sent, later closed. */
#ifndef DISPATCH_DISPATCH_TRIAL_H
#define DISPATCH_DISPATCH_TRIAL_H

#include "vocab/calendar.h"

typedef struct DispatchWorld DispatchWorld;

/* For at most so many matters; lives in the request's arena. NOT_FOUND: no such set in the asker's reach. */
Err dispatch_world_open(Ask *, int64_t set_id, int64_t matters, DispatchWorld **ret);

/* One matter, in the order of time; closed_ms NONE: still open. By 0, the set in force; by 1, the draft;
 * rules and people from 0; -1: nobody. Pure. */
typedef struct DispatchTurn { int rule[2], man[2]; } DispatchTurn;
DispatchTurn dispatch_world_turn(DispatchWorld *, const Calendar *, const DispatchFacts *, int64_t closed_ms);

bool dispatch_world_counts(const DispatchWorld *);     /* does any rule look at what is in hand? */
int dispatch_world_rules(const DispatchWorld *);       /* of the draft */
Str dispatch_world_rule(const DispatchWorld *, int rule);
Str dispatch_world_who(const DispatchWorld *, int man);        /* "": nobody */

/* The figures. Kept with the draft, in the place of those before, with their event; on the lane. MOVED_ON: it
 * was edited, or another set came into force, meanwhile. */
typedef struct DispatchMoved { Str code, name; int64_t matters, moved; } DispatchMoved;
typedef struct DispatchReplayed {
    int64_t matters, moved, nobody, took_ms;
    List rules, classes, places;       /* of DispatchMoved; rules by number */
} DispatchReplayed;
extern const Shape DispatchMoved_shape, DispatchReplayed_shape;
Err dispatch_replay_keep(Ask *, const DispatchWorld *, Str from_day, Str to_day, const DispatchReplayed *);

#endif
