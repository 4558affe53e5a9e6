/* Schema, in numbered files that are never edited once applied; their checksums are kept in `migrations`. */
#ifndef DB_MIGRATE_H
#define DB_MIGRATE_H

#include "db/db.h"

typedef struct Migration {
    const char *domain; int number;
    const char *name, *sqlite, *postgres;      /* the text for each engine, rewritten by sqlgen */
    const char *sha256;                        /* of the file or files as written, hexadecimal */
} Migration;
typedef struct Schema {                        /* what one domain brings; sqlgen writes one for each */
    const char *domain;
    const Migration *migrations; int migration_count;
    const Query *const *queries; int query_count;
} Schema;

REFUSES(MIGRATION_EDITED);                     /* 500: an applied migration differs from the one in the binary */
REFUSES(MIGRATION_UNKNOWN);                    /* 500: the database was made by a newer binary */

Err migrate(Db *, const Schema *const *, int count, int64_t now_ms, char reterr[256]);
Err migrate_check(Db *, const Schema *const *, int count, char reterr[256]);  /* every query prepares, columns fit */

#endif
