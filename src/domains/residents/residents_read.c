/* Reading the register: lists by place and door, one person's page, records that look alike. All masked. */
#include "domains/residents/residents_inside.h"

#include "domains/residents/residents_queries.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 20, DOORS_MAX = 1000 };

int64_t residents_today(const Ask *ask) { return moment_day(ask->now_ms); }

int64_t residents_age(Str birth_date, int64_t now_ms)
{
    return resident_years(birth_date, moment_day(now_ms));
}

/* Their age in place of their birthday. */
ResidentRow *residents_rows(Ask *ask, const List *lines)
{
    const ResidentLine *l = lines->at;
    ResidentRow *row = NEWS(ask->arena, ResidentRow, lines->count + 1);
    int64_t today = residents_today(ask);
    for (int64_t i = 0; i < lines->count; i++, l++)
        row[i] = (ResidentRow){ l->id, l->membership_id, l->name, l->sex,
                                resident_years(l->birth_date, today), l->kind, l->phone, l->identity,
                                l->household_id, l->building_id, l->compound, l->building, l->unit, l->floor,
                                l->room, l->place, l->role, l->relation, l->lives, l->since, l->synthetic };
    return row;
}

Err residents_list(Ask *ask)
{
    const ResidentQuery *q = QUERY(ask, ResidentQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, after;
    Str low = { 0 }, high = { 0 }, next = { 0 };
    ResidentSpot at = { .building_id = NONE, .unit = NONE, .household_id = NONE };
    List lines;
    TRY(cursor_read(ask, q->after, &key, &after));
    bool all = q->building_id == NONE && q->household_id == NONE;  /* in the order of places, whoever asks */
    if (q->place.at || all)
        place_range(ask->arena, q->place.at ? q->place : ask->district, &low, &high);
    Err e = after == NONE ? NULL : residents_line_spot(ask->db, ask->district, &ask->who.scope, after, &at,
                                                       ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, "after", "不是本系统给出的翻页位置",
                                         "not a position given by this service");
    if (e) return e;
    TRY(residents_page(ask->db, ask->district, &ask->who.scope, low, high, q->building_id, q->household_id,
                       at.place, at.building_id, at.unit, at.household_id, after, limit + 1, &lines,
                       ask->arena));
    if (lines.count > limit) {
        lines.count = limit;
        next = cursor_make(ask->arena, 0, ((const ResidentLine *)lines.at)[limit - 1].membership_id);
    }
    List rows = { residents_rows(ask, &lines), lines.count };
    return answer_list(ask, &ResidentRow_shape, &rows, next);
}

Err residents_load(Ask *ask, int64_t id, ResidentKept *ret)
{
    return residents_one(ask->db, ask->district, &ask->who.scope, id, ret, ask->arena);
}

Err residents_load_path(Ask *ask, ResidentKept *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return residents_load(ask, id, ret);
}

Err residents_answer(Ask *ask, int status, int64_t id)
{
    ResidentKept k;
    TRY(residents_any(ask->db, ask->district, id, &k, ask->arena));
    ResidentPage p = { k.id, k.name, k.sex, residents_age(k.birth_date, ask->now_ms), k.kind, k.identity_kind,
                       k.identity, k.inferred, k.phone, k.origin, k.account > 0, k.synthetic, k.made_ms,
                       k.version, { 0 } };
    TRY(memberships_shown(ask->db, ask->district, &ask->who.scope, id, &p.memberships, ask->arena));
    return answer(ask, status, &ResidentPage_shape, &p);
}

Err residents_get(Ask *ask)
{
    ResidentKept k;
    TRY(residents_load_path(ask, &k));
    return residents_answer(ask, 200, k.id);
}

Err residents_households(Ask *ask)
{
    List doors;
    TRY(residents_doors(ask->db, ask->district, &ask->who.scope, QUERY(ask, ResidentDoorsQuery)->building_id,
                        DOORS_MAX, &doors, ask->arena));
    return answer_array(ask, &ResidentDoor_shape, &doors);
}

Err residents_pairs(Ask *ask)
{
    const ResidentPairsQuery *q = QUERY(ask, ResidentPairsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, other, id;
    Str low, high, next = { 0 };
    List pairs;
    TRY(cursor_read(ask, q->after, &other, &id));
    place_range(ask->arena, q->place, &low, &high);
    TRY(residents_pairs_of(ask->db, ask->district, &ask->who.scope, low, high, other, id, limit + 1, &pairs,
                           ask->arena));
    if (pairs.count > limit) {
        const ResidentPair *last = (const ResidentPair *)pairs.at + limit - 1;
        pairs.count = limit;
        next = cursor_make(ask->arena, last->other_id, last->id);
    }
    return answer_list(ask, &ResidentPair_shape, &pairs, next);
}

/* ---- For later domains ---- */

static ResidentSeen seen_of(const ResidentKept *k)
{
    return (ResidentSeen){ k->id, k->account, k->name, k->place, k->birth_date };
}

Err residents_seen(Ask *ask, int64_t id, ResidentSeen *ret)
{
    ResidentKept k;
    TRY(residents_load(ask, id, &k));
    *ret = seen_of(&k);
    return NULL;
}

static Err own(Ask *ask, ResidentKept *ret)
{
    return residents_of_account(ask->db, ask->district, ask->who.account, ret, ask->arena);
}

Err residents_own(Ask *ask, ResidentSeen *ret)
{
    ResidentKept k;
    TRY(own(ask, &k));
    *ret = seen_of(&k);
    return NULL;
}

Err residents_own_load(Ask *ask, ResidentOwn *ret)
{
    ResidentKept k;
    ResidentFull f;
    TRY(own(ask, &k));
    TRY(residents_open(ask, &k, &f));
    *ret = (ResidentOwn){ k.id, f.name, k.identity_kind, f.identity, f.phone, f.birth_date, k.sex, k.kind,
                          f.origin, f.address, k.place, k.synthetic, k.version, { 0 } };
    return memberships_own(ask->db, ask->district, k.id, &ret->memberships, ask->arena);
}
