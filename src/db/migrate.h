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

REFUSES(MIGRATION_EDITED);                     /* 500: an applied migration isn't the one in the binary */
REFUSES(MIGRATION_UNKNOWN);                    /* 500: the database was made by a newer binary */
REFUSES(MIGRATION_NOT_OURS);                   /* 500: it holds tables, and nothing that says they are ours */

/* Apply what is missing, in order, each migration in a transaction of its own with its record; look at all
 * of them before the first is applied. A new one numbered below an applied one of its domain counts as
 * edited. Several may start at once: one applies, the others wait. `reterr` (may be NULL) says what was
 * wrong, for the operator. */
Err migrate(Db *, const Schema *const *, int count, int64_t now_ms, char reterr[256]);

/* Is what was applied what this binary would have applied? Applies nothing. *ret_applied: how many. */
Err migrate_look(Db *, const Schema *const *, int count, int64_t *ret_applied, char reterr[256]);

/* Every variant of every query prepares, and its columns fit its shape (migrate_check.c). A query with very
 * many optional parts is checked with all, none, each alone and each left out. */
Err migrate_check(Db *, const Schema *const *, int count, char reterr[256]);

/* The same, but only if the program, the engine or the schema changed since it last held on this database
 * (migrate_mark.c): preparing everything takes longer than all the rest of a start. `program` names this
 * build; an empty one is never known. */
Err migrate_check_changed(Db *, const Schema *const *, int count, Str program, char reterr[256]);

#endif
