/* What would be if facilities came, moved or closed: who gains a service and who loses it, home by home for
 * the one that is shown. Stateless: searched before and after (docs/decisions/0015). */
#include "domains/circles/circles_inside.h"

#include "domains/circles/circles_measure.h"

bool circles_touched(const CircleStock *s, const List *acts, Str kind)
{
    const CircleAct *a = acts->at;
    bool touched = false;
    for (int64_t j = 0; j < acts->count && !touched; j++) {
        const CircleCode *c = a[j].services.at;
        touched = a[j].kind == CIRCLE_GATE;                    /* everybody's way is another */
        for (int64_t i = 0; i < a[j].services.count; i++) touched |= str_eq(c[i].code, kind);
        for (int32_t i = 0; i < s->count && a[j].kind != CIRCLE_ADD; i++)
            if (s->facility[i].id == a[j].facility) touched |= facility_offers(s->facility[i].services, kind);
    }
    return touched;
}

/* With gates that would open: a network and a walker of its own. */
static Err open_gates(const CircleStock *s, int profile, const List *acts, CircleSide *ret, Arena *keep,
                      Arena scratch)
{
    const CircleAct *a = acts->at;
    WayEdit *edit = NEWS(keep, WayEdit, acts->count + 1);
    WayOutcome *out = NEWS(keep, WayOutcome, acts->count + 1);
    CircleLand *own = NEW(keep, CircleLand);
    int32_t edits = 0;
    for (int64_t i = 0; i < acts->count; i++) {
        Spot at = { (int32_t)a[i].lon, (int32_t)a[i].lat };
        if (a[i].kind == CIRCLE_GATE)
            edit[edits++] = (WayEdit){ .kind = WAY_GATE, .line = ways_line(&at, 1, keep),
                .hours = S("24/7") };
    }
    if (!edits || !s->land->network) return NULL;
    *own = *ret->land;
    TRY(ways_apply(&ret->land->net, edit, edits, &own->net, out, keep, scratch));
    NetProfile who = s->land->walker[profile].profile;
    own->walker[profile].profile = who;
    circles_walker(&own->net, &who, own->home, own->homes, &own->walker[profile], keep, scratch);
    ret->land = own;
    ret->own = true;
    return NULL;
}

Err circles_side(const CircleStock *s, int profile, const List *acts, int64_t minute, CircleSide *ret,
    Arena *keep,
                 Arena scratch)
{
    *ret = (CircleSide){ circles_land_then(s, profile, minute, keep), acts, minute, false };
    return open_gates(s, profile, acts, ret, keep, scratch);
}

static bool open_then(const CircleStock *s, Str hours, int64_t lon, int64_t lat, int64_t minute,
    Arena scratch)
{
    const Hours *h;
    HoursPlace place = { .national = s->holidays, .sun = true, .lon = (double)lon / 1e7,
        .lat = (double)lat / 1e7,
                         .clock_min = 480 };
    if (minute == NONE || !hours.len || hours_read(hours, &h, &scratch, NULL)) return true;
    return hours_at(h, &place, minute).state != HOURS_CLOSED;
}

/* What becomes of a facility that is there. */
static const CircleAct *act_on(const List *acts, int64_t facility, CircleActKind kind)
{
    const CircleAct *a = acts->at;
    for (int64_t i = acts->count - 1; i >= 0; i--)
        if (a[i].kind == kind && a[i].facility == facility) return &a[i];
    return NULL;
}

static bool new_one(const CircleAct *a, Str kind)
{
    const CircleCode *c = a->services.at;
    bool offers = false;
    for (int64_t i = 0; i < a->services.count && a->kind == CIRCLE_ADD; i++) offers |= str_eq(c[i].code,
        kind);
    return offers;
}

static void site_at(const CircleSide *side, int profile, Spot at, uint32_t id, CircleSite *ret)
{
    Snap none = { .edge = -1 };
    *ret = (CircleSite){ at, side->land->network ? net_snap(&side->land->walker[profile].index, at) : none,
        id };
}

void circles_side_times(const CircleStock *s, const CircleSide *side, int profile, Str kind, uint64_t *ret,
                        int64_t *ret_places, Arena *keep, Arena scratch)
{
    const CircleAct *a = side->acts->at;
    CircleSite *site = NEWS(keep, CircleSite, s->count + side->acts->count + 1);
    int32_t count = 0;
    *ret_places = 0;
    for (int32_t i = 0; i < s->count; i++) {
        const Facility *f = &s->facility[i];
        if (!facility_offers(f->services, kind) || act_on(side->acts, f->id, CIRCLE_CLOSE)) continue;
        const CircleAct *moved = act_on(side->acts, f->id, CIRCLE_MOVE);
        const CircleAct *changed = act_on(side->acts, f->id, CIRCLE_CHANGE);
        bool open = changed && changed->hours.len
            ? open_then(s, changed->hours, f->lon, f->lat, side->minute, scratch)
            : circles_open(s, i, side->minute);
        if (!open) continue;
        int64_t places = changed && changed->capacity != NONE ? changed->capacity : f->capacity;
        Spot at = { (int32_t)(moved ? moved->lon : f->lon), (int32_t)(moved ? moved->lat : f->lat) };
        if (places != NONE) *ret_places += places;
        if (moved || side->own) site_at(side, profile, at, (uint32_t)i, &site[count++]);
        else site[count++] = (CircleSite){ at, s->land->network ? s->snap[profile][i] : (Snap){ .edge = -1 },
                                           (uint32_t)i };
    }
    for (int64_t i = 0; i < side->acts->count; i++) {
        if (!new_one(&a[i], kind) || !open_then(s, a[i].hours, a[i].lon, a[i].lat, side->minute,
            scratch)) continue;
        if (a[i].capacity != NONE) *ret_places += a[i].capacity;
        site_at(side, profile, (Spot){ (int32_t)a[i].lon, (int32_t)a[i].lat }, (uint32_t)(s->count + i),
                &site[count++]);
    }
    circles_times(side->land, profile, site, count, CIRCLE_FAR_CS, ret, scratch);
}

static void weigh(CircleIfPart *to, const CircleHome *h)
{
    to->households += h->households;
    to->old += h->old;
    to->young += h->young;
}

static Err effect_of(Ask *ask, const CircleStock *s, const CircleIf *in, const CircleSide *then, Str kind,
    bool told,
                     CircleIfService *ret, Arena *keep, Arena scratch)
{
    const CircleLand *l = s->land;
    int64_t minute = then->minute;
    int profile = in->profile < 0 ? 0 : in->profile;
    uint32_t limit = (uint32_t)(in->minutes == NONE ? 15 : in->minutes) * 6000;
    static const List nothing = { NULL, 0 };
    CircleSide now = { l, &nothing, minute, false };
    uint64_t *before = NEWS(keep, uint64_t, l->homes + 1), *after = NEWS(keep, uint64_t, l->homes + 1);
    int64_t places;
    circles_side_times(s, &now, profile, kind, before, &places, keep, scratch);
    circles_side_times(s, then, profile, kind, after, &places, keep, scratch);
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
    CircleSide then;
    CircleIfAnswer ret = { s->land->network ? S("network") : S("straight x 1.3"),
                         { NEWS(ask->arena, CircleIfService, kinds.count + 1), 0 } };
    TRY(circles_at(ask, in->at, &minute));
    TRY(circles_check_acts(ask, &in->acts));
    if (!s->land->network && (int64_t)s->land->homes * s->count > 20000000) return TOO_LARGE;
    TRY(circles_side(s, in->profile < 0 ? 0 : in->profile, &in->acts, minute, &then, keep, scratch));
    for (int64_t i = 0; i < kinds.count; i++) {
        bool touched = circles_touched(s, &in->acts, k[i].code);
        Arena room = *keep;
        bool shown = in->kind.at && str_eq(in->kind, k[i].code);
        if (!touched || (in->kind.at && !shown)) continue;
        TRY(effect_of(ask, s, in, &then, k[i].code, shown,
                      &((CircleIfService *)ret.services.at)[ret.services.count++],
                      &room, scratch));
    }
    return answer(ask, 200, &CircleIfAnswer_shape, &ret);
}

Err circles_what_if(Ask *ask) { return circles_in_room(ask, what_if, BODY(ask, CircleIf)); }
