/* Sites on a walking network: people and candidates set beside it, ways between them by sweeps of 64
 * candidates. Costs
 * are hundredths of a second on foot, from the people to the place. */
#include "main/reach.h"
#include "main/site.h"

#include <math.h>
#include <stdio.h>

enum { PLACES_MAX = 8000, LANES = 64, DECIMALS_MAX = 2 };

typedef struct Ground { const Walker *walker; WalkSteps steps; WalkRows rows; } Ground;

static Ground ground(const Walker *w, Arena *keep, Arena scratch)
{
    Ground g = { .walker = w };
    if (!w->network) return g;
    WalkFill fill = walk_fill(w->net.nodes, w->edge, w->net.edges, w->net.order, keep);
    g.steps = walk_steps(&fill, walk_costs(&fill, w->edge, keep), WALK_TOWARDS, true, keep, scratch);
    g.rows = walk_rows(w->net.nodes, LANES, 0, keep);
    return g;
}

static void sweep(Ground *g, const Place *candidate, int32_t lanes)
{
    walk_rows_clear(&g->rows);
    for (int32_t i = 0; i < lanes; i++) {
        WalkSeed seed[2];
        int seeds = net_seeds(&g->walker->index, &candidate[i].snap, WALK_TOWARDS, 0, seed);
        for (int k = 0; k < seeds; k++) walk_rows_seed(&g->rows, &g->steps, i, seed[k]);
    }
    walk_sweep(&g->steps, &g->rows, WALK_BEST);
}

static int32_t cost_of(const Ground *g, int32_t lane, const Place *demand, const Place *candidate)
{
    const Walker *w = g->walker;
    uint64_t best = SITE_FAR;
    if (!w->network) {
        best = net_straight(demand->at, candidate->at, &w->profile);
        return best < SITE_FAR ? (int32_t)best : SITE_FAR;
    }
    WalkSeed start[2];
    uint32_t along = net_along(&w->index, &demand->snap, &candidate->snap);
    int starts = net_seeds(&w->index, &demand->snap, WALK_AWAY, 0, start);
    if (along < WALK_FAR) best = along;
    for (int k = 0; k < starts; k++) {
        uint32_t rest = walk_row_get(&g->rows, &g->steps, start[k].node, lane);
        uint64_t cost = (uint64_t)rest + start[k].cost;
        if (rest < WALK_FAR && cost < best) best = cost;
    }
    return best < SITE_FAR ? (int32_t)best : SITE_FAR;
}

static Err take_people(TableFile *f, SitePlaces *to, Arena *keep, Arena scratch)
{
    int people = table_find(&f->table, S("people"));
    double sum = 0, unit = 1, *number = NEWS(&scratch, double, f->table.rows + 1);
    to->weight = NEWS(keep, int64_t, f->table.rows + 1);
    for (int64_t r = 0; r < f->table.rows; r++) {
        number[r] = 1;
        if (people >= 0) TRY(table_real(&f->table, r, people, 0, 1e7, &number[r], &f->at));
        sum += number[r];
    }
    int decimals = people < 0 ? 0 : table_decimals(&f->table, people, DECIMALS_MAX);
    if (sum * pow(10, decimals) <= 1e9) unit = pow(10, decimals), to->weight_decimals = decimals;
    for (int64_t r = 0; r < f->table.rows; r++) to->weight[r] = llround(number[r] * unit);
    return NULL;
}

static bool named(TableFile *f, const Places *p, TableNames *names, Arena *keep)
{
    *names = table_names(p->count + 1, keep);
    for (int32_t i = 0; i < p->count; i++)
        if (table_name(names, p->at[i].id) != i) {
            int id = table_find(&f->table, S("id"));
            table_file_ok(f, table_refuse(&f->table, i, id, "这个编号已经有过", "this id is there already", &f->at));
            return false;
        }
    return true;
}

/* Where nobody lives counts for nothing; who reaches no candidate at all is left out, and that is said. */
static void leave_out(SitePlaces *to, const Places *demand, int32_t most, Arena *keep)
{
    Str *id = NEWS(keep, Str, (ptrdiff_t)demand->count + 1);
    int32_t n = demand->count, m = to->ask.candidates, left = 0, lost = 0, first = -1;
    for (int32_t i = 0; i < n; i++) {
        bool reached = false;
        for (int32_t k = 0; k < m; k++) reached |= to->cost[(int64_t)k * n + i] <= most;
        if (to->weight[i] && !reached && !lost++) first = i;
        if (!to->weight[i] || !reached) continue;
        for (int32_t k = 0; k < m; k++) to->cost[(int64_t)k * n + left] = to->cost[(int64_t)k * n + i];
        id[left] = demand->at[i].id;
        to->weight[left++] = to->weight[i];
    }
    for (int32_t k = 1; k < m; k++)
        for (int32_t i = 0; i < left; i++) to->cost[(int64_t)k * left + i] = to->cost[(int64_t)k * n + i];
    to->ask.demands = left;
    to->demand = id;
    if (lost) fprintf(stderr, "tuimen: %d 处居民到不了任何候选地点，未计入（第一处 %.*s） / %d places reach no candidate "
                      "and are left out (the first is %.*s)\n", lost, STR_ARG(demand->at[first].id), lost,
                      STR_ARG(demand->at[first].id));
}

static Err take_given(TableFile *f, SitePlaces *to, Arena *keep)
{
    int column = table_find(&f->table, S("capacity"));
    if (column < 0) return NULL;
    double *given = NEWS(keep, double, f->table.rows + 1);
    for (int64_t r = 0; r < f->table.rows; r++) {
        given[r] = -1;
        if (f->table.cell[r * f->table.columns + column].len)
            TRY(table_real(&f->table, r, column, 0, 1e9, &given[r], &f->at));
    }
    to->given = given;
    return NULL;
}

int site_rooms(SitePlaces *to, double capacity, bool within, Arena *keep)
{
    int32_t n = to->ask.demands, m = to->ask.candidates;
    int64_t all = 0, *room = NEWS(keep, int64_t, (ptrdiff_t)m + 1);
    if (capacity < 0 && !to->given) {
        fputs("tuimen: capacitated 须有 capacity 列或 --capacity / capacitated needs the column capacity or "
              "--capacity\n", stderr);
        return EXIT_WRONG_USE;
    }
    for (int32_t i = 0; i < n; i++) all += to->ask.weight ? to->ask.weight[i] : 1;
    for (int32_t k = 0; k < m; k++) {
        double held = capacity < 0 ? to->given[k] : capacity;
        double units = floor(held * pow(10, to->weight_decimals) + 1e-6);
        room[k] = held < 0 || units > (double)all ? all : (int64_t)units;
    }
    for (int64_t k = 0; within && k < (int64_t)n * m; k++)
        if (to->cost[k] > to->limit) to->cost[k] = SITE_FAR;
    to->ask.capacity = room;
    return 0;
}

int site_read_network(const SiteFiles *files, bool everyone, SitePlaces *to, Arena *keep, Arena scratch)
{
    Walker walker;
    Places demand, candidate;
    TableFile people, places;
    int bad = walker_open(files->network, files->profile, &walker, keep);
    if (bad) return bad;
    if (!places_read(files->demand, &walker, &demand, &people, keep)) return EXIT_BAD_INPUT;
    if (!table_file_ok(&people, take_people(&people, to, keep, scratch))) return EXIT_BAD_INPUT;
    if (!places_read(files->candidates ? files->candidates : files->demand, &walker, &candidate, &places,
                     keep) ||
        !named(&places, &candidate, &to->names, keep) ||
        !table_file_ok(&places, take_given(&places, to, keep)))
        return EXIT_BAD_INPUT;
    if (!demand.count || !candidate.count ||
        (int64_t)demand.count * candidate.count > PLACES_MAX * PLACES_MAX) {
        fprintf(stderr, "%s:1: 没有数据行，或人口点乘候选点超过 %d / no rows, or more than %d demands times "
                "candidates\n", files->demand, PLACES_MAX * PLACES_MAX, PLACES_MAX * PLACES_MAX);
        return EXIT_BAD_INPUT;
    }
    Ground g = ground(&walker, keep, scratch);
    to->cost = NEWS(keep, int32_t, (int64_t)demand.count * candidate.count + 1);
    for (int32_t first = 0; first < candidate.count; first += LANES) {
        int32_t lanes = candidate.count - first < LANES ? candidate.count - first : LANES;
        if (walker.network) sweep(&g, candidate.at + first, lanes);
        for (int32_t k = 0; k < lanes; k++)
            for (int32_t i = 0; i < demand.count; i++)
                to->cost[(int64_t)(first + k) * demand.count + i] = cost_of(&g, k, &demand.at[i],
                                                                           &candidate.at[first + k]);
    }
    double minutes = files->minutes >= 0 ? files->minutes : to->radius / walker.profile.speed;
    to->limit = minutes * 6000 < SITE_FAR - 1 ? (int32_t)lround(minutes * 6000) : SITE_FAR - 1;
    to->decimals = 2;                          /* ways are hundredths of a second */
    to->stand = NEWS(keep, uint8_t, candidate.count + 1);
    to->ask.candidates = candidate.count;
    leave_out(to, &demand, everyone ? to->limit : SITE_FAR - 1, keep);
    to->ask.cost = to->cost;
    to->ask.weight = to->weight;
    return 0;
}
