/* One-time codes of a post (RFC 6238): a secret is shown, its first code puts it in force, whoever stands
 * above takes it off. Nothing asks for a code before the first: a bad scan locks nobody out. */
#include "domains/people/people_inside.h"
#include "domains/people/people_queries.h"
#include "domains/people/people_rules.h"

#define IN_FORCE S("posts.totp")
#define WAITING  S("posts.totp_next")

/* Only the post one acts in: its secret is for its holder and for nobody else. */
static Err acting(Ask *ask, PostKept *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    if (id != ask->who.post) return NOT_FOUND;
    TRY(people_post_find(ask->db, ask->district, id, ask->now_ms, ret, ask->arena));
    return ret->totp_sealed.at ? PEOPLE_TOTP_SET : NULL;
}

/* A new one takes the place of one that still waits. */
Err people_totp_begin(Ask *ask)
{
    PostKept p;
    AccountKept a;
    TRY(acting(ask, &p));
    TRY(people_account_find(ask->db, ask->district, p.account, &a, ask->arena));
    Str secret = people_totp_new(ask->arena);
    PostSecret e = { .post = p.id, .begun_ms = ask->now_ms };
    TRY(seal_hide(seal_of(ask->app), WAITING, p.id, secret, ask->arena, &e.totp_sealed));
    TRY(people_enrolment_save(ask->db, ask->district, &e));
    TRY(people_post_event(ask, &POSTS_TOTP_BEGUN, &p));
    PostTotp shown = { .secret = people_totp_words(secret, ask->arena) };
    shown.uri = people_totp_uri(shown.secret, a.login, p.title, ask->arena);
    return answer(ask, 200, &PostTotp_shape, &shown);
}

/* The step of the first code counts as used: seen over a shoulder, it opens nothing. */
Err people_totp_confirm(Ask *ask)
{
    const PostCode *with = BODY(ask, PostCode);
    PostKept p;
    PostSecret e;
    Str secret;
    TRY(acting(ask, &p));
    Err none = people_enrolment_find(ask->db, ask->district, p.id, &e, ask->arena);
    if (none) return none == NOT_FOUND ? PEOPLE_TOTP_NONE : none;
    TRY(people_totp_waits(e.begun_ms, ask->now_ms));
    TRY(seal_show(seal_of(ask->app), WAITING, p.id, e.totp_sealed, ask->arena, &secret));
    p.totp_step = people_totp_match(secret, with->code, people_totp_step(ask->now_ms));
    if (p.totp_step == NONE)
        return ask_blame(ask, BAD_FIELD, "/code", "验证器此刻显示的 6 位数字；仍不对时请核对手机时间",
                         "the six digits that the authenticator shows now; check the phone's clock");
    TRY(seal_hide(seal_of(ask->app), IN_FORCE, p.id, secret, ask->arena, &p.totp_sealed));
    TRY(people_totp_save(ask->db, ask->district, &p));
    TRY(people_enrolment_end(ask->db, ask->district, p.id, NULL));
    TRY(people_others_end(ask, p.account, p.id));
    TRY(people_post_event(ask, &POSTS_TOTP_SET, &p));
    return answer_nothing(ask);
}

/* A lost phone. What it may still have open ends with it; where there was nothing, nothing is said. */
Err people_totp_drop(Ask *ask)
{
    PostKept p;
    int64_t waited = 0;
    TRY(people_post_mine(ask, &p));
    TRY(people_enrolment_end(ask->db, ask->district, p.id, &waited));
    if (!p.totp_sealed.at && !waited) return answer_nothing(ask);
    p.totp_sealed = (Str){ 0 };
    p.totp_step = 0;
    TRY(people_totp_save(ask->db, ask->district, &p));
    TRY(people_others_end(ask, p.account, NONE));
    TRY(people_post_event(ask, &POSTS_TOTP_DROPPED, &p));
    return answer_nothing(ask);
}

Err people_totp_check(Ask *ask, int64_t post, Str code, Err *ret_wrong)
{
    PostKept p;
    Str secret;
    int64_t used = 0;
    *ret_wrong = NULL;
    TRY(people_post_find(ask->db, ask->district, post, ask->now_ms, &p, ask->arena));
    if (!p.totp_sealed.at) return NULL;
    if (!code.at) return PEOPLE_TOTP_NEEDED;
    TRY(seal_show(seal_of(ask->app), IN_FORCE, p.id, p.totp_sealed, ask->arena, &secret));
    int64_t step = people_totp_match(secret, code, people_totp_step(ask->now_ms));
    *ret_wrong = people_totp_fresh(step, p.totp_step);
    if (*ret_wrong) return NULL;
    TRY(people_totp_used(ask->db, ask->district, p.id, step, &used));
    if (!used) *ret_wrong = PEOPLE_BAD_TOTP;
    return NULL;
}
