/* Totals by community, kind and unit, moved with every change of a helper and of what they did. */
#include "domains/forces/forces_inside.h"

#include "domains/forces/forces_queries.h"

static Err move(Ask *ask, const HelperKept *k, HelperTotal by)
{
    int64_t gone;
    by.place = k->place, by.kind = k->kind, by.unit = k->unit;
    TRY(helper_totals_move(ask->db, ask->district, &by));
    return by.helpers < 0 ? helper_totals_clear(ask->db, ask->district, &by, &gone) : NULL;
}

/* Somebody comes (1) or goes (-1) with all that they did. Who has left counts nowhere. */
static Err count(Ask *ask, const HelperKept *k, int sign)
{
    List years;
    if (k->until.at) return NULL;
    TRY(move(ask, k, (HelperTotal){ .year = 0, .helpers = sign }));
    TRY(helper_years_of(ask->db, ask->district, k->id, &years, ask->arena));
    for (const HelperYear *y = years.at, *end = y + years.count; y < end; y++)
        if (y->acts > 0)
            TRY(move(ask, k, (HelperTotal){ .year = y->year, .helpers = sign, .acts = sign * y->acts,
                                            .minutes = sign * y->minutes }));
    return NULL;
}

Err helpers_enter(Ask *ask, const HelperKept *k)
{
    TRY(helpers_add(ask->db, ask->district, k));
    return count(ask, k, 1);
}

Err helpers_keep(Ask *ask, const HelperKept *was, const HelperKept *k)
{
    TRY(helpers_save(ask->db, ask->district, k));
    bool same = str_eq(was->place, k->place) && str_eq(was->kind, k->kind) && str_eq(was->unit, k->unit);
    if (same && !was->until.at == !k->until.at) return NULL;
    TRY(count(ask, was, -1));
    return count(ask, k, 1);
}

Err helpers_did(Ask *ask, int64_t helper, int64_t year, int64_t acts, int64_t minutes)
{
    HelperKept k;
    int64_t before, changed;
    TRY(helpers_any(ask->db, ask->district, helper, &k, ask->arena));
    TRY(helper_years_acts(ask->db, ask->district, year, helper, &before));
    TRY(helper_years_move(ask->db, ask->district, year, helper, acts, minutes, &changed));
    if (!changed) TRY(helper_years_first(ask->db, ask->district, year, helper, acts, minutes));
    if (k.until.at) return NULL;
    return move(ask, &k, (HelperTotal){ .year = year, .helpers = (before + acts > 0) - (before > 0),
                                        .acts = acts, .minutes = minutes });
}
