/* What is right for passwords, failures, posts and codes: values in, values or refusals out. No I/O. */
#ifndef PEOPLE_RULES_H
#define PEOPLE_RULES_H

#include "domains/people/people.h"

enum {
    SIGN_IN_TRIES = 5,                         /* failures in a row before a lock */
    MINUTE_MS = 60 * 1000, HOUR_MS = 60 * MINUTE_MS, DAY_MS = 24 * HOUR_MS,
    FIRST_LOCK_MS = 15 * MINUTE_MS,            /* doubled by each further lock … */
    LONGEST_LOCK_MS = 8 * HOUR_MS,             /* … up to this */
    SEEN_EVERY_MS = 5 * MINUTE_MS,             /* a session's sign of life is written this often at most */
    TOTP_STEP_S = 30,
    TOTP_WAITS_MS = 30 * MINUTE_MS             /* so long a secret waits for its first code */
};

/* What is remembered about the tries at one login, whether there is such a login or not. */
typedef struct SignIns { int64_t failures, locked_until_ms, last_ms; } SignIns;
extern const Shape SignIns_shape;

bool people_locked(const SignIns *, int64_t now_ms);
SignIns people_failed(const SignIns *was, int64_t now_ms);     /* forgotten a day after the last one */

/* How long a session of this role lives: to `expires_ms` whatever happens, `idle_ms` without a request. */
void people_session_life(Role, int64_t now_ms, int64_t *ret_expires_ms, int64_t *ret_idle_ms);

/* 3 to 32 of a–z 0–9 . _ - ; written down in lower case. BAD_FIELD "/login". */
Err people_login(Str text, Arena *keep, Str *ret, Blame *why);

/* ["510104017001", …] → codes; BAD_FIELD "/places" unless 1 to SCOPE_MAX place codes of the district. */
typedef struct PlaceCodes { int count; Str code[SCOPE_MAX]; } PlaceCodes;
Err people_places(Str json, Str district, PlaceCodes *ret, Blame *why);
bool people_is_place(Str code, Str district);  /* 6, 9, 12, 15 or 18 digits that begin with the district's */

/* The scope that a post gives. Nothing at all if its places don't parse: never more than was meant. */
Scope people_scope(Str district, int64_t account, PostScope, Str place, Str places, Arena *keep);
bool people_scope_within(const Scope *inner, const Scope *outer);

/* May `giver` give such a post? An administrator gives any; others only roles below their own, at places
 * and with a reach inside their own. */
typedef struct PostGift { Role role; PostScope scope; Str place; Scope reach; } PostGift;
Err people_may_give(const Actor *giver, const PostGift *, Blame *why);

/* May `keeper` change an account of which `above` live posts aren't below it or lie outside its places? */
Err people_may_keep(const Actor *keeper, int64_t above);

/* The time step (RFC 6238) that a code matched, if it is later than the last one used. */
int64_t people_totp_step(int64_t now_ms);
Err people_totp_fresh(int64_t matched_step, int64_t last_step);
REFUSES(PEOPLE_TOTP_NONE);             /* 409: none waits for its first code */
Err people_totp_waits(int64_t begun_ms, int64_t now_ms);   /* PEOPLE_TOTP_NONE: too long ago */

#endif
