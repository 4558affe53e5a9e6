/* Matching a path against patterns, segment by segment. */
#include "app/route.h"

#include <stdlib.h>

bool route_fits(const char *pattern, Str path, Str segment[ROUTE_SEGMENTS])
{
    Str want = str_of(pattern), have = path;
    int found = 0;
    while (want.len && have.len) {
        Str w = str_cut(&want, '/'), h = str_cut(&have, '/');
        if (str_starts(w, S("{")) && found < ROUTE_SEGMENTS) {
            ptrdiff_t brace = str_find(w, S("}"));
            Str tail = str_part(w, brace + 1, w.len);          /* "{y}.mvt" */
            if (!h.len || !str_ends(h, tail) || h.len == tail.len) return false;
            segment[found++] = str_part(h, 0, h.len - tail.len);
        } else if (!str_eq(w, h)) {
            return false;
        }
    }
    bool slash = path.len && path.at[path.len - 1] == '/';
    bool wants_slash = str_ends(str_of(pattern), S("/"));
    return want.len == 0 && have.len == 0 && slash == wants_slash;
}

/* "/api/v1/cases/{id}" has three: what stands before a {…} is compared once, not pattern by pattern. */
enum { HEAD_SEGMENTS = 3 };

typedef struct Row {
    Str head;                          /* the pattern up to its first {…}, three segments at most */
    int slashes, order;
    const Route *route;
} Row;

struct RouteIndex { Row *row; int count; };

static int slashes_of(Str path)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < path.len; i++) n += path.at[i] == '/';
    return n;
}

/* The first n segments; a path that has fewer has no such head. */
static bool head_of(Str path, int n, Str *ret)
{
    ptrdiff_t i = 0;
    for (; i < path.len; i++)
        if (path.at[i] == '/' && n-- == 0) break;
    *ret = str_part(path, 0, i);
    return n <= 0;
}

static Str literal_head(Str pattern)
{
    ptrdiff_t brace = str_find(pattern, S("{"));
    Str literal = brace < 0 ? pattern : str_part(pattern, 0, brace - 1), head;
    return head_of(literal, HEAD_SEGMENTS, &head) ? head : literal;
}

static int by_key(const Row *a, const Row *b)
{
    return a->slashes != b->slashes ? a->slashes - b->slashes : str_cmp(a->head, b->head);
}

static int by_key_and_order(const void *a, const void *b)
{
    const Row *x = a, *y = b;
    int c = by_key(x, y);
    return c ? c : x->order - y->order;
}

RouteIndex *route_index(Arena *keep, const Route *const *tables, int count)
{
    RouteIndex *x = NEW(keep, RouteIndex);
    for (int t = 0; t < count; t++)
        for (const Route *r = tables[t]; r && r->path; r++) x->count++;
    x->row = NEWS(keep, Row, x->count);
    int n = 0;
    for (int t = 0; t < count; t++)
        for (const Route *r = tables[t]; r && r->path; r++, n++)
            x->row[n] = (Row){ literal_head(str_of(r->path)), slashes_of(str_of(r->path)), n, r };
    qsort(x->row, (size_t)x->count, sizeof *x->row, by_key_and_order);
    return x;
}

static int first_of(const RouteIndex *x, const Row *key)
{
    int low = 0, high = x->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (by_key(&x->row[middle], key) < 0) low = middle + 1;
        else high = middle;
    }
    return low;
}

RouteWalk route_walk(const RouteIndex *x, Str path)
{
    return (RouteWalk){ .index = x, .path = path, .slashes = slashes_of(path), .heads = HEAD_SEGMENTS + 1 };
}

const Route *route_next(RouteWalk *w, Str segment[ROUTE_SEGMENTS])
{
    Row key = { .slashes = w->slashes };
    for (;;) {
        while (w->left > 0) {
            const Route *r = w->index->row[w->at].route;
            w->at++, w->left--;
            if (route_fits(r->path, w->path, segment)) return r;
        }
        if (w->heads == 0) return NULL;
        if (!head_of(w->path, --w->heads, &key.head)) continue;
        w->at = first_of(w->index, &key);
        while (w->at + w->left < w->index->count && !by_key(&w->index->row[w->at + w->left], &key)) w->left++;
    }
}
