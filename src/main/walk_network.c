/* The walking network beside the base map: of an extract, and of the demo town. */
#include "main/walk_network.h"

#include "domains/circles/circles.h"
#include "domains/ways/ways.h"
#include "geo/net/net_build.h"
#include "osm/osm_walk.h"

#include <stdlib.h>

#define ROOM_BYTES ((size_t)8 << 30)   /* address space: pages count when touched */

typedef struct NetworkPut { Str source; bool synthetic; const Net *net; } NetworkPut;

static Err put(Ask *ask)
{
    const NetworkPut *p = ask->prepared;
    return circles_put_network(ask, p->source, p->synthetic, p->net);
}

static Err keep_network(App *app, Str source, bool synthetic, const Net *net)
{
    NetworkPut p = { source, synthetic, net };
    return app_do(app, NULL, put, &p);
}

Err walk_network_osm(App *app, const char *file, Str source, char reterr[256])
{
    FILE *in = fopen(file, "rb");
    Net net;
    WalkCounts counts;
    if (!in) return NOT_FOUND;
    Arena whole = arena_make(ROOM_BYTES), keep = whole, scratch = arena_make(ROOM_BYTES);
    Err e = osm_walk(in, NULL, NULL, &net, &counts, &keep, scratch, reterr);
    fclose(in);
    if (!e) e = keep_network(app, source, false, &net);
    arena_drop(whole, ROOM_BYTES);
    arena_drop(scratch, ROOM_BYTES);
    return e;
}

/* ---- The demo town: its streets and paths meet at points that are shared to the last digit ---- */

typedef struct Ways { Arena *keep; Spot *at; int32_t points, room; RawWay *way; int32_t ways,
    way_room; } Ways;

static void add(Ways *w, const TownWay *t)
{
    static const NetKind kinds[] = { [TOWN_STEPS] = NET_STEPS };
    if (t->kind == TOWN_EXPRESSWAY && t->bridge) return;
    while (w->points + t->line.points > w->room || w->ways == w->way_room) return;
    w->way[w->ways++] = (RawWay){ .first = w->points, .count = t->line.points,
        .kind = t->kind == TOWN_STEPS ? (uint8_t)kinds[TOWN_STEPS] : NET_WAY, .level = t->bridge ? 1 : 0,
        .rise_dm = t->kind == TOWN_STEPS ? 45 : 0, .flags = t->bridge ? NET_BRIDGE : 0 };
    for (int i = 0; i < t->line.points; i++)
        w->at[w->points++] = (Spot){ t->line.at[i].lon, t->line.at[i].lat };
}

static const Spot *sorted_by;

static int by_spot(const void *a, const void *b)
{
    Spot p = sorted_by[*(const int32_t *)a], q = sorted_by[*(const int32_t *)b];
    if (p.x != q.x) return p.x < q.x ? -1 : 1;
    return (p.y > q.y) - (p.y < q.y);
}

/* Points at one place become one point of the raw map. */
static RawMap raw_of(Ways *w, Arena *keep)
{
    int32_t *order = NEWS(keep, int32_t, w->points + 1), *ref = NEWS(keep, int32_t, w->points + 1), count = 0;
    Spot *at = NEWS(keep, Spot, w->points + 1);
    int64_t *id = NEWS(keep, int64_t, w->points + 1);
    for (int32_t i = 0; i < w->points; i++) order[i] = i;
    sorted_by = w->at;
    qsort(order, (size_t)w->points, sizeof *order, by_spot);
    for (int32_t i = 0; i < w->points; i++) {
        Spot p = w->at[order[i]];
        if (!count || p.x != at[count - 1].x || p.y != at[count - 1].y) at[count] = p, id[count] =
            count + 1, count++;
        ref[order[i]] = count - 1;
    }
    return (RawMap){ .at = at, .id = id, .points = count, .ref = ref, .way = w->way, .ways = w->ways };
}

static void all_ways(const TownPlan *plan, Ways *w)
{
    enum { COMMUNITY_BYTES = 64 << 20 };
    Arena whole = arena_make(COMMUNITY_BYTES), scratch = arena_make(COMMUNITY_BYTES);
    for (int i = 0; i < plan->ways_count; i++) add(w, &plan->ways[i]);
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        Arena room = whole;
        TownCommunity c;
        town_community(plan, i, &room, scratch, &c);
        for (int k = 0; k < c.ways_count; k++) add(w, &c.ways[k]);
    }
    arena_drop(whole, COMMUNITY_BYTES);
    arena_drop(scratch, COMMUNITY_BYTES);
}

/* 示例: the life circle around 喜树路, whose survey is of 1.5 km around a point in its first community, and the
 * one where the demo's people live, whose survey is around the middle of its homes. */
static Err circles(Ask *ask)
{
    const TownPlan *plan = ask->prepared;
    const Str far[] = { S("510104037005"), S("510104037006"), S("510104037007"), S("510104037008") };
    const Str near[] = { S("510104018003"), S("510104018004"), S("510104018005"), S("510104018006") };
    Circle one = { .id = ask_new_id(ask), .name = S("喜树路一刻钟幸福生活圈（示例）"), .level = LEVEL_CITY,
                   .survey_m = 1500, .lon = NONE, .lat = NONE, .synthetic = true, .made_ms = ask->now_ms,
                   .version = 1, .author_words = S("示例 · 区工作人员"), .changed_ms = ask->now_ms,
                   .ended_ms = NONE, .ended_why = S("") };
    Circle two = one;
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        if (!str_eq(str_of(plan->communities[i].code), far[0])) continue;
        one.lon = plan->communities[i].centre.lon;
        one.lat = plan->communities[i].centre.lat;
    }
    two.id = ask_new_id(ask);
    two.name = S("翡翠城一刻钟幸福生活圈（示例）");
    two.level = LEVEL_DISTRICT;
    two.author_words = S("示例 · 街道工作人员");
    TRY(circles_put(ask, &one, far, COUNT(far)));
    return circles_put(ask, &two, near, COUNT(near));
}

/* 示例: what a clerk has drawn over the network: a gate with hours, a path through a compound, a stretch closed
 * by a building site, and one that a map of later no longer fits. */
typedef struct Drawn { const TownCommunity *c; } Drawn;

static Spot spot_of(TownPoint at) { return (Spot){ at.lon, at.lat }; }

static Err drawn_one(Ask *ask, const Drawn *d, const WayEdit *like, const Spot *at, int points)
{
    WayEdit e = *like;
    e.id = e.stamp = ask_new_id(ask);
    e.line = ways_line(at, points, ask->arena);
    e.place = str_of(d->c->place->code);
    e.author = 1;
    e.author_words = S("示例 · 社区受理员");
    e.made_ms = ask->now_ms;
    e.ended_ms = NONE;
    return ways_put(ask, &e);
}

/* 示例: two scenarios to lay side by side: one nursery beside two smaller ones. */
static Err planned(Ask *ask, const TownCommunity *c)
{
    CircleScenario s = { .id = ask_new_id(ask), .name = S("示例：托育集中设一处"), .place = S("510104018"), .author = 1,
                         .author_words = S("示例 · 街道工作人员"), .changed_ms = ask->now_ms, .version = 1,
                         .proposed_ms = NONE };
    const TownPoint *near = &c->compounds[0].centre, *far = &c->compounds[c->compounds_count - 1].centre;
    CircleActKept act[] = {
        { CIRCLE_ADD, 0, S("拟设托育中心"), near->lon, near->lat, S("nursery"), S("Mo-Fr 07:30-18:30"), 60,
            180000000 },
        { CIRCLE_ADD, 0, S("拟设托育点"), far->lon, far->lat, S("nursery"), S("Mo-Fr 07:30-18:30"), 25, 70000000 },
    };
    TRY(circles_put_scenario(ask, &s, act, 1));
    s.id = ask_new_id(ask);
    s.name = S("示例：托育分设两处");
    act[0].capacity = 25;
    act[0].cost_fen = 70000000;
    return circles_put_scenario(ask, &s, act, 2);
}

static Err drawn(Ask *ask)
{
    const Drawn *d = ask->prepared;
    const TownCommunity *c = d->c;
    if (c->ways_count < 4 || !c->compounds_count) return NULL;
    TRY(planned(ask, c));
    const TownLine *street = &c->ways[1].line, *other = &c->ways[c->ways_count / 2].line;
    Spot end = spot_of(street->at[0]), corner = spot_of(c->compounds[0].shape.ring[0].at[0]);
    Spot gate = { (end.x + spot_of(street->at[1]).x) / 2, (end.y + spot_of(street->at[1]).y) / 2 };
    Spot site = spot_of(other->at[other->points / 2]), path[] = { end, corner };
    Spot lost = { corner.x, corner.y + 9000 };
    const WayEdit like[] = {
        { .kind = WAY_GATE, .state = WAY_PRIVATE, .hours = S("Mo-Su 06:00-23:00"), .why = S("示例：物业告知") },
        { .kind = WAY_PATH, .surface = WAY_STEPS, .hours = S(""), .why = S("示例：小区里有台阶通到东门") },
        { .kind = WAY_STRETCH, .state = WAY_CLOSED, .hours = S(""), .why = S("示例：施工围挡") },
        { .kind = WAY_GATE, .state = WAY_OPEN, .hours = S(""), .why = S("示例：北侧小门") },
    };
    TRY(drawn_one(ask, d, &like[0], &gate, 1));
    if (net_metres(end, corner) < 300) TRY(drawn_one(ask, d, &like[1], path, 2));
    TRY(drawn_one(ask, d, &like[2], &site, 1));
    return drawn_one(ask, d, &like[3], &lost, 1);
}

static Err drawn_town(App *app, const TownPlan *plan)
{
    enum { COMMUNITY_BYTES = 64 << 20 };
    Arena whole = arena_make(COMMUNITY_BYTES), keep = whole, scratch = arena_make(COMMUNITY_BYTES);
    Err e = NULL;
    for (int i = 0; i < TOWN_COMMUNITIES && !e; i++) {
        TownCommunity c;
        if (!str_eq(str_of(plan->communities[i].code), S("510104018006"))) continue;
        town_community(plan, i, &keep, scratch, &c);
        e = app_do(app, NULL, drawn, &(Drawn){ &c });
    }
    arena_drop(whole, COMMUNITY_BYTES);
    arena_drop(scratch, COMMUNITY_BYTES);
    return e;
}

Err walk_network_town(App *app, const TownPlan *plan)
{
    enum { POINTS = 4000000, WAYS = 1000000 };
    Arena whole = arena_make(ROOM_BYTES), keep = whole, scratch = arena_make(ROOM_BYTES);
    Ways w = { &keep, NEWS(&keep, Spot, POINTS), 0, POINTS, NEWS(&keep, RawWay, WAYS), 0, WAYS };
    Net net;
    NetBuilt built;
    all_ways(plan, &w);
    RawMap map = raw_of(&w, &keep);
    Err e = net_build(&map, &net, &built, &keep, scratch);
    if (!e) e = keep_network(app, S("示例数据，非真实地图"), true, &net);
    if (!e) e = app_do(app, NULL, circles, (void *)(uintptr_t)plan);
    if (!e) e = drawn_town(app, plan);
    arena_drop(whole, ROOM_BYTES);
    arena_drop(scratch, ROOM_BYTES);
    return e;
}
