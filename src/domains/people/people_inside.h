/* What the files of this domain share among themselves. */
#ifndef PEOPLE_INSIDE_H
#define PEOPLE_INSIDE_H

#include "app/app.h"
#include "app/seal.h"
#include "domains/divisions/divisions.h"
#include "domains/people/people_kinds_rules.h"
#include "domains/people/people_queries.h"
#include "domains/people/people_stored.h"

/* people_secrets.c: what libsodium and liboath do for us. */
enum { TOKEN_DIGEST = 32, TOKEN_CHARS = 43, TOTP_SECRET = 20 };
bool people_hash_fits(Str hash, Str password);             /* slow on purpose */
Str people_no_hash(void);                                  /* fits no password, and takes as long to say so */
Str people_token_new(Arena *keep);                         /* 256 random bits, base64url */
Str people_token_digest(Str token, Arena *keep);           /* BLAKE2b */
Str people_totp_new(Arena *keep);
int64_t people_totp_match(Str secret, Str code, int64_t step);   /* which of step ± 1 it matches; NONE */
Str people_totp_words(Str secret, Arena *keep);            /* base32, as authenticator apps take it */
Str people_totp_uri(Str secret_words, Str login, Str title, Arena *keep);

/* people_seen.c: signs of life of sessions, written now and then. */
void people_seen_note(Str token_digest);
Err people_seen_write(Ask *);

/* people_sessions.c */
Err people_sign_in_prepare(Ask *);
Err people_sign_in(Ask *);
Err people_session(Ask *);
Err people_sign_out(Ask *);
Err people_switch(Ask *);
Err people_password_change_prepare(Ask *);
Err people_password(Ask *);
Err people_purge(Ask *);

/* people_accounts.c, people_posts.c */
Err people_account_mine(Ask *, int64_t id, AccountKept *);     /* one that the asker may change */
Err people_others_end(Ask *, int64_t account, int64_t post);   /* sessions, not the asker's; NONE: all */
Err people_phone_hide(Ask *, Str phone, AccountKept *);        /* absent: takes the number away */
Str people_phone_digest(Ask *, Str digits);
SealDigests people_phone_digests(Ask *, Str digits);       /* to look it up by; absent: both absent */
extern const SealedTable people_seals[];                    /* people_keys.c */
Err people_new_fits(Ask *, Str new, Str login);             /* people_password_fits, blaming "/new" */
Err people_posts_of(Ask *, int64_t account, List *ret_posts);  /* live, with their words */
void people_words(const Ask *, Role, Str *ret_role_name, Str *place_name);
Str people_kind_word(Ask *, PostKind, Role);                    /* an officer by the role's own word */

Err people_list(Ask *);
Err people_show(Ask *);
Err people_new(Ask *);
Err people_new_prepare(Ask *);
Err people_change(Ask *);
Err people_password_set(Ask *);
Err people_password_prepare(Ask *);
Err people_phone_show(Ask *);

Err people_post_give(Ask *);
Err people_post_stop(Ask *);
Err people_post_term(Ask *);
Err people_post_mine(Ask *, PostKept *ret);            /* the path's, if the asker may change its holder */
Err people_post_event(Ask *, const EventKind *, const PostKept *);
Err people_posts_here(Ask *);

/* people_totp.c */
Handler people_totp_begin, people_totp_confirm, people_totp_drop;
Err people_totp_check(Ask *, int64_t post, Str code, Err *ret_wrong);   /* of a sign-in */

/* people_away.c */
Handler people_substitute_name, people_substitute_end, people_substitutes, people_candidates;
Err people_substitutes_first(Ask *, Str level[4], List *rows);
Str people_like(Ask *, Str part);                          /* "%part%", with ! before what LIKE would take */

/* people_named.c: how the name of an account is read is kept with it */
Err people_read_name(Ask *, int64_t account, Str name);
Handler people_read_names;

Str people_kind_title(Ask *, PostKind);                /* as titles have it: in Chinese */
Err people_kind_given(Ask *, PostKind);                /* PEOPLE_WRONG_KIND "/kind": no longer */

/* people_lists.c, people_norms.c */
Handler people_vacancies, people_vacancy_counts, people_loads, people_answered, people_norms,
    people_kinds_named;
Err people_norms_rows(Ask *, List *ret);
Err people_norm_add(Ask *, const void *norm);          /* with its event */
extern const struct Dictionary *const people_dictionaries[];
void people_levels(Str place, Str ret_level[4]);   /* its micro-grid, general grid, community and street */

/* Bodies and queries. */
typedef struct SignIn { Str login, password, totp; int64_t post_id; } SignIn;
typedef struct PostChoice { int64_t post_id; Str totp; } PostChoice;
typedef struct PasswordChange { Str old, new; } PasswordChange;
typedef struct PasswordSet { Str new; } PasswordSet;
typedef struct AccountNew { Str login, name, phone, password, place; } AccountNew;
typedef struct AccountChange { Str name, phone; int state; int64_t version; } AccountChange;
typedef struct PostNew {
    int role, kind;                    /* Role, PostKind; one may be left out: -1 */
    Str place, title;
    PostScope scope;
    Str places;
    int64_t until_ms, building_id;
} PostNew;
typedef struct PostTerm { int64_t until_ms; } PostTerm;
typedef struct PostTotp { Str secret, uri; } PostTotp;
typedef struct PostCode { Str code; } PostCode;
typedef struct AccountPhone { Str phone; } AccountPhone;
typedef struct AccountsQuery { Str q, place; int role; int64_t limit; Str after; } AccountsQuery;
typedef struct Session {
    int64_t account_id;
    Str login, name, lang;
    Post *post;
    List posts;
    Str permissions, scope_words, district, district_name;
} Session;
extern const Shape SignIn_shape, PostChoice_shape, PasswordChange_shape, PasswordSet_shape, AccountNew_shape,
    AccountChange_shape, PostNew_shape, PostTerm_shape, PostTotp_shape, PostCode_shape,
    AccountPhone_shape, AccountsQuery_shape, Session_shape;

/* What an event says of itself; never a name, a number or a login. */
typedef struct PostEvent {
    int64_t account;
    Role role;
    PostKind kind;
    Str place;
    PostScope scope;
    int64_t until_ms;
} PostEvent;
typedef struct SessionEvent { int64_t post; Str why; } SessionEvent;
typedef struct AccountEvent { bool name, phone; int state; } AccountEvent;
extern const Shape SubstituteNew_shape, SubstitutesQuery_shape, SubstituteQuery_shape;
extern const Shape PostsAtQuery_shape, PostListQuery_shape;
extern const Shape PostEvent_shape, SessionEvent_shape, AccountEvent_shape;
extern const EventKind POSTS_NORM_SET, POSTS_KIND_SET, POSTS_HOUSEHOLD_SIZE_SET;
extern const EventKind ACCOUNTS_MADE, ACCOUNTS_CHANGED, ACCOUNTS_CLOSED, ACCOUNTS_PASSWORD_SET,
    ACCOUNTS_PHONE_SEEN, POSTS_TOTP_BEGUN, POSTS_TOTP_SET, POSTS_TOTP_DROPPED, SESSIONS_OPENED,
    SESSIONS_REFUSED, SESSIONS_SWITCHED, SESSIONS_CLOSED;

#endif
