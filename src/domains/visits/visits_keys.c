/* Words of visits and notes, sealed again under another key. */
#include "domains/visits/visits_inside.h"

#include "domains/visits/visits_queries.h"

static Err visit_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                       int64_t *ret)
{
    (void)plain;
    return visits_seal(ask->db, ask->district, was, now, ret);
}

static Err version_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                         int64_t *ret)
{
    (void)plain;
    return visit_versions_seal(ask->db, ask->district, was, now, ret);
}

static Err note_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                      int64_t *ret)
{
    (void)plain;
    return visit_notes_seal(ask->db, ask->district, was, now, ret);
}

const SealedTable visits_seals[] = {
    { "visits", { "visits.words" }, visits_sealed, visit_again },
    { "visit_versions", { "visits.words" }, visit_versions_sealed, version_again },
    { "visit_notes", { "visits.note" }, visit_notes_sealed, note_again },
    { 0 }
};
