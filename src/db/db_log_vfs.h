/* A VFS for the connection that writes. SQLite hands the log over in two small writes a page; this one
 * gathers them and writes what lies side by side at once, before it is synced, read or measured. And it lets
 * a commit go on before the sync, which another thread does meanwhile. Nothing else differs. Codes are
 * SQLite's. */
#ifndef DB_DB_LOG_VFS_H
#define DB_DB_LOG_VFS_H

#include <stdbool.h>
#include <stdint.h>

/* Its name for sqlite3_open_v2; NULL: no memory. Only for connections with synchronous=FULL: others don't
 * sync before they let readers at the new pages. */
const char *db_log_vfs(void);

/* `log` is the sqlite3_file of a connection's log. */
bool db_log_ours(const void *log);
void db_log_wait(void *log, bool waits);       /* do SQLite's own syncs wait for the disk? At first: yes */
int db_log_sync(void *log);                    /* what has been written; on any thread, one at a time */

/* A sync has failed: whatever a later one says, what it was for may not be on the disk (the kernel takes such
 * pages for clean). So each sync fails until the same bytes have been written again and synced, by whoever
 * holds SQLite's lock to write. SQLITE_CORRUPT: they can't be read back as they were. */
bool db_log_bad(const void *log);
int db_log_rewrite(void *log);

/* Bytes of the log from `from` to `end`, read and written where they are, if the sums of SQLite's format say
 * that they are whole. `io` is the system's file. */
int db_log_copy_over(void *io, int64_t from, int64_t end);

#endif
