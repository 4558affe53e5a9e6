/* Rows, for queries, bodies and answers. Only this domain includes it. */
#ifndef PARTNERS_PARTNERS_STORED_H
#define PARTNERS_PARTNERS_STORED_H

#include "domains/partners/partners.h"

typedef struct Partner {
    int64_t id;
    Str place, place_name;
    PartnerKind kind;
    Str name, address, agreement;
    int64_t since_day, until_day;
    Str since, until;
    int64_t fund, purse, offline_count, offline_fen, ended_ms;
    Str ended_words, made_words;
    int64_t made_ms, version, tills, staff;
    bool live;
} Partner;
typedef struct PartnerPerson { int64_t staff_id, account; Str name, login; int64_t made_ms,
                               ended_ms; } PartnerPerson;
typedef struct Till {
    int64_t id, partner;
    Str name, key_digest;
    int64_t made_by, made_ms, seen_ms, ended_ms, wrong_day, wrong;
} Till;
typedef struct TillSeen { int64_t id; Str name; int64_t made_ms, seen_ms, ended_ms; } TillSeen;
extern const Shape Partner_shape, PartnerPerson_shape, Till_shape, TillSeen_shape;

#endif
