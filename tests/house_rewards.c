/* A partner of A's community, its staff and till, a good, an order that waits, a line that a till sent in. */
#include "house_rewards.h"

#include "domains/points/points.h"

#include <string.h>

static bool starts(const char *s, const char *head) { return strncmp(s, head, strlen(head)) == 0; }

bool house_rewards_path(const char *path)
{
    static const char *const heads[] = { "/api/v1/partner", "/api/v1/goods", "/api/v1/till",
                                         "/api/v1/me/orders",
                                         "/api/v1/voucher", "/api/v1/me/lots", "/api/v1/me/vouchers",
                                         "/api/v1/settlement", "/api/v1/me/settlement",
                                         "/api/v1/exchange" };
    for (int i = 0; i < COUNT(heads); i++)
        if (starts(path, heads[i])) return true;
    return false;
}

static Err give(Ask *ask)
{
    int64_t issued, own;
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_ISSUED, ask->district, &issued));
    TRY(points_account(ask, POINTS_PERSON, *(const int64_t *)ask->prepared, PURSE_POINTS, S("510104018006"),
                       &own));
    LedgerLeg leg[] = { { issued, 0, NONE, -100 }, { own, 0, NONE, 100 } };
    PointsMove m = { .kind = LEDGER_MOVE, .key = S("walk"), .cause = CAUSE_EARNED, .words = S("x"),
                     .day = NONE,
                     .expires_day = NONE, .until_ms = NONE, .leg = leg, .legs = 2 };
    return points_apply(ask, &m, 1);
}

static void found(House *h)
{
    const char *clerk = h->a.of[ROLE_CLERK].token, *login = h->a.of[ROLE_RESIDENT].login;
    if (rig_number(h->rig, "SELECT count(*) FROM partners")) return;
    house_must(h, clerk, "POST", "/api/v1/partners",
               "{\"kind\":\"merchant\",\"place\":\"510104018006\",\"name\":\"" MARK "\",\"address\":\"\","
               "\"agreement\":\"1\",\"since\":\"2025-01-01\",\"until\":\"2027-01-01\",\"fund\":0,"
               "\"offline_count\":1,\"offline_fen\":100}", 201);
    long long partner = (long long)rig_number(h->rig, "SELECT id FROM partners");
    house_must(h, clerk, "POST", house_fmt(h, "/api/v1/partners/%lld/staff", partner),
               house_fmt(h, "{\"login\":\"%s\"}", login), 204);
    house_must(h, clerk, "POST", "/api/v1/goods", house_fmt(h,
               "{\"partner\":%lld,\"place\":\"510104018006\",\"kind\":\"thing\",\"name\":\"" MARK "\","
               "\"about\":\"\",\"since\":\"2025-01-01\",\"until\":\"2027-01-01\",\"person_most\":0,"
               "\"hold_days\":7,\"stock\":9,\"points\":1,\"pay_fen\":100}", partner), 201);
    OK(app_do(h->app, NULL, give, &h->a.of[ROLE_RESIDENT].account));
    house_must(h, clerk, "POST", "/api/v1/goods-orders", house_fmt(h,
               "{\"goods_id\":%lld,\"quantity\":1,\"login\":\"%s\"}",
               (long long)rig_number(h->rig, "SELECT id FROM goods"), login), 201);
    house_must(h, h->a.of[ROLE_RESIDENT].token, "POST", "/api/v1/me/tills", "{\"name\":\"t\"}", 201);
    rig_script(h->rig,
               house_fmt(h,
                         "INSERT INTO scan_lines (district, id, till, partner, place, line, code, bill_fen, "
               "at_ms, value_fen, state, why, use_id, words, by_words, made_ms) "
               "SELECT '510104', 8, id, partner, "
               "'510104018006', 'x', 'x', 0, 1, 0, 'held', 'scans.limit', 0, '', '', 1 FROM tills"));
}

static void batch(House *h)
{
    if (rig_number(h->rig, "SELECT count(*) FROM voucher_batches")) return;
    rig_script(h->rig,
               "INSERT INTO voucher_batches (district, id, place, name, about, way, state, fund, money, "
               "face, "
               "hold_id, face_fen, least_fen, total, given, used, person_most, since_day, "
               "until_day, commitment, seed, "
               "word, entries, made_by, made_words, made_ms, version) VALUES ('510104', 9, "
               "'510104018006', '" MARK "', "
               "'', 'lot', 'open', 1, 1, 1, 1, 100, 0, 5, 0, 0, 1, 0, 90000, "
               "'0000000000000000000000000000000000000000000000000000000000000000', '', '', 0, 1, '', 1, 1)");
}

/* A slip that A's clerk has printed, of A's resident's voucher. */
static void slip(House *h)
{
    if (rig_number(h->rig, "SELECT count(*) FROM voucher_slips")) return;
    rig_script(h->rig, house_fmt(h,
               "INSERT INTO vouchers (district, batch, number, account, state, use_id, pay_id, given_ms, "
               "slips) VALUES ('510104', 9, 1, %lld, 'open', 0, 0, 1, 1)",
               (long long)h->a.of[ROLE_RESIDENT].account));
    rig_script(h->rig, house_fmt(h,
               "INSERT INTO voucher_slips (district, batch, number, print, sheet, serial, made_by, "
               "made_words, made_ms) VALUES ('510104', 9, 1, 1, 13, 'x', %lld, '" MARK "', 1)",
               (long long)h->a.of[ROLE_CLERK].account));
}

/* A sheet that is in dispute, with its one line. */
static void sheet(House *h)
{
    if (rig_number(h->rig, "SELECT count(*) FROM settlements")) return;
    rig_script(h->rig,
               "INSERT INTO settlements (district, id, partner, place, seq, from_day, to_day, state, uses, "
               "back, points, lines_fen, adjust_fen, adjust_words, carried_fen, sum_fen, voucher_fen, "
               "partner_words, house_words, reference, move_id, words, made_by, made_words, made_ms, "
               "version) "
               "SELECT '510104', 11, id, '510104018006', 1, 20100, 20200, 'disputed', 0, 0, 0, 0, 0, "
               "'" MARK "', "
               "0, 0, 0, '', '', '', 0, '', 1, '', 1, 1 FROM partners");
    rig_script(h->rig,
               "INSERT INTO settlement_lines (district, settlement, line, day, kind, back, uses, points, "
               "owed_fen) VALUES ('510104', 11, 1, 20100, 'goods', 0, 0, 0, 0)");
    rig_script(h->rig,
               "INSERT INTO settlement_disputes (district, id, settlement, line, words, made_words, made_ms, "
               "answer, answer_words) VALUES ('510104', 12, 11, 0, '" MARK "', '', 1, '', '')");
}

/* As if the partner were another points system: its key, and something that went there. */
static void exchange(House *h)
{
    if (rig_number(h->rig, "SELECT count(*) FROM exchanges")) return;
    rig_script(h->rig, "UPDATE partners SET kind = 'points'");
    house_must(h, h->a.of[ROLE_DISTRICT].token, "POST", "/api/v1/exchange-keys",
               house_fmt(h, "{\"partner\":%lld,\"since\":\"2026-06-01\",\"until\":\"2026-06-30\"}",
                         (long long)rig_number(h->rig, "SELECT id FROM partners")), 201);
    rig_script(h->rig, "UPDATE partners SET kind = 'merchant'");
    rig_script(h->rig, house_fmt(h,
               "INSERT INTO exchanges (district, id, partner, way, reference, content, account, place, "
               "points, units, rate, pay_fen, state, key_id, hold_id, "
               "move_id, use_id, receipt, day, made_ms, "
               "moved_ms) "
               "SELECT '510104', 14, id, 'went', '" MARK "', '', %lld, '510104018006', 1, 1, 100, 0, "
               "'cancelled', 0, 0, 0, 0, '', 20000, 1, 1 FROM partners",
               (long long)h->a.of[ROLE_RESIDENT].account));
}

int64_t house_rewards(House *h, const char *path)
{
    found(h);
    exchange(h);
    if (starts(path, "/api/v1/exchanges/")) return 14;
    if (starts(path, "/api/v1/exchange-keys")) return rig_number(h->rig, "SELECT id FROM exchange_keys");
    batch(h);
    slip(h);
    sheet(h);
    if (strstr(path, "/settlement-disputes")) return 12;
    if (strstr(path, "/settlements")) return 11;
    if (strstr(path, "/voucher-slips")) return 13;
    if (strstr(path, "/vouchers") || strstr(path, "/lots")) return 9;
    if (starts(path, "/api/v1/till-lines")) return 8;
    if (starts(path, "/api/v1/tills")) return rig_number(h->rig, "SELECT id FROM tills");
    if (starts(path, "/api/v1/partner-staff")) return rig_number(h->rig, "SELECT id FROM partner_staff");
    if (starts(path, "/api/v1/partner")) return rig_number(h->rig, "SELECT id FROM partners");
    if (strstr(path, "orders")) return rig_number(h->rig, "SELECT id FROM goods_orders");
    return rig_number(h->rig, "SELECT id FROM goods");
}

const char *house_rewards_body(const char *path)
{
    static const struct { const char *path, *body; } bodies[] = {
        { "/api/v1/partners/{id}", "{\"name\":\"换名\",\"version\":1}" },
        { "/api/v1/partners/{id}/end", "{\"words\":\"换人\",\"version\":1}" },
        { "/api/v1/partners/{id}/staff", "{\"login\":\"x\"}" },
        { "/api/v1/goods/{id}", "{\"name\":\"换名\",\"version\":1}" },
        { "/api/v1/goods/{id}/stock", "{\"more\":1,\"words\":\"换人\"}" },
        { "/api/v1/goods/{id}/prices", "{\"since\":\"2026-06-01\",\"points\":1,\"pay_fen\":1}" },
        { "/api/v1/goods-orders/{id}/return", "{\"words\":\"换人\"}" },
        { "/api/v1/settlements/{id}/confirm", "{\"version\":1}" },
        { "/api/v1/settlements/{id}/reverse", "{\"words\":\"换人\",\"version\":1}" },
        { "/api/v1/settlements/{id}/pay",
          "{\"reference\":\"12\",\"paid_on\":\"2025-11-24\",\"version\":1}" },
        { "/api/v1/settlement-disputes/{id}/answer", "{\"words\":\"换人\"}" },
        { "/api/v1/me/settlements/{id}/confirm", "{\"version\":1}" },
        { "/api/v1/me/settlements/{id}/dispute", "{\"line\":0,\"words\":\"换人\",\"version\":1}" },
        { "/api/v1/vouchers/{id}/answer", "{\"approve\":true}" },
        { "/api/v1/vouchers/{id}/give", "{\"login\":\"x\"}" },
        { "/api/v1/vouchers/{id}/rule", "{\"points\":0}" },
        { "/api/v1/vouchers/{id}/draw", "{\"word\":\"12\"}" },
        { "/api/v1/exchanges/{id}/reversal", "{\"words\":\"换人\"}" },
        { "/api/v1/exchanges/{id}/reversal/answer", "{\"approve\":false}" },
        { "/api/v1/till-lines/{id}/decide", "{\"accept\":false,\"words\":\"换人\"}" },
    };
    for (int i = 0; i < COUNT(bodies); i++)
        if (!strcmp(path, bodies[i].path)) return bodies[i].body;
    return NULL;
}
