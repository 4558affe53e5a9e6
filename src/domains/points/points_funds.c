/* What a fund, partner, team or grid may hold at most, and its end: once nothing is left in it, nothing goes
 * in any more. What stands for something else (an order, a batch, a grant) is limited and ended by that. */
#include "domains/points/points_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/points/points_queries.h"

const EventKind POINTS_LIMITED = { "points.limited", "设置账户上限", "limit of an account set" };
const EventKind POINTS_OVER = { "points.account_ended", "停用积分账户", "account of the book ended" };

static Err fund(Ask *ask, int64_t version, PointsSeen *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(point_accounts_seen(ask->db, ask->district, id, &ask->who.scope, ret, ask->arena));
    if (ret->kind == POINTS_PERSON || ret->kind == POINTS_SYSTEM || points_is_kept(ret)) return POINTS_KEPT;
    if (ret->closed) return POINTS_ENDED;
    return version == ret->version ? NULL : MOVED_ON;
}

static Err answered(Ask *ask, PointsSeen *a, const EventKind *kind)
{
    a->version++;
    a->usable = a->ending = NONE;
    a->place_name = divisions_name(ask, a->place);
    TRY(event_post(ask, kind, a->id, a->place, 0, NULL, NULL));
    return answer(ask, 200, &PointsSeen_shape, a);
}

Err points_limit(Ask *ask)
{
    const PointsLimit *in = BODY(ask, PointsLimit);
    PointsSeen a;
    TRY(fund(ask, in->version, &a));
    TRY(points_may_limit(in->highest, a.posted, a.coming, &ask->why));
    TRY(point_accounts_limit(ask->db, ask->district, a.id, in->highest, in->version));
    a.highest = in->highest;
    return answered(ask, &a, &POINTS_LIMITED);
}

Err points_end(Ask *ask)
{
    const PointsVersion *in = BODY(ask, PointsVersion);
    PointsSeen a;
    TRY(fund(ask, in->version, &a));
    if (a.bound) return POINTS_KEPT;           /* a special fund ends by its own term */
    TRY(points_may_end(a.posted, a.held, a.coming));
    TRY(point_accounts_close(ask->db, ask->district, a.id, in->version));
    a.closed = true;
    return answered(ask, &a, &POINTS_OVER);
}
