/* What the demo town's shops are owed, 示例: four months of sheets, most paid, one in dispute, one agreed and
 * not paid yet, one to be confirmed. */
#include "main/town_inside.h"

#include "domains/settlements/settlements.h"
#include "vocab/moment.h"

enum { MONTHS = 4, MADE_DAYS = 2, SAID_DAYS = 6, MADE_HOUR = 10 };

/* The first day of the month `back` months before the one of `day`. */
static int64_t month_start(int64_t day, int back)
{
    Date d = moment_date(day);
    int month = d.month - 1 - back, year = d.year;
    int64_t at = day;
    for (; month < 0; month += 12) year--;
    moment_day_of((Date){ year, month + 1, 1 }, &at);
    return at;
}

Err town_write_settlements(Ask *ask, const TownRewards *r, int64_t today, Str desk, Str street)
{
    static const SettlementState last[TOWN_PARTNERS] = { SETTLEMENT_DISPUTED, SETTLEMENT_AGREED,
                                                         SETTLEMENT_OPEN };
    int young = today - month_start(today, 0) < SAID_DAYS;     /* both sides need some days after a month */
    for (int i = 0; i < TOWN_PARTNERS; i++)
        for (int month = MONTHS - 1; month >= 0; month--) {
            bool over = month > 0;
            SettlementPlant s = { .partner = r->partner[i], .to_day = month_start(today, month + young),
                                  .state = over ? SETTLEMENT_PAID : last[i], .made_words = desk,
                                  .partner_words = S("店长（示例）"), .house_words = street,
                                  .reference = S(""), .dispute = S("") };
            s.at_ms = moment_day_start_ms(s.to_day + MADE_DAYS) + MADE_HOUR * MOMENT_HOUR_MS;
            if (over) {
                Buf b = buf_new(ask->arena, 40);
                buf_fmt(&b, "SL-%d-%02d", i + 1, MONTHS - month);
                s.reference = buf_str(&b);
            }
            if (s.state == SETTLEMENT_DISPUTED) s.dispute = S("有两单是顾客退货后又领走的，少算了一单");
            TRY(settlements_plant(ask, &s));
        }
    /* the other points system: one sheet of all that was exchanged before this month */
    SettlementPlant s = { .partner = r->system, .to_day = month_start(today, young), .state = SETTLEMENT_OPEN,
                          .made_words = desk, .partner_words = S(""), .house_words = street,
                          .reference = S(""), .dispute = S("") };
    s.at_ms = moment_day_start_ms(s.to_day + MADE_DAYS) + MADE_HOUR * MOMENT_HOUR_MS;
    return settlements_plant(ask, &s);
}
