/* What is counted of a place: made anew in the transaction of whatever changes it, and for all of them
 * with each new
 * day, since people grow older. */
#include "domains/registers/registers_inside.h"

#include "app/app.h"
#include "domains/registers/registers_queries.h"
#include "vocab/moment.h"
#include "vocab/place.h"

enum { COUNTED_AT_ONCE = 20 };           /* the lane waits as long: some 20 ms */

static Str day_of(const Ask *ask) { return moment_date_text(ask->arena, moment_day(ask->now_ms)); }

Err registers_place_count(Ask *ask, Str place)
{
    RegisterHomeTotals homes;
    RegisterPeopleTotals people;
    int64_t changed, today = moment_day(ask->now_ms);
    Str b[4];
    static const int years[] = { 7, 18, 60, 80 };
    for (int i = 0; i < 4; i++) b[i] = register_birth_of(years[i], today, ask->arena);
    TRY(registers_count_homes(ask->db, ask->district, place, &homes, ask->arena));
    TRY(registers_count_people(ask->db, ask->district, place, b[0], b[1], b[2], b[3], &people, ask->arena));
    TRY(registers_totals_put(ask->db, ask->district, place, day_of(ask), &homes, &people));
    TRY(registers_cares_drop(ask->db, ask->district, place, &changed));
    return registers_cares_count(ask->db, ask->district, place, &changed);
}

static Err places_count(Ask *ask, const List *places)
{
    Arena start = *ask->arena;
    for (const RegisterPlace *p = places->at, *end = p + places->count; p < end; p++) {
        *ask->arena = start;           /* each needs no more than itself */
        TRY(registers_place_count(ask, p->place));
    }
    return NULL;
}

/* Somebody's record, home or care has changed: wherever they have or had a part. */
Err registers_hear_person(Ask *ask, const Event *e)
{
    List places;
    TRY(registers_places_of(ask->db, ask->district, e->subject, &places, ask->arena));
    return places_count(ask, &places);
}

/* The grid, or thousands of people at once: the clock counts. */
Err registers_hear_place(Ask *ask, const Event *e)
{
    Str low, high;
    int64_t changed;
    place_range(ask->arena, e->place.len ? e->place : ask->district, &low, &high);
    return registers_spoil(ask->db, ask->district, low, high, &changed);
}

Err registers_renew(Ask *ask)
{
    List places;
    TRY(registers_stale(ask->db, ask->district, day_of(ask), COUNTED_AT_ONCE, &places, ask->arena));
    return places_count(ask, &places);
}

/* For `people`: how many somebody answers for. */
static Err living(Ask *ask, List *ret)
{
    return registers_living(ask->db, ask->district, ret, ask->arena);
}

Err registers_ready(App *app, Db *read)
{
    static const PeopleCounter counter = { living };
    (void)read;
    people_counted(app, &counter);
    return NULL;
}

Err registers_counts(Ask *ask)
{
    const RegisterCountsQuery *q = QUERY(ask, RegisterCountsQuery);
    Str low, high;
    RegisterTotals totals;
    RegisterCounts out = { &totals, { 0 } };
    place_range(ask->arena, q->place.at ? q->place : ask->district, &low, &high);
    TRY(registers_sum(ask->db, ask->district, &ask->who.scope, low, high, day_of(ask), &totals,
        ask->arena));
    if (ask_may(ask, "cares.read"))
        TRY(registers_sum_cares(ask->db, ask->district, &ask->who.scope, low, high, &out.cares, ask->arena));
    else totals.care = NONE;
    return answer(ask, 200, &RegisterCounts_shape, &out);
}
