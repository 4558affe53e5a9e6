/* Areas as GeoJSON. There are thousands of corners to an area, so that writing numbers takes as long as
 * finding them: eight digits are made at once, in one register. */
#include "geo/reach/iso.h"

#include <string.h>

enum { DEGREES_MOST = 12, OVER = 8 };  /* bytes of "-180.0000000", and what may be written beyond */

/* The decimal digits of a number below 10^8, the first in the lowest byte: in fours, in pairs, each by one
 * multiplication in place of a division (10486 / 2^20 is 1/100 for what is below 10,000, 103 / 2^10 a tenth
 * below 100). */
static uint64_t digits_of(uint32_t n)
{
    uint64_t fours = n / 10000 | (uint64_t)(n % 10000) << 32;
    uint64_t high = (fours * 10486 >> 20) & UINT64_C(0x7f0000007f);
    uint64_t pairs = high | (fours - 100 * high) << 16;
    high = (pairs * 103 >> 10) & UINT64_C(0x000f000f000f000f);
    return (high | (pairs - 10 * high) << 8) + UINT64_C(0x3030303030303030);
}

/* Sign, whole degrees and point, which hardly change from corner to corner. */
typedef struct Front { int32_t whole, len; bool minus; char text[8]; } Front;

static void set_front(Front *f, bool minus, uint32_t whole)
{
    f->whole = (int32_t)whole;
    f->minus = minus;
    f->len = 0;
    if (minus) f->text[f->len++] = '-';
    if (whole >= 100) f->text[f->len++] = (char)('0' + whole / 100);
    if (whole >= 10) f->text[f->len++] = (char)('0' + whole / 10 % 10);
    f->text[f->len++] = (char)('0' + whole % 10);
    f->text[f->len++] = '.';
}

/* Little-endian, as all that is kept in files here. */
static char *put_degrees(char *to, int32_t e7, Front *f)
{
    uint32_t n = e7 < 0 ? (uint32_t)-(int64_t)e7 : (uint32_t)e7, whole = n / 10000000;
    if ((int32_t)whole != f->whole || (e7 < 0) != f->minus) set_front(f, e7 < 0, whole);
    uint64_t rest = digits_of(n - whole * 10000000) >> 8;
    memcpy(to, f->text, sizeof f->text);
    to += f->len;
    memcpy(to, &rest, sizeof rest);
    return to + 7;
}

static void put_ring(Buf *to, const IsoShape *s, int32_t r)
{
    int32_t from = r ? s->end[r - 1] : 0, count = s->end[r] - from;
    char *begin = buf_space(to, (ptrdiff_t)(count + 2) * (2 * DEGREES_MOST + 4) + OVER), *at = begin;
    Front x = { .whole = -1 }, y = x;
    for (int32_t i = 0; i <= count; i++) {
        Spot p = s->at[i < count ? from + i : from];   /* the first again at the end */
        *at++ = i ? ',' : '[';
        *at++ = '[';
        at = put_degrees(at, p.x, &x);
        *at++ = ',';
        at = put_degrees(at, p.y, &y);
        *at++ = ']';
    }
    *at++ = ']';
    to->len += at - begin;
}

void iso_geojson(const IsoShape *s, Buf *to)
{
    bool first = true;
    buf_adds(to, "{\"type\":\"MultiPolygon\",\"coordinates\":[");
    for (int32_t r = 0; r < s->rings; r++) {
        if (s->parent[r] != r) continue;
        buf_adds(to, first ? "[" : ",[");
        first = false;
        put_ring(to, s, r);
        for (int32_t h = r + 1; h < s->rings; h++) {   /* a hole is met after its border */
            if (s->parent[h] != r) continue;
            buf_char(to, ',');
            put_ring(to, s, h);
        }
        buf_char(to, ']');
    }
    buf_adds(to, "]}");
}
