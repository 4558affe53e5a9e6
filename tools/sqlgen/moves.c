/* The DDL dialect of migrations, rewritten for each engine. Types are upper-case words where a type can
 * stand: after a column's name in CREATE TABLE or ADD COLUMN, and after AS in a cast. Names, literals and
 * comments are never touched, and lines stay where they are.
 *
 *     written   SQLite    PostgreSQL
 *     BIGINT    INTEGER   BIGINT
 *     TEXT      TEXT      TEXT COLLATE "C"     (a column; a cast stays TEXT)
 *     REAL      REAL      DOUBLE PRECISION
 *     BYTES     BLOB      BYTEA
 *     BOOL      INTEGER   BIGINT               (0 or 1 on both)
 *     );        ) STRICT, WITHOUT ROWID;  );
 *     ) ;       ) STRICT ;  ) ;                (a table that keeps its rowid) */
#include "sqlgen.h"

#include <sodium.h>
#include <string.h>

typedef struct Rewrite {
    Buf out;
    Engine engine;
    int words, depth, item;            /* of the statement so far; open brackets; words of this column */
    bool create, alter, table, as;     /* CREATE …; ALTER …; … TABLE; AS outside brackets */
    Str last;                          /* the word before, absent after anything else */
    char end;                          /* the last byte that is neither space nor comment */
} Rewrite;

/* How far the literal, quoted name, comment or PostgreSQL's dollar quote at the head of `s` goes; 0: none. */
static ptrdiff_t closed(Str s)
{
    char c = s.at[0];
    if (str_starts(s, S("--"))) {
        ptrdiff_t n = str_find(s, S("\n"));
        return n < 0 ? s.len : n;
    }
    Str end = str_starts(s, S("/*")) ? S("*/") : c == '\'' ? S("'") : c == '"' ? S("\"") : (Str){ 0 };
    if (c == '$' && s.len > 1 && !(s.at[1] >= '0' && s.at[1] <= '9')) {
        ptrdiff_t n = 1;
        while (n < s.len && is_word(s.at[n])) n++;
        if (n < s.len && s.at[n] == '$') end = (Str){ s.at, n + 1 };
    }
    if (!end.at) return 0;
    ptrdiff_t head = c == '/' ? 2 : end.len, n = str_find(str_part(s, head, s.len), end);
    return n < 0 ? s.len : head + n + end.len;
}

static const char *type_of(Str word, Engine engine, bool column)
{
    static const struct { const char *word, *is[ENGINES], *column; } TYPES[] = {
        { "BIGINT", { "INTEGER", "BIGINT" },         "BIGINT" },
        { "TEXT",   { "TEXT", "TEXT" },              "TEXT COLLATE \"C\"" },
        { "REAL",   { "REAL", "DOUBLE PRECISION" },  "DOUBLE PRECISION" },
        { "BYTES",  { "BLOB", "BYTEA" },             "BYTEA" },
        { "BOOL",   { "INTEGER", "BIGINT" },         "BIGINT" },
    };
    for (int i = 0; i < COUNT(TYPES); i++)
        if (str_eq(word, str_of(TYPES[i].word)))
            return engine == POSTGRES && column ? TYPES[i].column : TYPES[i].is[engine];
    return NULL;
}

static void word_add(Rewrite *r, Str word)
{
    bool makes = r->words < 3;                       /* CREATE TABLE, CREATE TEMP TABLE */
    if (r->words == 0) r->create = str_eq(word, S("CREATE")), r->alter = str_eq(word, S("ALTER"));
    if (makes && str_eq(word, S("TABLE")) && !str_eq(r->last, S("VIRTUAL"))) r->table = true;
    if (r->depth == 0 && str_eq(word, S("AS"))) r->as = true;
    if (r->alter && (str_eq(word, S("ADD")) || str_eq(word, S("COLUMN")))) r->item = -1;
    r->item++;

    bool column = r->table && r->item == 2 && ((r->create && r->depth == 1) || (r->alter && r->depth == 0));
    const char *type = column || str_eq(r->last, S("AS")) ? type_of(word, r->engine, column) : NULL;
    if (type) buf_adds(&r->out, type);
    else buf_add(&r->out, word);
    r->last = word;
    r->words++;
}

static void statement_end(Rewrite *r)
{
    bool rows = r->table && r->create && !r->as && r->end == ')' && r->depth == 0;
    bool spaced = r->out.len && r->out.at[r->out.len - 1] != ')';
    if (rows && r->engine == SQLITE) buf_adds(&r->out, spaced ? "STRICT" : " STRICT, WITHOUT ROWID");
    *r = (Rewrite){ .out = r->out, .engine = r->engine };
}

static void mark_add(Rewrite *r, char c)
{
    if (c == ';' && r->depth == 0) statement_end(r);
    if (c == '(') r->depth++;
    if (c == ')') r->depth--;
    if (r->depth <= 1 && r->create && (c == '(' || c == ',')) r->item = 0;
    buf_char(&r->out, c);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return;
    r->last = (Str){ 0 };
    r->end = c;
}

Str move_rewrite(Arena *keep, Str text, Engine engine)
{
    Rewrite r = { .out = buf_new(keep, text.len + 256), .engine = engine };
    while (text.len) {
        ptrdiff_t n = closed(text);
        if (n) {
            buf_add(&r.out, (Str){ text.at, n });
            if (text.at[0] == '"') r.item++, r.words++;
            if (text.at[0] != '-' && text.at[0] != '/') r.end = text.at[0], r.last = (Str){ 0 };
        } else if (is_word(text.at[0])) {
            while (n < text.len && is_word(text.at[n])) n++;
            word_add(&r, (Str){ text.at, n });
            r.end = text.at[n - 1];
        } else {
            mark_add(&r, text.at[0]);
            n = 1;
        }
        text = str_part(text, n, text.len);
    }
    if (r.end == ')') statement_end(&r);
    return buf_str(&r.out);
}

void sha256_hex(Str one, Str two, char hex[65])
{
    crypto_hash_sha256_state state;
    unsigned char digest[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, (const unsigned char *)one.at, (unsigned long long)one.len);
    crypto_hash_sha256_update(&state, (const unsigned char *)two.at, (unsigned long long)two.len);
    crypto_hash_sha256_final(&state, digest);
    sodium_bin2hex(hex, 65, digest, sizeof digest);
}
