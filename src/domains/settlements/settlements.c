/* Sheets: read by staff and by the partner, confirmed by both, disputed, answered, paid; and the routes. */
#include "domains/settlements/settlements_inside.h"

#include "domains/points/points.h"
#include "domains/settlements/settlements_queries.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50, USES_DEFAULT = 100, OWN_MOST = 120, HOUSE = 0, PARTNER = 1 };

const EventKind SETTLEMENTS_CHECKED = { "settlements.confirmed", "确认结算单", "settlement sheet confirmed" };
static const EventKind SETTLEMENTS_OBJECTED = { "settlements.disputed", "对结算单提出异议",
                                                "settlement sheet disputed" };
static const EventKind SETTLEMENTS_ANSWERED = { "settlements.answered", "答复结算异议",
                                                "dispute of a settlement answered" };
static const EventKind SETTLEMENTS_SETTLED = { "settlements.paid", "结算付款", "settlement sheet paid" };

/* ---- Reading ---- */

void settlement_dress(Ask *ask, Settlement *s)
{
    s->from = moment_date_text(ask->arena, s->from_day);
    s->until = moment_date_text(ask->arena, s->to_day - 1);
    s->paid_on = s->paid_day == NONE ? (Str){ 0 } : moment_date_text(ask->arena, s->paid_day);
    s->due_fen = s->sum_fen > 0 ? s->sum_fen : 0;
}

Err settlement_told(Ask *ask, const EventKind *kind, const Settlement *s)
{
    SettlementSaid said = { s->uses, s->sum_fen };
    return event_post(ask, kind, s->id, s->place, 0, &SettlementSaid_shape, &said);
}

Err settlement_last(Ask *ask, int64_t partner, Settlement *room, const Settlement **ret)
{
    Err e = settlements_last(ask->db, ask->district, partner, room, ask->arena);
    *ret = e ? NULL : room;
    return e == NOT_FOUND ? NULL : e;
}

/* Of staff, a sheet of their places; of a partner's people, one of theirs. Else there is none. */
Err settlement_in_reach(Ask *ask, Settlement *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(settlements_one(ask->db, ask->district, id, ret, ask->arena));
    if (ask->route->arg == HOUSE) return scope_holds(&ask->who.scope, ret->place) ? NULL : NOT_FOUND;
    PartnerTerms own;
    TRY(partners_at_work(ask, &own));
    return own.id == ret->partner ? NULL : NOT_FOUND;
}

Err settlement_view(Ask *ask, int status, Settlement *s)
{
    SettlementView v = { .sheet = s };
    settlement_dress(ask, s);
    TRY(settlement_lines_of(ask->db, ask->district, s->id, &v.lines, ask->arena));
    TRY(settlement_disputes_of(ask->db, ask->district, s->id, &v.disputes, ask->arena));
    SettlementLine *l = v.lines.at;
    for (int64_t i = 0; i < v.lines.count; i++) l[i].date = moment_date_text(ask->arena, l[i].day);
    return answer(ask, status, &SettlementView_shape, &v);
}

static Err look(Ask *ask)
{
    Settlement s;
    TRY(settlement_in_reach(ask, &s));
    return settlement_view(ask, 200, &s);
}

static Err list(Ask *ask)
{
    const SettlementsQuery *q = QUERY(ask, SettlementsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 }, state = q->state < 0 ? (Str){ 0 } : str_of(settlement_state_names[q->state]);
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(settlements_page(ask->db, ask->district, &ask->who.scope, q->partner, state, before, limit + 1, &rows,
                         ask->arena));
    Settlement *s = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, s[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) settlement_dress(ask, &s[i]);
    return answer_list(ask, &Settlement_shape, &rows, next);
}

static Err own(Ask *ask)
{
    PartnerTerms p;
    List rows;
    TRY(partners_at_work(ask, &p));
    TRY(settlements_of(ask->db, ask->district, p.id, OWN_MOST, &rows, ask->arena));
    Settlement *s = rows.at;
    for (int64_t i = 0; i < rows.count; i++) settlement_dress(ask, &s[i]);
    return answer_array(ask, &Settlement_shape, &rows);
}

static Err uses(Ask *ask)
{
    const SettlementUsesQuery *q = QUERY(ask, SettlementUsesQuery);
    int64_t limit = q->limit == NONE ? USES_DEFAULT : q->limit, key, before, number;
    Settlement s;
    SettlementLine line;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(settlement_in_reach(ask, &s));
    TRY(ask_id(ask, 1, &number));
    TRY(settlement_lines_one(ask->db, ask->district, s.id, number, &line, ask->arena));
    TRY(settlement_uses_page(ask->db, ask->district, s.partner, &line, before, limit + 1, &rows, ask->arena));
    const SettlementUse *u = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, u[limit - 1].id);
    }
    return answer_list(ask, &SettlementUse_shape, &rows, next);
}

/* ---- Both sides ---- */

static Err save(Ask *ask, Settlement *s, const EventKind *kind)
{
    s->version++;
    TRY(settlements_save(ask->db, ask->district, s));
    TRY(settlement_told(ask, kind, s));
    return settlement_view(ask, 200, s);
}

static Err confirm(Ask *ask)
{
    bool house = ask->route->arg == HOUSE;
    Settlement s;
    TRY(settlement_in_reach(ask, &s));
    if (s.version != BODY(ask, SettlementStep)->version) return MOVED_ON;
    TRY(settlement_may_confirm(&s, house, ask->who.account));
    Str words = actor_words(ask->arena, ask->who.name, ask->who.title);
    *(house ? &s.house_ms : &s.partner_ms) = ask->now_ms;
    *(house ? &s.house_words : &s.partner_words) = words;
    if (s.house_ms != NONE && s.partner_ms != NONE) s.state = SETTLEMENT_AGREED;
    return save(ask, &s, &SETTLEMENTS_CHECKED);
}

static Err object(Ask *ask)
{
    const SettlementObjection *in = BODY(ask, SettlementObjection);
    Settlement s;
    SettlementLine line;
    TRY(settlement_in_reach(ask, &s));
    if (s.version != in->version) return MOVED_ON;
    TRY(settlement_may_dispute(&s));
    Err e = in->line ? settlement_lines_one(ask->db, ask->district, s.id, in->line, &line, ask->arena) : NULL;
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, "/line", "结算单上的一行", "a line of the sheet");
    if (e) return e;
    SettlementDispute d = { ask_new_id(ask), s.id, in->line, str_trim(in->words),
                            actor_words(ask->arena, ask->who.name, ask->who.title), ask->now_ms, S(""), S(""),
                            NONE };
    if (!d.words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    TRY(settlement_disputes_add(ask->db, ask->district, &d));
    s.state = SETTLEMENT_DISPUTED;
    return save(ask, &s, &SETTLEMENTS_OBJECTED);
}

static Err reply(Ask *ask)
{
    int64_t id;
    SettlementDispute d;
    Settlement s;
    TRY(ask_id(ask, 0, &id));
    TRY(settlement_disputes_one(ask->db, ask->district, id, &d, ask->arena));
    TRY(settlements_one(ask->db, ask->district, d.settlement, &s, ask->arena));
    if (!scope_holds(&ask->who.scope, s.place)) return NOT_FOUND;
    if (d.answer_ms != NONE || s.state != SETTLEMENT_DISPUTED) return SETTLEMENTS_STATE;
    d.answer = str_trim(BODY(ask, SettlementAnswer)->words);
    if (!d.answer.len) return ask_blame(ask, BAD_FIELD, "/words", "请写答复", "say what the answer is");
    d.answer_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    d.answer_ms = ask->now_ms;
    TRY(settlement_disputes_answer(ask->db, ask->district, &d));
    s.state = SETTLEMENT_OPEN;
    return save(ask, &s, &SETTLEMENTS_ANSWERED);
}

/* ---- Paid ---- */

Err settlement_book(Ask *ask, Settlement *s, const Str *by, int64_t at_ms)
{
    PartnerTerms p;
    int64_t outside;
    LedgerLeg leg[3];
    TRY(partners_terms(ask, s->partner, &p));
    TRY(partners_purse(ask, &p));
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_OUTSIDE, ask->district, &outside));
    int legs = settlement_legs(s, p.fund, p.purse, outside, leg);
    if (!legs) return NULL;
    Buf key = buf_new(ask->arena, 60), words = buf_new(ask->arena, 160);
    buf_fmt(&key, POINTS_KEPT_KEY "settlement.paid:%lld", (long long)s->id);
    buf_adds(&words, "结算付款：");
    buf_add(&words, p.name);
    PointsMove m = { .kind = LEDGER_MOVE, .key = buf_str(&key), .cause = CAUSE_PAID, .words = buf_str(&words),
                     .subject = s->id, .day = NONE, .expires_day = NONE, .until_ms = NONE, .leg = leg,
                     .legs = legs };
    if (by) m.day = moment_day(at_ms);
    TRY(by ? points_plant(ask, &m, 1, *by, at_ms) : points_apply(ask, &m, 1));
    s->move_id = m.id;
    return NULL;
}

static Err pay(Ask *ask)
{
    const SettlementPayment *in = BODY(ask, SettlementPayment);
    Settlement s;
    TRY(settlement_in_reach(ask, &s));
    if (s.version != in->version) return MOVED_ON;
    TRY(settlement_may_pay(&s));
    s.reference = str_trim(in->reference);
    if (!s.reference.len)
        return ask_blame(ask, BAD_FIELD, "/reference", "请填付款凭证号", "the reference of the payment");
    if (!moment_read_date(in->paid_on, &s.paid_day) || s.paid_day < s.to_day
        || s.paid_day > moment_day(ask->now_ms))
        return ask_blame(ask, BAD_FIELD, "/paid_on", "结算期之后、不晚于今天的日期",
                         "a day after the period and not after today");
    TRY(settlement_book(ask, &s, NULL, ask->now_ms));
    s.state = SETTLEMENT_PAID;
    return save(ask, &s, &SETTLEMENTS_SETTLED);
}

/* ---- The check ---- */

typedef Err Found(Db *, Str district, List *ret, Arena *keep);

Err settlements_audit(Db *db, Str district, Arena *keep, SettlementsAudit *ret)
{
    static const struct { Found *run; const char *what; } checks[] = {
        { settlements_wrong_sums, "lines don't come to what the sheet says" },
        { settlements_wrong_uses, "doesn't hold the redemptions of its days" },
        { settlements_twice, "shares days with another" }
    };
    *ret = (SettlementsAudit){ 0 };
    TRY(settlements_audited(db, district, &ret->sheets));
    for (int i = 0; i < COUNT(checks); i++) {
        List rows;
        TRY(checks[i].run(db, district, &rows, keep));
        const SettlementWrong *w = rows.at;
        if (rows.count && !ret->wrong) {
            Buf b = buf_new(keep, 160);
            buf_fmt(&b, "sheet %lld: %s (%lld, %lld)", (long long)w->id, checks[i].what,
                    (long long)w->kept_fen, (long long)w->found_fen);
            ret->what = buf_str(&b);
        }
        ret->wrong += rows.count;
    }
    return NULL;
}

/* ---- The domain ---- */

static const Err rate_refuses[] = { SETTLEMENTS_RATED, NULL };
static const Err make_refuses[] = { SETTLEMENTS_COVERED, NULL };
static const Err look_refuses[] = { NOT_FOUND, NULL };
static const Err house_refuses[] = { NOT_FOUND, SETTLEMENTS_STATE, SETTLEMENTS_OWN, NULL };
static const Err reverse_refuses[] = { NOT_FOUND, SETTLEMENTS_STATE, SETTLEMENTS_LATER, NULL };
static const Err state_refuses[] = { NOT_FOUND, SETTLEMENTS_STATE, NULL };
static const Err own_refuses[] = { NOT_FOUND, TILLS_NOT_STAFF, NULL };
static const Err own_state_refuses[] = { NOT_FOUND, TILLS_NOT_STAFF, SETTLEMENTS_STATE, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/settlement-rates", settlement_rates_list, .may = "settlements.read",
      .query = &SettlementRatesQuery_shape, .gives = &SettlementRate_shape, .flags = GIVES_ARRAY,
      .about = "Rates of a partner, the latest day first" },
    { "POST", "/api/v1/settlement-rates", settlement_rate_set, .may = "settlements.write",
      .takes = &SettlementRateNew_shape, .gives = &SettlementRate_shape, .status = 201,
      .refuses = rate_refuses, .about = "Set a rate from a day on that isn't settled yet" },
    { "GET", "/api/v1/settlements", list, .may = "settlements.read", .query = &SettlementsQuery_shape,
      .gives = &Settlement_shape, .flags = GIVES_LIST,
      .about = "Settlement sheets in the reader's places, the newest first" },
    { "POST", "/api/v1/settlements", settlements_make, .may = "settlements.write",
      .takes = &SettlementNew_shape, .gives = &SettlementView_shape, .status = 201, .refuses = make_refuses,
      .about = "Make a partner's next sheet: all that was redeemed since the last one" },
    { "GET", "/api/v1/settlements/{id}", look, .may = "settlements.read", .gives = &SettlementView_shape,
      .about = "A settlement sheet with its lines and disputes" },
    { "GET", "/api/v1/settlements/{id}/lines/{line}", uses, .may = "settlements.read",
      .query = &SettlementUsesQuery_shape, .gives = &SettlementUse_shape, .flags = GIVES_LIST,
      .refuses = look_refuses, .about = "The redemptions behind a line, the newest first" },
    { "GET", "/api/v1/settlements/{id}/xlsx", settlement_xlsx, .may = "settlements.read", .flags = SLOW,
      .refuses = look_refuses, .about = "A settlement sheet as a table (XLSX)" },
    { "GET", "/api/v1/settlements/{id}/pdf", settlement_pdf, .may = "settlements.read", .flags = SLOW,
      .refuses = look_refuses, .about = "A settlement sheet as a page to be signed (PDF)" },
    { "POST", "/api/v1/settlements/{id}/confirm", confirm, .may = "settlements.confirm",
      .takes = &SettlementStep_shape, .gives = &SettlementView_shape, .refuses = house_refuses,
      .about = "Confirm a sheet for the district" },
    { "POST", "/api/v1/settlements/{id}/reverse", settlement_reverse, .may = "settlements.confirm",
      .takes = &SettlementWords_shape, .gives = &SettlementView_shape, .status = 201,
      .refuses = reverse_refuses, .about = "Take a partner's last sheet back by one of its own" },
    { "POST", "/api/v1/settlements/{id}/pay", pay, .may = "settlements.confirm",
      .takes = &SettlementPayment_shape, .gives = &SettlementView_shape, .refuses = state_refuses,
      .about = "Say how an agreed sheet was paid; the book follows" },
    { "POST", "/api/v1/settlement-disputes/{id}/answer", reply, .may = "settlements.write",
      .takes = &SettlementAnswer_shape, .gives = &SettlementView_shape, .refuses = state_refuses,
      .about = "Answer a dispute: the sheet is open to be confirmed again" },
    { "GET", "/api/v1/me/settlements", own, .may = SIGNED_IN, .gives = &Settlement_shape,
      .flags = GIVES_ARRAY, .refuses = own_refuses, .about = "Sheets of the partner one works for" },
    { "GET", "/api/v1/me/settlements/{id}", look, PARTNER, .may = SIGNED_IN, .gives = &SettlementView_shape,
      .refuses = own_refuses, .about = "A sheet of the partner one works for" },
    { "GET", "/api/v1/me/settlements/{id}/lines/{line}", uses, PARTNER, .may = SIGNED_IN,
      .query = &SettlementUsesQuery_shape, .gives = &SettlementUse_shape, .flags = GIVES_LIST,
      .refuses = own_refuses, .about = "The redemptions behind a line of one's partner" },
    { "POST", "/api/v1/me/settlements/{id}/confirm", confirm, PARTNER, .may = SIGNED_IN,
      .takes = &SettlementStep_shape, .gives = &SettlementView_shape, .refuses = own_state_refuses,
      .about = "Confirm a sheet for the partner one works for" },
    { "POST", "/api/v1/me/settlements/{id}/dispute", object, PARTNER, .may = SIGNED_IN,
      .takes = &SettlementObjection_shape, .gives = &SettlementView_shape, .refuses = own_state_refuses,
      .about = "Object to a sheet or a line of it, and say why" },
    { 0 }
};

static const EventKind *const kinds[] = { &SETTLEMENTS_RATE_SET, &SETTLEMENTS_MADE, &SETTLEMENTS_CHECKED,
                                          &SETTLEMENTS_OBJECTED, &SETTLEMENTS_ANSWERED, &SETTLEMENTS_BACK,
                                          &SETTLEMENTS_SETTLED, NULL };

const Domain settlements_domain = { .name = "settlements",
                                    .about = "What partners are owed for a period, agreed and paid",
                                    .schema = &settlements_schema, .routes = routes, .kinds = kinds };
