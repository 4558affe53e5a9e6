/* 进网入格: asking, the answer of who answers for the micro-grid, leaving; who helps where, on any day. */
#include "domains/forces/forces_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/forces/forces_queries.h"
#include "domains/people/people.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50 };

static Err say(Ask *ask, const EventKind *kind, const JoiningKept *j, int64_t account)
{
    return event_post(ask, kind, j->id, j->place, account, SAYS(JoiningSaid, j->helper, j->state));
}

static Err answer_row(Ask *ask, int status, const JoiningKept *j, const HelperKept *k)
{
    JoiningRow row = { j->id, j->helper, k->name, k->kind, k->unit, k->phone, j->place, j->state, j->reason,
                       j->asked_words, j->asked_ms, j->decided_words, j->decided_ms, j->answer, j->since,
                           j->until,
                       j->end_reason, j->ended_words, j->version, k->synthetic,
                       j->asked_by == ask->who.account || (k->account && k->account == ask->who.account),
                       helpers_where(ask, j->place) };
    return answer(ask, status, &JoiningRow_shape, &row);
}

/* ---- Asking ---- */

Err joinings_ask(Ask *ask, const HelperKept *k, Str place, Str reason)
{
    Place p;
    List have;
    if (k->until.at) return HELPERS_LEFT;
    if (place_kind(place) != PLACE_MICROGRID || divisions_place(ask, place, &p))
        return ask_blame(ask, BAD_FIELD, "/place", "在用的微网格代码", "the code of a micro-grid in use");
    TRY(helper_reason(reason, &ask->why));
    TRY(joinings_held(ask->db, ask->district, k->id, &have, ask->arena));
    TRY(joining_may_ask(have.at, have.count, place));
    JoiningKept j = { .id = ask_new_id(ask), .helper = k->id, .place = place, .state = JOINING_ASKED,
                      .reason = str_trim(reason), .asked_by = ask->who.account,
                      .asked_words = helpers_by_words(ask, k->account), .asked_ms = ask->now_ms,
                          .decided_words = S(""),
                      .decided_ms = NONE, .answer = S(""), .end_reason = S(""), .ended_words = S(""),
                          .version = 1 };
    TRY(joinings_add(ask->db, ask->district, &j));
    TRY(say(ask, &JOININGS_ASKED, &j, k->account));
    return answer_row(ask, 201, &j, k);
}

/* Entered at the desk, for somebody who reports there. */
Err joinings_new(Ask *ask)
{
    const JoiningNew *in = BODY(ask, JoiningNew);
    HelperKept k;
    TRY(helpers_load(ask, &k));
    return joinings_ask(ask, &k, in->place, in->reason);
}

Err joinings_put(Ask *ask, int64_t helper, Str place, Str reason, Str since, Str decided_words)
{
    JoiningKept j = { .id = ask_new_id(ask), .helper = helper, .place = place,
                      .state = since.at ? JOINING_AGREED : JOINING_ASKED, .reason = reason,
                          .asked_words = S(""),
                      .asked_ms = ask->now_ms, .decided_words = decided_words,
                      .decided_ms = since.at ? ask->now_ms : NONE, .answer = S(""), .since = since,
                      .end_reason = S(""), .ended_words = S(""), .version = 1 };
    return joinings_add(ask->db, ask->district, &j);
}

/* ---- The answer ---- */

/* Whoever answers for the micro-grid today, up to the community's desk; who stands in for them counts. */
static Err answers_for(Ask *ask, Str place, bool *ret)
{
    List rows;
    TRY(people_responsible(ask, place, &rows));
    *ret = false;
    for (const PostRow *r = rows.at, *end = r + rows.count; r < end; r++)
        if (r->account_id == ask->who.account && r->role <= ROLE_CLERK) *ret = true;
    return NULL;
}

/* One that the asker may see: in their places, or where they stand in. */
static Err load(Ask *ask, JoiningKept *ret, HelperKept *ret_helper, bool *ret_answers)
{
    int64_t id;
    JoiningKept j;
    TRY(ask_id(ask, 0, &id));
    TRY(joinings_any(ask->db, ask->district, id, &j, ask->arena));
    TRY(answers_for(ask, j.place, ret_answers));
    if (!*ret_answers && !scope_holds(&ask->who.scope, j.place)) return NOT_FOUND;
    TRY(helpers_any(ask->db, ask->district, j.helper, ret_helper, ask->arena));
    *ret = j;
    return NULL;
}

Err joinings_answer(Ask *ask)
{
    const JoiningAnswer *in = BODY(ask, JoiningAnswer);
    Str since = in->since.at ? in->since : helpers_today_text(ask);
    JoiningKept j;
    HelperKept k;
    bool answers;
    TRY(load(ask, &j, &k, &answers));
    if (!answers) return JOININGS_NOT_YOURS;
    TRY(joining_may_decide(&j, k.account, ask->who.account));
    if (in->version != j.version) return MOVED_ON;
    if (!in->agree && !in->answer.at)
        return ask_blame(ask, BAD_FIELD, "/answer", "不同意时请写明理由", "say why not");
    if (in->answer.at) TRY(helper_reason(in->answer, &ask->why));
    TRY(helper_date(since, k.since, helpers_today(ask), "/since", &ask->why));
    j.state = in->agree ? JOINING_AGREED : JOINING_REFUSED;
    j.since = in->agree ? since : (Str){ 0 };
    j.answer = in->answer.at ? str_trim(in->answer) : S("");
    j.decided_by = ask->who.account;
    j.decided_words = helpers_by_words(ask, k.account);
    j.decided_ms = ask->now_ms;
    j.version++;
    TRY(joinings_save(ask->db, ask->district, &j));
    TRY(say(ask, in->agree ? &JOININGS_AGREED : &JOININGS_REFUSED, &j, k.account));
    return answer_row(ask, 200, &j, &k);
}

/* ---- Leaving ---- */

Err joinings_stop(Ask *ask, const JoiningKept *kept, const HelperKept *k, const JoiningEnd *in)
{
    Str until = in->until.at ? in->until : helpers_today_text(ask);
    JoiningKept j = *kept;
    TRY(joining_may_end(&j, until, helpers_today(ask), &ask->why));
    if (in->version != j.version) return MOVED_ON;
    TRY(helper_reason(in->reason, &ask->why));
    bool asked = j.state == JOINING_ASKED;
    j.state = asked ? JOINING_DROPPED : JOINING_ENDED;
    j.until = asked ? (Str){ 0 } : until;
    j.end_reason = str_trim(in->reason);
    j.ended_words = helpers_by_words(ask, k->account);
    j.version++;
    TRY(joinings_save(ask->db, ask->district, &j));
    TRY(say(ask, asked ? &JOININGS_DROPPED : &JOININGS_ENDED, &j, k->account));
    return answer_row(ask, 200, &j, k);
}

Err joinings_end(Ask *ask)
{
    JoiningKept j;
    HelperKept k;
    bool answers;
    TRY(load(ask, &j, &k, &answers));
    return joinings_stop(ask, &j, &k, BODY(ask, JoiningEnd));
}

/* ---- Lists ---- */

Err joinings_list(Ask *ask)
{
    const JoiningsQuery *q = QUERY(ask, JoiningsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, after, day;
    Str low = { 0 }, high = { 0 }, next = { 0 }, at = { 0 };
    List rows;
    if (q->as_of.at && !moment_read_date(q->as_of, &day))
        return ask_blame(ask, BAD_FIELD, "as_of", "日期，如 2026-03-01", "a day, such as 2026-03-01");
    TRY(cursor_read(ask, q->after, &key, &after));
    if (key != NONE) {
        Buf b = buf_new(ask->arena, 20);
        buf_int(&b, key);
        at = buf_str(&b);
    }
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    Str state = q->state < 0 ? (Str){ 0 } : str_of(joining_state_names[q->state]);
    TRY(joinings_page(ask->db, ask->district, &ask->who.scope, ask->who.account, state, q->as_of, low, high,
                      at, after, q->turn ? ask->who.post : NONE, ask->now_ms, limit + 1, &rows,
                      ask->arena));
    JoiningRow *r = rows.at;
    if (rows.count > limit) {
        int64_t place;
        rows.count = limit;
        if (str_int(r[limit - 1].place, &place)) next = cursor_make(ask->arena, place, r[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) r[i].place_words = helpers_where(ask, r[i].place);
    return answer_list(ask, &JoiningRow_shape, &rows, next);
}

Err joinings_news(Ask *ask, int64_t id, JoiningNews *ret)
{
    JoiningKept j;
    HelperKept k;
    TRY(joinings_any(ask->db, ask->district, id, &j, ask->arena));
    TRY(helpers_any(ask->db, ask->district, j.helper, &k, ask->arena));
    *ret = (JoiningNews){ k.account, j.asked_by, j.place, helpers_where(ask, j.place) };
    return NULL;
}
