/* For the demo town: a batch as somebody drafted it, another approved it, and people have had and used it. */
#include "domains/vouchers/vouchers_inside.h"

#include "domains/vouchers/vouchers_queries.h"

static Err use(Ask *ask, const BatchPlant *p, int64_t batch, int64_t number)
{
    PartnerTerms at;
    Redeemed u = { .partner = p->partner, .at_ms = ask->now_ms };
    TRY(partners_terms(ask, p->partner, &at));
    Code c = { .kind = CODE_VOUCHER, .subject = batch, .number = number, .until_ms = NONE };
    return vouchers_redeem(ask, &c, p->least_fen + p->face_fen, &at, &u);
}

Err vouchers_plant(Ask *ask, const BatchPlant *p)
{
    Batch b = { .id = ask_new_id(ask), .place = p->place, .name = p->name, .about = p->about, .way = p->way,
                .fund = p->fund, .face_fen = p->face_fen, .least_fen = p->least_fen, .total = p->total,
                .person_most = 1, .since_day = p->since_day, .until_day = p->until_day,
                .commitment = S(""), .seed = S(""), .word = S(""), .made_by = p->made_by,
                .made_words = p->made_words, .made_ms = ask->now_ms, .version = 1 };
    TRY(batch_hold(ask, &b));
    TRY(voucher_batches_add(ask->db, ask->district, &b));
    if (p->line) TRY(batch_draws(ask, &b, p->line, p->made_by));
    TRY(batch_told(ask, &VOUCHERS_DRAFTED, &b, b.total, 0));
    if (p->state == BATCH_DRAFTED) return NULL;
    TRY(batch_settle(ask, &b, true));
    b.state = BATCH_OPEN;
    if (b.way == BATCH_LOT) b.commitment = batch_commitment(ask, b.id);
    for (int64_t i = 0; i < p->people; i++)
        TRY(vouchers_add(ask->db, ask->district, b.id, ++b.given, p->account[i], ask->now_ms));
    TRY(batch_save(ask, &b));
    TRY(batch_told(ask, &VOUCHERS_APPROVED, &b, b.total, 0));
    if (b.given) TRY(batch_told(ask, &VOUCHERS_GIVEN, &b, b.given, 0));
    for (int64_t i = 0; i < p->used; i++) TRY(use(ask, p, b.id, i + 1));
    return NULL;
}
