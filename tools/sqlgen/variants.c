/* The texts that one query can be: every combination of what its parts depend on. */
#include "sqlgen.h"

static void decide_on(Variant *v, int slot)
{
    for (int i = 0; i < v->count; i++)
        if (v->slot[i] == slot) return;
    const Param *p = &v->def->param[v->def->slot[slot].param];
    v->slot[v->count] = slot;
    v->values[v->count++] = p->kind == PARAM_SCOPE ? SCOPE_CASES : p->kind == PARAM_CHOICE ? p->words : 2;
}

const Body *variant_body(const Variant *v)
{
    const Body *pg = &v->def->body[POSTGRES];
    return v->engine == POSTGRES && pg->first ? pg : &v->def->body[SQLITE];
}

int64_t variants_start(Variant *v, const Def *d, Engine engine)
{
    *v = (Variant){ .def = d, .engine = engine };
    for (const Piece *p = variant_body(v)->first; p; p = p->next)
        for (int i = 0; i < p->conditions; i++) decide_on(v, p->when[i].slot);
    int64_t n = 1;
    for (int i = 0; i < v->count && n <= VARIANTS_MAX; i++) n *= v->values[i];
    return n;
}

bool variants_next(Variant *v)
{
    for (int i = 0; i < v->count; i++) {
        if (++v->at[i] < v->values[i]) return true;
        v->at[i] = 0;
    }
    return false;
}

static bool stands(const Variant *v, const Piece *p)
{
    for (int i = 0; i < p->conditions; i++)
        for (int k = 0; k < v->count; k++)
            if (v->slot[k] == p->when[i].slot && v->at[k] != (p->when[i].value == PRESENT ? 1 : p->when[i].value))
                return false;
    return true;
}

static void mark_add(Lined *to, Engine engine, int number, int line)
{
    char mark[8];
    Buf b = { to->text.keep, mark, 0, sizeof mark };
    buf_char(&b, engine == POSTGRES ? '$' : '?');
    buf_int(&b, number);
    lined_add(to, buf_str(&b), line);
}

Lined variant_text(Arena *keep, Variant *v)
{
    Lined to = { .text = buf_new(keep, 512) };
    int number[PARAMS_MAX + 1] = { 0 };
    v->marks = 0;
    for (const Piece *p = variant_body(v)->first; p; p = p->next) {
        if (!stands(v, p)) continue;
        Str s = buf_str(&p->sql.text);
        for (ptrdiff_t i = 0; i < s.len; i++) {
            int slot = 0, line = p->sql.line[i];
            if (s.at[i] == '?')
                while (i + 1 < s.len && s.at[i + 1] >= '0' && s.at[i + 1] <= '9') slot = slot * 10 + (s.at[++i] - '0');
            if (!slot) {
                lined_add(&to, (Str){ s.at + i, 1 }, line);
                continue;
            }
            if (!number[slot]) v->mark[number[slot] = ++v->marks] = slot;
            mark_add(&to, v->engine, number[slot], line);
        }
    }
    return to;
}
