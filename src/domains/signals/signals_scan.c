/* Clusters on the map: once a night, over the whole days before it, of each group of classes those
 * micro-grids that touch and have more cases than they are used to. Who reports (staff on their rounds,
 * everybody else) and whether a day is worked are strata of their own, so that neither calendar nor shifts
 * make a sign. Knows nothing of chance: geo/scan/scan_now.h. */
#include "domains/signals/signals_look.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/divisions/divisions.h"
#include "domains/signals/signals_queries.h"
#include "geo/scan/scan_now.h"
#include "vocab/ident.h"
#include "vocab/moment.h"

#include <math.h>

enum { PAST_DAYS = 63, PAST_LEAST = 28, ZONE = 8, STRATA = 4, REPLICATES = 499, PLACES_MOST = SCAN_PLACES_MAX,
       ROOM = 96 << 20 };

/* The ground: micro-grids in order of code, who touches whom, and the kinds of days. */
typedef struct Ground {
    const PlaceDrawn *grid;
    int32_t count, days, *neighbour;
    int64_t *neighbours_at, first_day, last_day, from_ms, until_ms;
    double *x, *y;
    const bool *worked;
} Ground;

static int32_t grid_of(const Ground *g, Str code)
{
    int32_t low = 0, high = g->count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (str_cmp(g->grid[middle].code, code) < 0) low = middle + 1;
        else high = middle;
    }
    return low < g->count && str_eq(g->grid[low].code, code) ? low : -1;
}

static void lay_out(Ask *ask, Ground *g, Arena *keep, Arena scratch)
{
    List grids;
    int64_t matched, points = 0, at = 0;
    PlaceWindow all = { PLACE_MICROGRID, NULL, NONE, NONE, 0, PLACES_MOST, { 0 } };
    divisions_window(ask, &all, &grids, &matched);
    g->grid = grids.at;
    g->count = (int32_t)grids.count;
    g->x = NEWS(keep, double, g->count + 1);
    g->y = NEWS(keep, double, g->count + 1);
    for (int32_t i = 0; i < g->count; i++) {
        const Region *o = &g->grid[i].outline;
        if (o->rings) points += o->ends[o->rings - 1];
    }
    int32_t *x = NEWS(&scratch, int32_t, points + 1), *y = NEWS(&scratch, int32_t, points + 1);
    int32_t *place = NEWS(&scratch, int32_t, points + 1);
    for (int32_t i = 0; i < g->count; i++) {
        const Region *o = &g->grid[i].outline;
        int32_t count = o->rings ? o->ends[o->rings - 1] : 0;
        for (int32_t k = 0; k < count; k++, at++) {
            x[at] = o->at[k].x;
            y[at] = o->at[k].y;
            place[at] = i;
            g->x[i] += o->at[k].x * (0.0111 * cos(o->at[k].y * 1.745329252e-9)) / count;
            g->y[i] += o->at[k].y * 0.0111 / count;
        }
    }
    scan_now_touching(x, y, place, points, g->count, &g->neighbour, &g->neighbours_at, keep, scratch);
}

/* As far back as there are cases; 0 days: there is no past to speak of. */
static Err days_of(SignalLooking *l, Ground *g)
{
    Ask *ask = l->ask;
    int64_t first;
    TRY(signal_first_case(ask->db, ask->district, &first));
    g->last_day = moment_day(ask->now_ms) - 1;
    g->first_day = g->last_day - PAST_DAYS + 1;
    if (first && moment_day(first) > g->first_day) g->first_day = moment_day(first);
    g->days = first ? (int32_t)(g->last_day - g->first_day + 1) : 0;
    if (g->days < PAST_LEAST + l->rule->days) return g->days = 0, NULL;
    g->from_ms = moment_day_start_ms(g->first_day);
    g->until_ms = moment_day_start_ms(g->last_day + 1);
    bool *worked = NEWS(ask->arena, bool, g->days);
    const Calendar *calendar = dictionary_calendar(ask);
    for (int32_t d = 0; d < g->days; d++) worked[d] = calendar_works(calendar, g->first_day + d);
    g->worked = worked;
    return NULL;
}

/* ---- One group of classes ---- */

typedef struct Group { Str class; ScanNowCount *count; int64_t counts, cases; } Group;

static Group group_of(const Ground *g, const SignalDay *row, int64_t rows, Arena *keep)
{
    Group of = { row->class, NEWS(keep, ScanNowCount, rows), 0, 0 };
    for (int64_t i = 0; i < rows; i++) {
        int32_t place = grid_of(g, row[i].place);      /* none: known to a larger place alone */
        if (place < 0 || row[i].day >= g->days) continue;
        int32_t stratum = (int32_t)(2 * row[i].staff + g->worked[row[i].day]);
        of.count[of.counts++] = (ScanNowCount){ place, (int32_t)row[i].day, stratum, (int32_t)row[i].cases };
        of.cases += row[i].cases;
    }
    return of;
}

/* false: too few cases to look at. */
static bool scan_group(const SignalLooking *l, const Ground *g, const Group *of, ScanNowFound *ret,
                       double *ret_chance, Arena keep, Arena scratch)
{
    ScanNow *s;
    ScanNowAsk ask = { .places = g->count, .days = g->days, .strata = STRATA, .x = g->x, .y = g->y,
                       .neighbour = g->neighbour, .neighbours_at = g->neighbours_at, .count = of->count,
                       .counts = of->counts, .window = (int32_t)l->rule->days, .zone = ZONE,
                       .least = l->rule->least, .seed = (uint64_t)g->last_day };
    *ret_chance = 1;
    if (of->cases < l->rule->least || scan_now_make(&ask, &s, &keep, scratch)) return false;
    if (!scan_now_best(s, ret, scratch)) return true;
    double *top = NEWS(&keep, double, REPLICATES);
    scan_now_replicates(s, 0, REPLICATES, top, scratch);
    *ret_chance = scan_now_chance(top, REPLICATES, ret->ratio);
    return true;
}

static bool lately(const Ground *g, const List *known, Str class, const ScanNowFound *f)
{
    const SignalKnownGrid *k = known->at;
    for (int64_t i = 0; i < known->count; i++)
        for (int32_t j = 0; j < f->places; j++)
            if (str_eq(k[i].class, class) && str_eq(k[i].place, g->grid[f->place[j]].code)) return true;
    return false;
}

static Err behind(const SignalLooking *l, const Ground *g, Str class, int64_t from_ms, const List *grids,
                  List *ret)
{
    Ask *ask = l->ask;
    SignalThing *thing = NEWS(ask->arena, SignalThing, SIGNAL_THINGS_MOST);
    int64_t count = 0;
    for (const SignalGrid *c = grids->at, *end = c + grids->count; c < end; c++) {
        List some;
        TRY(signal_cases_in(ask->db, ask->district, c->place, class, ident_least(from_ms), from_ms,
                            g->until_ms, &some, ask->arena));
        const SignalThing *t = some.at;
        for (int64_t i = 0; i < some.count && count < SIGNAL_THINGS_MOST; i++) thing[count++] = t[i];
    }
    *ret = (List){ thing, count };
    return NULL;
}

static Err tell(SignalLooking *l, const Ground *g, Str class, const ScanNowFound *f, double chance)
{
    Ask *ask = l->ask;
    SignalGrid *grid = NEWS(ask->arena, SignalGrid, f->places);
    Str place = g->grid[f->place[0]].code, first = moment_date_text(ask->arena, g->last_day - f->days + 1);
    for (int32_t j = 0; j < f->places; j++) {
        grid[j] = (SignalGrid){ g->grid[f->place[j]].code, f->seen[j], llround(f->usual[j] * 100) };
        place = signal_common(place, grid[j].place);
    }
    Buf subject = buf_new(ask->arena, 48);
    buf_fmt(&subject, "%.*s:%.*s:%.*s", STR_ARG(grid->place), STR_ARG(class), STR_ARG(first));
    SignalRow s = { .subject = buf_str(&subject), .place = place, .class = class, .lon = NONE, .lat = NONE,
                    .seen = f->observed, .usual_cent = llround(f->expected * 100),
                    .chance_ppm = llround(ceil(chance * 1e6)), .days = f->days, .first_day = first,
                    .last_day = moment_date_text(ask->arena, g->last_day) };
    SignalFound *found = signal_found(l, s);
    if (!found) return NULL;
    found->grids = (List){ grid, f->places };
    return behind(l, g, class, moment_day_start_ms(g->last_day - f->days + 1), &found->grids, &found->things);
}

/* ---- The night ---- */

typedef struct Best { Str class; ScanNowFound found; double chance; } Best;

/* Each group is a look of its own: with so many one is by chance so much likelier to find something. */
static Err scan_all(SignalLooking *l, const Ground *g, const List *rows, Arena *keep, Arena scratch)
{
    Ask *ask = l->ask;
    const SignalDay *row = rows->at;
    Best *best = NEWS(keep, Best, rows->count + 1);
    List known;
    int64_t kinds = 0, cases = 0;
    for (int64_t i = 0, next; i < rows->count; i = next) {
        for (next = i; next < rows->count && str_eq(row[next].class, row[i].class);) next++;
        Group of = group_of(g, row + i, next - i, keep);
        cases += of.cases;
        best[kinds].class = of.class;
        if (scan_group(l, g, &of, &best[kinds].found, &best[kinds].chance, *keep, scratch)) kinds++;
    }
    int64_t since_ms = ask->now_ms - l->rule->days * MOMENT_DAY_MS;
    TRY(signal_grids_recent(ask->db, ask->district, l->rule->code, since_ms, &known, ask->arena));
    for (const Best *b = best; b < best + kinds; b++) {
        double chance = b->chance * (double)kinds;
        if (chance * 1e6 > (double)l->rule->chance_ppm || lately(g, &known, b->class, &b->found)) continue;
        TRY(tell(l, g, b->class, &b->found, chance));
    }
    Str night = moment_date_text(ask->arena, g->last_day);
    *l->look = (SignalLook){ l->rule->code, night, cases, kinds, ask->now_ms };
    return NULL;
}

/* In rooms of its own, given back also when one of them is full. */
typedef struct Night { SignalLooking *looking; Ground *ground; const List *rows; Arena keep, scratch; } Night;

static Err within(Ask *ask, void *with)
{
    Night *n = with;
    n->keep.full = n->scratch.full = ask->arena->full;
    lay_out(ask, n->ground, &n->keep, n->scratch);
    return n->ground->count ? scan_all(n->looking, n->ground, n->rows, &n->keep, n->scratch) : NULL;
}

Err signal_scan(SignalLooking *l)
{
    Ask *ask = l->ask;
    Ground g = { 0 };
    List rows;
    int64_t looked;
    TRY(days_of(l, &g));
    if (!g.days) return NULL;
    Str last = moment_date_text(ask->arena, g.last_day);
    TRY(signal_looked(ask->db, ask->district, l->rule->code, last, &looked));
    if (looked) return NULL;
    TRY(signal_days(ask->db, ask->district, ident_least(g.from_ms), g.from_ms, g.until_ms, &rows,
                    l->room));
    Arena one = arena_make(ROOM), two = arena_make(ROOM);
    Night night = { l, &g, &rows, one, two };
    Err e = ask_within(ask, within, &night);
    arena_drop(one, ROOM);
    arena_drop(two, ROOM);
    return e;
}
