/* The key file, the two ciphers, the digest. */
#include "app/seal.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

REFUSAL(SEAL_NO_KEY, 500, "seal.no_key", "数据库中有加密字段，但密钥文件 tuimen.key 不在，请放回原来的密钥文件",
        "the database holds sealed fields, but the key file tuimen.key is missing: put the original back");
REFUSAL(SEAL_WRONG_KEY, 500, "seal.wrong_key", "密钥文件 tuimen.key 不是加密这些数据所用的那一个",
        "the key file tuimen.key is not the one these fields were sealed with");
REFUSAL(SEAL_BROKEN, 500, "seal.broken", "加密字段已被改动或损坏", "a sealed field was changed or damaged");
REFUSAL(SEAL_UNREADABLE, 500, "seal.unreadable", "密钥文件 tuimen.key 无法使用，原因见日志",
        "the key file tuimen.key can't be used; the log says why");

enum { KEY = 32, AES_NONCE = 12, AES_TAG = 16, SM4_KEY = 16, SM4_NONCE = 16, SM4_TAG = 32 };
enum { HEAD = 1 + SEAL_KEY_NAME, FIELD_BYTES_MAX = 1 << 20, SEAL_ROOM = 4096 };

struct Seal {
    Arena whole;                                   /* this record's own block */
    SealCipher cipher;
    unsigned char secret[KEY], aes[KEY], sm4[SM4_KEY], mac[KEY], digest[KEY], name[SEAL_KEY_NAME];
    EVP_CIPHER *aes_gcm, *sm4_ctr;
    /* HMAC-SM3 without a key, to be copied: looking it up costs more */
    EVP_MAC_CTX *sm3;
};

/* Derivation: HMAC-SHA-256 of a label under the secret, one label a purpose (NIST SP 800-108, one block). */
static void derive(const Seal *s, const char *label, unsigned char *to, size_t bytes)
{
    unsigned char out[KEY];
    unsigned int n = sizeof out;
    HMAC(EVP_sha256(), s->secret, KEY, (const unsigned char *)label, strlen(label), out, &n);
    assert(bytes <= sizeof out);
    memcpy(to, out, bytes);
    OPENSSL_cleanse(out, sizeof out);
}

static void derive_all(Seal *s)
{
    derive(s, "tuimen seal aes-256-gcm", s->aes, KEY);
    derive(s, "tuimen seal sm4-ctr", s->sm4, SM4_KEY);
    derive(s, "tuimen seal hmac-sm3", s->mac, KEY);
    derive(s, "tuimen digest hmac-sm3", s->digest, KEY);
    derive(s, "tuimen key name", s->name, SEAL_KEY_NAME);
}

void seal_key(const Seal *s, const char *purpose, unsigned char to[SEAL_DIGEST])
{
    char label[100];
    snprintf(label, sizeof label, "tuimen purpose %.80s", purpose);
    derive(s, label, to, SEAL_DIGEST);
}

/* The file: a line of what it is, the secret, and the key's name, which shows a damaged secret. */
static const char first_line[] = "tuimen key 1\n";
enum { FIRST = sizeof first_line - 1, FILE_BYTES = FIRST + 2 * KEY + 1 + 2 * SEAL_KEY_NAME + 1 };

static void hex_write(const unsigned char *from, int bytes, char *to)
{
    for (int i = 0; i < bytes; i++) {
        to[2 * i] = "0123456789abcdef"[from[i] >> 4];
        to[2 * i + 1] = "0123456789abcdef"[from[i] & 15];
    }
}

static bool hex_read(const char *from, int bytes, unsigned char *to)
{
    for (int i = 0; i < 2 * bytes; i++) {
        const char *digits = "0123456789abcdef", *at = memchr(digits, from[i], 16);
        if (!at) return false;
        to[i / 2] = (unsigned char)(to[i / 2] << 4 | (at - digits));
    }
    return true;
}

static bool file_read(Seal *s, const char *path, int fd, char reterr[256])
{
    char text[FILE_BYTES + 1];
    struct stat st;
    if (fstat(fd, &st) || !S_ISREG(st.st_mode)) {
        snprintf(reterr, 256, "the key file %.180s is not a plain file", path);
        return false;
    }
    if (st.st_mode & 077) {
        snprintf(reterr, 256, "others may read the key file %.140s: run chmod 600 on it", path);
        return false;
    }
    ssize_t n = read(fd, text, sizeof text);
    unsigned char name[SEAL_KEY_NAME] = { 0 };
    bool whole = n == FILE_BYTES && !memcmp(text, first_line, FIRST)
        && hex_read(text + FIRST, KEY, s->secret) && text[FIRST + 2 * KEY] == '\n'
        && hex_read(text + FIRST + 2 * KEY + 1, SEAL_KEY_NAME, name) && text[FILE_BYTES - 1] == '\n';
    OPENSSL_cleanse(text, sizeof text);
    derive_all(s);
    if (whole && !CRYPTO_memcmp(name, s->name, sizeof name)) return true;
    snprintf(reterr, 256, "the key file %.140s is damaged or not ours: restore it from a copy", path);
    return false;
}

static bool write_all(int fd, const char *text, size_t bytes)
{
    while (bytes) {
        ssize_t n = write(fd, text, bytes);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        text += n;
        bytes -= (size_t)n;
    }
    return fsync(fd) == 0;
}

static void folder_sync(const char *path)
{
    char folder[1024];
    const char *slash = strrchr(path, '/');
    snprintf(folder, sizeof folder, "%.*s", slash > path ? (int)(slash - path) : 1, slash ? path : ".");
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    fsync(fd);
    close(fd);
}

/* Written whole under another name and then linked: a link never overwrites, and half a key is never seen. */
static bool file_make(Seal *s, const char *path, char reterr[256])
{
    char text[FILE_BYTES], draft[1024];
    if (RAND_bytes(s->secret, KEY) != 1) {
        snprintf(reterr, 256, "no random bytes for a new key");
        return false;
    }
    derive_all(s);
    memcpy(text, first_line, FIRST);
    hex_write(s->secret, KEY, text + FIRST);
    text[FIRST + 2 * KEY] = '\n';
    hex_write(s->name, SEAL_KEY_NAME, text + FIRST + 2 * KEY + 1);
    text[FILE_BYTES - 1] = '\n';
    if (snprintf(draft, sizeof draft, "%s.new-%ld", path, (long)getpid()) >= (int)sizeof draft) {
        snprintf(reterr, 256, "the key file's path is too long");
        return false;
    }
    int fd = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool written = fd >= 0 && write_all(fd, text, sizeof text);
    bool linked = written && link(draft, path) == 0;
    int why = errno;
    if (fd >= 0) close(fd), unlink(draft);
    OPENSSL_cleanse(text, sizeof text);
    if (linked) folder_sync(path);
    else snprintf(reterr, 256, "the key file %.140s could not be made: %.60s", path, strerror(why));
    errno = why;
    return linked;
}

/* Opens what is there, else makes one if it may; another process may have made it in between. */
static bool file_open(Seal *s, const char *path, bool create, char reterr[256])
{
    for (int tries = 0; tries < 2; tries++) {
        int fd = open(path, O_RDONLY | O_CLOEXEC), why = errno;
        if (fd >= 0) {
            bool good = file_read(s, path, fd, reterr);
            close(fd);
            return good;
        }
        if (why != ENOENT || !create) {
            snprintf(reterr, 256, "the key file %.140s can't be opened: %.60s", path, strerror(why));
            return false;
        }
        if (file_make(s, path, reterr)) return true;
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
    s->whole = whole;
    s->cipher = cipher;
    s->aes_gcm = EVP_CIPHER_fetch(NULL, "AES-256-GCM", NULL);
    s->sm4_ctr = EVP_CIPHER_fetch(NULL, "SM4-CTR", NULL);
    s->sm3 = sm3_make();
    bool able = s->aes_gcm && s->sm4_ctr && s->sm3;
    if (!able) snprintf(reterr, 256, "this OpenSSL has no AES-256-GCM, no SM4-CTR or no SM3");
    if (able && file_open(s, path, create, reterr)) return s;
    seal_close(s);
    return NULL;
}

void seal_close(Seal *s)
{
    if (!s) return;
    EVP_CIPHER_free(s->aes_gcm);
    EVP_CIPHER_free(s->sm4_ctr);
    EVP_MAC_CTX_free(s->sm3);
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

static bool aes_run(const Seal *s, bool hide, Str covered, const unsigned char *nonce, Str from, char *to,
                    unsigned char *tag)
{
    int n = 0, more = 0;
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    const unsigned char *in = (const unsigned char *)(from.len ? from.at : "");
    bool good = c && EVP_CipherInit_ex2(c, s->aes_gcm, s->aes, nonce, hide, NULL) == 1
        && EVP_CipherUpdate(c, NULL, &n, (const unsigned char *)covered.at, (int)covered.len) == 1
        && EVP_CipherUpdate(c, (unsigned char *)to, &n, in, (int)from.len) == 1
        && (hide || EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, AES_TAG, tag) == 1)
        && EVP_CipherFinal_ex(c, (unsigned char *)to + n, &more) == 1
        && (!hide || EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, AES_TAG, tag) == 1);
    EVP_CIPHER_CTX_free(c);
    return good;
}

static bool sm4_run(const Seal *s, const unsigned char *nonce, Str from, char *to)
{
    int n = 0;
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    bool good = c && EVP_EncryptInit_ex2(c, s->sm4_ctr, s->sm4, nonce, NULL) == 1
        && EVP_EncryptUpdate(c, (unsigned char *)to, &n, (const unsigned char *)(from.len ? from.at : ""),
                             (int)from.len) == 1;
    EVP_CIPHER_CTX_free(c);
    return good;
}

/* Over the head and nonce, the place, and the ciphertext, the place with its length before it. */
static bool sm4_tag(const Seal *s, Str covered, Str head, Str body, Arena scratch, unsigned char tag[SM4_TAG])
{
    unsigned int n = SM4_TAG;
    Buf b = buf_new(&scratch, head.len + covered.len + body.len + 24);
    buf_add(&b, head);
    buf_int(&b, covered.len);
    buf_char(&b, ':');
    buf_add(&b, covered);
    buf_add(&b, body);
    return HMAC(EVP_sm3(), s->mac, KEY, (const unsigned char *)b.at, (size_t)b.len, tag, &n) && n == SM4_TAG;
}

Err seal_hide(const Seal *s, Str where, int64_t row, Str plain, Arena *keep, Str *ret_sealed)
{
    assert(plain.len >= 0 && plain.len <= FIELD_BYTES_MAX);
    bool aes = s->cipher == SEAL_AES;
    int nonce = aes ? AES_NONCE : SM4_NONCE, tag = aes ? AES_TAG : SM4_TAG;
    ptrdiff_t len = HEAD + nonce + plain.len + tag;
    char *at = NEWS(keep, char, len), *body = at + HEAD + nonce, *end = body + plain.len;
    Str covered = place_of(keep, where, row);
    at[0] = (char)s->cipher;
    memcpy(at + 1, s->name, SEAL_KEY_NAME);
    if (RAND_bytes((unsigned char *)at + HEAD, nonce) != 1) return BROKEN;
    bool good = aes
        ? aes_run(s, true, covered, (unsigned char *)at + HEAD, plain, body, (unsigned char *)end)
        : sm4_run(s, (unsigned char *)at + HEAD, plain, body)
            && sm4_tag(s, covered, (Str){ at, HEAD + nonce }, (Str){ body, plain.len }, *keep,
                       (unsigned char *)end);
    if (!good) return BROKEN;
    *ret_sealed = (Str){ at, len };
    return NULL;
}

Err seal_check(const Seal *s, Str sealed)
{
    if (sealed.len < HEAD || (sealed.at[0] != SEAL_AES && sealed.at[0] != SEAL_SM4)) return SEAL_BROKEN;
    return memcmp(sealed.at + 1, s->name, SEAL_KEY_NAME) ? SEAL_WRONG_KEY : NULL;
}

Err seal_show(const Seal *s, Str where, int64_t row, Str sealed, Arena *keep, Str *ret_plain)
{
    TRY(seal_check(s, sealed));
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
        if (!aes_run(s, false, covered, iv, (Str){ body, len }, plain, seen)) return SEAL_BROKEN;
    } else {
        Str head = { sealed.at, HEAD + nonce };
        if (!sm4_tag(s, covered, head, (Str){ body, len }, *keep, right)) return BROKEN;
        if (CRYPTO_memcmp(seen, right, SM4_TAG)) return SEAL_BROKEN;
        if (!sm4_run(s, iv, (Str){ body, len }, plain)) return BROKEN;
    }
    *ret_plain = (Str){ plain, len };
    return NULL;
}

static bool sm3(const Seal *s, const unsigned char key[KEY], Str text, unsigned char to[SEAL_DIGEST])
{
    size_t n = 0;
    EVP_MAC_CTX *c = EVP_MAC_CTX_dup(s->sm3);
    bool good = c && EVP_MAC_init(c, key, KEY, NULL) == 1
        && EVP_MAC_update(c, (const unsigned char *)(text.len ? text.at : ""), (size_t)text.len) == 1
        && EVP_MAC_final(c, to, &n, SEAL_DIGEST) == 1;
    EVP_MAC_CTX_free(c);
    return good && n == SEAL_DIGEST;
}

/* The column's name is part of it: the same phone in two tables gives two digests. */
void seal_digest(const Seal *s, Str where, Str plain, unsigned char to[SEAL_DIGEST])
{
    unsigned char key[KEY];
    bool good = sm3(s, s->digest, where, key) && sm3(s, key, plain, to);
    OPENSSL_cleanse(key, sizeof key);
    assert(good);
    (void)good;
}
