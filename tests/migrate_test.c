/* Migrations and the check of queries, on both engines. */
#include "db/migrate.h"
#include "db_rig.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define EIGHT(c) c c c c c c c c
#define SHA(c) EIGHT(c) EIGHT(c) EIGHT(c) EIGHT(c) EIGHT(c) EIGHT(c) EIGHT(c) EIGHT(c)

#define SAME(text) text, text
static const Migration first = { "towns", 1, "towns",
    SAME("CREATE TABLE towns (id INTEGER PRIMARY KEY, name TEXT)"),
                                 SHA("a") };
static const Migration second = { "towns", 2, "mayors", SAME("ALTER TABLE towns ADD COLUMN mayor TEXT;"
                                  "INSERT INTO towns VALUES (1, 'x', 'y')"), SHA("b") };
static const Migration third = { "towns", 3, "later", SAME("CREATE TABLE later (id INTEGER PRIMARY KEY)"),
    SHA("c") };
static const Migration other = { "roads", 1, "roads",
    SAME("CREATE TABLE roads (id INTEGER PRIMARY KEY, town INTEGER"
                                 " REFERENCES towns (id))"), SHA("d") };

static Err run(Db *db, const char *domain, const Migration *m, int count, char why[256])
{
    Schema s = { .domain = domain, .migrations = m, .migration_count = count };
    return migrate(db, (const Schema *const[]){ &s }, 1, 1764000000000, why);
}

static Err two_domains(Db *db, char why[256])
{
    const Migration towns[] = { first, second };
    Schema a = { .domain = "towns", .migrations = towns, .migration_count = 2 };
    Schema b = { .domain = "roads", .migrations = &other, .migration_count = 1 };
    return migrate(db, (const Schema *const[]){ &a, &b }, 2, 1764000000000, why);
}

static Err look_at(Db *db, int64_t *ret_applied, char why[256])
{
    const Migration towns[] = { first, second };
    Schema a = { .domain = "towns", .migrations = towns, .migration_count = 2 };
    Schema b = { .domain = "roads", .migrations = &other, .migration_count = 1 };
    return migrate_look(db, (const Schema *const[]){ &a, &b }, 2, ret_applied, why);
}

static void applied_once_in_order(void **state)
{
    Rig *rig = *state;
    char why[256] = "";
    for (int i = 0; i < 3; i++) {
        Err e = two_domains(rig->db, why);
        if (e) print_error("%s\n", why);
        assert_null(e);
    }
    assert_int_equal(rig_number(rig, "SELECT count(*) FROM migrations"), 3);
    assert_int_equal(rig_number(rig, "SELECT count(*) FROM towns"), 1);
    assert_true(rig_number(rig, "SELECT applied_ms FROM migrations WHERE domain = 'roads'") == 1764000000000);
}

static void edited_and_unknown_are_refused(void **state)
{
    Rig *rig = *state;
    char why[256] = "";
    OK(two_domains(rig->db, why));
    Migration towns[] = { first, second, third };
    towns[1].sha256 = SHA("e");
    towns[1].sqlite = towns[1].postgres = "DROP TABLE towns";
    Schema a = { .domain = "towns", .migrations = towns, .migration_count = 3 };
    Schema b = { .domain = "roads", .migrations = &other, .migration_count = 1 };
    assert_ptr_equal(migrate(rig->db, (const Schema *const[]){ &a, &b }, 2, 0, why), MIGRATION_EDITED);
    assert_non_null(strstr(why, "towns 2 (mayors)"));
    assert_int_equal(rig_number(rig, "SELECT count(*) FROM migrations"), 3);
    assert_ptr_equal(run(rig->db, "towns", &first, 1, why), MIGRATION_UNKNOWN);
    assert_non_null(strstr(why, "roads 1"));
    a.migration_count = 1;
    assert_ptr_equal(migrate(rig->db, (const Schema *const[]){ &a, &b }, 2, 0, why), MIGRATION_UNKNOWN);
    assert_non_null(strstr(why, "towns 2 (mayors)"));
}

/* Somebody else's tables: nothing of ours is put beside them, not even the list of migrations. */
static void of_another_program_is_left_alone(void **state)
{
    Rig *rig = *state;
    char why[256] = "";
    int64_t applied = 0;
    rig_script(rig, "CREATE TABLE invoices (id INTEGER PRIMARY KEY)");
    assert_ptr_equal(two_domains(rig->db, why), MIGRATION_NOT_OURS);
    assert_non_null(strstr(why, "another program"));
    rig_script(rig, "CREATE TABLE migrations (id INTEGER PRIMARY KEY)");     /* nor is this ours */
    assert_ptr_equal(two_domains(rig->db, why), MIGRATION_NOT_OURS);
    rig_script(rig, "DROP TABLE migrations; DROP TABLE invoices");
    OK(two_domains(rig->db, why));
    OK(two_domains(rig->db, why));
    OK(look_at(rig->db, &applied, why));
    assert_int_equal(applied, 3);
    rig_script(rig, "UPDATE migrations SET sha256 = '" SHA("e") "' WHERE number = 2");
    assert_ptr_equal(look_at(rig->db, &applied, why), MIGRATION_EDITED);
    assert_non_null(strstr(why, "towns 2 (mayors)"));
}

static void a_gap_is_not_filled_afterwards(void **state)
{
    Rig *rig = *state;
    char why[256] = "";
    const Migration gap[] = { first, third }, filled[] = { first, second, third };
    OK(run(rig->db, "towns", gap, 2, why));
    assert_ptr_equal(run(rig->db, "towns", filled, 3, why), MIGRATION_EDITED);
    assert_non_null(strstr(why, "3 is already applied"));
}

static void a_failing_one_leaves_nothing(void **state)
{
    Rig *rig = *state;
    char why[256] = "";
    Migration towns[] = { first, second, third };
    towns[1].sqlite = towns[1].postgres =
        "CREATE TABLE half (id INTEGER PRIMARY KEY); INSERT INTO half VALUES (1);"
        "INSERT INTO nowhere VALUES (1)";
    assert_ptr_equal(run(rig->db, "towns", towns, 3, why), BROKEN);
    assert_non_null(strstr(why, "towns 2 (mayors)"));
    assert_non_null(strstr(why, "nowhere"));
    assert_int_equal(rig_number(rig, "SELECT count(*) FROM migrations"), 1);
    const Migration good[] = { first, second };
    towns[1].sqlite = towns[1].postgres = "COMMIT";
    assert_ptr_equal(run(rig->db, "towns", towns, 2, why), BROKEN);
    assert_int_equal(rig_number(rig, "SELECT count(*) FROM migrations"), 1);
    rig_script(rig, "CREATE TABLE half (id INTEGER PRIMARY KEY)");             /* it isn't there */
    OK(run(rig->db, "towns", good, 2, why));
}

static void *start(void *rig)
{
    char why[256] = "";
    Db *db = rig_open(rig, DB_WRITE);
    Err e = two_domains(db, why);
    if (e) print_error("%s\n", why);
    db_close(db);
    return (void *)(uintptr_t)e;
}

static void several_start_at_once(void **state)
{
    Rig *rig = *state;
    pthread_t starter[6];
    for (int i = 0; i < COUNT(starter); i++)
        assert_int_equal(pthread_create(&starter[i], NULL, start, rig), 0);
    for (int i = 0; i < COUNT(starter); i++) {
        void *refused = NULL;
        pthread_join(starter[i], &refused);
        assert_null(refused);
    }
    assert_int_equal(rig_number(rig, "SELECT count(*) FROM migrations"), 3);
    assert_int_equal(rig_number(rig, "SELECT count(*) FROM towns"), 1);
}

typedef struct Town { int64_t id; Str name; List list; } Town;
extern const Shape Town_shape;
SHAPE(Town, "a town", INT(Town, id, 0, 9, "key"), TEXT_OPT(Town, name, 0, 9, "name"),
      LIST_OPT(Town, list, Town_shape, 0, 1, "more"));

#define NAMED { "name", VALUE_TEXT, NULL, 0 }
QUERY(sound, COLUMNS("id", "name"), &Town_shape, PARAMS(NAMED, { "order", VALUE_INT, NULL, 0 }),
    { .sql = "SELECT id, name FROM towns WHERE id > 0" },
    { .sql = " AND name = ?1", .conditions = 1, .when = { { 1, -1 } } },
    { .sql = " ORDER BY id", .conditions = 1, .when = { { 2, 0 } } },
    { .sql = " ORDER BY name, id", .conditions = 1, .when = { { 2, 2 } } });
QUERY(bad_part, COLUMNS("id"), &Town_shape, PARAMS(NAMED, { "order", VALUE_INT, NULL, 0 }),
    { .sql = "SELECT id FROM towns WHERE id > 0" },
    { .sql = " AND name = ?1", .conditions = 1, .when = { { 1, -1 } } },
    { .sql = " AND naem = ?1", .conditions = 2, .when = { { 1, -1 }, { 2, 2 } } });
QUERY(bad_table, COLUMNS("n"), NULL, NULL, { .sql = "SELECT count(*) AS n FROM twons" });
QUERY(bad_name, COLUMNS("id", "name"), &Town_shape, NULL, { .sql = "SELECT id, name AS nam FROM towns" });
QUERY(bad_count, COLUMNS("id", "name"), &Town_shape, NULL, { .sql = "SELECT id FROM towns" });
QUERY(bad_field, COLUMNS("id", "other"), &Town_shape, NULL, { .sql = "SELECT id, name AS other FROM towns" });
QUERY(bad_kind, COLUMNS("list"), &Town_shape, NULL, { .sql = "SELECT name AS list FROM towns" });
QUERY(no_result, COLUMNS("n"), NULL, NULL, { .sql = "DELETE FROM towns" });
QUERY(a_result, NULL, NULL, NULL, { .sql = "DELETE FROM towns RETURNING id" });

static void check_finds_what_is_wrong(void **state)
{
    Rig *rig = *state;
    char why[256] = "";
    OK(two_domains(rig->db, why));
    static const struct { const Query *query; const char *says; } bad[] = {
        { &bad_part, "naem" }, { &bad_table, "twons" }, { &bad_name, "nam" },
        { &bad_count, "1 columns, 2 expected" },
        { &bad_field, "no field other" }, { &bad_kind, "no field list" }, { &no_result, "0 columns" },
        { &a_result, "1 columns" }
    };
    for (int i = 0; i < COUNT(bad); i++) {
        const Query *query[] = { &sound, bad[i].query };
        Schema s = { .domain = "towns", .queries = query, .query_count = 1 };
        Err e = migrate_check(rig->db, (const Schema *const[]){ &s }, 1, why);
        if (e) print_error("%s\n", why);
        assert_null(e);
        s.query_count = 2;
        assert_ptr_equal(migrate_check(rig->db, (const Schema *const[]){ &s }, 1, why), BROKEN);
        if (!strstr(why, bad[i].says) || !strstr(why, bad[i].query->name))
            fail_msg("%s: %s", bad[i].says, why);
    }
    assert_int_equal(rig_number(rig, "SELECT count(*) FROM towns"), 1);        /* nothing was run */
}

static Err start_as(Rig *rig, const char *program, bool sound_queries)
{
    char why[256] = "";
    const Query *query[] = { sound_queries ? &sound : &bad_table };
    Schema s = { .domain = "towns", .queries = query, .query_count = 1 };
    Err e = migrate_check_changed(rig->db, (const Schema *const[]){ &s }, 1, str_of(program), why);
    if (e && sound_queries) print_error("%s\n", why);
    return e;
}

/* A bad query shows whether anybody looked. */
static void what_held_is_checked_again_when_something_changed(void **state)
{
    Rig *rig = *state;
    char why[256] = "";
    OK(two_domains(rig->db, why));
    assert_ptr_equal(start_as(rig, "one", false), BROKEN);
    assert_ptr_equal(start_as(rig, "one", false), BROKEN);     /* what failed leaves no mark */
    OK(start_as(rig, "one", true));
    OK(start_as(rig, "one", false));
    assert_ptr_equal(start_as(rig, "two", false), BROKEN);
    assert_ptr_equal(start_as(rig, "", false), BROKEN);
    OK(start_as(rig, "one", false));
    OK(start_as(rig, "", true));
    assert_ptr_equal(start_as(rig, "", false), BROKEN);
    rig_script(rig, "ALTER TABLE towns ADD COLUMN twin TEXT");
    assert_ptr_equal(start_as(rig, "one", false), BROKEN);
    OK(start_as(rig, "one", true));
    rig_script(rig, "INSERT INTO towns (id) VALUES (7)");
    OK(start_as(rig, "one", false));
    rig_script(rig, "DROP TABLE roads");
    assert_ptr_equal(start_as(rig, "one", false), BROKEN);
}

QUERY(plan, COLUMNS("id", "parent", "notused", "detail"), NULL, NULL,
      { .sql = "EXPLAIN QUERY PLAN SELECT name FROM homes WHERE district = '510104' AND street = 'x'" });

static Err plan_line(void *ctx, const Value *column, int count)
{
    Buf *all = ctx;
    assert_int_equal(count, 4);
    buf_add(all, column[3].s);
    return NULL;
}

/* Every key begins with the district, which leads to all rows: SQLite must look at what comes after it, even
 * in an empty database, or it walks through whole tables once they are full. */
static void an_index_is_used_for_what_follows_the_district(void **state)
{
    Rig *rig = *state;
    if (rig->engine != DB_SQLITE) return;
    static const Migration homes = { "homes", 1, "homes", SAME("CREATE TABLE homes (district TEXT NOT NULL,"
        " id INTEGER NOT NULL, street TEXT, name TEXT, PRIMARY KEY (district, id)) STRICT, WITHOUT ROWID;"
        "CREATE INDEX homes_street ON homes (district, street);"), SHA("e") };
    char why[256] = "";
    OK(run(rig->db, "homes", &homes, 1, why));
    Db *read = rig_open(rig, DB_READ);
    Buf all = buf_new(&rig->arena, 100);
    DB_OK(read, db_run(read, &plan, NULL, plan_line, &all, NULL));
    assert_true(str_find(buf_str(&all), S("homes_street (district=? AND street=?)")) >= 0);
    db_close(read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(applied_once_in_order), ON_BOTH(edited_and_unknown_are_refused),
        ON_BOTH(of_another_program_is_left_alone),
        ON_BOTH(a_gap_is_not_filled_afterwards), ON_BOTH(a_failing_one_leaves_nothing),
        ON_BOTH(several_start_at_once), ON_BOTH(check_finds_what_is_wrong),
        ON_BOTH(what_held_is_checked_again_when_something_changed),
        ON_BOTH(an_index_is_used_for_what_follows_the_district)
    };
    return rig_run(tests, COUNT(tests));
}
