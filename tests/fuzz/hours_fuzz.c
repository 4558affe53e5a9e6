/* Any bytes as opening hours: nothing may crash; what is refused says where and why; what is taken has a
 * state at every moment, the same between one change and the next. */
#include "geo/hours/hours.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 8 << 20, DAY = 1440, CHANGES = 40 };

static bool same(HoursNow a, HoursNow b)
{
    return a.state == b.state && a.guessed == b.guessed && !a.comment.at == !b.comment.at
        && str_eq(a.comment, b.comment);           /* "" is a comment too */
}

static void ask(const Hours *h, const HoursPlace *p)
{
    int64_t at = (int64_t)hours_day(2024, 2, 20) * DAY, until = at + 400 * DAY;
    for (int i = 0; i < CHANGES && at < until; i++) {
        HoursNow now = hours_at(h, p, at);
        int64_t next = hours_change(h, p, at, until);
        if (now.state > HOURS_UNKNOWN || next <= at || next > until) abort();
        if (next < until && same(now, hours_at(h, p, next))) abort();
        if (!same(now, hours_at(h, p, next - 1)) || !same(now, hours_at(h, p, at + (next - at) / 2))) abort();
        at = next;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole;
    static HoursHoliday day[3];
    if (!whole.at) {
        whole = arena_make(ROOM);
        for (int i = 0; i < 3; i++) day[i] = (HoursHoliday){ hours_day(2024, 2, 22 + 3 * i), S("x") };
    }
    if (size > 2 * HOURS_BYTES_MAX) return 0;
    Arena keep = whole;
    const Hours *h;
    Blame why = { 0 };
    HoursPlace p = { { 3, day }, { 1, day + 1 }, size % 2, 104.08, size % 3 ? 30.65 : 69.6, 480 };
    Str text = { (const char *)data, (ptrdiff_t)size };
    if (hours_read(text, &h, &keep, &why)) {
        if (!str_starts(str_of(why.pointer), S("column ")) || !why.en[0] || !why.zh[0]) abort();
    } else if (size < 300) ask(h, &p);
    return 0;
}
