/* Where accounts and lots are kept: two tables by id, and each account's open lots in the order in
 * which they leave. A lot of which nothing is left stays in its table, for it may come back by a
 * reversal. */
#include "ledger/ledger_inside.h"

#include <string.h>

const char *const ledger_unit_names[] = { "points", "half_hours", "fen", "face_fen", NULL };
const char *const ledger_kind_names[] = { "move", "hold", "post", "void", "reverse", NULL };

enum { ROOM_FIRST = 64 };

static uint64_t hash(int64_t a, int64_t b)
{
    uint64_t h = (uint64_t)a * 0x9E3779B97F4A7C15u ^ ((uint64_t)b + 0x7F4A7C15u) * 0xBF58476D1CE4E5B9u;
    return h ^ h >> 29;
}

Ledger *ledger_new(Arena *keep)
{
    Ledger *l = NEW(keep, Ledger);
    l->keep = keep;
    l->accounts = (Table){ NEWS(keep, void *, ROOM_FIRST), ROOM_FIRST, 0 };
    l->lots = (Table){ NEWS(keep, void *, ROOM_FIRST), ROOM_FIRST, 0 };
    return l;
}

/* ---- Tables ---- */

static uint64_t account_hash(const void *account) { return hash(((const Account *)account)->a.id, 0); }

static uint64_t lot_hash(const void *lot)
{
    const LedgerLot *l = &((const Lot *)lot)->l;
    return hash(l->account, l->lot);
}

static void table_place(Table *t, void *thing, uint64_t h)
{
    int64_t at = (int64_t)(h & (uint64_t)(t->room - 1));
    while (t->at[at]) at = (at + 1) & (t->room - 1);
    t->at[at] = thing;
}

static void table_add(Table *t, Arena *keep, void *thing, uint64_t (*hash_of)(const void *))
{
    if (2 * (t->count + 1) > t->room) {
        Table wide = { NEWS(keep, void *, 2 * t->room), 2 * t->room, t->count };
        for (int64_t i = 0; i < t->room; i++)
            if (t->at[i]) table_place(&wide, t->at[i], hash_of(t->at[i]));
        *t = wide;
    }
    table_place(t, thing, hash_of(thing));
    t->count++;
}

Account *book_account(const Ledger *l, int64_t id)
{
    int64_t last = l->accounts.room - 1, at = (int64_t)(hash(id, 0) & (uint64_t)last);
    for (Account *a; (a = l->accounts.at[at]); at = (at + 1) & last)
        if (a->a.id == id) return a;
    return NULL;
}

Lot *book_lot(const Ledger *l, int64_t account, int64_t lot)
{
    int64_t last = l->lots.room - 1, at = (int64_t)(hash(account, lot) & (uint64_t)last);
    for (Lot *x; (x = l->lots.at[at]); at = (at + 1) & last)
        if (x->l.account == account && x->l.lot == lot) return x;
    return NULL;
}

/* ---- The order in which lots leave ---- */

static bool leaves_before(const Lot *a, const Lot *b)
{
    int64_t day = book_lot_day(a), other = book_lot_day(b);
    return day != other ? day < other : a->l.lot < b->l.lot;
}

/* New lots mostly leave last, so the place is looked for from the end. */
static void lot_link(Lot *lot)
{
    Account *a = lot->of;
    Lot *before = a->last;
    while (before && leaves_before(lot, before)) before = before->before;
    lot->before = before;
    lot->after = before ? before->after : a->first;
    *(before ? &before->after : &a->first) = lot;
    *(lot->after ? &lot->after->before : &a->last) = lot;
}

static void lot_unlink(Lot *lot)
{
    *(lot->before ? &lot->before->after : &lot->of->first) = lot->after;
    *(lot->after ? &lot->after->before : &lot->of->last) = lot->before;
    lot->before = lot->after = NULL;
}

Lot *book_lot_new(Ledger *l, Account *a, int64_t lot, int64_t expires_day)
{
    Lot *x = NEW(l->keep, Lot);
    *x = (Lot){ .l = { a->a.id, lot, expires_day, 0 }, .of = a };
    table_add(&l->lots, l->keep, x, lot_hash);
    return x;
}

static void lot_left(Lot *x, int64_t left)
{
    if (x->l.left > 0 && left <= 0) lot_unlink(x);
    bool joins = x->l.left <= 0 && left > 0;
    x->l.left = left;
    if (joins) lot_link(x);
}

/* ---- What was ---- */

static void *vec_add(Vec *v, Arena *keep, ptrdiff_t size)
{
    if (v->count == v->room) {
        int64_t room = v->room ? 2 * v->room : 32;
        char *wide = arena_take(keep, room, size);
        if (v->count) memcpy(wide, v->at, (size_t)(v->count * size));
        v->at = wide;
        v->room = room;
    }
    return (char *)v->at + v->count++ * size;
}

void book_begin(Ledger *l) { l->account_was.count = l->lot_was.count = 0; }

void book_keep(Ledger *l, Account *a)
{
    AccountWas *was = vec_add(&l->account_was, l->keep, sizeof *was);
    *was = (AccountWas){ a, a->a };
}

void book_lot_set(Ledger *l, Lot *x, int64_t left)
{
    LotWas *was = vec_add(&l->lot_was, l->keep, sizeof *was);
    *was = (LotWas){ x, x->l.left };
    lot_left(x, left);
}

void book_undo(Ledger *l)
{
    const AccountWas *a = l->account_was.at;
    const LotWas *x = l->lot_was.at;
    for (int64_t i = l->account_was.count; i-- > 0;) a[i].of->a = a[i].was;
    for (int64_t i = l->lot_was.count; i-- > 0;) lot_left(x[i].of, x[i].left);
    book_begin(l);
}

/* ---- In and out ---- */

static bool amount_fits(int64_t n) { return n >= -LEDGER_MOST && n <= LEDGER_MOST; }

Err ledger_put_account(Ledger *l, const LedgerAccount *a)
{
    if (book_account(l, a->id) || a->unit < 0 || a->unit >= LEDGER_UNITS || (a->lots && a->floor != 0)
        || !amount_fits(a->posted) || a->held < 0 || a->held > LEDGER_MOST || a->coming < 0
        || a->coming > LEDGER_MOST || (a->floor != NONE && !amount_fits(a->floor))
        || (a->ceiling != NONE && !amount_fits(a->ceiling)))
        return BROKEN;
    Account *new = NEW(l->keep, Account);
    *new = (Account){ .a = *a };
    table_add(&l->accounts, l->keep, new, account_hash);
    return NULL;
}

Err ledger_put_lot(Ledger *l, const LedgerLot *x)
{
    Account *a = book_account(l, x->account);
    if (!a || !a->a.lots || x->left < 0 || x->left > LEDGER_MOST || book_lot(l, x->account, x->lot))
        return BROKEN;
    lot_left(book_lot_new(l, a, x->lot, x->expires_day), x->left);
    return NULL;
}

const LedgerAccount *ledger_account(const Ledger *l, int64_t id)
{
    const Account *a = book_account(l, id);
    return a ? &a->a : NULL;
}

int64_t ledger_left(const Ledger *l, int64_t account, int64_t lot)
{
    const Lot *x = book_lot(l, account, lot);
    return x ? x->l.left : 0;
}

int64_t ledger_usable(const Ledger *l, int64_t account, int64_t day)
{
    const Account *a = book_account(l, account);
    int64_t sum = 0;
    if (!a) return 0;
    if (!a->a.lots) return a->a.floor == NONE ? LEDGER_MOST : a->a.posted - a->a.held - a->a.floor;
    for (const Lot *x = a->first; x; x = x->after)
        if (book_lot_day(x) >= day) sum += x->l.left;
    return sum;
}

int64_t ledger_lots(const Ledger *l, int64_t account, LedgerLot *ret, int64_t most)
{
    const Account *a = book_account(l, account);
    int64_t count = 0;
    for (const Lot *x = a ? a->first : NULL; x; x = x->after, count++)
        if (count < most) ret[count] = x->l;
    return count;
}

/* What changed twice is told once. */
int64_t ledger_touched(Ledger *l, const LedgerAccount **ret, int64_t most)
{
    const AccountWas *was = l->account_was.at;
    int64_t count = 0, mark = ++l->marks;
    for (int64_t i = 0; i < l->account_was.count; i++) {
        if (was[i].of->mark == mark) continue;
        was[i].of->mark = mark;
        if (count++ < most) ret[count - 1] = &was[i].of->a;
    }
    return count;
}

int64_t ledger_touched_lots(Ledger *l, LedgerLot *ret, int64_t most)
{
    const LotWas *was = l->lot_was.at;
    int64_t count = 0, mark = ++l->marks;
    for (int64_t i = 0; i < l->lot_was.count; i++) {
        if (was[i].of->mark == mark) continue;
        was[i].of->mark = mark;
        if (count++ < most) ret[count - 1] = was[i].of->l;
    }
    return count;
}
