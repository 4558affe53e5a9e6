/* Phones and second factors, sealed again under another key. */
#include "domains/people/people_inside.h"

static Err phone_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                       int64_t *ret)
{
    return people_phone_seal(ask->db, ask->district, was, now, people_phone_digest(ask, plain[0]), ret);
}

static Err totp_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                      int64_t *ret)
{
    (void)plain;
    return people_totp_seal(ask->db, ask->district, was, now, ret);
}

static Err waiting_again(Ask *ask, const SealedRow *was, const SealedRow *now,
                         const Str plain[SEALED_FIELDS], int64_t *ret)
{
    (void)plain;
    return people_enrolment_seal(ask->db, ask->district, was, now, ret);
}

const SealedTable people_seals[] = {
    { "accounts", { "accounts.phone" }, people_phones_sealed, phone_again },
    { "posts", { "posts.totp" }, people_totps_sealed, totp_again },
    { "totp_enrolments", { "posts.totp_next" }, people_enrolments_sealed, waiting_again },
    { 0 }
};
