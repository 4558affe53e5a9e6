/* The book against a naive one, in which every single point is a thing of its own, over random
 * histories; then what must be refused, row by row. */
#include "ledger/ledger.h"

#include "base/rand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { ROOM = 64 << 20, ACCOUNTS = 9, TOKENS = 1500, MOVES = 128, DONE = 600, HISTORIES = 60, STEPS = 220 };

/* ---- The naive book: a token is one point and knows its lot ---- */

typedef struct Token { int64_t lot, expires_day; } Token;
typedef struct Naive {
    int64_t posted[ACCOUNTS], held[ACCOUNTS], coming[ACCOUNTS], tokens[ACCOUNTS];
    Token token[ACCOUNTS][TOKENS];
} Naive;

/* 0 and 1 issue without limit, 2 to 5 keep lots (5 up to 40), 6 is a shop, 7 and 8 are funds in fen: 8
 * above 0. */
static const LedgerAccount account[ACCOUNTS] = {
    { 1, LEDGER_POINTS, false, false, NONE, NONE, 0, 0, 0 }, { 2, LEDGER_POINTS, false, false, NONE, NONE,
        0, 0, 0 },
    { 3, LEDGER_POINTS, true, false, 0, NONE, 0, 0, 0 },     { 4, LEDGER_POINTS, true, false, 0, NONE, 0, 0,
        0 },
    { 5, LEDGER_POINTS, true, false, 0, NONE, 0, 0, 0 },     { 6, LEDGER_POINTS, true, false, 0, 40, 0, 0,
        0 },
    { 7, LEDGER_POINTS, false, false, 0, NONE, 0, 0, 0 },    { 8, LEDGER_FEN, false, false, NONE, NONE, 0,
        0, 0 },
    { 9, LEDGER_FEN, false, false, 0, 150, 0, 0, 0 },
};

static bool goes_first(Token a, Token b)
{
    int64_t x = a.expires_day == NONE ? INT64_MAX : a.expires_day, y = b.expires_day == NONE ? INT64_MAX
        : b.expires_day;
    return x != y ? x < y : a.lot < b.lot;
}

/* The token that leaves next, among those of `lot` or, with 0, those that hold on `day`; -1: none. */
static int64_t next_token(const Naive *n, int a, int64_t lot, int64_t day)
{
    int64_t best = -1;
    for (int64_t i = 0; i < n->tokens[a]; i++) {
        Token t = n->token[a][i];
        if (lot ? t.lot != lot : t.expires_day != NONE && t.expires_day < day) continue;
        if (best < 0 || goes_first(t, n->token[a][best])) best = i;
    }
    return best;
}

static void token_in(Naive *n, int a, Token t)
{
    assert_true(n->tokens[a] < TOKENS);
    n->token[a][n->tokens[a]++] = t;
}

static Token token_out(Naive *n, int a, int64_t i)
{
    Token t = n->token[a][i];
    n->token[a][i] = n->token[a][--n->tokens[a]];
    return t;
}

/* What a transfer moved, point by point: for posting, voiding and reversing it. */
typedef struct Moved { int from, to; Token token; } Moved;
typedef struct Did {
    int64_t id, until_ms, moves;
    LedgerKind kind;
    bool settled;
    Moved move[MOVES];
    LedgerTransfer book;
} Did;

/* Point by point: who gives next to who takes next. One unit at a time. */
static Err naive_new(Naive *n, const LedgerTransfer *t, Did *did)
{
    int64_t left[200];
    bool hold = t->kind == LEDGER_HOLD;
    for (int64_t i = 0; i < t->legs; i++) left[i] = t->leg[i].amount;
    did->moves = 0;
    for (LedgerUnit u = 0; u < LEDGER_UNITS; u++)
        for (int64_t i = 0; i < t->legs; i++)
            for (int from = (int)t->leg[i].account - 1; left[i] < 0 && account[from].unit == u; left[i]++) {
                int64_t k = 0, at = account[from].lots ? next_token(n, from, t->leg[i].lot, t->day) : 0;
                if (at < 0) return LEDGER_SHORT;
                Token token = account[from].lots ? token_out(n, from, at) : (Token){ t->id, t->expires_day };
                while (left[k] <= 0 || account[t->leg[k].account - 1].unit != u) k++;
                left[k]--;
                assert_true(did->moves < MOVES);
                did->move[did->moves++] = (Moved){ from, (int)t->leg[k].account - 1, token };
            }
    for (int64_t i = 0; i < did->moves; i++) {
        int from = did->move[i].from, to = did->move[i].to;
        if (hold) n->held[from]++, n->coming[to]++;
        else n->posted[from]--, n->posted[to]++;
        if (!hold && account[to].lots) token_in(n, to, did->move[i].token);
    }
    return NULL;
}

static Err naive_of(Naive *n, LedgerKind kind, const Did *of, int64_t now_ms)
{
    bool hold = of->kind == LEDGER_HOLD, done = of->kind == LEDGER_MOVE || of->kind == LEDGER_POST;
    if (!(kind == LEDGER_REVERSE ? done : hold)) return LEDGER_NOT_THAT;
    if (of->settled) return LEDGER_SETTLED;
    if (kind == LEDGER_POST && now_ms >= of->until_ms) return LEDGER_TIMED_OUT;
    for (int64_t i = 0; i < of->moves; i++) {
        int from = of->move[i].from, to = of->move[i].to;
        Token token = of->move[i].token;
        if (kind != LEDGER_REVERSE) n->held[from]--, n->coming[to]--;
        if (kind == LEDGER_VOID && account[from].lots) token_in(n, from, token);
        if (kind == LEDGER_POST) {
            n->posted[from]--, n->posted[to]++;
            if (account[to].lots) token_in(n, to, token);
        }
        if (kind != LEDGER_REVERSE) continue;
        n->posted[from]++, n->posted[to]--;
        int64_t at = account[to].lots ? next_token(n, to, token.lot, 0) : 0;
        if (at < 0) return LEDGER_SHORT;
        if (account[to].lots) token_out(n, to, at);
        if (account[from].lots) token_in(n, from, token);
    }
    return NULL;
}

static Err naive_limits(const Naive *n, const Naive *was)
{
    for (int a = 0; a < ACCOUNTS; a++) {
        int64_t out = n->posted[a] - n->held[a];
        if (account[a].floor != NONE && out < account[a].floor && out < was->posted[a] - was->held[a])
            return LEDGER_SHORT;
    }
    for (int a = 0; a < ACCOUNTS; a++) {
        int64_t in = n->posted[a] + n->coming[a];
        if (account[a].ceiling != NONE && in > account[a].ceiling && in > was->posted[a] + was->coming[a])
            return LEDGER_FULL;
    }
    return NULL;
}

/* ---- Histories ---- */

typedef struct World {
    Arena arena;
    Rand r;
    Ledger *book, *again;              /* again: replayed from what was written */
    Naive *naive, *before, *was;
    Did *did;
    int64_t count, next_id, day, now_ms;
} World;

static LedgerTransfer draw_new(World *w)
{
    LedgerLeg *leg = NEWS(&w->arena, LedgerLeg, 4);
    bool fen = rand_between(&w->r, 0, 5) == 0, three = !fen && rand_between(&w->r, 0, 2) == 0;
    int64_t n = rand_between(&w->r, 1, fen ? 60 : 9), legs = 2;
    int64_t from = fen ? rand_between(&w->r, 8, 9) : rand_between(&w->r, 1, 7);
    int64_t to = fen ? 17 - from : 1 + (from + rand_between(&w->r, 0, 5)) % 7;
    leg[0] = (LedgerLeg){ from, 0, 0, -n };
    leg[1] = (LedgerLeg){ to, 0, 0, n };
    for (int64_t third = 1; three && third <= 7; third++) {
        if (third == from || third == to || rand_between(&w->r, 0, 2)) continue;
        int64_t m = rand_between(&w->r, 1, 6);
        bool gives = rand_between(&w->r, 0, 1);
        leg[legs++] = (LedgerLeg){ third, 0, 0, gives ? -m : m };
        leg[gives ? 1 : 0].amount += gives ? m : -m;
        break;
    }
    int64_t ends = rand_between(&w->r, 0, 3) ? w->day + rand_between(&w->r, 0, 30) : NONE;
    LedgerKind kind = rand_between(&w->r, 0, 3) ? LEDGER_MOVE : LEDGER_HOLD;
    return (LedgerTransfer){ .id = w->next_id++, .kind = kind, .day = w->day, .expires_day = ends,
                             .until_ms = w->now_ms + rand_between(&w->r, 0, 40), .leg = leg, .legs = legs };
}

static LedgerTransfer draw(World *w, Did **of)
{
    *of = NULL;
    if (!w->count || rand_between(&w->r, 0, 2)) return draw_new(w);
    *of = &w->did[rand_between(&w->r, w->count > 40 ? w->count - 40 : 0, w->count - 1)];
    LedgerKind kind = (LedgerKind)rand_between(&w->r, LEDGER_POST, LEDGER_REVERSE);
    return (LedgerTransfer){ .id = w->next_id++, .kind = kind, .day = w->day, .expires_day = NONE,
                             .until_ms = NONE, .of = &(*of)->book, .settled = false };
}

static void same(const World *w, const Ledger *book)
{
    int64_t sum[LEDGER_UNITS] = { 0 };
    for (int a = 0; a < ACCOUNTS; a++) {
        const LedgerAccount *have = ledger_account(book, a + 1);
        assert_int_equal(have->posted, w->naive->posted[a]);
        assert_int_equal(have->held, w->naive->held[a]);
        assert_int_equal(have->coming, w->naive->coming[a]);
        sum[have->unit] += have->posted;
        if (!account[a].lots) continue;
        LedgerLot lot[DONE];
        int64_t lots = ledger_lots(book, a + 1, lot, DONE), left = 0, usable = 0;
        for (int64_t i = 0; i < lots; i++) {
            int64_t tokens = 0;
            for (int64_t k = 0; k < w->naive->tokens[a]; k++)
                tokens += w->naive->token[a][k].lot == lot[i].lot
                    && w->naive->token[a][k].expires_day == lot[i].expires_day;
            assert_int_equal(lot[i].left, tokens);
            left += tokens;
            if (lot[i].expires_day == NONE || lot[i].expires_day >= w->day) usable += tokens;
        }
        assert_int_equal(left, w->naive->tokens[a]);
        assert_int_equal(left, have->posted - have->held);
        assert_int_equal(usable, ledger_usable(book, a + 1, w->day));
    }
    for (int u = 0; u < LEDGER_UNITS; u++) assert_int_equal(sum[u], 0);
}

/* One or several at once, to both; what was done is replayed into a third. */
static bool step(World *w)
{
    LedgerTransfer t[4];
    Did *of[4];
    LedgerWhy why;
    Err naive = NULL;
    int64_t count = rand_between(&w->r, 0, 3) ? 1 : rand_between(&w->r, 2, 4), first = w->count;
    *w->before = *w->naive;
    for (int64_t i = 0; i < count; i++) {
        t[i] = draw(w, &of[i]);
        for (int64_t k = 0; of[i] && k < i; k++)
            if (of[k] == of[i]) t[i] = draw_new(w), of[i] = NULL;
    }
    for (int64_t i = 0; i < count && !naive; i++) {
        Did *did = &w->did[first + i];
        *did = (Did){ .id = t[i].id, .kind = t[i].kind, .until_ms = t[i].until_ms };
        *w->was = *w->naive;
        naive = of[i] ? naive_of(w->naive, t[i].kind, of[i], w->now_ms) : naive_new(w->naive, &t[i], did);
        if (of[i] && !naive) {
            did->moves = of[i]->moves;
            memcpy(did->move, of[i]->move, sizeof did->move);
        }
        if (!naive && t[i].kind != LEDGER_VOID) naive = naive_limits(w->naive, w->was);
    }
    Err real = ledger_apply(w->book, &(LedgerNow){ w->now_ms, NONE }, t, count, &w->arena, &why);
    if (real != naive) fail_msg("%s, but the naive book says %s", real ? real->code : "done", naive
                                ? naive->code : "done");
    if (naive) *w->naive = *w->before;
    for (int64_t i = 0; i < count && !naive; i++) {
        Did *did = &w->did[first + i];
        did->book = t[i];
        if (of[i]) of[i]->settled = of[i]->book.settled = true;
        assert_null(ledger_replay(w->again, &t[i], NULL));
        w->count++;
    }
    same(w, w->book);
    same(w, w->again);
    return !naive;
}

static void a_random_history_is_the_naive_one(void **state)
{
    (void)state;
    Arena whole = arena_make((size_t)ROOM * 16);
    int64_t done = 0, refused = 0;
    for (uint64_t seed = 1; seed <= HISTORIES; seed++) {
        World w = { .arena = whole, .r = rand_from(seed), .next_id = 100, .day = 20000, .now_ms = 1000 };
        w.book = ledger_new(&w.arena);
        w.again = ledger_new(&w.arena);
        w.naive = NEW(&w.arena, Naive);
        w.before = NEW(&w.arena, Naive);
        w.was = NEW(&w.arena, Naive);
        w.did = NEWS(&w.arena, Did, DONE);
        for (int a = 0; a < ACCOUNTS; a++) {
            assert_null(ledger_put_account(w.book, &account[a]));
            assert_null(ledger_put_account(w.again, &account[a]));
        }
        for (int i = 0; i < STEPS && w.count < DONE - 4; i++) {
            *(step(&w) ? &done : &refused) += 1;
            w.day += rand_between(&w.r, 0, 9) == 0;
            w.now_ms += rand_between(&w.r, 0, 3);
        }
    }
    assert_true(done > HISTORIES * STEPS / 3 && refused > HISTORIES * STEPS / 20);
    arena_drop(whole, (size_t)ROOM * 16);
}

/* ---- Rows ---- */

typedef struct Book { Arena whole, arena; Ledger *l; } Book;

static void book_up(Book *b)
{
    b->arena = b->whole = arena_make(ROOM);
    b->l = ledger_new(&b->arena);
    for (int a = 0; a < ACCOUNTS; a++) assert_null(ledger_put_account(b->l, &account[a]));
}

static Err move(Book *b, int64_t id, int64_t day, int64_t ends, int64_t from, int64_t to, int64_t n,
                LedgerTransfer *ret)
{
    LedgerLeg *leg = NEWS(&b->arena, LedgerLeg, 2);
    leg[0] = (LedgerLeg){ from, 0, 0, -n };
    leg[1] = (LedgerLeg){ to, 0, 0, n };
    LedgerTransfer t = { .id = id, .day = day, .expires_day = ends, .until_ms = NONE, .leg = leg,
                         .legs = 2 };
    Err e = ledger_apply(b->l, &(LedgerNow){ 0, NONE }, &t, 1, &b->arena, NULL);
    if (ret) *ret = t;
    return e;
}

/* The five that leave are of the lot that ends first, and whoever gets them can't keep them longer. */
static void what_ends_first_leaves_first_and_stays_what_it_is(void **state)
{
    (void)state;
    Book b;
    book_up(&b);
    LedgerTransfer t;
    LedgerLot lot[4];
    assert_null(move(&b, 100, 10, 90, 1, 3, 6, NULL));
    assert_null(move(&b, 101, 11, 30, 1, 3, 3, NULL));
    assert_null(move(&b, 102, 12, NONE, 1, 3, 2, NULL));
    assert_null(move(&b, 103, 12, 400, 3, 4, 5, &t));
    assert_int_equal(t.legs, 4);
    assert_true(t.leg[0].lot == 101 && t.leg[0].amount == -3 && t.leg[1].lot == 100
                && t.leg[1].amount == -2);
    assert_int_equal(ledger_lots(b.l, 4, lot, 4), 2);
    assert_true(lot[0].lot == 101 && lot[0].expires_day == 30 && lot[1].lot == 100
                && lot[1].expires_day == 90);
    assert_int_equal(ledger_usable(b.l, 3, 90), 6);
    assert_int_equal(ledger_usable(b.l, 3, 91), 2);
    assert_ptr_equal(move(&b, 104, 91, NONE, 3, 7, 3, NULL), LEDGER_SHORT);
    LedgerLeg over[] = { { 3, 100, 0, -4 }, { 2, 0, 0, 4 } };        /* expiry names the lot */
    LedgerTransfer ends = { .id = 105, .day = 91, .expires_day = NONE, .leg = over, .legs = 2 };
    assert_null(ledger_apply(b.l, &(LedgerNow){ 0, NONE }, &ends, 1, &b.arena, NULL));
    assert_int_equal(ledger_account(b.l, 3)->posted, 2);
    arena_drop(b.whole, ROOM);
}

static void a_grant_that_was_spent_is_not_taken_back(void **state)
{
    (void)state;
    Book b;
    book_up(&b);
    LedgerTransfer grant, spent, back = { .id = 110, .kind = LEDGER_REVERSE, .day = 12 };
    assert_null(move(&b, 100, 10, 90, 1, 3, 6, &grant));
    assert_null(move(&b, 101, 10, NONE, 3, 7, 1, &spent));
    back.of = &grant;
    LedgerWhy why;
    assert_ptr_equal(ledger_apply(b.l, &(LedgerNow){ 0, NONE }, &back, 1, &b.arena, &why), LEDGER_SHORT);
    assert_true(why.account == 3 && why.limit == 5);
    LedgerTransfer both[] = { { .id = 111, .kind = LEDGER_REVERSE, .day = 12, .of = &spent },
                              { .id = 112, .kind = LEDGER_REVERSE, .day = 12, .of = &grant } };
    assert_null(ledger_apply(b.l, &(LedgerNow){ 0, NONE }, both, 2, &b.arena, &why));
    assert_int_equal(ledger_account(b.l, 3)->posted, 0);
    assert_int_equal(ledger_account(b.l, 1)->posted, 0);
    arena_drop(b.whole, ROOM);
}

static void refusals_in_their_order(void **state)
{
    (void)state;
    Book b;
    book_up(&b);
    const LedgerTransfer hold = { .kind = LEDGER_HOLD, .until_ms = 9 }, done = { .kind = LEDGER_MOVE },
        settled = { .kind = LEDGER_MOVE, .settled = true };
    const int64_t most = LEDGER_MOST;
    const struct {
        LedgerKind kind;
        int64_t day;
        const LedgerTransfer *of;
        int64_t legs;
        LedgerLeg leg[3];
        Err refused;
    } rows[] = {
        { LEDGER_MOVE, 1, NULL, 1, { { 1, 0, 0, 5 } }, LEDGER_BAD_LEGS },
        { LEDGER_MOVE, 1, NULL, 3, { { 1, 0, 0, 5 }, { 3, 0, 0, -5 }, { 4, 0, 0, 0 } }, LEDGER_BAD_LEGS },
        { LEDGER_MOVE, 1, NULL, 2, { { 1, 0, 0, -most - 1 }, { 99, 0, 0, most } }, LEDGER_TOO_LARGE },
        { LEDGER_MOVE, 1, NULL, 2, { { 1, 0, 0, -5 }, { 99, 0, 0, 5 } }, LEDGER_NO_ACCOUNT },
        { LEDGER_MOVE, 1, NULL, 3, { { 1, 0, 0, -5 }, { 3, 0, 0, 3 }, { 3, 0, 0, 2 } }, LEDGER_TWICE },
        { LEDGER_MOVE, 1, NULL, 2, { { 1, 0, 0, -5 }, { 3, 0, 0, 4 } }, LEDGER_UNBALANCED },
        /* points are no fen */
        { LEDGER_MOVE, 1, NULL, 2, { { 1, 0, 0, -5 }, { 9, 0, 0, 5 } }, LEDGER_UNBALANCED },
        { LEDGER_MOVE, 1, NULL, 2, { { 1, 0, 0, -5 }, { 3, 0, 0, 5 } }, LEDGER_PERIOD_CLOSED },
        { LEDGER_MOVE, 50, NULL, 2, { { 10, 0, 0, -5 }, { 3, 0, 0, 5 } }, LEDGER_ACCOUNT_CLOSED },
        { LEDGER_POST, 50, NULL, 0, { { 0 } }, LEDGER_NOT_THAT },
        { LEDGER_POST, 50, &done, 0, { { 0 } }, LEDGER_NOT_THAT },
        { LEDGER_REVERSE, 50, &hold, 0, { { 0 } }, LEDGER_NOT_THAT },
        { LEDGER_REVERSE, 50, &settled, 0, { { 0 } }, LEDGER_SETTLED },
        { LEDGER_POST, 50, &hold, 0, { { 0 } }, LEDGER_TIMED_OUT },
        { LEDGER_MOVE, 50, NULL, 2, { { 3, 0, 0, -5 }, { 1, 0, 0, 5 } }, LEDGER_SHORT },
        { LEDGER_MOVE, 50, NULL, 2, { { 9, 0, 0, -1 }, { 8, 0, 0, 1 } }, LEDGER_SHORT },
        { LEDGER_MOVE, 50, NULL, 2, { { 1, 0, 0, -41 }, { 6, 0, 0, 41 } }, LEDGER_FULL },
        { LEDGER_MOVE, 50, NULL, 2, { { 1, 0, 0, -40 }, { 6, 0, 0, 40 } }, NULL },
        { LEDGER_MOVE, 50, NULL, 2, { { 1, 0, 0, -most }, { 2, 0, 0, most } }, LEDGER_TOO_LARGE },
    };
    LedgerAccount shut = { .id = 10, .floor = NONE, .ceiling = NONE, .closed = true };
    assert_null(ledger_put_account(b.l, &shut));
    for (int i = 0; i < COUNT(rows); i++) {
        LedgerTransfer t = { .id = 200 + i, .kind = rows[i].kind, .day = rows[i].day, .of = rows[i].of,
                             .expires_day = NONE, .leg = rows[i].leg, .legs = rows[i].legs };
        LedgerTransfer two[] = { { .id = 300 + i, .day = 50, .expires_day = NONE,
                                   .leg = (LedgerLeg[]){ { 2, 0, 0, -1 }, { 7, 0, 0, 1 } }, .legs = 2 }, t };
        LedgerWhy why;
        int64_t shop = ledger_account(b.l, 7)->posted;
        Err e = ledger_apply(b.l, &(LedgerNow){ 9, 40 }, two, 2, &b.arena, &why);
        if (e != rows[i].refused) fail_msg("row %d: %s", i, e ? e->code : "done");
        /* the one before it is undone with it */
        assert_int_equal(ledger_account(b.l, 7)->posted, shop + !e);
    }
    arena_drop(b.whole, ROOM);
}

/* Rows that were changed behind the book's back don't replay to what they were. */
static void replay_finds_what_was_forged(void **state)
{
    (void)state;
    Book b;
    book_up(&b);
    LedgerLeg one_sided[] = { { 1, 0, NONE, -5 }, { 3, 500, NONE, 6 } }, from_nothing[] = { { 3, 501, NONE,
        -5 },
        { 1, 0, NONE, 5 } };
    LedgerTransfer t = { .id = 500, .leg = one_sided, .legs = 2 };
    assert_ptr_equal(ledger_replay(b.l, &t, NULL), LEDGER_UNBALANCED);
    t.leg = from_nothing;
    assert_ptr_equal(ledger_replay(b.l, &t, NULL), LEDGER_SHORT);
    assert_int_equal(ledger_account(b.l, 1)->posted, 0);
    arena_drop(b.whole, ROOM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_random_history_is_the_naive_one),
        cmocka_unit_test(what_ends_first_leaves_first_and_stays_what_it_is),
        cmocka_unit_test(a_grant_that_was_spent_is_not_taken_back),
            cmocka_unit_test(refusals_in_their_order),
        cmocka_unit_test(replay_finds_what_was_forged)
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
