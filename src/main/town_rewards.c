/* What the demo town's points are good for, 示例: a shop, a canteen and a barber of its own community, what
 * they hand out, and a year of orders. */
#include "main/town_inside.h"

#include "domains/goods/goods.h"
#include "domains/partners/partners.h"

enum { SHOP, CANTEEN, BARBER, PARTNERS, AGREED_DAYS = 700, OFFLINE_FEN = 30000 };

static const struct { PartnerKind kind; const char *name, *address, *agreement; } partners[PARTNERS] = {
    { PARTNER_MERCHANT, "街口便民店（示例）", "翡翠城小区东门 1 号", "JJ-2025-011" },
    { PARTNER_VENUE, "社区智惠食堂（示例）", "党群服务中心 1 楼", "JJ-2025-004" },
    { PARTNER_MERCHANT, "春风理发（示例）", "翡翠城小区南门 6 号", "JJ-2025-019" },
};
static const struct { int partner; GoodKind kind; const char *name, *about; int64_t points, pay_fen, stocked,
                      person_most; } offered[TOWN_GOODS] = {
    { SHOP, GOOD_THING, "洗衣液一瓶（示例）", "2 公斤装", 20, 1500, 200, 3 },
    { CANTEEN, GOOD_SERVICE, "食堂午餐一份（示例）", "一荤两素，工作日 11:30–13:00", 10, 1200, 600, 0 },
    { BARBER, GOOD_SERVICE, "理发一次（示例）", "洗剪吹，周一至周五", 30, 2500, 120, 0 },
    { SHOP, GOOD_THING, "大米五斤（示例）", "四川本地米", 40, 2000, 3, 1 },
};

Err town_write_rewards(Ask *ask, TownWriter *w, Str place, int64_t fund, int64_t first_day, TownRewards *ret)
{
    int64_t partner[PARTNERS];
    for (int i = 0; i < PARTNERS; i++) {
        PartnerNew p = { partners[i].kind, place, str_of(partners[i].name), str_of(partners[i].address),
                         str_of(partners[i].agreement), { 0 }, { 0 }, fund, i == BARBER ? 0 : 20,
                         i == BARBER ? 0 : OFFLINE_FEN };
        TRY(partners_plant(ask, &p, first_day, first_day + AGREED_DAYS, &partner[i]));
    }
    w->canteen = partner[CANTEEN];
    TRY(partners_plant_staff(ask, partner[SHOP], w->shop));
    for (int i = 0; i < TOWN_GOODS; i++) {
        GoodPlant g = { place, str_of(offered[i].name), str_of(offered[i].about), partner[offered[i].partner],
                        offered[i].person_most, offered[i].stocked, first_day, first_day + AGREED_DAYS,
                        offered[i].points, offered[i].pay_fen, offered[i].kind };
        TRY(goods_plant(ask, &g, &ret->goods[i]));
        ret->price[i] = offered[i].points;
    }
    PartnerNew system = { PARTNER_POINTS, place, S("街道积分通（示例）"), S(""), S("JJ-2025-031"), { 0 }, { 0 }, fund,
                          0, 0 };
    TRY(partners_plant(ask, &system, first_day, first_day + AGREED_DAYS, &ret->system));
    for (int i = 0; i < PARTNERS; i++) ret->partner[i] = partner[i];
    ret->there = true;
    return NULL;
}

/* What somebody with so many points would take; -1: nothing. The last is for the page to show as running
 * out. */
int town_reward_for(const TownRewards *r, int64_t has, int64_t draw)
{
    int at = (int)(draw % (TOWN_GOODS - 1));
    return r->there && has >= r->price[at] ? at : -1;
}
