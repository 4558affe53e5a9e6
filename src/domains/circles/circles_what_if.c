/* What would be if facilities came, moved or closed: who gains a service and who loses it, home by home for
 * the one that is shown. Stateless: searched before and after (docs/decisions/0015). */
#include "domains/circles/circles_inside.h"

#include "domains/circles/circles_measure.h"

static bool touches(const CircleStock *s, const CircleAct *a, Str kind)
{
    const CircleCode *c = a->services.at;
    for (int64_t i = 0; i < a->services.count; i++)
        if (str_eq(c[i].code, kind)) return true;
    for (int32_t i = 0; i < s->count && a->kind != CIRCLE_ADD; i++)
        if (s->facility[i].id == a->facility) return facility_offers(s->facility[i].services, kind);
    return false;
}

/* The sites of a service as the acts would leave them. */
static int32_t sites_after(const CircleStock *s, int profile, Str kind, const List *acts, CircleSite *site,
                           int32_t count)
{
    const CircleAct *a = acts->at;
    const CircleWalker *w = &s->land->walker[profile];
    for (int64_t i = 0; i < acts->count; i++) {
        Spot to = { (int32_t)a[i].lon, (int32_t)a[i].lat };
        Snap snap = s->land->network && a[i].kind != CIRCLE_CLOSE ? net_snap(&w->index, to)
            : (Snap){ .edge = -1 };
        if (a[i].kind == CIRCLE_ADD && touches(s, &a[i], kind))
            site[count++] = (CircleSite){ to, snap, (uint32_t)(s->count + i) };
        for (int32_t k = 0; k < count && a[i].kind != CIRCLE_ADD; k++) {
            if ((int32_t)site[k].id >= s->count || s->facility[site[k].id].id != a[i].facility) continue;
            if (a[i].kind == CIRCLE_MOVE) site[k].at = to, site[k].snap = snap;
            else site[k--] = site[--count];
        }
    }
    return count;
}

static void weigh(CircleIfPart *to, const CircleHome *h)
{
    to->households += h->households;
    to->old += h->old;
    to->young += h->young;
}

static Err effect_of(Ask *ask, const CircleStock *s, const CircleIf *in, Str kind, int64_t minute, bool told,
                     CircleIfService *ret, Arena *keep, Arena scratch)
{
    const CircleLand *l = s->land;
    int profile = in->profile < 0 ? 0 : in->profile;
    uint32_t limit = (uint32_t)(in->minutes == NONE ? 15 : in->minutes) * 6000;
    CircleSite *site = NEWS(keep, CircleSite, s->count + in->acts.count + 1);
    uint64_t *before = NEWS(keep, uint64_t, l->homes + 1), *after = NEWS(keep, uint64_t, l->homes + 1);
    int32_t sites = circles_sites(s, profile, kind, minute, site);
    circles_times(l, profile, site, sites, CIRCLE_FAR_CS, before, scratch);
    circles_times(l, profile, site, sites_after(s, profile, kind, &in->acts, site, sites), CIRCLE_FAR_CS,
        after,
                  scratch);
    CircleIfPart *part = NEWS(ask->arena, CircleIfPart, 4);
    *ret = (CircleIfService){ kind, part, part + 1, part + 2, part + 3,
        { NEWS(ask->arena, CircleIfHome, told ? l->homes + 1 : 1), 0 } };
    for (int32_t u = 0; u < l->homes; u++) {
        const CircleHome *h = &l->home[u];
        if (!scope_holds(&ask->who.scope, h->place)) continue;
        bool was = before[u] >> 32 <= limit, is = after[u] >> 32 <= limit;
        if (was) weigh(ret->before, h);
        if (is) weigh(ret->after, h);
        if (is && !was) weigh(ret->gained, h);
        if (was && !is) weigh(ret->lost, h);
        if (told && before[u] >> 32 != after[u] >> 32)
            ((CircleIfHome *)ret->homes.at)[ret->homes.count++] = (CircleIfHome){ u,
                after[u] == WALK_NOWHERE ? -1 : (int64_t)(after[u] >> 32) / 100 };
    }
    return NULL;
}

static Err what_if(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    const CircleIf *in = with;
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    List kinds = facilities_kinds(ask);
    const FacilityKind *k = kinds.at;
    int64_t minute;
    CircleIfAnswer ret = { s->land->network ? S("network") : S("straight x 1.3"),
                         { NEWS(ask->arena, CircleIfService, kinds.count + 1), 0 } };
    TRY(circles_at(ask, in->at, &minute));
    TRY(circles_check_acts(ask, &in->acts));
    if (!s->land->network && (int64_t)s->land->homes * s->count > 20000000) return TOO_LARGE;
    for (int64_t i = 0; i < kinds.count; i++) {
        const CircleAct *a = in->acts.at;
        bool touched = false;
        Arena room = *keep;
        for (int64_t j = 0; j < in->acts.count; j++) touched |= touches(s, &a[j], k[i].code);
        bool shown = in->kind.at && str_eq(in->kind, k[i].code);
        if (!touched || (in->kind.at && !shown)) continue;
        TRY(effect_of(ask, s, in, k[i].code, minute, shown,
                      &((CircleIfService *)ret.services.at)[ret.services.count++],
                      &room, scratch));
    }
    return answer(ask, 200, &CircleIfAnswer_shape, &ret);
}

Err circles_what_if(Ask *ask) { return circles_in_room(ask, what_if, BODY(ask, CircleIf)); }
