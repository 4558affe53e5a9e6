/* A ballot of A, and a round of honours in which A's resident stands, with an objection and a certificate. */
#include "house_honours.h"

#include <string.h>

static void granted(House *h)
{
    const char *street = h->a.of[ROLE_STREET].token;
    house_must(h, street, "POST", "/api/v1/grants",
        "{\"place\":\"510104018006\",\"name\":\"基金\",\"donor\":\"捐赠方\",\"purpose\":\"路灯\","
        "\"from_day\":\"2025-01-01\",\"until_day\":\"2026-12-31\",\"small\":0,"
        "\"lines\":[{\"name\":\"甲\",\"budget\":100}]}", 201);
    rig_script(h->rig,
        "INSERT INTO grant_spendings (district, id, fund, line, amount, person, payee, words, case_number, "
        "transfer, asked_by, asked_words, asked_ms) "
        "SELECT district, 6, id, 1, 5, 1, '个人', '" MARK "', '', 1, 1, '', 1 FROM grant_funds");
}

static void made(House *h)
{
    const char *clerk = h->a.of[ROLE_CLERK].token;
    if (rig_number(h->rig, "SELECT count(*) FROM ballots")) return;
    granted(h);
    house_must(h, clerk, "POST", "/api/v1/ballots", house_fmt(h,
        "{\"place\":\"510104018006\",\"title\":\"" MARK "\",\"rule\":\"plain\",\"voters\":\"residents\","
        "\"seats\":1,\"choose_most\":1,\"opens_ms\":%lld,\"closes_ms\":%lld,\"lot_words\":\"" MARK "\","
        "\"options\":[{\"name\":\"甲\"},{\"name\":\"乙\"}]}",
        (long long)house_clock_ms, (long long)house_clock_ms + 86400000), 201);
    int64_t id = said_number(house_must(h, clerk, "POST", "/api/v1/honours",
        house_fmt(h, "{\"place\":\"510104018006\",\"award\":\"" MARK "\",\"title\":\"" MARK "\",\"from_day\":"
                  "\"2025-11-01\",\"to_day\":\"2025-11-02\",\"seats\":1,\"sheet\":1,\"sheet_weight\":100,"
                  "\"self_weight\":0,\"peers_weight\":0,\"residents_weight\":0,\"office_weight\":0,"
                  "\"marks_until_ms\":%lld}", (long long)house_clock_ms + 86400000), 201), "id");
    house_must(h, clerk, "POST", house_fmt(h, "/api/v1/honours/%lld/candidates", (long long)id),
               house_fmt(h, "{\"login\":\"%s\",\"words\":\"" MARK "\"}", h->a.of[ROLE_RESIDENT].login), 201);
    rig_script(h->rig,
        "INSERT INTO honour_appeals (district, id, round, candidate, account, words, at_ms, state, answer, "
        "answered_words, version) SELECT district, 8, id, 0, 0, '" MARK "', 1, 'open', '', '', 1 "
        "FROM honour_rounds");
    rig_script(h->rig, house_fmt(h,
        "INSERT INTO honour_certificates (district, id, number, code, round, candidate, account, name, "
        "award, title, place, issued_day, issued_words, revoked_words, version) SELECT district, 9, "
        "'2025-9999', '2025-9999-ABCDEFGHJKLM', id, 9, %lld, '" MARK "', '" MARK "', '" MARK "', place, "
        "'2025-11-01', '', '', 1 FROM honour_rounds", (long long)h->a.of[ROLE_RESIDENT].account));
}

bool house_honours_own(const char *path)
{
    return strstr(path, "/honours") || strstr(path, "/ballots") || strstr(path, "/grants") || strstr(path,
            "/funds/{id}");
}

int64_t house_honours(House *h, const char *path)
{
    made(h);
    if (strstr(path, "/grants/spendings")) return rig_number(h->rig, "SELECT min(id) FROM grant_spendings");
    if (strstr(path, "/grants") || strstr(path, "/funds")) return rig_number(h->rig,
            "SELECT min(id) FROM grant_funds");
    if (strstr(path, "/ballots")) return rig_number(h->rig, "SELECT min(id) FROM ballots");
    if (strstr(path, "/appeals/{id}")) return 8;
    if (strstr(path, "/certificates/{id}")) return 9;
    if (strstr(path, "/candidates/{id}")) return rig_number(h->rig, "SELECT min(id) FROM honour_candidates");
    return rig_number(h->rig, "SELECT min(id) FROM honour_rounds");
}

const char *house_honours_body(const char *path)
{
    static const struct { const char *path, *body; } bodies[] = {
        { "/api/v1/grants/{id}/spendings", "{\"line\":1,\"amount\":5,\"person\":true,\"words\":\"换人\"}" },
        { "/api/v1/grants/spendings/{id}/answer", "{\"approve\":true}" },
        { "/api/v1/ballots/{id}/votes", "{\"receipt\":\"aaaaaaaaaaaaaaaa\",\"chosen\":\"1\"}" },
        { "/api/v1/ballots/{id}/handed", "{\"login\":\"resident.b\"}" },
        { "/api/v1/ballots/{id}/papers", "{\"number\":1,\"entry\":1,\"chosen\":\"1\"}" },
        { "/api/v1/ballots/{id}/count", "{\"seed\":\"换人换人\",\"version\":1}" },
        { "/api/v1/ballots/{id}/cancel", "{\"words\":\"换人\",\"version\":1}" },
        { "/api/v1/honours/{id}/candidates", "{\"login\":\"resident.b\",\"words\":\"换人\"}" },
        { "/api/v1/honours/candidates/{id}/values", "{\"line\":5,\"value\":1,\"words\":\"换人\"}" },
        { "/api/v1/honours/candidates/{id}/marks", "{\"mark\":1}" },
        { "/api/v1/honours/candidates/{id}/agree", "{\"mark\":1}" },
        { "/api/v1/honours/candidates/{id}/leave", "{\"words\":\"换人\"}" },
        { "/api/v1/honours/{id}/ballot", "{\"opens_ms\":1764003600000,\"closes_ms\":1764259200000,"
                                         "\"choose_most\":1,\"lot_words\":\"换人换人\"}" },
        { "/api/v1/honours/{id}/publish", "{\"version\":1}" }, { "/api/v1/honours/{id}/confirm",
                                                                 "{\"version\":1}" },
        { "/api/v1/honours/{id}/cancel", "{\"words\":\"换人\",\"version\":1}" },
        { "/api/v1/honours/{id}/appeals", "{\"words\":\"换人换人换人\"}" },
        { "/api/v1/honours/appeals/{id}/answer", "{\"state\":\"upheld\",\"answer\":\"换人\",\"version\":1}" },
        { "/api/v1/honours/certificates/{id}/revoke", "{\"words\":\"换人\",\"version\":1}" },
    };
    for (int i = 0; i < COUNT(bodies); i++)
        if (!strcmp(path, bodies[i].path)) return bodies[i].body;
    return NULL;
}
