/* Keys of outside apps: given once in plain, kept as a digest, ended for good. */
#include "domains/open311/open311_inside.h"

#include "domains/open311/open311_queries.h"

#include <sodium.h>

enum { KEY_BYTES = 24, KEY_BYTES_MOST = 64, HOURLY_DEFAULT = 120 };
static const int64_t month_ms = INT64_C(30) * 86400000;

Str open311_random(Arena *keep, int bytes)
{
    unsigned char raw[KEY_BYTES_MOST];
    char *text = NEWS(keep, char, 2 * KEY_BYTES_MOST);
    randombytes_buf(raw, (size_t)bytes);
    sodium_bin2base64(text, 2 * KEY_BYTES_MOST, raw, (size_t)bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return str_of(text);
}

Err open311_keys(Ask *ask)
{
    List rows;
    TRY(open311_keys_all(ask->db, ask->district, ask->now_ms - month_ms, &rows, ask->arena));
    return answer_array(ask, &Open311Key_shape, &rows);
}

Err open311_key_new(Ask *ask)
{
    const Open311KeyNew *in = BODY(ask, Open311KeyNew);
    Str key = open311_random(ask->arena, KEY_BYTES);
    Open311Key k = { .id = ask_new_id(ask), .app = in->app, .owner = in->owner,
                     .hourly = in->hourly == NONE ? HOURLY_DEFAULT : in->hourly,
                     .made_by = actor_words(ask->arena, ask->who.name, ask->who.title),
                         .made_ms = ask->now_ms };
    TRY(open311_keys_add(ask->db, ask->district, &k, open311_digest(ask->arena, key)));
    TRY(event_post(ask, &OPEN311_KEY_GIVEN, k.id, ask->district, 0, &Open311KeyNew_shape, in));
    Open311KeyGiven given = { k.id, k.app, key };
    return answer(ask, 201, &Open311KeyGiven_shape, &given);
}

Err open311_key_end(Ask *ask)
{
    int64_t id, changed;
    TRY(ask_id(ask, 0, &id));
    TRY(open311_keys_end(ask->db, ask->district, id, ask->now_ms, &changed));
    if (!changed) return NOT_FOUND;
    TRY(event_post(ask, &OPEN311_KEY_ENDED, id, ask->district, 0, NULL, NULL));
    return answer_nothing(ask);
}

Err open311_plant(Ask *ask, Str app, Str owner, Str key)
{
    Open311Key k = { .id = ask_new_id(ask), .app = app, .owner = owner, .hourly = HOURLY_DEFAULT,
                     .made_by = S(""), .made_ms = ask->now_ms, .synthetic = true };
    return open311_keys_add(ask->db, ask->district, &k, open311_digest(ask->arena, key));
}
