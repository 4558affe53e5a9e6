/* When an act counts, and who may say so. Pure. */
#include "domains/services/services_rules.h"

#include "vocab/moment.h"

REFUSAL(SERVICES_PAID, 409, "services.paid", "社区工作者的工作时间不计入志愿服务时长",
        "paid working time is no voluntary service");
REFUSAL(SERVICES_TOO_LONG, 409, "services.too_long", "超过每人每日可记的时长", "more than one may do in a day");
REFUSAL(SERVICES_OWN, 403, "services.own", "不能确认自己填报或自己的服务",
        "nobody confirms what they entered or did themselves");
REFUSAL(SERVICES_LEFT, 409, "services.left", "此人当日已退出", "they had left by that day");
REFUSAL(SERVICES_DECIDED, 409, "services.decided", "已经确认、退回或更正", "it has been decided");
REFUSAL(SERVICES_BAD_DATE, 422, "services.bad_date", "日期不对", "not a date that can be");

const char *const service_kind_names[] = { "reported", "served", NULL };
const char *const service_state_names[] = { "entered", "confirmed", "refused", "struck", NULL };

Err service_may_be(const ServiceTerm *who, const ServiceNew *in, int64_t done, int64_t most, int64_t today,
                   Blame *why)
{
    int64_t day;
    if (who->paid) return SERVICES_PAID;
    if (!moment_read_date(in->day, &day))
        return blame(why, SERVICES_BAD_DATE, "/day", "年-月-日，如 2026-03-01", "a date like 2026-03-01");
    if (day > today) return blame(why, SERVICES_BAD_DATE, "/day", "不能在今天之后", "not after today");
    if (str_cmp(in->day, who->since) < 0)
        return blame(why, SERVICES_BAD_DATE, "/day", "不能早于报到日期", "not before they reported in");
    if (who->until.at && str_cmp(in->day, who->until) > 0) return SERVICES_LEFT;
    return done + in->minutes > most ? SERVICES_TOO_LONG : NULL;
}

Err service_may_become(const ServiceKept *s, ServiceState to, int64_t own, int64_t by, Blame *why)
{
    bool known = to == SERVICE_STRUCK ? s->state == SERVICE_CONFIRMED : s->state == SERVICE_ENTERED;
    if (to == SERVICE_ENTERED)
        return blame(why, BAD_FIELD, "/state", "确认、退回或更正", "confirmed, refused or struck");
    if (!known) return SERVICES_DECIDED;
    return by == s->entered_by || (own && own == by) ? SERVICES_OWN : NULL;
}

int service_counts(ServiceState from, ServiceState to)
{
    return (to == SERVICE_CONFIRMED) - (from == SERVICE_CONFIRMED);
}
