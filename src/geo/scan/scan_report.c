/* Scan: the observed clusters, the most likely first, each judged against the replicates' highest ratios. */
#include "geo/scan/scan_inside.h"

static double rank(const double *top, int32_t replicates, double ratio)
{
    int32_t above = 0;
    if (!replicates) return 1;
    for (int32_t k = 0; k < replicates; k++) above += top[k] >= ratio;
    return (1.0 + above) / (1.0 + replicates);
}

int32_t scan_clusters(const Scan *s, const double *top, int32_t replicates, int32_t most, ScanCluster *ret,
                      Arena *keep, Arena scratch)
{
    uint8_t *taken = NEWS(&scratch, uint8_t, s->ask.places + 1);
    int32_t count = 0;
    for (int64_t last; count < most && scan_best(s, taken, &ret[count], &last, scratch); count++) {
        ScanCluster *c = &ret[count];
        int64_t first = s->step_at[c->centre];
        int32_t *place = NEWS(keep, int32_t, last - first + 1);
        for (int64_t k = first; k <= last; k++) {
            place[c->places++] = s->step[k].place;
            taken[s->step[k].place] = 1;
        }
        c->place = place;
        c->p = rank(top, replicates, c->ratio);
        c->p_gumbel = scan_gumbel(top, replicates, c->ratio);
    }
    return count;
}
