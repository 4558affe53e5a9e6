/* One small interface over SQLite and PostgreSQL. Knows bytes, rows and transactions; knows no request.
 * Domains never see a driver: they call the typed functions that tools/sqlgen writes from queries.sql.
 * SQL that is not in a queries.sql can't be run: what is here takes a `const Query *`. */
#ifndef DB_DB_H
#define DB_DB_H

#include "base/err.h"
#include "base/shape.h"
#include "vocab/scope.h"

typedef struct Db Db;                          /* one connection, one thread at a time */

/* NONE, an absent Str and NaN are NULL, whatever the kind says. Text: UTF-8 without NUL, else BAD_FIELD. */
typedef enum ValueKind { VALUE_NULL, VALUE_INT, VALUE_REAL, VALUE_TEXT, VALUE_BYTES } ValueKind;
typedef struct Value { ValueKind kind; union { int64_t i; double r; Str s; }; } Value;

static inline Value value_int(int64_t i) { return (Value){ .kind = VALUE_INT, .i = i }; }
static inline Value value_real(double r) { return (Value){ .kind = VALUE_REAL, .r = r }; }
static inline Value value_text(Str s)    { return (Value){ .kind = VALUE_TEXT, .s = s }; }
static inline Value value_bytes(Str s)   { return (Value){ .kind = VALUE_BYTES, .s = s }; }
bool value_absent(Value v);

typedef enum DbEngine { DB_SQLITE, DB_POSTGRES } DbEngine;
typedef enum DbMode { DB_READ, DB_WRITE } DbMode;

/* `where`: a file path, or postgres://… ; postgresql://… A DB_READ connection can't write (query_only /
 * default_transaction_read_only). SQLite: WAL, synchronous=FULL, foreign_keys=ON, busy_timeout. */
Err db_open(const char *where, DbMode mode, Db **ret, char reterr[256]);
void db_close(Db *);                           /* takes NULL */
DbEngine db_engine(const Db *);

/* What a parameter is, so that a NULL has a type too (PostgreSQL asks): its kind, or for ":c.member" the
 * member of a shape (then `kind` is not looked at). A choice and the kind of a scope are VALUE_INT. */
typedef struct QueryParam { const char *name; ValueKind kind; const Shape *shape; int offset; } QueryParam;

/* A closed statement, written by sqlgen. Optional parts ({?x …}, {order=new …}, {scope …}) make variants:
 * the text is a list of parts, each with the conditions under which it stands in the statement (all must
 * hold). */
enum { QUERY_CONDITIONS = 4, QUERY_PARTS = 128, QUERY_PARAMS = 120 };      /* the last two: at most */
typedef struct QueryWhen { int8_t param, choice; } QueryWhen;  /* from 1; -1: is present, else equal */
typedef struct QueryPart { const char *sql; int conditions; QueryWhen when[QUERY_CONDITIONS]; } QueryPart;
typedef struct Query {
    const char *name, *file;
    int line;
    const QueryParam *params;                  /* in binding order, ends with .name == NULL; NULL: none */
    const QueryPart *parts;                    /* ends with .sql == NULL; "?N" marks parameter N from 1 */
    const QueryPart *pg_parts;                 /* NULL: the same text on PostgreSQL */
    const char *const *columns;                /* of the result, by SQLite's names; NULL-ended; NULL: none */
    const Shape *shape;                        /* rows are read into this shape; NULL: by position */
} Query;

/* The member at `offset` of a record as its shape says: words for names, NULL for what is absent. */
Value db_member(const Shape *, const void *record, size_t offset);

/* A scope as the parameters that "{scope …}" stands for. */
enum { SCOPE_VALUES = 2 + 2 * SCOPE_MAX };     /* kind, own, then low and high of each range */
typedef enum ScopeKind { SCOPE_ONE, SCOPE_MANY, SCOPE_OWN, SCOPE_NOTHING, SCOPE_ALL } ScopeKind;
void db_scope(const Scope *, Value to[SCOPE_VALUES]);

/* Transactions. Once the engine has refused a statement, the transaction can only be rolled back, or rolled
 * back to a savepoint that is still open (PostgreSQL works so; SQLite is held to it): until then statements
 * and commit give that refusal again. Every savepoint ends by db_release or db_rollback_to; they nest. A
 * full disk or a lost connection may end the whole transaction: db_rollback_to then changes nothing. Commit
 * that fails leaves nothing behind, or it is unknown: BUSY, and db_may_retry says which. Having left a
 * query by longjmp, call db_rollback (harmless outside a transaction). */
Err db_begin(Db *);
Err db_commit(Db *);
void db_rollback(Db *);
Err db_savepoint(Db *);
Err db_release(Db *);
void db_rollback_to(Db *);

/* From here to the end of the transaction, statements that only add a row don't wait for the server's word
 * (PostgreSQL; a way there and back each is saved). One that it refuses, whatever the reason, is told by a
 * later statement or by the commit, as BUSY: run it all again without. */
void db_ahead(Db *);

/* Commit without waiting for the disk: others see the rows at once, but nobody may be told that they are
 * kept before db_on_disk, which any one thread may call while the connection goes on. When that fails,
 * nothing more is committed until db_log_again, inside a transaction that has done nothing yet, has written
 * down anew what the disk may not have: BUSY as long as the disk refuses; BROKEN when what is read back isn't
 * what was written, and then the program must end, for only a start sorts that out. PostgreSQL: db_commit,
 * and nothing to wait for. */
Err db_commit_soon(Db *);
Err db_on_disk(Db *);
bool db_log_doubtful(const Db *);
Err db_log_again(Db *);

/* SQLite's log of pages that the file itself hasn't got yet: how long it was at the last commit, and from how
 * many pages on a commit copies them (4,000 = 16 MB). db_copy_log copies what can be copied at once, beside a
 * writer and readers; NULL though somebody else is at it. PostgreSQL does all this by itself: 0, nothing. */
int db_log_pages(const Db *);
void db_log_limit(Db *, int pages);
Err db_copy_log(Db *);

/* How many statements that may write have been run. Has none been since, and none refused by the engine? Then
 * there is nothing to undo. */
int64_t db_writes(const Db *);
bool db_untouched(const Db *, int64_t writes);

/* Called by generated code. `ret_changed` may be NULL, the callback too. A row callback that refuses stops
 * the query. Refuses with CONFLICT (unique key), BUSY (locked, full, away), BAD_FIELD (text), BROKEN (all
 * else). */
typedef Err DbRowFn(void *ctx, const Value *column, int count);
Err db_run(Db *, const Query *, const Value *param, DbRowFn *, void *ctx, int64_t *ret_changed);

/* Results the generated functions are made of. `keep` owns text and lists. NULL in a required field, and a
 * second row where one is due, are BROKEN. */
Err db_one(Db *, const Query *, const Value *, void *record, Arena *keep);          /* NOT_FOUND if none */
Err db_many(Db *, const Query *, const Value *, List *ret, Arena *keep);
Err db_int(Db *, const Query *, const Value *, int64_t *ret);         /* NOT_FOUND if none; NONE for NULL */
Err db_changes(Db *, const Query *, const Value *, int64_t *ret_changed);
Err db_changes_one(Db *, const Query *, const Value *);                             /* MOVED_ON if not one */

/* The last failure of this connection, in the engine's own words, for the log (never for a caller). */
const char *db_trouble(const Db *);

/* What the engine itself has refused since db_mark: BUSY, BROKEN or NULL, whatever the caller made of it. And
 * was it for want of room? */
void db_mark(Db *);
Err db_refused(const Db *);
bool db_full(const Db *);

/* After BUSY or a lost connection: true when the caller may simply run the whole transaction again. */
bool db_may_retry(const Db *);

#endif
