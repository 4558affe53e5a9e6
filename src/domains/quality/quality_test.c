/* Looking at places beside the lane, on both engines: what happens between the look and the writing is not
 * overlooked. */
#include "../../../tests/house_rig.h"

#include "domains/quality/quality_inside.h"

static const Job *the_job(void) { return quality_domain.jobs; }

static int64_t waiting(House *h)
{
    return rig_number(h->rig, "SELECT COUNT(*) FROM quality_days WHERE place = '" PLACE_A "' AND day = ''");
}

static Err happens(Ask *ask)
{
    const Event somewhere = { .place = S(PLACE_A) };
    return quality_hear_here(ask, &somewhere);
}

static Err looks_then_it_happens(Ask *ask)
{
    TRY(the_job()->prepare(ask));
    return app_do(ask->app, NULL, happens, NULL);
}

static void nothing_is_overlooked(void **state)
{
    House h;
    house_up(&h, *state);
    const Job late = { "late", 1, the_job()->run, looks_then_it_happens };
    for (int i = 0; i < 2; i++) OK(app_job(h.app, the_job()));     /* every place is given its first turn */
    assert_int_equal(waiting(&h), 0);
    OK(app_do(h.app, NULL, happens, NULL));
    assert_int_equal(waiting(&h), 1);
    OK(app_job(h.app, &late));
    assert_int_equal(waiting(&h), 1);              /* what was seen is old: not taken */
    OK(app_job(h.app, the_job()));
    assert_int_equal(waiting(&h), 0);
    assert_true(rig_number(h.rig, "SELECT COUNT(*) FROM quality_findings WHERE place = '" PLACE_A "'") > 0);
    OK(app_job(h.app, the_job()));                 /* nothing is left: the lane isn't asked */
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(nothing_is_overlooked) };
    return rig_run(tests, COUNT(tests));
}
