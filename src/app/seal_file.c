/* Reading and writing the key file. */
#include "app/seal_file.h"

#include "base/str.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HASH = 32, SECRET_HEX = 2 * SEAL_SECRET, NAME_HEX = 2 * SEAL_KEY_NAME };

static const char one_line[] = "tuimen key 1\n", many_line[] = "tuimen key 2: N\n";
enum { ONE = sizeof one_line - 1, MANY = sizeof many_line - 1, MANY_AT = MANY - 2 };
enum { ONE_BYTES = ONE + SECRET_HEX + 1 + NAME_HEX + 1, LINE = SECRET_HEX + 1 + NAME_HEX + 1 };
enum { FILE_BYTES_MAX = MANY + SEAL_KEYS * LINE };

void seal_derive(const unsigned char secret[SEAL_SECRET], const char *label, unsigned char *to, size_t bytes)
{
    unsigned char out[HASH];
    unsigned int n = sizeof out;
    HMAC(EVP_sha256(), secret, SEAL_SECRET, (const unsigned char *)label, strlen(label), out, &n);
    assert(bytes <= sizeof out);
    memcpy(to, out, bytes);
    OPENSSL_cleanse(out, sizeof out);
}

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

void seal_name(const unsigned char secret[SEAL_SECRET], char ret[SEAL_NAME_TEXT])
{
    unsigned char name[SEAL_KEY_NAME];
    seal_derive(secret, "tuimen key name", name, sizeof name);
    hex_write(name, SEAL_KEY_NAME, ret);
    ret[NAME_HEX] = 0;
}

int seal_file_find(const SealFile *f, const char *name)
{
    char is[SEAL_NAME_TEXT];
    for (int i = 0; i < f->count; i++) {
        seal_name(f->secret[i], is);
        if (!strcmp(is, name)) return i;
    }
    return -1;
}

void seal_file_wipe(SealFile *f) { OPENSSL_cleanse(f, sizeof *f); }

bool seal_secret_new(unsigned char ret[SEAL_SECRET]) { return RAND_bytes(ret, SEAL_SECRET) == 1; }

bool seal_path(const char *db, char ret[1024])
{
    Str where = str_of(db);
    bool server = str_starts(where, S("postgres://")) || str_starts(where, S("postgresql://"));
    const char *slash = server ? NULL : strrchr(db, '/');
    int folder = slash ? (int)(slash - db + 1) : 0;
    return snprintf(ret, 1024, "%.*stuimen.key", folder, db) < 1024;
}

/* ---- Text ---- */

/* A secret and, after one character, its name: the name must be the secret's. */
static bool key_read(const char *at, char between, unsigned char secret[SEAL_SECRET])
{
    char name[SEAL_NAME_TEXT];
    if (!hex_read(at, SEAL_SECRET, secret) || at[SECRET_HEX] != between || at[LINE - 1] != '\n') return false;
    seal_name(secret, name);
    return !CRYPTO_memcmp(name, at + SECRET_HEX + 1, NAME_HEX);
}

static bool text_read(const char *text, ptrdiff_t len, SealFile *f)
{
    f->count = 0;
    if (len == ONE_BYTES && !memcmp(text, one_line, ONE)) {
        f->count = 1;
        return key_read(text + ONE, '\n', f->secret[0]);
    }
    int count = len > MANY ? text[MANY_AT] - '0' : 0;
    if (count < 1 || count > SEAL_KEYS || len != MANY + count * LINE) return false;
    if (memcmp(text, many_line, MANY_AT) || text[MANY_AT + 1] != '\n') return false;
    for (; f->count < count; f->count++) {
        if (!key_read(text + MANY + f->count * LINE, ' ', f->secret[f->count])) return false;
        for (int i = 0; i < f->count; i++)
            if (!CRYPTO_memcmp(f->secret[i], f->secret[f->count], SEAL_SECRET)) return false;
    }
    return true;
}

static ptrdiff_t text_write(const SealFile *f, char to[FILE_BYTES_MAX])
{
    char *at = to;
    assert(f->count >= 1 && f->count <= SEAL_KEYS);
    memcpy(at, f->count == 1 ? one_line : many_line, f->count == 1 ? ONE : MANY);
    if (f->count > 1) at[MANY_AT] = (char)('0' + f->count);
    at += f->count == 1 ? ONE : MANY;
    for (int i = 0; i < f->count; i++, at += LINE) {
        char name[SEAL_NAME_TEXT];
        seal_name(f->secret[i], name);
        hex_write(f->secret[i], SEAL_SECRET, at);
        at[SECRET_HEX] = f->count == 1 ? '\n' : ' ';
        memcpy(at + SECRET_HEX + 1, name, NAME_HEX);
        at[LINE - 1] = '\n';
    }
    return at - to;
}

/* ---- Files ---- */

static bool read_open(const char *path, int fd, SealFile *ret, char reterr[256])
{
    char text[FILE_BYTES_MAX + 1];
    struct stat st;
    if (fstat(fd, &st) || !S_ISREG(st.st_mode)) {
        snprintf(reterr, 256, "the key file %.180s is not a plain file", path);
        return false;
    }
    if (st.st_mode & 077) {
        snprintf(reterr, 256, "others may read the key file %.140s: run chmod 600 on it", path);
        return false;
    }
    ssize_t n = pread(fd, text, sizeof text, 0);
    bool whole = n > 0 && text_read(text, n, ret);
    OPENSSL_cleanse(text, sizeof text);
    if (whole) return true;
    seal_file_wipe(ret);
    snprintf(reterr, 256, "the key file %.140s is damaged or not ours: restore it from a copy", path);
    return false;
}

bool seal_file_read(const char *path, SealFile *ret, char reterr[256])
{
    int fd = open(path, O_RDONLY | O_CLOEXEC), why = errno;
    if (fd < 0) {
        snprintf(reterr, 256, "the key file %.140s can't be opened: %.60s", path, strerror(why));
        errno = why;
        return false;
    }
    bool good = read_open(path, fd, ret, reterr);
    close(fd);
    errno = 0;
    return good;
}

static bool write_all(int fd, const char *text, ptrdiff_t bytes)
{
    while (bytes) {
        ssize_t n = write(fd, text, (size_t)bytes);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        text += n;
        bytes -= n;
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

/* Written whole under another name, whole on the disk: what is then given the name is never half a file. */
static bool draft_write(const char *path, const SealFile *f, char draft[1024], char reterr[256])
{
    char text[FILE_BYTES_MAX];
    if (snprintf(draft, 1024, "%s.new-%ld", path, (long)getpid()) >= 1024) {
        snprintf(reterr, 256, "the key file's path is too long");
        return false;
    }
    ptrdiff_t bytes = text_write(f, text);
    int fd = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool written = fd >= 0 && write_all(fd, text, bytes);
    int why = errno;
    OPENSSL_cleanse(text, sizeof text);
    if (fd >= 0) close(fd);
    if (fd >= 0 && !written) unlink(draft);
    if (!written) snprintf(reterr, 256, "the key file %.140s can't be written: %.60s", path, strerror(why));
    errno = why;
    return written;
}

/* By a link, which never overwrites. */
bool seal_file_make(const char *path, const SealFile *f, char reterr[256])
{
    char draft[1024];
    if (!draft_write(path, f, draft, reterr)) return false;
    bool linked = link(draft, path) == 0;
    int why = errno;
    unlink(draft);
    if (linked) folder_sync(path);
    else snprintf(reterr, 256, "the key file %.140s could not be made: %.60s", path, strerror(why));
    errno = why;
    return linked;
}

static bool same(const SealFile *a, const SealFile *b)
{
    return a->count == b->count && !CRYPTO_memcmp(a->secret, b->secret, (size_t)a->count * SEAL_SECRET);
}

/* Under a lock on the file itself: of two commands at once the second finds that it has changed. */
bool seal_file_replace(const char *path, const SealFile *was, const SealFile *now, char reterr[256])
{
    char draft[1024];
    SealFile is = { 0 };
    struct stat open_one, named;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return snprintf(reterr, 256, "the key file %.140s is gone", path), false;
    bool good = !flock(fd, LOCK_EX) && read_open(path, fd, &is, reterr);
    if (good && (!same(&is, was) || fstat(fd, &open_one) || stat(path, &named)
                 || open_one.st_ino != named.st_ino)) {
        good = false;
        snprintf(reterr, 256, "the key file %.140s has changed meanwhile: look at it again", path);
    }
    if (good && (good = draft_write(path, now, draft, reterr)) && !(good = rename(draft, path) == 0)) {
        snprintf(reterr, 256, "the key file %.140s can't be written: %.60s", path, strerror(errno));
        unlink(draft);
    }
    if (good) folder_sync(path);
    close(fd);
    seal_file_wipe(&is);
    return good;
}
