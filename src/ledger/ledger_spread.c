/* Spreading: a transfer is asked for by account and written by lot. First what leaves is cut into
 * slices, in the order of its lots; then what comes in takes the slices in turn, so that every unit
 * can be followed from the transfer that brought it in to the one that used it up. */
#include "ledger/ledger_inside.h"

#include <string.h>

/* lot 0: out of an account without lots */
typedef struct Slice { int64_t lot, expires_day, left; } Slice;

typedef struct Spread {
    Ledger *l;
    const LedgerTransfer *t;
    Arena *keep;
    LedgerLeg *leg;                    /* as they will be written */
    Slice *slice;
    int64_t legs, leg_room, slices, slice_room;
} Spread;

static void *grown(Arena *keep, void *old, int64_t count, int64_t *room, ptrdiff_t size)
{
    if (count < *room) return old;
    *room = *room ? 2 * *room : 16;
    void *wide = arena_take(keep, *room, size);
    if (count) memcpy(wide, old, (size_t)(count * size));
    return wide;
}

static void add_leg(Spread *s, int64_t account, int64_t lot, int64_t expires_day, int64_t amount)
{
    s->leg = grown(s->keep, s->leg, s->legs, &s->leg_room, sizeof *s->leg);
    s->leg[s->legs++] = (LedgerLeg){ account, lot, expires_day, amount };
}

static void add_slice(Spread *s, int64_t lot, int64_t expires_day, int64_t amount)
{
    s->slice = grown(s->keep, s->slice, s->slices, &s->slice_room, sizeof *s->slice);
    s->slice[s->slices++] = (Slice){ lot, expires_day, amount };
}

static void take(Spread *s, const LedgerLeg *asked, const Lot *x, int64_t amount)
{
    add_leg(s, asked->account, x->l.lot, x->l.expires_day, -amount);
    add_slice(s, x->l.lot, x->l.expires_day, amount);
}

/* Lots whose last day is over don't leave by themselves; a leg that names one (expiry does) takes it
 * anyhow. */
static Err leave(Spread *s, const LedgerLeg *asked, const Account *a)
{
    int64_t due = -asked->amount;
    if (!a->a.lots) {
        add_leg(s, a->a.id, 0, NONE, asked->amount);
        add_slice(s, 0, NONE, due);
        return NULL;
    }
    for (const Lot *x = a->first; x && due; x = x->after) {
        if (asked->lot ? x->l.lot != asked->lot : book_lot_day(x) < s->t->day) continue;
        int64_t part = x->l.left < due ? x->l.left : due;
        take(s, asked, x, part);
        due -= part;
    }
    return due ? LEDGER_SHORT : NULL;
}

static void arrive(Spread *s, const LedgerLeg *asked, const Account *a, int64_t *at)
{
    int64_t due = asked->amount, new = 0;
    if (!a->a.lots) add_leg(s, a->a.id, 0, NONE, asked->amount);
    for (; due; *at += !s->slice[*at].left) {
        Slice *from = &s->slice[*at];
        int64_t part = from->left < due ? from->left : due;
        from->left -= part;
        due -= part;
        if (!a->a.lots) continue;
        if (!from->lot) new += part;
        else add_leg(s, a->a.id, from->lot, from->expires_day, part);
    }
    if (new) add_leg(s, a->a.id, s->t->id, s->t->expires_day, new);
}

/* Of one unit: what leaves is there in full before anything comes in, since the legs sum to zero. */
static Err spread_unit(Spread *s, LedgerUnit unit, LedgerWhy *why)
{
    int64_t at = 0;
    s->slices = 0;
    for (int64_t i = 0; i < s->t->legs; i++) {
        const Account *a = book_account(s->l, s->t->leg[i].account);
        why->account = a->a.id;
        if (a->a.unit == unit && s->t->leg[i].amount < 0) TRY(leave(s, &s->t->leg[i], a));
    }
    for (int64_t i = 0; i < s->t->legs; i++) {
        const Account *a = book_account(s->l, s->t->leg[i].account);
        if (a->a.unit == unit && s->t->leg[i].amount > 0) arrive(s, &s->t->leg[i], a, &at);
    }
    return NULL;
}

Err book_spread(Ledger *l, const LedgerTransfer *t, Arena *keep, LedgerLeg **ret, int64_t *ret_legs,
                LedgerWhy *why)
{
    Spread s = { .l = l, .t = t, .keep = keep };
    for (int u = 0; u < LEDGER_UNITS; u++) TRY(spread_unit(&s, (LedgerUnit)u, why));
    *ret = s.leg;
    *ret_legs = s.legs;
    return NULL;
}
