/* Which closed cases are asked about, who may ask, and what a call leads to. Pure. */
#include "domains/callbacks/callbacks_rules.h"

REFUSAL(CALLBACKS_OWN_WORK, 403, "callbacks.own_work", "不能回访自己经办的事件", "nobody calls about their own work");
REFUSAL(CALLBACKS_OVER, 409, "callbacks.over", "这件回访已经结束", "this callback is over");
REFUSAL(CALLBACKS_TOO_SOON, 409, "callbacks.too_soon", "刚刚拨打过，请过一会儿再打",
    "they were called a moment ago; try again later");
REFUSAL(CALLBACKS_UNASKED, 422, "callbacks.unasked", "接通了须填是否解决和满意程度；没有接通的不填",
    "an answered call says whether it is solved and whether they are satisfied; another says neither");
REFUSAL(CALLBACKS_NO_PHONE, 409, "callbacks.no_phone", "没有可拨打的号码", "there is no number to call");

#define MINUTE_MS INT64_C(60000)

static bool fits(const CallbackRule *r, const Case *c, Str origin)
{
    if (!r->in_use || (r->urgent && c->urgency == CASE_NORMAL)) return false;
    if (r->origin.len && !str_eq(r->origin, origin)) return false;
    return str_starts(c->class, r->class);
}

/* Ids come in the order of time; spread, so that a share is of every hour and not every second one. */
static int64_t lot(int64_t id)
{
    return (int64_t)(((uint64_t)id * UINT64_C(0x9E3779B97F4A7C15)) >> 33) % 100;
}

const CallbackRule *callback_chosen(const CallbackRule *rule, int64_t count, const Case *c, Str origin)
{
    const CallbackRule *most = NULL;
    for (const CallbackRule *r = rule, *end = rule + count; r < end; r++)
        if (fits(r, c, origin) && (!most || r->percent > most->percent)) most = r;
    return most && lot(c->id) < most->percent ? most : NULL;
}

Err callback_may_call(const CallbackKept *k, const Actor *who, bool handled)
{
    bool own = handled || (k->handler_account && k->handler_account == who->account)
        || (k->handler_post && k->handler_post == who->post);
    return own ? CALLBACKS_OWN_WORK : NULL;
}

static CallbackState after(CallbackResult result, int64_t attempts, int64_t most)
{
    switch (result) {
    case CALL_ANSWERED:     return CALLBACK_ANSWERED;
    case CALL_REFUSED:      return CALLBACK_REFUSED;
    case CALL_WRONG_NUMBER: return CALLBACK_UNREACHED;
    case CALL_NO_ANSWER:    break;
    }
    return attempts >= most ? CALLBACK_UNREACHED : CALLBACK_WAITING;
}

Err callback_step(const CallbackKept *was, const CallbackCall *call, const CallbackScript *script,
                  int64_t now_ms, CallbackKept *next)
{
    bool said = call->solved > (int)SOLVED_UNSAID && call->satisfied > (int)SATISFIED_UNSAID;
    bool unsaid = call->solved <= (int)SOLVED_UNSAID && call->satisfied <= (int)SATISFIED_UNSAID
        && call->responded <= (int)RESPONDED_UNSAID && !call->anonymous;
    if (was->state != CALLBACK_WAITING)                                    return CALLBACKS_OVER;
    if (call->version != was->version)                                     return MOVED_ON;
    bool soon = was->tried_ms != NONE && now_ms - was->tried_ms < script->pause_minutes * MINUTE_MS;
    if (soon)                                                              return CALLBACKS_TOO_SOON;
    if (call->result == CALL_ANSWERED ? !said : !unsaid)                   return CALLBACKS_UNASKED;

    CallbackKept k = *was;
    k.attempts++;
    k.tried_ms = now_ms;
    k.state    = after(call->result, k.attempts, script->attempts_most);
    k.version++;
    if (call->result == CALL_ANSWERED) {
        k.responded = call->responded < 0 ? RESPONDED_UNSAID : (CallbackResponded)call->responded;
        k.solved    = (CallbackSolved)call->solved;
        k.satisfied = (CallbackSatisfied)call->satisfied;
        k.anonymous = call->anonymous;
        k.words     = call->words.at ? str_trim(call->words) : S("");
    }
    *next = k;
    return NULL;
}
