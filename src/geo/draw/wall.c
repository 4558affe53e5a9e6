/* A lattice of squares; a line visits the squares of its rows. */
#include "geo/draw/wall.h"

#include <math.h>
#include <stdlib.h>

enum { SQUARES_LEAST = 1 << 12, SIDE_LEAST = 1 << 10 };

static int64_t turn(Spot a, Spot b, Spot c)
{
    return ((int64_t)b.x - a.x) * ((int64_t)c.y - a.y) - ((int64_t)b.y - a.y) * ((int64_t)c.x - a.x);
}

/* The same both ways: the way goes eastwards, or northwards. */
static bool crosses(const WallPiece *w, Spot from, Spot to)
{
    bool ahead = from.x < to.x || (from.x == to.x && from.y < to.y);
    Spot p = ahead ? from : to, q = ahead ? to : from;
    return (turn(w->a, w->b, p) >= 0) != (turn(w->a, w->b, q) >= 0) &&
        (turn(p, q, w->a) >= 0) != (turn(p, q, w->b) >= 0);
}

static int32_t square_of(int64_t at, int32_t from, int32_t side, int32_t most)
{
    int64_t k = at < from ? -1 : (at - from) / side;
    return k < 0 ? 0 : k >= most ? most - 1 : (int32_t)k;
}

/* Rows from y0 to y1 of a line, and in each of them squares from x0 to x1: one more than is needed, at
 * most. */
typedef struct Track { Spot low, high; int32_t y0, y1; } Track;

static Track track_of(const Walls *w, Spot a, Spot b)
{
    Track t = a.y <= b.y ? (Track){ a, b, 0, 0 } : (Track){ b, a, 0, 0 };
    t.y0 = square_of(t.low.y, w->south, w->side, w->down);
    t.y1 = square_of(t.high.y, w->south, w->side, w->down);
    return t;
}

static int64_t clamp(int64_t v, int64_t low, int64_t high) { return v < low ? low : v > high ? high : v; }

static void track_row(const Walls *w, const Track *t, int32_t y, int32_t *ret_x0, int32_t *ret_x1)
{
    int64_t high = (int64_t)t->high.y - t->low.y, wide = (int64_t)t->high.x - t->low.x;
    int64_t from = w->south + (int64_t)y * w->side, to = from + w->side;
    int64_t y0 = y == t->y0 ? 0 : clamp(from - t->low.y, 0, high);
    int64_t y1 = y == t->y1 ? high : clamp(to - t->low.y, 0, high);
    int64_t x0 = t->low.x + (high ? wide * y0 / high : 0), x1 = t->low.x + (high ? wide * y1 / high : wide);
    if (x0 > x1) {
        int64_t swap = x0;
        x0 = x1;
        x1 = swap;
    }
    *ret_x0 = square_of(x0 - 1, w->west, w->side, w->across);
    *ret_x1 = square_of(x1 + 1, w->west, w->side, w->across);
}

static void lay_lattice(Walls *w)
{
    SpotBox box = SPOT_BOX_EMPTY;
    for (int32_t i = 0; i < w->pieces; i++)
        box = spot_box_with(spot_box_with(box, w->piece[i].a), w->piece[i].b);
    w->side = SIDE_LEAST;
    w->across = w->down = 1;
    if (!w->pieces) return;
    w->west = box.x0;
    w->south = box.y0;
    for (;; w->side *= 2) {
        int64_t across = ((int64_t)box.x1 - box.x0) / w->side + 1,
            down = ((int64_t)box.y1 - box.y0) / w->side + 1;
        if (across * down > SQUARES_LEAST + 4 * (int64_t)w->pieces) continue;
        w->across = (int32_t)across;
        w->down = (int32_t)down;
        return;
    }
}

Walls walls_index(const WallPiece *piece, int32_t pieces, Arena *keep)
{
    Walls w = { .piece = piece, .pieces = pieces };
    lay_lattice(&w);
    int64_t squares = (int64_t)w.across * w.down;
    int32_t *first = NEWS(keep, int32_t, squares + 2), *of = NULL;
    for (int fill = 0; fill < 2; fill++) {
        for (int32_t i = 0; i < pieces; i++) {
            Track t = track_of(&w, piece[i].a, piece[i].b);
            for (int32_t y = t.y0; y <= t.y1; y++) {
                int32_t x0, x1;
                track_row(&w, &t, y, &x0, &x1);
                for (int64_t s = (int64_t)y * w.across + x0; s <= (int64_t)y * w.across + x1; s++)
                    if (fill) of[first[s + 1]++] = i;
                    else first[s + 2]++;
            }
        }
        if (fill) break;
        for (int64_t s = 0; s <= squares; s++) first[s + 1] += first[s];
        of = NEWS(keep, int32_t, first[squares + 1] + 1);
    }
    w.first = first;
    w.of = of;
    return w;
}

/* Calls of the pieces in the squares of a line that it crosses; a piece may come more than once. */
static int32_t gather(const Walls *w, Spot from, Spot to, int32_t *piece, int32_t *ret_wall)
{
    int32_t count = 0;
    Track t = track_of(w, from, to);
    for (int32_t y = t.y0; y <= t.y1; y++) {
        int32_t x0, x1;
        track_row(w, &t, y, &x0, &x1);
        int64_t row = (int64_t)y * w->across;
        for (int32_t k = w->first[row + x0]; k < w->first[row + x1 + 1]; k++) {
            const WallPiece *p = &w->piece[w->of[k]];
            if (!crosses(p, from, to)) continue;
            if (piece) piece[count] = w->of[k];
            if (!count++ || p->wall < *ret_wall) *ret_wall = p->wall;
        }
    }
    return count;
}

bool walls_cross(const Walls *w, Spot from, Spot to, int32_t *ret_wall)
{
    return w->pieces && gather(w, from, to, NULL, ret_wall) > 0;
}

/* The whole part of a square root. */
static int64_t root(int64_t square)
{
    int64_t r = (int64_t)sqrt((double)square);
    while (r * r > square) r--;
    while ((r + 1) * (r + 1) <= square) r++;
    return r;
}

int64_t walls_first(const Walls *w, Spot from, Spot to, int32_t *ret_wall)
{
    int64_t dx = (int64_t)to.x - from.x, dy = (int64_t)to.y - from.y, length = root(dx * dx + dy * dy),
        first = -1;
    if (!w->pieces) return -1;
    Track t = track_of(w, from, to);
    for (int32_t y = t.y0; y <= t.y1; y++) {
        int32_t x0, x1;
        track_row(w, &t, y, &x0, &x1);
        int64_t row = (int64_t)y * w->across;
        for (int32_t k = w->first[row + x0]; k < w->first[row + x1 + 1]; k++) {
            const WallPiece *p = &w->piece[w->of[k]];
            if (!crosses(p, from, to)) continue;
            int64_t near = llabs(turn(p->a, p->b, from)), far = llabs(turn(p->a, p->b, to));
            double share = (double)near / ((double)near + (double)far);
            int64_t along = (int64_t)((double)length * share);
            if (first < 0 || along < first) first = along, *ret_wall = p->wall;
        }
    }
    return first;
}

static int by_number(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return a < b ? -1 : a > b;
}

int32_t walls_part(const Walls *w, Spot from, Spot to, Arena scratch)
{
    int32_t wall = -1, count = w->pieces ? gather(w, from, to, NULL, &wall) : 0, kept = 0, lowest = -1;
    if (!count) return -1;
    int32_t *piece = NEWS(&scratch, int32_t, count);
    gather(w, from, to, piece, &wall);
    qsort(piece, (size_t)count, sizeof *piece, by_number);
    for (int32_t i = 0; i < count; i++)        /* each piece once, as its wall */
        if (!i || piece[i] != piece[i - 1]) piece[kept++] = piece[i];
    for (int32_t i = 0; i < kept; i++) piece[i] = w->piece[piece[i]].wall;
    qsort(piece, (size_t)kept, sizeof *piece, by_number);
    for (int32_t i = 0, k; i < kept; i = k) {
        for (k = i; k < kept && piece[k] == piece[i];) k++;
        if ((k - i) % 2 && lowest < 0) lowest = piece[i];
    }
    return lowest;
}
