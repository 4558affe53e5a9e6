/* Ids made by the server, and the numbers that people read aloud.
 * An id has 53 bits, so that JavaScript holds it exactly: 41 bits of milliseconds since 2024-01-01 UTC (until
 * 2093), 4 bits of node, 8 bits of serial. Ids of a node rise strictly, even when the clock steps back or
 * more than 256 are asked for in a millisecond (then the next ones are borrowed). The clock is the caller's;
 * so is the lock, if several threads share a state. */
#ifndef VOCAB_IDENT_H
#define VOCAB_IDENT_H

#include "base/str.h"

enum { IDENT_NODES = 16 };
#define IDENT_EPOCH_MS INT64_C(1704067200000)       /* 2024-01-01T00:00:00Z */
#define IDENT_END_MS   INT64_C(3900000000000)       /* 2093-08-02: there is no id for later moments */

/* `last`: milliseconds and serial last used, together */
typedef struct Ident { int64_t last; int node; } Ident;

Ident ident_start(int node);                        /* 0 <= node < IDENT_NODES */
void ident_seed(Ident *s, int64_t highest_id);  /* at start: never again at or below an id in the database */
int64_t ident_next(Ident *s, int64_t now_ms);       /* 1 to 2^53 - 1 */
int64_t ident_last(const Ident *s);                 /* the last one given, or one above it; 0: none */
int64_t ident_ms(int64_t id);                       /* when it was made, about */
int64_t ident_least(int64_t ms);                    /* ids made at `ms` or later are at or above it */

/* "510104018006-20261124-0007": where, on which day (China time), which of that day. Three groups, because
 * that is how it is said over the phone; only digits and hyphens, so that it fits a file name, an address
 * and a keypad. A place above the community is filled with zeros, one below is named by its community. From
 * the 10,000th of a day on the last group has five digits. `serial` is at least 1. */
Str ident_number(Arena *keep, Str place, int64_t now_ms, int64_t serial);

typedef struct IdentNumber { Str community; int64_t day, serial; } IdentNumber;   /* day: as in moment.h */

/* Reads what people type: blanks, and hyphens or none, are both fine. false: not such a number. */
bool ident_number_read(Arena *keep, Str text, IdentNumber *ret);

#endif
