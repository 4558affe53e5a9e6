/* A draft of A's street, made once. */
#include "house_draft.h"

#include <string.h>

int64_t house_draft(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM dictionary_drafts");
    const char *body = "{\"entry\":{\"kind\":\"grid\",\"low\":1,\"high\":9,\"source\":\"" MARK "\"},"
                       "\"since_day\":\"2026-01-01\",\"reason\":\"" MARK "\"}";
    if (id) return id;
    return said_number(house_must(h, h->a.of[ROLE_STREET].token, "POST",
                                  "/api/v1/dictionaries/grid-sizes/drafts", body, 201), "id");
}

#define NEAREST "{\"name\":\"" MARK "\",\"classes\":[],\"places\":[],\"to\":\"nearest\",\"posts\":[]}"

int64_t house_dispatch_set(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT max(id) FROM dispatch_sets");
    if (id > 1) return id;
    return said_number(house_must(h, h->a.of[ROLE_STREET].token, "POST", "/api/v1/dispatch-sets",
                                  "{\"name\":\"" MARK "\",\"rules\":[" NEAREST "]}", 201), "id");
}

/* A new draft is of nobody's but who writes it: this one isn't even an entry. */
const char *house_draft_body(const char *method, const char *path)
{
    if (!strcmp(path, "/api/v1/dispatch-sets/{id}"))
        return "{\"version\":1,\"name\":\"换名\",\"rules\":[" NEAREST "]}";
    if (strstr(path, "/replay")) return "{}";
    if (strstr(path,
               "/dispatch-sets/")) return "{\"version\":1,\"since_day\":\"2025-11-28\",\"words\":\"换名\"}";
    if (strstr(path, "{dictionary}"))
        return "{\"entry\":{},\"since_day\":\"2026-01-01\",\"reason\":\"换名\"}";
    if (strcmp(method, "PUT")) return "{\"version\":1,\"words\":\"换名\"}";
    return "{\"version\":1,\"entry\":{\"kind\":\"grid\",\"low\":2,\"high\":9,\"source\":\"x\"},"
           "\"since_day\":\"2026-01-01\",\"reason\":\"换名\"}";
}
