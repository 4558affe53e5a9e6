/* Looking for somebody: by a whole name, number or phone, or by what many share. Each time an event. By
 * POST: a name or number in an address would stand in logs and histories. */
#include "domains/residents/residents_inside.h"

#include "app/app.h"
#include "domains/residents/residents_find_rules.h"
#include "domains/residents/residents_queries.h"
#include "seek/pinyin.h"
#include "vocab/checksum.h"

enum { FOUND_MAX = 50, INITIALS_MOST = 8 };

static Err whole(Ask *ask, Str name, Str identity, Str phone, List *ret)
{
    SealDigests by_name = residents_digests(ask, "residents.name", name);
    SealDigests by_identity = residents_digests(ask, "residents.identity", identity);
    SealDigests by_phone = residents_digests(ask, "residents.phone", phone);
    return residents_found(ask->db, ask->district, &ask->who.scope, &by_name, &by_identity, &by_phone,
                           FOUND_MAX, ret, ask->arena);
}

static bool among(const ResidentLine *line, int64_t count, int64_t membership)
{
    for (int64_t i = 0; i < count; i++)
        if (line[i].membership_id == membership) return true;
    return false;
}

/* Records are kept by communities: place by place of the asker's, each widened to its community. Who is shown
 * is decided by their doors, which the query holds to the asker's places themselves. */
static Err shared(Ask *ask, Str pinyin, Str initials, Str tail, List *ret)
{
    const Scope *scope = &ask->who.scope;
    ResidentLine *found = NEWS(ask->arena, ResidentLine, FOUND_MAX);
    int64_t count = 0;
    SealDigests by_sound = residents_short_digests(ask, "residents.pinyin", pinyin);
    SealDigests by_initials = residents_short_digests(ask, "residents.initials", initials);
    SealDigests by_tail = residents_short_digests(ask, "residents.tail", tail);
    for (int i = 0; i < scope->count; i++) {
        Str place = scope->range[i].low, community = place_up(place, PLACE_COMMUNITY), low, high;
        List lines;
        place_range(ask->arena, community.at ? community : place, &low, &high);
        TRY(residents_sounding(ask->db, ask->district, scope, low, high, &by_sound, &by_initials, &by_tail,
                               FOUND_MAX, &lines, ask->arena));
        for (const ResidentLine *l = lines.at, *end = l + lines.count; l < end && count < FOUND_MAX; l++)
            if (!among(found, count, l->membership_id)) found[count++] = *l;
    }
    *ret = (List){ found, count };
    return NULL;
}

/* The number as it is kept: of a citizen where it can be one. */
static Err number_of(Ask *ask, Str said, Str *ret)
{
    ResidentNew asked = { .name = S("某"), .identity = said, .identity_kind = IDENTITY_CITIZEN };
    ResidentFacts f;
    if (resident_facts(&asked, residents_today(ask), ask->arena, &f, NULL)) {
        asked.identity_kind = IDENTITY_OTHER;
        TRY(resident_facts(&asked, residents_today(ask), ask->arena, &f, &ask->why));
    }
    *ret = f.identity;
    return NULL;
}

/* The name as it is written; else whoever is called so by ear. */
static Err by_name(Ask *ask, const ResidentSought *sought, List *ret, const char **by)
{
    Str none = { 0 };
    *by = "name";
    TRY(whole(ask, sought->words, none, none, ret));
    if (ret->count || !sought->sound.len) return NULL;
    *by = "sound";
    return shared(ask, sought->sound, none, none, ret);
}

static Err by_letters(Ask *ask, const ResidentSought *sought, List *ret, const char **by)
{
    Str none = { 0 };
    TRY(by_name(ask, sought, ret, by));
    if (ret->count || sought->sound.len > INITIALS_MOST) return NULL;
    *by = "initials";
    return shared(ask, none, sought->sound, none, ret);
}

static Err by_anything(Ask *ask, Str q, List *ret, const char **by)
{
    ResidentSought sought;
    Str none = { 0 }, number;
    Str sound = pinyin_name(ask->arena, str_trim(q)).whole;
    TRY(resident_sought(q, sound, ask->arena, &sought, &ask->why));
    switch (sought.by) {
    case SOUGHT_NAME:  return by_name(ask, &sought, ret, by);
    case SOUGHT_SOUND: return by_letters(ask, &sought, ret, by);
    case SOUGHT_TAIL:  return *by = "tail", shared(ask, none, none, sought.words, ret);
    case SOUGHT_PHONE: return *by = "phone", whole(ask, none, none, sought.words, ret);
    case SOUGHT_IDENTITY: break;
    }
    *by = "identity";
    TRY(number_of(ask, sought.words, &number));
    return whole(ask, none, number, none, ret);
}

Err residents_find(Ask *ask)
{
    const ResidentSearch *in = BODY(ask, ResidentSearch);
    int given = !!in->name.at + !!in->identity.at + !!in->phone.at + !!in->q.at;
    Str number = { 0 }, phone = { 0 }, name = in->name.at ? str_trim(in->name) : (Str){ 0 };
    const char *by = in->name.at ? "name" : in->phone.at ? "phone" : "identity";
    List lines;
    if (given != 1)
        return ask_blame(ask, BAD_FIELD, "/name", "姓名、证件号码、电话、搜索词填一项",
                         "a name, a number, a phone, or words");
    if (in->phone.at && phone_read(ask->arena, in->phone, &phone)) return PHONE_FORM;
    if (in->identity.at) TRY(number_of(ask, in->identity, &number));
    if (in->q.at) TRY(by_anything(ask, in->q, &lines, &by));
    else TRY(whole(ask, name, number, phone, &lines));
    TRY(event_post(ask, &RESIDENTS_SOUGHT, 0, ask->who.place, 0,
                   SAYS(ResidentFields, str_of(by), lines.count)));
    List rows = { residents_rows(ask, &lines), lines.count };
    return answer_array(ask, &ResidentRow_shape, &rows);
}
