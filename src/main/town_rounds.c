/* The demo town's routes of inspection, 示例: one a grid worker, some of them late. */
#include "main/town_inside.h"

#include "base/rand.h"
#include "domains/inspections/inspections.h"
#include "vocab/moment.h"

enum { POINTS = 6 };
static const struct { const char *name; InspectionKind kind; int days; } rounds[] = {
    { "楼道消防巡查", INSPECT_BUILDING, 7 }, { "沿街商铺巡查", INSPECT_BUSINESS, 14 }, { "公共场所巡查", INSPECT_PUBLIC, 7 },
};
static const char *const spots[][POINTS] = {
    { "1栋1单元楼道", "2栋2单元楼道", "3栋架空层", "电动车充电棚", "地下车库入口", "配电房门口" },
    { "路口餐饮店后厨", "沿街五金店", "快递驿站", "理发店", "生鲜超市", "转角药店" },
    { "儿童游乐区", "健身器材区", "社区花园", "雨水井", "公告栏", "垃圾分类点" },
};
static const char *const looked_at[] = { "fire,gas", "gas,fire,other", "other" };

typedef struct Planning { TownWriter *w; const TownCommunity *c; const TownHand *hand; } Planning;

static Err plan(Ask *ask)
{
    const Planning *p = ask->prepared;
    int64_t now = p->w->plan->ask.now_ms, at[POINTS];
    Rand r = rand_from(p->w->plan->ask.seed ^ (uint64_t)(p->c->place - p->w->plan->communities) << 24 ^ 91);
    int which = 0;
    for (int i = 0; i < p->c->accounts_count && which < COUNT(rounds); i++) {
        const TownHand *h = &p->hand[i];
        Str spot[POINTS], place[POINTS], items[POINTS];
        if (!h->account || h->actor.role != ROLE_WORKER) continue;
        int64_t back = rand_between(&r, 0, rounds[which].days + 4);
        for (int k = 0; k < POINTS; k++) {
            spot[k] = str_of(spots[which][k]);
            place[k] = h->actor.place;
            items[k] = str_of(looked_at[which]);
            at[k] = now - back * MOMENT_DAY_MS - (POINTS - k) * 6 * 60000 - 2 * MOMENT_HOUR_MS;
        }
        InspectionPlant plant = { h->actor.place, str_of(rounds[which].name), rounds[which].kind,
                                  rounds[which].days,
                                  spot, place, items, POINTS, h->account, h->words, at };
        TRY(inspections_plant(ask, &plant));
        which++;
    }
    return town_told(ask, p->w, str_of(p->c->place->code));
}

Err town_write_rounds(TownWriter *w, const TownCommunity *c, const TownHand *hand)
{
    Planning p = { w, c, hand };
    return app_do(w->app, NULL, plan, &p);
}
