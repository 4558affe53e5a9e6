/* Reading: lists by place, kind,
    unit and skill; one helper's page; who could help when and where; numbers. */
#include "domains/forces/forces_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/forces/forces_queries.h"
#include "geo/plane/area.h"
#include "vocab/moment.h"

#include <math.h>
#include <stdlib.h>

enum { LIST_DEFAULT = 50, FREE_DEFAULT = 20, FREE_WITHIN_M = 1500, FREE_ROWS = 4000, AROUND_MOST = 40,
    UNITS_SHOWN = 20, UNITS_COUNTED = 200 };

int64_t helpers_today(const Ask *ask) { return moment_day(ask->now_ms); }
int64_t helpers_year(const Ask *ask) { return moment_date(helpers_today(ask)).year; }

Str helpers_today_text(Ask *ask) { return moment_date_text(ask->arena, helpers_today(ask)); }

Str helpers_by_words(Ask *ask, int64_t own)
{
    if (own && own == ask->who.account) return S("");
    return actor_words(ask->arena, ask->who.name, ask->who.title);
}

Str helpers_where(Ask *ask, Str place)
{
    Buf b = buf_new(ask->arena, 120);
    buf_add(&b, divisions_name(ask, place.len > 12 ? str_part(place, 0, 12) : place));
    if (place.len > 12) {
        buf_char(&b, ' ');
        buf_add(&b, divisions_name(ask, place));
    }
    return buf_str(&b);
}

Err helpers_words(Ask *ask, HelperWords *ret)
{
    List kinds, skills;
    TRY(helper_kinds_all(ask->db, ask->district, &kinds, ask->arena));
    TRY(skills_all(ask->db, ask->district, &skills, ask->arena));
    *ret = (HelperWords){ kinds.at, kinds.count, skills.at, skills.count };
    return NULL;
}

Err helpers_terms(Ask *ask)
{
    HelperTerms t;
    HelperNotice notice;
    TRY(helper_kinds_all(ask->db, ask->district, &t.kinds, ask->arena));
    TRY(skills_all(ask->db, ask->district, &t.skills, ask->arena));
    TRY(helpers_notice(ask, &notice));
    t.notice = &notice;
    return answer(ask, 200, &HelperTerms_shape, &t);
}

/* ---- Lists ---- */

HelperRow *helpers_rows(Ask *ask, const List *lines)
{
    const HelperLine *l = lines->at;
    HelperRow *row = NEWS(ask->arena, HelperRow, lines->count + 1);
    for (int64_t i = 0; i < lines->count; i++, l++)
        row[i] = (HelperRow){
            .id = l->id, .kind = l->kind, .name = l->name, .phone = l->phone, .unit = l->unit,
            .place = l->place, .place_name = divisions_name(ask, l->place), .base = l->base,
            .walk_minutes = l->walk_minutes, .reach = helper_codes_list(l->reach, ask->arena),
            .skills = helper_codes_list(l->skills, ask->arena),
            .free = helper_slots_list(l->free_slots, ask->arena), .account = l->account > 0,
            .since = l->since, .synthetic = l->synthetic, .joined = l->joined, .acts = l->acts,
            .minutes = l->minutes, .distance_m = NONE
        };
    return row;
}

/* A code as a number, for a cursor: 18 digits at most, and which level by its length. */
static int64_t code_key(Str code)
{
    int64_t n = 0;
    for (ptrdiff_t i = 0; i < code.len; i++) n = n * 10 + (code.at[i] - '0');
    return n;
}

static Str code_of(Ask *ask, int64_t key)
{
    Buf b = buf_new(ask->arena, 20);
    if (key != NONE) buf_int(&b, key);
    return key == NONE ? (Str){ 0 } : buf_str(&b);
}

/* Grids and micro-grids keep nobody's record: there it is those who help. */
static bool by_grid(Ask *ask, Str place, Str *ret)
{
    *ret = place.at ? place : ask->who.place;
    return ret->len > 12;
}

Err helpers_list(Ask *ask)
{
    const HelpersQuery *q = QUERY(ask, HelpersQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, after, year = helpers_year(ask);
    Str low = { 0 }, high = { 0 }, next = { 0 }, grid;
    const Scope *scope = &ask->who.scope;
    List lines;
    TRY(cursor_read(ask, q->after, &key, &after));
    Str at = code_of(ask, key);
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    if (by_grid(ask, q->place, &grid)) {
        place_range(ask->arena, grid, &low, &high);
        TRY(helpers_page_joined(ask->db, ask->district, scope, q->kind, q->unit, low, high, year, at, after,
                                limit + 1, &lines, ask->arena));
    } else if (q->skill.at) {
        TRY(helpers_page_skilled(ask->db, ask->district, scope, q->skill, q->kind, q->unit, low, high,
                                 year, at, after, limit + 1, &lines, ask->arena));
    } else {
        TRY(helpers_page(ask->db, ask->district, scope, q->kind, q->unit, low, high, year, at, after,
                         limit + 1,
                         &lines, ask->arena));
    }
    if (lines.count > limit) {
        const HelperLine *last = (const HelperLine *)lines.at + limit - 1;
        lines.count = limit;
        next = cursor_make(ask->arena, code_key(last->place), last->id);
    }
    List rows = { helpers_rows(ask, &lines), lines.count };
    return answer_list(ask, &HelperRow_shape, &rows, next);
}

Err helpers_units_list(Ask *ask)
{
    Str q = QUERY(ask, HelperUnitsQuery)->q;
    List units;
    Buf high = buf_new(ask->arena, q.len + 4);
    buf_add(&high, q);
    buf_adds(&high, "\xF4\x8F\xBF\xBF");               /* U+10FFFF: after all that begins so */
    TRY(helpers_units(ask->db, ask->district, &ask->who.scope, q, buf_str(&high), UNITS_SHOWN, &units,
                      ask->arena));
    return answer_array(ask, &HelperUnit_shape, &units);
}

/* ---- One page ---- */

Err helpers_load(Ask *ask, HelperKept *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return helpers_one(ask->db, ask->district, &ask->who.scope, id, ret, ask->arena);
}

Err helpers_page_of(Ask *ask, int status, const HelperKept *k, bool own)
{
    HelperFull f = { k->id, k->name, k->phone };
    if (own && !k->until.at) TRY(helpers_open(ask, k, &f));
    HelperPage p = {
        .id = k->id, .kind = k->kind, .name = f.name, .phone = f.phone, .unit = k->unit, .place = k->place,
        .place_name = divisions_name(ask, k->place), .base = k->base, .walk_minutes = k->walk_minutes,
        .reach = helper_codes_list(k->reach, ask->arena), .skills = helper_codes_list(k->skills, ask->arena),
        .free = helper_slots_list(k->free_slots, ask->arena), .account = k->account > 0,
        .consent_version = k->consent_version, .consent = k->consent_how, .consent_ms = k->consent_ms,
        .since = k->since, .until = k->until, .until_why = k->until_why, .synthetic = k->synthetic,
        .mine = k->account && k->account == ask->who.account, .version = k->version
    };
    if (own) TRY(joinings_own(ask->db, ask->district, k->id, &p.joinings, ask->arena));
    else TRY(joinings_seen(ask->db, ask->district, &ask->who.scope, k->id, &p.joinings, ask->arena));
    for (JoiningTerm *j = p.joinings.at, *end = j + p.joinings.count; j < end; j++)
        j->place_words = helpers_where(ask, j->place);
    TRY(teams_of(ask->db, ask->district, k->id, &p.teams, ask->arena));
    TRY(helper_years_of(ask->db, ask->district, k->id, &p.years, ask->arena));
    return answer(ask, status, &HelperPage_shape, &p);
}

Err helpers_get(Ask *ask)
{
    HelperKept k;
    TRY(helpers_load(ask, &k));
    return helpers_page_of(ask, 200, &k, false);
}

/* ---- Who could help ---- */

static SpotBox around(const Place *p, int64_t metres)
{
    int32_t up = (int32_t)(metres * 10000000 / 111000);
    int32_t side = (int32_t)((double)up / cos((double)p->lat * 1e-7 * M_PI / 180));
    return (SpotBox){ (int32_t)p->lon - side, (int32_t)p->lat - up, (int32_t)p->lon + side,
                      (int32_t)p->lat + up };
}

static int64_t distance_of(Ask *ask, const Place *from, Str to)
{
    Place p;
    if (from->lon == NONE || divisions_place(ask, to, &p) || p.lon == NONE) return NONE;
    return (int64_t)distance_m(from->lon, from->lat, p.lon, p.lat);
}

/* Those who go there, before it is known who comes first. */
typedef struct Candidates { HelperLoad *at; int64_t count, room; } Candidates;

static int by_load(const void *a, const void *b) { return helper_before(a, b); }

static Err free_of(Ask *ask, const HelperFreeQuery *q, Str community, int64_t slots, List *ret)
{
    Str low, high;
    const Scope *scope = &ask->who.scope;
    place_range(ask->arena, community, &low, &high);
    if (!q->skill.at)
        return helpers_free(ask->db, ask->district, scope, low, high, slots, helpers_year(ask), FREE_ROWS,
                            ret, ask->arena);
    return helpers_free_skilled(ask->db, ask->district, scope, q->skill, low, high, slots, helpers_year(ask),
                                FREE_ROWS, ret, ask->arena);
}

static void add(Ask *ask, Candidates *to, HelperLoad c)
{
    if (to->count == to->room) {
        HelperLoad *wider = NEWS(ask->arena, HelperLoad, to->room * 2);
        for (int64_t k = 0; k < to->count; k++) wider[k] = to->at[k];
        to->at = wider;
        to->room *= 2;
    }
    to->at[to->count++] = c;
}

/* Those who go there, out of one community's: at most FREE_ROWS are looked at. Neighbours in the list mostly
 * set out from one place. */
static Err add_free(Ask *ask, const HelperFreeQuery *q, const Place *place, Str community, int64_t slots,
                    Candidates *to)
{
    List found;
    Str base = { 0 };
    int64_t metres = NONE;
    TRY(free_of(ask, q, community, slots, &found));
    const HelperFree *h = found.at;
    for (int64_t i = 0; i < found.count; i++, h++) {
        if (!base.at || !str_eq(base, h->base)) metres = distance_of(ask, place, base = h->base);
        HelperRange range = { h->reach, h->base, h->walk_minutes };
        if (helper_reaches(range, place->code, metres))
            add(ask, to, (HelperLoad){ h->id, h->minutes, h->joined, metres });
    }
    return NULL;
}

static Err answer_first(Ask *ask, Candidates *found, int64_t limit)
{
    if (found->count) qsort(found->at, (size_t)found->count, sizeof(HelperLoad), by_load);
    if (found->count > limit) found->count = limit;
    HelperLine *line = NEWS(ask->arena, HelperLine, found->count + 1);
    for (int64_t i = 0; i < found->count; i++)
        TRY(helpers_line(ask->db, ask->district, found->at[i].id, helpers_year(ask), line + i, ask->arena));
    List rows = { line, found->count };
    HelperRow *row = helpers_rows(ask, &rows);
    for (int64_t i = 0; i < found->count; i++) row[i].distance_m = found->at[i].distance_m;
    return answer_array(ask, &HelperRow_shape, &(List){ row, found->count });
}

Err helpers_free_list(Ask *ask)
{
    const HelperFreeQuery *q = QUERY(ask, HelperFreeQuery);
    int64_t within = q->within == NONE ? FREE_WITHIN_M : q->within;
    int64_t slots = helper_slots_asked(q->weekday, q->part);
    Candidates found = { NEWS(ask->arena, HelperLoad, 64), 0, 64 };
    Str code[AROUND_MOST];
    Place place;
    Err e = divisions_place(ask, q->place, &place);
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, "place", "没有这个地方", "no such place");
    if (e) return e;
    code[0] = place_up(q->place, PLACE_COMMUNITY);
    int count = code[0].at != NULL;
    if (place.lon != NONE) count = divisions_around(ask, around(&place, within), code, AROUND_MOST);
    for (int i = 0; i < count; i++) TRY(add_free(ask, q, &place, code[i], slots, &found));
    return answer_first(ask, &found, q->limit == NONE ? FREE_DEFAULT : q->limit);
}

/* ---- Numbers ---- */

static const HelperDone *done_of(const List *done, Str code)
{
    const HelperDone *d = done->at;
    for (int64_t i = 0; i < done->count; i++)
        if (str_eq(d[i].code, code)) return &d[i];
    return NULL;
}

static Str number_name(Ask *ask, const HelperWords *w, int by, Str code)
{
    const HelperKind *kind = by == BY_KIND ? helper_kind(w, code) : NULL;
    if (by == BY_PLACE) return divisions_name(ask, code);
    return kind ? ask->wire.english ? kind->name_en : kind->name : code;
}

/* Digits of the places below one: a district's streets, a street's communities. */
static int64_t digits_below(Str place) { return place.len < 9 ? 9 : 12; }

static Err count_all(Ask *ask, const HelperNumbersQuery *q, Str at, List *counts, List *done)
{
    const Scope *scope = &ask->who.scope;
    int64_t year = q->year == NONE ? helpers_year(ask) : q->year, digits = digits_below(at);
    Str low, high;
    Db *db = ask->db;
    place_range(ask->arena, at, &low, &high);
    switch (q->by) {
    case BY_KIND:
        TRY(helpers_by_kind(db, ask->district, scope, low, high, counts, ask->arena));
        return helpers_done_by_kind(db, ask->district, scope, low, high, year, done, ask->arena);
    case BY_UNIT:
        TRY(helpers_by_unit(db, ask->district, scope, q->kind, low, high, UNITS_COUNTED, counts, ask->arena));
        return helpers_done_by_unit(db, ask->district, scope, q->kind, low, high, year, done, ask->arena);
    default:
        if (at.len >= 12) {
            *done = (List){ 0 };
            return joinings_counts(db, ask->district, scope, q->kind, low, high, counts, ask->arena);
        }
        TRY(helpers_by_place(db, ask->district, scope, q->kind, low, high, digits, counts, ask->arena));
        return helpers_done_by_place(db, ask->district, scope, q->kind, low, high, digits, year, done,
                                     ask->arena);
    }
}

Err helpers_numbers(Ask *ask)
{
    const HelperNumbersQuery *q = QUERY(ask, HelperNumbersQuery);
    Str at = q->place.at ? q->place : ask->who.place.at ? ask->who.place : ask->district;
    HelperWords words;
    List counts, done;
    TRY(helpers_words(ask, &words));
    TRY(count_all(ask, q, at, &counts, &done));
    const HelperCount *c = counts.at;
    HelperNumber *n = NEWS(ask->arena, HelperNumber, counts.count + 1);
    for (int64_t i = 0; i < counts.count; i++) {
        const HelperDone *d = done_of(&done, c[i].code);
        Str name = number_name(ask, &words, q->by, c[i].code);
        n[i] = (HelperNumber){ c[i].code, name.len ? name : c[i].code, c[i].helpers, d ? d->active : 0,
                               d ? d->acts : 0, d ? d->minutes : 0 };
    }
    return answer_array(ask, &HelperNumber_shape, &(List){ n, counts.count });
}

/* ---- For later domains ---- */

static Err seen_of(Ask *ask, const HelperKept *k, HelperSeen *ret)
{
    HelperKind kind;
    Err e = helper_kinds_one(ask->db, ask->district, k->kind, &kind, ask->arena);
    if (e && e != NOT_FOUND) return e;
    *ret = (HelperSeen){ k->id, k->account, k->name, k->kind, k->place, k->since, k->until, !e && kind.paid };
    return NULL;
}

Err helpers_seen(Ask *ask, int64_t id, HelperSeen *ret)
{
    HelperKept k;
    TRY(helpers_one(ask->db, ask->district, &ask->who.scope, id, &k, ask->arena));
    return seen_of(ask, &k, ret);
}

Err helpers_find(Ask *ask, int64_t id, HelperSeen *ret)
{
    HelperKept k;
    TRY(helpers_any(ask->db, ask->district, id, &k, ask->arena));
    return seen_of(ask, &k, ret);
}

Err helpers_own(Ask *ask, HelperSeen *ret)
{
    HelperKept k;
    TRY(helpers_mine(ask, &k));
    return seen_of(ask, &k, ret);
}
