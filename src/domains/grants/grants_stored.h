/* Rows, for the queries. Only this domain includes it. */
#ifndef GRANTS_GRANTS_STORED_H
#define GRANTS_GRANTS_STORED_H

#include "domains/grants/grants_rules.h"

typedef struct GrantSpending {
    int64_t id, fund, line, amount;
    bool person;
    Str payee, words, case_number;
    int64_t transfer, asked_by;
    Str asked_words;
    int64_t asked_ms;
    int64_t batch, back;               /* of vouchers, and what of it came back */
    Str state, by_words;
    int64_t done_ms;
} GrantSpending;
typedef struct GrantAccount { int64_t account; } GrantAccount;
typedef struct GrantTold { int64_t small_count, small_sum, paid, returned, back, received; } GrantTold;
typedef struct GrantReceived { int64_t id, day; Str words; int64_t amount; } GrantReceived;
extern const Shape GrantSpending_shape, GrantReceived_shape, GrantTold_shape,
    GrantAccount_shape;

#endif
