/* Strings with length, UTF-8, and text being written. */
#include "base/str.h"

#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Str str_of(const char *z) { return z ? (Str){ z, (ptrdiff_t)strlen(z) } : (Str){ 0 }; }

bool str_eq(Str a, Str b) { return a.len == b.len && (a.len == 0 || !memcmp(a.at, b.at, (size_t)a.len)); }

int str_cmp(Str a, Str b)
{
    ptrdiff_t n = a.len < b.len ? a.len : b.len;
    int c = n ? memcmp(a.at, b.at, (size_t)n) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(Str s, Str head) { return s.len >= head.len && str_eq((Str){ s.at, head.len }, head); }

bool str_ends(Str s, Str tail)
{
    return s.len >= tail.len && str_eq((Str){ s.at + (s.len - tail.len), tail.len }, tail);
}

ptrdiff_t str_find(Str s, Str part)
{
    if (part.len == 0) return 0;
    const char *hit = s.len ? memmem(s.at, (size_t)s.len, part.at, (size_t)part.len) : NULL;
    return hit ? hit - s.at : -1;
}

Str str_cut(Str *rest, char at)
{
    const char *hit = rest->len ? memchr(rest->at, at, (size_t)rest->len) : NULL;
    Str head = *rest;
    if (hit) {
        head.len = hit - rest->at;
        *rest = (Str){ hit + 1, rest->len - head.len - 1 };
    } else {
        *rest = (Str){ rest->at ? rest->at + rest->len : NULL, 0 };
    }
    return head;
}

static int space_at_head(Str s)
{
    if (s.len && strchr(" \t\r\n\v\f", s.at[0]) && s.at[0]) return 1;
    return str_starts(s, S("\xE3\x80\x80")) ? 3 : 0;
}

static int space_at_tail(Str s)
{
    if (s.len && strchr(" \t\r\n\v\f", s.at[s.len - 1]) && s.at[s.len - 1]) return 1;
    return str_ends(s, S("\xE3\x80\x80")) ? 3 : 0;
}

Str str_trim(Str s)
{
    int n;
    while ((n = space_at_head(s))) s = (Str){ s.at + n, s.len - n };
    while ((n = space_at_tail(s))) s.len -= n;
    return s;
}

Str str_trim_or(Str s, Str other)
{
    Str trimmed = str_trim(s);
    return trimmed.at && trimmed.len ? trimmed : other;
}

Str str_part(Str s, ptrdiff_t from, ptrdiff_t to)
{
    if (to > s.len) to = s.len;
    if (from > to) from = to;
    return (Str){ s.at ? s.at + from : NULL, to - from };
}

char *str_z(Arena *keep, Str s)
{
    char *z = NEWS(keep, char, s.len + 1);
    if (s.len) memcpy(z, s.at, (size_t)s.len);
    return z;
}

Str str_copy(Arena *keep, Str s) { return s.at ? (Str){ str_z(keep, s), s.len } : s; }

bool str_int(Str s, int64_t *ret)
{
    bool minus = s.len && s.at[0] == '-';
    if (minus) s = (Str){ s.at + 1, s.len - 1 };
    if (s.len < 1 || s.len > 19) return false;
    uint64_t n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (s.at[i] < '0' || s.at[i] > '9') return false;
        n = n * 10 + (uint64_t)(s.at[i] - '0');
    }
    if (n > (uint64_t)INT64_MAX) return false;
    *ret = minus ? -(int64_t)n : (int64_t)n;
    return true;
}

bool str_real(Str s, double *ret)
{
    char z[64], *end;
    if (s.len < 1 || s.len >= (ptrdiff_t)sizeof z || !strchr("+-.0123456789", s.at[0])) return false;
    memcpy(z, s.at, (size_t)s.len);
    z[s.len] = 0;
    if (strpbrk(z, "xXnN")) return false;
    double r = strtod(z, &end);
    if (end != z + s.len || !isfinite(r)) return false;
    *ret = r;
    return true;
}

/* Length of the sequence that starts here, 0 if it is not valid. RFC 3629 §4. */
static int utf8_step(const unsigned char *p, ptrdiff_t n)
{
    if (p[0] < 0x80) return p[0] != 0;
    int len = 0;
    if (p[0] >= 0xC2 && p[0] < 0xE0) len = 2;
    if (p[0] >= 0xE0 && p[0] < 0xF0) len = 3;
    if (p[0] >= 0xF0 && p[0] < 0xF5) len = 4;
    if (!len || len > n) return 0;
    for (int i = 1; i < len; i++)
        if ((p[i] & 0xC0) != 0x80) return 0;
    if (p[0] == 0xE0 && p[1] < 0xA0) return 0;
    if (p[0] == 0xED && p[1] > 0x9F) return 0;
    if (p[0] == 0xF0 && p[1] < 0x90) return 0;
    if (p[0] == 0xF4 && p[1] > 0x8F) return 0;
    return len;
}

/* Eight bytes of ASCII, none of them NUL. */
static bool eight_plain(const char *at)
{
    uint64_t v;
    memcpy(&v, at, sizeof v);
    return !((v | (v - UINT64_C(0x0101010101010101))) & UINT64_C(0x8080808080808080));
}

/* Most of what is written here: three bytes, of which the first allows all that may follow one. */
static bool three_plain(const unsigned char *p)
{
    return p[0] > 0xE0 && p[0] < 0xED && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80;
}

bool utf8_valid(Str s)
{
    for (ptrdiff_t i = 0; i < s.len;) {
        const unsigned char *p = (const unsigned char *)s.at + i;
        if (*p < 0x80 && s.len - i >= 8 && eight_plain(s.at + i)) {
            i += 8;
            continue;
        }
        int n = s.len - i >= 3 && three_plain(p) ? 3 : utf8_step(p, s.len - i);
        if (!n) return false;
        i += n;
    }
    return true;
}

ptrdiff_t utf8_count(Str s)
{
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) n += (s.at[i] & 0xC0) != 0x80;
    return n;
}

int32_t utf8_next(Str *rest)
{
    if (rest->len <= 0) return -1;
    const unsigned char *p = (const unsigned char *)rest->at;
    int n = p[0] < 0x80 ? 1 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
    if (n > rest->len) n = 1;
    int32_t c = n == 1 ? p[0] : p[0] & (0x7F >> n);
    for (int i = 1; i < n; i++) c = c << 6 | (p[i] & 0x3F);
    *rest = (Str){ rest->at + n, rest->len - n };
    return c;
}

int utf8_put(char to[4], int32_t point)
{
    if (point < 0x80) return to[0] = (char)point, 1;
    int n = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (int i = n - 1; i > 0; i--) {
        to[i] = (char)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    to[0] = (char)((0xF00 >> n & 0xFF) | point);
    return n;
}

uint64_t str_hash(Str s)
{
    uint64_t h = 14695981039346656037u;
    for (ptrdiff_t i = 0; i < s.len; i++) h = (h ^ (unsigned char)s.at[i]) * 1099511628211u;
    return h;
}

Buf buf_new(Arena *keep, ptrdiff_t room) { return (Buf){ keep, NEWS(keep, char, room), 0, room }; }

char *buf_space(Buf *b, ptrdiff_t n)
{
    if (b->cap - b->len < n) {
        ptrdiff_t cap = b->cap * 2 > b->len + n ? b->cap * 2 : b->len + n + 64;
        b->at = arena_grow(b->keep, b->at, b->cap, cap);
        b->cap = cap;
    }
    return b->at + b->len;
}

void buf_add(Buf *b, Str s)
{
    if (s.len <= 0) return;
    memcpy(buf_space(b, s.len), s.at, (size_t)s.len);
    b->len += s.len;
}

void buf_adds(Buf *b, const char *z) { buf_add(b, str_of(z)); }

void buf_char(Buf *b, char c)
{
    *buf_space(b, 1) = c;
    b->len++;
}

void buf_int(Buf *b, int64_t n)
{
    char digits[24];
    int at = sizeof digits;
    uint64_t u = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    do digits[--at] = (char)('0' + u % 10); while (u /= 10);
    if (n < 0) digits[--at] = '-';
    buf_add(b, (Str){ digits + at, (ptrdiff_t)sizeof digits - at });
}

void buf_fmt(Buf *b, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    vsnprintf(buf_space(b, n + 1), (size_t)n + 1, format, again);
    va_end(again);
    b->len += n;
}
