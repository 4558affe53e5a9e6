/* Who reaches what within how many minutes: the table, the map's homes, what the lists ask for, and what
 * would be
 * if something changed. Numbers as `tuimen cover` prints them, of the same network, homes and facilities. */
#include "domains/circles/circles_inside.h"

#include "domains/circles/circles_measure.h"
#include "domains/circles/circles_queries.h"
#include "domains/divisions/divisions.h"
#include "vocab/moment.h"

#include <stdlib.h>
#include <string.h>

#define ROOM_BYTES ((size_t)1 << 30)
enum { LIMITS = 3, THREE = 3 };        /* 5, 10, 15 minutes; households, old, young */
static const uint32_t minutes_cs[LIMITS] = { 5 * 6000, 10 * 6000, 15 * 6000 };

/* ---- What is asked ---- */

Err circles_at(Ask *ask, Str text, int64_t *ret)
{
    int64_t day, hour, minute;
    *ret = NONE;
    if (!text.at) return NULL;
    if (text.len == 16 && text.at[10] == 'T' && text.at[13] == ':'
        && moment_read_date(str_part(text, 0, 10), &day)
        && str_int(str_part(text, 11, 13), &hour) && str_int(str_part(text, 14, 16), &minute) && hour >= 0
        && hour < 24 && minute >= 0 && minute < 60) {
        *ret = day * 1440 + hour * 60 + minute;
        return NULL;
    }
    return ask_blame(ask, BAD_FIELD, "at", "时刻，如 2026-10-01T19:30", "a moment, such as 2026-10-01T19:30");
}

static int by_serial(const void *a, const void *b)
{
    const FacilityKind *x = a, *y = b;
    return (x->serial > y->serial) - (x->serial < y->serial);
}

Err circles_kinds_of(Ask *ask, Str list, List *ret)
{
    List norms = facilities_norms(ask);
    const FacilityNorm *n = norms.at;
    FacilityKind *to = NEWS(ask->arena, FacilityKind, WALK_LANES);
    *ret = (List){ to, 0 };
    for (int64_t i = 0; i < norms.count; i++) {
        const FacilityKind *k = facilities_kind(ask, n[i].kind);
        bool had = !k || !str_eq(n[i].list, list);
        for (int64_t j = 0; j < ret->count && !had; j++) had = str_eq(to[j].code, k->code);
        if (had || ret->count == WALK_LANES) continue;
        to[ret->count++] = *k;
    }
    if (!ret->count) return ask_blame(ask, BAD_FIELD, "list", "没有这份清单", "no such list");
    qsort(to, (size_t)ret->count, sizeof *to, by_serial);
    return NULL;
}

/* The gates that are shut at that minute make another walker; else the one that is kept. */
static bool gates_at(const CircleStock *s, int64_t minute, Net *net, Arena *keep)
{
    bool any = false;
    NetGate *gate = NEWS(keep, NetGate, net->gates + 1);
    for (int32_t i = 0; i < net->gates && minute != NONE; i++) {
        const Hours *h;
        Arena room = *keep;
        gate[i] = net->gate[i];
        Str text = net_gate_hours(net, &gate[i]);
        if (!text.len || hours_read(text, &h, &room, NULL)) continue;
        Spot at = net->at[gate[i].node];
        HoursPlace place = { .national = s->holidays, .sun = true, .lon = at.x / 1e7, .lat = at.y / 1e7,
                             .clock_min = 480 };
        if (hours_at(h, &place, minute).state != HOURS_CLOSED) continue;
        gate[i].state = NET_GATE_CLOSED;
        any = true;
    }
    net->gate = gate;
    return any;
}

static const CircleWalker *walker_at(const CircleStock *s, int profile, int64_t minute, Arena *keep,
                                     Arena scratch)
{
    const CircleLand *l = s->land;
    if (minute == NONE || !l->net.gates) return &l->walker[profile];
    Net *net = NEW(keep, Net);
    *net = l->net;
    if (!gates_at(s, minute, net, keep)) return &l->walker[profile];
    CircleWalker *w = NEW(keep, CircleWalker);
    w->profile = l->walker[profile].profile;
    circles_walker(net, &w->profile, l->home, l->homes, w, keep, scratch);
    return w;
}

/* ---- The table ---- */

typedef struct Measure {
    const CircleStock *stock;
    List kinds;
    int32_t facilities[WALK_LANES], closed[WALK_LANES];
    CoverRows rows;
} Measure;

static Err measure(Ask *ask, Measure *m, int profile, int64_t minute, Arena *keep, Arena scratch)
{
    const CircleStock *s = m->stock;
    const CircleLand *l = s->land;
    const FacilityKind *k = m->kinds.at;
    const CircleWalker *w = walker_at(s, profile, minute, keep, scratch);
    CoverFacility *f = NEWS(keep, CoverFacility, (ptrdiff_t)s->count * 8 + 1);
    Spot *at = NEWS(keep, Spot, (ptrdiff_t)s->count * 8 + 1), *home = NEWS(keep, Spot, l->homes + 1);
    int32_t count = 0;
    for (int32_t i = 0; i < s->count; i++) {
        bool open = circles_open(s, i, minute);
        for (int32_t lane = 0; lane < m->kinds.count && count < s->count * 8; lane++) {
            if (!facility_offers(s->facility[i].services, k[lane].code)) continue;
            if (!open) m->closed[lane]++;
            if (!open || m->facilities[lane] >= 1 << CIRCLE_BITS) continue;
            at[count] = (Spot){ (int32_t)s->facility[i].lon, (int32_t)s->facility[i].lat };
            f[count++] = (CoverFacility){ l->network ? s->snap[profile][i] : (Snap){ .edge = -1 }, lane,
                                          (uint32_t)m->facilities[lane]++ };
        }
    }
    m->rows = (CoverRows){ l->homes, CIRCLE_BITS,
        NEWS(keep, uint32_t, (ptrdiff_t)l->homes * WALK_LANES + 1) };
    if (l->network) {
        WalkRows rows = walk_rows(l->net.nodes, WALK_LANES, CIRCLE_BITS, keep);
        cover_measure(&w->index, &w->steps, f, count, &w->homes, &rows, &m->rows, scratch);
        return NULL;
    }
    if ((int64_t)count * l->homes > 20000000)
        return ask_blame(ask, TOO_LARGE, "", "没有步行路网，设施太多，无法按直线估算；请先导入路网",
                         "without a walking network there are too many facilities: import one first");
    for (int32_t i = 0; i < l->homes; i++) home[i] =
        (Spot){ (int32_t)l->home[i].lon, (int32_t)l->home[i].lat };
    cover_straight(&w->profile, at, f, count, home, &m->rows);
    return NULL;
}

/* Which homes count: those in the reader's places, of the circle or place that is asked for; -1 elsewhere. */
static Err groups_of(Ask *ask, const CircleLand *l, const CoverageQuery *q, int32_t *group)
{
    List places;
    TRY(circle_places_all(ask->db, ask->district, &places, ask->arena));
    const CirclePlace *p = places.at;
    for (int32_t i = 0; i < l->homes; i++) {
        bool in = scope_holds(&ask->who.scope, l->home[i].place)
            && (!q->place.at || place_within(l->home[i].place,
                                                                                                  q->place));
        bool of_circle = q->circle == NONE;
        for (int64_t j = 0; j < places.count && !of_circle; j++)
            of_circle = p[j].circle == q->circle && str_eq(p[j].place, l->group[l->group_of[i]]);
        group[i] = in && of_circle ? l->group_of[i] : -1;
    }
    return NULL;
}

Err circles_homes_in(Ask *ask, const CircleLand *l, int64_t circle, bool *ret)
{
    CoverageQuery q = { .circle = circle };
    Arena room = *ask->arena;
    int32_t *group = NEWS(&room, int32_t, l->homes + 1);
    Arena kept = *ask->arena;
    *ask->arena = room;
    Err e = groups_of(ask, l, &q, group);
    *ask->arena = kept;
    for (int32_t i = 0; i < l->homes && !e; i++) ret[i] = group[i] >= 0;
    return e;
}

static int64_t thousandths(const CircleHome *h, int which)
{
    return 1000 * (which == 0 ? h->households : which == 1 ? h->old : h->young);
}

static void fill(const Measure *m, const int32_t *group, int32_t which_group, const uint64_t *sum[THREE],
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
            all[0][2],
                                 all[1][2], all[2][2] };
    }
}

static Err coverage(Ask *ask, const CoverageQuery *q, Arena *keep, Arena scratch)
{
    Measure m = { 0 };
    TRY(circles_stock(ask, &m.stock));
    const CircleLand *l = m.stock->land;
    int64_t minute;
    int profile = q->profile < 0 ? 0 : q->profile;
    const uint64_t *sum[THREE];
    Coverage c = { .how = l->network ? S("network") : S("straight x 1.3"), .network = l->network ? l->source
        : S(""),
                   .profile = str_of(circle_profiles[profile]), .at = q->at.at ? q->at : S("") };
    TRY(circles_at(ask, q->at, &minute));
    TRY(circles_kinds_of(ask, q->list.at ? q->list : S("jinjiang58"), &m.kinds));
    TRY(measure(ask, &m, profile, minute, keep, scratch));
    int32_t *group = NEWS(keep, int32_t, l->homes + 1);
    uint32_t *weight = NEWS(keep, uint32_t, l->homes + 1);
    TRY(groups_of(ask, l, q, group));
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
    return answer(ask, 200, &Coverage_shape, &c);
}

typedef Err Work(Ask *, const CoverageQuery *, Arena *keep, Arena scratch);
typedef struct Within { Work *run; const CoverageQuery *q; Arena keep, scratch; } Within;

static Err within(Ask *ask, void *with)
{
    Within *w = with;
    return w->run(ask, w->q, &w->keep, w->scratch);
}

/* In rooms of its own, given back also when the request's own is full. */
static Err with_room(Ask *ask, Work *run)
{
    Arena one = arena_make(ROOM_BYTES), two = arena_make(ROOM_BYTES);
    Within w = { run, QUERY(ask, CoverageQuery), one, two };
    Err e = ask_within(ask, within, &w);
    arena_drop(one, ROOM_BYTES);
    arena_drop(two, ROOM_BYTES);
    return e;
}

Err circles_coverage(Ask *ask) { return with_room(ask, coverage); }

/* ---- What a list asks for ---- */

static Err norms(Ask *ask, const CoverageQuery *q, Arena *keep, Arena scratch)
{
    Measure m = { 0 };
    TRY(circles_stock(ask, &m.stock));
    const CircleLand *l = m.stock->land;
    static const uint32_t tier_cs[] = { 15 * 6000, 10 * 6000, 5 * 6000, 5 * 6000 };
    Str list = q->list.at ? q->list : S("gb50180");
    List all = facilities_norms(ask);
    const FacilityNorm *n = all.at;
    CircleNorms ret = { .how = l->network ? S("network") : S("straight x 1.3"),
                        .items = { NEWS(ask->arena, CircleNorm, all.count + 1), 0 } };
    int32_t *group = NEWS(keep, int32_t, l->homes + 1);
    TRY(circles_kinds_of(ask, list, &m.kinds));
    TRY(measure(ask, &m, 0, NONE, keep, scratch));         /* the standard's walker: 60 metres a minute */
    TRY(groups_of(ask, l, q, group));
    for (int32_t u = 0; u < l->homes; u++)
        if (group[u] >= 0) ret.households += l->home[u].households;
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
    return answer(ask, 200, &CircleNorms_shape, &ret);
}

Err circles_norms(Ask *ask) { return with_room(ask, norms); }

/* ---- One service, home by home ---- */

void circles_times(const CircleLand *l, int profile, const CircleSite *site, int32_t sites, uint32_t limit,
                   uint64_t *ret, Arena scratch)
{
    const CircleWalker *w = &l->walker[profile];
    for (int32_t u = 0; u < l->homes; u++) ret[u] = WALK_NOWHERE;
    if (!l->network) {
        for (int32_t u = 0; u < l->homes; u++)
            for (int32_t i = 0; i < sites; i++) {
                Spot home = { (int32_t)l->home[u].lon, (int32_t)l->home[u].lat };
                uint64_t t = (uint64_t)net_straight(home, site[i].at, &w->profile) << 32 | site[i].id;
                if (t < ret[u]) ret[u] = t;
            }
        return;
    }
    WalkSeed *seed = NEWS(&scratch, WalkSeed, 2 * sites + 2);
    uint64_t *label = NEWS(&scratch, uint64_t, l->net.nodes + 1);
    int32_t seeds = 0, *on = NEWS(&scratch, int32_t, l->net.edges + 1), *next =
        NEWS(&scratch, int32_t, sites + 1);
    for (int32_t i = 0; i < sites; i++) {
        seeds += net_seeds(&w->index, &site[i].snap, WALK_TOWARDS, site[i].id, seed + seeds);
        if (site[i].snap.edge < 0) continue;
        next[i] = on[site[i].snap.edge];                   /* lists of sites by edge, counted from 1 */
        on[site[i].snap.edge] = i + 1;
    }
    walk_search(&w->towards, seed, seeds, limit, label, NULL, scratch);
    for (int32_t u = 0; u < l->homes; u++) {
        for (int32_t k = 2 * u; k < 2 * u + 2; k++) {
            if (w->homes.cost[k] >= WALK_FAR || label[w->homes.node[k]] == WALK_NOWHERE) continue;
            uint64_t t = label[w->homes.node[k]] + ((uint64_t)w->homes.cost[k] << 32);
            if (t < ret[u]) ret[u] = t;
        }
        if (w->homes.snap[u].edge < 0) continue;
        for (int32_t i = on[w->homes.snap[u].edge]; i; i = next[i - 1]) {
            uint32_t cost = net_along(&w->index, &w->homes.snap[u], &site[i - 1].snap);
            uint64_t t = (uint64_t)cost << 32 | site[i - 1].id;
            if (cost < WALK_FAR && t < ret[u]) ret[u] = t;
        }
    }
}

/* Those that offer it and are open then; the facility's number in the stock is the id. */
static int32_t sites_of(const CircleStock *s, int profile, Str kind, int64_t minute, CircleSite *ret)
{
    int32_t count = 0;
    for (int32_t i = 0; i < s->count; i++) {
        if (!facility_offers(s->facility[i].services, kind) || !circles_open(s, i, minute)) continue;
        ret[count++] = (CircleSite){ { (int32_t)s->facility[i].lon, (int32_t)s->facility[i].lat },
            s->land->network ? s->snap[profile][i] : (Snap){ .edge = -1 }, (uint32_t)i };
    }
    return count;
}

enum { FAR_CS = 60 * 6000 };           /* nobody asks what is more than an hour away */

/* Columns side by side: half of what objects would weigh. Seconds -1: further than an hour. */
static Err homes(Ask *ask, const CoverageQuery *q, Arena *keep, Arena scratch)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    const CircleLand *l = s->land;
    int64_t minute;
    int profile = q->profile < 0 ? 0 : q->profile;
    TRY(circles_at(ask, q->at, &minute));
    if (!q->kind.at || !facilities_kind(ask, q->kind))
        return ask_blame(ask, BAD_FIELD, "kind", "目录里的服务", "a service of the catalogue");
    CircleSite *site = NEWS(keep, CircleSite, s->count + 1);
    uint64_t *time = NEWS(keep, uint64_t, l->homes + 1);
    int32_t sites = sites_of(s, profile, q->kind, minute, site), *group = NEWS(keep, int32_t, l->homes + 1);
    circles_times(l, profile, site, sites, FAR_CS, time, scratch);
    TRY(groups_of(ask, l, q, group));
    Buf b = buf_new(ask->arena, (ptrdiff_t)l->homes * 40 + 400);
    static const char *const column[] = { "home", "lon", "lat", "households", "old", "young", "seconds",
                                          "gap" };
    buf_fmt(&b, "{\"how\":\"%s\"", l->network ? "network" : "straight x 1.3");
    for (int c = 0; c < COUNT(column); c++) {
        buf_fmt(&b, ",\"%s\":[", column[c]);
        bool first = true;
        for (int32_t u = 0; u < l->homes; u++) {
            const CircleHome *h = &l->home[u];
            if (group[u] < 0) continue;
            if (!first) buf_char(&b, ',');
            first = false;
            int64_t seconds = time[u] == WALK_NOWHERE ? -1 : (int64_t)(time[u] >> 32) / 100;
            bool gap = l->network && circles_gap(l, &l->walker[profile].homes.snap[u]);
            int64_t value[] = { u, h->lon, h->lat, h->households, h->old, h->young, seconds, gap };
            buf_int(&b, value[c]);
        }
        buf_char(&b, ']');
    }
    buf_adds(&b, ",\"facilities\":[");
    for (int32_t i = 0; i < sites; i++) {
        const Facility *f = &s->facility[site[i].id];
        buf_fmt(&b, "%s{\"id\":%lld,\"lon\":%lld,\"lat\":%lld,\"name\":", i ? "," : "", (long long)f->id,
                (long long)f->lon, (long long)f->lat);
        json_text(&b, f->name);
        buf_char(&b, '}');
    }
    buf_adds(&b, "]}");
    return answer_bytes(ask, S("application/json"), buf_str(&b), (Str){ 0 });
}

Err circles_homes(Ask *ask) { return with_room(ask, homes); }

void circles_nearest(const CircleStock *s, int profile, Str kind, int64_t minute, uint64_t *ret, Arena *keep,
                     Arena scratch)
{
    CircleSite *site = NEWS(keep, CircleSite, s->count + 1);
    circles_times(s->land, profile, site, sites_of(s, profile, kind, minute, site), FAR_CS, ret, scratch);
}

/* ---- What would be if ---- */

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
    int32_t sites = sites_of(s, profile, kind, minute, site);
    circles_times(l, profile, site, sites, FAR_CS, before, scratch);
    circles_times(l, profile, site, sites_after(s, profile, kind, &in->acts, site, sites), FAR_CS, after,
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

static Err what_if(Ask *ask, const CoverageQuery *unused, Arena *keep, Arena scratch)
{
    const CircleIf *in = BODY(ask, CircleIf);
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    List kinds = facilities_kinds(ask);
    const FacilityKind *k = kinds.at;
    int64_t minute;
    (void)unused;
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

static Err what_if_within(Ask *ask, void *with)
{
    Within *w = with;
    return what_if(ask, NULL, &w->keep, w->scratch);
}

Err circles_what_if(Ask *ask)
{
    Arena one = arena_make(ROOM_BYTES), two = arena_make(ROOM_BYTES);
    Within w = { NULL, NULL, one, two };
    Err e = ask_within(ask, what_if_within, &w);
    arena_drop(one, ROOM_BYTES);
    arena_drop(two, ROOM_BYTES);
    return e;
}

/* ---- Where the figures come from, and the same for the command line ---- */

Err circles_about(Ask *ask)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    const CircleLand *l = s->land;
    CircleAbout about = { l->network != 0, l->network ? l->source : S(""), l->synthetic, l->net.nodes,
        l->net.edges, l->homes, s->count, l->ways, 0 };
    for (int32_t i = 0; i < l->ways && l->network; i++) about.unfit += l->way_outcome[i] != WAY_APPLIED;
    about.drawn -= about.unfit;
    return answer(ask, 200, &CircleAbout_shape, &about);
}

/* With what staff have drawn over it: the figures are of that. */
Err circles_network_file(Ask *ask)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    if (!s->land->network) return NOT_FOUND;
    ask->answer.file_name = S("walking.net");
    return answer_bytes(ask, S("application/octet-stream"), net_write(&s->land->net, ask->arena), (Str){ 0 });
}

static void e7(Buf *b, int64_t v) { buf_fmt(b, "%.7f,", (double)v / 1e7); }

Err circles_facilities_csv(Ask *ask)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    Buf b = buf_new(ask->arena, (ptrdiff_t)s->count * 300 + 100);
    buf_adds(&b, "service,id,lon,lat,hours\n");
    for (int32_t i = 0; i < s->count; i++)
        for (Str rest = s->facility[i].services; rest.len;) {
            buf_add(&b, str_cut(&rest, ','));
            buf_fmt(&b, ",%lld,", (long long)s->facility[i].id);
            e7(&b, s->facility[i].lon);
            e7(&b, s->facility[i].lat);
            buf_fmt(&b, "\"%.*s\"\n", STR_ARG(s->facility[i].hours));
        }
    ask->answer.file_name = S("facilities.csv");
    return answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&b), (Str){ 0 });
}

Err circles_homes_csv(Ask *ask)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    const CircleLand *l = s->land;
    Buf b = buf_new(ask->arena, (ptrdiff_t)l->homes * 100 + 100);
    buf_adds(&b, "id,lon,lat,people,community,old,young\n");
    for (int32_t i = 0; i < l->homes; i++) {
        const CircleHome *h = &l->home[i];
        if (!scope_holds(&ask->who.scope, h->place)) continue;
        buf_fmt(&b, "%lld,", (long long)h->id);
        e7(&b, h->lon);
        e7(&b, h->lat);
        buf_fmt(&b, "%lld,%.*s,%lld,%lld\n", (long long)h->households, STR_ARG(l->group[l->group_of[i]]),
                (long long)h->old, (long long)h->young);
    }
    ask->answer.file_name = S("homes.csv");
    return answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&b), (Str){ 0 });
}
