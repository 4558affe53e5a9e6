/* How much one may do in a day, in dated versions. */
#include "domains/services/services_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/services/services_queries.h"

const EventKind SERVICES_LIMIT_SET = { "services.limit_set", "调整服务时长上限",
                                       "the limit of service in a day was set" };

SHAPE(ServiceLimit, "how much of one's service in a day counts",
    INT     (ServiceLimit, day_minutes, 1, SERVICE_DAY_MINUTES, "minutes"),
    TIME    (ServiceLimit, since_ms,                 "in force from then on"),
    TEXT    (ServiceLimit, source,   1, 200,         "whose rule it is"));

static Err all(Ask *ask, List *ret) { return service_limits_all(ask->db, ask->district, ret, ask->arena); }

static Err add(Ask *ask, const void *entry)
{
    TRY(service_limits_add(ask->db, ask->district, entry));
    return event_post(ask, &SERVICES_LIMIT_SET, 0, ask->district, ask->who.account, &ServiceLimit_shape,
                      entry);
}

static const DictionaryColumn columns[] = {
    { "day_minutes", "每人每日至多（分钟）", "most minutes a person and day", NULL, NULL },
    { 0 }
};
static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    (void)key;
    return service_limits_recall(ask->db, ask->district, since_ms);
}

static const Dictionary limits = {
    "service-limits", "服务时长上限", "Limits of service hours", "一个人一天可记的服务时长；没有设定时以一天为限",
    "How much of one person's service in a day counts; where none is set, a day is the limit",
    &ServiceLimit_shape, NULL, columns, all, "services.rule", NULL, add,
    recall
};

const Dictionary *const services_dictionaries[] = { &limits, NULL };

int64_t service_limit(Ask *ask)
{
    const ServiceLimit *now = dictionary_entry(ask, &limits, S(""));
    return now ? now->day_minutes : SERVICE_DAY_MINUTES;
}
