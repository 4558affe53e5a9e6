/* A struct as JSON, by its shape: appended to a buffer, never refused. Plain runs of text are copied whole;
 * what a page, a script or an event stream could take for its own is escaped. */
#include "json/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* 0: copy as it is. 'u': \u00XX. '3': may be U+2028 or U+2029. Else the letter after the backslash. */
static const char escape[256] = {
    ['"'] = '"', ['\\'] = '\\', ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't',
    [0] = 'u', [1] = 'u', [2] = 'u', [3] = 'u', [4] = 'u', [5] = 'u', [6] = 'u', [7] = 'u', [11] = 'u',
    [14] = 'u', [15] = 'u', [16] = 'u', [17] = 'u', [18] = 'u', [19] = 'u', [20] = 'u', [21] = 'u',
    [22] = 'u', [23] = 'u', [24] = 'u', [25] = 'u', [26] = 'u', [27] = 'u', [28] = 'u', [29] = 'u',
    [30] = 'u', [31] = 'u', [127] = 'u',
    ['<'] = 'u', ['>'] = 'u', ['&'] = 'u', [0xE2] = '3'
};

/* Write the escape for the byte at *p; gives how many bytes of text it stands for. */
static ptrdiff_t put_escape(Buf *to, const unsigned char *p, ptrdiff_t left)
{
    static const char hex[] = "0123456789abcdef";
    char kind = escape[*p];
    if (kind == '3') {
        if (left >= 3 && p[1] == 0x80 && (p[2] | 1) == 0xA9) {
            buf_add(to, p[2] == 0xA8 ? S("\\u2028") : S("\\u2029"));
            return 3;
        }
        buf_char(to, (char)*p);
        return 1;
    }
    if (kind == 'u') {
        char u[6] = { '\\', 'u', '0', '0', hex[*p >> 4], hex[*p & 15] };
        buf_add(to, (Str){ u, 6 });
    } else {
        char two[2] = { '\\', kind };
        buf_add(to, (Str){ two, 2 });
    }
    return 1;
}

void json_text(Buf *to, Str s)
{
    buf_space(to, s.len + 2);
    buf_char(to, '"');
    const unsigned char *p = (const unsigned char *)s.at;
    ptrdiff_t run = 0, i = 0;
    while (i < s.len) {
        if (!escape[p[i]]) {
            i++;
            continue;
        }
        buf_add(to, (Str){ s.at + run, i - run });
        i += put_escape(to, p + i, s.len - i);
        run = i;
    }
    if (i > run) buf_add(to, (Str){ s.at + run, i - run });
    buf_char(to, '"');
}

void json_key(Buf *to, const char *name)
{
    ptrdiff_t n = (ptrdiff_t)strlen(name);
    char *at = buf_space(to, n + 4);
    char *start = at;
    if (to->len && to->at[to->len - 1] != '{') *at++ = ',';
    *at++ = '"';
    memcpy(at, name, (size_t)n);
    at += n;
    *at++ = '"';
    *at++ = ':';
    to->len += at - start;
}

/* `n` as exactly `places` digits after a point. */
static void put_decimals(Buf *to, int64_t n, int places)
{
    char *at = buf_space(to, places + 1);
    at[0] = '.';
    for (int i = places; i > 0; i--) {
        at[i] = (char)('0' + n % 10);
        n /= 10;
    }
    to->len += places + 1;
}

void json_degrees(Buf *to, int64_t e7)
{
    uint64_t u = e7 < 0 ? 0 - (uint64_t)e7 : (uint64_t)e7;
    int64_t part = (int64_t)(u % 10000000);
    int places = part ? 7 : 0;
    if (e7 < 0) buf_char(to, '-');
    buf_int(to, (int64_t)(u / 10000000));
    for (; places && part % 10 == 0; places--) part /= 10;
    if (places) put_decimals(to, part, places);
}

/* Most numbers have few decimals. If r is an integer m below 2^53 over a power of ten, the division m / 10^k
 * is exact to the last bit, so its decimal form reads back as r, and the least such k is the shortest one. */
static bool few_decimals(Buf *to, double r)
{
    static const double power[] = { 1, 10, 100, 1000, 10000, 100000, 1000000, 10000000 };
    for (int k = 0; k < COUNT(power); k++) {
        double m = nearbyint(r * power[k]);
        if (!(fabs(m) < 1e15)) return false;
        if (m / power[k] != r) continue;
        int64_t n = (int64_t)fabs(m), scale = (int64_t)power[k];
        if (r < 0) buf_char(to, '-');
        buf_int(to, n / scale);
        if (k) put_decimals(to, n % scale, k);
        return true;
    }
    return false;
}

void json_number(Buf *to, double r)
{
    if (!isfinite(r)) {
        buf_add(to, S("null"));
        return;
    }
    if (few_decimals(to, r)) return;
    char text[32];
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, r);
        if (digits == 17 || strtod(text, NULL) == r) break;
    }
    buf_adds(to, text);
}

static void write_value(Buf *to, const Field *f, const void *record)
{
    const char *at = (const char *)record + f->offset;
    switch (f->kind) {
    case FIELD_INT: case FIELD_TIME: case FIELD_ID: buf_int(to, *(const int64_t *)at); break;
    case FIELD_DEGREES: json_degrees(to, *(const int64_t *)at); break;
    case FIELD_REAL:    json_number(to, *(const double *)at); break;
    case FIELD_BOOL:    buf_add(to, *(const bool *)at ? S("true") : S("false")); break;
    case FIELD_TEXT: case FIELD_NAME: json_text(to, shape_get_str(f, record)); break;
    case FIELD_RAW: {
        Str raw = shape_get_str(f, record);
        buf_add(to, raw.len ? raw : S("null"));
        break;
    }
    case FIELD_LIST:
        json_write_list(to, f->of, ((const List *)at)->at, ((const List *)at)->count);
        break;
    case FIELD_OBJECT:
        if (*(void *const *)at) json_write(to, f->of, *(void *const *)at);
        else buf_add(to, S("null"));
        break;
    case FIELD_BYTES: break;
    }
}

void json_write(Buf *to, const Shape *shape, const void *record)
{
    buf_char(to, '{');
    for (int i = 0; i < shape->count; i++) {
        const Field *f = &shape->fields[i];
        if (f->kind == FIELD_BYTES || shape_absent(f, record)) continue;
        json_key(to, f->name);
        write_value(to, f, record);
    }
    buf_char(to, '}');
}

void json_write_list(Buf *to, const Shape *shape, const void *records, int64_t count)
{
    buf_char(to, '[');
    for (int64_t i = 0; i < count; i++) {
        if (i) buf_char(to, ',');
        json_write(to, shape, (const char *)records + i * shape->size);
    }
    buf_char(to, ']');
}
