/* What an edit may be: how many points, how long, which state. Pure. */
#include "domains/ways/ways_rules.h"

#include "geo/hours/hours.h"
#include "geo/net/net.h"

static Err check_line(const WayNew *in, Blame *why)
{
    const WayPoint *p = in->line.at;
    double metres = 0;
    if (in->kind != WAY_PATH)
        return in->line.count == 1 ? NULL
            : blame(why, BAD_FIELD, "/line", "门和路段只点一个位置", "a gate or a stretch is one point");
    if (in->line.count < 2)
        return blame(why, BAD_FIELD, "/line", "路径至少要两个点", "a path needs two points or more");
    for (int64_t i = 1; i < in->line.count; i++) {
        double hop = net_metres((Spot){ (int32_t)p[i - 1].lon, (int32_t)p[i - 1].lat },
                                (Spot){ (int32_t)p[i].lon, (int32_t)p[i].lat });
        if (hop < 0.05) return blame(why, BAD_FIELD, "/line", "相邻两点重合", "two points lie at one place");
        if (hop > WAY_HOP_M)
            return blame(why, BAD_FIELD, "/line", "相邻两点不得超过 300 米", "points are at most 300 m apart");
        metres += hop;
    }
    return metres <= WAY_METRES_MOST ? NULL
        : blame(why, BAD_FIELD, "/line", "一条路径不得超过 2000 米", "a path is at most 2,000 m long");
}

Err way_check(const WayNew *in, Arena scratch, Blame *why)
{
    const Hours *h;
    TRY(check_line(in, why));
    if (in->surface >= 0 && in->kind != WAY_PATH)
        return blame(why, BAD_FIELD, "/surface", "只有路径才分平路、台阶和过街", "only a path has a surface");
    if (in->state < 0 && in->kind != WAY_PATH)
        return blame(why, BAD_FIELD, "/state", "请选开放、仅限内部或关闭", "open, private or closed");
    if (in->state == WAY_CLOSED && in->kind == WAY_PATH)
        return blame(why, BAD_FIELD, "/state", "新画的路径不能是关闭的", "a path that is drawn isn't closed");
    if (!in->hours.len) return NULL;
    if (in->kind != WAY_GATE)
        return blame(why, BAD_FIELD, "/hours", "只有门才有开放时间", "only a gate keeps hours");
    return hours_read(in->hours, &h, &scratch, NULL)
        ? blame(why, BAD_FIELD, "/hours", "开放时间的写法，如 Mo-Su 06:00-23:00",
                "hours as in Mo-Su 06:00-23:00") : NULL;
}

int32_t way_points(Str line, Spot *ret)
{
    int32_t count = 0;
    while (line.len && count < WAY_POINTS_MOST) {
        Str lat = str_cut(&line, ','), lon = str_cut(&lat, ' ');
        int64_t x, y;
        if (!str_int(lon, &x) || !str_int(lat, &y)) break;
        ret[count++] = (Spot){ (int32_t)x, (int32_t)y };
    }
    return count;
}
