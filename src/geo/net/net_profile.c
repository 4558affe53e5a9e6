/* The table of walkers and the price of an edge. All in whole numbers. */
#include "geo/net/net_profile.h"

#include <stdio.h>
#include <string.h>

REFUSAL(NET_PROFILE, 422, "net.profile", "步行者参数不对", "the profile is wrong");

const NetProfile net_profiles[] = {
    { "everyone", 60, 60, 0, 0, false },
    { "senior", 45, 25, 10, 2, false },        /* 60 and older */
    { "child", 35, 15, 10, 3, false },         /* with a child or a pram, which is carried on steps */
    { "wheelchair", 40, 0, 10, 0, false },
    { "", 0, 0, 0, 0, false }
};

static Err wrong(Blame *why, Str word, const char *zh, const char *en)
{
    char pointer[64];
    snprintf(pointer, sizeof pointer, "%.*s", (int)(word.len < 60 ? word.len : 60), word.at);
    return blame(why, NET_PROFILE, pointer, zh, en);
}

static Err take_word(NetProfile *p, Str word, Blame *why)
{
    Str value = word, key = str_cut(&value, '=');
    int64_t n = -1;
    bool number = str_int(value, &n);
    if (str_eq(key, S("wall"))) {
        if (!str_eq(value, S("pass")) && !str_eq(value, S("keep")))
            return wrong(why, word, "wall 须是 keep 或 pass", "wall must be keep or pass");
        p->pass = str_eq(value, S("pass"));
        return NULL;
    }
    if (str_eq(key, S("steps")) && str_eq(value, S("no"))) number = true, n = 0;
    if (str_eq(key, S("speed")) && (!number || n < 1 || n > 600))
        return wrong(why, word, "speed 须是 1 到 600（米/分）", "speed must be 1 to 600 (m/min)");
    if (str_eq(key, S("steps")) && (!number || n < 0 || n > 600))
        return wrong(why, word, "steps 须是 no 或 1 到 600（米/分）", "steps must be no, or 1 to 600 (m/min)");
    if ((str_eq(key, S("wait")) || str_eq(key, S("climb"))) && (!number || n < 0 || n > 600))
        return wrong(why, word, "wait 和 climb 须是 0 到 600（秒）", "wait and climb must be 0 to 600 (seconds)");
    if (str_eq(key, S("speed"))) p->speed = (int32_t)n;
    else if (str_eq(key, S("steps"))) p->steps = (int32_t)n;
    else if (str_eq(key, S("wait"))) p->wait = (int32_t)n;
    else if (str_eq(key, S("climb"))) p->climb = (int32_t)n;
    else return wrong(why, word, "须是 everyone、senior、child、wheelchair，或 speed=、steps=、wait=、climb=、wall=",
                      "must be everyone, senior, child, wheelchair, or speed=, steps=, wait=, climb=, wall=");
    return NULL;
}

Err net_profile(Str words, NetProfile *ret, Blame *why)
{
    for (const NetProfile *p = net_profiles; p->name[0]; p++)
        if (str_eq(words, str_of(p->name))) {
            *ret = *p;
            return NULL;
        }
    NetProfile own = net_profiles[0];
    bool steps = str_find(words, S("steps=")) >= 0;
    snprintf(own.name, sizeof own.name, "own");
    Str rest = words;
    do TRY(take_word(&own, str_trim(str_cut(&rest, ',')), why)); while (rest.len);
    if (!steps) own.steps = own.speed;
    *ret = own;
    return NULL;
}

void net_shut(const Net *n, const NetProfile *p, unsigned char *shut)
{
    memset(shut, 0, (size_t)n->nodes);
    for (int32_t i = 0; i < n->gates; i++) {
        int32_t state = n->gate[i].state;
        shut[n->gate[i].node] = state == NET_GATE_CLOSED || (state == NET_GATE_PRIVATE && !p->pass);
    }
}

static uint32_t sum(uint64_t a, uint64_t b) { return a + b < WALK_FAR ? (uint32_t)(a + b) : WALK_FAR - 1; }

void net_edge_cost(const NetEdge *e, const NetProfile *p, uint32_t *there, uint32_t *back)
{
    int32_t speed = e->kind == NET_STEPS ? p->steps : p->speed;
    *there = *back = WALK_FAR;
    if (!speed || e->flags & NET_CLOSED || (e->flags & NET_PRIVATE && !p->pass)) return;
    uint32_t time = sum(net_time(e->length_mm, speed), (uint64_t)p->wait * e->wait / 10);
    uint64_t up = e->rise_dm > 0 ? (uint64_t)e->rise_dm * 10 * (uint64_t)p->climb : 0;
    uint64_t down = e->rise_dm < 0 ? (uint64_t)-e->rise_dm * 10 * (uint64_t)p->climb : 0;
    if (!(e->flags & NET_NOT_THERE)) *there = sum(time, up);
    if (!(e->flags & NET_NOT_BACK)) *back = sum(time, down);
}

void net_costs(const Net *n, const NetProfile *p, const unsigned char *shut, WalkEdge *edge)
{
    for (int32_t i = 0; i < n->edges; i++) {
        const NetEdge *e = &n->edge[i];
        WalkEdge *to = &edge[i];
        *to = (WalkEdge){ e->a, e->b, WALK_FAR, WALK_FAR };
        if (!shut[e->a] && !shut[e->b]) net_edge_cost(e, p, &to->there, &to->back);
    }
}
