/* The demo town's forces, 示例: as many Party members, workers,
    volunteers and teams as the district has (11,000,
 * 2,100, 34,000, 92) by the share of its people, some couriers and riders beside them; where they help,
     and what
 * they did this year. */
#include "main/town_inside.h"

#include "base/rand.h"
#include "domains/forces/forces.h"
#include "domains/services/services.h"
#include "town/town_ground.h"
#include "vocab/moment.h"

#include <stdio.h>

enum { HELPERS_AT_ONCE = 400, TEAMS_WHOLE = 92, TEAMS_FEWEST = 3, YEAR_DAYS = 365, SKILLED = 5 };

typedef struct Force {
    const char *kind;
    int64_t whole;                     /* in the whole district */
    int joins, serves, acts;           /* of a hundred join a micro-grid,
        served this year; at most so often */
    bool by_day;                       /* free on working days; else evenings and weekends */
} Force;
static const Force forces[] = {
    { "party", 11000, 55, 60, 6, false }, { "worker", 2100, 0, 0, 0, true }, { "youth", 34000, 35, 45, 8,
                                                                               false },
    { "volunteer", 3000, 60, 60, 10, true }, { "rider", 1600, 50, 40, 5, true }, { "courier", 1200, 50, 40,
                                                                                   5, true },
    { "driver", 400, 20, 20, 3, false },
};

static const struct { const char *name; TeamKind kind; const char *from, *to; } teams[] = {
    { "战旗红", TEAM_PARTY, "party", "party" },          { "小牛哥", TEAM_RIDERS, "rider", "courier" },
    { "楼小助", TEAM_NEIGHBOURS, "volunteer", "party" }, { "青年先锋", TEAM_YOUTH, "youth", "youth" },
    { "邻里义修", TEAM_CRAFT, "volunteer", "youth" },    { "蓉易调", TEAM_CRAFT, "party", "volunteer" },
    { "银龄暖心", TEAM_NEIGHBOURS, "volunteer", "volunteer" }, { "童伴课堂", TEAM_YOUTH, "youth", "youth" },
};

static const char *const offices[] = { "区教育局", "区卫生健康局", "区税务局", "区人民法院", "区检察院", "区财政局",
    "区城市管理局", "区市场监管局", "区住建交局", "区民政局", "区司法局", "区人社局", "区文体旅局", "区应急管理局",
    "区审计局", "区统计局", "示例建工集团", "示例银行锦江支行", "示例中学", "示例医院" };
static const char *const youths[] = { "区青年志愿者协会", "示例职业学院志愿者协会", "示例中学团委", "示例科技公司团支部",
    "示例医院团委" };
static const char *const spoken[] = { "sichuanese", "mandarin", "english", "sign", "japanese", "cantonese" };
static const int spoken_of_hundred[] = { 75, 55, 8, 1, 1, 2 };
static const char *const crafts[] = { "power", "appliance", "first_aid", "nursing", "listening", "law",
                                      "mediation",
    "haircut", "tutoring", "phones", "company", "errands", "carrying", "driving", "fire", "arts", "photos",
        "writing" };
static const char *const deeds[] = { "楼道清理", "陪同就医", "代买代办", "反诈宣传", "文明劝导", "消防通道巡查",
    "教老人用手机", "四点半课堂", "小区义诊", "垃圾分类引导", "邻里调解", "雨天排水巡查" };
static const char *const reasons[] = { "住在这里，愿意帮把手", "单位就在旁边", "周末有空", "熟悉这几栋楼" };
static const char *const passing[] = { "每天送件路过，熟悉门牌", "常在这一片跑，看到问题随手报" };

/* One community at work. */
typedef struct Work {
    TownWriter *w;
    const TownCommunity *c;
    Rand r;
    Str agreed;                        /* "陈静 · 社区受理员" */
    int64_t before, today, serial;     /* residents of the communities before; helpers so far */
    int64_t left[COUNT(forces)], teams, team_serial;
    int64_t *helper;                   /* ids, with the kind each is of */
    int *force;
    int64_t count, asked, entered;
} Work;

/* The share of a whole that falls to a community: all shares add up to it. */
static int64_t share(int64_t whole, int64_t before, int64_t people)
{
    return (before + people) * whole / TOWN_RESIDENTS_MOST - before * whole / TOWN_RESIDENTS_MOST;
}

static const char *pick(Rand *r, const char *const *of, int count) { return of[rand_between(r, 0,
                                                                                            count - 1)]; }
#define PICK(r, of) pick((r), (of), COUNT(of))

static Str unit_of(Work *k, Arena *keep, const char *kind)
{
    char words[120];
    Str street = k->c->street->name, community = k->c->place->name;
    if (str_eq(str_of(kind), S("party"))) {
        const char *office = PICK(&k->r, offices);
        snprintf(words, sizeof words, "%s第%d党支部", office, (int)rand_between(&k->r, 1, 9));
    } else if (str_eq(str_of(kind), S("worker"))) {
        snprintf(words, sizeof words, "%.*s居委会", STR_ARG(community));
    } else if (str_eq(str_of(kind), S("youth"))) {
        if (rand_between(&k->r, 0, 2)) return str_of(PICK(&k->r, youths));
        snprintf(words, sizeof words, "%.*s团工委", STR_ARG(street));
    } else if (str_eq(str_of(kind), S("volunteer"))) {
        return S("");
    } else {
        snprintf(words, sizeof words, "%s%.*s站", str_eq(str_of(kind), S("rider")) ? "示例外卖" : "示例物流",
                 STR_ARG(street));
    }
    return str_copy(keep, str_of(words));
}

static List skills_of(Work *k, Arena *keep)
{
    HelperCode *code = NEWS(keep, HelperCode, COUNT(spoken) + SKILLED);
    List list = { code, 0 };
    for (int i = 0; i < COUNT(spoken); i++)
        if (rand_between(&k->r, 0, 99) < spoken_of_hundred[i]) code[list.count++].code = str_of(spoken[i]);
    for (int64_t i = rand_between(&k->r, 0, 2); i > 0; i--) code[list.count++].code = str_of(PICK(&k->r,
                                                                                                  crafts));
    return list;
}

static List free_of(Work *k, Arena *keep, bool by_day)
{
    HelperSlot *slot = NEWS(keep, HelperSlot, 7 * PARTS_OF_DAY);
    List list = { slot, 0 };
    for (int64_t day = 1; day <= 7; day++)
        for (int part = 0; part < PARTS_OF_DAY; part++) {
            bool works = day <= 5 && part != PART_EVENING;
            if (rand_between(&k->r, 0, 99) < (works == by_day ? 45 : 5))
                slot[list.count++] = (HelperSlot){ day, (HelperPart)part };
        }
    return list;
}

static Str microgrid(Work *k)
{
    return str_of(k->c->microgrids[rand_between(&k->r, 0, k->c->microgrids_count - 1)].code);
}

/* ---- What one of them does ---- */

static Err join(Ask *ask, Work *k, int64_t id, const Force *f, Str place, int64_t since)
{
    int64_t day = k->today - rand_between(&k->r, 0, 700);
    const char *why = f >= &forces[4] ? PICK(&k->r, passing) : PICK(&k->r, reasons);
    bool asks = k->asked < 3 && rand_between(&k->r, 0, 9) == 0;
    Str from = asks ? (Str){ 0 } : moment_date_text(ask->arena, day < since ? since : day);
    k->asked += asks;
    return joinings_put(ask, id, place, str_of(why), from, asks ? S("") : k->agreed);
}

static Err serve(Ask *ask, Work *k, int64_t id, const Force *f, Str place, int64_t since)
{
    int64_t first = k->today - YEAR_DAYS > since ? k->today - YEAR_DAYS : since;
    if (k->count == 1) first = k->today - 100;         /* who is looked at first did something lately */
    for (int64_t i = k->count == 1 ? f->acts : rand_between(&k->r, 1, f->acts); i > 0; i--) {
        bool reports = f == &forces[0] && rand_between(&k->r, 0, 9) < 3;
        bool waits = k->entered < 4 && rand_between(&k->r, 0, 9) == 0;
        ServiceNew in = { place, moment_date_text(ask->arena, rand_between(&k->r, first, k->today)),
                          reports ? 60 : 30 * rand_between(&k->r, 1, 6), reports ? SERVICE_REPORTED
                              : SERVICE_SERVED,
                          reports ? S("到社区报到") : str_of(PICK(&k->r, deeds)) };
        if (waits) in.day = moment_date_text(ask->arena, k->today);
        k->entered += waits;
        TRY(services_put(ask, id, &in, waits ? S("") : k->agreed));
    }
    return NULL;
}

/* The demo's own neighbour is the first of 翡翠城社区's Party members. */
static bool is_neighbour(const Work *k) { return !k->count && str_eq(str_of(k->c->place->code),
                                                                     S("510104018006")); }

static Err one(Ask *ask, Work *k, const Force *f)
{
    char phone[24];
    bool us = is_neighbour(k);
    bool joins = us || rand_between(&k->r, 0, 99) < f->joins, serves = us || rand_between(&k->r, 0,
                                                                                          99) < f->serves;
    int64_t since = k->today - rand_between(&k->r, us ? 200 : 10, 1500), account = us
        ? k->w->resident.account : 0, id;
    Str place = microgrid(k), community = str_of(k->c->place->code);
    snprintf(phone, sizeof phone, "1991%07d", (int)(k->serial % 10000000));
    HelperNew in = {
        .kind = str_of(f->kind), .name = us ? k->w->resident.actor.name : person_name(&k->r, ask->arena),
        .phone = str_copy(ask->arena, str_of(phone)), .unit = unit_of(k, ask->arena, f->kind),
            .place = community,
        .base = joins ? place : community, .walk_minutes = 5 * rand_between(&k->r, 2, 5),
        .skills = skills_of(k, ask->arena), .free = free_of(k, ask->arena, f->by_day),
        .consent = f == &forces[1] ? -1 : us ? CONSENT_SELF : CONSENT_PAPER,
        .consent_version = f == &forces[1] ? NONE : 1, .since = moment_date_text(ask->arena, since)
    };
    TRY(helpers_put(ask, &in, account, &id));
    k->serial++;
    k->helper[k->count] = id;
    k->force[k->count++] = (int)(f - forces);
    bool shown = !k->w->community && f != &forces[1];               /* of the first one written, and unpaid */
    if (shown && k->w->serving < COUNT(k->w->helper)) k->w->helper[k->w->serving++] = id;
    if (joins) TRY(join(ask, k, id, f, place, since));
    return serves ? serve(ask, k, id, f, joins ? place : community, since) : NULL;
}

static Err batch(Ask *ask)
{
    Work *k = ask->prepared;
    Arena start = *ask->arena;
    int done = 0;
    for (int i = 0; i < COUNT(forces); i++)
        for (; k->left[i] > 0 && done < HELPERS_AT_ONCE; k->left[i]--, done++) {
            *ask->arena = start;
            TRY(one(ask, k, &forces[i]));
        }
    return town_told(ask, k->w, str_of(k->c->place->code));
}

/* ---- Teams ---- */

static bool fits(const Work *k, int64_t i,
                 const char *kind) { return str_eq(str_of(forces[k->force[i]].kind), str_of(kind)); }

static Err team(Ask *ask, Work *k, int which)
{
    Buf name = buf_new(ask->arena, 80);
    int64_t id, members = 0, most = rand_between(&k->r, 8, 24), from = rand_between(&k->r, 0, k->count - 1);
    int64_t *member = NEWS(ask->arena, int64_t, most);
    for (int64_t n = 0; n < k->count && members < most; n++) {
        int64_t i = (from + n) % k->count;
        if (fits(k, i, teams[which].from) || fits(k, i, teams[which].to)) member[members++] = k->helper[i];
    }
    Str community = k->c->place->name;
    bool ends = str_ends(community, S("社区"));
    buf_add(&name, ends ? str_part(community, 0, community.len - S("社区").len) : community);
    buf_adds(&name, teams[which].name);
    buf_adds(&name, "服务队");
    Str since = moment_date_text(ask->arena, k->today - rand_between(&k->r, 60, 1000));
    TeamNew in = { buf_str(&name), teams[which].kind, str_of(k->c->place->code), members ? member[0] : NONE,
                   since };
    TRY(teams_put(ask, &in, &id));
    for (int64_t i = 0; i < members; i++) TRY(team_members_put(ask, id, member[i], since));
    return NULL;
}

static Err make_teams(Ask *ask)
{
    Work *k = ask->prepared;
    for (int64_t i = 0; i < k->teams; i++) TRY(team(ask, k, (int)((k->team_serial + i) % COUNT(teams))));
    return town_told(ask, k->w, str_of(k->c->place->code));
}

Err town_write_forces(TownWriter *w, const TownCommunity *c, const TownHand *desk)
{
    Arena whole = arena_make(4 << 20), room = whole;
    int64_t people = c->place->residents, all = 0;
    Work k = { .w = w, .c = c, .before = w->people_before, .today = moment_day(w->plan->ask.now_ms),
               .r = rand_from(w->plan->ask.seed * 1000003u + (uint64_t)(c->place - w->plan->communities)),
               .agreed = desk->words, .serial = w->written_helpers, .team_serial = w->written_teams };
    if (!w->community) w->served = c->place->centre;
    bool first = !w->people_before && w->plan->chosen < TOWN_COMMUNITIES;
    for (int i = 0; i < COUNT(forces); i++) all += k.left[i] = share(forces[i].whole, k.before, people);
    k.helper = NEWS(&room, int64_t, all + 1);
    k.force = NEWS(&room, int, all + 1);
    k.teams = share(TEAMS_WHOLE, k.before, people);
    if (first && k.teams < TEAMS_FEWEST) k.teams = TEAMS_FEWEST;
    Err e = NULL;
    while (!e && k.count < all) e = app_do(w->app, NULL, batch, &k);
    if (!e && all) e = app_do(w->app, NULL, make_teams, &k);
    w->people_before += people;
    w->written_helpers += all;
    w->written_teams += k.teams;
    arena_drop(whole, 4 << 20);
    return e;
}
