/* Founding, spending, approving, giving back. */
#include "domains/grants/grants_inside.h"

#include "app/page.h"
#include "domains/divisions/divisions.h"
#include "domains/grants/grants_queries.h"
#include "domains/points/points.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50, LINES_MOST = 20, HOLD_DAYS = 30, BIND_AT_ONCE = 50 };

SHAPE(GrantLine, "a budget line",
    INT     (GrantLine, line, 1, LINES_MOST,     "from 1"),
    TEXT    (GrantLine, name, 1, 40,             "for what"),
    INT     (GrantLine, budget, 1, GRANT_MOST,   "fen"),
    INT     (GrantLine, asked, 0, GRANT_MOST,    "fen that wait for approval"),
    INT     (GrantLine, paid, 0, GRANT_MOST,     "fen that are paid"));
SHAPE(GrantFund, "money given for a purpose and a term",
    ID      (GrantFund, id,                      "its id"),
    TEXT    (GrantFund, place, 6, 18,            "where"),
    TEXT    (GrantFund, name, 2, 60,             "what it is called"),
    TEXT    (GrantFund, donor, 1, 60,            "who gives it, as named in public"),
    TEXT    (GrantFund, purpose, 2, 200,         "what for"),
    TEXT    (GrantFund, from_day, 10, 10,        "the first day on which something is spent"),
    TEXT    (GrantFund, until_day, 10, 10,       "the last"),
    INT     (GrantFund, small, 0, GRANT_MOST,    "fen: what persons get below is shown as one sum"),
    ID      (GrantFund, account,                 "its account of the book"),
    INT     (GrantFund, made_by, 0, ID_MAX,      "account"),
    TEXT    (GrantFund, made_words, 0, 120,      "who founded it"),
    TIME    (GrantFund, made_ms,                 "when"),
    INT     (GrantFund, posted, 0, ID_MAX,       "fen that are there"),
    INT     (GrantFund, held, 0, ID_MAX,         "of these set aside"));
SHAPE(GrantSpending, "a spending",
    ID      (GrantSpending, id,                  "its id"),
    ID      (GrantSpending, fund,                "out of which fund"),
    INT     (GrantSpending, line, 0, LINES_MOST, "against which line; 0: the remainder goes back"),
    INT     (GrantSpending, amount, 1, GRANT_MOST, "fen"),
    BOOL    (GrantSpending, person, 0,           "it goes to a person"),
    TEXT    (GrantSpending, payee, 1, 60,        "an organisation; of a person no name"),
    TEXT    (GrantSpending, words, 1, 200,       "what for"),
    TEXT    (GrantSpending, case_number, 0, 40,  "of which case"),
    ID      (GrantSpending, transfer,            "what was set aside in the book"),
    INT     (GrantSpending, asked_by, 0, ID_MAX, "account"),
    TEXT    (GrantSpending, asked_words, 0, 120, "who asked"),
    TIME    (GrantSpending, asked_ms,            "when"),
    INT     (GrantSpending, batch, 0, ID_MAX,    "a batch of vouchers, approved there; 0: none"),
    INT     (GrantSpending, back, 0, ID_MAX,     "fen of it that came back when the batch was over"),
    TEXT    (GrantSpending, state, 1, 10,        "asked, paid, refused, back"),
    TEXT    (GrantSpending, by_words, 0, 120,    "who approved or refused"),
    TIME_OPT(GrantSpending, done_ms,             "when"));
SHAPE(GrantAccount, "an account of a fund", ID(GrantAccount, account, "its id"));
SHAPE(GrantTold, "all of a fund in sums",
    INT     (GrantTold, small_count, 0, ID_MAX,  "small sums to persons"),
    INT     (GrantTold, small_sum, 0, ID_MAX,    "… together"),
    INT     (GrantTold, paid, 0, ID_MAX,         "paid"),
    INT     (GrantTold, returned, 0, ID_MAX,     "of it to the donor, when the term was over"),
    INT     (GrantTold, back, 0, ID_MAX,         "of it came back out of batches"),
    INT     (GrantTold, received, 0, ID_MAX,     "came in"));
SHAPE(GrantReceived, "money that came in",
    ID      (GrantReceived, id,                  "the transfer"),
    INT     (GrantReceived, day, 0, ID_MAX,      "its day"),
    TEXT    (GrantReceived, words, 0, 200,       "why"),
    INT     (GrantReceived, amount, 1, ID_MAX,   "fen"));

typedef struct GrantLineNew { Str name; int64_t budget; } GrantLineNew;
SHAPE(GrantLineNew, "a budget line",
    TEXT    (GrantLineNew, name, 1, 40,          "for what"),
    INT     (GrantLineNew, budget, 1, GRANT_MOST, "fen"));
typedef struct GrantNew { Str place, name, donor, purpose, from_day,
                          until_day; int64_t small; List lines; } GrantNew;
SHAPE(GrantNew, "a fund to be founded",
    TEXT    (GrantNew, place, 6, 18,             "where"),
    TEXT    (GrantNew, name, 2, 60,              "what it is called"),
    TEXT    (GrantNew, donor, 1, 60,             "who gives it, as named in public"),
    TEXT    (GrantNew, purpose, 2, 200,          "what for"),
    TEXT    (GrantNew, from_day, 10, 10,         "the first day on which something is spent"),
    TEXT    (GrantNew, until_day, 10, 10,        "the last"),
    INT     (GrantNew, small, 0, GRANT_MOST,     "fen: what persons get below is shown as one sum"),
    LIST    (GrantNew, lines, GrantLineNew_shape, 1, LINES_MOST, "its budget"));
typedef struct GrantSpend { int64_t line, amount; bool person; Str payee, words, case_number; } GrantSpend;
SHAPE(GrantSpend, "a spending to be approved",
    INT     (GrantSpend, line, 1, LINES_MOST,    "against which line"),
    INT     (GrantSpend, amount, 1, GRANT_MOST,  "fen"),
    BOOL    (GrantSpend, person, 0,              "it goes to a person, who is named nowhere"),
    TEXT_OPT(GrantSpend, payee, 1, 60,           "the organisation"),
    TEXT    (GrantSpend, words, 2, 200,          "what for; no names or numbers of persons"),
    TEXT_OPT(GrantSpend, case_number, 1, 40,     "of which case: one is paid for once"));
typedef struct GrantAnswer { bool approve; } GrantAnswer;
SHAPE(GrantAnswer, "yes or no",
    BOOL    (GrantAnswer, approve, 0,            "pay it; false: give it back"));
typedef struct GrantsQuery { Str after; int64_t limit; } GrantsQuery;
SHAPE(GrantsQuery, "which funds",
    TEXT_OPT(GrantsQuery, after, 1, 40,          "where the page before ended"),
    INT_OPT (GrantsQuery, limit, 1, 200,         "how many (50)"));
typedef struct GrantView { const GrantFund *fund; Str place_name; int64_t newest; List lines,
                           spendings; } GrantView;
SHAPE(GrantView, "a fund with its lines and spendings",
    OBJECT  (GrantView, fund, 0, GrantFund_shape, "the fund"),
    TEXT    (GrantView, place_name, 0, 80,       "where"),
    ID_OPT  (GrantView, newest,                  "the spending that was asked for last"),
    LIST    (GrantView, lines, GrantLine_shape, 0, LINES_MOST, "its budget"),
    LIST    (GrantView, spendings, GrantSpending_shape, 0, 500, "the newest first"));

static const EventKind GRANTS_FOUNDED = { "grants.founded", "设立专项基金", "special fund founded" };
static const EventKind GRANTS_ASKED = { "grants.asked", "申请使用专项基金", "spending of a special fund asked for" };
static const EventKind GRANTS_ANSWERED = { "grants.answered", "审批专项基金",
                                           "spending of a special fund answered" };

/* ---- Reading ---- */

static Err in_reach(Ask *ask, int64_t id, GrantFund *ret)
{
    TRY(grant_funds_one(ask->db, ask->district, id, ret, ask->arena));
    return scope_holds(&ask->who.scope, ret->place) ? NULL : NOT_FOUND;
}

static Err answer_fund(Ask *ask, int status, int64_t id)
{
    GrantFund f;
    TRY(in_reach(ask, id, &f));
    GrantView v = { .fund = &f, .place_name = divisions_name(ask, f.place), .newest = NONE };
    TRY(grant_lines_of(ask->db, ask->district, id, &v.lines, ask->arena));
    TRY(grant_spendings_of(ask->db, ask->district, id, &v.spendings, ask->arena));
    if (v.spendings.count) v.newest = ((GrantSpending *)v.spendings.at)->id;
    return answer(ask, status, &GrantView_shape, &v);
}

static Err show(Ask *ask)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return answer_fund(ask, 200, id);
}

static Err list(Ask *ask)
{
    const GrantsQuery *q = QUERY(ask, GrantsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(grant_funds_page(ask->db, ask->district, &ask->who.scope, before, limit + 1, &rows, ask->arena));
    const GrantFund *f = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, f[limit - 1].id);
    }
    return answer_list(ask, &GrantFund_shape, &rows, next);
}

/* ---- Founding ---- */

static Err found(Ask *ask)
{
    const GrantNew *in = BODY(ask, GrantNew);
    const GrantLineNew *from = in->lines.at;
    int64_t house;
    Place place;
    if (!scope_holds(&ask->who.scope, in->place)
        || (!str_eq(in->place, ask->district) && divisions_place(ask, in->place, &place)))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区划代码", "the code of a place within your reach");
    GrantFund f = { .id = ask_new_id(ask), .place = in->place, .name = str_trim(in->name),
                    .donor = str_trim(in->donor), .purpose = str_trim(in->purpose), .from_day = in->from_day,
                    .until_day = in->until_day, .small = in->small, .made_by = ask->who.account,
                    .made_words = actor_words(ask->arena, ask->who.name, ask->who.title),
                    .made_ms = ask->now_ms };
    if (!f.name.len) return ask_blame(ask, BAD_FIELD, "/name", "请写名称", "say what it is called");
    if (!f.donor.len) return ask_blame(ask, BAD_FIELD, "/donor", "请写捐赠方", "say who gives it");
    if (!f.purpose.len) return ask_blame(ask, BAD_FIELD, "/purpose", "请写用途", "say what it is for");
    TRY(grant_fits(&f, &ask->why));
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_OUTSIDE, ask->district, &house));
    TRY(points_fund(ask, PURSE_MONEY, f.place, f.name, f.purpose, &f.account));
    TRY(points_bind(ask, f.account));
    TRY(grant_funds_add(ask->db, ask->district, &f));
    for (int64_t i = 0; i < in->lines.count; i++) {
        GrantLine l = { i + 1, str_trim(from[i].name), from[i].budget, 0, 0 };
        if (!l.name.len) return ask_blame(ask, BAD_FIELD, "/lines", "每个科目请写名称", "say what each line is for");
        TRY(grant_lines_add(ask->db, ask->district, f.id, &l));
    }
    TRY(event_post(ask, &GRANTS_FOUNDED, f.id, f.place, 0, NULL, NULL));
    return answer_fund(ask, 201, f.id);
}

/* ---- Spending ---- */

Str grant_key(Ask *ask, const char *what, int64_t id)
{
    Buf b = buf_new(ask->arena, 40);
    buf_fmt(&b, "grant:%s:%lld", what, (long long)id);
    return buf_str(&b);
}

/* Set aside in the book, so that nothing is promised twice. */
static Err set_aside(Ask *ask, const GrantFund *f, GrantSpending *s)
{
    int64_t house;
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_OUTSIDE, ask->district, &house));
    LedgerLeg leg[] = { { f->account, 0, NONE, -s->amount }, { house, 0, NONE, s->amount } };
    PointsMove m = { .kind = LEDGER_HOLD, .key = grant_key(ask, "asked", s->id), .cause = CAUSE_PAID,
                     .words = s->words,
                     .subject = s->id, .day = NONE, .expires_day = NONE,
                     .until_ms = ask->now_ms + HOLD_DAYS * MOMENT_DAY_MS, .leg = leg, .legs = 2 };
    TRY(points_apply(ask, &m, 1));
    s->transfer = m.id;
    TRY(grant_spendings_add(ask->db, ask->district, s));
    TRY(event_post(ask, &GRANTS_ASKED, s->id, f->place, 0, NULL, NULL));
    return answer_fund(ask, 201, f->id);
}

static GrantSpending asked(Ask *ask, const GrantFund *f)
{
    return (GrantSpending){ .id = ask_new_id(ask), .fund = f->id, .case_number = S(""),
                            .asked_by = ask->who.account,
                            .asked_words = actor_words(ask->arena, ask->who.name, ask->who.title),
                            .asked_ms = ask->now_ms };
}

static Err spend(Ask *ask)
{
    const GrantSpend *in = BODY(ask, GrantSpend);
    int64_t id, times = 0;
    GrantFund f;
    List lines;
    TRY(ask_id(ask, 0, &id));
    TRY(in_reach(ask, id, &f));
    TRY(grant_lines_of(ask->db, ask->district, id, &lines, ask->arena));
    if (in->line > lines.count) return ask_blame(ask, BAD_FIELD, "/line", "预算科目", "a budget line");
    if (!in->person && !in->payee.at) return ask_blame(ask, BAD_FIELD, "/payee", "收款单位", "the organisation");
    GrantSpending s = asked(ask, &f);
    s.line = in->line;
    s.amount = in->amount;
    s.person = in->person;
    s.payee = in->person ? S("个人") : str_trim(in->payee);
    s.words = str_trim(in->words);
    s.case_number = str_trim_or(in->case_number, S(""));
    if (!s.payee.len) return ask_blame(ask, BAD_FIELD, "/payee", "收款单位", "the organisation");
    if (!s.words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写用途", "say what it is for");
    TRY(points_words_check(s.words, &ask->why));
    if (s.case_number.len) TRY(grant_spendings_case(ask->db, ask->district, s.case_number, &times));
    TRY(grant_may_spend(&f, (const GrantLine *)lines.at + in->line - 1, s.amount,
                        moment_date_text(ask->arena, moment_day(ask->now_ms)), times, &ask->why));
    return set_aside(ask, &f, &s);
}

/* ---- A batch of vouchers ---- */

Err grants_draw_fits(Ask *ask, int64_t account, int64_t line, int64_t amount, Str until,
                     bool *ret_special)
{
    int64_t id;
    GrantFund f;
    List lines;
    Err e = grant_funds_of(ask->db, ask->district, account, &id);
    *ret_special = !e;
    if (e) return e == NOT_FOUND ? NULL : e;
    e = in_reach(ask, id, &f);
    if (e == NOT_FOUND)
        return ask_blame(ask, BAD_FIELD, "/fund", "权限范围内的资金账户", "a money account within your reach");
    if (e) return e;
    TRY(grant_lines_of(ask->db, ask->district, id, &lines, ask->arena));
    if (line == NONE || line < 1 || line > lines.count)
        return ask_blame(ask, BAD_FIELD, "/line", "专项基金的预算科目", "a budget line of the special fund");
    TRY(grant_holds_until(&f, until, &ask->why));
    return grant_may_spend(&f, (const GrantLine *)lines.at + line - 1, amount,
                           moment_date_text(ask->arena, moment_day(ask->now_ms)), 0, &ask->why);
}

Err grants_draw(Ask *ask, const GrantDraw *d)
{
    int64_t id;
    GrantFund f;
    TRY(grant_funds_of(ask->db, ask->district, d->account, &id));
    TRY(grant_funds_one(ask->db, ask->district, id, &f, ask->arena));
    GrantSpending s = asked(ask, &f);
    s.line = d->line;
    s.amount = d->amount;
    s.payee = S("惠民券");
    s.words = d->words;
    s.transfer = d->transfer;
    s.batch = d->batch;
    if (d->by) {
        s.asked_by = d->by;
        s.asked_words = d->by_words;
    }
    TRY(grant_spendings_add(ask->db, ask->district, &s));
    return event_post(ask, &GRANTS_ASKED, s.id, f.place, 0, NULL, NULL);
}

/* When the term is over: all that is left, to whom it came from, with a second person's word as any
 * spending. */
static Err give_back(Ask *ask)
{
    int64_t id;
    GrantFund f;
    TRY(ask_id(ask, 0, &id));
    TRY(in_reach(ask, id, &f));
    TRY(grant_may_return(&f, moment_date_text(ask->arena, moment_day(ask->now_ms))));
    GrantSpending s = asked(ask, &f);
    s.amount = f.posted;
    s.payee = f.donor;
    s.words = S("期满余款退回");
    return set_aside(ask, &f, &s);
}

static Err answer_spending(Ask *ask)
{
    bool approve = BODY(ask, GrantAnswer)->approve;
    int64_t id;
    GrantSpending s;
    GrantFund f;
    TRY(ask_id(ask, 0, &id));
    TRY(grant_spendings_one(ask->db, ask->district, id, &s, ask->arena));
    TRY(in_reach(ask, s.fund, &f));
    if (s.batch) return GRANTS_BATCH;
    TRY(grant_may_answer(s.asked_by, !str_eq(s.state, S("asked")), approve, ask->who.account));
    PointsMove m = { .kind = approve ? LEDGER_POST : LEDGER_VOID, .key = grant_key(ask, "answered", s.id),
                     .cause = CAUSE_PAID, .words = s.words, .subject = s.id, .day = NONE, .expires_day = NONE,
                     .until_ms = NONE, .of_id = s.transfer };
    TRY(points_apply(ask, &m, 1));
    TRY(event_post(ask, &GRANTS_ANSWERED, s.id, f.place, 0, NULL, NULL));
    return answer_fund(ask, 200, f.id);
}

static Err bind(Ask *ask)
{
    List rows;
    TRY(grant_funds_free(ask->db, ask->district, BIND_AT_ONCE, &rows, ask->arena));
    for (const GrantAccount *a = rows.at, *end = a + rows.count; a < end; a++)
        TRY(points_bind(ask, a->account));
    return NULL;
}

static const Err shown[] = { NOT_FOUND, NULL };
static const Err spend_refuses[] = { NOT_FOUND, POINTS_TELLS, GRANTS_TERM, GRANTS_OVER_LINE,
                                     GRANTS_CASE_PAID, LEDGER_SHORT, LEDGER_PERIOD_CLOSED, NULL };
static const Err back_refuses[] = { NOT_FOUND, GRANTS_NOT_YET, LEDGER_SHORT, LEDGER_PERIOD_CLOSED, NULL };
static const Err answer_refuses[] = { NOT_FOUND, GRANTS_OWN, GRANTS_SETTLED, GRANTS_BATCH,
                                      LEDGER_TIMED_OUT, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/grants", list, .may = "points.read", .query = &GrantsQuery_shape,
      .gives = &GrantFund_shape, .flags = GIVES_LIST | SLOW,
          .about = "Special funds in the reader's places" },
    { "POST", "/api/v1/grants", found, .may = "points.fund", .takes = &GrantNew_shape,
      .gives = &GrantView_shape,
      .status = 201, .about = "Found a special fund: donor, purpose, term, budget lines" },
    { "GET", "/api/v1/grants/{id}", show, .may = "points.read", .gives = &GrantView_shape, .refuses = shown,
      .about = "A special fund with its lines and spendings" },
    { "POST", "/api/v1/grants/{id}/spendings", spend, .may = "points.write", .takes = &GrantSpend_shape,
      .gives = &GrantView_shape, .status = 201, .refuses = spend_refuses,
      .about = "Ask for a spending: set aside at once, paid when another approves" },
    { "POST", "/api/v1/grants/{id}/return", give_back, .may = "points.write", .gives = &GrantView_shape,
      .status = 201, .refuses = back_refuses, .about = "When the term is over: what is left goes back" },
    { "POST", "/api/v1/grants/spendings/{id}/answer", answer_spending, .may = "points.approve",
      .takes = &GrantAnswer_shape, .gives = &GrantView_shape, .refuses = answer_refuses,
      .about = "Approve a spending that another asked for, or give it back" },
    { "GET", "/funds", grants_public, .may = PUBLIC, .flags = HIDDEN | SLOW,
      .says_no = page_says_no, .about = "Special funds, for everybody" },
    { "GET", "/funds/{id}", grants_public_one, .may = PUBLIC, .flags = HIDDEN | SLOW, .refuses = shown,
      .says_no = page_says_no, .about = "One special fund, for everybody" },
    { 0 }
};

static const EventKind *const kinds[] = { &GRANTS_FOUNDED, &GRANTS_ASKED, &GRANTS_ANSWERED, NULL };

static const Job jobs[] = { { "grants.bind", 600, bind, NULL }, { 0 } };

const Domain grants_domain = { .name = "grants", .about = "Money given for a purpose and a term",
                               .schema = &grants_schema, .routes = routes, .kinds = kinds, .jobs = jobs };
