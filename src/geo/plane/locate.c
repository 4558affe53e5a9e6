/* The label grid. Corners of cells are taken a hair up and right of the whole numbers (x by the smaller, y
 * by the larger of two infinitesimals), so that no corner and no path between corners and points ever meets
 * a vertex; a point that is on an edge is found out together with its side.
 *
 * Who asks at random waits for memory and for mispredicted branches, not for sums: a label
 * leads straight to what a border cell holds, which lies in one piece; edges that two neighbours share stand
 * there once; and the side of an edge is told without a branch. */
#include "geo/plane/locate.h"

#include <string.h>

REFUSAL(LOCATE_TOO_WIDE, 422, "geo.locate_too_wide", "区域范围过大（超过 107 度）",
        "the areas span more than 107 degrees");

enum { SIDE_MAX = 1 << 30, CELLS_MIN = 1 << 10, CELLS_MAX = 1 << 22, CELLS_PER_EDGE = 32 };

typedef struct Edge { Spot a, b; } Edge;               /* a is the lower end; on a level, the left one */

/* A border cell: the lowest area that holds all of it, how many groups; of each group its area, WORD_EDGES
 * times the number of its edges with two bits, its edges. WORD_SAME: they are those of the group before. */
enum { WORD_EDGES = 4, WORD_CORNER = 1, WORD_SAME = 2, EDGE_WORDS = 4 };

struct Locate {
    SpotBox box;
    int shift, columns, rows;
    int32_t *label;            /* the answer (-1 or more), or -2 - where the border cell's words begin */
    int32_t *word;
};

/* Positive: p is to the left of a→b (x right, y up). Below 2^61 for boxes of less than 2^30. */
static int64_t turn(Spot a, Spot b, Spot p)
{
    return ((int64_t)b.x - a.x) * ((int64_t)p.y - a.y) - ((int64_t)b.y - a.y) * ((int64_t)p.x - a.x);
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

/* What the edges of a group say of a point: is it on one; does the way from the corner up to its level and
 * then right to it change sides (what lies below the corner is in WORD_CORNER already). */
typedef struct Told { bool on, odd; } Told;

/* As crosses_below(edge, elbow), crosses_left(edge, elbow) and crosses_left(edge, p), in one. */
static inline Told ask_edge(const int32_t e[EDGE_WORDS], int32_t corner_x, Spot p)
{
    int64_t run = (int64_t)e[2] - e[0], rise = (int64_t)e[3] - e[1], level = run * ((int64_t)p.y - e[1]);
    int64_t at_point = level - rise * ((int64_t)p.x - e[0]);
    int64_t at_elbow = level - rise * ((int64_t)corner_x - e[0]);
    int spans = (e[1] <= p.y) & (p.y < e[3]), leans = run <= 0;
    int point = (at_point < 0) | ((at_point == 0) & leans);
    int elbow = (at_elbow < 0) | ((at_elbow == 0) & leans);
    int across = (e[0] > corner_x) ^ (e[2] > corner_x);
    int below = across & ((leans & (at_elbow <= 0)) | (!leans & (at_elbow >= 0)));
    int beside = (e[1] <= p.y) & (p.y <= e[3]);
    int along = ((e[0] <= p.x) & (p.x <= e[2])) | ((e[2] <= p.x) & (p.x <= e[0]));
    return (Told){ (at_point == 0) & beside & along, (spans & (point ^ elbow)) ^ below };
}

static int32_t ask_border(const int32_t *word, int32_t corner_x, Spot p)
{
    int32_t cover = word[0], groups = word[1];
    Told told = { false, false };
    for (word += 2; groups > 0; groups--) {
        int32_t area = word[0], head = word[1], edges = head / WORD_EDGES;
        word += 2;
        if (!(head & WORD_SAME)) told = (Told){ false, false };
        for (; edges > 0; edges--, word += EDGE_WORDS) {
            Told one = ask_edge(word, corner_x, p);
            told.on |= one.on;
            told.odd ^= one.odd;
        }
        if (told.on | (told.odd ^ (head & WORD_CORNER))) return area;
    }
    return cover;
}

int32_t locate(const Locate *w, Spot p)
{
    if (p.x < w->box.x0 || p.x > w->box.x1 || p.y < w->box.y0 || p.y > w->box.y1) return -1;
    int64_t column = ((int64_t)p.x - w->box.x0) >> w->shift, row = ((int64_t)p.y - w->box.y0) >> w->shift;
    int32_t label = w->label[row * w->columns + column];
    if (label >= -1) return label;
    return ask_border(w->word - 2 - label, (int32_t)(w->box.x0 + (column << w->shift)), p);
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
            Spot u = area->at[i], v = area->at[i + 1 < area->ends[r] ? i + 1 : from];
            bool up = u.y < v.y || (u.y == v.y && u.x <= v.x);
            Edge e = { up ? u : v, up ? v : u };
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

static int edge_order(Edge e, Edge f)
{
    if (e.a.y != f.a.y) return e.a.y < f.a.y ? -1 : 1;
    if (e.a.x != f.a.x) return e.a.x < f.a.x ? -1 : 1;
    if (e.b.y != f.b.y) return e.b.y < f.b.y ? -1 : 1;
    return (e.b.x > f.b.x) - (e.b.x < f.b.x);
}

/* The edges of one area in a cell, in an order that its neighbour comes to as well; unless they are many. */
enum { SORTED_MOST = 24 };

static void edges_in_order(const Meeting *m, int32_t *order, int32_t count)
{
    for (int32_t i = 1; i < count && count <= SORTED_MOST; i++)
        for (int32_t k = i; k > 0 && edge_order(m[order[k]].edge, m[order[k - 1]].edge) < 0; k--) {
            int32_t swap = order[k];
            order[k] = order[k - 1];
            order[k - 1] = swap;
        }
}

static bool same_edges(const Meeting *m, const int32_t *a, const int32_t *b, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        if (edge_order(m[a[i]].edge, m[b[i]].edge)) return false;
    return true;
}

typedef struct Pen { int32_t *word; int64_t at; } Pen;

static void write_group(Pen *to, const Meeting *m, const int32_t *order, int32_t count, bool same,
                        Spot corner)
{
    bool inside = m[order[0]].corner_inside;
    for (int32_t i = 0; i < count; i++) inside ^= crosses_below(m[order[i]].edge, corner);
    to->word[to->at++] = m[order[0]].area;
    to->word[to->at++] = WORD_EDGES * (same ? 0 : count) + WORD_SAME * same + WORD_CORNER * inside;
    for (int32_t i = 0; i < count && !same; i++) {
        Edge e = m[order[i]].edge;
        to->word[to->at++] = e.a.x;
        to->word[to->at++] = e.a.y;
        to->word[to->at++] = e.b.x;
        to->word[to->at++] = e.b.y;
    }
}

/* The meetings of one cell become a border cell: groups by area up to the one that covers all of it. */
static void write_border(Pen *to, const Meeting *m, int32_t *order, int32_t count, int32_t cover, Spot corner)
{
    int64_t head = to->at;
    int32_t before = 0, before_count = -1;
    to->word[to->at++] = cover == INT32_MAX ? -1 : cover;
    to->word[to->at++] = 0;
    for (int32_t i = 0, next; i < count && m[order[i]].area < cover; i = next) {
        for (next = i + 1; next < count && m[order[next]].area == m[order[i]].area;) next++;
        edges_in_order(m, order + i, next - i);
        bool same = next - i == before_count && same_edges(m, order + i, order + before, next - i);
        write_group(to, m, order + i, next - i, same, corner);
        to->word[head + 1]++;
        before = i;
        before_count = next - i;
    }
}

static void lay_cells(Maker *m, const int32_t *start, int32_t *order, Pen *to)
{
    Locate *w = m->to;
    for (int row = 0; row < w->rows; row++)
        for (int column = 0; column < w->columns; column++) {
            int32_t c = row * w->columns + column, count = start[c + 1] - start[c];
            w->label[c] = m->cover[c] == INT32_MAX ? -1 : m->cover[c];
            if (!count) continue;
            Spot corner = { (int32_t)(w->box.x0 + ((int64_t)column << w->shift)), level(w, row) };
            w->label[c] = (int32_t)(-2 - to->at);
            write_border(to, m->meeting, order + start[c], count, m->cover[c], corner);
        }
}

static void finish(Maker *m, int32_t cells, Arena *keep, Arena scratch)
{
    Locate *w = m->to;
    int32_t *start = NEWS(&scratch, int32_t, cells + 1), *order = NEWS(&scratch, int32_t, m->meetings + 1);
    int32_t borders = 0;
    for (int64_t i = 0; i < m->meetings; i++) start[m->meeting[i].cell + 1]++;
    for (int32_t c = 0; c < cells; c++) {
        borders += start[c + 1] > 0;
        start[c + 1] += start[c];
    }
    int32_t *next = m->met_by;                 /* no longer needed as such */
    memcpy(next, start, (size_t)cells * sizeof *next);
    for (int64_t i = 0; i < m->meetings; i++) order[next[m->meeting[i].cell]++] = (int32_t)i;
    /* at most a head for each cell, and for each meeting a group and its edge; the rest is given back */
    ptrdiff_t each = sizeof(int32_t), most = (2 * borders + (2 + EDGE_WORDS) * m->meetings) * each;
    Pen to = { NEWS(keep, int32_t, 0), 0 };
    w->word = arena_grow(keep, to.word, 0, most);
    lay_cells(m, start, order, &to);
    arena_grow(keep, to.word, most, to.at * each);
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
