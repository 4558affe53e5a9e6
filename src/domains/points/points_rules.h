/* Which accounts there are, between which of them something may move, and who may say so. Pure. */
#ifndef POINTS_POINTS_RULES_H
#define POINTS_POINTS_RULES_H

#include "domains/points/points.h"

typedef struct PurseRule { LedgerUnit unit; bool lots; int64_t lowest; const char *zh, *en; } PurseRule;
extern const PurseRule points_purses[PURSES];

/* May an owner of that kind have such a purse? */
bool points_purse_of(PointsKind, PointsPurse);

/* Money stays money, hours stay hours, points go from a budget to a person and then out of use:
 * POINTS_NO_WAY for anything else. */
Err points_way(PointsPurse from, PointsPurse to);
PointsCause points_cause(PointsPurse from, PointsPurse to);

/* Neither who asked nor whom it goes to. */
Err points_may_approve(int64_t asked_by, int64_t goes_to, int64_t by);

/* "2026-03": its first day and that of the month after; false: no month. */
bool points_month(Str month, int64_t *ret_from, int64_t *ret_to);
/* A month that is over, the first one or the one after `last` ("": none was closed). */
Err points_may_close(Str month, Str last, int64_t today, Blame *why);

/* A fund, partner, team or grid that stands for itself: limited to no less than it has, ended when nothing
 * is left in it and nothing waits. */
Err points_may_limit(int64_t highest, int64_t posted, int64_t coming, Blame *why);
Err points_may_end(int64_t posted, int64_t held, int64_t coming);

#endif
