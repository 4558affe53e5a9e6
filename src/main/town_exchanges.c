/* What the demo town exchanges with the points of its street, 示例: rates with dates, terms, two months in
 * which a few neighbours' points came and went; one still waits for the other side. */
#include "main/town_inside.h"

#include "domains/exchanges/exchanges.h"
#include "domains/settlements/settlements.h"
#include "vocab/moment.h"

enum { RATE_FIRST = 120, RATE_NOW = 125, RATE_NEXT = 130, FEN_FOR_100 = 5000, NEXT_DAYS = 20,
       CHANGED_DAYS = 45,
       BEGUN_DAYS = 62, HOUR = 11, PERSON_DAY = 200, DAY_MOST = 5000, PARTS = 4 };

static Err rate(Ask *ask, int64_t partner, SettlementUnit unit, int64_t since_day, int64_t amount, Str by)
{
    return settlements_plant_rate(ask, partner, unit, since_day, amount, by, moment_day_start_ms(since_day));
}

static Err one(Ask *ask, ExchangePlant *x, int64_t day, int serial)
{
    Buf b = buf_new(ask->arena, 40);
    buf_fmt(&b, "JDT-%04d", serial);
    x->reference = buf_str(&b);
    x->at_ms = moment_day_start_ms(day) + (x->state == EXCHANGE_WAITING ? 0 : HOUR * MOMENT_HOUR_MS);
    TRY(settlements_rate(ask, x->partner, SETTLEMENT_OUTSIDE, day, &x->rate));
    x->units = x->points * x->rate / 100;
    x->pay_fen = x->state == EXCHANGE_LAPSED ? 0
               : x->points * FEN_FOR_100 / 100 * (x->way == EXCHANGE_CAME ? -1 : 1);
    return exchanges_plant(ask, x);
}

/* Of each neighbour some came, then fewer went: so it doesn't depend on what else they have. */
Err town_write_exchanges(Ask *ask, const TownRewards *r, const int64_t *account, int count, int64_t today,
                         Str desk)
{
    int64_t system = r->system, first = today - BEGUN_DAYS;
    int serial = 1;
    TRY(exchanges_plant_terms(ask, system, PERSON_DAY, DAY_MOST, desk));
    TRY(rate(ask, system, SETTLEMENT_OUTSIDE, first, RATE_FIRST, desk));
    TRY(rate(ask, system, SETTLEMENT_OUTSIDE, today - CHANGED_DAYS, RATE_NOW, desk));
    TRY(rate(ask, system, SETTLEMENT_OUTSIDE, today + NEXT_DAYS, RATE_NEXT, desk));
    TRY(rate(ask, system, SETTLEMENT_POINTS, first, FEN_FOR_100, desk));
    for (int i = 0; i < TOWN_PARTNERS; i++)
        TRY(rate(ask, r->partner[i], SETTLEMENT_POINTS, first, FEN_FOR_100 + 500 * i, desk));
    for (int i = 0; i < count; i++) {
        ExchangePlant x = { .partner = system, .account = account[i], .points = 40 + 20 * (i % 3),
                            .way = EXCHANGE_CAME, .state = EXCHANGE_DONE, .made_words = S("") };
        TRY(one(ask, &x, today - BEGUN_DAYS + 1 + 9 * i, serial++));
        x.points = 20 + 10 * (i % 2);
        x.way = EXCHANGE_WENT;
        x.state = i + 1 == count ? EXCHANGE_WAITING : i % PARTS == 2 ? EXCHANGE_LAPSED : EXCHANGE_DONE;
        if (x.state != EXCHANGE_DONE) x.points = 20;
        TRY(one(ask, &x, x.state == EXCHANGE_WAITING ? today : today - BEGUN_DAYS + 5 + 9 * i, serial++));
    }
    return NULL;
}
