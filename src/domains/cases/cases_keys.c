/* Phones and names of reporters, sealed again under another key. */
#include "domains/cases/cases_views.h"

#include "app/seal.h"
#include "domains/cases/cases_queries.h"

static Err case_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                      int64_t *ret)
{
    (void)plain;
    return cases_seal(ask->db, ask->district, was, now, ret);
}

static Err follow_key_again(Ask *ask, const SealedRow *was, const SealedRow *now,
                            const Str plain[SEALED_FIELDS], int64_t *ret)
{
    (void)plain;
    return case_follow_keys_seal(ask->db, ask->district, was, now, ret);
}

Err cases_reporter_phone(Ask *ask, int64_t id, Str *ret)
{
    SealedRow row;
    *ret = (Str){ 0 };
    TRY(cases_sealed_one(ask->db, ask->district, id, &row, ask->arena));
    return row.one.len ? seal_show(seal_of(ask->app), S("cases.phone"), id, row.one, ask->arena, ret) : NULL;
}

const SealedTable cases_seals[] = {
    { "cases", { "cases.phone", "cases.name" }, cases_sealed, case_again },
    { "case_follow_keys", { "case_follow_keys.key" }, case_follow_keys_sealed, follow_key_again },
    { 0 }
};
