/* A row of the list, for its queries. Only this domain includes it. */
#ifndef SERVICES_SERVICES_STORED_H
#define SERVICES_SERVICES_STORED_H

#include "domains/services/services_rules.h"

typedef struct ServiceRow {
    int64_t id, helper;
    Str name, helper_kind, place, place_words, day;
    int64_t minutes;
    ServiceKind kind;
    Str what;
    ServiceState state;
    Str entered_words;
    int64_t entered_ms;
    Str decided_words;
    int64_t decided_ms;
    Str answer;
    bool mine;
    int64_t version;
} ServiceRow;
typedef struct ServiceLimit { int64_t day_minutes, since_ms; Str source; } ServiceLimit;
extern const Shape ServiceRow_shape, ServiceLimit_shape;

#endif
