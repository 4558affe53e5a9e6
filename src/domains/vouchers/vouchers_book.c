/* Vouchers in the book: money and face value go together, and never mix. At a till; back; what is left. */
#include "domains/vouchers/vouchers_inside.h"

#include "domains/grants/grants.h"
#include "domains/points/points.h"
#include "domains/vouchers/vouchers_queries.h"
#include "vocab/moment.h"

enum { AT_ONCE = 20, LATE_DAYS = 2 };

const EventKind VOUCHERS_REDEEMED = { "vouchers.redeemed", "券核销", "voucher redeemed" };
const EventKind VOUCHERS_RETURNED = { "vouchers.returned", "券核销退回", "redemption of a voucher taken back" };
const EventKind VOUCHERS_OVER = { "vouchers.ended", "券批次到期", "batch of vouchers ended" };

static Str key_of(Ask *ask, const char *what, int64_t a, int64_t b)
{
    Buf k = buf_new(ask->arena, 80);
    buf_fmt(&k, POINTS_KEPT_KEY "voucher.%s:%lld:%lld", what, (long long)a, (long long)b);
    return buf_str(&k);
}

static PointsMove move_of(Ask *ask, const Batch *b, LedgerKind kind, PointsCause cause, const char *what,
                          int64_t id)
{
    Buf words = buf_new(ask->arena, 120);
    buf_adds(&words, "券：");
    buf_add(&words, b->name);
    return (PointsMove){ .kind = kind, .key = key_of(ask, what, b->id, id), .cause = cause,
                         .words = buf_str(&words),
                         .subject = b->id, .day = NONE, .expires_day = NONE, .until_ms = NONE };
}

static Err house(Ask *ask, PointsPurse purse, int64_t *ret)
{
    return points_account(ask, POINTS_SYSTEM, 0, purse, ask->district, ret);
}

/* The whole value, out of the fund and into being; until somebody else approves it is set aside. */
Err batch_hold(Ask *ask, Batch *b)
{
    int64_t issued, all = b->total * b->face_fen;
    TRY(points_kept(ask, POINTS_FUND, b->id, PURSE_MONEY, b->place, b->name, S("券批次资金"), &b->money));
    TRY(points_kept(ask, POINTS_FUND, b->id, PURSE_FACE, b->place, b->name, S("券批次面额"), &b->face));
    TRY(house(ask, PURSE_FACE_ISSUED, &issued));
    LedgerLeg leg[] = { { b->fund, 0, NONE, -all }, { b->money, 0, NONE, all }, { issued, 0, NONE, -all },
                        { b->face, 0, NONE, all } };
    PointsMove m = move_of(ask, b, LEDGER_HOLD, CAUSE_ALLOTTED, "hold", 0);
    m.leg = leg;
    m.legs = COUNT(leg);
    TRY(points_apply(ask, &m, 1));
    b->hold_id = m.id;
    return NULL;
}

Err batch_draws(Ask *ask, const Batch *b, int64_t line, int64_t by)
{
    GrantDraw d = { .account = b->fund, .line = line, .amount = b->total * b->face_fen, .batch = b->id,
                    .transfer = b->hold_id, .by = by, .words = b->name, .by_words = b->made_words };
    return grants_draw(ask, &d);
}

Err batch_settle(Ask *ask, const Batch *b, bool approve)
{
    PointsMove m = move_of(ask, b, approve ? LEDGER_POST : LEDGER_VOID, CAUSE_ALLOTTED, "settle", 0);
    m.of_id = b->hold_id;
    return points_apply(ask, &m, 1);
}

Err vouchers_redeem(Ask *ask, const Code *c, int64_t bill_fen, const PartnerTerms *at, Redeemed *u)
{
    int64_t batch = c->subject, number = c->number;
    Batch b;
    VoucherKept v;
    PartnerTerms p = *at;
    int64_t fits, used;
    Err e = voucher_batches_one(ask->db, ask->district, batch, &b, ask->arena);
    if (!e) e = vouchers_one(ask->db, ask->district, batch, number, &v, ask->arena);
    if (e) return e == NOT_FOUND ? CODES_FORGED : e;
    if (v.state == VOUCHER_USED) return REDEEMED_BEFORE;
    TRY(voucher_print_counts(&v, c->print));
    TRY(voucher_partners_fit(ask->db, ask->district, batch, p.id, &fits));
    if (!fits || (!str_starts(p.place, b.place) && !str_starts(b.place, p.place))) return CODES_ELSEWHERE;
    if (b.state != BATCH_OPEN) return VOUCHERS_DAYS;
    TRY(voucher_may_redeem(&b, &v, moment_day(u->at_ms), bill_fen, &ask->why));
    TRY(partners_purse(ask, &p));
    TRY(house(ask, PURSE_FACE_USED, &used));
    LedgerLeg leg[] = { { b.money, 0, NONE, -b.face_fen }, { p.purse, 0, NONE, b.face_fen },
                        { b.face, 0, NONE, -b.face_fen }, { used, 0, NONE, b.face_fen } };
    u->id = ask_new_id(ask);
    PointsMove m = move_of(ask, &b, LEDGER_MOVE, CAUSE_PAID, "used", u->id);
    m.leg = leg;
    m.legs = COUNT(leg);
    TRY(points_apply(ask, &m, 1));
    *u = (Redeemed){ .partner = u->partner, .till = u->till, .at_ms = u->at_ms, .offline = u->offline,
                     .kind = CODE_VOUCHER, .subject = batch, .number = number, .words = b.name,
                     .face_fen = b.face_fen, .pay_fen = b.face_fen, .of_id = NONE };
    TRY(redeemed_add(ask, u));
    v.state = VOUCHER_USED;
    v.use_id = u->id;
    v.pay_id = m.id;
    TRY(vouchers_save(ask->db, ask->district, &v, S("open")));
    b.used++;
    TRY(batch_save(ask, &b));
    return batch_told(ask, &VOUCHERS_REDEEMED, &b, 1, v.account);
}

Err vouchers_return(Ask *ask, const Redeemed *use, Str words, Redeemed *ret)
{
    Batch b;
    VoucherKept v;
    TRY(voucher_batches_one(ask->db, ask->district, use->subject, &b, ask->arena));
    TRY(vouchers_one(ask->db, ask->district, use->subject, use->number, &v, ask->arena));
    if (b.state != BATCH_OPEN || v.state != VOUCHER_USED || v.use_id != use->id) return VOUCHERS_STATE;
    PointsMove m = move_of(ask, &b, LEDGER_REVERSE, CAUSE_CORRECTED, "back", use->id);
    m.of_id = v.pay_id;
    m.words = words;
    TRY(points_apply(ask, &m, 1));
    TRY(redeemed_back(ask, use, ret));
    v.state = VOUCHER_OPEN;
    v.use_id = v.pay_id = 0;
    TRY(vouchers_save(ask->db, ask->district, &v, S("used")));
    b.used--;
    TRY(batch_save(ask, &b));
    return batch_told(ask, &VOUCHERS_RETURNED, &b, 1, v.account);
}

/* Two days after its last day, so that what a till took in time can still be sent in. */
static Err end(Ask *ask, int64_t id)
{
    Batch b;
    int64_t ended;
    TRY(voucher_batches_one(ask->db, ask->district, id, &b, ask->arena));
    int64_t left = (b.total - b.used) * b.face_fen;
    TRY(house(ask, PURSE_FACE_ENDED, &ended));
    LedgerLeg leg[] = { { b.money, 0, NONE, -left }, { b.fund, 0, NONE, left }, { b.face, 0, NONE, -left },
                        { ended, 0, NONE, left } };
    PointsMove m = move_of(ask, &b, LEDGER_MOVE, CAUSE_EXPIRED, "ended", 0);
    m.leg = leg;
    m.legs = COUNT(leg);
    if (left) TRY(points_apply(ask, &m, 1));
    TRY(vouchers_end(ask->db, ask->district, id));
    b.state = BATCH_ENDED;
    TRY(batch_save(ask, &b));
    return batch_told(ask, &VOUCHERS_OVER, &b, b.total - b.used, 0);
}

Err vouchers_clock(Ask *ask)
{
    List over;
    TRY(voucher_batches_over(ask->db, ask->district, moment_day(ask->now_ms) - LATE_DAYS, AT_ONCE, &over,
                             ask->arena));
    for (const BatchId *b = over.at, *last = b + over.count; b < last; b++) TRY(end(ask, b->id));
    return NULL;
}

Err vouchers_taken(Ask *ask, const PartnerTerms *p, List *ret)
{
    return voucher_batches_taken(ask->db, ask->district, p->id, p->place, moment_day(ask->now_ms), ret,
                                 ask->arena);
}

Err vouchers_audit(Db *db, Str district, Arena *keep, int64_t *ret_wrong, int64_t *ret_id)
{
    List rows;
    TRY(voucher_wrong(db, district, &rows, keep));
    const BatchWrong *w = rows.at;
    *ret_wrong = rows.count;
    *ret_id = rows.count ? w->id : 0;
    return NULL;
}
