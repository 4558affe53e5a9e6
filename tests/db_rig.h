/* A place to keep a database for one test, on either engine: a directory, or a schema of its own on the
 * PostgreSQL that TUIMEN_TEST_PG names (tests/with-pg.sh sets it). */
#ifndef TESTS_DB_RIG_H
#define TESTS_DB_RIG_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "db/db.h"
#include "db/migrate.h"

enum { RIG_ARENA = 64 << 20 };

typedef struct Rig {
    DbEngine engine;
    char dir[64], where[600], schema[64];
    Db *db;                                    /* writing */
    Arena whole, arena;
} Rig;

bool rig_has_postgres(void);
int rig_up(void **state);                      /* *state: a DbEngine's address → a Rig */
int rig_down(void **state);
void rig_script(Rig *, const char *sql);       /* beside the layer: its own connection */
int64_t rig_number(Rig *, const char *sql);    /* the first number of the first row */
Db *rig_open(Rig *, DbMode mode);
bool rig_tried(const Rig *);                   /* asked before: that all queries prepare is seen once */
int rig_run(const struct CMUnitTest *tests, size_t count);   /* on both engines; says what it skipped */

extern const DbEngine rig_sqlite, rig_postgres;

/* What everybody in a test signs in with, and its hash, made with the least work: what signing in costs is
 * the business of people_test alone. */
#define RIG_PASSWORD "jin se liu nian 42"
#define RIG_HASH \
    "$argon2id$v=19$m=8,t=1,p=1$YF6VCs6HgV50IQ3MXNHBgQ$n9oKNCtHqpDLghWTpbGbOHmSfWmQOR4FQzXhZGauWBg"

#define ON_BOTH(test) { #test, test, NULL, NULL, NULL }

/* A query for a test. */
#define QUERY(id, columns_, shape_, params_, ...) \
    static const Query id = { .name = #id, .file = __FILE__, .line = __LINE__, .columns = columns_, \
        .shape = shape_, .params = params_, .parts = (const QueryPart[]){ __VA_ARGS__, { 0 } } }
#define COLUMNS(...) (const char *const[]){ __VA_ARGS__, NULL }
#define PARAMS(...)  (const QueryParam[]){ __VA_ARGS__, { 0 } }

#define OK(call) do { Err ok_ = (call); \
    if (ok_) { print_error("%s: %s\n", #call, ok_->en); fail(); } } while (0)
#define DB_OK(db, call) do { Err ok_ = (call); \
    if (ok_) { print_error("%s: %s: %s\n", #call, ok_->en, db_trouble(db)); fail(); } } while (0)

#endif
