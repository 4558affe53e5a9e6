/* Visits as they are read: the list, one with its versions, the words to choose from. */
#include "domains/visits/visits_inside.h"

#include "domains/visits/visits_queries.h"
#include "vocab/place.h"

enum { LIST_DEFAULT = 20 };

Err visits_words(Ask *ask)
{
    VisitWords w;
    TRY(visit_kinds_all(ask->db, ask->district, &w.kinds, ask->arena));
    TRY(visit_findings_all(ask->db, ask->district, &w.findings, ask->arena));
    return answer(ask, 200, &VisitWords_shape, &w);
}

Err visits_row_of(Ask *ask, const VisitKept *v, const VisitDoor *d, VisitRow *ret)
{
    *ret = (VisitRow){ v->id, v->household_id, d->compound, d->building, d->unit, d->room, d->place, v->at_ms,
                       v->kind, v->met, v->findings, { 0 }, v->follow_day, v->account == ask->who.account,
                       v->stood_for > 0, v->by_words, v->version, v->struck, v->synthetic };
    return visits_words_show(ask, "visits.words", v->id, v->words_sealed, &ret->words);
}

static Err version_of(Ask *ask, int64_t id, const VisitVersionKept *k, VisitVersion *ret)
{
    *ret = (VisitVersion){ k->version, k->at_ms, k->kind, k->met, k->findings, { 0 }, k->follow_day,
                           k->made_ms, k->why, k->struck };
    return visits_words_show(ask, "visits.words", id, k->words_sealed, &ret->words);
}

/* All versions, that in force last. */
static Err versions(Ask *ask, const VisitKept *v, List *ret)
{
    List kept;
    TRY(visits_versions_of(ask->db, ask->district, v->id, &kept, ask->arena));
    VisitVersion *to = NEWS(ask->arena, VisitVersion, kept.count + 1);
    for (int64_t i = 0; i < kept.count; i++)
        TRY(version_of(ask, v->id, (const VisitVersionKept *)kept.at + i, &to[i]));
    VisitVersionKept now = { v->version, v->at_ms, v->kind, v->met, v->findings, v->words_sealed,
                             v->follow_day,
                             v->made_ms, v->why, v->struck };
    TRY(version_of(ask, v->id, &now, &to[kept.count]));
    *ret = (List){ to, kept.count + 1 };
    return NULL;
}

Err visits_answer(Ask *ask, int status, const VisitKept *v)
{
    VisitDoor door;
    VisitRow row;
    VisitPage page = { .visit = &row, .may_correct = ask_may(ask, "visits.write") &&
                       !visit_may_correct(v->struck, v->account, ask->who.account, ask->who.role) };
    TRY(visits_door_of(ask, v->household_id, &door));
    TRY(visits_row_of(ask, v, &door, &row));
    TRY(versions(ask, v, &page.versions));
    return answer(ask, status, &VisitPage_shape, &page);
}

Err visits_get(Ask *ask)
{
    Scope scope;
    int64_t id;
    VisitKept v;
    TRY(ask_id(ask, 0, &id));
    TRY(visits_scope(ask, &scope));
    TRY(visits_one(ask->db, ask->district, &scope, id, &v, ask->arena));
    return visits_answer(ask, 200, &v);
}

static Err row_of_line(Ask *ask, const VisitLine *v, VisitRow *ret)
{
    *ret = (VisitRow){ v->id, v->household_id, v->compound, v->building, v->unit, v->room, v->place,
                       v->at_ms, v->kind, v->met, v->findings, { 0 }, v->follow_day,
                       v->account == ask->who.account, v->stood_for > 0, v->by_words, v->version,
                       v->struck, v->synthetic };
    return visits_words_show(ask, "visits.words", v->id, v->words_sealed, &ret->words);
}

Err visits_list(Ask *ask)
{
    const VisitQuery *q = QUERY(ask, VisitQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, before_ms, before, from = NONE, to = NONE;
    Str low = { 0 }, high = { 0 }, next = { 0 }, month;
    Scope scope;
    List lines;
    TRY(cursor_read(ask, q->after, &before_ms, &before));
    bool bare = !q->place.at && q->household_id == NONE && !q->mine;
    Str place = bare && scope_holds(&ask->who.scope, ask->who.place) ? ask->who.place : q->place;
    bool far = q->household_id == NONE && !q->mine && place_kind(place) <= PLACE_COMMUNITY;
    if (place.at) place_range(ask->arena, place, &low, &high);
    if (q->month.at) TRY(visits_month_asked(ask, q->month, &month, &from, &to));
    TRY(visits_scope(ask, &scope));
    if (far)
        TRY(visits_page_far(ask->db, ask->district, &scope, low, high, q->kind, from, to, before_ms, before,
                            limit + 1, &lines, ask->arena));
    else
        TRY(visits_page(ask->db, ask->district, &scope, low, high, q->household_id, q->kind,
                        q->mine ? ask->who.account : NONE, from, to, before_ms, before, limit + 1, &lines,
                        ask->arena));
    const VisitLine *line = lines.at;
    if (lines.count > limit) {
        lines.count = limit;
        next = cursor_make(ask->arena, line[limit - 1].at_ms, line[limit - 1].id);
    }
    VisitRow *row = NEWS(ask->arena, VisitRow, lines.count + 1);
    for (int64_t i = 0; i < lines.count; i++) TRY(row_of_line(ask, &line[i], &row[i]));
    return answer_list(ask, &VisitRow_shape, &(List){ row, lines.count }, next);
}

Err visits_touch(Ask *ask, int64_t household_id, bool *ret)
{
    int64_t n;
    TRY(visits_at_door(ask->db, ask->district, household_id, &n));
    *ret = n > 0;
    return NULL;
}
