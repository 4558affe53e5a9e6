/* Time-ordered ids and case numbers. */
#include "vocab/ident.h"
#include "vocab/moment.h"
#include "vocab/place.h"

#include <assert.h>

enum { NODE_BITS = 4, SERIAL_BITS = 8, SERIALS = 1 << SERIAL_BITS };
#define LAST_MOST ((INT64_C(1) << 49) - 1)            /* 41 bits of time, 8 of serial */
_Static_assert((IDENT_END_MS - IDENT_EPOCH_MS) << SERIAL_BITS < LAST_MOST - (INT64_C(1) << 35), "a day");

Ident ident_start(int node)
{
    assert(node >= 0 && node < IDENT_NODES);
    return (Ident){ .node = node };
}

static int64_t joined(int64_t id)
{
    return (id >> (NODE_BITS + SERIAL_BITS)) << SERIAL_BITS | (id & (SERIALS - 1));
}

void ident_seed(Ident *s, int64_t highest_id)
{
    if (highest_id <= 0) return;
    /* another node may own that millisecond's low serials */
    int64_t whole_ms = joined(highest_id) | (SERIALS - 1);
    if (whole_ms > s->last) s->last = whole_ms;
}

static int64_t split(const Ident *s)
{
    int64_t ms = s->last >> SERIAL_BITS, serial = s->last & (SERIALS - 1);
    return ms << (NODE_BITS + SERIAL_BITS) | (int64_t)s->node << SERIAL_BITS | serial;
}

int64_t ident_last(const Ident *s) { return s->last ? split(s) : 0; }

int64_t ident_next(Ident *s, int64_t now_ms)
{
    int64_t fresh = now_ms > IDENT_EPOCH_MS ? (now_ms - IDENT_EPOCH_MS) << SERIAL_BITS : 0;
    s->last = fresh > s->last ? fresh : s->last + 1;
    assert(s->last <= LAST_MOST);
    return split(s);
}

int64_t ident_least(int64_t ms)
{
    return ms > IDENT_EPOCH_MS ? (ms - IDENT_EPOCH_MS) << (NODE_BITS + SERIAL_BITS) : 0;
}

int64_t ident_ms(int64_t id) { return (id >> (NODE_BITS + SERIAL_BITS)) + IDENT_EPOCH_MS; }

Str ident_number(Arena *keep, Str place, int64_t now_ms, int64_t serial)
{
    Date d = moment_date(moment_day(now_ms));
    Str head = str_part(place, 0, 12);
    Buf b = buf_new(keep, 40);
    buf_add(&b, head);
    for (ptrdiff_t n = head.len; n < 12; n++) buf_char(&b, '0');
    buf_fmt(&b, "-%04d%02d%02d-%04lld", d.year, d.month, d.day, (long long)serial);
    return buf_str(&b);
}

/* Digits alone; absent if there is anything but digits, hyphens and blanks. */
static Str digits_of(Arena *keep, Str text)
{
    if (text.len > 64) return (Str){ 0 };
    Buf b = buf_new(keep, text.len + 1);
    for (Str rest = str_trim(text); rest.len; rest = str_part(rest, 1, rest.len)) {
        char c = rest.at[0];
        if (c >= '0' && c <= '9') buf_char(&b, c);
        else if (c != '-' && c != ' ') return (Str){ 0 };
    }
    return buf_str(&b);
}

bool ident_number_read(Arena *keep, Str text, IdentNumber *ret)
{
    Str digits = digits_of(keep, text);
    IdentNumber n = { 0 };
    int64_t date;
    if (digits.len < 24 || digits.len > 26) return false;
    n.community = str_part(digits, 0, 12);
    if (!place_from_padded(n.community).at) return false;
    if (!str_int(str_part(digits, 12, 20), &date)) return false;
    Date d = { (int)(date / 10000), (int)(date / 100 % 100), (int)(date % 100) };
    if (!moment_day_of(d, &n.day)) return false;
    if (!str_int(str_part(digits, 20, digits.len), &n.serial) || n.serial < 1) return false;
    if (digits.len > 24 && digits.at[20] == '0') return false;
    *ret = n;
    return true;
}
