/* What follows for a household from its visits, from the care that is needed there and from who lives there:
 * made anew, in the same transaction, whenever one of them changes; by the clock when a norm comes into
 * force. */
#include "domains/visits/visits_inside.h"

#include "domains/visits/visits_queries.h"
#include "vocab/moment.h"

enum { RENEWED_AT_ONCE = 2000, COUNTED_AT_ONCE = 500 };

static int64_t day_of(int64_t ms) { return ms == NONE ? NONE : moment_day(ms); }

static Str date_text(Ask *ask, int64_t day)
{
    return day == NONE ? (Str){ 0 } : moment_date_text(ask->arena, day);
}

static Err routine(Ask *ask, int64_t *ret_days)
{
    List norms;
    *ret_days = NONE;
    TRY(visit_norms_at(ask->db, ask->district, ask->now_ms, &norms, ask->arena));
    for (const VisitNorm *n = norms.at, *end = n + norms.count; n < end; n++)
        if (!n->care.len) *ret_days = n->every_days;
    return NULL;
}

static Err follow_day(Ask *ask, int64_t household_id, int64_t *ret_day)
{
    VisitFollow f;
    *ret_day = NONE;
    Err e = visits_follow(ask->db, ask->district, household_id, &f, ask->arena);
    if (e == NOT_FOUND) return NULL;
    if (!e && f.follow_day.at && !moment_read_date(f.follow_day, ret_day)) *ret_day = NONE;
    return e;
}

/* What is due in a micro-grid, as of today. */
Err visits_place_follow(Ask *ask, Str place)
{
    VisitCount count;
    Str today = date_text(ask, moment_day(ask->now_ms));
    TRY(visit_states_count(ask->db, ask->district, place, today, &count, ask->arena));
    return visit_states_put(ask->db, ask->district, place, today, &count);
}

static Err places_follow(Ask *ask, const List *places)
{
    Arena start = *ask->arena;
    for (const VisitPlace *p = places->at, *end = p + places->count; p < end; p++) {
        *ask->arena = start;           /* each needs no more than itself */
        TRY(visits_place_follow(ask, p->place));
    }
    return NULL;
}

static Err home_anew(Ask *ask, int64_t household_id, Str *ret_place)
{
    Scope whole = scope_nothing(ask->district);
    VisitDoor door;
    VisitLast last;
    List needs;
    int64_t follow, days, dropped, norms_ms;
    scope_add(&whole, ask->arena, ask->district, true);
    TRY(visits_door(ask->db, ask->district, &whole, household_id, &door, ask->arena));
    *ret_place = door.place;
    TRY(visits_last(ask->db, ask->district, household_id, &last, ask->arena));
    TRY(visit_needs_of(ask->db, ask->district, household_id, ask->now_ms, &needs, ask->arena));
    if (last.last_ms == NONE && !needs.count)
        return visit_homes_drop(ask->db, ask->district, household_id, &dropped);
    TRY(follow_day(ask, household_id, &follow));
    TRY(routine(ask, &days));
    TRY(visit_norms_last(ask->db, ask->district, ask->now_ms, &norms_ms));
    VisitDue due = visit_due(day_of(last.met_ms), follow, days, needs.at, needs.count);
    VisitHomeKept home = { household_id, door.place, last.last_ms, last.met_ms, needs.count > 0,
                           date_text(ask, due.day), due.day == NONE ? -1 : (int)due.basis, norms_ms };
    return visit_homes_put(ask->db, ask->district, &home);
}

Err visits_home_plant(Ask *ask, int64_t household_id)
{
    Str place;
    return home_anew(ask, household_id, &place);
}

Err visits_home_follow(Ask *ask, int64_t household_id)
{
    Str place;
    TRY(home_anew(ask, household_id, &place));
    return visits_place_follow(ask, place);
}

/* ---- Hearing ---- */

/* Somebody's care, home or record has changed: every household they have or had a part in. */
Err visits_hear_person(Ask *ask, const Event *e)
{
    List homes;
    TRY(visit_homes_of_resident(ask->db, ask->district, e->subject, &homes, ask->arena));
    for (const VisitHomeRef *h = homes.at, *end = h + homes.count; h < end; h++)
        TRY(visits_home_follow(ask, h->household_id));
    return NULL;
}

Err visits_hear_grid(Ask *ask, const Event *e)
{
    Str low, high;
    int64_t changed;
    place_range(ask->arena, e->place.len ? e->place : ask->district, &low, &high);
    List places;
    TRY(visit_homes_moved(ask->db, ask->district, low, high, &changed));
    TRY(visits_homes_count(ask, true));
    TRY(visit_states_below(ask->db, ask->district, low, high, &places, ask->arena));
    return places_follow(ask, &places);
}

/* ---- The clock ---- */

Err visits_renew(Ask *ask)
{
    int64_t norms_ms;
    List homes, places;
    Arena start;
    TRY(visit_norms_last(ask->db, ask->district, ask->now_ms, &norms_ms));
    TRY(visit_homes_old(ask->db, ask->district, norms_ms, RENEWED_AT_ONCE, &homes, ask->arena));
    start = *ask->arena;
    for (const VisitHomeRef *h = homes.at, *end = h + homes.count; h < end; h++) {
        *ask->arena = start;
        TRY(visits_home_follow(ask, h->household_id));
    }
    *ask->arena = start;
    TRY(visits_homes_count(ask, false));
    Str today = date_text(ask, moment_day(ask->now_ms));
    TRY(visit_states_old(ask->db, ask->district, today, COUNTED_AT_ONCE, &places, ask->arena));
    return places_follow(ask, &places);
}
