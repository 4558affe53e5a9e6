/* sqlgen: turns a folder's sql/ (migrations and queries.sql) into typed C, after having tried every statement
 * against the real schema. Knows headers, parts in braces, :names and the few words of our DDL dialect that
 * differ between engines; refuses to understand SQL itself.
 *
 *     sql/NNNN_name.sql       a migration (or a pair NNNN_name.sqlite.sql + NNNN_name.pg.sql)
 *     sql/queries.sql         -- name(type name[?], …) -> result, comment lines, one statement; and the next
 *     sql/queries.pg.sql      same-named entries whose text differs on PostgreSQL, under the same header
 *
 * Types are i64 real bool str bytes Scope choice(word …) or the name of a shape; `?` after a name: may be
 * absent (for bool: false). Results are T, T[], i64, "one row changes", "rows change", "nothing". A part in
 * braces stands only under its condition: {?name …} or {?c.member …} is present, {choice=word …} has that
 * value; {scope COL} and {scope COL own COL2} stand for the one Scope parameter. A choice's words become
 * enumerators QUERY_WORD. */
#ifndef SQLGEN_SQLGEN_H
#define SQLGEN_SQLGEN_H

#include "base/str.h"

enum { CONDITIONS_MAX = 4, PARAMS_MAX = 120, PIECES_MAX = 127 };     /* as in db/db.h */
enum { WORDS_MAX = 32, VARIANTS_MAX = 1 << 14, ALL_UP_TO = 8, FAULTS_MAX = 100 };
enum { FILE_BYTES_MAX = 1 << 20, RANGES = 8 /* SCOPE_MAX */, SCOPE_SLOTS = 2 + 2 * RANGES };

/* fault.c: what is wrong, for people: "file:line: what is wrong: what to do instead". */
typedef struct Fault { const char *file; int line; const char *words; } Fault;
typedef struct Faults { Arena *keep; Fault at[FAULTS_MAX]; int count, more; } Faults;
void faults_print(Faults *);
void fault(Faults *, const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* A file as read. `path` as opened (for #line and messages), `name` from the root of the house. */
typedef struct Source { const char *path, *name; Str text; } Source;

typedef enum Engine { SQLITE, POSTGRES, ENGINES } Engine;

typedef enum ParamKind {
    PARAM_I64, PARAM_REAL, PARAM_BOOL, PARAM_STR, PARAM_BYTES, PARAM_SCOPE, PARAM_CHOICE, PARAM_SHAPE
} ParamKind;
typedef struct Param {
    Str name, type;
    ParamKind kind;
    bool optional, used;
    int line, slot;                    /* where it is bound, from 1; 0 for a shape: its members are */
    Str *word; int words;              /* PARAM_CHOICE: up to WORDS_MAX */
} Param;

/* A bound position: a parameter, a member of one, or a value of the scope (of which the first has a line). */
typedef struct Slot { int param, line; Str name, member; const char *path; } Slot;

typedef enum ScopeCase { BY_ONE, BY_MANY, BY_OWN, BY_NOTHING, BY_ALL, SCOPE_CASES } ScopeCase;
enum { PRESENT = -1 };
typedef struct When { int slot, value; } When;       /* value: PRESENT, a choice's word, a ScopeCase */

/* Text with the source line of every byte; "?N" marks slot N. */
typedef struct Lined { Buf text; int *line; ptrdiff_t cap; } Lined;
void lined_add(Lined *, Str, int line);

typedef struct Piece { Lined sql; When when[CONDITIONS_MAX]; int conditions; struct Piece *next; } Piece;
typedef struct Body { const Source *source; int line, pieces; Piece *first, *last; } Body;

typedef enum ResultKind {
    RESULT_ONE, RESULT_MANY, RESULT_I64, RESULT_ONE_CHANGES, RESULT_CHANGES, RESULT_NOTHING
} ResultKind;

typedef struct Column { Str name; int line; } Column;
typedef struct Def {                                 /* one query */
    const Source *source;
    int line;                                        /* of its header */
    Str name, header, about, shape;                  /* header: without white space, to compare */
    ResultKind result;
    Param param[PARAMS_MAX]; int params;
    Slot slot[PARAMS_MAX + 1]; int slots;            /* from 1 */
    Str text; int text_line;                         /* its statement as written */
    Body body[ENGINES];                              /* POSTGRES: first is NULL if the same */
    Column *column; int columns;                     /* found by preparing it */
    struct Def *next;
} Def;

typedef struct Move {                                /* one migration */
    int number; Str name;
    Source from[ENGINES];                            /* the same file twice unless it differs */
    Str sql[ENGINES];                                /* rewritten; the same lines as the file */
    char sha256[65];
    struct Move *next;
} Move;

typedef struct Folder { const char *path, *name; Move *moves; Def *defs; Str deps; } Folder;

/* read.c: files. NULL: it can't be read, and the fault is told. */
Folder *folder_read(Arena *keep, const char *path, const char *root, Faults *);
const Source *source_read(Arena *keep, const char *path, const char *root, Faults *);

/* moves.c: the DDL dialect, rewritten for each engine. */
Str move_rewrite(Arena *keep, Str text, Engine);
void sha256_hex(Str one, Str two, char hex[65]);

/* parse.c, header.c, body.c: queries.sql. `pg` may be NULL. */
Def *defs_split(Arena *keep, const Source *, Faults *);
void defs_finish(Arena *keep, Def *defs, const Source *pg, Faults *);
bool header_parse(Arena *keep, Def *, Str text, int line, ptrdiff_t *ret_end, Faults *);
void body_parse(Arena *keep, Def *, Body *, const Def *from, Faults *);
bool is_word(char c);
Str take_word(Str *rest);

/* variants.c: the texts a query can be. Steps through all of them; false when there is none left. */
typedef struct Variant {
    const Def *def; Engine engine;
    int count, slot[PARAMS_MAX];                     /* the slots that decide */
    int values[PARAMS_MAX], at[PARAMS_MAX];          /* how many each can have, or PRESENT; what each has */
    int64_t now, total, patterns;                    /* patterns: which optional ones are there */
    int optional; bool all;
    int marks, mark[PARAMS_MAX + 1];                 /* of the text made last: its mark → slot, from 1 */
} Variant;
int64_t variants_start(Variant *, const Def *, Engine);     /* how many there are */
bool variants_next(Variant *);
const Body *variant_body(const Variant *);
Lined variant_text(Arena *keep, Variant *);          /* "?N", numbered anew; "$N" on PostgreSQL */

/* check_sqlite.c, check_pg.c: every statement against the schema of all folders in order. Queries of the
 * folders from `first` on are prepared; columns are filled in. */
void check_sqlite(Arena *keep, Arena scratch, Folder *const *, int count, int first, Faults *);
void check_postgres(Arena *keep, Arena scratch, const char *url, Folder *const *, int count, Faults *);
int line_of_word(Str text, const int *line, Str word, int otherwise);

/* emit.c */
typedef struct Target { const char *domain, *include, *out_c, *header; } Target;   /* header: its last part */
Str emit_c(Arena *keep, const Folder *, const Target *);
Str emit_h(Arena *keep, const Folder *, const Target *);

#endif
