/* A plan of micro-grids proposed: buildings and who borders on whom in, grids and their ground out. Pure. */
#include "domains/changes/changes_propose_rules.h"

#include "domains/changes/changes_plan_rules.h"
#include "domains/changes/changes_propose_inside.h"
#include "geo/draw/draw.h"

#include <math.h>
#include <stdlib.h>

REFUSAL(CHANGES_NO_GROUND, 422, "changes.no_ground", "社区没有边界或没有楼栋，无法建议",
        "the community has no outline or no buildings to propose for");
REFUSAL(CHANGES_PROPOSE_LARGE, 422, "changes.propose_large", "社区超过 4000 栋或 40000 户，请分片手工划分",
        "more than 4000 buildings or 40000 households: draw it by hand");

const char *const propose_kinds[] = { "redraw", "keep", NULL };
const char *const propose_reasons[] = { "good", "pocket", "count", "stuck", "joint", "searched",
    "remote", "wide",
                                        "not_found", "uneven", NULL };

#define UNIT_MM 11.1319491             /* of 1e-7 degree along a meridian, on the mean sphere's equator */
enum { WALK_LIMIT = 90000, SPEED_CM_S = 117, NUDGE = 9, BORDER_LEAST = 100 };

/* ---- What there is ---- */

static int by_building(const void *a, const void *b)
{
    const ChangeBlock *x = a, *y = b;
    if (x->building_id != y->building_id) return x->building_id < y->building_id ? -1 : 1;
    if (x->unit != y->unit) return x->unit < y->unit ? -1 : 1;
    return str_cmp(x->place, y->place);
}

static int32_t old_of(const Propose *p, Str code)
{
    for (int32_t i = 0; i < p->olds; i++)
        if (str_eq(p->old[i]->code, code)) return i;
    return -1;
}

static int64_t compound_of(const ProposeAsk *a, int64_t building)
{
    int low = 0, high = a->compounds;
    while (low < high) {
        int middle = (low + high) / 2;
        if (a->compound[middle].building_id < building) low = middle + 1;
        else high = middle;
    }
    return low < a->compounds && a->compound[low].building_id == building ? a->compound[low].compound_id : 0;
}

static bool laid_over(Str code) { return code.len >= 15 && place_exclusive(str_part(code, 0, 15)); }

static void read_places(Propose *p)
{
    const ChangeDrawing *in = p->ask->drawing;
    p->old = NEWS(p->keep, const ChangePlace *, in->places + 1);
    p->block = NEWS(p->keep, ChangeBlock, in->blocks + 1);
    for (int i = 0; i < in->places; i++) {
        const ChangePlace *c = &in->place[i];
        if (c->ended || !str_starts(c->code, p->ask->community)) continue;
        if (c->code.len == 12) p->ground = &c->outline;
        else if (change_is_micro(c->code)) p->old[p->olds++] = c;
    }
    for (int i = 0; i < in->blocks; i++)
        if (str_starts(in->block[i].place, p->ask->community) && !laid_over(in->block[i].place))
            p->block[p->blocks++] = in->block[i];
    qsort(p->block, (size_t)p->blocks, sizeof *p->block, by_building);
}

static void read_house(Propose *p, int32_t first, int32_t end)
{
    House *h = &p->house[p->houses++];
    int64_t largest = 0, unit = 0, last = NONE;
    *h = (House){ .first = first, .end = end, .at = p->block[first].at };
    for (int32_t i = first; i < end; i++) {
        const ChangeBlock *b = &p->block[i];
        h->households += b->households;
        if (b->unit == NONE) continue;
        if (b->unit != last) unit = 0, h->units++;
        last = b->unit;
        unit += b->households;
        if (unit > largest) largest = unit;
    }
    h->compound = compound_of(p->ask, p->block[first].building_id);
    h->counts = h->households;
    if (h->units < 2 && h->counts > p->ask->high) h->counts = p->ask->high;   /* nothing to share it by */
    if (h->units > 1 && h->counts > (int64_t)h->units * p->ask->high)
        h->counts = (int64_t)h->units * p->ask->high;
}

static void read_houses(Propose *p)
{
    p->house = NEWS(p->keep, House, p->blocks + 1);
    for (int32_t i = 0, end; i < p->blocks; i = end) {
        for (end = i; end < p->blocks && p->block[end].building_id == p->block[i].building_id;
            end++) continue;
        read_house(p, i, end);
        p->households += p->house[p->houses - 1].households;
    }
}

/* ---- Points: all different ---- */

static int by_spot(const void *a, const void *b)
{
    const Spot *x = *(const Spot *const *)a, *y = *(const Spot *const *)b;
    if (x->x != y->x) return x->x < y->x ? -1 : 1;
    if (x->y != y->y) return x->y < y->y ? -1 : 1;
    return (x > y) - (x < y);
}

void propose_apart(Spot *at, int32_t count, Arena scratch)
{
    Spot **row = NEWS(&scratch, Spot *, count + 1);
    for (int32_t i = 0; i < count; i++) row[i] = &at[i];
    for (bool again = true; again;) {
        again = false;
        qsort(row, (size_t)count, sizeof(Spot *), by_spot);
        for (int32_t i = 1; i < count; i++)
            if (spot_same(*row[i], *row[i - 1])) row[i]->x += NUDGE * i % 97 + NUDGE, again = true;
    }
}

/* ---- Drawing ---- */

static Spot plane_of(const Propose *p, Spot at)
{
    Spot o = p->house[0].at;
    return (Spot){ (int32_t)lround(((double)at.x - o.x) * p->wide * UNIT_MM),
                   (int32_t)lround(((double)at.y - o.y) * UNIT_MM) };
}

static uint32_t cost_of(const Spot *at, int32_t a, int32_t b)
{
    double mm = hypot((double)at[a].x - at[b].x, (double)at[a].y - at[b].y) * 1.3;
    return (uint32_t)lround(mm * 10 / SPEED_CM_S) + 1;
}

static int by_link(const void *a, const void *b)
{
    const DrawLink *x = a, *y = b;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

/* Neighbours are those with a metre of common border inside the community; who has none (a building
 * outside of
 * it) hangs on the nearest. */
static DrawLinks links_of(const Propose *p, const Spot *at, Arena *keep, Arena scratch)
{
    Spot *site = NEWS(keep, Spot, p->houses + 1);
    CellLink *link;
    for (int32_t i = 0; i < p->houses; i++) site[i] = p->house[i].at;
    propose_apart(site, p->houses, scratch);
    Cells c = cells_make(p->ground, site, p->houses, p->wide, keep, scratch);
    int32_t count = cells_links(&c, &link, keep, scratch);
    DrawLinks d = { .at = NEWS(keep, DrawLink, count + p->houses + 1) };
    bool *met = NEWS(keep, bool, p->houses + 1);
    for (int32_t i = 0; i < count; i++) {
        if (link[i].shared < BORDER_LEAST) continue;
        d.at[d.count++] = (DrawLink){ link[i].a, link[i].b, cost_of(at, link[i].a, link[i].b) };
        met[link[i].a] = met[link[i].b] = true;
    }
    for (int32_t i = 0; i < p->houses; i++) {
        int32_t best = -1;
        for (int32_t k = 0; !met[i] && k < p->houses; k++)
            if (k != i && (best < 0 || cost_of(at, i, k) < cost_of(at, i, best))) best = k;
        if (best >= 0 && (best > i || met[best]))
            d.at[d.count++] = (DrawLink){ i < best ? i : best, i < best ? best : i, cost_of(at, i, best) };
    }
    qsort(d.at, (size_t)d.count, sizeof *d.at, by_link);
    return d;
}

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/* Compounds numbered from 0. */
static int32_t number_compounds(const Propose *p, DrawBuilding *b, Arena scratch)
{
    int64_t *id = NEWS(&scratch, int64_t, p->houses + 1);
    int32_t count = 0, kinds = 0;
    for (int32_t i = 0; i < p->houses; i++) if (p->house[i].compound) id[count++] = p->house[i].compound;
    qsort(id, (size_t)count, sizeof *id, by_number);
    for (int32_t i = 0; i < count; i++) if (!i || id[i] != id[kinds - 1]) id[kinds++] = id[i];
    for (int32_t i = 0; i < p->houses; i++) {
        int64_t *found = bsearch(&p->house[i].compound, id, (size_t)kinds, sizeof *id, by_number);
        b[i].compound = found ? (int32_t)(found - id) : -1;
    }
    return kinds;
}

static void old_grids(const Propose *p, DrawAsk *a, Arena *keep)
{
    int32_t *first = NEWS(keep, int32_t, p->houses + 1), *old = NEWS(keep, int32_t, p->blocks + 1), count = 0;
    for (int32_t i = 0; i < p->houses; i++) {
        first[i] = count;
        for (int32_t k = p->house[i].first; k < p->house[i].end; k++) {
            int32_t o = old_of(p, p->block[k].place);
            bool again = count > first[i] && old[count - 1] == o;
            if (o >= 0 && !again && (p->block[k].households || p->house[i].end == p->house[i].first + 1))
                old[count++] = o;
        }
    }
    first[p->houses] = count;
    a->old_first = first, a->old = old, a->olds = p->olds;
}

static DrawAnswer drawn(const Propose *p, ProposeKind kind, Arena *keep, Arena scratch)
{
    DrawBuilding *b = NEWS(keep, DrawBuilding, p->houses + 1);
    Spot *at = NEWS(keep, Spot, p->houses + 1);
    for (int32_t i = 0; i < p->houses; i++) {
        b[i] = (DrawBuilding){ .households = (int32_t)p->house[i].counts, .units = p->house[i].units };
        at[i] = plane_of(p, p->house[i].at);
    }
    DrawAsk a = { .at = at, .building = b, .buildings = p->houses, .min = p->ask->low, .max = p->ask->high,
                  .limit = WALK_LIMIT, .case_weight = 100, .seed = p->ask->seed };
    a.general_min = a.max, a.general_max = 5 * a.max;
    a.compounds = number_compounds(p, b, scratch);
    DrawLinks links = links_of(p, at, keep, scratch);
    a.links = &links;
    if (kind == PROPOSE_KEEP) old_grids(p, &a, keep);
    Draw *d = draw_make(&a, keep, scratch);
    draw_pocket(d, 0, 1, keep, scratch);
    DrawAnswer got = draw_answer(d, keep, scratch);
    Walls none = walls_index(NULL, 0, keep);
    draw_check(&a, &none, &got, scratch);
    return got;
}

/* ---- Doors to grids ---- */

/* The staircase's share of its building, and so its grid. */
static void give_doors(const Propose *p, const DrawAnswer *d, Scheme *s)
{
    for (int32_t i = 0; i < d->pieces; i++)
        if (!i || d->piece[i].building != d->piece[i - 1].building) s->piece[d->piece[i].building] = i;
    for (int32_t i = 0; i < p->houses; i++) {
        const House *h = &p->house[i];
        int32_t of = d->piece[s->piece[i]].of, unit = -1;
        int64_t last = NONE;
        for (int32_t k = h->first; k < h->end; k++) {
            int32_t share = 0;
            if (p->block[k].unit != NONE && p->block[k].unit != last) last = p->block[k].unit, unit++;
            if (of && h->units > 1 && unit >= 0) share = unit * (of / h->units);
            s->into[k] = d->piece[s->piece[i] + share].grid;
        }
    }
}

typedef struct Match { int32_t grid, old; int64_t households; } Match;

static int by_match(const void *a, const void *b)
{
    const Match *x = a, *y = b;
    if (x->households != y->households) return x->households > y->households ? -1 : 1;
    if (x->grid != y->grid) return x->grid < y->grid ? -1 : 1;
    return (x->old > y->old) - (x->old < y->old);
}

/* A grid goes on as the old one with which it has most households in common, the largest such pair first. */
static void name_grids(const Propose *p, const DrawAnswer *d, Scheme *s, Arena scratch)
{
    bool *taken = NEWS(&scratch, bool, p->olds + 1);
    int64_t *common = NEWS(&scratch, int64_t, (int64_t)d->grids * p->olds + 1);
    Match *m = NEWS(&scratch, Match, (int64_t)d->grids * p->olds + 1);
    int32_t count = 0;
    for (int32_t k = 0; k < p->blocks; k++) {
        int32_t old = old_of(p, p->block[k].place);
        if (old >= 0) common[(int64_t)s->into[k] * p->olds + old] += p->block[k].households;
    }
    for (int32_t g = 0; g < d->grids; g++) {
        s->goes_on[g] = -1;
        for (int32_t o = 0; o < p->olds; o++)
            if (common[(int64_t)g * p->olds + o])
                m[count++] = (Match){ g, o, common[(int64_t)g * p->olds + o] };
    }
    qsort(m, (size_t)count, sizeof *m, by_match);
    for (int32_t i = 0; i < count; i++) {
        if (taken[m[i].old] || s->goes_on[m[i].grid] >= 0) continue;
        s->goes_on[m[i].grid] = m[i].old;
        taken[m[i].old] = true;
    }
}

static void count(const Propose *p, const DrawAnswer *d, Scheme *s)
{
    for (int32_t k = 0; k < p->blocks; k++) {
        int32_t g = s->into[k], old = old_of(p, p->block[k].place);
        s->size[g] += p->block[k].households;
        if (old >= 0 && s->goes_on[g] != old) s->moved += p->block[k].households;
    }
    for (int32_t g = 0; g < d->grids; g++) s->outside += s->size[g] < p->ask->low ||
        s->size[g] > p->ask->high;
}

static Scheme scheme(const Propose *p, ProposeKind kind, Arena *keep, Arena scratch)
{
    DrawAnswer d = drawn(p, kind, keep, scratch);
    Scheme s = { .draw = d, .piece = NEWS(keep, int32_t, p->houses + 1), .into = NEWS(keep, int32_t,
        p->blocks + 1),
                 .goes_on = NEWS(keep, int32_t, d.grids + 1), .size = NEWS(keep, int64_t, d.grids + 1) };
    give_doors(p, &d, &s);
    name_grids(p, &d, &s, scratch);
    count(p, &d, &s);
    return s;
}

/* Least change found: the search from the old plan, unless drawing anew happens to move fewer and is no
 * worse. */
static Scheme best_scheme(const Propose *p, Arena *keep, Arena scratch)
{
    Scheme s = scheme(p, p->ask->kind, keep, scratch);
    if (p->ask->kind != PROPOSE_KEEP) return s;
    Scheme anew = scheme(p, PROPOSE_REDRAW, keep, scratch);
    return anew.moved < s.moved && anew.outside <= s.outside ? anew : s;
}

Err changes_propose_plan(const ProposeAsk *a, Arena *keep, Arena scratch, Proposal *ret)
{
    Propose p = { .ask = a, .keep = keep };
    read_places(&p);
    read_houses(&p);
    if (!p.ground || !p.ground->rings || !p.houses || !p.households) return CHANGES_NO_GROUND;
    if (p.houses > PROPOSE_BUILDINGS_MOST ||
        p.households > PROPOSE_HOUSEHOLDS_MOST) return CHANGES_PROPOSE_LARGE;
    p.wide = cos(p.ground->at[0].y * 1e-7 * 3.14159265358979323846 / 180);
    Scheme s = best_scheme(&p, keep, scratch);
    propose_tell(&p, &s, ret, scratch);
    return NULL;
}
