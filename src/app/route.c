/* Matching a path against a pattern, segment by segment. */
#include "app/route.h"

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
