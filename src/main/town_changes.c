/* 网格变更 of the demo town, 示例: a micro-grid split in the middle of its days, a set that was returned, one
 * that waits for the street, one that is still drawn. They stand among the cases, so that the log reads as it
 * would have been written. */
#include "main/town_inside.h"

#include "domains/changes/changes.h"
#include "domains/divisions/divisions.h"
#include "vocab/moment.h"

#include <string.h>

enum { ROOM_BYTES = 256 << 20, LINES = 10, HOUR_MS = 3600000 };
enum { SPLIT, SMALL, MERGE, NAMED };

static const struct { int hours_ago, set; ChangeVerb verb; const char *words; } steps[] = {
    { 12 * 24 + 3, SPLIT, CHANGE_DRAW, "" },
    { 12 * 24 + 1, SPLIT, CHANGE_SUBMIT, "" },
    { 11 * 24,     SPLIT, CHANGE_APPROVE, "同意，请社区一周内推选新网格员" },
    { 6 * 24 + 2,  SMALL, CHANGE_DRAW, "" },
    { 6 * 24 + 1,  SMALL, CHANGE_SUBMIT, "" },
    { 5 * 24,      SMALL, CHANGE_RETURN, "拆分后两侧都不足 30 户，不符合规模标准，请另拟方案" },
    { 2 * 24 + 5,  MERGE, CHANGE_DRAW, "" },
    { 2 * 24 + 4,  MERGE, CHANGE_SUBMIT, "" },
    { 20,          NAMED, CHANGE_DRAW, "" },
};
enum { DAYS_FEWEST = 14 };

bool town_next_change(const TownWriter *w, int64_t *ret_at_ms)
{
    if (w->changed == COUNT(steps) || w->plan->ask.days < DAYS_FEWEST || !w->community) return false;
    *ret_at_ms = w->plan->ask.now_ms - (int64_t)steps[w->changed].hours_ago * HOUR_MS;
    return true;
}

typedef struct Town { TownWriter *w; const TownCommunity *c; } Town;

/* ---- What could be done ---- */

/* A line through the outline's box, the longer way or the other, a little beside its middle: the i-th. */
static Str line_of(Arena *keep, const TownPolygon *p, int i)
{
    static const int part[LINES / 2] = { 50, 45, 55, 40, 60 };
    const TownPoint *at = p->ring[0].at;
    int64_t west = at->lon, east = at->lon, south = at->lat, north = at->lat, out = 3000;
    for (int k = 0; k < p->ring[0].points; k++) {
        if (at[k].lon < west) west = at[k].lon;
        if (at[k].lon > east) east = at[k].lon;
        if (at[k].lat < south) south = at[k].lat;
        if (at[k].lat > north) north = at[k].lat;
    }
    bool upright = (east - west > north - south) == (i % 2 == 0);
    double x = (double)(west + (east - west) * part[i / 2] / 100) / 1e7;
    double y = (double)(south + (north - south) * part[i / 2] / 100) / 1e7;
    Buf b = buf_new(keep, 160);
    if (upright) buf_fmt(&b, "{\"type\":\"LineString\",\"coordinates\":[[%.7f,%.7f],[%.7f,%.7f]]}", x,
                         (double)(south - out) / 1e7, x, (double)(north + out) / 1e7);
    else buf_fmt(&b, "{\"type\":\"LineString\",\"coordinates\":[[%.7f,%.7f],[%.7f,%.7f]]}",
                 (double)(west - out) / 1e7, y, (double)(east + out) / 1e7, y);
    return buf_str(&b);
}

/* The demo's own neighbourhood, the first general grid, stays as it is. */
static bool free_to_change(const TownCommunity *c, int m)
{
    return c->grids_count < 2 || c->microgrids[m].grid > 0;
}

/* "翡翠城三期第4微网格": the next of its compound. */
static Str next_name(Arena *keep, const TownCommunity *c, int m)
{
    int count = 1;
    for (int i = 0; i < c->microgrids_count; i++)
        count += c->microgrids[i].compound == c->microgrids[m].compound;
    Buf b = buf_new(keep, 64);
    buf_fmt(&b, "%.*s第%d微网格", STR_ARG(c->compounds[c->microgrids[m].compound].name), count);
    return buf_str(&b);
}

/* Tried one by one until a set is right; a large one into two of the right size. */
static Err split(Ask *ask, const TownCommunity *c, bool small, int64_t *ret_id)
{
    for (int m = 0; m < c->microgrids_count; m++) {
        const TownMicrogrid *g = &c->microgrids[m];
        if (!free_to_change(c, m) || (small ? g->households >= 60 : g->households < 60)) continue;
        for (int i = 0; i < LINES; i++) {
            ChangeAct act = { .kind = ACT_SPLIT, .place = str_of(g->code),
                              .name = next_name(ask->arena, c, m),
                              .line = line_of(ask->arena, &g->shape, i), .building_id = NONE, .unit = NONE };
            Str title = small ? S("拆分户数较少的微网格") : S("拆分大微网格");
            Str why = small ? S("两侧楼栋隔着中庭，走访不便") : S("户数偏多，一名网格员难以每月走到，按楼栋一分为二");
            Err e = changes_plant(ask, title, why, &act, 1, small ? NULL : "size", ret_id);
            if (e != CHANGES_FAULTY) return e;
        }
    }
    return NULL;
}

static Err merge(Ask *ask, const TownCommunity *c, int64_t *ret_id)
{
    for (int a = 0; a < c->microgrids_count; a++)
        for (int b = a + 1; b < c->microgrids_count; b++) {
            const TownMicrogrid *x = &c->microgrids[a], *y = &c->microgrids[b];
            if (!free_to_change(c, a) || x->compound != y->compound || x->grid != y->grid) continue;
            ChangeAct act = { .kind = ACT_MERGE, .place = str_of(y->code), .into = str_of(x->code),
                              .building_id = NONE, .unit = NONE };
            Err e = changes_plant(ask, S("合并相邻两个微网格"),
                                  S("两格都在同一小区，居民希望由一名网格员联系"), &act, 1, NULL, ret_id);
            if (e != CHANGES_FAULTY) return e;
        }
    return NULL;
}

static Err rename_one(Ask *ask, const TownCommunity *c, int64_t *ret_id)
{
    int m = c->microgrids_count - 1;
    Buf b = buf_new(ask->arena, 64);
    buf_fmt(&b, "%.*s银杏微网格", STR_ARG(c->compounds[c->microgrids[m].compound].name));
    ChangeAct act = { .kind = ACT_RENAME, .place = str_of(c->microgrids[m].code), .name = buf_str(&b),
                      .building_id = NONE, .unit = NONE };
    Err e = changes_plant(ask, S("微网格更名"), S("按居民议事会意见，用院里的银杏树命名"), &act, 1, NULL, ret_id);
    return e == CHANGES_FAULTY ? NULL : e;
}

/* ---- One step ---- */

static const TownHand *street_of(const TownWriter *w)
{
    Str community = w->community[0].actor.place;
    for (int i = 0; i < w->plan->accounts_count; i++)
        if (w->desk[i].actor.role == ROLE_STREET && str_starts(community, w->desk[i].actor.place))
            return &w->desk[i];
    return NULL;
}

static Err take(Ask *ask)
{
    const Town *t = ask->prepared;
    TownWriter *w = t->w;
    Actor system = ask->who;
    int64_t *id = &w->change_id[steps[w->changed].set];
    ChangeVerb verb = steps[w->changed].verb;
    const TownHand *by = verb == CHANGE_APPROVE || verb == CHANGE_RETURN ? street_of(w) : &w->community[0];
    if (!by || (verb != CHANGE_DRAW && !*id)) return NULL;     /* nothing could be drawn */
    TRY(divisions_reload(ask->app, ask->db));                  /* the town was written past it */
    ask->who = by->actor;
    Err e = NULL;
    if (verb != CHANGE_DRAW) e = changes_advance(ask, *id, verb, str_of(steps[w->changed].words));
    else if (steps[w->changed].set == MERGE) e = merge(ask, t->c, id);
    else if (steps[w->changed].set == NAMED) e = rename_one(ask, t->c, id);
    else e = split(ask, t->c, steps[w->changed].set == SMALL, id);
    ask->who = system;
    return e;
}

Err town_write_change(TownWriter *w)
{
    Arena whole = arena_make(ROOM_BYTES), room = whole, scratch = arena_make(ROOM_BYTES);
    TownCommunity c;
    town_community(w->plan, w->plan->order[0], &room, scratch, &c);
    Town t = { w, &c };
    Err e = app_do(w->app, NULL, take, &t);
    w->changed++;
    arena_drop(scratch, ROOM_BYTES);
    arena_drop(whole, ROOM_BYTES);
    return e;
}
