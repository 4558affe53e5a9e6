/* A VFS for the connection that writes: SQLite hands the log over in two small writes a page; this one
 * gathers them and writes what lies side by side at once, before it is synced, read or measured. Nothing
 * else differs. */
#ifndef DB_DB_LOG_VFS_H
#define DB_DB_LOG_VFS_H

/* Its name for sqlite3_open_v2; NULL: no memory. Only for connections with synchronous=FULL: others don't
 * sync before they let readers at the new pages. */
const char *db_log_vfs(void);

#endif
