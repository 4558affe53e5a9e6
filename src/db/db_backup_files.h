/* What backup and restore of both engines share: a file that appears whole or not at all. */
#ifndef DB_DB_BACKUP_FILES_H
#define DB_DB_BACKUP_FILES_H

#include "db/db_backup.h"

enum { BACKUP_PATH = 4096 };

void backup_say(char reterr[256], const char *format, ...) __attribute__((format(printf, 2, 3)));

/* An empty file of its own beside `to`, which must not exist. */
Err backup_part(const char *to, char ret_part[BACKUP_PATH], char reterr[256]);

/* To the disk, then under its name unless somebody else has taken that meanwhile; the folder to the disk
 * too. */
Err backup_finish(const char *part, const char *to, char reterr[256]);

/* db_backup_postgres.c */
Err pg_backup(const char *where, const char *to, char reterr[256]);
Err pg_restore(const char *from, const char *where, char reterr[256]);
Err pg_verify(Db *, Buf *report);

#endif
