/* Reads bbox and datetime. Pure. */
#include "domains/bridges/bridges_rules.h"

#include "vocab/moment.h"

#include <math.h>

bool ogc_bbox(Str text, SpotBox *ret)
{
    double n[6];
    int count = 0;
    for (Str rest = text; rest.len;) {
        if (count == 6 || !str_real(str_cut(&rest, ','), &n[count++])) return false;
    }
    if ((count != 4 && count != 6) || str_ends(text, S(","))) return false;
    double west = n[0], south = n[1], east = n[count / 2], north = n[count / 2 + 1];
    bool fits = fabs(west) <= 180 && fabs(east) <= 180 && fabs(south) <= 90 && fabs(north) <= 90;
    if (!fits || south > north || west > east) return false;
    *ret = (SpotBox){ (int32_t)lround(west * 1e7), (int32_t)lround(south * 1e7), (int32_t)lround(east * 1e7),
                      (int32_t)lround(north * 1e7) };
    return true;
}

/* A moment, or both ends of a day; open for ".." and nothing. */
static bool one(Str text, int64_t *ret_from, int64_t *ret_to)
{
    int64_t day;
    *ret_from = *ret_to = NONE;
    if (!text.len || str_eq(text, S(".."))) return true;
    if (moment_read(text, ret_from)) return *ret_to = *ret_from, true;
    if (!moment_read_date(text, &day)) return false;
    *ret_from = moment_day_start_ms(day);
    *ret_to = moment_day_start_ms(day + 1) - 1;
    return true;
}

bool ogc_datetime(Str text, int64_t *ret_from, int64_t *ret_to)
{
    int64_t skip;
    ptrdiff_t slash = str_find(text, S("/"));
    if (slash < 0) return one(text, ret_from, ret_to) && *ret_from != NONE;
    if (!one(str_part(text, 0, slash), ret_from, &skip)) return false;
    if (!one(str_part(text, slash + 1, text.len), &skip, ret_to)) return false;
    if (*ret_from == NONE && *ret_to == NONE) return text.len > 1;     /* "../..": all there ever was */
    return *ret_from == NONE || *ret_to == NONE || *ret_from <= *ret_to;
}
