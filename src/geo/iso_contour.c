/* Marching squares. A point of the lattice is in when its time is; between a point that is in and a
 * neighbour that is not lies one point of the contour, never on the lattice itself: so rings can't touch.
 * Where two corners of a square that lie across are in, they are kept apart: so a lesser time's area stays
 * within a greater one's. */
#include "geo/iso.h"

#include <string.h>

typedef struct Trace {
    const IsoField *f;
    uint16_t limit;
    Spot *at;
    int32_t points, points_room;
    int32_t *end, *parent;
    int32_t rings, rings_room;
    int32_t *ring_at;          /* of the lattice edge from (x, y) eastwards: the ring that crosses it, + 1 */
    Arena *keep, *spare;       /* points grow at the end of the one, lists of rings in the other */
} Trace;

static bool in(const Trace *t, int32_t x, int32_t y)
{
    return t->f->at[(int64_t)y * t->f->across + x] <= t->limit;
}

/* How far from a point that is in towards one that is not, in `whole` steps: by the times, or half-way
 * into where nobody comes. Grows with the limit. */
static int32_t share(const Trace *t, uint16_t inner, uint16_t outer, int32_t whole)
{
    int64_t gap = outer == ISO_NEVER ? 0 : outer - inner, part;
    part = gap > 0 ? (int64_t)whole * (t->limit - inner) / gap : whole / 2;
    return part < 1 ? 1 : part > whole - 1 ? whole - 1 : (int32_t)part;
}

/* The contour's point on the lattice edge from (x, y) eastwards, or northwards. */
static Spot point(const Trace *t, int32_t x, int32_t y, bool east)
{
    const IsoField *f = t->f;
    uint16_t a = f->at[(int64_t)y * f->across + x], b = f->at[(int64_t)(y + !east) * f->across + x + east];
    int32_t whole = east ? f->dx : f->dy;
    int32_t part = a <= t->limit ? share(t, a, b, whole) : whole - share(t, b, a, whole);
    Spot p = { f->origin.x + x * f->dx, f->origin.y + y * f->dy };
    if (east) p.x += part;
    else p.y += part;
    return p;
}

static void add_point(Trace *t, Spot p)
{
    if (t->points == t->points_room) {
        ptrdiff_t size = t->points_room * (ptrdiff_t)sizeof p;
        t->at = arena_grow(t->keep, t->at, size, 2 * size);
        t->points_room *= 2;
    }
    t->at[t->points++] = p;
}

/* Round the ring that crosses the edge from (x, y) eastwards. One square after the other, what is in to
 * the left. Sides of a square: 0 south, 1 east, 2 north, 3 west. */
static void follow(Trace *t, int32_t x, int32_t y, int32_t ring)
{
    int32_t across = t->f->across, first_x = x, first_y = y;
    /* With the west end in, the ring goes north through the edge; else south. */
    bool north = in(t, x, y);
    int side = north ? 0 : 2;
    int32_t cx = x, cy = north ? y : y - 1;
    do {
        add_point(t, side == 0 ? point(t, cx, cy, true) : side == 2 ? point(t, cx, cy + 1, true)
                     : side == 3 ? point(t, cx, cy, false) : point(t, cx + 1, cy, false));
        if (side == 0 || side == 2) t->ring_at[(int64_t)(cy + side / 2) * across + cx] = ring;
        /* Having come in through `side`, the left corner of it is in. The ring leaves between the first
         * corner that is out, going round the ones that are in: keep to the left. */
        static const signed char corner_x[] = { 0, 1, 1, 0 }, corner_y[] = { 0, 0, 1, 1 };
        int corner = side, steps = 0;  /* the corner at the left hand, looking inwards, is number `side` */
        while (steps < 3 && in(t, cx + corner_x[(corner + 3) & 3], cy + corner_y[(corner + 3) & 3]))
            corner = (corner + 3) & 3, steps++;
        side = (corner + 3) & 3;       /* the side between corner and the next one, which is out */
        if (side == 0) cy--, side = 2;
        else if (side == 2) cy++, side = 0;
        else if (side == 1) cx++, side = 3;
        else cx--, side = 1;
    } while (!(cx == first_x && side == (north ? 0 : 2) && cy == (north ? first_y : first_y - 1)));
}

static void add_ring(Trace *t, int32_t parent)
{
    if (t->rings == t->rings_room) {
        ptrdiff_t size = t->rings_room * (ptrdiff_t)sizeof *t->end;
        int32_t *end = arena_take(t->spare, 2 * size, 1), *up = arena_take(t->spare, 2 * size, 1);
        memcpy(end, t->end, (size_t)size);
        memcpy(up, t->parent, (size_t)size);
        t->end = end;
        t->parent = up;
        t->rings_room *= 2;
    }
    t->parent[t->rings] = parent;
    t->end[t->rings++] = t->points;
}

/* From the south, each row from the west: a ring met first where one comes in is a border, where one goes
 * out a hole of what one is in. */
static void scan(Trace *t)
{
    int32_t across = t->f->across;
    for (int32_t y = 0; y < t->f->down; y++) {
        const uint16_t *row = t->f->at + (int64_t)y * across;
        int32_t border = -1;
        for (int32_t x = 0; x + 1 < across; x++) {
            bool west = row[x] <= t->limit, east = row[x + 1] <= t->limit;
            if (west == east) continue;
            int32_t *ring = &t->ring_at[(int64_t)y * across + x];
            if (!*ring) {
                follow(t, x, y, t->rings + 1);
                add_ring(t, east ? t->rings : border);
            }
            if (east) border = t->parent[*ring - 1];
        }
    }
}

IsoShape iso_contour(const IsoField *f, uint32_t limit, Arena *keep, Arena scratch)
{
    enum { RINGS = 64, POINTS = 1024 };
    Trace t = { .f = f, .limit = limit / 10 < ISO_NEVER - 1 ? (uint16_t)(limit / 10) : ISO_NEVER - 1 };
    t.points_room = POINTS;
    t.rings_room = RINGS;
    t.ring_at = NEWS(&scratch, int32_t, (int64_t)f->across * f->down);
    t.end = NEWS(&scratch, int32_t, RINGS);
    t.parent = NEWS(&scratch, int32_t, RINGS);
    t.at = NEWS(keep, Spot, POINTS);
    t.keep = keep;
    t.spare = &scratch;
    scan(&t);
    IsoShape s = { .rings = t.rings, .points = t.points, .at = t.at };
    int32_t *end = NEWS(keep, int32_t, t.rings + 1), *parent = NEWS(keep, int32_t, t.rings + 1);
    memcpy(end, t.end, (size_t)t.rings * sizeof *end);
    memcpy(parent, t.parent, (size_t)t.rings * sizeof *parent);
    s.end = end;
    s.parent = parent;
    return s;
}

static void put_degrees(Buf *to, int32_t e7)
{
    int64_t whole = e7 < 0 ? -(int64_t)e7 : e7;
    if (e7 < 0) buf_char(to, '-');
    buf_int(to, whole / 10000000);
    buf_char(to, '.');
    char digits[7];
    whole %= 10000000;
    for (int i = 6; i >= 0; i--, whole /= 10) digits[i] = (char)('0' + whole % 10);
    buf_add(to, (Str){ digits, 7 });
}

static void put_ring(Buf *to, const IsoShape *s, int32_t r)
{
    int32_t from = r ? s->end[r - 1] : 0;
    buf_char(to, '[');
    for (int32_t i = from; i <= s->end[r]; i++) {
        Spot p = s->at[i < s->end[r] ? i : from];      /* the first again at the end */
        buf_adds(to, i > from ? ",[" : "[");
        put_degrees(to, p.x);
        buf_char(to, ',');
        put_degrees(to, p.y);
        buf_char(to, ']');
    }
    buf_char(to, ']');
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

bool iso_holds(const IsoShape *s, Spot p)
{
    bool inside = false;
    for (int32_t r = 0, from = 0; r < s->rings; from = s->end[r++])
        for (int32_t i = from; i < s->end[r]; i++) {
            Spot a = s->at[i], b = s->at[i + 1 < s->end[r] ? i + 1 : from];
            if ((a.y > p.y) == (b.y > p.y)) continue;
            int64_t along = ((int64_t)b.x - a.x) * ((int64_t)p.y - a.y);
            int64_t side = along - ((int64_t)p.x - a.x) * ((int64_t)b.y - a.y);
            if (b.y > a.y ? side > 0 : side < 0) inside = !inside;
        }
    return inside;
}
