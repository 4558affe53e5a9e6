/* Keys of outside apps: given once in plain, kept as a digest, limited, dated, ended for good. */
#include "domains/open311/open311_inside.h"

#include "domains/open311/open311_queries.h"
#include "vocab/moment.h"

#include <sodium.h>

enum { KEY_BYTES = 24, KEY_BYTES_MOST = 64, MINUTELY = 30, HOURLY = 120, DAILY = 1000,
       KEY_READS = 300, MONTH_DAYS = 30 };

Str open311_random(Arena *keep, int bytes)
{
    unsigned char raw[KEY_BYTES_MOST];
    char *text = NEWS(keep, char, 2 * KEY_BYTES_MOST);
    randombytes_buf(raw, (size_t)bytes);
    sodium_bin2base64(text, 2 * KEY_BYTES_MOST, raw, (size_t)bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return str_of(text);
}

static void say(Ask *ask, Open311Key *k)
{
    int64_t today = moment_day(ask->now_ms);
    k->until = k->until_day == NONE ? (Str){ 0 } : moment_date_text(ask->arena, k->until_day);
    k->live = k->ended_ms == NONE && !open311_key_good(k, today);
}

Err open311_keys(Ask *ask)
{
    List rows;
    int64_t now = ask->now_ms;
    TRY(open311_keys_all(ask->db, ask->district, now - MONTH_DAYS * MOMENT_DAY_MS, now - MOMENT_DAY_MS, &rows,
                         ask->arena));
    for (Open311Key *k = rows.at, *end = k + rows.count; k < end; k++) say(ask, k);
    return answer_array(ask, &Open311Key_shape, &rows);
}

static int64_t or_usual(int64_t asked, int64_t usual) { return asked == NONE ? usual : asked; }

Err open311_key_new(Ask *ask)
{
    const Open311KeyNew *in = BODY(ask, Open311KeyNew);
    Str key = open311_random(ask->arena, KEY_BYTES);
    Open311Key k = { .id = ask_new_id(ask), .app = in->app, .owner = in->owner,
                     .minutely = or_usual(in->minutely, MINUTELY), .hourly = or_usual(in->hourly, HOURLY),
                     .daily = or_usual(in->daily, DAILY), .reads = or_usual(in->reads, KEY_READS),
                     .made_ms = ask->now_ms, .version = 1,
                     .made_by = actor_words(ask->arena, ask->who.name, ask->who.title) };
    TRY(open311_until(in->until, moment_day(ask->now_ms), &k.until_day, &ask->why));
    TRY(open311_keys_add(ask->db, ask->district, &k, open311_digest(ask->arena, key)));
    TRY(event_post(ask, &OPEN311_KEY_GIVEN, k.id, ask->district, 0, &Open311KeyNew_shape, in));
    Open311KeyGiven given = { k.id, k.app, moment_date_text(ask->arena, k.until_day), key };
    return answer(ask, 201, &Open311KeyGiven_shape, &given);
}

Err open311_key_set(Ask *ask)
{
    const Open311KeySet *in = BODY(ask, Open311KeySet);
    Open311Key k;
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(open311_keys_one(ask->db, ask->district, id, &k, ask->arena));
    if (k.version != in->version) return MOVED_ON;
    TRY(open311_until(in->until, moment_day(ask->now_ms), &k.until_day, &ask->why));
    k.minutely = in->minutely;
    k.hourly = in->hourly;
    k.daily = in->daily;
    k.reads = or_usual(in->reads, k.reads);
    k.version++;
    TRY(open311_keys_set(ask->db, ask->district, &k));
    TRY(event_post(ask, &OPEN311_KEY_SET, id, ask->district, 0, &Open311KeySet_shape, in));
    say(ask, &k);
    return answer(ask, 200, &Open311Key_shape, &k);
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
    Open311Key k = { .id = ask_new_id(ask), .app = app, .owner = owner, .minutely = MINUTELY,
                     .hourly = HOURLY, .daily = DAILY, .reads = KEY_READS, .until_day = NONE,
                     .made_by = S(""), .made_ms = ask->now_ms, .synthetic = true, .version = 1 };
    return open311_keys_add(ask->db, ask->district, &k, open311_digest(ask->arena, key));
}
