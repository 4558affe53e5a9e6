/* What a scan of every night has in common, whatever it looks over: the ground, the groups, and what the
 * source of a rule brings. Shared by signals_scan.c and the sources. */
#ifndef SIGNALS_SIGNALS_NIGHT_H
#define SIGNALS_SIGNALS_NIGHT_H

#include "domains/divisions/divisions.h"
#include "domains/signals/signals_look.h"
#include "geo/scan/scan_now.h"

/* The ground: micro-grids in order of code, who touches whom, and the days with their kinds. */
typedef struct SignalGround {
    const PlaceDrawn *grid;
    int32_t count, days, *neighbour;
    int64_t *neighbours_at, first_day, last_day, from_ms, until_ms;
    double *x, *y;
    const bool *worked;
} SignalGround;

/* -1: none, for it is known to a larger place alone. */
int32_t signal_ground_grid(const SignalGround *, Str code);

/* A look of its own: a group of classes, a thing found. */
typedef struct SignalGroup { Str class; ScanNowCount *count; int64_t counts, cases; } SignalGroup;

/* Where a rule's counts come from. `rows` reads (SQL) what `next` takes group by group: `at` begins at 0;
 * false: there are no more. `next` may use `keep` as it likes, until the next group. */
typedef struct SignalSource {
    int32_t strata;
    bool among;
    Err (*first_ms)(const SignalLooking *, int64_t *ret);  /* when the first was; 0: none */
    Err (*rows)(const SignalLooking *, const SignalGround *, List *ret);
    bool (*next)(const SignalLooking *, const SignalGround *, const List *rows, int64_t *at, SignalGroup *ret,
                 Arena *keep);
    Err (*behind)(const SignalLooking *, const SignalGround *, Str place, Str class, int64_t from_ms,
                  List *ret);
} SignalSource;

Err signal_night(SignalLooking *, const SignalSource *);

#endif
