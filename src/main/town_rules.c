/* Rules that the demo town's district has published before its first case, 示例: how long each stage of a case
 * may take, so that every case on the page shows the clocks of its stages. */
#include "main/town_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "vocab/moment.h"

enum { PUBLISHES = 1 };                /* of the town's desks: the district's */

#define LIMIT(stage, value, unit) "{\"code\":\"" stage "\",\"limit_value\":" value \
    ",\"limit_unit\":\"" unit "\",\"source\":\"示例\"}"

static Err enact(Ask *ask)
{
    static const char *const limits[] = {
        LIMIT("file", "4", "work_hours"), LIMIT("dispatch", "4", "work_hours"),
        LIMIT("accept", "1", "work_days"),
        LIMIT("verify", "2", "work_days"), LIMIT("close", "2", "work_days"),
    };
    const TownHand *desk = ask->prepared;
    Actor system = ask->who;
    Str today = moment_date_text(ask->arena, moment_day(ask->now_ms));
    ask->who = desk->actor;
    for (int i = 0; i < COUNT(limits); i++) {
        DictionaryDraftNew d = { str_of(limits[i]), today, S(""), S("示例：各环节时限") };
        TRY(dictionary_enact(ask, S("case-limits"), &d));
    }
    ask->who = system;
    return NULL;
}

Err town_write_rules(TownWriter *w)
{
    bool peopled = w->community && w->plan->accounts_count > PUBLISHES;
    return peopled ? app_do(w->app, NULL, enact, &w->desk[PUBLISHES]) : NULL;
}
