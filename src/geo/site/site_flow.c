/* The question of geo/reach/allot.h, where everyone must have a place. */
#include "geo/site/site_flow.h"

#include "geo/reach/allot.h"

int64_t site_flow(int32_t demands, const int64_t *weight, int32_t open, const int32_t *const *cost,
                  const int64_t *capacity, SiteStop stop, int32_t *server, Arena scratch)
{
    int64_t *first = NEWS(&scratch, int64_t, (ptrdiff_t)open + 1), count = 0;
    Catch *pair = NEWS(&scratch, Catch, (ptrdiff_t)open * demands + 1);
    for (int32_t k = 0; k < open; k++) {
        for (int32_t i = 0; i < demands; i++)
            if (weight[i] && cost[k][i] < SITE_FAR) pair[count++] = (Catch){ i, (uint32_t)cost[k][i] };
        first[k + 1] = count;
    }
    Catchments all = { open, demands, first, pair };
    AllotAnswer answer;
    Arena keep = scratch;
    keep.end = keep.at + (keep.end - keep.at) / 2;         /* both halves end with this call */
    scratch.at = keep.end;
    AllotStop until = { stop.due, stop.ctx };
    if (allot(&all, weight, capacity, until, &answer, &keep, scratch) || answer.unserved || answer.beyond)
        return SITE_FLOW_NONE;
    for (int32_t i = 0; i < demands; i++) server[i] = -1;
    for (int64_t i = 0, most = 0; i < answer.parts; i++) {         /* by demand, then by place */
        const AllotPart *part = &answer.part[i];
        if (i && answer.part[i - 1].unit != part->unit) most = 0;
        if (part->people > most) most = part->people, server[part->unit] = part->facility;
    }
    return answer.value;
}
