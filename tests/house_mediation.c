/* Mediation, for the walks over every route. */
#include "house_mediation.h"

#include <string.h>

static bool starts(const char *z, const char *head) { return !strncmp(z, head, strlen(head)); }

static const char *committee(House *h, const Person of[])
{
    return house_fmt(h, "{\"place\":\"510104018006\",\"name\":\"" MARK "调委会\",\"short_name\":\"锦\","
                     "\"since\":\"2025-01-01\",\"until\":\"2027-12-31\",\"members\":["
                     "{\"account_id\":%lld,\"office\":\"chair\"},{\"account_id\":%lld,\"office\":\"member\"},"
                     "{\"account_id\":%lld,\"office\":\"member\"}]}", (long long)of[ROLE_CLERK].account,
                     (long long)of[ROLE_WORKER].account, (long long)of[ROLE_MEMBER].account);
}

int64_t house_dispute(House *h)
{
    static const char dispute[] =
        "{\"kind\":\"neighbour\",\"source\":\"application\",\"title\":\"" MARK "\",\"facts\":\"夏侯惇厚\","
        "\"parties\":[{\"side\":\"applicant\",\"kind\":\"person\",\"name\":\"诸葛听雨\","
        "\"phone\":\"13944443322\"},{\"side\":\"respondent\",\"kind\":\"person\",\"name\":\"" MARK "\"}]}";
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM disputes");
    const Person *of = h->a.of;
    if (id) return id;
    house_must(h, of[ROLE_STREET].token, "POST", "/api/v1/mediation/committees", committee(h, of), 201);
    return said_number(house_must(h, of[ROLE_CLERK].token, "POST", "/api/v1/disputes", dispute, 201), "id");
}

int64_t house_round(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM inspection_routes");
    if (id) return id;
    id = said_number(house_must(h, h->a.of[ROLE_CLERK].token, "POST", "/api/v1/inspections/routes",
                                "{\"place\":\"" PLACE_A "\",\"name\":\"" MARK "\",\"kind\":\"street\","
                                "\"every_days\":7,\"points\":[{\"words\":\"" MARK "\"}]}", 201), "id");
    house_must(h, h->a.of[ROLE_MEMBER].token, "POST", "/api/v1/inspections",
               house_fmt(h, "{\"route_id\":%lld,\"point\":1,\"result\":\"clear\"}", (long long)id), 201);
    return id;
}

const char *house_mediation_body(const char *pattern)
{
    if (starts(pattern, "/api/v1/inspections/")) return "{\"version\":1}";
    if (!strcmp(pattern, "/api/v1/disputes/{id}/full")) return "{}";
    if (starts(pattern, "/api/v1/disputes/{id}/"))
        return "{\"version\":1,\"words\":\"换人\",\"party\":1,\"answer\":\"refused\"}";
    if (!starts(pattern, "/api/v1/mediation/")) return NULL;
    return "{\"place\":\"510104018006\",\"name\":\"换人调委会\",\"short_name\":\"x\",\"since\":\"2025-01-01\","
           "\"until\":\"2025-02-01\",\"version\":1,\"members\":[{\"account_id\":1,\"office\":\"chair\"},"
           "{\"account_id\":2,\"office\":\"member\"},{\"account_id\":3,\"office\":\"member\"}]}";
}
