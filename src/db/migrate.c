/* Bringing a database up to this binary's schema. Knows the tables `migrations` and `prepared`; knows no
 * domain. */
#include "db/migrate.h"
#include "db/db_driver.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

REFUSAL(MIGRATION_EDITED, 500, "migration.edited",
        "数据库中已执行的迁移与程序不一致", "a migration that was applied differs from this program's");
REFUSAL(MIGRATION_UNKNOWN, 500, "migration.unknown",
        "数据库由更新版本的程序创建，请升级程序", "the database was made by a newer program; upgrade the program");

REFUSAL(MIGRATION_NOT_OURS, 500, "migration.not_ours", "这是别的程序的数据库，没有改动",
        "the database belongs to another program and was left as it is");

enum { TRIES = 6, RECORDS_BYTES = 8 << 20 };

static const char table_sqlite[] =
    "CREATE TABLE IF NOT EXISTS migrations (domain TEXT NOT NULL, number INTEGER NOT NULL,"
    " name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_ms INTEGER NOT NULL, PRIMARY KEY (domain, number))"
    " STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS prepared (mark TEXT NOT NULL) STRICT";
static const char table_postgres[] =
    "CREATE TABLE IF NOT EXISTS migrations (domain TEXT COLLATE \"C\" NOT NULL, number BIGINT NOT NULL,"
    " name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_ms BIGINT NOT NULL, PRIMARY KEY (domain, number));"
    "CREATE TABLE IF NOT EXISTS prepared (mark TEXT NOT NULL)";

/* SQLite guesses that one value of an index's first column leads to ten rows. Ours is the district, which
 * leads to all of them, so it would walk through whole tables. It is told better: made-up figures, the same
 * in every database, so that a statement runs by the same plan in an empty house and in a full one. */
static const char estimates_sqlite[] =
    "ANALYZE migrations; DELETE FROM sqlite_stat1;"
    "INSERT INTO sqlite_stat1 (tbl, idx, stat)"
    " SELECT t.name, CASE WHEN i.origin = 'pk' AND t.wr THEN t.name ELSE i.name END,"
    "        '100000' || (SELECT group_concat(CASE"
    "            WHEN c.name = 'district' THEN ' 100000'"
    "            WHEN i.\"unique\" AND c.seqno = (SELECT max(seqno) FROM pragma_index_info(i.name)) THEN ' 1'"
    "            WHEN c.seqno < 2 THEN ' 30' ELSE ' 5' END, '') FROM pragma_index_info(i.name) c)"
    "   FROM pragma_table_list t, pragma_index_list(t.name) i"
    "  WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%';"
    "ANALYZE sqlite_schema";

typedef struct Applied { Str domain; int64_t number; Str name, sha256; } Applied;
SHAPE(Applied, "a migration that was applied",
    TEXT(Applied, domain, 1, 80, "whose"),
    INT(Applied, number, 0, INT32_MAX, "its number there"),
    TEXT(Applied, name, 0, 200, "its name"),
    TEXT(Applied, sha256, 64, 64, "of the file as it was"));

static const Query all_applied = {
    .name = "all_applied", .file = __FILE__, .line = __LINE__, .shape = &Applied_shape,
    .columns = (const char *const[]){ "domain", "number", "name", "sha256", NULL },
    .parts = (const QueryPart[]){ { .sql = "SELECT domain, number, name, sha256 FROM migrations"
                                           " ORDER BY domain, number" }, { 0 } }
};
static const Query record = {
    .name = "record", .file = __FILE__, .line = __LINE__,
    .params = (const QueryParam[]){ { "domain", VALUE_TEXT, NULL, 0 }, { "number", VALUE_INT, NULL, 0 },
        { "name", VALUE_TEXT, NULL, 0 }, { "sha256", VALUE_TEXT, NULL, 0 },
        { "now_ms", VALUE_INT, NULL, 0 }, { 0 } },
    .parts = (const QueryPart[]){ { .sql = "INSERT INTO migrations (domain, number, name, sha256, applied_ms)"
                                           " VALUES (?1, ?2, ?3, ?4, ?5)" }, { 0 } }
};

/* Tables of others, where no list of migrations like ours is. What extensions bring is nobody's. */
static const Query strangers = {
    .name = "strangers", .file = __FILE__, .line = __LINE__,
    .columns = (const char *const[]){ "n", NULL },
    .parts = (const QueryPart[]){ { .sql = "SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite%'"
        " AND NOT EXISTS (SELECT 1 FROM pragma_table_info('migrations') WHERE name = 'sha256')" }, { 0 } }
};
static const Query strangers_postgres = {
    .name = "strangers_postgres", .file = __FILE__, .line = __LINE__,
    .columns = (const char *const[]){ "n", NULL },
    .parts = (const QueryPart[]){ { .sql = "SELECT count(*) AS n FROM pg_catalog.pg_class c"
        " JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace AND s.nspname = current_schema()"
        " WHERE c.relkind IN ('r', 'p') AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_attribute a"
        " WHERE a.attrelid = to_regclass('migrations') AND a.attname = 'sha256')"
        " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')" },
        { 0 } }
};

typedef struct Work {
    Db *db;
    const Schema *const *schema;
    int count;
    int64_t now_ms;
    char *reterr;
} Work;

static Err say(Work *w, Err e, const char *format, ...) __attribute__((format(printf, 3, 4)));
static Err say(Work *w, Err e, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    if (w->reterr) vsnprintf(w->reterr, 256, format, args);
    va_end(args);
    return e;
}

static const Migration *known(const Work *w, const Applied *a)
{
    for (int i = 0; i < w->count; i++)
        for (int k = 0; k < w->schema[i]->migration_count; k++) {
            const Migration *m = &w->schema[i]->migrations[k];
            if (m->number == a->number && str_eq(a->domain, str_of(m->domain))) return m;
        }
    return NULL;
}

static const Applied *applied(List list, const Migration *m)
{
    const Applied *a = list.at;
    for (int64_t i = 0; i < list.count; i++)
        if (a[i].number == m->number && str_eq(a[i].domain, str_of(m->domain))) return &a[i];
    return NULL;
}

/* What is in the database must be what this binary would have put there. */
static Err look(Work *w, List *ret, Arena *keep)
{
    List list;
    Err e = db_many(w->db, &all_applied, NULL, &list, keep);
    if (e) return say(w, e, "%.255s", db_trouble(w->db));
    const Applied *a = list.at;
    for (int64_t i = 0; i < list.count; i++) {
        const Migration *m = known(w, &a[i]);
        if (!m)
            return say(w, MIGRATION_UNKNOWN,
                       "migration %.*s %lld (%.*s) is in the database, but not in this program",
                       STR_ARG(a[i].domain), (long long)a[i].number, STR_ARG(a[i].name));
        if (!str_eq(a[i].sha256, str_of(m->sha256)))
            return say(w, MIGRATION_EDITED, "migration %s %d (%s) was edited after it had been applied",
                       m->domain, m->number, m->name);
    }
    for (int i = 0; i < w->count; i++)
        for (int k = 0; k < w->schema[i]->migration_count; k++) {
            const Migration *m = &w->schema[i]->migrations[k];
            for (int64_t n = 0; !applied(list, m) && n < list.count; n++)
                if (a[n].number > m->number && str_eq(a[n].domain, str_of(m->domain)))
                    return say(w, MIGRATION_EDITED,
                               "migration %s %d (%s) is new, but %lld is already applied",
                               m->domain, m->number, m->name, (long long)a[n].number);
        }
    *ret = list;
    return NULL;
}

static Err apply_inside(Work *w, const Migration *m, Arena *scratch)
{
    bool postgres = db_engine(w->db) == DB_POSTGRES;
    if (postgres) TRY(db_script(w->db, "LOCK TABLE migrations IN SHARE ROW EXCLUSIVE MODE"));
    List list;
    TRY(look(w, &list, scratch));
    if (applied(list, m)) return NULL;                     /* another one that started now was first */
    const char *text = postgres ? m->postgres : m->sqlite;
    if (text && text[0]) TRY(db_script(w->db, text));
    if (!w->db->driver->inside(w->db))
        return db_say(w->db, BROKEN, "it ends the transaction it runs in");
    return db_run(w->db, &record, (const Value[]){ value_text(str_of(m->domain)), value_int(m->number),
        value_text(str_of(m->name)), value_text(str_of(m->sha256)), value_int(w->now_ms) }, NULL, NULL, NULL);
}

static Err apply_once(Work *w, const Migration *m, Arena scratch)
{
    TRY(db_begin(w->db));
    Err e = apply_inside(w, m, &scratch);
    if (!e) return db_commit(w->db);
    db_rollback(w->db);
    return e;
}

static Err make_table(Work *w)
{
    TRY(db_begin(w->db));
    Err e = db_script(w->db, db_engine(w->db) == DB_POSTGRES ? table_postgres : table_sqlite);
    if (!e) return db_commit(w->db);
    db_rollback(w->db);
    return e;
}

static Err estimate(Work *w)
{
    if (db_engine(w->db) == DB_POSTGRES) return NULL;      /* it counts by itself */
    TRY(db_begin(w->db));
    Err e = db_script(w->db, estimates_sqlite);
    if (!e) return db_commit(w->db);
    db_rollback(w->db);
    return say(w, e, "estimates: %.200s", db_trouble(w->db));
}

/* Others may be migrating at this moment: BUSY is waited out, and so is the same CREATE TABLE run twice at
 * once, to which PostgreSQL has several answers (a type that exists, a unique key of its catalogue). */
static Err patiently(Work *w, const Migration *m, Arena scratch)
{
    Err e = NULL;
    for (int i = 0; i < TRIES; i++) {
        e = m ? apply_once(w, m, scratch) : make_table(w);
        if (!e || (m && !(e == BUSY && db_may_retry(w->db)))) break;
    }
    if (!e || e == MIGRATION_EDITED || e == MIGRATION_UNKNOWN) return e;
    return m ? say(w, e, "migration %s %d (%s): %.180s", m->domain, m->number, m->name, db_trouble(w->db))
             : say(w, e, "migrations: %.200s", db_trouble(w->db));
}

/* A file of another program, named by mistake, would be full of our tables. */
static Err check_ours(Work *w)
{
    int64_t n = 0;
    bool postgres = db_engine(w->db) == DB_POSTGRES;
    Err e = db_int(w->db, postgres ? &strangers_postgres : &strangers, NULL, &n);
    if (e) return say(w, e, "%.255s", db_trouble(w->db));
    return n ? say(w, MIGRATION_NOT_OURS, "%s / %s (%lld)", MIGRATION_NOT_OURS->zh, MIGRATION_NOT_OURS->en,
                   (long long)n) : NULL;
}

static Err migrate_with(Work *w, Arena *scratch)
{
    List list;
    bool changed = false;
    TRY(check_ours(w));
    TRY(patiently(w, NULL, *scratch));
    TRY(look(w, &list, scratch));
    for (int i = 0; i < w->count; i++)
        for (int k = 0; k < w->schema[i]->migration_count; k++) {
            if (applied(list, &w->schema[i]->migrations[k])) continue;
            TRY(patiently(w, &w->schema[i]->migrations[k], *scratch));
            changed = true;
        }
    return changed ? estimate(w) : NULL;
}

Err migrate(Db *db, const Schema *const *schema, int count, int64_t now_ms, char reterr[256])
{
    Arena whole = arena_make(RECORDS_BYTES), scratch = whole;
    Work w = { db, schema, count, now_ms, reterr };
    Err e = migrate_with(&w, &scratch);
    arena_drop(whole, RECORDS_BYTES);
    return e;
}

Err migrate_look(Db *db, const Schema *const *schema, int count, int64_t *ret_applied, char reterr[256])
{
    Arena whole = arena_make(RECORDS_BYTES), scratch = whole;
    Work w = { db, schema, count, 0, reterr };
    List list = { 0 };
    Err e = look(&w, &list, &scratch);
    if (!e) *ret_applied = list.count;
    arena_drop(whole, RECORDS_BYTES);
    return e;
}
