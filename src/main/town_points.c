/* The demo town's book, 示例: a year of points and hours of its micro-grid members and its own
 * neighbour, out of rules and out of a budget, used up at a counter, put right where it was wrong; a
 * small fund beside it. */
#include "main/town_inside.h"

#include "base/rand.h"
#include "domains/goods/goods.h"
#include "domains/points/points.h"
#include "vocab/moment.h"

#include <stdio.h>

enum { WEEKS = 52, TERM_DAYS = 365, BUDGET = 30000, FUND_FEN = 6000000, HOLD_DAYS = 20,
       WRITES_AT_ONCE = 300, EXCHANGERS = 6, FEW = 40 };

static const char *const deeds[] = { "楼道清理", "陪同就医", "代买代办", "反诈宣传", "文明劝导", "消防通道巡查",
    "教老人用手机", "四点半课堂", "垃圾分类引导", "雨天排水巡查" };
static const char *const praise[] = { "月度热心邻居", "院落议事会发言并落实", "协助化解邻里纠纷", "带动三户参与楼道美化" };
static const char *const goods[] = { "兑换：洗衣液一瓶（示例）", "兑换：社区食堂午餐券一张（示例）", "兑换：理发一次（示例）",
    "兑换：大米五斤（示例）" };
static const char *const works[] = { "院落路灯更换（示例）", "楼道扶手加装（示例）", "邻里百家宴（示例）", "花箱认养（示例）" };

typedef struct Neighbour { int64_t account, points, checked, entered, has; } Neighbour;

/* One community's year, a week at a time. */
typedef struct Year {
    TownWriter *w;
    const TownCommunity *c;
    const TownHand *hand;
    Rand r;
    int64_t today, issued, done, redeemed, outside, budget, fund, serial;
    Neighbour *who;
    bool home;                         /* the demo's own community */
    int count, week, from, most;       /* most: what one does in a week, at most */
    Str desk, street;
    TownRewards rewards;               /* of the demo's own community */
} Year;

static const char *pick(Rand *r, const char *const *of, int count) { return of[rand_between(r, 0,
    count - 1)]; }
#define PICK(r, of) pick((r), (of), COUNT(of))

typedef struct Entry {
    LedgerKind kind;
    PointsCause cause;
    int64_t from, to, amount, day, ends, of;
    const char *words, *rule;
    Str by;
} Entry;

static Err put(Ask *ask, Year *y, const Entry *e, int64_t *ret_id)
{
    char key[60];
    LedgerLeg leg[] = { { e->from, 0, NONE, -e->amount }, { e->to, 0, NONE, e->amount } };
    int64_t noon = moment_day_start_ms(e->day) + 12 * MOMENT_HOUR_MS + rand_between(&y->r, 0,
        4 * MOMENT_HOUR_MS);
    snprintf(key, sizeof key, "town:%s:%lld", y->c->place->code, (long long)y->serial++);
    PointsMove m = { .kind = e->kind, .key = str_copy(ask->arena, str_of(key)), .cause = e->cause,
                     .words = str_of(e->words), .rule = str_of(e->rule ? e->rule : ""), .day = e->day,
                     .expires_day = e->ends ? e->ends : NONE, .until_ms = NONE, .of_id = e->of,
                     .leg = e->of ? NULL : leg, .legs = e->of ? 0 : 2 };
    if (e->kind == LEDGER_HOLD) m.until_ms = moment_day_start_ms(e->day + HOLD_DAYS);
    TRY(points_plant(ask, &m, 1, e->by, e->day >= y->today ? ask->now_ms : noon));
    if (ret_id) *ret_id = m.id;
    return NULL;
}

/* ---- Accounts ---- */

static Err begin(Ask *ask)
{
    Year *y = ask->prepared;
    Str place = str_of(y->c->place->code), district = ask->district;
    char words[120];
    int64_t first = y->today - 7 * WEEKS - 1;
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_ISSUED, district, &y->issued));
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_DONE, district, &y->done));
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_REDEEMED, district, &y->redeemed));
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_OUTSIDE, district, &y->outside));
    snprintf(words, sizeof words, "%.*s积分预算（示例）", STR_ARG(y->c->place->name));
    TRY(points_fund(ask, PURSE_BUDGET, place, str_copy(ask->arena, str_of(words)), S("居民参与治理的激励"),
                    &y->budget));
    snprintf(words, sizeof words, "%.*s微基金（示例）", STR_ARG(y->c->place->name));
    TRY(points_fund(ask, PURSE_MONEY, place, str_copy(ask->arena, str_of(words)), S("院落微更新与邻里活动"),
                    &y->fund));
    for (int i = 0; i < y->count; i++) {
        bool neighbour = y->from + i == y->c->accounts_count;      /* the demo's own */
        int64_t account = neighbour ? y->w->resident.account : y->hand[y->from + i].account;
        y->who[i].account = account;
        TRY(points_account(ask, POINTS_PERSON, account, PURSE_POINTS, place, &y->who[i].points));
        TRY(points_account(ask, POINTS_PERSON, account, PURSE_CHECKED, place, &y->who[i].checked));
        TRY(points_account(ask, POINTS_PERSON, account, PURSE_ENTERED, place, &y->who[i].entered));
    }
    TRY(put(ask, y, &(Entry){ LEDGER_MOVE, CAUSE_ALLOTTED, y->issued, y->budget, BUDGET, first, 0, 0,
                              "年度积分预算",
                              NULL, y->street }, NULL));
    TRY(put(ask, y, &(Entry){ LEDGER_MOVE, CAUSE_RECEIVED, y->outside, y->fund, FUND_FEN, first, 0, 0,
                              "锦基金拨入（示例）", NULL, y->street }, NULL));
    return y->home ? town_write_rewards(ask, y->w, place, y->fund, first, &y->rewards) : NULL;
}

/* ---- A week ---- */

static Err earn(Ask *ask, Year *y, Neighbour *n, int64_t day)
{
    char words[60];
    int64_t visits = rand_between(&y->r, 1, 4), halves = rand_between(&y->r, 1, 4);
    bool serves = rand_between(&y->r, 0, 1) == 0;
    snprintf(words, sizeof words, "走访 %d 户", (int)visits);
    TRY(put(ask, y, &(Entry){ LEDGER_MOVE, CAUSE_EARNED, y->issued, n->points, visits, day, day + TERM_DAYS,
                              0,
                              str_z(ask->arena, str_of(words)), "visit@2025-01-01", S("") }, NULL));
    n->has += visits;
    if (!serves) return NULL;
    const char *what = PICK(&y->r, deeds);
    bool late = rand_between(&y->r, 0, 5) == 0;        /* 荣誉时: written down afterwards by the community */
    TRY(put(ask, y, &(Entry){ LEDGER_MOVE, CAUSE_RECORDED, y->done, late ? n->entered : n->checked, halves,
                              day, 0, 0,
                              what, NULL, late ? y->desk : S("") }, NULL));
    n->has += halves;
    return put(ask, y, &(Entry){ LEDGER_MOVE, CAUSE_EARNED, y->issued, n->points, halves, day,
                                 day + TERM_DAYS, 0, what,
                                 "service@2025-01-01", S("") }, NULL);
}

/* In a small town each does more, so that its book has a year's worth of every rule. Saved, not spent. */
static Err earn_more(Ask *ask, Year *y, Neighbour *n, int64_t day)
{
    static const struct { const char *words, *rule; } of[] = {
        { "上报的问题已解决", "report@2025-01-01" }, { "处置的问题获好评", "settle@2025-01-01" },
        { "巡查走完一轮", "inspection@2025-01-01" }, { "现场签到服务一小时", "shift@2025-01-01" },
        { "参加培训一场", "course@2025-01-01" },
    };
    const Rand kept = y->r;                            /* the rest of the year stays as it is */
    int64_t which = rand_between(&y->r, 0, COUNT(of) - 1);
    Err e = put(ask, y, &(Entry){ LEDGER_MOVE, CAUSE_EARNED, y->issued, n->points, 2, day, day + TERM_DAYS, 0,
                                  of[which].words, of[which].rule, S("") }, NULL);
    y->r = kept;
    return e;
}

static Err one_week(Ask *ask, Year *y, Neighbour *n, int64_t day)
{
    int64_t id = 0, grant = 5 * rand_between(&y->r, 1, 4), price = 10 * rand_between(&y->r, 1, 4);
    if (rand_between(&y->r, 0, 9) < y->most) TRY(earn(ask, y, n, day));
    if (rand_between(&y->r, 0, 11) == 0) {
        TRY(put(ask, y, &(Entry){ LEDGER_MOVE, CAUSE_GRANTED, y->budget, n->points, grant, day + 1,
                                  day + 1 + TERM_DAYS,
                                  0, PICK(&y->r, praise), NULL, y->desk }, &id));
        n->has += grant;
    }
    if (id && rand_between(&y->r, 0, 11) == 0) {
        TRY(put(ask, y, &(Entry){ LEDGER_REVERSE, CAUSE_CORRECTED, 0, 0, 0, day + 2, 0, id, "重复登记，冲正", NULL,
                                  y->desk }, NULL));
        n->has -= grant;
    }
    if (n->has < price + 20 || rand_between(&y->r, 0, 3)) return NULL;
    int taken = town_reward_for(&y->rewards, n->has - 20, price / 10);
    if (taken >= 0) {
        n->has -= y->rewards.price[taken];
        return orders_plant(ask, y->rewards.goods[taken], n->account, day + 3, ORDER_REDEEMED, S(""));
    }
    n->has -= price;
    return put(ask, y, &(Entry){ LEDGER_MOVE, CAUSE_SPENT, n->points, y->redeemed, price, day + 3, 0, 0,
                                 PICK(&y->r, goods), NULL, y->desk }, NULL);
}

static Err weeks(Ask *ask)
{
    Year *y = ask->prepared;
    Arena start = *ask->arena;
    for (int written = 0; y->week < WEEKS && written < WRITES_AT_ONCE; y->week++) {
        int64_t day = y->today - 7 * (WEEKS - y->week);
        for (int i = 0; i < y->count; i++, written += 2) {
            *ask->arena = start;
            TRY(one_week(ask, y, &y->who[i], day));
            if (y->count <= FEW) TRY(earn_more(ask, y, &y->who[i], day + 3));
        }
        if (y->week % 6 == 5)
            TRY(put(ask, y, &(Entry){ LEDGER_MOVE, CAUSE_PAID, y->fund, y->outside,
                                      10000 * rand_between(&y->r, 8, 40),
                                      day, 0, 0, PICK(&y->r, works), NULL, y->street }, NULL));
    }
    return NULL;
}

/* What waits for somebody's word today. */
static Err end(Ask *ask)
{
    Year *y = ask->prepared;
    for (int i = 0; i < 3 && i < y->count; i++)
        TRY(put(ask, y, &(Entry){ LEDGER_HOLD, CAUSE_GRANTED, y->budget, y->who[i].points, 10 + 5 * i,
                                  y->today,
                                  y->today + TERM_DAYS, 0, praise[i], NULL, y->desk }, NULL));
    /* what waits to be fetched, what was given up */
    if (y->home) {
        Neighbour *n = &y->who[y->count - 1];
        TRY(put(ask, y, &(Entry){ LEDGER_MOVE, CAUSE_GRANTED, y->budget, n->points, 80, y->today,
                                  y->today + TERM_DAYS, 0, "年度热心邻居", NULL, y->desk }, NULL));
        n->has += 80;
    }
    for (int i = 0; i < y->count && y->rewards.there; i++) {
        Neighbour *n = &y->who[y->count - 1 - i];
        int at = town_reward_for(&y->rewards, n->has - 20, i);
        if (i > 5 || at < 0) continue;
        TRY(orders_plant(ask, y->rewards.goods[at], n->account, y->today - 1, i % 3 == 2 ? ORDER_CANCELLED
            : ORDER_WAITING, S("")));
    }
    if (y->rewards.there) {
        int64_t account[EXCHANGERS];
        int n = 0;
        for (; n < EXCHANGERS && n < y->count; n++) account[n] = y->who[n].account;
        TRY(town_write_exchanges(ask, &y->rewards, account, n, y->today, y->desk));
    }
    if (y->rewards.there) TRY(town_write_settlements(ask, &y->rewards, y->today, y->desk, y->street));
    return town_told(ask, y->w, str_of(y->c->place->code));
}

Err town_write_points(TownWriter *w, const TownCommunity *c, const TownHand *hand)
{
    Arena whole = arena_make(1 << 20), room = whole;
    bool home = str_eq(str_of(c->place->code), S("510104018006"));
    Year y = { .w = w, .c = c, .hand = hand, .today = moment_day(w->plan->ask.now_ms), .desk = hand[0].words,
               .street = w->desk[0].words, .most = w->plan->chosen < 4 ? 10 : 2,
               .r = rand_from(w->plan->ask.seed * 1000033u + (uint64_t)(c->place - w->plan->communities)) };
    while (y.from < c->accounts_count && hand[y.from].actor.role != ROLE_MEMBER) y.from++;
    y.count = c->accounts_count - y.from;
    y.who = NEWS(&room, Neighbour, y.count + 1);
    y.count += home;
    y.home = home;
    Err e = y.count ? app_do(w->app, NULL, begin, &y) : NULL;
    while (!e && y.count && y.week < WEEKS) e = app_do(w->app, NULL, weeks, &y);
    if (!e && y.count) e = app_do(w->app, NULL, end, &y);
    arena_drop(whole, 1 << 20);
    return e;
}
