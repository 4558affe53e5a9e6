/* People of a partner, their tills, and the lines of what was redeemed. */
#include "domains/partners/partners_inside.h"

#include "app/seal.h"
#include "domains/partners/partners_queries.h"
#include "domains/people/people.h"
#include "vocab/moment.h"

#include <sodium.h>
#include <stdio.h>

const EventKind PARTNERS_STAFF_SET = { "partners.staff", "登记或取消店员", "staff of a partner set or ended" };
const EventKind TILLS_ENROLLED = { "tills.enrolled", "登记核销设备", "till enrolled" };
const EventKind TILLS_OVER = { "tills.ended", "停用核销设备", "till ended" };

/* ---- People ---- */

Err partners_at_work(Ask *ask, PartnerTerms *ret)
{
    Err e = partner_terms_of(ask->db, ask->district, ask->who.account, ret, ask->arena);
    return e == NOT_FOUND ? TILLS_NOT_STAFF : e;
}

Err partners_own(Ask *ask)
{
    PartnerTerms p;
    PartnerOwn own;
    Err e = partners_at_work(ask, &p);
    if (e == TILLS_NOT_STAFF) return answer_array(ask, &PartnerOwn_shape, &(List){ 0 });
    if (e) return e;
    own = (PartnerOwn){ p.id, p.name, partners_live(&p, moment_day(ask->now_ms)), p.offline_count,
                        p.offline_fen };
    return answer_array(ask, &PartnerOwn_shape, &(List){ &own, 1 });
}

Err partners_plant_staff(Ask *ask, int64_t partner, int64_t account)
{
    return partner_staff_add(ask->db, ask->district, ask_new_id(ask), partner, account, ask->now_ms);
}

Err partners_staff_set(Ask *ask)
{
    int64_t id, account, works;
    Str name;
    PartnerTerms p;
    TRY(ask_id(ask, 0, &id));
    TRY(partners_terms(ask, id, &p));
    if (!scope_holds(&ask->who.scope, p.place)) return NOT_FOUND;
    Err e = people_account_found(ask, BODY(ask, PartnerLogin)->login, &account, &name);
    if (e == NOT_FOUND)
        return ask_blame(ask, BAD_FIELD, "/login", "权限范围内的账号", "an account within your reach");
    if (e) return e;
    TRY(partner_staff_works(ask->db, ask->district, account, &works));
    if (works) return PARTNERS_STAFF;
    TRY(partners_plant_staff(ask, id, account));
    TRY(event_post(ask, &PARTNERS_STAFF_SET, id, p.place, account, NULL, NULL));
    return answer_nothing(ask);
}

static Err of_partner(Ask *ask, int64_t id, PartnerTerms *ret)
{
    TRY(partners_terms(ask, id, ret));
    return scope_holds(&ask->who.scope, ret->place) ? NULL : NOT_FOUND;
}

Err partners_staff_end(Ask *ask)
{
    PartnerTerms p;
    int64_t row, partner;
    TRY(ask_id(ask, 0, &row));
    TRY(partner_staff_partner(ask->db, ask->district, row, &partner));
    TRY(of_partner(ask, partner, &p));
    if (partner_staff_end(ask->db, ask->district, row, ask->now_ms)) return NOT_FOUND;
    TRY(event_post(ask, &PARTNERS_STAFF_SET, p.id, p.place, 0, NULL, NULL));
    return answer_nothing(ask);
}

/* ---- Tills ---- */

static Str digest(Ask *ask, Str key)
{
    unsigned char hash[crypto_generichash_BYTES];
    char text[2 * sizeof hash + 1];
    crypto_generichash(hash, sizeof hash, (const unsigned char *)key.at, (unsigned long long)key.len, NULL,
                       0);
    return str_copy(ask->arena, str_of(sodium_bin2hex(text, sizeof text, hash, sizeof hash)));
}

/* Nobody guesses it who hasn't the house's key; the house keeps only its digest. */
static Str key_of(Ask *ask, int64_t id)
{
    unsigned char bytes[SEAL_DIGEST];
    char number[40], text[sodium_base64_ENCODED_LEN(SEAL_DIGEST, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];
    snprintf(number, sizeof number, "%lld", (long long)id);
    seal_digest(seal_of(ask->app), S("tills.key"), str_of(number), bytes);
    sodium_bin2base64(text, sizeof text, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return str_copy(ask->arena, str_of(text));
}

Err tills_enrol(Ask *ask)
{
    PartnerTerms p;
    TRY(partners_at_work(ask, &p));
    if (!partners_live(&p, moment_day(ask->now_ms))) return PARTNERS_ENDED;
    Str name = str_trim(BODY(ask, TillNew)->name);
    if (!name.len) return ask_blame(ask, BAD_FIELD, "/name", "请给设备起个名字", "say what the device is called");
    Till t = { .id = ask_new_id(ask), .partner = p.id, .name = name, .made_by = ask->who.account,
               .made_ms = ask->now_ms, .seen_ms = ask->now_ms, .ended_ms = NONE };
    Str key = key_of(ask, t.id);
    t.key_digest = digest(ask, key);
    TRY(tills_add(ask->db, ask->district, &t));
    TRY(event_post(ask, &TILLS_ENROLLED, t.id, p.place, ask->who.account, NULL, NULL));
    TillMade made = { t.id, t.name, key };
    return answer(ask, 201, &TillMade_shape, &made);
}

Err tills_end_one(Ask *ask)
{
    PartnerTerms p;
    Till t;
    int64_t row;
    TRY(ask_id(ask, 0, &row));
    TRY(tills_one(ask->db, ask->district, row, &t, ask->arena));
    TRY(of_partner(ask, t.partner, &p));
    if (tills_end(ask->db, ask->district, row, ask->now_ms)) return NOT_FOUND;
    TRY(event_post(ask, &TILLS_OVER, row, p.place, 0, NULL, NULL));
    return answer_nothing(ask);
}

/* With `at` and `left` set. */
static Err here(Ask *ask, int64_t till, Str key, TillHere *ret)
{
    Till t;
    Err e = tills_one(ask->db, ask->district, till, &t, ask->arena);
    if (e && e != NOT_FOUND) return e;
    Str given = digest(ask, key);
    if (e || t.partner != ret->at.id || given.len != t.key_digest.len
        || sodium_memcmp(given.at, t.key_digest.at, (size_t)given.len))
        return TILLS_UNKNOWN;
    ret->id = t.id;
    ret->name = t.name;
    ret->seen_ms = t.seen_ms;
    ret->ended_ms = t.ended_ms;
    ret->wrong_day = t.wrong_day;
    ret->wrong = t.wrong;
    return NULL;
}

Err tills_here(Ask *ask, int64_t till, Str key, TillHere *ret)
{
    ret->left = false;
    TRY(partners_at_work(ask, &ret->at));
    return here(ask, till, key, ret);
}

Err tills_here_late(Ask *ask, int64_t till, Str key, TillHere *ret)
{
    Err e = partner_terms_was(ask->db, ask->district, ask->who.account, till, &ret->at, ask->arena);
    if (e) return e == NOT_FOUND ? tills_here(ask, till, key, ret) : e;
    int64_t works;
    TRY(partner_staff_works_at(ask->db, ask->district, ask->who.account, ret->at.id, &works));
    ret->left = !works;
    return here(ask, till, key, ret);
}

Err tills_seen(Ask *ask, const TillHere *t) { return tills_set_seen(ask->db, ask->district, t->id,
                                                                    ask->now_ms); }

Err tills_wrong(Ask *ask, const TillHere *t)
{
    int64_t day = moment_day(ask->now_ms);
    return tills_set_wrong(ask->db, ask->district, t->id, day, t->wrong_day == day ? t->wrong + 1 : 1);
}

/* ---- What was redeemed ---- */

Err redeemed_plant(Ask *ask, Redeemed *u)
{
    u->id = ask_new_id(ask);
    return partner_uses_add(ask->db, ask->district, u);
}

Err redeemed_add(Ask *ask, Redeemed *u)
{
    u->day = moment_day(ask->now_ms);
    u->made_ms = ask->now_ms;
    u->back_id = NONE;
    return redeemed_plant(ask, u);
}

Err redeemed_back(Ask *ask, const Redeemed *was, Redeemed *ret)
{
    if (was->back_id != NONE || was->of_id != NONE) return REDEEMED_BEFORE;
    *ret = *was;
    ret->points = -was->points;
    ret->face_fen = -was->face_fen;
    ret->pay_fen = -was->pay_fen;
    ret->units = -was->units;
    ret->of_id = was->id;
    ret->at_ms = ask->now_ms;
    ret->offline = false;
    return redeemed_add(ask, ret);
}

Err redeemed_one(Ask *ask, int64_t id, Redeemed *ret)
{
    return partner_uses_one(ask->db, ask->district, id, ret, ask->arena);
}

Err redeemed_unheard(Ask *ask, const Redeemed *of, int64_t about_ms, int64_t *ret_id)
{
    Redeemed u = *of;
    u.day = moment_day(of->at_ms);
    return partner_uses_at_till(ask->db, ask->district, &u, of->at_ms - about_ms, of->at_ms + about_ms,
                                ret_id);
}

Err redeemed_list(Ask *ask, int64_t partner, int64_t from_day, int64_t to_day, int64_t most, List *ret)
{
    return partner_uses_page(ask->db, ask->district, partner, from_day, to_day, most, ret, ask->arena);
}

Err redeemed_sum(Ask *ask, int64_t partner, int64_t from_day, int64_t to_day, RedeemedSum *ret)
{
    return partner_uses_sum(ask->db, ask->district, partner, from_day, to_day, ret, ask->arena);
}
