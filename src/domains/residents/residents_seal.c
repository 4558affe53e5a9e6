/* Plain text in, three columns out: sealed, a digest to find it by, and the masked form that lists show. */
#include "domains/residents/residents_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "vocab/mask.h"

Str residents_digest(Ask *ask, const char *column, Str plain)
{
    if (!plain.at) return plain;
    char *digest = NEWS(ask->arena, char, SEAL_DIGEST);
    seal_digest(seal_of(ask->app), str_of(column), plain, (unsigned char *)digest);
    return (Str){ digest, SEAL_DIGEST };
}

static Err hide(Ask *ask, const char *column, int64_t id, Str plain, Str *ret_sealed)
{
    *ret_sealed = (Str){ 0 };
    if (!plain.at) return NULL;
    return seal_hide(seal_of(ask->app), str_of(column), id, plain, ask->arena, ret_sealed);
}

static Err show(Ask *ask, const char *column, int64_t id, Str sealed, Str *ret)
{
    *ret = (Str){ 0 };
    if (!sealed.at) return NULL;
    return seal_show(seal_of(ask->app), str_of(column), id, sealed, ask->arena, ret);
}

static Str or_none(Str masked) { return masked.len ? masked : (Str){ 0 }; }

Err residents_seal(Ask *ask, const ResidentFacts *f, ResidentKept *k)
{
    TRY(hide(ask, "residents.name", k->id, f->name, &k->name_sealed));
    TRY(hide(ask, "residents.identity", k->id, f->identity, &k->identity_sealed));
    TRY(hide(ask, "residents.phone", k->id, f->phone, &k->phone_sealed));
    TRY(hide(ask, "residents.address", k->id, f->address, &k->address_sealed));
    k->name_digest = residents_digest(ask, "residents.name", f->name);
    k->identity_digest = residents_digest(ask, "residents.identity", f->identity);
    k->phone_digest = residents_digest(ask, "residents.phone", f->phone);
    k->name = mask_name(ask->arena, f->name, MASK_LIST);
    k->identity = f->identity.at ? or_none(mask_identity(ask->arena, f->identity, MASK_LIST)) : (Str){ 0 };
    k->phone = f->phone.at ? or_none(mask_phone(ask->arena, f->phone, MASK_LIST)) : (Str){ 0 };
    k->identity_kind = f->identity_kind;
    k->inferred = f->inferred;
    k->origin = f->origin;
    k->kind = f->kind;
    k->sex = f->sex;
    k->birth_date = f->birth_date;
    k->synthetic |= f->sample;
    return NULL;
}

Err residents_open(Ask *ask, const ResidentKept *k, ResidentFull *ret)
{
    ResidentFull f = { .id = k->id, .birth_date = k->birth_date, .origin = k->origin };
    TRY(show(ask, "residents.name", k->id, k->name_sealed, &f.name));
    TRY(show(ask, "residents.identity", k->id, k->identity_sealed, &f.identity));
    TRY(show(ask, "residents.phone", k->id, k->phone_sealed, &f.phone));
    TRY(show(ask, "residents.address", k->id, k->address_sealed, &f.address));
    *ret = f;
    return NULL;
}
