/* The PostgreSQL driver (libpq, manual chapter 34). Parameters go in binary with the types their queries
 * declare, results come back as text. A line that is lost is mended at the next use outside a transaction.
 * SQLSTATE: manual, appendix A. */
#include "db/db_driver.h"

#include <endian.h>
#include <libpq-fe.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { OID_BOOL = 16, OID_BYTEA = 17, OID_INT8 = 20, OID_INT2 = 21, OID_INT4 = 23, OID_TEXT = 25,
    OID_FLOAT4 = 700,
       OID_FLOAT8 = 701, OID_NUMERIC = 1700 };
enum { TRIES = 5, FIRST_PAUSE_MS = 40, PAUSE_MIN_MS = 250, PAUSE_MAX_MS = 4000 };

static int64_t clock_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void hang_up(Db *db)
{
    PQfinish(db->link);
    db->link = NULL;
    db->sent = 0;
}

static bool is_one_of(const char *state, const char *const *list)
{
    for (; *list; list++)
        if (!strncmp(state, *list, strlen(*list))) return true;
    return false;
}

/* The line is gone. Inside a transaction nothing has happened; a commit, or a lone statement that may have
 * written, may have been heard before it broke. */
static Err lost(Db *db)
{
    db->may_retry = !db->committing && (db->inside || db->mode == DB_READ);
    hang_up(db);
    return BUSY;
}

static Err fail(Db *db, const PGresult *r, const char *what)
{
    static const char *const line[] = { "08", "57P", NULL };
    static const char *const full[] = { "53", "58", "XX000", NULL };
    static const char *const again[] = { "40001", "40P01", "55P03", "57014", NULL };
    const char *state = r ? PQresultErrorField(r, PG_DIAG_SQLSTATE) : NULL;
    const char *words = r ? PQresultErrorField(r, PG_DIAG_MESSAGE_PRIMARY) : NULL;
    const char *key = r ? PQresultErrorField(r, PG_DIAG_CONSTRAINT_NAME) : NULL;
    if (!words && db->link) words = PQerrorMessage(db->link);
    if (!words) words = "the line is down";
    /* Not the detail: it holds people's data. */
    db_say(db, NULL, "%.100s: %.*s (%s%s%s)", what, (int)strcspn(words, "\n"), words,
           state ? state : "no state",
           key ? ", " : "", key ? key : "");
    db->may_retry = false;
    /* Without a state the words are libpq's own: the server couldn't be heard, whatever PQstatus says yet. */
    if (!state || is_one_of(state, line) || PQstatus(db->link) != CONNECTION_OK) return lost(db);
    if (!strcmp(state, "23505")) return CONFLICT;
    if (is_one_of(state, again) || !strcmp(state, "0A000")) {
        db->stale = !strcmp(state, "0A000");       /* "cached plan must not change result type" */
        db->may_retry = true;
        return db->stale && !strstr(words, "cached plan") ? BROKEN : BUSY;
    }
    if (is_one_of(state, full)) {
        db->full = !strcmp(state, "53100");
        db->may_retry = db->full || (!db->committing && db->inside);
        return BUSY;
    }
    return BROKEN;
}

static void hush(void *ctx, const char *message)
{
    (void)ctx, (void)message;
}

/* Whoever writes asks for one row at a time. Of a table that was empty when it last looked the server thinks
 * that it still is, and would walk through all of it each time. */
static const char settings_write[] =
    "SET lock_timeout = 5000; SET bytea_output = hex; SET standard_conforming_strings = on;"
    "SET extra_float_digits = 1; SET client_min_messages = warning; SET enable_seqscan = off; SET jit = off";
static const char settings_read[] =
    "SET lock_timeout = 5000; SET bytea_output = hex; SET standard_conforming_strings = on;"
    "SET extra_float_digits = 1; SET client_min_messages = warning; SET default_transaction_read_only = on";

static Err call(Db *db)
{
    const char *const key[] = { "connect_timeout", "fallback_application_name", "keepalives_idle",
        "tcp_user_timeout",
                                "dbname", "client_encoding", NULL };
    const char *const value[] = { "5", "tuimen", "30", "30000", db->where, "UTF8", NULL };
    db->link = PQconnectdbParams(key, value, 1);
    if (!db->link || PQstatus(db->link) != CONNECTION_OK) {
        const char *words = db->link ? PQerrorMessage(db->link) : NULL;
        if (!words) words = "out of memory";
        db_say(db, NULL, "%.*s", (int)strcspn(words, "\n"), words);
        hang_up(db);
        db->may_retry = true;
        return BUSY;
    }
    PQsetNoticeProcessor(db->link, hush, NULL);
    const char *encoding = PQparameterStatus(db->link, "server_encoding");
    if (!encoding || strcmp(encoding, "UTF8")) {
        db_say(db, NULL, "the database's encoding is %s; UTF8 is needed", encoding ? encoding : "unknown");
        hang_up(db);
        return BROKEN;
    }
    PGresult *r = PQexec(db->link, db->mode == DB_READ ? settings_read : settings_write);
    Err e = PQresultStatus(r) == PGRES_COMMAND_OK ? NULL : fail(db, r, "settings");
    PQclear(r);
    if (e) hang_up(db);
    return e;
}

static Err pg_open(Db *db, const char *where)
{
    char *why = NULL;
    PQconninfoOption *parsed = PQconninfoParse(where, &why);
    if (!parsed) {
        db_say(db, NULL, "the database's address: %.*s", why ? (int)strcspn(why, "\n") : 1, why ? why : "?");
        PQfreemem(why);
        return BROKEN;
    }
    PQconninfoFree(parsed);
    return call(db);
}

static void pg_close(Db *db) { hang_up(db); }

/* A few tries within this call, then none before a pause that grows: a worker isn't held up by a dead
 * server. */
static Err call_again(Db *db)
{
    if (clock_ms() < db->retry_at_ms) {
        db->may_retry = true;
        return db_say(db, BUSY, "the database is away; the next try is due soon");
    }
    db_forget_all(db);
    Err e = NULL;
    for (int i = 0; i < TRIES; i++) {
        if (i) nanosleep(&(struct timespec){ 0, (FIRST_PAUSE_MS << (i - 1)) * 1000000L }, NULL);
        e = call(db);
        if (e != BUSY) break;
    }
    if (!e) {
        db->backoff_ms = 0;
        return NULL;
    }
    int64_t pause = db->backoff_ms * 2;
    db->backoff_ms = pause < PAUSE_MIN_MS ? PAUSE_MIN_MS : pause > PAUSE_MAX_MS ? PAUSE_MAX_MS : pause;
    /* Connections that lost the same server don't all come back at once. */
    int64_t jitter = (int64_t)((uintptr_t)db >> 12) % (db->backoff_ms / 2);
    db->retry_at_ms = clock_ms() + db->backoff_ms / 2 + jitter;
    return e;
}

/* A server that went away while we were silent shows as something to read, then its end. */
static bool went_away(Db *db)
{
    for (int i = 0; i < 8; i++) {
        struct pollfd wait = { .fd = PQsocket(db->link), .events = POLLIN };
        if (poll(&wait, 1, 0) <= 0) return false;
        if (!PQconsumeInput(db->link) || PQstatus(db->link) != CONNECTION_OK) return true;
    }
    return true;
}

/* ---- Rows that are added without waiting (libpq, chapter "Pipeline mode") ---- */

static void skip_result(Db *db) { PQclear(PQgetResult(db->link)); }

/* The server refused what was sent before: the caller only hears that it is to run again. */
static Err late(Db *db, const PGresult *r)
{
    fail(db, r, "a row added ahead");
    db->may_retry = true;
    return BUSY;
}

/* Hears of all that was sent; the result of the last statement is the caller's, if it asks for it. */
static Err hear(Db *db, PGresult **ret_last)
{
    Err e = PQpipelineSync(db->link) ? NULL : late(db, NULL);
    int sent = db->sent - (ret_last != NULL);
    for (db->sent = 0; db->link && sent > 0; sent--) {
        PGresult *r = PQgetResult(db->link);
        ExecStatusType status = PQresultStatus(r);
        if (!e && status != PGRES_COMMAND_OK) e = late(db, r);
        PQclear(r);
        if (db->link && r) skip_result(db);        /* the NULL behind it */
    }
    if (ret_last) {
        *ret_last = db->link ? PQgetResult(db->link) : NULL;
        if (*ret_last) skip_result(db);
        if (e) PQclear(*ret_last), *ret_last = NULL;
    }
    if (!db->link) return e;
    skip_result(db);                               /* the sync's own, and that nothing comes after */
    skip_result(db);
    if (!PQexitPipelineMode(db->link)) e = late(db, NULL), hang_up(db);
    return e;
}

static Err pg_script(Db *db, const char *sql)
{
    Err before = db->link && db->sent ? hear(db, NULL) : NULL;
    if (before && (!db->link || strncmp(sql, "ROLLBACK", 8))) return before;
    if (!db->link) return fail(db, NULL, sql);
    PGresult *r = PQexec(db->link, sql);
    ExecStatusType status = PQresultStatus(r);
    Err e = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ? NULL : fail(db, r, sql);
    /* Asked to commit what it had given up, the server answers ROLLBACK and calls it a success. */
    if (!e && db->committing && strcmp(PQcmdStatus(r), "COMMIT"))
        e = db_say(db, BROKEN, "commit: the server rolled back");
    PQclear(r);
    return e;
}

static Err pg_ready(Db *db)
{
    if (db->link && db->runs == 0 && went_away(db)) hang_up(db);
    if (!db->link) return call_again(db);
    if (db->stale) {
        db->stale = false;
        if (db->runs == 0) db_forget_all(db);
    }
    if (PQtransactionStatus(db->link) == PQTRANS_IDLE) return NULL;
    return pg_script(db, "ROLLBACK");
}

static bool pg_inside(Db *db)
{
    if (db->link && db->sent) hear(db, NULL);
    if (!db->link) return false;
    PGTransactionStatusType status = PQtransactionStatus(db->link);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

typedef struct Name { char z[24]; } Name;

static Name name_of(const Statement *s)
{
    Name n;
    snprintf(n.z, sizeof n.z, "q%lld", (long long)(intptr_t)s->handle);
    return n;
}

static Err at_query(Db *db, const PGresult *r, const Query *q)
{
    char what[200];
    snprintf(what, sizeof what, "%s:%d: %s", q->file, q->line, q->name);
    return fail(db, r, what);
}

static Err pg_prepare(Db *db, Statement *s)
{
    static const Oid oid[] = { [VALUE_NULL] = 0, [VALUE_INT] = OID_INT8, [VALUE_REAL] = OID_FLOAT8,
                               [VALUE_TEXT] = OID_TEXT, [VALUE_BYTES] = OID_BYTEA };
    Oid type[QUERY_PARAMS];
    if (db->link && db->sent) TRY(hear(db, NULL));
    if (!db->link) return fail(db, NULL, s->query->name);
    for (int k = 0; k < s->params; k++) type[k] = oid[db_param_kind(s->query, s->param[k])];
    s->handle = (void *)(intptr_t)++db->serial;
    PGresult *r = PQprepare(db->link, name_of(s).z, s->sql, s->params, type);
    Err e = PQresultStatus(r) == PGRES_COMMAND_OK ? NULL : at_query(db, r, s->query);
    if (e) s->handle = NULL;
    PQclear(r);
    return e;
}

static void pg_forget(Db *db, Statement *s)
{
    char sql[64];
    if (db->link && db->sent) hear(db, NULL);
    if (db->link && s->handle) {
        snprintf(sql, sizeof sql, "DEALLOCATE %s", name_of(s).z);
        PQclear(PQexec(db->link, sql));
    }
    s->handle = NULL;
}

static Err pg_columns(Db *db, Statement *s, Arena *keep, const char *ret_name[DB_COLUMNS], int *ret_count)
{
    PGresult *r = PQdescribePrepared(db->link, name_of(s).z);
    Err e = PQresultStatus(r) == PGRES_COMMAND_OK ? NULL : at_query(db, r, s->query);
    int n = e ? 0 : PQnfields(r);
    if (n > DB_COLUMNS) e = db_say(db, BROKEN, "%s: too many columns", s->query->name);
    for (int i = 0; i < n && !e; i++) ret_name[i] = str_z(keep, str_of(PQfname(r, i)));
    *ret_count = e ? 0 : n;
    PQclear(r);
    return e;
}

/* Bytes as "\x6a6b…", in place. */
static Str unhex(char *z)
{
    static const char digits[] = "0123456789abcdef";
    ptrdiff_t n = 0;
    for (const char *from = z + 2; from[0] && from[1]; from += 2) {
        const char *high = memchr(digits, from[0], 16), *low = memchr(digits, from[1], 16);
        z[n++] = high && low ? (char)((high - digits) << 4 | (low - digits)) : 0;
    }
    return (Str){ z, n };
}

static Value column_of(const PGresult *r, int row, int i)
{
    int64_t n;
    if (PQgetisnull(r, row, i)) return (Value){ .kind = VALUE_NULL };
    char *z = PQgetvalue(r, row, i);
    Str s = { z, PQgetlength(r, row, i) };
    switch (PQftype(r, i)) {
    case OID_BOOL:   return value_int(z[0] == 't');
    case OID_BYTEA:  return value_bytes(unhex(z));
    case OID_FLOAT4: case OID_FLOAT8: return value_real(strtod(z, NULL));
    case OID_INT2: case OID_INT4: case OID_INT8: case OID_NUMERIC:      /* sums of BIGINT are numeric */
        return str_int(s, &n) ? value_int(n) : value_real(strtod(z, NULL));
    default:         return value_text(s);
    }
}

static Err each_row(Db *db, Statement *s, const PGresult *r, DbRowFn *row, void *ctx)
{
    Value column[DB_COLUMNS];
    int count = PQnfields(r);
    if (count > DB_COLUMNS) return db_say(db, BROKEN, "%s: too many columns", s->query->name);
    for (int n = 0; n < PQntuples(r); n++) {
        for (int i = 0; i < count; i++) column[i] = column_of(r, n, i);
        TRY(row(ctx, column, count));
    }
    return NULL;
}

typedef struct Bound {
    const char *at[QUERY_PARAMS];
    uint64_t number[QUERY_PARAMS];
    int size[QUERY_PARAMS], binary[QUERY_PARAMS];
} Bound;

static void bind(Bound *b, const Statement *s, const Value *param)
{
    for (int k = 0; k < s->params; k++) {
        const Value *v = &param[s->param[k]];
        b->binary[k] = 1;
        b->at[k] = NULL;
        b->size[k] = 0;
        if (value_absent(*v)) continue;
        if (v->kind == VALUE_INT || v->kind == VALUE_REAL) {
            if (v->kind == VALUE_INT) b->number[k] = (uint64_t)v->i;
            else memcpy(&b->number[k], &v->r, sizeof b->number[k]);
            b->number[k] = htobe64(b->number[k]);
            b->at[k] = (const char *)&b->number[k];
            b->size[k] = 8;
        } else {
            b->at[k] = v->s.at;
            b->size[k] = (int)v->s.len;
        }
    }
}

/* false: the line is down. */
static bool put(Db *db, const Statement *s, const Bound *b)
{
    if (!PQsendQueryPrepared(db->link, name_of(s).z, s->params, b->at, b->size, b->binary, 0)) return false;
    db->sent++;
    return PQflush(db->link) >= 0;
}

static Err pg_send(Db *db, Statement *s, const Value *param)
{
    Bound b;
    if (!db->link) return fail(db, NULL, s->query->name);
    bind(&b, s, param);
    bool good = (db->sent || PQenterPipelineMode(db->link)) && put(db, s, &b);
    return good ? NULL : late(db, NULL);
}

/* Behind what was sent ahead it waits for that, too. */
static Err execute(Db *db, const Statement *s, const Value *param, PGresult **ret)
{
    Bound b;
    bind(&b, s, param);
    if (db->sent) return put(db, s, &b) ? hear(db, ret) : late(db, NULL);
    *ret = PQexecPrepared(db->link, name_of(s).z, s->params, b.at, b.size, b.binary, 0);
    return NULL;
}

static Err pg_run(Db *db, Statement *s, const Value *param, DbRowFn *row, void *ctx, int64_t *ret_changed)
{
    if (!db->link) return fail(db, NULL, s->query->name);
    PGresult *r;
    TRY(execute(db, s, param, &r));
    ExecStatusType status = PQresultStatus(r);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        Err e = status == PGRES_EMPTY_QUERY ? db_say(db, BROKEN, "%s: empty", s->query->name)
                                            : at_query(db, r, s->query);
        PQclear(r);
        return e;
    }
    s->result = r;
    db->running[db->runs++] = s;
    Err e = each_row(db, s, r, row, ctx);
    db->runs--;
    if (!e && ret_changed)
        *ret_changed = strncmp(PQcmdStatus(r), "SELECT", 6) ? strtoll(PQcmdTuples(r), NULL, 10) : 0;
    s->result = NULL;
    PQclear(r);
    return e;
}

static void pg_abandon(Db *db)
{
    while (db->runs) {
        Statement *s = db->running[--db->runs];
        PQclear(s->result);
        s->result = NULL;
        s->running = false;
    }
}

const Driver db_postgres_driver = {
    DB_POSTGRES, pg_open, pg_close, pg_ready, pg_script, pg_inside,
    pg_prepare, pg_forget, pg_columns, pg_run, pg_send, pg_abandon, NULL, NULL, NULL, NULL, NULL
};
