/* Cases as they come in: one a week from a micro-grid, mostly by day, mostly handled in time, some stuck,
 * some sent back to be done again. The road is the API's: report, file, dispatch, accept, feedback,
 * verify, close, rate. */
#include "town/town_ground.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const TOWN_VERB_WORDS[] = { "report", "file", "refuse", "dispatch", "accept", "feedback",
    "verify", "rework",
    "close", "rate", "extend", "grant", "suspend", "resume", "escalate", "urge", NULL };

enum { MINUTE_MS = 60000, HOUR_MS = 3600000, DAY_MS = 86400000, CHINA_MS = 8 * HOUR_MS };

/* Common matters, how often, and what people write. %s is a place. */
typedef struct Matter { const char *code; int often; const char *words[3]; } Matter;
static const Matter MATTERS[] = {
    { "14001", 12, { "%s垃圾桶满了没人收，味道很大", "%s有几袋生活垃圾丢在路边", "%s垃圾分类点旁边垃圾堆了一地" } },
    { "11002", 8, { "%s有人把电瓶车推上楼充电", "%s楼道里停了两辆电瓶车在充电", "%s电瓶车进电梯，提醒了不听" } },
    { "11003", 5, { "%s从窗户拉线下来充电瓶车", "%s有飞线充电，下雨天很危险", "%s一楼接线板拖到外面充电" } },
    { "11001", 7, { "%s消防通道停了三辆车，堵死了", "%s消防车道被私家车占了", "%s单元门口堆了杂物，过不去人" } },
    { "16001", 7, { "%s路灯坏了，晚上黑黢黢的", "%s三盏路灯都不亮", "%s路灯一闪一闪的，老人走路怕摔" } },
    { "15003", 7, { "%s车子乱停，公交都过不了", "%s人行道上停了一排车", "%s有车堵到小区大门口" } },
    { "15004", 5, { "%s共享单车倒了一片", "%s非机动车乱停，盲道被占", "%s单车堆到人行道中间" } },
    { "16002", 5, { "%s路面有个坑，电瓶车差点摔了", "%s地砖松了，踩一脚水", "%s人行道塌了一块" } },
    { "16003", 5, { "%s下水道堵了，污水冒出来", "%s雨水口堵了，一下雨就积水", "%s化粪池满了，臭得很" } },
    { "15002", 4, { "%s店家把桌子摆到人行道上", "%s水果店占道，轮椅过不去", "%s烧烤店晚上摆到路中间" } },
    { "15001", 3, { "%s早上有游商占道卖菜", "%s流动摊贩收摊后垃圾没扫", "%s三轮车卖水果，喇叭很吵" } },
    { "20002", 4, { "%s广场舞音响太大，孩子写作业", "%s晚上九点半还在跳坝坝舞", "%s早上六点就放音乐" } },
    { "20001", 3, { "%s半夜还在施工，睡不着", "%s中午装修电钻响个不停", "%s工地凌晨打桩" } },
    { "20003", 3, { "%s餐馆油烟直排，窗子不敢开", "%s火锅店油烟味太重", "%s烧烤烟子飘到楼上" } },
    { "12002", 3, { "%s楼上漏水，天花板都泡了，两家谈不拢", "%s卫生间渗水到楼下，请来调解", "%s空调滴水引起争吵" } },
    { "12001", 2, { "%s两家为了楼道鞋柜吵起来了", "%s楼上半夜拖板凳，沟通几次没用", "%s养狗扰民，邻居有意见" } },
    { "12003", 2, { "%s为了车位吵架，差点动手", "%s地下车位被占，对方不挪车", "%s两车剐蹭，要求调解" } },
    { "11007", 4, { "%s电梯停了两天了，老人下不了楼", "%s电梯抖得厉害，不敢坐", "%s电梯困过人，物业没修好" } },
    { "11005", 2, { "%s楼上丢烟头下来", "%s有人从高处扔垃圾，差点砸到娃娃", "%s外墙瓷砖掉下来了" } },
    { "11008", 2, { "%s井盖不见了，快点来人", "%s井盖破了一半，晚上很危险", "%s井盖松动，车子压过响" } },
    { "11004", 1, { "%s闻到燃气味，已经喊大家开窗", "%s餐馆煤气罐放在过道", "%s燃气软管老化，老人自己不敢弄" } },
    { "13003", 3, { "%s楼道好久没拖了", "%s绿化带草比人高", "%s电梯间一股味道，保洁没来" } },
    { "13005", 2, { "%s单元门禁坏了，谁都能进", "%s对讲机没声音", "%s门锁不上，晚上不安全" } },
    { "13004", 2, { "%s外来车进来乱停，业主没位子", "%s道闸坏了一周没修", "%s充电桩车位被油车占了" } },
    { "13001", 1, { "%s物业费涨价没有公示", "%s公共收益没有公开", "%s停车费收了没有票" } },
    { "16004", 2, { "%s健身器材松了，怕伤到人", "%s漫步机坏了", "%s儿童滑梯裂口子" } },
    { "16007", 1, { "%s大风把树吹倒了，压到车", "%s树枝断了吊在电线上", "%s行道树歪了要倒" } },
    { "14005", 2, { "%s电线杆上全是小广告", "%s楼道里贴满开锁广告", "%s墙上喷了办证电话" } },
    { "14006", 2, { "%s旧沙发丢在路边好几天了", "%s床垫扔在垃圾房门口", "%s装修丢的门板堵路" } },
    { "14002", 1, { "%s装修渣土堆了一周", "%s建渣倒在绿化带", "%s砖头沙子没有清运" } },
    { "18001", 3, { "%s独居的婆婆两天没下楼了，请去看看", "%s空巢老人想请人帮忙买药", "%s老人一个人住，灶台忘关火" } },
    { "18003", 1, { "%s有老人摔倒，已打120，请来人陪护", "%s有人突然头晕坐在路边", "%s老人胸口痛，家属不在" } },
    { "17004", 1, { "%s家里困难，想申请临时救助", "%s低保怎么申请，请帮忙看材料", "%s生病花费大，咨询救助" } },
    { "23002", 2, { "%s突然停水，没有通知", "%s一栋楼停电了", "%s燃气停了，做不了饭" } },
    { "23001", 1, { "%s积水淹到膝盖了", "%s下穿隧道积水，车过不了", "%s地下车库进水" } },
    { "24001", 1, { "%s老人行动不便，想上门办社保认证", "%s腿摔了，请代办居住证", "%s想请网格员代交材料" } },
    { "25001", 2, { "建议在%s加几把椅子，老人等车累", "希望%s装一个斑马线", "建议%s延长图书室开放时间" } },
    { "21001", 1, { "%s小店卖的凉菜不新鲜", "%s外卖店后厨很脏", "%s超市卖过期牛奶" } },
};

typedef struct Desk {
    const TownPlan *plan;
    TownCommunity *c;
    Rand r;
    Arena *keep;
    int often;
} Desk;

static const TownClass *class_named(const char *code)
{
    for (int i = 0; i < TOWN_CLASSES_COUNT; i++)
        if (!strcmp(TOWN_CLASSES[i].code, code)) return &TOWN_CLASSES[i];
    return &TOWN_CLASSES[TOWN_CLASSES_COUNT - 1];
}

static const Matter *some_matter(Desk *d)
{
    int64_t lot = rand_between(&d->r, 0, d->often - 1);
    int i = 0;
    while (lot >= MATTERS[i].often) lot -= MATTERS[i++].often;
    return &MATTERS[i];
}

static bool inside(TownPolygon p, TownPoint at)
{
    bool in = false;
    for (int r = 0; r < p.rings; r++)
        for (int i = 0, j = p.ring[r].points - 1; i < p.ring[r].points; j = i++) {
            TownPoint a = p.ring[r].at[i], b = p.ring[r].at[j];
            if ((a.lat > at.lat) == (b.lat > at.lat)) continue;
            if ((double)at.lon < a.lon + (double)(b.lon - a.lon) * (at.lat - a.lat) / (b.lat - a.lat)) in =
                !in;
        }
    return in;
}

/* Somewhere in the place: thrown at its outer ring's box until it hits. */
static TownPoint somewhere(Desk *d, TownPolygon p, TownPoint centre)
{
    TownPoint low = p.ring[0].at[0], high = low;
    for (int i = 1; i < p.ring[0].points; i++) {
        TownPoint a = p.ring[0].at[i];
        if (a.lon < low.lon) low.lon = a.lon;
        if (a.lat < low.lat) low.lat = a.lat;
        if (a.lon > high.lon) high.lon = a.lon;
        if (a.lat > high.lat) high.lat = a.lat;
    }
    for (int i = 0; i < 16; i++) {
        int64_t lon = rand_between(&d->r, low.lon, high.lon), lat = rand_between(&d->r, low.lat, high.lat);
        TownPoint at = { (int32_t)lon, (int32_t)lat };
        if (inside(p, at)) return at;
    }
    return centre;
}

/* Offices answer between nine and six, China time. */
static int64_t in_office(Desk *d, int64_t at_ms)
{
    int64_t of_day = (at_ms + CHINA_MS) % DAY_MS, midnight = at_ms - of_day, late = rand_between(&d->r, 3,
        50) * MINUTE_MS;
    if (of_day < 9 * HOUR_MS) return midnight + 9 * HOUR_MS + late;
    if (of_day >= 18 * HOUR_MS) return midnight + DAY_MS + 9 * HOUR_MS + late;
    return at_ms;
}

static int64_t limit_ms(const TownClass *k)
{
    if (!strcmp(k->unit, "work_days")) return k->limit * (int64_t)DAY_MS * 7 / 5;
    if (!strcmp(k->unit, "work_hours")) return k->limit * (int64_t)HOUR_MS * 3;
    return k->limit * (int64_t)HOUR_MS;
}

/* `first`: in the first micro-grid, whichever lot is drawn. */
static void place_case(Desk *d, TownCase *x, bool first)
{
    TownCommunity *c = d->c;
    int64_t lot = first ? 1 : rand_between(&d->r, 0, 11), exclusive = -1;
    for (int i = 0; i < c->grids_count; i++)
        if (c->grids[i].exclusive && (exclusive < 0 || rand_between(&d->r, 0, 2) == 0)) exclusive = i;
    if (lot == 0 && exclusive >= 0) {
        x->microgrid = -1;
        x->grid = (int)exclusive;
        x->at = somewhere(d, c->grids[exclusive].shape, c->grids[exclusive].centre);
        x->address = c->grids[exclusive].name;
        return;
    }
    x->microgrid = first ? 0 : (int)rand_between(&d->r, 0, c->microgrids_count - 1);
    const TownMicrogrid *m = &c->microgrids[x->microgrid];
    const TownCompound *home = &c->compounds[m->compound];
    int64_t number = rand_between(&d->r, 1, home->buildings_count), wording = rand_between(&d->r, 0, 3);
    Buf words = buf_new(d->keep, 48);
    x->grid = m->grid;
    x->at = somewhere(d, m->shape, m->centre);
    buf_add(&words, wording == 3 ? home->address : home->name);
    if (wording == 0) buf_fmt(&words, "%d栋楼下", (int)number);
    if (wording == 1) buf_fmt(&words, "%d栋", (int)number);
    if (wording == 2) buf_adds(&words, "大门口");
    if (wording == 3) buf_adds(&words, "门前");
    x->address = buf_str(&words);
}

static void word_case(Desk *d, TownCase *x)
{
    const Matter *m = some_matter(d);
    const char *words = m->words[rand_between(&d->r, 0, 2)], *hole = strstr(words, "%s");
    Buf b = buf_new(d->keep, 128);
    buf_add(&b, (Str){ words, hole - words });
    buf_add(&b, x->address);
    buf_adds(&b, hole + 2);
    x->words = buf_str(&b);
    x->class_of = class_named(m->code);
    x->urgency = x->class_of->urgency;
}

typedef struct Road { Desk *d; TownCase *x; TownStep *step; int64_t at_ms; bool open; } Road;

/* One step later; the road ends where the present begins. */
static bool go(Road *r, TownVerb verb, const char *state, int by, int64_t after_ms, const char *words)
{
    if (!r->open) return false;
    int64_t at = r->at_ms + after_ms / 2 + (int64_t)((double)after_ms * rand_unit(&r->d->r));
    if (by != TOWN_BY_RESIDENT && verb != TOWN_REPORT) at = in_office(r->d, at);
    bool stuck = rand_between(&r->d->r, 0, 249) == 0;
    if (at >= r->d->plan->ask.now_ms || r->x->steps == TOWN_STEPS_MOST) {
        r->open = false;
        return false;
    }
    r->step[r->x->steps++] = (TownStep){ verb, at, by, words ? str_of(words) : (Str){ 0 } };
    r->at_ms = at;
    if (state) r->x->state = state;
    r->open = !stuck || verb == TOWN_REPORT;
    return true;
}

static const char *const DONE[] = { "已到现场处理完毕", "已联系物业整改到位", "已清理干净，请核查", "已协调双方，达成一致", "已上门，情况已处置",
                                    "已更换维修，恢复正常" };

/* What doesn't go straight: more time, a pause, urged, raised to the street, where it waits. */
static bool aside(Road *r, int worker, int64_t lot)
{
    if (lot == 11 && go(r, TOWN_EXTEND, NULL, worker, HOUR_MS, "等材料到货，申请延期"))
        go(r, TOWN_GRANT, NULL, 1, 2 * HOUR_MS, NULL);
    if (lot == 13 && go(r, TOWN_SUSPEND, "suspended", 1, 2 * HOUR_MS, "等产权单位答复，先挂账"))
        go(r, TOWN_RESUME, "handling", 1, 30 * HOUR_MS, NULL);
    if (lot == 15) go(r, TOWN_URGE, NULL, 2, 3 * HOUR_MS, "居民再次来电，请尽快处置");
    bool lately = r->d->plan->ask.now_ms - r->at_ms < 9 * (int64_t)DAY_MS;
    if (lot == 19 && lately && go(r, TOWN_SUSPEND, "suspended", 1, 2 * HOUR_MS, "汛期过后一并整治，先挂账"))
        return false;
    return lot != 17 || !lately || !go(r, TOWN_ESCALATE, "raised", 1, 2 * HOUR_MS, "涉及多个部门，请街道协调");
}

static void finish(Road *r, int worker)
{
    static const int out_of[] = { 5, 5, 5, 5, 4, 4, 5, 3, 5, 4, 2, 5 };
    TownCase *x = r->x;
    int64_t lot = rand_between(&r->d->r, 0, 24), limit = limit_ms(x->class_of), late = lot == 7 ? 5 : 1;
    int64_t done = rand_between(&r->d->r, 0, COUNT(DONE) - 1), stars = rand_between(&r->d->r, 0,
        COUNT(out_of) - 1);
    go(r, TOWN_ACCEPT, "handling", worker, HOUR_MS, NULL);
    if (!aside(r, worker, lot)) return;
    go(r, TOWN_FEEDBACK, "handled", worker, limit * late * 2 / 5, DONE[done]);
    if (lot == 3 && go(r, TOWN_REWORK, "handling", 2, 3 * HOUR_MS, "现场未处理彻底，请返工"))
        go(r, TOWN_FEEDBACK, "handled", worker, 8 * HOUR_MS, "已按要求重新处理");
    go(r, TOWN_VERIFY, "verified", 2, 5 * HOUR_MS, "现场核实，情况属实，已处理");
    go(r, TOWN_CLOSE, "closed", 1, 2 * HOUR_MS, NULL);
    bool asked = rand_between(&r->d->r, 0, 9) < 6;
    if (!asked || strcmp(x->state, "closed") || !go(r, TOWN_RATE, NULL, TOWN_BY_RESIDENT, 20 * HOUR_MS,
        NULL)) return;
    x->stars = out_of[stars];
    x->solved = x->stars > 2;
}

static void reporter(Desk *d, TownCase *x, Road *road)
{
    int64_t lot = rand_between(&d->r, 0, 99), digits = rand_between(&d->r, 91000, 99999);
    int by = TOWN_BY_RESIDENT, grid = 3 + x->grid;
    x->source = "resident";
    if (lot < 38 && x->microgrid >= 0) {
        by = 3 + d->c->grids_count + x->microgrid;
        x->source = "member";
    } else if (lot >= 88) {
        x->source = lot < 96 ? "inspection" : "hotline";
        by = lot < 96 ? grid : 1;
    }
    x->reporter_name = person_name(&d->r, d->keep);
    snprintf(x->reporter_phone, sizeof x->reporter_phone, "199000%05d", (int)digits);
    if (by >= 0) {
        x->reporter_name = d->c->accounts[by].name;
        memcpy(x->reporter_phone, d->c->accounts[by].phone, sizeof x->reporter_phone);
    }
    go(road, TOWN_REPORT, "reported", by, 0, NULL);
}

/* A neighbour of the micro-grid sees to one in four, the grid's worker to the rest. */
static int handler(Desk *d, const TownCase *x, bool waits)
{
    bool member = rand_between(&d->r, 0, 3) == 0;
    return 3 + ((waits || member) && x->microgrid >= 0 ? d->c->grids_count + x->microgrid : x->grid);
}

/* Whom a case waits for whatever the hour: nobody has come to it yet. */
typedef enum Waits { FOR_NOBODY, FOR_DESK, FOR_FIRST_MEMBER } Waits;

static void one_case(Desk *d, TownCase *x, int64_t at_ms, Waits whom)
{
    bool waits = whom == FOR_FIRST_MEMBER;
    *x = (TownCase){ .handler = -1, .happened_ms = at_ms - rand_between(&d->r, 2, 90) * MINUTE_MS };
    place_case(d, x, waits);
    word_case(d, x);
    Road road = { d, x, NEWS(d->keep, TownStep, TOWN_STEPS_MOST), at_ms, true };
    x->step = road.step;
    reporter(d, x, &road);
    if (whom == FOR_DESK) return;
    int64_t refused = rand_between(&d->r, 0, 39);
    int hand = handler(d, x, waits);
    if (refused == 0 && !waits) {
        go(&road, TOWN_REFUSE, "refused", 1, HOUR_MS, "不属于社区职责范围，已告知反映渠道");
        return;
    }
    if (go(&road, TOWN_FILE, "filed", 1, HOUR_MS, NULL)) x->due_ms = road.at_ms + limit_ms(x->class_of);
    if (go(&road, TOWN_DISPATCH, "dispatched", 1, HOUR_MS / 2, "请网格员现场核实处置")) x->handler = hand;
    if (!waits) finish(&road, hand);
}

static int by_time(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Moments between seven in the morning and ten at night, in order. */
static int64_t *moments(Desk *d, int count, Arena *scratch)
{
    int64_t *at = NEWS(scratch, int64_t, count), days = d->plan->ask.days, now = d->plan->ask.now_ms;
    for (int i = 0; i < count; i++) {
        int64_t back = rand_between(&d->r, 0, days - 1), minute = rand_between(&d->r, 7 * 60, 22 * 60 - 1);
        int64_t second = rand_between(&d->r, 0, MINUTE_MS - 1), midnight = now - (now + CHINA_MS) % DAY_MS;
        int64_t t = midnight - back * DAY_MS + minute * MINUTE_MS + second;
        at[i] = t < now ? t : t - DAY_MS;
    }
    qsort(at, (size_t)count, sizeof *at, by_time);
    return at;
}

void community_cases(const TownPlan *plan, int community, TownCommunity *c, Arena *keep, Arena scratch)
{
    Desk d = { plan, c, rand_about(plan->ask.seed, ABOUT_CASE, (uint64_t)community), keep, 0 };
    int count = c->microgrids_count * plan->ask.days * plan->ask.weekly / 7;
    for (int i = 0; i < COUNT(MATTERS); i++) d.often += MATTERS[i].often;
    if (!count) return;
    int64_t *at = moments(&d, count, &scratch);
    c->cases = NEWS(keep, TownCase, count);
    int settled = count;                               /* before it, a report has surely been dispatched */
    while (settled > 0 && at[settled - 1] > plan->ask.now_ms - 2 * DAY_MS) settled--;
    for (int i = 0; i < count; i++) {
        bool member = i < settled && i >= settled - 2, desk = i == count - 1 && i >= settled;
        one_case(&d, &c->cases[c->cases_count++], at[i],
                 member ? FOR_FIRST_MEMBER : desk ? FOR_DESK : FOR_NOBODY);
    }
}
