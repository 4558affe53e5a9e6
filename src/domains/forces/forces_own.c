/* One's own: writing oneself down by agreeing, seeing all of it in plain, correcting, joining and leaving,
    withdrawing.
 * Each finds its record by the account alone: there is no id to guess. */
#include "domains/forces/forces_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/forces/forces_queries.h"

Err helpers_mine(Ask *ask, HelperKept *ret)
{
    Err e = helpers_of_account(ask->db, ask->district, ask->who.account, ret, ask->arena);
    return e == NOT_FOUND ? HELPERS_NO_RECORD : e;
}

Err helpers_own_get(Ask *ask)
{
    HelperKept k;
    TRY(helpers_mine(ask, &k));
    return helpers_page_of(ask, 200, &k, true);
}

static Err known_place(Ask *ask, Str code, const char *pointer)
{
    Place p;
    Err e = divisions_place(ask, code, &p);
    return e == NOT_FOUND ? ask_blame(ask, BAD_FIELD, pointer, "没有这个地方", "no such place") : e;
}

Err helpers_own_new(Ask *ask)
{
    const HelperOwnNew *in = BODY(ask, HelperOwnNew);
    HelperGround ground = { CONSENT_SELF, in->consent_version };
    HelperNew whole = { in->kind, ask->who.name, in->phone, in->unit, in->place, in->base, in->walk_minutes,
                        in->reach, in->skills, in->free, CONSENT_SELF, in->consent_version, { 0 } };
    HelperWords words;
    HelperNotice notice;
    HelperFacts f;
    HelperKept k;
    if (helpers_mine(ask, &k) == NULL) return HELPERS_HAVE;
    TRY(helpers_words(ask, &words));
    TRY(helper_facts(&whole, &words, ask->arena, &f, &ask->why));
    TRY(known_place(ask, f.place, "/place"));
    TRY(known_place(ask, f.base, "/base"));
    const HelperKind *kind = helper_kind(&words, f.kind);
    if (!kind->own) return HELPERS_NOT_OWN;
    TRY(helpers_notice(ask, &notice));
    TRY(helper_consent(kind, ground.how, ground.version, &notice, true, &ask->why));
    TRY(helpers_save_new(ask, &f, &ground, ask->who.account, helpers_today_text(ask), false, &k));
    TRY(event_post(ask, &HELPERS_ADDED, k.id, k.place, k.account, SAYS(HelperSaid, k.kind)));
    return helpers_page_of(ask, 201, &k, false);       /* masked: the answer is kept for a repeated key */
}

Err helpers_own_change(Ask *ask)
{
    const HelperChange *in = BODY(ask, HelperChange);
    HelperKept k;
    TRY(helpers_mine(ask, &k));
    if (in->kind.at) return HELPERS_NOT_OWN;
    if (in->name.at) return ask_blame(ask, BAD_FIELD, "/name", "姓名由社区更正", "the community corrects names");
    if (in->place.at) TRY(known_place(ask, in->place, "/place"));
    if (in->base.at) TRY(known_place(ask, in->base, "/base"));
    TRY(helpers_lay_over(ask, in, &k));
    return helpers_page_of(ask, 200, &k, false);
}

/* Consent is taken back: name and phone go at once (PIPL art. 15, 47). */
Err helpers_own_end(Ask *ask)
{
    HelperKept k;
    TRY(helpers_mine(ask, &k));
    TRY(helpers_part(ask, &k, helpers_today_text(ask), WHY_ERASE));
    return answer_nothing(ask);
}

Err joinings_own_new(Ask *ask)
{
    const JoiningNew *in = BODY(ask, JoiningNew);
    HelperKept k;
    TRY(helpers_mine(ask, &k));
    return joinings_ask(ask, &k, in->place, in->reason);
}

Err joinings_own_end(Ask *ask)
{
    int64_t id;
    HelperKept k;
    JoiningKept j;
    TRY(ask_id(ask, 0, &id));
    TRY(helpers_mine(ask, &k));
    TRY(joinings_any(ask->db, ask->district, id, &j, ask->arena));
    if (j.helper != k.id) return NOT_FOUND;
    return joinings_stop(ask, &j, &k, BODY(ask, JoiningEnd));
}
