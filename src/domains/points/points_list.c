/* Many transfers asked for at once: each under the same rules as one alone, with a key and a result of its
 * own. An account that several of them touch is read once and written once; nothing of the rules is saved
 * on. */
#include "domains/points/points_inside.h"

#include "domains/points/points_queries.h"

enum { KEY_ROOM = 120 };

/* One name is one effect for whoever gave it: two clerks may both call theirs "1". */
static Str key_of(Ask *ask, Str key)
{
    Buf b = buf_new(ask->arena, KEY_ROOM);
    buf_fmt(&b, "listed:%lld:", (long long)ask->who.account);
    buf_add(&b, key);
    return buf_str(&b);
}

static Err look(Ask *ask, PointsBook *b, const PointsItem *in, PointsAskedMove *ret)
{
    PointsAsked asked = { in->from_id, in->to_id, in->amount, in->words, in->expires };
    TRY(points_asked(ask, b, &asked, ret));
    ret->m.key = key_of(ask, in->key);
    return NULL;
}

/* ---- Each by itself ---- */

static PointsItemSaid said_no(Ask *ask, Str key, Err e)
{
    const Blame *why = &ask->why;
    Buf words = buf_new(ask->arena, 400);
    buf_add(&words, ask_say(ask, e->zh, e->en));
    if (why->pointer[0]) {
        buf_adds(&words, ask->wire.english ? ": " : "：");
        buf_add(&words, ask_say(ask, why->zh, why->en));
    }
    PointsItemSaid said = { key, NONE, str_of(e->code), { 0 }, buf_str(&words) };
    if (why->pointer[0]) said.at = str_copy(ask->arena, str_of(why->pointer + 1));
    ask->why = (Blame){ 0 };
    return said;
}

/* What is refused was refused before anything of it was written. */
static Err each(Ask *ask, PointsBook *b, const PointsItem *in, PointsItemSaid *ret)
{
    PointsAskedMove a;
    Err e = look(ask, b, in, &a);
    if (!e) e = points_book_apply(b, &a.m, 1);
    if (e && e->status >= 500) return e;
    *ret = e ? said_no(ask, in->key, e) : (PointsItemSaid){ .key = in->key, .id = a.m.id };
    return NULL;
}

/* ---- All or none ---- */

static Err at_item(Ask *ask, int64_t i, Err e)
{
    Blame why = ask->why;
    char pointer[sizeof why.pointer];
    snprintf(pointer, sizeof pointer, "/transfers/%lld%.60s", (long long)i, why.pointer);
    bool said = why.pointer[0];
    ask->why = (Blame){ 0 };           /* who blames first is heard: it knew the field, and not which item */
    return ask_blame(ask, e, pointer, said ? why.zh : e->zh, said ? why.en : e->en);
}

static Err together(Ask *ask, PointsBook *b, const PointsItem *in, int64_t count, PointsItemSaid *ret)
{
    PointsAskedMove *a = NEWS(ask->arena, PointsAskedMove, count);
    PointsMove *m = NEWS(ask->arena, PointsMove, count);
    int64_t at = NONE;
    if (count > LEDGER_LINKED_MOST)
        return ask_blame(ask, BAD_FIELD, "/transfers", "全部或全不的，最多一百笔", "a hundred at most, all or none");
    for (int64_t i = 0; i < count; i++) {
        Err e = look(ask, b, &in[i], &a[i]);
        if (e) return e->status >= 500 ? e : at_item(ask, i, e);
        m[i] = a[i].m;
    }
    Err e = points_book_linked(b, m, count, &at);
    if (e) return at == NONE ? e : at_item(ask, at, e);
    for (int64_t i = 0; i < count; i++) ret[i] = (PointsItemSaid){ .key = in[i].key, .id = m[i].id };
    return NULL;
}

Err points_ask_list(Ask *ask)
{
    const PointsItems *in = BODY(ask, PointsItems);
    const PointsItem *item = in->transfers.at;
    int64_t count = in->transfers.count;
    PointsBook *b = points_book_new(ask);
    PointsItemSaid *result = NEWS(ask->arena, PointsItemSaid, count);
    PointsItemsSaid said = { .results = { result, count } };
    if (in->linked) TRY(together(ask, b, item, count, result));
    else
        for (int64_t i = 0; i < count; i++) TRY(each(ask, b, &item[i], &result[i]));
    TRY(points_book_save(b));
    for (int64_t i = 0; i < count; i++) said.made += result[i].id != NONE;
    said.refused = count - said.made;
    return answer(ask, 200, &PointsItemsSaid_shape, &said);
}
