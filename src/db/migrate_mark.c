/* What was checked needn't be checked at every start: a mark in the database says by which program, and on
 * which engine and schema, all queries prepared. The mark is made of what is there, not of what ought to
 * be: a table altered by hand, or a restored file, is another one. */
#include "db/migrate.h"
#include "db/db_driver.h"

enum { ROOM = 1 << 20 };

typedef struct Mark { Str mark; } Mark;
SHAPE(Mark, "program, engine and schema",
    TEXT(Mark, mark, 0, 1000, "the three in a row"));

/* SQLite counts the changes of its schema; PostgreSQL shows its tables, columns and indexes. */
static const Query present = {
    .name = "present", .file = __FILE__, .line = __LINE__, .shape = &Mark_shape,
    .columns = (const char *const[]){ "mark", NULL },
    .parts = (const QueryPart[]){ { .sql =
        "SELECT 'SQLite ' || sqlite_version() || ' ' || schema_version AS mark FROM pragma_schema_version" },
        { 0 } },
    .pg_parts = (const QueryPart[]){ { .sql =
        "SELECT 'PostgreSQL ' || current_setting('server_version_num') || ' ' || md5(coalesce(string_agg("
        "concat_ws(' ', c.relname, c.relkind, a.attname, a.atttypid, a.attnotnull), ','"
        " ORDER BY c.relname, a.attnum), '')) AS mark"
        " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
        " WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())" }, { 0 } }
};
static const Query known = {
    .name = "known", .file = __FILE__, .line = __LINE__, .shape = &Mark_shape,
    .columns = (const char *const[]){ "mark", NULL },
    .parts = (const QueryPart[]){ { .sql = "SELECT mark FROM prepared" }, { 0 } }
};
static const Query forget = {
    .name = "forget", .file = __FILE__, .line = __LINE__,
    .parts = (const QueryPart[]){ { .sql = "DELETE FROM prepared" }, { 0 } }
};
static const Query record = {
    .name = "record", .file = __FILE__, .line = __LINE__,
    .params = (const QueryParam[]){ { "mark", VALUE_TEXT, NULL, 0 }, { 0 } },
    .parts = (const QueryPart[]){ { .sql = "INSERT INTO prepared (mark) VALUES (?1)" }, { 0 } }
};

static Err mark_now(Db *db, Str program, Arena *keep, Str *ret)
{
    Mark engine;
    TRY(db_one(db, &present, NULL, &engine, keep));
    Buf b = buf_new(keep, program.len + engine.mark.len + 2);
    buf_add(&b, program);
    buf_char(&b, ' ');
    buf_add(&b, engine.mark);
    *ret = buf_str(&b);
    return NULL;
}

static bool is_known(Db *db, Str mark, Arena *scratch)
{
    List list;
    if (db_many(db, &known, NULL, &list, scratch)) return false;
    const Mark *m = list.at;
    for (int64_t i = 0; i < list.count; i++)
        if (str_eq(m[i].mark, mark)) return true;
    return false;
}

static Err replace(Db *db, Str mark)
{
    TRY(db_begin(db));
    Err e = db_run(db, &forget, NULL, NULL, NULL, NULL);
    if (!e) e = db_run(db, &record, (const Value[]){ value_text(mark) }, NULL, NULL, NULL);
    if (!e) return db_commit(db);
    db_rollback(db);
    return e;
}

static Err check_changed(Db *db, const Schema *const *schema, int count, Str program, char reterr[256],
                         Arena scratch)
{
    Str mark = { 0 };
    Err e = db->inside ? BROKEN : mark_now(db, program, &scratch, &mark);
    bool marked = !e && program.len;
    if (marked && is_known(db, mark, &scratch)) return NULL;
    TRY(migrate_check(db, schema, count, reterr));
    if (marked) (void)replace(db, mark);       /* whoever can't write it now checks again next time */
    return NULL;
}

Err migrate_check_changed(Db *db, const Schema *const *schema, int count, Str program, char reterr[256])
{
    Arena whole = arena_make(ROOM);
    Err e = check_changed(db, schema, count, program, reterr, whole);
    arena_drop(whole, ROOM);
    return e;
}
