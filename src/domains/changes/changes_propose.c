/* Proposing a plan for a community's micro-grids: worked out, checked as a drawing by hand is, kept
 * nowhere. */
#include "domains/changes/changes_propose_rules.h"
#include "domains/changes/changes_views.h"

#include "domains/changes/changes_propose.h"
#include "domains/changes/changes_queries.h"
#include "domains/divisions/divisions.h"

#define ROOM_BYTES ((size_t)1 << 30)
enum { LOW = 30, HIGH = 100 };         /* where no rule is in force (domain.md §3.1) */

SHAPE(ChangePropose, "what to propose",
    TEXT    (ChangePropose, place,   12, 12,         "the community"),
    NAME    (ChangePropose, kind,    0, propose_kinds,
        "redraw: anew; keep: as few households moved as is found"),
    INT_OPT (ChangePropose, low,     1, PROPOSE_SIZE_MOST,
        "households of a micro-grid at least; absent: the rule"),
    INT_OPT (ChangePropose, high,    1, PROPOSE_SIZE_MOST, "and at most"),
    INT_OPT (ChangePropose, seed,    0, INT32_MAX,   "another one, another plan (1)"));
SHAPE(ProposedGrid, "a micro-grid as proposed",
    TEXT    (ProposedGrid, code,     18, 18,         "its code; of a new one as the check shows it"),
    BOOL    (ProposedGrid, made,     0,              "a new one"),
    INT     (ProposedGrid, households, 0, INT32_MAX, "in it"),
    INT     (ProposedGrid, was,      0, INT32_MAX,   "in it today"),
    INT     (ProposedGrid, buildings, 0, INT32_MAX,  "in it, or begun in it"),
    INT     (ProposedGrid, compact,  0, 1000,
               "4π area / perimeter², in thousandths: a circle is 1000"),
    INT     (ProposedGrid, parts,    0, INT32_MAX,   "of its outline"),
    NAME    (ProposedGrid, reason,   0, propose_reasons, "why it is too small or too large; good: it isn't"));
SHAPE(ChangeProposal, "a proposal with its certificate; kept nowhere",
    INT     (ChangeProposal, households, 0, INT32_MAX, "counted"),
    INT     (ChangeProposal, buildings, 0, INT32_MAX, "counted"),
    INT     (ChangeProposal, low,    1, INT32_MAX,   "the rule that was used"),
    INT     (ChangeProposal, high,   1, INT32_MAX,   "the rule that was used"),
    INT     (ChangeProposal, grids_now, 0, INT32_MAX, "micro-grids today"),
    INT     (ChangeProposal, grids_least, 0, INT32_MAX, "proved: fewer can't hold all within the rule"),
    INT     (ChangeProposal, grids_most, 0, INT32_MAX, "proved: more can't all be filled"),
    INT     (ChangeProposal, size_least, 0, INT32_MAX, "households of the smallest"),
    INT     (ChangeProposal, size_most, 0, INT32_MAX, "households of the largest"),
    INT     (ChangeProposal, outside, 0, INT32_MAX,  "micro-grids that are not within the rule"),
    INT     (ChangeProposal, moved,  0, INT32_MAX,   "households that change their micro-grid"),
    INT     (ChangeProposal, moved_bound, 0, INT32_MAX, "proved: no plan within the rule moves fewer"),
    INT     (ChangeProposal, split_compounds, 0, INT32_MAX, "compounds in more than one micro-grid"),
    INT     (ChangeProposal, apart,  0, INT32_MAX,   "micro-grids whose ground is not one piece"),
    LIST    (ChangeProposal, grids,  ProposedGrid_shape, 0, 100000, "each micro-grid"),
    LIST    (ChangeProposal, acts,   ChangeAct_shape, 0, CHANGE_ACTS_MOST,
        "that make it: for a check or a draft"),
    OBJECT  (ChangeProposal, check,  0, ChangeCheck_shape, "of these acts, as for a drawing by hand"));

static Err rules_of(Ask *ask, const ChangePropose *body, ProposeAsk *to)
{
    List rows;
    to->low = LOW, to->high = HIGH;
    TRY(divisions_sizes(ask, &rows));
    for (const GridSize *g = rows.at, *end = g + rows.count; g < end; g++)
        if (g->kind == PLACE_MICROGRID) to->low = (int32_t)g->low, to->high = (int32_t)g->high;
    if (body->low != NONE) to->low = (int32_t)body->low;
    if (body->high != NONE) to->high = (int32_t)body->high;
    to->seed = body->seed == NONE ? 1 : (uint64_t)body->seed;
    to->kind = body->kind;
    if (to->low < 1) to->low = 1;
    if (to->low <= to->high) return NULL;
    return ask_blame(ask, BAD_FIELD, "/high", "不小于最少户数", "not less than the least");
}

static Err compounds_of(Ask *ask, Str place, ProposeAsk *to)
{
    Str low, high;
    List rows;
    place_range(ask->arena, place, &low, &high);
    TRY(change_compounds(ask->db, ask->district, low, high, &rows, ask->arena));
    to->compound = rows.at;
    to->compounds = (int)rows.count;
    return NULL;
}

typedef struct Within { Arena keep, scratch; ChangeProposal *ret; } Within;

static Err propose(Ask *ask, void *with)
{
    Within *w = with;
    const ChangePropose *body = BODY(ask, ChangePropose);
    ProposeAsk a = { .community = body->place };
    ChangeDrawing in = { .english = ask->wire.english };
    ChangePlan plan;
    Proposal p;
    TRY(rules_of(ask, body, &a));
    TRY(changes_drawing_of(ask, body->place, &in));
    TRY(compounds_of(ask, body->place, &a));
    a.drawing = &in;
    TRY(changes_propose_plan(&a, &w->keep, w->scratch, &p));
    if (p.acts > CHANGE_ACTS_MOST) return CHANGES_PROPOSE_LARGE;
    *w->ret = (ChangeProposal){ p.households, p.buildings, a.low, a.high, p.grids_now, p.grids_least,
        p.grids_most,
                                p.size_least, p.size_most, p.outside, p.moved, p.moved_bound,
                                    p.split_compounds,
                                p.apart, { p.grid, p.grids }, { p.act, p.acts }, NEW(ask->arena,
                                    ChangeCheck) };
    TRY(changes_plan_now(ask, &w->ret->acts, 0, &plan));
    TRY(changes_check_of(ask, &plan, w->ret->check));
    changes_drawn(ask, &plan, w->ret->check);
    return answer(ask, 200, &ChangeProposal_shape, w->ret);
}

/* Off the lane and outside of the event loop: seconds for a large community. Its memory is its own. */
Err changes_propose(Ask *ask)
{
    Str place = BODY(ask, ChangePropose)->place;
    Place found;
    if (!scope_holds(&ask->who.scope, place) || divisions_place(ask, place, &found) ||
        place_kind(place) != PLACE_COMMUNITY)
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的社区代码", "the code of a community within your reach");
    Arena one = arena_make(ROOM_BYTES), two = arena_make(ROOM_BYTES);
    Within w = { one, two, NEW(ask->arena, ChangeProposal) };
    Err e = ask_within(ask, propose, &w);
    arena_drop(one, ROOM_BYTES);
    arena_drop(two, ROOM_BYTES);
    return e;
}
