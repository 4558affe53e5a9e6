/* Names and seals of veiled answers: BLAKE2b keyed by the house's key for answers over account and key of the
 * asker, XSalsa20-Poly1305 (libsodium's secretbox) over the body. */
#include "app/veil.h"

#include "app/inside.h"

#include <sodium.h>
#include <string.h>

#define VEIL_MARK '~'
enum { VEIL_BYTES = 32, HEAD = 1 };

/* `use` parts the name from the key that shuts. */
static void derive(const Ask *ask, const unsigned char *secret, char use, unsigned char to[VEIL_BYTES])
{
    crypto_generichash_state h;
    Str asked_by = ask->wire.key;
    int64_t account = ask->who.account;
    crypto_generichash_init(&h, secret, secret ? SEAL_DIGEST : 0, VEIL_BYTES);
    crypto_generichash_update(&h, (const unsigned char *)&use, 1);
    crypto_generichash_update(&h, (const unsigned char *)&account, sizeof account);
    crypto_generichash_update(&h, (const unsigned char *)asked_by.at, (unsigned long long)asked_by.len);
    crypto_generichash_final(&h, to, VEIL_BYTES);
}

/* The secret in use, or the one before it; false: there is none such. */
static bool secret_of(const Ask *ask, bool before, unsigned char to[SEAL_DIGEST])
{
    const Seal *seal = seal_of(ask->app);
    if (!seal) return false;
    if (before) return seal_key_before(seal, "answers", to);
    seal_key(seal, "answers", to);
    return true;
}

static Str base64(Arena *keep, const unsigned char *bytes, size_t len)
{
    size_t room = sodium_base64_ENCODED_LEN(len, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    char *text = NEWS(keep, char, room + 1);
    text[0] = VEIL_MARK;
    sodium_bin2base64(text + 1, room, bytes, len, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return str_of(text);
}

Str veil_name(const Ask *ask, bool before)
{
    unsigned char secret[SEAL_DIGEST], name[VEIL_BYTES];
    bool is = secret_of(ask, before, secret);
    if (before && !is) return (Str){ 0 };
    derive(ask, is ? secret : NULL, 'n', name);
    return base64(ask->arena, name, sizeof name);
}

bool veil_is_shut(Str body) { return body.len && body.at[0] == VEIL_MARK; }

Str veil_shut(const Ask *ask, Str body)
{
    unsigned char secret[SEAL_DIGEST], key[VEIL_BYTES];
    size_t plain_len = HEAD + (size_t)body.len, len = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES
        + plain_len;
    unsigned char *plain = NEWS(ask->arena, unsigned char, plain_len);
    unsigned char *shut = NEWS(ask->arena, unsigned char, len);
    plain[0] = ask->unnamed;
    if (body.len) memcpy(plain + HEAD, body.at, (size_t)body.len);
    derive(ask, secret_of(ask, false, secret) ? secret : NULL, 'b', key);
    randombytes_buf(shut, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(shut + crypto_secretbox_NONCEBYTES, plain, plain_len, shut, key);
    return base64(ask->arena, shut, len);
}

Err veil_open(Ask *ask, Str text, Str *ret)
{
    unsigned char secret[SEAL_DIGEST], key[VEIL_BYTES], *shut = NEWS(ask->arena, unsigned char, text.len);
    size_t len = 0, head = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + HEAD;
    if (!veil_is_shut(text)) return SEAL_BROKEN;
    int bad = sodium_base642bin(shut, (size_t)text.len, text.at + 1, (size_t)text.len - 1, NULL, &len, NULL,
                                sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (bad || len < head) return SEAL_BROKEN;
    size_t plain_len = len - head + HEAD;
    unsigned char *plain = NEWS(ask->arena, unsigned char, plain_len);
    for (int before = 0; before < 2; before++) {
        bool is = secret_of(ask, before, secret);
        if (before && !is) break;
        derive(ask, is ? secret : NULL, 'b', key);
        if (crypto_secretbox_open_easy(plain, shut + crypto_secretbox_NONCEBYTES,
                                       len - crypto_secretbox_NONCEBYTES, shut, key)) continue;
        ask->unnamed = plain[0];
        *ret = (Str){ (char *)plain + HEAD, (ptrdiff_t)plain_len - HEAD };
        return NULL;
    }
    return SEAL_BROKEN;
}
