/* The label grid. Corners of cells are taken a hair up and right of the whole numbers (x by the smaller, y
 * by the larger of two infinitesimals), so that no corner and no path between corners and points ever meets
 * a vertex; a point that is on an edge is found out before its side is asked for. */
#include "geo/plane/locate.h"

#include <string.h>

REFUSAL(LOCATE_TOO_WIDE, 422, "geo.locate_too_wide", "区域范围过大（超过 107 度）",
        "the areas span more than 107 degrees");

enum { SIDE_MAX = 1 << 30, CELLS_MIN = 1 << 10, CELLS_MAX = 1 << 22, CELLS_PER_EDGE = 16 };

typedef struct Edge { Spot a, b; } Edge;
typedef struct Group { int32_t area, first_edge, edges; bool corner_inside; } Group;
typedef struct Border { int32_t first_group, groups, cover; } Border;   /* cover: lowest that holds it all */

struct Locate {
    SpotBox box;
    int shift, columns, rows;
    int32_t *label;            /* the answer (-1 or more), or -2 - number of the border cell */
    Border *border;
    Group *group;
    Edge *edge;
};

/* Positive: p is to the left of a→b (x right, y up). Below 2^61 for boxes of less than 2^30. */
static int64_t turn(Spot a, Spot b, Spot p)
{
    return ((int64_t)b.x - a.x) * ((int64_t)p.y - a.y) - ((int64_t)b.y - a.y) * ((int64_t)p.x - a.x);
}

static bool on_edge(Edge e, Spot p)
{
    if (p.x < (e.a.x < e.b.x ? e.a.x : e.b.x) || p.x > (e.a.x > e.b.x ? e.a.x : e.b.x)) return false;
    if (p.y < (e.a.y < e.b.y ? e.a.y : e.b.y) || p.y > (e.a.y > e.b.y ? e.a.y : e.b.y)) return false;
    return turn(e.a, e.b, p) == 0;
}

/* Does the edge cross the level of p (a hair above it) left of p (a hair right of it)? The hair upwards is
 * the larger: an edge that passes through p exactly leans to one side at that level, unless it is upright. */
static bool crosses_left(Edge e, Spot p)
{
    if ((e.a.y > p.y) == (e.b.y > p.y)) return false;
    Spot low = e.a.y < e.b.y ? e.a : e.b, high = e.a.y < e.b.y ? e.b : e.a;
    int64_t side = turn(low, high, p);        /* negative: p is right of the rising edge */
    return side < 0 || (side == 0 && high.x <= low.x);
}

/* Does the edge cross the upright through p (a hair right of it) below p (a hair above it)? */
static bool crosses_below(Edge e, Spot p)
{
    if ((e.a.x > p.x) == (e.b.x > p.x)) return false;
    Spot left = e.a.x < e.b.x ? e.a : e.b, right = e.a.x < e.b.x ? e.b : e.a;
    return turn(left, right, p) >= 0;         /* on the edge counts: the hair up outdoes the slope */
}

/* ------------------------------------------------------------------------------------------------ asking */

/* From the corner up to the level of p, then right to p: an odd number of crossings changes the side. */
static bool holds(const Group *g, const Edge *edge, Spot corner, Spot p)
{
    bool inside = g->corner_inside;
    Spot elbow = { corner.x, p.y };
    for (int32_t i = 0; i < g->edges; i++) {
        Edge e = edge[g->first_edge + i];
        if (on_edge(e, p)) return true;
        inside ^= crosses_below(e, corner) ^ crosses_below(e, elbow);
        inside ^= crosses_left(e, elbow) ^ crosses_left(e, p);
    }
    return inside;
}

int32_t locate(const Locate *w, Spot p)
{
    if (p.x < w->box.x0 || p.x > w->box.x1 || p.y < w->box.y0 || p.y > w->box.y1) return -1;
    int64_t column = ((int64_t)p.x - w->box.x0) >> w->shift, row = ((int64_t)p.y - w->box.y0) >> w->shift;
    int32_t label = w->label[row * w->columns + column];
    if (label >= -1) return label;
    const Border *b = &w->border[-2 - label];
    Spot corner = { (int32_t)(w->box.x0 + (column << w->shift)), (int32_t)(w->box.y0 + (row << w->shift)) };
    for (int32_t i = 0; i < b->groups; i++) {
        const Group *g = &w->group[b->first_group + i];
        if (holds(g, w->edge, corner, p)) return g->area;
    }
    return b->cover;
}

/* --------------------------------------------------------------------------------------------- building */

typedef struct Meeting { int32_t cell, area; Edge edge; bool corner_inside; } Meeting;

typedef struct Maker {
    Locate *to;
    Arena *scratch;            /* the meetings are its last allocation, and grow in place */
    Meeting *meeting;          /* an edge and a cell it may meet, in the order of areas */
    int64_t meetings, room;
    int32_t *cover;            /* of each cell: the lowest area that holds all of it, or INT32_MAX */
    int32_t *met_by;           /* of each cell: the last area with an edge here */
    uint8_t *odd;              /* of each corner: crossings just left, then its side; zero between areas */
} Maker;

static int64_t floor_div(int64_t a, int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }
static int clamp(int64_t v, int high) { return v < 0 ? 0 : v > high ? high : (int)v; }
static Spot lower(Edge e) { return e.a.y < e.b.y ? e.a : e.b; }
static Spot upper(Edge e) { return e.a.y < e.b.y ? e.b : e.a; }

static void add_meeting(Maker *m, Meeting one)
{
    if (m->meetings == m->room) {
        int64_t room = m->room * 2 + 1024;
        ptrdiff_t each = sizeof one;
        m->meeting = arena_grow(m->scratch, m->meeting, m->room * each, room * each);
        m->room = room;
    }
    m->meeting[m->meetings++] = one;
    m->met_by[one.cell] = one.area;
}

/* Every row that the edge's closed span touches, and in it every column, with a unit to spare: an edge too
 * many costs time, never truth. */
static void meet(Maker *m, int32_t area, Edge e)
{
    const Locate *w = m->to;
    Spot low = lower(e), high = upper(e);
    int64_t side = (int64_t)1 << w->shift, rise = (int64_t)high.y - low.y, run = (int64_t)high.x - low.x;
    int row0 = clamp(((int64_t)low.y - w->box.y0 - 1) >> w->shift, w->rows - 1);
    int row1 = clamp(((int64_t)high.y - w->box.y0) >> w->shift, w->rows - 1);
    for (int row = row0; row <= row1; row++) {
        int64_t from = w->box.y0 + row * side - low.y, to = from + side;      /* the row's span above `low` */
        if (from < 0) from = 0;
        if (to > rise) to = rise;
        int64_t x0 = rise ? low.x + floor_div(run * from, rise) : low.x;
        int64_t x1 = rise ? low.x + floor_div(run * to, rise) : high.x;
        int64_t left = (x0 < x1 ? x0 : x1) - 1 - w->box.x0, right = (x0 > x1 ? x0 : x1) + 1 - w->box.x0;
        int column1 = clamp(right >> w->shift, w->columns - 1);
        for (int column = clamp(left >> w->shift, w->columns - 1); column <= column1; column++)
            add_meeting(m, (Meeting){ row * w->columns + column, area, e, false });
    }
}

static int32_t level(const Locate *w, int64_t row) { return (int32_t)(w->box.y0 + (row << w->shift)); }

/* The first column whose corner on this level lies right of the edge's crossing; `columns` if none does. */
static int first_right(const Locate *w, Edge e, int32_t y)
{
    Spot low = lower(e), high = upper(e);
    int64_t run = (int64_t)high.x - low.x, rise = (int64_t)high.y - low.y;
    int64_t x = low.x + floor_div(run * ((int64_t)y - low.y), rise);
    int column = clamp((x - 1 - w->box.x0) >> w->shift, w->columns);
    for (; column < w->columns; column++) {
        Spot corner = { (int32_t)(w->box.x0 + ((int64_t)column << w->shift)), y };
        if (crosses_left(e, corner)) break;
    }
    return column;
}

/* Note the edge's crossing on every level of corners between its ends. */
static void toggle(Maker *m, Edge e)
{
    const Locate *w = m->to;
    int64_t first = ((int64_t)lower(e).y - w->box.y0 + ((int64_t)1 << w->shift) - 1) >> w->shift;
    for (int64_t row = first; row < w->rows && level(w, row) < upper(e).y; row++) {
        int column = first_right(w, e, level(w, row));
        if (column < w->columns) m->odd[row * w->columns + column] ^= 1;
    }
}

typedef struct CellBox { int row0, row1, column0, column1; } CellBox;

static CellBox cells_of(const Locate *w, SpotBox box)
{
    return (CellBox){ clamp(((int64_t)box.y0 - w->box.y0) >> w->shift, w->rows - 1),
                      clamp(((int64_t)box.y1 - w->box.y0) >> w->shift, w->rows - 1),
                      clamp(((int64_t)box.x0 - w->box.x0) >> w->shift, w->columns - 1),
                      clamp((((int64_t)box.x1 - w->box.x0) >> w->shift) + 1, w->columns - 1) };
}

/* Crossings to sides, row by row; cells wholly inside are covered. */
static void settle(Maker *m, int32_t area, CellBox box)
{
    for (int row = box.row0; row <= box.row1; row++) {
        uint8_t inside = 0;
        for (int column = box.column0; column <= box.column1; column++) {
            int32_t cell = row * m->to->columns + column;
            m->odd[cell] = inside ^= m->odd[cell];
            if (inside && m->met_by[cell] != area && area < m->cover[cell]) m->cover[cell] = area;
        }
    }
}

static void add_area(Maker *m, const LocateArea *area, int32_t number)
{
    int64_t first = m->meetings;
    for (int32_t r = 0, from = 0; r < area->rings; from = area->ends[r++])
        for (int32_t i = from; i < area->ends[r]; i++) {
            Edge e = { area->at[i], area->at[i + 1 < area->ends[r] ? i + 1 : from] };
            meet(m, number, e);
            toggle(m, e);
        }
    if (!area->rings || area->ends[area->rings - 1] == 0) return;
    CellBox box = cells_of(m->to, spot_box_of(area->at, area->ends[area->rings - 1]));
    settle(m, number, box);
    for (int64_t i = first; i < m->meetings; i++) m->meeting[i].corner_inside = m->odd[m->meeting[i].cell];
    size_t wide = (size_t)(box.column1 - box.column0 + 1);
    for (int row = box.row0; row <= box.row1; row++)
        memset(m->odd + (ptrdiff_t)row * m->to->columns + box.column0, 0, wide);
}

/* The meetings of one cell become a border cell: groups by area up to the one that covers all of it. */
static void add_border(Locate *w, const Meeting *m, const int32_t *order, int32_t count, Border *b,
                       int32_t cover, int32_t *groups, int32_t *edges)
{
    *b = (Border){ *groups, 0, cover == INT32_MAX ? -1 : cover };
    for (int32_t i = 0; i < count && m[order[i]].area < cover; i++) {
        const Meeting *one = &m[order[i]];
        if (!b->groups || w->group[*groups - 1].area != one->area) {
            w->group[(*groups)++] = (Group){ one->area, *edges, 0, one->corner_inside };
            b->groups++;
        }
        w->group[*groups - 1].edges++;
        w->edge[(*edges)++] = one->edge;
    }
}

static void finish(Maker *m, int32_t cells, Arena *keep, Arena scratch)
{
    Locate *w = m->to;
    int32_t *start = NEWS(&scratch, int32_t, cells + 1), *order = NEWS(&scratch, int32_t, m->meetings + 1);
    int32_t borders = 0, groups = 0, edges = 0;
    for (int64_t i = 0; i < m->meetings; i++) start[m->meeting[i].cell + 1]++;
    for (int32_t c = 0; c < cells; c++) {
        borders += start[c + 1] > 0;
        start[c + 1] += start[c];
    }
    int32_t *next = m->met_by;                 /* no longer needed as such */
    memcpy(next, start, (size_t)cells * sizeof *next);
    for (int64_t i = 0; i < m->meetings; i++) order[next[m->meeting[i].cell]++] = (int32_t)i;
    w->border = NEWS(keep, Border, borders + 1);
    w->group = NEWS(keep, Group, m->meetings + 1);
    w->edge = NEWS(keep, Edge, m->meetings + 1);
    borders = 0;
    for (int32_t c = 0; c < cells; c++) {
        int32_t count = start[c + 1] - start[c];
        if (!count) {
            w->label[c] = m->cover[c] == INT32_MAX ? -1 : m->cover[c];
            continue;
        }
        add_border(w, m->meeting, order + start[c], count, &w->border[borders], m->cover[c], &groups, &edges);
        w->label[c] = -2 - borders++;
    }
}

/* The finest cells (a power of two wide) of which the box has no more than suits the number of edges. */
static int32_t choose_cells(Locate *w, int64_t edges)
{
    int64_t most = edges * CELLS_PER_EDGE;
    most = most < CELLS_MIN ? CELLS_MIN : most > CELLS_MAX ? CELLS_MAX : most;
    for (w->shift = 0; w->shift < 31; w->shift++) {
        int64_t columns = (((int64_t)w->box.x1 - w->box.x0) >> w->shift) + 1;
        int64_t rows = (((int64_t)w->box.y1 - w->box.y0) >> w->shift) + 1;
        if (columns > most || rows > most || columns * rows > most) continue;
        w->columns = (int)columns;
        w->rows = (int)rows;
        break;
    }
    return w->columns * w->rows;
}

Err locate_make(const LocateArea *area, int32_t count, Locate **ret, Arena *keep, Arena scratch)
{
    SpotBox box = SPOT_BOX_EMPTY;
    int64_t edges = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t points = area[i].rings ? area[i].ends[area[i].rings - 1] : 0;
        for (int32_t p = 0; p < points; p++) box = spot_box_with(box, area[i].at[p]);
        edges += points;
    }
    if (edges && ((int64_t)box.x1 - box.x0 >= SIDE_MAX || (int64_t)box.y1 - box.y0 >= SIDE_MAX))
        return LOCATE_TOO_WIDE;
    Locate *w = NEW(keep, Locate);
    w->box = box;
    *ret = w;
    if (!edges) return NULL;
    int32_t cells = choose_cells(w, edges);
    w->label = NEWS(keep, int32_t, cells);
    Maker m = { .to = w, .scratch = &scratch, .cover = NEWS(&scratch, int32_t, cells),
                .met_by = NEWS(&scratch, int32_t, cells), .odd = NEWS(&scratch, uint8_t, cells) };
    for (int32_t c = 0; c < cells; c++) m.cover[c] = INT32_MAX, m.met_by[c] = -1;
    for (int32_t i = 0; i < count; i++) add_area(&m, &area[i], i);
    finish(&m, cells, keep, scratch);
    return NULL;
}
