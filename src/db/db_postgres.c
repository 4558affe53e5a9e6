/* The PostgreSQL driver. */
#include "db/db_driver.h"
static Err pg_open(Db *db, const char *where) { return db_say(db, BROKEN, "%s: not yet", where); }
static void pg_close(Db *db) { (void)db; }
static void pg_abandon(Db *db) { (void)db; }
static bool pg_inside(Db *db) { (void)db; return false; }
const Driver db_postgres_driver = { .engine = DB_POSTGRES, .open = pg_open, .close = pg_close, .inside = pg_inside,
    .abandon = pg_abandon };
