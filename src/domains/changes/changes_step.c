/* The steps of a change set, and its taking effect: at once when it is approved, or on its day by the
 * clock. */
#include "domains/changes/changes_views.h"

#include "db/db.h"
#include "domains/changes/changes_queries.h"
#include "domains/divisions/divisions.h"
#include "json/json.h"

#include <stdio.h>

static const EventKind *const kind_of[] = {
    [CHANGE_DRAW] = &CHANGES_DRAFTED, [CHANGE_EDIT] = &CHANGES_EDITED, [CHANGE_SUBMIT] = &CHANGES_SUBMITTED,
    [CHANGE_APPROVE] = &CHANGES_APPROVED, [CHANGE_RETURN] = &CHANGES_RETURNED,
    [CHANGE_WITHDRAW] = &CHANGES_WITHDRAWN, [CHANGE_APPLY] = &CHANGES_APPLIED,
        [CHANGE_BLOCK] = &CHANGES_BLOCKED,
};

/* ---- Taking effect ---- */

static Err write_down(Ask *ask, int64_t id, const ChangePlan *p, int64_t *ret_at_ms)
{
    static const PlaceFate fates[] = {
        [CHANGE_MADE] = PLACE_MADE, [CHANGE_ALTERED] = PLACE_ALTERED, [CHANGE_ENDED] = PLACE_ENDED,
        [CHANGE_RESTORED] = PLACE_RESTORED,
    };
    PlaceChange *change = NEWS(ask->arena, PlaceChange, p->places + 1);
    PlaceMove *move = NEWS(ask->arena, PlaceMove, p->moves + 1);
    for (int i = 0; i < p->places; i++) {
        const ChangedPlace *c = &p->place[i];
        change[i] = (PlaceChange){ c->code, fates[c->fate], c->name, c->outline, c->households, false };
    }
    for (int i = 0; i < p->moves; i++) {
        const ChangedBlock *m = &p->move[i];
        move[i] = (PlaceMove){ m->building_id, m->unit, m->from, m->into, m->households };
    }
    return divisions_change(ask, id, change, p->places, move, p->moves, ret_at_ms);
}

static Err put_in_force(Ask *ask, Change *c, const ChangePlan *p)
{
    ChangeCheck *check = NEW(ask->arena, ChangeCheck);
    ChangeAct *back;
    TRY(changes_check_of(ask, p, check));              /* who held posts there, as it was at that moment */
    TRY(write_down(ask, c->id, p, &c->applied_ms));
    int count = changes_inverse(p, ask->arena, &back);
    Buf b = buf_new(ask->arena, 4096);
    json_write(&b, &ChangeCheck_shape, check);
    c->state = CHANGE_IN_FORCE;
    c->outcome = buf_str(&b);
    c->back = changes_acts_text(ask, back, count);
    c->moved_ms = ask->now_ms;
    c->version++;
    changes_measure(c, p);
    TRY(changes_save(ask->db, ask->district, c));
    return changes_post(ask, &CHANGES_APPLIED, c, p);
}

static Err block(Ask *ask, Change *c, const ChangePlan *p, Str why)
{
    c->state = CHANGE_BLOCKED;
    c->words = why;
    c->moved_ms = ask->now_ms;
    c->version++;
    TRY(changes_save(ask->db, ask->district, c));
    return changes_post(ask, &CHANGES_BLOCKED, c, p);
}

/* The grid may have changed since the approval: it is checked once more. */
static Err apply(Ask *ask, Change *c)
{
    ChangePlan plan;
    List acts;
    TRY(changes_acts_read(ask, c->acts, &acts));
    TRY(changes_plan_now(ask, &acts, c->undoes, &plan));
    for (int i = 0; plan.faults && i < plan.findings; i++)
        if (plan.finding[i].fault) return block(ask, c, &plan, plan.finding[i].words);
    return put_in_force(ask, c, &plan);
}

/* One after the other, each whole or not at all: what one can't do is its own trouble. */
Err changes_apply_due(Ask *ask)
{
    enum { AT_ONCE = 8 };
    List rows;
    TRY(changes_due(ask->db, ask->district, ask->now_ms, AT_ONCE, &rows, ask->arena));
    for (Change *c = rows.at, *end = c + rows.count; c < end; c++) {
        Arena start = *ask->arena;
        Change was = *c;
        TRY(db_savepoint(ask->db));
        Err e = apply(ask, c);
        if (!e) TRY(db_release(ask->db));
        if (e && e->status >= 500) return e;           /* the database's trouble: all of it again, later */
        if (e) {
            db_rollback_to(ask->db);
            TRY(block(ask, &was, NULL, ask_say(ask, e->zh, e->en)));
        }
        *ask->arena = start;
    }
    return NULL;
}

/* ---- Steps ---- */

/* The first fault, so that the refusal says what is wrong. */
static Err faulty(Ask *ask, const ChangePlan *p)
{
    for (int i = 0; i < p->findings; i++) {
        const ChangeFinding *f = &p->finding[i];
        if (!f->fault) continue;
        char pointer[40] = "/acts", words[160];
        if (f->act != NONE) snprintf(pointer, sizeof pointer, "/acts/%lld", (long long)f->act - 1);
        snprintf(words, sizeof words, "%.*s", (int)(f->words.len < 140 ? f->words.len : 140), f->words.at);
        return ask_blame(ask, CHANGES_FAULTY, pointer, words, words);
    }
    return CHANGES_FAULTY;
}

static Err fresh(Ask *ask, const Change *c, ChangeVerb verb, ChangePlan *plan)
{
    List acts;
    *plan = (ChangePlan){ 0 };
    if (verb != CHANGE_SUBMIT && verb != CHANGE_APPROVE) return NULL;
    TRY(changes_acts_read(ask, c->acts, &acts));
    return changes_plan_now(ask, &acts, c->undoes, plan);
}

static Err step(Ask *ask, Change *c, ChangeVerb verb, int64_t version, Str words)
{
    ChangePlan plan;
    TRY(fresh(ask, c, verb, &plan));
    bool checked = verb == CHANGE_SUBMIT || verb == CHANGE_APPROVE;
    if (checked) changes_measure(c, &plan);            /* it may touch more by now than when it was drafted */
    ChangeStep step = changes_step_of(c, version, words, plan.faults);
    Err e = changes_move(&step, &ask->who, verb, &c->state);
    if (e == CHANGES_FAULTY) return faulty(ask, &plan);
    if (e) return e;
    c->words = words.at ? words : S("");
    c->moved_ms = ask->now_ms;
    c->version++;
    if (verb == CHANGE_SUBMIT) c->submitter = ask->who.account;
    if (verb == CHANGE_APPROVE || verb == CHANGE_RETURN) {
        c->approver = ask->who.account;
        c->approver_words = changes_who(ask);
    }
    if (verb == CHANGE_APPROVE && c->due_ms == NONE) c->due_ms = ask->now_ms;
    TRY(changes_save(ask->db, ask->district, c));
    TRY(changes_post(ask, kind_of[verb], c, checked ? &plan : NULL));
    return verb == CHANGE_APPROVE && c->due_ms <= ask->now_ms ? put_in_force(ask, c, &plan) : NULL;
}

Err changes_step(Ask *ask)
{
    const ChangeStepBody *in = BODY(ask, ChangeStepBody);
    Change c;
    TRY(changes_seen(ask, &c));
    TRY(step(ask, &c, (ChangeVerb)ask->route->arg, in->version, in->words));
    return changes_answer(ask, 200, &c);
}

Err changes_advance(Ask *ask, int64_t id, ChangeVerb verb, Str words)
{
    Change c;
    TRY(changes_load(ask->db, ask->district, id, &ask->who.scope, ask->who.account, &c, ask->arena));
    return step(ask, &c, verb, c.version, words);
}
