/* Marching squares. A point of the lattice is in when its time is; between a point that is in and a
 * neighbour that is not lies one point of the contour, never on the lattice itself: so rings can't touch.
 * Where two corners of a square that lie across are in, they are kept apart: so a lesser time's area stays
 * within a greater one's. */
#include "geo/reach/iso.h"

#include "geo/plane/wide.h"

#include <string.h>

/* Where one stands while following a contour: at a point that is in, whose neighbour on `side` is out: 0
 * east, 1 north, 2 west, 3 south. What is in stays at the left hand, so that one goes ahead a quarter
 * against the clock from `side`. */
enum { LEFT, ON, RIGHT, TURNS };
typedef struct Move { ptrdiff_t by; int32_t east, north; int32_t side; } Move;
typedef struct Moves {
    ptrdiff_t out[4], ahead[4], across[4];     /* from where one stands: what is out, and the two ahead */
    int32_t whole[4], east[4], north[4];       /* to what is out: how far, and where to */
    Move move[4][TURNS];
} Moves;

typedef struct Trace {
    const IsoField *f;
    uint16_t limit;
    Spot *at;
    int32_t points, points_room;
    int32_t *end, *parent;
    int32_t rings, rings_room;
    Moves moves;
    /* of the lattice edge from each point eastwards: does a ring cross it; FOLLOWED: which. Both go on for
     * AT_ONCE that are nothing, and one nobody reads */
    unsigned char *meets;
    int32_t *ring_at;
    Arena *keep, *spare;       /* points grow at the end of the one, lists of rings in the other */
} Trace;

enum { FOLLOWED = 2, AT_ONCE = 8 };

static Moves moves_of(const IsoField *f)
{
    static const int32_t east[] = { 1, 0, -1, 0 }, north[] = { 0, 1, 0, -1 };
    Moves m;
    for (int side = 0; side < 4; side++) {
        int ahead = (side + 1) & 3, x = east[ahead], y = north[ahead];
        m.east[side] = east[side];
        m.north[side] = north[side];
        m.whole[side] = side & 1 ? f->dy : f->dx;
        m.out[side] = east[side] + (ptrdiff_t)north[side] * f->across;
        m.ahead[side] = x + (ptrdiff_t)y * f->across;
        m.across[side] = m.out[side] + m.ahead[side];
        m.move[side][LEFT] = (Move){ 0, 0, 0, ahead };
        m.move[side][ON] = (Move){ m.ahead[side], x * f->dx, y * f->dy, side };
        x += east[side], y += north[side];
        m.move[side][RIGHT] = (Move){ m.across[side], x * f->dx, y * f->dy, (side + 3) & 3 };
    }
    return m;
}

/* Between two points of the lattice: from the one that is in towards the one that is not, in `whole`
 * steps: by the times, or half-way into where nobody comes. Grows with the limit. */
static int32_t share(uint16_t limit, uint16_t inner, uint16_t outer, int32_t whole)
{
    uint32_t gap = outer == ISO_NEVER ? 0 : (uint32_t)(outer - inner), part = (uint32_t)whole / 2;
    if (gap && whole <= 65535) part = (uint32_t)whole * (uint32_t)(limit - inner) / gap;
    else if (gap) part = (uint32_t)((uint64_t)whole * (uint64_t)(limit - inner) / gap);
    return part < 1 ? 1 : part > (uint32_t)whole - 1 ? whole - 1 : (int32_t)part;
}

/* The third of three in a row, west to east or south to north, takes the place of the second. No other
 * three are joined: only such lines hold a point between them exactly in any arithmetic, and a lesser
 * contour may have a corner there. */
static bool in_a_row(Spot a, Spot b, Spot c)
{
    return ((a.x == b.x) & (b.x == c.x)) | ((a.y == b.y) & (b.y == c.y));
}

static void make_room(Trace *t)
{
    ptrdiff_t size = t->points_room * (ptrdiff_t)sizeof *t->at;
    t->at = arena_grow(t->keep, t->at, size, 2 * size);
    t->points_room *= 2;
}

/* The same where the ring's end meets its beginning. */
static void close_ring(Trace *t, int32_t first)
{
    Spot *at = t->at + first;
    int32_t n = t->points - first;
    if (n > 4 && in_a_row(at[n - 2], at[n - 1], at[0])) n--;
    if (n > 4 && in_a_row(at[n - 1], at[0], at[1])) at[0] = at[--n];
    t->points = first + n;
}

/* Round the ring that crosses the edge from (x, y) eastwards. Where the left one ahead is out the ring turns
 * left, else where the right one is out it goes on, else it turns right: so corners that are in across a
 * square are kept apart. Which it will be nobody can foresee, so that nothing here branches on it. */
static void follow(Trace *t, int32_t x, int32_t y, int32_t ring)
{
    const IsoField *f = t->f;
    const Moves *moves = &t->moves;
    const uint16_t limit = t->limit, *start = f->at + (int64_t)y * f->across + x, *here;
    unsigned char *meets = t->meets;
    int32_t *ring_at = t->ring_at, n = t->points, side = *start <= limit ? 0 : 2, begin = side;
    if (side) start++, x++;
    here = start;
    ptrdiff_t nowhere = (ptrdiff_t)f->across * f->down + AT_ONCE;
    Spot at = { f->origin.x + x * f->dx, f->origin.y + y * f->dy };
    Spot before = { INT32_MIN, INT32_MIN }, last = { INT32_MAX, INT32_MAX };
    do {
        int32_t part = share(limit, *here, here[moves->out[side]], moves->whole[side]);
        Spot p = { at.x + part * moves->east[side], at.y + part * moves->north[side] };
        if (n == t->points_room) make_room(t);
        bool on = in_a_row(before, last, p);
        n -= on;
        t->at[n++] = p;
        before = on ? before : last;
        last = p;
        ptrdiff_t edge = side & 1 ? nowhere : here - f->at - side / 2;
        meets[edge] = FOLLOWED;
        ring_at[edge] = ring;
        int left = here[moves->ahead[side]] <= limit, right = here[moves->across[side]] <= limit;
        const Move *m = &moves->move[side][left + (left & right)];
        here += m->by;
        at.x += m->east;
        at.y += m->north;
        side = m->side;
    } while (here != start || side != begin);
    int32_t first = t->points;
    t->points = n;
    close_ring(t, first);
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

EITHER_WAY void cross(const uint16_t *at, int64_t size, uint16_t limit, unsigned char *restrict meets)
{
    for (int64_t i = 0; i + 1 < size; i++) meets[i] = (at[i] <= limit) != (at[i + 1] <= limit);
    meets[size - 1] = 0;               /* the last of a row and the first of the next are both out */
}

WIDE static void cross_wide(const uint16_t *at, int64_t size, uint16_t limit, unsigned char *meets)
{
    cross(at, size, limit, meets);
}

static void find_crossings(Trace *t)
{
    int64_t size = (int64_t)t->f->across * t->f->down;
    if (wide_here()) cross_wide(t->f->at, size, t->limit, t->meets);
    else cross(t->f->at, size, t->limit, t->meets);
}

/* From the south, each row from the west: a ring met first where one comes in is a border, where one goes
 * out a hole of what one came into last. A row begins outside. */
static void scan(Trace *t)
{
    int64_t size = (int64_t)t->f->across * t->f->down;
    int32_t border = -1;
    for (int64_t i = 0; i < size; i += AT_ONCE) {
        uint64_t eight, more[4];
        memcpy(&eight, t->meets + i, sizeof eight);
        while (!eight && i + 5 * AT_ONCE < size) {     /* mostly nothing there */
            memcpy(more, t->meets + i + AT_ONCE, sizeof more);
            if (more[0] | more[1] | more[2] | more[3]) break;
            i += 4 * AT_ONCE;
        }
        for (; eight; eight &= eight - 1) {            /* a byte holds one bit; the lowest lies first */
            int64_t edge = i + __builtin_ctzll(eight) / 8;
            bool east_in = t->f->at[edge + 1] <= t->limit;
            if (t->meets[edge] != FOLLOWED) {
                follow(t, (int32_t)(edge % t->f->across), (int32_t)(edge / t->f->across), t->rings);
                add_ring(t, east_in ? t->rings : border);
            }
            if (east_in) border = t->parent[t->ring_at[edge]];
        }
    }
}

IsoShape iso_contour(const IsoField *f, uint32_t limit, Arena *keep, Arena scratch)
{
    enum { RINGS = 64, POINTS = 1024 };
    Trace t = { .f = f, .limit = limit / 10 < ISO_LATE - 1 ? (uint16_t)(limit / 10) : ISO_LATE - 1 };
    ptrdiff_t size = (ptrdiff_t)f->across * f->down;
    t.points_room = POINTS;
    t.rings_room = RINGS;
    t.meets = arena_grow(&scratch, NULL, 0, size + 2 * AT_ONCE);
    memset(t.meets + size, 0, AT_ONCE);
    t.ring_at = arena_grow(&scratch, NULL, 0, (size + 2 * AT_ONCE) * (ptrdiff_t)sizeof *t.ring_at);
    t.end = NEWS(&scratch, int32_t, RINGS);
    t.parent = NEWS(&scratch, int32_t, RINGS);
    t.at = NEWS(keep, Spot, POINTS);
    t.keep = keep;
    t.spare = &scratch;
    t.moves = moves_of(f);
    find_crossings(&t);
    scan(&t);
    IsoShape s = { .rings = t.rings, .points = t.points, .at = t.at };
    int32_t *end = NEWS(keep, int32_t, t.rings + 1), *parent = NEWS(keep, int32_t, t.rings + 1);
    memcpy(end, t.end, (size_t)t.rings * sizeof *end);
    memcpy(parent, t.parent, (size_t)t.rings * sizeof *parent);
    s.end = end;
    s.parent = parent;
    return s;
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
