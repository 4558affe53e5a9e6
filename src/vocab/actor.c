/* The words of the roles, and of somebody in a post. */
#include "vocab/actor.h"

const RoleWords role_words[ROLE_COUNT] = {
    [ROLE_NOBODY]   = { "nobody",   "未登录",       "not signed in" },
    [ROLE_RESIDENT] = { "resident", "居民",         "resident" },
    [ROLE_MEMBER]   = { "member",   "微网格员",     "micro-grid member" },
    [ROLE_WORKER]   = { "worker",   "网格员",       "grid worker" },
    [ROLE_CLERK]    = { "clerk",    "社区工作人员", "community clerk" },
    [ROLE_STREET]   = { "street",   "街道工作人员", "street office" },
    [ROLE_DISTRICT] = { "district", "区级工作人员", "district office" },
    [ROLE_ADMIN]    = { "admin",    "系统管理员",   "administrator" },
};

const char *const role_names[] = {
    "nobody", "resident", "member", "worker", "clerk", "street", "district", "admin", NULL
};

Actor actor_nobody(Str district)
{
    return (Actor){ .scope = { .district = district, .own = NONE }, .place = S(""), .name = S(""),
        .title = S("") };
}

Str actor_words(Arena *keep, Str name, Str title)
{
    Buf b = buf_new(keep, name.len + title.len + 4);
    buf_add(&b, name);
    if (title.len) buf_adds(&b, " · ");
    buf_add(&b, title);
    return buf_str(&b);
}
