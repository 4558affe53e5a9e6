/* Passwords, tokens and one-time codes. The work is libsodium's and liboath's; here are the parameters. */
#include "domains/people/people_inside.h"

#include <liboath/oath.h>
#include <sodium.h>
#include <string.h>

/* RFC 9106 argon2id; OWASP's second choice of parameters: 19 MiB, 2 passes, 1 lane. */
static const unsigned long long PASSES = 2;
static const size_t MEMORY_BYTES = (size_t)19 << 20;

Err people_hash(Str password, Arena *keep, Str *ret_hash)
{
    char *hash = NEWS(keep, char, crypto_pwhash_STRBYTES);
    if (sodium_init() < 0) return BROKEN;
    if (crypto_pwhash_str_alg(hash, password.at, (unsigned long long)password.len, PASSES, MEMORY_BYTES,
                              crypto_pwhash_ALG_ARGON2ID13))
        return BUSY;                                       /* no memory for it just now */
    *ret_hash = str_of(hash);
    return NULL;
}

bool people_hash_fits(Str hash, Str password)
{
    char z[crypto_pwhash_STRBYTES] = { 0 };
    if (hash.len >= (ptrdiff_t)sizeof z) return false;
    memcpy(z, hash.at, (size_t)hash.len);
    return crypto_pwhash_str_verify(z, password.at, (unsigned long long)password.len) == 0;
}

/* The hash of 32 random bytes that were thrown away. */
Str people_no_hash(void)
{
    return S("$argon2id$v=19$m=19456,t=2,p=1"
             "$QF+ChOcdWfjIqL2/XR86Hg$nf8hfqhosm6nJYXZRDFEAvC6D/2LZQaDAW19AYgtVZg");
}

Str people_token_new(Arena *keep)
{
    unsigned char bits[32];
    char *text = NEWS(keep, char, TOKEN_CHARS + 1);
    randombytes_buf(bits, sizeof bits);
    sodium_bin2base64(text, TOKEN_CHARS + 1, bits, sizeof bits, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(bits, sizeof bits);
    return (Str){ text, TOKEN_CHARS };
}

Str people_token_digest(Str token, Arena *keep)
{
    char *digest = NEWS(keep, char, TOKEN_DIGEST);
    crypto_generichash((unsigned char *)digest, TOKEN_DIGEST, (const unsigned char *)token.at,
                       (unsigned long long)token.len, NULL, 0);
    return (Str){ digest, TOKEN_DIGEST };
}

Str people_totp_new(Arena *keep)
{
    char *secret = NEWS(keep, char, TOTP_SECRET);
    randombytes_buf(secret, TOTP_SECRET);
    return (Str){ secret, TOTP_SECRET };
}

int64_t people_totp_match(Str secret, Str code, int64_t step)
{
    int64_t found = NONE;
    char right[7];
    if (code.len != 6) return NONE;
    for (int64_t s = step - 1; s <= step + 1; s++) {
        time_t at = (time_t)(s * TOTP_STEP_S);
        if (oath_totp_generate(secret.at, (size_t)secret.len, at, TOTP_STEP_S, 0, 6, right)) return NONE;
        if (sodium_memcmp(right, code.at, 6) == 0) found = s;
    }
    return found;
}

/* RFC 4648 base32; 20 bytes need no padding. */
Str people_totp_words(Str secret, Arena *keep)
{
    Buf b = buf_new(keep, secret.len * 8 / 5 + 1);
    unsigned held = 0;
    int bits = 0;
    for (ptrdiff_t i = 0; i < secret.len; i++) {
        held = (held << 8 | (unsigned char)secret.at[i]) & 0xFFFF;
        for (bits += 8; bits >= 5; bits -= 5)
            buf_char(&b, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[held >> (bits - 5) & 31]);
    }
    return buf_str(&b);
}

static void percent(Buf *b, Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.at[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        if (plain) buf_char(b, (char)c);
        else buf_fmt(b, "%%%02X", c);
    }
}

/* The "key URI" that authenticator apps read from a picture. */
Str people_totp_uri(Str secret_words, Str login, Str title, Arena *keep)
{
    Buf b = buf_new(keep, 256);
    buf_adds(&b, "otpauth://totp/Tuimen:");
    percent(&b, login);
    buf_adds(&b, "%20");
    percent(&b, title);
    buf_adds(&b, "?secret=");
    buf_add(&b, secret_words);
    buf_adds(&b, "&issuer=Tuimen&algorithm=SHA1&digits=6&period=30");
    return buf_str(&b);
}
