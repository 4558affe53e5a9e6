/* Who acts: an account in one of its posts. Account 0 is nobody (not signed in). */
#ifndef VOCAB_ACTOR_H
#define VOCAB_ACTOR_H

#include "vocab/scope.h"

/* Roles in the order of reach. Offices' names are data; these are the kinds the gate knows. */
typedef enum Role {
    ROLE_NOBODY,
    ROLE_RESIDENT,     /* 居民 */
    ROLE_MEMBER,       /* 微网格员 */
    ROLE_WORKER,       /* 网格员 */
    ROLE_CLERK,        /* 社区工作人员 */
    ROLE_STREET,       /* 街道工作人员 */
    ROLE_DISTRICT,     /* 区级工作人员 */
    ROLE_ADMIN,        /* 系统管理员 */
    ROLE_COUNT
} Role;

typedef struct RoleWords { const char *name, *zh, *en; } RoleWords;
extern const RoleWords role_words[ROLE_COUNT];
extern const char *const role_names[];       /* NULL-ended, for FIELD_NAME */

typedef struct Actor {
    int64_t account, post;                   /* 0: none */
    Role role;
    Scope scope;
    Str place;                               /* code of the post's own place */
    Str name;                                /* the person */
    Str title;                               /* the post, in words: "第3微网格 微网格员" */
} Actor;

Actor actor_nobody(Str district);

/* Somebody in a post as it is written down beside what they did: 陈静 · 第3微网格 微网格员. */
Str actor_words(Arena *keep, Str name, Str title);

#endif
