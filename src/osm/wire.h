/* Reading protocol-buffer bytes that nobody has vouched for. A cursor never passes its end; what does not
 * fit sets `bad`, empties the cursor, and reads as zero from then on, so that loops end and one check at
 * the end is enough. Knows the wire format (varint, zigzag, length-delimited), no message. */
#ifndef OSM_WIRE_H
#define OSM_WIRE_H

#include "base/str.h"

typedef struct Wire { const unsigned char *at, *end; bool bad; } Wire;

typedef struct WireField { int number, kind; uint64_t value; Wire bytes; } WireField;

enum { WIRE_VARINT = 0, WIRE_EIGHT = 1, WIRE_BYTES = 2, WIRE_FOUR = 5 };

static inline Wire wire_of(Str s)
{
    static const unsigned char nothing[1];
    const unsigned char *at = s.at ? (const unsigned char *)s.at : nothing;      /* NULL has no neighbours */
    return (Wire){ at, at + s.len, false };
}

static inline Str wire_str(Wire w) { return (Str){ (const char *)w.at, w.end - w.at }; }

static inline uint64_t wire_fail(Wire *w)
{
    w->at = w->end;
    w->bad = true;
    return 0;
}

static inline uint64_t wire_varint(Wire *w)
{
    uint64_t n = 0;
    for (int shift = 0; shift < 70 && w->at < w->end; shift += 7) {
        unsigned char c = *w->at++;
        if (shift < 64) n |= (uint64_t)(c & 127) << shift;
        if (c < 128) return n;
    }
    return wire_fail(w);
}

static inline int64_t wire_unzigzag(uint64_t n) { return (int64_t)(n >> 1 ^ (0 - (n & 1))); }
static inline int64_t wire_zigzag(Wire *w) { return wire_unzigzag(wire_varint(w)); }

static inline Wire wire_bytes(Wire *w)
{
    uint64_t n = wire_varint(w);
    if (n > (uint64_t)(w->end - w->at)) wire_fail(w), n = 0;
    Wire part = { w->at, w->at + n, false };
    w->at += n;
    return part;
}

/* The next field; false at the end (or when the rest is bad). A field of fixed width is stepped over. */
static inline bool wire_next(Wire *w, WireField *f)
{
    if (w->at >= w->end) return false;
    uint64_t head = wire_varint(w);
    *f = (WireField){ .number = (int)(head >> 3 & 0x1FFFFFFF), .kind = (int)(head & 7) };
    int skip = f->kind == WIRE_EIGHT ? 8 : f->kind == WIRE_FOUR ? 4 : 0;
    if (f->kind == WIRE_VARINT) f->value = wire_varint(w);
    else if (f->kind == WIRE_BYTES) f->bytes = wire_bytes(w);
    else if (!skip || w->end - w->at < skip || w->bad) wire_fail(w);
    else w->at += skip;
    return !w->bad;
}

/* How many varints a packed field holds: every one ends with a byte below 128. */
static inline int64_t wire_count(Wire w)
{
    int64_t n = 0;
    for (; w.at < w.end; w.at++) n += *w.at < 128;
    return n;
}

/* a + b without overflow: sums of deltas from outside wrap, and are checked where they matter. */
static inline int64_t wire_sum(int64_t a, int64_t b) { return (int64_t)((uint64_t)a + (uint64_t)b); }

#endif
