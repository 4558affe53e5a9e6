/* Two scenarios side by side, or one beside things as they are, at two moments if need be: who gains and
 * who loses
 * which service, community by community, and what it costs. */
#include "domains/circles/circles_measure.h"

#include "domains/divisions/divisions.h"

typedef struct CircleCompareQuery { int64_t a, b, minutes; int profile; Str at_a, at_b; } CircleCompareQuery;
SHAPE(CircleCompareQuery, "what beside what",
    ID_OPT  (CircleCompareQuery, a,                     "a scenario; absent: things as they are"),
    ID_OPT  (CircleCompareQuery, b,                     "the other"),
    INT_OPT (CircleCompareQuery, minutes, 1, 60,        "within so many minutes (15)"),
    NAME    (CircleCompareQuery, profile, OPTIONAL, circle_profiles, "who walks (everyone)"),
    TEXT_OPT(CircleCompareQuery, at_a, 16, 16,          "the first at that moment: 2026-10-01T19:30"),
    TEXT_OPT(CircleCompareQuery, at_b, 16, 16,          "the second at that moment"));

typedef struct CircleChanged { Str place, name; CircleIfPart *gained, *lost; } CircleChanged;
SHAPE(CircleChanged, "a community where something changes",
    TEXT    (CircleChanged, place, 12, 12,               "its code"),
    TEXT    (CircleChanged, name, 0, 60,                 "its name"),
    OBJECT  (CircleChanged, gained, 0, CircleIfPart_shape, "who has it only with the second"),
    OBJECT  (CircleChanged, lost, 0, CircleIfPart_shape, "who has it only with the first"));
typedef struct CircleCompared { Str kind, name; CircleIfPart *a, *b, *gained, *lost; int64_t places_a,
    places_b;
                                List places; } CircleCompared;
SHAPE(CircleCompared, "a service that changes",
    TEXT    (CircleCompared, kind, 1, 30,               "the service"),
    TEXT    (CircleCompared, name, 0, 60,               "what it is called"),
    OBJECT  (CircleCompared, a, 0, CircleIfPart_shape,  "within the minutes with the first"),
    OBJECT  (CircleCompared, b, 0, CircleIfPart_shape,  "and with the second"),
    OBJECT  (CircleCompared, gained, 0, CircleIfPart_shape, "only with the second"),
    OBJECT  (CircleCompared, lost, 0, CircleIfPart_shape, "only with the first"),
    INT     (CircleCompared, places_a, 0, ID_MAX,
              "for how many people there is room with the first, where known"),
    INT     (CircleCompared, places_b, 0, ID_MAX,       "and with the second"),
    LIST    (CircleCompared, places, CircleChanged_shape, 0, 1000, "community by community"));
typedef struct CircleCompare { Str how, name_a, name_b; int64_t cost_a_fen,
    cost_b_fen; List services; } CircleCompare;
SHAPE(CircleCompare, "two scenarios side by side",
    TEXT    (CircleCompare, how, 1, 20,                 "network, or straight x 1.3"),
    TEXT    (CircleCompare, name_a, 0, 60,              "the first; empty: things as they are"),
    TEXT    (CircleCompare, name_b, 0, 60,              "the second"),
    INT     (CircleCompare, cost_a_fen, 0, ID_MAX,      "what the first costs"),
    INT     (CircleCompare, cost_b_fen, 0, ID_MAX,      "what the second costs"),
    LIST    (CircleCompare, services, CircleCompared_shape, 0, 1000, "services that change"));

static Err side_of(Ask *ask, int64_t id, Str *ret_name, List *ret_acts, int64_t *ret_cost)
{
    CircleScenario s;
    *ret_name = S("");
    *ret_acts = (List){ NEW(ask->arena, CircleAct), 0 };
    *ret_cost = 0;
    if (id == NONE) return NULL;
    TRY(circles_load(ask, id, &s));
    TRY(circles_acts(ask, id, ret_acts));
    const CircleAct *a = ret_acts->at;
    for (int64_t i = 0; i < ret_acts->count; i++) *ret_cost += a[i].cost_fen == NONE ? 0 : a[i].cost_fen;
    *ret_name = s.name;
    return NULL;
}

static void weigh(CircleIfPart *to, const CircleHome *h)
{
    to->households += h->households;
    to->old += h->old;
    to->young += h->young;
}

static void sum_up(Ask *ask, const CircleLand *l, const uint64_t *a, const uint64_t *b, uint32_t limit,
                   CircleCompared *ret)
{
    CircleIfPart *part = NEWS(ask->arena, CircleIfPart, 4 + 2 * (l->groups + 1)), *group = part + 4;
    CircleChanged *place = NEWS(ask->arena, CircleChanged, l->groups + 1);
    ret->a = part, ret->b = part + 1, ret->gained = part + 2, ret->lost = part + 3;
    ret->places = (List){ place, 0 };
    for (int32_t u = 0; u < l->homes; u++) {
        const CircleHome *h = &l->home[u];
        bool was = a[u] >> 32 <= limit, is = b[u] >> 32 <= limit;
        if (!scope_holds(&ask->who.scope, h->place)) continue;
        if (was) weigh(ret->a, h);
        if (is) weigh(ret->b, h);
        if (was == is) continue;
        weigh(is ? ret->gained : ret->lost, h);
        weigh(&group[2 * l->group_of[u] + was], h);
    }
    for (int32_t g = 0; g < l->groups; g++) {
        if (!group[2 * g].households && !group[2 * g + 1].households) continue;
        Str code = str_copy(ask->arena, l->group[g]);
        place[ret->places.count++] = (CircleChanged){ code, divisions_name(ask, code), &group[2 * g],
                                                     &group[2 * g + 1] };
    }
}

typedef struct Asked { const CircleCompareQuery *q; CircleCompare *ret; List acts_a, acts_b; } Asked;

static Err compare(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    const Asked *asked = with;
    const CircleCompareQuery *q = asked->q;
    const CircleStock *s;
    CircleSide a, b;
    int64_t at_a, at_b;
    int profile = q->profile < 0 ? 0 : q->profile;
    TRY(circles_stock(ask, &s));
    TRY(circles_at(ask, q->at_a, &at_a));
    TRY(circles_at(ask, q->at_b, &at_b));
    TRY(circles_side(s, profile, &asked->acts_a, at_a, &a, keep, scratch));
    TRY(circles_side(s, profile, &asked->acts_b, at_b, &b, keep, scratch));
    List kinds = facilities_kinds(ask);
    const FacilityKind *k = kinds.at;
    CircleCompared *to = NEWS(ask->arena, CircleCompared, kinds.count + 1);
    asked->ret->how = s->land->network ? S("network") : S("straight x 1.3");
    asked->ret->services = (List){ to, 0 };
    if (!s->land->network && (int64_t)s->land->homes * s->count > 20000000) return TOO_LARGE;
    for (int64_t i = 0; i < kinds.count; i++) {
        Arena room = *keep;
        bool touched = circles_touched(s, &asked->acts_a, k[i].code) || circles_touched(s, &asked->acts_b,
            k[i].code);
        if (!touched && at_a == at_b) continue;
        uint64_t *one = NEWS(&room, uint64_t, s->land->homes + 1), *two = NEWS(&room, uint64_t,
            s->land->homes + 1);
        CircleCompared c = { .kind = k[i].code, .name = ask->wire.english ? k[i].name_en : k[i].name };
        circles_side_times(s, &a, profile, k[i].code, one, &c.places_a, &room, scratch);
        circles_side_times(s, &b, profile, k[i].code, two, &c.places_b, &room, scratch);
        sum_up(ask, s->land, one, two, (uint32_t)(q->minutes == NONE ? 15 : q->minutes) * 6000, &c);
        if (c.gained->households || c.lost->households
            || c.places_a != c.places_b) to[asked->ret->services.count++] = c;
    }
    return NULL;
}

Err circles_compare(Ask *ask)
{
    const CircleCompareQuery *q = QUERY(ask, CircleCompareQuery);
    CircleCompare ret = { 0 };
    Asked asked = { .q = q, .ret = &ret };
    TRY(side_of(ask, q->a, &ret.name_a, &asked.acts_a, &ret.cost_a_fen));
    TRY(side_of(ask, q->b, &ret.name_b, &asked.acts_b, &ret.cost_b_fen));
    TRY(circles_in_room(ask, compare, &asked));
    return answer(ask, 200, &CircleCompare_shape, &ret);
}
