/* The nouns: refusals, kinds of events, and shapes of what travels and what is kept. */
#include "domains/people/people_inside.h"


const char *const post_scope_names[] = { "all", "below", "own", "custom", NULL };
const char *const account_state_names[] = { "active", "locked", "closed", NULL };

REFUSAL(PEOPLE_BAD_PASSWORD, 401, "session.bad_password", "登录名或密码不对", "the login or the password is wrong");
REFUSAL(PEOPLE_TOTP_NEEDED, 401, "session.totp_needed", "该岗位需要动态验证码", "this post asks for a one-time code");
REFUSAL(PEOPLE_BAD_TOTP, 401, "session.bad_totp", "动态验证码不对或已用过", "the code is wrong or was used before");
REFUSAL(PEOPLE_LOCKED, 423, "session.locked", "登录已暂停", "signing in is suspended");
REFUSAL(PEOPLE_NO_POST, 403, "session.no_post", "该账号没有这个岗位", "this account holds no such post");
REFUSAL(PEOPLE_WEAK_PASSWORD, 422, "accounts.weak_password", "密码不合要求", "the password is too weak");
REFUSAL(PEOPLE_LOGIN_TAKEN, 409, "accounts.login_taken", "登录名已被使用", "the login is taken");
REFUSAL(PEOPLE_ABOVE_YOU, 403, "accounts.above_you", "该账号持有不低于您或不在您辖区的岗位",
        "the account holds a post that is not below yours, or outside your places");
REFUSAL(PEOPLE_ROLE_TOO_HIGH, 403, "posts.role_too_high", "只能授予低于自己的角色",
        "only roles below your own may be given");
REFUSAL(PEOPLE_REACH_TOO_WIDE, 403, "posts.reach_too_wide", "岗位的地点或数据范围超出您的辖区",
        "the post lies or reaches outside your places");
REFUSAL(PEOPLE_WRONG_PLACE, 422, "posts.wrong_place", "该角色不设在这一级", "such a role has no post at that level");
REFUSAL(PEOPLE_WRONG_KIND, 422, "posts.wrong_kind", "这类岗位不由该角色在这一级担任",
        "a post of that kind is not held by such a role at that level");
REFUSAL(PEOPLE_TOTP_SET, 409, "posts.totp_set", "该岗位已启用动态验证码，请先由上级取消",
        "the post has a secret already: somebody above must drop it first");
REFUSAL(PEOPLE_TOTP_NONE, 409, "posts.totp_none", "没有等待确认的动态验证码，或已过 30 分钟，请重新设置",
        "no secret waits for its first code, or it has waited for more than 30 minutes: begin again");
REFUSAL(PEOPLE_CLOSED, 409, "accounts.closed", "账号已注销", "the account is closed");
REFUSAL(PEOPLE_OWN, 409, "accounts.own", "不能注销自己的账号或终止正在使用的岗位",
        "you can't close your own account or end the post you act in");

#define KIND(name, words, zh, en) const EventKind name = { words, zh, en }
KIND(ACCOUNTS_MADE,         "accounts.made",         "开通账号",       "an account was made");
KIND(ACCOUNTS_CHANGED,      "accounts.changed",      "修改账号",       "an account was changed");
KIND(ACCOUNTS_CLOSED,       "accounts.closed",       "注销账号",       "an account was closed");
KIND(ACCOUNTS_PASSWORD_SET, "accounts.password_set", "更换密码",       "a password was changed");
KIND(ACCOUNTS_PHONE_SEEN,   "accounts.phone_seen",   "查看完整电话",   "a phone number was shown in full");
KIND(POSTS_GIVEN,           "posts.given",           "授予岗位",       "a post was given");
KIND(POSTS_TERM_SET,        "posts.term_set",        "调整任期",       "the term of a post was set");
KIND(POSTS_ENDED,           "posts.ended",           "终止岗位",       "a post was ended");
KIND(POSTS_TOTP_BEGUN,      "posts.totp_begun",      "开始设置动态验证码", "a post was shown a secret for codes");
KIND(POSTS_TOTP_SET,        "posts.totp_set",        "启用动态验证码", "a post now asks for a code");
KIND(POSTS_TOTP_DROPPED,    "posts.totp_dropped",    "取消动态验证码", "a post no longer asks for a code");
KIND(SESSIONS_OPENED,       "sessions.opened",       "登录",           "signed in");
KIND(SESSIONS_REFUSED,      "sessions.refused",      "登录失败",       "a sign-in was refused");
KIND(SESSIONS_SWITCHED,     "sessions.switched",     "切换岗位",       "changed to another post");
KIND(SESSIONS_CLOSED,       "sessions.closed",       "退出",           "signed out");

/* ---- Shapes: what travels ---- */

SHAPE(Post, "an account's part somewhere: a role at a place",
    ID      (Post, id,                               "the post"),
    NAME    (Post, role,       0, role_names,        "its role"),
    TEXT_OPT(Post, role_name,  1, 40,                "the role in the reader's language"),
    NAME    (Post, kind,       0, post_kind_names,   "its kind: 微网格员, 楼栋长 …"),
    TEXT_OPT(Post, kind_name,  1, 40,                "the kind in the reader's language"),
    TEXT    (Post, title,      1, 60,                "what it is called: 第3微网格 微网格员"),
    TEXT    (Post, place,      6, 18,                "code of its place"),
    TEXT_OPT(Post, place_name, 1, 80,                "name of its place"),
    NAME    (Post, scope,      0, post_scope_names,  "which places it sees"),
    RAW     (Post, places,     OPTIONAL,             "custom scope: the codes, each with all below"),
    BOOL    (Post, totp,       0,                    "asks for a one-time code at sign-in"),
    TIME    (Post, since_ms,                         "held since"),
    TIME_OPT(Post, until_ms,                         "held until; absent: no end is set"),
    ID_OPT  (Post, building_id,                      "the building of a building's head"));
SHAPE(Account, "somebody who can sign in",
    ID      (Account, id,                            "the account"),
    TEXT    (Account, login,   3, 32,                "what is typed to sign in"),
    TEXT    (Account, name,    1, 40,                "the person"),
    TEXT_OPT(Account, phone,   1, 20,                "phone number, masked"),
    NAME    (Account, state,   0, account_state_names, "active; locked or closed by staff"),
    TEXT    (Account, place,   6, 18,                "code of the place whose office keeps the account"),
    TIME    (Account, created_ms,                    "made at"),
    INT     (Account, version, 1, ID_MAX,            "rises by one with each change"),
    LIST    (Account, posts, Post_shape, 0, 100,     "posts held now"));
SHAPE(AccountFound, "an account and whose it is",
    ID      (AccountFound, id,                   "its id"),
    TEXT    (AccountFound, name,  1, 40,         "its holder"));
SHAPE(AccountRef, "an account",
    ID      (AccountRef, account_id,             "its id"));

SHAPE(PostRow, "a post and who holds it",
    ID      (PostRow, post_id,                       "the post"),
    ID      (PostRow, account_id,                    "its holder"),
    TEXT    (PostRow, title,      1, 60,             "what the post is called"),
    TEXT    (PostRow, name,       1, 40,             "the holder's name"),
    NAME    (PostRow, role,       0, role_names,     "its role"),
    TEXT_OPT(PostRow, role_name,  1, 40,             "the role in the reader's language"),
    NAME    (PostRow, kind,       0, post_kind_names, "its kind"),
    TEXT_OPT(PostRow, kind_name,  1, 40,             "the kind in the reader's language"),
    TEXT    (PostRow, place,      6, 18,             "code of its place"),
    TEXT_OPT(PostRow, place_name, 1, 80,             "name of its place"),
    TEXT_OPT(PostRow, why,        1, 160,            "why it answers for the place asked about"),
    ID_OPT  (PostRow, stands_for,                    "stands in for this post, whose holder is away"));
SHAPE(Session, "an account acting in one of its posts",
    ID      (Session, account_id,                    "the account"),
    TEXT    (Session, login,         3, 32,          "its login"),
    TEXT    (Session, name,          1, 40,          "the person"),
    TEXT    (Session, lang,          2, 2,           "zh or en"),
    OBJECT  (Session, post, 0, Post_shape,           "the post acted in"),
    LIST    (Session, posts, Post_shape, 0, 100,     "all posts held: the choice for PUT /session/post"),
    RAW     (Session, permissions, 0,                "what the post may do: [\"cases.read\", …]"),
    TEXT    (Session, scope_words,   1, 120,         "which places it sees, in words"),
    TEXT    (Session, district,      6, 6,           "code of the district"),
    TEXT    (Session, district_name, 1, 80,          "its name"));
SHAPE(SignIn, "who one says one is",
    TEXT    (SignIn, login,    1, 64,                "login"),
    TEXT    (SignIn, password, 1, 128,               "password"),
    TEXT_OPT(SignIn, totp,     6, 6,                 "one-time code, for posts that ask for it"),
    ID_OPT  (SignIn, post_id,                        "the post to act in; the highest held if left out"));
SHAPE(PostChoice, "another post to act in",
    ID      (PostChoice, post_id,                    "one of the posts held"),
    TEXT_OPT(PostChoice, totp, 6, 6,                 "one-time code, for posts that ask for it"));
SHAPE(PasswordChange, "a new password by the one who knows the old",
    TEXT    (PasswordChange, old, 1, 128,            "the password until now"),
    TEXT    (PasswordChange, new, 10, 128,           "at least 10 characters, none of the common ones"));
SHAPE(PasswordSet, "a new password, set by staff",
    TEXT    (PasswordSet, new, 10, 128,              "at least 10 characters, none of the common ones"));
SHAPE(AccountNew, "a new account; posts are given to it afterwards",
    TEXT    (AccountNew, login,    3, 32,            "letters, digits and . _ -; kept in lower case"),
    TEXT    (AccountNew, name,     1, 40,            "the person"),
    TEXT_OPT(AccountNew, phone,    5, 24,            "phone number; kept encrypted, shown masked"),
    TEXT    (AccountNew, password, 10, 128,          "at least 10 characters, none of the common ones"),
    TEXT_OPT(AccountNew, place,    6, 18,            "whose office keeps it; one's own place if left out"));
SHAPE(AccountChange, "what is to be changed of an account",
    TEXT_OPT(AccountChange, name,  1, 40,            "the person"),
    TEXT_OPT(AccountChange, phone, 0, 24,            "phone number; empty: none any more"),
    NAME    (AccountChange, state, OPTIONAL, account_state_names,
             "closing ends its posts and can't be undone"),
    INT_OPT (AccountChange, version, 1, ID_MAX,      "as it was read: refused if it has changed since"));
SHAPE(PostNew, "a post to be given",
    NAME    (PostNew, role,  OPTIONAL, role_names,   "its role, below one's own; by the kind if left out"),
    NAME    (PostNew, kind,  OPTIONAL, post_kind_names, "its kind; the role's usual one if left out"),
    TEXT    (PostNew, place, 6, 18,                  "code of its place, inside one's own"),
    TEXT_OPT(PostNew, title, 1, 60,                  "what it is called; the place and the role if left out"),
    NAME    (PostNew, scope, 0, post_scope_names,    "which places it sees, inside one's own"),
    RAW     (PostNew, places, OPTIONAL,              "custom scope: 1 to 8 codes, [\"510104017001\", …]"),
    TIME_OPT(PostNew, until_ms,                      "the end of the term, if one is set"),
    ID_OPT  (PostNew, building_id,                   "of a building's head: which one, in that micro-grid"));
SHAPE(PostTerm, "the term of a post",
    TIME_OPT(PostTerm, until_ms,                     "its end, in the future; absent: no end is set"));
SHAPE(PostTotp, "shown once, for an authenticator app",
    TEXT    (PostTotp, secret, 32, 32,             "base32"),
    TEXT    (PostTotp, uri,    1, 400,             "otpauth://…, for a QR code"));
SHAPE(PostCode, "the first code, which puts the secret in force",
    TEXT    (PostCode, code,   6, 6,               "what the authenticator app shows"));
SHAPE(AccountPhone, "a phone number in full; that it was shown is an event",
    TEXT_OPT(AccountPhone, phone, 1, 20,               "absent: none is known"));
SHAPE(AccountsQuery, "which accounts",
    TEXT_OPT(AccountsQuery, q,     1, 40,            "part of a name or login, or a whole phone number"),
    TEXT_OPT(AccountsQuery, place, 6, 18,            "with a post at this place or below"),
    NAME    (AccountsQuery, role,  OPTIONAL, role_names, "with a post of this role"),
    INT_OPT (AccountsQuery, limit, 1, 200,           "how many (20)"),
    TEXT_OPT(AccountsQuery, after, 1, 40,            "where the page before ended"));
SHAPE(PostEvent, "a post, without its holder's name",
    ID      (PostEvent, account,                     "the holder"),
    NAME    (PostEvent, role,  0, role_names,        "its role"),
    NAME    (PostEvent, kind,  0, post_kind_names,   "its kind"),
    TEXT    (PostEvent, place, 6, 18,                "its place"),
    NAME    (PostEvent, scope, 0, post_scope_names,  "its reach"),
    TIME_OPT(PostEvent, until_ms,                    "the end of its term"));
SHAPE(SessionEvent, "a sign-in or an attempt",
    ID_OPT  (SessionEvent, post,                     "the post acted in"),
    TEXT_OPT(SessionEvent, why, 1, 60,               "code of the refusal"));
SHAPE(AccountEvent, "what was changed, never to what",
    BOOL    (AccountEvent, name,  0,                  "the name"),
    BOOL    (AccountEvent, phone, 0,                  "the phone number"),
    NAME    (AccountEvent, state, OPTIONAL, account_state_names, "the state, and to which"));

/* ---- Shapes: rows ---- */

SHAPE(SessionWho, "who acts by a token",
    ID      (SessionWho, account,                        "account"),
    ID      (SessionWho, post,                           "post"),
    TIME    (SessionWho, seen_ms,                        "last sign of life written"),
    TEXT    (SessionWho, name,  1, 40,                   "person"),
    NAME    (SessionWho, role,  0, role_names,           "role"),
    TEXT    (SessionWho, place, 6, 18,                   "place of the post"),
    TEXT    (SessionWho, title, 1, 60,                   "title"),
    NAME    (SessionWho, scope, 0, post_scope_names,     "reach"),
    TEXT_OPT(SessionWho, places, 1, 400,                 "codes of a custom reach"));
SHAPE(AccountKept, "an account as it is kept",
    ID      (AccountKept, id,                        "account"),
    TEXT    (AccountKept, login, 3, 32,              "login"),
    TEXT    (AccountKept, name,  1, 40,              "person"),
    BYTES   (AccountKept, phone_sealed,              "encrypted"),
    BYTES   (AccountKept, phone_digest,              "keyed digest"),
    TEXT_OPT(AccountKept, phone, 1, 20,              "masked"),
    TEXT    (AccountKept, password, 1, 128,          "argon2id"),
    NAME    (AccountKept, state, 0, account_state_names, "state"),
    TEXT    (AccountKept, lang,  2, 2,               "language"),
    TEXT    (AccountKept, place, 6, 18,              "kept by"),
    TIME    (AccountKept, created_ms,                "made"),
    INT     (AccountKept, version, 1, ID_MAX,        "version"),
    INT     (AccountKept, above, 0, ID_MAX,          "live posts not below the reader"));
SHAPE(AccountUnread, "an account of which nobody knows yet how its name is read",
    ID      (AccountUnread, id,                      "account"),
    TEXT    (AccountUnread, name,  1, 40,            "person"));
SHAPE(PostKept, "a post as it is kept",
    ID      (PostKept, id,                           "post"),
    ID      (PostKept, account,                      "holder"),
    NAME    (PostKept, role,  0, role_names,         "role"),
    NAME    (PostKept, kind,  0, post_kind_names,    "kind"),
    TEXT    (PostKept, place, 6, 18,                 "place"),
    TEXT    (PostKept, title, 1, 60,                 "title"),
    NAME    (PostKept, scope, 0, post_scope_names,   "reach"),
    TEXT_OPT(PostKept, places, 1, 400,               "codes of a custom reach"),
    BYTES   (PostKept, totp_sealed,                  "secret, encrypted"),
    INT     (PostKept, totp_step, 0, ID_MAX,         "last step used"),
    TIME    (PostKept, since_ms,                     "since"),
    TIME_OPT(PostKept, until_ms,                     "until"),
    ID_OPT  (PostKept, building_id,                  "of a building's head"));
SHAPE(PostSecret, "a secret that waits for its first code",
    ID      (PostSecret, post,                       "whose"),
    BYTES   (PostSecret, totp_sealed,                 "secret, encrypted"),
    TIME    (PostSecret, begun_ms,                    "since"));
SHAPE(SessionKept, "a session as it is kept",
    BYTES   (SessionKept, token,                     "digest"),
    ID      (SessionKept, account,                   "account"),
    ID      (SessionKept, post,                      "post"),
    TIME    (SessionKept, created_ms,                "opened"),
    INT     (SessionKept, idle_ms, 0, ID_MAX,        "may be idle for"),
    TIME    (SessionKept, expires_ms,                "ends"));
SHAPE(AccountLine, "an account and one of its posts",
    ID      (AccountLine, id,                        "account"),
    TEXT    (AccountLine, login, 3, 32,              "login"),
    TEXT    (AccountLine, name,  1, 40,              "person"),
    TEXT_OPT(AccountLine, phone, 1, 20,              "masked"),
    NAME    (AccountLine, state, 0, account_state_names, "state"),
    TEXT    (AccountLine, kept_by, 6, 18,            "kept by"),
    TIME    (AccountLine, created_ms,                "made"),
    INT     (AccountLine, version, 1, ID_MAX,        "version"),
    ID_OPT  (AccountLine, post,                      "post"),
    NAME    (AccountLine, role,  OPTIONAL, role_names, "role"),
    TEXT_OPT(AccountLine, title, 1, 60,              "title"),
    TEXT_OPT(AccountLine, place, 6, 18,              "place"),
    TEXT_OPT(AccountLine, place_name, 1, 80,         "its name"),
    NAME    (AccountLine, scope, OPTIONAL, post_scope_names, "reach"),
    TEXT_OPT(AccountLine, places, 1, 400,            "codes of a custom reach"),
    BOOL    (AccountLine, totp, OPTIONAL,            "asks for a code"),
    TIME_OPT(AccountLine, since_ms,                  "since"),
    TIME_OPT(AccountLine, until_ms,                  "until"),
    NAME    (AccountLine, kind, OPTIONAL, post_kind_names, "kind"),
    ID_OPT  (AccountLine, building_id,               "of a building's head"));
SHAPE(SignIns, "tries at a login",
    INT     (SignIns, failures, 0, ID_MAX,           "in a row"),
    TIME    (SignIns, locked_until_ms,               "locked until"),
    TIME    (SignIns, last_ms,                       "last"));
SHAPE(PostPlace, "a place's name", TEXT(PostPlace, name, 1, 80, "name"));
SHAPE(PostBuilding, "a building's name and micro-grid",
    TEXT    (PostBuilding, name,  1, 80,                 "name"),
    TEXT    (PostBuilding, place, 6, 18,                 "where it stands"));
SHAPE(AccountSealed, "any sealed field", BYTES(AccountSealed, sealed, "bytes"));
