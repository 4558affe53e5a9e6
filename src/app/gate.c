/* The matrix and the one check that every request passes. */
#include "app/gate.h"

#include "base/str.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

REFUSAL(GATE_SIGN_IN, 401, "gate.sign_in", "请先登录", "please sign in first");
REFUSAL(GATE_FORBIDDEN, 403, "gate.forbidden", "您的岗位没有这项权限", "your post does not carry this right");
REFUSAL(GATE_OTHER_SITE, 403, "gate.other_site", "请求来自其他网站，已拒绝", "the request came from another site");

enum {
    RESIDENT = 1 << ROLE_RESIDENT, MEMBER = 1 << ROLE_MEMBER, WORKER = 1 << ROLE_WORKER,
    CLERK = 1 << ROLE_CLERK, STREET = 1 << ROLE_STREET, DISTRICT = 1 << ROLE_DISTRICT, ADMIN = 1 << ROLE_ADMIN
};

#define MAY(name, roles, zh, en) { name, zh, en, roles },
const Permission gate_permissions[] = {
#include "app/gate_roles.def"
};
#undef MAY
const int gate_permission_count = COUNT(gate_permissions);

/* By name: the answer to one report asks for a dozen of them. */
static const Permission *by_name[COUNT(gate_permissions)];

static int by_its_name(const void *a, const void *b)
{
    return strcmp((*(const Permission *const *)a)->name, (*(const Permission *const *)b)->name);
}

static void sort_names(void)
{
    for (int i = 0; i < COUNT(gate_permissions); i++) by_name[i] = &gate_permissions[i];
    qsort(by_name, COUNT(by_name), sizeof *by_name, by_its_name);
}

bool gate_allows(Role role, const char *permission)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, sort_names);
    const Permission wanted = { .name = permission }, *key = &wanted;
    const Permission *const *found = bsearch(&key, by_name, COUNT(by_name), sizeof *by_name, by_its_name);
    return found && (*found)->roles >> role & 1;
}

static bool is(const char *may, const char *word) { return str_eq(str_of(may), str_of(word)); }

Err gate_check(const Ask *ask)
{
    const char *may = ask->route->may;
    bool writes = !is(ask->route->method, "GET");
    if (writes && ask->wire.by_cookie && !ask->wire.same_site) return GATE_OTHER_SITE;
    if (is(may, PUBLIC))                                       return NULL;
    if (!ask->who.account)                                     return GATE_SIGN_IN;
    if (is(may, SIGNED_IN))                                    return NULL;
    return gate_allows(ask->who.role, may) ? NULL : GATE_FORBIDDEN;
}
