/* When an act counts, and who may say so: tables. */
#include "domains/services/services_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void what_may_be_entered(void **state)
{
    (void)state;
    int64_t today;
    const ServiceTerm here = { .since = S("2025-01-01") }, paid = { .since = S("2025-01-01"), .paid = true },
        gone = { .since = S("2025-01-01"), .until = S("2025-06-30") };
    const struct { const ServiceTerm *who; Str day; int64_t minutes, done; Err refused; } rows[] = {
        { &here, S("2025-11-25"), 120, 0,   NULL },              { &here, S("2025-01-01"), 1, 0, NULL },
        { &here, S("2025-11-25"), 120, 360, NULL },              { &here, S("2025-11-25"), 121, 360,
                                                                   SERVICES_TOO_LONG },
        { &here, S("2025-11-26"), 60, 0, SERVICES_BAD_DATE },    { &here, S("2024-12-31"), 60, 0,
                                                                   SERVICES_BAD_DATE },
        { &here, S("2025-02-30"), 60, 0, SERVICES_BAD_DATE },    { &paid, S("2025-11-25"), 60, 0,
                                                                   SERVICES_PAID },
        { &gone, S("2025-06-30"), 60, 0, NULL },                 { &gone, S("2025-07-01"), 60, 0,
                                                                   SERVICES_LEFT },
    };
    assert_true(moment_read_date(S("2025-11-25"), &today));
    for (int i = 0; i < COUNT(rows); i++) {
        ServiceNew in = { .day = rows[i].day, .minutes = rows[i].minutes };
        assert_ptr_equal(service_may_be(rows[i].who, &in, rows[i].done, 480, today, NULL), rows[i].refused);
    }
}

static void who_may_say_so(void **state)
{
    (void)state;
    const ServiceKept entered = { .state = SERVICE_ENTERED, .entered_by = 7 },
        confirmed = { .state = SERVICE_CONFIRMED, .entered_by = 7 }, struck = { .state = SERVICE_STRUCK };
    const struct { const ServiceKept *s; ServiceState to; int64_t own, by; Err refused; } rows[] = {
        { &entered, SERVICE_CONFIRMED, 8, 9, NULL },           { &entered, SERVICE_REFUSED, 0, 9, NULL },
        { &entered, SERVICE_CONFIRMED, 8, 7, SERVICES_OWN },   { &entered, SERVICE_CONFIRMED, 8, 8,
                                                                 SERVICES_OWN },
        { &entered, SERVICE_STRUCK, 8, 9, SERVICES_DECIDED },  { &confirmed, SERVICE_STRUCK, 8, 9, NULL },
        { &confirmed, SERVICE_CONFIRMED, 8, 9, SERVICES_DECIDED }, { &struck, SERVICE_STRUCK, 8, 9,
                                                                     SERVICES_DECIDED },
        { &entered, SERVICE_ENTERED, 8, 9, BAD_FIELD },
    };
    for (int i = 0; i < COUNT(rows); i++)
        assert_ptr_equal(service_may_become(rows[i].s, rows[i].to, rows[i].own, rows[i].by, NULL),
                         rows[i].refused);
    assert_int_equal(service_counts(SERVICE_ENTERED, SERVICE_CONFIRMED), 1);
    assert_int_equal(service_counts(SERVICE_ENTERED, SERVICE_REFUSED), 0);
    assert_int_equal(service_counts(SERVICE_CONFIRMED, SERVICE_STRUCK), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(what_may_be_entered),
                                        cmocka_unit_test(who_may_say_so) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
