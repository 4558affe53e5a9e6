/* Tries every statement on the real schema, in SQLite in memory: migrations in order, then each variant of
 * each query. Where SQLite says no, the fault is told at the line of the file that the words came from. */
#include "sqlgen.h"

#include <sqlite3.h>
#include <string.h>

/* The functions that the driver offers beyond SQLite's own, so that one text serves both engines. Here they
 * only have to be known. */
static void known(sqlite3_context *context, int count, sqlite3_value **value)
{
    (void)count, (void)value;
    sqlite3_result_null(context);
}

static void known_end(sqlite3_context *context) { sqlite3_result_null(context); }

static sqlite3 *database(void)
{
    sqlite3 *db = NULL;
    if (sqlite3_open(":memory:", &db)) return NULL;
    int how = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    sqlite3_create_function(db, "greatest", -1, how, NULL, known, NULL, NULL);
    sqlite3_create_function(db, "least", -1, how, NULL, known, NULL, NULL);
    sqlite3_create_function(db, "string_agg", 2, how, NULL, NULL, known, known_end);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);     /* "name" is a name, never text */
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_exec(db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
    return db;
}

/* The line of a whole word, or `otherwise`. Without `line`, lines are counted. */
int line_of_word(Str text, const int *line, Str word, int otherwise)
{
    int at = 1;
    for (ptrdiff_t i = 0; word.len && i + word.len <= text.len; i++) {
        bool whole = (i == 0 || !is_word(text.at[i - 1])) &&
                     (i + word.len == text.len || !is_word(text.at[i + word.len]));
        if (whole && str_eq((Str){ text.at + i, word.len }, word)) return line ? line[i] : at;
        at += text.at[i] == '\n';
    }
    return otherwise;
}

/* Where the engine's message points: its offset, else the name it ends with ("no such table: casses"). */
static int line_of_message(sqlite3 *db, Str text, const int *line, int first)
{
    ptrdiff_t at = sqlite3_error_offset(db);
    if (at >= 0 && at < text.len) {
        if (line) return line[at];
        for (ptrdiff_t i = 0; i < at; i++) first += text.at[i] == '\n';
        return first;
    }
    Str message = str_of(sqlite3_errmsg(db)), name = message;
    for (ptrdiff_t i = 0; i < message.len; i++)
        if (strchr(": .", message.at[i])) name = str_part(message, i + 1, message.len);
    int found = line_of_word(text, line, name, 0);
    return !found ? first : line ? found : first + found - 1;
}

static void move_run(Arena *keep, sqlite3 *db, const Move *m, Faults *faults)
{
    const char *sql = str_z(keep, m->sql[SQLITE]), *at = sql, *tail = NULL;
    for (; *at; at = tail) {
        int line = 1;
        at += strspn(at, " \t\r\n");
        for (const char *p = sql; p < at; p++) line += *p == '\n';
        sqlite3_stmt *statement = NULL;
        int e = sqlite3_prepare_v2(db, at, -1, &statement, &tail);
        while (e == SQLITE_OK && statement && (e = sqlite3_step(statement)) == SQLITE_ROW) e = SQLITE_OK;
        if (e != SQLITE_OK && e != SQLITE_DONE) {
            fault(faults, m->from[SQLITE].path, line_of_message(db, str_of(at), NULL, line),
                  "%s: SQLite refuses this migration; mend it", sqlite3_errmsg(db));
            tail = "";
        }
        sqlite3_finalize(statement);
    }
}

/* A column's line is that of its name in the text, searched behind that of the column before. */
static int column_line(const Lined *sql, Str name, ptrdiff_t *from, int otherwise)
{
    Str text = str_part(buf_str(&sql->text), *from, PTRDIFF_MAX);
    int line = line_of_word(text, sql->line + *from, name, 0);
    if (!line) return line_of_word(buf_str(&sql->text), sql->line, name, otherwise);
    *from += str_find(text, name) + name.len;
    return line;
}

static void columns_take(Arena *keep, Def *d, sqlite3_stmt *statement, const Lined *sql, Faults *faults)
{
    const char *file = d->body[SQLITE].source->path;
    int line = d->body[SQLITE].first->sql.line[0];
    ptrdiff_t from = 0;
    d->columns = sqlite3_column_count(statement);
    d->column = NEWS(keep, Column, d->columns + 1);
    for (int i = 0; i < d->columns; i++) {
        Str name = str_copy(keep, str_of(sqlite3_column_name(statement, i))), rest = name;
        d->column[i] = (Column){ name, column_line(sql, name, &from, line) };
        if (!d->shape.len) continue;
        bool plain = take_word(&rest).len && !rest.len;
        for (ptrdiff_t k = 0; k < name.len; k++)
            plain &= !(name.at[k] >= 'A' && name.at[k] <= 'Z') && !(name.at[k] & 0x80);
        if (!plain)
            fault(faults, file, d->column[i].line,
                  "column %d has no plain name (%.*s): write AS and a member of %.*s",
                  i + 1, STR_ARG(name), STR_ARG(d->shape));
        for (int k = 0; k < i; k++)
            if (str_eq(d->column[k].name, name))
                fault(faults, file, d->column[i].line, "two columns named %.*s: drop one, or write AS",
                      STR_ARG(name));
    }
    bool rows = d->result <= RESULT_I64;
    if (rows && d->columns == 0)
        fault(faults, file, line, "%.*s returns no rows: make its result \"one row changes\" or the like",
              STR_ARG(d->name));
    if (!rows && d->columns)
        fault(faults, file, line, "%.*s returns rows: give it a shape or i64 as its result",
              STR_ARG(d->name));
    if (d->result == RESULT_I64 && d->columns > 1)
        fault(faults, file, line, "%.*s returns %d columns where i64 wants one: select one",
              STR_ARG(d->name), d->columns);
}

static bool columns_same(const Def *d, sqlite3_stmt *statement)
{
    bool same = d->columns == sqlite3_column_count(statement);
    for (int i = 0; same && i < d->columns; i++)
        same = str_eq(d->column[i].name, str_of(sqlite3_column_name(statement, i)));
    return same;
}

/* One fault a query is enough: its variants repeat it. */
static bool variant_try(Arena *keep, Arena scratch, sqlite3 *db, Variant *v, Def *d, Faults *faults)
{
    Lined sql = variant_text(&scratch, v);
    const char *z = str_z(&scratch, buf_str(&sql.text)), *file = d->body[SQLITE].source->path;
    int line = sql.text.len ? sql.line[0] : d->body[SQLITE].line, before = faults->count + faults->more;
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(db, z, -1, &statement, NULL) != SQLITE_OK)
        fault(faults, file, line_of_message(db, buf_str(&sql.text), sql.line, line),
              "%s: mend %.*s, or the migration that should know it", sqlite3_errmsg(db), STR_ARG(d->name));
    else if (!statement)
        fault(faults, file, line, "%.*s can be empty: keep its SQL outside of braces", STR_ARG(d->name));
    else if (!d->column)
        columns_take(keep, d, statement, &sql, faults);
    else if (!columns_same(d, statement))
        fault(faults, file, line, "the columns of %.*s depend on its parts: return the same ones always",
              STR_ARG(d->name));
    sqlite3_finalize(statement);
    return faults->count + faults->more == before;
}

static void queries_try(Arena *keep, Arena scratch, sqlite3 *db, const Folder *folder, Faults *faults)
{
    for (Def *d = folder->defs; d; d = d->next) {
        Variant v;
        if (variants_start(&v, d, SQLITE) > VARIANTS_MAX)
            fault(faults, d->source->path, d->line, "%.*s has more than %d variants: split it",
                  STR_ARG(d->name), VARIANTS_MAX);
        else
            while (variant_try(keep, scratch, db, &v, d, faults) && variants_next(&v)) continue;
    }
}

void check_sqlite(Arena *keep, Arena scratch, Folder *const *folder, int count, int first, Faults *faults)
{
    sqlite3 *db = database();
    if (!db) {
        fault(faults, "sqlgen", 1, "SQLite opens no database in memory: is there memory?");
        return;
    }
    for (int i = 0; i < count; i++)
        for (const Move *m = folder[i]->moves; m; m = m->next)
            if (m->sql[SQLITE].at) move_run(keep, db, m, faults);
    /* On half a schema, every query would be wrong. */
    bool schema = faults->count == 0;
    for (int i = first; schema && i < count; i++) queries_try(keep, scratch, db, folder[i], faults);
    sqlite3_close(db);
}
