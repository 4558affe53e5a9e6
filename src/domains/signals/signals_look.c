/* Looking by the clock. Beside the lane every rule that is awake reads what it looks at; what it finds and
 * hasn't found lately is written down as a card for who answers for the place. */
#include "domains/signals/signals_look.h"

#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "domains/signals/signals_queries.h"
#include "geo/plane/area.h"
#include "vocab/ident.h"
#include "vocab/moment.h"
#include "vocab/place.h"

#include <math.h>
#include <sodium.h>

enum { POINTS_MOST = 150000, DIGEST = 16, ROOM = 96 << 20 };

static int64_t since_ms(const SignalLooking *l) { return l->ask->now_ms - l->rule->days * MOMENT_DAY_MS; }
static int64_t since_id(const SignalLooking *l) { return ident_least(since_ms(l)); }

/* ---- The same as lately ---- */

static bool near_one(const SignalRow *s, const SignalRow *known, int64_t radius_m)
{
    if (s->lon == NONE || known->lon == NONE) return false;
    return distance_m(s->lon, s->lat, known->lon, known->lat) <= 2 * (double)radius_m;
}

static bool known(const SignalLooking *l, const SignalRow *s)
{
    const SignalRow *k = l->recent.at;
    for (int64_t i = 0; i < l->recent.count; i++) {
        bool same = s->kind == SIGNAL_SPOT
            ? str_eq(s->class, k[i].class) && near_one(s, &k[i], l->rule->radius_m)
            : str_eq(s->subject, k[i].subject);
        if (same) return true;
    }
    return false;
}

SignalFound *signal_found(SignalLooking *l, SignalRow s)
{
    if (l->count == SIGNAL_NEW_MOST || *l->total == SIGNAL_FOUND_MOST || known(l, &s)) return NULL;
    SignalFound *f = &l->found[(*l->total)++];
    l->count++;
    s.subject = str_copy(l->ask->arena, s.subject);
    s.place = str_copy(l->ask->arena, s.place);
    s.class = str_copy(l->ask->arena, s.class);
    s.rule = l->rule->code;
    s.kind = l->rule->kind;
    if (!s.days) s.days = l->rule->days;
    s.radius_m = l->rule->radius_m;
    s.verdict = -1;
    if (!s.first_day.at) s.first_day = s.last_day = S("");
    *f = (SignalFound){ .row = s };
    return f;
}

static Str number_text(Ask *ask, int64_t n)
{
    Buf b = buf_new(ask->arena, 24);
    buf_int(&b, n);
    return buf_str(&b);
}

/* ---- What each kind looks at ---- */

static Err homes(SignalLooking *l)
{
    Ask *ask = l->ask;
    List rows;
    TRY(signal_homes(ask->db, ask->district, since_ms(l), l->rule->least, SIGNAL_FOUND_MOST, &rows,
                     ask->arena));
    for (const SignalHome *h = rows.at, *end = h + rows.count; h < end; h++) {
        SignalRow s = { .subject = number_text(ask, h->household), .place = h->place, .class = S(""),
                        .household = h->household, .lon = NONE, .lat = NONE, .seen = h->seen };
        SignalFound *f = signal_found(l, s);
        if (f) TRY(signal_visits_of(ask->db, ask->district, h->household, since_ms(l), &f->things,
                                    ask->arena));
    }
    return NULL;
}

static Str pair_text(Ask *ask, const SignalPair *p)
{
    unsigned char digest[DIGEST];
    char *text = NEWS(ask->arena, char, 2 * DIGEST + 1);
    Buf b = buf_new(ask->arena, p->one.len + p->other.len);
    buf_add(&b, p->one);
    buf_add(&b, p->other);
    crypto_generichash(digest, DIGEST, (const unsigned char *)b.at, (unsigned long long)b.len, NULL, 0);
    sodium_bin2hex(text, 2 * DIGEST + 1, digest, DIGEST);
    return str_of(text);
}

static Err pairs(SignalLooking *l)
{
    Ask *ask = l->ask;
    List rows;
    TRY(signal_pairs(ask->db, ask->district, since_ms(l), l->rule->least, SIGNAL_FOUND_MOST, &rows,
                     ask->arena));
    for (const SignalPair *p = rows.at, *end = p + rows.count; p < end; p++) {
        SignalRow s = { .subject = pair_text(ask, p), .place = p->place, .class = S(""), .lon = NONE,
                        .lat = NONE,
                        .seen = p->seen };
        SignalFound *f = signal_found(l, s);
        if (f) TRY(signal_disputes_of(ask->db, ask->district, p->one, p->other, since_ms(l), &f->things,
                                      ask->arena));
    }
    return NULL;
}

static Err spots(SignalLooking *l)
{
    Ask *ask = l->ask;
    List points;
    TRY(signal_points(ask->db, ask->district, since_id(l), since_ms(l), POINTS_MOST, &points, l->room));
    const SignalPoint *p = points.at;
    List found = signal_spots(p, points.count, l->rule->radius_m, l->rule->least, l->room);
    for (const SignalSpot *x = found.at, *end = x + found.count; x < end; x++) {
        const SignalPoint *c = &p[x->centre];
        SignalRow s = { .subject = number_text(ask, c->id), .place = c->place, .class = c->class,
                        .lon = c->lon,
                        .lat = c->lat, .seen = x->count };
        SignalFound *f = signal_found(l, s);
        if (!f) continue;
        int64_t count = x->count < SIGNAL_THINGS_MOST ? x->count : SIGNAL_THINGS_MOST;
        SignalThing *t = NEWS(ask->arena, SignalThing, count);
        for (int64_t i = 0; i < count; i++) t[i] = (SignalThing){ S("case"), p[x->things[i]].id };
        f->things = (List){ t, count };
    }
    return NULL;
}

/* How many whole windows of the past there are to be held against. */
static Err windows(SignalLooking *l, int64_t until_ms, int64_t *ret)
{
    int64_t first, window_ms = l->rule->days * MOMENT_DAY_MS;
    TRY(signal_first_case(l->ask->db, l->ask->district, &first));
    int64_t past = first && until_ms > first ? (until_ms - first) / window_ms - 1 : 0;
    return *ret = past < SIGNAL_WINDOWS ? past : SIGNAL_WINDOWS, NULL;
}

static Err open_rise(SignalLooking *l, const SignalRise *r, int64_t until_ms)
{
    Ask *ask = l->ask;
    int64_t from_ms = until_ms - l->rule->days * MOMENT_DAY_MS;
    Str low, high;
    Buf subject = buf_new(ask->arena, 24);
    buf_add(&subject, r->place);
    buf_char(&subject, ':');
    buf_add(&subject, r->class);
    SignalRow s = { .subject = buf_str(&subject), .place = r->place, .class = r->class, .lon = NONE,
                    .lat = NONE, .seen = r->seen, .usual_cent = llround(r->usual * 100),
                    .chance_ppm = llround(ceil(r->chance * 1e6)) };
    SignalFound *f = signal_found(l, s);
    if (!f) return NULL;
    place_range(ask->arena, r->place, &low, &high);
    return signal_cases_of(ask->db, ask->district, low, high, r->class, ident_least(from_ms), from_ms,
                           until_ms, &f->things, ask->arena);
}

/* Whole days, once a night: the past that a rise is held against takes months to read, and stays the same
 * until the next night. */
static Err rises(SignalLooking *l)
{
    Ask *ask = l->ask;
    int64_t window_ms = l->rule->days * MOMENT_DAY_MS, today = moment_day(ask->now_ms), past, looked;
    int64_t until_ms = moment_day_start_ms(today);
    Str night = moment_date_text(ask->arena, today - 1);
    List counts;
    TRY(windows(l, until_ms, &past));
    if (past < SIGNAL_WINDOWS_LEAST) return NULL;
    TRY(signal_looked(ask->db, ask->district, l->rule->code, night, &looked));
    if (looked) return NULL;
    int64_t from_ms = until_ms - (past + 1) * window_ms, cases = 0;
    TRY(signal_counts(ask->db, ask->district, ident_least(from_ms), from_ms, until_ms, window_ms, &counts,
                      l->room));
    for (const SignalCount *c = counts.at, *end = c + counts.count; c < end; c++) cases += c->cases;
    List found = signal_rises(counts.at, counts.count, past, l->rule, l->room);
    for (const SignalRise *r = found.at, *end = r + found.count; r < end; r++) TRY(open_rise(l, r, until_ms));
    *l->look = (SignalLook){ l->rule->code, night, cases, 0, ask->now_ms };
    return NULL;
}

/* ---- A round ---- */

static Err look(SignalLooking *l)
{
    static Err (*const kinds[])(SignalLooking *) = { [SIGNAL_HOUSEHOLD] = homes, [SIGNAL_PAIR] = pairs,
                                            [SIGNAL_SPOT] = spots,
                                            [SIGNAL_RISING] = rises, [SIGNAL_SCAN] = signal_scan,
                                            [SIGNAL_VISITS] = signal_scan_visits };
    SignalTally tally;
    TRY(signal_tally(l->ask, l->rule->code, &tally));
    if (!l->rule->in_use || signal_quiet(l->rule, &tally)) return NULL;
    TRY(signals_recent(l->ask->db, l->ask->district, l->rule->code, since_ms(l), &l->recent, l->ask->arena));
    return kinds[l->rule->kind](l);
}

static Err look_at_all(Ask *ask, void *with)
{
    const Arena *room = with;
    List rules = signal_rules_now(ask);
    SignalRound *round = NEW(ask->arena, SignalRound);
    round->found = NEWS(ask->arena, SignalFound, SIGNAL_FOUND_MOST);
    round->look = NEWS(ask->arena, SignalLook, rules.count + 1);
    for (const SignalRule *r = rules.at, *end = r + rules.count; r < end; r++) {
        Arena own = *room;
        SignalLook *night = round->look + round->looks;
        own.full = ask->arena->full;
        TRY(look(&(SignalLooking){ ask, &own, r, { NULL, 0 }, round->found, 0, &round->count, night }));
        if (night->day.len) round->looks++;
    }
    if (round->count || round->looks) ask->prepared = round;
    return NULL;
}

Err signals_look(Ask *ask)
{
    Arena room = arena_make(ROOM);
    Err e = ask_within(ask, look_at_all, &room);
    arena_drop(room, ROOM);
    return e;
}

static Err open_card(Ask *ask, SignalRow *s, const List *things, const List *grids)
{
    List posts;
    TRY(people_responsible(ask, s->place, &posts));
    const PostRow *p = posts.at;
    s->post_words = S("");
    if (posts.count) s->post = p->post_id, s->post_words = actor_words(ask->arena, p->name, p->title);
    if (!s->id) s->id = ask_new_id(ask);
    if (!s->opened_ms) s->opened_ms = ask->now_ms;
    TRY(signals_add(ask->db, ask->district, s));
    for (const SignalThing *t = things->at, *end = t + things->count; t < end; t++) {
        int64_t changed;
        TRY(signal_things_add(ask->db, ask->district, s->id, t, &changed));
    }
    for (int64_t i = 0; i < grids->count; i++)
        TRY(signal_grids_add(ask->db, ask->district, s->id, i, (const SignalGrid *)grids->at + i));
    return event_post(ask, &SIGNALS_OPENED, s->id, s->place, 0, &SignalSaid_shape,
                      &(SignalSaid){ s->rule, s->seen });
}

Err signals_open(Ask *ask)
{
    SignalRound *round = ask->prepared;
    for (int64_t i = 0; i < round->looks; i++)
        TRY(signal_looks_add(ask->db, ask->district, &round->look[i]));
    for (SignalFound *f = round->found, *end = f + round->count; f < end; f++)
        TRY(open_card(ask, &f->row, &f->things, &f->grids));
    return NULL;
}

Err signals_news(Ask *ask, int64_t id, SignalNews *ret)
{
    SignalRow s;
    TRY(signals_any(ask->db, ask->district, id, &s, ask->arena));
    *ret = (SignalNews){ s.kind == SIGNAL_PAIR ? 0 : s.post, divisions_words(ask, s.place) };
    return NULL;
}

/* ---- For the demo town and tests ---- */

/* A cluster as it might have been: three cases in its centre and two in the grids beside it, where usually
 * half a case is to be expected of each. */
static List planted_grids(Ask *ask, const SignalPlant *p)
{
    SignalGrid *g = NEWS(ask->arena, SignalGrid, p->grids + 1);
    for (int i = 0; i < p->grids; i++)
        g[i] = (SignalGrid){ p->grid[i], i ? 2 : p->seen - 2 * (p->grids - 1), 50 };
    return (List){ g, p->grids };
}

Err signals_plant(Ask *ask, const SignalPlant *p)
{
    const SignalRule *rule = signal_rule(ask, p->rule);
    int64_t days = p->grids ? 3 : rule ? rule->days : 30, day = moment_day(p->at_ms);
    SignalRow s = { .rule = p->rule, .kind = p->kind, .subject = p->subject, .place = p->place,
                    .class = p->class,
                    .lon = NONE, .lat = NONE, .seen = p->seen, .days = days, .opened_ms = p->at_ms,
                        .verdict = -1,
                    .radius_m = rule ? rule->radius_m : 0, .synthetic = true, .first_day = S(""),
                    .last_day = S("") };
    List none = { NULL, 0 }, grids = planted_grids(ask, p);
    if (p->grids) {
        s.first_day = moment_date_text(ask->arena, day - days);
        s.last_day = moment_date_text(ask->arena, day - 1);
        s.usual_cent = 50 * p->grids;
        s.chance_ppm = rule ? rule->chance_ppm / 2 : 1;
    }
    TRY(open_card(ask, &s, &none, &grids));
    if (p->verdict < 0) return NULL;
    s.verdict = p->verdict;
    s.said = p->said;
    s.judged_ms = p->at_ms + MOMENT_DAY_MS;
    s.judged_by = p->by;
    s.version = 2;
    return signals_judge_row(ask->db, ask->district, &s);
}
