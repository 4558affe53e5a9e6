/* Growth by turns: the region that lacks most takes the free neighbour that suits it best (near its seed,
 * well enclosed). Then mending: a border block goes over to a neighbour that lacks more, if nothing falls
 * apart. */
#include "town/town_region.h"

static double square(double x) { return x * x; }

static double apart(const Regions *r, int a, int b)
{
    return square(r->middle[a].x - r->middle[b].x) + square(r->middle[a].y - r->middle[b].y);
}

static int neighbours_in(const Regions *r, int block, int region)
{
    int n = 0;
    for (int s = 0; s < 4; s++) {
        int next = block_next(block, s);
        n += next >= 0 && r->label[next] == region;
    }
    return n;
}

static int best_free(const Regions *r, int region)
{
    int best = -1;
    double least = 0;
    for (int b = 0; b < BLOCKS; b++) {
        if (r->label[b] != -1) continue;
        int around = neighbours_in(r, b, region);
        if (!around) continue;
        double cost = apart(r, b, r->seed[region]) / (around * around);
        if (best >= 0 && cost >= least) continue;
        best = b;
        least = cost;
    }
    return best;
}

/* Would `region` still be of one piece without `block`? */
static bool holds_without(const Regions *r, int region, int block, Arena scratch)
{
    int *queue = NEWS(&scratch, int, BLOCKS);
    bool *seen = NEWS(&scratch, bool, BLOCKS);
    int size = 0, head = 0, tail = 0;
    for (int b = 0; b < BLOCKS; b++) {
        if (r->label[b] != region || b == block) continue;
        if (!size++) queue[tail++] = b;
    }
    if (!size) return false;
    seen[queue[0]] = true;
    for (; head < tail; head++)
        for (int s = 0; s < 4; s++) {
            int next = block_next(queue[head], s);
            if (next < 0 || next == block || seen[next] || r->label[next] != region) continue;
            seen[next] = true;
            queue[tail++] = next;
        }
    return tail == size;
}

static bool mend(Regions *r, double *held, Arena scratch)
{
    bool moved = false;
    for (int b = 0; b < BLOCKS; b++) {
        int from = r->label[b];
        if (from < 0 || b == r->seed[from]) continue;
        for (int s = 0; s < 4; s++) {
            int next = block_next(b, s), to = next < 0 ? -1 : r->label[next];
            if (to < 0 || to == from) continue;
            int here = neighbours_in(r, b, from), there = neighbours_in(r, b, to);
            double full = held[from] / r->share[from], lacking = (held[to] + r->weight[b]) / r->share[to];
            bool better = there > here ? lacking < full * 1.1 : there == here && lacking < full;
            if (!better || !holds_without(r, from, b, scratch)) continue;
            r->label[b] = to;
            held[from] -= r->weight[b];
            held[to] += r->weight[b];
            moved = true;
            break;
        }
    }
    return moved;
}

void regions_grow(Regions *r, int passes, Arena scratch)
{
    double *held = NEWS(&scratch, double, r->count);
    bool *stuck = NEWS(&scratch, bool, r->count);
    for (int i = 0; i < r->count; i++) {
        r->label[r->seed[i]] = i;
        held[i] = r->weight[r->seed[i]];
    }
    for (;;) {
        int next = -1;
        for (int i = 0; i < r->count; i++)
            if (!stuck[i] && (next < 0 || held[i] * r->share[next] < held[next] * r->share[i])) next = i;
        if (next < 0) break;
        int block = best_free(r, next);
        if (block < 0) {
            stuck[next] = true;
            continue;
        }
        r->label[block] = next;
        held[next] += r->weight[block];
    }
    while (passes-- > 0 && mend(r, held, scratch)) continue;
}

/* The free block nearest to the weighted middle of those closest to seed i. */
static int centre_of(const Regions *r, const int *nearest, int i)
{
    double x = 0, y = 0, sum = 0;
    for (int b = 0; b < BLOCKS; b++) {
        if (r->label[b] != -1 || nearest[b] != i) continue;
        double w = r->weight[b];
        x += w * r->middle[b].x;
        y += w * r->middle[b].y;
        sum += w;
    }
    int best = r->seed[i];
    if (sum <= 0) return best;
    double least = -1;
    for (int b = 0; b < BLOCKS; b++) {
        if (r->label[b] != -1 || nearest[b] != i || r->weight[b] <= 0) continue;
        double d = square(r->middle[b].x - x / sum) + square(r->middle[b].y - y / sum);
        if (least >= 0 && d >= least) continue;
        least = d;
        best = b;
    }
    return best;
}

static int nearest_seed(const Regions *r, int block, int count)
{
    int best = 0;
    for (int i = 1; i < count; i++)
        if (apart(r, block, r->seed[i]) < apart(r, block, r->seed[best])) best = i;
    return best;
}

void regions_spread(Regions *r, uint64_t seed, Arena scratch)
{
    int *nearest = NEWS(&scratch, int, BLOCKS);
    int free_blocks = 0, pick = -1;
    for (int b = 0; b < BLOCKS; b++) free_blocks += r->label[b] == -1 && r->weight[b] > 0;
    if (free_blocks < r->count) r->count = free_blocks;
    if (!r->count) return;
    int64_t nth = (int64_t)(draw(seed, 9, 0, 0) % (uint64_t)free_blocks);
    for (int b = 0; b < BLOCKS && pick < 0; b++)
        if (r->label[b] == -1 && r->weight[b] > 0 && nth-- == 0) pick = b;
    r->seed[0] = pick;
    for (int i = 1; i < r->count; i++) {
        double most = -1;
        for (int b = 0; b < BLOCKS; b++) {
            if (r->label[b] != -1 || r->weight[b] <= 0) continue;
            double d = apart(r, b, r->seed[nearest_seed(r, b, i)]);
            if (d <= most) continue;
            most = d;
            r->seed[i] = b;
        }
    }
    for (int round = 0; round < 6; round++) {
        for (int b = 0; b < BLOCKS; b++) nearest[b] = nearest_seed(r, b, r->count);
        for (int i = 0; i < r->count; i++) r->seed[i] = centre_of(r, nearest, i);
    }
}

int regions_parts(const int *label, int of, int *part, Arena scratch)
{
    int *queue = NEWS(&scratch, int, BLOCKS);
    int parts = 0;
    for (int b = 0; b < BLOCKS; b++) part[b] = -1;
    for (int b = 0; b < BLOCKS; b++) {
        if (label[b] != of || part[b] >= 0) continue;
        int tail = 0;
        queue[tail++] = b;
        part[b] = parts;
        for (int head = 0; head < tail; head++)
            for (int s = 0; s < 4; s++) {
                int next = block_next(queue[head], s);
                if (next < 0 || label[next] != of || part[next] >= 0) continue;
                part[next] = parts;
                queue[tail++] = next;
            }
        parts++;
    }
    return parts;
}
