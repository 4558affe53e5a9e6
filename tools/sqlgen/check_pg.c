/* Tries every statement on PostgreSQL as the driver will: migrations in order in a schema of their own, then
 * each variant of each query, parameters typed as they are bound. One transaction, rolled back in the end. */
#include "sqlgen.h"

#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>

enum { BOOLEAN = 16, BYTEA = 17, INT8 = 20, INT2 = 21, INT4 = 23, TEXT = 25, FLOAT8 = 701, VARCHAR = 1043,
    NUMERIC = 1700 };

typedef struct Check { PGconn *link; Arena *keep; Arena scratch; Faults *faults; } Check;

static void silent(void *context, const char *words) { (void)context, (void)words; }

static bool run(Check *c, const char *sql)
{
    PGresult *r = PQexec(c->link, sql);
    bool good = PQresultStatus(r) == PGRES_COMMAND_OK || PQresultStatus(r) == PGRES_TUPLES_OK;
    if (!good) fault(c->faults, "sqlgen", 1, "%s: is the database usable?", PQresultErrorMessage(r));
    PQclear(r);
    return good;
}

/* The byte that an error points at, -1 if at none. PostgreSQL counts characters from 1. */
static ptrdiff_t error_at(const PGresult *r, Str text)
{
    const char *position = PQresultErrorField(r, PG_DIAG_STATEMENT_POSITION);
    if (!position) return -1;
    Str rest = text;
    for (long n = atol(position); n > 1 && rest.len; n--) utf8_next(&rest);
    return rest.len ? rest.at - text.at : text.len - 1;
}

static const char *words_of(const PGresult *r)
{
    const char *words = PQresultErrorField(r, PG_DIAG_MESSAGE_PRIMARY);
    return words ? words : "the connection is lost";
}

static bool move_run(Check *c, const Move *m)
{
    PGresult *r = PQexec(c->link, str_z(c->keep, m->sql[POSTGRES]));
    bool good = PQresultStatus(r) == PGRES_COMMAND_OK || PQresultStatus(r) == PGRES_TUPLES_OK ||
                PQresultStatus(r) == PGRES_EMPTY_QUERY;
    ptrdiff_t at = error_at(r, m->sql[POSTGRES]);
    int line = 1;
    for (ptrdiff_t i = 0; i < at; i++) line += m->sql[POSTGRES].at[i] == '\n';
    if (!good)
        fault(c->faults, m->from[POSTGRES].path, line, "%s: PostgreSQL refuses this migration; mend it",
              words_of(r));
    PQclear(r);
    return good;
}

/* As the driver binds it; 0 lets PostgreSQL find out, since a member's kind is known to its shape alone. */
static Oid type_of(const Def *d, int slot)
{
    static const Oid TYPES[] = { INT8, FLOAT8, INT8, TEXT, BYTEA, TEXT, INT8, 0 };
    const Param *p = &d->param[d->slot[slot].param];
    return p->kind == PARAM_SCOPE && slot <= p->slot + 1 ? INT8 : TYPES[p->kind];
}

static void columns_check(Check *c, const Def *d, const Body *body)
{
    PGresult *r = PQdescribePrepared(c->link, "");
    int line = body->first->sql.line[0], n = PQnfields(r);
    const char *file = body->source->path;
    if (PQresultStatus(r) == PGRES_COMMAND_OK && n != d->columns)
        fault(c->faults, file, line,
              "%.*s returns %d columns on PostgreSQL and %d on SQLite: make them equal",
              STR_ARG(d->name), n, d->columns);
    for (int i = 0; i < n && i < d->columns; i++) {
        int at = body == &d->body[SQLITE] ? d->column[i].line : line;
        Oid type = PQftype(r, i);
        if (d->shape.len && !str_eq(d->column[i].name, str_of(PQfname(r, i))))
            fault(c->faults, file, at, "column %d is %s on PostgreSQL and %.*s on SQLite: write AS",
                  i + 1, PQfname(r, i), STR_ARG(d->column[i].name));
        /* A sum of BIGINT is NUMERIC; the driver reads it as a whole number. */
        bool number = type == INT8 || type == INT4 || type == INT2 || type == BOOLEAN || type == NUMERIC;
        bool other = type == FLOAT8 || type == TEXT || type == VARCHAR || type == BYTEA;
        if (!number && !(other && d->shape.len))
            fault(c->faults, file, at, "column %d (%s) has a type on PostgreSQL that doesn't fit: write "
                  "CAST(… AS BIGINT), TEXT or DOUBLE PRECISION", i + 1, PQfname(r, i));
    }
    PQclear(r);
}

static int line_of_error(const PGresult *r, const Lined *sql, const Body *body)
{
    ptrdiff_t at = error_at(r, buf_str(&sql->text));
    if (at >= 0) return sql->line[at];
    const char *mark = strrchr(words_of(r), '$');    /* "could not determine data type of parameter $3" */
    ptrdiff_t found = mark ? str_find(buf_str(&sql->text), str_of(mark)) : -1;
    return found >= 0 ? sql->line[found] : sql->text.len ? sql->line[0] : body->line;
}

/* One fault a query is enough. */
static bool variant_try(Check *c, Variant *v, bool first)
{
    Arena scratch = c->scratch;
    const Body *body = variant_body(v);
    Lined sql = variant_text(&scratch, v);
    Oid types[PARAMS_MAX + 1];
    for (int i = 1; i <= v->marks; i++) types[i - 1] = type_of(v->def, v->mark[i]);
    PGresult *r = PQprepare(c->link, "", str_z(&scratch, buf_str(&sql.text)), v->marks, types);
    bool good = PQresultStatus(r) == PGRES_COMMAND_OK;
    if (!good)
        fault(c->faults, body->source->path, line_of_error(r, &sql, body),
              "%s: PostgreSQL refuses %.*s; mend it, or write it for PostgreSQL in queries.pg.sql",
              words_of(r), STR_ARG(v->def->name));
    PQclear(r);
    if (!good) run(c, "ROLLBACK TO SAVEPOINT one");
    if (good && first) columns_check(c, v->def, body);
    return good;
}

static void query_try(Check *c, const Def *d)
{
    Variant v;
    if (variants_start(&v, d, POSTGRES) > VARIANTS_MAX) {
        fault(c->faults, variant_body(&v)->source->path, d->line, "%.*s has more than %d variants: split it",
              STR_ARG(d->name), VARIANTS_MAX);
        return;
    }
    bool first = true;
    while (variant_try(c, &v, first) && variants_next(&v)) first = false;
}

void check_postgres(Arena *keep, Arena scratch, const char *url, Folder *const *folder, int count,
                    Faults *faults)
{
    Check c = { PQconnectdb(url), keep, scratch, faults };
    if (PQstatus(c.link) != CONNECTION_OK) {
        fault(faults, "sqlgen", 1, "PostgreSQL doesn't answer (%s): is its URL right?",
              PQerrorMessage(c.link));
        PQfinish(c.link);
        return;
    }
    PQsetNoticeProcessor(c.link, silent, NULL);
    bool good = run(&c, "BEGIN") && run(&c, "CREATE SCHEMA sqlgen_check") &&
                run(&c, "SET LOCAL search_path = sqlgen_check, public");
    for (int i = 0; i < count; i++)
        for (const Move *m = folder[i]->moves; good && m; m = m->next) good = move_run(&c, m);
    good = good && run(&c, "SAVEPOINT one");
    for (int i = 0; good && i < count; i++)
        for (const Def *d = folder[i]->defs; d; d = d->next)
            if (PQstatus(c.link) == CONNECTION_OK) query_try(&c, d);
    PQfinish(c.link);                                /* and so rolls back */
}
