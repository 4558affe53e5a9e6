/* The SQLite driver. One file in WAL mode, synchronous=FULL: what is committed has reached the disk.
 * Result codes: sqlite.org/rescode.html. */
#include "db/db_driver.h"
#include "db/db_functions.h"
#include "db/db_log_vfs.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

/* A page that was written often meanwhile is copied once. */
enum { PATIENCE_MS = 5000, LOG_PAGES = 4000 };

/* A commit whose write failed may yet be found in the file (a lone statement is its own commit): only then
 * the caller can't know. */
static Err fail(Db *db, int code, const char *what)
{
    db_say(db, NULL, "%.100s: %s (%d)", what, db->link ? sqlite3_errmsg(db->link) : sqlite3_errstr(code),
           code);
    db->may_retry = false;
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
        return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
               code == SQLITE_CONSTRAINT_ROWID ? CONFLICT : BROKEN;
    case SQLITE_BUSY: case SQLITE_LOCKED: case SQLITE_NOMEM: case SQLITE_PROTOCOL: case SQLITE_INTERRUPT:
        db->may_retry = true;
        return BUSY;
    case SQLITE_FULL:                          /* of a commit too little was written to be taken for one */
        db->full = db->may_retry = true;
        return BUSY;
    case SQLITE_IOERR: case SQLITE_CANTOPEN:
        db->may_retry = db->mode == DB_READ || (db->inside && !db->committing);
        return BUSY;
    default:
        return BROKEN;
    }
}

static bool lite_inside(Db *db) { return db->link && !sqlite3_get_autocommit(db->link); }

static Err lite_script(Db *db, const char *sql)
{
    int code = sqlite3_exec(db->link, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? NULL : fail(db, sqlite3_extended_errcode(db->link), sql);
}

static int keep_mode(void *ctx, int count, char **value, char **name)
{
    (void)name;
    snprintf(ctx, 16, "%s", count && value[0] ? value[0] : "");
    return 0;
}

static Err lite_copy_log(Db *db)
{
    int code = sqlite3_wal_checkpoint_v2(db->link, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    return code == SQLITE_OK || code == SQLITE_BUSY ? NULL : fail(db, code, "checkpoint");
}

/* After each commit. A copy that fails is tried again after the next one: nothing is lost by it. */
static int logged(void *with, sqlite3 *lite, const char *name, int pages)
{
    Db *db = with;
    (void)name;
    db->log_pages = pages;
    if (db->log) db_log_wait(db->log, true);   /* a copy is made only of what is on the disk */
    if (pages >= db->log_limit) sqlite3_wal_checkpoint_v2(lite, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    return SQLITE_OK;
}

/* The log as our VFS knows it. Looked for once: it stays open as long as the connection. */
static void *log_of(sqlite3 *lite)
{
    sqlite3_file *file = NULL;
    sqlite3_file_control(lite, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
    return db_log_ours(file) ? file : NULL;
}

static Err lite_commit_soon(Db *db)
{
    if (!db->log) db->log = log_of(db->link);
    if (db->log) db_log_wait(db->log, false);
    Err e = lite_script(db, "COMMIT");
    if (db->log) db_log_wait(db->log, true);
    return e;
}

static Err lite_on_disk(Db *db) { return !db->log || db_log_sync(db->log) == SQLITE_OK ? NULL : BUSY; }
static bool lite_doubtful(const Db *db) { return db->log && db_log_bad(db->log); }

static Err lite_log_again(Db *db)
{
    int code = db->log ? db_log_rewrite(db->log) : SQLITE_OK;
    if (code == SQLITE_OK) return NULL;
    if (code == SQLITE_CORRUPT) return db_say(db, BROKEN, "the log no longer holds what was written to it");
    return db_say(db, BUSY, "the log can't be written again: %s", sqlite3_errstr(code));
}

static Err settle(Db *db)
{
    sqlite3 *lite = db->link;
    sqlite3_extended_result_codes(lite, 1);
    sqlite3_busy_timeout(lite, PATIENCE_MS);
    sqlite3_db_config(lite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(lite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(lite, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(lite, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    if (!db_functions(lite)) return fail(db, SQLITE_NOMEM, "functions");
    if (db->mode == DB_WRITE) {
        char mode[16] = "";
        int code = sqlite3_exec(lite, "PRAGMA journal_mode=WAL", keep_mode, mode, NULL);
        if (code != SQLITE_OK) return fail(db, sqlite3_extended_errcode(lite), db->where);
        if (strcmp(mode, "wal") && strcmp(mode, "memory"))
            return db_say(db, BROKEN, "%s: no write-ahead log here (journal_mode %s)", db->where, mode);
    }
    /* A larger cache would cost more than it saves: SQLite goes through all of it at each commit. */
    TRY(lite_script(db, "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON;"
                        "PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;"
                        "PRAGMA cache_size=-8192"));
    if (db->mode == DB_WRITE) {
        db->log_limit = LOG_PAGES;
        sqlite3_wal_hook(lite, logged, db);
        return NULL;
    }
    return lite_script(db, "PRAGMA query_only=ON; SELECT 1 FROM sqlite_schema LIMIT 1");
}

/* Nobody asks SQLite how much memory it has, and counting takes a lock at each malloc. */
static void no_memory_figures(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

static Err lite_open(Db *db, const char *where)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, no_memory_figures);
    int how = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE
            | (db->mode == DB_WRITE ? SQLITE_OPEN_CREATE : 0);
    sqlite3 *lite = NULL;
    if (!where[0]) return db_say(db, BROKEN, "no database named");
    int code = sqlite3_open_v2(where, &lite, how, db->mode == DB_WRITE ? db_log_vfs() : NULL);
    db->link = lite;
    return code == SQLITE_OK ? settle(db) : fail(db, code, where);
}

static void lite_close(Db *db)
{
    if (db->link) sqlite3_close(db->link);
    db->link = NULL;
}

static Err lite_ready(Db *db)
{
    (void)db;
    return NULL;
}

static Err lite_prepare(Db *db, Statement *s)
{
    sqlite3_stmt *made = NULL;
    const char *rest = NULL;
    int code = sqlite3_prepare_v3(db->link, s->sql, -1, SQLITE_PREPARE_PERSISTENT, &made, &rest);
    if (code != SQLITE_OK) {
        char what[200];
        snprintf(what, sizeof what, "%s:%d: %s", s->query->file, s->query->line, s->query->name);
        return fail(db, code, what);
    }
    if (!made || rest[strspn(rest, " \t\n;")]) {
        sqlite3_finalize(made);
        return db_say(db, BROKEN, "%s:%d: %s: not one statement", s->query->file, s->query->line,
                      s->query->name);
    }
    s->handle = made;
    return NULL;
}

static void lite_forget(Db *db, Statement *s)
{
    (void)db;
    sqlite3_finalize(s->handle);
    s->handle = NULL;
}

static Err lite_columns(Db *db, Statement *s, Arena *keep, const char *ret_name[DB_COLUMNS], int *ret_count)
{
    (void)keep;
    int n = sqlite3_column_count(s->handle);
    if (n > DB_COLUMNS) return db_say(db, BROKEN, "%s: too many columns", s->query->name);
    for (int i = 0; i < n; i++) ret_name[i] = sqlite3_column_name(s->handle, i);
    *ret_count = n;
    return NULL;
}

static int bind(sqlite3_stmt *run, int k, const Value *v)
{
    if (value_absent(*v)) return sqlite3_bind_null(run, k);
    switch (v->kind) {
    case VALUE_INT:  return sqlite3_bind_int64(run, k, v->i);
    case VALUE_REAL: return sqlite3_bind_double(run, k, v->r);
    case VALUE_TEXT: return sqlite3_bind_text64(run, k, v->s.at, (sqlite3_uint64)v->s.len, SQLITE_STATIC,
                                                SQLITE_UTF8);
    default:         return sqlite3_bind_blob64(run, k, v->s.at, (sqlite3_uint64)v->s.len, SQLITE_STATIC);
    }
}

static Value column_of(sqlite3_stmt *run, int i)
{
    switch (sqlite3_column_type(run, i)) {
    case SQLITE_INTEGER: return value_int(sqlite3_column_int64(run, i));
    case SQLITE_FLOAT:   return value_real(sqlite3_column_double(run, i));
    case SQLITE_TEXT: {
        const char *at = (const char *)sqlite3_column_text(run, i);
        return value_text((Str){ at ? at : "", sqlite3_column_bytes(run, i) });
    }
    case SQLITE_BLOB: {
        const char *at = sqlite3_column_blob(run, i);
        return value_bytes((Str){ at ? at : "", sqlite3_column_bytes(run, i) });
    }
    default: return (Value){ .kind = VALUE_NULL };
    }
}

static Err step_all(Db *db, Statement *s, DbRowFn *row, void *ctx)
{
    sqlite3_stmt *run = s->handle;
    Value column[DB_COLUMNS];
    int code, count = sqlite3_column_count(run);
    if (count > DB_COLUMNS) return db_say(db, BROKEN, "%s: too many columns", s->query->name);
    while ((code = sqlite3_step(run)) == SQLITE_ROW) {
        for (int i = 0; i < count; i++) column[i] = column_of(run, i);
        TRY(row(ctx, column, count));
    }
    return code == SQLITE_DONE ? NULL : fail(db, code, s->query->name);
}

/* What was bound stays, and isn't looked at again: each run binds every mark before its first step. */
static void rest(sqlite3_stmt *run) { sqlite3_reset(run); }

static Err lite_run(Db *db, Statement *s, const Value *param, DbRowFn *row, void *ctx, int64_t *ret_changed)
{
    sqlite3_stmt *run = s->handle;
    int code = SQLITE_OK;
    for (int k = 0; k < s->params && code == SQLITE_OK; k++) code = bind(run, k + 1, &param[s->param[k]]);
    if (code != SQLITE_OK) {
        rest(run);
        return fail(db, code, s->query->name);
    }
    int64_t before = sqlite3_total_changes64(db->link);
    db->running[db->runs++] = s;
    Err e = step_all(db, s, row, ctx);
    db->runs--;
    /* total_changes counts foreign key actions too; changes is the statement's own, if one that writes. */
    if (!e && ret_changed)
        *ret_changed = sqlite3_total_changes64(db->link) == before ? 0 : sqlite3_changes64(db->link);
    rest(run);
    return e;
}

static void lite_abandon(Db *db)
{
    while (db->runs) {
        Statement *s = db->running[--db->runs];
        rest(s->handle);
        s->running = false;
    }
}

const Driver db_sqlite_driver = {
    DB_SQLITE, lite_open, lite_close, lite_ready, lite_script, lite_inside,
    lite_prepare, lite_forget, lite_columns, lite_run, NULL, lite_abandon, lite_copy_log,
    lite_commit_soon, lite_on_disk, lite_doubtful, lite_log_again
};
