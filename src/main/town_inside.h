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
    Str phone;                         /* of who reported it: kept sealed, to be called back */
} TownTale;

void town_hand(TownWriter *, TownHand *, Role, const char *place, Str name, Str title);
void town_collect(TownWriter *, const TownCommunity *, const TownHand *);
/* A door that was just written, and which of its community's households it is. */
typedef struct TownDoor {
    const TownCommunity *c;
    int community, household, serial;
    const struct Household *door;
} TownDoor;
/* Those behind it, into the register, with what they agreed to and the care they need: days from one visit
 * to the
 * next, 0: no care. Not at home: nobody lives there. */
typedef struct TownHome { int care_days; bool lived_in; } TownHome;
Err town_write_people(Ask *, TownWriter *, const TownDoor *, TownHome *ret);
/* Visits of the last half year to it, by whoever answers for its micro-grid; then the counts of a
 * micro-grid. */
Err town_write_visits(Ask *, TownWriter *, const TownDoor *, const TownHome *, const TownHand *by);
/* When it was last confirmed, and what is wrong with it here and there. */
Err town_write_register(Ask *, TownWriter *, const TownDoor *, const TownHome *, const TownHand *by);
Err town_count_visits(Ask *, TownWriter *, Str place);
/* Cards, lines of offices, codes of doors: town_cards.c. */
Err town_write_card(Ask *, const TownWriter *, const TownAccount *, const TownHand *);
Err town_write_lines(Ask *, Str place);
Err town_write_door(Ask *, int64_t building_id);
Err town_write_facilities(TownWriter *, const TownCommunity *);        /* where people are served there */
/* Who helps in a community: helpers, teams, what they did; `desk` agreed to it all. */
Err town_write_forces(TownWriter *, const TownCommunity *, const TownHand *desk);
/* A year of the book: its neighbours' points and hours, its budget and its fund. */
Err town_write_points(TownWriter *, const TownCommunity *, const TownHand *hand);
/* Who reported a case that was closed is called back: town_calls.c. */
Err town_write_call(Ask *, const TownWriter *, const Case *, const TownHand *by);
/* Where points are spent in the demo's own community: town_rewards.c. */
enum { TOWN_GOODS = 4 };
enum { TOWN_PARTNERS = 3 };
typedef struct TownRewards { bool there; int64_t goods[TOWN_GOODS], price[TOWN_GOODS];
                             int64_t partner[TOWN_PARTNERS],
                                 system; } TownRewards;      /* system: of points */
Err town_write_rewards(Ask *, TownWriter *, Str place, int64_t fund, int64_t first_day, TownRewards *ret);
/* Points to and from another system: town_exchanges.c. */
Err town_write_exchanges(Ask *, const TownRewards *, const int64_t *account, int count, int64_t today,
                         Str desk);
/* What the partners are owed, of all days before this month: town_settlements.c. */
Err town_write_settlements(Ask *, const TownRewards *, int64_t today, Str desk, Str street);
int town_reward_for(const TownRewards *, int64_t has, int64_t draw);
/* Its mediation committee and a few disputes: town_mediation.c. */
Err town_write_mediation(TownWriter *, const TownCommunity *, const TownHand *);
/* Routes of inspection: town_rounds.c. */
Err town_write_rounds(TownWriter *, const TownCommunity *, const TownHand *);
/* one event for each batch: what was made, by which seed */
Err town_told(Ask *, const TownWriter *, Str place);

#endif
