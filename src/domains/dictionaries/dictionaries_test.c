/* What is held in memory of dictionaries: heard from another server, and new on its day. */
#include "../../../tests/house_door.h"

static int64_t draft(House *h, const char *name, int64_t limit, const char *day)
{
    const char *body = house_fmt(h, "{\"entry\":{\"code\":\"16001\",\"parent\":\"16\",\"name\":\"%s\","
                                 "\"name_en\":\"x\",\"icon\":\"lamp\",\"limit_value\":%lld,"
                                 "\"limit_unit\":\"days\",\"urgency\":\"normal\",\"evidence\":true,"
                                 "\"closes\":\"community\","
                                 "\"authority\":\"\",\"hides\":false,"
                                 "\"in_use\":true,\"source\":\"示例\"},\"since_day\":\"%s\","
                                 "\"reason\":\"试点\"}", name, (long long)limit, day);
    return said_number(house_must(h, h->a.of[ROLE_STREET].token, "POST",
                                  "/api/v1/dictionaries/case-classes/drafts", body, 201), "id");
}

static void publish(House *h, int64_t id)
{
    house_must(h, h->a.of[ROLE_DISTRICT].token, "POST",
               house_fmt(h, "/api/v1/dictionary-drafts/%lld/publish", (long long)id),
               "{\"version\":1,\"words\":\"同意\"}", 200);
}

static bool told(House *h, const char *text)
{
    return says(house_must(h, NULL, "GET", "/api/v1/case-classes", NULL, 200), text);
}

static void another_server_goes_by_it_at_once(void **state)
{
    House h;
    house_up(&h, *state);
    App *first = h.app;
    house_open(&h);
    App *second = h.app;
    assert_true(told(&h, "路灯不亮"));                     /* in its memory now */
    h.app = first;
    publish(&h, draft(&h, "路灯故障", 3, "2025-11-25"));
    assert_true(told(&h, "路灯故障"));
    h.app = second;
    assert_true(told(&h, "路灯故障") && !told(&h, "路灯不亮"));
    app_close(second);
    h.app = first;
    app_close(h.app);
}

static void what_was_to_come_is_there_on_its_day(void **state)
{
    House h;
    house_up(&h, *state);
    publish(&h, draft(&h, "路灯故障", 3, "2025-11-26"));
    assert_true(told(&h, "路灯不亮") && !told(&h, "路灯故障"));
    house_clock_ms += INT64_C(86400000);
    assert_true(told(&h, "路灯故障") && !told(&h, "路灯不亮"));
    house_clock_ms -= INT64_C(86400000);
    app_close(h.app);
}

/* Of a district that has set nothing: a day is the limit, thirty days an answer, the usual words are read. */
static void where_nothing_is_set_the_usual_holds(void **state)
{
    House h;
    house_up(&h, *state);
    rig_script(h.rig, "DELETE FROM service_limits; DELETE FROM helper_notices; DELETE FROM request_limits;"
                      " DELETE FROM household_sizes");
    const char *token = h.a.of[ROLE_CLERK].token;
    AskAnswer terms = house_must(&h, token, "GET", "/api/v1/helper-terms", NULL, 200);
    assert_true(says(terms, "\"version\":1") && says(terms, "通用文本"));
    AskAnswer made = house_must(&h, token, "POST", "/api/v1/helpers",
                                "{\"kind\":\"volunteer\",\"name\":\"陈小雨\",\"place\":\"510104018006\","
                                "\"since\":\"2025-03-01\",\"consent\":\"paper\",\"consent_version\":1}", 201);
    const char *path = house_fmt(&h, "/api/v1/helpers/%lld/services", (long long)said_number(made, "id"));
    house_must(&h, token, "POST", path, "{\"place\":\"510104018006\",\"day\":\"2025-11-24\",\"minutes\":600,"
                                        "\"kind\":\"served\",\"what\":\"陪同就医\"}", 201);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(another_server_goes_by_it_at_once), ON_BOTH(what_was_to_come_is_there_on_its_day),
        ON_BOTH(where_nothing_is_set_the_usual_holds),
    };
    return rig_run(tests, COUNT(tests));
}
