/* The key file: up to eight secrets, the first of which seals what is new; the others still open what was
 * sealed before. Read whole or not at all, never overwritten in place. Knows no cipher and no database.
 *
 *   tuimen key 1                       one key: its secret and its name in hex, a line each
 *   tuimen key 2: N                    N keys: a line each, `secret name`
 *
 * A key's name is derived from its secret, so it shows a damaged one; the number N shows a file cut short. */
#ifndef APP_SEAL_FILE_H
#define APP_SEAL_FILE_H

#include <stdbool.h>
#include <stddef.h>

enum { SEAL_KEYS = 8, SEAL_SECRET = 32, SEAL_KEY_NAME = 8, SEAL_NAME_TEXT = 2 * SEAL_KEY_NAME + 1 };

typedef struct SealFile {
    int count;
    unsigned char secret[SEAL_KEYS][SEAL_SECRET];
} SealFile;

/* Where the key file of a database is: beside the file; with PostgreSQL in the working folder. */
bool seal_path(const char *db, char ret[1024]);

/* Refused: others may read it, it is damaged or cut short, it isn't ours. */
bool seal_file_read(const char *path, SealFile *ret, char reterr[256]);

/* A file that isn't there yet, mode 0600, on disk before this returns. errno is EEXIST if one is there: it is
 * left alone. */
bool seal_file_make(const char *path, const SealFile *, char reterr[256]);

/* `now` in the place of `was`: refused if the file isn't `was` any more. Half a file is never seen. */
bool seal_file_replace(const char *path, const SealFile *was, const SealFile *now, char reterr[256]);

bool seal_secret_new(unsigned char ret[SEAL_SECRET]);

/* HMAC-SHA-256 of a label under a secret, one label a purpose (NIST SP 800-108, one block). */
void seal_derive(const unsigned char secret[SEAL_SECRET], const char *label, unsigned char *to, size_t bytes);
void seal_name(const unsigned char secret[SEAL_SECRET], char ret[SEAL_NAME_TEXT]);     /* in hex */
int seal_file_find(const SealFile *, const char *name);                             /* -1: not in it */
void seal_file_wipe(SealFile *);

#endif
