/* Rows, for the queries. Only this domain includes it. */
#ifndef HONOURS_HONOURS_STORED_H
#define HONOURS_HONOURS_STORED_H

#include "domains/honours/honours_rules.h"

typedef struct HonourSheet {
    int64_t id;
    Str name;
    int64_t edition;
    Str source, made_words;
    int64_t made_ms;
    List lines;
} HonourSheet;
typedef struct HonourValue { int64_t line, value; Str words, by_words; int64_t at_ms; } HonourValue;
typedef struct HonourFact { int64_t subject, at_ms; Str words, number; int64_t counts; } HonourFact;
typedef struct HonourMarks { HonourBody body; int64_t marks, total; } HonourMarks;
typedef struct HonourAppeal {
    int64_t id, round, candidate, account;
    Str words;
    int64_t at_ms;
    int state;                         /* open, upheld, dismissed */
    Str answer, answered_words;
    int64_t answered_ms, version;
} HonourAppeal;
typedef struct HonourCertificate {
    int64_t id;
    Str number, code;
    int64_t round, candidate, account;
    Str name, award, title, place, issued_day, issued_words;
    int64_t revoked_ms;
    Str revoked_words;
    int64_t version;
} HonourCertificate;
extern const Shape HonourSheet_shape, HonourValue_shape, HonourFact_shape, HonourMarks_shape,
    HonourAppeal_shape,
    HonourCertificate_shape;

#endif
