/* Signing in and out, acting in another post, changing one's own password. A failed try is a row too: it is
 * written although the answer is no, so a restart forgets no failure. */
#include "domains/people/people_inside.h"

#include "app/gate.h"

#include <stdio.h>
#include <string.h>

/* ---- Tries ---- */

static Str login_digest(Ask *ask, Str login)
{
    char *digest = NEWS(ask->arena, char, SEAL_DIGEST);
    seal_digest(seal_of(ask->app), S("sign_ins.login"), login, (unsigned char *)digest);
    return (Str){ digest, SEAL_DIGEST };
}

/* A change of keys forgets the tries before it, since what was typed is kept nowhere: five more at most. */
static Err tries_find(Ask *ask, Str digest, SignIns *ret)
{
    Err e = people_tries_find(ask->db, ask->district, digest, ret, ask->arena);
    if (e == NOT_FOUND) *ret = (SignIns){ 0 };
    return e == NOT_FOUND ? NULL : e;
}

static Err locked(Ask *ask, const SignIns *tries)
{
    char zh[96], en[96];
    long long minutes = (long long)(tries->locked_until_ms - ask->now_ms + MINUTE_MS - 1) / MINUTE_MS;
    snprintf(zh, sizeof zh, "连续失败过多，请 %lld 分钟后再试", minutes);
    snprintf(en, sizeof en, "too many failures in a row: try again in %lld minutes", minutes);
    return ask_blame(ask, PEOPLE_LOCKED, "/login", zh, en);
}

/* Count a failure at a login, whether or not there is an account behind it. */
static Err failed(Ask *ask, Str digest, const AccountKept *a, Err why)
{
    SignIns was, now;
    TRY(tries_find(ask, digest, &was));
    now = people_failed(&was, ask->now_ms);
    TRY(people_tries_save(ask->db, ask->district, digest, &now));
    SessionEvent said = { NONE, str_of(why->code) };
    if (a) TRY(event_post(ask, &SESSIONS_REFUSED, a->id, a->place, a->id, &SessionEvent_shape, &said));
    return answer_refusal(ask, why);
}

/* ---- What a session shows ---- */

static Str permissions_of(Ask *ask, Role role)
{
    Buf b = buf_new(ask->arena, 512);
    buf_char(&b, '[');
    for (int i = 0; i < gate_permission_count; i++) {
        if (!gate_allows(role, gate_permissions[i].name)) continue;
        buf_fmt(&b, "%s\"%s\"", b.len > 1 ? "," : "", gate_permissions[i].name);
    }
    buf_char(&b, ']');
    return buf_str(&b);
}

static Str scope_words(Ask *ask, const Post *p)
{
    PlaceCodes codes;
    Buf b = buf_new(ask->arena, 128);
    Str name = p->place_name.at ? p->place_name : p->place;
    switch (p->scope) {
    case POST_ALL: return ask_say(ask, "全区", "the whole district");
    case POST_OWN: return ask_say(ask, "本人的事项", "one's own matters");
    case POST_BELOW:
        buf_add(&b, name);
        buf_adds(&b, ask->wire.english ? " and all below" : "及以下");
        break;
    case POST_CUSTOM:
        if (people_places(p->places, ask->district, &codes, NULL)) codes.count = 0;
        buf_fmt(&b, ask->wire.english ? "%d chosen places" : "指定的 %d 个区划", codes.count);
        break;
    }
    return buf_str(&b);
}

static Post *held(const List *posts, int64_t id)
{
    Post *p = posts->at;
    for (int64_t i = 0; i < posts->count; i++)
        if (id == NONE || p[i].id == id) return &p[i];
    return NULL;
}

static Err session_answer(Ask *ask, const AccountKept *a, Post *post, const List *posts)
{
    PostPlace district = { 0 };
    Err e = people_place_name(ask->db, ask->district, ask->district, &district, ask->arena);
    if (e && e != NOT_FOUND) return e;
    Session s = {
        .account_id = a->id, .login = a->login, .name = a->name, .lang = a->lang, .post = post,
        .posts = *posts, .permissions = permissions_of(ask, post->role),
        .scope_words = scope_words(ask, post),
        .district = ask->district, .district_name = e ? ask->district : district.name
    };
    return answer(ask, 200, &Session_shape, &s);
}

static void cookie_set(Ask *ask, Str token, int64_t life_ms)
{
    Buf b = buf_new(ask->arena, 160);
    buf_adds(&b, "tuimen_session=");
    buf_add(&b, token);
    buf_adds(&b, "; Path=/; HttpOnly; SameSite=Strict; Max-Age=");
    buf_int(&b, life_ms / 1000);
    if (ask->wire.secure) buf_adds(&b, "; Secure");
    ask->answer.cookie = buf_str(&b);
}

/* ---- Signing in ---- */

/* What the worker found out before the lane: the slow part. */
typedef struct Checked { Str digest, hash, new_hash; bool fits; } Checked;

/* The same work for every login, known or not. */
Err people_sign_in_prepare(Ask *ask)
{
    const SignIn *with = BODY(ask, SignIn);
    Checked *c = NEW(ask->arena, Checked);
    SignIns tries;
    AccountKept a = { .password = people_no_hash() };
    Str login = with->login;
    Blame unsaid;
    if (people_login(with->login, ask->arena, &login, &unsaid)) login = with->login;
    c->digest = login_digest(ask, login);
    TRY(tries_find(ask, c->digest, &tries));
    if (people_locked(&tries, ask->now_ms)) return locked(ask, &tries);
    Err e = people_login_find(ask->db, ask->district, login, &a, ask->arena);
    if (e && e != NOT_FOUND) return e;
    if (e) a = (AccountKept){ .password = people_no_hash() };
    c->hash = a.password;
    c->fits = people_hash_fits(a.password, with->password) && !e;
    ask->prepared = c;
    return NULL;
}

static Err open_session(Ask *ask, const AccountKept *a, Post *post, const List *posts)
{
    Str token = people_token_new(ask->arena);
    SessionKept s = { .token = people_token_digest(token, ask->arena), .account = a->id, .post = post->id,
                      .created_ms = ask->now_ms };
    people_session_life(post->role, ask->now_ms, &s.expires_ms, &s.idle_ms);
    if (ask->wire.token.at) {                              /* the browser's former session gives way */
        Str former = people_token_digest(ask->wire.token, ask->arena);
        TRY(people_session_end(ask->db, ask->district, former, NULL));
    }
    TRY(people_session_add(ask->db, ask->district, &s));
    ask->who = (Actor){ .account = a->id, .post = post->id, .role = post->role, .place = post->place,
                        .name = a->name, .title = post->title, .scope = ask->who.scope };
    SessionEvent said = { post->id, { 0 } };
    TRY(event_post(ask, &SESSIONS_OPENED, a->id, post->place, a->id, &SessionEvent_shape, &said));
    cookie_set(ask, token, s.expires_ms - ask->now_ms);
    return session_answer(ask, a, post, posts);
}

Err people_sign_in(Ask *ask)
{
    const SignIn *with = BODY(ask, SignIn);
    const Checked *c = ask->prepared;
    SignIns tries;
    AccountKept a;
    List posts;
    Err wrong;
    TRY(tries_find(ask, c->digest, &tries));
    if (people_locked(&tries, ask->now_ms)) return locked(ask, &tries);
    Str login = with->login;
    if (people_login(with->login, ask->arena, &login, NULL)) login = with->login;
    Err e = people_login_find(ask->db, ask->district, login, &a, ask->arena);
    if (e && e != NOT_FOUND) return e;
    bool same = !e && str_eq(a.password, c->hash);         /* not changed while we were busy with it */
    if (!same || !c->fits || a.state == ACCOUNT_CLOSED)
        return failed(ask, c->digest, e ? NULL : &a, PEOPLE_BAD_PASSWORD);
    if (a.state == ACCOUNT_LOCKED)
        return ask_blame(ask, PEOPLE_LOCKED, "/login", "账号已被管理人员停用", "the account was locked by staff");

    TRY(people_posts_of(ask, a.id, &posts));
    Post *post = held(&posts, with->post_id);
    if (!post) return PEOPLE_NO_POST;
    TRY(people_totp_check(ask, post->id, with->totp, &wrong));
    if (wrong) return failed(ask, c->digest, &a, wrong);
    TRY(people_tries_clear(ask->db, ask->district, c->digest, NULL));
    return open_session(ask, &a, post, &posts);
}

/* ---- With a session ---- */

static Err mine(Ask *ask, AccountKept *ret, List *ret_posts)
{
    TRY(people_account_find(ask->db, ask->district, ask->who.account, ret, ask->arena));
    return people_posts_of(ask, ask->who.account, ret_posts);
}

/* A page asks before it knows whether anybody is signed in: nobody is an answer, and a dead cookie is
 * dropped. Whoever brings a dead token by hand is refused as anywhere else. */
static Err nobody(Ask *ask)
{
    if (ask->wire.token.at && !ask->wire.by_cookie) return GATE_SIGN_IN;
    if (ask->wire.token.at) cookie_set(ask, S(""), 0);
    return answer_nothing(ask);
}

Err people_session(Ask *ask)
{
    AccountKept a;
    List posts;
    if (!ask->who.account) return nobody(ask);
    TRY(mine(ask, &a, &posts));
    Post *post = held(&posts, ask->who.post);
    return post ? session_answer(ask, &a, post, &posts) : GATE_SIGN_IN;
}

Err people_sign_out(Ask *ask)
{
    TRY(people_session_end(ask->db, ask->district, people_token_digest(ask->wire.token, ask->arena), NULL));
    TRY(event_post(ask, &SESSIONS_CLOSED, ask->who.account, ask->who.place, ask->who.account, NULL, NULL));
    cookie_set(ask, S(""), 0);
    return answer_nothing(ask);
}

/* The same session in another post. A post that asks for a code asks here too, and a wrong one counts. */
Err people_switch(Ask *ask)
{
    const PostChoice *with = BODY(ask, PostChoice);
    SignIns tries;
    AccountKept a;
    List posts;
    Err wrong;
    TRY(mine(ask, &a, &posts));
    Str digest = login_digest(ask, a.login);
    TRY(tries_find(ask, digest, &tries));
    if (people_locked(&tries, ask->now_ms)) return locked(ask, &tries);
    Post *post = held(&posts, with->post_id);
    if (!post) return PEOPLE_NO_POST;
    TRY(people_totp_check(ask, post->id, with->totp, &wrong));
    if (wrong) return failed(ask, digest, &a, wrong);

    SessionKept s = { .token = people_token_digest(ask->wire.token, ask->arena), .account = a.id,
                      .post = post->id, .created_ms = ask->now_ms };
    people_session_life(post->role, ask->now_ms, &s.expires_ms, &s.idle_ms);
    TRY(people_session_switch(ask->db, ask->district, &s));
    SessionEvent said = { post->id, { 0 } };
    TRY(event_post(ask, &SESSIONS_SWITCHED, a.id, post->place, a.id, &SessionEvent_shape, &said));
    return session_answer(ask, &a, post, &posts);
}

Err people_password_change_prepare(Ask *ask)
{
    const PasswordChange *with = BODY(ask, PasswordChange);
    Checked *c = NEW(ask->arena, Checked);
    SignIns tries;
    AccountKept a;
    TRY(people_account_find(ask->db, ask->district, ask->who.account, &a, ask->arena));
    c->digest = login_digest(ask, a.login);
    TRY(tries_find(ask, c->digest, &tries));
    if (people_locked(&tries, ask->now_ms)) return locked(ask, &tries);
    TRY(people_new_fits(ask, with->new, a.login));
    c->hash = a.password;
    c->fits = people_hash_fits(a.password, with->old);
    if (c->fits) TRY(people_hash(with->new, ask->arena, &c->new_hash));
    ask->prepared = c;
    return NULL;
}

Err people_password(Ask *ask)
{
    const Checked *c = ask->prepared;
    SignIns tries;
    AccountKept a;
    TRY(tries_find(ask, c->digest, &tries));
    if (people_locked(&tries, ask->now_ms)) return locked(ask, &tries);
    TRY(people_account_find(ask->db, ask->district, ask->who.account, &a, ask->arena));
    if (!c->fits || !str_eq(a.password, c->hash)) return failed(ask, c->digest, &a, PEOPLE_BAD_PASSWORD);
    a.password = c->new_hash;
    a.version++;
    TRY(people_account_save(ask->db, ask->district, &a));
    TRY(people_others_end(ask, a.id, NONE));
    TRY(people_tries_clear(ask->db, ask->district, c->digest, NULL));
    TRY(event_post(ask, &ACCOUNTS_PASSWORD_SET, a.id, a.place, a.id, NULL, NULL));
    return answer_nothing(ask);
}

/* By the clock: sessions that are over, failures long past, secrets that nobody put in force. */
Err people_purge(Ask *ask)
{
    TRY(people_enrolments_purge(ask->db, ask->district, ask->now_ms - TOTP_WAITS_MS, NULL));
    TRY(people_sessions_purge(ask->db, ask->district, ask->now_ms, NULL));
    return people_tries_purge(ask->db, ask->district, ask->now_ms - 2 * (int64_t)DAY_MS, NULL);
}
