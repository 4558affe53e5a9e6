/* The demo town's visits, 示例: the last half year of each door. Where care is needed somebody looks in about
 * as often as
 * the norm says; elsewhere once a quarter or so; a few are late, and a few doors nobody has knocked
 * at yet. */
#include "main/town_inside.h"

#include "base/rand.h"
#include "domains/divisions/divisions.h"
#include "domains/visits/visits.h"
#include "vocab/moment.h"

enum { BACK_DAYS = 180, CARE_BACK_DAYS = 84, VISITS_MOST = 16, MINUTE_MS = 60000, HOSES_PERCENT = 12 };

static const struct { const char *kind, *findings, *words; } tales[] = {
    { "routine", "", "" },
    { "routine", "told", "告知暴雨天气关窗收衣" },
    { "routine", "wish", "希望小区增加电动车充电桩" },
    { "routine", "fire", "门口堆放纸箱，已提醒清理" },
    { "safety", "gas", "燃气软管老化，提醒联系燃气公司更换" },
    { "safety", "", "" },
    { "notice", "told", "送达停水通知" },
    { "dispute", "dispute", "楼上漏水，两家约定周末一起看" },
    { "routine", "people", "租客换人，请社区核实" },
}, care_tales[] = {
    { "care", "", "" },
    { "care", "", "精神不错，子女周末来" },
    { "care", "health", "近几天血压偏高，已提醒复诊" },
    { "care", "help", "家里灯坏了，联系志愿者来换" },
    { "care", "told", "告知食堂送餐办法" },
    { "care", "", "一起吃了午饭，聊了会儿" },
};

/* Between nine and half past eight in the evening. */
static int64_t moment_on(Rand *r, int64_t day)
{
    return moment_day_start_ms(day) + 9 * MOMENT_HOUR_MS + rand_between(r, 0, 690) * MINUTE_MS;
}

static VisitMet met_of(Rand *r, bool care)
{
    int64_t lot = rand_between(r, 0, 99);
    if (lot < (care ? 6 : 15)) return VISIT_NOBODY;
    if (care) return lot < 90 ? VISIT_ELDER : VISIT_ADULT;
    return lot < 70 ? VISIT_ADULT : lot < 88 ? VISIT_ELDER : lot < 93 ? VISIT_CHILD : VISIT_OTHER;
}

static VisitPlant visit_on(Ask *ask, Rand *r, int64_t day, bool care, const TownHand *by)
{
    int64_t at = moment_on(r, day), lot = rand_between(r, 0, 99);
    VisitPlant p = { .at_ms = at, .kind = care ? S("care") : S("routine"), .met = met_of(r, care),
                     .findings = S(""),
                     .account = by->account, .post = by->post, .by_words = by->words };
    bool tells = p.met != VISIT_NOBODY && lot < 30;
    if (tells) {
        int64_t which = rand_between(r, 0, care ? COUNT(care_tales) - 1 : COUNT(tales) - 1);
        p.kind = str_of(care ? care_tales[which].kind : tales[which].kind);
        p.findings = str_of(care ? care_tales[which].findings : tales[which].findings);
        p.words = str_of(care ? care_tales[which].words : tales[which].words);
    }
    if ((tells && lot < 4) || (p.met == VISIT_NOBODY && lot < 12))
        p.follow_day = moment_date_text(ask->arena, day + rand_between(r, 2, 9));
    return p;
}

/* The days on which somebody came, the latest first. */
static int days_of(Rand *r, const TownHome *home, int64_t today, int64_t day[VISITS_MOST])
{
    int count = 0;
    if (home->care_days) {
        int64_t every = home->care_days, ago = rand_between(r, 0, every + every / 6);
        for (; ago < CARE_BACK_DAYS && count < VISITS_MOST; ago += every + rand_between(r, -1, every > 7 ? 4
            : 1))
            day[count++] = today - ago;
        return count;
    }
    int64_t lot = rand_between(r, 0, 99);
    if (lot < 8) return 0;
    int64_t ago = lot < 82 ? rand_between(r, 0, 85) : rand_between(r, 91, 110);
    for (; ago < BACK_DAYS && count < 3; ago += rand_between(r, 50, 100)) day[count++] = today - ago;
    return count;
}

/* A cluster for the rule of visits to find: in three micro-grids of the town's first community old hoses are
 * seen at door after door within a few days, on ordinary rounds. */
static void add_hoses(Rand *r, const TownWriter *w, const TownDoor *at, const TownHome *home,
                      const TownHand *by, VisitPlant *visit, int *count)
{
    Str end = str_part(at->door->place, 12, at->door->place.len);
    bool first = str_starts(at->door->place, str_of(w->plan->communities[w->plan->order[0]].code));
    bool there = first && str_cmp(end, S("001001")) >= 0 && str_cmp(end, S("001003")) <= 0;
    int64_t today = moment_day(w->plan->ask.now_ms);
    if (!there || !by || home->care_days || !home->lived_in || *count == VISITS_MOST) return;
    if (rand_between(r, 0, 99) >= HOSES_PERCENT) return;
    visit[(*count)++] = (VisitPlant){ .at_ms = moment_on(r, today - rand_between(r, 1, 4)),
                                      .kind = S("routine"), .met = VISIT_ADULT, .findings = S("gas"),
                                      .words = S("燃气软管超过年限，提醒更换"), .account = by->account,
                                      .post = by->post, .by_words = by->words };
}

Err town_write_visits(Ask *ask, TownWriter *w, const TownDoor *at, const TownHome *home, const TownHand *by)
{
    Rand r = rand_from(w->plan->ask.seed ^ (uint64_t)at->community << 44 ^ (uint64_t)at->household << 4 ^ 5);
    VisitPlant visit[VISITS_MOST];
    int64_t day[VISITS_MOST], today = moment_day(w->plan->ask.now_ms);
    int days = by ? days_of(&r, home, today, day) : 0, count = 0;
    for (int i = days - 1; i >= 0; i--) {                          /* as they happened */
        VisitPlant p = visit_on(ask, &r, day[i], home->care_days > 0, by);
        if (p.at_ms < w->plan->ask.now_ms) visit[count++] = p;
        if (count && !home->lived_in) visit[count - 1].met = VISIT_NOBODY;
    }
    add_hoses(&r, w, at, home, by, visit, &count);
    w->written_visits += count;
    return visits_plant(ask, at->door->id, at->door->place, visit, count);
}

Err town_count_visits(Ask *ask, TownWriter *w, Str place)
{
    int64_t today = moment_day(w->plan->ask.now_ms);
    for (int i = 0; i <= BACK_DAYS; i += 15)                       /* each month is met at least once */
        TRY(visits_recount(ask, place, str_part(moment_date_text(ask->arena, today - i), 0, 7)));
    return NULL;
}
