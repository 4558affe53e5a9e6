/* Sealing: personal fields encrypted on their way into a row, and digests to look them up by. One key file,
 * beside the database and never inside it, holds the secrets; the keys in use are derived from them. One
 * secret seals; while keys change, what was sealed with the others is opened too. Knows no table and no
 * request.
 *
 * A sealed field is  cipher (1 byte) · name of the key (8) · nonce · ciphertext · tag:
 *   SEAL_AES  AES-256-GCM (NIST SP 800-38D), nonce 12, tag 16
 *   SEAL_SM4  SM4-CTR (GB/T 32907) under HMAC-SM3 (GB/T 32905), encrypt-then-mac, nonce 16, tag 32
 * The tag also covers where the field stands: a value moved to another row or column does not open. */
#ifndef APP_SEAL_H
#define APP_SEAL_H

#include "app/seal_file.h"
#include "app/stored.h"
#include "base/err.h"

struct App;

REFUSES(SEAL_NO_KEY);       /* 500: sealed fields are there, but the key file isn't */
REFUSES(SEAL_WRONG_KEY);    /* 500: sealed with another key than the one in the file */
REFUSES(SEAL_BROKEN);       /* 500: the sealed bytes were changed, or belong to another row */
REFUSES(SEAL_UNREADABLE);   /* 500: the key file can't be read, written or trusted; the log says why */

typedef enum SealCipher { SEAL_AES = 1, SEAL_SM4 = 2 } SealCipher;   /* for new fields; both are opened */
enum { SEAL_DIGEST = 32 };

typedef struct Seal Seal;                                  /* safe to use from all threads at once */

/* Open the key file. With `create`, one that isn't there is made (mode 0600, on disk before this returns);
 * one that is there is never touched. Refused: others may read it, it is damaged, it isn't ours. */
Seal *seal_open(const char *path, SealCipher, bool create, char reterr[256]);
void seal_close(Seal *);                                   /* wipes the keys; takes NULL */

/* `where` is table and column ("accounts.phone"), `row` the row's id. */
Err seal_hide(const Seal *, Str where, int64_t row, Str plain, Arena *keep, Str *ret_sealed);
Err seal_show(const Seal *, Str where, int64_t row, Str sealed, Arena *keep, Str *ret_plain);

/* Was it sealed with one of these keys? Looks only at its name. */
Err seal_check(const Seal *, Str sealed);
bool seal_is_now(const Seal *, Str sealed);                /* with the one in use? */
Str seal_named(Str sealed, char to[SEAL_NAME_TEXT]);       /* the name, in hex */

/* HMAC-SM3 of the text under a key of its own, the same on every engine and with either cipher. */
void seal_digest(const Seal *, Str where, Str plain, unsigned char to[SEAL_DIGEST]);

/* Both forms in which it may stand while keys change: for whoever looks something up. Absent plain: both
 * absent. */
SealDigests seal_digests(const Seal *, Str where, Str plain, Arena *keep);

/* A key for another purpose, from the secret in use: the same in every run. False: there was none before. */
void seal_key(const Seal *, const char *purpose, unsigned char to[SEAL_DIGEST]);
bool seal_key_before(const Seal *, const char *purpose, unsigned char to[SEAL_DIGEST]);

/* Which of the keys of the file (0, 1, …) seals, and which did before (-1: none), whose digests may be there
 * still. A Seal begins with 0 and none; from then on it is never changed, but followed by another. */
void seal_choose(Seal *, int now, int before);
int seal_count(const Seal *);
int seal_now(const Seal *);
int seal_find(const Seal *, Str name);                     /* -1: not among them */
const char *seal_key_name(const Seal *, int key);          /* in hex; "" for -1 */
Seal *seal_after(Seal *, Seal *former);    /* closing it closes the former too, which may still be read */

/* The house's seal, kept by app_keep as "seal". The first caller opens the key file, which AppSettings
 * names or which lies as `tuimen.key` beside the database file (with PostgreSQL: in the working folder).
 * `sample` is any sealed field of the database, absent if there is none: only then is a key made. For a
 * domain's `ready`. */
Err seal_ready(struct App *, Str sample);
const Seal *seal_of(const struct App *);

#endif
