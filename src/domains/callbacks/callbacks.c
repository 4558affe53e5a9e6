/* Queueing, listing, showing a number, writing a call down. */
#include "domains/callbacks/callbacks_stored.h"

#include "app/gate.h"
#include "domains/callbacks/callbacks_queries.h"
#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "vocab/moment.h"
#include "vocab/place.h"

enum { LIST_DEFAULT = 50 };

const EventKind CALLBACKS_SHOWN = { "callbacks.shown", "回访时查看完整号码", "number shown for a callback" };
const EventKind CALLBACKS_TRIED = { "callbacks.tried", "回访未果", "callback without an answer" };
const EventKind CALLBACKS_ANSWERED = { "callbacks.answered", "回访接通", "callback answered" };

/* ---- Queueing ---- */

static Err queue(Ask *ask, const Case *c, CallbackKept *k, bool *ret_queued)
{
    List rules = callbacks_rules_now(ask);
    const CallbackRule *by = callback_chosen(rules.at, rules.count, c,
                                             str_of(case_sources[c->source]));
    CallbackReporter r;
    *ret_queued = false;
    if (!by) return NULL;
    TRY(callback_reporter(ask->db, ask->district, c->id, ask->now_ms, &r, ask->arena));
    if (r.hides || !r.phone.at) return NULL;
    *k = (CallbackKept){
        .id = ask_new_id(ask), .case_id = c->id, .turn = c->reopens, .place = c->place,
        .handler_account = c->handler_account, .handler_post = c->handler_post, .rule = by->rule,
        .mandatory = by->percent == 100, .closed_ms = c->closed_ms,
        .due_ms = c->closed_ms + callbacks_script(ask)->within_days * MOMENT_DAY_MS, .words = S(""),
        .by_words = S(""), .tried_ms = NONE, .version = 1, .synthetic = c->synthetic
    };
    *ret_queued = true;
    return callbacks_add(ask->db, ask->district, k);
}

static Err hear_closed(Ask *ask, const Event *e)
{
    Case c;
    CallbackKept k;
    bool queued;
    TRY(cases_find(ask, e->subject, &c));
    return queue(ask, &c, &k, &queued);
}

static Err hear_reopened(Ask *ask, const Event *e)
{
    int64_t changed;
    return callbacks_drop(ask->db, ask->district, e->subject, &changed);
}

Err callbacks_plant(Ask *ask, const Case *c, const CallbackTold *told, int count, bool *ret_queued)
{
    CallbackKept k;
    TRY(queue(ask, c, &k, ret_queued));
    for (int i = 0; *ret_queued && i < count; i++) {
        const CallbackTold *t = &told[i];
        CallbackCall call = { k.version, t->result, (int)t->responded, (int)t->solved, (int)t->satisfied,
                              t->words, t->anonymous };
        TRY(callback_may_call(&k, &t->by, false));
        TRY(callback_step(&k, &call, callbacks_script(ask), t->at_ms, &k));
        k.by_words = actor_words(ask->arena, t->by.name, t->by.title);
        CallbackAttempt a = { k.attempts, t->at_ms, t->result, k.by_words };
        TRY(callback_attempts_add(ask->db, ask->district, k.id, &a, t->by.account));
        TRY(callbacks_save(ask->db, ask->district, &k));
    }
    return NULL;
}

/* ---- Showing ---- */

static Err own_work(Ask *ask, const CallbackKept *k, bool *ret)
{
    int64_t steps = 0;
    TRY(callback_own_steps(ask->db, ask->district, k->case_id, ask->who.account, &steps));
    *ret = callback_may_call(k, &ask->who, steps > 0) != NULL;
    return NULL;
}

static Err view(Ask *ask, const CallbackKept *k, Callback *v)
{
    Case c;
    CallbackReporter r;
    bool own;
    TRY(cases_find(ask, k->case_id, &c));
    TRY(callback_reporter(ask->db, ask->district, k->case_id, ask->now_ms, &r, ask->arena));
    TRY(own_work(ask, k, &own));
    bool hidden = r.hides || (own && k->anonymous);
    *v = (Callback){
        .id = k->id, .case_id = k->case_id, .number = c.number, .class_name = cases_class_words(ask, c.class),
        .case_words = r.hides ? S("") : c.words, .place = k->place,
        .place_name = divisions_words(ask, k->place), .address = r.hides ? S("") : c.address,
        .handler_name = c.handler_words,
        .reporter_name = r.hides ? S("") : r.name_masked.len ? r.name_masked
                                                             : people_mask_name(ask->arena, r.account_name),
        .reporter_phone = r.hides ? (Str){ 0 } : r.phone, .rule_name = callbacks_rule_name(ask, k->rule),
        .mandatory = k->mandatory, .closed_ms = k->closed_ms, .due_ms = k->due_ms,
        .late = k->state == CALLBACK_WAITING && k->due_ms < ask->now_ms, .state = k->state,
        .attempts = k->attempts, .tried_ms = k->tried_ms,
        .responded = hidden ? RESPONDED_UNSAID : k->responded, .solved = hidden ? SOLVED_UNSAID : k->solved,
        .satisfied = hidden ? SATISFIED_UNSAID : k->satisfied, .words = hidden ? S("") : k->words,
        .anonymous = k->anonymous, .own = own, .by_words = k->by_words, .version = k->version,
        .synthetic = k->synthetic, .attempts_most = NONE
    };
    return NULL;
}

static Err list(Ask *ask)
{
    const CallbackQuery *q = QUERY(ask, CallbackQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, id, must = q->mandatory ? 1 : NONE;
    Str next = { 0 }, low = { 0 }, high = { 0 };
    List rows;
    bool waits = q->state <= (int)CALLBACK_WAITING;
    TRY(cursor_read(ask, q->after, &key, &id));
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    Str state = str_of(callback_states[q->state < 0 ? 0 : q->state]);
    if (waits) TRY(callbacks_page(ask->db, ask->district, &ask->who.scope, state, low, high, must, key, id,
                                  limit + 1, &rows, ask->arena));
    else TRY(callbacks_newest(ask->db, ask->district, &ask->who.scope, state, low, high, must, key, id,
                              limit + 1, &rows, ask->arena));
    const CallbackKept *k = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, k[limit - 1].due_ms, k[limit - 1].id);
    }
    Callback *to = NEWS(ask->arena, Callback, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) TRY(view(ask, &k[i], &to[i]));
    return answer_list(ask, &Callback_shape, &(List){ to, rows.count }, next);
}

static Err counts(Ask *ask)
{
    const CallbackPlace *q = QUERY(ask, CallbackPlace);
    Str low = { 0 }, high = { 0 };
    CallbackCounts n;
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(callbacks_count(ask->db, ask->district, &ask->who.scope, ask->now_ms, low, high, &n, ask->arena));
    return answer(ask, 200, &CallbackCounts_shape, &n);
}

static Err page(Ask *ask, int64_t id)
{
    CallbackKept k;
    Callback v;
    const CallbackScript *script = callbacks_script(ask);
    TRY(callbacks_one(ask->db, ask->district, &ask->who.scope, id, &k, ask->arena));
    TRY(view(ask, &k, &v));
    v.script = script->words.at ? script->words : S("");
    v.attempts_most = script->attempts_most;
    TRY(callback_attempts_of(ask->db, ask->district, id, &v.tries, ask->arena));
    return answer(ask, 200, &Callback_shape, &v);
}

static Err get(Ask *ask)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return page(ask, id);
}

/* ---- Calling ---- */

/* One that waits and that the asker may call about. */
static Err waiting(Ask *ask, CallbackKept *k)
{
    int64_t id;
    bool own;
    TRY(ask_id(ask, 0, &id));
    TRY(callbacks_one(ask->db, ask->district, &ask->who.scope, id, k, ask->arena));
    TRY(own_work(ask, k, &own));
    if (own) return CALLBACKS_OWN_WORK;
    return k->state == CALLBACK_WAITING ? NULL : CALLBACKS_OVER;
}

static Err phone(Ask *ask)
{
    CallbackKept k;
    CallbackReporter r;
    CallbackPhone out;
    TRY(waiting(ask, &k));
    TRY(callback_reporter(ask->db, ask->district, k.case_id, ask->now_ms, &r, ask->arena));
    if (r.hides) return CALLBACKS_NO_PHONE;
    TRY(cases_reporter_phone(ask, k.case_id, &out.phone));
    if (!out.phone.at && r.account) TRY(people_number(ask, r.account, &out.phone));
    if (!out.phone.at) return CALLBACKS_NO_PHONE;
    CallbackSaid said = { k.id, -1, k.attempts };
    TRY(event_post(ask, &CALLBACKS_SHOWN, k.case_id, k.place, 0, &CallbackSaid_shape, &said));
    return answer(ask, 200, &CallbackPhone_shape, &out);
}

static Err call(Ask *ask)
{
    const CallbackCall *in = BODY(ask, CallbackCall);
    CallbackKept k, next;
    TRY(waiting(ask, &k));
    TRY(callback_step(&k, in, callbacks_script(ask), ask->now_ms, &next));
    next.by_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    CallbackAttempt a = { next.attempts, ask->now_ms, in->result, next.by_words };
    TRY(callback_attempts_add(ask->db, ask->district, k.id, &a, ask->who.account));
    TRY(callbacks_save(ask->db, ask->district, &next));
    CallbackSaid said = { k.id, (int)in->result, next.attempts };
    const EventKind *kind = in->result == CALL_ANSWERED ? &CALLBACKS_ANSWERED : &CALLBACKS_TRIED;
    TRY(event_post(ask, kind, k.case_id, k.place, 0, &CallbackSaid_shape, &said));
    return page(ask, k.id);
}

static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err phone_refuses[] = { NOT_FOUND, CALLBACKS_OWN_WORK, CALLBACKS_OVER, CALLBACKS_NO_PHONE,
                                     NULL };
static const Err call_refuses[] = { NOT_FOUND, MOVED_ON, CALLBACKS_OWN_WORK, CALLBACKS_OVER,
                                    CALLBACKS_TOO_SOON, CALLBACKS_UNASKED, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/callbacks", list, .may = "callbacks.read", .query = &CallbackQuery_shape,
      .gives = &Callback_shape, .flags = GIVES_LIST,
      .about = "Closed cases to be called about, by when; or those that are over, the latest first" },
    { "GET", "/api/v1/callbacks/counts", counts, .may = "callbacks.read", .query = &CallbackPlace_shape,
      .gives = &CallbackCounts_shape, .about = "How many wait to be called, and how many of them too long" },
    { "GET", "/api/v1/callbacks/{id}", get, .may = "callbacks.read", .gives = &Callback_shape,
      .refuses = found_refuses, .about = "A callback: what to ask, and the calls so far" },
    { "POST", "/api/v1/callbacks/{id}/phone", phone, .may = "callbacks.write", .gives = &CallbackPhone_shape,
      .flags = NO_REPLAY, .refuses = phone_refuses,
      .about = "The number to call, in full; the log says who saw it" },
    { "POST", "/api/v1/callbacks/{id}/calls", call, .may = "callbacks.write", .takes = &CallbackCall_shape,
      .gives = &Callback_shape, .refuses = call_refuses, .about = "Write a call down, and what came of it" },
    { 0 }
};

static const EventKind *const kinds[] = { &CALLBACKS_SHOWN, &CALLBACKS_TRIED, &CALLBACKS_ANSWERED,
                                          &CALLBACKS_RULE_SET, &CALLBACKS_SCRIPT_SET, NULL };
static const Hear hears[] = { { &CASES_CLOSED, hear_closed }, { &CASES_REOPENED, hear_reopened }, { 0 } };

const Domain callbacks_domain = { .name = "callbacks",
                                  .about = "Asking who reported a case how it was handled",
                                  .schema = &callbacks_schema, .routes = routes, .kinds = kinds,
                                  .hears = hears, .dictionaries = callbacks_dictionaries };
