/* Inspection rounds (巡查): routes with points and what is looked at there, and what was found at each
 * point, when, by whom. Nothing found is an entry too. What is found becomes a case, its place filled in.
 * Kinds, results and grades of danger: domain.md §3.5. Knows no household. */
#ifndef INSPECTIONS_INSPECTIONS_H
#define INSPECTIONS_INSPECTIONS_H

#include "app/domain.h"

typedef enum InspectionKind { INSPECT_BUILDING, INSPECT_STREET, INSPECT_PUBLIC, INSPECT_BUSINESS,
                              INSPECT_SITE } InspectionKind;
extern const char *const inspection_kinds[];
typedef enum InspectionResult { INSPECTED_CLEAR, INSPECTED_HAZARD, INSPECTED_FIXED } InspectionResult;
extern const char *const inspection_results[];
extern const char *const inspection_levels[];          /* minor, major, severe: 一般、较大、重大 */

REFUSES(INSPECTIONS_NO_POINT);         /* 422: no such point of a route within reach */
REFUSES(INSPECTIONS_BAD_TIME);         /* 422: to come, or too long ago */
REFUSES(INSPECTIONS_NEEDS);            /* 422: something that such a result must say; the field is named */
REFUSES(INSPECTIONS_ENDED);            /* 409: the route isn't walked any more */

/* Something was written down at a point: the subject is the entry. It stays as it was. */
extern const EventKind INSPECTIONS_MADE;

enum { INSPECTION_BACK_DAYS = 30, INSPECTION_WORDS = 500 };

/* For the demo town, without events. */
typedef struct InspectionPlant {
    Str place, name;
    InspectionKind kind;
    int64_t every_days;
    const Str *point, *point_place, *items;
    int points;
    int64_t account;
    Str by_words;
    const int64_t *at_ms;              /* of each point, when it was last seen; NONE: never */
} InspectionPlant;
Err inspections_plant(Ask *, const InspectionPlant *);

extern const Domain inspections_domain;

#endif
