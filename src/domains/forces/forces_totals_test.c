/* The totals are what counting anew would give, whatever happened before: on both engines. */
#include "../../../tests/house_rig.h"

#include "base/rand.h"

#include <string.h>

enum { STEPS = 96, HELPERS = 8 };

typedef struct Force { House h; int64_t helper[HELPERS], service[STEPS]; int helpers, services; } Force;

#define COUNTED \
    "SELECT 0 AS year, h.place, h.kind, h.unit, COUNT(*) AS helpers, 0 AS acts, 0 AS minutes" \
    " FROM helpers h" \
    " WHERE h.until IS NULL GROUP BY h.place, h.kind, h.unit UNION ALL " \
    "SELECT y.year, h.place, h.kind, h.unit, COUNT(*), SUM(y.acts), SUM(y.minutes) FROM helper_years y" \
    " JOIN helpers h ON h.id = y.helper WHERE y.acts > 0 AND h.until IS NULL" \
    " GROUP BY y.year, h.place, h.kind, h.unit"

static void totals_are_right(Rig *rig)
{
    const char *kept = "SELECT COUNT(*) FROM helper_totals";
    const char *counted = "SELECT COUNT(*) FROM (" COUNTED ") x";
    const char *both = "SELECT COUNT(*) FROM helper_totals t JOIN (" COUNTED ") x ON x.year = t.year"
        " AND x.place = t.place AND x.kind = t.kind AND x.unit = t.unit AND x.helpers = t.helpers"
        " AND x.acts = t.acts AND x.minutes = t.minutes";
    int64_t rows = rig_number(rig, counted);
    assert_int_equal(rig_number(rig, kept), rows);
    assert_int_equal(rig_number(rig, both), rows);
}

static void come(Force *f, Rand *r)
{
    static const char *const unit[] = { "区税务局", "示例中学", "" };
    static const char *const kind[] = { "party", "volunteer", "rider" };
    if (f->helpers == HELPERS) return;
    const char *kinds = kind[rand_between(r, 0, 2)];
    const char *body = house_fmt(&f->h, "{\"kind\":\"%s\",\"name\":\"某人\",\"unit\":\"%s\","
                                        "\"place\":\"510104018006\",\"since\":\"2025-03-01\","
                                        "\"consent\":\"paper\",\"consent_version\":1}", kinds,
                                 unit[rand_between(r, 0, 2)]);
    AskAnswer a = house_must(&f->h, f->h.a.of[ROLE_CLERK].token, "POST", "/api/v1/helpers", body, 201);
    f->helper[f->helpers++] = said_number(a, "id");
}

static const char *one(Force *f, Rand *r, const char *verb)
{
    int64_t id = f->helper[rand_between(r, 0, f->helpers - 1)];
    return house_fmt(&f->h, "/api/v1/helpers/%lld%s", (long long)id, verb);
}

static void change(Force *f, Rand *r)
{
    static const char *const how[] = {
        "\"unit\":\"区财政局\"", "\"kind\":\"youth\"", "\"place\":\"510104018005\"",
        "\"place\":\"510104018006\",\"unit\":\"示例中学\""
    };
    const char *path = one(f, r, ""), *street = f->h.a.of[ROLE_STREET].token;
    AskAnswer a = house_send(&f->h, street, "GET", path, NULL);
    const char *body = house_fmt(&f->h, "{\"version\":%lld,%s}", (long long)said_number(a, "version"),
                                 how[rand_between(r, 0, 3)]);
    house_send(&f->h, street, "PATCH", path, body);
}

static void serve(Force *f, Rand *r)
{
    int month = (int)rand_between(r, 9, 10), day = (int)rand_between(r, 1, 9);
    const char *body = house_fmt(&f->h, "{\"place\":\"510104018006\",\"day\":\"2025-%02d-0%d\","
                                        "\"minutes\":30,\"kind\":\"served\",\"what\":\"楼道清理\"}", month, day);
    const char *clerk = f->h.a.of[ROLE_CLERK].token;
    AskAnswer a = house_send(&f->h, clerk, "POST", one(f, r, "/services"), body);
    if (a.status == 201) f->service[f->services++] = said_number(a, "id");
}

/* Confirmed by another than who entered it, or taken back after. */
static void answer_it(Force *f, Rand *r)
{
    if (!f->services) return;
    int64_t id = f->service[rand_between(r, 0, f->services - 1)];
    int64_t version = rig_number(f->h.rig, house_fmt(&f->h, "SELECT version FROM services WHERE id = %lld",
                                                     (long long)id));
    static const char *const to[] = { "confirmed", "confirmed", "struck", "refused" };
    const char *body = house_fmt(&f->h, "{\"state\":\"%s\",\"answer\":\"核对\",\"version\":%lld}",
                                 to[rand_between(r, 0, 3)], (long long)version);
    house_send(&f->h, f->h.a.of[ROLE_STREET].token, "POST",
               house_fmt(&f->h, "/api/v1/services/%lld/answer", (long long)id), body);
}

static void leave(Force *f, Rand *r)
{
    const char *why = rand_between(r, 0, 1) ? "moved" : "erase";
    house_send(&f->h, f->h.a.of[ROLE_STREET].token, "POST", one(f, r, "/end"),
               house_fmt(&f->h, "{\"until\":\"2025-11-25\",\"why\":\"%s\"}", why));
}

static void totals_follow(void **state)
{
    Force *f = NEW(&((Rig *)*state)->arena, Force);
    Rand r = rand_from(7);
    house_up(&f->h, *state);
    for (int i = 0; i < STEPS; i++) {
        Arena before = f->h.keep;
        int64_t lot = rand_between(&r, 0, 19);
        if (!f->helpers || lot < 3) come(f, &r);
        else if (lot < 7) change(f, &r);
        else if (lot < 13) serve(f, &r);
        else if (lot < 19) answer_it(f, &r);
        else leave(f, &r);
        f->h.keep = before;
        if (i % 8 == 0) totals_are_right(f->h.rig);
    }
    totals_are_right(f->h.rig);
    assert_true(rig_number(f->h.rig, "SELECT SUM(minutes) FROM helper_totals WHERE year > 0") > 0);
    assert_true(rig_number(f->h.rig, "SELECT COUNT(*) FROM helpers WHERE until IS NOT NULL") > 0);
    app_close(f->h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(totals_follow) };
    return rig_run(tests, COUNT(tests));
}
