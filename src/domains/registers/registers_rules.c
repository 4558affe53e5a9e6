/* Age bands, what a household is, and which lists are too wide. Pure. */
#include "domains/registers/registers_rules.h"

#include "vocab/moment.h"
#include "vocab/place.h"

REFUSAL(REGISTERS_TOO_WIDE, 422, "registers.too_wide", "范围太大：请选一个社区或更小的范围，或减少筛选条件",
        "too wide: choose a community or less, or fewer filters");

const char *const register_states[] = { "own", "let", "vacant", "unclear", NULL };
const char *const register_bands[] = { "0-6", "7-17", "18-59", "60-79", "80-", "unknown", NULL };

static const int band_years[] = { 7, 18, 60, 80 };

/* On the 28th of February counts as born who was born on the 29th, in a year that has none. */
Str register_birth_of(int years, int64_t today, Arena *keep)
{
    Date d = moment_date(today);
    int64_t day = today;
    Buf b = buf_new(keep, 12);
    d.year -= years;
    if (!moment_day_of(d, &day)) {
        d.day = 28;
        moment_day_of(d, &day);
    }
    moment_write_date(&b, day);
    return buf_str(&b);
}

RegisterBirths register_births(int band, int64_t today, Arena *keep)
{
    RegisterBirths r = { .none = band == REGISTER_BANDS - 1 };
    if (r.none) return r;
    if (band < COUNT(band_years)) r.from = register_birth_of(band_years[band], today, keep);
    if (band > 0) r.to = register_birth_of(band_years[band - 1], today, keep);
    return r;
}

Err register_when(Str as_of, int64_t now_ms, Arena *keep, RegisterWhen *ret, Blame *why)
{
    int64_t today = moment_day(now_ms), day = today;
    if (as_of.at && (!moment_read_date(as_of, &day) || day > today))
        return blame(why, BAD_FIELD, "as_of", "今天或以前的日期，如 2026-03-01",
                     "a day until today, such as 2026-03-01");
    Str text = moment_date_text(keep, day);
    bool past = day < today;
    *ret = (RegisterWhen){ past, text, past ? S("-") : text, day,
                           past ? moment_day_start_ms(day + 1) : now_ms };
    return NULL;
}

RegisterState register_state(int64_t living, int64_t tenants, bool vacant)
{
    if (tenants > 0) return REGISTER_LET;
    if (living > 0) return REGISTER_OWN;
    return vacant ? REGISTER_VACANT : REGISTER_UNCLEAR;
}

Err register_may_list(Str place, int filters, bool by_door, bool past, Blame *why)
{
    int kind = place_kind(place);
    if (kind < 0 || kind >= PLACE_COMMUNITY || (filters < 2 && by_door && !past)) return NULL;
    return blame(why, REGISTERS_TOO_WIDE, "place",
                 "社区或更小的范围；再大只看今天，只用一个筛选条件，按门牌排列",
                 "a community or less; above it today, one filter, in the order of the doors");
}
