/* The front page: routes, who acts by a token, and what other domains may ask. */
#include "domains/people/people_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "vocab/place.h"

#include <liboath/oath.h>

/* ---- Who acts ---- */

static Err who_holds(Db *db, Str district, Str token, int64_t now_ms, bool sign, Actor *ret, Arena *keep)
{
    SessionWho w;
    *ret = actor_nobody(district);
    if (token.len != TOKEN_CHARS) return NULL;
    Str digest = people_token_digest(token, keep);
    Err e = people_who_find(db, district, digest, now_ms, &w, keep);
    if (e) return e == NOT_FOUND ? NULL : e;
    if (sign && now_ms - w.seen_ms >= SEEN_EVERY_MS) people_seen_note(digest);
    *ret = (Actor){
        .account = w.account, .post = w.post, .role = w.role, .place = w.place, .name = w.name,
        .title = w.title,
        .scope = people_scope(district, w.account, w.scope, w.place, w.places, keep)
    };
    return NULL;
}

Err people_who(Db *db, Str district, Str token, int64_t now_ms, Actor *ret, Arena *keep)
{
    return who_holds(db, district, token, now_ms, true, ret, keep);
}

Err people_still(Db *db, Str district, Str token, int64_t now_ms, Actor *ret, Arena *keep)
{
    return who_holds(db, district, token, now_ms, false, ret, keep);
}

/* ---- For other domains ---- */

void people_words(const Ask *ask, Role role, Str *ret_role_name, Str *place_name)
{
    *ret_role_name = ask_say(ask, role_words[role].zh, role_words[role].en);
    if (place_name->len == 0) *place_name = (Str){ 0 };
}

static Str why_words(const Ask *ask, const PostRow *r)
{
    switch (r->kind) {
    case POST_MEMBER:    return ask_say(ask, "本网格的微网格员", "member of this micro-grid");
    case POST_EXCLUSIVE: return ask_say(ask, "本专属网格的网格员", "member of this 专属网格");
    case POST_BUILDING:  return ask_say(ask, "本网格的楼栋长", "head of a building in this micro-grid");
    case POST_WORKER:    return ask_say(ask, "所在一般网格的网格员", "worker of its general grid");
    case POST_GUIDE:     return ask_say(ask, "所在网格的指导员", "guide of its grid");
    case POST_HEAD:      return ask_say(ask, "所属社区的总网格员", "head of its community's grid");
    case POST_CLERK:     return ask_say(ask, "所属社区的工作人员", "clerk of its community");
    default:             break;
    }
    if (r->role == ROLE_STREET) return ask_say(ask, "所属街道的工作人员", "officer of its street");
    return ask_say(ask, "区级工作人员", "officer of the district");
}

static void rows_word(Ask *ask, List *rows, bool why)
{
    PostRow *r = rows->at;
    for (int64_t i = 0; i < rows->count; i++) {
        people_words(ask, r[i].role, &r[i].role_name, &r[i].place_name);
        r[i].kind_name = people_kind_word(ask, r[i].kind, r[i].role);
        if (why) r[i].why = why_words(ask, &r[i]);
    }
}

void people_levels(Str place, Str ret_level[4])
{
    for (int i = 0; i < 4; i++) {
        ptrdiff_t len = 18 - 3 * i;
        ret_level[i] = str_part(place, 0, place.len < len ? place.len : len);
    }
}

Err people_responsible(Ask *ask, Str place, List *ret_post_rows)
{
    List rows;
    if (!people_is_place(place, ask->district)) return NOT_FOUND;
    Str level[4];
    people_levels(place, level);
    TRY(people_posts_answering(ask->db, ask->district, level[0], level[1], level[2], level[3], ROLE_MEMBER,
                               ROLE_DISTRICT, ask->now_ms, 20, &rows, ask->arena));
    rows_word(ask, &rows, true);
    TRY(people_substitutes_first(ask, level, &rows));
    *ret_post_rows = rows;
    return NULL;
}

Err people_of_role(Ask *ask, Str place, Role role, int64_t most, List *ret_accounts)
{
    return people_accounts_of_role(ask->db, ask->district, place, role, ask->now_ms, most, ret_accounts,
                                ask->arena);
}

Err people_posts_below(Ask *ask, Str place, int64_t most, List *ret)
{
    Str low, high;
    place_range(ask->arena, place, &low, &high);
    TRY(people_posts_within(ask->db, ask->district, low, high, ask->now_ms, most, ret, ask->arena));
    for (PostRow *p = ret->at, *end = p + ret->count; p < end; p++)
        people_words(ask, p->role, &p->role_name, &p->place_name);
    return NULL;
}

Err people_post(Ask *ask, int64_t id, PostRow *ret)
{
    PostRow row;
    TRY(people_post_row(ask->db, ask->district, id, ask->now_ms, &row, ask->arena));
    people_words(ask, row.role, &row.role_name, &row.place_name);
    row.kind_name = people_kind_word(ask, row.kind, row.role);
    *ret = row;
    return NULL;
}

Err people_name(Ask *ask, int64_t account, Str *ret)
{
    AccountKept a;
    TRY(people_account_find(ask->db, ask->district, account, &a, ask->arena));
    *ret = a.name;
    return NULL;
}

Err people_account_found(Ask *ask, Str login, int64_t *ret_account, Str *ret_name)
{
    AccountFound a;
    TRY(people_account_in_reach(ask->db, ask->district, &ask->who.scope, login, ask->now_ms, &a, ask->arena));
    *ret_account = a.id;
    *ret_name = a.name;
    return NULL;
}

Err people_in_reach(Ask *ask, int64_t account, Str *ret)
{
    AccountKept a;
    TRY(people_account_seen(ask->db, ask->district, &ask->who.scope, ask->who.role, account, ask->now_ms, &a,
                            ask->arena));
    if (a.state != ACCOUNT_ACTIVE) return NOT_FOUND;
    *ret = a.name;
    return NULL;
}

/* The posts at one place, for its page: those in the reader's scope. */
Err people_posts_here(Ask *ask)
{
    List rows;
    TRY(people_posts_at(ask->db, ask->district, &ask->who.scope, ask->segment[0], ask->now_ms, 200, &rows,
                        ask->arena));
    rows_word(ask, &rows, false);
    return answer_array(ask, &PostRow_shape, &rows);
}

/* ---- Accounts without a request ---- */

Err people_add(Ask *ask, const NewAccount *n, int64_t *ret_account, int64_t *ret_post)
{
    AccountKept a = { .id = ask_new_id(ask), .name = n->name, .password = n->password_hash, .lang = S("zh"),
                      .place = n->place, .created_ms = ask->now_ms, .version = 1 };
    TRY(people_login(n->login, ask->arena, &a.login, &ask->why));
    if (!people_is_place(n->place, ask->district)) return ask_blame(ask, BAD_FIELD, "/place", "本区的区划代码",
                                                                    "a place code of this district");
    int kind = n->kind ? (int)n->kind : people_usual_kind(n->role, n->place);
    if (kind < 0 || !people_kind_fits((PostKind)kind, n->role, n->place)) return PEOPLE_WRONG_KIND;
    if (n->phone.at) TRY(people_phone_hide(ask, n->phone, &a));
    Err e = people_account_add(ask->db, ask->district, &a);
    if (e) return e == CONFLICT ? PEOPLE_LOGIN_TAKEN : e;
    TRY(people_read_name(ask, a.id, a.name));
    PostKept p = { .id = ask_new_id(ask), .account = a.id, .role = n->role, .kind = (PostKind)kind,
                   .place = n->place, .scope = n->scope,
                   .title = n->title.at ? n->title : str_of(role_words[n->role].zh),
                   .since_ms = ask->now_ms, .until_ms = NONE, .building_id = NONE };
    TRY(people_post_add(ask->db, ask->district, &p, p.role));
    PostEvent said = { a.id, p.role, p.kind, p.place, p.scope, NONE };
    TRY(event_post(ask, &ACCOUNTS_MADE, a.id, a.place, a.id, NULL, NULL));
    TRY(event_post(ask, &POSTS_GIVEN, p.id, p.place, a.id, &PostEvent_shape, &said));
    *ret_account = a.id;
    *ret_post = p.id;
    return NULL;
}

typedef struct Making { const NewAccount *new; int64_t account, post; Blame why; } Making;

static Err make(Ask *ask)
{
    Making *m = ask->prepared;
    Err e = people_add(ask, m->new, &m->account, &m->post);
    m->why = ask->why;
    return e;
}

Err people_make_account(App *app, const NewAccount *n, int64_t *ret_account, Blame *why)
{
    Making m = { .new = n };
    Err e = app_do(app, NULL, make, &m);
    if (e && why) *why = m.why;
    if (!e) *ret_account = m.account;
    return e;
}

static Err look_for_anybody(Ask *ask)
{
    int64_t n = 0;
    TRY(people_accounts_any(ask->db, ask->district, &n));
    *(bool *)ask->prepared = n > 0;
    return NULL;
}

Err people_anybody(App *app, bool *ret) { return app_do(app, NULL, look_for_anybody, ret); }

/* ---- The domain ---- */

/* Before the first request: is the key the one that these rows were sealed with? */
static Err ready(App *app, Db *read)
{
    char room[16 << 10];
    Arena scratch = { room, room + sizeof room, NULL };
    AccountSealed f = { 0 };
    oath_init();
    Err e = people_sealed_phone(read, app_district(app), &f, &scratch);
    if (e == NOT_FOUND) e = people_sealed_totp(read, app_district(app), &f, &scratch);
    if (e && e != NOT_FOUND) return e;
    return seal_ready(app, e ? (Str){ 0 } : f.sealed);
}

static const Err SIGN_IN_REFUSES[] = { PEOPLE_BAD_PASSWORD, PEOPLE_TOTP_NEEDED, PEOPLE_BAD_TOTP,
                                       PEOPLE_LOCKED, PEOPLE_NO_POST, NULL };
static const Err PASSWORD_REFUSES[] = { PEOPLE_WEAK_PASSWORD, PEOPLE_BAD_PASSWORD, PEOPLE_LOCKED, NULL };
static const Err NEW_REFUSES[] = { PEOPLE_WEAK_PASSWORD, PEOPLE_LOGIN_TAKEN, PEOPLE_REACH_TOO_WIDE, NULL };
static const Err KEEP_REFUSES[] = { NOT_FOUND, PEOPLE_ABOVE_YOU, PEOPLE_WEAK_PASSWORD, PEOPLE_OWN,
                                    PEOPLE_CLOSED, MOVED_ON, NULL };
static const Err POST_REFUSES[] = { NOT_FOUND, PEOPLE_ABOVE_YOU, PEOPLE_ROLE_TOO_HIGH, PEOPLE_REACH_TOO_WIDE,
                                    PEOPLE_WRONG_PLACE, PEOPLE_WRONG_KIND, PEOPLE_CLOSED, PEOPLE_OWN, NULL };
static const Err TOTP_REFUSES[] = { NOT_FOUND, PEOPLE_TOTP_SET, PEOPLE_TOTP_NONE, NULL };
static const Err AWAY_REFUSES[] = { NOT_FOUND, PEOPLE_ABOVE_YOU, PEOPLE_ROLE_TOO_HIGH, PEOPLE_REACH_TOO_WIDE,
                                    SUBSTITUTES_SELF, SUBSTITUTES_UNFIT, SUBSTITUTES_ELSEWHERE,
                                    SUBSTITUTES_OVERLAP, SUBSTITUTES_CHAIN, SUBSTITUTES_OVER, NULL };
static const Err FIND_REFUSES[] = { NOT_FOUND, NULL };

static const Route routes[] = {
    { "POST", "/api/v1/session", people_sign_in, .prepare = people_sign_in_prepare, .may = PUBLIC,
      .takes = &SignIn_shape, .gives = &Session_shape, .flags = NO_REPLAY, .refuses = SIGN_IN_REFUSES,
      .about = "Sign in; the session comes as a cookie" },
    { "GET", "/api/v1/session", people_session, .may = PUBLIC, .gives = &Session_shape,
      .about = "Who is signed in, in which post, and what it may do; 204: nobody" },
    { "DELETE", "/api/v1/session", people_sign_out, .may = SIGNED_IN, .status = 204, .flags = NO_REPLAY,
      .about = "Sign out" },
    { "PUT", "/api/v1/session/post", people_switch, .may = SIGNED_IN, .takes = &PostChoice_shape,
      .gives = &Session_shape, .refuses = SIGN_IN_REFUSES, .about = "Act in another post" },
    { "PUT", "/api/v1/session/password", people_password, .prepare = people_password_change_prepare,
      .may = SIGNED_IN, .takes = &PasswordChange_shape, .status = 204,
      .refuses = PASSWORD_REFUSES, .about = "Change one's own password; one's other sessions end" },
    { "GET", "/api/v1/accounts", people_list, .may = "accounts.read", .query = &AccountsQuery_shape,
      .gives = &Account_shape, .flags = GIVES_LIST | SLOW,
      .about = "Accounts in the reader's places, newest first" },
    { "GET", "/api/v1/accounts/{id}", people_show, .may = "accounts.read", .gives = &Account_shape,
      .refuses = FIND_REFUSES, .about = "One account with its posts" },
    { "POST", "/api/v1/accounts", people_new, .prepare = people_new_prepare, .may = "accounts.write",
      .takes = &AccountNew_shape, .gives = &Account_shape, .status = 201, .refuses = NEW_REFUSES,
      .about = "Make an account" },
    { "PATCH", "/api/v1/accounts/{id}", people_change, .may = "accounts.write", .takes = &AccountChange_shape,
      .gives = &Account_shape, .refuses = KEEP_REFUSES, .about = "Change name, phone or state" },
    { "PUT", "/api/v1/accounts/{id}/password", people_password_set, .prepare = people_password_prepare,
      .may = "accounts.write", .takes = &PasswordSet_shape, .status = 204,
      .refuses = KEEP_REFUSES, .about = "Set somebody's password; their sessions end" },
    { "POST", "/api/v1/accounts/{id}/phone", people_phone_show, .may = "accounts.write",
      .gives = &AccountPhone_shape, .flags = NO_REPLAY, .refuses = KEEP_REFUSES,
      .about = "Show a phone number in full; the log says so" },
    { "POST", "/api/v1/accounts/{id}/posts", people_post_give, .may = "accounts.write",
      .takes = &PostNew_shape, .gives = &Post_shape, .status = 201, .refuses = POST_REFUSES,
      .about = "Give a post" },
    { "DELETE", "/api/v1/posts/{id}", people_post_stop, .may = "accounts.write", .status = 204,
      .refuses = POST_REFUSES, .about = "End a post" },
    { "PUT", "/api/v1/posts/{id}/term", people_post_term, .may = "accounts.write", .takes = &PostTerm_shape,
      .gives = &Post_shape, .refuses = POST_REFUSES, .about = "Set the end of a post's term, or none" },
    { "POST", "/api/v1/posts/{id}/totp", people_totp_begin, .may = SIGNED_IN, .gives = &PostTotp_shape,
      .flags = NO_REPLAY, .refuses = TOTP_REFUSES,
      .about = "A secret for one-time codes in one's own post; nothing asks for it before its first code" },
    { "PUT", "/api/v1/posts/{id}/totp", people_totp_confirm, .may = SIGNED_IN, .takes = &PostCode_shape,
      .status = 204, .refuses = TOTP_REFUSES,
      .about = "The first code: from now on the post asks for one, and one's other sessions end" },
    { "DELETE", "/api/v1/posts/{id}/totp", people_totp_drop, .may = "accounts.write", .status = 204,
      .refuses = POST_REFUSES, .about = "No more codes for this post (a lost phone)" },
    { "GET", "/api/v1/posts/{id}/candidates", people_candidates, .may = SIGNED_IN,
      .query = &SubstituteQuery_shape, .gives = &PostRow_shape, .flags = GIVES_ARRAY | SLOW,
      .refuses = AWAY_REFUSES,
      .about = "Posts that may stand in for this one, for its holder and who gives it" },
    { "POST", "/api/v1/posts/{id}/substitutes", people_substitute_name, .may = SIGNED_IN,
      .takes = &SubstituteNew_shape, .gives = &Substitute_shape, .status = 201, .refuses = AWAY_REFUSES,
      .about = "Name who stands in while the holder is away: by the holder or who gives the post" },
    { "GET", "/api/v1/substitutes", people_substitutes, .may = SIGNED_IN, .query = &SubstitutesQuery_shape,
      .gives = &Substitute_shape, .flags = GIVES_LIST | SLOW,
      .about = "Who stands in for whom: one's own part in it and, with accounts.read, in one's places" },
    { "DELETE", "/api/v1/substitutes/{id}", people_substitute_end, .may = SIGNED_IN, .status = 204,
      .refuses = AWAY_REFUSES, .about = "End it early: by the holder, who stands in, or who gives the post" },
    { "GET", "/api/v1/vacancies", people_vacancies, .may = "accounts.read", .query = &PostListQuery_shape,
      .gives = &Vacancy_shape, .flags = GIVES_LIST | SLOW,
      .about = "Places without a holder of the kind of post they must have, on a day" },
    { "GET", "/api/v1/vacancies/counts", people_vacancy_counts, .may = "accounts.read",
      .query = &PostListQuery_shape, .gives = &VacancyCount_shape, .flags = GIVES_ARRAY | SLOW,
      .about = "How many places of each level have nobody, on a day" },
    { "GET", "/api/v1/loads", people_loads, .may = "accounts.read", .query = &PostListQuery_shape,
      .gives = &PostLoad_shape, .flags = GIVES_LIST | SLOW,
      .about = "Who answers for more households or people than set, the heaviest first" },
    { "GET", "/api/v1/post-norms", people_norms, .may = "accounts.read", .gives = &PostNorm_shape,
      .flags = GIVES_ARRAY, .about = "What posts must be held and how much one may answer for, with dates" },
    { "GET", "/api/v1/post-kinds", people_kinds_named, .may = SIGNED_IN, .gives = &DictionaryOption_shape,
      .flags = GIVES_ARRAY, .about = "What kinds of posts are called today" },
    { "GET", "/api/v1/places/{code}/answering", people_answered, .may = "accounts.read",
      .query = &PostsAtQuery_shape, .gives = &PostAnswer_shape, .flags = GIVES_ARRAY | SLOW,
      .refuses = FIND_REFUSES, .about = "Who answered for a place on a day, and who stood in for them" },
    { "GET", "/api/v1/places/{code}/posts", people_posts_here, .may = "places.read", .gives = &PostRow_shape,
      .flags = GIVES_ARRAY, .about = "Posts at a place and who holds them" },
    { 0 }
};

static const EventKind *const kinds[] = {
    &ACCOUNTS_MADE, &ACCOUNTS_CHANGED, &ACCOUNTS_CLOSED, &ACCOUNTS_PASSWORD_SET, &ACCOUNTS_PHONE_SEEN,
    &SUBSTITUTES_NAMED, &SUBSTITUTES_ENDED, &POSTS_NORM_SET, &POSTS_KIND_SET, &POSTS_HOUSEHOLD_SIZE_SET,
    &POSTS_GIVEN, &POSTS_TERM_SET, &POSTS_ENDED, &POSTS_TOTP_BEGUN, &POSTS_TOTP_SET, &POSTS_TOTP_DROPPED,
    &SESSIONS_OPENED, &SESSIONS_REFUSED,
    &SESSIONS_SWITCHED, &SESSIONS_CLOSED, NULL
};

static const Job jobs[] = {
    { "people.readings", 10, people_read_names, NULL },
    { "sessions.seen", 60, people_seen_write, NULL },
    { "sessions.purge", 3600, people_purge, NULL },
    { 0 }
};

const Domain people_domain = {
    .name = "people", .about = "Accounts, posts, sessions", .schema = &people_schema, .routes = routes,
    .jobs = jobs, .kinds = kinds, .seals = people_seals, .ready = ready,
    .dictionaries = people_dictionaries
};
