/* Callbacks of the demo town, 示例: somebody of the community asks most reporters within two days; some aren't
 * at home, some don't want to, a few aren't pleased. What was closed lately still waits. */
#include "main/town_inside.h"

#include "base/rand.h"
#include "domains/callbacks/callbacks.h"
#include "vocab/moment.h"

enum { TELL_MOST = 3, OFFICE_FROM = 9, OFFICE_UNTIL = 18, ASK_LEAST_H = 3, ASK_MOST_H = 44 };

static const char *const pleased[] = { "", "", "处理很快，谢谢", "网格员很负责", "当天就来了" };
static const char *const so_so[] = { "修好了，就是等得久了一点", "希望以后多检查", "好了一半，还要再看看" };
static const char *const not_pleased[] = { "过两天又这样了", "只来看了一下，没有解决", "打了几次电话才来" };

static int64_t in_office(int64_t at_ms)
{
    int64_t day = moment_day(at_ms), hour = (at_ms - moment_day_start_ms(day)) / MOMENT_HOUR_MS;
    int64_t minutes = at_ms % MOMENT_HOUR_MS;
    if (hour < OFFICE_FROM) return moment_day_start_ms(day) + OFFICE_FROM * MOMENT_HOUR_MS + minutes;
    if (hour < OFFICE_UNTIL) return at_ms;
    return moment_day_start_ms(day + 1) + OFFICE_FROM * MOMENT_HOUR_MS + minutes;
}

static void verdict(Rand *r, CallbackTold *t)
{
    int64_t lot = rand_between(r, 0, 99), which = rand_between(r, 0, 2), contact = rand_between(r, 0, 19);
    t->result = CALL_ANSWERED;
    t->responded = contact ? RESPONDED_YES : RESPONDED_NO;
    t->solved = lot < 86 ? SOLVED_YES : lot < 95 ? SOLVED_PARTLY : SOLVED_NO;
    t->satisfied = lot < 72 ? SATISFIED_YES : lot < 92 ? SATISFIED_FAIR : SATISFIED_NO;
    t->words = str_of(lot < 72 ? pleased[lot % COUNT(pleased)] : lot < 92 ? so_so[which]
                      : not_pleased[which]);
    t->anonymous = lot > 96;
}

Err town_write_call(Ask *ask, const TownWriter *w, const Case *c, const TownHand *by)
{
    Rand r = rand_from((uint64_t)c->id ^ w->plan->ask.seed << 20);
    CallbackTold told[TELL_MOST];
    int count = 0;
    bool queued, asks = by->account != c->handler_account;
    int64_t hours = rand_between(&r, ASK_LEAST_H, ASK_MOST_H), at_ms = in_office(c->closed_ms
            + hours * MOMENT_HOUR_MS);
    while (asks && count < TELL_MOST && at_ms < w->plan->ask.now_ms) {
        int64_t lot = rand_between(&r, 0, 99), later = rand_between(&r, 2, 20);
        CallbackTold *t = &told[count++];
        *t = (CallbackTold){ .by = by->actor, .at_ms = at_ms, .words = S("") };
        at_ms = in_office(at_ms + later * MOMENT_HOUR_MS);
        if (lot < 18) continue;                                    /* CALL_NO_ANSWER */
        if (lot < 24) t->result = CALL_REFUSED;
        else if (lot < 26) t->result = CALL_WRONG_NUMBER;
        else verdict(&r, t);
        break;
    }
    return callbacks_plant(ask, c, told, count, &queued);
}
