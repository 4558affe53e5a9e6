/* Where buildings and doors are after the acts: moved by name, with a merger, or to where they stand.
 * Pure. */
#include "domains/changes/changes_plan_rules.h"

static bool alive(const ChangeWork *w, int i) { return i >= 0 && !w->live[i].dead; }

/* The last of a chain of mergers. */
static int heir_of(const ChangeWork *w, int i)
{
    for (int n = 0; i >= 0 && w->live[i].dead && n < w->count; n++) i = w->live[i].heir;
    return alive(w, i) ? i : -1;
}

/* The micro-grid that a point lies in after the acts; the lowest code, as for points (geo/plane/locate.h). */
static int stands_in(const ChangeWork *w, Spot at)
{
    int found = -1;
    for (int i = 0; i < w->count; i++) {
        const ChangeLive *p = &w->live[i];
        if (p->dead || !change_is_micro(p->now.code) || !p->now.outline.rings) continue;
        if (found >= 0 && str_cmp(w->live[found].now.code, p->now.code) < 0) continue;
        if (region_holds(&p->now.outline, at)) found = i;
    }
    return found;
}

static int index_of(const ChangeWork *w, Str code)
{
    for (int i = 0; i < w->count; i++)
        if (str_eq(w->live[i].now.code, code)) return i;
    return -1;
}

/* Named by an act? The last one counts. */
static int wished(ChangeWork *w, const ChangeBlock *b)
{
    int into = -1;
    for (int k = 0; k < w->wishes; k++) {
        ChangeWish *wish = &w->wish[k];
        if (wish->building_id != b->building_id || (wish->unit != NONE && wish->unit != b->unit)) continue;
        if (wish->from.at && !str_eq(wish->from, b->place)) continue;
        /* an undo names each by itself */
        if (wish->from.at && wish->unit == NONE && b->unit != NONE) continue;
        wish->met = true;
        into = wish->into;
    }
    return into;
}

static int settled(ChangeWork *w, const ChangeBlock *b, int from)
{
    int into = wished(w, b);
    if (alive(w, into)) return into;
    if (into >= 0) {                                   /* a later act ended the place that was named */
        into = heir_of(w, into);
        return into >= 0 ? into : stands_in(w, b->at);
    }
    /* so far in no micro-grid: into a new one that covers it */
    if (!change_is_micro(b->place)) {
        into = stands_in(w, b->at);
        return into >= 0 && w->live[into].redrawn ? into : from;
    }
    ChangeLive *p = &w->live[from];
    if (p->dead) {
        into = heir_of(w, from);
        return into >= 0 ? into : stands_in(w, b->at);
    }
    if (!p->redrawn || !p->was || !p->was->outline.rings) return from;
    if (!region_holds(&p->was->outline, b->at) || region_holds(&p->now.outline, b->at)) return from;
    into = stands_in(w, b->at);
    return into >= 0 ? into : from;
}

static void homeless(ChangeWork *w, const ChangeBlock *b)
{
    Buf say = buf_new(w->keep, 64);
    buf_fmt(&say, w->in->english ? "%lld" : "%lld 户", (long long)b->households);
    change_find(w, true, "homeless", 0, b->place, "有住户落不到任何微网格：", "households would be in no micro-grid: ",
                str_z(w->keep, buf_str(&say)));
    w->finding[w->findings - 1].lon = b->at.x;
    w->finding[w->findings - 1].lat = b->at.y;
}

/* Given to a grid by name, and yet not standing in it. */
static void stray(ChangeWork *w, const ChangeBlock *b, int into)
{
    if (into < 0 || b->unit != NONE || w->in->undoes) return;
    ChangeLive *p = &w->live[into];
    if (!p->now.outline.rings || region_holds(&p->now.outline, b->at)) return;
    if (!p->astray++) p->astray_at = b->at;
}

/* What an ended place was said to hold beyond the doors that are known goes with its ground. */
static void hand_over(ChangeWork *w, const int64_t *held)
{
    for (int i = 0; i < w->count; i++) {
        ChangeLive *p = &w->live[i];
        int64_t rest = p->was ? p->was->households - held[i] : 0;
        p->held = p->was ? p->was->households : 0;
        if (held[i] > p->held) p->held = held[i];      /* the register knows of more than was said */
        int heir = p->dead && p->was && !p->was->ended ? heir_of(w, i) : p->restored && alive(w, p->heir)
            ? p->heir : -1;
        if (p->restored) {
            rest = p->was->households - p->gained;
            p->gained += rest > 0 ? rest : 0;
        }
        if (heir < 0 || rest <= 0) continue;
        if (p->restored) w->live[heir].lost += rest;
        else w->live[heir].gained += rest;
    }
}

void change_settle(ChangeWork *w)
{
    int64_t *held = NEWS(&w->scratch, int64_t, w->count + 1);
    for (int k = 0; k < w->in->blocks; k++) {
        const ChangeBlock *b = &w->in->block[k];
        int from = index_of(w, b->place), into = from < 0 ? -1 : settled(w, b, from);
        if (from >= 0) held[from] += b->households;
        if (from < 0 || into == from) continue;
        if (into < 0 && (b->households || b->unit != NONE)) {
            homeless(w, b);
            continue;
        }
        /* an empty building: to the community */
        Str to = into >= 0 ? w->live[into].now.code : str_part(b->place, 0, 12);
        w->move[w->moves++] = (ChangedBlock){ b->building_id, b->unit, b->place, to, b->households };
        if (into >= 0) w->live[into].gained += b->households;
        stray(w, b, into);
        w->live[from].lost += b->households;
    }
    hand_over(w, held);
    bool undoes = w->in->undoes != 0;
    for (int k = 0; k < w->wishes; k++)
        if (!w->wish[k].met)
            change_find(w, true, undoes ? "built_on" : "unknown_building", w->wish[k].act, (Str){ 0 },
                        undoes ? "之后的变更已移动此楼栋" : "所涉社区内没有这栋楼或单元",
                        undoes ? "a later change has moved it" : "no such building or unit there", NULL);
}
