/* Backup under load, restore, and what they refuse. */
#include "db/db_backup.h"
#include "db_rig.h"

#include <dirent.h>
#include <libpq-fe.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

QUERY(row_add, NULL, NULL, PARAMS({ "id", VALUE_INT, NULL, 0 }, { "twin", VALUE_INT, NULL, 0 }),
    { .sql = "INSERT INTO pairs (id, twin, filling) VALUES (?1, ?2, '推门推门推门推门推门推门推门推门推门推门推门推门')" });
QUERY(row_count, COLUMNS("n"), NULL, NULL, { .sql = "SELECT count(*) AS n FROM pairs" });
QUERY(odd_count, COLUMNS("n"), NULL, NULL,
    { .sql = "SELECT count(*) AS n FROM pairs AS p"
             " WHERE NOT EXISTS (SELECT 1 FROM pairs AS q WHERE q.id = p.twin)" });

static void make_pairs(Rig *rig)
{
    rig_script(rig,
               "CREATE TABLE pairs (id BIGINT PRIMARY KEY, twin BIGINT NOT NULL, filling TEXT NOT NULL)");
}

/* Two rows in one transaction, each of which names the other: half a pair would be a torn copy. */
static void add_pair(Db *db, int64_t n)
{
    DB_OK(db, db_begin(db));
    DB_OK(db, db_run(db, &row_add, (const Value[]){ value_int(2 * n), value_int(2 * n + 1) }, NULL, NULL,
                     NULL));
    DB_OK(db, db_run(db, &row_add, (const Value[]){ value_int(2 * n + 1), value_int(2 * n) }, NULL, NULL,
                     NULL));
    DB_OK(db, db_commit(db));
}

typedef struct Writing { Rig *rig; _Atomic int64_t done; _Atomic bool stop; } Writing;

static void *write_on(void *at)
{
    Writing *w = at;
    Db *db = rig_open(w->rig, DB_WRITE);
    for (int64_t n = 100000; !w->stop && n < 200000; n++) {
        add_pair(db, n);
        w->done++;
    }
    db_close(db);
    return NULL;
}

static void path_in(const Rig *rig, const char *name, char ret[128])
{
    snprintf(ret, 128, "%s/%s", rig->dir, name);
}

static int64_t number_of(const char *where, const Query *q)
{
    Db *db = NULL;
    int64_t n = -1;
    char why[256];
    OK(db_open(where, DB_READ, &db, why));
    DB_OK(db, db_int(db, q, NULL, &n));
    db_close(db);
    return n;
}

/* Only what is expected lies in the folder: no part of a copy is left. */
static void no_parts(const Rig *rig)
{
    DIR *d = opendir(rig->dir);
    for (struct dirent *e; (e = readdir(d));) assert_null(strstr(e->d_name, ".part"));
    closedir(d);
}

/* An empty database of its own beside the test's, for restoring into. */
static void spare_database(Rig *rig, char ret[600])
{
    if (rig->engine == DB_SQLITE) {
        snprintf(ret, 600, "%s/spare.db", rig->dir);
        return;
    }
    const char *url = getenv("TUIMEN_TEST_PG"), *at = strstr(url, "/postgres?");
    char sql[128];
    snprintf(sql, sizeof sql, "CREATE DATABASE \"%s\"", rig->schema);
    rig_script(rig, sql);
    assert_non_null(at);
    snprintf(ret, 600, "%.*s/%s%s", (int)(at - url), url, rig->schema, at + strlen("/postgres"));
}

static void drop_spare(Rig *rig)
{
    char sql[128];
    if (rig->engine == DB_SQLITE) return;
    snprintf(sql, sizeof sql, "DROP DATABASE \"%s\"", rig->schema);
    rig_script(rig, sql);
}

static void a_copy_under_load_is_whole(void **state)
{
    Rig *rig = *state;
    make_pairs(rig);
    DB_OK(rig->db, db_begin(rig->db));
    for (int64_t n = 0; n < 10000; n++)
        DB_OK(rig->db, db_run(rig->db, &row_add, (const Value[]){ value_int(n), value_int(n ^ 1) }, NULL,
                              NULL, NULL));
    DB_OK(rig->db, db_commit(rig->db));
    if (rig->engine == DB_POSTGRES) return;    /* pg_dump's snapshot is its own affair; restored below */

    Writing w = { .rig = rig };
    pthread_t writer;
    char to[128], why[256] = "";
    assert_int_equal(pthread_create(&writer, NULL, write_on, &w), 0);
    while (w.done < 10) usleep(1000);
    int64_t least = 10000 + 2 * w.done;
    for (int i = 0; i < 5; i++) {
        char name[16];
        snprintf(name, sizeof name, "copy%d.db", i);
        path_in(rig, name, to);
        Err e = db_backup(rig->where, to, why);
        if (e) print_error("%s: %s\n", e->en, why);
        assert_null(e);
    }
    w.stop = true;
    pthread_join(writer, NULL);
    for (int i = 0; i < 5; i++) {
        char name[16];
        snprintf(name, sizeof name, "copy%d.db", i);
        path_in(rig, name, to);
        assert_true(number_of(to, &row_count) >= least);
        assert_int_equal(number_of(to, &odd_count), 0);
        struct stat about;
        assert_int_equal(stat(to, &about), 0);
        assert_int_equal(about.st_mode & 0777, 0600);
    }
    no_parts(rig);
}

static void there_and_back(void **state)
{
    Rig *rig = *state;
    char to[128], where[600], why[256] = "";
    make_pairs(rig);
    for (int64_t n = 0; n < 50; n++) add_pair(rig->db, n);
    path_in(rig, "copy", to);
    Err e = db_backup(rig->where, to, why);
    if (e) print_error("%s: %s\n", e->en, why);
    assert_null(e);
    assert_ptr_equal(db_backup(rig->where, to, why), BACKUP_EXISTS);
    spare_database(rig, where);
    e = db_restore(to, where, why);
    if (e) print_error("%s: %s\n", e->en, why);
    assert_null(e);
    assert_ptr_equal(db_restore(to, where, why), BACKUP_EXISTS);
    char with_path[700];
    snprintf(with_path, sizeof with_path, "%s&options=-csearch_path%%3D%%22%s%%22", where, rig->schema);
    const char *there = rig->engine == DB_SQLITE ? where : with_path;
    assert_int_equal(number_of(there, &row_count), 100);
    assert_int_equal(number_of(there, &odd_count), 0);
    Db *db = NULL;
    Buf report = buf_new(&rig->arena, 100);
    OK(db_open(there, DB_READ, &db, why));
    DB_OK(db, db_verify(db, &report));
    assert_int_equal(report.len, 0);
    db_close(db);
    no_parts(rig);
    drop_spare(rig);
}

static void what_is_no_backup(void **state)
{
    Rig *rig = *state;
    char from[128], where[600], why[256] = "";
    spare_database(rig, where);
    path_in(rig, "none", from);
    assert_ptr_equal(db_restore(from, where, why), NOT_FOUND);
    for (int kind = 0; kind < 3; kind++) {
        FILE *f = fopen(from, "wb");
        for (int i = 0; kind > 0 && i < 5000; i++)
            fputs(kind == 2 && i == 0 ? "SQLite format 3" : "nonsense\n", f);
        fclose(f);
        assert_ptr_equal(db_restore(from, where, why), BACKUP_UNSOUND);
        assert_true(why[0]);
    }
    if (rig->engine == DB_SQLITE) assert_int_equal(access(where, F_OK), -1);
    no_parts(rig);
    drop_spare(rig);
}

/* A damaged page must be found before the copy gets its name. */
static void damage_is_found(void **state)
{
    Rig *rig = *state;
    char copy[128], where[600], why[256] = "";
    if (rig->engine == DB_POSTGRES) return;
    make_pairs(rig);
    for (int64_t n = 0; n < 500; n++) add_pair(rig->db, n);
    path_in(rig, "copy", copy);
    OK(db_backup(rig->where, copy, why));
    spare_database(rig, where);
    struct stat about;
    stat(copy, &about);
    FILE *f = fopen(copy, "r+b");
    for (long at = 4096 * 3; at < about.st_size; at += 4096) {
        fseek(f, at, SEEK_SET);
        fwrite("\xff\xff\xff\xff\xff\xff\xff\xff", 8, 1, f);
    }
    fclose(f);
    assert_ptr_equal(db_restore(copy, where, why), BACKUP_UNSOUND);
    assert_int_equal(access(where, F_OK), -1);
    no_parts(rig);
}

static void verify_names_orphans(void **state)
{
    Rig *rig = *state;
    if (rig->engine == DB_POSTGRES) return;
    rig_script(rig, "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (id));"
                    "PRAGMA foreign_keys=OFF; INSERT INTO b VALUES (7)");
    Buf report = buf_new(&rig->arena, 100);
    assert_ptr_equal(db_verify(rig->db, &report), BACKUP_UNSOUND);
    assert_true(str_find(buf_str(&report), S("b: a row refers")) >= 0);
    char to[128], why[256];
    path_in(rig, "copy", to);
    assert_ptr_equal(db_backup(rig->where, to, why), BACKUP_UNSOUND);
    assert_int_equal(access(to, F_OK), -1);
    no_parts(rig);
}

/* A log that lies beside the target would be played into the restored database. */
static void an_old_log_is_in_the_way(void **state)
{
    Rig *rig = *state;
    char copy[128], where[600], log[700], why[256];
    if (rig->engine == DB_POSTGRES) return;
    make_pairs(rig);
    path_in(rig, "copy", copy);
    OK(db_backup(rig->where, copy, why));
    spare_database(rig, where);
    snprintf(log, sizeof log, "%s-wal", where);
    fclose(fopen(log, "w"));
    assert_ptr_equal(db_restore(copy, where, why), BACKUP_EXISTS);
    unlink(log);
    OK(db_restore(copy, where, why));
}

static void a_tool_that_is_not_there(void **state)
{
    Rig *rig = *state;
    char to[128], why[256] = "";
    path_in(rig, "copy", to);
    assert_ptr_equal(db_backup("/nowhere/town.db", to, why), NOT_FOUND);
    assert_non_null(strstr(why, "/nowhere/town.db"));
    path_in(rig, "no/such/folder", to);
    assert_ptr_equal(db_backup(rig->where, to, why), BROKEN);
    if (rig->engine == DB_SQLITE) return;
    path_in(rig, "copy", to);
    assert_ptr_equal(db_backup("postgres:///x?host=/nowhere", to, why), BROKEN);
    assert_non_null(strstr(why, "/nowhere"));
    assert_int_equal(access(to, F_OK), -1);
    no_parts(rig);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(a_copy_under_load_is_whole), ON_BOTH(there_and_back), ON_BOTH(what_is_no_backup),
        ON_BOTH(damage_is_found), ON_BOTH(verify_names_orphans), ON_BOTH(an_old_log_is_in_the_way),
        ON_BOTH(a_tool_that_is_not_there)
    };
    return rig_run(tests, COUNT(tests));
}
