/* Splits queries.sql into queries, and joins what queries.pg.sql says differently. Knows where a query starts
 * and ends; leaves headers to header.c and statements to body.c. */
#include "sqlgen.h"

/* Does this comment line (behind its "--") try to be a header? Right below another one, prose may look so. */
static bool is_header(Str line, bool below_header)
{
    while (line.len && line.at[0] == ' ') line = str_part(line, 1, line.len);
    Str rest = line;
    if (take_word(&rest).len == 0) return false;
    bool arrow = str_find(rest, S("->")) >= 0;
    if (str_starts(rest, S("("))) return arrow || !below_header;
    while (rest.len && rest.at[0] == ' ') rest = str_part(rest, 1, rest.len);
    return str_starts(rest, S("->")) || (arrow && str_starts(rest, S("(")));
}

typedef struct Split { Arena *keep; const Source *source; Faults *faults; Str rest; int line; } Split;

static Str next_line(Split *s)
{
    s->line++;
    return str_cut(&s->rest, '\n');
}

/* The comment lines below a header, which become the comment of its prototype. */
static Str about(Split *s)
{
    Buf b = buf_new(s->keep, 128);
    while (str_starts(s->rest, S("--"))) {
        Str peek = s->rest, line = str_part(str_cut(&peek, '\n'), 2, PTRDIFF_MAX);
        if (is_header(line, true)) break;
        if (b.len) buf_char(&b, '\n');
        buf_add(&b, str_trim(line));
        next_line(s);
    }
    return buf_str(&b);
}

static Str statement(Split *s)
{
    const char *from = s->rest.at;
    while (s->rest.len) {
        Str peek = s->rest, line = str_cut(&peek, '\n');
        if (str_starts(line, S("--")) && is_header(str_part(line, 2, line.len), false)) break;
        next_line(s);
    }
    return (Str){ from, s->rest.at - from };
}

static Def *def_split(Split *s)
{
    Def *d = NEW(s->keep, Def);
    d->source = s->source;
    ptrdiff_t end;
    int line = s->line + 1;
    Str head = str_part(s->rest, 2, s->rest.len);
    bool good = header_parse(s->keep, d, head, line, &end, s->faults);
    Str seen = next_line(s);
    while (good && s->rest.at - head.at < end) next_line(s);
    /* The rest of a broken header is no header of its own. */
    while (!good && str_find(seen, S("->")) < 0 && str_starts(s->rest, S("--"))) seen = next_line(s);
    d->about = about(s);
    d->text_line = s->line + 1;
    d->text = statement(s);
    if (good && str_trim(d->text).len == 0)
        fault(s->faults, s->source->path, line, "a header without a statement: write its SQL below");
    return good ? d : NULL;
}

static const Def *def_find(const Def *first, Str name)
{
    while (first && !str_eq(first->name, name)) first = first->next;
    return first;
}

Def *defs_split(Arena *keep, const Source *source, Faults *faults)
{
    Split s = { keep, source, faults, source->text, 0 };
    Def *first = NULL, **last = &first;
    bool any = false;
    while (s.rest.len) {
        Str peek = s.rest, line = str_cut(&peek, '\n');
        bool comment = str_starts(line, S("--"));
        if (comment && is_header(str_part(line, 2, line.len), false)) {
            any = true;
            Def *d = def_split(&s);
            const Def *twin = d ? def_find(first, d->name) : NULL;
            if (twin)
                fault(faults, source->path, d->line, "%.*s is already at line %d: rename one",
                      STR_ARG(d->name), twin->line);
            else if (d)
                *last = d, last = &d->next;
            continue;
        }
        if (!comment && !any && str_trim(line).len) {
            fault(faults, source->path, s.line + 1,
                  "SQL without a header: write -- name(type name, …) -> result above it");
            any = true;
        }
        next_line(&s);
    }
    return first;
}

/* Slots of plain parameters stand in the order of the header; members of shapes follow, as they are used. */
static void slots_start(Def *d, Faults *faults)
{
    for (int i = 0; i < d->params; i++) {
        Param *p = &d->param[i];
        int n = p->kind == PARAM_SCOPE ? SCOPE_SLOTS : p->kind == PARAM_SHAPE ? 0 : 1;
        if (d->slots + n > PARAMS_MAX) {
            fault(faults, d->source->path, d->line, "more than %d values to bind: pass fewer", PARAMS_MAX);
            d->params = i;
            return;
        }
        if (n) p->slot = d->slots + 1;
        Slot slot = { .param = i, .line = p->line, .name = p->name };
        for (int k = 0; k < n; k++) d->slot[++d->slots] = slot;
    }
}

static void unused_tell(const Def *d, Faults *faults)
{
    for (int i = 0; i < d->params; i++)
        if (!d->param[i].used)
            fault(faults, d->source->path, d->param[i].line,
                  "%.*s doesn't use %s%.*s: take it out of the header",
                  STR_ARG(d->name), d->param[i].kind == PARAM_SCOPE ? "its scope " : ":",
                  STR_ARG(d->param[i].name));
}

void defs_finish(Arena *keep, Def *defs, const Source *pg, Faults *faults)
{
    for (Def *d = defs; d; d = d->next) {
        slots_start(d, faults);
        body_parse(keep, d, &d->body[SQLITE], d, faults);
    }
    for (Def *other = pg ? defs_split(keep, pg, faults) : NULL; other; other = other->next) {
        Def *d = defs;
        while (d && !str_eq(d->name, other->name)) d = d->next;
        if (!d)
            fault(faults, pg->path, other->line, "%.*s is not in queries.sql: write it there first",
                  STR_ARG(other->name));
        else if (!str_eq(d->header, other->header))
            fault(faults, pg->path, other->line, "%.*s has another header at %s:%d: make them equal",
                  STR_ARG(d->name), d->source->path, d->line);
        else
            body_parse(keep, d, &d->body[POSTGRES], other, faults);
    }
    for (Def *d = defs; d; d = d->next) unused_tell(d, faults);
}
