/* 统计: totals of cases by class, place, source, unit and day, kept by following the events, and the rates made
 * of them by a formula that is shown. Changes no case. Every figure is counted on one of three days, so that
 * it can be added up over a period: of the day it was reported reported, respond_due, responded, filed,
 * refused, settled, merged of the day it is due due, suspended, due_closed, in_time, late, extended of the
 * day it was closed closed, reworked, returned, reopened, reached, verdicts, solved, satisfied and three
 * rates of verdict are kept apart (figure_rates, with their formulas): 响应率 = responded ÷ respond_due answered
 * within the time set for it, from report to the desk's first answer 解决率 = solved ÷ verdicts said to be
 * solved, of those closed of which a verdict is known 满意率 = satisfied ÷ verdicts satisfied or fairly so, of
 * the same A verdict is what was said when they were called back, else the reporter's own rating; never the
 * handler's. */
#ifndef FIGURES_FIGURES_H
#define FIGURES_FIGURES_H

#include "domains/callbacks/callbacks.h"

REFUSES(FIGURES_TOO_WIDE);             /* 422: two things at once, for a community or for a hundred days */
REFUSES(FIGURES_TOO_MANY);             /* 422: more cases than a file holds */

/* What an operator checks: cases that are counted otherwise than they stand, and totals that don't say what
 * the cases do. `events` that weren't followed yet are no fault. */
typedef struct FigureAudit { int64_t cases, waiting, odd_cases, odd_totals; } FigureAudit;
Err figures_audit(Db *, Str district, Arena *keep, FigureAudit *ret);

/* Made again out of the events, in a house that is open; `*ret_same`: they were what they are now. */
Err figures_rebuild(App *, bool *ret_same);

/* The clock's work until nothing is left to count: for the demo town, checks and tests. */
Err figures_follow(App *);

extern const Domain figures_domain;

#endif
