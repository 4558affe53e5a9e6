/* What a register looks like after some years, 示例: most doors confirmed at some time, an empty flat or two
 * nobody has
 * asked about, somebody written down twice, a birthday missing, one phone for half a staircase. */
#include "main/town_inside.h"

#include "base/rand.h"
#include "domains/divisions/divisions.h"
#include "domains/registers/registers.h"
#include "domains/residents/residents.h"
#include "vocab/moment.h"

enum { YEAR_DAYS = 365 };

/* Somebody without a number: a second record, or one with a gap. */
static Err one_more(Ask *ask, TownWriter *w, const TownDoor *at, const TownPerson *like, Str birth_date,
    Str phone,
                    bool lives)
{
    ResidentNew in = { .name = like->name, .identity_kind = -1, .phone = phone, .kind = RESIDENT_FLOATING,
                       .sex = like->female ? SEX_FEMALE : SEX_MALE, .birth_date = birth_date,
                       .household_id = at->door->id, .role = lives ? MEMBERSHIP_LODGER : MEMBERSHIP_OWNER,
                       .relation = -1, .lives = lives, .since = S("2024-03-01") };
    int64_t id;
    w->written_people++;
    return residents_put(ask, &in, at->door->place, true, &id);
}

/* Each of them a few times in a community. */
static Err slip(Ask *ask, TownWriter *w, Rand *r, const TownDoor *at)
{
    TownPerson person[TOWN_HOUSEHOLD_MOST];
    int64_t lot = rand_between(r, 0, 399);
    const TownCommunity *c = at->c;
    int other = at->household > 0 ? at->household - 1 : at->household + 1;
    if (lot > 6 || other >= c->households_count || !c->households[other].people) return NULL;
    town_people(w->plan, at->community, c, other, at->serial, ask->arena, person);
    if (lot == 0) return one_more(ask, w, at, &person[0], person[0].birth_date, (Str){ 0 }, false);
    if (lot < 3) return one_more(ask, w, at, &person[0], (Str){ 0 }, (Str){ 0 }, true);
    return one_more(ask, w, at, &person[0], person[0].birth_date, S("19900900000"), true);
}

/* Confirmed by whoever visits there: most within the year, some before, some never. */
Err town_write_register(Ask *ask, TownWriter *w, const TownDoor *at, const TownHome *home, const TownHand *by)
{
    Rand r = rand_from(w->plan->ask.seed ^ (uint64_t)at->community << 42 ^ (uint64_t)at->household << 6 ^ 11);
    int64_t lot = rand_between(&r, 0, 99), today = moment_day(w->plan->ask.now_ms);
    int64_t days = lot < 80 ? rand_between(&r, 3, YEAR_DAYS - 20) : rand_between(&r, YEAR_DAYS + 20, 700);
    int64_t at_ms = moment_day_start_ms(today - days) + 15 * MOMENT_HOUR_MS;
    if (home->lived_in) TRY(slip(ask, w, &r, at));
    if (!by || lot >= 90 || (!home->lived_in && lot % 3 == 0)) return NULL;
    return registers_plant(ask, at->door->id, !home->lived_in, at_ms, by->account, by->words);
}
