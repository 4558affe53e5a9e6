/* Where the next one should stand: of places where people live,
    those from which most of the homes that lack a
 * service would have it, with the best bound proved (docs/geo/siting.md). */
#include "domains/circles/circles_measure.h"

#include "domains/divisions/divisions.h"
#include "geo/site/site.h"

#define ROOM_BYTES ((size_t)1 << 30)
enum { CANDIDATES = 4 * WALK_LANES, TURNS = 20000 };

static const char *const whom[] = { "households", "old", "young", NULL };
typedef struct CircleSiteAsk { Str kind, at; int profile, whom; int64_t minutes, count,
    circle; } CircleSiteAsk;
SHAPE(CircleSiteAsk, "what is to be put where",
    TEXT    (CircleSiteAsk, kind, 1, 30,                "the service"),
    NAME    (CircleSiteAsk, profile, OPTIONAL, circle_profiles, "who walks (everyone)"),
    INT_OPT (CircleSiteAsk, minutes, 1, 60,             "within so many minutes (15)"),
    TEXT_OPT(CircleSiteAsk, at, 16, 16,
                             "what is open then counts as there: 2026-10-01T19:30"),
    INT_OPT (CircleSiteAsk, count, 1, 5,                "how many (1)"),
    ID_OPT  (CircleSiteAsk, circle,                     "for the homes of this circle"),
    NAME    (CircleSiteAsk, whom, OPTIONAL, whom,
                   "what counts: households, the old, the young (households)"));
typedef struct CircleSpot { int64_t lon, lat; Str place_words; int64_t households, old, young; } CircleSpot;
SHAPE(CircleSpot, "a place for the next one",
    LON     (CircleSpot, lon, 0,                        "where"),
    LAT     (CircleSpot, lat, 0,                        "where"),
    TEXT    (CircleSpot, place_words, 0, 120,           "in which micro-grid"),
    INT     (CircleSpot, households, 0, ID_MAX,         "households that would have it and haven't now"),
    INT     (CircleSpot, old, 0, ID_MAX,                "people of sixty and older among them"),
    INT     (CircleSpot, young, 0, ID_MAX,              "children under seven among them"));
typedef struct CircleSites { Str how; int64_t lacking, value, bound; double gap; List sites; } CircleSites;
SHAPE(CircleSites, "where the next ones should stand",
    TEXT    (CircleSites, how, 1, 20,                   "network, or straight x 1.3"),
    INT     (CircleSites, lacking, 0, ID_MAX,           "how many lack it, of what counts"),
    INT     (CircleSites, value, 0, ID_MAX,             "how many these would serve"),
    INT     (CircleSites, bound, 0, ID_MAX,             "no choice among the candidates could serve more"),
    REAL    (CircleSites, gap, 0, 0, 1e9,               "the share that is left between; 0: proved best"),
    LIST    (CircleSites, sites, CircleSpot_shape, 0, 5, "the places"));

/* A stop by turns, not by the clock: the same question gets the same answer. */
typedef struct Turns { int64_t left; } Turns;
static bool due(void *ctx) { return --((Turns *)ctx)->left < 0; }

static int64_t counted(const CircleHome *h, int what)
{
    return what == 1 ? h->old : what == 2 ? h->young : h->households;
}

/* Up to 256 homes, evenly along the order of places, which is near to near. */
static int32_t candidates(const CircleLand *l, const bool *in, int32_t *ret)
{
    int32_t all = 0, count = 0, seen = 0;
    for (int32_t u = 0; u < l->homes; u++) all += in[u];
    int32_t step = all / CANDIDATES + 1;
    for (int32_t u = 0; u < l->homes && count < CANDIDATES; u++)
        if (in[u] && seen++ % step == 0) ret[count++] = u;
    return count;
}

/* cost[candidate * demands + demand], sixty-four candidates a sweep. */
static void costs(const CircleLand *l, int profile, const int32_t *candidate, int32_t count,
                  const int32_t *demand,
                  int32_t demands, int32_t *cost, Arena *keep, Arena scratch)
{
    const CircleWalker *w = &l->walker[profile];
    CoverRows row = { l->homes, 1, NEWS(keep, uint32_t, (ptrdiff_t)l->homes * WALK_LANES + 1) };
    WalkRows rows = { 0 };
    if (l->network) rows = walk_rows(l->net.nodes, WALK_LANES, 1, keep);
    for (int32_t first = 0; first < count; first += WALK_LANES) {
        CoverFacility f[WALK_LANES];
        int32_t lanes = count - first < WALK_LANES ? count - first : WALK_LANES;
        for (int32_t k = 0; k < lanes && l->network; k++)
            f[k] = (CoverFacility){ w->homes.snap[candidate[first + k]], k, 0 };
        if (l->network) cover_measure(&w->index, &w->steps, f, lanes, &w->homes, &rows, &row, scratch);
        for (int32_t k = 0; k < lanes; k++)
            for (int32_t d = 0; d < demands; d++) {
                const CircleHome *a = &l->home[demand[d]], *b = &l->home[candidate[first + k]];
                Spot from = { (int32_t)a->lon, (int32_t)a->lat }, to = { (int32_t)b->lon, (int32_t)b->lat };
                uint32_t cs = !l->network ? net_straight(from, to, &w->profile)
                    : row.at[(int64_t)demand[d] * WALK_LANES + k] == WALK_FAR ? SITE_FAR
                    : row.at[(int64_t)demand[d] * WALK_LANES + k] >> 1;
                cost[(int64_t)(first + k) * demands + d] = cs < SITE_FAR ? (int32_t)cs : SITE_FAR;
            }
    }
}

static void spots(Ask *ask, const CircleLand *l, const SiteAnswer *a, const int32_t *candidate,
                  const int32_t *demand, int32_t demands, int32_t limit, CircleSites *ret)
{
    CircleSpot *to = NEWS(ask->arena, CircleSpot, a->count + 1);
    ret->sites = (List){ to, a->count };
    for (int32_t i = 0; i < a->count; i++) {
        const CircleHome *h = &l->home[candidate[a->chosen[i]]];
        to[i] = (CircleSpot){ .lon = h->lon, .lat = h->lat, .place_words = divisions_words(ask, h->place) };
        for (int32_t d = 0; d < demands; d++) {
            const CircleHome *who = &l->home[demand[d]];
            if (a->server[d] != a->chosen[i] || a->after[d] > limit) continue;
            to[i].households += who->households;
            to[i].old += who->old;
            to[i].young += who->young;
        }
    }
}

typedef struct Within { Arena keep, scratch; } Within;

static Err site(Ask *ask, void *with)
{
    Within *w = with;
    Arena *keep = &w->keep;
    const CircleSiteAsk *in = BODY(ask, CircleSiteAsk);
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    const CircleLand *l = s->land;
    int profile = in->profile < 0 ? 0 : in->profile, what = in->whom < 0 ? 0 : in->whom;
    int32_t limit = (int32_t)(in->minutes == NONE ? 15 : in->minutes) * 6000, demands = 0, chosen[CANDIDATES];
    int64_t minute;
    TRY(circles_at(ask, in->at, &minute));
    if (!facilities_kind(ask, in->kind))
        return ask_blame(ask, BAD_FIELD, "/kind", "目录里的服务", "a service of the catalogue");
    bool *home = NEWS(keep, bool, l->homes + 1);
    uint64_t *time = NEWS(keep, uint64_t, l->homes + 1);
    TRY(circles_homes_in(ask, l, in->circle, home));
    circles_nearest(s, profile, in->kind, minute, time, keep, w->scratch);
    int32_t count = candidates(l, home, chosen), *demand = NEWS(keep, int32_t, l->homes + 1);
    int64_t *weight = NEWS(keep, int64_t, l->homes + 1);
    CircleSites ret = { .how = l->network ? S("network") : S("straight x 1.3"),
                        .sites = { NEW(ask->arena, CircleSpot), 0 } };
    for (int32_t u = 0; u < l->homes; u++) {
        int64_t n = counted(&l->home[u], what);
        if (!home[u] || n == 0 || time[u] >> 32 <= (uint64_t)limit) continue;
        weight[demands] = n;
        demand[demands++] = u;
        ret.lacking += n;
    }
    if (!demands || !count) return answer(ask, 200, &CircleSites_shape, &ret);
    int32_t *cost = NEWS(keep, int32_t, (ptrdiff_t)count * demands + 1);
    const CircleLand *then = circles_land_then(s, profile, minute, keep);
    costs(then, profile, chosen, count, demand, demands, cost, keep, w->scratch);
    Turns turns = { TURNS };
    int32_t p = in->count == NONE ? 1 : (int32_t)in->count;
    SiteAsk q = { .demands = demands, .candidates = count, .cost = cost, .weight = weight,
                  .p = p < count ? p : count, .stop = { due, &turns } };
    SiteAnswer a;
    TRY(site_cover(&q, limit, &a, keep, w->scratch));
    ret.value = a.value;
    ret.bound = a.bound;
    ret.gap = site_gap(a.value, a.bound);
    spots(ask, l, &a, chosen, demand, demands, limit, &ret);
    return answer(ask, 200, &CircleSites_shape, &ret);
}

Err circles_site(Ask *ask)
{
    Arena one = arena_make(ROOM_BYTES), two = arena_make(ROOM_BYTES);
    Within w = { one, two };
    Err e = ask_within(ask, site, &w);
    arena_drop(one, ROOM_BYTES);
    arena_drop(two, ROOM_BYTES);
    return e;
}
