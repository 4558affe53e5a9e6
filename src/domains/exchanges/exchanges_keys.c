/* Keys of other systems: given once, kept sealed, dated; and the signatures that are made with them
 * (HMAC-SHA256, RFC 2104, FIPS 180-4). */
#include "domains/exchanges/exchanges_inside.h"

#include "app/seal.h"
#include "domains/exchanges/exchanges_queries.h"
#include "vocab/moment.h"

#include <sodium.h>

#define SECRET "exchange_keys.secret_sealed"     /* where it stands, for the seal */
enum { KEY_BYTES = 32, KEY_TEXT = 64, HEX = 2 * crypto_auth_hmacsha256_BYTES + 1 };

const EventKind EXCHANGES_KEY_GIVEN = { "exchanges.key_given", "发放积分互通密钥", "key of another system given" };
const EventKind EXCHANGES_KEY_OVER = { "exchanges.key_ended", "停用积分互通密钥", "key of another system stopped" };

/* ---- Given ---- */

static Err system_in_reach(Ask *ask, int64_t partner, const char *pointer, PartnerTerms *ret)
{
    TRY(partners_in_reach(ask, partner, pointer, ret));
    return ret->kind == PARTNER_POINTS ? NULL
         : ask_blame(ask, BAD_FIELD, pointer, "类型为外部积分平台的伙伴", "a partner that is another points system");
}

Err exchange_keys_list(Ask *ask)
{
    PartnerTerms p;
    List rows;
    TRY(partners_in_reach(ask, QUERY(ask, ExchangeOf)->partner, "partner", &p));
    TRY(exchange_keys_of(ask->db, ask->district, p.id, &rows, ask->arena));
    ExchangeKeySeen *k = rows.at;
    for (int64_t i = 0; i < rows.count; i++) {
        ExchangeKey held = { .since_day = k[i].since_day, .until_day = k[i].until_day,
                             .ended_ms = k[i].ended_ms };
        k[i].since = moment_date_text(ask->arena, k[i].since_day);
        k[i].until = moment_date_text(ask->arena, k[i].until_day);
        k[i].live = exchange_key_live(&held, moment_day(ask->now_ms));
    }
    return answer_array(ask, &ExchangeKeySeen_shape, &rows);
}

Err exchange_keys_give(Ask *ask)
{
    const ExchangeKeyNew *in = BODY(ask, ExchangeKeyNew);
    PartnerTerms p;
    unsigned char raw[KEY_BYTES];
    char text[KEY_TEXT];
    int64_t today = moment_day(ask->now_ms);
    ExchangeKey k = { .id = ask_new_id(ask), .partner = in->partner, .made_ms = ask->now_ms,
                      .ended_ms = NONE };
    TRY(system_in_reach(ask, in->partner, "/partner", &p));
    if (!moment_read_date(in->since, &k.since_day) || k.since_day < today
        || k.since_day > today + EXCHANGE_KEY_DAYS)
        return ask_blame(ask, BAD_FIELD, "/since", "今天或以后的日期", "today or a day to come");
    if (!moment_read_date(in->until, &k.until_day) || k.until_day < k.since_day
        || k.until_day > k.since_day + EXCHANGE_KEY_DAYS)
        return ask_blame(ask, BAD_FIELD, "/until", "不早于首日，最长四百天",
                         "not before its first day, four hundred days at most");
    randombytes_buf(raw, sizeof raw);
    sodium_bin2base64(text, sizeof text, raw, sizeof raw, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(raw, sizeof raw);
    TRY(seal_hide(seal_of(ask->app), S(SECRET), k.id, str_of(text), ask->arena, &k.secret));
    k.made_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    TRY(exchange_keys_add(ask->db, ask->district, &k));
    TRY(event_post(ask, &EXCHANGES_KEY_GIVEN, k.id, p.place, 0, NULL, NULL));
    ExchangeKeyGiven given = { k.id, moment_date_text(ask->arena, k.since_day),
                               moment_date_text(ask->arena, k.until_day), str_copy(ask->arena,
                                                                                   str_of(text)) };
    return answer(ask, 201, &ExchangeKeyGiven_shape, &given);
}

Err exchange_keys_stop(Ask *ask)
{
    int64_t id;
    ExchangeKey k;
    PartnerTerms p;
    TRY(ask_id(ask, 0, &id));
    TRY(exchange_keys_one(ask->db, ask->district, id, &k, ask->arena));
    TRY(partners_terms(ask, k.partner, &p));
    if (!scope_holds(&ask->who.scope, p.place) || k.ended_ms != NONE) return NOT_FOUND;
    TRY(exchange_keys_end(ask->db, ask->district, id, ask->now_ms));
    TRY(event_post(ask, &EXCHANGES_KEY_OVER, id, p.place, 0, NULL, NULL));
    return answer_nothing(ask);
}

/* ---- Sealed again under another key ---- */

static Err secret_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                        int64_t *ret)
{
    (void)plain;
    return exchange_keys_seal(ask->db, ask->district, was, now, ret);
}

const SealedTable exchanges_seals[] = {
    { "exchange_keys", { SECRET }, exchange_keys_sealed, secret_again },
    { 0 }
};

/* ---- Signatures ---- */

/* What is signed: nothing of it can be another's, or of another address, moment or body. */
static Str signed_text(Ask *ask, const ExchangeSign *s)
{
    const Wire *w = &ask->wire;
    unsigned char digest[crypto_hash_sha256_BYTES];
    char hex[HEX];
    Buf b = buf_new(ask->arena, 200 + w->path.len + w->query.len);
    crypto_hash_sha256(digest, (const unsigned char *)(w->body.at ? w->body.at : ""),
                       (unsigned long long)w->body.len);
    buf_fmt(&b, "TM-HMAC-1\n%.*s\n%.*s%s%.*s\n%lld\n%lld\n%s", STR_ARG(w->method), STR_ARG(w->path),
            w->query.len ? "?" : "", STR_ARG(w->query), (long long)s->key, (long long)s->at_ms,
            sodium_bin2hex(hex, sizeof hex, digest, sizeof digest));
    return buf_str(&b);
}

static bool fits(Ask *ask, const ExchangeSign *s, Str key)
{
    unsigned char mac[crypto_auth_hmacsha256_BYTES];
    char hex[HEX];
    crypto_auth_hmacsha256_state state;
    Str text = signed_text(ask, s);
    crypto_auth_hmacsha256_init(&state, (const unsigned char *)key.at, (size_t)key.len);
    crypto_auth_hmacsha256_update(&state, (const unsigned char *)text.at, (unsigned long long)text.len);
    crypto_auth_hmacsha256_final(&state, mac);
    sodium_bin2hex(hex, sizeof hex, mac, sizeof mac);
    return !sodium_memcmp(hex, s->sign.at, HEX - 1);
}

Err exchange_signed(Ask *ask, ExchangeKey *ret, PartnerTerms *ret_partner)
{
    ExchangeSign s;
    Str key;
    if (!ask->wire.sign.at || !exchange_sign_read(ask->wire.sign, &s)) return EXCHANGES_UNSIGNED;
    Err e = exchange_keys_one(ask->db, ask->district, s.key, ret, ask->arena);
    if (e) return e == NOT_FOUND ? EXCHANGES_UNSIGNED : e;
    TRY(seal_show(seal_of(ask->app), S(SECRET), ret->id, ret->secret, ask->arena, &key));
    if (!fits(ask, &s, key) || !exchange_key_live(ret, moment_day(ask->now_ms))) return EXCHANGES_UNSIGNED;
    if (!exchange_sign_fresh(s.at_ms, ask->now_ms)) return EXCHANGES_STALE;
    return partners_terms(ask, ret->partner, ret_partner);
}
