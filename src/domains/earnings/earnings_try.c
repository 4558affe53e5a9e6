/* A rule held against what happened last month, before it counts. */
#include "domains/earnings/earnings_inside.h"

#include "domains/earnings/earnings_queries.h"
#include "vocab/moment.h"

enum { TRIED_DAYS = 31, TRIED_FOR_MS = MOMENT_DAY_MS };

SHAPE(EarningAct, "what one did in a day",
    ID      (EarningAct, account,                   "whose"),
    INT     (EarningAct, quantity, 0, ID_MAX,       "half hours, or acts"),
    INT     (EarningAct, acts, 0, ID_MAX,           "acts"));
SHAPE(EarningTry, "a rule to be tried",
    NAME    (EarningTry, rule, OPTIONAL, earning_kind_names, "which (service)"),
    INT     (EarningTry, amount, 0, 1000,
             "points each: a half hour, a visit, a case, a round, a course"),
    INT     (EarningTry, day_most, 0, 10000,        "points a day and person at most"));
SHAPE(EarningTrialNew, "a rule to be tried before it is published",
    NAME    (EarningTrialNew, rule, 0, earning_kind_names, "which"),
    INT     (EarningTrialNew, amount, 0, 1000,
             "points each: a half hour, a visit, a case, a round, a course"),
    INT     (EarningTrialNew, day_most, 0, 10000,   "points a day and person at most"));
SHAPE(EarningTried, "what it would have given over the last month",
    INT     (EarningTried, people, 0, ID_MAX,       "to how many"),
    INT     (EarningTried, acts, 0, ID_MAX,         "for how many acts"),
    INT     (EarningTried, points, 0, ID_MAX,       "points in all"),
    INT     (EarningTried, capped, 0, ID_MAX,       "days that reached the most a day may give"),
    INT     (EarningTried, points_now, 0, ID_MAX,   "points in all by the rule in force"));
SHAPE(EarningTrial, "a rule that was tried",
    ID      (EarningTrial, id,                      "its id"),
    TEXT    (EarningTrial, rule, 1, 20,             "which"),
    INT     (EarningTrial, amount, 0, 1000,         "points each"),
    INT     (EarningTrial, day_most, 0, 10000,      "points a day and person at most"),
    INT     (EarningTrial, people, 0, ID_MAX,       "to how many it would have given"),
    INT     (EarningTrial, acts, 0, ID_MAX,         "for how many acts"),
    INT     (EarningTrial, points, 0, ID_MAX,       "points in all"),
    INT     (EarningTrial, capped, 0, ID_MAX,       "days that reached the most a day may give"),
    INT     (EarningTrial, points_now, 0, ID_MAX,   "points in all by the rule in force"),
    TEXT    (EarningTrial, by_words, 0, 120,        "who tried it"),
    TIME    (EarningTrial, tried_ms,                "when"));
typedef struct EarningTriedSaid { Str rule; int64_t amount, day_most; } EarningTriedSaid;
SHAPE(EarningTriedSaid, "which rule was tried",
    TEXT    (EarningTriedSaid, rule, 1, 20,         "which"),
    INT     (EarningTriedSaid, amount, 0, 1000,     "points each"),
    INT     (EarningTriedSaid, day_most, 0, 10000,  "points a day and person at most"));

const EventKind EARNINGS_TRIED = { "earnings.tried", "试算积分规则", "rule of earning tried" };

/* What the rule would have heard, by person and day, in order of persons. */
static Err acts_of(Ask *ask, EarningKind kind, List *ret)
{
    int64_t day = moment_day(ask->now_ms) - TRIED_DAYS, from_ms = moment_day_start_ms(day);
    Str d = ask->district;
    switch (kind) {
    case EARN_VISIT:   return earning_acts_visited(ask->db, d, from_ms, ret, ask->arena);
    case EARN_REPORT:  return earning_acts_reported(ask->db, d, from_ms, REPORT_STARS, ret, ask->arena);
    case EARN_SETTLE:  return earning_acts_settled(ask->db, d, from_ms, REPORT_STARS, ask->now_ms, ret,
                                                   ask->arena);
    case EARN_INSPECTION: return earning_acts_walked(ask->db, d, from_ms, ask->now_ms, ret, ask->arena);
    case EARN_SHIFT:   return earning_acts_checked(ask->db, d, from_ms, ret, ask->arena);
    case EARN_COURSE:  return earning_acts_taught(ask->db, d, from_ms, ask->now_ms, ret, ask->arena);
    default:           return earning_acts_served(ask->db, d, moment_date_text(ask->arena, day), ret,
                                                  ask->arena);
    }
}

static int64_t tried(const EarningRule *r, const List *acts, EarningTried *ret)
{
    int64_t points = 0, last = 0;
    for (const EarningAct *a = acts->at, *end = a + acts->count; a < end; a++) {
        int64_t amount = earning_amount(r, a->quantity, 0);
        points += amount;
        if (!ret) continue;
        ret->acts += a->acts;
        ret->capped += amount == r->day_most && a->quantity * r->amount > amount;
        ret->people += amount > 0 && a->account != last;
        if (amount > 0) last = a->account;
    }
    return points;
}

static Err try_it(Ask *ask, EarningKind kind, int64_t amount, int64_t day_most, EarningTried *ret)
{
    const EarningRule *now = dictionary_entry(ask, &earning_rules, str_of(earning_kind_names[kind]));
    EarningRule r = { .amount = amount, .day_most = day_most, .in_use = true };
    List acts;
    *ret = (EarningTried){ 0 };
    TRY(acts_of(ask, kind, &acts));
    ret->points = tried(&r, &acts, ret);
    if (now) ret->points_now = tried(now, &acts, NULL);
    return NULL;
}

Err earnings_try(Ask *ask)
{
    const EarningTry *q = QUERY(ask, EarningTry);
    EarningTried ret;
    TRY(try_it(ask, q->rule < 0 ? EARN_SERVICE : (EarningKind)q->rule, q->amount, q->day_most, &ret));
    return answer(ask, 200, &EarningTried_shape, &ret);
}

/* Beside the lane. */
Err earnings_try_prepare(Ask *ask)
{
    const EarningTrialNew *in = BODY(ask, EarningTrialNew);
    EarningTried *t = NEW(ask->arena, EarningTried);
    TRY(try_it(ask, (EarningKind)in->rule, in->amount, in->day_most, t));
    ask->prepared = t;
    return NULL;
}

Err earnings_try_keep(Ask *ask)
{
    const EarningTrialNew *in = BODY(ask, EarningTrialNew);
    const EarningTried *t = ask->prepared;
    EarningTrial trial = { ask_new_id(ask), str_of(earning_kind_names[in->rule]), in->amount, in->day_most,
                           t->people, t->acts, t->points, t->capped, t->points_now,
                           actor_words(ask->arena, ask->who.name, ask->who.title), ask->now_ms };
    EarningTriedSaid said = { trial.rule, trial.amount, trial.day_most };
    TRY(earning_tries_add(ask->db, ask->district, &trial));
    TRY(event_post(ask, &EARNINGS_TRIED, trial.id, ask->district, 0, &EarningTriedSaid_shape, &said));
    return answer(ask, 201, &EarningTrial_shape, &trial);
}

Err earnings_was_tried(Ask *ask, const void *entry)
{
    const EarningRule *r = entry;
    int64_t count;
    TRY(earning_tries_since(ask->db, ask->district, r->rule, r->amount, r->day_most,
                            ask->now_ms - TRIED_FOR_MS, &count));
    return count ? NULL : DICTIONARIES_UNTRIED;
}
