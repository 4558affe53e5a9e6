/* Plain text in, three columns out: sealed, a digest to find it by, and the masked form that lists show. */
#include "domains/forces/forces_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "domains/forces/forces_queries.h"
#include "vocab/mask.h"

static const char NAME[] = "helpers.name", PHONE[] = "helpers.phone";

Str helpers_digest(Ask *ask, const char *column, Str plain)
{
    if (!plain.at) return plain;
    char *digest = NEWS(ask->arena, char, SEAL_DIGEST);
    seal_digest(seal_of(ask->app), str_of(column), plain, (unsigned char *)digest);
    return (Str){ digest, SEAL_DIGEST };
}

SealDigests helpers_digests(Ask *ask, const char *column, Str plain)
{
    return seal_digests(seal_of(ask->app), str_of(column), plain, ask->arena);
}

Err helpers_seal(Ask *ask, const HelperFacts *f, HelperKept *k)
{
    const Seal *seal = seal_of(ask->app);
    TRY(seal_hide(seal, str_of(NAME), k->id, f->name, ask->arena, &k->name_sealed));
    k->name_digest = helpers_digest(ask, NAME, f->name);
    k->name = mask_name(ask->arena, f->name, MASK_LIST);
    k->phone_sealed = k->phone = (Str){ 0 };
    if (f->phone.at) {
        TRY(seal_hide(seal, str_of(PHONE), k->id, f->phone, ask->arena, &k->phone_sealed));
        k->phone = mask_phone(ask->arena, f->phone, MASK_LIST);
    }
    k->phone_digest = helpers_digest(ask, PHONE, f->phone);
    k->kind = f->kind;
    k->unit = f->unit;
    k->place = f->place;
    k->base = f->base;
    k->walk_minutes = f->walk_minutes;
    k->reach = f->reach;
    k->skills = f->skills;
    k->free_slots = f->free_slots;
    return NULL;
}

Err helpers_open(Ask *ask, const HelperKept *k, HelperFull *ret)
{
    HelperFull f = { .id = k->id };
    TRY(seal_show(seal_of(ask->app), str_of(NAME), k->id, k->name_sealed, ask->arena, &f.name));
    if (k->phone_sealed.at)
        TRY(seal_show(seal_of(ask->app), str_of(PHONE), k->id, k->phone_sealed, ask->arena, &f.phone));
    *ret = f;
    return NULL;
}

/* ---- Sealed again under another key ---- */

static Err row_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                     int64_t *ret)
{
    return helpers_row_seal(ask->db, ask->district, was, now, helpers_digest(ask, NAME, plain[0]),
                            helpers_digest(ask, PHONE, plain[1]), ret);
}

const SealedTable helpers_seals[] = {
    { "helpers", { NAME, PHONE }, helpers_rows_sealed, row_again },
    { 0 }
};
