/* Clusters on the map: once a night, over the whole days before it, of each group those micro-grids that
 * touch and have more than they are used to. Of cases a group is one of classes; who reports (staff on their
 * rounds, everybody else) and whether a day is worked are strata of their own, so that neither calendar nor
 * shifts make a sign. Of visits: signals_visits.c. Knows nothing of chance: geo/scan/scan_now.h. */
#include "domains/signals/signals_night.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/signals/signals_queries.h"
#include "vocab/ident.h"
#include "vocab/moment.h"

#include <math.h>

enum { PAST_DAYS = 63, PAST_LEAST = 28, ZONE = 8, REPLICATES = 499, PLACES_MOST = SCAN_PLACES_MAX,
       ROOM = 96 << 20 };

int32_t signal_ground_grid(const SignalGround *g, Str code)
{
    int32_t low = 0, high = g->count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (str_cmp(g->grid[middle].code, code) < 0) low = middle + 1;
        else high = middle;
    }
    return low < g->count && str_eq(g->grid[low].code, code) ? low : -1;
}

static void lay_out(Ask *ask, SignalGround *g, Arena *keep, Arena scratch)
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

/* As far back as there is something; 0 days: there is no past to speak of. */
static Err days_of(SignalLooking *l, const SignalSource *from, SignalGround *g)
{
    Ask *ask = l->ask;
    int64_t first;
    TRY(from->first_ms(l, &first));
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

/* ---- Cases ---- */

static Err first_case(const SignalLooking *l, int64_t *ret)
{
    return signal_first_case(l->ask->db, l->ask->district, ret);
}

static Err case_rows(const SignalLooking *l, const SignalGround *g, List *ret)
{
    return signal_days(l->ask->db, l->ask->district, ident_least(g->from_ms), g->from_ms, g->until_ms, ret,
                       l->room);
}

static bool next_class(const SignalLooking *l, const SignalGround *g, const List *rows, int64_t *at,
                       SignalGroup *ret, Arena *keep)
{
    (void)l;
    const SignalDay *all = rows->at, *row = all + *at, *end = all + rows->count;
    if (row == end) return false;
    *ret = (SignalGroup){ row->class, NEWS(keep, ScanNowCount, end - row), 0, 0 };
    for (; row < end && str_eq(row->class, ret->class); row++, ++*at) {
        int32_t place = signal_ground_grid(g, row->place);
        if (place < 0 || row->day >= g->days) continue;
        int32_t stratum = (int32_t)(2 * row->staff + g->worked[row->day]);
        ret->count[ret->counts++] = (ScanNowCount){ place, (int32_t)row->day, stratum, (int32_t)row->cases,
                                                    0 };
        ret->cases += row->cases;
    }
    return true;
}

static Err cases_in(const SignalLooking *l, const SignalGround *g, Str place, Str class, int64_t from_ms,
                    List *ret)
{
    return signal_cases_in(l->ask->db, l->ask->district, place, class, ident_least(from_ms), from_ms,
                           g->until_ms, ret, l->ask->arena);
}

static const SignalSource of_cases = { 4, false, first_case, case_rows, next_class, cases_in };

/* ---- One group ---- */

/* false: too few cases to look at. */
static bool scan_group(const SignalLooking *l, const SignalSource *from, const SignalGround *g,
                       const SignalGroup *of, ScanNowFound *ret, double *ret_chance, Arena keep,
                       Arena scratch)
{
    ScanNow *s;
    ScanNowAsk ask = { .places = g->count, .days = g->days, .strata = from->strata, .x = g->x, .y = g->y,
                       .neighbour = g->neighbour, .neighbours_at = g->neighbours_at, .count = of->count,
                       .counts = of->counts, .window = (int32_t)l->rule->days, .zone = ZONE,
                       .least = l->rule->least, .seed = (uint64_t)g->last_day, .among = from->among };
    *ret_chance = 1;
    if (of->cases < l->rule->least || scan_now_make(&ask, &s, &keep, scratch)) return false;
    if (!scan_now_best(s, ret, scratch)) return true;
    double *top = NEWS(&keep, double, REPLICATES);
    scan_now_replicates(s, 0, REPLICATES, top, scratch);
    *ret_chance = scan_now_chance(top, REPLICATES, ret->ratio);
    return true;
}

static bool lately(const SignalGround *g, const List *known, Str class, const ScanNowFound *f)
{
    const SignalKnownGrid *k = known->at;
    for (int64_t i = 0; i < known->count; i++)
        for (int32_t j = 0; j < f->places; j++)
            if (str_eq(k[i].class, class) && str_eq(k[i].place, g->grid[f->place[j]].code)) return true;
    return false;
}

static Err behind(const SignalLooking *l, const SignalSource *from, const SignalGround *g, Str class,
                  int64_t from_ms, const List *grids, List *ret)
{
    SignalThing *thing = NEWS(l->ask->arena, SignalThing, SIGNAL_THINGS_MOST);
    int64_t count = 0;
    for (const SignalGrid *c = grids->at, *end = c + grids->count; c < end; c++) {
        List some;
        TRY(from->behind(l, g, c->place, class, from_ms, &some));
        const SignalThing *t = some.at;
        for (int64_t i = 0; i < some.count && count < SIGNAL_THINGS_MOST; i++) thing[count++] = t[i];
    }
    *ret = (List){ thing, count };
    return NULL;
}

static Err tell(SignalLooking *l, const SignalSource *from, const SignalGround *g, Str class,
                const ScanNowFound *f, double chance)
{
    Ask *ask = l->ask;
    SignalGrid *grid = NEWS(ask->arena, SignalGrid, f->places);
    Str place = { 0 }, first = moment_date_text(ask->arena, g->last_day - f->days + 1);
    int32_t grids = 0;
    for (int32_t j = 0; j < f->places; j++) {
        if (!f->seen[j] && f->usual[j] < 0.005) continue;      /* only lies between */
        Str code = g->grid[f->place[j]].code;
        grid[grids++] = (SignalGrid){ code, f->seen[j], llround(f->usual[j] * 100) };
        place = place.at ? signal_common(place, code) : code;
    }
    Buf subject = buf_new(ask->arena, 80);
    buf_fmt(&subject, "%.*s:%.*s:%.*s", STR_ARG(grid->place), STR_ARG(class), STR_ARG(first));
    SignalRow s = { .subject = buf_str(&subject), .place = place, .class = class, .lon = NONE, .lat = NONE,
                    .seen = f->observed, .usual_cent = llround(f->expected * 100),
                    .chance_ppm = llround(ceil(chance * 1e6)), .days = f->days, .first_day = first,
                    .last_day = moment_date_text(ask->arena, g->last_day) };
    SignalFound *found = signal_found(l, s);
    if (!found) return NULL;
    found->grids = (List){ grid, grids };
    return behind(l, from, g, class, moment_day_start_ms(g->last_day - f->days + 1), &found->grids,
                  &found->things);
}

/* ---- The night ---- */

typedef struct Best { Str class; ScanNowFound found; double chance; } Best;

enum { KINDS_MOST = 100 };             /* groups; of codes with two digits there are no more */

/* Each group is a look of its own: with so many one is by chance so much likelier to find something. */
static Err scan_all(SignalLooking *l, const SignalSource *from, const SignalGround *g, const List *rows,
                    Arena *keep, Arena scratch)
{
    Ask *ask = l->ask;
    Best *best = NEWS(keep, Best, KINDS_MOST);
    List known;
    int64_t kinds = 0, cases = 0, at = 0;
    for (Arena own = *keep; kinds < KINDS_MOST; own = *keep) {
        SignalGroup of;
        Best *b = &best[kinds];
        if (!from->next(l, g, rows, &at, &of, &own)) break;
        cases += of.cases;
        b->class = of.class;
        if (scan_group(l, from, g, &of, &b->found, &b->chance, own, scratch)) kinds++;
    }
    int64_t since_ms = ask->now_ms - l->rule->days * MOMENT_DAY_MS;
    TRY(signal_grids_recent(ask->db, ask->district, l->rule->code, since_ms, &known, ask->arena));
    for (const Best *b = best; b < best + kinds; b++) {
        double chance = b->chance * (double)kinds;
        if (chance * 1e6 > (double)l->rule->chance_ppm || lately(g, &known, b->class, &b->found)) continue;
        TRY(tell(l, from, g, b->class, &b->found, chance));
    }
    Str night = moment_date_text(ask->arena, g->last_day);
    *l->look = (SignalLook){ l->rule->code, night, cases, kinds, ask->now_ms };
    return NULL;
}

/* In rooms of its own, given back also when one of them is full. */
typedef struct Night {
    SignalLooking *looking;
    const SignalSource *from;
    SignalGround *ground;
    const List *rows;
    Arena keep, scratch;
} Night;

static Err within(Ask *ask, void *with)
{
    Night *n = with;
    n->keep.full = n->scratch.full = ask->arena->full;
    lay_out(ask, n->ground, &n->keep, n->scratch);
    return n->ground->count ? scan_all(n->looking, n->from, n->ground, n->rows, &n->keep, n->scratch) : NULL;
}

Err signal_night(SignalLooking *l, const SignalSource *from)
{
    Ask *ask = l->ask;
    SignalGround g = { 0 };
    List rows;
    int64_t looked;
    TRY(days_of(l, from, &g));
    if (!g.days) return NULL;
    Str last = moment_date_text(ask->arena, g.last_day);
    TRY(signal_looked(ask->db, ask->district, l->rule->code, last, &looked));
    if (looked) return NULL;
    TRY(from->rows(l, &g, &rows));
    Arena one = arena_make(ROOM), two = arena_make(ROOM);
    Night night = { l, from, &g, &rows, one, two };
    Err e = ask_within(ask, within, &night);
    arena_drop(one, ROOM);
    arena_drop(two, ROOM);
    return e;
}

Err signal_scan(SignalLooking *l) { return signal_night(l, &of_cases); }
