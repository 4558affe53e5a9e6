/* Making and removing the places where tests keep databases. */
#include "db_rig.h"

#include <libpq-fe.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const DbEngine rig_sqlite = DB_SQLITE, rig_postgres = DB_POSTGRES;

bool rig_has_postgres(void)
{
    const char *url = getenv("TUIMEN_TEST_PG");
    return url && url[0];
}

static int64_t on_postgres(const char *where, const char *sql)
{
    PGconn *line = PQconnectdb(where);
    PGresult *r = PQexec(line, sql);
    ExecStatusType status = PQresultStatus(r);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        print_error("%s: %s\n", sql, PQerrorMessage(line));
        fail();
    }
    int64_t n = status == PGRES_TUPLES_OK && PQntuples(r) ? strtoll(PQgetvalue(r, 0, 0), NULL, 10) : 0;
    PQclear(r);
    PQfinish(line);
    return n;
}

static int first_number(void *ctx, int count, char **value, char **name)
{
    (void)count, (void)name;
    *(int64_t *)ctx = value[0] ? strtoll(value[0], NULL, 10) : 0;
    return 0;
}

int64_t rig_number(Rig *rig, const char *sql)
{
    if (rig->engine == DB_POSTGRES) return on_postgres(rig->where, sql);
    sqlite3 *lite = NULL;
    int64_t n = 0;
    assert_int_equal(sqlite3_open(rig->where, &lite), SQLITE_OK);
    sqlite3_busy_timeout(lite, 5000);
    char *wrong = NULL;
    if (sqlite3_exec(lite, sql, first_number, &n, &wrong)) {
        print_error("%s: %s\n", sql, wrong);
        fail();
    }
    sqlite3_close(lite);
    return n;
}

void rig_script(Rig *rig, const char *sql) { rig_number(rig, sql); }

Db *rig_open(Rig *rig, DbMode mode)
{
    Db *db = NULL;
    char why[256] = "";
    if (db_open(rig->where, mode, &db, why)) {
        print_error("%s: %s\n", rig->where, why);
        fail();
    }
    return db;
}

bool rig_tried(const Rig *rig)
{
    static bool tried[2];
    bool before = tried[rig->engine == DB_POSTGRES];
    tried[rig->engine == DB_POSTGRES] = true;
    return before;
}

int rig_up(void **state)
{
    DbEngine engine = *(const DbEngine *)*state;
    Arena whole = arena_make(RIG_ARENA), arena = whole;
    Rig *rig = NEW(&arena, Rig);
    *rig = (Rig){ .engine = engine, .whole = whole, .arena = arena };
    strcpy(rig->dir, "/tmp/tuimen-db-XXXXXX");
    if (!mkdtemp(rig->dir)) return -1;
    if (engine == DB_SQLITE) {
        snprintf(rig->where, sizeof rig->where, "%s/town.db", rig->dir);
    } else {
        const char *url = getenv("TUIMEN_TEST_PG");
        char sql[200];
        snprintf(rig->schema, sizeof rig->schema, "test_%s", rig->dir + strlen("/tmp/tuimen-db-"));
        snprintf(sql, sizeof sql, "CREATE SCHEMA \"%s\"", rig->schema);
        on_postgres(url, sql);
        snprintf(rig->where, sizeof rig->where, "%s%coptions=-csearch_path%%3D%%22%s%%22", url,
                 strchr(url, '?') ? '&' : '?', rig->schema);
    }
    rig->db = rig_open(rig, DB_WRITE);
    *state = rig;
    return 0;
}

int rig_down(void **state)
{
    Rig *rig = *state;
    char command[200];
    db_close(rig->db);
    if (rig->engine == DB_POSTGRES) {
        snprintf(command, sizeof command, "SET client_min_messages = warning; DROP SCHEMA \"%s\" CASCADE",
                 rig->schema);
        on_postgres(getenv("TUIMEN_TEST_PG"), command);
    }
    snprintf(command, sizeof command, "rm -rf '%s'", rig->dir);
    int gone = system(command);
    arena_drop(rig->whole, RIG_ARENA);
    return gone;
}

int rig_run(const struct CMUnitTest *tests, size_t count)
{
    struct CMUnitTest run[100];
    int failed = 0;
    for (int engine = 0; engine < 2; engine++) {
        if (engine == 1 && !rig_has_postgres()) {
            printf("SKIP: %zu tests on PostgreSQL (TUIMEN_TEST_PG isn't set; see tests/with-pg.sh)\n", count);
            continue;
        }
        assert_true(count <= COUNT(run));
        for (size_t i = 0; i < count; i++) {
            run[i] = tests[i];
            run[i].setup_func = rig_up;
            run[i].teardown_func = rig_down;
            run[i].initial_state = (void *)(uintptr_t)(engine ? &rig_postgres : &rig_sqlite);
        }
        failed += _cmocka_run_group_tests(engine ? "PostgreSQL" : "SQLite", run, count, NULL, NULL);
    }
    return failed;
}
