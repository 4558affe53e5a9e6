/* A group of A's community, and bodies that its routes would take. */
#include "house_group.h"

#include <string.h>

int64_t house_group(House *h, const char *table)
{
    const Person *clerk = &h->a.of[ROLE_CLERK];
    if (!rig_number(h->rig, "SELECT COUNT(*) FROM tasks")) {
        AskAnswer a = house_must(h, clerk->token, "POST", "/api/v1/groups",
            "{\"name\":\"" MARK "\",\"kind\":\"task_force\",\"place\":\"510104018006\"}", 201);
        const char *group = house_fmt(h, "/api/v1/groups/%lld/", (long long)said_number(a, "id"));
        static const struct { const char *to, *body; } made[] = {
            { "members", "{\"account_id\":%lld,\"office\":\"lead\"}" },
            { "meetings", "{\"title\":\"" MARK "\",\"day\":\"2025-11-24\",\"words\":\"x\"}" },
            { "entries", "{\"list\":\"policy\",\"title\":\"" MARK "\",\"owner_id\":%lld}" },
            { "tasks", "{\"title\":\"" MARK "\",\"owner_id\":%lld,\"due\":\"2025-12-01\"}" },
        };
        for (int i = 0; i < COUNT(made); i++) {
            Buf body = buf_new(&h->keep, 200);
            Str rest = str_of(made[i].body);
            ptrdiff_t at = str_find(rest, S("%lld"));
            buf_add(&body, at < 0 ? rest : str_part(rest, 0, at));
            if (at >= 0) {
                buf_int(&body, clerk->account);
                buf_add(&body, str_part(rest, at + 4, rest.len));
            }
            house_must(h, clerk->token, "POST", house_fmt(h, "%s%s", group, made[i].to),
                       str_z(&h->keep, buf_str(&body)), 201);
        }
    }
    return rig_number(h->rig, house_fmt(h, "SELECT MAX(id) FROM %s", table));
}

const char *house_group_table(const char *path)
{
    static const char *const of[] = { "members", "meetings", "entries", "tasks" };
    if (!strncmp(path, "/api/v1/groups/", 15)) return "groups";
    for (int i = 0; i < COUNT(of); i++)
        if (strstr(path, of[i])) return i ? of[i] : "group_members";
    return "groups";
}

const char *house_group_body(const char *path)
{
    static const struct { const char *path, *body; } bodies[] = {
        { "/api/v1/groups/{id}", "{\"version\":1,\"about\":\"换名\"}" },
        { "/api/v1/groups/{id}/rename", "{\"version\":1,\"name\":\"换名\",\"why\":\"x\"}" },
        { "/api/v1/groups/{id}/subjects", "{\"version\":1,\"subjects\":[]}" },
        { "/api/v1/groups/{id}/merge", "{\"version\":1,\"into_id\":1,\"why\":\"x\"}" },
        { "/api/v1/groups/{id}/end", "{\"version\":1,\"why\":\"x\"}" },
        { "/api/v1/groups/{id}/members", "{\"account_id\":1,\"office\":\"lead\"}" },
        { "/api/v1/groups/{id}/meetings", "{\"title\":\"换名\",\"day\":\"2025-11-24\",\"words\":\"x\"}" },
        { "/api/v1/groups/{id}/entries", "{\"list\":\"policy\",\"title\":\"换名\",\"owner_id\":1}" },
        { "/api/v1/groups/{id}/tasks", "{\"title\":\"换名\",\"owner_id\":1,\"due\":\"2025-12-01\"}" },
        { "/api/v1/group-members/{id}/term", "{\"version\":1,\"until\":\"2025-11-24\"}" },
        { "/api/v1/group-meetings/{id}/amend", "{\"version\":1,\"title\":\"换名\",\"day\":\"2025-11-24\","
                                               "\"words\":\"x\",\"why\":\"x\"}" },
    };
    for (int i = 0; i < COUNT(bodies); i++)
        if (!strcmp(path, bodies[i].path)) return bodies[i].body;
    return "{\"version\":1,\"words\":\"换人\",\"due\":\"2025-12-09\"}";
}
