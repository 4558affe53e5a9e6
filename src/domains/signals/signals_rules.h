/* What counts as a sign, and how far a rule can be trusted. Pure. */
#ifndef SIGNALS_SIGNALS_RULES_H
#define SIGNALS_SIGNALS_RULES_H

#include "domains/signals/signals_stored.h"

enum { SIGNAL_WINDOWS = 8, SIGNAL_WINDOWS_LEAST = 4 };     /* of the past that a rise is held against */

/* P(X >= seen) of a Poisson variable: how likely by chance. 1 for nothing seen. */
double signal_chance(int64_t seen, double expected);

/* Spots: around a case, others of its class within the radius, `least` of them at least; the one with the
   most
 * first, none in two spots. `things` are their places in the list. */
typedef struct SignalSpot { int64_t centre, count; const int64_t *things; } SignalSpot;
List signal_spots(const SignalPoint *, int64_t count, int64_t radius_m, int64_t least, Arena *keep);

/* A rise: what the newest window holds against the mean of `windows` before it. Half a case is added to what
 * the past has seen, so that what never was isn't surprising by itself. */
typedef struct SignalRise { Str place, class; int64_t seen; double usual, chance; } SignalRise;
List signal_rises(const SignalCount *, int64_t count, int64_t windows, const SignalRule *, Arena *keep);

/* Of a scan: expect one such false alarm in so many whole weeks, looking every night; rounded down. */
enum { SIGNAL_WEEKS_MOST = 520 };      /* beyond ten years nothing is told */
int64_t signal_weeks(int64_t chance_ppm);

/* Clusters on the map, whatever is scanned. And is the code one of those, with a comma between? */
bool signal_clusters(SignalKind);
bool signal_looks_for(Str codes, Str code);

/* The least place that holds both: their code as far as it is the same, cut at a level. */
Str signal_common(Str a, Str b);

/* Of what was judged, how much is true, in percent (what was known already is neither); NONE: nothing was.
 * Quiet: enough was judged, and too little of it is true. */
int64_t signal_precision(const SignalTally *);
bool signal_quiet(const SignalRule *, const SignalTally *);

Err signal_may_judge(const SignalRow *, const SignalJudging *);

/* A rule as it shall be. BAD_FIELD. */
Err signal_rule_fits(const SignalRule *, Blame *);

#endif
