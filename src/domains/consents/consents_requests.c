/* What people ask of their own data, and the answers, by a date. */
#include "domains/consents/consents_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "domains/consents/consents_queries.h"
#include "domains/dictionaries/dictionaries.h"

enum { LIST_MOST = 200 };

static Err say(Ask *ask, const EventKind *kind, const ResidentSeen *r, const RequestKept *q)
{
    RequestSaid said = { q->id, q->kind, q->state };
    return event_post(ask, kind, r->id, r->place, r->account, &RequestSaid_shape, &said);
}

static Err view_of(Ask *ask, const RequestKept *q, RequestView *ret)
{
    *ret = (RequestView){ q->id, q->resident, q->kind, { 0 }, q->state, q->asked_ms, q->due_ms, q->decided_ms,
                          q->answer, q->version };
    return seal_show(seal_of(ask->app), S("requests.words"), q->id, q->words_sealed, ask->arena, &ret->words);
}

Err requests_views(Ask *ask, int64_t resident, List *ret)
{
    List kept;
    TRY(requests_of(ask->db, ask->district, resident, &kept, ask->arena));
    RequestView *view = NEWS(ask->arena, RequestView, kept.count + 1);
    for (int64_t i = 0; i < kept.count; i++) TRY(view_of(ask, (const RequestKept *)kept.at + i, &view[i]));
    *ret = (List){ view, kept.count };
    return NULL;
}

Err requests_own(Ask *ask)
{
    ResidentSeen me;
    List views;
    TRY(consents_mine(ask, &me));
    TRY(requests_views(ask, me.id, &views));
    return answer_array(ask, &RequestView_shape, &views);
}

Err requests_new(Ask *ask)
{
    const RequestNew *in = BODY(ask, RequestNew);
    ResidentSeen me;
    RequestView view;
    TRY(consents_mine(ask, &me));
    RequestKept q = { .id = ask_new_id(ask), .resident = me.id, .kind = in->kind, .state = REQUEST_OPEN,
                      .asked_ms = ask->now_ms, .decided_ms = NONE, .version = 1 };
    q.due_ms = calendar_due_ms(dictionary_calendar(ask), ask->now_ms, request_limit(ask, in->kind));
    TRY(seal_hide(seal_of(ask->app), S("requests.words"), q.id, in->words, ask->arena, &q.words_sealed));
    TRY(requests_add(ask->db, ask->district, &q));
    TRY(say(ask, &REQUESTS_ASKED, &me, &q));
    TRY(view_of(ask, &q, &view));
    view.words = S("");                    /* the answer is kept for a repeated request, in the open */
    return answer(ask, 201, &RequestView_shape, &view);
}

Err requests_list(Ask *ask)
{
    int state = QUERY(ask, RequestQuery)->state;
    List rows;
    TRY(requests_page(ask->db, ask->district, &ask->who.scope,
                      str_of(request_state_names[state < 0 ? REQUEST_OPEN : state]), LIST_MOST, &rows,
                      ask->arena));
    return answer_array(ask, &RequestRow_shape, &rows);
}

static Err load(Ask *ask, RequestKept *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return requests_seen(ask->db, ask->district, &ask->who.scope, id, ret, ask->arena);
}

Err requests_show(Ask *ask)
{
    RequestKept q;
    RequestView view;
    TRY(load(ask, &q));
    TRY(view_of(ask, &q, &view));
    return answer(ask, 200, &RequestView_shape, &view);
}

/* Done for an erasure means that it is done here and now; the rest is corrected at the desk. */
Err requests_answer(Ask *ask)
{
    const RequestAnswer *in = BODY(ask, RequestAnswer);
    RequestKept q;
    ResidentSeen r;
    RequestView view;
    TRY(load(ask, &q));
    TRY(request_may_end(q.state));
    if (in->version != q.version) return MOVED_ON;
    if (in->state == REQUEST_OPEN) return ask_blame(ask, BAD_FIELD, "/state", "done 或 refused",
                                                      "done or refused");
    TRY(residents_seen(ask, q.resident, &r));
    q.state = (RequestState)in->state;
    q.answer = in->answer;
    q.decided_ms = ask->now_ms;
    q.version++;
    TRY(requests_decide(ask->db, ask->district, &q, ask->who.account));
    if (q.kind == REQUEST_ERASE && q.state == REQUEST_DONE) TRY(residents_erase(ask, q.resident));
    TRY(say(ask, &REQUESTS_ANSWERED, &r, &q));
    TRY(view_of(ask, &q, &view));
    return answer(ask, 200, &RequestView_shape, &view);
}

/* ---- Sealed again under another key ---- */

static Err words_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                       int64_t *ret)
{
    (void)plain;
    return requests_seal(ask->db, ask->district, was, now, ret);
}

const SealedTable consents_seals[] = {
    { "requests", { "requests.words" }, requests_sealed, words_again },
    { 0 }
};
