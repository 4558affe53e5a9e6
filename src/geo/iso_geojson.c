/* Areas as GeoJSON. There are thousands of corners to an area, but most stand in the same few hundred columns
 * and rows: a number that has been written is copied. */
#include "geo/iso.h"

#include <string.h>

enum { DEGREES_MOST = 12, WRITTEN = 1024 };    /* bytes of "-180.0000000"; numbers kept */

typedef struct Written { int32_t e7, len; char text[DEGREES_MOST]; } Written;

static int put_digits(char *to, uint32_t n, int digits)
{
    for (int i = digits - 1; i >= 0; i--, n /= 10) to[i] = (char)('0' + n % 10);
    return digits;
}

static int put_degrees(char *to, int32_t e7)
{
    uint32_t n = e7 < 0 ? (uint32_t)-(int64_t)e7 : (uint32_t)e7, whole = n / 10000000;
    int at = 0;
    if (e7 < 0) to[at++] = '-';
    at += put_digits(to + at, whole, whole >= 100 ? 3 : whole >= 10 ? 2 : 1);
    to[at++] = '.';
    return at + put_digits(to + at, n % 10000000, 7);
}

/* Writes DEGREES_MOST bytes, of which the number is the first ones. */
static char *put(char *to, int32_t e7, Written *written)
{
    Written *w = &written[(uint32_t)e7 * 2654435761u >> 22];   /* Knuth's multiplicative hashing */
    if (w->e7 != e7 || !w->len) {
        w->e7 = e7;
        w->len = put_degrees(w->text, e7);
    }
    memcpy(to, w->text, DEGREES_MOST);
    return to + w->len;
}

static void put_ring(Buf *to, const IsoShape *s, int32_t r, Written *written)
{
    int32_t from = r ? s->end[r - 1] : 0, count = s->end[r] - from;
    char *begin = buf_space(to, (ptrdiff_t)(count + 2) * (2 * DEGREES_MOST + 4)), *at = begin;
    for (int32_t i = 0; i <= count; i++) {
        Spot p = s->at[i < count ? from + i : from];   /* the first again at the end */
        *at++ = i ? ',' : '[';
        *at++ = '[';
        at = put(at, p.x, written);
        *at++ = ',';
        at = put(at, p.y, written);
        *at++ = ']';
    }
    *at++ = ']';
    to->len += at - begin;
}

void iso_geojson(const IsoShape *s, Buf *to)
{
    static const Written none;
    Written written[WRITTEN];
    bool first = true;
    for (int i = 0; i < WRITTEN; i++) written[i] = none;
    buf_adds(to, "{\"type\":\"MultiPolygon\",\"coordinates\":[");
    for (int32_t r = 0; r < s->rings; r++) {
        if (s->parent[r] != r) continue;
        buf_adds(to, first ? "[" : ",[");
        first = false;
        put_ring(to, s, r, written);
        for (int32_t h = r + 1; h < s->rings; h++) {   /* a hole is met after its border */
            if (s->parent[h] != r) continue;
            buf_char(to, ',');
            put_ring(to, s, h, written);
        }
        buf_char(to, ']');
    }
    buf_adds(to, "]}");
}
