/* Tables of who reaches what: service by service, community by community, list by list; and what a map
 * of them is drawn of. */
#include "domains/circles/circles_inside.h"

#include "domains/circles/circles_measure.h"
#include "domains/circles/circles_queries.h"
#include "domains/divisions/divisions.h"

enum { LIMITS = 3, THREE = 3 };        /* 5, 10, 15 minutes; households, old, young */
static const uint32_t minutes_cs[LIMITS] = { 5 * 6000, 10 * 6000, 15 * 6000 };

static int64_t thousandths(const CircleHome *h, int which)
{
    return 1000 * (which == 0 ? h->households : which == 1 ? h->old : h->young);
}

static void fill(const CircleMeasure *m, const int32_t *group, int32_t which_group,
    const uint64_t *sum[THREE],
                 Coverage *ret, Arena *keep)
{
    const CircleLand *l = m->stock->land;
    const FacilityKind *k = m->kinds.at;
    ret->services = (List){ NEWS(keep, CoverageService, m->kinds.count + 1), m->kinds.count };
    for (int32_t i = 0; i < l->homes; i++) {
        if (group[i] < 0 || (which_group >= 0 && group[i] != which_group)) continue;
        ret->households += l->home[i].households;
        ret->old += l->home[i].old;
        ret->young += l->home[i].young;
        if (l->network && circles_gap(l, &l->walker[0].homes.snap[i])) ret->gap += l->home[i].households;
    }
    for (int64_t lane = 0; lane < m->kinds.count; lane++) {
        CoverageService *to = &((CoverageService *)ret->services.at)[lane];
        int64_t all[THREE][LIMITS] = { { 0 } };
        for (int32_t g = 0; g < l->groups; g++)
            for (int w = 0; w < THREE && (which_group < 0 || g == which_group); w++)
                for (int i = 0; i < LIMITS; i++)
                    all[w][i] += (int64_t)(sum[w][((int64_t)g * LIMITS + i) * WALK_LANES + lane] / 1000);
        *to = (CoverageService){ k[lane].code, m->facilities[lane], m->closed[lane], all[0][0], all[0][1],
            all[0][2], all[1][0], all[1][1], all[1][2], all[2][0], all[2][1], all[2][2] };
    }
}

/* Of now, or of a day. */
static Err stock(Ask *ask, const CoverageQuery *q, int profile, const CircleStock **ret, Arena *keep)
{
    const CircleStock *now;
    TRY(circles_day(ask, q->day, "day"));
    TRY(circles_stock(ask, &now));
    return circles_stock_on(ask, now, q->day, profile, ret, keep);
}

typedef struct CoverageAsk { const CoverageQuery *q; Coverage *ret; } CoverageAsk;

static Err coverage(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    const CoverageAsk *asked = with;
    const CoverageQuery *q = asked->q;
    CircleMeasure m = { 0 };
    int64_t minute;
    int profile = q->profile < 0 ? 0 : q->profile;
    TRY(stock(ask, q, profile, &m.stock, keep));
    const CircleLand *l = m.stock->land;
    const uint64_t *sum[THREE];
    Coverage c = { .how = l->network ? S("network") : S("straight x 1.3"), .network = l->network ? l->source
        : S(""),
                   .profile = str_of(circle_profiles[profile]), .at = q->at.at ? q->at : S(""),
                   .day = q->day.at ? q->day : S("") };
    TRY(circles_at(ask, q->at, &minute));
    TRY(circles_kinds_of(ask, q->list.at ? q->list : S("jinjiang58"), &m.kinds));
    TRY(circles_measure(ask, &m, profile, minute, keep, scratch));
    int32_t *group = NEWS(keep, int32_t, l->homes + 1);
    uint32_t *weight = NEWS(keep, uint32_t, l->homes + 1);
    TRY(circles_groups(ask, l, q, group));
    for (int w = 0; w < THREE; w++) {
        uint64_t *to = NEWS(keep, uint64_t, (ptrdiff_t)(l->groups + 1) * LIMITS * WALK_LANES);
        for (int32_t i = 0; i < l->homes; i++) weight[i] = (uint32_t)thousandths(&l->home[i], w);
        cover_sum(&m.rows, weight, group, l->groups, minutes_cs, LIMITS, to);
        sum[w] = to;
    }
    fill(&m, group, -1, sum, &c, ask->arena);
    CoveragePlace *place = NEWS(ask->arena, CoveragePlace, l->groups + 1);
    for (int32_t g = 0; g < l->groups && q->places; g++) {
        Coverage one = { 0 };
        fill(&m, group, g, sum, &one, ask->arena);
        if (!one.households) continue;
        Str code = str_copy(ask->arena, l->group[g]);
        place[c.places.count++] = (CoveragePlace){ code, divisions_name(ask, code), one.households, one.old,
                                                   one.young, one.gap, one.services };
    }
    c.places.at = place;
    *asked->ret = c;
    return NULL;
}

Err circles_coverage_of(Ask *ask, const CoverageQuery *q, Coverage *ret)
{
    return circles_in_room(ask, coverage, &(CoverageAsk){ q, ret });
}

Err circles_coverage(Ask *ask)
{
    Coverage c;
    TRY(circles_coverage_of(ask, QUERY(ask, CoverageQuery), &c));
    return answer(ask, 200, &Coverage_shape, &c);
}

/* ---- What a list asks for ---- */

typedef struct NormsAsk { const CoverageQuery *q; CircleNorms *ret; } NormsAsk;

static Err norms(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    const NormsAsk *asked = with;
    const CoverageQuery *q = asked->q;
    CircleMeasure m = { 0 };
    TRY(stock(ask, q, 0, &m.stock, keep));
    const CircleLand *l = m.stock->land;
    static const uint32_t tier_cs[] = { 15 * 6000, 10 * 6000, 5 * 6000, 5 * 6000 };
    Str list = q->list.at ? q->list : S("gb50180");
    List all = facilities_norms(ask);
    const FacilityNorm *n = all.at;
    CircleNorms ret = { .how = l->network ? S("network") : S("straight x 1.3"),
                        .items = { NEWS(ask->arena, CircleNorm, all.count + 1), 0 } };
    int32_t *group = NEWS(keep, int32_t, l->homes + 1);
    TRY(circles_kinds_of(ask, list, &m.kinds));
    TRY(circles_measure(ask, &m, 0, NONE, keep,
        scratch));         /* the standard's walker: 60 metres a minute */
    TRY(circles_groups(ask, l, q, group));
    for (int32_t u = 0; u < l->homes; u++) {
        if (group[u] < 0) continue;
        ret.households += l->home[u].households;
        if (l->network && circles_gap(l, &l->walker[0].homes.snap[u])) ret.gap += l->home[u].households;
    }
    for (int64_t i = 0; i < all.count; i++) {
        if (!str_eq(n[i].list, list)) continue;
        int32_t lane = 0;
        while (!str_eq(((const FacilityKind *)m.kinds.at)[lane].code, n[i].kind)) lane++;
        uint32_t limit = n[i].radius_m != NONE ? (uint32_t)n[i].radius_m * 100 : tier_cs[n[i].tier];
        CircleNorm one = { n[i].code, n[i].kind, n[i].tier, n[i].duty, n[i].radius_m, m.facilities[lane], 0 };
        for (int32_t u = 0; u < l->homes; u++)
            if (group[u] >= 0 && m.rows.at[(int64_t)u * WALK_LANES + lane] >> CIRCLE_BITS <= limit)
                one.within += l->home[u].households;
        ((CircleNorm *)ret.items.at)[ret.items.count++] = one;
    }
    *asked->ret = ret;
    return NULL;
}

Err circles_norms_of(Ask *ask, const CoverageQuery *q, CircleNorms *ret)
{
    return circles_in_room(ask, norms, &(NormsAsk){ q, ret });
}

Err circles_norms(Ask *ask)
{
    CircleNorms ret;
    TRY(circles_norms_of(ask, QUERY(ask, CoverageQuery), &ret));
    return answer(ask, 200, &CircleNorms_shape, &ret);
}

/* ---- What a map of it is drawn of ---- */

typedef struct GroundAsk { const CoverageQuery *q; CircleGround *ret; } GroundAsk;

bool circles_holds(const List *places, int64_t circle, Str community)
{
    const CirclePlace *p = places->at;
    for (int64_t i = 0; i < places->count; i++)
        if (p[i].circle == circle && str_eq(p[i].place, community)) return true;
    return false;
}

static Err ground_facilities(Ask *ask, const CircleStock *s, const CoverageQuery *q, CircleGround *ret)
{
    List places;
    Facility *to = NEWS(ask->arena, Facility, s->count + 1);
    TRY(circle_places_all(ask->db, ask->district, &places, ask->arena));
    ret->facilities = (List){ to, 0 };
    for (int32_t i = 0; i < s->count; i++) {
        const Facility *f = &s->facility[i];
        if (!scope_holds(&ask->who.scope, f->place) || (q->place.at && !place_within(f->place,
            q->place))) continue;
        if (q->circle != NONE && !circles_holds(&places, q->circle, place_up(f->place,
            PLACE_COMMUNITY))) continue;
        to[ret->facilities.count++] = *f;
    }
    return NULL;
}

static Err ground(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    const GroundAsk *asked = with;
    const CoverageQuery *q = asked->q;
    CircleGround *ret = asked->ret;
    CircleMeasure m = { 0 };
    int64_t minute;
    int profile = q->profile < 0 ? 0 : q->profile;
    TRY(stock(ask, q, profile, &m.stock, keep));
    const CircleLand *l = m.stock->land;
    int32_t *group = NEWS(keep, int32_t, l->homes + 1);
    CircleDot *dot = NEWS(ask->arena, CircleDot, l->homes + 1);
    *ret = (CircleGround){ .net = l->network ? &l->net : NULL, .dots = { dot, 0 } };
    TRY(circles_at(ask, q->at, &minute));
    TRY(circles_kinds_of(ask, q->list.at ? q->list : S("jinjiang58"), &m.kinds));
    TRY(circles_measure(ask, &m, profile, minute, keep, scratch));
    TRY(circles_groups(ask, l, q, group));
    ret->kinds = m.kinds.count;
    for (int32_t u = 0; u < l->homes; u++) {
        const CircleHome *h = &l->home[u];
        if (group[u] < 0) continue;
        CircleDot d = { h->id, h->place, h->name, h->lon, h->lat, h->households, h->old, h->young, 0,
                        l->network && circles_gap(l, &l->walker[profile].homes.snap[u]) };
        for (int64_t k = 0; k < m.kinds.count; k++)
            d.has += m.rows.at[(int64_t)u * WALK_LANES + k] >> CIRCLE_BITS <= minutes_cs[LIMITS - 1];
        dot[ret->dots.count++] = d;
    }
    return ground_facilities(ask, m.stock, q, ret);
}

Err circles_ground(Ask *ask, const CoverageQuery *q, CircleGround *ret)
{
    return circles_in_room(ask, ground, &(GroundAsk){ q, ret });
}
