/* The demo town's checking in, 示例: two places of service in the community of the ready-made accounts, what
 * its neighbour and some others did there lately, and what somebody should look into. */
#include "main/town_inside.h"

#include "domains/shifts/shifts.h"
#include "vocab/moment.h"

enum { MINUTE_MS = 60000, METRE_E7 = 90 };             /* about, northwards */

static const struct { const char *name, *address; int64_t north_m; } sites[] = {
    { "翡翠城社区党群服务中心（示例）", "一楼志愿服务台", 0 },
    { "翡翠城社区食堂（示例）", "送餐志愿岗", 260 },
};

/* `out_m` NONE with minutes 0: still there. The first helper is the demo's own neighbour. */
static const struct {
    int helper, site, days_ago, from_minute, minutes;
    int64_t in_m, out_m;
    const char *what;
} shifts[] = {
    { 0, 0, 20, 9 * 60, 120, 12, 25, "服务台值班，帮老人办证件" },
    { 1, 1, 15, 10 * 60 + 30, 90, 8, 14, "给行动不便的老人送午餐" },
    { 2, 0, 12, 14 * 60, 150, 30, 22, "四点半课堂" },
    { 0, 1, 8, 10 * 60 + 40, 75, 18, 9, "给行动不便的老人送午餐" },
    { 3, 0, 6, 9 * 60, 180, 15, 640, "垃圾分类引导" },
    { 1, 0, 5, 14 * 60, 120, 20, 31, "反诈宣传" },
    { 1, 1, 5, 15 * 60, 90, 11, 17, "食堂帮厨" },
    { 2, 1, 3, 10 * 60 + 30, 95, NONE, 12, "给行动不便的老人送午餐" },
    { 0, 0, 1, 15 * 60, 120, 9, 16, "教老人用手机" },
};

static Err write(Ask *ask)
{
    const TownWriter *w = ask->prepared;
    Str place = w->community[0].actor.place;
    int64_t today = moment_day(w->plan->ask.now_ms), site[COUNT(sites)];
    for (int i = 0; i < COUNT(sites); i++)
        TRY(shifts_plant_site(ask, place, str_of(sites[i].name), str_of(sites[i].address), w->served.lon,
                              w->served.lat + sites[i].north_m * METRE_E7, &site[i]));
    for (int i = 0; i < COUNT(shifts); i++) {
        if (shifts[i].helper >= w->serving) continue;
        int64_t in_ms = moment_day_start_ms(today - shifts[i].days_ago) + shifts[i].from_minute * MINUTE_MS;
        TRY(shifts_plant(ask, &(ShiftPlant){ w->helper[shifts[i].helper], site[shifts[i].site], in_ms,
                                             in_ms + shifts[i].minutes * MINUTE_MS, shifts[i].in_m,
                                             shifts[i].out_m, str_of(shifts[i].what) }));
    }
    return town_told(ask, w, place);
}

Err town_write_shifts(TownWriter *w)
{
    return w->community && w->serving ? app_do(w->app, NULL, write, w) : NULL;
}
