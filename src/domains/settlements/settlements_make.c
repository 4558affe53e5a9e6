/* Rates and sheets: set, made of what was redeemed, taken back. */
#include "domains/settlements/settlements_inside.h"

#include "domains/settlements/settlements_queries.h"
#include "vocab/moment.h"

enum { PAID_DAYS = 4 };                /* of a planted one, after it was made */

const EventKind SETTLEMENTS_RATE_SET = { "settlements.rated", "登记结算标准", "rate of a partner set" };
const EventKind SETTLEMENTS_MADE = { "settlements.made", "生成结算单", "settlement sheet made" };
const EventKind SETTLEMENTS_BACK = { "settlements.reversed", "冲销结算单", "settlement sheet taken back" };

/* ---- Rates ---- */

Err settlement_rates_list(Ask *ask)
{
    PartnerTerms p;
    List rows;
    TRY(partners_in_reach(ask, QUERY(ask, SettlementRatesQuery)->partner, "partner", &p));
    TRY(settlement_rates_of(ask->db, ask->district, p.id, &rows, ask->arena));
    SettlementRate *r = rows.at;
    for (int64_t i = 0; i < rows.count; i++) r[i].since = moment_date_text(ask->arena, r[i].since_day);
    return answer_array(ask, &SettlementRate_shape, &rows);
}

Err settlement_rate_set(Ask *ask)
{
    const SettlementRateNew *in = BODY(ask, SettlementRateNew);
    PartnerTerms p;
    SettlementRate held, r = { .id = ask_new_id(ask), .partner = in->partner, .unit = in->unit,
                               .amount = in->amount, .made_ms = ask->now_ms };
    Settlement room;
    const Settlement *last;
    TRY(partners_in_reach(ask, in->partner, "/partner", &p));
    if (!moment_read_date(in->since, &r.since_day))
        return ask_blame(ask, BAD_FIELD, "/since", "日期，如 2026-03-01", "a day: 2026-03-01");
    TRY(settlement_last(ask, p.id, &room, &last));
    TRY(settlement_may_rate(r.since_day, last, moment_day(ask->now_ms), &ask->why));
    Err e = settlement_rates_at(ask->db, ask->district, p.id, str_of(settlement_unit_names[in->unit]),
                                r.since_day, &held, ask->arena);
    if (e && e != NOT_FOUND) return e;
    if (!e && held.since_day == r.since_day) return SETTLEMENTS_RATED;
    r.since = moment_date_text(ask->arena, r.since_day);
    r.made_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    TRY(settlement_rates_add(ask->db, ask->district, &r));
    TRY(event_post(ask, &SETTLEMENTS_RATE_SET, p.id, p.place, 0, NULL, NULL));
    return answer(ask, 201, &SettlementRate_shape, &r);
}

Err settlements_rate(Ask *ask, int64_t partner, SettlementUnit unit, int64_t day, int64_t *ret)
{
    SettlementRate held;
    Err e = settlement_rates_at(ask->db, ask->district, partner, str_of(settlement_unit_names[unit]), day,
                                &held, ask->arena);
    *ret = e ? 0 : held.amount;
    return e == NOT_FOUND ? NULL : e;
}

Err settlements_plant_rate(Ask *ask, int64_t partner, SettlementUnit unit, int64_t since_day, int64_t amount,
                           Str made_words, int64_t made_ms)
{
    SettlementRate r = { ask_new_id(ask), partner, unit, since_day, { 0 }, amount, made_words,
                         made_ms };
    return settlement_rates_add(ask->db, ask->district, &r);
}

/* ---- Sheets ---- */

static void number_lines(List *lines)
{
    SettlementLine *l = lines->at;
    for (int64_t i = 0; i < lines->count; i++) l[i].line = i + 1;
}

/* Writes the sheet with its lines; `s` has its partner, period, what is put right, and who made it when. */
static Err make(Ask *ask, Settlement *s, const Settlement *last)
{
    int64_t before;
    List lines;
    TRY(settlements_count(ask->db, ask->district, s->partner, &before));
    TRY(settlement_lines_sum(ask->db, ask->district, s->partner, s->from_day, s->to_day, &lines, ask->arena));
    number_lines(&lines);
    s->id = ask_new_id(ask);
    s->seq = before + 1;
    settlement_sum(s, last, lines.at, lines.count);
    TRY(settlements_add(ask->db, ask->district, s));
    const SettlementLine *l = lines.at;
    for (int64_t i = 0; i < lines.count; i++)
        TRY(settlement_lines_add(ask->db, ask->district, s->id, &l[i]));
    return NULL;
}

static Settlement blank(Ask *ask, const PartnerTerms *p, const Settlement *last, int64_t to_day)
{
    return (Settlement){
        .partner = p->id, .partner_name = p->name, .place = p->place, .to_day = to_day,
        .from_day = last ? last->to_day : p->since_day, .state = SETTLEMENT_OPEN, .adjust_words = S(""),
        .partner_ms = NONE, .partner_words = S(""), .house_ms = NONE, .house_words = S(""), .paid_day = NONE,
        .reference = S(""), .of_id = NONE, .words = S(""), .made_ms = ask->now_ms, .version = 1
    };
}

/* A sum by hand has its reason, and a reason its sum. */
static Err put_right(Ask *ask, const SettlementNew *in, Settlement *s)
{
    Str words = in->adjust_words.at ? str_trim(in->adjust_words) : S("");
    s->adjust_fen = in->adjust_fen == NONE ? 0 : in->adjust_fen;
    if (s->adjust_fen && !words.len)
        return ask_blame(ask, BAD_FIELD, "/adjust_words", "请写更正原因", "say why it is put right");
    if (words.len && !s->adjust_fen)
        return ask_blame(ask, BAD_FIELD, "/adjust_fen", "更正金额不为零", "a sum that isn't 0");
    s->adjust_words = words;
    return NULL;
}

Err settlements_make(Ask *ask)
{
    const SettlementNew *in = BODY(ask, SettlementNew);
    PartnerTerms p;
    Settlement room;
    const Settlement *last;
    int64_t until;
    TRY(partners_in_reach(ask, in->partner, "/partner", &p));
    if (!moment_read_date(in->until, &until))
        return ask_blame(ask, BAD_FIELD, "/until", "日期，如 2026-03-31", "a day: 2026-03-31");
    TRY(settlement_last(ask, p.id, &room, &last));
    Settlement s = blank(ask, &p, last, until + 1);
    TRY(settlement_may_make(s.from_day, s.to_day, ask->now_ms, &ask->why));
    TRY(put_right(ask, in, &s));
    s.made_by = ask->who.account;
    s.made_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    TRY(make(ask, &s, last));
    TRY(settlement_told(ask, &SETTLEMENTS_MADE, &s));
    return settlement_view(ask, 201, &s);
}

Err settlement_reverse(Ask *ask)
{
    const SettlementWords *in = BODY(ask, SettlementWords);
    Settlement s, room, back;
    const Settlement *last;
    int64_t before;
    TRY(settlement_in_reach(ask, &s));
    if (s.version != in->version) return MOVED_ON;
    TRY(settlement_last(ask, s.partner, &room, &last));
    TRY(settlement_may_reverse(&s, last));
    back = settlement_reversal(&s);
    back.words = str_trim(in->words);
    if (!back.words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    TRY(settlements_count(ask->db, ask->district, s.partner, &before));
    back.id = ask_new_id(ask);
    back.seq = before + 1;
    back.made_by = ask->who.account;
    back.made_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    back.made_ms = ask->now_ms;
    s.state = SETTLEMENT_REVERSED;
    s.version++;
    TRY(settlements_save(ask->db, ask->district, &s));
    TRY(settlements_add(ask->db, ask->district, &back));
    TRY(settlement_told(ask, &SETTLEMENTS_BACK, &back));
    return settlement_view(ask, 201, &back);
}

Err settlements_plant(Ask *ask, const SettlementPlant *in)
{
    PartnerTerms p;
    Settlement room;
    const Settlement *last;
    TRY(partners_terms(ask, in->partner, &p));
    TRY(settlement_last(ask, p.id, &room, &last));
    Settlement s = blank(ask, &p, last, in->to_day);
    s.made_words = in->made_words;
    s.made_ms = in->at_ms;
    s.state = in->state;
    if (in->state == SETTLEMENT_AGREED || in->state == SETTLEMENT_PAID) {
        s.partner_ms = in->at_ms + MOMENT_DAY_MS;
        s.partner_words = in->partner_words;
        s.house_ms = in->at_ms + 2 * MOMENT_DAY_MS;
        s.house_words = in->house_words;
    }
    if (in->state == SETTLEMENT_PAID) {
        s.paid_day = moment_day(in->at_ms) + PAID_DAYS;
        s.reference = in->reference;
    }
    TRY(make(ask, &s, last));
    if (s.state == SETTLEMENT_PAID && s.sum_fen > 0) {
        TRY(settlement_book(ask, &s, &in->house_words, moment_day_start_ms(s.paid_day)));
        s.version++;
        TRY(settlements_save(ask->db, ask->district, &s));
    }
    if (!in->dispute.len) return NULL;
    SettlementDispute d = { ask_new_id(ask), s.id, 0, in->dispute, in->partner_words,
                            in->at_ms + MOMENT_DAY_MS, S(""), S(""), NONE };
    return settlement_disputes_add(ask->db, ask->district, &d);
}
