/* Lists of people, filtered, in the order of the doors, of age or of arrival. All masked. */
#include "domains/registers/registers_inside.h"

#include "app/gate.h"
#include "domains/registers/registers_queries.h"
#include "vocab/moment.h"
#include "vocab/place.h"

enum { LIST_DEFAULT = 50, HOME_MOST = 200 };

static Err cares_of(Ask *ask, int64_t resident, Str *ret)
{
    List cares;
    TRY(registers_cares_of(ask->db, ask->district, resident, &cares, ask->arena));
    Buf b = buf_new(ask->arena, cares.count * 12 + 1);
    for (const RegisterCare *c = cares.at, *end = c + cares.count; c < end; c++) {
        if (b.len) buf_char(&b, ',');
        buf_add(&b, c->kind);
    }
    *ret = b.len ? buf_str(&b) : (Str){ 0 };
    return NULL;
}

Err registers_lines_out(Ask *ask, const List *lines, const RegisterWhen *when, List *ret_people)
{
    RegisterPerson *to = NEWS(ask->arena, RegisterPerson, lines->count + 1);
    const RegisterLine *l = lines->at;
    bool cares = ask_may(ask, "cares.read") && !when->past;
    for (int64_t i = 0; i < lines->count; i++, l++) {
        to[i] = (RegisterPerson){ l->id, l->membership_id, l->name, l->sex,
                                  residents_age(l->birth_date, when->end_ms - when->past), l->kind, l->phone,
                                  l->identity, l->household_id, l->building_id, l->compound, l->building,
                                  l->unit, l->floor, l->room, l->place, l->role, l->relation, l->lives,
                                  l->since, { 0 }, l->synthetic };
        if (cares) TRY(cares_of(ask, l->id, &to[i].cares));
    }
    *ret_people = (List){ to, lines->count };
    return NULL;
}

/* ---- What is wanted ---- */

typedef struct Wanted {
    RegisterWhen when;
    Str low, high, role, kind, band, care;
    RegisterBirths births;
    int64_t building_id, household_id, unborn, cared, lives;
    RegisterSort sort;
} Wanted;

static Str word(const char *const names[], int at) { return at < 0 ? (Str){ 0 } : str_of(names[at]); }
static int64_t wish(bool wanted) { return wanted ? 1 : NONE; }

static Err wanted_of(Ask *ask, const RegisterPeopleQuery *q, Wanted *w)
{
    bool any = str_eq(q->care, S("any"));
    int filters = (q->role >= 0) + (q->kind >= 0) + (q->band >= 0) + (q->care.at != NULL);
    *w = (Wanted){ .role = word(membership_role_names, q->role), .kind = word(resident_kind_names, q->kind),
                   .band = word(register_bands, q->band),
                   .building_id = q->building_id, .household_id = q->household_id, .lives = wish(q->lives),
                   .cared = wish(any), .care = any ? (Str){ 0 } : q->care,
                   .sort = q->sort < 0 ? SORT_DOOR : (RegisterSort)q->sort };
    TRY(register_when(q->as_of, ask->now_ms, ask->arena, &w->when, &ask->why));
    if (q->care.at && !ask_may(ask, "cares.read")) return GATE_FORBIDDEN;
    if (q->care.at && w->when.past)
        return ask_blame(ask, BAD_FIELD, "care", "只按今天的关爱类别筛选", "care is filtered as of today only");
    TRY(register_may_list(q->place.at ? q->place : ask->who.place, filters, w->sort == SORT_DOOR,
                          w->when.past, &ask->why));
    place_range(ask->arena, q->place.at ? q->place : ask->district, &w->low, &w->high);
    if (q->band >= 0) w->births = register_births(q->band, w->when.number, ask->arena);
    w->unborn = wish(w->births.none);
    return NULL;
}

static Err lines_of(Ask *ask, const Wanted *w, const RegisterSpot *at, int64_t after, int64_t limit,
    List *ret)
{
    const RegisterBirths *b = &w->births;
    return registers_people_page(ask->db, ask->district, &ask->who.scope,
        w->when.past ? REGISTERS_PEOPLE_PAGE_THEN : REGISTERS_PEOPLE_PAGE_NOW, w->when.day, w->when.totals,
        w->low, w->high, w->building_id, w->household_id, w->role, w->kind, w->band, b->from, b->to,
        w->unborn, w->cared, w->care, w->lives, (RegistersPeoplePageOrder)w->sort, at->place, at->building_id,
        at->unit, at->household_id, at->birth, at->since, after, limit, ret, ask->arena);
}

Err registers_people(Ask *ask)
{
    const RegisterPeopleQuery *q = QUERY(ask, RegisterPeopleQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, after;
    RegisterSpot at = { .building_id = NONE, .unit = NONE, .household_id = NONE };
    Str next = { 0 };
    List lines, people;
    Wanted w;
    TRY(wanted_of(ask, q, &w));
    TRY(cursor_read(ask, q->after, &key, &after));
    Err e = after == NONE ? NULL : registers_spot(ask->db, ask->district, &ask->who.scope, after, &at,
        ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, "after", "不是本系统给出的翻页位置",
                                         "not a position given by this service");
    if (e) return e;
    TRY(lines_of(ask, &w, &at, after, limit + 1, &lines));
    if (lines.count > limit) {
        lines.count = limit;
        next = cursor_make(ask->arena, 0, ((const RegisterLine *)lines.at)[limit - 1].membership_id);
    }
    TRY(registers_lines_out(ask, &lines, &w.when, &people));
    return answer_list(ask, &RegisterPerson_shape, &people, next);
}

Err registers_of_home(Ask *ask, Str place, int64_t household_id, List *ret_people)
{
    Wanted w = { .building_id = NONE, .household_id = household_id,
        .unborn = NONE,
                 .cared = NONE, .lives = NONE, .sort = SORT_DOOR };
    List lines;
    TRY(register_when((Str){ 0 }, ask->now_ms, ask->arena, &w.when, &ask->why));
    place_range(ask->arena, place, &w.low, &w.high);
    TRY(lines_of(ask, &w, &(RegisterSpot){ .building_id = NONE, .unit = NONE, .household_id = NONE }, NONE,
                 HOME_MOST, &lines));
    return registers_lines_out(ask, &lines, &w.when, ret_people);
}

/* Which records were found to be this person; each can be given back. */
Err registers_merges(Ask *ask)
{
    int64_t id;
    ResidentSeen seen;
    List merges;
    TRY(ask_id(ask, 0, &id));
    TRY(residents_seen(ask, id, &seen));
    TRY(registers_merges_of(ask->db, ask->district, id, &merges, ask->arena));
    return answer_array(ask, &RegisterMerge_shape, &merges);
}
