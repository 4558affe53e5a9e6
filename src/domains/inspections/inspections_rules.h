/* When a route is due, and what an entry must bring. Pure. */
#ifndef INSPECTIONS_INSPECTIONS_RULES_H
#define INSPECTIONS_INSPECTIONS_RULES_H

#include "domains/inspections/inspections_stored.h"

/* When the route was last walked whole: the oldest of its points; NONE while one was never seen. */
int64_t inspection_seen_ms(const InspectionPoint *, int64_t count);
/* The day by which it is to be walked again: so many days after it was, or after it was planned. */
int64_t inspection_due_day(int64_t seen_ms, int64_t made_ms, int64_t every_days);

/* Not to come (a phone's clock may be a little fast), not older than INSPECTION_BACK_DAYS. Nothing found
 * needs nothing but the picture that the point asks for; what was found needs words, a grade and a class
 * of case, what was put right there words and a picture. */
Err inspection_fits(const InspectionNew *, const InspectionPoint *, int64_t now_ms, Blame *);

#endif
