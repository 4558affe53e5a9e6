/* What a round of looking holds: what rules have found so far, beside the lane, and which nights were looked
 * at. */
#ifndef SIGNALS_SIGNALS_LOOK_H
#define SIGNALS_SIGNALS_LOOK_H

#include "domains/signals/signals_inside.h"

enum { SIGNAL_FOUND_MOST = 400, SIGNAL_NEW_MOST = 20, SIGNAL_THINGS_MOST = 50 };

/* things: SignalThing; grids: SignalGrid */
typedef struct SignalFound { SignalRow row; List things, grids; } SignalFound;

/* One rule's part of a round; `look` stays without a day unless a night was looked at. What a rule reads by
 * the thousand lies in `room`, and is gone after its look; what it finds, in the arena of the ask. */
typedef struct SignalLooking {
    Ask *ask;
    Arena *room;
    const SignalRule *rule;
    List recent;
    SignalFound *found;
    int64_t count, *total;
    SignalLook *look;
} SignalLooking;

typedef struct SignalRound {
    SignalFound *found;
    int64_t count;
    SignalLook *look;
    int64_t looks;
} SignalRound;

/* NULL: the same was found lately, or this rule has found enough. */
SignalFound *signal_found(SignalLooking *, SignalRow);

/* signals_scan.c, signals_visits.c */
Err signal_scan(SignalLooking *), signal_scan_visits(SignalLooking *);

#endif
