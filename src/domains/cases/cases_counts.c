/* How many cases stand where. What is open is counted as it is; what has ended is history, so each step that
 * ends or reopens a case keeps the count of its community, and only who sees less than a community has theirs
 * counted through. */
#include "domains/cases/cases_check.h"
#include "domains/cases/cases_inside.h"

#include "domains/cases/cases_queries.h"
#include "vocab/ident.h"
#include "vocab/moment.h"
#include "vocab/place.h"

/* ---- Kept ---- */

static Err count_ended(Ask *ask, const Case *c, int64_t by)
{
    if (!case_has_ended(c->state)) return NULL;
    Str community = place_up(c->place, PLACE_COMMUNITY);
    return case_ended_add(ask->db, ask->district, community.len ? community : c->place,
                          str_of(case_states[c->state]), by);
}

/* As the public is told of it; rated as unsolved, it isn't. */
static bool solved(const Case *c)
{
    return c->state == CASE_CLOSED && (c->stars == NONE || c->solved);
}

static Err count_solved(Ask *ask, const Case *c, int64_t by)
{
    Date d = moment_date(moment_day(c->closed_ms));
    int64_t month = INT64_C(12) * d.year + d.month - 1;
    return case_solved_add(ask->db, ask->district, c->place, c->class, month, by);
}

Err cases_keep(Ask *ask, const Case *was, const Case *now)
{
    TRY(cases_save(ask->db, ask->district, now, was->due_ms));
    if (was->state != now->state) {
        TRY(count_ended(ask, was, -1));
        TRY(count_ended(ask, now, 1));
    }
    if (solved(was) == solved(now)) return NULL;
    return solved(now) ? count_solved(ask, now, 1) : count_solved(ask, was, -1);
}

/* ---- Counted ---- */

/* Counts of communities answer who sees whole communities, and asks for no less. */
static bool whole_communities(const Scope *s, Str place)
{
    bool whole = s->own == NONE && (!place.len || place_kind(place) <= PLACE_COMMUNITY);
    for (int i = 0; i < s->count; i++) whole &= place_kind(s->range[i].low) <= PLACE_COMMUNITY;
    return whole;
}

static void add(CaseCounts *to, const List *counts)
{
    int64_t *of[] = { &to->reported, &to->filed, &to->dispatched, &to->handling, &to->handled, &to->verified,
        &to->closed, &to->refused, &to->raised, &to->suspended, &to->merged, &to->voided, &to->referred };
    for (const CaseCount *c = counts->at, *end = c + counts->count; c < end; c++) {
        *of[c->state] += c->cases;
        to->overdue += c->overdue;
    }
}

Err cases_counts(Ask *ask)
{
    Str low, high, place = QUERY(ask, CasePlaceQuery)->place;
    const Scope *scope = &ask->who.scope;
    List open, ended;
    CaseCounts n = { 0 };
    CaseTodo todo;
    cases_place_range(ask, place, &low, &high);
    TRY(cases_count(ask->db, ask->district, scope, ask->now_ms, low, high, CASES_COUNT_OPEN, &open,
                    ask->arena));
    if (whole_communities(scope, place))
        TRY(case_ended_sum(ask->db, ask->district, scope, low, high, &ended, ask->arena));
    else
        TRY(cases_count(ask->db, ask->district, scope, ask->now_ms, low, high, CASES_COUNT_ENDED, &ended,
                        ask->arena));
    add(&n, &open);
    add(&n, &ended);
    int64_t today = ident_least(moment_day_start_ms(moment_day(ask->now_ms)));
    TRY(cases_count_since(ask->db, ask->district, scope, today, low, high, &n.today));
    TRY(cases_todo(ask, true, &todo));
    TRY(cases_count_todo(ask->db, ask->district, cases_list_scope(ask, false, &todo), ask->now_ms, todo.post,
                         todo.also, todo.desk, todo.above, &n.todo));
    return answer(ask, 200, &CaseCounts_shape, &n);
}

/* ---- For an operator ---- */

Err cases_audit(Db *db, Str district, int64_t *ret_odd)
{
    int64_t ended, told;
    TRY(case_ended_odd(db, district, &ended));
    TRY(case_solved_odd(db, district, &told));
    return *ret_odd = ended + told, NULL;
}

static Err make(Ask *ask)
{
    int64_t changed;
    TRY(cases_audit(ask->db, ask->district, ask->prepared));
    TRY(case_ended_clear(ask->db, ask->district, &changed));
    TRY(case_solved_clear(ask->db, ask->district, &changed));
    TRY(case_ended_make(ask->db, ask->district, &changed));
    return case_solved_make(ask->db, ask->district, &changed);
}

Err cases_rebuild(App *app, bool *ret_same)
{
    int64_t odd = 0;
    TRY(app_do(app, NULL, make, &odd));
    *ret_same = !odd;
    return NULL;
}
