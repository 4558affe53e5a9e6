/* What can be read off a place code alone. */
#include "vocab/place.h"

const PlaceWords place_words[PLACE_KINDS] = {
    [PLACE_DISTRICT]  = { "district",  "区",       "district",      6 },
    [PLACE_STREET]    = { "street",    "街道",     "street",        9 },
    [PLACE_COMMUNITY] = { "community", "社区",     "community",    12 },
    [PLACE_GRID]      = { "grid",      "一般网格", "general grid", 15 },
    [PLACE_MICROGRID] = { "microgrid", "微网格",   "micro-grid",   18 },
};

const char *const place_kind_names[] = { "district", "street", "community", "grid", "microgrid", NULL };

int place_kind(Str code)
{
    if (code.len < 6 || code.len > 18 || code.len % 3 || code.at[0] == '0') return -1;
    for (ptrdiff_t i = 0; i < code.len; i++)
        if (code.at[i] < '0' || code.at[i] > '9') return -1;
    for (ptrdiff_t i = 6; i < code.len; i += 3)
        if (str_eq(str_part(code, i, i + 3), S("000"))) return -1;
    return (int)(code.len / 3) - 2;
}

Str place_up(Str code, PlaceKind kind)
{
    int own = place_kind(code);
    if (own < 0 || (int)kind < 0 || (int)kind > own) return (Str){ 0 };
    return str_part(code, 0, place_words[kind].digits);
}

Str place_parent(Str code)
{
    int own = place_kind(code);
    return own > 0 ? place_up(code, (PlaceKind)(own - 1)) : (Str){ 0 };
}

bool place_within(Str inner, Str outer)
{
    return place_kind(inner) >= 0 && place_kind(outer) >= 0 && str_starts(inner, outer);
}

bool place_exclusive(Str code) { return place_kind(code) >= PLACE_GRID && code.at[12] == '9'; }

void place_range(Arena *keep, Str code, Str *ret_low, Str *ret_high)
{
    Buf high = buf_new(keep, code.len + 1);
    buf_add(&high, code);
    buf_char(&high, '~');
    *ret_low = code;
    *ret_high = buf_str(&high);
}

Str place_from_padded(Str code)
{
    while (code.len > 6 && code.len % 3 == 0 && str_ends(code, S("000"))) code.len -= 3;
    return place_kind(code) >= 0 ? code : (Str){ 0 };
}
