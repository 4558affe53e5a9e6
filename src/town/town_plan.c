/* From a seed to a divided district: which blocks lie inside, what they are for, whose they are. */
#include "town/town_facts.h"
#include "town/town_ground.h"
#include "town/town_region.h"

#include <string.h>

REFUSAL(TOWN_BAD_SCALE, 422, "town.bad_scale", "人口规模应为 1000 到 902933，天数应为 0 到 366，每周事件应为 1 到 20",
    "The scale must be 1,000 to 902,933 residents, 0 to 366 days and 1 to 20 cases a week");

Rand rand_about(uint64_t seed, int about, uint64_t which)
{
    return rand_from(draw(seed, (uint64_t)about, which, 0));
}

bool is_exclusive(Use use)
{
    return use == USE_TRADE || use == USE_SCHOOL || use == USE_HOSPITAL || use == USE_WORKS;
}

static bool in_outline(TownPoint p)
{
    bool inside = false;
    for (int i = 0, j = OUTLINE_POINTS - 1; i < OUTLINE_POINTS; j = i++) {
        TownPoint a = DISTRICT_OUTLINE[i], b = DISTRICT_OUTLINE[j];
        if ((a.lat > p.lat) == (b.lat > p.lat)) continue;
        double x = a.lon + (double)(b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat);
        if (p.lon < x) inside = !inside;
    }
    return inside;
}

static double from_centre_m(const TownLattice *l, int block)
{
    double u = l->row[block_row(block)].at, v = l->column[block_column(block)].at;
    return u < 0 ? (v < 0 ? -v : v) : u + (v < 0 ? -v : v) / 3;
}

/* Offices and shops thin out from the old centre; fields and parks begin towards the third ring. */
static Use use_of(const TownLattice *l, int block)
{
    double away_km = from_centre_m(l, block) / 1000;
    double lot = draw_unit(l->seed, ABOUT_USE, (uint64_t)block, 0);
    /* Parks and fields come in patches: neighbouring blocks share half of the draw. */
    uint64_t patch = (uint64_t)(block_row(block) / 3 * 64 + block_column(block) / 3);
    double green = draw_unit(l->seed, ABOUT_USE, patch, 1) * 0.6 + draw_unit(l->seed, ABOUT_USE,
        (uint64_t)block, 2) * 0.4;
    double trade = 0.05 + 0.16 / (1 + away_km * away_km / 4);
    if (green < 0.15 + 0.021 * away_km) return away_km > 7.5 ? USE_FARM : lot < 0.7 ? USE_PARK : USE_HOMES;
    if (lot < trade) return USE_TRADE;
    if (lot < trade + 0.065) return USE_SCHOOL;
    if (lot < trade + 0.075) return USE_HOSPITAL;
    if (lot < trade + 0.075 + (away_km > 5 ? 0.05 : 0)) return USE_WORKS;
    return USE_HOMES;
}

static void fill_blocks(TownGround *g)
{
    const TownLattice *l = g->lattice;
    for (int b = 0; b < BLOCKS; b++) {
        const Line *r = &l->row[block_row(b)], *c = &l->column[block_column(b)];
        double u = (r[0].at + r[1].at) / 2, v = (c[0].at + c[1].at) / 2;
        g->middle[b] = lattice_metres(l, u, v);
        g->street[b] = g->community[b] = in_outline(metres_point(g->middle[b])) ? -1 : -2;
        g->use[b] = g->street[b] == -1 ? use_of(l, b) : USE_OUTSIDE;
        if (g->use[b] != USE_HOMES) continue;
        double away = from_centre_m(l, b) / 2600;
        double density = 7 + 26 / (1 + away * away);
        uint64_t patch = (uint64_t)(block_row(b) / 2 * 64 + block_column(b) / 2);
        double high = draw_unit(l->seed, ABOUT_WEIGHT, patch, 1), own = draw_unit(l->seed, ABOUT_WEIGHT,
            (uint64_t)b, 0);
        g->weight[b] = lattice_area_m2(l, b) * density * (0.3 + 2.6 * high * high * high) * (0.6 + 0.8 * own);
    }
}

/* Keep the largest connected piece only: a district has no islands. */
static void drop_islands(TownGround *g, Arena scratch)
{
    int *part = NEWS(&scratch, int, BLOCKS);
    int parts = regions_parts(g->street, -1, part, scratch);
    int *size = NEWS(&scratch, int, parts + 1), largest = 0;
    for (int b = 0; b < BLOCKS; b++)
        if (part[b] >= 0) size[part[b]]++;
    for (int i = 1; i < parts; i++)
        if (size[i] > size[largest]) largest = i;
    for (int b = 0; b < BLOCKS; b++) {
        if (part[b] < 0 || part[b] == largest) continue;
        g->street[b] = g->community[b] = -2;
        g->use[b] = USE_OUTSIDE;
        g->weight[b] = 0;
    }
}

static int street_of(const char *community_code)
{
    for (int s = 0; s < TOWN_STREETS; s++)
        if (!strncmp(STREET_FACTS[s].code, community_code, 9)) return s;
    return 0;
}

static int nearest_free(const TownGround *g, TownPoint p)
{
    int best = -1;
    double least = 0;
    for (int b = 0; b < BLOCKS; b++) {
        if (g->street[b] != -1 || g->use[b] != USE_HOMES) continue;
        TownPoint m = metres_point(g->middle[b]);
        double dx = m.lon - p.lon, dy = m.lat - p.lat, d = dx * dx + dy * dy * 1.34;
        if (best >= 0 && d >= least) continue;
        best = b;
        least = d;
    }
    return best;
}

static void divide(TownGround *g, Arena scratch)
{
    int seed[TOWN_COMMUNITIES];
    double share[TOWN_COMMUNITIES] = { 0 };
    for (int i = 0; i < TOWN_COMMUNITIES; i++) share[street_of(COMMUNITY_FACTS[i].code)] += 1;
    for (int s = 0; s < TOWN_STREETS; s++) seed[s] = nearest_free(g, STREET_FACTS[s].about);
    Regions streets = { g->weight, g->middle, g->street, TOWN_STREETS, seed, share };
    regions_grow(&streets, 80, scratch);

    int *label = NEWS(&scratch, int, BLOCKS);
    int first = 0;
    for (int s = 0; s < TOWN_STREETS; s++) {
        Regions r = { g->weight, g->middle, label, 0, seed, share };
        for (int i = first; i < TOWN_COMMUNITIES && street_of(COMMUNITY_FACTS[i].code) == s; i++) r.count++;
        for (int b = 0; b < BLOCKS; b++) label[b] = g->street[b] == s ? -1 : -2;
        for (int i = 0; i < r.count; i++) share[i] = 1;
        regions_spread(&r, draw(g->lattice->seed, ABOUT_REGIONS, (uint64_t)s, 0), scratch);
        regions_grow(&r, 80, scratch);
        for (int b = 0; b < BLOCKS; b++)
            if (label[b] >= 0) g->community[b] = first + label[b];
        first += r.count;
    }
    for (int b = 0; b < BLOCKS; b++) {
        if (g->street[b] < 0) g->street[b] = g->community[b] = -1;
    }
}

static TownPolygon *outlines(const TownGround *g, const int *of_block, int labels, Arena *keep, Arena scratch)
{
    int *label = NEWS(&scratch, int, CELL_ROWS * CELL_COLUMNS);
    for (int c = 0; c < CELL_ROWS * CELL_COLUMNS; c++) label[c] = of_block ? of_block[cell_block(c)]
        : g->street[cell_block(c)] < 0 ? -1 : 0;
    return lattice_outlines(g->lattice, label, (CellRange){ 0, CELL_ROWS, 0, CELL_COLUMNS }, labels, keep,
        scratch);
}

static void set_place(TownPlace *p, const char *code, const char *name, TownPolygon shape)
{
    memcpy(p->code, code, strlen(code) + 1);
    p->name = str_of(name);
    p->shape = shape;
    p->centre = polygon_inner_point(shape);
}

static void name_places(TownPlan *plan, const TownGround *g, Arena *keep, Arena scratch)
{
    plan->streets = NEWS(keep, TownPlace, TOWN_STREETS);
    plan->communities = NEWS(keep, TownPlace, TOWN_COMMUNITIES);
    TownPolygon *street = outlines(g, g->street, TOWN_STREETS, keep, scratch);
    TownPolygon *community = outlines(g, g->community, TOWN_COMMUNITIES, keep, scratch);
    set_place(&plan->district, DISTRICT_CODE, DISTRICT_NAME, *outlines(g, NULL, 1, keep, scratch));
    for (int s = 0; s < TOWN_STREETS; s++)
        set_place(&plan->streets[s], STREET_FACTS[s].code, STREET_FACTS[s].name, street[s]);
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        set_place(&plan->communities[i], COMMUNITY_FACTS[i].code, COMMUNITY_FACTS[i].name, community[i]);
        plan->communities[i].street = street_of(COMMUNITY_FACTS[i].code);
    }
}

static int64_t apart(TownPoint a, TownPoint b)
{
    int64_t dx = a.lon - b.lon, dy = a.lat - b.lat;
    return dx * dx + dy * dy;
}

/* 翡翠城社区 and its nearest neighbours get people; the given number is met exactly. */
static void choose(TownPlan *plan, TownGround *g)
{
    int64_t each = TOWN_RESIDENTS_MOST / TOWN_COMMUNITIES, count = (plan->ask.residents + each / 2) / each;
    plan->chosen = count < 1 ? 1 : count > TOWN_COMMUNITIES ? TOWN_COMMUNITIES : (int)count;
    int home = 0;
    while (strcmp(COMMUNITY_FACTS[home].code, HOME_COMMUNITY)) home++;
    TownPoint from = plan->communities[home].centre;
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        int at = i;
        bool first = i == home;
        for (; at > 0 && (first || (plan->order[at - 1] != home && apart(from, plan->communities[i].centre)
                 < apart(from, plan->communities[plan->order[at - 1]].centre))); at--) plan->order[at] =
                     plan->order[at - 1];
        plan->order[at] = i;
    }
    double share[TOWN_COMMUNITIES], sum = 0;
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        double held = 0;
        for (int b = 0; b < BLOCKS; b++) held += g->community[b] == i ? g->weight[b] : 0;
        share[i] = held;
        g->people[i] = each;
    }
    for (int k = 0; k < plan->chosen; k++) sum += share[plan->order[k]];
    int64_t left = plan->ask.residents;
    for (int k = plan->chosen - 1; k >= 0; k--) {
        TownPlace *p = &plan->communities[plan->order[k]];
        p->residents = k ? (int64_t)((double)plan->ask.residents * share[plan->order[k]] / sum) : left;
        left -= p->residents;
        p->chosen = plan->streets[p->street].chosen = plan->district.chosen = true;
        plan->streets[p->street].residents += p->residents;
        plan->district.residents += p->residents;
        g->people[plan->order[k]] = p->residents;
    }
}

Err town_plan(const TownAsk *ask, Arena *keep, Arena scratch, TownPlan *ret)
{
    if (ask->residents < TOWN_RESIDENTS_FEWEST || ask->residents > TOWN_RESIDENTS_MOST) return TOWN_BAD_SCALE;
    if (ask->days < 0 || ask->days > TOWN_DAYS_MOST || ask->now_ms < 0
        || ask->now_ms > ID_LIMIT_MS) return TOWN_BAD_SCALE;
    if (ask->weekly < 1 || ask->weekly > TOWN_WEEKLY_MOST) return TOWN_BAD_SCALE;
    TownPlan plan = { .ask = *ask };
    TownGround *g = NEW(keep, TownGround);
    g->lattice = lattice_make(ask->seed, keep);
    fill_blocks(g);
    drop_islands(g, scratch);
    divide(g, scratch);
    name_places(&plan, g, keep, scratch);
    choose(&plan, g);
    ground_ways(&plan, g, keep);
    ground_areas(&plan, g, keep);
    plan.ground = g;
    plan.accounts = plan_accounts(&plan, keep, &plan.accounts_count);
    *ret = plan;
    return NULL;
}
