/* Age bands, what a household is, and which lists are too wide. Pure. */
#ifndef REGISTERS_REGISTERS_RULES_H
#define REGISTERS_REGISTERS_RULES_H

#include "domains/registers/registers.h"

/* Birthdays of a band: after `from`, up to and including `to`; absent: no end on that side. `none`: those
 * without a birthday. */
typedef struct RegisterBirths { Str from, to; bool none; } RegisterBirths;
RegisterBirths register_births(int band, int64_t today, Arena *keep);

/* The latest birthday of somebody of so many years. */
Str register_birth_of(int years, int64_t today, Arena *keep);

/* Which day a list is of: today, or a past one as it stood at its end. BAD_FIELD "as_of": no date, or a day
 * to come. `totals`: the day whose totals may be believed; of a past one none. */
typedef struct RegisterWhen { bool past; Str day, totals; int64_t number, end_ms; } RegisterWhen;
Err register_when(Str as_of, int64_t now_ms, Arena *keep, RegisterWhen *ret, Blame *why);

RegisterState register_state(int64_t living, int64_t tenants, bool vacant);

/* Above a community one filter, the order of the doors and today, so that a page costs what it shows. */
Err register_may_list(Str place, int filters, bool by_door, bool past, Blame *why);

#endif
