/* Codes: signed with Ed25519 (RFC 8032), by a key that is derived from the house's seal. While keys change,
 * those
 * of the key before are read too. */
#include "domains/partners/partners_rules.h"

#include "app/seal.h"
#include "vocab/moment.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

enum { TEXT_ROOM = 200, LETTERS_MOST = 40 };
static const char HEAD[] = "TM1";
#define URL64 sodium_base64_VARIANT_URLSAFE_NO_PADDING

static bool pair(Ask *ask, bool before, unsigned char public[crypto_sign_PUBLICKEYBYTES],
                 unsigned char secret[crypto_sign_SECRETKEYBYTES])
{
    unsigned char seed[SEAL_DIGEST];
    bool there = true;
    if (before) there = seal_key_before(seal_of(ask->app), "codes", seed);
    else seal_key(seal_of(ask->app), "codes", seed);
    if (there) crypto_sign_seed_keypair(public, secret, seed);
    sodium_memzero(seed, sizeof seed);
    return there;
}

Str codes_public(Ask *ask, bool before)
{
    unsigned char public[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES];
    char text[TEXT_ROOM];
    if (!pair(ask, before, public, secret)) return (Str){ 0 };
    sodium_memzero(secret, sizeof secret);
    sodium_bin2base64(text, sizeof text, public, sizeof public, URL64);
    return str_copy(ask->arena, str_of(text));
}

Str codes_write(Ask *ask, const Code *c)
{
    unsigned char public[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES],
        bytes[CODE_BYTES + crypto_sign_BYTES];
    char text[TEXT_ROOM];
    code_pack(c, bytes);
    pair(ask, false, public, secret);
    crypto_sign_detached(bytes + CODE_BYTES, NULL, bytes, CODE_BYTES, secret);
    sodium_memzero(secret, sizeof secret);
    memcpy(text, HEAD, sizeof HEAD - 1);
    sodium_bin2base64(text + sizeof HEAD - 1, sizeof text - sizeof HEAD, bytes, sizeof bytes, URL64);
    return str_copy(ask->arena, str_of(text));
}

Err codes_read(Ask *ask, Str text, int64_t now_ms, Code *ret)
{
    unsigned char public[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES],
        bytes[CODE_BYTES + crypto_sign_BYTES];
    size_t len;
    bool good = false;
    if (!str_starts(text, str_of(HEAD))) return CODES_FORGED;
    if (sodium_base642bin(bytes, sizeof bytes, text.at + sizeof HEAD - 1, (size_t)text.len - sizeof HEAD + 1,
                          "",
                          &len, NULL, URL64) || len != sizeof bytes)
        return CODES_FORGED;
    for (int before = 0; before < 2 && !good; before++)
        good = pair(ask, before, public, secret)
            && !crypto_sign_verify_detached(bytes + CODE_BYTES, bytes, CODE_BYTES, public);
    sodium_memzero(secret, sizeof secret);
    if (!good || !code_unpack(bytes, ret)) return CODES_FORGED;
    return now_ms > ret->until_ms ? CODES_OVER : NULL;
}

Str codes_serial(Ask *ask, const char *what, int64_t id, int64_t number, int letters)
{
    unsigned char digest[SEAL_DIGEST];
    char plain[60], text[LETTERS_MOST];
    snprintf(plain, sizeof plain, "%lld:%lld", (long long)id, (long long)number);
    seal_digest(seal_of(ask->app), str_of(what), str_of(plain), digest);
    code_letters(digest, letters, text);
    return str_copy(ask->arena, (Str){ text, letters });
}

Str codes_spaced(Ask *ask, char kind, Str serial)
{
    Buf b = buf_new(ask->arena, 40);
    buf_char(&b, kind);
    for (ptrdiff_t i = 0; i < serial.len; i++) {
        if (i && i % 4 == 0) buf_char(&b, '-');
        buf_char(&b, serial.at[i]);
    }
    return buf_str(&b);
}

Str codes_typed(Ask *ask, Str text)
{
    char to[LETTERS_MOST];
    return str_copy(ask->arena, (Str){ to, code_typed(text, to, LETTERS_MOST) });
}
