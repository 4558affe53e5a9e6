/* Copies of a whole database: taken while others write, put back, and looked over. Knows files and engines;
 * knows no schema but the table `migrations`. A copy of SQLite is one plain file that any SQLite opens; of
 * PostgreSQL, a pg_dump in its custom format (pg_dump and pg_restore must be installed).
 * `reterr` (may be NULL) says what was wrong, for the operator. */
#ifndef DB_DB_BACKUP_H
#define DB_DB_BACKUP_H

#include "db/db.h"

REFUSES(BACKUP_EXISTS);                        /* 409: the target is there; nothing is ever overwritten */
REFUSES(BACKUP_UNSOUND);                       /* 422: not a backup, or a damaged one */

/* One state of the database, as it was when the copying began. The file appears under its name only when it
 * is whole and on the disk. Readable by its owner alone. */
Err db_backup(const char *where, const char *to, char reterr[256]);

/* Verifies `from`, then makes the database at `where` from it: SQLite: no file may be there; PostgreSQL: no
 * table in its schemas. All or nothing. Stop the server first. */
Err db_restore(const char *from, const char *where, char reterr[256]);

/* One line a finding. SQLite: integrity_check and foreign keys; PostgreSQL: indexes and constraints that
 * aren't valid. BACKUP_UNSOUND if there is any finding. */
Err db_verify(Db *, Buf *report);

#endif
