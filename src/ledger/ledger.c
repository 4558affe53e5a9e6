/* Applying: what may be, then the amounts. Refusals in a fixed order, so that the same question always
 * gets the same answer. */
#include "ledger/ledger_inside.h"

REFUSAL(LEDGER_BAD_LEGS, 422, "ledger.bad_legs", "一笔至少两行、至多 200 行，数额不能为零",
        "a transfer has two lines to two hundred, none of nothing");
REFUSAL(LEDGER_TOO_LARGE, 422, "ledger.too_large", "数额超出账本能记的范围", "more than the book can count");
REFUSAL(LEDGER_NO_ACCOUNT, 404, "ledger.no_account", "没有这个账户", "there is no such account");
REFUSAL(LEDGER_TWICE, 422, "ledger.twice", "同一账户在一笔里只能出现一次", "an account stands once in a transfer");
REFUSAL(LEDGER_UNBALANCED, 422, "ledger.unbalanced", "收支不平：同一单位的各行相加必须为零",
        "the lines of each unit must sum to zero");
REFUSAL(LEDGER_PERIOD_CLOSED, 409, "ledger.period_closed", "那一天所在的账期已结账",
        "the period of that day is closed");
REFUSAL(LEDGER_ACCOUNT_CLOSED, 409, "ledger.account_closed", "账户已销户", "the account is closed");
REFUSAL(LEDGER_NOT_THAT, 409, "ledger.not_that", "这一笔不能这样处理", "that can't be done with this transfer");
REFUSAL(LEDGER_SETTLED, 409, "ledger.settled", "这一笔已经处理过", "it was posted, voided or reversed already");
REFUSAL(LEDGER_TIMED_OUT, 409, "ledger.timed_out", "冻结已过期，只能释放",
        "the hold is past its time and can only be voided");
REFUSAL(LEDGER_SHORT, 409, "ledger.short", "余额不足", "the balance isn't enough");
REFUSAL(LEDGER_FULL, 409, "ledger.full", "超过账户上限", "above the account's limit");

/* ---- What may be ---- */

Err book_sums(const Ledger *l, const LedgerLeg *leg, int64_t legs, int64_t *ret_account)
{
    int64_t sum[LEDGER_UNITS] = { 0 };
    for (int64_t i = 0; i < legs; i++) {
        const Account *a = book_account(l, leg[i].account);
        *ret_account = leg[i].account;
        if (!a) return LEDGER_NO_ACCOUNT;
        /* a sum on the way may be larger than any amount: 200 of 2^53 still fit */
        if (__builtin_add_overflow(sum[a->a.unit], leg[i].amount, &sum[a->a.unit])) return LEDGER_TOO_LARGE;
    }
    *ret_account = 0;
    for (int u = 0; u < LEDGER_UNITS; u++)
        if (sum[u]) return LEDGER_UNBALANCED;
    return NULL;
}

static Err check_legs(Ledger *l, const LedgerTransfer *t, LedgerWhy *why)
{
    int64_t mark = ++l->marks;
    if (t->legs < 2 || t->legs > LEDGER_LEGS_MOST) return LEDGER_BAD_LEGS;
    for (int64_t i = 0; i < t->legs; i++)
        if (!t->leg[i].amount) return LEDGER_BAD_LEGS;
    for (int64_t i = 0; i < t->legs; i++)
        if (t->leg[i].amount > LEDGER_MOST || t->leg[i].amount < -LEDGER_MOST) return LEDGER_TOO_LARGE;
    for (int64_t i = 0; i < t->legs; i++) {
        why->account = t->leg[i].account;
        if (!book_account(l, t->leg[i].account)) return LEDGER_NO_ACCOUNT;
    }
    for (int64_t i = 0; i < t->legs; i++) {
        Account *a = book_account(l, t->leg[i].account);
        why->account = a->a.id;
        if (a->mark == mark) return LEDGER_TWICE;
        a->mark = mark;
    }
    return book_sums(l, t->leg, t->legs, &why->account);
}

static Err check_of(const LedgerTransfer *t, const LedgerNow *now)
{
    const LedgerTransfer *of = t->of;
    if (t->kind == LEDGER_MOVE || t->kind == LEDGER_HOLD) return of ? LEDGER_NOT_THAT : NULL;
    bool hold = of && of->kind == LEDGER_HOLD, done = of && (of->kind == LEDGER_MOVE
        || of->kind == LEDGER_POST);
    if (!(t->kind == LEDGER_REVERSE ? done : hold)) return LEDGER_NOT_THAT;
    if (of->settled) return LEDGER_SETTLED;
    if (t->kind == LEDGER_POST && of->until_ms != NONE
        && now->now_ms >= of->until_ms) return LEDGER_TIMED_OUT;
    return NULL;
}

/* A closed account takes nothing new; what was held there is still settled, what was wrong still
 * reversed. */
static Err check_open(const Ledger *l, const LedgerTransfer *t, LedgerWhy *why)
{
    if (t->kind != LEDGER_MOVE && t->kind != LEDGER_HOLD) return NULL;
    for (int64_t i = 0; i < t->legs; i++)
        if (book_account(l, t->leg[i].account)->a.closed) {
            why->account = t->leg[i].account;
            return LEDGER_ACCOUNT_CLOSED;
        }
    return NULL;
}

/* After the amounts have changed: all that a leg takes from, then all that one adds to. */
static Err check_limits(const Ledger *l, const LedgerLeg *leg, int64_t legs, LedgerWhy *why)
{
    for (int64_t i = 0; i < legs; i++) {
        const LedgerAccount *a = &book_account(l, leg[i].account)->a;
        int64_t out;
        why->account = a->id;
        if (a->floor == NONE || leg[i].amount > 0) continue;
        TRY(book_add(a->posted, -a->held, &out));
        if (out < a->floor) return LEDGER_SHORT;
    }
    for (int64_t i = 0; i < legs; i++) {
        const LedgerAccount *a = &book_account(l, leg[i].account)->a;
        int64_t in;
        why->account = a->id;
        if (a->ceiling == NONE || leg[i].amount < 0) continue;
        TRY(book_add(a->posted, a->coming, &in));
        if (in > a->ceiling) return LEDGER_FULL;
    }
    return NULL;
}

/* ---- The amounts ---- */

static Err lot_write(Ledger *l, Account *a, const LedgerLeg *leg, int64_t more)
{
    Lot *x = book_lot(l, a->a.id, leg->lot);
    int64_t left = 0;
    if (!x) x = book_lot_new(l, a, leg->lot, leg->expires_day);
    if (!x->l.left) x->l.expires_day = leg->expires_day;
    TRY(book_add(x->l.left, more, &left));
    if (left < 0) return LEDGER_SHORT;
    book_lot_set(l, x, left);
    return NULL;
}

/* What a leg does, by the kind of its transfer: a hold takes its lots at once and gives them back when
 * voided; what it announces is there when it is posted. */
static Err leg_write(Ledger *l, const LedgerTransfer *t, const LedgerLeg *leg)
{
    Account *account = book_account(l, leg->account);
    LedgerAccount *a = &account->a;
    int64_t n = leg->amount, lot = 0;
    bool out = n < 0;
    book_keep(l, account);
    int64_t *set_aside = out ? &a->held : &a->coming, aside = out ? -n : n;
    if (t->kind == LEDGER_HOLD) TRY(book_add(*set_aside, aside, set_aside));
    if (t->kind == LEDGER_POST || t->kind == LEDGER_VOID) TRY(book_add(*set_aside, -aside, set_aside));
    if (*set_aside < 0) return BROKEN;
    if (t->kind != LEDGER_HOLD && t->kind != LEDGER_VOID) TRY(book_add(a->posted, n, &a->posted));
    if (t->kind == LEDGER_MOVE || t->kind == LEDGER_REVERSE) lot = n;
    if (t->kind == LEDGER_HOLD && out) lot = n;
    if (t->kind == LEDGER_POST && !out) lot = n;
    if (t->kind == LEDGER_VOID && out) lot = -n;
    return a->lots && lot ? lot_write(l, account, leg, lot) : NULL;
}

Err book_write(Ledger *l, const LedgerTransfer *t, const LedgerLeg *leg, int64_t legs, int64_t *ret_account)
{
    for (int64_t i = 0; i < legs; i++) {
        *ret_account = leg[i].account;
        TRY(leg_write(l, t, &leg[i]));
    }
    *ret_account = 0;
    return NULL;
}

/* ---- One, several, once more ---- */

static Err back(const LedgerTransfer *t, Arena *keep, LedgerLeg **ret, int64_t *ret_legs)
{
    int64_t sign = t->kind == LEDGER_REVERSE ? -1 : 1;
    *ret = NEWS(keep, LedgerLeg, t->of->legs);
    *ret_legs = t->of->legs;
    for (int64_t i = 0; i < t->of->legs; i++) {
        (*ret)[i] = t->of->leg[i];
        (*ret)[i].amount *= sign;
    }
    return NULL;
}

static Err apply_one(Ledger *l, const LedgerNow *now, LedgerTransfer *t, Arena *keep, LedgerWhy *why)
{
    LedgerLeg *leg = NULL;
    int64_t legs = 0;
    bool new = t->kind == LEDGER_MOVE || t->kind == LEDGER_HOLD;
    if (new) TRY(check_legs(l, t, why));
    if (now->open_day != NONE && t->day < now->open_day) return LEDGER_PERIOD_CLOSED;
    TRY(check_open(l, t, why));
    TRY(check_of(t, now));
    if (new) TRY(book_spread(l, t, keep, &leg, &legs, why));
    else TRY(back(t, keep, &leg, &legs));
    Err e = book_write(l, t, leg, legs, &why->account);
    if (!e && t->kind != LEDGER_VOID) e = check_limits(l, leg, legs, why);
    if (e) return e;
    t->leg = leg;
    t->legs = legs;
    return NULL;
}

/* What would have done, as the set stands with nothing of this written. */
static void explain(const Ledger *l, const LedgerTransfer *t, Err e, LedgerWhy *why)
{
    const LedgerAccount *a = ledger_account(l, why->account);
    why->limit = NONE;
    if (a && e == LEDGER_SHORT) why->limit = ledger_usable(l, a->id, t->day);
    if (a && e == LEDGER_FULL) why->limit = a->ceiling - a->posted - a->coming;
}

Err ledger_apply(Ledger *l, const LedgerNow *now, LedgerTransfer *t, int64_t count, Arena *keep,
                 LedgerWhy *why)
{
    LedgerWhy unsaid;
    if (!why) why = &unsaid;
    *why = (LedgerWhy){ 0, 0, NONE };
    book_begin(l);
    if (count < 1 || count > LEDGER_LINKED_MOST) return LEDGER_BAD_LEGS;
    LedgerTransfer *asked = NEWS(keep, LedgerTransfer, count);
    for (int64_t i = 0; i < count; i++) asked[i] = t[i];
    for (int64_t i = 0; i < count; i++) {
        *why = (LedgerWhy){ i, 0, NONE };
        Err e = apply_one(l, now, &t[i], keep, why);
        if (!e) continue;
        book_undo(l);
        for (int64_t n = 0; n < count; n++) t[n] = asked[n];
        explain(l, &t[i], e, why);
        return e;
    }
    return NULL;
}

Err ledger_replay(Ledger *l, const LedgerTransfer *t, LedgerWhy *why)
{
    LedgerWhy unsaid;
    if (!why) why = &unsaid;
    *why = (LedgerWhy){ 0, 0, NONE };
    book_begin(l);
    TRY(book_sums(l, t->leg, t->legs, &why->account));
    Err e = book_write(l, t, t->leg, t->legs, &why->account);
    if (e) book_undo(l);
    return e;
}
