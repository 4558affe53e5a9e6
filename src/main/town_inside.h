/* What the files that write the demo town share. */
#ifndef MAIN_TOWN_INSIDE_H
#define MAIN_TOWN_INSIDE_H

#include "main/town.h"

#include "domains/cases/cases.h"
#include "domains/people/people.h"

/* A case to come, away from its community's arena. */
typedef struct TownTale {
    Case c;
    const TownStep *step;
    int steps;
    const TownHand *hand;              /* of its community's accounts */
    int handler, stars;
    bool solved;
} TownTale;

void town_hand(TownWriter *, TownHand *, Role, const char *place, Str name, Str title);
void town_collect(TownWriter *, const TownCommunity *, const TownHand *);
/* A door that was just written, and which of its community's households it is. */
typedef struct TownDoor {
    const TownCommunity *c;
    int community, household, serial;
    const struct Household *door;
} TownDoor;
Err town_write_people(Ask *, TownWriter *, const TownDoor *);      /* those behind it, into the register */
/* one event for each batch: what was made, by which seed */
Err town_told(Ask *, const TownWriter *, Str place);

#endif
