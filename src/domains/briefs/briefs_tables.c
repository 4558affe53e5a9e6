/* The tables of a report, as words: the same for paper and workbook. */
#include "domains/briefs/briefs_inside.h"

#include "domains/divisions/divisions.h"

typedef BriefWords Words;
typedef BriefHead Head;

Str brief_number(Ask *ask, int64_t n)
{
    Buf b = buf_new(ask->arena, 20);
    if (n != NONE) buf_int(&b, n);
    return buf_str(&b);
}

BriefTable *brief_begin(Ask *ask, Brief *b, Words title, const Head *head, int columns, int64_t rows)
{
    BriefTable *t = &b->table[b->tables++];
    *t = (BriefTable){ .title = ask->wire.english ? title.en : title.zh, .columns = columns,
                       .cell = NEWS(ask->arena, Str, (rows + 1) * columns) };
    for (int i = 0; i < columns; i++)
        t->column[i] = (BriefColumn){ ask->wire.english ? head[i].words.en : head[i].words.zh, head[i].width,
                                      head[i].number };
    return t;
}

void brief_row(BriefTable *t, const Str *cell)
{
    for (int i = 0; i < t->columns; i++) t->cell[t->rows * t->columns + i] = cell[i].at ? cell[i] : S("");
    t->rows++;
}

static void fact(Ask *ask, BriefTable *t, const char *zh, const char *en, Str value)
{
    brief_row(t, (Str[]){ ask_say(ask, zh, en), value });
}

Str brief_profile(Ask *ask, Str profile)
{
    static const Words who[] = { { "成年人，每分钟 60 米", "an adult, 60 m a minute" },
        { "老年人，每分钟 45 米", "an older person, 45 m a minute" },
        { "带孩子，每分钟 35 米", "with a child, 35 m a minute" },
        { "轮椅，每分钟 40 米，不走台阶", "a wheelchair, 40 m a minute, no steps" } };
    static const char *const name[] = { "everyone", "senior", "child", "wheelchair" };
    for (int i = 0; i < COUNT(name); i++)
        if (str_eq(profile, str_of(name[i]))) return ask_say(ask, who[i].zh, who[i].en);
    return profile;
}

static Str confirmed(Ask *ask, const CircleGround *g)
{
    const Facility *f = g->facilities.at;
    Str first = { 0 }, last = { 0 };
    for (int64_t i = 0; i < g->facilities.count; i++) {
        if (!first.at || str_cmp(f[i].confirmed_day, first) < 0) first = f[i].confirmed_day;
        if (!last.at || str_cmp(f[i].confirmed_day, last) > 0) last = f[i].confirmed_day;
    }
    Buf b = buf_new(ask->arena, 60);
    if (first.at) buf_fmt(&b, "%.*s – %.*s", STR_ARG(first), STR_ARG(last));
    return buf_str(&b);
}

static Str there(Ask *ask, int64_t n, int64_t all)
{
    Buf b = buf_new(ask->arena, 40);
    buf_fmt(&b, "%lld / %lld", (long long)n, (long long)all);
    return buf_str(&b);
}

/* Of a circle: its level, and what lies within its survey, which is another thing than 15 minutes. */
static void survey(Ask *ask, Brief *b)
{
    static const Head head[] = { { { "项目", "what" }, 30, false }, { { "内容", "is" }, 60, false } };
    static const Words levels[] = { { "无", "none" }, { "区级试点", "of the district" }, { "市级试点", "of the city" },
                                    { "国家级试点", "of the nation" } };
    const CircleSurvey *s = &b->survey;
    Words level = levels[b->circle.level];
    BriefTable *t = brief_begin(ask, b, (Words){ "调查范围", "Survey" }, head, 2, 12);
    if (b->circle.ended_ms != NONE) fact(ask, t, "生活圈已结束", "the circle is over", b->circle.ended_why);
    if (!b->whole)
        fact(ask, t, "数字", "figures", ask_say(ask, "有社区不在本人管辖范围内，只算本人管辖范围内的住户和设施",
             "of the reader's places only: some of its communities lie outside"));
    fact(ask, t, "试点级别", "pilot", ask_say(ask, level.zh, level.en));
    fact(ask, t, "调查半径（米，直线）", "survey's radius, m, straight", brief_number(ask, s->radius_m));
    if (s->lon == NONE) {
        fact(ask, t, "调查中心", "survey's centre", ask_say(ask, "没有住户，未指定中心", "no homes, and none was set"));
        return;
    }
    Buf at = buf_new(ask->arena, 60);
    buf_fmt(&at, "%.5f, %.5f%s", (double)s->lon / 1e7, (double)s->lat / 1e7, s->set ? ""
            : ask->wire.english ? " (amid its homes)" : "（住户中心）");
    fact(ask, t, "调查中心", "survey's centre", buf_str(&at));
    fact(ask, t, "调查范围内住户（户）", "households within", brief_number(ask, s->households));
    fact(ask, t, "调查范围内 60 岁以上（人）", "60 and older within", brief_number(ask, s->old));
    fact(ask, t, "调查范围内 7 岁以下（人）", "under 7 within", brief_number(ask, s->young));
    fact(ask, t, "调查范围内设施（处）", "facilities within", brief_number(ask, s->facilities));
    fact(ask, t, "调查范围内基本保障类业态", "basic kinds within", there(ask, s->basic_there, s->basic_all));
    fact(ask, t, "调查范围内品质提升类业态", "quality kinds within", there(ask, s->quality_there, s->quality_all));
    if (!s->whole)
        fact(ask, t, "调查范围", "the survey", ask_say(ask, "只算本人管辖范围内的住户和设施", "the reader's places only"));
}

static void facts(Ask *ask, Brief *b)
{
    static const Head head[] = { { { "项目", "what" }, 30, false }, { { "内容", "is" }, 60, false } };
    const Coverage *c = &b->coverage;
    const BriefLists *l = &b->lists;
    BriefTable *t = brief_begin(ask, b, (Words){ "概况", "Overview" }, head, 2, 16);
    bool network = str_eq(c->how, S("network"));
    fact(ask, t, "范围", "of", b->title);
    fact(ask, t, "住户（户）", "households", brief_number(ask, c->households));
    fact(ask, t, "登记在册 60 岁以上（人）", "people of sixty and older in the register", brief_number(ask, c->old));
    fact(ask, t, "登记在册 7 岁以下（人）", "children under seven in the register", brief_number(ask, c->young));
    fact(ask, t, "开放的设施（处）", "open facilities", brief_number(ask, b->ground.facilities.count));
    fact(ask, t, "基本保障类业态", "basic kinds that are there", there(ask, l->basic_there, l->basic_all));
    fact(ask, t, "品质提升类业态", "quality kinds that are there", there(ask, l->quality_there, l->quality_all));
    fact(ask, t, "谁走", "who walks", brief_profile(ask, c->profile));
    fact(ask, t, "时刻", "when", c->at.len ? c->at : ask_say(ask, "不限时段", "whatever the hour"));
    fact(ask, t, "怎样计算", "how", network ? ask_say(ask, "沿步行路网", "along the walking network")
         : ask_say(ask, "没有步行路网，按直线距离乘 1.3 估算", "no walking network: straight lines, times 1.3"));
    fact(ask, t, "路网来源", "the network is of", c->network);
    fact(ask, t, "门口 60 米内缺路网（户）", "households without a way within 60 m", brief_number(ask, c->gap));
    fact(ask, t, "设施最近核实日期", "facilities were confirmed", confirmed(ask, &b->ground));
    fact(ask, t, "报告日期", "made on", b->day);
}

static void coverage(Ask *ask, Brief *b)
{
    static const Head head[] = { { { "服务", "service" }, 22, false }, { { "设施", "facilities" }, 8, true },
        { { "5分钟（户）", "5 min" }, 11, true }, { { "10分钟（户）", "10 min" }, 11, true },
        { { "15分钟（户）", "15 min" }, 11, true }, { { "15分钟覆盖", "share" }, 11, false },
        { { "60岁以上（人）", "60 and older" }, 12, true }, { { "7岁以下（人）", "under 7" }, 12, true },
        { { "缺（户）", "lacking" }, 9, true } };
    const Coverage *c = &b->coverage;
    const CoverageService *s = c->services.at;
    BriefTable *t = brief_begin(ask, b, (Words){ "覆盖表", "Coverage" }, head, COUNT(head), c->services.count);
    for (int64_t i = 0; i < c->services.count; i++)
        brief_row(t, (Str[]){ brief_kind(ask, s[i].kind), brief_number(ask, s[i].facilities),
                        brief_number(ask, s[i].within_5),
                        brief_number(ask, s[i].within_10), brief_number(ask, s[i].within_15),
                        brief_share(s[i].within_15, c->households, ask->arena),
                        brief_number(ask, s[i].old_15),
                        brief_number(ask, s[i].young_15),
                        brief_number(ask, c->households - s[i].within_15) });
}

/* The old and the young at each circle of minutes. */
static void ages(Ask *ask, Brief *b)
{
    static const Head head[] = { { { "服务", "service" }, 22, false }, { { "60岁以上5分钟", "60+ in 5" }, 12, true },
        { { "10分钟", "10 min" }, 9, true }, { { "15分钟", "15 min" }, 9, true }, { { "覆盖", "share" }, 9, false },
        { { "7岁以下5分钟", "under 7 in 5" }, 12, true }, { { "10分钟", "10 min" }, 9, true },
        { { "15分钟", "15 min" }, 9, true }, { { "覆盖", "share" }, 9, false } };
    const Coverage *c = &b->coverage;
    const CoverageService *s = c->services.at;
    BriefTable *t = brief_begin(ask, b, (Words){ "老人和儿童", "The old and the young" }, head, COUNT(head),
        c->services.count);
    for (int64_t i = 0; i < c->services.count; i++)
        brief_row(t, (Str[]){ brief_kind(ask, s[i].kind), brief_number(ask, s[i].old_5),
                        brief_number(ask, s[i].old_10), brief_number(ask, s[i].old_15),
                        brief_share(s[i].old_15, c->old, ask->arena), brief_number(ask, s[i].young_5),
                        brief_number(ask, s[i].young_10), brief_number(ask, s[i].young_15),
                        brief_share(s[i].young_15, c->young, ask->arena) });
}

static void communities(Ask *ask, Brief *b)
{
    static const Head head[] = { { { "社区", "community" }, 22, false }, { { "住户", "households" }, 10, true },
        { { "60岁以上", "60 and older" }, 11, true }, { { "7岁以下", "under 7" }, 11, true },
        { { "九成住户可达的服务", "services nine of ten reach" }, 18, true },
        { { "服务总数", "services" }, 9, true }, { { "缺路网（户）", "no network" }, 11, true } };
    const CoveragePlace *p = b->coverage.places.at;
    BriefTable *t = brief_begin(ask, b, (Words){ "各社区", "Communities" }, head, COUNT(head),
        b->coverage.places.count);
    for (int64_t i = 0; i < b->coverage.places.count; i++) {
        const CoverageService *s = p[i].services.at;
        int64_t full = 0;
        for (int64_t k = 0; k < p[i].services.count; k++) full += 10 * s[k].within_15 >= 9 * p[i].households;
        brief_row(t, (Str[]){ p[i].name, brief_number(ask, p[i].households), brief_number(ask, p[i].old),
                        brief_number(ask, p[i].young),
                        brief_number(ask, full), brief_number(ask, p[i].services.count),
                        brief_number(ask, p[i].gap) });
    }
}

static Str within(Ask *ask, const CircleNorm *n)
{
    static const int minutes[] = { 15, 10, 5, 5 };
    Buf b = buf_new(ask->arena, 40);
    if (n->radius_m != NONE) buf_fmt(&b, ask->wire.english ? "%lld m" : "%lld 米", (long long)n->radius_m);
    else buf_fmt(&b, ask->wire.english ? "%d min" : "%d 分钟", minutes[n->tier]);
    return buf_str(&b);
}

static void norms(Ask *ask, Brief *b, const CircleNorms *of, Words title)
{
    static const Head head[] = { { { "设施、业态", "what" }, 24, false }, { { "要求", "duty" }, 12, false },
        { { "范围", "within" }, 10, false }, { { "全区设施", "in the district" }, 10, true },
        { { "达到（户）", "met" }, 11, true }, { { "达到比例", "share" }, 10, false },
        { { "缺口（户）", "gap" }, 11, true } };
    static const Words duty[] = { { "应配", "must" }, { "宜配", "may" }, { "基本保障", "basic" },
                                  { "品质提升", "quality" } };
    const CircleNorm *n = of->items.at;
    BriefTable *t = brief_begin(ask, b, title, head, COUNT(head), of->items.count);
    for (int64_t i = 0; i < of->items.count; i++)
        brief_row(t, (Str[]){ brief_kind(ask, n[i].kind), ask_say(ask, duty[n[i].duty].zh,
                        duty[n[i].duty].en),
                        within(ask, &n[i]), brief_number(ask, n[i].facilities),
                        brief_number(ask, n[i].within),
                        brief_share(n[i].within, of->households, ask->arena),
                        brief_number(ask, of->households - n[i].within) });
}

static void needs(Ask *ask, Brief *b)
{
    static const Head head[] = { { { "缺什么", "what is missing" }, 24, false }, { { "类别", "class" }, 12,
        false },
        { { "缺（户）", "homes that lack it" }, 12, true }, { { "占住户", "share" }, 10, false },
        { { "居民建议（条）", "neighbours who asked" }, 14, true } };
    const BriefNeed *n = b->lists.needs.at;
    BriefTable *t = brief_begin(ask, b, (Words){ "需求清单", "Needs" }, head, COUNT(head), b->lists.needs.count);
    for (int64_t i = 0; i < b->lists.needs.count; i++)
        brief_row(t, (Str[]){ n[i].name, n[i].basic ? ask_say(ask, "基本保障", "basic") : ask_say(ask, "品质提升",
            "quality"),
                        brief_number(ask, n[i].lacking),
                        brief_share(n[i].lacking, n[i].households, ask->arena),
                        brief_number(ask, n[i].wishes) });
}

static void stock(Ask *ask, Brief *b)
{
    static const Head head[] = { { { "服务", "service" }, 24, false }, { { "设施（处）", "facilities" }, 10, true },
        { { "容量（人）", "places" }, 10, true }, { { "无台阶（处）", "step-free" }, 11, true },
        { { "半年未核实（处）", "not confirmed" }, 14, true } };
    const BriefStock *s = b->lists.stock.at;
    BriefTable *t = brief_begin(ask, b, (Words){ "资源清单", "Stock" }, head, COUNT(head), b->lists.stock.count);
    for (int64_t i = 0; i < b->lists.stock.count; i++)
        brief_row(t, (Str[]){ s[i].name, brief_number(ask, s[i].facilities), brief_number(ask, s[i].places),
                        brief_number(ask, s[i].step_free), brief_number(ask, s[i].stale) });
}

static void projects(Ask *ask, Brief *b)
{
    static const Head head[] = { { { "项目", "project" }, 22, false }, { { "服务", "services" }, 24, false },
        { { "地点", "where" }, 24, false }, { { "开业日期", "opens" }, 11, false },
        { { "运营方", "operator" }, 16, false }, { { "容量（人）", "places" }, 10, true } };
    const BriefProject *p = b->lists.projects.at;
    BriefTable *t = brief_begin(ask, b, (Words){ "项目清单", "Projects" }, head, COUNT(head),
        b->lists.projects.count);
    for (int64_t i = 0; i < b->lists.projects.count; i++)
        brief_row(t, (Str[]){ p[i].name, p[i].services, p[i].place_words, p[i].day, p[i].operator,
                        brief_number(ask, p[i].places) });
}

static void method(Ask *ask, Brief *b)
{
    static const Head head[] = { { { "方法与数据", "method and data" }, 90, false } };
    static const Words said[] = {
        { "步行时间沿步行路网计算，台阶和过街另计；住户以楼栋为单位，从楼栋最近的道路算起。",
          "Walks are measured along the network at the walker's speed, with steps and waits; homes "
          "by building." },
        { "“15 分钟”指步行 15 分钟内能到最近一处开放的设施；清单另有半径的按其半径（每分钟 60 米）。",
          "Within 15 minutes: the nearest open facility is that far; a list's own radius counts at "
          "60 m a minute." },
        { "60 岁以上和 7 岁以下为人口台账登记人数，不是全部人口；为保护个人信息按规定的份数合并，社区合计偏差小于一份。",
          "The old and the young are those whom the register knows, not everybody; they are told in "
          "parcels, so that nobody is found by them." },
        { "数字与工作室页面和命令行 tuimen cover 一致，所用数据文件可在系统内下载复核。",
          "Figures are those of the pages and of `tuimen cover`, of the same files, which can be had "
          "from here." },
        { "清单：商务部等《城市一刻钟便民生活圈建设指南》（2021）；GB 50180-2018；服务目录为示例。",
          "Lists: the ministry's guide (2021); GB 50180-2018; the catalogue is a sample until the "
          "district sets it." },
        { "地图数据若来自 OpenStreetMap：© OpenStreetMap contributors，ODbL。",
          "Map data where of OpenStreetMap: © OpenStreetMap contributors, ODbL." },
    };
    BriefTable *t = brief_begin(ask, b, (Words){ "方法与数据", "Method and data" }, head, 1, COUNT(said));
    for (int i = 0; i < COUNT(said); i++) brief_row(t, (Str[]){ ask_say(ask, said[i].zh, said[i].en) });
}

void brief_tables(Ask *ask, Brief *b)
{
    facts(ask, b);
    if (b->circle.id) survey(ask, b);
    coverage(ask, b);
    ages(ask, b);
    communities(ask, b);
    norms(ask, b, &b->ministry, (Words){ "便民生活圈业态（商务部）", "Everyday businesses (the ministry)" });
    norms(ask, b, &b->standard, (Words){ "GB 50180 设施配置", "GB 50180" });
    needs(ask, b);
    stock(ask, b);
    projects(ask, b);
    method(ask, b);
}
