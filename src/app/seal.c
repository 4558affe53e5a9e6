/* The keys, the two ciphers, the digest. */
#include "app/seal.h"

#include <assert.h>
#include <errno.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

REFUSAL(SEAL_NO_KEY, 500, "seal.no_key", "数据库中有加密字段，但密钥文件 tuimen.key 不在，请放回原来的密钥文件",
        "the database holds sealed fields, but the key file tuimen.key is missing: put the original back");
REFUSAL(SEAL_WRONG_KEY, 500, "seal.wrong_key", "密钥文件 tuimen.key 不是加密这些数据所用的那一个",
        "the key file tuimen.key is not the one these fields were sealed with");
REFUSAL(SEAL_BROKEN, 500, "seal.broken", "加密字段已被改动或损坏", "a sealed field was changed or damaged");
REFUSAL(SEAL_UNREADABLE, 500, "seal.unreadable", "密钥文件 tuimen.key 无法使用，原因见日志",
        "the key file tuimen.key can't be used; the log says why");

enum { KEY = SEAL_SECRET, AES_NONCE = 12, AES_TAG = 16, SM4_KEY = 16, SM4_NONCE = 16, SM4_TAG = 32 };
enum { HEAD = 1 + SEAL_KEY_NAME, FIELD_BYTES_MAX = 1 << 20, SEAL_ROOM = 16384 };

/* One secret, and what is derived from it. */
/* What else a key is used for at every request, derived once. */
static const char *const purposes[] = { "answers", "codes" };

typedef struct Key {
    unsigned char purpose[COUNT(purposes)][SEAL_DIGEST];
    unsigned char secret[KEY], aes[KEY], sm4[SM4_KEY], mac[KEY], digest[KEY], name[SEAL_KEY_NAME];
    char text[SEAL_NAME_TEXT];                     /* the name in hex */
} Key;

/* HMAC-SM3 under a column's own key, to be copied: the key is a digest too, and costs as much as the digest.
 * Filled as columns are met; those beyond are made each time. */
enum { COLUMNS = 64, COLUMN_WORDS = 40 };
typedef struct Column { EVP_MAC_CTX *keyed; int key, len; char where[COLUMN_WORDS]; } Column;
typedef struct Columns { pthread_mutex_t lock; atomic_int count; Column at[COLUMNS]; } Columns;

struct Seal {
    Arena whole;                                   /* this record's own block */
    SealCipher cipher;
    int count, now, before;                        /* before: -1, none */
    Key key[SEAL_KEYS];
    EVP_CIPHER *aes_gcm, *sm4_ctr;
    /* HMAC-SM3 without a key, to be copied: looking it up costs more */
    EVP_MAC_CTX *sm3;
    Columns *columns;
    Seal *former;
};

static void derive_purpose(const Key *k, const char *purpose, unsigned char to[SEAL_DIGEST])
{
    char label[100];
    snprintf(label, sizeof label, "tuimen purpose %.80s", purpose);
    seal_derive(k->secret, label, to, SEAL_DIGEST);
}

static void purpose_key(const Key *k, const char *purpose, unsigned char to[SEAL_DIGEST])
{
    for (int i = 0; i < COUNT(purposes); i++)
        if (!strcmp(purpose, purposes[i])) {
            memcpy(to, k->purpose[i], SEAL_DIGEST);
            return;
        }
    derive_purpose(k, purpose, to);
}

static void derive_all(Key *k, const unsigned char secret[KEY])
{
    memcpy(k->secret, secret, KEY);
    seal_derive(secret, "tuimen seal aes-256-gcm", k->aes, KEY);
    seal_derive(secret, "tuimen seal sm4-ctr", k->sm4, SM4_KEY);
    seal_derive(secret, "tuimen seal hmac-sm3", k->mac, KEY);
    seal_derive(secret, "tuimen digest hmac-sm3", k->digest, KEY);
    seal_derive(secret, "tuimen key name", k->name, SEAL_KEY_NAME);
    seal_name(secret, k->text);
    for (int i = 0; i < COUNT(purposes); i++) derive_purpose(k, purposes[i], k->purpose[i]);
}

void seal_key(const Seal *s, const char *purpose, unsigned char to[SEAL_DIGEST])
{
    purpose_key(&s->key[s->now], purpose, to);
}

bool seal_key_before(const Seal *s, const char *purpose, unsigned char to[SEAL_DIGEST])
{
    if (s->before >= 0) purpose_key(&s->key[s->before], purpose, to);
    return s->before >= 0;
}

/* Opens what is there, else makes one if it may; another process may have made it in between. */
static bool file_open(const char *path, bool create, SealFile *ret, char reterr[256])
{
    for (int tries = 0; tries < 2; tries++) {
        if (seal_file_read(path, ret, reterr)) return true;
        if (errno != ENOENT || !create) return false;
        ret->count = 1;
        if (!seal_secret_new(ret->secret[0]))
            return snprintf(reterr, 256, "no random bytes for a new key"), false;
        if (seal_file_make(path, ret, reterr)) return true;
        if (errno != EEXIST) return false;
    }
    return false;
}

static EVP_MAC_CTX *sm3_make(void)
{
    EVP_MAC *hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);
    EVP_MAC_CTX *c = hmac ? EVP_MAC_CTX_new(hmac) : NULL;
    OSSL_PARAM with[] = { OSSL_PARAM_construct_utf8_string("digest", (char[]){ "SM3" }, 0),
                         OSSL_PARAM_construct_end() };
    EVP_MAC_free(hmac);                            /* the context holds it */
    if (c && EVP_MAC_CTX_set_params(c, with) == 1) return c;
    EVP_MAC_CTX_free(c);
    return NULL;
}

Seal *seal_open(const char *path, SealCipher cipher, bool create, char reterr[256])
{
    Arena whole = arena_make(SEAL_ROOM), arena = whole;
    Seal *s = NEW(&arena, Seal);
    s->columns = NEW(&arena, Columns);
    pthread_mutex_init(&s->columns->lock, NULL);
    s->whole = whole;
    s->cipher = cipher;
    s->aes_gcm = EVP_CIPHER_fetch(NULL, "AES-256-GCM", NULL);
    s->sm4_ctr = EVP_CIPHER_fetch(NULL, "SM4-CTR", NULL);
    s->sm3 = sm3_make();
    s->before = -1;
    bool able = s->aes_gcm && s->sm4_ctr && s->sm3;
    SealFile file = { 0 };
    if (!able) snprintf(reterr, 256, "this OpenSSL has no AES-256-GCM, no SM4-CTR or no SM3");
    bool good = able && file_open(path, create, &file, reterr);
    for (; good && s->count < file.count; s->count++) derive_all(&s->key[s->count], file.secret[s->count]);
    seal_file_wipe(&file);
    if (good) return s;
    seal_close(s);
    return NULL;
}

int seal_count(const Seal *s) { return s->count; }
int seal_now(const Seal *s) { return s->now; }
const char *seal_key_name(const Seal *s, int key) { return key < 0 ? "" : s->key[key].text; }

int seal_find(const Seal *s, Str name)
{
    for (int i = 0; i < s->count; i++)
        if (str_eq(name, str_of(s->key[i].text))) return i;
    return -1;
}

void seal_choose(Seal *s, int now, int before)
{
    s->now = now;
    s->before = before == now ? -1 : before;
}

Seal *seal_after(Seal *s, Seal *former) { return s->former = former, s; }

void seal_close(Seal *s)
{
    if (!s) return;
    seal_close(s->former);
    EVP_CIPHER_free(s->aes_gcm);
    EVP_CIPHER_free(s->sm4_ctr);
    EVP_MAC_CTX_free(s->sm3);
    for (int i = atomic_load(&s->columns->count) - 1; i >= 0; i--) EVP_MAC_CTX_free(s->columns->at[i].keyed);
    pthread_mutex_destroy(&s->columns->lock);
    Arena whole = s->whole;
    OPENSSL_cleanse(s, sizeof *s);
    arena_drop(whole, SEAL_ROOM);
}

/* What the tag covers beside the ciphertext. */
static Str place_of(Arena *keep, Str where, int64_t row)
{
    Buf b = buf_new(keep, where.len + 24);
    buf_add(&b, where);
    buf_char(&b, '/');
    buf_int(&b, row);
    return buf_str(&b);
}

static bool aes_run(const Seal *s, const Key *k, bool hide, Str covered, const unsigned char *nonce,
                    Str from, char *to, unsigned char *tag)
{
    int n = 0, more = 0;
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    const unsigned char *in = (const unsigned char *)(from.len ? from.at : "");
    bool good = c && EVP_CipherInit_ex2(c, s->aes_gcm, k->aes, nonce, hide, NULL) == 1
        && EVP_CipherUpdate(c, NULL, &n, (const unsigned char *)covered.at, (int)covered.len) == 1
        && EVP_CipherUpdate(c, (unsigned char *)to, &n, in, (int)from.len) == 1
        && (hide || EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, AES_TAG, tag) == 1)
        && EVP_CipherFinal_ex(c, (unsigned char *)to + n, &more) == 1
        && (!hide || EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, AES_TAG, tag) == 1);
    EVP_CIPHER_CTX_free(c);
    return good;
}

static bool sm4_run(const Seal *s, const Key *k, const unsigned char *nonce, Str from, char *to)
{
    int n = 0;
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    bool good = c && EVP_EncryptInit_ex2(c, s->sm4_ctr, k->sm4, nonce, NULL) == 1
        && EVP_EncryptUpdate(c, (unsigned char *)to, &n, (const unsigned char *)(from.len ? from.at : ""),
                             (int)from.len) == 1;
    EVP_CIPHER_CTX_free(c);
    return good;
}

/* Over the head and nonce, the place, and the ciphertext, the place with its length before it. */
static bool sm4_tag(const Key *k, Str covered, Str head, Str body, Arena scratch, unsigned char tag[SM4_TAG])
{
    unsigned int n = SM4_TAG;
    Buf b = buf_new(&scratch, head.len + covered.len + body.len + 24);
    buf_add(&b, head);
    buf_int(&b, covered.len);
    buf_char(&b, ':');
    buf_add(&b, covered);
    buf_add(&b, body);
    return HMAC(EVP_sm3(), k->mac, KEY, (const unsigned char *)b.at, (size_t)b.len, tag, &n) && n == SM4_TAG;
}

Err seal_hide(const Seal *s, Str where, int64_t row, Str plain, Arena *keep, Str *ret_sealed)
{
    assert(plain.len >= 0 && plain.len <= FIELD_BYTES_MAX);
    const Key *k = &s->key[s->now];
    bool aes = s->cipher == SEAL_AES;
    int nonce = aes ? AES_NONCE : SM4_NONCE, tag = aes ? AES_TAG : SM4_TAG;
    ptrdiff_t len = HEAD + nonce + plain.len + tag;
    char *at = NEWS(keep, char, len), *body = at + HEAD + nonce, *end = body + plain.len;
    Str covered = place_of(keep, where, row);
    at[0] = (char)s->cipher;
    memcpy(at + 1, k->name, SEAL_KEY_NAME);
    if (RAND_bytes((unsigned char *)at + HEAD, nonce) != 1) return BROKEN;
    bool good = aes
        ? aes_run(s, k, true, covered, (unsigned char *)at + HEAD, plain, body, (unsigned char *)end)
        : sm4_run(s, k, (unsigned char *)at + HEAD, plain, body)
            && sm4_tag(k, covered, (Str){ at, HEAD + nonce }, (Str){ body, plain.len }, *keep,
                       (unsigned char *)end);
    if (!good) return BROKEN;
    *ret_sealed = (Str){ at, len };
    return NULL;
}

/* -1: with none of these. */
static int key_of(const Seal *s, Str sealed)
{
    for (int i = 0; i < s->count; i++)
        if (!memcmp(sealed.at + 1, s->key[i].name, SEAL_KEY_NAME)) return i;
    return -1;
}

Err seal_check(const Seal *s, Str sealed)
{
    if (sealed.len < HEAD || (sealed.at[0] != SEAL_AES && sealed.at[0] != SEAL_SM4)) return SEAL_BROKEN;
    return key_of(s, sealed) < 0 ? SEAL_WRONG_KEY : NULL;
}

Str seal_named(Str sealed, char to[SEAL_NAME_TEXT])
{
    to[0] = 0;
    if (sealed.len < HEAD) return str_of(to);
    for (int i = 0; i < SEAL_KEY_NAME; i++)
        snprintf(to + 2 * i, 3, "%02x", (unsigned)(unsigned char)sealed.at[1 + i]);
    return str_of(to);
}

bool seal_is_now(const Seal *s, Str sealed)
{
    return sealed.len >= HEAD && !memcmp(sealed.at + 1, s->key[s->now].name, SEAL_KEY_NAME);
}

Err seal_show(const Seal *s, Str where, int64_t row, Str sealed, Arena *keep, Str *ret_plain)
{
    TRY(seal_check(s, sealed));
    const Key *k = &s->key[key_of(s, sealed)];
    bool aes = sealed.at[0] == SEAL_AES;
    int nonce = aes ? AES_NONCE : SM4_NONCE, tag = aes ? AES_TAG : SM4_TAG;
    ptrdiff_t len = sealed.len - HEAD - nonce - tag;
    if (len < 0 || len > FIELD_BYTES_MAX) return SEAL_BROKEN;
    const char *body = sealed.at + HEAD + nonce;
    const unsigned char *iv = (const unsigned char *)sealed.at + HEAD;
    unsigned char seen[SM4_TAG], right[SM4_TAG];
    memcpy(seen, body + len, (size_t)tag);
    Str covered = place_of(keep, where, row);
    char *plain = NEWS(keep, char, len + 1);
    if (aes) {
        if (!aes_run(s, k, false, covered, iv, (Str){ body, len }, plain, seen)) return SEAL_BROKEN;
    } else {
        Str head = { sealed.at, HEAD + nonce };
        if (!sm4_tag(k, covered, head, (Str){ body, len }, *keep, right)) return BROKEN;
        if (CRYPTO_memcmp(seen, right, SM4_TAG)) return SEAL_BROKEN;
        if (!sm4_run(s, k, iv, (Str){ body, len }, plain)) return BROKEN;
    }
    *ret_plain = (Str){ plain, len };
    return NULL;
}

/* A copy of `from`, under a key unless it has one. */
static bool sm3(const EVP_MAC_CTX *from, const unsigned char *key, Str text, unsigned char to[SEAL_DIGEST])
{
    size_t n = 0;
    EVP_MAC_CTX *c = EVP_MAC_CTX_dup(from);
    bool good = c && (!key || EVP_MAC_init(c, key, KEY, NULL) == 1)
        && EVP_MAC_update(c, (const unsigned char *)(text.len ? text.at : ""), (size_t)text.len) == 1
        && EVP_MAC_final(c, to, &n, SEAL_DIGEST) == 1;
    EVP_MAC_CTX_free(c);
    return good && n == SEAL_DIGEST;
}

static EVP_MAC_CTX *column_make(const Seal *s, int key_number, Str where)
{
    unsigned char key[KEY];
    EVP_MAC_CTX *keyed = EVP_MAC_CTX_dup(s->sm3);
    bool good = keyed && sm3(s->sm3, s->key[key_number].digest, where, key)
        && EVP_MAC_init(keyed, key, KEY, NULL) == 1;
    OPENSSL_cleanse(key, sizeof key);
    if (good) return keyed;
    EVP_MAC_CTX_free(keyed);
    return NULL;
}

static const EVP_MAC_CTX *column_known(const Columns *c, int key, Str where)
{
    int count = atomic_load_explicit(&c->count, memory_order_acquire);
    for (const Column *at = c->at, *end = at + count; at < end; at++)
        if (at->key == key && str_eq((Str){ at->where, at->len }, where)) return at->keyed;
    return NULL;
}

/* false: another thread was first, or there is no room. */
static bool column_keep(Columns *c, int key, Str where, EVP_MAC_CTX *keyed)
{
    pthread_mutex_lock(&c->lock);
    int count = atomic_load(&c->count);
    bool keep = count < COLUMNS && where.len <= COLUMN_WORDS && !column_known(c, key, where);
    if (keep) {
        c->at[count] = (Column){ .keyed = keyed, .key = key, .len = (int)where.len };
        memcpy(c->at[count].where, where.at, (size_t)where.len);
        atomic_store_explicit(&c->count, count + 1, memory_order_release);
    }
    pthread_mutex_unlock(&c->lock);
    return keep;
}

/* The column's name is part of it: the same phone in two tables gives two digests. */
static void digest(const Seal *s, int key, Str where, Str plain, unsigned char to[SEAL_DIGEST])
{
    const EVP_MAC_CTX *keyed = column_known(s->columns, key, where);
    EVP_MAC_CTX *own = keyed ? NULL : column_make(s, key, where);
    bool kept = own && column_keep(s->columns, key, where, own);
    bool good = (keyed || own) && sm3(keyed ? keyed : own, NULL, plain, to);
    if (!kept) EVP_MAC_CTX_free(own);
    assert(good);
    (void)good;
}

void seal_digest(const Seal *s, Str where, Str plain, unsigned char to[SEAL_DIGEST])
{
    digest(s, s->now, where, plain, to);
}

SealDigests seal_digests(const Seal *s, Str where, Str plain, Arena *keep)
{
    if (!plain.at) return (SealDigests){ 0 };
    unsigned char *to = NEWS(keep, unsigned char, 2 * SEAL_DIGEST);
    digest(s, s->now, where, plain, to);
    if (s->before >= 0) digest(s, s->before, where, plain, to + SEAL_DIGEST);
    else memcpy(to + SEAL_DIGEST, to, SEAL_DIGEST);
    return (SealDigests){ { (char *)to, SEAL_DIGEST }, { (char *)to + SEAL_DIGEST, SEAL_DIGEST } };
}
