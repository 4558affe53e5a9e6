/* Compounds: what is built in them follows from how many must live there. Cells carry equal numbers of
 * flats within a compound, so that cutting them into micro-grids of 30 to 100 households always comes out. */
#include "town/town_build.h"

#include <string.h>

typedef struct Style {
    int units, doors, floors_low, floors_high;     /* units and flats a floor, of one cell */
    double most;                                   /* share of cells that may be built on */
    double low, high;                              /* the footprint's depth within its cell */
    double notch;                                  /* how deep the stairwells cut in */
} Style;

static const Style STYLES[] = {
    { 1, 2, 2, 3, 0.80, 0.30, 0.66, 0.03 },        /* houses */
    { 2, 2, 3, 4, 0.84, 0.30, 0.66, 0.04 },
    { 2, 2, 5, 7, 0.84, 0.30, 0.68, 0.05 },        /* walk-ups */
    { 2, 2, 8, 11, 0.78, 0.26, 0.70, 0.08 },
    { 1, 4, 15, 18, 0.62, 0.20, 0.76, 0.14 },
    { 1, 3, 26, 33, 0.62, 0.18, 0.80, 0.20 },      /* towers */
};

enum { FEWEST = 30, MOST = 100, USUAL = 60 };

typedef struct Size { const Style *style; int floors, flats, built, parts; } Size;

static int parts_of(int built, int flats)
{
    int best = 0, least = 0;
    for (int m = 1; m <= built; m++) {
        int small = built / m * flats, large = (built + m - 1) / m * flats;
        if (small < FEWEST || large > MOST) continue;
        int off = built * flats - USUAL * m;
        off = off < 0 ? -off : off;
        if (best && off / m >= least) continue;
        best = m;
        least = off / m;
    }
    return best;
}

enum { PHASES = 6, THIRD = 2, THIRD_FEWEST = 10 };

static bool is_phase(const Build *b, int compound)
{
    return !strcmp(b->c->place->code, "510104018006") && compound < PHASES;
}

/* The lowest style that has room, now and then a higher one. 翡翠城's phases have two units a building at
 * least, and the third has five buildings at any scale: the address everybody tries first must exist. */
static Size size_of(const Build *b, const Lot *lot, int compound, Rand *r)
{
    bool phase = is_phase(b, compound);
    int cells = CELLS * (lot->high - lot->low), style = phase ? 2 : 0, last = phase ? 3 : COUNT(STYLES) - 1;
    double lift = rand_unit(r);
    while (style < last) {
        const Style *s = &STYLES[style];
        if (s->most * cells * s->units * s->doors * s->floors_low >= lot->households) break;
        style++;
    }
    if (lift > 0.68 && style < last) style++;
    if (lift > 0.92 && style < last) style++;
    Size size = { .style = &STYLES[style] };
    size.floors = (int)rand_between(r, size.style->floors_low, size.style->floors_high);
    size.flats = size.style->units * size.style->doors * size.floors;
    size.built = (int)(lot->households / size.flats + 0.5);
    int most = (int)(size.style->most * cells);
    if (size.built > most) size.built = most;
    if (phase && compound == THIRD && size.built < THIRD_FEWEST) size.built = THIRD_FEWEST;
    while (size.built < 1 || !parts_of(size.built, size.flats)) size.built++;
    size.parts = parts_of(size.built, size.flats);
    return size;
}

/* Outer cells first: the garden stays in the middle. Houses stand more loosely. */
static void pick_cells(const Lot *lot, const Size *size, Rand *r, bool *ret_built)
{
    double score[CELLS * CELLS], loose = size->style == STYLES ? 30 : size->style == STYLES + 1 ? 12 : 5;
    int wide = lot->high - lot->low;
    for (int i = 0; i < CELLS * wide; i++) {
        double du = i / wide - 2.5, dv = i % wide - (wide - 1) / 2.0;
        score[i] = du * du + dv * dv + loose * rand_unit(r);
        ret_built[i] = false;
    }
    for (int n = 0; n < size->built; n++) {
        int best = -1;
        for (int i = 0; i < CELLS * wide; i++)
            if (!ret_built[i] && (best < 0 || score[i] > score[best])) best = i;
        ret_built[best] = true;
    }
}

static int cell_of(const Lot *lot, int row, int column)
{
    int first = block_row(lot->block) * CELLS * CELL_COLUMNS + block_column(lot->block) * CELLS;
    return first + row * CELL_COLUMNS + lot->low + column;
}

/* A walk to and fro through the cells, cut where the count of built ones says. */
static void cut_microgrids(Build *b, const Lot *lot, const Size *size, const bool *built, int grid,
    int compound)
{
    int wide = lot->high - lot->low, seen = 0, first = b->c->microgrids_count;
    for (int row = 0; row < CELLS; row++)
        for (int k = 0; k < wide; k++) {
            int column = row % 2 ? wide - 1 - k : k, part = seen * size->parts / size->built;
            bool here = built[row * wide + column];
            if (!here && seen) part = (seen - 1) * size->parts / size->built;
            TownMicrogrid *m = &b->c->microgrids[first + part];
            b->micro_of[cell_of(lot, row, column)] = first + part;
            if (!here) continue;
            m->households += size->flats;
            seen++;
        }
    TownGrid *g = &b->c->grids[grid];
    if (!g->microgrids_count) g->microgrids_first = first;
    for (int i = 0; i < size->parts; i++) {
        TownMicrogrid *m = &b->c->microgrids[first + i];
        m->grid = grid;
        m->compound = compound;
        memcpy(m->code, g->code, 15);
        int serial = ++g->microgrids_count;
        m->code[15] = (char)('0' + serial / 100);
        m->code[16] = (char)('0' + serial / 10 % 10);
        m->code[17] = (char)('0' + serial % 10);
        g->households += m->households;
    }
    b->c->microgrids_count += size->parts;
}

/* A slab along the row with a notch at every stairwell; counterclockwise. */
static TownPolygon footprint(const Build *b, const Lot *lot, int row, int column, int cells, const Style *s)
{
    int wells = cells * s->units;
    TownPoint *at = NEWS(b->keep, TownPoint, 4 + 4 * wells), *to = at;
    double side = 0.05, left = lot->low + column + side, wide = cells - 2 * side;
    double low = (row + s->low) / CELLS, high = (row + s->high) / CELLS, cut = low + s->notch / CELLS;
    *to++ = lattice_inside(b->l, lot->block, low, left / CELLS);
    *to++ = lattice_inside(b->l, lot->block, high, left / CELLS);
    *to++ = lattice_inside(b->l, lot->block, high, (left + wide) / CELLS);
    *to++ = lattice_inside(b->l, lot->block, low, (left + wide) / CELLS);
    for (int w = wells - 1; w >= 0; w--) {
        double middle = left + wide * (w + 0.5) / wells, half = wide / wells * 0.18;
        *to++ = lattice_inside(b->l, lot->block, low, (middle + half) / CELLS);
        *to++ = lattice_inside(b->l, lot->block, cut, (middle + half) / CELLS);
        *to++ = lattice_inside(b->l, lot->block, cut, (middle - half) / CELLS);
        *to++ = lattice_inside(b->l, lot->block, low, (middle - half) / CELLS);
    }
    TownLine *ring = NEW(b->keep, TownLine);
    *ring = (TownLine){ at, 4 + 4 * wells };
    return (TownPolygon){ ring, 1 };
}

static void add_building(Build *b, const Lot *lot, const Size *size, int compound, int row, int column,
    int cells)
{
    TownCompound *home = &b->c->compounds[compound];
    TownBuilding *x = &b->c->buildings[b->c->buildings_count++];
    Buf name = buf_new(b->keep, 12);
    *x = (TownBuilding){ .compound = compound, .number = ++home->buildings_count, .floors = size->floors,
        .units = cells * size->style->units, .doors = size->style->doors };
    buf_fmt(&name, "%d栋", x->number);
    x->name = buf_str(&name);
    for (int u = 0; u < x->units; u++) x->microgrid[u] = b->micro_of[cell_of(lot, row,
        column + u / size->style->units)];
    x->households_count = x->units * x->floors * x->doors;
    home->households += x->households_count;
    x->shape = footprint(b, lot, row, column, cells, size->style);
    x->centre = lattice_inside(b->l, lot->block, (row + (size->style->low + size->style->high) / 2) / CELLS,
        (lot->low + column + cells / 2.0) / CELLS);
}

/* Two neighbours make one building, but never across the path inside the wall. */
static void add_buildings(Build *b, const Lot *lot, const Size *size, const bool *built, int compound)
{
    int wide = lot->high - lot->low;
    b->c->compounds[compound].buildings_first = b->c->buildings_count;
    for (int row = 0; row < CELLS; row++)
        for (int k = 0; k < wide; k++) {
            if (!built[row * wide + k]) continue;
            bool pair = (lot->low + k) % 2 == 1 && k + 1 < wide && built[row * wide + k + 1];
            add_building(b, lot, size, compound, row, k, pair ? 2 : 1);
            k += pair;
        }
}

static Str address_of(const Build *b, const Lot *lot)
{
    Buf words = buf_new(b->keep, 48);
    int number = 2 + 2 * (block_column(lot->block) * 3 + (lot->low ? 1 : 0)) + block_row(lot->block) % 2;
    buf_add(&words, street_name(b->g, true, block_row(lot->block), lot->block, b->keep));
    buf_fmt(&words, "%d号", number);
    return buf_str(&words);
}

/* 翡翠城's compounds are its phases; old walk-ups are called after their door; halves of a block are phases
 * too. */
static Str compound_name(const Build *b, const Lot *lot, const Size *size, int compound)
{
    uint64_t which = (uint64_t)lot->block;
    Buf words = buf_new(b->keep, 48);
    bool halves = lot->high - lot->low < CELLS;
    if (is_phase(b, compound)) {
        buf_fmt(&words, "翡翠城%s期", numeral(compound + 1));
    } else if (size->style == &STYLES[2] && draw(b->l->seed, ABOUT_COMPOUND, which, 1) % 3 == 0) {
        buf_add(&words, address_of(b, lot));
        buf_adds(&words, "院");
    } else {
        buf_add(&words, compound_stem(b->l->seed, which, b->keep));
        if (halves) buf_adds(&words, lot->low ? "二期" : "一期");
    }
    return buf_str(&words);
}

static void build_lot(Build *b, Lot lot, int grid)
{
    Rand r = rand_about(b->l->seed, ABOUT_HOUSE, (uint64_t)(lot.block * CELLS + lot.low));
    int compound = b->c->compounds_count++;
    TownCompound *x = &b->c->compounds[compound];
    bool built[CELLS * CELLS];
    b->lot[compound] = lot;
    Size size = size_of(b, &lot, compound, &r);
    pick_cells(&lot, &size, &r, built);
    x->address = address_of(b, &lot);
    x->name = compound_name(b, &lot, &size, compound);
    double gap = 0.01, low = (double)lot.low / CELLS + gap, high = (double)lot.high / CELLS - gap;
    x->shape = lattice_box(b->l, lot.block, gap, low, 1 - gap, high, b->keep);
    x->centre = lattice_inside(b->l, lot.block, 0.5, (low + high) / 2);
    int first = b->c->microgrids_count;
    cut_microgrids(b, &lot, &size, built, grid, compound);
    for (int i = first; i < b->c->microgrids_count; i++) {
        Buf words = buf_new(b->keep, 64);
        buf_fmt(&words, "%.*s第%d微网格", STR_ARG(x->name), i - first + 1);
        b->c->microgrids[i].name = buf_str(&words);
    }
    add_buildings(b, &lot, &size, built, compound);
}

void build_homes(Build *b, int block, int grid, double households)
{
    bool halves = households > 170 && draw(b->l->seed, ABOUT_COMPOUND, (uint64_t)block, 2) % 5 < 2;
    if (!halves) {
        build_lot(b, (Lot){ block, 0, CELLS, households }, grid);
        return;
    }
    double share = 0.4 + 0.2 * draw_unit(b->l->seed, ABOUT_COMPOUND, (uint64_t)block, 3);
    build_lot(b, (Lot){ block, 0, CELLS / 2, households * share }, grid);
    build_lot(b, (Lot){ block, CELLS / 2, CELLS, households * (1 - share) }, grid);
}

/* Household sizes as the census has them, then one more or one fewer here and there until the sum is
 * right. */
static void settle_people(Build *b, Rand *r)
{
    static const int of_hundred[] = { 25, 55, 80, 93, 98, 100 };
    TownCommunity *c = b->c;
    int64_t lacking = b->g->people[b->community];
    for (int i = 0; i < c->households_count; i++) {
        int64_t lot = rand_between(r, 0, 99);
        int people = 1;
        while (lot >= of_hundred[people - 1]) people++;
        c->households[i].people = (int16_t)people;
        lacking -= people;
    }
    int fewest = b->g->people[b->community] < c->households_count ? 0 : 1;
    for (int most = 7; lacking != 0; most++)
        for (int tries = 0; tries < 4 * c->households_count && lacking != 0; tries++) {
            TownHousehold *h = &c->households[rand_between(r, 0, c->households_count - 1)];
            int step = lacking > 0 ? 1 : -1;
            if (h->people + step < fewest || h->people + step > most) continue;
            h->people = (int16_t)(h->people + step);
            lacking -= step;
        }
}

void build_households(Build *b)
{
    TownCommunity *c = b->c;
    int count = 0;
    for (int i = 0; i < c->buildings_count; i++) count += c->buildings[i].households_count;
    c->households = NEWS(b->keep, TownHousehold, count);
    for (int i = 0; i < c->buildings_count; i++) {
        TownBuilding *x = &c->buildings[i];
        x->households_first = c->households_count;
        for (int n = 0; n < x->households_count; n++) {
            int unit = n / (x->floors * x->doors), floor = n / x->doors % x->floors, door = n % x->doors;
            c->households[c->households_count++] = (TownHousehold){ i, x->microgrid[unit],
                (int16_t)(unit + 1),
                (int16_t)(floor + 1), (int16_t)(door + 1), 0 };
        }
    }
    Rand r = rand_about(b->l->seed, ABOUT_HOUSEHOLD, (uint64_t)b->community);
    settle_people(b, &r);
}

Str town_address(const TownCommunity *c, const TownHousehold *h, Arena *keep)
{
    const TownBuilding *x = &c->buildings[h->building];
    Buf b = buf_new(keep, 64);
    buf_fmt(&b, "%.*s%d栋%d单元%d%02d室", STR_ARG(c->compounds[x->compound].name), x->number, h->unit, h->floor,
        h->door);
    return buf_str(&b);
}
