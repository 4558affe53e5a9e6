/* When an agreement holds, and what may be kept because of it: tables. */
#include "domains/consents/consents_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const ConsentNotice notice = { .purpose = { "care", 4 }, .version = 2 };

static void agreeing(void **state)
{
    (void)state;
    const Consent older = { .version = 1 }, same = { .version = 2 };
    const struct { const ConsentNotice *n; int64_t version; ConsentHow how; int64_t age; const Consent *live;
        Err refused; } rows[] = {
        { &notice, 2, CONSENT_SELF,     77,   NULL,   NULL },
        { &notice, 2, CONSENT_PAPER,    77,   &older, NULL },
        { &notice, 2, CONSENT_SELF,     NONE, NULL,   NULL },
        { &notice, 2, CONSENT_SELF,     14,   NULL,   NULL },
        { &notice, 2, CONSENT_GUARDIAN, 13,   NULL,   NULL },
        { &notice, 2, CONSENT_SELF,     13,   NULL,   CONSENTS_GUARDIAN },
        { &notice, 2, CONSENT_PAPER,    0,    NULL,   CONSENTS_GUARDIAN },
        { &notice, 2, CONSENT_GUARDIAN, 14,   NULL,   CONSENTS_GUARDIAN },
        { &notice, 2, CONSENT_GUARDIAN, NONE, NULL,   CONSENTS_GUARDIAN },
        { &notice, 1, CONSENT_SELF,     77,   NULL,   CONSENTS_OLD_NOTICE },
        { &notice, 2, CONSENT_SELF,     77,   &same,  CONSENTS_GIVEN },
        { NULL,    2, CONSENT_SELF,     77,   NULL,   CONSENTS_NO_PURPOSE },
    };
    for (int i = 0; i < COUNT(rows); i++)
        assert_ptr_equal(consent_may_give(rows[i].n, rows[i].version, rows[i].how, rows[i].age, rows[i].live),
                         rows[i].refused);
}

static void what_holds(void **state)
{
    (void)state;
    const Consent list[] = {
        { .id = 1, .purpose = S("care"), .withdrawn_ms = 5 },
        { .id = 2, .purpose = S("contact"), .withdrawn_ms = NONE },
        { .id = 3, .purpose = S("care"), .withdrawn_ms = NONE },
    };
    assert_ptr_equal(consent_live(list, 3, S("care")), &list[2]);
    assert_null(consent_live(list, 2, S("care")));
    assert_null(consent_live(list, 3, S("share")));
    assert_ptr_equal(consent_notice(&notice, 1, S("care")), &notice);
    assert_null(consent_notice(&notice, 1, S("car")));
}

static void caring(void **state)
{
    (void)state;
    const CareKind poor = { .code = S("C02"), .needs_consent = false },
        alone = { .code = S("C04"), .needs_consent = true };
    const Consent live = { .version = 1 };
    const Care over = { .kind = S("C04"), .since = S("2025-01-01"), .until = S("2025-02-01") },
        held = { .kind = S("C04"), .since = S("2025-01-01") };
    const struct { const CareKind *kind; CareSource source; const Care *have; const Consent *live;
        Err refused; } rows[] = {
        { &poor,  CARE_CIVIL_AFFAIRS, NULL,  NULL,  NULL },
        { &poor,  CARE_SELF,          NULL,  NULL,  CONSENTS_NEEDED },
        { &poor,  CARE_SELF,          NULL,  &live, NULL },
        { &alone, CARE_CIVIL_AFFAIRS, NULL,  NULL,  CONSENTS_NEEDED },
        { &alone, CARE_SELF,          NULL,  &live, NULL },
        { &alone, CARE_SELF,          &over, &live, NULL },
        { &alone, CARE_SELF,          &held, &live, CONSENTS_HELD },
        { &poor,  CARE_CIVIL_AFFAIRS, &held, NULL,  NULL },
    };
    for (int i = 0; i < COUNT(rows); i++)
        assert_ptr_equal(care_may_begin(rows[i].kind, rows[i].source, rows[i].have, rows[i].have != NULL,
                                        rows[i].live), rows[i].refused);
    assert_null(care_may_end(&held, S("2025-01-01")));
    assert_ptr_equal(care_may_end(&held, S("2024-12-31")), CONSENTS_HELD);
    assert_ptr_equal(care_may_end(&over, S("2025-03-01")), CONSENTS_HELD);
    assert_null(request_may_end(REQUEST_OPEN));
    assert_ptr_equal(request_may_end(REQUEST_DONE), CONSENTS_DECIDED);
    assert_ptr_equal(request_may_end(REQUEST_REFUSED), CONSENTS_DECIDED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agreeing), cmocka_unit_test(what_holds), cmocka_unit_test(caring),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
