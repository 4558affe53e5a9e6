/* Drafting, editing, checking and looking at change sets. */
#include "domains/changes/changes_views.h"

#include "app/gate.h"
#include "domains/changes/changes_queries.h"
#include "domains/divisions/divisions.h"
#include "json/json.h"
#include "vocab/moment.h"

#include <sodium.h>
#include <string.h>

enum { LIST_DEFAULT = 20, DIGEST_BYTES = 32 };

Str changes_who(Ask *ask) { return actor_words(ask->arena, ask->who.name, ask->who.title); }

/* ---- Events ---- */

typedef struct ChangeTold { ChangeState state; Str title, words, acts_digest; int64_t due_ms, undoes,
    households; List places; } ChangeTold;
SHAPE(ChangeTold, "what an event of a change set says",
    NAME    (ChangeTold, state,      0, change_states, "how far it is"),
    TEXT    (ChangeTold, title,      1, 80,          "what it is about"),
    TEXT    (ChangeTold, words,      0, 500,         "opinion or reason"),
    TEXT    (ChangeTold, acts_digest, 0, 64,
        "BLAKE2b of the acts, so that the chain vouches for them"),
    TIME_OPT(ChangeTold, due_ms,                     "to take effect then"),
    INT     (ChangeTold, undoes,     0, ID_MAX,      "the set it leads back from; 0: none"),
    INT     (ChangeTold, households, 0, INT32_MAX,   "that move"),
    LIST    (ChangeTold, places, ChangeOfPlace_shape, 0, 10000, "what becomes of the places"));

static Str digest_of(Ask *ask, Str text)
{
    unsigned char digest[DIGEST_BYTES];
    char *hex = NEWS(ask->arena, char, 2 * DIGEST_BYTES + 1);
    crypto_generichash(digest, sizeof digest, (const unsigned char *)text.at, (unsigned long long)text.len,
        NULL, 0);
    sodium_bin2hex(hex, 2 * DIGEST_BYTES + 1, digest, sizeof digest);
    return str_of(hex);
}

Err changes_post(Ask *ask, const EventKind *kind, const Change *c, const ChangePlan *p)
{
    ChangeOfPlace *of = NEWS(ask->arena, ChangeOfPlace, p ? p->places + 1 : 1);
    for (int i = 0; p && i < p->places; i++) {
        const ChangedPlace *x = &p->place[i];
        of[i] = (ChangeOfPlace){ x->code, x->fate, x->name, x->name_was, x->redrawn, x->households,
                                 x->households_was, { NULL, 0 }, { 0 }, { 0 } };
    }
    ChangeTold said = { c->state, c->title, c->words, digest_of(ask, c->acts), c->due_ms, c->undoes,
        c->households,
                        { of, p ? p->places : 0 } };
    Str place = c->place.len ? c->place : ask->district;
    return event_post(ask, kind, c->id, place, c->drafter, &ChangeTold_shape, &said);
}

/* ---- Looking ---- */

static Err page_range(Ask *ask, Str place, Str *low, Str *high)
{
    *low = *high = (Str){ 0 };
    if (!place.at) return NULL;
    if (place_kind(place) < 0) return ask_blame(ask, BAD_FIELD, "place", "区划代码", "the code of a place");
    place_range(ask->arena, place, low, high);
    return NULL;
}

Err changes_list(Ask *ask)
{
    const ChangeQuery *q = QUERY(ask, ChangeQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str low, high, next = { 0 };
    Str state = q->state >= 0 ? str_of(change_states[q->state]) : (Str){ 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(page_range(ask, q->place, &low, &high));
    TRY(changes_page(ask->db, ask->district, &ask->who.scope, ask->who.account, state, low, high, before,
        limit + 1,
                     &rows, ask->arena));
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, ((const ChangeView *)rows.at)[limit - 1].id);
    }
    return answer_list(ask, &ChangeView_shape, &rows, next);
}

Err changes_seen(Ask *ask, Change *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return changes_load(ask->db, ask->district, id, &ask->who.scope, ask->who.account, ret, ask->arena);
}

ChangeStep changes_step_of(const Change *c, int64_t seen, Str words, int64_t faults)
{
    return (ChangeStep){ c->state, c->place, c->level, c->version, seen, c->submitter, words, faults };
}

static List may_of(Ask *ask, const Change *c)
{
    static const struct { ChangeVerb verb; const char *may; } steps[] = {
        { CHANGE_EDIT, "changes.write" }, { CHANGE_SUBMIT, "changes.write" }, { CHANGE_APPROVE,
            "changes.approve" },
        { CHANGE_RETURN, "changes.approve" }, { CHANGE_WITHDRAW, "changes.write" },
    };
    ChangeVerbWord *word = NEWS(ask->arena, ChangeVerbWord, COUNT(steps) + 1);
    ChangeStep step = changes_step_of(c, c->version, (Str){ 0 }, 0);
    List list = { word, 0 };
    for (int i = 0; i < COUNT(steps); i++)
        if (gate_allows(ask->who.role, steps[i].may) && changes_may(&step, &ask->who, steps[i].verb))
            word[list.count++].verb = str_of(change_verbs[steps[i].verb]);
    bool undo = c->state == CHANGE_IN_FORCE && gate_allows(ask->who.role, "changes.write");
    if (undo && scope_holds(&ask->who.scope, c->place)) word[list.count++].verb = S("undo");
    return list;
}

/* Fresh while something may still come of it; of a set in force, what it did. */
static Err check_for(Ask *ask, const Change *c, const List *acts, ChangeCheck **ret)
{
    ChangePlan plan;
    ChangeCheck *check = NEW(ask->arena, ChangeCheck);
    *ret = NULL;
    if (c->state == CHANGE_WITHDRAWN) return NULL;
    *ret = check;
    if (c->state == CHANGE_IN_FORCE) return json_read(c->outcome, &ChangeCheck_shape, check, ask->arena,
        NULL);
    TRY(changes_plan_now(ask, acts, c->undoes, &plan));
    return changes_check_of(ask, &plan, check);
}

Err changes_answer(Ask *ask, int status, const Change *c)
{
    ChangeView v = { c->id, c->state, c->title, c->reason, c->place, divisions_name(ask, c->place), c->level,
                     c->due_ms, c->act_count, c->undoes, c->faults, c->warnings, c->places, c->households,
                     c->drafter_words, c->approver_words, c->words, c->drafted_ms, c->moved_ms, c->applied_ms,
                     c->version, { NULL, 0 }, NULL, may_of(ask, c) };
    TRY(changes_acts_read(ask, c->acts, &v.acts));
    TRY(check_for(ask, c, &v.acts, &v.check));
    return answer(ask, status, &ChangeView_shape, &v);
}

Err changes_get(Ask *ask)
{
    Change c;
    TRY(changes_seen(ask, &c));
    return changes_answer(ask, 200, &c);
}

/* ---- Checking while drawing ---- */

Err changes_check_prepare(Ask *ask)
{
    ChangePlan plan;
    ChangeCheck *check = NEW(ask->arena, ChangeCheck);
    TRY(changes_plan_now(ask, &BODY(ask, ChangeActs)->acts, 0, &plan));
    TRY(changes_check_of(ask, &plan, check));
    if (QUERY(ask, ChangeCheckQuery)->drawing) changes_drawn(ask, &plan, check);
    ask->prepared = check;
    return NULL;
}

Err changes_check(Ask *ask) { return answer(ask, 200, &ChangeCheck_shape, ask->prepared); }

/* ---- Drafting ---- */

static Err due_of(Ask *ask, Str day, int64_t *ret)
{
    int64_t n;
    *ret = NONE;
    if (!day.at) return NULL;
    if (!moment_read_date(day, &n) || n < moment_day(ask->now_ms))
        return ask_blame(ask, BAD_FIELD, "/day", "今天或以后的日期，如 2026-12-01",
            "today or a later day, such as 2026-12-01");
    *ret = moment_day_start_ms(n);
    return NULL;
}

static Err measured(Ask *ask, Change *c, const List *acts, ChangePlan *plan)
{
    TRY(changes_plan_now(ask, acts, c->undoes, plan));
    changes_measure(c, plan);
    c->acts = changes_acts_text(ask, acts->at, acts->count);
    c->act_count = acts->count;
    if (!c->place.len) c->place = ask->who.place.len < 12 ? ask->who.place : str_part(ask->who.place, 0, 12);
    return scope_holds(&ask->who.scope, c->place) ? NULL : CHANGES_OUTSIDE;
}

/* A draft with what a new one has. */
static Change blank(Ask *ask, Str title, Str reason, int64_t due_ms, int64_t undoes)
{
    return (Change){ .state = CHANGE_DRAFT, .title = title, .reason = reason.at ? reason : S(""),
        .due_ms = due_ms,
                     .undoes = undoes, .drafter = ask->who.account, .drafter_words = changes_who(ask),
                     .approver_words = S(""), .words = S(""), .drafted_ms = ask->now_ms,
                         .moved_ms = ask->now_ms,
                     .applied_ms = NONE, .outcome = S(""), .back = S(""), .version = 1 };
}

static Err keep(Ask *ask, Change *c, const ChangePlan *plan)
{
    c->id = ask_new_id(ask);
    TRY(changes_add(ask->db, ask->district, c));
    return changes_post(ask, &CHANGES_DRAFTED, c, plan);
}

static Err draft(Ask *ask, Change *c, const List *acts)
{
    ChangePlan plan;
    TRY(changes_give_codes(ask, acts));
    TRY(measured(ask, c, acts, &plan));
    return keep(ask, c, &plan);
}

Err changes_keep(Ask *ask, Str title, const List *acts, int64_t *ret_id)
{
    Change c = blank(ask, title, S(""), NONE, 0);
    TRY(draft(ask, &c, acts));
    *ret_id = c.id;
    return NULL;
}

Err changes_plant(Ask *ask, Str title, Str reason, const ChangeAct *act, int count, const char *never,
                  int64_t *ret_id)
{
    ChangePlan plan;
    ChangeAct *own = NEWS(ask->arena, ChangeAct, count + 1);
    memcpy(own, act, (size_t)count * sizeof *own);
    List acts = { own, count };
    TRY(changes_plan_now(ask, &acts, 0, &plan));
    for (int i = 0; i < plan.findings; i++)
        if (plan.finding[i].fault || (never && str_eq(plan.finding[i].code, str_of(never))))
            return CHANGES_FAULTY;
    Change c = blank(ask, title, reason, NONE, 0);
    TRY(draft(ask, &c, &acts));
    *ret_id = c.id;
    return NULL;
}

Err changes_draft(Ask *ask)
{
    const ChangeDraft *in = BODY(ask, ChangeDraft);
    int64_t due_ms;
    TRY(due_of(ask, in->day, &due_ms));
    Change c = blank(ask, in->title, in->reason, due_ms, 0);
    TRY(draft(ask, &c, &in->acts));
    return changes_answer(ask, 201, &c);
}

/* The acts of an undoing set are what they are. */
Err changes_edit(Ask *ask)
{
    const ChangeEdit *in = BODY(ask, ChangeEdit);
    Change c;
    ChangePlan plan;
    List acts = in->acts;
    TRY(changes_seen(ask, &c));
    ChangeStep step = changes_step_of(&c, in->version, (Str){ 0 }, 0);
    TRY(changes_move(&step, &ask->who, CHANGE_EDIT, &c.state));
    if (!acts.at || c.undoes) TRY(changes_acts_read(ask, c.acts, &acts));
    else TRY(changes_give_codes(ask, &acts));
    TRY(due_of(ask, in->day, &c.due_ms));
    TRY(measured(ask, &c, &acts, &plan));
    c.title = in->title;
    c.reason = in->reason.at ? in->reason : S("");
    c.moved_ms = ask->now_ms;
    c.version++;
    TRY(changes_save(ask->db, ask->district, &c));
    TRY(changes_post(ask, &CHANGES_EDITED, &c, &plan));
    return changes_answer(ask, 200, &c);
}

Err changes_undo(Ask *ask)
{
    Change was;
    ChangePlan plan;
    List acts;
    TRY(changes_seen(ask, &was));
    if (was.state != CHANGE_IN_FORCE) return CHANGES_NOT_NOW;
    Buf title = buf_new(ask->arena, was.title.len + 12);
    buf_adds(&title, "撤销：");
    buf_add(&title, utf8_count(was.title) < 70 ? was.title : S("变更"));
    Change c = blank(ask, buf_str(&title), S(""), NONE, was.id);
    TRY(changes_acts_read(ask, was.back, &acts));
    TRY(measured(ask, &c, &acts, &plan));
    for (int i = 0; i < plan.findings; i++)
        if (str_eq(plan.finding[i].code, S("built_on"))) return CHANGES_BUILT_ON;
    TRY(keep(ask, &c, &plan));
    return changes_answer(ask, 201, &c);
}
