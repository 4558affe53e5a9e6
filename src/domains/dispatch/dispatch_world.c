/* Everybody in office, in memory, and matters going by. */
#include "domains/dispatch/dispatch_world.h"

#include "domains/dispatch/dispatch_queries.h"

#include <stdlib.h>
#include <string.h>

enum { AROUND = DISPATCH_IN_LINE + DISPATCH_RULES * DISPATCH_POSTS };

typedef struct DispatchClosing { int64_t at_ms; int man[2]; } Closing;

/* ---- Who is there ---- */

static int by_post(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

typedef struct Known { int64_t post; int man; } Known;

/* The people whom a set names, by their place in the row. */
static void find_named(Arena *keep, DispatchWorld *w, int which, const Known *known)
{
    const DispatchSet *set = &w->set[which];
    w->named[which] = NEWS(keep, int, set->rules * DISPATCH_POSTS + 1);
    for (int i = 0; i < set->rules; i++)
        for (int64_t k = 0; k < set->rule[i].posts.count; k++) {
            const DispatchPost *p = (const DispatchPost *)set->rule[i].posts.at + k;
            const Known *at = bsearch(&p->post_id, known, (size_t)w->men, sizeof *known, by_post);
            if (at) w->named[which][w->names[which]++] = at->man;
        }
}

void dispatch_world_make(Arena *keep, DispatchMan *man, int men, int64_t matters, DispatchWorld *w)
{
    w->man = man;
    w->men = men;
    w->room = matters;
    w->open = 0;
    Known *known = NEWS(keep, Known, men + 1);
    for (int i = 0; i < men; i++) known[i] = (Known){ man[i].post, i };
    qsort(known, (size_t)men, sizeof *known, by_post);
    for (int s = 0; s < 2; s++) {
        find_named(keep, w, s, known);
        w->load[s] = NEWS(keep, int32_t, men + 1);
    }
    bool asks = dispatch_world_counts(w);
    w->heap = NEWS(keep, Closing, asks ? matters + 1 : 1);
}

static Err skills_of(Ask *ask, const DispatchSet *set, int which, const DispatchStaff *staff,
                     DispatchMan *man, int men)
{
    for (int k = 0; k < set->skills; k++) {
        List have;
        TRY(dispatch_skills(ask->db, ask->district, set->skill[k], &have, ask->arena));
        for (int i = 0; i < men && have.count; i++)
            if (bsearch(&staff[i].account, have.at, (size_t)have.count, sizeof(DispatchRef), by_post))
                man[i].skills[which] |= UINT64_C(1) << k;
    }
    return NULL;
}

Err dispatch_world_open(Ask *ask, int64_t set_id, int64_t matters, DispatchWorld **ret)
{
    List rules, staff;
    DispatchWorld *w = NEW(ask->arena, DispatchWorld);
    TRY(dispatch_set_find(ask, set_id, &w->kept[1]));
    TRY(dispatch_set_in_force(ask, &w->kept[0]));
    for (int s = 0; s < 2; s++) {
        TRY(dispatch_rules_read(w->kept[s].rules, ask->arena, &rules));
        dispatch_ready(&rules, w->kept[s].id, &w->set[s]);
    }
    TRY(dispatch_world_posts(ask->db, ask->district, ROLE_MEMBER, ROLE_DISTRICT, ask->now_ms, &staff,
                             ask->arena));
    const DispatchStaff *from = staff.at;
    DispatchMan *man = NEWS(ask->arena, DispatchMan, staff.count + 1);
    for (int64_t i = 0; i < staff.count; i++)
        man[i] = (DispatchMan){ from[i].post, from[i].place,
                                actor_words(ask->arena, from[i].name, from[i].title), { 0, 0 } };
    for (int s = 0; s < 2; s++) TRY(skills_of(ask, &w->set[s], s, from, man, (int)staff.count));
    dispatch_world_make(ask->arena, man, (int)staff.count, matters, w);
    return *ret = w, NULL;
}

bool dispatch_world_counts(const DispatchWorld *w) { return w->set[0].asks_load || w->set[1].asks_load; }
int dispatch_world_rules(const DispatchWorld *w) { return w->set[1].rules; }
Str dispatch_world_rule(const DispatchWorld *w, int rule) { return w->set[1].rule[rule].name; }
Str dispatch_world_who(const DispatchWorld *w, int man) { return man < 0 ? S("") : w->man[man].words; }

/* ---- Matters going by ---- */

static void close_until(DispatchWorld *w, int64_t at_ms)
{
    while (w->open && w->heap[0].at_ms <= at_ms) {
        Closing gone = w->heap[0], last = w->heap[--w->open];
        for (int s = 0; s < 2; s++)
            if (gone.man[s] >= 0) w->load[s][gone.man[s]]--;
        int64_t i = 0;
        for (int64_t below = 1; below < w->open; below = 2 * i + 1) {
            if (below + 1 < w->open && w->heap[below + 1].at_ms < w->heap[below].at_ms) below++;
            if (w->heap[below].at_ms >= last.at_ms) break;
            w->heap[i] = w->heap[below];
            i = below;
        }
        w->heap[i] = last;
    }
}

static void open_one(DispatchWorld *w, const DispatchTurn *t, int64_t closed_ms)
{
    for (int s = 0; s < 2; s++)
        if (t->man[s] >= 0) w->load[s][t->man[s]]++;
    if (closed_ms == NONE || w->open == w->room) return;
    int64_t i = w->open++;
    for (; i && w->heap[(i - 1) / 2].at_ms > closed_ms; i = (i - 1) / 2)
        w->heap[i] = w->heap[(i - 1) / 2];
    w->heap[i] = (Closing){ closed_ms, { t->man[0], t->man[1] } };
}

static int first_at(const DispatchWorld *w, Str place)
{
    int low = 0, high = w->men;
    while (low < high) {
        int middle = (low + high) / 2;
        if (str_cmp(w->man[middle].place, place) < 0) low = middle + 1;
        else high = middle;
    }
    return low;
}

typedef struct Around { DispatchCandidate c[AROUND]; int man[AROUND], count; } Around;

static void put(const DispatchWorld *w, Around *a, int which, int man, int level)
{
    a->man[a->count] = man;
    a->c[a->count++] = (DispatchCandidate){ w->man[man].post, level, w->load[which][man],
                                            w->man[man].skills[which] };
}

/* Who answers for the place, nearest first, as people_responsible has it; then who is named. */
static void gather(const DispatchWorld *w, int which, Str place, Around *a)
{
    a->count = 0;
    for (int kind = PLACE_MICROGRID; kind >= PLACE_DISTRICT; kind--) {
        Str here = place_up(place, (PlaceKind)kind);
        if (!here.at) continue;
        for (int i = first_at(w, here); i < w->men && str_eq(w->man[i].place, here); i++)
            if (a->count < DISPATCH_IN_LINE) put(w, a, which, i, kind);
    }
    for (int i = 0; i < w->names[which]; i++) put(w, a, which, w->named[which][i], -1);
}

DispatchTurn dispatch_world_turn(DispatchWorld *w, const Calendar *calendar, const DispatchFacts *f,
                                 int64_t closed_ms)
{
    DispatchTurn t = { { -1, -1 }, { -1, -1 } };
    bool asks = dispatch_world_counts(w);
    Around a;
    if (asks) close_until(w, f->at_ms);
    for (int s = 0; s < 2; s++) {
        gather(w, s, f->place, &a);
        DispatchPick p = dispatch_pick_first(&w->set[s], calendar, f, a.c, a.count);
        if (p.rule < 0) continue;
        t.rule[s] = p.rule;
        t.man[s] = a.man[p.who];
    }
    if (asks) open_one(w, &t, closed_ms);
    return t;
}
