/* The cut as it stands: rings of items, what they cost, whether they hang together. */
#include "geo/draw/draw_near.h"

#include <stdlib.h>

enum { SETS_LEAST = 4000000, SETS_EACH = 300, PLACES_LEAST = 200000, PLACES_EACH = 25 };
enum { KINDS_MOST = 8, FAR_OFF = 1000, SPREAD_MOST = 1 << 20, MIXED = 300 };
#define MOVED ((int64_t)1 << 30)
#define BAD ((int64_t)1 << 50)

Cut cut_begin(const CutGraph *g, const CutRules *rules, Arena *keep)
{
    int32_t n = g->items + 1;
    Cut c = { .g = g, .rules = *rules, .free = -1, .rand = rand_from(rules->seed) };
    int32_t **array[] = { &c.part, &c.next, &c.prev, &c.head, &c.count, &c.size, &c.label, &c.free_next,
                          &c.made, &c.slot, &c.queue, &c.part_seen,
                          &c.seen };
    for (int i = 0; i < COUNT(array); i++) *array[i] = NEWS(keep, int32_t, n);
    c.owner = NEWS(keep, int32_t, g->labels + 1);
    c.node_seen = NEWS(keep, int32_t, g->nodes + 1);
    c.node_slot = NEWS(keep, int32_t, g->nodes + 1);
    c.sets = SETS_LEAST + SETS_EACH * (int64_t)g->items;
    c.places = PLACES_LEAST + PLACES_EACH * (int64_t)g->items;
    int64_t size = 0, load = 0;
    for (int32_t i = 0; i < g->items; i++) {
        c.part[i] = -1;
        size += g->item[i].size;
        load += g->item[i].load;
    }
    for (int32_t i = 0; i < g->labels; i++) c.owner[i] = -1;
    int64_t middle = ((int64_t)rules->min + rules->max) / 2, parts = middle ?
        (size + middle / 2) / middle : 1;
    if (parts < 1) parts = 1;
    c.aim_size = (int32_t)(size / parts > 1 ? size / parts : 1);
    if (c.aim_size > rules->max) c.aim_size = rules->max;
    c.aim_load = load / parts > 1 ? load / parts : 1;
    return c;
}

int32_t cut_new(Cut *c)
{
    int32_t p = c->free;
    if (p >= 0) c->free = c->free_next[p];
    else p = c->parts++;
    c->head[p] = c->label[p] = -1;
    c->made[p] = ++c->makes;
    c->count[p] = c->size[p] = 0;
    return p;
}

void cut_name(Cut *c, int32_t p, int32_t label)
{
    if (c->label[p] >= 0) c->owner[c->label[p]] = -1;
    c->label[p] = label;
    if (label >= 0) c->owner[label] = p;
}

void cut_put(Cut *c, int32_t i, int32_t p)
{
    int32_t head = c->head[p];
    c->part[i] = p;
    if (head < 0) c->head[p] = c->next[i] = c->prev[i] = i;
    else {
        c->next[i] = head;
        c->prev[i] = c->prev[head];
        c->next[c->prev[head]] = i;
        c->prev[head] = i;
    }
    c->count[p]++;
    c->size[p] += c->g->item[i].size;
}

void cut_take(Cut *c, int32_t i)
{
    int32_t p = c->part[i];
    c->part[i] = -1;
    c->size[p] -= c->g->item[i].size;
    c->next[c->prev[i]] = c->next[i];
    c->prev[c->next[i]] = c->prev[i];
    if (c->head[p] == i) c->head[p] = c->next[i];
    if (--c->count[p]) return;
    c->head[p] = -1;
    cut_name(c, p, -1);
    c->free_next[p] = c->free;
    c->free = p;
}

/* Lists are short: sorted by insertion, the long ones by qsort. */
enum { SHORT_LIST = 24 };

static int ascending(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return a < b ? -1 : a > b;
}

int32_t cut_list(const Cut *c, int32_t p, int32_t *to)
{
    int32_t count = 0, head = c->head[p];
    if (head < 0) return 0;
    if (c->count[p] > SHORT_LIST) {
        for (int32_t i = head; count == 0 || i != head; i = c->next[i]) to[count++] = i;
        qsort(to, (size_t)count, sizeof *to, ascending);
        return count;
    }
    for (int32_t i = head; count == 0 || i != head; i = c->next[i]) {
        int32_t k = count++;
        for (; k && to[k - 1] > i; k--) to[k] = to[k - 1];
        to[k] = i;
    }
    return count;
}

/* Seen with tick: in the set; with tick + 1: reached. */
bool cut_connected(Cut *c, const int32_t *item, int32_t count)
{
    if (count < 2) return true;
    int32_t in = c->tick + 1, reached = c->tick + 2, found = 1;
    c->tick += 2;
    for (int32_t k = 0; k < count; k++) c->seen[item[k]] = in;
    c->seen[item[0]] = reached;
    c->queue[0] = item[0];
    for (int32_t head = 0; head < found && found < count; head++)
        for (int32_t i = c->queue[head], a = c->g->first[i]; a < c->g->first[i + 1]; a++) {
            int32_t j = c->g->arc[a].to;
            if (c->seen[j] != in) continue;
            c->seen[j] = reached;
            c->queue[found++] = j;
        }
    return found == count;
}

/* ----------------------------------------------------------------------------- walking times */

/* Is the limit kept even along a tree of fewest links? Then it is along the shortest ways. */
static bool near_by_links(const Cut *c, const int32_t *node, int32_t nodes, uint32_t *cost, bool *done,
                          int32_t *queue)
{
    int32_t found = 1;
    for (int32_t k = 0; k < nodes; k++) done[k] = false;
    done[0] = true;
    cost[0] = 0;
    queue[0] = 0;
    for (int32_t head = 0; head < found; head++) {
        int32_t n = node[queue[head]];
        for (int32_t a = c->g->way_first[n]; a < c->g->way_first[n + 1]; a++) {
            int32_t to = c->g->way[a].to, slot = c->node_slot[to];
            if (c->node_seen[to] != c->node_tick || done[slot]) continue;
            cost[slot] = cost[queue[head]] + c->g->way[a].cost;
            if (cost[slot] > c->rules.limit) return false;
            done[slot] = true;
            queue[found++] = slot;
        }
    }
    return found == nodes;
}

bool cut_near(Cut *c, const int32_t *item, int32_t count, Arena scratch)
{
    if (c->rules.limit == UINT32_MAX) return true;
    int32_t room = 0, nodes = 0;
    for (int32_t k = 0; k < count; k++) room += c->g->node_first[item[k] + 1] - c->g->node_first[item[k]];
    if (room <= 2 && count <= 2) return true;          /* no link is longer than the limit */
    int32_t *node = NEWS(&scratch, int32_t, room);
    c->node_tick++;
    for (int32_t k = 0; k < count; k++)
        for (int32_t a = c->g->node_first[item[k]]; a < c->g->node_first[item[k] + 1]; a++) {
            int32_t n = c->g->node[a];
            if (c->node_seen[n] == c->node_tick) continue;
            c->node_seen[n] = c->node_tick;
            c->node_slot[n] = nodes;
            node[nodes++] = n;
        }
    if (near_by_links(c, node, nodes, NEWS(&scratch, uint32_t, nodes), NEWS(&scratch, bool, nodes),
                      NEWS(&scratch, int32_t, nodes))) return true;
    NearSet set = { c->g->way_first, c->g->way, node, c->node_slot, c->node_seen, nodes, c->node_tick };
    uint64_t *cost = NEWS(&scratch, uint64_t, nodes);
    Spot *at = NEWS(&scratch, Spot, nodes);
    int32_t centre[CENTRES_MOST];
    for (int32_t k = 0; k < nodes; k++) at[k] = c->g->node_at[node[k]];
    int32_t centres = near_centres(at, nodes, centre, scratch);
    for (int32_t k = 0; k < centres; k++) {
        int32_t reached;
        near_search(&set, &centre[k], 1, c->rules.limit, cost, NULL, &reached, scratch);
        if (reached == nodes) return true;
    }
    return false;
}

bool cut_good(Cut *c, int32_t p, Arena scratch)
{
    if (c->size[p] < c->rules.min || c->size[p] > c->rules.max) return false;
    int32_t *item = NEWS(&scratch, int32_t, c->count[p]);
    return cut_near(c, item, cut_list(c, p, item), scratch);
}

/* ----------------------------------------------------------------------------- costs */

int64_t cut_stays(const Cut *c, int32_t i, int32_t label)
{
    int64_t sum = 0;
    if (!c->g->stay_first) return 0;
    for (int32_t k = c->g->stay_first[i]; k < c->g->stay_first[i + 1]; k++)
        if (label < 0 || c->g->stay[k].label == label) sum += c->g->stay[k].size;
    return sum;
}

int64_t cut_cost(const Cut *c, const int32_t *item, int32_t count, int32_t label)
{
    int64_t x = 0, y = 0, load = 0, spread = 0, moved = 0;
    int32_t kind[KINDS_MOST], kinds = 0;           /* compounds too large, and none */
    for (int32_t k = 0; k < count; k++) {
        const CutItem *i = &c->g->item[item[k]];
        load += i->load;
        x += i->at.x;
        y += i->at.y;
        int32_t g = 0;
        while (g < kinds && kind[g] != i->group) g++;
        if (g == kinds && kinds < KINDS_MOST) kind[kinds++] = i->group;
        if (c->g->stay_first)
            moved += cut_stays(c, item[k], -1) - (label < 0 ? 0 : cut_stays(c, item[k], label));
    }
    x /= count;
    y /= count;
    for (int32_t k = 0; k < count; k++) {
        const CutItem *i = &c->g->item[item[k]];
        spread += (llabs(i->at.x - x) + llabs(i->at.y - y)) / 1000;
    }
    int64_t off = llabs(load - c->aim_load) * 64 / c->aim_load;
    if (off > FAR_OFF) off = FAR_OFF;
    if (spread > SPREAD_MOST) spread = SPREAD_MOST;
    return off * off + spread + MIXED * (kinds - 1) + MOVED * moved;
}

int64_t cut_part_cost(Cut *c, int32_t p, Arena scratch)
{
    int32_t *item = NEWS(&scratch, int32_t, c->count[p]), count = cut_list(c, p, item);
    return cut_cost(c, item, count, c->label[p]) + (cut_good(c, p, scratch) ? 0 : BAD);
}

/* ----------------------------------------------------------------------------- neighbours */

typedef struct Next { uint32_t cost; int32_t part; } Next;

static int by_part(const void *left, const void *right)
{
    const Next *a = left, *b = right;
    if (a->part != b->part) return a->part < b->part ? -1 : 1;
    return a->cost < b->cost ? -1 : a->cost > b->cost;
}

static int by_cost(const void *left, const void *right)
{
    const Next *a = left, *b = right;
    if (a->cost != b->cost) return a->cost < b->cost ? -1 : 1;
    return a->part < b->part ? -1 : a->part > b->part;
}

/* Each part once, by its cheapest link; few of them are looked through, many sorted. */
static int32_t distinct(Next *next, int32_t found)
{
    enum { FEW = 160 };
    int32_t kept = 0;
    if (found > FEW) {
        qsort(next, (size_t)found, sizeof *next, by_part);
        for (int32_t k = 0; k < found; k++)
            if (!kept || next[kept - 1].part != next[k].part) next[kept++] = next[k];
        qsort(next, (size_t)kept, sizeof *next, by_cost);
        return kept;
    }
    for (int32_t k = 0, i; k < found; k++) {
        for (i = 0; i < kept && next[i].part != next[k].part; i++) continue;
        if (i == kept) next[kept++] = next[k];
        else if (next[k].cost < next[i].cost) next[i].cost = next[k].cost;
    }
    for (int32_t k = 1; k < kept; k++) {
        Next x = next[k];
        int32_t i = k;
        for (; i && by_cost(&x, &next[i - 1]) < 0; i--) next[i] = next[i - 1];
        next[i] = x;
    }
    return kept;
}

int32_t cut_neighbours(const Cut *c, int32_t part, int32_t *to, int32_t most, Arena scratch)
{
    int32_t arcs = 0, found = 0, kept;
    for (int32_t n = 0, i = c->head[part]; n < c->count[part]; n++, i = c->next[i])
        arcs += c->g->first[i + 1] - c->g->first[i];
    Next *next = NEWS(&scratch, Next, arcs + 1);
    for (int32_t n = 0, i = c->head[part]; n < c->count[part]; n++, i = c->next[i])
        for (int32_t a = c->g->first[i]; a < c->g->first[i + 1]; a++) {
            int32_t p = c->part[c->g->arc[a].to];
            if (p >= 0 && p != part) next[found++] = (Next){ c->g->arc[a].cost, p };
        }
    kept = distinct(next, found);
    if (kept > most) kept = most;
    for (int32_t k = 0; k < kept; k++) to[k] = next[k].part;
    return kept;
}

void cut_replace(Cut *c, const int32_t *item, int32_t items, const int32_t *by, int32_t parts,
                 const int32_t *label)
{
    for (int32_t k = 0; k < items; k++)
        if (c->part[item[k]] >= 0) cut_take(c, item[k]);
    for (int32_t p = 0; p < parts; p++) {
        int32_t made = cut_new(c);
        for (int32_t k = 0; k < items; k++)
            if (by[k] == p) cut_put(c, item[k], made);
        if (label) cut_name(c, made, label[p]);
    }
}
