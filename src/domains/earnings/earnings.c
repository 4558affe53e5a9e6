/* Hearing what happened, giving what the rules say, and the signs that somebody should look into. */
#include "domains/earnings/earnings.h"

#include "domains/cases/cases.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/earnings/earnings_queries.h"
#include "domains/earnings/earnings_rules.h"
#include "domains/earnings/earnings_stored.h"
#include "domains/people/people.h"
#include "domains/points/points.h"
#include "domains/services/services.h"
#include "domains/shifts/shifts.h"
#include "domains/visits/visits.h"
#include "vocab/moment.h"
#include "vocab/place.h"

#include <stdio.h>

enum { LIST_DEFAULT = 50, TRIED_DAYS = 31, HALF_HOUR = 30 };

static const char *const states[] = { "open", "fine", "wrong", NULL };

SHAPE(EarningRule, "what earns points, from a moment on",
    TEXT    (EarningRule, rule,     1, 20,          "service, visit or report"),
    TEXT    (EarningRule, name,     1, 40,          "in Chinese"),
    TEXT    (EarningRule, name_en,  1, 80,          "in English"),
    INT     (EarningRule, amount,   0, 1000,        "points for a half hour, a visit, a report"),
    INT     (EarningRule, day_most, 0, 10000,       "points a day and person at most"),
    INT     (EarningRule, term_days, 1, 3660,       "they end after so many days"),
    BOOL    (EarningRule, in_use,   0,              "false: it gives nothing"),
    TIME    (EarningRule, since_ms,                 "in force from then on"),
    TEXT    (EarningRule, source,   1, 200,         "whose rule it is"));
SHAPE(EarningService, "an act as the rules see it",
    ID      (EarningService, id,                    "its id"),
    ID      (EarningService, helper,                "whose"),
    INT     (EarningService, account, 0, ID_MAX,    "their account"),
    TEXT    (EarningService, place, 6, 18,          "where"),
    TEXT    (EarningService, day, 10, 10,           "when"),
    INT     (EarningService, minutes, 0, 100000,    "how long"),
    TEXT    (EarningService, what, 0, 60,           "what"),
    TEXT    (EarningService, state, 1, 20,          "state"),
    INT     (EarningService, entered_by, 0, ID_MAX, "account"),
    INT     (EarningService, pair, 0, ID_MAX,       "the same two"),
    INT     (EarningService, of_day, 0, ID_MAX,     "that day"));
SHAPE(EarningFlag, "a sign that somebody should look into",
    ID      (EarningFlag, id,                       "its id"),
    TEXT    (EarningFlag, sign, 1, 20,
             "long, same_pair, burst; far, unplaced, overlap, same_photo: of checking in; spent: what was "
             "given can't be taken back"),
    ID      (EarningFlag, subject,                  "the service it is about"),
    INT     (EarningFlag, account, 0, ID_MAX,       "whose"),
    TEXT    (EarningFlag, name, 0, 60,              "their name, masked"),
    TEXT    (EarningFlag, place, 6, 18,             "where"),
    INT     (EarningFlag, measure, 0, ID_MAX,       "minutes, metres, times or points"),
    TIME    (EarningFlag, found_ms,                 "when it was seen"),
    TEXT    (EarningFlag, state, 1, 10,             "open, fine, wrong"),
    TEXT    (EarningFlag, words, 0, 200,            "what was found out"),
    TEXT    (EarningFlag, by_words, 0, 120,         "by whom"),
    TIME_OPT(EarningFlag, decided_ms,               "when"),
    INT     (EarningFlag, version, 1, ID_MAX,       "as it was read"),
    TEXT    (EarningFlag, day, 0, 10,               "the day of the service"),
    TEXT    (EarningFlag, what, 0, 60,              "what it was"));
SHAPE(EarningAct, "what one did in a day",
    ID      (EarningAct, account,                   "whose"),
    TEXT    (EarningAct, day, 10, 10,               "when"),
    INT     (EarningAct, quantity, 0, ID_MAX,       "half hours"),
    INT     (EarningAct, acts, 0, ID_MAX,           "acts"));
typedef struct EarningsQuery { int state; Str after; int64_t limit; } EarningsQuery;
SHAPE(EarningsQuery, "which signs",
    NAME    (EarningsQuery, state, OPTIONAL, states, "in this state (open)"),
    TEXT_OPT(EarningsQuery, after, 1, 40,           "where the page before ended"),
    INT_OPT (EarningsQuery, limit, 1, 200,          "how many (50)"));
typedef struct EarningJudged { int state; Str words; int64_t version; } EarningJudged;
SHAPE(EarningJudged, "what was found out",
    NAME    (EarningJudged, state, 0, states,       "fine or wrong"),
    TEXT    (EarningJudged, words, 2, 200,          "in words"),
    INT     (EarningJudged, version, 1, ID_MAX,     "as it was read"));
typedef struct EarningTry { int64_t amount, day_most; } EarningTry;
SHAPE(EarningTry, "a rule for service to be tried",
    INT     (EarningTry, amount, 0, 1000,           "points for a half hour"),
    INT     (EarningTry, day_most, 0, 10000,        "points a day and person at most"));
typedef struct EarningTried { int64_t people, acts, points, capped, points_now; } EarningTried;
SHAPE(EarningTried, "what it would have given over the last month",
    INT     (EarningTried, people, 0, ID_MAX,       "to how many"),
    INT     (EarningTried, acts, 0, ID_MAX,         "for how many acts"),
    INT     (EarningTried, points, 0, ID_MAX,       "points in all"),
    INT     (EarningTried, capped, 0, ID_MAX,       "days that reached the most a day may give"),
    INT     (EarningTried, points_now, 0, ID_MAX,   "points in all by the rule in force"));
typedef struct EarningSaid { Str sign, state; } EarningSaid;
SHAPE(EarningSaid, "a sign was judged",
    TEXT    (EarningSaid, sign, 1, 20,              "which"),
    TEXT    (EarningSaid, state, 1, 10,             "fine or wrong"));

static const EventKind EARNINGS_JUDGED = { "earnings.judged", "核查积分异常", "sign of abuse judged" };
static const EventKind EARNINGS_RULE_SET = { "earnings.rule_set", "调整积分规则", "rule of earning set" };

/* ---- Rules ---- */

static Err rules_all(Ask *ask, List *ret) { return earning_rules_all(ask->db, ask->district, ret,
    ask->arena); }

static Err rule_add(Ask *ask, const void *entry)
{
    TRY(earning_rules_add(ask->db, ask->district, entry));
    return event_post(ask, &EARNINGS_RULE_SET, 0, ask->district, ask->who.account, &EarningRule_shape,
                      entry);
}

static Err rule_recall(Ask *ask, Str key, int64_t since_ms)
{
    return earning_rules_recall(ask->db, ask->district, key, since_ms);
}

static const DictionaryColumn rule_columns[] = {
    { "rule", "项目", "what", (const DictionaryWord[]){ { "service", "志愿服务", "service" },
        { "visit", "走访", "visit" }, { "report", "上报", "report" }, { 0 } }, NULL },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { "amount", "每次分值", "points each", NULL, NULL },
    { "day_most", "每人每日封顶", "points a day at most", NULL, NULL },
    { "term_days", "有效天数", "days until they end", NULL, NULL },
    { "in_use", "启用", "in use", NULL, NULL },
    { 0 }
};
static const Dictionary rules = {
    "earning-rules", "积分规则", "What earns points", "哪些事得多少积分、每日封顶、多久有效；改动前先在“积分与基金 · 异常核查”里用上月数据试算",
    "What earns points, how many, how many a day, until when; try a change over last month's data first",
    &EarningRule_shape, "rule", rule_columns, rules_all, "earnings.rule", NULL, rule_add,
    rule_recall
};
static const Dictionary *const dictionaries[] = { &rules, NULL };

/* ---- Giving ---- */

typedef struct Given { const char *rule; int64_t account, subject, quantity, event_seq; Str place, day,
                       words; } Given;

static Str key_of(Ask *ask, const char *what, const char *rule, int64_t id)
{
    Buf b = buf_new(ask->arena, 60);
    buf_fmt(&b, "%s:%s:%lld", what, rule, (long long)id);
    return buf_str(&b);
}

static Str community(Str place)
{
    Str c = place_up(place, PLACE_COMMUNITY);
    return c.at ? c : place;
}

/* From an account of the house into one of a person, once. */
static Err move(Ask *ask, const Given *g, PointsPurse from, PointsPurse to, PointsMove *m, int64_t amount)
{
    int64_t house, own;
    TRY(points_account(ask, POINTS_SYSTEM, 0, from, ask->district, &house));
    TRY(points_account(ask, POINTS_PERSON, g->account, to, community(g->place), &own));
    LedgerLeg leg[] = { { house, 0, NONE, -amount }, { own, 0, NONE, amount } };
    m->words = g->words;
    m->subject = g->subject;
    m->event_seq = g->event_seq;
    m->day = m->until_ms = NONE;
    m->leg = leg;
    m->legs = 2;
    return points_apply(ask, m, 1);
}

static Err give(Ask *ask, const Given *g)
{
    const EarningRule *r = dictionary_entry(ask, &rules, str_of(g->rule));
    int64_t given;
    if (!r) return NULL;
    TRY(earning_days_one(ask->db, ask->district, g->account, r->rule, g->day, &given));
    int64_t amount = earning_amount(r, g->quantity, given);
    if (!amount) return NULL;
    TRY(earning_days_set(ask->db, ask->district, g->account, r->rule, g->day, given + amount));
    Buf rule = buf_new(ask->arena, 40);
    buf_fmt(&rule, "%s@", g->rule);
    moment_write_date(&rule, moment_day(r->since_ms));
    PointsMove m = { .kind = LEDGER_MOVE, .key = key_of(ask, "earned", g->rule, g->subject),
                     .cause = CAUSE_EARNED,
                     .rule = buf_str(&rule), .expires_day = moment_day(ask->now_ms) + r->term_days };
    return move(ask, g, PURSE_ISSUED, PURSE_POINTS, &m, amount);
}

static Err flag(Ask *ask, const EarningService *s, const char *sign, int64_t measure)
{
    EarningFlag f = { .id = ask_new_id(ask), .sign = str_of(sign), .subject = s->id, .account = s->account,
                      .place = s->place, .measure = measure, .found_ms = ask->now_ms, .state = S("open"),
                      .words = S(""), .by_words = S(""), .decided_ms = NONE, .version = 1 };
    return earning_flags_add(ask->db, ask->district, &f);
}

/* ---- Hearing ---- */

/* Entered by the one who served and confirmed by another: 信用时. Entered for them by an office: 荣誉时. */
static Err served(Ask *ask, const EarningService *s, int64_t event_seq)
{
    EarningSign sign[3];
    Given g = { "service", s->account, s->id, s->minutes / HALF_HOUR, event_seq, s->place, s->day, s->what };
    PointsPurse purse = s->entered_by == s->account ? PURSE_CHECKED : PURSE_ENTERED;
    if (!g.quantity) return NULL;
    PointsMove hours = { .kind = LEDGER_MOVE, .key = key_of(ask, "hours", "service", s->id),
                         .cause = CAUSE_RECORDED,
                         .expires_day = NONE };
    TRY(move(ask, &g, PURSE_DONE, purse, &hours, g.quantity));
    TRY(give(ask, &g));
    for (int i = 0, n = earning_signs(s->minutes, s->pair, s->of_day, sign); i < n; i++)
        TRY(flag(ask, s, sign[i].sign, sign[i].measure));
    return NULL;
}

static Err back(Ask *ask, const EarningService *s, const char *what, int64_t event_seq)
{
    int64_t id;
    Err e = points_keyed(ask, key_of(ask, what, "service", s->id), &id);
    if (e) return e == NOT_FOUND ? NULL : e;
    PointsMove m = { .kind = LEDGER_REVERSE, .key = key_of(ask, "back", what, s->id),
                     .cause = CAUSE_CORRECTED,
                     .words = S("服务记录已撤销"), .event_seq = event_seq, .subject = s->id, .day = NONE,
                     .expires_day = NONE, .until_ms = NONE, .of_id = id };
    e = points_apply(ask, &m, 1);
    return e == LEDGER_SHORT ? flag(ask, s, "spent", s->minutes / HALF_HOUR) : e == LEDGER_SETTLED ? NULL
        : e;
}

static Err hear_service(Ask *ask, const Event *e)
{
    EarningService s;
    Err none = earning_service(ask->db, ask->district, e->subject, ask->now_ms - SIGN_DAYS * MOMENT_DAY_MS,
                               &s,
                               ask->arena);
    if (none) return none == NOT_FOUND ? NULL : none;
    if (!s.account) return NULL;       /* their hours stand in `services`; points come with an account */
    if (str_eq(s.state, S("confirmed"))) return served(ask, &s, e->seq);
    if (!str_eq(s.state, S("struck"))) return NULL;
    TRY(back(ask, &s, "hours", e->seq));
    return back(ask, &s, "earned", e->seq);
}

/* What looks wrong about checking in and out: known before anybody confirms the hours. */
static Err hear_shift(Ask *ask, const Event *e)
{
    int64_t service;
    EarningService s;
    List signs;
    TRY(shifts_signs(ask, e->subject, &service, &signs));
    if (!service || !signs.count) return NULL;
    TRY(earning_service(ask->db, ask->district, service, ask->now_ms, &s, ask->arena));
    for (const ShiftSign *g = signs.at, *end = g + signs.count; g < end; g++)
        TRY(flag(ask, &s, str_z(ask->arena, g->sign), g->measure));
    return NULL;
}

/* A neighbour who looks after a micro-grid; what paid staff do is their work. */
static Err hear_visit(Ask *ask, const Event *e)
{
    if (ask->who.role != ROLE_MEMBER) return NULL;
    Given g = { "visit", ask->who.account, e->subject, 1, e->seq, e->place,
                moment_date_text(ask->arena, moment_day(ask->now_ms)), S("走访 1 户") };
    return give(ask, &g);
}

/* By what was solved, not by how much was reported. */
static Err hear_rated(Ask *ask, const Event *e)
{
    Case c;
    TRY(cases_find(ask, e->subject, &c));
    if (!c.reporter || !c.solved || c.stars < REPORT_STARS) return NULL;
    Buf words = buf_new(ask->arena, 80);
    buf_adds(&words, "上报的问题已解决：");
    buf_add(&words, c.number);
    Given g = { "report", c.reporter, c.id, 1, e->seq, c.place,
                moment_date_text(ask->arena, moment_day(ask->now_ms)), buf_str(&words) };
    return give(ask, &g);
}

/* ---- Signs ---- */

static void dress(Ask *ask, EarningFlag *f) { f->name = people_mask_name(ask->arena, f->name); }

static Err flags(Ask *ask)
{
    const EarningsQuery *q = QUERY(ask, EarningsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(earning_flags_page(ask->db, ask->district, &ask->who.scope, str_of(states[q->state < 0 ? 0
        : q->state]),
                           before, limit + 1, &rows, ask->arena));
    EarningFlag *f = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, f[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) dress(ask, &f[i]);
    return answer_list(ask, &EarningFlag_shape, &rows, next);
}

static Err judge(Ask *ask)
{
    const EarningJudged *in = BODY(ask, EarningJudged);
    int64_t id;
    EarningFlag f;
    TRY(ask_id(ask, 0, &id));
    TRY(earning_flags_one(ask->db, ask->district, &ask->who.scope, id, &f, ask->arena));
    if (!in->state) return ask_blame(ask, BAD_FIELD, "/state", "属实或不实", "fine or wrong");
    if (!str_eq(f.state, S("open"))) return EARNINGS_DECIDED;
    if (in->version != f.version) return MOVED_ON;
    f.state = str_of(states[in->state]);
    f.words = str_trim(in->words);
    if (!f.words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写核查情况", "say what was found out");
    f.by_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    f.decided_ms = ask->now_ms;
    f.version++;
    TRY(earning_flags_save(ask->db, ask->district, &f));
    EarningSaid said = { f.sign, f.state };
    TRY(event_post(ask, &EARNINGS_JUDGED, f.id, f.place, 0, &EarningSaid_shape, &said));
    dress(ask, &f);
    return answer(ask, 200, &EarningFlag_shape, &f);
}

/* ---- Trying a rule before it counts ---- */

static int64_t tried(const EarningRule *r, const List *acts, EarningTried *ret)
{
    int64_t points = 0;
    for (const EarningAct *a = acts->at, *end = a + acts->count; a < end; a++) {
        int64_t amount = earning_amount(r, a->quantity, 0);
        points += amount;
        if (!ret) continue;
        ret->acts += a->acts;
        ret->capped += amount == r->day_most && a->quantity * r->amount > amount;
        bool again = false;
        for (const EarningAct *b = acts->at; b < a && !again; b++) again = b->account == a->account;
        ret->people += !again && amount > 0;
    }
    return points;
}

static Err try_rule(Ask *ask)
{
    const EarningTry *q = QUERY(ask, EarningTry);
    const EarningRule *now = dictionary_entry(ask, &rules, S("service"));
    EarningRule r = { .amount = q->amount, .day_most = q->day_most, .in_use = true };
    EarningTried ret = { 0 };
    List acts;
    TRY(earning_acts_served(ask->db, ask->district, moment_date_text(ask->arena,
        moment_day(ask->now_ms) - TRIED_DAYS),
                            &acts, ask->arena));
    ret.points = tried(&r, &acts, &ret);
    if (now) ret.points_now = tried(now, &acts, NULL);
    return answer(ask, 200, &EarningTried_shape, &ret);
}

static const Err judge_refuses[] = { NOT_FOUND, MOVED_ON, EARNINGS_DECIDED, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/earnings/flags", flags, .may = "points.read", .query = &EarningsQuery_shape,
      .gives = &EarningFlag_shape, .flags = GIVES_LIST, .about = "Signs of abuse in the reader's places" },
    { "POST", "/api/v1/earnings/flags/{id}/answer", judge, .may = "points.approve",
      .takes = &EarningJudged_shape,
      .gives = &EarningFlag_shape, .refuses = judge_refuses,
          .about = "Say what was found out about a sign" },
    { "GET", "/api/v1/earnings/try", try_rule, .may = "earnings.rule", .query = &EarningTry_shape,
      .gives = &EarningTried_shape, .flags = SLOW,
      .about = "What a rule for service would have given over the last month, beside the one in force" },
    { 0 }
};

static const EventKind *const kinds[] = { &EARNINGS_JUDGED, &EARNINGS_RULE_SET, NULL };
static const Hear hears[] = { { &SERVICES_SETTLED, hear_service }, { &VISITS_MADE, hear_visit },
                              { &CASES_RATED_EVENT, hear_rated }, { &SHIFTS_OVER, hear_shift }, { 0 } };

const Domain earnings_domain = { .name = "earnings", .about = "What earns points, by rules that are data",
                                 .schema = &earnings_schema, .routes = routes, .kinds = kinds,
                                     .hears = hears,
                                 .dictionaries = dictionaries };
