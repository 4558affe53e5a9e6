/* Opening, transactions and running, alike on both engines. A transaction that the engine has refused stays
 * refused until it is rolled back, so that what passes on SQLite passes on PostgreSQL. */
#include "db/db_driver.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

Err db_say(Db *db, Err e, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(db->trouble, sizeof db->trouble, format, args);
    va_end(args);
    return e;
}

static bool is_postgres(Str where)
{
    return str_starts(where, S("postgres://")) || str_starts(where, S("postgresql://"));
}

Err db_open(const char *where, DbMode mode, Db **ret, char reterr[256])
{
    Arena whole = arena_make(DB_ARENA), cache = whole;
    Db *db = NEW(&cache, Db);
    db->whole = whole;
    db->mode = mode;
    db->driver = is_postgres(str_of(where)) ? &db_postgres_driver : &db_sqlite_driver;
    db->where = str_z(&cache, str_of(where));
    db->cache = db->cache_empty = cache;
    Err e = db->driver->open(db, db->where);
    if (e) {
        if (reterr) snprintf(reterr, 256, "%.255s", db->trouble);
        db_close(db);
        return e;
    }
    *ret = db;
    return NULL;
}

void db_close(Db *db)
{
    if (!db) return;
    db_rollback(db);
    db_forget_all(db);
    db->driver->close(db);
    arena_drop(db->whole, DB_ARENA);
}

DbEngine db_engine(const Db *db) { return db->driver->engine; }
const char *db_trouble(const Db *db) { return db->trouble; }
bool db_may_retry(const Db *db) { return db->may_retry; }
Err db_refused(const Db *db) { return db->refused; }
bool db_full(const Db *db) { return db->full; }

void db_mark(Db *db)
{
    db->refused = NULL;
    db->full = false;
}

static Err note(Db *db, Err e)
{
    if (e == BUSY || e == BROKEN) db->refused = e;
    return e;
}

/* What the engine refused spoils the open transaction; what a callback refused doesn't. */
static Err spoil(Db *db, Err e)
{
    if (e && db->inside) db->failed = e;
    return note(db, e);
}

Err db_script(Db *db, const char *sql)
{
    if (db->failed) return db->failed;
    return spoil(db, db->driver->script(db, sql));
}

Err db_begin(Db *db)
{
    if (db->inside) return db_say(db, BROKEN, "begin inside a transaction");
    db->driver->abandon(db);
    TRY(note(db, db->driver->ready(db)));
    const char *sql = db->mode == DB_WRITE
        ? (db->driver->engine == DB_SQLITE ? "BEGIN IMMEDIATE" : "BEGIN")
        : (db->driver->engine == DB_SQLITE ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    TRY(note(db, db->driver->script(db, sql)));
    db->inside = true;
    db->ahead = false;
    db->depth = 0;
    db->failed = NULL;
    return NULL;
}

void db_ahead(Db *db) { db->ahead = db->inside && db->driver->send; }

void db_rollback(Db *db)
{
    db->driver->abandon(db);
    if (db->inside && db->driver->inside(db)) {
        /* The words of the failure that led here matter more than those of a rollback. */
        char trouble[DB_TROUBLE];
        bool may_retry = db->may_retry;
        memcpy(trouble, db->trouble, sizeof trouble);
        db->driver->script(db, "ROLLBACK");
        memcpy(db->trouble, trouble, sizeof trouble);
        db->may_retry = may_retry;
    }
    db->inside = false;
    db->depth = 0;
    db->failed = NULL;
}

static Err commit(Db *db, bool soon)
{
    if (!db->inside) return db_say(db, BROKEN, "commit outside a transaction");
    Err e = db->failed;
    if (!e && db->depth) e = db_say(db, BROKEN, "commit with an open savepoint");
    if (!e) {
        db->driver->abandon(db);
        db->committing = true;
        e = note(db, soon && db->driver->commit_soon ? db->driver->commit_soon(db)
                                                     : db->driver->script(db, "COMMIT"));
        db->committing = false;
    }
    db_rollback(db);
    return e;
}

Err db_commit(Db *db) { return commit(db, false); }
Err db_commit_soon(Db *db) { return commit(db, true); }

Err db_on_disk(Db *db) { return db->driver->on_disk ? db->driver->on_disk(db) : NULL; }
bool db_log_doubtful(const Db *db) { return db->driver->doubtful && db->driver->doubtful(db); }
Err db_log_again(Db *db) { return db->driver->log_again ? note(db, db->driver->log_again(db)) : NULL; }

static Err savepoint_script(Db *db, const char *verb, int depth)
{
    char sql[80];
    snprintf(sql, sizeof sql, "%s s%d", verb, depth);
    return db_script(db, sql);
}

Err db_savepoint(Db *db)
{
    if (!db->inside) return db_say(db, BROKEN, "savepoint outside a transaction");
    TRY(savepoint_script(db, "SAVEPOINT", db->depth + 1));
    db->depth++;
    return NULL;
}

Err db_release(Db *db)
{
    if (!db->inside || db->depth == 0) return db_say(db, BROKEN, "release of no savepoint");
    TRY(savepoint_script(db, "RELEASE", db->depth));
    db->depth--;
    return NULL;
}

void db_rollback_to(Db *db)
{
    if (!db->inside || db->depth == 0) return;
    db->driver->abandon(db);
    int depth = db->depth--;
    if (!db->driver->inside(db)) {
        if (!db->failed) db->failed = db_say(db, BUSY, "the transaction is gone");
        return;
    }
    db->failed = NULL;
    char sql[80];
    snprintf(sql, sizeof sql, "ROLLBACK TO s%d; RELEASE s%d", depth, depth);
    db_script(db, sql);
}

int db_log_pages(const Db *db) { return db->log_pages; }
void db_log_limit(Db *db, int pages) { db->log_limit = pages; }

Err db_copy_log(Db *db) { return db->driver->copy_log ? db->driver->copy_log(db) : NULL; }

int64_t db_writes(const Db *db) { return db->writes; }
bool db_untouched(const Db *db, int64_t writes) { return !db->failed && db->writes == writes; }

/* A row callback's refusal must be told from the engine's. */
typedef struct Watch { DbRowFn *row; void *ctx; bool refused; } Watch;

static Err watched_row(void *ctx, const Value *column, int count)
{
    Watch *w = ctx;
    Err e = w->row ? w->row(w->ctx, column, count) : NULL;
    w->refused = e != NULL;
    return e;
}

/* Both engines take the same values: of the declared kind, and text that PostgreSQL could hold. */
static Err check_values(Db *db, const Statement *s, const Value *param)
{
    for (int k = 0; k < s->params; k++) {
        int i = s->param[k];
        const char *name = s->query->params[i].name;
        if (value_absent(param[i])) continue;
        if (param[i].kind != s->kind[k])
            return db_say(db, BROKEN, "%s: %s isn't of the declared kind", s->query->name, name);
        if (param[i].kind == VALUE_TEXT && !utf8_valid(param[i].s))
            return db_say(db, BAD_FIELD, "%s: %s isn't text", s->query->name, name);
        bool text = param[i].kind == VALUE_TEXT || param[i].kind == VALUE_BYTES;
        if (text && param[i].s.len > DB_VALUE_BYTES)
            return db_say(db, TOO_LARGE, "%s: %s is too large", s->query->name, name);
    }
    return NULL;
}

Err db_run_seen(Db *db, const Query *q, const Value *param, DbRowFn *row, void *ctx, int64_t *ret_changed,
                Statement **ret_statement)
{
    if (db->failed) return db->failed;
    if (!db->inside) TRY(note(db, db->driver->ready(db)));
    if (db->runs == DB_DEPTH) return db_say(db, BROKEN, "%s: queries nest too deep", q->name);
    TRY(spoil(db, db_statement(db, q, param, ret_statement)));
    Statement *s = *ret_statement;
    TRY(check_values(db, s, param));
    if (s->running) return db_say(db, BROKEN, "%s: runs inside itself", q->name);
    Watch watch = { row, ctx, false };
    db->writes += s->writes;
    if (db->ahead && s->adds && !row) {
        if (ret_changed) *ret_changed = 1;
        return spoil(db, db->driver->send(db, s, param));
    }
    s->running = true;
    Err e = db->driver->run(db, s, param, watched_row, &watch, ret_changed);
    s->running = false;
    return watch.refused ? e : spoil(db, e);
}

Err db_run(Db *db, const Query *q, const Value *param, DbRowFn *row, void *ctx, int64_t *ret_changed)
{
    Statement *s;
    return db_run_seen(db, q, param, row, ctx, ret_changed, &s);
}
