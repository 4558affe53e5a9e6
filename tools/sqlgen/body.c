/* Reads a statement into pieces: text with numbered marks, and the conditions under which each piece stands.
 * Knows literals, comments, :names and braces; nothing of what the SQL means. */
#include "sqlgen.h"

#include <string.h>

typedef struct Open { int line, conditions; bool spaced; } Open;
typedef struct Read {
    Arena *keep;
    Def *def;
    Body *body;
    Faults *faults;
    Str rest;
    int line;
    Buf space;                         /* white space seen, not yet written: it goes with what follows */
    Piece *piece;                      /* being written; NULL: the next byte starts one */
    When when[CONDITIONS_MAX]; int conditions;
    Open open[32]; int opens;             /* deeper than may be, to tell of it once */
    Str last;                          /* the word before */
    const Lined *marked;               /* where the last mark stands, and where it ends */
    ptrdiff_t mark_end;
} Read;

void lined_add(Lined *to, Str s, int line)
{
    ptrdiff_t need = to->text.len + s.len;
    if (need > to->cap) {
        ptrdiff_t cap = need * 2 + 64;
        to->line = arena_grow(to->text.keep, to->line, to->cap * (ptrdiff_t)sizeof(int),
                              cap * (ptrdiff_t)sizeof(int));
        to->cap = cap;
    }
    for (ptrdiff_t i = 0; i < s.len; i++) to->line[to->text.len + i] = line;
    buf_add(&to->text, s);
}

/* False, so that a reader of something can end by saying what is wrong with it. */
static bool say(Read *r, int line, const char *what, Str name, const char *instead)
{
    fault(r->faults, r->body->source->path, line, "%.*s%s: %s", STR_ARG(name), what, instead);
    return false;
}

static bool add(Read *r, Str s)
{
    if (!r->piece) {
        Piece *p = NEW(r->keep, Piece);
        p->sql.text = buf_new(r->keep, 128);
        p->conditions = r->conditions;
        memcpy(p->when, r->when, sizeof p->when);
        if (r->body->last) r->body->last->next = p;
        else r->body->first = p;
        r->body->last = r->piece = p;
        if (++r->body->pieces == PIECES_MAX) say(r, r->line, "", S("too many parts"), "split the query");
    }
    bool start = r->body->first == r->piece && r->piece->sql.text.len == 0;
    if (!start) lined_add(&r->piece->sql, buf_str(&r->space), r->line);
    /* behind a part that was faulty and left out: the digits would make another mark of it */
    bool joins = r->marked == &r->piece->sql && r->mark_end == r->piece->sql.text.len;
    if (joins && s.len && s.at[0] >= '0' && s.at[0] <= '9') lined_add(&r->piece->sql, S(" "), r->line);
    r->space.len = 0;
    lined_add(&r->piece->sql, s, r->line);
    return true;
}

static void add_mark(Read *r, int slot)
{
    Buf b = buf_new(r->keep, 8);
    buf_fmt(&b, "?%d", slot);
    add(r, buf_str(&b));
    r->marked = &r->piece->sql;
    r->mark_end = r->piece->sql.text.len;
}

static Str take(Read *r, ptrdiff_t n)
{
    Str s = { r->rest.at, n < r->rest.len ? n : r->rest.len };
    r->rest = str_part(r->rest, n, r->rest.len);
    return s;
}

static void skip_blanks(Read *r)
{
    while (r->rest.len && strchr(" \t\r\n", r->rest.at[0]) && r->rest.at[0])
        if (take(r, 1).at[0] == '\n') r->line++;
}

static Param *param_find(Read *r, Str name)
{
    for (int i = 0; i < r->def->params; i++)
        if (str_eq(r->def->param[i].name, name)) return r->def->param[i].used = true, &r->def->param[i];
    return NULL;
}

/* The slot of :name or :c.member; 0 and a fault if there is none. */
static int slot_of(Read *r, Str name, Str member)
{
    Def *d = r->def;
    Param *p = param_find(r, name);
    if (!p) return say(r, r->line, " is no parameter", name, "declare it in the header, or mend the name"), 0;
    if (p->kind == PARAM_CHOICE || p->kind == PARAM_SCOPE)
        return say(r, r->line, " can't be bound", name,
                   "use it in braces, {choice=word …} or {scope COLUMN}"), 0;
    if (p->kind != PARAM_SHAPE && member.len)
        return say(r, r->line, " has no members", name, "write :name alone, or pass a shape"), 0;
    if (p->kind != PARAM_SHAPE) return p->slot;
    if (!member.len) return say(r, r->line, " is a shape", name, "write :name.member"), 0;
    int index = (int)(p - d->param);
    for (int i = 1; i <= d->slots; i++)
        if (d->slot[i].param == index && str_eq(d->slot[i].member, member)) return i;
    if (d->slots == PARAMS_MAX) return say(r, r->line, " has too many members", name, "split the query"), 0;
    d->slot[++d->slots] = (Slot){ index, r->line, name, member, r->body->source->path };
    return d->slots;
}

static void name_and_member(Read *r, Str *name, Str *member)
{
    *name = take_word(&r->rest);
    *member = (Str){ 0 };
    if (r->rest.len > 1 && r->rest.at[0] == '.' && is_word(r->rest.at[1])) {
        take(r, 1);
        *member = take_word(&r->rest);
    }
}

static bool colon(Read *r)
{
    if (str_starts(r->rest, S("::"))) return add(r, take(r, 2));
    take(r, 1);
    Str name, member;
    name_and_member(r, &name, &member);
    if (!name.len) return say(r, r->line, "", S("a colon without a name"), "write :name");
    int slot = slot_of(r, name, member);
    if (slot) add_mark(r, slot);
    return true;
}

static bool condition_add(Read *r, When w)
{
    for (int i = 0; i < r->conditions; i++)
        if (r->when[i].slot == w.slot && r->when[i].value != w.value)
            say(r, r->line, "", S("this part can never stand, a part around it wants another word"),
                "take it out of there");
    if (r->conditions == CONDITIONS_MAX)
        return say(r, r->line, "", S("parts nested more than four deep"), "flatten them");
    r->when[r->conditions++] = w;
    return true;
}

/* "?name" or "choice=word", behind the brace. */
static bool condition(Read *r)
{
    bool present = r->rest.len && r->rest.at[0] == '?';
    if (present) take(r, 1);
    Str name, member;
    name_and_member(r, &name, &member);
    if (present) {
        int slot = slot_of(r, name, member);
        if (!slot) return true;
        const Param *p = &r->def->param[r->def->slot[slot].param];
        if (!p->optional && p->kind != PARAM_SHAPE)
            return say(r, r->line, " is always there", name,
                       "put ? behind its name in the header, or drop the braces");
        return condition_add(r, (When){ slot, PRESENT });
    }
    const Param *p = param_find(r, name);
    if (!p || p->kind != PARAM_CHOICE || !str_starts(r->rest, S("=")))
        return say(r, r->line, "", S("no such part"), "write {?name …}, {choice=word …} or {scope COLUMN}");
    take(r, 1);
    Str word = take_word(&r->rest);
    for (int i = 0; i < p->words; i++)
        if (str_eq(p->word[i], word)) return condition_add(r, (When){ p->slot, i });
    fault(r->faults, r->body->source->path, r->line, "%.*s is no word of %.*s: use one that the header lists",
          STR_ARG(word), STR_ARG(name));
    return true;
}

static bool scope_case(Read *r, int slot, ScopeCase which, Str col, Str own)
{
    if (r->conditions == CONDITIONS_MAX)
        return say(r, r->line, "", S("a scope inside four parts"), "flatten them");
    Str space = str_copy(r->keep, buf_str(&r->space));
    r->when[r->conditions++] = (When){ slot, which };
    r->piece = NULL;
    if (which == BY_OWN && own.len) add(r, own), add(r, S(" = ")), add_mark(r, slot + 1);
    else if (which == BY_OWN || which == BY_NOTHING) add(r, S("1=0"));
    else if (which == BY_ALL) add(r, S("1=1"));
    else add(r, S("("));
    for (int i = 0; i < (which == BY_ONE ? 1 : which == BY_MANY ? RANGES : 0); i++) {
        if (i) add(r, i % 2 ? S(" OR ") : S("\n        OR "));
        add(r, col), add(r, S(" >= ")), add_mark(r, slot + 2 + 2 * i), add(r, S(" AND "));
        add(r, col), add(r, S(" < ")), add_mark(r, slot + 3 + 2 * i);
    }
    if (which == BY_ONE || which == BY_MANY) add(r, S(")"));
    r->conditions--;
    r->piece = NULL;
    r->space.len = 0;
    if (which + 1 < SCOPE_CASES) buf_add(&r->space, space);
    return true;
}

static Str column_name(Read *r)
{
    skip_blanks(r);
    const char *from = r->rest.at;
    Str name, member;
    name_and_member(r, &name, &member);
    return (Str){ from, r->rest.at - from };
}

/* "{scope COL}" or "{scope COL own COL2}", behind the word. */
static bool scope(Read *r)
{
    int slot = 0, line = r->line;
    for (int i = 0; i < r->def->params; i++)
        if (r->def->param[i].kind == PARAM_SCOPE) slot = r->def->param[i].slot, r->def->param[i].used = true;
    Str col = column_name(r), own = { 0 };
    Str word = column_name(r);
    if (str_eq(word, S("own"))) own = column_name(r);
    else if (word.len) col.len = 0;
    skip_blanks(r);
    bool closed = str_starts(r->rest, S("}"));
    if (!col.len || (word.len && !own.len) || !closed) {
        ptrdiff_t end = str_find(r->rest, S("}"));
        if (end >= 0) take(r, end + 1);
        return say(r, line, "", S("a scope is {scope COLUMN} or {scope COLUMN own COLUMN}"), "write it so");
    }
    take(r, 1);
    if (!slot) return say(r, line, "", S("there is no scope here"), "declare a Scope in the header");
    for (ScopeCase which = 0; which < SCOPE_CASES; which++) scope_case(r, slot, which, col, own);
    return true;
}

static bool part_open(Read *r)
{
    take(r, 1);
    Str peek = r->rest;
    if (str_eq(take_word(&peek), S("scope")) && !str_starts(peek, S("="))) {
        r->rest = peek;
        return scope(r);
    }
    int before = r->conditions, line = r->line;
    condition(r);
    if (r->opens == COUNT(r->open)) return true;
    r->open[r->opens++] = (Open){ line, before, r->space.len > 0 };
    r->piece = NULL;
    return true;
}

static bool part_close(Read *r)
{
    take(r, 1);
    if (!r->opens) return say(r, r->line, "", S("a } that closes nothing"), "take it out, or open its part");
    Open o = r->open[--r->opens];
    r->conditions = o.conditions;
    r->piece = NULL;
    if (o.spaced && r->space.len == 0) buf_char(&r->space, ' ');
    return true;
}

/* White space is kept as written, but for ends of lines and empty lines. */
static bool white(Read *r)
{
    char c = take(r, 1).at[0];
    if (c == '\n') {
        r->line++;
        r->space.len = 0;
    }
    if (c != '\r') buf_char(&r->space, c);
    return true;
}

/* A literal or a quoted name, as it stands. */
static bool quoted(Read *r)
{
    char quote = r->rest.at[0];
    ptrdiff_t n = str_find(str_part(r->rest, 1, r->rest.len), quote == '"' ? S("\"") : S("'"));
    if (n < 0) {
        say(r, r->line, "", S("a quote that is never closed"), "close it");
        r->rest.len = 0;
        return true;
    }
    Str s = take(r, n + 2);
    bool mark = false;
    for (ptrdiff_t i = 0; i + 1 < s.len; i++)
        mark |= s.at[i] == '?' && s.at[i + 1] >= '0' && s.at[i + 1] <= '9';
    if (mark)
        say(r, r->line, "", S("a ? with a digit inside quotes would be taken for a mark"),
            "pass it as a parameter");
    int line = r->line;
    add(r, mark ? S("''") : s);
    for (ptrdiff_t i = 0; i < s.len; i++) line += s.at[i] == '\n';
    r->line = line;
    return true;
}

static bool comment(Read *r, Str end)
{
    ptrdiff_t n = str_find(r->rest, end);
    Str s = take(r, n < 0 ? r->rest.len : n + (end.len > 1 ? end.len : 0));
    for (ptrdiff_t i = 0; i < s.len; i++) r->line += s.at[i] == '\n';
    if (r->space.len == 0) buf_char(&r->space, ' ');
    return true;
}

static bool semicolon(Read *r)
{
    take(r, 1);
    Buf space = r->space;
    int line = r->line;
    while (r->rest.len) {
        skip_blanks(r);
        if (!str_starts(r->rest, S("--")) && !str_starts(r->rest, S("/*"))) break;
        comment(r, str_starts(r->rest, S("--")) ? S("\n") : S("*/"));
    }
    if (r->rest.len) say(r, line, "", S("a second statement after the ;"), "give it a header of its own");
    r->rest.len = 0;
    r->space = space;
    return true;
}

static bool word(Read *r)
{
    Str w = take_word(&r->rest);
    if (str_eq(w, S("REAL")) && str_eq(r->last, S("AS")))
        say(r, r->line, "", S("REAL has four bytes on PostgreSQL"), "write DOUBLE PRECISION");
    add(r, w);
    r->last = w;
    return true;
}

static bool step(Read *r)
{
    char c = r->rest.at[0], d = r->rest.len > 1 ? r->rest.at[1] : 0;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') return white(r);
    if (c == '-' && d == '-') return comment(r, S("\n"));
    if (c == '/' && d == '*') return comment(r, S("*/"));
    if (c == '\'' || c == '"') return quoted(r);
    if (c == '{') return part_open(r);
    if (c == '}') return part_close(r);
    if (c == ':') return colon(r);
    if (c == ';') return semicolon(r);
    if (is_word(c)) return word(r);
    Str one = take(r, 1);
    r->last = (Str){ 0 };
    if (c != '?' && c != '$' && !(c == '@' && is_word(d))) return add(r, one);
    say(r, r->line, "", S("a mark that isn't ours"), "write :name");
    return add(r, S(" "));                     /* else the text would have a mark without a parameter */
}

void body_parse(Arena *keep, Def *d, Body *to, const Def *from, Faults *faults)
{
    *to = (Body){ .source = from->source, .line = from->text_line };
    Read r = { .keep = keep, .def = d, .body = to, .faults = faults,
               .rest = from->text, .line = from->text_line, .space = buf_new(keep, 64) };
    while (r.rest.len) step(&r);
    while (r.opens) say(&r, r.open[--r.opens].line, "", S("a part that is never closed"), "add its }");
}
