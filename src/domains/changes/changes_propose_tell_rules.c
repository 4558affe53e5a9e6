/* A plan of micro-grids told as acts of a change set, and what is proved of it. Pure. */
#include "domains/changes/changes_propose_inside.h"

#include "domains/changes/changes_plan_rules.h"
#include "geo/plane/area.h"

#include <math.h>

enum { SHARE_STEP = 200 };             /* 2 m: shares of a building stand beside one another */

typedef struct Tell {
    const Propose *p;
    const Scheme *s;
    Proposal *to;
    bool *touched;             /* grids whose doors or border change */
    Region *outline;
    Str *code;
    Arena scratch;
} Tell;

/* ---- Ground ---- */

static bool whole(const Propose *p, const Scheme *s, int32_t g)
{
    if (s->goes_on[g] < 0 || !p->old[s->goes_on[g]]->outline.rings) return false;
    for (int32_t k = 0; k < p->blocks; k++)
        if ((s->into[k] == g) != str_eq(p->block[k].place, p->old[s->goes_on[g]]->code)) return false;
    return true;
}

/* In a plan of least change the borders of grids that keep all their doors stay; the others share out
 * the rest:
 * what the old ones among them had. False: there is no saying what that is, so all is drawn. */
static bool ground_of(Tell *t, Region *ret)
{
    const Propose *p = t->p;
    double sum = 0;
    bool any = false;
    bool *stays = NEWS(&t->scratch, bool, p->olds + 1);
    if (p->ask->kind != PROPOSE_KEEP) return false;
    for (int32_t g = 0; g < t->s->draw.grids; g++)
        if (whole(p, t->s, g)) stays[t->s->goes_on[g]] = any = true;
    for (int32_t o = 0; any && o < p->olds; o++) {
        if (!p->old[o]->outline.rings) return false;
        if (stays[o]) continue;
        *ret = ret->rings ? region_union(ret, &p->old[o]->outline, p->keep, t->scratch) : p->old[o]->outline;
        sum += region_area(&p->old[o]->outline);
    }
    if (!any) return false;
    Spot near;
    bool sound = !ret->rings || !region_fault(ret, &near);
    if (!sound || fabs(region_area(ret) - sum) > 1e4) return false;    /* a square metre */
    for (int32_t g = 0; g < t->s->draw.grids; g++) t->touched[g] = !whole(p, t->s, g);
    return true;
}

static int64_t parts_of(const Region *r)
{
    int64_t parts = 0;
    for (int32_t k = 0; k < r->rings; k++) parts += r->outer[k];
    return parts;
}

static void share_out(Tell *t, const Region *ground, Arena scratch)
{
    const Propose *p = t->p;
    const DrawAnswer *d = &t->s->draw;
    Spot *at = NEWS(&scratch, Spot, d->pieces + 1);
    int32_t *group = NEWS(&scratch, int32_t, d->pieces + 1), count = 0;
    for (int32_t i = 0; i < d->pieces; i++) {
        const DrawPiece *piece = &d->piece[i];
        if (!t->touched[piece->grid]) continue;
        at[count] = p->house[piece->building].at;
        if (piece->of) at[count].x += (2 * (piece->first - 1) - (piece->of - 1)) * SHARE_STEP / 2;
        group[count++] = piece->grid;
    }
    if (!count || !ground->rings) return;
    propose_apart(at, count, scratch);
    Cells c = cells_make(ground, at, count, p->wide, p->keep, scratch);
    for (int32_t g = 0; g < d->grids; g++)
        if (t->touched[g]) t->outline[g] = cells_outline(&c, group, g, p->keep, scratch);
}

/* On the ground of those that change, if each of them is one piece there; else on all of it. */
static void outlines(Tell *t)
{
    Region ground = { 0 };
    bool one = ground_of(t, &ground);
    if (one) share_out(t, &ground, t->scratch);
    for (int32_t g = 0; g < t->s->draw.grids; g++) one &= !t->touched[g] || parts_of(&t->outline[g]) == 1;
    if (one) return;
    for (int32_t g = 0; g < t->s->draw.grids; g++) t->touched[g] = true;
    share_out(t, t->p->ground, t->scratch);
}

/* ---- Acts ---- */

static ChangeAct *act(Tell *t, ChangeAct a)
{
    t->to->act[t->to->acts] = a;
    return &t->to->act[t->to->acts++];
}

/* The general grid that most of its households are in; the first there is. */
static Str parent_of(const Tell *t, int32_t g)
{
    const Propose *p = t->p;
    int64_t best = -1;
    Str ret = p->olds ? str_part(p->old[0]->code, 0, 15) : p->ask->community;
    for (int32_t o = 0; o < p->olds; o++) {
        int64_t here = 0;
        Str parent = str_part(p->old[o]->code, 0, 15);
        for (int32_t k = 0; k < p->blocks; k++)
            if (t->s->into[k] == g && str_starts(p->block[k].place, parent)) here += p->block[k].households;
        if (here > best) best = here, ret = parent;
    }
    return ret;
}

/* As the check will show it: the next above all there are and were. */
static Str next_code(const Tell *t, Str parent, int32_t made)
{
    const ChangeDrawing *in = t->p->ask->drawing;
    int64_t highest = 0, serial;
    for (int i = 0; i < in->places; i++)
        if (in->place[i].code.len == parent.len + 3 && str_starts(in->place[i].code, parent) &&
            str_int(str_part(in->place[i].code, parent.len, parent.len + 3), &serial) && serial > highest)
            highest = serial;
    for (int32_t g = 0; g < made; g++)
        if (t->s->goes_on[g] < 0 && str_starts(t->code[g], parent)) highest++;
    Buf b = buf_new(t->p->keep, 24);
    buf_fmt(&b, "%.*s%03d", STR_ARG(parent), (int)(highest + 1));
    return buf_str(&b);
}

static void borders(Tell *t)
{
    const Propose *p = t->p;
    for (int32_t g = 0; g < t->s->draw.grids; g++) {
        int32_t old = t->s->goes_on[g];
        Str polygon = t->outline[g].rings ? changes_geometry(p->keep, &t->outline[g]) : (Str){ 0 };
        if (old >= 0) {
            t->code[g] = p->old[old]->code;
            if (t->touched[g] && polygon.at)
                act(t, (ChangeAct){ ACT_REDRAW, .place = t->code[g], .polygon = polygon, .building_id = NONE,
                                    .unit = NONE });
            continue;
        }
        Str parent = parent_of(t, g);
        t->code[g] = next_code(t, parent, g);
        act(t, (ChangeAct){ ACT_ADD, .place = parent, .polygon = polygon, .building_id = NONE,
            .unit = NONE });
    }
    for (int32_t o = 0; o < p->olds; o++) {
        bool on = false;
        for (int32_t g = 0; g < t->s->draw.grids; g++) on |= t->s->goes_on[g] == o;
        if (!on) act(t, (ChangeAct){ ACT_END, .place = p->old[o]->code, .building_id = NONE, .unit = NONE });
    }
}

/* Where a door would go by itself, since the border moves under it (changes_settle_rules.c); -1: nowhere. */
static int32_t by_itself(const Tell *t, const ChangeBlock *b)
{
    const Propose *p = t->p;
    int32_t from = -1, in = -1;
    const ChangePlace *old = NULL;
    for (int32_t o = 0; o < p->olds; o++) if (str_eq(p->old[o]->code, b->place)) old = p->old[o];
    for (int32_t g = 0; g < t->s->draw.grids; g++) {
        const Region *r = t->outline[g].rings ? &t->outline[g]
            : t->s->goes_on[g] >= 0 ? &p->old[t->s->goes_on[g]]->outline : NULL;
        if (old && t->s->goes_on[g] >= 0 && p->old[t->s->goes_on[g]] == old) from = g;
        if (!r || !r->rings || !region_holds(r, b->at)) continue;
        if (in < 0 || str_cmp(t->code[g], t->code[in]) < 0) in = g;
    }
    if (!old) return in >= 0 && t->touched[in] ? in : -1;
    if (from < 0) return in;                           /* its grid ends */
    if (!t->touched[from] || !old->outline.rings || !region_holds(&old->outline, b->at)) return from;
    return !t->outline[from].rings || region_holds(&t->outline[from], b->at) || in < 0 ? from : in;
}

static void doors(Tell *t)
{
    const Propose *p = t->p;
    for (int32_t i = 0; i < p->houses; i++) {
        const House *h = &p->house[i];
        bool one = true, named = false;
        for (int32_t k = h->first; k < h->end; k++) {
            one &= t->s->into[k] == t->s->into[h->first];
            named |= by_itself(t, &p->block[k]) != t->s->into[k];
        }
        if (!named) continue;
        for (int32_t k = h->first; k < h->end; k++) {
            const ChangeBlock *b = &p->block[k];
            bool again = k > h->first && p->block[k - 1].unit == b->unit;
            if (one ? k > h->first : b->unit == NONE || again) continue;
            act(t, (ChangeAct){ ACT_MOVE, .into = t->code[t->s->into[k]], .building_id = b->building_id,
                                .unit = one ? NONE : b->unit });
        }
    }
}

/* ---- What is proved ---- */

/* A household that moves makes one grid smaller and one larger. What is above the rule must leave; what
 * is below
 * must be filled up or be given up: at best one move does good to two. */
static int64_t bound_of(const Propose *p)
{
    int64_t above = 0, below = 0;
    for (int32_t o = 0; o < p->olds; o++) {
        int64_t size = 0, low = p->ask->low, high = p->ask->high;
        for (int32_t k = 0; k < p->blocks; k++)
            if (str_eq(p->block[k].place, p->old[o]->code)) size += p->block[k].households;
        if (size > high) above += size - high;
        if (size < low) below += size < low - size ? size : low - size;
    }
    return above > (below + 1) / 2 ? above : (below + 1) / 2;
}

static int64_t compactness(const Propose *p, const Region *r)
{
    double around = 0;
    for (int32_t k = 0; k < r->rings; k++)
        for (int32_t from = k ? r->ends[k - 1] : 0, i = from, j = r->ends[k] - 1; i < r->ends[k]; j = i++)
            around += hypot(((double)r->at[i].x - r->at[j].x) * p->wide, (double)r->at[i].y - r->at[j].y);
    double area = region_area(r) * p->wide;
    return around > 0 ? (int64_t)lround(4000 * 3.14159265358979323846 * area / (around * around)) : 0;
}

static ProposeReason reason_of(const Tell *t, int32_t g)
{
    int64_t size = t->s->size[g];
    const DrawGrid *d = &t->s->draw.grid[g];
    if (size >= t->p->ask->low && size <= t->p->ask->high) return PROPOSE_GOOD;
    return d->reason == CUT_GOOD ? PROPOSE_UNEVEN : (ProposeReason)d->reason;
}

static void certify(Tell *t)
{
    const Propose *p = t->p;
    Proposal *to = t->to;
    to->grid = NEWS(p->keep, ProposedGrid, t->s->draw.grids + 1);
    to->grids = t->s->draw.grids;
    to->households = p->households, to->buildings = p->houses, to->grids_now = p->olds;
    to->grids_least = (p->households + p->ask->high - 1) / p->ask->high;
    to->grids_most = p->households / p->ask->low;
    to->moved = t->s->moved, to->moved_bound = bound_of(p), to->outside = t->s->outside;
    to->size_least = INT64_MAX;
    for (int32_t g = 0; g < to->grids; g++) {
        int32_t old = t->s->goes_on[g];
        const Region *r = t->touched[g] ? &t->outline[g] : &p->old[old]->outline;
        ProposedGrid *row = &to->grid[g];
        *row = (ProposedGrid){ t->code[g], old < 0, t->s->size[g], 0, 0, compactness(p, r), parts_of(r),
                               reason_of(t, g) };
        for (int32_t k = 0; k < p->blocks; k++) {
            if (old >= 0 && str_eq(p->block[k].place, p->old[old]->code)) row->was += p->block[k].households;
            bool first = !k || p->block[k - 1].building_id != p->block[k].building_id;
            row->buildings += first && t->s->into[k] == g;
        }
        if (row->households < to->size_least) to->size_least = row->households;
        if (row->households > to->size_most) to->size_most = row->households;
        to->apart += row->parts != 1;
    }
}

/* A compound is split where its buildings are in more than one grid. */
static void count_compounds(Tell *t)
{
    const Propose *p = t->p;
    for (int32_t i = 0; i < p->houses; i++) {
        bool first = p->house[i].compound != 0, split = false;
        for (int32_t k = 0; k < p->houses; k++) {
            if (p->house[k].compound != p->house[i].compound) continue;
            first &= k >= i;
            split |= t->s->into[p->house[k].first] != t->s->into[p->house[i].first];
        }
        t->to->split_compounds += first && split;
    }
}

void propose_tell(const Propose *p, const Scheme *s, Proposal *ret, Arena scratch)
{
    Tell t = { p, s, ret, NEWS(p->keep, bool, s->draw.grids + 1), NEWS(p->keep, Region, s->draw.grids + 1),
               NEWS(p->keep, Str, s->draw.grids + 1), scratch };
    *ret = (Proposal){ .act = NEWS(p->keep, ChangeAct, s->draw.grids + p->olds + p->blocks + 1) };
    outlines(&t);
    borders(&t);
    doors(&t);
    certify(&t);
    count_compounds(&t);
}
