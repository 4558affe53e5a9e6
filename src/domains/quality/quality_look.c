/* Looking at a place: every rule is asked what it finds there, and what is known is brought in step, so
 * that a finding keeps its id, its first day and what was said of it while it lasts. By the clock it is read
 * beside the lane: a look costs milliseconds, and writers shall not wait for five thousand of them. */
#include "domains/quality/quality_inside.h"

#include "domains/quality/quality_queries.h"
#include "domains/registers/registers.h"
#include "vocab/moment.h"
#include "vocab/place.h"

#include <stdlib.h>

enum { LOOKED_AT_ONCE = 30, OLD_YEARS = 70, ROOM_LEFT = 4 << 20 };

Str quality_day(Ask *ask, int64_t day)
{
    Buf b = buf_new(ask->arena, 12);
    moment_write_date(&b, day);
    return buf_str(&b);
}

/* ---- What each rule asks ---- */

typedef struct Look { Ask *ask; Str place; const QualityRule *rule; List *ret; } Look;

static int64_t before_ms(const Look *l) { return l->ask->now_ms - l->rule->threshold * MOMENT_DAY_MS; }

static Str years_ago(Ask *ask, int64_t years)
{
    Date d = moment_date(moment_day(ask->now_ms));
    int64_t day = moment_day(ask->now_ms);
    d.year -= (int)years;
    if (!moment_day_of(d, &day)) {
        d.day = 28;
        moment_day_of(d, &day);
    }
    return quality_day(ask, day);
}

#define WHERE l->ask->db, l->ask->district, l->place
#define INTO l->ret, l->ask->arena

static Err home_unclear(const Look *l) { return quality_home_unclear(WHERE, INTO); }
static Err no_birthday(const Look *l) { return quality_no_birthday(WHERE, INTO); }
static Err building_empty(const Look *l) { return quality_building_empty(WHERE, INTO); }
static Err post_vacant(const Look *l) { return quality_post_vacant(WHERE, l->ask->now_ms, INTO); }
static Err minor_alone(const Look *l)
{
    return quality_minor_alone(WHERE, years_ago(l->ask, l->rule->threshold), INTO);
}
static Err crowded(const Look *l) { return quality_crowded(WHERE, l->rule->threshold, INTO); }
static Err phone_shared(const Look *l) { return quality_phone_shared(WHERE, l->rule->threshold, INTO); }
static Err two_homes(const Look *l) { return quality_two_homes(WHERE, INTO); }
static Err grid_size(const Look *l) { return quality_grid_size(WHERE, l->ask->now_ms, INTO); }
static Err alone_unvisited(const Look *l)
{
    return quality_alone_unvisited(WHERE, years_ago(l->ask, OLD_YEARS), before_ms(l), l->ask->now_ms, INTO);
}
static Err unchecked(const Look *l) { return quality_unchecked(WHERE, before_ms(l), l->ask->now_ms, INTO); }
static Err post_term(const Look *l)
{
    return quality_post_term(WHERE, l->ask->now_ms, l->ask->now_ms + l->rule->threshold * MOMENT_DAY_MS,
        INTO);
}

static const struct { const char *code; Err (*look)(const Look *); } looks[] = {
    { "home_unclear", home_unclear },       { "no_birthday", no_birthday }, { "building_empty",
        building_empty },
    { "post_vacant", post_vacant },         { "minor_alone", minor_alone }, { "crowded", crowded },
    { "phone_shared", phone_shared },       { "two_homes", two_homes },     { "grid_size", grid_size },
    { "alone_unvisited", alone_unvisited }, { "unchecked", unchecked },     { "post_term", post_term },
};

/* A rule that this program doesn't know finds nothing. */
static Err ask_rule(Ask *ask, const QualityRule *rule, Str place, List *ret)
{
    Look l = { ask, place, rule, ret };
    *ret = (List){ 0 };
    for (int i = 0; i < COUNT(looks); i++)
        if (str_eq(rule->code, str_of(looks[i].code))) return looks[i].look(&l);
    return NULL;
}

/* ---- In step ---- */

static int by_thing(const void *a, const void *b)
{
    int64_t x = ((const QualityThing *)a)->thing, y = ((const QualityThing *)b)->thing;
    return (x > y) - (x < y);
}

static Err in_step(Ask *ask, Str rule, Str place, const List *things, const QualityFound *known,
    int64_t count)
{
    QualityThing *t = things->at;
    int64_t i = 0, k = 0;
    if (things->count) qsort(t, (size_t)things->count, sizeof *t, by_thing);
    while (i < things->count || k < count) {
        const int64_t *was = k < count ? &known[k].thing : NULL, *is = i < things->count ? &t[i].thing : NULL;
        switch (quality_step(was, is)) {
        case QUALITY_KEEP:
            if (known[k].measure != t[i].measure)
                TRY(quality_measure(ask->db, ask->district, known[k].id, t[i].measure));
            k++;
            break;
        case QUALITY_NEW:
            TRY(quality_add(ask->db, ask->district, ask_new_id(ask), rule, place, *is, t[i].measure,
                ask->now_ms));
            break;
        case QUALITY_GONE:
            TRY(quality_drop(ask->db, ask->district, known[k++].id));
            continue;
        }
        int64_t done = *is;
        while (i < things->count && t[i].thing == done) i++;       /* somebody with two parts here is one */
    }
    return NULL;
}

Err quality_recount(Ask *ask, Str place)
{
    int64_t changed;
    TRY(quality_totals_drop(ask->db, ask->district, place, &changed));
    return quality_totals_count(ask->db, ask->district, place, quality_day(ask, moment_day(ask->now_ms)),
        &changed);
}

/* What was seen of a place: what each rule finds, and what was known of it. */
typedef struct Seen { Str place; int64_t turn; List known, *things; } Seen;

static Err see(Ask *ask, const List *rules, Seen *seen)
{
    const QualityRule *r = rules->at;
    seen->things = NEWS(ask->arena, List, rules->count);
    TRY(quality_found(ask->db, ask->district, seen->place, &seen->known, ask->arena));
    for (int64_t i = 0; i < rules->count; i++) TRY(ask_rule(ask, &r[i], seen->place, &seen->things[i]));
    return NULL;
}

static Err keep(Ask *ask, const List *rules, const Seen *seen)
{
    const QualityRule *r = rules->at;
    const QualityFound *k = seen->known.at;
    for (int64_t i = 0; i < rules->count; i++) {
        int64_t first = 0, last;
        while (first < seen->known.count && !str_eq(k[first].rule, r[i].code)) first++;
        for (last = first; last < seen->known.count && str_eq(k[last].rule, r[i].code);) last++;
        TRY(in_step(ask, r[i].code, seen->place, &seen->things[i], k + first, last - first));
    }
    return quality_recount(ask, seen->place);
}

Err quality_look(Ask *ask, Str place)
{
    List rules;
    Seen seen = { .place = place };
    TRY(quality_rules_now(ask->db, ask->district, ask->now_ms, &rules, ask->arena));
    TRY(see(ask, &rules, &seen));
    TRY(quality_day_put(ask->db, ask->district, place, quality_day(ask, moment_day(ask->now_ms))));
    return keep(ask, &rules, &seen);
}

static Err look_at_all(Ask *ask, const List *places)
{
    Arena start = *ask->arena;
    for (const QualityPlace *p = places->at, *end = p + places->count; p < end; p++) {
        *ask->arena = start;           /* each needs no more than itself */
        TRY(quality_look(ask, p->place));
    }
    return NULL;
}

/* ---- Hearing ---- */

/* Somebody's record or home has changed: wherever they have or had a part. */
Err quality_hear_person(Ask *ask, const Event *e)
{
    List places;
    TRY(quality_places_of(ask->db, ask->district, e->subject, &places, ask->arena));
    return look_at_all(ask, &places);
}

static Err spoil(Ask *ask, Str low, Str high)
{
    int64_t changed;
    return quality_spoil(ask->db, ask->district, low, high, &changed);
}

/* Somebody has just confirmed a household, and looks at the list again. */
Err quality_hear_door(Ask *ask, const Event *e) { return quality_look(ask, e->place); }

/* A visit or a post at that very place: looked at by the clock, a moment later. */
Err quality_hear_here(Ask *ask, const Event *e)
{
    Buf b = buf_new(ask->arena, e->place.len + 1);
    buf_add(&b, e->place);
    buf_char(&b, '!');                 /* sorts before every digit: nothing below */
    return spoil(ask, e->place, buf_str(&b));
}

Err quality_look_again(Ask *ask, Str place)
{
    Str low, high;
    place_range(ask->arena, place, &low, &high);
    return spoil(ask, low, high);
}

/* The grid, or thousands of people at once. */
Err quality_hear_below(Ask *ask, const Event *e)
{
    return quality_look_again(ask, e->place.len ? e->place : ask->district);
}

/* ---- By the clock ---- */

typedef struct Round { List rules, stale; Seen *seen; int64_t count; Str day; } Round;

/* The turn is read before anything of the place: what happens from then on is noticed. */
Err quality_renewed(Ask *ask)
{
    Round *now = NEW(ask->arena, Round);
    now->day = quality_day(ask, moment_day(ask->now_ms));
    TRY(quality_stale(ask->db, ask->district, now->day, LOOKED_AT_ONCE, &now->stale, ask->arena));
    if (!now->stale.count) return NULL;
    TRY(quality_rules_now(ask->db, ask->district, ask->now_ms, &now->rules, ask->arena));
    now->seen = NEWS(ask->arena, Seen, now->stale.count);
    const QualityStale *p = now->stale.at, *end = p + now->stale.count;
    for (; p < end && arena_room(ask->arena) > ROOM_LEFT; p++) {
        if (p->turn == NONE) continue;
        Seen *seen = &now->seen[now->count++];
        *seen = (Seen){ .place = p->place, .turn = p->turn };
        TRY(see(ask, &now->rules, seen));
    }
    ask->prepared = now;
    return NULL;
}

/* A place that was never looked at gets its first turn, and is looked at next time. */
Err quality_renew(Ask *ask)
{
    const Round *now = ask->prepared;
    int64_t changed;
    for (const QualityStale *p = now->stale.at, *end = p + now->stale.count; p < end; p++)
        if (p->turn == NONE) TRY(quality_day_begin(ask->db, ask->district, p->place, &changed));
    for (const Seen *seen = now->seen, *end = seen + now->count; seen < end; seen++) {
        TRY(quality_day_take(ask->db, ask->district, seen->place, now->day, seen->turn, &changed));
        if (changed) TRY(keep(ask, &now->rules, seen));
    }
    return NULL;
}
