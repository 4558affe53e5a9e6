/* The database layer on both engines: values, shapes, variants, transactions, refusals. */
#include "db_rig.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

typedef enum Mood { MOOD_FLAT, MOOD_GLAD } Mood;
static const char *const mood_names[] = { "flat", "glad", NULL };

typedef struct Thing {
    int64_t id, size, seen, lon;
    double weight;
    bool ready;
    Str title, note, doc, blob;
    Mood mood, other;
} Thing;
SHAPE(Thing, "one of everything",
    ID(Thing, id, "key"),
    INT_OPT(Thing, size, -10, 10, "a number that may be absent"),
    TIME_OPT(Thing, seen, "when"),
    LON(Thing, lon, OPTIONAL, "degrees"),
    REAL(Thing, weight, OPTIONAL, 0, 10, "kilogrammes"),
    BOOL(Thing, ready, 0, "yes or no"),
    TEXT(Thing, title, 0, 80, "text"),
    TEXT_OPT(Thing, note, 0, 80, "text that may be absent"),
    RAW(Thing, doc, OPTIONAL, "JSON"),
    BYTES(Thing, blob, "bytes"),
    NAME(Thing, mood, 0, mood_names, "a word"),
    NAME(Thing, other, OPTIONAL, mood_names, "a word that may be absent"));

#define THINGS "things (id %s PRIMARY KEY, size %s, seen %s, lon %s, weight %s, ready %s NOT NULL," \
    " title TEXT NOT NULL UNIQUE, note TEXT, doc TEXT, blob %s, mood TEXT NOT NULL CHECK (mood <> 'bad')," \
    " other TEXT)"

static void make_things(Rig *rig)
{
    char sql[600];
    bool lite = rig->engine == DB_SQLITE;
    const char *i = lite ? "INTEGER" : "BIGINT";
    snprintf(sql, sizeof sql, "CREATE TABLE " THINGS "%s;"
             "CREATE TABLE parts (id %s PRIMARY KEY, thing %s NOT NULL REFERENCES things (id))", i, i, i, i,
             lite ? "REAL" : "DOUBLE PRECISION", i, lite ? "BLOB" : "BYTEA", lite ? " STRICT" : "", i, i);
    rig_script(rig, sql);
}

#define M(member) { "t." #member, VALUE_NULL, &Thing_shape, offsetof(Thing, member) }
#define ALL "id, size, seen, lon, weight, ready, title, note, doc, blob, mood, other"
#define ALL_COLUMNS COLUMNS("id", "size", "seen", "lon", "weight", "ready", "title", "note", "doc", "blob", \
    "mood", "other")
#define P(name, kind) { #name, kind, NULL, 0 }

QUERY(thing_add, NULL, NULL, PARAMS(M(id), M(size), M(seen), M(lon), M(weight), M(ready), M(title), M(note),
                                    M(doc), M(blob), M(mood), M(other)),
    { .sql = "INSERT INTO things (" ALL ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)" });
QUERY(thing_load, ALL_COLUMNS, &Thing_shape, PARAMS(P(id, VALUE_INT)),
    { .sql = "SELECT " ALL " FROM things WHERE id = ?1" });
QUERY(thing_all, ALL_COLUMNS, &Thing_shape, NULL, { .sql = "SELECT " ALL " FROM things ORDER BY id" });
QUERY(thing_count, COLUMNS("count(*)"), NULL, NULL, { .sql = "SELECT count(*) FROM things" });
QUERY(thing_total, COLUMNS("sum(size)"), NULL, NULL, { .sql = "SELECT sum(size) FROM things" });
QUERY(thing_size, NULL, NULL, PARAMS(P(id, VALUE_INT), P(size, VALUE_INT)),
    { .sql = "UPDATE things SET size = ?2 WHERE id >= ?1" });
QUERY(part_add, NULL, NULL, PARAMS(P(id, VALUE_INT), P(thing, VALUE_INT)),
    { .sql = "INSERT INTO parts (id, thing) VALUES (?1, ?2)" });

static Err add(Db *db, const Thing *t)
{
    Value v[12];
    for (int i = 0; i < 12; i++) v[i] = db_member(&Thing_shape, t, (size_t)Thing_fields[i].offset);
    return db_run(db, &thing_add, v, NULL, NULL, NULL);
}

static Thing plain(int64_t id)
{
    static char title[32][24];
    snprintf(title[id % 32], sizeof title[0], "thing %lld", (long long)id);
    return (Thing){ .id = id, .size = NONE, .seen = NONE, .lon = NONE, .weight = NAN,
        .title = str_of(title[id % 32]), .other = (Mood)-1 };
}

static Err load(Db *db, int64_t id, Thing *ret, Arena *keep)
{
    return db_one(db, &thing_load, (const Value[]){ value_int(id) }, ret, keep);
}

static int64_t count(Db *db)
{
    int64_t n = -1;
    DB_OK(db, db_int(db, &thing_count, NULL, &n));
    return n;
}

static void full_and_absent(void **state)
{
    Rig *rig = *state;
    make_things(rig);
    const char bytes[] = "\0\1'\\\xff\x80 x\0";
    Thing full = { .id = ID_MAX, .size = -7, .seen = 1764000000123, .lon = 1204567890, .weight = 0.1,
        .ready = true, .title = S("推门 🏠𠮷 \"'\\ ;--"), .note = S(""), .doc = S("{\"a\":[1,2]}"),
        .blob = { bytes, sizeof bytes - 1 }, .mood = MOOD_GLAD, .other = MOOD_FLAT }, got = { 0 };
    DB_OK(rig->db, add(rig->db, &full));
    DB_OK(rig->db, load(rig->db, ID_MAX, &got, &rig->arena));
    assert_int_equal(got.id, full.id);
    assert_int_equal(got.size, -7);
    assert_int_equal(got.seen, full.seen);
    assert_int_equal(got.lon, full.lon);
    assert_true(got.weight == 0.1);
    assert_true(got.ready);
    assert_true(str_eq(got.title, full.title));
    assert_true(got.note.at && got.note.len == 0);
    assert_true(str_eq(got.doc, full.doc));
    assert_true(str_eq(got.blob, full.blob));
    assert_int_equal(got.mood, MOOD_GLAD);
    assert_int_equal(got.other, MOOD_FLAT);

    Thing bare = plain(1);
    DB_OK(rig->db, add(rig->db, &bare));
    memset(&got, 0x55, sizeof got);
    DB_OK(rig->db, load(rig->db, 1, &got, &rig->arena));
    assert_true(got.size == NONE && got.seen == NONE && got.lon == NONE && isnan(got.weight));
    assert_true(!got.note.at && !got.doc.at && !got.blob.at);
    assert_int_equal((int)got.other, -1);
    assert_false(got.ready);

    bare = plain(2);
    bare.blob = S("");
    DB_OK(rig->db, add(rig->db, &bare));
    DB_OK(rig->db, load(rig->db, 2, &got, &rig->arena));
    assert_true(got.blob.at && got.blob.len == 0);
}

static void extreme_numbers(void **state)
{
    Rig *rig = *state;
    make_things(rig);
    const int64_t whole[] = { 0, 1, -1, INT32_MAX, (int64_t)INT32_MAX + 1, INT64_MAX, INT64_MIN + 1 };
    const double real[] = { 0.0, -0.0, 1e308, 5e-324, 0.1 + 0.2, -1.0 / 3, 9007199254740993.0, INFINITY };
    for (int i = 0; i < COUNT(real); i++) {
        Thing t = plain(i + 1), got;
        t.size = whole[i % COUNT(whole)];
        t.weight = real[i];
        DB_OK(rig->db, add(rig->db, &t));
        DB_OK(rig->db, load(rig->db, i + 1, &got, &rig->arena));
        assert_int_equal(got.size, t.size);
        assert_true(got.weight == real[i] && (real[i] != 0 || rig->engine == DB_SQLITE
                    || signbit(got.weight) == signbit(real[i])));
    }
}

static void absent_is_null(void **state)
{
    (void)state;
    assert_true(value_absent(value_int(NONE)) && value_absent(value_real(NAN)) &&
                value_absent(value_text((Str){ 0 })));
    assert_true(value_absent(value_bytes((Str){ 0 })) && value_absent((Value){ 0 }));
    assert_false(value_absent(value_int(0)) || value_absent(value_real(0)) ||
                 value_absent(value_text(S(""))));
}

static void result_forms(void **state)
{
    Rig *rig = *state;
    make_things(rig);
    Thing t, untouched = { .id = 77 };
    int64_t n = 5;
    List list;
    assert_ptr_equal(load(rig->db, 9, &untouched, &rig->arena), NOT_FOUND);
    assert_int_equal(untouched.id, 77);
    DB_OK(rig->db, db_many(rig->db, &thing_all, NULL, &list, &rig->arena));
    assert_true(list.count == 0 && list.at);
    DB_OK(rig->db, db_int(rig->db, &thing_total, NULL, &n));
    assert_true(n == NONE);
    for (int i = 1; i <= 100; i++) {
        t = plain(i);
        t.size = i;
        DB_OK(rig->db, add(rig->db, &t));
    }
    DB_OK(rig->db, db_int(rig->db, &thing_total, NULL, &n));
    assert_int_equal(n, 5050);
    DB_OK(rig->db, db_many(rig->db, &thing_all, NULL, &list, &rig->arena));
    assert_int_equal(list.count, 100);
    for (int i = 0; i < 100; i++) assert_int_equal(((Thing *)list.at)[i].id, i + 1);
    assert_true(str_eq(((Thing *)list.at)[99].title, S("thing 100")));
    DB_OK(rig->db, db_changes(rig->db, &thing_size, (const Value[]){ value_int(91), value_int(NONE) }, &n));
    assert_int_equal(n, 10);
    DB_OK(rig->db, db_changes(rig->db, &thing_size, (const Value[]){ value_int(101), value_int(3) }, &n));
    assert_int_equal(n, 0);
    DB_OK(rig->db, db_changes_one(rig->db, &thing_size, (const Value[]){ value_int(100), value_int(3) }));
    assert_ptr_equal(db_changes_one(rig->db, &thing_size, (const Value[]){ value_int(99), value_int(3) }),
                     MOVED_ON);
    assert_ptr_equal(db_changes_one(rig->db, &thing_size, (const Value[]){ value_int(101), value_int(3) }),
                     MOVED_ON);
    assert_ptr_equal(db_one(rig->db, &thing_all, NULL, &t, &rig->arena), BROKEN);
    assert_non_null(strstr(db_trouble(rig->db), "more than one row"));
}

static void refusals(void **state)
{
    Rig *rig = *state;
    make_things(rig);
    Thing t = plain(1), twin = plain(1), got;
    DB_OK(rig->db, add(rig->db, &t));
    assert_ptr_equal(add(rig->db, &twin), CONFLICT);
    twin.id = 2;
    assert_ptr_equal(add(rig->db, &twin), CONFLICT);
    assert_non_null(strstr(db_trouble(rig->db), "title"));
    twin.title = (Str){ 0 };
    assert_ptr_equal(add(rig->db, &twin), BROKEN);
    assert_ptr_equal(db_run(rig->db, &part_add, (const Value[]){ value_int(1), value_int(99) }, NULL, NULL,
                            NULL),
                     BROKEN);
    const Str bad[] = { { "a\0b", 3 }, { "\xff", 1 }, { "\xed\xa0\x80", 3 }, { "\xe6\x8e", 2 },
        { "\xc0\xaf", 2 } };
    for (int i = 0; i < COUNT(bad); i++) {
        twin.title = bad[i];
        assert_ptr_equal(add(rig->db, &twin), BAD_FIELD);
    }
    assert_int_equal(count(rig->db), 1);

    rig_script(rig, "UPDATE things SET mood = 'odd'");
    assert_ptr_equal(load(rig->db, 1, &got, &rig->arena), BROKEN);
    assert_non_null(strstr(db_trouble(rig->db), "mood: not one of the names"));
    rig_script(rig, "UPDATE things SET mood = 'flat', ready = 2");
    assert_ptr_equal(load(rig->db, 1, &got, &rig->arena), BROKEN);
}

typedef struct Required { int64_t size; } Required;
SHAPE(Required, "size must be there", INT(Required, size, 0, 9, "a number"));
QUERY(required_load, COLUMNS("size"), &Required_shape, NULL, { .sql = "SELECT size FROM things" });
QUERY(misfit_load, COLUMNS("size"), &Required_shape, NULL, { .sql = "SELECT title AS size FROM things" });

static void rows_that_do_not_fit(void **state)
{
    Rig *rig = *state;
    make_things(rig);
    Required r = { 4 };
    Thing t = plain(1);
    DB_OK(rig->db, add(rig->db, &t));
    assert_ptr_equal(db_one(rig->db, &required_load, NULL, &r, &rig->arena), BROKEN);
    assert_non_null(strstr(db_trouble(rig->db), "required"));
    assert_ptr_equal(db_one(rig->db, &misfit_load, NULL, &r, &rig->arena), BROKEN);
    assert_int_equal(r.size, 4);
}

static void read_only_refuses_writes(void **state)
{
    Rig *rig = *state;
    make_things(rig);
    Db *reader = rig_open(rig, DB_READ);
    Thing t = plain(1);
    assert_ptr_equal(add(reader, &t), BROKEN);
    DB_OK(reader, db_begin(reader));
    assert_ptr_equal(add(reader, &t), BROKEN);
    db_rollback(reader);
    assert_int_equal(count(reader), 0);

    /* A transaction of a reader sees one state of things. */
    DB_OK(reader, db_begin(reader));
    assert_int_equal(count(reader), 0);
    DB_OK(rig->db, add(rig->db, &t));
    assert_int_equal(count(reader), 0);
    DB_OK(reader, db_commit(reader));
    assert_int_equal(count(reader), 1);
    db_close(reader);
}

static void transactions(void **state)
{
    Rig *rig = *state;
    Db *db = rig->db;
    make_things(rig);
    Thing t[8];
    for (int i = 1; i < 8; i++) t[i] = plain(i);
    DB_OK(db, db_begin(db));
    assert_ptr_equal(db_begin(db), BROKEN);
    DB_OK(db, add(db, &t[1]));
    DB_OK(db, db_savepoint(db));
    DB_OK(db, add(db, &t[2]));
    DB_OK(db, db_savepoint(db));
    DB_OK(db, add(db, &t[3]));
    db_rollback_to(db);
    DB_OK(db, add(db, &t[4]));
    DB_OK(db, db_savepoint(db));
    DB_OK(db, add(db, &t[5]));
    assert_ptr_equal(db_commit(db), BROKEN);           /* with savepoints open: rolled back */
    assert_int_equal(count(db), 0);

    DB_OK(db, db_begin(db));
    DB_OK(db, db_savepoint(db));
    DB_OK(db, add(db, &t[1]));
    DB_OK(db, db_savepoint(db));
    DB_OK(db, add(db, &t[2]));
    DB_OK(db, db_release(db));
    DB_OK(db, db_savepoint(db));
    DB_OK(db, add(db, &t[3]));
    db_rollback_to(db);
    DB_OK(db, db_release(db));
    assert_ptr_equal(db_release(db), BROKEN);
    DB_OK(db, db_commit(db));
    assert_int_equal(count(db), 2);
    assert_ptr_equal(db_commit(db), BROKEN);
    assert_ptr_equal(db_savepoint(db), BROKEN);
    db_rollback(db);
    assert_int_equal(count(db), 2);
}

/* Where rows are added without waiting, what is wrong is told later, as BUSY, and undoes everything. */
static void rows_added_ahead_are_heard_of_later(void **state)
{
    Rig *rig = *state;
    Db *db = rig->db;
    bool waits = rig->engine == DB_SQLITE;
    Err refused = waits ? CONFLICT : BUSY;
    static char long_text[100000];
    make_things(rig);
    Thing t = plain(1), other = plain(2);
    DB_OK(db, db_begin(db));
    db_ahead(db);
    DB_OK(db, add(db, &t));
    assert_int_equal(count(db), 1);                    /* it waits for the row */
    DB_OK(db, add(db, &other));
    DB_OK(db, db_commit(db));
    for (int how = 0; how < 4; how++) {
        Thing fresh = plain(10 + how);
        DB_OK(db, db_begin(db));
        db_ahead(db);
        DB_OK(db, add(db, &fresh));
        assert_ptr_equal(add(db, &t), waits ? CONFLICT : NULL);
        if (how == 0) assert_ptr_equal(db_savepoint(db), refused);
        if (how == 1) assert_ptr_equal(load(db, 1, &fresh, &rig->arena), refused);
        if (how < 3) assert_ptr_equal(db_commit(db), refused);
        if (how < 3 && !waits) assert_true(db_may_retry(db));
        db_rollback(db);
        assert_int_equal(count(db), 2);
    }
    DB_OK(db, db_begin(db));                           /* ahead is for one transaction */
    assert_ptr_equal(add(db, &t), CONFLICT);
    db_rollback(db);
    memset(long_text, 'x', sizeof long_text);
    DB_OK(db, db_begin(db));
    db_ahead(db);
    for (int i = 100; i < 300; i++) {                  /* more than any buffer between */
        Thing big = plain(i);
        big.note = (Str){ long_text, sizeof long_text };
        DB_OK(db, add(db, &big));
    }
    DB_OK(db, db_commit(db));
    assert_int_equal(count(db), 202);
}

static void a_refused_transaction_stays_refused(void **state)
{
    Rig *rig = *state;
    Db *db = rig->db;
    make_things(rig);
    Thing t = plain(1), other = plain(2);
    DB_OK(db, db_begin(db));
    DB_OK(db, add(db, &t));
    assert_ptr_equal(add(db, &t), CONFLICT);
    assert_ptr_equal(add(db, &other), CONFLICT);
    assert_ptr_equal(db_savepoint(db), CONFLICT);
    assert_ptr_equal(db_commit(db), CONFLICT);
    assert_int_equal(count(db), 0);

    DB_OK(db, db_begin(db));
    DB_OK(db, add(db, &t));
    DB_OK(db, db_savepoint(db));
    assert_ptr_equal(add(db, &t), CONFLICT);
    db_rollback_to(db);
    DB_OK(db, add(db, &other));
    DB_OK(db, db_commit(db));
    assert_int_equal(count(db), 2);

    /* Refusals above the engine leave the transaction as it is. */
    DB_OK(db, db_begin(db));
    Thing got;
    assert_ptr_equal(load(db, 99, &got, &rig->arena), NOT_FOUND);
    other.id = 3, other.title = S("third");
    DB_OK(db, add(db, &other));
    DB_OK(db, db_commit(db));
    assert_int_equal(count(db), 3);
}

/* Optional parts, choices, and a scope. */
QUERY(pick, COLUMNS("id"), &Thing_shape, PARAMS(P(least, VALUE_INT), P(title, VALUE_TEXT), P(order,
                                                                                             VALUE_INT),
    P(limit, VALUE_INT), P(after, VALUE_INT)),
    { .sql = "SELECT id FROM things WHERE '?1' <> '$1' AND id > 0 /* ?9 */ " },
    { .sql = " AND size >= ?1", .conditions = 1, .when = { { 1, -1 } } },
    { .sql = " AND title = ?2", .conditions = 1, .when = { { 2, -1 } } },
    { .sql = " AND id > ?5", .conditions = 2, .when = { { 3, 0 }, { 5, -1 } } },
    { .sql = " AND id < ?5", .conditions = 2, .when = { { 3, 1 }, { 5, -1 } } },
    { .sql = " ORDER BY id", .conditions = 1, .when = { { 3, 0 } } },
    { .sql = " ORDER BY id DESC", .conditions = 1, .when = { { 3, 1 } } },
    { .sql = " LIMIT ?4" });

static void expect_ids(Rig *rig, const Value *v, int64_t first, int64_t total)
{
    List list;
    DB_OK(rig->db, db_many(rig->db, &pick, v, &list, &rig->arena));
    assert_int_equal(list.count, total);
    if (total) assert_int_equal(((Thing *)list.at)->id, first);
}

static void variants(void **state)
{
    Rig *rig = *state;
    make_things(rig);
    for (int i = 1; i <= 9; i++) {
        Thing t = plain(i);
        t.size = i;
        DB_OK(rig->db, add(rig->db, &t));
    }
    const Value none = { .kind = VALUE_NULL };
    for (int round = 0; round < 3; round++) {
        expect_ids(rig, (const Value[]){ none, none, value_int(0), value_int(3), none }, 1, 3);
        expect_ids(rig, (const Value[]){ none, none, value_int(1), value_int(4), none }, 9, 4);
        expect_ids(rig, (const Value[]){ value_int(5), none, value_int(0), value_int(100), none }, 5, 5);
        expect_ids(rig, (const Value[]){ value_int(5), none, value_int(1), value_int(100), value_int(7) }, 6,
                   2);
        expect_ids(rig, (const Value[]){ none, none, value_int(0), value_int(100), value_int(7) }, 8, 2);
        expect_ids(rig, (const Value[]){ none, value_text(S("thing 4")), value_int(0), value_int(9), none },
                   4, 1);
        expect_ids(rig, (const Value[]){ none, value_text((Str){ 0 }), value_int(0), value_int(9), none }, 1,
                   9);
        expect_ids(rig, (const Value[]){ value_int(NONE), value_text(S("")), value_int(0), value_int(9),
            none }, 0, 0);
    }
}

static void scopes(void **state)
{
    (void)state;
    Value v[SCOPE_VALUES];
    Scope s = { .district = S("330100"), .own = NONE };
    db_scope(&s, v);
    assert_int_equal(v[0].i, SCOPE_NOTHING);
    assert_true(value_absent(v[1]) && str_eq(v[2].s, S("")));
    s.count = 1;
    s.range[0].low = S("330102"), s.range[0].high = S("330102~");
    db_scope(&s, v);
    assert_int_equal(v[0].i, SCOPE_ONE);
    assert_true(str_eq(v[2].s, S("330102")) && str_eq(v[3].s, S("330102~")) && str_eq(v[4].s, S("")));
    s.count = SCOPE_MAX;
    for (int i = 1; i < SCOPE_MAX; i++) s.range[i] = s.range[0];
    db_scope(&s, v);
    assert_int_equal(v[0].i, SCOPE_MANY);
    assert_true(str_eq(v[SCOPE_VALUES - 1].s, S("330102~")));
    s.own = 12;
    db_scope(&s, v);
    assert_true(v[0].i == SCOPE_OWN && v[1].i == 12);
}

/* Types that PostgreSQL would otherwise guess: a NULL, arithmetic on times, a bare parameter. */
QUERY(guess, COLUMNS("n"), NULL, PARAMS(P(a, VALUE_INT), P(b, VALUE_TEXT)),
    { .sql = "SELECT CASE WHEN ?1 IS NULL AND ?2 IS NULL THEN -1 WHEN ?1 IS NULL THEN -2"
             " ELSE ?1 - 86400000 END AS n" });

static void types_of_nulls(void **state)
{
    Rig *rig = *state;
    int64_t n = 0;
    const Value none = { .kind = VALUE_NULL };
    DB_OK(rig->db, db_int(rig->db, &guess, (const Value[]){ none, none }, &n));
    assert_int_equal(n, -1);
    DB_OK(rig->db, db_int(rig->db, &guess, (const Value[]){ none, value_text(S("x")) }, &n));
    assert_int_equal(n, -2);
    DB_OK(rig->db, db_int(rig->db, &guess, (const Value[]){ value_int(1764000000000), none }, &n));
    assert_true(n == 1763913600000);
}

QUERY(portable, COLUMNS("a", "b", "c", "d", "e"), NULL, NULL,
    { .sql = "SELECT greatest(1, NULL, 9007199254740993, 2) AS a, least('b', 'a', 'Z') AS b,"
             " string_agg(title, '、') AS c, string_agg(note, ',') AS d, greatest(1.5, 1) AS e"
             " FROM (SELECT title, note FROM things ORDER BY id) AS sorted" });

static Err portable_row(void *ctx, const Value *column, int columns)
{
    (void)ctx;
    assert_int_equal(columns, 5);
    assert_true(column[0].i == 9007199254740993 && str_eq(column[1].s, S("Z")));
    assert_true(str_eq(column[2].s, S("thing 1、thing 2")));
    assert_int_equal(column[3].kind, VALUE_NULL);
    assert_true(column[4].r == 1.5);
    return MOVED_ON;
}

static void portable_functions(void **state)
{
    Rig *rig = *state;
    make_things(rig);
    Thing a = plain(1), b = plain(2);
    DB_OK(rig->db, add(rig->db, &a));
    DB_OK(rig->db, add(rig->db, &b));
    DB_OK(rig->db, db_begin(rig->db));
    assert_ptr_equal(db_run(rig->db, &portable, NULL, portable_row, NULL, NULL), MOVED_ON);
    DB_OK(rig->db, db_run(rig->db, &thing_count, NULL, NULL, NULL, NULL));
    DB_OK(rig->db, db_commit(rig->db));
}

static Err within(void *ctx, const Value *column, int columns)
{
    (void)column, (void)columns;
    Rig *rig = ctx;
    int64_t n;
    DB_OK(rig->db, db_int(rig->db, &thing_total, NULL, &n));
    assert_ptr_equal(db_run(rig->db, &thing_count, NULL, within, rig, NULL), BROKEN);
    return NULL;
}

static void queries_within_queries(void **state)
{
    Rig *rig = *state;
    make_things(rig);
    DB_OK(rig->db, db_run(rig->db, &thing_count, NULL, within, rig, NULL));
    assert_int_equal(count(rig->db), 0);
}

/* An arena that is full leaves the query by longjmp: the connection must be as good as new. */
static void leaving_by_longjmp(void **state)
{
    Rig *rig = *state;
    make_things(rig);
    for (int i = 1; i <= 30; i++) {
        Thing t = plain(i);
        DB_OK(rig->db, add(rig->db, &t));
    }
    for (int room = 100; room < 12000; room += 700) {
        jmp_buf away;
        Arena tight = rig->arena;
        List list = { 0 };
        tight.end = tight.at + room;
        tight.full = &away;
        DB_OK(rig->db, db_begin(rig->db));
        if (setjmp(away) == 0) {
            DB_OK(rig->db, db_many(rig->db, &thing_all, NULL, &list, &tight));
            DB_OK(rig->db, db_commit(rig->db));
        } else {
            db_rollback(rig->db);
        }
        assert_int_equal(count(rig->db), 30);
    }
}

QUERY(broken_sql, NULL, NULL, NULL, { .sql = "SELEKT 1" });
QUERY(two_in_one, NULL, NULL, NULL, { .sql = "SELECT 1; SELECT 2" });
QUERY(bad_mark, NULL, NULL, PARAMS(P(a, VALUE_INT)), { .sql = "SELECT ?2" });
QUERY(nothing, NULL, NULL, NULL, { .sql = "" });

static void statements_that_are_none(void **state)
{
    Rig *rig = *state;
    const Query *wrong[] = { &broken_sql, &two_in_one, &bad_mark, &nothing };
    for (int i = 0; i < COUNT(wrong); i++)
        assert_ptr_equal(db_run(rig->db, wrong[i], (const Value[]){ value_int(1) }, NULL, NULL, NULL),
                         BROKEN);
    make_things(rig);
    assert_int_equal(count(rig->db), 0);
}

static void opening(void **state)
{
    Rig *rig = *state;
    Db *db = NULL;
    char why[256] = "";
    if (rig->engine == DB_SQLITE) {
        assert_non_null(db_open("/nowhere/town.db", DB_WRITE, &db, why));
        assert_non_null(strstr(why, "/nowhere/town.db"));
        assert_non_null(db_open("", DB_WRITE, &db, why));
        char path[128];
        snprintf(path, sizeof path, "%s/none.db", rig->dir);
        assert_non_null(db_open(path, DB_READ, &db, why));       /* reading never makes a file */
        snprintf(path, sizeof path, "%s/text.db", rig->dir);
        FILE *f = fopen(path, "w");
        for (int i = 0; i < 1000; i++) fputs("this is no database\n", f);
        fclose(f);
        assert_ptr_equal(db_open(path, DB_WRITE, &db, why), BROKEN);
        assert_ptr_equal(db_open(path, DB_READ, &db, why), BROKEN);
    } else {
        assert_ptr_equal(db_open("postgres:///x?host=/nowhere", DB_WRITE, &db, why), BUSY);
        assert_non_null(strstr(why, "/nowhere"));
        assert_ptr_equal(db_open("postgres://[", DB_WRITE, &db, why), BROKEN);
    }
    assert_null(db);
    db_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(full_and_absent), ON_BOTH(extreme_numbers), ON_BOTH(absent_is_null), ON_BOTH(result_forms),
        ON_BOTH(refusals), ON_BOTH(rows_that_do_not_fit), ON_BOTH(read_only_refuses_writes),
        ON_BOTH(transactions), ON_BOTH(a_refused_transaction_stays_refused),
        ON_BOTH(rows_added_ahead_are_heard_of_later), ON_BOTH(variants),
        ON_BOTH(scopes), ON_BOTH(types_of_nulls), ON_BOTH(portable_functions),
            ON_BOTH(queries_within_queries),
        ON_BOTH(leaving_by_longjmp), ON_BOTH(statements_that_are_none), ON_BOTH(opening)
    };
    return rig_run(tests, COUNT(tests));
}
