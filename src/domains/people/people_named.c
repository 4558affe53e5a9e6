/* Finding staff by name, and how names are read. The name of somebody in a post is plain to their places,
 * so its reading is kept in plain beside it. */
#include "domains/people/people_inside.h"

#include "seek/pinyin.h"

enum { READ_AT_ONCE = 500 };

Err people_read_name(Ask *ask, int64_t account, Str name)
{
    PinyinName n = pinyin_name(ask->arena, name);
    Buf b = buf_new(ask->arena, n.whole.len + n.initials.len + 1);
    buf_add(&b, n.whole);
    buf_char(&b, ' ');
    buf_add(&b, n.initials);
    return people_reading_set(ask->db, ask->district, account, buf_str(&b));
}

/* By the clock: accounts that were made before names were read. */
Err people_read_names(Ask *ask)
{
    List rows;
    TRY(people_unread(ask->db, ask->district, READ_AT_ONCE, &rows, ask->arena));
    for (const AccountUnread *a = rows.at, *end = a + rows.count; a < end; a++)
        TRY(people_read_name(ask, a->id, a->name));
    return NULL;
}

Err people_staff_named(Ask *ask, Str words, Str reading, int64_t most, List *ret)
{
    Str digits, name = { 0 };
    SealDigests phone = { 0 };
    Blame unsaid;
    if (!people_phone(words, ask->arena, &digits, &unsaid)) phone = people_phone_digests(ask, digits);
    else name = people_like(ask, words);
    if (reading.at) reading = people_like(ask, reading);
    Str sound = reading.at ? reading : S("");
    if (scope_holds(&ask->who.scope, ask->district))
        TRY(people_named_anywhere(ask->db, ask->district, ask->now_ms, name, sound, &phone, most, ret,
                                  ask->arena));
    else
        TRY(people_named(ask->db, ask->district, &ask->who.scope, ask->now_ms, name, reading, &phone, most,
                         ret, ask->arena));
    for (PostRow *p = ret->at, *end = p + ret->count; p < end; p++) {
        people_words(ask, p->role, &p->role_name, &p->place_name);
        p->kind_name = people_kind_word(ask, p->kind, p->role);
    }
    return NULL;
}
