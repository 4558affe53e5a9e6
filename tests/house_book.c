/* A budget of A's community, the points account of its resident, and a transfer between them that waits. */
#include "house_book.h"

#include <string.h>

static void found(House *h)
{
    if (!rig_number(h->rig, "SELECT count(*) FROM earning_flags"))
        rig_script(h->rig, "INSERT INTO earning_flags (district, id, sign, subject, account, place, measure, "
                   "found_ms, state, words, by_words, version) VALUES ('510104', 7, 'long', 7, 0, "
                   "'510104018006', 150, 1, 'open', '', '" MARK "', 1)");
    const char *district = h->a.of[ROLE_DISTRICT].token, *clerk = h->a.of[ROLE_CLERK].token;
    if (rig_number(h->rig, "SELECT count(*) FROM point_accounts")) return;
    house_must(h, district, "POST", "/api/v1/points/funds",
               "{\"kind\":\"fund\",\"purse\":\"money\",\"place\":"
               "\"510104018006\",\"name\":\"" MARK "\",\"about\":\"" MARK "\"}", 201);
    house_must(h, district, "POST", "/api/v1/points/funds",
               "{\"kind\":\"fund\",\"purse\":\"budget\",\"place\":"
               "\"510104018006\",\"name\":\"" MARK "\",\"about\":\"" MARK "\"}", 201);
    house_must(h, clerk, "POST", "/api/v1/points/persons",
               house_fmt(h, "{\"login\":\"%s\"}", h->a.of[ROLE_RESIDENT].login), 201);
    int64_t issued = rig_number(h->rig, "SELECT id FROM point_accounts WHERE purse = 'issued'"),
        fund = rig_number(h->rig, "SELECT id FROM point_accounts WHERE purse = 'budget'");
    house_must(h, district, "POST", "/api/v1/points/transfers", house_fmt(h,
        "{\"from_id\":%lld,\"to_id\":%lld,"
               "\"amount\":9,\"words\":\"" MARK "\"}", (long long)issued, (long long)fund), 201);
}

int64_t house_book(House *h, const char *path)
{
    found(h);
    if (strstr(path, "/flags/")) return 7;
    if (strstr(path, "/transfers/")) return rig_number(h->rig, "SELECT min(id) FROM point_transfers");
    if (strstr(path, "/me/")) return rig_number(h->rig,
                                                "SELECT id FROM point_accounts WHERE purse = 'points'");
    return rig_number(h->rig, "SELECT id FROM point_accounts WHERE purse = 'budget'");
}

const char *house_book_body(const char *path)
{
    if (strstr(path, "/tries")) return "{\"rule\":\"visit\",\"amount\":1,\"day_most\":1}";
    if (strstr(path, "/flags/")) return "{\"state\":\"fine\",\"words\":\"换人\",\"version\":1}";
    if (strstr(path, "/limit")) return "{\"highest\":99,\"version\":2}";
    if (strstr(path, "/accounts/{id}/end")) return "{\"version\":2}";
    return strstr(path, "/answer") ? "{\"approve\":true}" : "{\"words\":\"换人\"}";
}
