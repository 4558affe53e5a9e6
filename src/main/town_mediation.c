/* The demo town's mediation committees, 示例: one a community, of its clerks, grid workers and members,
 * with a few disputes on their road. People and quarrels are invented. */
#include "main/town_inside.h"

#include "base/rand.h"
#include "domains/mediation/mediation.h"
#include "vocab/moment.h"

enum { SEATS = 5, TALES = 7 };

static const struct {
    DisputeKind kind;
    const char *title, *facts;
    int64_t fen;
    DisputeState state;
    int days;                          /* before now */
} tales[TALES] = {
    { DISPUTE_NEIGHBOUR, "楼上卫生间渗水", "楼上卫生间防水层老化，楼下吊顶渗水脱落，双方对维修费用分担有分歧。", 320000, DISPUTE_IN_FORCE, 12 },
    { DISPUTE_NEIGHBOUR, "夜间噪声", "楼上住户夜间拖拽家具，楼下老人难以入睡，多次上门沟通未果。", 0, DISPUTE_PERFORMED, 26 },
    { DISPUTE_PROPERTY, "停车位被占用", "业主固定车位多次被临停车辆占用，物业未及时处置。", 0, DISPUTE_MEDIATING, 8 },
    { DISPUTE_DAMAGE, "宠物伤人", "住户遛狗未牵绳，致邻居小腿擦伤，双方对医疗费和误工费有争议。", 180000, DISPUTE_AGREED, 6 },
    { DISPUTE_HOUSE, "租房押金退还", "租期届满，房东以墙面污损为由扣留押金，租客不认可扣款数额。", 250000, DISPUTE_ACCEPTED, 5 },
    { DISPUTE_WAGES, "家政服务费拖欠", "家政人员完成约定保洁，雇主以质量为由未支付尾款。", 90000, DISPUTE_ENDED, 19 },
    { DISPUTE_FAMILY, "赡养费分担", "兄妹三人对母亲赡养费和轮流照料安排意见不一。", 0, DISPUTE_REGISTERED, 1 },
};
static const char *const surnames[] = { "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "蒋", "沈", "韩",
                                        "杨" };
static const char *const given[] = { "示安", "示宁", "示和", "示平", "示川", "示蓉", "示锦", "示江" };

typedef struct Sitting { TownWriter *w; const TownCommunity *c; const TownHand *hand; } Sitting;

static Str name_of(Ask *ask, Rand *r)
{
    Buf b = buf_new(ask->arena, 32);
    buf_adds(&b, surnames[rand_between(r, 0, COUNT(surnames) - 1)]);
    buf_adds(&b, given[rand_between(r, 0, COUNT(given) - 1)]);
    return buf_str(&b);
}

/* "翡翠城" of 翡翠城社区, as numbers of files have it. */
static Str short_of(Ask *ask, const TownPlace *place)
{
    Buf b = buf_new(ask->arena, 60);
    Str name = place->name;
    if (str_ends(name, S("社区"))) name.len -= (ptrdiff_t)sizeof "社区" - 1;
    buf_adds(&b, "锦");
    buf_add(&b, name);
    return buf_str(&b);
}

static int seats(const Sitting *s, int64_t account[SEATS], Str name[SEATS])
{
    int n = 0;
    for (int i = 0; i < s->c->accounts_count && n < SEATS; i++) {
        const TownHand *h = &s->hand[i];
        if (!h->account || (h->actor.role == ROLE_CLERK && n >= 3)) continue;
        account[n] = h->account;
        name[n++] = h->actor.name;
    }
    return n;
}

static Err committee(Ask *ask)
{
    const Sitting *s = ask->prepared;
    int64_t account[SEATS], id, now = s->w->plan->ask.now_ms, today = moment_day(now);
    Str name[SEATS];
    Buf title = buf_new(ask->arena, 120);
    Rand r = rand_from(s->w->plan->ask.seed ^ (uint64_t)(s->c->place - s->w->plan->communities) << 20 ^ 77);
    int members = seats(s, account, name);
    if (members < 3) return NULL;
    buf_fmt(&title, "%.*s人民调解委员会", STR_ARG(s->c->place->name));
    CommitteePlant p = { str_of(s->c->place->code), buf_str(&title), short_of(ask, s->c->place),
                         moment_date_text(ask->arena, today - 300), moment_date_text(ask->arena, today + 700),
                         account, name, members };
    TRY(committees_plant(ask, &p, &id));
    for (int i = 0; i < TALES; i++) {
        int mediator = 1 + i % (members - 1);
        DisputePlant d = { id, now - tales[i].days * MOMENT_DAY_MS + 3 * MOMENT_HOUR_MS,
                           str_of(s->c->place->code),
                           tales[i].kind, str_of(tales[i].title), str_of(tales[i].facts), name_of(ask, &r),
                           name_of(ask, &r), { 0 }, tales[i].state, tales[i].fen, account[mediator],
                           name[mediator] };
        TRY(disputes_plant(ask, &d));
    }
    return town_told(ask, s->w, str_of(s->c->place->code));
}

Err town_write_mediation(TownWriter *w, const TownCommunity *c, const TownHand *hand)
{
    Sitting s = { w, c, hand };
    return app_do(w->app, NULL, committee, &s);
}
