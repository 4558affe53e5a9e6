/* People: accounts, the posts they hold, and sessions. An account is somebody who can sign in; a post is a
 * part they play somewhere (a role at a place, with a reach); a session is an account acting in one of its
 * posts. Knows nothing of cases or of residents' households. Errors: the refusals below. */
#ifndef PEOPLE_PEOPLE_H
#define PEOPLE_PEOPLE_H

#include "base/err.h"
#include "domains/people/people_answers.h"
#include "vocab/actor.h"

struct App; struct Ask; struct Domain;
typedef struct Db Db;

/* Which places a post sees: the whole district; its own place and all below; only what is the account's
 * own; or the places in `places`, each with all below. */
typedef enum PostScope { POST_ALL, POST_BELOW, POST_OWN, POST_CUSTOM } PostScope;
extern const char *const post_scope_names[];

/* What a post is in the grid's own words; which roles and places each goes with: people_kinds_rules.h. */
typedef enum PostKind {
    POST_RESIDENT,     /* 居民 */
    POST_MEMBER,       /* 微网格员 */
    POST_EXCLUSIVE,    /* 专属网格员 */
    POST_BUILDING,     /* 楼栋长 */
    POST_WORKER,       /* 一般网格员 */
    POST_GUIDE,        /* 微网格指导员 */
    POST_CLERK,        /* 社区工作者 */
    POST_HEAD,         /* 总网格员 */
    POST_OFFICE,       /* 街道、区级机关 */
    POST_KINDS
} PostKind;
typedef struct PostKindWords { const char *zh, *en; } PostKindWords;
extern const PostKindWords post_kind_words[POST_KINDS];
extern const char *const post_kind_names[];          /* NULL-ended, for FIELD_NAME */
Str people_post_kind_name(struct Ask *, PostKind);   /* as the district has it now, in words */

typedef struct Post {
    int64_t id;
    Role role;
    Str role_name;                     /* in the reader's language */
    PostKind kind;
    Str kind_name, title, place, place_name;
    PostScope scope;
    Str places;                        /* POST_CUSTOM: ["510104017001", …]; else absent */
    bool totp;                         /* asks for a code at sign-in */
    int64_t since_ms, until_ms;        /* until_ms: NONE, no end is set */
    int64_t building_id;               /* of a building's head; else NONE */
} Post;
extern const Shape Post_shape;

typedef enum AccountState { ACCOUNT_ACTIVE, ACCOUNT_LOCKED, ACCOUNT_CLOSED } AccountState;
extern const char *const account_state_names[];

typedef struct Account {
    int64_t id;
    Str login, name, phone;            /* phone: masked, 138****5678 */
    AccountState state;
    Str place;                         /* whose office keeps the account */
    int64_t created_ms, version;
    List posts;                        /* of Post: those held now */
} Account;
extern const Shape Account_shape;

/* One post and its holder, for lists. `why` says in words why it answers for the place asked about. */
typedef struct PostRow {
    int64_t post_id, account_id;
    Str title, name;
    Role role;
    Str role_name;
    PostKind kind;
    Str kind_name, place, place_name, why;
    int64_t stands_for;                /* the post whose holder is away; NONE: in its own right */
} PostRow;
extern const Shape PostRow_shape;

REFUSES(PEOPLE_BAD_PASSWORD);          /* 401: no such login, or another password: never says which */
REFUSES(PEOPLE_TOTP_NEEDED);           /* 401: the post asks for a code */
REFUSES(PEOPLE_BAD_TOTP);              /* 401: not the code of now, or used before */
REFUSES(PEOPLE_LOCKED);                /* 423: too many failures, or locked by staff */
REFUSES(PEOPLE_NO_POST);               /* 403: holds no post, or not that one */
REFUSES(PEOPLE_WEAK_PASSWORD);         /* 422 */
REFUSES(PEOPLE_LOGIN_TAKEN);           /* 409 */
REFUSES(PEOPLE_ABOVE_YOU);             /* 403: the account holds a post not below yours, or elsewhere */
REFUSES(PEOPLE_ROLE_TOO_HIGH);         /* 403: only roles below your own may be given */
REFUSES(PEOPLE_REACH_TOO_WIDE);        /* 403: the post would see what you don't */
REFUSES(PEOPLE_WRONG_PLACE);           /* 422: a role of that kind has no post at such a place */
REFUSES(PEOPLE_WRONG_KIND);            /* 422: … or that kind of post isn't held by such a role there */
REFUSES(PEOPLE_TOTP_SET);              /* 409: it has a secret already */
REFUSES(PEOPLE_CLOSED);                /* 409: the account is closed */
REFUSES(PEOPLE_OWN);                   /* 409: closing oneself, or the post one acts in */

/* Who answers for a place (best a micro-grid), nearest first: its micro-grid members, the workers of its
 * general grid, the community's clerks, the street's and the district's officers; 20 at most. Before each who
 * is away comes who stands in for them. */
Err people_responsible(struct Ask *, Str place, List *ret_post_rows);

/* Whose posts of that role at that very place see all of it, the oldest first: AccountRefs. */
typedef struct AccountRef { int64_t account_id; } AccountRef;
extern const Shape AccountRef_shape;
Err people_of_role(struct Ask *, Str place, Role, int64_t most, List *ret_accounts);

/* Staff posts: at a place and below, for any asker; in one's own places by part of a name or by phone. */
Err people_posts_below(struct Ask *, Str place, int64_t most, List *ret_post_rows);
Err people_staff_named(struct Ask *, Str words, Str reading, int64_t most, List *ret_post_rows);

/* Does the post that is acted in stand in for that one now? And whom does what is sent to a post concern: its
 * holder and who stands in for them (AccountRefs). */
Err people_stands_in(struct Ask *, int64_t post, bool *ret);
Err people_stands_in_now(struct Ask *, bool *ret);                /* for anybody */
Err people_told_of(struct Ask *, int64_t post, List *ret_accounts);

/* Of a substitution: the two people it concerns and what it is, in words that a message can keep. */
extern const struct EventKind SUBSTITUTES_NAMED, SUBSTITUTES_ENDED, POSTS_GIVEN, POSTS_TERM_SET, POSTS_ENDED;
typedef struct SubstituteNews { int64_t account, by_account; Str words; } SubstituteNews;
Err people_substitute_news(struct Ask *, int64_t id, SubstituteNews *ret);

/* A live post by id, NOT_FOUND if it has ended; the name of an account; an account in reach by its login. */
Err people_post(struct Ask *, int64_t id, PostRow *ret);
Err people_name(struct Ask *, int64_t account, Str *ret);
Err people_account_found(struct Ask *, Str login, int64_t *ret_account, Str *ret_name);
Err people_in_reach(struct Ask *, int64_t account, Str *ret);     /* … that is in use and the asker may see */

/* Token → who acts: one indexed query. Nobody, if no live session has it. `still` is no sign of life. */
Err people_who(Db *, Str district, Str token, int64_t now_ms, Actor *ret, Arena *keep);
Err people_still(Db *, Str district, Str token, int64_t now_ms, Actor *ret, Arena *keep);

/* An account with one post, for the command line and the demo town; people_make_account goes by the lane. */
typedef struct NewAccount {
    Str login, name, phone;            /* phone: absent, none */
    Str password_hash;                 /* ready-made (people_hash): thousands may share one */
    Role role;
    Str place, title;                  /* title: absent, the role's own word */
    PostScope scope;
    PostKind kind;                     /* 0: the usual one of the role at that place */
} NewAccount;
Err people_add(struct Ask *, const NewAccount *, int64_t *ret_account, int64_t *ret_post);   /* on the lane */
Err people_make_account(struct App *, const NewAccount *, int64_t *ret_account, Blame *why);
Err people_anybody(struct App *, bool *ret);               /* is there any account yet? */

/* argon2id (RFC 9106), 19 MiB and 2 passes: about 25 ms. The text carries its parameters. */
Err people_hash(Str password, Arena *keep, Str *ret_hash);
Err people_password_fits(Str password, Str login, Blame *why);    /* or PEOPLE_WEAK_PASSWORD */

/* Names and numbers as others may see them: 李*明, 欧阳**; 138****5678 (reference: customary forms). */
Str people_mask_name(Arena *keep, Str name);
Str people_mask_phone(Arena *keep, Str phone);
Err people_phone(Str text, Arena *keep, Str *ret, Blame *why);    /* digits only; BAD_FIELD "/phone" */

extern const struct Domain people_domain;
#endif
