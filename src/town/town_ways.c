/* Streets, rivers, bridges, and what the ground is used for. Streets end where they meet, at points shared
 * to the last digit, so that a walking network can be made of them. */
#include "town/town_ground.h"

static int use_at(const TownGround *g, int row, int column)
{
    if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) return USE_OUTSIDE;
    return g->use[row * COLUMNS + column];
}

/* The stretch of line `row` between columns `column` and the next (along_row), or the other way round. */
bool ground_edge_inside(const TownGround *g, bool along_row, int row, int column)
{
    return use_at(g, row, column) != USE_OUTSIDE
        || use_at(g, row - along_row, column - !along_row) != USE_OUTSIDE;
}

static const TownWayKind KIND_OF[] = { [LINE_LANE] = TOWN_LANE, [LINE_ROAD] = TOWN_ROAD,
    [LINE_MAIN] = TOWN_ARTERIAL,
                                       [LINE_RING] = TOWN_EXPRESSWAY, [LINE_RIVER] = TOWN_ROAD };

/* Lanes inside fields and some between compounds are no streets, only paths. */
static TownWayKind edge_kind(const TownGround *g, bool along_row, int row, int column)
{
    LineKind line = along_row ? g->lattice->row[row].kind : g->lattice->column[column].kind;
    if (line != LINE_LANE) return KIND_OF[line];
    int a = use_at(g, row, column), b = use_at(g, row - along_row, column - !along_row);
    bool open = (a == USE_FARM || a == USE_PARK || !a) && (b == USE_FARM || b == USE_PARK || !b);
    bool walled = a == USE_HOMES && b == USE_HOMES
        && draw(g->lattice->seed, ABOUT_LANE, (uint64_t)(row * 64 + column), along_row) % 5 == 0;
    return open || walled ? TOWN_PATH : TOWN_LANE;
}

typedef struct Roads { TownPlan *plan; const TownGround *g; Arena *keep; int room; } Roads;

static void add_way(Roads *r, TownWay way)
{
    TownPlan *p = r->plan;
    if (p->ways_count < r->room) p->ways[p->ways_count++] = way;
}

static bool river(const TownGround *g, int column) { return g->lattice->column[column].kind == LINE_RIVER; }

enum { BANK_M = 12, GREEN_M = 32 };         /* walls to the riverside road, walls to the water */

static double bank(const TownGround *g, int column, int side)
{
    const Line *l = &g->lattice->column[column];
    return l->at + side * (l->margin - BANK_M);
}

/* One stretch of a row from one crossing to the next; at a river it ends on the bank. */
static void row_edge(Roads *r, int row, int column)
{
    const TownLattice *l = r->g->lattice;
    TownPoint *at = NEWS(r->keep, TownPoint, CELLS + 1);
    for (int k = 0; k <= CELLS; k++) at[k] = l->node[row * CELLS][column * CELLS + k];
    if (river(r->g, column)) at[0] = lattice_point(l, l->row[row].at, bank(r->g, column, 1));
    if (river(r->g, column + 1)) at[CELLS] = lattice_point(l, l->row[row].at, bank(r->g, column + 1, -1));
    TownWayKind kind = edge_kind(r->g, true, row, column);
    Str name = kind == TOWN_PATH ? (Str){ 0 } : street_name(r->g, true, row, row * COLUMNS + column, r->keep);
    add_way(r, (TownWay){ kind, false, name, { at, CELLS + 1 } });
    if (!river(r->g, column) || l->row[row].kind < LINE_MAIN) return;
    TownPoint *deck = NEWS(r->keep, TownPoint, 3);
    deck[0] = lattice_point(l, l->row[row].at, bank(r->g, column, -1));
    deck[1] = l->node[row * CELLS][column * CELLS];
    deck[2] = at[0];
    add_way(r, (TownWay){ kind, true, name, { deck, 3 } });
}

static void column_edge(Roads *r, int row, int column)
{
    const TownLattice *l = r->g->lattice;
    int banks = river(r->g, column) ? 2 : 1;
    for (int b = 0; b < banks; b++) {
        TownPoint *at = NEWS(r->keep, TownPoint, CELLS + 1);
        for (int k = 0; k <= CELLS; k++) {
            int cell_row = row * CELLS + k;
            at[k] = banks == 1 ? l->node[cell_row][column * CELLS]
                : lattice_point(l, l->row_at[cell_row], bank(r->g, column, b ? 1 : -1));
        }
        TownWayKind kind = edge_kind(r->g, false, row, column);
        Str name = kind == TOWN_PATH ? (Str){ 0 } : street_name(r->g, false, column, row * COLUMNS + column,
            r->keep);
        if (banks == 2) {
            Buf words = buf_new(r->keep, 32);
            buf_fmt(&words, "%.*s%s路", STR_ARG(name), b ? "东" : "西");
            name = buf_str(&words);
        }
        add_way(r, (TownWay){ kind, false, name, { at, CELLS + 1 } });
    }
}

void ground_ways(TownPlan *plan, const TownGround *g, Arena *keep)
{
    Roads r = { plan, g, keep, 3 * BLOCKS };
    plan->ways = NEWS(keep, TownWay, r.room);
    for (int row = 0; row < ROWS; row++)
        for (int column = 0; column < COLUMNS; column++) {
            if (ground_edge_inside(g, true, row, column)) row_edge(&r, row, column);
            if (ground_edge_inside(g, false, row, column)) column_edge(&r, row, column);
        }
}

TownPolygon lattice_box(const TownLattice *l, int block, double u0, double v0, double u1, double v1,
    Arena *keep)
{
    enum { A_SIDE = 4 };
    TownPoint *at = NEWS(keep, TownPoint, 4 * A_SIDE);
    TownLine *ring = NEW(keep, TownLine);
    for (int i = 0; i < A_SIDE; i++) {
        double t = (double)i / A_SIDE;
        at[i] = lattice_inside(l, block, u0 + (u1 - u0) * t, v0);
        at[A_SIDE + i] = lattice_inside(l, block, u1, v0 + (v1 - v0) * t);
        at[2 * A_SIDE + i] = lattice_inside(l, block, u1 + (u0 - u1) * t, v1);
        at[3 * A_SIDE + i] = lattice_inside(l, block, u0, v1 + (v0 - v1) * t);
    }
    *ring = (TownLine){ at, 4 * A_SIDE };
    return (TownPolygon){ ring, 1 };
}

TownPolygon block_outline(const TownLattice *l, int block, double gap, Arena *keep)
{
    return lattice_box(l, block, gap, gap, 1 - gap, 1 - gap, keep);
}

static void add_area(TownPlan *p, TownAreaKind kind, Str name, TownPolygon shape)
{
    p->areas[p->areas_count++] = (TownArea){ kind, name, shape };
}

/* The water between its banks, one piece for each run of rows that lies in the district. */
static void add_river(TownPlan *p, const TownGround *g, int column, Arena *keep)
{
    const TownLattice *l = g->lattice;
    double half = l->column[column].margin - GREEN_M;
    for (int row = 0; row < ROWS; row++) {
        int end = row;
        while (end < ROWS && ground_edge_inside(g, false, end, column)) end++;
        if (end == row) continue;
        int count = (end - row) * CELLS + 1;
        TownPoint *at = NEWS(keep, TownPoint, 2 * count);
        for (int k = 0; k < count; k++) {
            double u = l->row_at[row * CELLS + k];
            at[k] = lattice_point(l, u, l->column[column].at - half);
            at[2 * count - 1 - k] = lattice_point(l, u, l->column[column].at + half);
        }
        TownLine *ring = NEW(keep, TownLine);
        *ring = (TownLine){ at, 2 * count };
        add_area(p, TOWN_WATER, street_name(g, false, column, row * COLUMNS + column, keep),
            (TownPolygon){ ring, 1 });
        row = end;
    }
}

static void add_lake(TownPlan *p, const TownLattice *l, int block, Arena *keep)
{
    static const double x[] = { 0.3, 0.42, 0.6, 0.72, 0.7, 0.55, 0.45, 0.3 }, y[] = { 0.4, 0.28, 0.3, 0.45,
        0.6, 0.72, 0.6, 0.62 };
    TownPoint *at = NEWS(keep, TownPoint, COUNT(x));
    for (int i = 0; i < COUNT(x); i++) at[i] = lattice_inside(l, block, x[i], y[i]);
    TownLine *ring = NEW(keep, TownLine);
    *ring = (TownLine){ at, COUNT(x) };
    add_area(p, TOWN_WATER, (Str){ 0 }, (TownPolygon){ ring, 1 });
}

void ground_areas(TownPlan *plan, const TownGround *g, Arena *keep)
{
    static const TownAreaKind kind[] = { [USE_HOMES] = TOWN_RESIDENTIAL, [USE_TRADE] = TOWN_COMMERCIAL,
        [USE_SCHOOL] = TOWN_SCHOOLYARD, [USE_HOSPITAL] = TOWN_HOSPITAL_YARD, [USE_WORKS] = TOWN_INDUSTRIAL,
        [USE_PARK] = TOWN_GREEN, [USE_FARM] = TOWN_FARMLAND };
    const TownLattice *l = g->lattice;
    plan->areas = NEWS(keep, TownArea, 3 * BLOCKS);
    for (int b = 0; b < BLOCKS; b++) {
        if (g->use[b] == USE_OUTSIDE) continue;
        add_area(plan, kind[g->use[b]], (Str){ 0 }, block_outline(l, b, 0, keep));
        if (g->use[b] == USE_SCHOOL)
            add_area(plan, TOWN_PITCH, (Str){ 0 }, lattice_box(l, b, 0.55, 0.1, 0.92, 0.55, keep));
        if (g->use[b] == USE_PARK && draw(l->seed, ABOUT_LAKE, (uint64_t)b, 0) % 5 < 2) add_lake(plan, l, b,
            keep);
    }
    for (int c = 0; c < COLUMNS; c++)
        if (l->column[c].kind == LINE_RIVER) add_river(plan, g, c, keep);
}
