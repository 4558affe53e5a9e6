/* Names in full: each street has a 第1微网格, and most have several. */
#include "domains/changes/changes_views.h"

#include "domains/divisions/divisions.h"
#include "vocab/place.h"

static void put(Buf *b, Str name)
{
    if (!name.len) return;
    if (str_starts(name, buf_str(b))) b->len = 0;      /* "翡翠城社区第2网格" says the community already */
    if (b->len) buf_char(b, ' ');
    buf_add(b, name);
}

/* From the community down to what the place lies in. */
static Str where_of(Ask *ask, Str code)
{
    Buf b = buf_new(ask->arena, 120);
    for (int kind = PLACE_COMMUNITY; kind < (int)place_kind(code); kind++)
        put(&b, divisions_name(ask, place_up(code, (PlaceKind)kind)));
    return b.len ? buf_str(&b) : (Str){ 0 };
}

static Str words_of(Ask *ask, const List *places, Str code)
{
    Str name = divisions_name(ask, code), where = where_of(ask, code);
    for (const ChangeOfPlace *p = places->at, *end = p + places->count; p < end; p++)
        if (str_eq(p->code, code)) name = p->name.len ? p->name : p->name_was;
    if (!name.len) return (Str){ 0 };
    Buf b = buf_new(ask->arena, 200);
    if (where.at) buf_add(&b, where);
    put(&b, name);
    return buf_str(&b);
}

void changes_name_all(Ask *ask, const List *places, const List *flows)
{
    for (ChangeOfPlace *p = places->at, *end = p + places->count; p < end; p++)
        p->where = where_of(ask, p->code);
    for (ChangeFlow *f = flows->at, *end = f + flows->count; f < end; f++) {
        f->old_words = words_of(ask, places, f->old_place);
        f->new_words = words_of(ask, places, f->new_place);
    }
}
