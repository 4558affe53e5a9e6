/* When a route is due, and what an entry must bring. Pure. */
#include "domains/inspections/inspections_rules.h"

#include "vocab/moment.h"

REFUSAL(INSPECTIONS_NO_POINT, 422, "inspections.no_point", "权限范围内没有这个巡查点", "no such point within your reach");
REFUSAL(INSPECTIONS_BAD_TIME, 422, "inspections.bad_time", "时间须在现在之前、30 天以内", "between 30 days ago and now");
REFUSAL(INSPECTIONS_NEEDS, 422, "inspections.needs", "这样的结果还缺内容", "something is missing for such a result");
REFUSAL(INSPECTIONS_ENDED, 409, "inspections.ended", "路线已停用，或已被别人改过",
        "the route has ended, or was changed meanwhile");

enum { FAST_MS = 10 * 60 * 1000 };

int64_t inspection_seen_ms(const InspectionPoint *p, int64_t count)
{
    int64_t oldest = NONE;
    for (int64_t i = 0; i < count; i++) {
        if (p[i].last_ms == NONE) return NONE;
        if (oldest == NONE || p[i].last_ms < oldest) oldest = p[i].last_ms;
    }
    return oldest;
}

int64_t inspection_due_day(int64_t seen_ms, int64_t made_ms, int64_t every_days)
{
    return moment_day(seen_ms == NONE ? made_ms : seen_ms) + every_days;
}

Err inspection_fits(const InspectionNew *in, const InspectionPoint *p, int64_t now_ms, Blame *why)
{
    int64_t at = in->at_ms == NONE ? now_ms : in->at_ms;
    bool words = str_trim(in->words).len > 0;
    if (at > now_ms + FAST_MS || at < now_ms - INSPECTION_BACK_DAYS * MOMENT_DAY_MS)
        return blame(why, INSPECTIONS_BAD_TIME, "/at_ms", "现在之前、30 天以内", "between 30 days ago and now");
    if (in->result == INSPECTED_CLEAR)
        return p->photo && !in->photos.count
            ? blame(why, INSPECTIONS_NEEDS, "/photos", "这个点要求每次拍照",
                    "this point asks for a picture each time") : NULL;
    if (!words) return blame(why, INSPECTIONS_NEEDS, "/words", "发现了什么", "what was found");
    if (in->result == INSPECTED_FIXED)
        return in->photos.count ? NULL : blame(why, INSPECTIONS_NEEDS, "/photos", "整改后的照片",
                                               "a picture of it put right");
    if (in->level < 0) return blame(why, INSPECTIONS_NEEDS, "/level", "隐患级别", "how grave it is");
    return in->class.len ? NULL : blame(why, INSPECTIONS_NEEDS, "/class", "事件分类", "a class of case");
}
