/* Small counts merged into wider ones. Pure. */
#include "domains/solved/solved_rules.h"

#include "vocab/place.h"

#include <stdlib.h>

/* How wide a count is, the narrowest first. */
enum { BY_MONTH, BY_MICROGRID, BY_GRID, BY_CLASS, BY_COMMUNITY, WIDTHS };

static Str above(Str place, PlaceKind kind)
{
    Str up = place_up(place, kind);
    return up.at ? up : place;
}

static SolvedCount widened(SolvedCount c, int width)
{
    if (width >= BY_MICROGRID) c.month = NONE;
    if (width >= BY_GRID) c.place = above(c.place, width == BY_GRID ? PLACE_GRID : PLACE_COMMUNITY);
    if (width >= BY_COMMUNITY) c.class = (Str){ 0 };
    return c;
}

static int by_key(const SolvedCount *x, const SolvedCount *y)
{
    int c = str_cmp(x->class, y->class);
    if (!c) c = str_cmp(x->place, y->place);
    if (c) return c;
    return (x->month > y->month) - (x->month < y->month);
}

static int compare(const void *a, const void *b) { return by_key(a, b); }

/* Equal ones together; gives how many are left. What is read is in order, and stays so as it is widened. */
static int64_t gather(SolvedCount *at, int64_t count)
{
    int64_t n = 0, sorted = 1;
    while (sorted < count && by_key(&at[sorted - 1], &at[sorted]) <= 0) sorted++;
    if (sorted < count) qsort(at, (size_t)count, sizeof *at, compare);
    for (int64_t i = 0; i < count; i++) {
        if (n && !by_key(&at[n - 1], &at[i])) at[n - 1].cases += at[i].cases;
        else at[n++] = at[i];
    }
    return n;
}

void solved_merge(const List *months, int lists, int64_t least, Arena *keep, List *ret, bool *ret_left)
{
    int64_t count = 0, at = 0;
    for (int i = 0; i < lists; i++) count += months[i].count;
    SolvedCount *rest = NEWS(keep, SolvedCount, count + 1), *told = NEWS(keep, SolvedCount, count + 1);
    int64_t tell = 0;
    for (int i = 0; i < lists; i++) {
        const SolvedMonth *m = months[i].at, *end = m + months[i].count;
        for (; m < end; m++) rest[at++] = (SolvedCount){ m->place, m->class, m->month, m->cases };
    }
    for (int width = BY_MONTH; width < WIDTHS; width++) {
        int64_t few = 0;
        for (int64_t i = 0; i < count; i++) rest[i] = widened(rest[i], width);
        count = gather(rest, count);
        for (int64_t i = 0; i < count; i++) {
            if (rest[i].cases >= least) told[tell++] = rest[i];
            else rest[few++] = rest[i];
        }
        count = few;
    }
    *ret = (List){ told, tell };
    *ret_left = count > 0;
}
