/* Candidates by the west side of their boxes; the shares themselves come from geo/plane/overlay.h. */
#include "geo/plane/areal.h"

#include "geo/plane/area.h"

#include <math.h>
#include <stdlib.h>

typedef struct Boxed { SpotBox box; int32_t target; } Boxed;

static int by_west(const void *a, const void *b)
{
    const Boxed *x = a, *y = b;
    if (x->box.x0 != y->box.x0) return x->box.x0 < y->box.x0 ? -1 : 1;
    return (x->target > y->target) - (x->target < y->target);
}

static int by_target(const void *a, const void *b)
{
    const ArealPart *x = a, *y = b;
    return (x->target > y->target) - (x->target < y->target);
}

static SpotBox box_of(const Region *r) { return spot_box_of(r->at, r->rings ? r->ends[r->rings - 1] : 0); }

/* The first whose west side is not before x. */
static int32_t first_from(const Boxed *list, int32_t count, int64_t x)
{
    int32_t low = 0, high = count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (list[middle].box.x0 < x) low = middle + 1;
        else high = middle;
    }
    return low;
}

int64_t areal_parts(const Region *source, int32_t sources, const Region *target, int32_t targets,
                    ArealPart **ret, Arena *keep, Arena scratch)
{
    Boxed *list = NEWS(&scratch, Boxed, targets + 1);
    int64_t widest = 0, count = 0, room = 64;
    ArealPart *part = NEWS(keep, ArealPart, room);
    for (int32_t t = 0; t < targets; t++) {
        list[t] = (Boxed){ box_of(&target[t]), t };
        int64_t width = (int64_t)list[t].box.x1 - list[t].box.x0;
        if (width > widest) widest = width;
    }
    qsort(list, (size_t)targets, sizeof *list, by_west);
    for (int32_t s = 0; s < sources; s++) {
        SpotBox box = box_of(&source[s]);
        double whole = region_area(&source[s]);
        int64_t from = count;
        int32_t i = whole > 0 ? first_from(list, targets, (int64_t)box.x0 - widest) : targets;
        for (; i < targets && list[i].box.x0 <= box.x1; i++) {
            if (!spot_box_meets(box, list[i].box)) continue;
            double share = region_shared(&source[s], &target[list[i].target], scratch) / whole;
            if (share < 1e-6) continue;
            if (count == room) {
                ptrdiff_t size = room * (ptrdiff_t)sizeof *part;
                part = arena_grow(keep, part, size, 2 * size);
                room *= 2;
            }
            part[count++] = (ArealPart){ s, list[i].target, share };
        }
        qsort(part + from, (size_t)(count - from), sizeof *part, by_target);
    }
    *ret = part;
    return count;
}

/* A point in the first part that has one. */
static int32_t any_point(const Region *r, Spot *to, Arena scratch)
{
    int32_t *ends = NEWS(&scratch, int32_t, r->rings + 1);
    for (int32_t i = 0, next; i < r->rings; i = next) {
        int32_t from = i ? r->ends[i - 1] : 0;
        for (next = i; next < r->rings && (next == i || !r->outer[next]); next++)
            ends[next - i] = r->ends[next] - from;
        if (area_inside_point(r->at + from, ends, next - i, to, scratch)) return 1;
    }
    return 0;
}

/* Small areas far apart: no more crossings than this are looked at. */
enum { CROSSINGS = 1 << 14 };
/* So that a box a little wider than three columns has three. */
#define A_BIT 0.1

int32_t areal_points(const Region *r, double stretch, int32_t about, Spot to[AREAL_POINTS], Arena scratch)
{
    SpotBox box = box_of(r);
    double area = region_area(r), high = sqrt(area / stretch / about), wide = high * stretch;
    if (!(area > 0)) return 0;
    double east = (double)box.x1 - box.x0, north = (double)box.y1 - box.y0;
    double crowded = sqrt(east / wide * (north / high) / CROSSINGS);
    if (crowded > 1) wide *= crowded, high *= crowded;
    int32_t count = 0;
    int64_t columns = (int64_t)ceil(east / wide - A_BIT);
    int64_t rows = (int64_t)ceil(north / high - A_BIT);
    double x0 = ((double)box.x0 + box.x1 - (double)(columns - 1) * wide) / 2;
    double y0 = ((double)box.y0 + box.y1 - (double)(rows - 1) * high) / 2;
    for (int64_t y = 0; y < rows && count < AREAL_POINTS; y++)
        for (int64_t x = 0; x < columns && count < AREAL_POINTS; x++) {
            Spot at = { (int32_t)lround(x0 + (double)x * wide), (int32_t)lround(y0 + (double)y * high) };
            if (region_holds(r, at)) to[count++] = at;
        }
    return count ? count : any_point(r, to, scratch);
}
