/* Rows are arcs around a far point behind the old centre, columns fan out from there, and two gentle
 * noises and two meandering rivers bend both. Only + - x / on doubles: every machine draws the same map. */
#include "town/town_lattice.h"

#include <stdlib.h>

/* Where the middle of the drawing lies, and metres a degree there (WGS 84 at 30.615 N). */
static const double LON_0 = 104.105, LAT_0 = 30.615, LON_M = 95865, LAT_M = 110857;

/* The old centre, the axis that leads from it to the south-east, and the far point the lanes fan out from. */
static const Metres CENTRE = { -3739, 4989 }, AXIS = { 0.5746, -0.8184 }, ACROSS = { 0.8184, 0.5746 };
enum { FAR_M = 12000, MIDDLE_M = 16000, FIRST_ROW_M = -1700, FIRST_COLUMN_M = -5200 };

enum { DRAW_LINE = 1, DRAW_NOISE = 2 };

uint64_t draw(uint64_t seed, uint64_t what, uint64_t a, uint64_t b)
{
    Rand r = rand_from(seed ^ what * 0xD6E8FEB86659FD93u);
    r.state += a * 0xA24BAED4963EE407u;
    r.state = rand_next(&r) + b * 0x9FB21C651E98DF25u;
    rand_next(&r);
    return rand_next(&r);
}

/* Smooth noise in -1…1 with a wavelength of one. */
static double noise(uint64_t seed, double x, double y)
{
    double fx = x + 4096, fy = y + 4096;
    int64_t ix = (int64_t)fx, iy = (int64_t)fy;
    double tx = fx - (double)ix, ty = fy - (double)iy;
    double corner[4];
    for (int i = 0; i < 4; i++)
        corner[i] = draw_unit(seed, DRAW_NOISE, (uint64_t)(ix + i % 2), (uint64_t)(iy + i / 2)) * 2 - 1;
    tx = tx * tx * (3 - 2 * tx);
    ty = ty * ty * (3 - 2 * ty);
    double low = corner[0] + (corner[1] - corner[0]) * tx, high = corner[2] + (corner[3] - corner[2]) * tx;
    return low + (high - low) * ty;
}

/* A wave of period 4 in -1…1, made of parabolas: a meander needs no better sine. */
static double wave(double x)
{
    double t = x + 4096;
    t -= (double)((int64_t)(t / 4) * 4);
    return t < 2 ? t * (2 - t) : -(t - 2) * (4 - t);
}

static double meander(double u, double v, double at, double reach_m)
{
    double away = (v - at) / 1300, fall = 1 / (1 + away * away);
    return reach_m * fall * fall * (wave(u / 950 + at) + 0.4 * wave(u / 410 + 1.3));
}

enum { RIVER_WEST = 22, RIVER_EAST = 34 };         /* columns that are water: 锦江 and 沙河 */

Metres lattice_metres(const TownLattice *l, double u, double v)
{
    double bent_u = u + 85 * noise(l->seed, u / 1700, v / 1700) + 22 * noise(l->seed + 2, u / 520, v / 520);
    double bent_v = v + 85 * noise(l->seed + 1, u / 1700, v / 1700) + 22 * noise(l->seed + 3, u / 520,
        v / 520);
    bent_v += meander(u, v, l->column[RIVER_WEST].at, 150) + meander(u, v, l->column[RIVER_EAST].at, 120);
    double r = FAR_M + bent_u, t = bent_v / MIDDLE_M, t2 = t * t;
    double cosine = 1 - t2 / 2 * (1 - t2 / 12 * (1 - t2 / 30)),
        sine = t * (1 - t2 / 6 * (1 - t2 / 20 * (1 - t2 / 42)));
    double along = r * cosine - FAR_M, across = r * sine;
    return (Metres){ CENTRE.x + AXIS.x * along + ACROSS.x * across,
        CENTRE.y + AXIS.y * along + ACROSS.y * across };
}

static int32_t rounded(double degrees) { return (int32_t)(degrees * 1e7 + 0.5); }

TownPoint metres_point(Metres m)
{
    return (TownPoint){ rounded(LON_0 + m.x / LON_M), rounded(LAT_0 + m.y / LAT_M) };
}

TownPoint lattice_point(const TownLattice *l, double u, double v) { return metres_point(lattice_metres(l, u,
    v)); }

/* Every third line is a main road and every ninth a ring or a trunk; blocks grow outwards. */
static void place_lines(TownLattice *l)
{
    static const double margin[] = { [LINE_LANE] = 7, [LINE_ROAD] = 12, [LINE_MAIN] = 22, [LINE_RING] = 32,
                                     [LINE_RIVER] = 48 };
    double at = FIRST_ROW_M;
    for (int i = 0; i <= ROWS; i++) {
        LineKind kind = i % 9 == 4 ? LINE_RING : i % 3 == 1 ? LINE_MAIN : draw(l->seed, DRAW_LINE, 0,
            (uint64_t)i) % 3
            ? LINE_LANE : LINE_ROAD;
        l->row[i] = (Line){ kind, at, margin[kind] };
        at += 150 + at / 150 + 60 * draw_unit(l->seed, DRAW_LINE, 1, (uint64_t)i);
    }
    at = FIRST_COLUMN_M;
    for (int i = 0; i <= COLUMNS; i++) {
        bool river = i == RIVER_WEST || i == RIVER_EAST;
        LineKind kind = river ? LINE_RIVER : i % 9 == 3 ? LINE_RING : i % 3 == 0 ? LINE_MAIN
            : draw(l->seed, DRAW_LINE, 2, (uint64_t)i) % 3 ? LINE_LANE : LINE_ROAD;
        l->column[i] = (Line){ kind, at, margin[kind] * (i == RIVER_WEST ? 1.3 : 1) };
        at += 160 + 50 * draw_unit(l->seed, DRAW_LINE, 3, (uint64_t)i);
    }
}

/* Cells divide the inside of a block evenly; the outermost reach to the middle of the street. */
static void place_cells(const Line *line, int blocks, double *at)
{
    for (int b = 0; b < blocks; b++) {
        double low = line[b].at + line[b].margin, high = line[b + 1].at - line[b + 1].margin;
        at[b * CELLS] = line[b].at;
        for (int k = 1; k < CELLS; k++) at[b * CELLS + k] = low + (high - low) * k / CELLS;
    }
    at[blocks * CELLS] = line[blocks].at;
}

TownLattice *lattice_make(uint64_t seed, Arena *keep)
{
    TownLattice *l = NEW(keep, TownLattice);
    l->seed = seed;
    place_lines(l);
    place_cells(l->row, ROWS, l->row_at);
    place_cells(l->column, COLUMNS, l->column_at);
    l->node = arena_take(keep, CELL_ROWS + 1, sizeof *l->node);
    for (int r = 0; r <= CELL_ROWS; r++)
        for (int c = 0; c <= CELL_COLUMNS; c++) l->node[r][c] = lattice_point(l, l->row_at[r],
            l->column_at[c]);
    return l;
}

TownPoint lattice_inside(const TownLattice *l, int block, double along_u, double along_v)
{
    const Line *r = &l->row[block_row(block)], *c = &l->column[block_column(block)];
    double u = r[0].at + r[0].margin, v = c[0].at + c[0].margin;
    return lattice_point(l, u + (r[1].at - r[1].margin - u) * along_u,
        v + (c[1].at - c[1].margin - v) * along_v);
}

double lattice_area_m2(const TownLattice *l, int block)
{
    const Line *r = &l->row[block_row(block)], *c = &l->column[block_column(block)];
    Metres p[4] = { lattice_metres(l, r[0].at, c[0].at), lattice_metres(l, r[1].at, c[0].at),
                    lattice_metres(l, r[1].at, c[1].at), lattice_metres(l, r[0].at, c[1].at) };
    double twice = 0;
    for (int i = 0; i < 4; i++) twice += p[i].x * p[(i + 1) % 4].y - p[(i + 1) % 4].x * p[i].y;
    return twice / 2;
}

/* Outlines. A cell's sides are numbered counterclockwise as seen on the map: 0 from (r,c) to (r+1,c), and
 * so on. */
static const int STEP[4][2] = { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } };
    /* the way the side is walked */
static const int BEYOND[4][2] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };
    /* the cell on its other side */
static const int CORNER[4][2] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } };

static int label_at(const int *label, int row, int column)
{
    if (row < 0 || row >= CELL_ROWS || column < 0 || column >= CELL_COLUMNS) return -1;
    return label[row * CELL_COLUMNS + column];
}

typedef struct Walk { int row, column, side; } Walk;

static bool is_border(const int *label, Walk w)
{
    int mine = label_at(label, w.row, w.column);
    return mine >= 0 && label_at(label, w.row + BEYOND[w.side][0], w.column + BEYOND[w.side][1]) != mine;
}

/* Round the end of a side: stay with the same cell if its next side is border too; else go on along the
 * neighbour ahead, or turn around the corner. So regions that touch at a corner only stay apart. */
static Walk next_side(const int *label, Walk w)
{
    Walk turn = { w.row, w.column, (w.side + 1) % 4 };
    if (is_border(label, turn)) return turn;
    Walk ahead = { w.row + STEP[w.side][0], w.column + STEP[w.side][1], w.side };
    if (is_border(label, ahead)) return ahead;
    return (Walk){ ahead.row + BEYOND[w.side][0], ahead.column + BEYOND[w.side][1], (w.side + 3) % 4 };
}

typedef struct Ring { TownLine line; int label; bool hole; } Ring;

static Ring walk_ring(const TownLattice *l, const int *label, Walk from, uint8_t *walked, Arena *keep)
{
    int count = 0;
    Walk w = from;
    do {
        count++;
        w = next_side(label, w);
    } while (w.row != from.row || w.column != from.column || w.side != from.side);
    TownPoint *at = NEWS(keep, TownPoint, count);
    int64_t twice = 0;
    for (int i = 0; i < count; i++) {
        int row = w.row + CORNER[w.side][0], column = w.column + CORNER[w.side][1];
        int dr = STEP[w.side][0], dc = STEP[w.side][1];
        at[i] = l->node[row][column];
        twice += (int64_t)row * dc - (int64_t)column * dr;
        walked[w.row * CELL_COLUMNS + w.column] |= (uint8_t)(1 << w.side);
        w = next_side(label, w);
    }
    return (Ring){ { at, count }, label[from.row * CELL_COLUMNS + from.column], twice < 0 };
}

static TownPolygon *gather(const Ring *ring, int rings, int labels, Arena *keep)
{
    TownPolygon *p = NEWS(keep, TownPolygon, labels);
    TownLine *line = NEWS(keep, TownLine, rings);
    for (int i = 0; i < rings; i++) p[ring[i].label].rings++;
    TownLine *next = line;
    for (int i = 0; i < labels; i++) {
        p[i].ring = next;
        next += p[i].rings;
        p[i].rings = 0;
    }
    for (int holes = 0; holes < 2; holes++)
        for (int i = 0; i < rings; i++)
            if (ring[i].hole == (holes == 1)) line[p[ring[i].label].ring - line + p[ring[i].label].rings++] =
                ring[i].line;
    return p;
}

TownPolygon *lattice_outlines(const TownLattice *l, const int *label, CellRange where, int labels,
    Arena *keep,
    Arena scratch)
{
    uint8_t *walked = NEWS(&scratch, uint8_t, CELL_ROWS * CELL_COLUMNS);
    Ring *ring = NEWS(&scratch, Ring, 0);
    ptrdiff_t rings = 0, room = 0;
    for (int r = where.row; r < where.row + where.rows; r++)
        for (int c = where.column; c < where.column + where.columns; c++)
            for (int side = 0; side < 4; side++) {
                Walk w = { r, c, side };
                if (walked[r * CELL_COLUMNS + c] & 1 << side || !is_border(label, w)) continue;
                if (rings == room) {
                    ring = arena_grow(&scratch, ring, room * (ptrdiff_t)sizeof *ring,
                        (room + 256) * (ptrdiff_t)sizeof *ring);
                    room += 256;
                }
                ring[rings++] = walk_ring(l, label, w, walked, keep);
            }
    return gather(ring, (int)rings, labels, keep);
}

/* Half-way through the widest stretch of a horizontal line through the middle height. */
TownPoint polygon_inner_point(TownPolygon p)
{
    enum { MOST = 64 };
    int64_t low = INT64_MAX, high = INT64_MIN, cut[MOST] = { 0 };
    for (int i = 0; i < p.ring[0].points; i++) {
        int64_t lat = p.ring[0].at[i].lat;
        if (lat < low) low = lat;
        if (lat > high) high = lat;
    }
    int64_t lat = (low + high) / 2;
    int count = 0;
    for (int r = 0; r < p.rings; r++)
        for (int i = 0; i < p.ring[r].points; i++) {
            TownPoint a = p.ring[r].at[i], b = p.ring[r].at[(i + 1) % p.ring[r].points];
            if ((a.lat <= lat) == (b.lat <= lat) || count == MOST) continue;
            int64_t x = a.lon + (int64_t)(b.lon - a.lon) * (lat - a.lat) / (b.lat - a.lat);
            int at = count++;
            for (; at > 0 && cut[at - 1] > x; at--) cut[at] = cut[at - 1];
            cut[at] = x;
        }
    int best = 0;
    for (int i = 0; i + 1 < count; i += 2)
        if (cut[i + 1] - cut[i] > cut[best + 1] - cut[best]) best = i;
    return (TownPoint){ (int32_t)((cut[best] + cut[best + 1]) / 2), (int32_t)lat };
}
