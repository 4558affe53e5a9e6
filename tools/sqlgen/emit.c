/* Writes the C of a folder's queries. It is to be read by people: one query after the other, as its SQL
 * stands, then the function that binds and runs it. */
#include "sqlgen.h"

#include <ctype.h>
#include <string.h>

enum { WIDTH = 110 };

typedef struct Out { Buf b; ptrdiff_t counted; int lines; const char *file; } Out;

/* "#line": what follows is blamed on the SQL file, or on the generated file again. */
static void blame_sql(Out *o, const char *path, int line) { buf_fmt(&o->b, "#line %d \"%s\"\n", line, path); }

static void blame_here(Out *o)
{
    for (; o->counted < o->b.len; o->counted++) o->lines += o->b.at[o->counted] == '\n';
    blame_sql(o, o->file, o->lines + 2);
}

static ptrdiff_t column(const Buf *b)
{
    ptrdiff_t n = 0;
    while (n < b->len && b->at[b->len - 1 - n] != '\n') n++;
    return n;
}

/* An item of a list: behind ", " where it fits, else on a new line. */
static void item(Buf *b, bool first, const char *indent, Str s)
{
    if (!first) buf_char(b, ',');
    if (column(b) + s.len + 3 > WIDTH) buf_fmt(b, "\n%s", indent);
    else if (!first) buf_char(b, ' ');
    buf_add(b, s);
}

/* A C string, a line of source for each line of text. */
static void literal(Buf *b, Str s, const char *indent)
{
    buf_char(b, '"');
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.at[i];
        bool more = i + 1 < s.len;
        if (c == '\n' && more && i) buf_fmt(b, "\\n\"\n%s\"", indent);
        else if (c == '\n') buf_adds(b, "\\n");
        else if (c == '\t') buf_adds(b, "\\t");
        else if (c == '"' || c == '\\') buf_fmt(b, "\\%c", c);
        else if (c == '?' && i && s.at[i - 1] == '?') buf_adds(b, "\\?");       /* no trigraphs */
        else if (c < 0x20 || c == 0x7F) buf_fmt(b, "\\%03o", c);
        else buf_char(b, (char)c);
    }
    buf_char(b, '"');
}

static void camel(Buf *b, Str s)
{
    bool up = true;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (s.at[i] != '_') buf_char(b, (char)(up ? toupper((unsigned char)s.at[i]) : s.at[i]));
        up = s.at[i] == '_';
    }
}

static void upper(Buf *b, Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++) buf_char(b, (char)toupper((unsigned char)s.at[i]));
}

static void enumerator(Buf *b, const Def *d, Str word)
{
    upper(b, d->name);
    buf_char(b, '_');
    upper(b, word);
}

static void c_param(Buf *b, const Def *d, const Param *p)
{
    static const char *const TYPES[] = { "int64_t ", "double ", "bool ", "Str ", "Str ", "const Scope *" };
    if (p->kind == PARAM_CHOICE) camel(b, d->name), camel(b, p->name), buf_char(b, ' ');
    else if (p->kind == PARAM_SHAPE) buf_fmt(b, "const %.*s *", STR_ARG(p->type));
    else buf_adds(b, TYPES[p->kind]);
    buf_add(b, p->name);
}

static void prototype(Buf *b, const Def *d)
{
    Buf one = buf_new(b->keep, 64);
    buf_fmt(b, "Err %.*s(Db *db", STR_ARG(d->name));
    for (int i = 0; i < d->params; i++) {
        one.len = 0;
        c_param(&one, d, &d->param[i]);
        item(b, false, "    ", buf_str(&one));
    }
    one.len = 0;
    if (d->result == RESULT_ONE) buf_fmt(&one, "%.*s *ret", STR_ARG(d->shape));
    if (d->result == RESULT_MANY) buf_adds(&one, "List *ret");
    if (d->result == RESULT_I64) buf_adds(&one, "int64_t *ret");
    if (d->result == RESULT_CHANGES) buf_adds(&one, "int64_t *ret_changed");
    if (one.len) item(b, false, "    ", buf_str(&one));
    if (d->shape.len) item(b, false, "    ", S("Arena *keep"));
    buf_char(b, ')');
}

static void choice_enum(Buf *b, const Def *d, const Param *p)
{
    Buf one = buf_new(b->keep, 64);
    buf_adds(b, "typedef enum ");
    camel(b, d->name), camel(b, p->name);
    buf_adds(b, " { ");
    for (int i = 0; i < p->words; i++) {
        one.len = 0;
        enumerator(&one, d, p->word[i]);
        item(b, i == 0, "    ", buf_str(&one));
    }
    buf_adds(b, " } ");
    camel(b, d->name), camel(b, p->name);
    buf_adds(b, ";\n");
}

/* The author's comment, without what would end a comment of C. */
static void about(Buf *b, Str s)
{
    if (!s.len) return;
    buf_adds(b, "/* ");
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (s.at[i] == '\n') buf_adds(b, "\n * ");
        else if (s.at[i] == '/' && i && s.at[i - 1] == '*') buf_adds(b, " /");
        else if (s.at[i] == '*' && i && s.at[i - 1] == '/') buf_adds(b, " *");
        else buf_char(b, s.at[i]);
    }
    buf_adds(b, " */\n");
}

Str emit_h(Arena *keep, const Folder *folder, const Target *t)
{
    Buf b = buf_new(keep, 1 << 14), guard = buf_new(keep, 64);
    for (const char *p = t->header; *p; p++)
        buf_char(&guard, isalnum((unsigned char)*p) ? (char)toupper((unsigned char)*p) : '_');
    buf_fmt(&b, "/* Written by sqlgen from %s; edits are lost. */\n", folder->name);
    buf_fmt(&b, "#ifndef %.*s\n#define %.*s\n\n", STR_ARG(buf_str(&guard)), STR_ARG(buf_str(&guard)));
    buf_adds(&b, "#include \"db/migrate.h\"\n");
    if (t->include) buf_fmt(&b, "#include \"%s\"\n", t->include);
    for (const Def *d = folder->defs; d; d = d->next) {
        buf_char(&b, '\n');
        for (int i = 0; i < d->params; i++)
            if (d->param[i].kind == PARAM_CHOICE) choice_enum(&b, d, &d->param[i]);
        about(&b, d->about);
        prototype(&b, d);
        buf_adds(&b, ";\n");
    }
    buf_fmt(&b, "\nextern const Schema %s_schema;\n\n#endif\n", t->domain);
    return buf_str(&b);
}

static void params(Out *o, const Def *d)
{
    static const char *const KINDS[] = { "INT", "REAL", "INT", "TEXT", "BYTES", NULL, "INT" };
    Buf *b = &o->b, one = buf_new(b->keep, 64);
    int line = 0;
    buf_fmt(b, "static const QueryParam %.*s_params[] = {\n   ", STR_ARG(d->name));
    for (int i = 1; i <= d->slots; i++) {
        const Slot *s = &d->slot[i];
        const Param *p = &d->param[s->param];
        if (p->kind == PARAM_SCOPE && i > p->slot) continue;
        one.len = 0;
        if (p->kind == PARAM_SCOPE) buf_fmt(&one, "SCOPED(\"%.*s\"),", STR_ARG(s->name));
        else if (p->kind == PARAM_SHAPE)
            buf_fmt(&one, "MEMBER(%.*s, %.*s, %.*s),", STR_ARG(p->type), STR_ARG(s->name),
                    STR_ARG(s->member));
        else buf_fmt(&one, "PLAIN(\"%.*s\", %s),", STR_ARG(s->name), KINDS[p->kind]);
        bool full = column(b) + one.len + 1 > WIDTH;
        bool moved = p->kind == PARAM_SHAPE && (s->line != line || full);
        if (moved || full) buf_char(b, '\n');
        if (moved) blame_sql(o, s->path, line = s->line);
        if (moved || full) buf_adds(b, "   ");
        buf_char(b, ' ');
        buf_add(b, buf_str(&one));
    }
    if (line) buf_char(b, '\n'), blame_here(o), buf_adds(b, "   ");
    buf_adds(b, " { .name = NULL }\n};\n");
}

static void when(Buf *b, const Def *d, When w)
{
    static const char *const CASES[] = { "SCOPE_ONE", "SCOPE_MANY", "SCOPE_OWN", "SCOPE_NOTHING",
        "SCOPE_ALL" };
    const Param *p = &d->param[d->slot[w.slot].param];
    buf_fmt(b, "{ %d, ", w.slot);
    if (w.value == PRESENT) buf_adds(b, "-1");
    else if (p->kind == PARAM_SCOPE) buf_adds(b, CASES[w.value]);
    else enumerator(b, d, p->word[w.value]);
    buf_adds(b, " }");
}

static void parts(Buf *b, const Def *d, Engine engine)
{
    buf_fmt(b, "static const QueryPart %.*s_%sparts[] = {\n", STR_ARG(d->name),
            engine == POSTGRES ? "pg_" : "");
    for (const Piece *p = d->body[engine].first; p; p = p->next) {
        buf_adds(b, "    { ");
        if (p->conditions) {
            buf_fmt(b, ".conditions = %d, .when = { ", p->conditions);
            for (int i = 0; i < p->conditions; i++) {
                if (i) buf_adds(b, ", ");
                when(b, d, p->when[i]);
            }
            buf_adds(b, " },\n      ");
        }
        buf_adds(b, ".sql = ");
        literal(b, buf_str(&p->sql.text), "             ");
        buf_adds(b, " },\n");
    }
    buf_adds(b, "    { .sql = NULL }\n};\n");
}

static void columns(Out *o, const Def *d)
{
    Buf *b = &o->b, one = buf_new(b->keep, 64);
    int line = 0;
    buf_fmt(b, "static const char *const %.*s_columns[] = {", STR_ARG(d->name));
    for (int i = 0; i < d->columns; i++) {
        one.len = 0;
        if (d->shape.len) buf_fmt(&one, "COLUMN(%.*s, %.*s),", STR_ARG(d->shape), STR_ARG(d->column[i].name));
        else literal(&one, d->column[i].name, ""), buf_char(&one, ',');
        if (d->shape.len && (d->column[i].line != line || column(b) + one.len + 1 > WIDTH)) {
            line = d->column[i].line;
            buf_char(b, '\n');
            blame_sql(o, d->body[SQLITE].source->path, line);
            buf_adds(b, "   ");
        }
        buf_char(b, ' ');
        buf_add(b, buf_str(&one));
    }
    if (d->shape.len) {
        buf_char(b, '\n');
        blame_here(o);
        buf_adds(b, "    NULL\n};\n");
    } else {
        buf_adds(b, " NULL };\n");
    }
}

static void query(Out *o, const Def *d)
{
    Buf *b = &o->b;
    buf_fmt(b, "static const Query %.*s_query = {\n    .name = \"%.*s\", .file = \"%s\", .line = %d,\n",
            STR_ARG(d->name), STR_ARG(d->name), d->source->name, d->line);
    buf_adds(b, "    ");
    if (d->slots) buf_fmt(b, ".params = %.*s_params, ", STR_ARG(d->name));
    buf_fmt(b, ".parts = %.*s_parts,", STR_ARG(d->name));
    if (d->body[POSTGRES].first) buf_fmt(b, " .pg_parts = %.*s_pg_parts,", STR_ARG(d->name));
    buf_char(b, '\n');
    if (d->columns) buf_fmt(b, "    .columns = %.*s_columns,\n", STR_ARG(d->name));
    if (d->shape.len) {
        blame_sql(o, d->source->path, d->line);
        buf_fmt(b, "    .shape = &%.*s_shape\n", STR_ARG(d->shape));
        blame_here(o);
    }
    buf_adds(b, "};\n\n");
}

/* The C expression of a slot's value. */
static void value(Buf *b, const Param *p, const Slot *s)
{
    static const char *const MAKERS[] = { "int", "real", "int", "text", "bytes", NULL, "int" };
    if (p->kind == PARAM_SHAPE)
        buf_fmt(b, "VALUE(%.*s, %.*s, %.*s)", STR_ARG(p->type), STR_ARG(p->name), STR_ARG(s->member));
    else
        buf_fmt(b, "value_%s(%.*s%s)", MAKERS[p->kind], STR_ARG(p->name),
                p->kind == PARAM_BOOL && p->optional ? " ? 1 : NONE" : "");
}

static void values(Buf *b, const Def *d)
{
    Buf one = buf_new(b->keep, 64);
    int scope = 0;
    for (int i = 0; i < d->params; i++)
        if (d->param[i].kind == PARAM_SCOPE) scope = d->param[i].slot;
    buf_fmt(b, "    %sValue in[%d] = {", scope ? "" : "const ", d->slots);
    bool first = true;
    for (int i = 1; i <= d->slots; i++) {
        const Param *p = &d->param[d->slot[i].param];
        if (p->kind == PARAM_SCOPE) continue;
        one.len = 0;
        if (scope) buf_fmt(&one, "[%d] = ", i - 1);
        value(&one, p, &d->slot[i]);
        if (first) buf_char(b, ' ');
        item(b, first, "        ", buf_str(&one));
        first = false;
    }
    buf_adds(b, first ? " { .kind = VALUE_NULL } };\n" : " };\n");
    if (scope) buf_fmt(b, "    db_scope(%.*s, in + %d);\n", STR_ARG(d->slot[scope].name), scope - 1);
}

static void function(Out *o, const Def *d)
{
    static const char *const RUN[] = {
        [RESULT_ONE] = "db_one(db, &%.*s_query, %s, ret, keep)",
        [RESULT_MANY] = "db_many(db, &%.*s_query, %s, ret, keep)",
        [RESULT_I64] = "db_int(db, &%.*s_query, %s, ret)",
        [RESULT_ONE_CHANGES] = "db_changes_one(db, &%.*s_query, %s)",
        [RESULT_CHANGES] = "db_changes(db, &%.*s_query, %s, ret_changed)",
        [RESULT_NOTHING] = "db_run(db, &%.*s_query, %s, NULL, NULL, NULL)",
    };
    Buf *b = &o->b;
    Str run = str_of(RUN[d->result]), tail = str_part(run, str_find(run, S("%s")) + 2, PTRDIFF_MAX);
    prototype(b, d);
    buf_adds(b, "\n{\n");
    if (d->slots) values(b, d);
    buf_fmt(b, "    return %.*s&%.*s_query, %s%.*s;\n}\n\n", (int)str_find(run, S("&")), run.at,
            STR_ARG(d->name), d->slots ? "in" : "NULL", STR_ARG(tail));
}

static void migrations(Buf *b, const Folder *folder, const Target *t)
{
    if (!folder->moves) return;
    buf_fmt(b, "static const Migration %s_migrations[] = {\n", t->domain);
    for (const Move *m = folder->moves; m; m = m->next) {
        buf_fmt(b, "    { .domain = \"%s\", .number = %d, .name = \"%.*s\",\n", t->domain, m->number,
                STR_ARG(m->name));
        buf_fmt(b, "      .sha256 = \"%s\",\n      .sqlite =\n          ", m->sha256);
        literal(b, m->sql[SQLITE], "          ");
        buf_adds(b, ",\n      .postgres =\n          ");
        literal(b, m->sql[POSTGRES], "          ");
        buf_adds(b, " },\n");
    }
    buf_adds(b, "};\n\n");
}

static void schema(Buf *b, const Folder *folder, const Target *t)
{
    int moves = 0, defs = 0;
    for (const Move *m = folder->moves; m; m = m->next) moves++;
    if (folder->defs) buf_fmt(b, "static const Query *const %s_queries[] = {\n", t->domain);
    for (const Def *d = folder->defs; d; d = d->next, defs++)
        buf_fmt(b, "    &%.*s_query,\n", STR_ARG(d->name));
    if (folder->defs) buf_adds(b, "};\n\n");
    buf_fmt(b, "const Schema %s_schema = {\n    .domain = \"%s\",\n", t->domain, t->domain);
    if (moves) buf_fmt(b, "    .migrations = %s_migrations, .migration_count = %d,\n", t->domain, moves);
    if (defs) buf_fmt(b, "    .queries = %s_queries, .query_count = %d,\n", t->domain, defs);
    buf_adds(b, "};\n");
}

static const char ROWS[] =
    "/* Rows of the tables below. A member that is not there is an error at its line of the SQL. */\n"
    "#define PLAIN(n, k) { .name = n, .kind = VALUE_##k }\n"
    "#define MEMBER(T, c, m) { .name = #c \".\" #m, .shape = &T##_shape, .offset = (int)offsetof(T, m) }\n"
    "#define VALUE(T, c, m) db_member(&T##_shape, c, offsetof(T, m))\n"
    "#define COLUMN(T, m) (sizeof(((T *)0)->m) ? #m : NULL)\n"
    "#define RANGE(n) PLAIN(n \".low\", TEXT), PLAIN(n \".high\", TEXT)\n"
    "#define RANGES(n) RANGE(n), RANGE(n), RANGE(n), RANGE(n), RANGE(n), RANGE(n), RANGE(n), RANGE(n)\n"
    "#define SCOPED(n) PLAIN(n, INT), PLAIN(n \".own\", INT), RANGES(n)\n"
    "_Static_assert(SCOPE_MAX == 8, \"sqlgen writes eight ranges\");\n\n";

Str emit_c(Arena *keep, const Folder *folder, const Target *t)
{
    Out o = { buf_new(keep, 1 << 16), 0, 0, t->out_c };
    Buf *b = &o.b;
    buf_fmt(b, "/* Written by sqlgen from %s; edits are lost. */\n#include \"%s\"\n\n#include <stddef.h>\n\n"
            "#pragma GCC diagnostic ignored \"-Woverlength-strings\"     /* a migration may be long */\n\n",
            folder->name, t->header);
    if (folder->defs) buf_adds(b, ROWS);
    for (const Def *d = folder->defs; d; d = d->next) {
        if (d->slots) params(&o, d);
        for (Engine e = 0; e < ENGINES; e++)
            if (d->body[e].first) parts(b, d, e);
        if (d->columns) columns(&o, d);
        query(&o, d);
        function(&o, d);
    }
    migrations(b, folder, t);
    schema(b, folder, t);
    return buf_str(b);
}
