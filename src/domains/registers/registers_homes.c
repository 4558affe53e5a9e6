/* Lists of households; one of them, with who lives and lived there; and confirming what is written down. */
#include "domains/registers/registers_inside.h"

#include "domains/registers/registers_queries.h"
#include "vocab/moment.h"
#include "vocab/place.h"

enum { LIST_DEFAULT = 50, PAST_MOST = 100, OLD = 60 };

REFUSAL(REGISTERS_LIVED_IN, 409, "registers.lived_in", "这一户有人居住，不能记为空置",
        "somebody lives there: it isn't vacant");

static int64_t wish(bool wanted) { return wanted ? 1 : NONE; }

static RegisterHome *homes_out(Ask *ask, const List *lines)
{
    RegisterHome *to = NEWS(ask->arena, RegisterHome, lines->count + 1);
    const RegisterHomeLine *l = lines->at;
    for (int64_t i = 0; i < lines->count; i++, l++)
        to[i] = (RegisterHome){ l->id, l->building_id, l->compound, l->building, l->unit, l->floor, l->room,
                                l->place, register_state(l->living, l->tenants, l->vacant), l->people,
                                l->living,
                                l->elders, l->care, l->met_ms, l->checked_ms, l->by_words };
    return to;
}

/* ---- Which, and in which order ---- */

typedef struct HomesWanted {
    RegisterWhen when;
    RegisterHomeSort sort;
    Str low, high;
    int64_t building_id, household_id;
    int state;
    bool care;
    int64_t unchecked_ms;
} HomesWanted;

/* Visits and confirmations are kept as they are now: neither sorts nor filters a past day. */
static Err wanted_of(Ask *ask, const RegisterHomesQuery *q, HomesWanted *w)
{
    int filters = (q->state >= 0) + q->care + (q->unchecked_days != NONE);
    *w = (HomesWanted){ .sort = q->sort < 0 ? HOMES_BY_DOOR : (RegisterHomeSort)q->sort, .state = q->state,
                        .building_id = q->building_id, .household_id = NONE, .care = q->care,
                        .unchecked_ms = NONE };
    TRY(register_when(q->as_of, ask->now_ms, ask->arena, &w->when, &ask->why));
    TRY(register_may_list(q->place.at ? q->place : ask->who.place, filters, w->sort == HOMES_BY_DOOR,
                          w->when.past, &ask->why));
    bool of_today = q->care || q->unchecked_days != NONE || w->sort > HOMES_BY_PEOPLE;
    if (w->when.past && of_today)
        return ask_blame(ask, BAD_FIELD, "as_of", "不与关爱、核实、走访的筛选和排序同时使用",
                         "not together with filters and orders of care, visits and confirmations");
    if (q->place.at) place_range(ask->arena, q->place, &w->low, &w->high);
    if (q->unchecked_days != NONE) w->unchecked_ms = ask->now_ms - q->unchecked_days * MOMENT_DAY_MS;
    return NULL;
}

static Err lines_of(Ask *ask, const HomesWanted *w, const RegisterHomeSpot *at, int64_t key, int64_t after,
                    int64_t limit, List *ret)
{
    return registers_homes_page(ask->db, ask->district, &ask->who.scope,
        w->when.past ? REGISTERS_HOMES_PAGE_THEN : REGISTERS_HOMES_PAGE_NOW, w->when.day, w->when.end_ms,
        w->when.totals, register_birth_of(OLD, w->when.number, ask->arena), w->low, w->high, w->building_id,
        w->household_id, wish(w->state == REGISTER_OWN), wish(w->state == REGISTER_LET),
        wish(w->state == REGISTER_VACANT), wish(w->state == REGISTER_UNCLEAR), wish(w->care), w->unchecked_ms,
        (RegistersHomesPageOrder)w->sort, at->place, at->building_id, at->unit, key, after, limit, ret,
        ask->arena);
}

static int64_t key_of(const RegisterHomeLine *l, RegisterHomeSort sort)
{
    if (sort == HOMES_BY_PEOPLE) return l->living;
    int64_t ms = sort == HOMES_BY_MET ? l->met_ms : sort == HOMES_BY_CHECKED ? l->checked_ms : NONE;
    return ms == NONE ? 0 : ms;
}

Err registers_homes(Ask *ask)
{
    const RegisterHomesQuery *q = QUERY(ask, RegisterHomesQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, after;
    RegisterHomeSpot at = { { 0 }, NONE, NONE };
    HomesWanted w;
    Str next = { 0 };
    List lines;
    TRY(wanted_of(ask, q, &w));
    TRY(cursor_read(ask, q->after, &key, &after));
    Err e = after == NONE ? NULL : registers_home_spot(ask->db, ask->district, &ask->who.scope, after, &at,
                                                       ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, "after", "不是本系统给出的翻页位置",
                                         "not a position given by this service");
    if (e) return e;
    TRY(lines_of(ask, &w, &at, key, after, limit + 1, &lines));
    if (lines.count > limit) {
        const RegisterHomeLine *last = (const RegisterHomeLine *)lines.at + limit - 1;
        lines.count = limit;
        next = cursor_make(ask->arena, key_of(last, w.sort), last->id);
    }
    List rows = { homes_out(ask, &lines), lines.count };
    return answer_list(ask, &RegisterHome_shape, &rows, next);
}

/* ---- One of them ---- */

static Err home_of(Ask *ask, int64_t id, RegisterHomeLine *ret)
{
    RegisterHomeSpot at;
    List lines;
    TRY(registers_home_spot(ask->db, ask->district, &ask->who.scope, id, &at, ask->arena));
    HomesWanted w = { .building_id = NONE, .household_id = id, .state = -1, .unchecked_ms = NONE };
    TRY(register_when((Str){ 0 }, ask->now_ms, ask->arena, &w.when, &ask->why));
    place_range(ask->arena, at.place, &w.low, &w.high);
    TRY(lines_of(ask, &w, &(RegisterHomeSpot){ { 0 }, NONE, NONE }, NONE, NONE, 1, &lines));
    if (!lines.count) return NOT_FOUND;
    *ret = *(const RegisterHomeLine *)lines.at;
    return NULL;
}

/* A person who has left is named to whom may see their record as it is now. */
static Err past_of(Ask *ask, int64_t id, List *ret)
{
    List lines;
    TRY(registers_past(ask->db, ask->district, &ask->who.scope, id, PAST_MOST, &lines, ask->arena));
    RegisterPast *to = NEWS(ask->arena, RegisterPast, lines.count + 1);
    const RegisterPastLine *l = lines.at;
    for (int64_t i = 0; i < lines.count; i++, l++)
        to[i] = (RegisterPast){ l->id, l->seen ? l->resident : NONE, l->seen ? l->name : (Str){ 0 }, l->role,
                                l->relation, l->lives, l->since, l->until, l->until_why };
    *ret = (List){ to, lines.count };
    return NULL;
}

static Err answer_home(Ask *ask, int64_t id)
{
    RegisterHomeLine line;
    RegisterHomePage page;
    TRY(home_of(ask, id, &line));
    page.home = homes_out(ask, &(List){ &line, 1 });
    TRY(registers_of_home(ask, line.place, id, &page.people));
    TRY(past_of(ask, id, &page.past));
    return answer(ask, 200, &RegisterHomePage_shape, &page);
}

Err registers_home(Ask *ask)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return answer_home(ask, id);
}

/* "陈静 · 社区受理员" */
static Str by_words(Ask *ask)
{
    Buf b = buf_new(ask->arena, 120);
    buf_add(&b, ask->who.name);
    if (ask->who.title.len) buf_adds(&b, " · ");
    buf_add(&b, ask->who.title);
    return buf_str(&b);
}

Err registers_check(Ask *ask)
{
    const RegisterCheck *in = BODY(ask, RegisterCheck);
    int64_t id;
    RegisterHomeLine line;
    TRY(ask_id(ask, 0, &id));
    TRY(home_of(ask, id, &line));
    if (in->vacant && line.living > 0) return REGISTERS_LIVED_IN;
    TRY(registers_check_put(ask->db, ask->district, id, in->vacant, ask->now_ms, ask->who.account,
        by_words(ask)));
    TRY(registers_place_count(ask, line.place));
    TRY(event_post(ask, &REGISTERS_CHECKED, id, line.place, 0, &RegisterCheck_shape, in));
    return answer_home(ask, id);
}

Err registers_plant(Ask *ask, int64_t household_id, bool vacant, int64_t at_ms, int64_t account, Str words)
{
    return registers_check_put(ask->db, ask->district, household_id, vacant, at_ms, account, words);
}
