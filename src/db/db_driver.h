/* What the files of src/db share among themselves; nobody else includes it. A driver knows one engine: it
 * opens, prepares and runs, and names failures. Variants, shapes, transactions and migrations are written
 * once above. */
#ifndef DB_DB_DRIVER_H
#define DB_DB_DRIVER_H

#include "db/db.h"

enum { DB_TROUBLE = 512, DB_COLUMNS = 100, DB_SLOTS = 2048, DB_DEPTH = 100, DB_ARENA = 16 << 20,
       DB_VALUE_BYTES = 256 << 20 };

typedef struct PartBits { uint64_t bit[QUERY_PARTS / 64]; } PartBits;     /* which parts stand in a variant */

/* One prepared variant of one query. */
typedef struct Statement {
    const Query *query;
    PartBits parts;
    const char *sql;                           /* with the engine's marks */
    int params;
    uint8_t param[QUERY_PARAMS];               /* k-th mark → index of the query's parameter, from 0 */
    uint8_t kind[QUERY_PARAMS];                /* … and its ValueKind */
    bool writes;                               /* it isn't a SELECT */
    bool adds;                                 /* it adds one row, or the engine refuses it */
    const Field **field;                       /* what each column is read into; NULL: no row yet */
    void *handle;                              /* the driver's; NULL: not prepared */
    void *result;                              /* the driver's, while it runs */
    bool running;
} Statement;

typedef struct Driver {
    DbEngine engine;
    Err (*open)(Db *, const char *where);
    void (*close)(Db *);
    Err (*ready)(Db *);                        /* outside a transaction: is the line up? Mends it if it can */
    Err (*script)(Db *, const char *sql);      /* several statements, no parameters */
    bool (*inside)(Db *);                      /* a transaction that is still sound is open */
    Err (*prepare)(Db *, Statement *);
    void (*forget)(Db *, Statement *);
    /* Column names of a prepared statement, kept as long as it and `keep`; *ret_count 0: none. */
    Err (*columns)(Db *, Statement *, Arena *keep, const char *ret_name[DB_COLUMNS], int *ret_count);
    Err (*run)(Db *, Statement *, const Value *param, DbRowFn *, void *ctx, int64_t *ret_changed);
    /* NULL: this engine has no way to wait for. Else: send it, and hear of its failure at the next use. */
    Err (*send)(Db *, Statement *, const Value *param);
    void (*abandon)(Db *);                     /* end what a longjmp left running */
    Err (*copy_log)(Db *);                     /* NULL: nothing to copy */
    Err (*commit_soon)(Db *);                  /* NULL: as COMMIT */
    Err (*on_disk)(Db *);                      /* on any thread; NULL: a commit is */
    bool (*doubtful)(const Db *);
    Err (*log_again)(Db *);
} Driver;

struct Db {
    const Driver *driver;
    DbMode mode;
    const char *where;
    void *link;                                /* sqlite3 or PGconn */
    Err failed;                                /* what the open transaction was refused with */
    Err refused;                               /* BUSY or BROKEN by the engine since db_mark */
    bool full;                                 /* … because there is no room */
    bool inside, may_retry, committing;
    bool ahead;                                /* rows may be added without waiting, in this transaction */
    int sent;                                  /* … and so many wait to be heard of */
    bool stale;                                /* prepared statements have outlived their schema */
    int depth;                                 /* open savepoints */
    int64_t writes;                            /* statements run that aren't a SELECT */
    void *log;                                 /* SQLite: its own handle of the log */
    int log_pages, log_limit;                  /* SQLite: in the log; from how many on a commit copies them */
    Statement *slot[DB_SLOTS];                 /* open addressing by query and parts */
    int statements;
    int64_t serial;                            /* names of prepared statements */
    int64_t retry_at_ms, backoff_ms;           /* a lost line: not again before, by the monotonic clock */
    Statement *running[DB_DEPTH]; int runs;    /* innermost last */
    Arena cache, cache_empty;                  /* statements and their text; forgotten as a whole */
    Arena whole;
    char trouble[DB_TROUBLE];
};

extern const Driver db_sqlite_driver, db_postgres_driver;

/* Keep words for the log, and give the refusal back. */
Err db_say(Db *, Err e, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* db_query.c */
PartBits db_variant(const Db *, const Query *, const Value *param);
Err db_assemble(Db *, const Query *, PartBits, Arena *keep, Statement *ret);
Err db_statement(Db *, const Query *, const Value *param, Statement **ret);
void db_forget_all(Db *);
ValueKind db_param_kind(const Query *, int param);
const QueryPart *db_parts(const Db *, const Query *);

/* As db_run; *ret_statement stands before the first row comes. */
Err db_run_seen(Db *, const Query *, const Value *param, DbRowFn *, void *ctx, int64_t *ret_changed,
                Statement **ret_statement);

/* Run fixed text, for migrations and checks: `sql` is a constant. */
Err db_script(Db *, const char *sql);

#endif
