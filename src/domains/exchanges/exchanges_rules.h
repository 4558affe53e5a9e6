/* What a signature says, what an exchange comes to, and whether it may be. Pure. */
#ifndef EXCHANGES_EXCHANGES_RULES_H
#define EXCHANGES_EXCHANGES_RULES_H

#include "domains/exchanges/exchanges_stored.h"

enum { EXCHANGE_MOST = 1000000, EXCHANGE_UNITS_MOST = 1000000000, EXCHANGE_SIGN_MS = 300000,
       EXCHANGE_CODE_MS = 600000, EXCHANGE_WRONG_MOST = 20, EXCHANGE_KEY_DAYS = 400,
       EXCHANGE_WAIT_MINUTES = 1440, EXCHANGE_VALID_DAYS = 3660,
       EXCHANGE_CAUSE_MOST = 60 };

/* Tuimen-Sign: key=ID,at=MS,sign=HEX. False: not so. `sign`: 64 hexadecimal digits. */
typedef struct ExchangeSign { int64_t key, at_ms; Str sign; } ExchangeSign;
bool exchange_sign_read(Str header, ExchangeSign *ret);
bool exchange_sign_fresh(int64_t at_ms, int64_t now_ms);
bool exchange_key_live(const ExchangeKey *, int64_t day);
Err exchange_may_guess(const ExchangeKey *, int64_t day);      /* EXCHANGES_WAIT */

/* Rounded down, so that going to and fro never makes more. `rate`: units for 100 points, above 0. */
int64_t exchange_points(int64_t units, int64_t rate);
int64_t exchange_units(int64_t points, int64_t rate);
int64_t exchange_fen(int64_t points, int64_t fen_for_100);

/* `held`: of today, 0: none; `agreed`: by the person; `said`: by the other system. */
Err exchange_rate_is(int64_t held, int64_t agreed, int64_t said, Blame *);
/* `his`, `all`: exchanged that way today. */
Err exchange_may(const ExchangeTerms *, int64_t points, int64_t his, int64_t all, Blame *);
/* Whether it may be done (`post`) or given back now; *ret: it was already, in the same words. */
Err exchange_may_settle(const Exchange *, bool post, Str receipt, int64_t now_ms, bool *ret);
/* `asked`: somebody did, and nobody answered. */
Err exchange_may_reverse(const Exchange *, bool asked);
/* Who asked may take that back, but not approve it; nor does whose points they are. */
Err exchange_may_answer(const Exchange *, const ExchangeReversal *, bool approve, int64_t account);

#endif
