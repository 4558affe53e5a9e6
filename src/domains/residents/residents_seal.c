/* Plain text in, three columns out: sealed, a digest to find it by, and the masked form that lists show. */
#include "domains/residents/residents_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "domains/residents/residents_queries.h"
#include "seek/pinyin.h"
#include "vocab/mask.h"

enum { SHORT_DIGEST = 8, READ_AT_ONCE = 500 };

Str residents_digest(Ask *ask, const char *column, Str plain)
{
    if (!plain.at) return plain;
    char *digest = NEWS(ask->arena, char, SEAL_DIGEST);
    seal_digest(seal_of(ask->app), str_of(column), plain, (unsigned char *)digest);
    return (Str){ digest, SEAL_DIGEST };
}

SealDigests residents_digests(Ask *ask, const char *column, Str plain)
{
    return seal_digests(seal_of(ask->app), str_of(column), plain, ask->arena);
}

SealDigests residents_short_digests(Ask *ask, const char *column, Str plain)
{
    SealDigests d = residents_digests(ask, column, plain);
    if (!plain.at) return d;
    return (SealDigests){ str_part(d.now, 0, SHORT_DIGEST), str_part(d.before, 0, SHORT_DIGEST) };
}

/* Of what many share, so that a name can't be told by it; and of nothing, so that the row counts as read. */
Str residents_short_digest(Ask *ask, const char *column, Str plain)
{
    return plain.at ? str_part(residents_digest(ask, column, plain), 0, SHORT_DIGEST) : plain;
}

static Str tail_of(Str phone) { return phone.len >= 7 ? str_part(phone, phone.len - 4, phone.len) : S(""); }

static void read_aloud(Ask *ask, Str name, Str phone, Str *ret_pinyin, Str *ret_initials, Str *ret_tail)
{
    PinyinName n = pinyin_name(ask->arena, name);
    *ret_pinyin = residents_short_digest(ask, "residents.pinyin", n.whole);
    *ret_initials = residents_short_digest(ask, "residents.initials", n.initials);
    *ret_tail = residents_short_digest(ask, "residents.tail", tail_of(phone));
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
    read_aloud(ask, f->name, f->phone, &k->pinyin_digest, &k->initials_digest, &k->tail_digest);
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

Err residents_read_names(Ask *ask)
{
    List rows;
    TRY(residents_unread(ask->db, ask->district, READ_AT_ONCE, &rows, ask->arena));
    for (const ResidentUnread *r = rows.at, *end = r + rows.count; r < end; r++) {
        Str name, phone, pinyin, initials, tail;
        TRY(show(ask, "residents.name", r->id, r->name_sealed, &name));
        TRY(show(ask, "residents.phone", r->id, r->phone_sealed, &phone));
        read_aloud(ask, name, phone, &pinyin, &initials, &tail);
        TRY(residents_sound_set(ask->db, ask->district, r->id, pinyin, initials, tail));
    }
    return NULL;
}

/* ---- Sealed again under another key ---- */

static Err row_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                     int64_t *ret)
{
    ResidentKept k = { .id = now->id, .name_sealed = now->one, .identity_sealed = now->two,
                       .phone_sealed = now->three, .address_sealed = now->four };
    k.name_digest = residents_digest(ask, "residents.name", plain[0]);
    k.identity_digest = residents_digest(ask, "residents.identity", plain[1]);
    k.phone_digest = residents_digest(ask, "residents.phone", plain[2]);
    read_aloud(ask, plain[0], plain[2], &k.pinyin_digest, &k.initials_digest, &k.tail_digest);
    TRY(residents_row_seal(ask->db, ask->district, was, &k, ret));
    return residents_note(ask, &k);            /* equal digests may meet only now */
}

const SealedTable residents_seals[] = {
    { "residents", { "residents.name", "residents.identity", "residents.phone", "residents.address" },
      residents_rows_sealed, row_again },
    { 0 }
};
