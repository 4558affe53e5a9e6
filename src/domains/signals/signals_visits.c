/* Clusters of visits: of each thing that the rule looks for, micro-grids that touch where more of the visits
 * that met somebody found it than the same places are used to. How many visits there were is given, place by
 * place and day by day: a round of all homes is no sign. What kind of visit it was and whether the day is
 * worked are strata of their own. A home where it was found within the window before isn't counted again:
 * that is its own sign (`household`). */
#include "domains/signals/signals_night.h"

#include "domains/signals/signals_queries.h"

enum { KINDS_MOST = SCAN_NOW_STRATA / 2 };

static Err first_visit(const SignalLooking *l, int64_t *ret)
{
    return signal_first_visit(l->ask->db, l->ask->district, ret);
}

static Err visit_rows(const SignalLooking *l, const SignalGround *g, List *ret)
{
    return signal_visit_days(l->ask->db, l->ask->district, g->from_ms, g->until_ms, ret, l->room);
}

/* Kinds in the order in which they come; what is beyond the most shares the last. */
typedef struct Kinds { Str name[KINDS_MOST]; int32_t count; } Kinds;

static int32_t kind_of(Kinds *k, Str kind)
{
    for (int32_t i = 0; i < k->count; i++) if (str_eq(k->name[i], kind)) return i;
    if (k->count < KINDS_MOST) k->name[k->count++] = kind;
    return k->count - 1;
}

/* Rows are home by home, in the order of time. */
static void count_visits(const SignalLooking *l, const SignalGround *g, const List *rows, SignalGroup *of)
{
    Kinds kinds = { .count = 0 };
    int64_t home = 0, found = NONE;
    for (const SignalVisitDay *v = rows->at, *end = v + rows->count; v < end; v++) {
        int32_t place = signal_ground_grid(g, v->place), kind = kind_of(&kinds, v->kind);
        if (v->household != home) home = v->household, found = NONE;
        bool again = found != NONE && v->day - found < l->rule->days;
        if (place < 0 || v->day >= g->days || again) continue;
        bool has = signal_looks_for(v->findings, of->class);
        if (has) found = v->day;
        int32_t stratum = 2 * kind + g->worked[v->day];
        of->count[of->counts++] = (ScanNowCount){ place, (int32_t)v->day, stratum, has, 1 };
        of->cases += has;
    }
}

static bool next_finding(const SignalLooking *l, const SignalGround *g, const List *rows, int64_t *at,
                         SignalGroup *ret, Arena *keep)
{
    Str rest = str_part(l->rule->looks_for, (ptrdiff_t)*at, l->rule->looks_for.len);
    if (!rest.len) return false;
    Str code = str_cut(&rest, ',');
    *at = l->rule->looks_for.len - rest.len;
    *ret = (SignalGroup){ code, NEWS(keep, ScanNowCount, rows->count + 1), 0, 0 };
    count_visits(l, g, rows, ret);
    return true;
}

static Err visits_in(const SignalLooking *l, const SignalGround *g, Str place, Str class, int64_t from_ms,
                     List *ret)
{
    return signal_visits_in(l->ask->db, l->ask->district, place, class, from_ms, g->until_ms, ret,
                            l->ask->arena);
}

static const SignalSource of_visits = { SCAN_NOW_STRATA, true, first_visit, visit_rows, next_finding,
                                        visits_in };

Err signal_scan_visits(SignalLooking *l) { return signal_night(l, &of_visits); }
