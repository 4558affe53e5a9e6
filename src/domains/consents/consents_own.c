/* One's own data: seeing it, taking it along, agreeing and taking back, and who has looked at it. Each finds
 * its record by the account alone: there is no id to guess. */
#include "domains/consents/consents_inside.h"

#include "domains/consents/consents_queries.h"
#include "json/json.h"
#include "vocab/moment.h"

Err consents_mine(Ask *ask, ResidentSeen *ret)
{
    Err e = residents_own(ask, ret);
    return e == NOT_FOUND ? CONSENTS_NO_RECORD : e;
}

static Err say(Ask *ask, const EventKind *kind, const ResidentSeen *me)
{
    return event_post(ask, kind, me->id, me->place, me->account, NULL, NULL);
}

Err consents_own_full(Ask *ask)
{
    ResidentSeen me;
    ResidentOwn own;
    TRY(consents_mine(ask, &me));
    TRY(residents_own_load(ask, &own));
    TRY(say(ask, &CONSENTS_OWN_SHOWN, &me));
    return answer(ask, 200, &ResidentOwn_shape, &own);
}

static Err views(Ask *ask, int64_t resident, List *ret)
{
    List events;
    TRY(event_road(ask, resident, &events));
    ConsentView *view = NEWS(ask->arena, ConsentView, events.count + 1);
    const Event *e = events.at;
    for (int64_t i = 0; i < events.count; i++)
        view[i] = (ConsentView){ e[i].at_ms, e[i].kind, e[i].by_words, e[i].body };
    *ret = (List){ view, events.count };
    return NULL;
}

Err consents_views(Ask *ask)
{
    ResidentSeen me;
    List list;
    TRY(consents_mine(ask, &me));
    TRY(views(ask, me.id, &list));
    return answer_array(ask, &ConsentView_shape, &list);
}

Err consents_own_export(Ask *ask)
{
    ResidentSeen me;
    ResidentOwn own;
    Buf made = buf_new(ask->arena, 40);
    TRY(consents_mine(ask, &me));
    TRY(say(ask, &CONSENTS_OWN_EXPORTED, &me));
    TRY(residents_own_load(ask, &own));
    moment_write(&made, ask->now_ms);
    ConsentExport all = { .made = buf_str(&made), .record = &own,
                          .notice = ask_say(ask, "个人信息副本（个人信息保护法第四十五条），由本人导出",
                                            "a copy of one's own data (PIPL art. 45), taken by the person") };
    TRY(consents_all(ask->db, ask->district, me.id, &all.consents, ask->arena));
    TRY(cares_of(ask->db, ask->district, me.id, &all.cares, ask->arena));
    TRY(requests_views(ask, me.id, &all.requests));
    TRY(views(ask, me.id, &all.views));
    ask->answer.file_name = S("my-data.json");
    return answer(ask, 200, &ConsentExport_shape, &all);
}

Err consents_own(Ask *ask)
{
    ResidentSeen me;
    ConsentPage p;
    TRY(consents_mine(ask, &me));
    TRY(consents_all(ask->db, ask->district, me.id, &p.consents, ask->arena));
    TRY(cares_of(ask->db, ask->district, me.id, &p.cares, ask->arena));
    return answer(ask, 200, &ConsentPage_shape, &p);
}

Err consents_own_give(Ask *ask)
{
    ResidentSeen me;
    TRY(consents_mine(ask, &me));
    TRY(consents_give(ask, &me, ask->segment[0], BODY(ask, ConsentNew)->version, CONSENT_SELF));
    return consents_own(ask);
}

Err consents_own_end(Ask *ask)
{
    ResidentSeen me;
    TRY(consents_mine(ask, &me));
    TRY(consents_take_back(ask, &me, ask->segment[0]));
    return consents_own(ask);
}
