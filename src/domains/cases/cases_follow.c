/* Following by a code: its digest, what it shows, what may be added and how it is rated. The asker is nobody
 * here, whatever session came along, and the log says so too. */
#include "domains/cases/cases_follow.h"
#include "domains/cases/cases_inside.h"
#include "domains/cases/cases_rules.h"

#include "app/seal.h"
#include "domains/cases/cases_queries.h"
#include "json/json.h"

#include <sodium.h>

REFUSAL(CASES_NO_FOLLOW, 404, "cases.no_follow", "没有这个查询码，请核对", "there is no such code: please check it");

enum { FOLLOW_KEY = 32, FOLLOW_DIGEST = 32, STEPS_SHOWN = 500 };
static const int64_t key_row = 1;

SHAPE(FollowLook, "a code that was shown with a report",
    TEXT    (FollowLook, code,        1, 80,         "32 letters and digits; hyphens don't matter"));
SHAPE(FollowAdd, "what the reporter has to add",
    TEXT    (FollowAdd, code,         1, 80,         "the code that was shown with the report"),
    TEXT    (FollowAdd, words,        1, 500,        "what you would like to add"),
    LIST_OPT(FollowAdd, photos, PhotoRef_shape, 0, 9, "photos uploaded without signing in"),
    INT_OPT (FollowAdd, version,      1, INT32_MAX,  "of the case as you saw it; absent: as it is now"));
SHAPE(FollowRate, "a rating by the hidden reporter",
    TEXT    (FollowRate, code,        1, 80,         "the code that was shown with the report"),
    TEXT_OPT(FollowRate, words,       0, 500,        "what you would like to say"),
    INT     (FollowRate, stars,       1, 5,          "one to five"),
    INT_OPT (FollowRate, version,     1, INT32_MAX,  "of the case as you saw it; absent: as it is now"),
    BOOL    (FollowRate, solved,      OPTIONAL,      "is it solved"));
SHAPE(FollowUrge, "the reporter asks where it is",
    TEXT    (FollowUrge, code,        1, 80,         "the code that was shown with the report"),
    TEXT_OPT(FollowUrge, words,       0, 500,        "what you would like to say"),
    INT_OPT (FollowUrge, version,     1, INT32_MAX,  "of the case as you saw it; absent: as it is now"));
SHAPE(FollowStep, "a step of its road",
    TIME    (FollowStep, at_ms,                      "when"),
    TEXT    (FollowStep, words,       1, 80,         "what was done, in the reader's language"));
SHAPE(FollowView, "a case as its hidden reporter sees it: how far it is, and nothing of what was said",
    TEXT    (FollowView, number,      1, 40,         "the number read aloud"),
    NAME    (FollowView, state,       0, case_states, "how far along the road it is"),
    TEXT    (FollowView, state_words, 0, 80,         "the same in the reader's language"),
    TIME    (FollowView, reported_ms,                "when it was reported"),
    TIME    (FollowView, moved_ms,                   "when its state last changed"),
    INT_OPT (FollowView, stars,       1, 5,          "how it was rated; absent: not yet"),
    INT     (FollowView, version,     1, INT32_MAX,  "to be given back with what is added"),
    BOOL    (FollowView, may_add,     0,             "something may be added now"),
    BOOL    (FollowView, may_rate,    0,             "it may be rated now"),
    BOOL    (FollowView, may_urge,    0,             "it may be urged now"),
    BOOL    (FollowView, may_reopen,  0,             "it may be asked to be done again now"),
    LIST    (FollowView, steps, FollowStep_shape, 0, STEPS_SHOWN, "its road so far, oldest first"));

/* ---- The code ---- */

/* NOT_FOUND: no case was ever followed here. */
static Err key_load(Ask *ask, Str *ret)
{
    SealedRow row;
    TRY(case_follow_key(ask->db, ask->district, &row, ask->arena));
    return seal_show(seal_of(ask->app), S("case_follow_keys.key"), key_row, row.one, ask->arena, ret);
}

static Err key_new(Ask *ask, Str *ret)
{
    unsigned char *bytes = NEWS(ask->arena, unsigned char, FOLLOW_KEY);
    Str sealed;
    randombytes_buf(bytes, FOLLOW_KEY);
    *ret = (Str){ (char *)bytes, FOLLOW_KEY };
    TRY(seal_hide(seal_of(ask->app), S("case_follow_keys.key"), key_row, *ret, ask->arena, &sealed));
    return case_follow_key_add(ask->db, ask->district, sealed);
}

static Str digest_of(Ask *ask, Str key, const unsigned char code[FOLLOW_BYTES])
{
    unsigned char *digest = NEWS(ask->arena, unsigned char, FOLLOW_DIGEST);
    crypto_generichash(digest, FOLLOW_DIGEST, code, FOLLOW_BYTES, (const unsigned char *)key.at,
                       (size_t)key.len);
    return (Str){ (char *)digest, FOLLOW_DIGEST };
}

Err cases_follow_new(Ask *ask, int64_t case_id, Str *ret)
{
    unsigned char bytes[FOLLOW_BYTES];
    char *code = NEWS(ask->arena, char, FOLLOW_TEXT);
    Str key;
    Err e = key_load(ask, &key);
    if (e == NOT_FOUND) e = key_new(ask, &key);
    if (e) return e;
    randombytes_buf(bytes, sizeof bytes);
    follow_code(bytes, code);
    *ret = str_of(code);
    return case_follows_add(ask->db, ask->district, digest_of(ask, key, bytes), case_id);
}

/* One way for every code, right or wrong or none at all: a digest, and one look into the index. Its key is
 * secret, so how long that takes says nothing of the codes that are there. */
static Err find(Ask *ask, Str typed, Case *ret)
{
    unsigned char code[FOLLOW_BYTES] = { 0 };
    Str key;
    int64_t id;
    bool is_code = follow_read(typed, code);
    Err e = key_load(ask, &key);
    if (e) return e == NOT_FOUND ? CASES_NO_FOLLOW : e;
    e = case_follows_of(ask->db, ask->district, digest_of(ask, key, code), &id);
    if (e == NOT_FOUND || (!e && !is_code)) return CASES_NO_FOLLOW;
    return e ? e : cases_any(ask->db, ask->district, id, ret, ask->arena);
}

/* ---- What it shows ---- */

static Err steps_of(Ask *ask, int64_t id, List *ret)
{
    List events;
    int64_t count = 0;
    TRY(event_road(ask, id, &events));
    FollowStep *step = NEWS(ask->arena, FollowStep, events.count + 1);
    for (const Event *e = events.at, *end = e + events.count; e < end && count < STEPS_SHOWN; e++) {
        CaseStep said;
        if (!str_starts(e->kind, S("cases."))) continue;
        if (json_read(e->body, &CaseStep_shape, &said, ask->arena, NULL)) continue;
        if (said.verb == CASE_OVERTAKEN) continue;         /* a note among those who handle it */
        step[count++] = (FollowStep){ e->at_ms, cases_verb_words(ask, said.verb) };
    }
    *ret = (List){ step, count };
    return NULL;
}

static const Standing proved = { .proved = true };

static bool may(Ask *ask, const Case *c, CaseVerb verb)
{
    CaseNorm norm = cases_norm(ask, c->class);
    Actor nobody = actor_nobody(ask->district);
    const Move *m = cases_move_of(verb, c->state);
    return m && cases_may_step(c, &nobody, m, proved, &norm, ask->now_ms);
}

Err cases_follow_view(Ask *ask, const Case *c, FollowView *ret)
{
    *ret = (FollowView){ .number = c->number, .state = c->state,
                         .state_words = cases_state_words(ask, c->state),
                         .reported_ms = c->reported_ms, .moved_ms = c->moved_ms, .stars = c->stars,
                         .version = c->version, .may_add = may(ask, c, CASE_ADD),
                         .may_rate = may(ask, c, CASE_RATE), .may_urge = may(ask, c, CASE_URGE),
                         .may_reopen = may(ask, c, CASE_REOPEN) };
    return steps_of(ask, c->id, &ret->steps);
}

Err cases_follow_look(Ask *ask, Str code, FollowView *ret)
{
    Case c;
    ask->unnamed = true;
    TRY(find(ask, code, &c));
    return cases_follow_view(ask, &c, ret);
}

/* ---- What it takes ---- */

Err cases_follow_step(Ask *ask, const Case *was, CaseVerb verb, StepInput *with, const List *photos,
                      FollowView *ret)
{
    Case next;
    Actor who = ask->who;
    with->standing = proved;
    with->photos = (int)photos->count;
    with->norm = cases_norm(ask, was->class);
    if (was->filed_ms != NONE && verb != CASE_REOPEN) with->norm.limit = cases_limit_then(ask, was);
    with->calendar = dictionary_calendar(ask);
    if (with->version == NONE) with->version = was->version;
    ask->who = actor_nobody(ask->district);        /* a photo uploaded with a session isn't nobody's */
    Err e = cases_step_blamed(ask, cases_move(was, &ask->who, verb, with, ask->now_ms, &next));
    if (!e) e = cases_keep(ask, was, &next);
    if (!e) e = cases_keep_photos(ask, &next, photos, "report");
    if (!e) e = cases_post_step(ask, was, &next, verb, with->words, photos);
    if (!e) e = cases_follow_view(ask, &next, ret);
    ask->who = who;                                /* by whom the answer is found again */
    return e;
}

static Err step(Ask *ask, Str code, CaseVerb verb, StepInput *with, const List *photos, FollowView *ret)
{
    Case was;
    ask->unnamed = true;
    TRY(find(ask, code, &was));
    return cases_follow_step(ask, &was, verb, with, photos, ret);
}

Err cases_follow_add(Ask *ask, const FollowAdd *in, FollowView *ret)
{
    StepInput with = { .version = in->version, .words = in->words, .stars = NONE, .days = NONE };
    return step(ask, in->code, CASE_ADD, &with, &in->photos, ret);
}

Err cases_follow_reopen(Ask *ask, const FollowAdd *in, FollowView *ret)
{
    StepInput with = { .version = in->version, .words = in->words, .stars = NONE, .days = NONE };
    return step(ask, in->code, CASE_REOPEN, &with, &in->photos, ret);
}

Err cases_follow_urge(Ask *ask, const FollowUrge *in, FollowView *ret)
{
    StepInput with = { .version = in->version, .words = in->words, .stars = NONE, .days = NONE };
    return step(ask, in->code, CASE_URGE, &with, &(List){ 0 }, ret);
}

Err cases_follow_rate(Ask *ask, const FollowRate *in, FollowView *ret)
{
    StepInput with = { .version = in->version, .words = in->words, .stars = in->stars, .solved = in->solved,
                       .days = NONE };
    return step(ask, in->code, CASE_RATE, &with, &(List){ 0 }, ret);
}

Err follow_look(Ask *ask)
{
    FollowView v;
    TRY(cases_follow_look(ask, BODY(ask, FollowLook)->code, &v));
    return answer(ask, 200, &FollowView_shape, &v);
}

Err follow_add(Ask *ask)
{
    FollowView v;
    TRY(cases_follow_add(ask, BODY(ask, FollowAdd), &v));
    return answer(ask, 200, &FollowView_shape, &v);
}

Err follow_rate(Ask *ask)
{
    FollowView v;
    TRY(cases_follow_rate(ask, BODY(ask, FollowRate), &v));
    return answer(ask, 200, &FollowView_shape, &v);
}

Err follow_urge(Ask *ask)
{
    FollowView v;
    TRY(cases_follow_urge(ask, BODY(ask, FollowUrge), &v));
    return answer(ask, 200, &FollowView_shape, &v);
}

Err follow_reopen(Ask *ask)
{
    FollowView v;
    TRY(cases_follow_reopen(ask, BODY(ask, FollowAdd), &v));
    return answer(ask, 200, &FollowView_shape, &v);
}
