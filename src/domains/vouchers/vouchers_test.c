/* Slips of vouchers in the house, on both engines: a slip is taken at the till by its code or by hand, once;
 * of slips printed anew only the newest is, also where a till took the other without a line. */
#include "../../../tests/house_rig.h"

#include "domains/partners/partners.h"
#include "domains/vouchers/vouchers.h"
#include "vocab/moment.h"

#include <stdio.h>
#include <string.h>

typedef struct Ground { House h; Person shop; const char *till, *clerk; } Ground;

static void ground(Ground *g, Rig *rig)
{
    *g = (Ground){ 0 };
    House *h = &g->h;
    house_up(h, rig);
    house_add_person(h, &g->shop, "shop", ROLE_RESIDENT, "510104018006", POST_OWN);
    g->clerk = h->a.of[ROLE_CLERK].token;
    house_must(h, h->a.of[ROLE_DISTRICT].token, "POST", "/api/v1/points/funds",
               "{\"kind\":\"fund\",\"purse\":\"money\",\"place\":\"510104018006\",\"name\":\"基金\","
               "\"about\":\"试用\"}", 201);
    const char *fund = house_fmt(h, "%lld", (long long)rig_number(rig, "SELECT id FROM point_accounts WHERE "
                                                                       "purse = 'money' AND kind = 'fund'"));
    rig_script(rig, house_fmt(h, "UPDATE point_accounts SET posted = 100000 WHERE id = %s", fund));
    house_must(h, g->clerk, "POST", "/api/v1/partners",
               "{\"kind\":\"merchant\",\"place\":\"510104018006\",\"name\":\"x店\",\"address\":\"\","
               "\"agreement\":\"1\",\"since\":\"2025-01-01\",\"until\":\"2027-01-01\",\"fund\":0,"
               "\"offline_count\":5,\"offline_fen\":5000}", 201);
    house_must(h, g->clerk, "POST", house_fmt(h, "/api/v1/partners/%lld/staff",
               (long long)rig_number(rig, "SELECT id FROM partners")), "{\"login\":\"shop\"}", 204);
    AskAnswer made = house_must(h, g->shop.token, "POST", "/api/v1/me/tills", "{\"name\":\"t\"}", 201);
    const char *key = strstr(str_z(&h->keep, made.body), "\"key\":\"") + 7;
    g->till = house_fmt(h, "\"till_id\":%lld,\"key\":\"%.43s\"", (long long)said_number(made, "id"), key);
}

/* One voucher of the resident, as a batch of its own. */
static int64_t given(Ground *g)
{
    House *h = &g->h;
    AskAnswer made = house_must(h, g->clerk, "POST", "/api/v1/vouchers", house_fmt(h,
               "{\"place\":\"510104018006\",\"name\":\"敬老券\",\"about\":\"\",\"way\":\"hand\",\"fund\":%lld,"
               "\"face_fen\":500,\"least_fen\":0,\"total\":1,\"person_most\":1,\"since\":\"2025-01-01\","
               "\"until\":\"2027-01-01\",\"partners\":[]}",
               (long long)rig_number(h->rig, "SELECT min(id) FROM point_accounts WHERE purse = 'money' AND "
                                             "kind = 'fund' AND owner = id")), 201);
    int64_t batch = said_number(made, "id");
    house_must(h, h->a.of[ROLE_STREET].token, "POST",
               house_fmt(h, "/api/v1/vouchers/%lld/answer", (long long)batch), "{\"approve\":true}", 200);
    house_must(h, g->clerk, "POST", house_fmt(h, "/api/v1/vouchers/%lld/give", (long long)batch),
               house_fmt(h, "{\"login\":\"%s\"}", h->a.of[ROLE_RESIDENT].login), 200);
    return batch;
}

typedef struct Signed { Code code; char text[300], serial[40]; } Signed;
static Err sign(Ask *ask)
{
    Signed *s = ask->prepared;
    snprintf(s->text, sizeof s->text, "%.*s", STR_ARG(codes_write(ask, &s->code)));
    Str serial = codes_serial(ask, "vouchers.slip", s->code.subject, CODE_PRINT_MOST + 1 + s->code.print,
                              12);
    snprintf(s->serial, sizeof s->serial, "%.*s", STR_ARG(serial));
    return NULL;
}

/* What is in the QR code of that printing, and what stands below it. */
static const char *in_the_picture(Ground *g, int64_t batch, int64_t print, const char **ret_serial)
{
    Signed s = { .code = { .kind = CODE_VOUCHER, .subject = batch, .number = 1, .face_fen = 500,
                           .print = print, .until_ms = moment_day_start_ms(20500) } };
    OK(app_do(g->h.app, NULL, sign, &s));
    if (ret_serial) *ret_serial = house_fmt(&g->h, "%s", s.serial);
    return house_fmt(&g->h, "%s", s.text);
}

/* Prints a slip; its code for hands. */
static const char *printed(Ground *g, int64_t batch, int print)
{
    House *h = &g->h;
    const char *serial;
    AskAnswer made = house_must(h, g->clerk, "POST", "/api/v1/voucher-slips", house_fmt(h,
               "{\"vouchers\":[{\"batch\":%lld,\"number\":1}]}", (long long)batch), 201);
    AskAnswer pdf = house_must(h, g->clerk, "GET", house_fmt(h, "/api/v1/voucher-slips/%lld",
               (long long)said_number(made, "id")), NULL, 200);
    assert_true(str_starts(pdf.body, S("%PDF")));
    in_the_picture(g, batch, print, &serial);
    assert_int_equal(rig_number(h->rig, house_fmt(h, "SELECT count(*) FROM voucher_slips WHERE serial = '%s' "
                                                     "AND print = %d", serial, print)), 1);
    return serial;
}

static AskAnswer show(Ground *g, const char *code)
{
    return house_send(&g->h, g->shop.token, "POST", "/api/v1/till/redeem",
                      house_fmt(&g->h, "{%s,\"code\":\"%s\",\"bill_fen\":500}", g->till, code));
}

static void a_slip_counts_once_and_only_the_newest_does(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    int64_t one = given(&g), two = given(&g);
    const char *old = house_fmt(h, "v%s", printed(&g, one, 1)),
               *new = house_fmt(h, "V%s", printed(&g, one, 2));
    assert_string_not_equal(old + 1, new + 1);
    AskAnswer a = show(&g, old);
    assert_int_equal(a.status, 409);
    assert_true(says(a, "vouchers.reprinted"));
    a = show(&g, in_the_picture(&g, one, 1, NULL));
    assert_true(says(a, "vouchers.reprinted"));
    a = show(&g, in_the_picture(&g, one, 3, NULL));          /* signed, but never printed */
    assert_true(says(a, "vouchers.reprinted"));
    assert_int_equal(show(&g, new).status, 201);
    const char *same[] = { new, in_the_picture(&g, one, 2, NULL), in_the_picture(&g, one, 0, NULL) };
    for (int i = 0; i < COUNT(same); i++) {
        a = show(&g, same[i]);
        assert_int_equal(a.status, 409);
        assert_true(says(a, "codes.redeemed"));
    }
    assert_int_equal(rig_number(h->rig, "SELECT count(*) FROM partner_uses"), 1);
    assert_int_equal(rig_number(h->rig, "SELECT wrong FROM tills"), 0);

    /* Without a line: the old slip waits for a person, the new one counts. */
    printed(&g, two, 1);
    printed(&g, two, 2);
    a = house_must(h, g.shop.token, "POST", "/api/v1/till/lines", house_fmt(h,
               "{%s,\"lines\":[{\"line\":\"a\",\"code\":\"%s\",\"at_ms\":%lld},"
               "{\"line\":\"b\",\"code\":\"%s\",\"at_ms\":%lld}]}", g.till, in_the_picture(&g, two, 1, NULL),
               (long long)house_clock_ms, in_the_picture(&g, two, 2, NULL), (long long)house_clock_ms), 200);
    assert_true(says(a, "\"line\":\"a\",\"state\":\"held\",\"why\":\"vouchers.reprinted\""));
    assert_true(says(a, "\"line\":\"b\",\"state\":\"done\""));
    assert_int_equal(rig_number(h->rig, "SELECT count(*) FROM partner_uses"), 2);
    assert_int_equal(rig_number(h->rig, "SELECT count(*) FROM events WHERE kind = 'vouchers.printed'"), 4);
    app_close(h->app);
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(a_slip_counts_once_and_only_the_newest_does) };
    return rig_run(tests, COUNT(tests));
}
