/* Reads the header of a query, "-- name(type name[?], …) -> result", which may go on over further comment
 * lines until its result is read. Knows the words of the header; no SQL. */
#include "sqlgen.h"

#include <string.h>

typedef struct Head { Arena *keep; Str rest; int line; Def *def; Faults *faults; bool bad; } Head;

bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
        (c & 0x80);
}

Str take_word(Str *rest)
{
    ptrdiff_t n = 0;
    while (n < rest->len && is_word(rest->at[n])) n++;
    Str word = { rest->at, n };
    *rest = str_part(*rest, n, rest->len);
    return word;
}

/* White space, and the step from one comment line to the next. */
static void skip_space(Head *h)
{
    for (;;) {
        if (h->rest.len && strchr(" \t\r", h->rest.at[0]) && h->rest.at[0]) {
            h->rest = str_part(h->rest, 1, h->rest.len);
        } else if (str_starts(h->rest, S("\n--"))) {
            h->rest = str_part(h->rest, 3, h->rest.len);
            h->line++;
        } else {
            return;
        }
    }
}

static bool take(Head *h, const char *what)
{
    skip_space(h);
    if (!str_starts(h->rest, str_of(what))) return false;
    h->rest = str_part(h->rest, (ptrdiff_t)strlen(what), h->rest.len);
    return true;
}

static Str word(Head *h)
{
    skip_space(h);
    return take_word(&h->rest);
}

static bool spoilt(Head *h, const char *what)
{
    if (!h->bad) fault(h->faults, h->def->source->path, h->line, "%s", what);
    h->bad = true;
    return false;
}

static bool is_plain(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (!(s.at[i] >= 'a' && s.at[i] <= 'z') &&
            !(i && (s.at[i] == '_' || (s.at[i] >= '0' && s.at[i] <= '9'))))
            return false;
    return s.len > 0 && s.len <= 60;
}

/* A plain name that can be a C identifier too: not a word of C, nor of the function we write. */
static bool is_name(Str s)
{
    static const char *const TAKEN[] = {
        "auto", "bool", "break", "case", "char", "const", "continue", "default", "do", "double", "else",
        "enum", "extern", "false", "float", "for", "goto", "if", "inline", "int", "long", "register",
        "restrict", "return", "short", "signed", "sizeof", "static", "struct", "switch", "true",
        "typedef", "union", "unsigned", "void", "volatile", "while", "db", "ret", "ret_changed", "keep", "in"
    };
    for (int i = 0; i < COUNT(TAKEN); i++)
        if (str_eq(s, str_of(TAKEN[i]))) return false;
    return is_plain(s);
}

static bool is_shape(Str s)
{
    if (s.len < 1 || s.len > 60 || s.at[0] < 'A' || s.at[0] > 'Z') return false;
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.at[i] & 0x80) return false;
    return true;
}

/* Words become enumerators QUERY_WORD, so two choices of a query can't share one. */
static bool is_word_taken(const Def *d, const Param *p, Str w)
{
    for (const Param *q = d->param; q <= p; q++)
        for (int i = 0; i < q->words; i++)
            if (str_eq(q->word[i], w)) return true;
    return false;
}

static bool choice_words(Head *h, Param *p)
{
    if (!take(h, "(")) return spoilt(h, "choice without its words: write choice(newest oldest) name");
    p->word = NEWS(h->keep, Str, WORDS_MAX);
    while (!take(h, ")")) {
        Str w = word(h);
        if (!is_plain(w)) return spoilt(h, "words of a choice are a-z 0-9 _, parted by spaces: "
                                           "write choice(newest oldest) name");
        if (is_word_taken(h->def, p, w)) return spoilt(h, "the choices have the same word twice: drop one");
        if (p->words == WORDS_MAX) return spoilt(h, "a choice has more than 32 words: make it a str");
        p->word[p->words++] = w;
    }
    return p->words > 0 || spoilt(h, "a choice without words: write choice(newest oldest) name");
}

static bool param_type(Head *h, Param *p)
{
    static const struct { const char *word; ParamKind kind; } KINDS[] = {
        { "i64", PARAM_I64 }, { "real", PARAM_REAL }, { "bool", PARAM_BOOL }, { "str", PARAM_STR },
        { "bytes", PARAM_BYTES }, { "Scope", PARAM_SCOPE }, { "choice", PARAM_CHOICE },
    };
    p->type = word(h);
    p->line = h->line;
    for (int i = 0; i < COUNT(KINDS); i++)
        if (str_eq(p->type, str_of(KINDS[i].word))) {
            p->kind = KINDS[i].kind;
            return p->kind != PARAM_CHOICE || choice_words(h, p);
        }
    p->kind = PARAM_SHAPE;
    if (is_shape(p->type)) return true;
    return spoilt(h, "no such type: use i64 real bool str bytes Scope choice(…) or the name of a shape");
}

static bool param(Head *h)
{
    Def *d = h->def;
    if (d->params == PARAMS_MAX) return spoilt(h, "too many parameters: pass a shape");
    Param *p = &d->param[d->params];
    if (!param_type(h, p)) return false;
    p->name = word(h);
    if (!is_name(p->name))
        return spoilt(h, "a parameter needs a name of a-z 0-9 _, no word of C nor db, ret, keep, in: "
                         "write \"type name\"");
    for (int i = 0; i < d->params; i++)
        if (str_eq(d->param[i].name, p->name))
            return spoilt(h, "two parameters of the same name: rename one");
    p->optional = take(h, "?");
    if (p->optional && p->kind >= PARAM_SCOPE)
        return spoilt(h, "a Scope, a choice or a shape can't be absent: drop the ?");
    for (int i = 0; i < d->params; i++)
        if (p->kind == PARAM_SCOPE && d->param[i].kind == PARAM_SCOPE)
            return spoilt(h, "two scopes: pass one");
    d->params++;
    return true;
}

static bool result(Head *h)
{
    static const struct { const char *words; ResultKind kind; } KINDS[] = {
        { "one row changes", RESULT_ONE_CHANGES }, { "rows change", RESULT_CHANGES },
        { "nothing", RESULT_NOTHING }, { "i64", RESULT_I64 },
    };
    skip_space(h);
    ptrdiff_t n = str_find(h->rest, S("\n"));
    Str line = str_trim((Str){ h->rest.at, n < 0 ? h->rest.len : n });
    h->rest = n < 0 ? (Str){ 0 } : str_part(h->rest, n, h->rest.len);
    for (int i = 0; i < COUNT(KINDS); i++)
        if (str_eq(line, str_of(KINDS[i].words))) {
            h->def->result = KINDS[i].kind;
            return true;
        }
    bool many = str_ends(line, S("[]"));
    Str shape = many ? (Str){ line.at, line.len - 2 } : line, rest = shape;
    if (!is_shape(take_word(&rest)) || rest.len)
        return spoilt(h, "no such result: write a shape's name, the same with [], i64, \"one row changes\", "
                         "\"rows change\" or \"nothing\"");
    h->def->shape = shape;
    h->def->result = many ? RESULT_MANY : RESULT_ONE;
    return true;
}

/* `text` starts behind the "--". `ret_end` is where the header ends in it, at a line's end. */
bool header_parse(Arena *keep, Def *d, Str text, int line, ptrdiff_t *ret_end, Faults *faults)
{
    Head h = { keep, text, line, d, faults, false };
    d->line = line;
    d->name = word(&h);
    if (!is_name(d->name)) spoilt(&h, "a query's name is a-z 0-9 _ and isn't a word of C: rename it");
    else if (!take(&h, "(")) spoilt(&h, "a header without brackets: write -- name(type name, …) -> result");
    else if (!take(&h, ")")) {
        while (!h.bad && param(&h) && !take(&h, ")"))
            if (!take(&h, ","))
                spoilt(&h, "the list of parameters is broken here: write (type name, type name)");
    }
    if (!h.bad && !take(&h, "->")) spoilt(&h, "a header without a result: write -- name(…) -> result");
    if (!h.bad) result(&h);
    if (h.bad) return false;
    *ret_end = h.rest.at ? h.rest.at - text.at : text.len;
    Buf b = buf_new(keep, *ret_end + 1);
    for (ptrdiff_t i = 0; i < *ret_end; i++)
        if (!strchr(" \t\r\n-", text.at[i])) buf_char(&b, text.at[i]);
    d->header = buf_str(&b);
    return true;
}
