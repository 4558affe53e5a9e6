/* Accounts, by staff: those that their office keeps or that hold a post in their places; changed only where
 * they lie below. */
#include "domains/people/people_inside.h"

#include <string.h>

enum { PAGE = 20 };

/* ---- Loading ---- */

static Err seen(Ask *ask, int64_t id, AccountKept *ret)
{
    return people_account_seen(ask->db, ask->district, &ask->who.scope, ask->who.role, id, ask->now_ms, ret,
                               ask->arena);
}

Err people_account_mine(Ask *ask, int64_t id, AccountKept *ret)
{
    AccountKept a;
    TRY(seen(ask, id, &a));
    TRY(people_may_keep(&ask->who, a.above));
    *ret = a;
    return NULL;
}

Err people_posts_of(Ask *ask, int64_t account, List *ret_posts)
{
    List posts;
    TRY(people_posts_held(ask->db, ask->district, account, ask->now_ms, &posts, ask->arena));
    Post *p = posts.at;
    for (int64_t i = 0; i < posts.count; i++) {
        people_words(ask, p[i].role, &p[i].role_name, &p[i].place_name);
        p[i].kind_name = people_kind_word(ask, p[i].kind, p[i].role);
    }
    *ret_posts = posts;
    return NULL;
}

Err people_others_end(Ask *ask, int64_t account, int64_t post)
{
    bool own = account == ask->who.account && ask->wire.token.at;
    Str but = own ? people_token_digest(ask->wire.token, ask->arena) : (Str){ 0 };
    return people_sessions_end(ask->db, ask->district, account, post, but, NULL);
}

static Err show(Ask *ask, int status, const AccountKept *k)
{
    Account a = { k->id, k->login, k->name, k->phone, k->state, k->place, k->created_ms, k->version, { 0 } };
    TRY(people_posts_of(ask, a.id, &a.posts));
    return answer(ask, status, &Account_shape, &a);
}

Str people_phone_digest(Ask *ask, Str digits)
{
    char *digest = NEWS(ask->arena, char, SEAL_DIGEST);
    seal_digest(seal_of(ask->app), S("accounts.phone"), digits, (unsigned char *)digest);
    return (Str){ digest, SEAL_DIGEST };
}

SealDigests people_phone_digests(Ask *ask, Str digits)
{
    return seal_digests(seal_of(ask->app), S("accounts.phone"), digits, ask->arena);
}

Err people_phone_hide(Ask *ask, Str phone, AccountKept *a)
{
    a->phone = a->phone_sealed = a->phone_digest = (Str){ 0 };
    if (phone.len == 0) return NULL;
    Str digits;
    TRY(people_phone(phone, ask->arena, &digits, &ask->why));
    TRY(seal_hide(seal_of(ask->app), S("accounts.phone"), a->id, digits, ask->arena, &a->phone_sealed));
    a->phone_digest = people_phone_digest(ask, digits);
    a->phone = people_mask_phone(ask->arena, digits);
    return NULL;
}

/* ---- The list ---- */

Str people_like(Ask *ask, Str part)
{
    Buf b = buf_new(ask->arena, part.len * 2 + 2);
    buf_char(&b, '%');
    for (ptrdiff_t i = 0; i < part.len; i++) {
        if (part.at[i] == '%' || part.at[i] == '_' || part.at[i] == '!') buf_char(&b, '!');
        buf_char(&b, part.at[i]);
    }
    buf_char(&b, '%');
    return buf_str(&b);
}

/* A whole phone number is looked up by its digest; everything else is part of a name or login. */
static void words_of(Ask *ask, Str q, Str *like, SealDigests *phone)
{
    Str digits;
    Blame unsaid;
    *like = (Str){ 0 };
    *phone = (SealDigests){ 0 };
    if (!q.at) return;
    if (!people_phone(q, ask->arena, &digits, &unsaid)) {
        *phone = people_phone_digests(ask, digits);
        return;
    }
    *like = people_like(ask, q);
}

static Str after_all_below(Ask *ask, Str place)
{
    Buf b = buf_new(ask->arena, place.len + 1);
    buf_add(&b, place);
    buf_char(&b, '~');
    return place.at ? buf_str(&b) : place;
}

/* Lines of one account stand together: fold them into accounts with their posts. */
static List fold(Ask *ask, const List *lines)
{
    const AccountLine *line = lines->at;
    Account *accounts = NEWS(ask->arena, Account, lines->count + 1), *a = accounts - 1;
    Post *posts = NEWS(ask->arena, Post, lines->count + 1);
    for (int64_t i = 0; i < lines->count; i++, line++) {
        if (i == 0 || a->id != line->id) {
            *++a = (Account){ line->id, line->login, line->name, line->phone, line->state, line->kept_by,
                              line->created_ms, line->version, { &posts[i], 0 } };
        }
        if (line->post == NONE) continue;
        Post *p = &posts[i];
        *p = (Post){ .id = line->post, .role = (Role)line->role, .title = line->title, .place = line->place,
                     .place_name = line->place_name, .scope = (PostScope)line->scope, .places = line->places,
                     .totp = line->totp, .since_ms = line->since_ms, .until_ms = line->until_ms,
                     .kind = (PostKind)line->kind, .building_id = line->building_id };
        people_words(ask, p->role, &p->role_name, &p->place_name);
        p->kind_name = people_kind_word(ask, p->kind, p->role);
        a->posts.count++;
    }
    return (List){ accounts, a - accounts + 1 };
}

Err people_list(Ask *ask)
{
    const AccountsQuery *q = QUERY(ask, AccountsQuery);
    int64_t limit = q->limit == NONE ? PAGE : q->limit, key, after;
    Str like, role = { 0 };
    SealDigests phone;
    List lines;
    TRY(cursor_read(ask, q->after, &key, &after));
    words_of(ask, q->q, &like, &phone);
    if (q->role >= 0) role = str_of(role_names[q->role]);
    TRY(people_accounts_page(ask->db, ask->district, &ask->who.scope, ask->now_ms, like, &phone,
                             q->place, after_all_below(ask, q->place), role, after, limit + 1, &lines,
                             ask->arena));
    List accounts = fold(ask, &lines);
    bool more = accounts.count > limit;
    if (more) accounts.count = limit;
    const Account *last = (Account *)accounts.at + accounts.count - 1;
    Str next = more ? cursor_make(ask->arena, last->created_ms, last->id) : (Str){ 0 };
    return answer_list(ask, &Account_shape, &accounts, next);
}

Err people_show(Ask *ask)
{
    int64_t id;
    AccountKept a;
    TRY(ask_id(ask, 0, &id));
    TRY(seen(ask, id, &a));
    return show(ask, 200, &a);
}

/* ---- Making ---- */

Err people_new_prepare(Ask *ask)
{
    const AccountNew *with = BODY(ask, AccountNew);
    Str login, *hash = NEW(ask->arena, Str);
    TRY(people_login(with->login, ask->arena, &login, &ask->why));
    TRY(people_password_fits(with->password, login, &ask->why));
    TRY(people_hash(with->password, ask->arena, hash));
    ask->prepared = hash;
    return NULL;
}

Err people_new(Ask *ask)
{
    const AccountNew *with = BODY(ask, AccountNew);
    AccountKept a = { .id = ask_new_id(ask), .name = str_trim(with->name), .password = *(Str *)ask->prepared,
                      .lang = S("zh"), .place = with->place.at ? with->place : ask->who.place,
                      .created_ms = ask->now_ms, .version = 1 };
    TRY(people_login(with->login, ask->arena, &a.login, &ask->why));
    if (!people_is_place(a.place, ask->district) || !scope_holds(&ask->who.scope, a.place))
        return ask_blame(ask, PEOPLE_REACH_TOO_WIDE, "/place", "自己辖区内的区划代码", "a place inside your own");
    TRY(people_phone_hide(ask, with->phone, &a));
    Err e = people_account_add(ask->db, ask->district, &a);
    if (e == CONFLICT) return ask_blame(ask, PEOPLE_LOGIN_TAKEN, "/login", "请换一个", "choose another");
    if (e) return e;
    TRY(people_read_name(ask, a.id, a.name));
    TRY(event_post(ask, &ACCOUNTS_MADE, a.id, a.place, a.id, NULL, NULL));
    return show(ask, 201, &a);
}

/* ---- Changing ---- */

/* Closing is for good: no post and no session is left. */
static Err close_account(Ask *ask, const AccountKept *a)
{
    TRY(people_posts_end(ask->db, ask->district, a->id, ask->now_ms, NULL));
    return event_post(ask, &ACCOUNTS_CLOSED, a->id, a->place, a->id, NULL, NULL);
}

Err people_change(Ask *ask)
{
    const AccountChange *with = BODY(ask, AccountChange);
    int64_t id;
    AccountKept a;
    TRY(ask_id(ask, 0, &id));
    TRY(people_account_mine(ask, id, &a));
    bool stops = with->state >= 0 && with->state != ACCOUNT_ACTIVE;
    if (a.state == ACCOUNT_CLOSED)                                return PEOPLE_CLOSED;
    if (with->version != NONE && with->version != a.version)      return MOVED_ON;
    if (stops && a.id == ask->who.account)                        return PEOPLE_OWN;

    if (with->name.at) a.name = str_trim(with->name);
    if (with->phone.at) TRY(people_phone_hide(ask, with->phone, &a));
    if (with->state >= 0) a.state = (AccountState)with->state;
    a.version++;
    TRY(people_account_save(ask->db, ask->district, &a));
    if (with->name.at) TRY(people_read_name(ask, a.id, a.name));
    if (stops) TRY(people_others_end(ask, a.id, NONE));
    AccountEvent said = { with->name.at != NULL, with->phone.at != NULL, with->state };
    TRY(event_post(ask, &ACCOUNTS_CHANGED, a.id, a.place, a.id, &AccountEvent_shape, &said));
    if (a.state == ACCOUNT_CLOSED) TRY(close_account(ask, &a));
    return show(ask, 200, &a);
}

Err people_new_fits(Ask *ask, Str new, Str login)
{
    Err weak = people_password_fits(new, login, &ask->why);
    if (weak) memcpy(ask->why.pointer, "/new", sizeof "/new");
    return weak;
}

/* Read with a reading connection: refusals come before the slow part, and again on the lane. */
Err people_password_prepare(Ask *ask)
{
    const PasswordSet *with = BODY(ask, PasswordSet);
    int64_t id;
    AccountKept a;
    Str *hash = NEW(ask->arena, Str);
    TRY(ask_id(ask, 0, &id));
    TRY(people_account_mine(ask, id, &a));
    TRY(people_new_fits(ask, with->new, a.login));
    TRY(people_hash(with->new, ask->arena, hash));
    ask->prepared = hash;
    return NULL;
}

Err people_password_set(Ask *ask)
{
    int64_t id;
    AccountKept a;
    TRY(ask_id(ask, 0, &id));
    TRY(people_account_mine(ask, id, &a));
    if (a.state == ACCOUNT_CLOSED) return PEOPLE_CLOSED;
    a.password = *(Str *)ask->prepared;
    a.version++;
    TRY(people_account_save(ask->db, ask->district, &a));
    TRY(people_others_end(ask, a.id, NONE));
    TRY(event_post(ask, &ACCOUNTS_PASSWORD_SET, a.id, a.place, a.id, NULL, NULL));
    return answer_nothing(ask);
}

Err people_phone_show(Ask *ask)
{
    int64_t id;
    AccountKept a;
    AccountPhone shown = { 0 };
    TRY(ask_id(ask, 0, &id));
    TRY(people_account_mine(ask, id, &a));
    if (a.phone_sealed.at) {
        TRY(seal_show(seal_of(ask->app), S("accounts.phone"), a.id, a.phone_sealed, ask->arena,
                      &shown.phone));
        TRY(event_post(ask, &ACCOUNTS_PHONE_SEEN, a.id, a.place, a.id, NULL, NULL));
    }
    return answer(ask, 200, &AccountPhone_shape, &shown);
}
