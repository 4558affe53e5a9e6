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

/* 第3微网格 微网格员, 5栋 楼栋长: the place's name and the kind's word, unless the giver has chosen a title. */
static Str title_of(Ask *ask, const PostNew *with, const PostGift *g, PostKind kind, Str place_name)
{
    if (with->title.at) return str_trim(with->title);
    Buf b = buf_new(ask->arena, 80);
    if (utf8_count(place_name) <= 40) {
        buf_add(&b, place_name);
        buf_char(&b, ' ');
    }
    buf_add(&b, kind == POST_OFFICE ? str_of(role_words[g->role].zh) : people_kind_title(ask, kind));
    return buf_str(&b);
}

Err people_post_event(Ask *ask, const EventKind *kind, const PostKept *p)
{
    PostEvent said = { p->account, p->role, p->kind, p->place, p->scope, p->until_ms };
    return event_post(ask, kind, p->id, p->place, p->account, &PostEvent_shape, &said);
}

/* What is to be given, role and kind filled in from each other where one of them is left out. */
static Err gift_of(Ask *ask, const PostNew *with, int64_t account, PostGift *ret, PostKind *ret_kind)
{
    PlaceCodes codes;
    if (with->role < 0 && with->kind < 0)
        return ask_blame(ask, BAD_FIELD, "/role", "角色与岗位类别至少填一项", "a role or a kind of post");
    if (with->scope == POST_CUSTOM) TRY(people_places(with->places, ask->district, &codes, &ask->why));
    Role role = with->role >= 0 ? (Role)with->role : people_role_of((PostKind)with->kind, with->place);
    if (role == ROLE_NOBODY && with->role < 0)
        return ask_blame(ask, PEOPLE_WRONG_KIND, "/place", "这一级没有这类岗位", "no such post at that level");
    *ret = (PostGift){ role, with->scope, with->place,
                       people_scope(ask->district, account, with->scope, with->place, with->places,
                                    ask->arena) };
    TRY(people_may_give(&ask->who, ret, &ask->why));
    int kind = with->kind >= 0 ? with->kind : people_usual_kind(role, with->place);
    if (kind < 0) return PEOPLE_WRONG_KIND;
    *ret_kind = (PostKind)kind;
    TRY(people_kind_given(ask, *ret_kind));
    TRY(people_kind_check(*ret_kind, ret, with->building_id, &ask->why));
    return people_term_check(ask->now_ms, with->until_ms, &ask->why);
}

/* The name of where it is: of the place, or of the building in it. */
static Err name_of(Ask *ask, const PostNew *with, Str *ret)
{
    PostPlace place;
    PostBuilding b;
    Err e = people_place_name(ask->db, ask->district, with->place, &place, ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, PEOPLE_WRONG_PLACE, "/place", "没有这个区划",
                                         "there is no such place");
    if (e) return e;
    *ret = place.name;
    if (with->building_id == NONE) return NULL;
    e = people_building(ask->db, ask->district, with->building_id, &b, ask->arena);
    if (e == NOT_FOUND || (!e && !str_eq(b.place, with->place)))
        return ask_blame(ask, BAD_FIELD, "/building_id", "须为该微网格内的楼栋", "a building in that micro-grid");
    if (!e) *ret = b.name;
    return e;
}

Err people_post_give(Ask *ask)
{
    const PostNew *with = BODY(ask, PostNew);
    int64_t id;
    AccountKept a;
    PostGift gift;
    PostKind kind = POST_RESIDENT;
    Str name;
    TRY(ask_id(ask, 0, &id));
    TRY(people_account_mine(ask, id, &a));
    if (a.state == ACCOUNT_CLOSED) return PEOPLE_CLOSED;
    TRY(gift_of(ask, with, a.id, &gift, &kind));
    TRY(name_of(ask, with, &name));

    PostKept p = { .id = ask_new_id(ask), .account = a.id, .role = gift.role, .kind = kind,
                   .place = gift.place, .title = title_of(ask, with, &gift, kind, name), .scope = gift.scope,
                   .places = gift.scope == POST_CUSTOM ? with->places : (Str){ 0 }, .since_ms = ask->now_ms,
                   .until_ms = with->until_ms, .building_id = with->building_id };
    TRY(people_post_add(ask->db, ask->district, &p, p.role));
    TRY(people_others_end(ask, a.id, NONE));
    TRY(people_post_event(ask, &POSTS_GIVEN, &p));
    return post_answer(ask, 201, a.id, p.id);
}

/* The post, if the asker may change the account that holds it. */
Err people_post_mine(Ask *ask, PostKept *ret)
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
    TRY(people_post_mine(ask, &p));
    if (p.id == ask->who.post) return PEOPLE_OWN;
    TRY(people_post_end(ask->db, ask->district, p.id, ask->now_ms));
    TRY(people_others_end(ask, p.account, NONE));
    TRY(people_post_event(ask, &POSTS_ENDED, &p));
    return answer_nothing(ask);
}

/* A new end of the term, or none. One that is over is over: another is given. */
Err people_post_term(Ask *ask)
{
    PostKept p;
    TRY(people_post_mine(ask, &p));
    if (p.id == ask->who.post) return PEOPLE_OWN;
    p.until_ms = BODY(ask, PostTerm)->until_ms;
    TRY(people_term_check(ask->now_ms, p.until_ms, &ask->why));
    TRY(people_post_term_save(ask->db, ask->district, &p, ask->now_ms));
    TRY(people_post_event(ask, &POSTS_TERM_SET, &p));
    return post_answer(ask, 200, p.account, p.id);
}
