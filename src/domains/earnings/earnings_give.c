/* Out of an account of the house into one of a person, once for each thing; and back. */
#include "domains/earnings/earnings_inside.h"

#include "domains/earnings/earnings_queries.h"
#include "domains/points/points.h"
#include "vocab/moment.h"
#include "vocab/place.h"

static const char *name_of(EarningKind k) { return earning_kind_names[k]; }

static Str key_of(Ask *ask, const char *what, const EarningDeed *d)
{
    Buf b = buf_new(ask->arena, 100);
    buf_fmt(&b, "%s:%s:", what, name_of(d->kind));
    if (d->key.at) buf_add(&b, d->key);
    else buf_int(&b, d->subject);
    if (d->again) buf_fmt(&b, ":%lld", (long long)d->again);
    return buf_str(&b);
}

static Str community(Str place)
{
    Str c = place_up(place, PLACE_COMMUNITY);
    return c.at ? c : place;
}

static Err move(Ask *ask, const EarningDeed *d, PointsPurse from, PointsPurse to, PointsMove *m,
                int64_t amount)
{
    int64_t house, own;
    TRY(points_account(ask, POINTS_SYSTEM, 0, from, ask->district, &house));
    TRY(points_account(ask, POINTS_PERSON, d->account, to, community(d->place), &own));
    LedgerLeg leg[] = { { house, 0, NONE, -amount }, { own, 0, NONE, amount } };
    m->words = d->words;
    m->subject = d->subject;
    m->event_seq = d->event_seq;
    m->day = m->until_ms = NONE;
    m->leg = leg;
    m->legs = 2;
    return points_apply(ask, m, 1);
}

static Err keyed(Ask *ask, Str key, int64_t *ret_id)
{
    Err e = points_keyed(ask, key, ret_id);
    if (e == NOT_FOUND) return *ret_id = 0, NULL;
    return e;
}

Err earning_given(Ask *ask, EarningKind kind, int64_t subject, bool *ret)
{
    int64_t id;
    EarningDeed d = { .kind = kind, .subject = subject };
    TRY(keyed(ask, key_of(ask, "earned", &d), &id));
    *ret = id > 0;
    return NULL;
}

/* What that day gave already by this rule, and by the one for the same hours. */
static Err of_day(Ask *ask, const EarningDeed *d, int64_t *ret_own, int64_t *ret_all)
{
    int64_t beside = 0;
    int twin = earning_twin(d->kind);
    TRY(earning_days_one(ask->db, ask->district, d->account, str_of(name_of(d->kind)), d->day, ret_own));
    if (twin >= 0)
        TRY(earning_days_one(ask->db, ask->district, d->account, str_of(earning_kind_names[twin]), d->day,
                             &beside));
    *ret_all = *ret_own + beside;
    return NULL;
}

Err earning_give(Ask *ask, const EarningDeed *d)
{
    const EarningRule *r = dictionary_entry(ask, &earning_rules, str_of(name_of(d->kind)));
    Str key = key_of(ask, "earned", d);
    int64_t own, all, done;
    if (!r) return NULL;
    TRY(keyed(ask, key, &done));
    TRY(of_day(ask, d, &own, &all));
    int64_t amount = done ? 0 : earning_amount(r, d->quantity, all);
    if (!amount) return NULL;
    TRY(earning_days_set(ask->db, ask->district, d->account, r->rule, d->day, own + amount));
    Buf rule = buf_new(ask->arena, 40);
    buf_fmt(&rule, "%s@", name_of(d->kind));
    moment_write_date(&rule, moment_day(r->since_ms));
    PointsMove m = { .kind = LEDGER_MOVE, .key = key, .cause = CAUSE_EARNED, .rule = buf_str(&rule),
                     .expires_day = moment_day(ask->now_ms) + r->term_days };
    return move(ask, d, PURSE_ISSUED, PURSE_POINTS, &m, amount);
}

Err earning_hours(Ask *ask, const EarningDeed *d, bool entered)
{
    PointsMove m = { .kind = LEDGER_MOVE, .key = key_of(ask, "hours", d), .cause = CAUSE_RECORDED,
                     .expires_day = NONE };
    return move(ask, d, PURSE_DONE, entered ? PURSE_ENTERED : PURSE_CHECKED, &m, d->quantity);
}

/* `ret`: what went back; amount 0: nothing was given, or it was used up. */
static Err reverse(Ask *ask, const EarningDeed *d, const char *what, EarningMoved *ret)
{
    int64_t id;
    Str key = key_of(ask, what, d);
    *ret = (EarningMoved){ 0 };
    TRY(keyed(ask, key, &id));
    if (!id) return NULL;
    EarningMoved was;
    TRY(earning_moved(ask->db, ask->district, id, &was, ask->arena));
    Buf back = buf_new(ask->arena, 110);
    buf_adds(&back, "back:");
    buf_add(&back, key);
    PointsMove m = { .kind = LEDGER_REVERSE, .key = buf_str(&back), .cause = CAUSE_CORRECTED,
                     .words = d->words, .event_seq = d->event_seq, .subject = d->subject, .day = NONE,
                     .expires_day = NONE, .until_ms = NONE, .of_id = id };
    Err e = points_apply(ask, &m, 1);
    if (e == LEDGER_SHORT) {
        EarningDoubt spent = { "spent", d->subject, was.account, was.place, was.amount };
        return earning_doubt(ask, &spent);
    }
    if (e == LEDGER_SETTLED) return NULL;
    if (!e) *ret = was;
    return e;
}

Err earning_back(Ask *ask, const EarningDeed *d)
{
    EarningMoved was;
    TRY(reverse(ask, d, "earned", &was));
    if (!was.amount) return NULL;
    Str day = d->day.at ? d->day : moment_date_text(ask->arena, was.day);
    return earning_days_less(ask->db, ask->district, was.account, str_of(name_of(d->kind)), day, was.amount);
}

Err earning_hours_back(Ask *ask, const EarningDeed *d)
{
    EarningMoved was;
    return reverse(ask, d, "hours", &was);
}

Err earning_doubt(Ask *ask, const EarningDoubt *d)
{
    EarningFlag f = { .id = ask_new_id(ask), .sign = str_of(d->sign), .subject = d->subject,
                      .account = d->account, .place = d->place, .measure = d->measure,
                      .found_ms = ask->now_ms, .state = S("open"), .words = S(""), .by_words = S(""),
                      .decided_ms = NONE, .version = 1 };
    return earning_flags_add(ask->db, ask->district, &f);
}
