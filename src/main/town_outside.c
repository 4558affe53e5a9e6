/* What the town shows at its edges: an outside app that may report by Open311, whose key stands in the
   README; and
 * signs that people have looked into, so that rules have a precision and one of them is quiet. Signs to look
 * into
 * are found by the rules themselves. */
#include "main/town_inside.h"

#include "domains/open311/open311.h"
#include "domains/signals/signals.h"
#include "vocab/moment.h"

typedef struct TownSign { const char *rule; SignalKind kind; const char *class; int64_t days_ago, seen;
                          SignalVerdict verdict;
                          const char *said; } TownSign;
static const TownSign signs[] = {
    { "rising", SIGNAL_RISING, "14", 120, 6, SIGNAL_FALSE, "大扫除期间集中上报，已办结" },
    { "rising", SIGNAL_RISING, "15", 112, 7, SIGNAL_FALSE, "临时市集，已撤" },
    { "rising", SIGNAL_RISING, "16", 104, 5, SIGNAL_TRUE, "配电箱老化，整条巷子路灯反复熄灭，已报电力公司" },
    { "rising", SIGNAL_RISING, "14", 93, 6, SIGNAL_FALSE, "同一位居民补录旧照片" },
    { "rising", SIGNAL_RISING, "15", 84, 8, SIGNAL_FALSE, "施工围挡改道，预期之内" },
    { "rising", SIGNAL_RISING, "20", 75, 5, SIGNAL_FALSE, "高考期间噪声投诉，已过" },
    { "spot", SIGNAL_SPOT, "14001", 90, 4, SIGNAL_TRUE, "清运时间与居民投放错开，已协调改为早晚两次" },
    { "spot", SIGNAL_SPOT, "15003", 70, 3, SIGNAL_TRUE, "此处缺禁停标线，已报交管" },
    { "spot", SIGNAL_SPOT, "16003", 55, 3, SIGNAL_KNOWN, "管网改造已列入计划" },
    { "spot", SIGNAL_SPOT, "14001", 40, 3, SIGNAL_FALSE, "清运点，不是堆放" },
    { "household", SIGNAL_HOUSEHOLD, "", 60, 3, SIGNAL_TRUE, "独居，摔过两次，已装扶手并加密走访" },
    { "household", SIGNAL_HOUSEHOLD, "", 48, 3, SIGNAL_KNOWN, "残联已在帮扶" },
};

static Str text(Ask *ask, int64_t n)
{
    Buf b = buf_new(ask->arena, 24);
    buf_int(&b, n);
    return buf_str(&b);
}

/* One cluster that nobody has looked into, in the first three micro-grids of the demo's community. */
static Err cluster(Ask *ask, const char *community, int64_t now_ms)
{
    static const char *const ends[] = { "001001", "001002", "001003" };
    Str grid[COUNT(ends)];
    for (int i = 0; i < COUNT(ends); i++) {
        Buf b = buf_new(ask->arena, 24);
        buf_adds(&b, community);
        buf_adds(&b, ends[i]);
        grid[i] = buf_str(&b);
    }
    SignalPlant p = { S("scan"), SIGNAL_SCAN, S("scan"), { grid[0].at, 15 }, S("16"), 7,
                      now_ms - MOMENT_DAY_MS / 2, -1, S(""), S(""), grid, COUNT(grid) };
    return signals_plant(ask, &p);
}

static Err plant(Ask *ask)
{
    const TownWriter *w = ask->prepared;
    Str place = str_of(w->plan->communities[w->plan->order[0]].code);
    TRY(open311_plant(ask, S("示例随手报"), S("示例公司"), S("demo-open311-key")));
    for (int i = 0; i < COUNT(signs); i++) {
        const TownSign *s = &signs[i];
        SignalPlant p = { str_of(s->rule), s->kind, text(ask, i + 1), place, str_of(s->class), s->seen,
                          w->plan->ask.now_ms - s->days_ago * MOMENT_DAY_MS, (int)s->verdict, str_of(s->said),
                          S("示例 · 社区工作者"), NULL, 0 };
        TRY(signals_plant(ask, &p));
    }
    return cluster(ask, w->plan->communities[w->plan->order[0]].code, w->plan->ask.now_ms);
}

Err town_write_outside(TownWriter *w) { return app_do(w->app, NULL, plant, w); }
