/* Measuring: every home to every service in one sweep, or to one service in one search. Numbers as `tuimen
 * cover` prints them, of the same network, homes and facilities. */
#include "domains/circles/circles_inside.h"

#include "domains/circles/circles_measure.h"
#include "domains/circles/circles_queries.h"
#include "domains/divisions/divisions.h"
#include "vocab/moment.h"

#include <stdlib.h>
#include <string.h>

#define ROOM_BYTES ((size_t)1 << 30)

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

Err circles_day(Ask *ask, Str text, const char *field)
{
    int64_t day;
    if (!text.at) return NULL;
    if (!moment_read_date(text, &day))
        return ask_blame(ask, BAD_FIELD, field, "日期，如 2026-03-01", "a day, such as 2026-03-01");
    if (day > moment_day(ask->now_ms))
        return ask_blame(ask, BAD_FIELD, field, "不能晚于今天", "not after today");
    return NULL;
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

/* ---- The table ---- */

Err circles_measure(Ask *ask, CircleMeasure *m, int profile, int64_t minute, Arena *keep, Arena scratch)
{
    const CircleStock *s = m->stock;
    const CircleLand *l = s->land;
    const FacilityKind *k = m->kinds.at;
    const CircleWalker *w = &circles_land_then(s, profile, minute, keep)->walker[profile];
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
Err circles_groups(Ask *ask, const CircleLand *l, const CoverageQuery *q, int32_t *group)
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
    Err e = circles_groups(ask, l, &q, group);
    *ask->arena = kept;
    for (int32_t i = 0; i < l->homes && !e; i++) ret[i] = group[i] >= 0;
    return e;
}

typedef struct Within { CircleWork *run; const void *with; Arena keep, scratch; } Within;

static Err within(Ask *ask, void *with)
{
    Within *w = with;
    return w->run(ask, w->with, &w->keep, w->scratch);
}

Err circles_in_room(Ask *ask, CircleWork *run, const void *with)
{
    Arena one = arena_make(ROOM_BYTES), two = arena_make(ROOM_BYTES);
    Within w = { run, with, one, two };
    Err e = ask_within(ask, within, &w);
    arena_drop(one, ROOM_BYTES);
    arena_drop(two, ROOM_BYTES);
    return e;
}

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
int32_t circles_sites(const CircleStock *s, int profile, Str kind, int64_t minute, CircleSite *ret)
{
    int32_t count = 0;
    for (int32_t i = 0; i < s->count; i++) {
        if (!facility_offers(s->facility[i].services, kind) || !circles_open(s, i, minute)) continue;
        ret[count++] = (CircleSite){ { (int32_t)s->facility[i].lon, (int32_t)s->facility[i].lat },
            s->land->network ? s->snap[profile][i] : (Snap){ .edge = -1 }, (uint32_t)i };
    }
    return count;
}

/* One column of the homes that are told. In steps: each number less the one before, which packs to half. */
static void tell_column(Buf *b, const char *name, const int64_t *value, int64_t count, bool steps)
{
    buf_fmt(b, ",\"%s\":[", name);
    for (int64_t i = 0; i < count; i++) {
        if (i) buf_char(b, ',');
        buf_int(b, steps && i ? value[i] - value[i - 1] : value[i]);
    }
    buf_char(b, ']');
}

/* Columns side by side: half of what objects would weigh. Seconds -1: further than an hour. */
static Err homes(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    const CircleHomesQuery *q = with;
    const CircleStock *s, *now;
    int64_t minute;
    int profile = q->profile < 0 ? 0 : q->profile;
    TRY(circles_day(ask, q->day, "day"));
    TRY(circles_stock(ask, &now));
    TRY(circles_stock_on(ask, now, q->day, profile, &s, keep));
    const CircleLand *l = s->land;
    TRY(circles_at(ask, q->at, &minute));
    if (!q->kind.at || !facilities_kind(ask, q->kind))
        return ask_blame(ask, BAD_FIELD, "kind", "目录里的服务", "a service of the catalogue");
    CircleSite *site = NEWS(keep, CircleSite, s->count + 1);
    uint64_t *time = NEWS(keep, uint64_t, l->homes + 1);
    int32_t sites = circles_sites(s, profile, q->kind, minute, site), *group = NEWS(keep, int32_t,
        l->homes + 1);
    circles_times(circles_land_then(s, profile, minute, keep), profile, site, sites, CIRCLE_FAR_CS, time,
                  scratch);
    TRY(circles_groups(ask, l, &(CoverageQuery){ .place = q->place, .circle = q->circle }, group));
    Buf b = buf_new(ask->arena, (ptrdiff_t)l->homes * 40 + 400);
    static const char *const column[] = { "home", "lon", "lat", "households", "old", "young", "seconds",
                                          "gap" };
    buf_fmt(&b, "{\"how\":\"%s\"", l->network ? "network" : "straight x 1.3");
    int64_t *value[COUNT(column)], told = 0;
    for (int c = 0; c < COUNT(column); c++) value[c] = NEWS(keep, int64_t, l->homes + 1);
    for (int32_t u = 0; u < l->homes; u++) {
        const CircleHome *h = &l->home[u];
        if (group[u] < 0) continue;
        int64_t seconds = time[u] == WALK_NOWHERE ? -1 : (int64_t)(time[u] >> 32) / 100;
        bool gap = l->network && circles_gap(l, &l->walker[profile].homes.snap[u]);
        int64_t of[] = { u, h->lon, h->lat, h->households, h->old, h->young, seconds, gap };
        for (int c = 0; c < COUNT(of); c++) value[c][told] = of[c];
        told++;
    }
    for (int c = 0; c < COUNT(column); c++) tell_column(&b, column[c], value[c], told, q->steps);
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

Err circles_homes(Ask *ask) { return circles_in_room(ask, homes, QUERY(ask, CircleHomesQuery)); }

void circles_nearest(const CircleStock *s, int profile, Str kind, int64_t minute, uint64_t *ret, Arena *keep,
                     Arena scratch)
{
    CircleSite *site = NEWS(keep, CircleSite, s->count + 1);
    circles_times(circles_land_then(s, profile, minute, keep), profile, site,
                  circles_sites(s, profile, kind, minute, site), CIRCLE_FAR_CS, ret, scratch);
}
