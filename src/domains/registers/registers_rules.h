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

RegisterState register_state(int64_t living, int64_t tenants, bool vacant);

/* Above a community one filter and the order of the doors, so that a page costs what it shows. */
Err register_may_list(Str place, int filters, bool by_door, Blame *why);

#endif
