/* One act on many cases: which of them would be let through to it, and why the others not. Writes nothing:
 * each is then done by its own step, with its own key, so that one that is refused doesn't hold up the
 * others. */
#include "domains/cases/cases_inside.h"

#include "domains/cases/cases_queries.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/divisions/divisions.h"

enum { BULK_MOST = 200 };

typedef struct CaseBulkItem { int64_t id; } CaseBulkItem;
SHAPE(CaseBulkItem, "a case",
    ID      (CaseBulkItem, id,                       "its id"));
typedef struct CaseBulk { int verb; List cases; int64_t post_id, into, days; Str words; } CaseBulk;
SHAPE(CaseBulk, "an act that is thought of, and on which cases",
    NAME    (CaseBulk, verb,    0, case_verbs,       "the act"),
    LIST    (CaseBulk, cases,   CaseBulkItem_shape, 1, BULK_MOST, "which"),
    ID_OPT  (CaseBulk, post_id,                      "dispatch: to this post (who answers for the place)"),
    ID_OPT  (CaseBulk, into,                         "merge: into this case"),
    INT_OPT (CaseBulk, days,    1, CASE_DAYS_MOST,   "extend: by so many working days"),
    TEXT_OPT(CaseBulk, words,   0, 500,              "why"));
typedef struct CaseBulkLine {
    int64_t id;
    Str number, words, place_name;
    int state;                         /* CaseState; -1: not found */
    int64_t version;
    bool allowed;
    Str why, to;
} CaseBulkLine;
SHAPE(CaseBulkLine, "would it be done?",
    ID      (CaseBulkLine, id,                       "the case"),
    TEXT    (CaseBulkLine, number,  0, 40,           "its number"),
    TEXT    (CaseBulkLine, words,   0, 500,          "what was reported"),
    TEXT    (CaseBulkLine, place_name, 0, 120,       "where"),
    NAME    (CaseBulkLine, state,   OPTIONAL, case_states, "where it stands; absent: not found"),
    INT     (CaseBulkLine, version, 0, ID_MAX,       "to be sent with the step"),
    BOOL    (CaseBulkLine, allowed, 0,               "it would be done"),
    TEXT    (CaseBulkLine, why,     0, 200,          "why not"),
    TEXT    (CaseBulkLine, to,      0, 120,          "dispatch: to whom"));

static bool permitted(Ask *ask, CaseVerb verb)
{
    for (int i = 0; i < cases_road_count; i++)
        if (cases_road[i].verb == verb && ask_may(ask, cases_road[i].may)) return true;
    return false;
}

/* As the step itself would decide it now. */
static Err would(Ask *ask, const CaseBulk *in, const Case *c, CaseBulkLine *line)
{
    Case next, *parent = NEW(ask->arena, Case);
    CaseVerb verb = (CaseVerb)in->verb;
    DispatchChoice choice;
    List twins;
    StepInput with = { .version = c->version, .words = in->words.at ? in->words : S(""), .stars = NONE,
                       .days = in->days, .norm = cases_norm(ask, c->class),
                       .calendar = dictionary_calendar(ask) };
    if (!cases_move_of(verb, c->state)) return CASES_NOT_NOW;
    if (verb == CASE_DISPATCH) TRY(cases_choose_handler(ask, c, in->post_id, &with, &choice));
    if (verb == CASE_SETTLE) with.handler_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    if (verb == CASE_MERGE && in->into != NONE) {
        Err e = cases_seen(ask, in->into, parent);
        if (e) return e == NOT_FOUND ? CASES_BAD_PARENT : e;
        with.parent = parent;
    }
    TRY(case_twins(ask->db, ask->district, c->id, 1, &twins, ask->arena));
    with.merged_here = twins.count;
    TRY(cases_standing(ask, c, &with.standing, &with.unanswered));
    TRY(cases_move(c, &ask->who, verb, &with, ask->now_ms, &next));
    if (verb == CASE_DISPATCH) line->to = with.handler_words;
    return NULL;
}

Err cases_bulk(Ask *ask)
{
    const CaseBulk *in = BODY(ask, CaseBulk);
    const CaseBulkItem *item = in->cases.at;
    CaseBulkLine *line = NEWS(ask->arena, CaseBulkLine, in->cases.count + 1);
    if (!permitted(ask, (CaseVerb)in->verb))
        return ask_blame(ask, BAD_FIELD, "/verb", "您的岗位可以办理的一步", "an act that your post may take");
    for (int64_t i = 0; i < in->cases.count; i++) {
        Case c;
        line[i] = (CaseBulkLine){ .id = item[i].id, .state = -1 };
        Err e = cases_seen(ask, item[i].id, &c);
        if (e && e != NOT_FOUND) return e;
        if (!e) {
            line[i] = (CaseBulkLine){ c.id, c.number, c.words, divisions_words(ask, c.place), (int)c.state,
                                      c.version,
                                      false, S(""), S("") };
            e = would(ask, in, &c, &line[i]);
        }
        line[i].allowed = !e;
        if (e) line[i].why = ask_say(ask, e->zh, e->en);
        ask->why = (Blame){ 0 };                       /* said of this one */
    }
    return answer_array(ask, &CaseBulkLine_shape, &(List){ line, in->cases.count });
}

