/* The texts that one query can be: every combination of what its parts depend on. With many optional
 * parameters that is too many, so then: none, all, each alone, each left out, every pair; times words. */
#include "sqlgen.h"

static void decide_on(Variant *v, int slot)
{
    for (int i = 0; i < v->count; i++)
        if (v->slot[i] == slot) return;
    const Param *p = &v->def->param[v->def->slot[slot].param];
    v->slot[v->count] = slot;
    int words = p->kind == PARAM_CHOICE ? p->words : PRESENT;
    v->values[v->count++] = p->kind == PARAM_SCOPE ? SCOPE_CASES : words;
}

const Body *variant_body(const Variant *v)
{
    const Body *pg = &v->def->body[POSTGRES];
    return v->engine == POSTGRES && pg->first ? pg : &v->def->body[SQLITE];
}

/* Is optional parameter `which` of `k` there in pattern `p` of the few? */
static bool present_in(int k, int64_t p, int which)
{
    if (p < 2) return p == 1;
    if (p < 2 + k) return which == p - 2;
    if (p < 2 + 2 * k) return which != p - 2 - k;
    int64_t pair = p - 2 - 2 * k;
    for (int a = 0; a < k; a++) {
        if (pair < k - a - 1) return which == a || which == a + 1 + pair;
        pair -= k - a - 1;
    }
    return false;
}

static void set(Variant *v)
{
    int64_t pattern = v->now % v->patterns, rest = v->now / v->patterns;
    int which = 0;
    for (int i = 0; i < v->count; i++) {
        if (v->values[i] == PRESENT) {
            v->at[i] = v->all ? pattern >> which & 1 : present_in(v->optional, pattern, which);
            which++;
        } else {
            v->at[i] = (int)(rest % v->values[i]);
            rest /= v->values[i];
        }
    }
}

int64_t variants_start(Variant *v, const Def *d, Engine engine)
{
    *v = (Variant){ .def = d, .engine = engine };
    for (const Piece *p = variant_body(v)->first; p; p = p->next)
        for (int i = 0; i < p->conditions; i++) decide_on(v, p->when[i].slot);
    int64_t words = 1;
    for (int i = 0; i < v->count; i++)
        if (v->values[i] == PRESENT) v->optional++;
        else if (words <= VARIANTS_MAX) words *= v->values[i];
    int64_t k = v->optional;
    v->all = k <= ALL_UP_TO;
    v->patterns = v->all ? (int64_t)1 << k : 2 + 2 * k + k * (k - 1) / 2;
    v->total = v->patterns * words;
    set(v);
    return v->total;
}

bool variants_next(Variant *v)
{
    if (++v->now >= v->total) return false;
    set(v);
    return true;
}

static bool stands(const Variant *v, const Piece *p)
{
    for (int i = 0; i < p->conditions; i++)
        for (int k = 0; k < v->count; k++)
            if (v->slot[k] == p->when[i].slot &&
                v->at[k] != (p->when[i].value == PRESENT ? 1 : p->when[i].value))
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
            bool mark = s.at[i] == '?';
            while (mark && i + 1 < s.len && s.at[i + 1] >= '0' && s.at[i + 1] <= '9')
                slot = slot * 10 + (s.at[++i] - '0');
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
