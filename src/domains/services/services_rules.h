/* When an act counts, and who may say so. Pure. */
#ifndef SERVICES_SERVICES_RULES_H
#define SERVICES_SERVICES_RULES_H

#include "domains/services/services.h"

enum { SERVICE_DAY_MINUTES = 1440 };

typedef struct ServiceKept {
    int64_t id, helper;
    Str place, day;
    int64_t minutes;
    ServiceKind kind;
    Str what;
    ServiceState state;
    int64_t entered_by;
    Str entered_words;
    int64_t entered_ms, decided_by;
    Str decided_words;
    int64_t decided_ms;
    Str answer;
    int64_t version;
} ServiceKept;
extern const Shape ServiceKept_shape;

typedef struct ServiceTerm { Str since, until; bool paid; } ServiceTerm;    /* of the helper */

/* `done`: minutes of that day that count or may; `most`: how many one may do. A day of the past or today, not
 * before they reported in. */
Err service_may_be(const ServiceTerm *, const ServiceNew *, int64_t done, int64_t most, int64_t today,
                   Blame *why);

/* From entered to confirmed or refused; from confirmed to struck. `own`: the helper's account; 0: none. */
Err service_may_become(const ServiceKept *, ServiceState to, int64_t own, int64_t by, Blame *why);

/* What that adds to the totals of the year: 1, 0 or -1 times the act. */
int service_counts(ServiceState from, ServiceState to);

#endif
