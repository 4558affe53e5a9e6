/* What earlier domains say has happened, and what follows from it. */
#include "domains/earnings/earnings_inside.h"

#include "domains/cases/cases.h"
#include "domains/courses/courses.h"
#include "domains/earnings/earnings_queries.h"
#include "domains/inspections/inspections.h"
#include "domains/services/services.h"
#include "domains/shifts/shifts.h"
#include "domains/visits/visits.h"
#include "vocab/moment.h"

static Str today(Ask *ask) { return moment_date_text(ask->arena, moment_day(ask->now_ms)); }

static Str words_with(Ask *ask, const char *words, Str what)
{
    Buf b = buf_new(ask->arena, 200);
    buf_adds(&b, words);
    buf_add(&b, what);
    return buf_str(&b);
}

/* ---- Services and shifts ---- */

static Err doubt(Ask *ask, const EarningService *s, const char *sign, int64_t measure)
{
    EarningDoubt d = { sign, s->id, s->account, s->place, measure };
    return earning_doubt(ask, &d);
}

/* Entered by the one who served and confirmed by another: 信用时. Entered for them by an office: 荣誉时.
 * Where checking in has earned for these hours, they earn no second time. */
static Err served(Ask *ask, const EarningService *s, int64_t event_seq)
{
    EarningSign sign[3];
    bool earned;
    EarningDeed d = { EARN_SERVICE, s->account, s->id, 0, s->minutes / EARNING_HALF_HOUR, event_seq, { 0 },
                      s->place, s->day, s->what };
    if (!d.quantity) return NULL;
    TRY(earning_hours(ask, &d, s->entered_by != s->account));
    TRY(earning_given(ask, EARN_SHIFT, s->id, &earned));
    if (!earned) TRY(earning_give(ask, &d));
    for (int i = 0, n = earning_signs(s->minutes, s->pair, s->of_day, sign); i < n; i++)
        TRY(doubt(ask, s, sign[i].sign, sign[i].measure));
    int64_t beside = s->checked ? s->by_hand : s->by_shift;
    return beside ? doubt(ask, s, "beside", beside) : NULL;
}

static Err unserved(Ask *ask, const EarningService *s, int64_t event_seq)
{
    EarningDeed d = { EARN_SERVICE, s->account, s->id, 0, 0, event_seq, { 0 }, s->place, s->day,
                      S("服务记录已撤销") };
    TRY(earning_hours_back(ask, &d));
    TRY(earning_back(ask, &d));
    d.kind = EARN_SHIFT;
    return earning_back(ask, &d);
}

static Err hear_service(Ask *ask, const Event *e)
{
    EarningService s;
    Err none = earning_service(ask->db, ask->district, e->subject, ask->now_ms - SIGN_DAYS * MOMENT_DAY_MS,
                               &s, ask->arena);
    if (none) return none == NOT_FOUND ? NULL : none;
    if (!s.account) return NULL;       /* their hours stand in `services`; points come with an account */
    if (str_eq(s.state, S("confirmed"))) return served(ask, &s, e->seq);
    return unserved(ask, &s, e->seq);
}

/* What looks wrong about checking in and out is known before anybody confirms the hours. Without a sign they
 * earn at once, unless others of that day were entered by hand: then a person's word decides, as it does
 * where the desk said how long it was. */
static Err hear_shift(Ask *ask, const Event *e)
{
    int64_t service;
    EarningService s;
    List signs;
    TRY(shifts_signs(ask, e->subject, &service, &signs));
    if (!service) return NULL;
    TRY(earning_service(ask->db, ask->district, service, ask->now_ms, &s, ask->arena));
    for (const ShiftSign *g = signs.at, *end = g + signs.count; g < end; g++)
        TRY(doubt(ask, &s, str_z(ask->arena, g->sign), g->measure));
    if (signs.count || !s.account || s.entered_by != s.account || s.by_hand) return NULL;
    EarningDeed d = { EARN_SHIFT, s.account, s.id, 0, s.minutes / EARNING_HALF_HOUR, e->seq, { 0 }, s.place,
                      s.day, s.what };
    return earning_give(ask, &d);
}

/* ---- Doors ---- */

/* A neighbour who looks after a micro-grid; what paid staff do is their work. */
static Err hear_visit(Ask *ask, const Event *e)
{
    if (ask->who.role != ROLE_MEMBER) return NULL;
    EarningDeed d = { EARN_VISIT, ask->who.account, e->subject, 0, 1, e->seq, { 0 }, e->place, today(ask),
                      S("走访 1 户") };
    return earning_give(ask, &d);
}

static Err hear_visit_struck(Ask *ask, const Event *e)
{
    EarningDeed d = { .kind = EARN_VISIT, .subject = e->subject, .event_seq = e->seq,
                      .words = S("走访记录已作废") };
    return earning_back(ask, &d);
}

/* ---- Rounds ---- */

/* Walked whole by one person within a day; a route earns once in each of its turns. What was written down
 * on a round stays as it was, so there is nothing to take back. */
static Err hear_inspection(Ask *ask, const Event *e)
{
    EarningRound r;
    int64_t unpaid;
    if (ask->who.role != ROLE_MEMBER) return NULL;
    TRY(earning_round(ask->db, ask->district, e->subject, &r, ask->arena));
    if (r.seen < r.points) return NULL;
    TRY(earning_unpaid(ask->db, ask->district, ask->who.account, ask->now_ms, &unpaid));
    if (!unpaid) return NULL;
    Buf key = buf_new(ask->arena, 80);
    buf_fmt(&key, "%lld:%lld:%lld", (long long)r.route, (long long)ask->who.account,
            (long long)(r.day / r.every_days));
    EarningDeed d = { EARN_INSPECTION, ask->who.account, e->subject, 0, 1, e->seq, buf_str(&key), r.place,
                      moment_date_text(ask->arena, r.day), words_with(ask, "巡查走完一轮：", r.name) };
    return earning_give(ask, &d);
}

/* ---- Courses ---- */

/* By what others wrote down; what paid staff are taught is their work. Counts on the day it was held. */
static Err hear_taught(Ask *ask, const Event *e)
{
    CourseSeat s;
    int64_t paid;
    TRY(courses_seat(ask, e->subject, &s));
    TRY(earning_paid(ask->db, ask->district, s.account, ask->now_ms, &paid));
    if (paid) return NULL;
    EarningDeed d = { EARN_COURSE, s.account, s.id, s.undone, 1, e->seq, { 0 }, s.place,
                      moment_date_text(ask->arena, moment_day(s.starts_ms)),
                      words_with(ask, "参加培训：", s.title) };
    return earning_give(ask, &d);
}

static Err hear_untaught(Ask *ask, const Event *e)
{
    CourseSeat s;
    TRY(courses_seat(ask, e->subject, &s));
    EarningDeed d = { .kind = EARN_COURSE, .subject = s.id, .again = s.undone - 1, .event_seq = e->seq,
                      .day = moment_date_text(ask->arena, moment_day(s.starts_ms)),
                      .words = words_with(ask, "到课登记已撤回：", s.title) };
    return earning_back(ask, &d);
}

/* ---- Cases ---- */

/* Who handled it without being paid for it; nobody by their own word. */
static Err handled(Ask *ask, const Case *c, const Event *e)
{
    int64_t unpaid;
    bool own = c->handler_account == ask->who.account || c->handler_account == c->reporter;
    if (!c->handler_account || own) return NULL;
    TRY(earning_unpaid(ask->db, ask->district, c->handler_account, ask->now_ms, &unpaid));
    if (!unpaid) return NULL;
    EarningDeed d = { EARN_SETTLE, c->handler_account, c->id, c->reopens, 1, e->seq, { 0 }, c->place,
                      today(ask), words_with(ask, "处置的问题获好评：", c->number) };
    return earning_give(ask, &d);
}

/* By what was solved, not by how much was reported. Its number isn't written down: staff read the account of
 * whoever reported, and a class may come to hide them later; they themselves get there by the entry's
 * subject. */
static Err hear_rated(Ask *ask, const Event *e)
{
    Case c;
    TRY(cases_find(ask, e->subject, &c));
    if (!c.solved || c.stars < REPORT_STARS) return NULL;
    TRY(handled(ask, &c, e));
    if (!c.reporter) return NULL;
    EarningDeed d = { EARN_REPORT, c.reporter, c.id, c.reopens, 1, e->seq, { 0 }, c.place, today(ask),
                      S("上报的问题已解决") };
    return earning_give(ask, &d);
}

/* It wasn't solved after all: what its rating gave goes back; rated again, it earns again. */
static Err hear_reopened(Ask *ask, const Event *e)
{
    Case c;
    TRY(cases_find(ask, e->subject, &c));
    EarningDeed d = { .kind = EARN_REPORT, .subject = c.id, .again = c.reopens - 1, .event_seq = e->seq,
                      .words = S("问题重办，等待重新评价") };
    TRY(earning_back(ask, &d));
    d.kind = EARN_SETTLE;
    d.words = words_with(ask, "问题重办，等待重新评价：", c.number);
    return earning_back(ask, &d);
}

const Hear earning_ears[] = {
    { &SERVICES_SETTLED, hear_service }, { &SHIFTS_OVER, hear_shift }, { &VISITS_MADE, hear_visit },
    { &VISITS_STRUCK_EVENT, hear_visit_struck }, { &INSPECTIONS_MADE, hear_inspection },
    { &CASES_RATED_EVENT, hear_rated }, { &CASES_REOPENED, hear_reopened },
    { &COURSES_CAME, hear_taught }, { &COURSES_UNDONE, hear_untaught }, { 0 }
};
