/* Posts, by staff: giving and ending them, and the one-time codes that some ask for. */
#include "domains/people/people_inside.h"

static Err post_answer(Ask *ask, int status, int64_t account, int64_t id)
{
    List posts;
    TRY(people_posts_of(ask, account, &posts));
    const Post *p = posts.at;
    for (int64_t i = 0; i < posts.count; i++)
        if (p[i].id == id) return answer(ask, status, &Post_shape, &p[i]);
    return NOT_FOUND;
}

/* 第3微网格 微网格员: the place's name and the role's word, unless the giver has chosen a title. */
static Str title_of(Ask *ask, const PostNew *with, Str place_name)
{
    if (with->title.at) return str_trim(with->title);
    Buf b = buf_new(ask->arena, 80);
    if (utf8_count(place_name) <= 40) {
        buf_add(&b, place_name);
        buf_char(&b, ' ');
    }
    buf_adds(&b, role_words[with->role].zh);
    return buf_str(&b);
}

static Err post_event(Ask *ask, const EventKind *kind, const PostKept *p)
{
    PostEvent said = { p->account, p->role, p->place, p->scope };
    return event_post(ask, kind, p->id, p->place, p->account, &PostEvent_shape, &said);
}

Err people_post_give(Ask *ask)
{
    const PostNew *with = BODY(ask, PostNew);
    int64_t id;
    AccountKept a;
    PostPlace place;
    PlaceCodes codes;
    TRY(ask_id(ask, 0, &id));
    TRY(people_account_mine(ask, id, &a));
    if (a.state == ACCOUNT_CLOSED) return PEOPLE_CLOSED;
    Str places = with->scope == POST_CUSTOM ? with->places : (Str){ 0 };
    if (with->scope == POST_CUSTOM) TRY(people_places(places, ask->district, &codes, &ask->why));
    PostGift gift = { with->role, with->scope, with->place,
                      people_scope(ask->district, a.id, with->scope, with->place, places, ask->arena) };
    TRY(people_may_give(&ask->who, &gift, &ask->why));
    Err e = people_place_name(ask->db, ask->district, with->place, &place, ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, PEOPLE_WRONG_PLACE, "/place", "没有这个区划",
                                         "there is no such place");
    if (e) return e;

    PostKept p = { .id = ask_new_id(ask), .account = a.id, .role = with->role, .place = with->place,
                   .title = title_of(ask, with, place.name), .scope = with->scope, .places = places,
                   .since_ms = ask->now_ms };
    TRY(people_post_add(ask->db, ask->district, &p, p.role));
    TRY(people_others_end(ask, a.id, NONE));
    TRY(post_event(ask, &POSTS_GIVEN, &p));
    return post_answer(ask, 201, a.id, p.id);
}

/* The post, if the asker may change the account that holds it. */
static Err mine(Ask *ask, PostKept *ret)
{
    int64_t id;
    AccountKept a;
    PostKept p;
    TRY(ask_id(ask, 0, &id));
    TRY(people_post_find(ask->db, ask->district, id, ask->now_ms, &p, ask->arena));
    TRY(people_account_mine(ask, p.account, &a));
    *ret = p;
    return NULL;
}

Err people_post_stop(Ask *ask)
{
    PostKept p;
    TRY(mine(ask, &p));
    if (p.id == ask->who.post) return PEOPLE_OWN;
    TRY(people_post_end(ask->db, ask->district, p.id, ask->now_ms));
    TRY(people_others_end(ask, p.account, NONE));
    TRY(post_event(ask, &POSTS_ENDED, &p));
    return answer_nothing(ask);
}

/* Only for the post one acts in: the secret is shown to its holder and to nobody else, once. */
Err people_totp_give(Ask *ask)
{
    int64_t id;
    PostKept p;
    AccountKept a;
    TRY(ask_id(ask, 0, &id));
    if (id != ask->who.post) return NOT_FOUND;
    TRY(people_post_find(ask->db, ask->district, id, ask->now_ms, &p, ask->arena));
    TRY(people_account_find(ask->db, ask->district, p.account, &a, ask->arena));
    if (p.totp_sealed.at) return PEOPLE_TOTP_SET;
    Str secret = people_totp_new(ask->arena);
    TRY(seal_hide(seal_of(ask->app), S("posts.totp"), p.id, secret, ask->arena, &p.totp_sealed));
    p.totp_step = 0;
    TRY(people_totp_save(ask->db, ask->district, &p));
    TRY(people_others_end(ask, p.account, p.id));
    TRY(post_event(ask, &POSTS_TOTP_SET, &p));
    PostTotp shown = { .secret = people_totp_words(secret, ask->arena) };
    shown.uri = people_totp_uri(shown.secret, a.login, p.title, ask->arena);
    return answer(ask, 200, &PostTotp_shape, &shown);
}

Err people_totp_drop(Ask *ask)
{
    PostKept p;
    TRY(mine(ask, &p));
    p.totp_sealed = (Str){ 0 };
    p.totp_step = 0;
    TRY(people_totp_save(ask->db, ask->district, &p));
    TRY(post_event(ask, &POSTS_TOTP_DROPPED, &p));
    return answer_nothing(ask);
}
