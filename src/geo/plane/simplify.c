/* Douglas–Peucker as weights, with a work list instead of recursion. */
#include "geo/plane/simplify.h"

#include <math.h>

typedef struct Span { int32_t from, to; float cap; } Span;   /* no point inside may weigh more than `cap` */

static double off_segment(Spot p, Spot a, Spot b)
{
    double dx = (double)b.x - a.x, dy = (double)b.y - a.y, px = (double)p.x - a.x, py = (double)p.y - a.y;
    double len2 = dx * dx + dy * dy, share = len2 > 0 ? (px * dx + py * dy) / len2 : 0;
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    return hypot(px - share * dx, py - share * dy);
}

/* Weigh the points strictly between `from` and `to`; the index `count` means the first point again. */
static void weigh(const Spot *at, int32_t count, Span whole, float *weight, Arena scratch)
{
    Span *stack = NEWS(&scratch, Span, count + 1);
    int32_t top = 0;
    stack[top++] = whole;
    while (top) {
        Span s = stack[--top];
        int32_t far = -1;
        double most = -1;
        for (int32_t i = s.from + 1; i < s.to; i++) {
            double off = off_segment(at[i], at[s.from], at[s.to % count]);
            if (off > most) most = off, far = i;
        }
        if (far < 0) continue;
        weight[far] = most < s.cap ? (float)most : s.cap;
        if (far - s.from > 1) stack[top++] = (Span){ s.from, far, weight[far] };
        if (s.to - far > 1) stack[top++] = (Span){ far, s.to, weight[far] };
    }
}

void simplify_line(const Spot *at, int32_t count, float *weight, Arena scratch)
{
    if (count < 1) return;
    weight[0] = weight[count - 1] = INFINITY;
    if (count > 2) weigh(at, count, (Span){ 0, count - 1, INFINITY }, weight, scratch);
}

void simplify_ring(const Spot *at, int32_t count, float *weight, Arena scratch)
{
    if (count < 4) {
        for (int32_t i = 0; i < count; i++) weight[i] = INFINITY;
        return;
    }
    int32_t far = 1, third = -1;
    double most = -1;
    for (int32_t i = 1; i < count; i++) {
        double d = hypot((double)at[i].x - at[0].x, (double)at[i].y - at[0].y);
        if (d > most) most = d, far = i;
    }
    weight[0] = weight[far] = INFINITY;
    if (far > 1) weigh(at, count, (Span){ 0, far, INFINITY }, weight, scratch);
    if (far < count - 1) weigh(at, count, (Span){ far, count, INFINITY }, weight, scratch);
    for (int32_t i = 1; i < count; i++)
        if (i != far && (third < 0 || weight[i] > weight[third])) third = i;
    weight[third] = INFINITY;
}

int32_t simplify_keep(const Spot *at, const float *weight, int32_t count, float tolerance, Spot *to)
{
    int32_t n = 0;
    for (int32_t i = 0; i < count; i++)
        if (weight[i] > tolerance) to[n++] = at[i];
    return n;
}
