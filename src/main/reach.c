/* tuimen reach: minutes from places to places, to every point of the network, or as areas. */
#include "main/commands.h"
#include "main/network_info.h"
#include "main/reach.h"

#include "geo/reach/iso.h"
#include "json/json.h"

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

typedef struct Reach {
    Walker walker;
    WalkArcs arcs;
    IsoLattice lattice;        /* for areas */
    Places from, to;
    uint32_t limit[MINUTES_MOST];
    int limits;
    uint32_t longest;
    int32_t nearest;           /* so many targets a place, nearest first; 0: all, in their order */
} Reach;

/* ----------------------------------------------------------------------------------------- place to place */

/* Up to 64 places at once, a lane each, by two sweeps. */
static void sweep_lanes(const Reach *r, const WalkSteps *steps, int32_t first, int32_t lanes, WalkRows *rows)
{
    walk_rows_clear(rows);
    for (int32_t i = 0; i < lanes; i++) {
        WalkSeed seed[2];
        int seeds = net_seeds(&r->walker.index, &r->from.at[first + i].snap, WALK_AWAY, 0, seed);
        for (int k = 0; k < seeds; k++) walk_rows_seed(rows, steps, i, seed[k]);
    }
    walk_sweep(steps, rows, WALK_BEST);
}

/* The cost at a target out of a row, as net_cost_at does out of labels. */
static uint32_t cost_in_lane(const Reach *r, const WalkSteps *steps, const WalkRows *rows, int32_t lane,
                             const Place *from, const Place *to)
{
    WalkSeed end[2];
    uint64_t best = net_along(&r->walker.index, &from->snap, &to->snap);
    int ends = net_seeds(&r->walker.index, &to->snap, WALK_TOWARDS, 0, end);
    for (int k = 0; k < ends; k++) {
        uint64_t cost = (uint64_t)walk_row_get(rows, steps, end[k].node, lane) + end[k].cost;
        if (cost < best) best = cost;
    }
    return best < WALK_FAR ? (uint32_t)best : WALK_FAR;
}

static void put_pair(const Reach *r, const Place *from, const Place *to, bool name_from, uint32_t cost,
                     Buf *out)
{
    if (name_from) {
        put_cell(out, from->id);
        buf_char(out, ',');
    }
    put_cell(out, to->id);
    buf_char(out, ',');
    put_seconds(out, cost);
    buf_char(out, ',');
    if (to->closed) buf_adds(out, ",,closed");
    else put_snap(out, &r->walker, &to->snap);
    buf_char(out, '\n');
}

typedef struct Target { uint32_t cost; int32_t at; } Target;

static int by_cost(const void *a, const void *b)
{
    const Target *x = a, *y = b;
    if (x->cost != y->cost) return x->cost < y->cost ? -1 : 1;
    return (x->at > y->at) - (x->at < y->at);
}

static void put_targets(const Reach *r, const Place *from, bool name_from, Target *target, Buf *out)
{
    int32_t count = r->to.count;
    if (r->nearest) {
        qsort(target, (size_t)count, sizeof *target, by_cost);
        if (r->nearest < count) count = r->nearest;
        while (count && target[count - 1].cost >= WALK_FAR) count--;
    }
    for (int32_t k = 0; k < count; k++)
        put_pair(r, from, &r->to.at[target[k].at], name_from, target[k].cost, out);
}

static void pairs(const Reach *r, bool name_from, Buf *out, Arena room, Arena scratch)
{
    WalkSteps steps = { 0 };
    WalkRows rows = { 0 };
    Target *target = NEWS(&room, Target, r->to.count + 1);
    buf_adds(out, name_from ? "from,id,seconds,snap_m,snap_to,how\n" : "id,seconds,snap_m,snap_to,how\n");
    if (r->walker.network) {
        const Net *n = &r->walker.net;
        WalkFill fill = walk_fill(n->nodes, r->walker.edge, n->edges, n->order, &room);
        steps = walk_steps(&fill, walk_costs(&fill, r->walker.edge, &room), WALK_AWAY, true, &room, scratch);
        rows = walk_rows(n->nodes, r->from.count > 16 ? 64 : 16, 0, &room);
    }
    for (int32_t first = 0; first < r->from.count; first += 64) {
        int32_t lanes = r->from.count - first < 64 ? r->from.count - first : 64;
        if (r->walker.network) sweep_lanes(r, &steps, first, lanes, &rows);
        for (int32_t i = 0; i < lanes; i++) {
            const Place *from = &r->from.at[first + i];
            for (int32_t k = 0; k < r->to.count; k++) {
                const Place *to = &r->to.at[k];
                target[k].at = k;
                target[k].cost = to->closed ? WALK_FAR
                               : r->walker.network ? cost_in_lane(r, &steps, &rows, i, from, to)
                               : net_straight(from->at, to->at, &r->walker.profile);
            }
            put_targets(r, from, name_from, target, out);
        }
    }
}

/* -------------------------------------------------------------------------------------------- every point */

typedef struct Search { uint64_t *label; int32_t *reached, count; } Search;

static void search(const Reach *r, const Place *from, uint32_t limit, Search *s, Arena scratch)
{
    WalkSeed seed[2];
    int seeds = net_seeds(&r->walker.index, &from->snap, WALK_AWAY, 0, seed);
    s->count = walk_search(&r->arcs, seed, seeds, limit, s->label, s->reached, scratch);
}

static Search search_room(const Reach *r, Arena *keep)
{
    int32_t nodes = r->walker.net.nodes;
    return (Search){ NEWS(keep, uint64_t, nodes), NEWS(keep, int32_t, nodes), 0 };
}

static void put_point(const Reach *r, const Place *from, bool name_from, int32_t p, uint32_t cost, Buf *out)
{
    if (cost > r->longest) return;
    if (name_from) {
        put_cell(out, from->id);
        buf_char(out, ',');
    }
    buf_fmt(out, "%lld,", (long long)r->walker.net.id[p]);
    put_e7(out, r->walker.net.at[p].x);
    buf_char(out, ',');
    put_e7(out, r->walker.net.at[p].y);
    buf_char(out, ',');
    put_seconds(out, cost);
    buf_char(out, '\n');
}

/* Nodes by their labels, inner points of edges by how far along they lie. */
static void every_point(const Reach *r, const Place *from, bool name_from, Search *s, Buf *out, Arena scratch)
{
    const Net *n = &r->walker.net;
    search(r, from, r->longest, s, scratch);
    for (int32_t p = 0; p < n->nodes; p++)
        if (s->label[p] != WALK_NOWHERE) put_point(r, from, name_from, p, (uint32_t)(s->label[p] >> 32), out);
    for (int32_t e = 0; e < n->edges; e++)
        for (int32_t i = 0; i < n->edge[e].inner; i++) {
            Snap at = net_point_snap(&r->walker.index, e, i);
            uint32_t cost = net_cost_at(&r->walker.index, s->label, &from->snap, &at, WALK_AWAY);
            put_point(r, from, name_from, n->edge[e].first + i, cost, out);
        }
}

/* -------------------------------------------------------------------------------------------------- areas */

static void put_feature(const Reach *r, const Place *from, uint32_t limit, const char *how, Buf *out)
{
    buf_adds(out, "{\"type\":\"Feature\",\"properties\":{\"id\":");
    json_text(out, from->id);
    buf_adds(out, ",\"minutes\":");
    json_number(out, limit / 6000.0);
    buf_fmt(out, ",\"profile\":\"%s\",\"how\":\"%s\"", r->walker.profile.name, how);
    if (from->snap.edge >= 0) buf_fmt(out, ",\"snap_m\":%u.%03u", from->snap.off_mm / 1000,
                                      from->snap.off_mm % 1000);
    buf_adds(out, "},\"geometry\":");
}

/* Without a network: a round area of the straight distance. */
static void round_area(const Reach *r, const Place *from, uint32_t limit, Buf *out)
{
    enum { CORNERS = 64 };
    double metres = limit / 6000.0 * r->walker.profile.speed / 1.3;
    double north = metres / net_metres(from->at, (Spot){ from->at.x, from->at.y + 10000 }) * 10000;
    double east = metres / (net_metres(from->at, (Spot){ from->at.x + 10000, from->at.y }) + 1e-9) * 10000;
    put_feature(r, from, limit, "straight x 1.3", out);
    buf_adds(out, "{\"type\":\"MultiPolygon\",\"coordinates\":[[[");
    for (int i = 0; i <= CORNERS; i++) {
        double angle = (i % CORNERS) * 2 * 3.14159265358979323846 / CORNERS;
        buf_adds(out, i ? ",[" : "[");
        put_e7(out, from->at.x + (int32_t)lround(east * cos(angle)));
        buf_char(out, ',');
        put_e7(out, from->at.y + (int32_t)lround(north * sin(angle)));
        buf_char(out, ']');
    }
    buf_adds(out, "]]]}}");
}

static void areas(const Reach *r, const Place *from, Search *s, Buf *out, Arena room, Arena scratch)
{
    IsoField field = { 0 };
    if (r->walker.network) {
        WalkSeed seed[2];
        int seeds = net_seeds(&r->walker.index, &from->snap, WALK_AWAY, 0, seed);
        s->count = walk_search_on(&r->arcs, seed, seeds, r->longest + iso_more(&r->walker.index, ISO_CELL_MM),
                                  s->label, s->reached, scratch);
        field = iso_field(&r->lattice, from->at, &from->snap, s->label, s->reached, s->count, r->longest,
                          &room);
        walk_forget(s->label, s->reached, s->count);
    }
    for (int i = 0; i < r->limits; i++) {
        Arena contour = room;
        if (i) buf_char(out, ',');
        if (!r->walker.network) {
            round_area(r, from, r->limit[i], out);
            continue;
        }
        IsoShape shape = iso_contour(&field, r->limit[i], &contour, scratch);
        put_feature(r, from, r->limit[i], from->snap.edge < 0 ? "far" : "network", out);
        iso_geojson(&shape, out);
        buf_char(out, '}');
    }
}

/* Places are dealt out to threads a few at a time, neighbours after each other, which find what they need
 * in the cache; what is made is put together in the places' own order. */
typedef struct Deal { const Reach *r; const int32_t *order; Str *made; atomic_int next; } Deal;
typedef struct Worker { Deal *deal; Arena keep, room, scratch; } Worker;

static void *work(void *ctx)
{
    enum { AT_ONCE = 8 };
    Worker *w = ctx;
    const Reach *r = w->deal->r;
    Search s = { 0 };
    if (r->walker.network) s = search_room(r, &w->room);
    if (r->walker.network) memset(s.label, 0xff, (size_t)r->walker.net.nodes * sizeof *s.label);
    for (int32_t begin; (begin = atomic_fetch_add(&w->deal->next, AT_ONCE)) < r->from.count;)
        for (int32_t i = begin; i < begin + AT_ONCE && i < r->from.count; i++) {
            int32_t place = w->deal->order[i];
            Buf out = buf_new(&w->keep, 1 << 8);
            areas(r, &r->from.at[place], &s, &out, w->room, w->scratch);
            w->deal->made[place] = buf_str(&out);
        }
    return NULL;
}

typedef struct Turn { int32_t node, place; } Turn;

static int by_node(const void *a, const void *b)
{
    const Turn *x = a, *y = b;
    if (x->node != y->node) return x->node < y->node ? -1 : 1;
    return (x->place > y->place) - (x->place < y->place);
}

/* Nodes that are close have numbers that are (nested dissection), mostly. */
static int32_t *neighbours_together(const Reach *r, Arena *keep, Arena scratch)
{
    int32_t count = r->from.count, *order = NEWS(keep, int32_t, count + 1);
    Turn *turn = NEWS(&scratch, Turn, count + 1);
    for (int32_t i = 0; i < count; i++) {
        int32_t edge = r->walker.network ? r->from.at[i].snap.edge : -1;
        turn[i] = (Turn){ edge < 0 ? -1 : r->walker.net.edge[edge].a, i };
    }
    qsort(turn, (size_t)count, sizeof *turn, by_node);
    for (int32_t i = 0; i < count; i++) order[i] = turn[i].place;
    return order;
}

static bool say(Str s) { return fwrite(s.at, 1, (size_t)s.len, stdout) == (size_t)s.len; }

static int all_areas(const Reach *r, int32_t threads, Arena room, Arena scratch)
{
    enum { MOST = 64 };
    Worker worker[MOST];
    pthread_t thread[MOST];
    bool started[MOST] = { false };
    Deal deal = { .r = r, .made = NEWS(&room, Str, r->from.count + 1) };
    deal.order = neighbours_together(r, &room, scratch);
    for (int32_t i = 0; i < threads; i++) {
        worker[i] = (Worker){ &deal, network_room(), network_room(), network_room() };
        started[i] = i > 0 && !pthread_create(&thread[i], NULL, work, &worker[i]);
    }
    work(&worker[0]);                  /* whoever did not start is not waited for */
    for (int32_t i = 1; i < threads; i++)
        if (started[i]) pthread_join(thread[i], NULL);
    bool said = say(S("{\"type\":\"FeatureCollection\",\"features\":["));
    for (int32_t i = 0; i < r->from.count && said; i++)
        said = say(i ? S(",\n") : S("\n")) && say(deal.made[i]);
    return said && say(S("\n]}\n")) && !fflush(stdout) ? 0 : 1;
}

/* ------------------------------------------------------------------------------------------------ command */

typedef struct Wish {
    const char *network, *from, *points, *to, *minutes, *profile;
    bool polygons;
    long threads, nearest;
    const char *at;
} Wish;

static int wrong(const char *why)
{
    fprintf(stderr, "tuimen: %s\n"
            "usage: tuimen reach [NET] --from LON,LAT | --points FILE.csv [--to FILE.csv [--nearest K]] "
            "[--minutes 5,10,15] [--profile P] [--at 2026-10-01T19:30] [--polygons]\n", why);
    return EXIT_WRONG_USE;
}

static int reach(const Wish *w)
{
    Arena keep = network_room(), scratch = network_room();
    Reach r = { 0 };
    TableFile table;
    Place one = { .id = S("1") };
    if (w->from && !place_of(w->from, "--from", &one.at)) return EXIT_WRONG_USE;
    if (!minutes_of(w->minutes ? w->minutes : "15", r.limit, &r.limits)) return EXIT_WRONG_USE;
    for (int i = 0; i < r.limits; i++)
        if (r.limit[i] > r.longest) r.longest = r.limit[i];
    At at;
    if (!at_read(w->at, &at, &keep)) return EXIT_WRONG_USE;
    int bad = walker_open_at(w->network, w->profile, &at, &r.walker, &keep);
    if (bad) return bad;
    r.nearest = (int32_t)w->nearest;
    r.from = (Places){ 1, &one };
    if (w->points && !places_read(w->points, &r.walker, &r.from, &table, &keep)) return EXIT_BAD_INPUT;
    if (!w->points) places_snap(&r.walker, &r.from);
    if (w->to && !places_read(w->to, &r.walker, &r.to, &table, &keep)) return EXIT_BAD_INPUT;
    if (w->to && !places_hours(&at, &table, &r.to, scratch)) return EXIT_BAD_INPUT;
    if (r.walker.network)
        r.arcs = walk_arcs(r.walker.net.nodes, r.walker.edge, r.walker.net.edges, WALK_AWAY, &keep);
    if (!w->points && r.walker.network && one.snap.edge < 0)
        fputs("tuimen: 起点 500 米内没有路 / no way within 500 m of the place\n", stderr);
    Arena room = network_room();
    Buf out = buf_new(&keep, 1 << 16);
    if (w->to) pairs(&r, w->points != NULL, &out, room, scratch);
    else if (w->polygons) {
        if (r.walker.network) r.lattice = iso_lattice(&r.walker.index, ISO_CELL_MM, &keep, scratch);
        return all_areas(&r, (int32_t)w->threads, room, scratch);
    } else {
        Search s = search_room(&r, &room);
        buf_adds(&out, w->points ? "from,node,lon,lat,seconds\n" : "node,lon,lat,seconds\n");
        for (int32_t i = 0; i < r.from.count; i++)
            every_point(&r, &r.from.at[i], w->points != NULL, &s, &out, scratch);
    }
    return print_all(&out);
}

int command_reach(int argc, char **argv)
{
    Wish w = { .threads = 1 };
    long seed = 0;
    int words;
    const Option options[] = {
        { "--from", OPTION_TEXT, &w.from, 0, 0, "LON,LAT: one place" },
        { "--points", OPTION_TEXT, &w.points, 0, 0, "FILE.csv: [id,]lon,lat: many places" },
        { "--to", OPTION_TEXT, &w.to, 0, 0,
         "FILE.csv: [id,]lon,lat: seconds to these (else to every point)" },
        { "--minutes", OPTION_TEXT, &w.minutes, 0, 0, "how far, and the contours of --polygons (15)" },
        { "--profile", OPTION_TEXT, &w.profile, 0, 0,
         "everyone, senior, child, wheelchair, or speed=…,steps=…" },
        { "--nearest", OPTION_NUMBER, &w.nearest, 1, 1000000,
         "with --to: only the K nearest, nearest first" },
        { "--at", OPTION_TEXT, &w.at, 0, 0,
         "2026-10-01T19:30: gates, and rows of --to with hours, closed then are shut" },
        { "--polygons", OPTION_FLAG, &w.polygons, 0, 0, "areas reached, as GeoJSON" },
        { "--threads", OPTION_NUMBER, &w.threads, 1, 64, "for --polygons (1)" },
        { "--seed", OPTION_NUMBER, &seed, 0, 1000000000, "taken for the sake of scripts; nothing is drawn" },
        { 0 }
    };
    if (!options_read(argc, argv, options, &w.network, 1, &words)) return EXIT_WRONG_USE;
    if (!w.from == !w.points) return wrong("须给出 --from 或 --points 之一 / needs --from or --points");
    if (w.to && w.polygons) return wrong("--to 与 --polygons 只取其一 / --to or --polygons, not both");
    if (!words && !w.to && !w.polygons)
        return wrong("没有路网时须给出 --to 或 --polygons / without a network: needs --to or --polygons");
    return reach(&w);
}
