/* When things go wrong: a full disk, a killed program, a database that goes away and comes back, one that is
 * locked. What was acknowledged must be there afterwards, whole. */
#include "db/db_driver.h"
#include "db_rig.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

QUERY(row_add, NULL, NULL, PARAMS({ "id", VALUE_INT, NULL, 0 }, { "twin", VALUE_INT, NULL, 0 },
    { "filling", VALUE_TEXT, NULL, 0 }),
        { .sql = "INSERT INTO pairs (id, twin, filling) VALUES (?1, ?2, ?3)" });
QUERY(row_put, NULL, NULL, PARAMS({ "id", VALUE_INT, NULL, 0 }),
    { .sql = "INSERT INTO pairs (id, twin, filling) VALUES (?1, ?1, '') ON CONFLICT DO NOTHING" });
QUERY(row_count, COLUMNS("n"), NULL, NULL, { .sql = "SELECT count(*) AS n FROM pairs" });
QUERY(odd_count, COLUMNS("n"), NULL, NULL,
    { .sql = "SELECT count(*) AS n FROM pairs AS p"
             " WHERE NOT EXISTS (SELECT 1 FROM pairs AS q WHERE q.id = p.twin)" });

static const char make_pairs[] =
    "CREATE TABLE pairs (id BIGINT PRIMARY KEY, twin BIGINT NOT NULL, filling TEXT NOT NULL)";

static Str filling(void)
{
    static char z[2000];
    memset(z, 'x', sizeof z);
    return (Str){ z, sizeof z };
}

static Err add(Db *db, int64_t id, int64_t twin)
{
    return db_run(db, &row_add, (const Value[]){ value_int(id), value_int(twin), value_text(filling()) },
                  NULL, NULL,
                  NULL);
}

static Err add_pair(Db *db, int64_t n)
{
    TRY(db_begin(db));
    Err e = add(db, 2 * n, 2 * n + 1);
    if (!e) e = add(db, 2 * n + 1, 2 * n);
    if (!e) return db_commit(db);
    db_rollback(db);
    return e;
}

static int64_t number(Db *db, const Query *q)
{
    int64_t n = -1;
    DB_OK(db, db_int(db, q, NULL, &n));
    return n;
}

/* Write until the disk is full; make room; the same connection goes on, and nothing acknowledged is
 * missing. */
static void until_full(Db *db, void (*make_room)(void *), void *ctx)
{
    int64_t done = 0;
    Err e = NULL;
    while (!(e = add_pair(db, done)) && done < 5000) done++;
    assert_ptr_equal(e, BUSY);
    assert_true(done > 0);
    for (int i = 0; i < 3; i++) assert_ptr_equal(add_pair(db, done), BUSY);
    assert_int_equal(number(db, &row_count), 2 * done);
    assert_int_equal(number(db, &odd_count), 0);
    make_room(ctx);
    for (int i = 0; i < 20; i++) DB_OK(db, add_pair(db, done++));
    assert_int_equal(number(db, &row_count), 2 * done);
    assert_int_equal(number(db, &odd_count), 0);
}

static void raise_limit(void *ctx) { assert_int_equal(setrlimit(RLIMIT_FSIZE, ctx), 0); }

static void file_limit(void **state)
{
    Rig *rig = *state;
    if (rig->engine == DB_POSTGRES) return;
    struct rlimit was, tight;
    rig_script(rig, make_pairs);
    getrlimit(RLIMIT_FSIZE, &was);
    tight = (struct rlimit){ 600000, was.rlim_max };
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &tight), 0);
    until_full(rig->db, raise_limit, &was);
    raise_limit(&was);
}

static void drop_ballast(void *path) { assert_int_equal(unlink(path), 0); }

/* In a child with mounts of its own, so that nothing is left whatever happens. 77: can't mount here. */
static int on_small_disk(Rig *rig)
{
    char where[100], ballast[100], why[256];
    Db *db;
    if (unshare(CLONE_NEWNS) || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) ||
        mount("small", rig->dir, "tmpfs", 0, "size=3m")) return 77;
    snprintf(where, sizeof where, "%s/small.db", rig->dir);
    snprintf(ballast, sizeof ballast, "%s/ballast", rig->dir);
    int fd = open(ballast, O_WRONLY | O_CREAT, 0600);
    if (fd < 0 || posix_fallocate(fd, 0, 1 << 20)) return 1;
    close(fd);
    if (db_open(where, DB_WRITE, &db, why)) return 2;
    rig->engine = DB_SQLITE;
    strcpy(rig->where, where);
    rig_script(rig, make_pairs);
    until_full(db, drop_ballast, ballast);
    db_close(db);
    return 0;
}

static void full_disk(void **state)
{
    Rig *rig = *state;
    int status = 0;
    if (rig->engine == DB_POSTGRES) return;
    pid_t child = fork();
    if (child == 0) _exit(on_small_disk(rig));
    waitpid(child, &status, 0);
    assert_true(WIFEXITED(status));
    if (WEXITSTATUS(status) == 77) print_message("SKIP: no mounts here, a full disk isn't tried\n");
    else assert_int_equal(WEXITSTATUS(status), 0);
}

static void write_and_tell(Rig *rig, int64_t from, int out)
{
    Db *db = NULL;
    if (db_open(rig->where, DB_WRITE, &db, NULL)) _exit(1);
    for (int64_t n = from; n < from + 100000; n++) {
        if (add_pair(db, n)) _exit(2);
        if (write(out, &n, sizeof n) != sizeof n) _exit(3);
    }
    _exit(0);
}

QUERY(between_count, COLUMNS("n"), NULL, PARAMS({ "low", VALUE_INT, NULL, 0 }, { "high", VALUE_INT, NULL,
    0 }),
    { .sql = "SELECT count(*) AS n FROM pairs WHERE id >= ?1 AND id < ?2" });

enum { ROUNDS = 12, APART = 1000000 };

/* Acknowledged: there. The one after it may be, whole; no more than that. PostgreSQL may finish that one a
 * moment after its client has died. */
static void nothing_lost(Db *db, const int64_t told[ROUNDS], int rounds)
{
    assert_int_equal(number(db, &odd_count), 0);
    for (int i = 0; i < rounds; i++) {
        int64_t n = -1;
        DB_OK(db, db_int(db, &between_count, (const Value[]){ value_int(2 * i * (int64_t)APART),
            value_int(2 * (i + 1) * (int64_t)APART) }, &n));
        assert_true(n == 2 * told[i] || n == 2 * (told[i] + 1));
    }
}

static void killed_at_any_moment(void **state)
{
    Rig *rig = *state;
    int64_t told[ROUNDS] = { 0 }, n;
    rig_script(rig, make_pairs);
    for (int round = 0; round < ROUNDS; round++) {
        int line[2], status;
        assert_int_equal(pipe(line), 0);
        pid_t child = fork();
        if (child == 0) write_and_tell(rig, round * (int64_t)APART, line[1]);
        close(line[1]);
        /* The moment: after some acknowledged commits, then a little later. */
        while (told[round] < 2 + round && read(line[0], &n, sizeof n) == sizeof n) told[round]++;
        usleep((useconds_t)(round * 137 % 900));
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        assert_true(WIFSIGNALED(status));
        while (read(line[0], &n, sizeof n) == sizeof n) told[round]++;
        close(line[0]);
        assert_true(told[round] >= 2 + round);
        nothing_lost(rig->db, told, round + 1);
    }
}

static void locked_by_another(void **state)
{
    Rig *rig = *state;
    rig_script(rig, make_pairs);
    Db *other = rig_open(rig, DB_WRITE);
    if (rig->engine == DB_SQLITE) sqlite3_busy_timeout(rig->db->link, 20);
    else assert_null(db_script(rig->db, "SET lock_timeout = 20"));
    DB_OK(other, db_begin(other));
    DB_OK(other, add(other, 1, 1));
    assert_ptr_equal(add(rig->db, 1, 1), BUSY);
    assert_true(db_may_retry(rig->db));
    assert_ptr_equal(add_pair(rig->db, 0), BUSY);
    assert_true(db_may_retry(rig->db));
    DB_OK(other, db_commit(other));
    assert_ptr_equal(add(rig->db, 1, 1), CONFLICT);
    DB_OK(rig->db, add_pair(rig->db, 1));
    db_close(other);
}

/* A cluster of this test's own, that may be stopped as one likes. */
typedef struct Cluster { char dir[64]; } Cluster;

static void control(const Cluster *c, const char *verb, const char *option, char ret[256])
{
    char command[600];
    snprintf(command, sizeof command, "%s %s %s %s %s", PG_SCRATCH, verb, c->dir, option,
             ret ? "" : ">/dev/null");
    FILE *f = popen(command, "r");
    if (ret && (!fgets(ret, 256, f) || !strchr(ret, '\n'))) fail_msg("%s", command);
    if (ret) ret[strcspn(ret, "\n")] = 0;
    assert_int_equal(pclose(f), 0);
}

static Cluster own_cluster(Rig *rig)
{
    Cluster c;
    strcpy(c.dir, "/tmp/tuimen-pg-XXXXXX");
    assert_non_null(mkdtemp(c.dir));
    db_close(rig->db);
    control(&c, "start", "--durable", rig->where);
    rig->db = rig_open(rig, DB_WRITE);
    rig_script(rig, make_pairs);
    return c;
}

static void drop_cluster(Rig *rig, const Cluster *c)
{
    char command[100];
    db_close(rig->db);
    rig->db = NULL;
    control(c, "stop", "--crash", NULL);
    snprintf(command, sizeof command, "rm -rf '%s'", c->dir);
    assert_int_equal(system(command), 0);
}

static void postgres_goes_and_comes(void **state)
{
    Rig *rig = *state;
    if (rig->engine == DB_SQLITE) return;
    Cluster c = own_cluster(rig);
    Db *db = rig->db, *reader = rig_open(rig, DB_READ);

    /* Between requests: nobody notices, prepared statements included. */
    DB_OK(db, add_pair(db, 0));
    assert_int_equal(number(reader, &row_count), 2);
    control(&c, "stop", "", NULL);
    control(&c, "start", "--durable", NULL);
    DB_OK(db, add_pair(db, 1));
    assert_int_equal(number(reader, &row_count), 4);

    /* In the middle of a transaction: refused, nothing is left of it, and it may be run again. */
    DB_OK(db, db_begin(db));
    DB_OK(db, add(db, 100, 100));
    DB_OK(db, db_savepoint(db));
    control(&c, "stop", "--crash", NULL);
    control(&c, "start", "--durable", NULL);
    Err cut = add(db, 101, 101);
    if (cut != BUSY) print_error("%s\n", db_trouble(db));
    assert_ptr_equal(cut, BUSY);
    assert_true(db_may_retry(db));
    db_rollback_to(db);
    assert_ptr_equal(add(db, 102, 102), BUSY);
    assert_ptr_equal(db_commit(db), BUSY);
    assert_true(db_may_retry(db));
    DB_OK(db, add_pair(db, 2));
    assert_int_equal(number(db, &row_count), 6);

    /* Cut off at the commit: nobody can know, so it is not said that it may simply be run again. */
    DB_OK(db, db_begin(db));
    DB_OK(db, add(db, 100, 100));
    control(&c, "stop", "--crash", NULL);
    assert_ptr_equal(db_commit(db), BUSY);
    assert_false(db_may_retry(db));

    /* Away: each use is refused, soon at once; back: within a few seconds all is well. */
    for (int i = 0; i < 5; i++) {
        assert_ptr_equal(db_begin(db), BUSY);
        assert_true(db_may_retry(db));
    }
    control(&c, "start", "--durable", NULL);
    Err e = BUSY;
    for (int i = 0; i < 200 && e; i++) {
        e = add_pair(db, 3);
        if (e) usleep(50000);
    }
    assert_null(e);
    assert_int_equal(number(db, &row_count), 8);
    db_close(reader);
    drop_cluster(rig, &c);
}

/* Crash after crash under writing: what was acknowledged is there. */
static void postgres_crashes_lose_nothing(void **state)
{
    Rig *rig = *state;
    if (rig->engine == DB_SQLITE) return;
    Cluster c = own_cluster(rig);
    int line[2];
    assert_int_equal(pipe(line), 0);
    pid_t child = fork();
    if (child == 0) {
        Db *db = NULL;
        if (db_open(rig->where, DB_WRITE, &db, NULL)) _exit(1);
        for (int64_t n = 0, tries = 0; n < 1000000 && tries < 1000; tries++) {
            Err e = db_run(db, &row_put, (const Value[]){ value_int(n) }, NULL, NULL, NULL);
            if (e && e != BUSY) _exit(2);
            if (e) usleep(20000);
            else if (write(line[1], &n, sizeof n) == sizeof n) n++, tries = 0;
            else _exit(0);
        }
        _exit(3);
    }
    close(line[1]);
    int64_t n, last = -1;
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 100 && read(line[0], &n, sizeof n) == sizeof n; i++) last = n;
        control(&c, "stop", "--crash", NULL);
        control(&c, "start", "--durable", NULL);
    }
    for (int i = 0; i < 200 && read(line[0], &n, sizeof n) == sizeof n; i++) last = n;
    close(line[0]);
    int status;
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    assert_true(WIFSIGNALED(status));
    assert_true(last >= 300);
    assert_true(number(rig->db, &row_count) >= last + 1);
    drop_cluster(rig, &c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(file_limit), ON_BOTH(full_disk), ON_BOTH(killed_at_any_moment), ON_BOTH(locked_by_another),
        ON_BOTH(postgres_goes_and_comes), ON_BOTH(postgres_crashes_lose_nothing)
    };
    signal(SIGPIPE, SIG_IGN);
    return rig_run(tests, COUNT(tests));
}
