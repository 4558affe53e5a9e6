/* Cases that happened elsewhere or never: from another system, or from the demo town. Each step walks the
 * same road by the same rule as a live one, at the moment it is said to have happened, so no case can be in
 * a state that nobody could have brought it to. */
#include "domains/cases/cases_inside.h"
#include "domains/cases/cases_rules.h"

#include "domains/cases/cases_queries.h"
#include "domains/dictionaries/dictionaries.h"
#include "vocab/bigram.h"
#include "vocab/ident.h"

static Err first(Ask *ask, Case *c)
{
    c->state = CASE_REPORTED;
    c->version = 1;
    c->reported_ms = c->moved_ms = ask->now_ms;
    c->due_ms = c->closed_ms = c->stars = c->paused_ms = c->first_due_ms = c->urged_ms = c->filed_ms
        = c->mark_ms = NONE;
    c->held = -1;
    TRY(cases_number(ask, c));
    TRY(cases_add(ask->db, ask->district, c));
    TRY(cases_index(ask, c));
    return cases_post_step(ask, c, c, CASE_REPORT, c->words, &(List){ 0 });
}

/* By the rules where they say so; else whoever did it named the post, and what the rules said isn't known to
 * have been asked. */
static Err sent(Ask *ask, const CaseReplay *step, const Case *c, StepInput *with, DispatchChoice *choice)
{
    DispatchChoice rules;
    TRY(cases_choose_handler(ask, c, NONE, with, &rules));
    if (step->by_rules) return *choice = rules, NULL;
    DispatchChoice none = { .set_id = rules.set_id, .runner_load = NONE };
    dispatch_named(rules.post == step->handler_post ? &rules : &none, step->handler_post, step->handler_words,
                   choice);
    with->handler_post = step->handler_post;
    with->handler_account = step->handler_account;
    with->handler_words = step->handler_words;
    return NULL;
}

static Err decided(Ask *ask, const CaseReplay *step, const Case *c, const DispatchChoice *choice)
{
    if (step->wrong_rule) TRY(dispatch_correct(ask, c->id, c->place, c->handler_post));
    return dispatch_keep(ask, c->id, c->version, choice);
}

Err cases_replay(Ask *ask, Case *c, const CaseReplay *step)
{
    Actor who = ask->who;
    int64_t now_ms = ask->now_ms;
    Case next;
    DispatchChoice choice;
    Err e = NULL;
    ask->who = step->by;
    ask->now_ms = step->at_ms;
    ask->unheard = true;
    if (step->verb == CASE_REPORT) {
        e = first(ask, c);
    } else {
        StepInput with = { .version = c->version, .words = step->words, .photos = 1, .stars = step->stars,
                           .solved = step->solved, .standing.proved = true, .days = step->days,
                           .parent = step->parent, .norm = cases_norm(ask, c->class),
                           .calendar = dictionary_calendar(ask) };
        bool begins = step->verb == CASE_FILE || step->verb == CASE_REOPEN;
        if (c->filed_ms != NONE && !begins) with.norm.limit = cases_limit_then(ask, c);
        if (step->verb == CASE_DISPATCH) e = sent(ask, step, c, &with, &choice);
        if (!e) e = cases_move(c, &ask->who, step->verb, &with, step->at_ms, &next);
        if (!e && step->verb == CASE_DISPATCH) next.dispatcher = step->by.account;
        if (!e) e = cases_keep(ask, c, &next);
        if (!e && step->verb == CASE_DISPATCH) e = decided(ask, step, &next, &choice);
        if (!e) e = cases_post_step(ask, c, &next, step->verb, step->words, &(List){ 0 });
        if (!e) *c = next;
    }
    ask->who = who;
    ask->now_ms = now_ms;
    ask->unheard = false;
    return e;
}
