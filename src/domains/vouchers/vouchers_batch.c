/* Batches: drafted with their money set aside, approved by another; and what this domain brings to the
 * house. */
#include "domains/vouchers/vouchers_inside.h"

#include "app/seal.h"
#include "domains/divisions/divisions.h"
#include "domains/grants/grants.h"
#include "domains/points/points.h"
#include "domains/vouchers/vouchers_queries.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50 };

const EventKind VOUCHERS_DRAFTED = { "vouchers.drafted", "提出券批次", "batch of vouchers drafted" };
const EventKind VOUCHERS_APPROVED = { "vouchers.approved", "批准券批次", "batch of vouchers approved" };
const EventKind VOUCHERS_REFUSED = { "vouchers.refused", "退回券批次", "batch of vouchers refused" };

static void dress(Ask *ask, Batch *b)
{
    b->place_name = divisions_name(ask, b->place);
    if (!b->place_name.len) b->place_name = (Str){ 0 };
    b->since = moment_date_text(ask->arena, b->since_day);
    b->until = moment_date_text(ask->arena, b->until_day);
    b->mine = b->made_by == ask->who.account;
}

Err batch_list(Ask *ask)
{
    const BatchesQuery *q = QUERY(ask, BatchesQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(voucher_batches_page(ask->db, ask->district, &ask->who.scope, before, limit + 1, &rows, ask->arena));
    Batch *b = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, b[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) dress(ask, &b[i]);
    return answer_list(ask, &Batch_shape, &rows, next);
}

Err batch_in_reach(Ask *ask, Batch *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(voucher_batches_one(ask->db, ask->district, id, ret, ask->arena));
    return scope_holds(&ask->who.scope, ret->place) ? NULL : NOT_FOUND;
}

Err batch_open(const Batch *b, BatchWay way)
{
    if (b->state != BATCH_OPEN) return VOUCHERS_STATE;
    return b->way == way ? NULL : VOUCHERS_WAY;
}

Err batch_save(Ask *ask, Batch *b) { return voucher_batches_save(ask->db, ask->district, b); }

Err batch_told(Ask *ask, const EventKind *kind, const Batch *b, int64_t count, int64_t owner)
{
    BatchSaid said = { count, b->face_fen };
    return event_post(ask, kind, b->id, b->place, owner, &BatchSaid_shape, &said);
}

Err batch_answer(Ask *ask, int status, int64_t id)
{
    Batch b;
    TRY(voucher_batches_one(ask->db, ask->district, id, &b, ask->arena));
    TRY(voucher_partners_all(ask->db, ask->district, id, &b.partners, ask->arena));
    dress(ask, &b);
    return answer(ask, status, &Batch_shape, &b);
}

Err batch_look(Ask *ask)
{
    Batch b;
    TRY(batch_in_reach(ask, &b));
    return batch_answer(ask, 200, b.id);
}

/* An account within reach; of a special fund a line of its budget as well, and only of one. */
static Err fund_fits(Ask *ask, const BatchNew *in, bool *ret_special)
{
    TRY(grants_draw_fits(ask, in->fund, in->line, in->total * in->face_fen, in->until,
                         ret_special));
    if (*ret_special) return NULL;
    if (points_money_in_reach(ask, in->fund))
        return ask_blame(ask, BAD_FIELD, "/fund", "权限范围内的资金账户", "a money account within your reach");
    return in->line == NONE ? NULL : ask_blame(ask, BAD_FIELD, "/line", "仅专项基金有预算科目",
                                               "only a special fund has budget lines");
}

Err batch_draft(Ask *ask)
{
    const BatchNew *in = BODY(ask, BatchNew);
    const BatchId *partner = in->partners.at;
    PartnerTerms p;
    Place place;
    bool special;
    Batch b = { .id = ask_new_id(ask), .place = in->place, .name = str_trim(in->name),
                .about = str_trim(in->about),
                .way = in->way, .fund = in->fund, .face_fen = in->face_fen, .least_fen = in->least_fen,
                .total = in->total, .person_most = in->person_most, .commitment = S(""), .seed = S(""),
                .word = S(""), .made_by = ask->who.account, .made_ms = ask->now_ms, .version = 1,
                .made_words = actor_words(ask->arena, ask->who.name, ask->who.title) };
    if (!scope_holds(&ask->who.scope, in->place) || (!str_eq(in->place, ask->district)
                                                     && divisions_place(ask, in->place, &place)))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区划代码", "the code of a place within your reach");
    if (b.name.len < 2) return ask_blame(ask, BAD_FIELD, "/name", "请写名称", "say what it is called");
    TRY(fund_fits(ask, in, &special));
    if (!moment_read_date(in->since, &b.since_day))
        return ask_blame(ask, BAD_FIELD, "/since", "日期，如 2026-03-01", "a day: 2026-03-01");
    if (!moment_read_date(in->until, &b.until_day) || b.until_day < b.since_day
        || b.until_day < moment_day(ask->now_ms))
        return ask_blame(ask, BAD_FIELD, "/until", "最后一天，不早于首日和今天",
                         "the last day: not before the first, or today");
    for (int64_t i = 0; i < in->partners.count; i++) TRY(partners_in_reach(ask, partner[i].id, "/partners",
                                                                           &p));
    TRY(batch_hold(ask, &b));
    TRY(voucher_batches_add(ask->db, ask->district, &b));
    if (special) TRY(batch_draws(ask, &b, in->line, 0));
    for (int64_t i = 0; i < in->partners.count; i++)
        TRY(voucher_partners_add(ask->db, ask->district, b.id, partner[i].id));
    TRY(batch_told(ask, &VOUCHERS_DRAFTED, &b, b.total, 0));
    return batch_answer(ask, 201, b.id);
}

Err batch_decide(Ask *ask)
{
    bool approve = BODY(ask, BatchAnswer)->approve;
    Batch b;
    TRY(batch_in_reach(ask, &b));
    if (b.state != BATCH_DRAFTED) return VOUCHERS_STATE;
    if (approve && b.made_by == ask->who.account) return VOUCHERS_OWN;
    TRY(batch_settle(ask, &b, approve));
    b.state = approve ? BATCH_OPEN : BATCH_REFUSED;
    if (approve && b.way == BATCH_LOT) b.commitment = batch_commitment(ask, b.id);
    TRY(batch_save(ask, &b));
    TRY(batch_told(ask, approve ? &VOUCHERS_APPROVED : &VOUCHERS_REFUSED, &b, b.total, 0));
    return batch_answer(ask, 200, b.id);
}

/* ---- The domain ---- */

static const Err draft_refuses[] = { LEDGER_SHORT, GRANTS_TERM, GRANTS_OVER_LINE, NULL };
static const Err decide_refuses[] = { NOT_FOUND, VOUCHERS_STATE, VOUCHERS_OWN, NULL };
static const Err give_refuses[] = { NOT_FOUND, VOUCHERS_STATE, VOUCHERS_WAY, VOUCHERS_NONE_LEFT,
                                    VOUCHERS_PERSON_MOST, NULL };
static const Err draw_refuses[] = { NOT_FOUND, VOUCHERS_STATE, VOUCHERS_WAY, VOUCHERS_DRAWN, NULL };
static const Err enter_refuses[] = { NOT_FOUND, VOUCHERS_STATE, VOUCHERS_WAY, VOUCHERS_DRAWN,
                                     VOUCHERS_ENTERED, NULL };
static const Err recount_refuses[] = { NOT_FOUND, VOUCHERS_DRAWN, NULL };

static const Err print_refuses[] = { NOT_FOUND, VOUCHERS_STATE, VOUCHERS_DAYS, VOUCHERS_SLIPS_MOST, NULL };
static const Err sheet_refuses[] = { NOT_FOUND, VOUCHERS_REPRINTED, VOUCHERS_SLIP_SHUT, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/vouchers", batch_list, .may = "vouchers.read", .query = &BatchesQuery_shape,
      .gives = &Batch_shape, .flags = GIVES_LIST, .about = "Batches of vouchers in the reader's places" },
    { "POST", "/api/v1/vouchers", batch_draft, .may = "vouchers.write", .takes = &BatchNew_shape,
      .gives = &Batch_shape, .status = 201, .refuses = draft_refuses,
      .about = "Draft a batch: its whole value is set aside in the fund until somebody else approves" },
    { "GET", "/api/v1/vouchers/{id}", batch_look, .may = "vouchers.read", .gives = &Batch_shape,
      .refuses = recount_refuses, .about = "One batch, with where it is taken" },
    { "POST", "/api/v1/vouchers/{id}/answer", batch_decide, .may = "vouchers.approve",
      .takes = &BatchAnswer_shape,
      .gives = &Batch_shape, .refuses = decide_refuses, .about = "Approve a batch, or give its money back" },
    { "POST", "/api/v1/vouchers/{id}/give", vouchers_give, .may = "vouchers.write", .takes = &BatchGive_shape,
      .gives = &Batch_shape, .refuses = give_refuses, .about = "Give one voucher to somebody" },
    { "POST", "/api/v1/vouchers/{id}/rule", vouchers_by_rule, .may = "vouchers.write",
      .takes = &BatchRule_shape,
      .gives = &Batch_shape, .refuses = give_refuses,
      .about = "Give one to everybody of the place who fits and has none yet" },
    { "POST", "/api/v1/vouchers/{id}/draw", batch_drawing, .may = "vouchers.approve",
      .takes = &BatchDraw_shape,
      .gives = &Batch_shape, .refuses = draw_refuses, .about = "Draw lots, with a public word" },
    { "GET", "/api/v1/vouchers/{id}/recount", batch_recount, .may = PUBLIC, .flags = SLOW,
      .refuses = recount_refuses, .about = "A draw as a file from which anyone can recount it (CSV)" },
    { "GET", "/api/v1/voucher-holders", voucher_holders, .may = "vouchers.write",
      .query = &HoldersQuery_shape, .gives = &VoucherHolder_shape, .flags = GIVES_LIST,
      .about = "Vouchers that count today, of people of the reader's places: what a slip may be printed of" },
    { "POST", "/api/v1/voucher-slips", voucher_slips_print, .may = "vouchers.write",
      .takes = &SlipsNew_shape, .gives = &SlipsMade_shape, .status = 201, .refuses = print_refuses,
      .about = "Print slips of people's vouchers; slips printed of them before count no more" },
    { "GET", "/api/v1/voucher-slips/{id}", voucher_slips_look, .may = "vouchers.write",
      .query = &SlipsQuery_shape, .flags = SLOW, .refuses = sheet_refuses,
      .about = "The slips that one has printed within the hour, as PDF" },
    { "GET", "/api/v1/me/vouchers", vouchers_own_list, .may = SIGNED_IN, .gives = &Voucher_shape,
      .flags = GIVES_ARRAY, .about = "One's own vouchers, with codes to be shown at a till" },
    { "GET", "/api/v1/me/lots", batch_lots, .may = SIGNED_IN, .gives = &BatchLot_shape, .flags = GIVES_ARRAY,
      .about = "Batches that one may ask to be drawn for" },
    { "POST", "/api/v1/me/lots/{id}/enter", batch_enter, .may = SIGNED_IN, .gives = &BatchLot_shape,
      .flags = GIVES_ARRAY, .refuses = enter_refuses, .about = "Ask to be drawn: gives one's number" },
    { 0 }
};

static const EventKind *const kinds[] = { &VOUCHERS_DRAFTED, &VOUCHERS_APPROVED, &VOUCHERS_REFUSED,
                                          &VOUCHERS_GIVEN,
                                          &VOUCHERS_ENTRY, &VOUCHERS_LOTS, &VOUCHERS_REDEEMED,
                                          &VOUCHERS_RETURNED, &VOUCHERS_OVER, &VOUCHERS_PRINTED, NULL };
static const Job jobs[] = { { "vouchers.end", 600, vouchers_clock, NULL }, { 0 } };

const Domain vouchers_domain = { .name = "vouchers",
                                 .about = "Vouchers out of a fund, given by hand, by rule or by lot",
                                 .schema = &vouchers_schema, .routes = routes, .kinds = kinds, .jobs = jobs };
