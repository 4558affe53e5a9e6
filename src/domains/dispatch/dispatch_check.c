/* What an operator does to be sure: totals of rules held against decisions, and made again out of them. */
#include "domains/dispatch/dispatch_inside.h"

#include "app/app.h"
#include "domains/dispatch/dispatch_queries.h"

Err dispatch_audit(Db *db, Str district, int64_t *ret_odd)
{
    return dispatch_totals_odd(db, district, ret_odd);
}

static Err make(Ask *ask)
{
    int64_t changed, *odd = ask->prepared;
    TRY(dispatch_totals_odd(ask->db, ask->district, odd));
    TRY(dispatch_totals_clear(ask->db, ask->district, &changed));
    return dispatch_totals_make(ask->db, ask->district, &changed);
}

Err dispatch_rebuild(App *app, bool *ret_same)
{
    int64_t odd = 0;
    TRY(app_do(app, NULL, make, &odd));
    *ret_same = !odd;
    return NULL;
}
