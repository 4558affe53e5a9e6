/* The register as a clerk works with it: lists of households and of people with their filters and totals, one
 * household with those who lived there before, and when somebody last confirmed what is written down. Writes
 * nobody down: that is `residents`. */
#ifndef REGISTERS_REGISTERS_H
#define REGISTERS_REGISTERS_H

#include "app/domain.h"

/* What a household is, by who lives there. */
typedef enum RegisterState {
    REGISTER_OWN,          /* 自住: somebody lives there, and no tenant */
    REGISTER_LET,          /* 出租: a tenant does */
    REGISTER_VACANT,       /* 空置: nobody does, and somebody has confirmed it */
    REGISTER_UNCLEAR       /* 待核实: nobody does, and nobody has confirmed it */
} RegisterState;
extern const char *const register_states[];

/* Age bands of a community's work: 0 to 6, 7 to 17, 18 to 59, 60 to 79, 80 and over, no birthday known. */
enum { REGISTER_BANDS = 6 };
extern const char *const register_bands[];

REFUSES(REGISTERS_TOO_WIDE);           /* 422: that order, or two filters at once, for a community or less */
REFUSES(REGISTERS_LIVED_IN);           /* 409: can't be vacant, somebody lives there */

/* Somebody has confirmed a household; the subject is the household. */
extern const EventKind REGISTERS_CHECKED;

/* For the demo town, on the lane and without an event. */
Err registers_plant(Ask *, int64_t household_id, bool vacant, int64_t at_ms, int64_t account, Str by_words);

/* Work of the clock: totals as of today. For tests, which have a clock of their own. */
Handler registers_renew;

extern const Domain registers_domain;

#endif
