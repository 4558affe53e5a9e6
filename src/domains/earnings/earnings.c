/* What earns points, as data; the signs that somebody should look into; routes. */
#include "domains/earnings/earnings_inside.h"

#include "domains/earnings/earnings_queries.h"
#include "domains/people/people.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50 };

static const char *const states[] = { "open", "fine", "wrong", NULL };

SHAPE(EarningRule, "what earns points, from a moment on",
    TEXT    (EarningRule, rule,     1, 20,
             "service, visit, report, settle, inspection, shift or course"),
    TEXT    (EarningRule, name,     1, 40,          "in Chinese"),
    TEXT    (EarningRule, name_en,  1, 80,          "in English"),
    INT     (EarningRule, amount,   0, 1000,
             "points for a half hour, a visit, a case, a round, a course"),
    INT     (EarningRule, day_most, 0, 10000,       "points a day and person at most"),
    INT     (EarningRule, term_days, 1, 3660,       "they end after so many days"),
    BOOL    (EarningRule, in_use,   0,              "false: it gives nothing"),
    TEXT    (EarningRule, evidence, 1, 80,          "the fact it rests on, in Chinese"),
    TEXT    (EarningRule, evidence_en, 1, 120,      "in English"),
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
    INT     (EarningService, of_day, 0, ID_MAX,     "that day"),
    BOOL    (EarningService, checked, 0,            "from checking in"),
    INT     (EarningService, by_hand, 0, ID_MAX,    "minutes of others"),
    INT     (EarningService, by_shift, 0, ID_MAX,   "minutes of others"));
SHAPE(EarningFlag, "a sign that somebody should look into",
    ID      (EarningFlag, id,                       "its id"),
    TEXT    (EarningFlag, sign, 1, 20,
             "long, same_pair, burst; beside: hours by hand and from checking in on one day; far, unplaced, "
             "overlap, same_photo: of checking in; spent: what was given can't be taken back"),
    ID      (EarningFlag, subject,                  "what it is about: a service, a case"),
    INT     (EarningFlag, account, 0, ID_MAX,       "whose"),
    TEXT    (EarningFlag, name, 0, 60,              "their name, masked"),
    TEXT    (EarningFlag, place, 6, 18,             "where"),
    INT     (EarningFlag, measure, 0, ID_MAX,       "minutes, metres, times or points"),
    TIME    (EarningFlag, found_ms,                 "when it was seen"),
    TEXT    (EarningFlag, state, 1, 10,             "open, fine, wrong"),
    TEXT    (EarningFlag, words, 0, 200,            "what was found out"),
    TEXT    (EarningFlag, by_words, 0, 120,         "by whom"),
    TIME_OPT(EarningFlag, decided_ms,               "when"),
    INT     (EarningFlag, confirmed_by, 0, ID_MAX,  "who confirmed the service: an account; 0: nobody"),
    INT     (EarningFlag, version, 1, ID_MAX,       "as it was read"),
    TEXT    (EarningFlag, day, 0, 10,               "the day of the service; empty: it is of none"),
    TEXT    (EarningFlag, what, 0, 60,              "what it was"));
SHAPE(EarningMoved, "what was given to whom",
    INT     (EarningMoved, amount, 1, ID_MAX,       "points or half hours"),
    INT     (EarningMoved, day, 0, ID_MAX,          "when"),
    ID      (EarningMoved, account,                 "whose"),
    TEXT    (EarningMoved, place, 6, 18,            "where they belong"));
SHAPE(EarningRound, "how much of a route somebody walked in a day",
    ID      (EarningRound, route,                   "which"),
    TEXT    (EarningRound, name, 1, 40,             "its name"),
    TEXT    (EarningRound, place, 6, 18,            "where"),
    INT     (EarningRound, every_days, 1, 366,      "days from one to the next"),
    INT     (EarningRound, day, 0, ID_MAX,          "when"),
    INT     (EarningRound, points, 0, ID_MAX,       "its points"),
    INT     (EarningRound, seen, 0, ID_MAX,         "written down by them that day"));
typedef struct EarningTold {
    int rule;
    Str since, name, evidence;
    int64_t amount, day_most, term_days;
    bool in_use;
    Str source;
} EarningTold;
SHAPE(EarningTold, "what earns points, from a day on",
    NAME    (EarningTold, rule, 0, earning_kind_names,
             "which; an entry names it with its day: service@2025-01-01"),
    TEXT    (EarningTold, since, 10, 10,            "in force from that day on"),
    TEXT    (EarningTold, name, 1, 80,              "in the reader's language"),
    TEXT    (EarningTold, evidence, 0, 120,         "the fact it rests on"),
    INT     (EarningTold, amount, 0, 1000,          "points each"),
    INT     (EarningTold, day_most, 0, 10000,       "points a day at most"),
    INT     (EarningTold, term_days, 1, 3660,       "they end after so many days"),
    BOOL    (EarningTold, in_use, 0,                "false: it gives nothing"),
    TEXT    (EarningTold, source, 1, 200,           "whose rule it is"));
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
typedef struct EarningSaid { Str sign, state; } EarningSaid;
SHAPE(EarningSaid, "a sign was judged",
    TEXT    (EarningSaid, sign, 1, 20,              "which"),
    TEXT    (EarningSaid, state, 1, 10,             "fine or wrong"));

static const EventKind EARNINGS_JUDGED = { "earnings.judged", "核查积分异常", "sign of abuse judged" };
static const EventKind EARNINGS_RULE_SET = { "earnings.rule_set", "调整积分规则", "rule of earning set" };

/* ---- Rules ---- */

static Err rules_all(Ask *ask, List *ret) { return earning_rules_all(ask->db, ask->district, ret,
    ask->arena); }

static Err rule_check(Ask *ask, const void *entry)
{
    const EarningRule *r = entry;
    for (int i = 0; i < EARN_KINDS; i++)
        if (str_eq(r->rule, str_of(earning_kind_names[i]))) return NULL;
    return ask_blame(ask, BAD_FIELD, "/rule", "没有这样的积分项目", "nothing of that name earns");
}

static Err rule_add(Ask *ask, const void *entry)
{
    TRY(earnings_was_tried(ask, entry));
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
        { "visit", "走访", "visit" }, { "report", "上报", "report" }, { "settle", "处置", "case handled" },
        { "inspection", "巡查", "round of inspection" }, { "shift", "签到服务", "shift" },
        { "course", "参加培训", "course attended" }, { 0 } }, NULL },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { "amount", "每次分值", "points each", NULL, NULL },
    { "day_most", "每人每日封顶", "points a day at most", NULL, NULL },
    { "term_days", "有效天数", "days until they end", NULL, NULL },
    { "in_use", "启用", "in use", NULL, NULL },
    { "evidence", "依据的事实", "evidence", NULL, NULL },
    { "evidence_en", "依据（英文）", "evidence in English", NULL, NULL },
    { 0 }
};
const Dictionary earning_rules = {
    "earning-rules", "积分规则", "What earns points", "哪些事得多少积分、每日封顶、多久有效；改动前先在“积分与基金 · 异常核查”里用上月数据试算",
    "What earns points, how many, how many a day, until when; try a change over last month's data first",
    &EarningRule_shape, "rule", rule_columns, rules_all, "earnings.rule", rule_check, rule_add, rule_recall
};
static const Dictionary *const dictionaries[] = { &earning_rules, NULL };

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
    TRY(earning_may_judge(f.sign, f.account, f.confirmed_by, ask->who.account));
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

/* ---- What earns, told to whoever signed in ---- */

static Err told(Ask *ask)
{
    List all;
    TRY(earning_rules_all(ask->db, ask->district, &all, ask->arena));
    EarningTold *to = NEWS(ask->arena, EarningTold, all.count + 1);
    const EarningRule *r = all.at;
    for (int64_t i = 0; i < all.count; i++) {
        int kind = 0;
        while (earning_kind_names[kind] && !str_eq(r[i].rule, str_of(earning_kind_names[kind]))) kind++;
        if (!earning_kind_names[kind]) return BROKEN;
        bool en = ask->wire.english;
        to[i] = (EarningTold){ kind, moment_date_text(ask->arena, moment_day(r[i].since_ms)),
                               en ? r[i].name_en : r[i].name, en ? r[i].evidence_en : r[i].evidence,
                               r[i].amount, r[i].day_most, r[i].term_days, r[i].in_use, r[i].source };
    }
    return answer_array(ask, &EarningTold_shape, &(List){ to, all.count });
}

static const Err judge_refuses[] = { NOT_FOUND, MOVED_ON, EARNINGS_DECIDED, EARNINGS_OWN, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/earnings/flags", flags, .may = "points.read", .query = &EarningsQuery_shape,
      .gives = &EarningFlag_shape, .flags = GIVES_LIST, .about = "Signs of abuse in the reader's places" },
    { "POST", "/api/v1/earnings/flags/{id}/answer", judge, .may = "points.approve",
      .takes = &EarningJudged_shape,
      .gives = &EarningFlag_shape, .refuses = judge_refuses,
          .about = "Say what was found out about a sign" },
    { "GET", "/api/v1/earnings/rules", told, .may = SIGNED_IN, .gives = &EarningTold_shape,
      .flags = GIVES_ARRAY, .about = "What earns points, how much and on which evidence: every version" },
    { "GET", "/api/v1/earnings/try", earnings_try, .may = "earnings.rule", .query = &EarningTry_shape,
      .gives = &EarningTried_shape, .flags = SLOW,
      .about = "What a rule would have given over the last month, beside the one in force" },
    { "POST", "/api/v1/earnings/tries", earnings_try_keep, .may = "earnings.rule",
      .takes = &EarningTrialNew_shape, .gives = &EarningTrial_shape, .status = 201,
      .prepare = earnings_try_prepare,
      .about = "The same, kept: a rule is published only within a day of having been tried" },
    { 0 }
};

static const EventKind *const kinds[] = { &EARNINGS_JUDGED, &EARNINGS_RULE_SET, &EARNINGS_TRIED, NULL };

const Domain earnings_domain = { .name = "earnings", .about = "What earns points, by rules that are data",
                                 .schema = &earnings_schema, .routes = routes, .kinds = kinds,
                                     .hears = earning_ears, .dictionaries = dictionaries };
