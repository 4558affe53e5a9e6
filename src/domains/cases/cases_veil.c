/* Which cases hide who reported them, and their photos with them. */
#include "domains/cases/cases_inside.h"

#include "domains/cases/cases_queries.h"
#include "domains/photos/photos.h"

SHAPE(CaseHides, "a version of a class that hides who reports, or once did",
    TEXT    (CaseHides, code,     2, 8,              "its code"),
    TIME    (CaseHides, since_ms,                    "in force from then on"),
    BOOL    (CaseHides, hides,    0,                 "it hides"));

SHAPE(CaseOfPhoto, "the case of a photo",
    TEXT    (CaseOfPhoto, class,  2, 8,              "its class"),
    TIME    (CaseOfPhoto, reported_ms,               "when it was reported"));

Err cases_veil(Ask *ask, List *ret)
{
    return case_classes_hiding(ask->db, ask->district, ret, ask->arena);
}

/* Versions of a class follow each other; the first holds for what was reported before it too. */
bool cases_veiled(const List *veil, Str class, int64_t reported_ms, int64_t now_ms)
{
    const CaseHides *v = veil->at, *end = v + veil->count;
    for (; v < end; v++) {
        if (!v->hides || !str_eq(v->code, class) || v->since_ms > now_ms) continue;
        bool last = v + 1 == end || !str_eq(v[1].code, class);
        if (last || v[1].since_ms > reported_ms) return true;
    }
    return false;
}

Err cases_hidden(Ask *ask, const Case *c, bool *ret)
{
    List veil;
    TRY(cases_veil(ask, &veil));
    return *ret = cases_veiled(&veil, c->class, c->reported_ms, ask->now_ms), NULL;
}

/* The log keeps who reported; whoever reads it learns it no more once their class hides them. */
Err cases_veil_event(Ask *ask, const Event *e, bool *ret)
{
    Case c;
    *ret = false;
    if (!e->account) return NULL;
    Err none = cases_any(ask->db, ask->district, e->subject, &c, ask->arena);
    if (none || c.reporter != e->account) return none == NOT_FOUND ? NULL : none;
    return cases_hidden(ask, &c, ret);
}

static Err photo_hidden(Ask *ask, int64_t photo, bool *ret)
{
    List veil, cases;
    *ret = false;
    TRY(case_of_photo(ask->db, ask->district, photo, &cases, ask->arena));
    if (!cases.count) return NULL;
    TRY(cases_veil(ask, &veil));
    for (const CaseOfPhoto *c = cases.at, *end = c + cases.count; c < end; c++)
        *ret |= cases_veiled(&veil, c->class, c->reported_ms, ask->now_ms);
    return NULL;
}

static PhotoKeeper keeper = { photo_hidden };

Err cases_ready(App *app, Db *db)
{
    (void)db;
    photos_keeper(app, &keeper);
    return NULL;
}
