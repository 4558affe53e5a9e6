/* Giving: one by hand, one each by rule in a single stroke; and what one has. */
#include "domains/vouchers/vouchers_inside.h"

#include "domains/people/people.h"
#include "domains/points/points.h"
#include "domains/vouchers/vouchers_queries.h"
#include "vocab/moment.h"
#include "vocab/place.h"

enum { OWN_MOST = 200 };

const EventKind VOUCHERS_GIVEN = { "vouchers.given", "发放券", "vouchers given" };

Err vouchers_give(Ask *ask)
{
    Batch b;
    Str name, home;
    int64_t account, had;
    TRY(batch_in_reach(ask, &b));
    TRY(batch_open(&b, BATCH_HAND));
    Err e = people_account_found(ask, BODY(ask, BatchGive)->login, &account, &name);
    if (e && e != NOT_FOUND) return e;
    if (!e) e = points_person_place(ask, account, &home);
    if (e || !str_starts(home, b.place))
        return ask_blame(ask, BAD_FIELD, "/login", "券适用社区的居民账号",
                         "an account of the place that the batch is for");
    TRY(vouchers_had(ask->db, ask->district, b.id, account, &had));
    if (had >= b.person_most) return VOUCHERS_PERSON_MOST;
    if (b.given >= b.total) return VOUCHERS_NONE_LEFT;
    b.given++;
    TRY(vouchers_add(ask->db, ask->district, b.id, b.given, account, ask->now_ms));
    TRY(batch_save(ask, &b));
    TRY(batch_told(ask, &VOUCHERS_GIVEN, &b, 1, account));
    return batch_answer(ask, 200, b.id);
}

Err vouchers_by_rule(Ask *ask)
{
    Batch b;
    Str low, high;
    int64_t now;
    TRY(batch_in_reach(ask, &b));
    TRY(batch_open(&b, BATCH_RULE));
    if (b.given >= b.total) return VOUCHERS_NONE_LEFT;
    place_range(ask->arena, b.place, &low, &high);
    TRY(vouchers_add_by_rule(ask->db, ask->district, b.id, b.given, low, high, BODY(ask, BatchRule)->points,
                             ask->now_ms, b.total - b.given));
    TRY(vouchers_counted(ask->db, ask->district, b.id, &now));
    int64_t more = now - b.given;
    b.given = now;
    TRY(batch_save(ask, &b));
    if (more) TRY(batch_told(ask, &VOUCHERS_GIVEN, &b, more, 0));
    return batch_answer(ask, 200, b.id);
}

Err vouchers_own_list(Ask *ask)
{
    List rows;
    TRY(vouchers_own(ask->db, ask->district, ask->who.account, OWN_MOST, &rows, ask->arena));
    Voucher *v = rows.at;
    for (int64_t i = 0; i < rows.count; i++) {
        int64_t end_ms = moment_day_start_ms(v[i].until_day + 1) - 1, soon_ms = ask->now_ms + MOMENT_DAY_MS;
        v[i].since = moment_date_text(ask->arena, v[i].since_day);
        v[i].until = moment_date_text(ask->arena, v[i].until_day);
        v[i].code_until_ms = NONE;
        if (v[i].state != VOUCHER_OPEN || ask->now_ms > end_ms
            || moment_day(ask->now_ms) < v[i].since_day) continue;
        Code c = { CODE_VOUCHER, v[i].batch, v[i].number, 0, v[i].face_fen, v[i].least_fen,
                   end_ms < soon_ms ? end_ms : soon_ms, 0 };
        v[i].code = codes_write(ask, &c);
        v[i].code_until_ms = c.until_ms;
    }
    return answer_array(ask, &Voucher_shape, &rows);
}

Err batch_lots(Ask *ask)
{
    Str home;
    List rows = { 0 };
    Err e = points_person_place(ask, ask->who.account, &home);
    if (e && e != NOT_FOUND) return e;
    if (!e) TRY(voucher_batches_lots(ask->db, ask->district, home, ask->who.account, moment_day(ask->now_ms),
                                     &rows,
                                     ask->arena));
    BatchLot *l = rows.at;
    for (int64_t i = 0; i < rows.count; i++) {
        l[i].since = moment_date_text(ask->arena, l[i].since_day);
        l[i].until = moment_date_text(ask->arena, l[i].until_day);
    }
    return answer_array(ask, &BatchLot_shape, &rows);
}
