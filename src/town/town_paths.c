/* The last two hundred metres: the path inside each wall, the gates to the street, crossings of parks, and
 * footbridges with steps over the wide roads. Gates matter more to a walk than anything else. */
#include "town/town_build.h"

enum { WAYS_MOST = 6000, LOW_ROW = 0, HIGH_COLUMN = 1, HIGH_ROW = 2, LOW_COLUMN = 3 };

static void add(Build *b, TownWayKind kind, bool bridge, int points, const TownPoint *from)
{
    if (b->c->ways_count == WAYS_MOST) return;
    TownPoint *at = NEWS(b->keep, TownPoint, points);
    for (int i = 0; i < points; i++) at[i] = from[i];
    b->c->ways[b->c->ways_count++] = (TownWay){ kind, bridge, { 0 }, { at, points } };
}

/* A point on side `side` of a block's inside, `in` sixths behind the wall, at sixth `k` along it. */
static TownPoint behind(const Build *b, int block, int side, double k, double in)
{
    double along = k / CELLS, deep = in / CELLS;
    switch (side) {
    case LOW_ROW:  return lattice_inside(b->l, block, deep, along);
    case HIGH_ROW: return lattice_inside(b->l, block, 1 - deep, along);
    case LOW_COLUMN: return lattice_inside(b->l, block, along, deep);
    default:       return lattice_inside(b->l, block, along, 1 - deep);
    }
}

/* The street's own point in front of sixth k; absent at a river. */
static bool in_front(const Build *b, int block, int side, int k, TownPoint *ret)
{
    int row = block_row(block), column = block_column(block);
    bool along_row = side == LOW_ROW || side == HIGH_ROW;
    row += side == HIGH_ROW;
    column += side == HIGH_COLUMN;
    if (!along_row && b->l->column[column].kind == LINE_RIVER) return false;
    *ret = b->l->node[row * CELLS + (along_row ? 0 : k)][column * CELLS + (along_row ? k : 0)];
    return true;
}

/* A footbridge spans this side's street: both sides ask, and hear the same. */
static bool bridged(const Build *b, int block, int side)
{
    int row = block_row(block) + (side == HIGH_ROW), column = block_column(block) + (side == HIGH_COLUMN);
    bool along_row = side == LOW_ROW || side == HIGH_ROW;
    int other = along_row ? block + (side == HIGH_ROW ? COLUMNS : -COLUMNS) : block + (side ==
        HIGH_COLUMN ? 1 : -1);
    if (other < 0 || other >= BLOCKS || b->g->use[other] != USE_HOMES || b->g->use[block] !=
        USE_HOMES) return false;
    LineKind kind = along_row ? b->l->row[row].kind : b->l->column[column].kind;
    if (kind != LINE_MAIN && kind != LINE_RING) return false;
    return draw(b->l->seed, ABOUT_GATE, (uint64_t)(row * 64 + column), 7 + along_row) % 4 == 0;
}

/* Steps up, deck, steps down, from gate to gate; drawn by the block beyond the road. */
static void footbridge(Build *b, int block, int side, int k)
{
    int other = side == LOW_ROW ? block - COLUMNS : block - 1;
    int far_side = side == LOW_ROW ? HIGH_ROW : HIGH_COLUMN;
    TownPoint here = behind(b, block, side, k, 0), there = behind(b, other, far_side, k, 0);
    TownPoint p[4] = { here, { here.lon + (there.lon - here.lon) / 4, here.lat + (there.lat - here.lat) / 4 },
                       { here.lon + (there.lon - here.lon) * 3 / 4,
                           here.lat + (there.lat - here.lat) * 3 / 4 }, there };
    add(b, TOWN_STEPS, false, 2, p);
    add(b, TOWN_PATH, true, 2, p + 1);
    add(b, TOWN_STEPS, false, 2, p + 2);
}

static void gate(Build *b, TownCompound *x, int block, int side, int k)
{
    TownPoint p[3];
    if (!in_front(b, block, side, k, p)) return;
    p[1] = behind(b, block, side, k, 0);
    p[2] = behind(b, block, side, k, 1);
    add(b, TOWN_PATH, false, 3, p);
    x->gates++;
}

/* All round, one sixth behind the wall; a half's fourth side runs along the wall between the halves. */
static void ring_path(Build *b, const Lot *lot)
{
    TownPoint p[4 * CELLS + 8];
    double low = lot->low ? 3.06 : 1, high = lot->high < CELLS ? 2.94 : 5;
    int n = 0;
    for (int k = 1; k <= 5; k++) p[n++] = lattice_inside(b->l, lot->block, (double)k / CELLS, low / CELLS);
    for (int k = 1; k <= 5; k++)
        if (k > low && k < high) p[n++] = lattice_inside(b->l, lot->block, 5.0 / CELLS, (double)k / CELLS);
    for (int k = 5; k >= 1; k--) p[n++] = lattice_inside(b->l, lot->block, (double)k / CELLS, high / CELLS);
    for (int k = 5; k >= 1; k--)
        if (k > low && k < high) p[n++] = lattice_inside(b->l, lot->block, 1.0 / CELLS, (double)k / CELLS);
    p[n++] = p[0];
    add(b, TOWN_PATH, false, n, p);
}

static void compound_ways(Build *b, int compound)
{
    const Lot *lot = &b->lot[compound];
    TownCompound *x = &b->c->compounds[compound];
    bool whole = lot->high - lot->low == CELLS;
    ring_path(b, lot);
    int first = (int)(draw(b->l->seed, ABOUT_GATE, (uint64_t)lot->block, (uint64_t)lot->low) % 4);
    int wanted = 2 + (int)(draw(b->l->seed, ABOUT_GATE, (uint64_t)lot->block, 20 + (uint64_t)lot->low) % 3);
    for (int i = 0; i < 4; i++) {
        int side = (first + i) % 4, k = whole ? 3 : side % 2 ? 3 : lot->low ? 5 : 1;
        if (!whole && side == (lot->low ? LOW_COLUMN : HIGH_COLUMN)) continue;
        bool over = side % 2 && bridged(b, lot->block, side);
        if (x->gates < wanted || over) gate(b, x, lot->block, side, k);
        if (over && (side == LOW_ROW || side == LOW_COLUMN)) footbridge(b, lot->block, side, k);
    }
}

/* Parks are crossed from every side; schools and offices have one door. */
static void open_ways(Build *b, int block)
{
    bool park = !is_exclusive(b->g->use[block]);
    TownPoint p[2], middle = lattice_inside(b->l, block, 0.5, 0.5);
    int doors = 0;
    for (int side = 0; side < 4; side++) {
        if ((!park && doors) || !in_front(b, block, side, 3, p)) continue;
        p[1] = park ? middle : behind(b, block, side, 3, 1);
        add(b, TOWN_PATH, false, 2, p);
        doors++;
    }
}

void build_ways(Build *b)
{
    b->c->ways = NEWS(b->keep, TownWay, WAYS_MOST);
    for (int i = 0; i < b->c->compounds_count; i++) compound_ways(b, i);
    for (int k = 0; k < BLOCKS; k++)
        if (b->g->community[k] == b->community && b->g->use[k] != USE_HOMES) open_ways(b, k);
}
