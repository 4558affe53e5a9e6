/* Codes at a till: at once, without a line, back; and what waits for a person. */
#include "domains/scans/scans.h"

#include "domains/goods/goods.h"
#include "domains/scans/scans_queries.h"
#include "domains/scans/scans_rules.h"
#include "domains/vouchers/vouchers.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50, DAY_MOST = 500 };

SHAPE(ScanKept, "a line as it is kept",
    ID      (ScanKept, id,                             "its id"),
    ID      (ScanKept, till,                           "till"),
    ID      (ScanKept, partner,                        "partner"),
    TEXT    (ScanKept, place, 6, 18,                   "place"),
    TEXT    (ScanKept, line, 1, 40,                    "number"),
    TEXT    (ScanKept, code, 1, 200,                   "code"),
    INT     (ScanKept, bill_fen, 0, ID_MAX,            "bill"),
    TIME    (ScanKept, at_ms,                          "taken"),
    INT     (ScanKept, value_fen, 0, ID_MAX,           "value"),
    NAME    (ScanKept, state, 0, scan_state_names,     "state"),
    TEXT    (ScanKept, why, 0, 40,                     "refusal"),
    INT     (ScanKept, use_id, 0, ID_MAX,              "redemption"),
    TEXT    (ScanKept, words, 0, 200,                  "words"),
    TEXT    (ScanKept, by_words, 0, 120,               "by whom"),
    TIME    (ScanKept, made_ms,                        "sent"),
    TIME_OPT(ScanKept, decided_ms,                     "decided"));
SHAPE(ScanHeld, "what a till took without a line, and what became of it",
    ID      (ScanHeld, id,                             "its id"),
    ID      (ScanHeld, partner,                        "where"),
    TEXT    (ScanHeld, partner_name, 1, 60,            "… by name"),
    ID      (ScanHeld, till,                           "by which till"),
    TEXT    (ScanHeld, till_name, 1, 40,               "… by name"),
    TIME    (ScanHeld, at_ms,                          "when it was taken, by the till's clock"),
    INT     (ScanHeld, value_fen, 0, ID_MAX,           "its value, in fen"),
    NAME    (ScanHeld, state, 0, scan_state_names,     "redeemed, waiting for a person, refused, dropped"),
    TEXT    (ScanHeld, why, 0, 40,                     "why it waits: code of the refusal"),
    TEXT_OPT(ScanHeld, why_words, 1, 200,              "… in words"),
    INT     (ScanHeld, use_id, 0, ID_MAX,              "the redemption; 0: none"),
    TEXT    (ScanHeld, words, 0, 200,                  "what was decided, and why"),
    TEXT    (ScanHeld, by_words, 0, 120,               "by whom"),
    TIME    (ScanHeld, made_ms,                        "when it was sent in"),
    TIME_OPT(ScanHeld, decided_ms,                     "when it was decided"));

SHAPE(ScanRisk, "what was taken without a line",
    INT     (ScanRisk, count, 0, ID_MAX,               "how many"),
    INT     (ScanRisk, fen, 0, ID_MAX,                 "of so much value"),
    INT     (ScanRisk, before, 0, ID_MAX,              "about the last contact, and in already"),
    INT     (ScanRisk, before_fen, 0, ID_MAX,          "of so much value"));

typedef struct ScanHello { int64_t till_id; Str key; } ScanHello;
SHAPE(ScanHello, "a till that says it is there",
    ID      (ScanHello, till_id,                       "which"),
    TEXT    (ScanHello, key, 1, 60,                    "its key"));
typedef struct ScanTill {
    int64_t till_id, partner;
    Str name, partner_name, sign_key, sign_key_before;
    int64_t offline_count, offline_fen, now_ms;
    List batches;
} ScanTill;
SHAPE(ScanTill, "what a till must know to take codes without a line",
    ID      (ScanTill, till_id,                        "which"),
    ID      (ScanTill, partner,                        "whose: codes of goods name their partner"),
    TEXT    (ScanTill, name, 1, 40,                    "what the shop calls it"),
    TEXT    (ScanTill, partner_name, 1, 60,            "whose, by name"),
    TEXT    (ScanTill, sign_key, 43, 43,
             "public key (Ed25519, base64url) that codes are signed with"),
    TEXT_OPT(ScanTill, sign_key_before, 43, 43,        "… of codes signed before it was changed"),
    INT     (ScanTill, offline_count, 0, ID_MAX,       "codes it may take without a line"),
    INT     (ScanTill, offline_fen, 0, ID_MAX,         "… of so much value together, in fen"),
    TIME    (ScanTill, now_ms,                         "the house's clock"),
    LIST    (ScanTill, batches, BatchId_shape, 0, 10000, "batches of vouchers that it may take today"));
typedef struct ScanCode { int64_t till_id; Str key, code; int64_t bill_fen; } ScanCode;
SHAPE(ScanCode, "a code at a till",
    ID      (ScanCode, till_id,                        "which till"),
    TEXT    (ScanCode, key, 1, 60,                     "its key"),
    TEXT    (ScanCode, code, 1, 200,                   "as scanned, or typed"),
    INT_OPT (ScanCode, bill_fen, 0, 100000000,
             "what is paid for, in fen: for vouchers that ask for a least sum"));
typedef struct ScanLine { Str line, code; int64_t at_ms, bill_fen; } ScanLine;
SHAPE(ScanLine, "a code that was taken without a line",
    TEXT    (ScanLine, line, 1, 40,                    "the till's own number for it"),
    TEXT    (ScanLine, code, 1, 200,                   "as scanned"),
    TIME    (ScanLine, at_ms,                          "when"),
    INT_OPT (ScanLine, bill_fen, 0, 100000000,         "what was paid for, in fen"));
typedef struct ScanQueue { int64_t till_id; Str key; List lines; } ScanQueue;
SHAPE(ScanQueue, "all that a till took since its last contact",
    ID      (ScanQueue, till_id,                       "which till"),
    TEXT    (ScanQueue, key, 1, 60,                    "its key"),
    LIST    (ScanQueue, lines, ScanLine_shape, 1, SCAN_LINES_MOST,
             "all of it, in the order in which it was taken"));
typedef struct ScanDone { Str line; ScanState state; Str why, why_words; int64_t use_id; } ScanDone;
SHAPE(ScanDone, "what became of a line",
    TEXT    (ScanDone, line, 1, 40,                    "the till's own number"),
    NAME    (ScanDone, state, 0, scan_state_names,     "redeemed, waiting for a person, refused, dropped"),
    TEXT    (ScanDone, why, 0, 40,                     "why not: code of the refusal"),
    TEXT_OPT(ScanDone, why_words, 1, 200,              "… in words"),
    INT     (ScanDone, use_id, 0, ID_MAX,              "the redemption; 0: none"));
typedef struct ScanBack { int64_t till_id; Str key; int64_t use_id; Str words; } ScanBack;
SHAPE(ScanBack, "what is taken back at a till",
    ID      (ScanBack, till_id,                        "which till"),
    TEXT    (ScanBack, key, 1, 60,                     "its key"),
    ID      (ScanBack, use_id,                         "which redemption of this partner"),
    TEXT    (ScanBack, words, 2, 120,                  "why: whoever it concerns reads this"));
typedef struct ScanDayQuery { Str day; } ScanDayQuery;
SHAPE(ScanDayQuery, "which day", TEXT_OPT(ScanDayQuery, day, 10, 10, "the day (today)"));
typedef struct ScanDay { Str day; const RedeemedSum *sum; List lines; } ScanDay;
SHAPE(ScanDay, "a partner's day",
    TEXT    (ScanDay, day, 10, 10,                     "the day"),
    OBJECT  (ScanDay, sum, 0, RedeemedSum_shape,       "all of it"),
    LIST    (ScanDay, lines, Redeemed_shape, 0, DAY_MOST, "the last of its lines, the newest first"));
typedef struct ScanQuery { int state; Str after; int64_t limit; } ScanQuery;
SHAPE(ScanQuery, "which lines",
    NAME    (ScanQuery, state, OPTIONAL, scan_state_names, "in this state (held)"),
    TEXT_OPT(ScanQuery, after, 1, 40,                  "where the page before ended"),
    INT_OPT (ScanQuery, limit, 1, 200,                 "how many (50)"));
typedef struct ScanDecided { bool accept; Str words; } ScanDecided;
SHAPE(ScanDecided, "what becomes of a line that waits",
    BOOL    (ScanDecided, accept, 0,                   "redeem it after all; false: it isn't"),
    TEXT    (ScanDecided, words, 2, 200,               "why"));
typedef struct ScanSaid { int64_t lines, held, refused; } ScanSaid;
SHAPE(ScanSaid, "a till has sent what it took without a line",
    INT     (ScanSaid, lines, 0, ID_MAX,               "how many"),
    INT     (ScanSaid, held, 0, ID_MAX,                "of these wait for a person"),
    INT     (ScanSaid, refused, 0, ID_MAX,             "of these were never signed"));

static const EventKind SCANS_SENT = { "scans.sent", "上传离线核销", "what a till took without a line was sent in" };
static const EventKind SCANS_DECISION = { "scans.decided", "处理待核离线核销", "line of a till decided" };

/* ---- A code ---- */

static const Err refusals[] = {
    SCANS_LIMIT, SCANS_LATE, TILLS_NOT_STAFF, TILLS_ENDED, PARTNERS_ENDED, CODES_FORGED, CODES_OVER,
        CODES_ELSEWHERE,
    REDEEMED_BEFORE, ORDERS_OVER, VOUCHERS_DAYS, VOUCHERS_LEAST, VOUCHERS_REPRINTED, NULL
};

static Err redeem(Ask *ask, const PartnerTerms *at, const Code *c, int64_t bill_fen, Redeemed *u)
{
    if (c->kind == CODE_GOODS) return orders_redeem(ask, c->subject, u);
    return vouchers_redeem(ask, c, bill_fen, at, u);
}

static Err read_typed(Ask *ask, Str text, Code *c)
{
    Str serial = str_part(text, 1, text.len);
    *c = (Code){ .until_ms = NONE };
    if (text.at[0] == 'V') return vouchers_typed(ask, serial, c);
    c->kind = CODE_GOODS;
    return orders_typed(ask, serial, &c->subject);
}

/* Only a number for hands could be guessed: what is wrong there counts, and only that. Some other shop's QR,
 * or a signed code that was altered, is just refused. */
static Err code_of(Ask *ask, const TillHere *t, Str code, Code *c, bool *ret_typed)
{
    Str typed = codes_typed(ask, code);
    *ret_typed = false;
    if (str_starts(code, S("TM1"))) return codes_read(ask, code, ask->now_ms, c);
    if (!scan_is_typed(typed)) return CODES_FORGED;
    TRY(tills_may_type(t, ask->now_ms));
    *ret_typed = true;
    return read_typed(ask, typed, c);
}

static Err at_once(Ask *ask)
{
    const ScanCode *in = BODY(ask, ScanCode);
    TillHere t;
    Code c;
    TRY(tills_here(ask, in->till_id, in->key, &t));
    TRY(tills_may_take(&t, ask->now_ms));
    bool typed;
    Err e = code_of(ask, &t, str_trim(in->code), &c, &typed);
    if (e == CODES_FORGED && typed) {
        TRY(tills_wrong(ask, &t));
        return answer_refusal(ask, e);
    }
    if (e) return e;
    Redeemed u = { .partner = t.at.id, .till = t.id, .at_ms = ask->now_ms };
    TRY(redeem(ask, &t.at, &c, in->bill_fen == NONE ? 0 : in->bill_fen, &u));
    TRY(tills_seen(ask, &t));
    return answer(ask, 201, &Redeemed_shape, &u);
}

static Err hello(Ask *ask)
{
    const ScanHello *in = BODY(ask, ScanHello);
    TillHere t;
    TRY(tills_here(ask, in->till_id, in->key, &t));
    TRY(tills_may_take(&t, ask->now_ms));
    TRY(tills_seen(ask, &t));
    ScanTill said = { t.id, t.at.id, t.name, t.at.name, codes_public(ask, false), codes_public(ask, true),
                      t.at.offline_count, t.at.offline_fen, ask->now_ms, { 0 } };
    TRY(vouchers_taken(ask, &t.at, &said.batches));
    return answer(ask, 200, &ScanTill_shape, &said);
}

/* ---- Without a line ---- */

/* The till asked at once, the answer was lost, so it took the code without a line: that is one redemption. */
static Err unheard(Ask *ask, const Code *c, Redeemed *u)
{
    u->kind = c->kind;
    u->subject = c->subject;
    u->number = c->number;
    Err e = redeemed_unheard(ask, u, SCAN_UNHEARD_MS, &u->id);
    return e == NOT_FOUND ? REDEEMED_BEFORE : e;
}

static Err one_line(Ask *ask, const TillHere *t, const ScanLine *l, ScanRisk *risk, ScanKept *k)
{
    Code c;
    Redeemed u = { .partner = t->at.id, .till = t->id, .at_ms = l->at_ms, .offline = true };
    Err e = codes_read(ask, l->code, l->at_ms, &c);
    k->value_fen = e == CODES_FORGED ? 0 : c.face_fen;
    if (!e) e = tills_may_take(t, ask->now_ms);
    if (!e) e = scan_may_take(t, risk, c.face_fen, l->at_ms, ask->now_ms);
    if (!e) e = redeem(ask, &t->at, &c, k->bill_fen, &u);
    if (e == REDEEMED_BEFORE) e = unheard(ask, &c, &u);
    if (e && e->status >= 500) return e;
    k->state = !e ? SCAN_DONE : e == CODES_FORGED ? SCAN_REFUSED : SCAN_HELD;
    k->why = e ? str_of(e->code) : S("");
    k->use_id = e ? 0 : u.id;
    return NULL;
}

static Str in_words(Ask *ask, Str why)
{
    for (int i = 0; refusals[i]; i++)
        if (str_eq(why, str_of(refusals[i]->code))) return ask_say(ask, refusals[i]->zh, refusals[i]->en);
    return (Str){ 0 };
}

static Err sent(Ask *ask)
{
    const ScanQueue *in = BODY(ask, ScanQueue);
    const ScanLine *l = in->lines.at;
    ScanDone *done = NEWS(ask->arena, ScanDone, in->lines.count);
    ScanRisk risk;
    ScanSaid said = { 0 };
    TillHere t;
    TRY(tills_here_late(ask, in->till_id, in->key, &t));
    TRY(scan_risk_before(ask->db, ask->district, t.id, t.seen_ms - SCAN_SKEW_MS, t.seen_ms, &risk,
                         ask->arena));
    for (int64_t i = 0; i < in->lines.count; i++) {
        ScanKept k;
        Err e = scan_lines_sent(ask->db, ask->district, t.id, l[i].line, &k, ask->arena);
        if (e && e != NOT_FOUND) return e;
        if (e) {
            k = (ScanKept){ .id = ask_new_id(ask), .till = t.id, .partner = t.at.id, .place = t.at.place,
                            .line = l[i].line, .code = l[i].code, .at_ms = l[i].at_ms,
                            .bill_fen = l[i].bill_fen == NONE ? 0 : l[i].bill_fen, .words = S(""),
                            .by_words = S(""), .made_ms = ask->now_ms, .decided_ms = NONE };
            TRY(one_line(ask, &t, &l[i], &risk, &k));
            TRY(scan_lines_add(ask->db, ask->district, &k));
            said.lines++;
            said.held += k.state == SCAN_HELD;
            said.refused += k.state == SCAN_REFUSED;
        } else if (!str_eq(k.code, l[i].code)) return SCANS_LINE;
        done[i] = (ScanDone){ k.line, k.state, k.why, in_words(ask, k.why), k.use_id };
    }
    TRY(tills_seen(ask, &t));
    if (said.lines) TRY(event_post(ask, &SCANS_SENT, t.id, t.at.place, 0, &ScanSaid_shape, &said));
    return answer_array(ask, &ScanDone_shape, &(List){ done, in->lines.count });
}

/* ---- Back, and the day ---- */

static Err back(Ask *ask)
{
    const ScanBack *in = BODY(ask, ScanBack);
    TillHere t;
    Redeemed use, ret;
    TRY(tills_here(ask, in->till_id, in->key, &t));
    TRY(tills_may_take(&t, ask->now_ms));
    TRY(redeemed_one(ask, in->use_id, &use));
    if (use.partner != t.at.id || use.kind > CODE_VOUCHER) return NOT_FOUND;
    Str words = str_trim(in->words);
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    TRY((use.kind == CODE_GOODS ? orders_return : vouchers_return)(ask, &use, words, &ret));
    return answer(ask, 201, &Redeemed_shape, &ret);
}

static Err day(Ask *ask)
{
    Str asked = QUERY(ask, ScanDayQuery)->day;
    PartnerTerms p;
    RedeemedSum sum;
    int64_t on = moment_day(ask->now_ms);
    TRY(partners_at_work(ask, &p));
    if (asked.at && !moment_read_date(asked, &on))
        return ask_blame(ask, BAD_FIELD, "day", "日期，如 2026-03-01", "a day: 2026-03-01");
    ScanDay d = { .day = moment_date_text(ask->arena, on), .sum = &sum };
    TRY(redeemed_sum(ask, p.id, on, on + 1, &sum));
    TRY(redeemed_list(ask, p.id, on, on + 1, DAY_MOST, &d.lines));
    return answer(ask, 200, &ScanDay_shape, &d);
}

/* ---- What waits for a person ---- */

static Err lines(Ask *ask)
{
    const ScanQuery *q = QUERY(ask, ScanQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(scan_lines_page(ask->db, ask->district, &ask->who.scope,
                        str_of(scan_state_names[q->state < 0 ? SCAN_HELD : q->state]), before, limit + 1,
                            &rows,
                        ask->arena));
    ScanHeld *h = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, h[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) h[i].why_words = in_words(ask, h[i].why);
    return answer_list(ask, &ScanHeld_shape, &rows, next);
}

static Err decide(Ask *ask)
{
    const ScanDecided *in = BODY(ask, ScanDecided);
    int64_t id;
    ScanKept k;
    Code c;
    PartnerTerms at;
    TRY(ask_id(ask, 0, &id));
    TRY(scan_lines_one(ask->db, ask->district, id, &ask->who.scope, &k, ask->arena));
    if (k.state != SCAN_HELD) return SCANS_DECIDED;
    k.words = str_trim(in->words);
    if (!k.words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写依据", "say why");
    if (in->accept) {
        Redeemed u = { .partner = k.partner, .till = k.till, .at_ms = k.at_ms, .offline = true };
        TRY(codes_read(ask, k.code, k.at_ms, &c));
        TRY(partners_terms(ask, k.partner, &at));
        TRY(redeem(ask, &at, &c, k.bill_fen, &u));
        k.use_id = u.id;
    }
    k.state = in->accept ? SCAN_DONE : SCAN_DROPPED;
    k.by_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    k.decided_ms = ask->now_ms;
    TRY(scan_lines_decide(ask->db, ask->district, &k));
    TRY(event_post(ask, &SCANS_DECISION, k.id, k.place, 0, NULL, NULL));
    return answer_nothing(ask);
}

/* ---- The domain ---- */

static const Err code_refuses[] = { TILLS_NOT_STAFF, TILLS_UNKNOWN, TILLS_ENDED, TILLS_WAIT, PARTNERS_ENDED,
                                    CODES_FORGED, CODES_OVER, CODES_ELSEWHERE, REDEEMED_BEFORE, ORDERS_OVER,
                                    VOUCHERS_REPRINTED, NULL };
static const Err till_refuses[] = { TILLS_NOT_STAFF, TILLS_UNKNOWN, TILLS_ENDED, PARTNERS_ENDED, NULL };
static const Err sent_refuses[] = { TILLS_NOT_STAFF, TILLS_UNKNOWN, SCANS_LINE, NULL };
static const Err back_refuses[] = { NOT_FOUND, TILLS_NOT_STAFF, TILLS_UNKNOWN, TILLS_ENDED, PARTNERS_ENDED,
                                    ORDERS_NOT_REDEEMED, VOUCHERS_STATE, NULL };
static const Err day_refuses[] = { TILLS_NOT_STAFF, NULL };
static const Err decide_refuses[] = { NOT_FOUND, SCANS_DECIDED, CODES_FORGED, CODES_OVER, CODES_ELSEWHERE,
                                      REDEEMED_BEFORE, ORDERS_OVER, VOUCHERS_DAYS,
                                    VOUCHERS_LEAST, VOUCHERS_REPRINTED, NULL };

static const Route routes[] = {
    { "POST", "/api/v1/till/hello", hello, .may = SIGNED_IN, .takes = &ScanHello_shape,
      .gives = &ScanTill_shape,
      .refuses = till_refuses, .about = "What a till must know to take codes without a line" },
    { "POST", "/api/v1/till/redeem", at_once, .may = SIGNED_IN, .takes = &ScanCode_shape,
      .gives = &Redeemed_shape,
      .status = 201, .refuses = code_refuses, .about = "Redeem a code at a till" },
    { "POST", "/api/v1/till/lines", sent, .may = SIGNED_IN, .takes = &ScanQueue_shape,
      .gives = &ScanDone_shape,
      .flags = GIVES_ARRAY, .refuses = sent_refuses,
      .about = "Send in what a till took without a line; what can't be redeemed waits for a person" },
    { "POST", "/api/v1/till/return", back, .may = SIGNED_IN, .takes = &ScanBack_shape,
      .gives = &Redeemed_shape,
      .status = 201, .refuses = back_refuses, .about = "Take a redemption of one's own shop back" },
    { "GET", "/api/v1/till/day", day, .may = SIGNED_IN, .query = &ScanDayQuery_shape, .gives = &ScanDay_shape,
      .refuses = day_refuses, .about = "What the partner one works for redeemed on a day" },
    { "GET", "/api/v1/till-lines", lines, .may = "partners.read", .query = &ScanQuery_shape,
      .gives = &ScanHeld_shape, .flags = GIVES_LIST,
      .about = "What tills took without a line and what became of it, in the reader's places" },
    { "POST", "/api/v1/till-lines/{id}/decide", decide, .may = "partners.write", .takes = &ScanDecided_shape,
      .status = 204, .refuses = decide_refuses, .about = "Say what becomes of a line that waits" },
    { 0 }
};

static const EventKind *const kinds[] = { &SCANS_SENT, &SCANS_DECISION, NULL };

const Domain scans_domain = { .name = "scans", .about = "What tills send: codes, queues, returns",
                              .schema = &scans_schema, .routes = routes, .kinds = kinds };
