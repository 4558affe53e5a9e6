/* One community: general grids of about nine micro-grids, exclusive grids for shops, schools, hospitals
 * and works, and every cell in exactly one of each. Parks and fields go to the micro-grid next to them. */
#include "town/town_build.h"
#include "town/town_region.h"

#include <string.h>

enum { PEOPLE_TENTHS = 26, USUAL_MICROGRID = 64, USUAL_GRID = 9, FIRST_EXCLUSIVE = 900 };

static void set_code(char *code, const char *head, int serial)
{
    size_t n = strlen(head);
    memcpy(code, head, n);
    code[n] = (char)('0' + serial / 100);
    code[n + 1] = (char)('0' + serial / 10 % 10);
    code[n + 2] = (char)('0' + serial % 10);
    code[n + 3] = 0;
}

typedef struct Shares { double households[BLOCKS], microgrids[BLOCKS]; } Shares;

static void share_out(const Build *b, Shares *s)
{
    double weight = 0, households = (double)b->g->people[b->community] * 10 / PEOPLE_TENTHS;
    for (int k = 0; k < BLOCKS; k++) weight += b->g->community[k] == b->community ? b->g->weight[k] : 0;
    for (int k = 0; k < BLOCKS; k++) {
        bool mine = b->g->community[k] == b->community && b->g->weight[k] > 0;
        s->households[k] = mine ? households * b->g->weight[k] / weight : 0;
        s->microgrids[k] = s->households[k] / USUAL_MICROGRID;
    }
}

/* Divide one connected part into general grids; false if nobody lives there. Labels go on from `grids`. */
static bool divide_part(Build *b, const Shares *s, const int *part, int which, int *grids, Arena scratch)
{
    int *label = NEWS(&scratch, int, BLOCKS), seed[GRIDS_MOST];
    double share[GRIDS_MOST], sum = 0;
    for (int k = 0; k < BLOCKS; k++) {
        label[k] = part[k] == which ? -1 : -2;
        if (part[k] == which) sum += s->microgrids[k];
    }
    if (sum <= 0) return false;
    Regions r = { s->microgrids, b->g->middle, label, (int)(sum / USUAL_GRID + 0.5), seed, share };
    if (r.count < 1) r.count = 1;
    if (r.count > GRIDS_MOST - *grids) r.count = GRIDS_MOST - *grids;
    for (int i = 0; i < r.count; i++) share[i] = 1;
    regions_spread(&r, draw(b->l->seed, ABOUT_GRID, (uint64_t)b->community, (uint64_t)which), scratch);
    regions_grow(&r, 20, scratch);
    for (int k = 0; k < BLOCKS; k++)
        if (label[k] >= 0) b->grid_of[k] = *grids + label[k];
    *grids += r.count;
    return true;
}

static const char *exclusive_word(Use use)
{
    switch (use) {
    case USE_TRADE:    return "商务楼宇";
    case USE_SCHOOL:   return "校园";
    case USE_HOSPITAL: return "医院";
    case USE_WORKS:    return "园区";
    default:           return "公园绿地";
    }
}

static void add_exclusive(Build *b, const char *word, int serial)
{
    TownGrid *g = &b->c->grids[b->c->grids_count++];
    Buf name = buf_new(b->keep, 48);
    set_code(g->code, b->c->place->code, FIRST_EXCLUSIVE + serial);
    g->exclusive = true;
    buf_fmt(&name, "%s专属网格（%d）", word, serial + 1);
    g->name = buf_str(&name);
}

static void divide_into_grids(Build *b, const Shares *s, Arena scratch)
{
    int *open = NEWS(&scratch, int, BLOCKS), *part = NEWS(&scratch, int, BLOCKS), grids = 0, serial = 0;
    for (int k = 0; k < BLOCKS; k++) {
        b->grid_of[k] = -1;
        open[k] = b->g->community[k] == b->community && !is_exclusive(b->g->use[k]) ? 0 : -1;
    }
    int parts = regions_parts(open, 0, part, scratch);
    bool *lived_in = NEWS(&scratch, bool, parts + 1);
    for (int i = 0; i < parts; i++) lived_in[i] = divide_part(b, s, part, i, &grids, scratch);
    for (int i = 0; i < grids; i++) {
        TownGrid *g = &b->c->grids[b->c->grids_count++];
        Buf name = buf_new(b->keep, 48);
        set_code(g->code, b->c->place->code, i + 1);
        buf_fmt(&name, "%.*s第%s一般网格", STR_ARG(b->c->place->name), numeral(i + 1));
        g->name = buf_str(&name);
    }
    for (int i = 0; i < parts; i++) {
        if (lived_in[i]) continue;
        for (int k = 0; k < BLOCKS; k++)
            if (part[k] == i) b->grid_of[k] = b->c->grids_count;
        add_exclusive(b, exclusive_word(USE_PARK), serial++);
    }
    for (int k = 0; k < BLOCKS; k++) {
        if (b->g->community[k] != b->community || b->grid_of[k] >= 0) continue;
        b->grid_of[k] = b->c->grids_count;
        add_exclusive(b, exclusive_word(b->g->use[k]), serial++);
    }
}

/* Cells nobody has yet (parks, fields) join the micro-grid that reaches them first, inside their own grid. */
static void flood(Build *b, Arena scratch)
{
    int cells = CELL_ROWS * CELL_COLUMNS, tail = 0;
    int *queue = NEWS(&scratch, int, cells);
    for (int c = 0; c < cells; c++)
        if (b->micro_of[c] >= 0) queue[tail++] = c;
    for (int head = 0; head < tail; head++) {
        int c = queue[head], row = c / CELL_COLUMNS, column = c % CELL_COLUMNS;
        const int next[4] = { row + 1 < CELL_ROWS ? c + CELL_COLUMNS : -1,
            column + 1 < CELL_COLUMNS ? c + 1 : -1,
                              row > 0 ? c - CELL_COLUMNS : -1, column > 0 ? c - 1 : -1 };
        for (int s = 0; s < 4; s++) {
            if (next[s] < 0 || b->micro_of[next[s]] >= 0) continue;
            if (b->grid_of[cell_block(next[s])] != b->grid_of[cell_block(c)]) continue;
            b->micro_of[next[s]] = b->micro_of[c];
            queue[tail++] = next[s];
        }
    }
}

static void outline(Build *b, Arena scratch)
{
    TownCommunity *c = b->c;
    int cells = CELL_ROWS * CELL_COLUMNS;
    int *label = NEWS(&scratch, int, cells);
    for (int i = 0; i < cells; i++) label[i] = b->grid_of[cell_block(i)];
    TownPolygon *grid = lattice_outlines(b->l, label, b->where, c->grids_count, b->keep, scratch);
    TownPolygon *micro = lattice_outlines(b->l, b->micro_of, b->where, c->microgrids_count, b->keep, scratch);
    for (int i = 0; i < c->grids_count; i++) {
        c->grids[i].shape = grid[i];
        c->grids[i].centre = polygon_inner_point(grid[i]);
    }
    for (int i = 0; i < c->microgrids_count; i++) {
        c->microgrids[i].shape = micro[i];
        c->microgrids[i].centre = polygon_inner_point(micro[i]);
    }
}

static CellRange range_of(const Build *b)
{
    int low_row = ROWS, high_row = 0, low = COLUMNS, high = 0;
    for (int k = 0; k < BLOCKS; k++) {
        if (b->g->community[k] != b->community) continue;
        int row = block_row(k), column = block_column(k);
        if (row < low_row) low_row = row;
        if (row > high_row) high_row = row;
        if (column < low) low = column;
        if (column > high) high = column;
    }
    return (CellRange){ low_row * CELLS, (high_row - low_row + 1) * CELLS, low * CELLS,
        (high - low + 1) * CELLS };
}

/* Buildings that nobody lives in: offices and malls, classrooms, wards, halls. */
static void build_other(Build *b, int block)
{
    static const struct { double u0, v0, u1, v1; } box[4] = { { 0.06, 0.06, 0.46, 0.46 }, { 0.06, 0.56, 0.42,
        0.94 },
        { 0.58, 0.08, 0.94, 0.44 }, { 0.6, 0.58, 0.92, 0.92 } };
    Use use = b->g->use[block];
    Rand r = rand_about(b->l->seed, ABOUT_HOUSE, (uint64_t)block + BLOCKS * CELLS);
    for (int i = 0; i < COUNT(box); i++) {
        bool skip = rand_unit(&r) < 0.2 && i;
        int floors = (int)(use == USE_TRADE ? rand_between(&r, i ? 12 : 5, i ? 38 : 7) : use == USE_HOSPITAL
            ? rand_between(&r, 6, 16) : use == USE_SCHOOL ? rand_between(&r, 4, 6) : rand_between(&r, 2, 4));
        double thin = use == USE_SCHOOL ? 0.45 : use == USE_TRADE && i ? 0.7 : 1;
        if (skip || (use == USE_SCHOOL && (i == 3 || i == 2))) continue;
        TownBuilding *x = &b->c->buildings[b->c->buildings_count++];
        *x = (TownBuilding){ .compound = -1, .floors = floors };
        x->shape = lattice_box(b->l, block, box[i].u0, box[i].v0, box[i].u0 + (box[i].u1 - box[i].u0) * thin,
            box[i].v1,
            b->keep);
        x->centre = lattice_inside(b->l, block, box[i].u0 + (box[i].u1 - box[i].u0) * thin / 2,
            (box[i].v0 + box[i].v1) / 2);
    }
}

void town_community(const TownPlan *plan, int community, Arena *keep, Arena scratch, TownCommunity *ret)
{
    const TownGround *g = plan->ground;
    TownCommunity *c = ret;
    memset(c, 0, sizeof *c);
    c->place = &plan->communities[community];
    c->street = &plan->streets[c->place->street];
    c->grids = NEWS(keep, TownGrid, GRIDS_MOST);
    c->microgrids = NEWS(keep, TownMicrogrid, MICROGRIDS_MOST);
    c->compounds = NEWS(keep, TownCompound, COMPOUNDS_MOST);
    c->buildings = NEWS(keep, TownBuilding, BUILDINGS_MOST);
    Build *b = NEW(&scratch, Build);
    Shares *s = NEW(&scratch, Shares);
    *b = (Build){ .plan = plan, .g = g, .l = g->lattice, .community = community, .keep = keep, .c = c };
    b->micro_of = NEWS(&scratch, int, CELL_ROWS * CELL_COLUMNS);
    for (int i = 0; i < CELL_ROWS * CELL_COLUMNS; i++) b->micro_of[i] = -1;
    b->where = range_of(b);

    share_out(b, s);
    divide_into_grids(b, s, scratch);
    for (int grid = 0; grid < c->grids_count; grid++)
        for (int k = 0; k < BLOCKS; k++)
            if (b->grid_of[k] == grid && g->use[k] == USE_HOMES) build_homes(b, k, grid, s->households[k]);
    flood(b, scratch);
    outline(b, scratch);
    for (int k = 0; k < BLOCKS; k++)
        if (b->grid_of[k] >= 0 && is_exclusive(g->use[k])) build_other(b, k);
    build_households(b);
    build_ways(b);
    community_pois(plan, b->grid_of, c, keep);
    if (!c->place->chosen) return;
    community_accounts(plan, community, c, keep);
    community_cases(plan, community, c, keep, scratch);
}
