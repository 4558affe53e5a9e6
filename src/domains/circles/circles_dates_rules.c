/* Two days side by side, home by home: who gained and who lost which service, by which facility. Pure. */
#include "domains/circles/circles_dates_rules.h"

#include <stdlib.h>
#include <string.h>

CircleDated circles_dated(const Facility *a, const Facility *b, FacilityState then)
{
    if (!a && !b) return DATED_SAME;
    if (!a) return DATED_OPENED;
    if (!b) return then == FACILITY_MOVED ? DATED_MOVED : DATED_CLOSED;
    if (a->lon != b->lon || a->lat != b->lat) return DATED_MOVED;
    return str_eq(a->services, b->services) && str_eq(a->hours, b->hours) ? DATED_SAME : DATED_CHANGED;
}

static void weigh(CircleIfPart *to, const CircleHome *h)
{
    to->households += h->households;
    to->old += h->old;
    to->young += h->young;
}

static void add(CircleIfPart *to, const CircleIfPart *part)
{
    to->households += part->households;
    to->old += part->old;
    to->young += part->young;
}

static uint32_t row_of(const DatesSide *s, int32_t home, int32_t service)
{
    return s->rows->at[(int64_t)home * WALK_LANES + service];
}

static bool within(const DatesAsk *d, int side, int32_t home, int32_t service)
{
    const DatesSide *s = &d->side[side];
    return row_of(s, home, service) >> s->rows->bits <= d->limit;
}

void circles_dates_home(const DatesAsk *d, int32_t home, uint64_t *ret_gained, uint64_t *ret_lost)
{
    *ret_gained = *ret_lost = 0;
    for (int32_t k = 0; k < d->services; k++) {
        bool was = within(d, 0, home, k), is = within(d, 1, home, k);
        *ret_gained |= (uint64_t)(is && !was) << k;
        *ret_lost |= (uint64_t)(was && !is) << k;
    }
}

/* ---- Sums ---- */

/* Cells are the last thing taken from `keep`, which they grow in: homes that change are many, cells few. */
typedef struct Cells { Arena *keep; int64_t room, *of; } Cells;

static int64_t cell_new(DatesSums *s, Cells *c, DatesCell cell)
{
    if (s->cells == c->room) {
        ptrdiff_t size = (ptrdiff_t)c->room * (ptrdiff_t)sizeof cell;
        s->cell = arena_grow(c->keep, s->cell, size, 2 * size);
        c->room *= 2;
    }
    s->cell[s->cells] = cell;
    return ++s->cells;
}

/* `of`: of a facility its cell in the community and service under way, counted from 1; 0: none yet. */
static void one(const DatesAsk *d, int32_t home, int32_t service, DatesSums *ret, Cells *cells)
{
    const CircleHome *h = &d->home[home];
    bool was = within(d, 0, home, service), is = within(d, 1, home, service);
    DatesSum *sum = &ret->sum[(int64_t)d->group[home] * d->services + service];
    if (was) weigh(&sum->a, h);
    if (is) weigh(&sum->b, h);
    if (was == is) return;
    const DatesSide *s = &d->side[is];
    uint32_t number = row_of(s, home, service) & (((uint32_t)1 << s->rows->bits) - 1);
    int32_t facility = s->of[s->first[service] + (int32_t)number];
    int64_t *of = &cells->of[facility];
    if (!*of) *of = cell_new(ret, cells, (DatesCell){ .group = d->group[home], .service = service,
                                                      .facility = facility });
    weigh(is ? &sum->gained : &sum->lost, h);
    DatesCell *cell = &ret->cell[*of - 1];
    weigh(is ? &cell->gained : &cell->lost, h);
}

void circles_dates_sum(const DatesAsk *d, DatesSums *ret, Arena *keep, Arena scratch)
{
    enum { FIRST = 64 };
    Cells cells = { keep, FIRST, NEWS(&scratch, int64_t, d->facilities + 1) };
    *ret = (DatesSums){ .people = NEWS(keep, CircleIfPart, d->groups + 1),
                        .sum = NEWS(keep, DatesSum, (ptrdiff_t)d->groups * d->services + 1) };
    ret->cell = NEWS(keep, DatesCell, FIRST);
    for (int32_t u = 0; u < d->homes; u++)
        if (d->group[u] >= 0) weigh(&ret->people[d->group[u]], &d->home[u]);
    for (int32_t k = 0; k < d->services; k++) {
        int32_t under_way = -1;
        int64_t first = ret->cells;
        for (int32_t u = 0; u < d->homes; u++) {
            if (d->group[u] < 0) continue;
            if (d->group[u] != under_way) {
                for (; first < ret->cells; first++) cells.of[ret->cell[first].facility] = 0;
                under_way = d->group[u];
            }
            one(d, u, k, ret, &cells);
        }
        for (; first < ret->cells; first++) cells.of[ret->cell[first].facility] = 0;
    }
}

/* ---- Rows ---- */

static bool picked(const DatesPick *p, int32_t group, int32_t service)
{
    return p->services >> service & 1 && (!p->groups || p->groups[group]);
}

void circles_dates_add(const DatesAsk *d, const DatesSums *sums, const DatesPick *p, CircleIfPart *ret_of,
                       DatesSum *ret)
{
    *ret_of = (CircleIfPart){ 0 };
    *ret = (DatesSum){ 0 };
    for (int32_t g = 0; g < d->groups; g++)
        for (int32_t k = 0; k < d->services; k++) {
            const DatesSum *s = &sums->sum[(int64_t)g * d->services + k];
            if (!picked(p, g, k)) continue;
            add(ret_of, &sums->people[g]);
            add(&ret->a, &s->a);
            add(&ret->b, &s->b);
            add(&ret->gained, &s->gained);
            add(&ret->lost, &s->lost);
        }
}

static int by_weight(const void *one, const void *other)
{
    const DatesBehind *x = one, *y = other;
    int64_t a = x->gained.households + x->lost.households, b = y->gained.households + y->lost.households;
    if (a != b) return a > b ? -1 : 1;
    return (x->facility > y->facility) - (x->facility < y->facility);
}

int32_t circles_dates_behind(const DatesAsk *d, const DatesSums *sums, const DatesPick *p, DatesBehind *ret)
{
    int32_t count = 0;
    memset(ret, 0, (size_t)d->facilities * sizeof *ret);
    for (int64_t i = 0; i < sums->cells; i++) {
        const DatesCell *c = &sums->cell[i];
        if (!picked(p, c->group, c->service)) continue;
        add(&ret[c->facility].gained, &c->gained);
        add(&ret[c->facility].lost, &c->lost);
    }
    for (int32_t f = 0; f < d->facilities; f++) {
        DatesBehind one = ret[f];
        one.facility = f;
        if (one.gained.households || one.lost.households) ret[count++] = one;
    }
    qsort(ret, (size_t)count, sizeof *ret, by_weight);
    return count;
}
