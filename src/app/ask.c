/* What a handler may ask of its request, and the arena's way out. */
#include "app/inside.h"

#include <assert.h>
#include <stdio.h>

const void *ask_record(const Ask *ask, const Shape *shape, bool of_query)
{
    assert(shape == (of_query ? ask->route->query : ask->route->takes));
    return of_query ? ask->query : ask->body;
}

Err ask_id(const Ask *ask, int n, int64_t *ret)
{
    int64_t id;
    if (!str_int(ask->segment[n], &id) || id < 1 || id > ID_MAX) return NOT_FOUND;
    *ret = id;
    return NULL;
}

int64_t ask_new_id(Ask *ask)
{
    assert(ask->events);
    return ident_next(&ask->app->ids, ask->now_ms);
}

Err ask_blame(Ask *ask, Err e, const char *pointer, const char *zh, const char *en)
{
    return blame(&ask->why, e, pointer, zh, en);
}

bool ask_may(const Ask *ask, const char *permission) { return gate_allows(ask->who.role, permission); }

Str ask_say(const Ask *ask, const char *zh, const char *en) { return str_of(ask->wire.english ? en : zh); }

Str cursor_make(Arena *keep, int64_t key, int64_t id)
{
    Buf b = buf_new(keep, 48);
    buf_fmt(&b, "%llx.%llx", (unsigned long long)key, (unsigned long long)id);
    return buf_str(&b);
}

static bool hex_number(Str s, int64_t *ret)
{
    uint64_t n = 0;
    if (s.len < 1 || s.len > 16) return false;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0) return false;
        n = n << 4 | (uint64_t)digit;
    }
    *ret = (int64_t)n;
    return true;
}

Err cursor_read(Ask *ask, Str cursor, int64_t *ret_key, int64_t *ret_id)
{
    int64_t key = NONE, id = NONE;
    Str rest = cursor;
    if (cursor.at && (!hex_number(str_cut(&rest, '.'), &key) || !hex_number(rest, &id)))
        return ask_blame(ask, BAD_FIELD, "after", "不是本系统给出的翻页位置", "not a position given by this service");
    *ret_key = key;
    *ret_id = id;
    return NULL;
}

/* The one longjmp of the house: a handler owns nothing, so leaving it needs no tidying up. A handler may take
 * any refusal of a look-up for "there is none"; what the engine refused is said as what it was. */
Err ask_run(Ask *ask, Handler *run, Arena start)
{
    jmp_buf full;
    *ask->arena = start;
    ask->arena->full = &full;
    ask->answer = (AskAnswer){ 0 };
    ask->why = (Blame){ 0 };
    ask->counted = NULL;
    ask->unheard = false;
    ask->after = NULL;
    ask->hand = (AskHand){ 0 };
    db_mark(ask->db);
    if (setjmp(full)) return TOO_LARGE;
    Err e = run(ask), engine = db_refused(ask->db);
    if (engine) ask->why = (Blame){ 0 };
    return engine ? engine : e;
}

Err ask_within(Ask *ask, Err (*run)(Ask *, void *), void *with)
{
    jmp_buf full, *const outer = ask->arena->full;
    ask->arena->full = &full;
    if (setjmp(full)) {
        ask->arena->full = outer;
        return TOO_LARGE;
    }
    Err e = run(ask, with);
    ask->arena->full = outer;
    return e;
}
