/* 补 in the demo town, 示例: a special fund with what was paid out of it and what waits, and batches of
 * vouchers that it pays for, in the community of the ready-made accounts. */
#include "main/town_inside.h"

#include "domains/grants/grants.h"
#include "domains/vouchers/vouchers.h"
#include "vocab/moment.h"

enum { HOLDERS = 12, USED = 5 };

static Str day(Ask *ask, int64_t n) { return moment_date_text(ask->arena, n); }

static Err fund(Ask *ask, const TownWriter *w, int64_t today, int64_t *ret_account)
{
    static const GrantPlantLine line[] = {
        { "院落微更新", 6000000 }, { "一老一小服务", 4000000 }, { "困难帮扶", 2000000 }, { "惠民消费券", 3000000 },
    };
    static const GrantPlantSpending spending[] = {
        { 1, 1380000, "示例照明工程公司", "3 栋至 5 栋路灯更换 12 盏", "paid", 76 },
        { 2, 460000, "示例社工服务中心", "高龄老人助浴 23 人次", "paid", 52 },
        { 3, 80000, NULL, "突发疾病临时帮扶", "paid", 40 },
        { 3, 60000, NULL, "火灾后临时安置", "paid", 33 },
        { 1, 980000, "示例园林公司", "花箱更换：报价高于同类，退回", "refused", 21 },
        { 2, 320000, "示例托育机构", "周末亲子托管 8 场", "paid", 12 },
        { 1, 740000, "示例无障碍工程公司", "4 单元楼道扶手加装", "asked", 1 },
    };
    const TownHand *by = &w->community[0], *approver = &w->desk[0];
    GrantPlant p = { .place = by->actor.place, .name = S("翡翠城邻里专项基金（示例）"), .donor = S("示例商业管理公司"),
                     .purpose = S("院落微更新、一老一小服务和临时困难帮扶"), .from_day = day(ask, today - 90),
                     .until_day = day(ask, today + 275), .small = 100000, .received = 12000000,
                     .by = by->account, .by_words = by->words, .approver_words = approver->words,
                     .line = line, .lines = COUNT(line), .spending = spending,
                     .spendings = COUNT(spending) };
    return grants_plant(ask, &p, ret_account);
}

static Err batches(Ask *ask, const TownWriter *w, int64_t today, int64_t account)
{
    const TownHand *by = &w->community[0];
    int64_t holder[HOLDERS], count = 0;
    for (int i = 0; i < w->community_accounts && count < HOLDERS - 1; i++)
        if (w->community[i].account && w->community[i].actor.role == ROLE_MEMBER)
            holder[count++] = w->community[i].account;
    holder[count++] = w->resident.account;             /* the last: has not used it yet */
    BatchPlant p = { .place = by->actor.place, .made_words = by->words, .made_by = by->account,
                     .fund = account, .line = 4, .since_day = today - 14, .until_day = today + 45,
                     .account = holder, .partner = w->canteen };
    p.name = S("惠民消费券（示例）");
    p.about = S("满 50 元减 20 元");
    p.way = BATCH_RULE;
    p.state = BATCH_OPEN;
    p.face_fen = 2000;
    p.least_fen = 5000;
    p.total = 200;
    p.people = count;
    p.used = count - 1 < USED ? count - 1 : USED;
    TRY(vouchers_plant(ask, &p));
    p.name = S("重阳敬老餐券（示例）");
    p.about = S("社区智惠食堂，抽签发放");
    p.way = BATCH_LOT;
    p.face_fen = 1500;
    p.least_fen = 0;
    p.total = 30;
    p.people = p.used = 0;
    TRY(vouchers_plant(ask, &p));
    p.name = S("新春邻里券（示例）");
    p.about = S("等另一人审批");
    p.way = BATCH_HAND;
    p.state = BATCH_DRAFTED;
    p.face_fen = 1000;
    p.total = 100;
    p.since_day = today + 20;
    p.until_day = today + 80;
    return vouchers_plant(ask, &p);
}

static Err write(Ask *ask)
{
    const TownWriter *w = ask->prepared;
    int64_t today = moment_day(w->plan->ask.now_ms), account;
    TRY(fund(ask, w, today, &account));
    TRY(batches(ask, w, today, account));
    return town_told(ask, w, w->community[0].actor.place);
}

Err town_write_funds(TownWriter *w)
{
    return w->community && w->canteen ? app_do(w->app, NULL, write, w) : NULL;
}
