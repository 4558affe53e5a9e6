/* The demo town's rounds of honours, 示例: one that is over, one in publicity, one that runs, in the
 * community of the ready-made accounts; and a ballot on what its small fund does first. */
#include "main/town_inside.h"

#include "domains/ballots/ballots.h"
#include "domains/honours/honours.h"
#include "vocab/moment.h"

enum { STANDING = 5 };
static const char *const deeds[] = { "雨夜巡查排水口，及时上报塌陷", "每周上门看望三位独居老人", "协调楼栋加装扶手，十户一致同意",
    "反诈宣传到户，劝阻两起转账", "带头清理楼道堆物，坚持半年" };

static Str day(Ask *ask, int64_t n) { return moment_date_text(ask->arena, n); }

static Err fund_ballot(Ask *ask, const TownWriter *w)
{
    static const struct { const char *name, *about; int64_t cost; } works[] = {
        { "院落路灯更换", "3 栋至 5 栋之间，12 盏", 1800000 }, { "楼道扶手加装", "7 层以上的四个单元", 2400000 },
        { "邻里百家宴", "重阳节，一次", 900000 }, { "花箱认养", "入口两侧，首年", 600000 },
        { "快递柜遮雨棚", "东门", 1200000 },
    };
    static const char *const chosen[] = { "1,2", "1,4", "2", "1,2", "3,4", "1,5", "2,5", "1", "3,4", "1,2" };
    BallotOption option[COUNT(works)];
    for (int i = 0; i < COUNT(works); i++)
        option[i] = (BallotOption){ .name = str_of(works[i].name), .about = str_of(works[i].about),
                                    .cost = works[i].cost };
    Ballot b = { .place = w->community[0].actor.place, .title = S("微基金先做哪几项（示例）"),
                 .about = S("按均等份额计票，每票最多选两项"), .rule = BALLOT_SHARES, .voters = VOTERS_RESIDENTS,
                 .budget = 5000000, .choose_most = 2, .opens_ms = w->plan->ask.now_ms - 3 * MOMENT_DAY_MS,
                 .closes_ms = w->plan->ask.now_ms + 4 * MOMENT_DAY_MS, .lot_words = S("截止次日双色球开奖号码（示例）") };
    TRY(ballots_put(ask, &b, option, COUNT(works)));
    for (int i = 0; i < 30; i++) {
        Buf receipt = buf_new(ask->arena, 32);
        buf_fmt(&receipt, "shili%011d", 7919 * (i + 1));
        TRY(ballots_plant(ask, b.id, i + 1, buf_str(&receipt), str_of(chosen[i * 7 % COUNT(chosen)])));
    }
    return NULL;
}

static Err write(Ask *ask)
{
    const TownWriter *w = ask->prepared;
    int64_t now = w->plan->ask.now_ms, today = moment_day(now);
    HonourPlanted who[STANDING];
    int count = 0;
    for (int i = 0; i < w->community_accounts && count < STANDING; i++) {
        const TownHand *m = &w->community[i];
        if (!m->account || m->actor.role != ROLE_MEMBER) continue;
        who[count] = (HonourPlanted){ m->account, m->actor.name, m->actor.place, str_of(deeds[count]),
                                      90 + count, 88 + 2 * (count % 4), 86 + 3 * (count % 3),
                                          20 - 3 * count };
        count++;
    }
    if (count < 3) return NULL;
    HonourPlant p = { .place = w->community[0].actor.place, .award = S("金牌网格员"), .by = w->community[0].words,
                      .seats = 2, .neighbours = 26, .candidate = who, .count = count };
    p.title = S("上季度金牌网格员评选（示例）");
    p.from_day = day(ask, today - 130);
    p.to_day = day(ask, today - 41);
    p.marks_until_ms = moment_day_start_ms(today - 30);
    p.state = HONOUR_CONFIRMED;
    TRY(honours_plant(ask, &p));
    p.title = S("十优微网格员评选（示例）");
    p.award = S("十优微网格员");
    p.from_day = day(ask, today - 95);
    p.to_day = day(ask, today - 6);
    p.marks_until_ms = moment_day_start_ms(today - 4);
    p.state = HONOUR_PUBLISHED;
    TRY(honours_plant(ask, &p));
    p.title = S("本季度金牌网格员评选（示例）");
    p.award = S("金牌网格员");
    p.from_day = day(ask, today - 40);
    p.to_day = day(ask, today - 1);
    p.marks_until_ms = moment_day_start_ms(today + 5);
    p.state = HONOUR_RUNNING;
    TRY(honours_plant(ask, &p));
    TRY(fund_ballot(ask, w));
    return town_told(ask, w, p.place);
}

Err town_write_honours(TownWriter *w)
{
    return w->community ? app_do(w->app, NULL, write, w) : NULL;
}
