/* Coverage on two days: both are measured on today's land, of what the register keeps of each day; then told
 * by service, class, community and street, with the facilities that made the difference. */
#include "domains/circles/circles_measure.h"

#include "domains/circles/circles_dates_rules.h"
#include "domains/circles/circles_queries.h"
#include "domains/divisions/divisions.h"
#include "vocab/moment.h"

#include <stdlib.h>

enum { MINUTES = 15, BEHIND_TOLD = 20, WORSE_TOLD = 200 };

typedef struct Day {
    CircleMeasure m;
    uint64_t *offers;                  /* of each facility: its services, a bit each; shut: none */
    int32_t *dated;                    /* which of both days' facilities each is */
    int32_t *of, first[WALK_LANES + 1];        /* as in DatesSide */
} Day;

/* A facility of either day. */
typedef struct Dated {
    const Facility *at[DATED_SIDES];   /* NULL: not open that day */
    CircleDated is;
    Str day, why;
    bool told;
} Dated;

typedef struct Pair {
    Ask *ask;
    const CircleDatesQuery *q;
    Str text[DATED_SIDES];             /* the two days */
    Str list;
    const CircleLand *land;
    Day day[DATED_SIDES];
    Dated *dated;
    DatesAsk asked;
    DatesSums sums;
    DatesBehind *behind;               /* room for one row's */
} Pair;

/* ---- Both days measured ---- */

static uint64_t services_of(const List *kinds, const Facility *f)
{
    const FacilityKind *k = kinds->at;
    uint64_t has = 0;
    for (int64_t i = 0; i < kinds->count; i++) has |= (uint64_t)facility_offers(f->services, k[i].code) << i;
    return has;
}

static Err measure_day(Pair *p, const CircleStock *now, int side, int64_t minute, Arena *keep, Arena scratch)
{
    Day *d = &p->day[side];
    int profile = p->q->profile < 0 ? 0 : p->q->profile;
    TRY(circles_stock_on(p->ask, now, p->text[side], profile, &d->m.stock, keep));
    TRY(circles_measure(p->ask, &d->m, profile, minute, keep, scratch));
    const CircleStock *s = d->m.stock;
    d->offers = NEWS(keep, uint64_t, s->count + 1);
    d->dated = NEWS(keep, int32_t, s->count + 1);
    for (int32_t i = 0; i < s->count; i++)
        d->offers[i] = circles_open(s, i, minute) ? services_of(&d->m.kinds, &s->facility[i]) : 0;
    return NULL;
}

/* Both are in order of id. */
static void unite(Pair *p, Arena *keep)
{
    const CircleStock *a = p->day[0].m.stock, *b = p->day[1].m.stock;
    p->dated = NEWS(keep, Dated, a->count + b->count + 1);
    int32_t i = 0, j = 0, n = 0;
    for (; i < a->count || j < b->count; n++) {
        const Facility *x = i < a->count ? &a->facility[i] : NULL, *y = j < b->count ? &b->facility[j] : NULL;
        bool first = x && (!y || x->id <= y->id), second = y && (!x || y->id <= x->id);
        p->dated[n] = (Dated){ .at = { first ? x : NULL, second ? y : NULL } };
        if (first) p->day[0].dated[i++] = n;
        if (second) p->day[1].dated[j++] = n;
    }
    p->asked.facilities = n;
    p->behind = NEWS(keep, DatesBehind, n + 1);
}

/* Facilities bear numbers within their service as circles_measure gave them out. */
static void number(Day *d, Arena *keep)
{
    int32_t all = 0, lanes = (int32_t)d->m.kinds.count;
    for (int32_t k = 0; k < lanes; k++) all += d->m.facilities[k];
    d->of = NEWS(keep, int32_t, all + 1);
    all = 0;
    for (int32_t k = 0; k < lanes; k++) {
        d->first[k] = all;
        for (int32_t i = 0; i < d->m.stock->count && all - d->first[k] < d->m.facilities[k]; i++)
            if (d->offers[i] >> k & 1) d->of[all++] = d->dated[i];
    }
}

/* What became of each, since when and why. */
static Err judge(Pair *p, Arena *keep)
{
    List past;
    TRY(facilities_past(p->ask->db, p->ask->district, p->text[1], &past, keep));
    const FacilityPast *said = past.at, *end = said + past.count;
    for (int32_t i = 0; i < p->asked.facilities; i++) {
        Dated *d = &p->dated[i];
        const Facility *a = d->at[0], *b = d->at[1];
        int64_t id = a ? a->id : b->id;
        const FacilityPast *last = NULL;
        while (said < end && said->facility < id) said++;
        for (; said < end && said->facility == id; said++) last = said;
        d->is = circles_dated(a, b, last ? last->state : FACILITY_CLOSED);
        d->day = a && b ? b->state_day : last ? last->day : S("");
        d->why = a && b ? S("") : last ? last->why : S("");
    }
    return NULL;
}

static Err measure(Pair *p, Arena *keep, Arena scratch)
{
    Ask *ask = p->ask;
    const CircleDatesQuery *q = p->q;
    const CircleStock *now;
    int64_t minute;
    p->text[0] = q->a;
    p->text[1] = q->b.at ? q->b : moment_date_text(ask->arena, moment_day(ask->now_ms));
    p->list = q->list.at ? q->list : S("jinjiang58");
    TRY(circles_day(ask, q->a, "a"));
    TRY(circles_day(ask, q->b, "b"));
    if (str_cmp(p->text[1], p->text[0]) < 0)
        return ask_blame(ask, BAD_FIELD, "b", "不能早于前一个日期", "not before the first day");
    TRY(circles_at(ask, q->at, &minute));
    TRY(circles_kinds_of(ask, p->list, &p->day[0].m.kinds));
    p->day[1].m.kinds = p->day[0].m.kinds;
    TRY(circles_stock(ask, &now));
    p->land = now->land;
    for (int side = 0; side < DATED_SIDES; side++) TRY(measure_day(p, now, side, minute, keep, scratch));
    unite(p, keep);
    int32_t *group = NEWS(keep, int32_t, p->land->homes + 1);
    TRY(circles_groups(ask, p->land, &(CoverageQuery){ .place = q->place, .circle = q->circle }, group));
    p->asked.home = p->land->home;
    p->asked.homes = p->land->homes;
    p->asked.group = group;
    p->asked.groups = p->land->groups;
    p->asked.services = (int32_t)p->day[0].m.kinds.count;
    p->asked.limit = (uint32_t)(q->minutes == NONE ? MINUTES : q->minutes) * 6000;
    for (int side = 0; side < DATED_SIDES; side++) {
        Day *d = &p->day[side];
        number(d, keep);
        p->asked.side[side] = (DatesSide){ &d->m.rows, d->of, d->first };
    }
    return judge(p, keep);
}

/* ---- Rows ---- */

static CircleIfPart *copied(Ask *ask, const CircleIfPart *part)
{
    CircleIfPart *to = NEW(ask->arena, CircleIfPart);
    *to = *part;
    return to;
}

static int64_t offered(const Day *d, uint64_t services, Str place)
{
    int64_t count = 0;
    for (int32_t i = 0; i < d->m.stock->count; i++)
        count += (d->offers[i] & services) != 0
            && (!place.len || place_within(d->m.stock->facility[i].place, place));
    return count;
}

/* Only those behind a figure bear their whole numbers; the rest are counted. */
static List behind(Pair *p, int32_t count)
{
    int32_t told = count < BEHIND_TOLD ? count : BEHIND_TOLD;
    CircleBehind *to = NEWS(p->ask->arena, CircleBehind, told + 1);
    for (int32_t i = 0; i < told; i++) {
        const DatesBehind *b = &p->behind[i];
        const Dated *d = &p->dated[b->facility];
        to[i] = (CircleBehind){ d->at[0] ? d->at[0]->id : d->at[1]->id,
                                copied(p->ask, &b->gained),
                                copied(p->ask, &b->lost) };
    }
    return (List){ to, told };
}

typedef struct RowWords { Str key, name, place, kind; } RowWords;

static CircleDatesRow row(Pair *p, const DatesPick *pick, RowWords w)
{
    CircleIfPart *part = NEWS(p->ask->arena, CircleIfPart, 5);
    DatesSum sum;
    circles_dates_add(&p->asked, &p->sums, pick, part, &sum);
    part[1] = sum.a, part[2] = sum.b, part[3] = sum.gained, part[4] = sum.lost;
    int32_t count = circles_dates_behind(&p->asked, &p->sums, pick, p->behind);
    Str place = w.place.len ? w.place : p->q->place.at ? p->q->place : S("");
    return (CircleDatesRow){ .key = w.key, .name = w.name, .place = w.place, .kind = w.kind,
        .facilities_a = offered(&p->day[0], pick->services, place),
        .facilities_b = offered(&p->day[1], pick->services, place),
        .of = part, .a = part + 1, .b = part + 2, .gained = part + 3, .lost = part + 4,
        .behind = behind(p, count), .behind_all = count };
}

static uint64_t every(const Pair *p)
{
    int32_t n = p->asked.services;
    return n == WALK_LANES ? ~(uint64_t)0 : ((uint64_t)1 << n) - 1;
}

static Str kind_name(const Ask *ask, const FacilityKind *k)
{
    return ask->wire.english ? k->name_en : k->name;
}

static void by_service(Pair *p, List *ret)
{
    const FacilityKind *k = p->day[0].m.kinds.at;
    CircleDatesRow *to = NEWS(p->ask->arena, CircleDatesRow, p->asked.services + 1);
    for (int32_t i = 0; i < p->asked.services; i++)
        to[i] = row(p, &(DatesPick){ (uint64_t)1 << i, NULL },
                    (RowWords){ k[i].code, kind_name(p->ask, &k[i]), S(""), k[i].code });
    *ret = (List){ to, p->asked.services };
}

static uint64_t of_class(const Pair *p, int class)
{
    const FacilityKind *k = p->day[0].m.kinds.at;
    uint64_t bits = 0;
    for (int32_t i = 0; i < p->asked.services; i++) bits |= (uint64_t)((int)k[i].class == class) << i;
    return bits;
}

static void by_class(Pair *p, List *ret)
{
    static const struct { const char *zh, *en; } words[FACILITY_CLASSES] = { { "便民商业", "Shops" },
        { "餐饮助餐", "Meals" }, { "医疗健康", "Health" }, { "养老服务", "Elder care" }, { "托育教育", "Children" },
        { "文化体育", "Culture and sports" }, { "政务服务", "Public offices" }, { "邻里公益", "Neighbours" },
        { "其他配套", "Others" } };
    CircleDatesRow *to = NEWS(p->ask->arena, CircleDatesRow, FACILITY_CLASSES);
    *ret = (List){ to, 0 };
    for (int c = 0; c < FACILITY_CLASSES; c++) {
        uint64_t bits = of_class(p, c);
        if (!bits) continue;
        Str name = ask_say(p->ask, words[c].zh, words[c].en);
        to[ret->count++] = row(p, &(DatesPick){ bits, NULL },
                               (RowWords){ str_of(facility_classes[c]), name, S(""), S("") });
    }
}

/* Communities, or the streets they are in: those where somebody lives of whom is asked. */
static void by_place(Pair *p, PlaceKind kind, List *ret, Arena scratch)
{
    const CircleLand *l = p->land;
    CircleDatesRow *to = NEWS(p->ask->arena, CircleDatesRow, l->groups + 1);
    bool *in = NEWS(&scratch, bool, l->groups + 1);
    *ret = (List){ to, 0 };
    for (int32_t g = 0; g < l->groups;) {
        Str place = place_up(l->group[g], kind);
        int64_t households = 0;
        int32_t end = g;
        for (; end < l->groups && place_within(l->group[end], place); end++) {
            in[end] = true;
            households += p->sums.people[end].households;
        }
        Str code = str_copy(p->ask->arena, place);
        if (households)
            to[ret->count++] = row(p, &(DatesPick){ every(p), in },
                                   (RowWords){ code, divisions_name(p->ask, code), code, S("") });
        for (; g < end; g++) in[g] = false;
    }
}

typedef struct Worse { int64_t households; int32_t group, service; } Worse;

static int by_loss(const void *a, const void *b)
{
    const Worse *x = a, *y = b;
    if (x->households != y->households) return x->households > y->households ? -1 : 1;
    if (x->group != y->group) return x->group < y->group ? -1 : 1;
    return (x->service > y->service) - (x->service < y->service);
}

static void by_worse(Pair *p, List *ret, Arena scratch)
{
    const DatesAsk *d = &p->asked;
    const FacilityKind *k = p->day[0].m.kinds.at;
    Worse *all = NEWS(&scratch, Worse, (ptrdiff_t)d->groups * d->services + 1);
    bool *in = NEWS(&scratch, bool, d->groups + 1);
    int64_t count = 0;
    for (int32_t g = 0; g < d->groups; g++)
        for (int32_t s = 0; s < d->services; s++) {
            const DatesSum *sum = &p->sums.sum[(int64_t)g * d->services + s];
            int64_t loss = sum->lost.households - sum->gained.households;
            if (loss > 0) all[count++] = (Worse){ loss, g, s };
        }
    qsort(all, (size_t)count, sizeof *all, by_loss);
    if (count > WORSE_TOLD) count = WORSE_TOLD;
    CircleDatesRow *to = NEWS(p->ask->arena, CircleDatesRow, count + 1);
    for (int64_t i = 0; i < count; i++) {
        const FacilityKind *of = &k[all[i].service];
        Str code = str_copy(p->ask->arena, p->land->group[all[i].group]);
        Buf key = buf_new(p->ask->arena, 50), name = buf_new(p->ask->arena, 120);
        buf_fmt(&key, "%.*s.%.*s", STR_ARG(code), STR_ARG(of->code));
        buf_add(&name, divisions_name(p->ask, code));
        buf_adds(&name, " · ");
        buf_add(&name, kind_name(p->ask, of));
        in[all[i].group] = true;
        to[i] = row(p, &(DatesPick){ (uint64_t)1 << all[i].service, in },
                    (RowWords){ buf_str(&key), buf_str(&name), code, of->code });
        in[all[i].group] = false;
    }
    *ret = (List){ to, count };
}

/* ---- Facilities ---- */

static List codes(Ask *ask, const Facility *f)
{
    enum { MOST = 30 };
    CircleCode *to = NEWS(ask->arena, CircleCode, MOST);
    List ret = { to, 0 };
    for (Str rest = f ? f->services : S(""); rest.len && ret.count < MOST;)
        to[ret.count++].code = str_copy(ask->arena, str_cut(&rest, ','));
    return ret;
}

/* Where one moved away, one of its name that opened. */
static int64_t moved_to(const Pair *p, const Dated *d)
{
    for (int32_t i = 0; i < p->asked.facilities && d->is == DATED_MOVED && !d->at[1]; i++)
        if (p->dated[i].is == DATED_OPENED && str_eq(p->dated[i].at[1]->name, d->at[0]->name))
            return p->dated[i].at[1]->id;
    return NONE;
}

static CircleDatedFacility tell(Pair *p, const Dated *d, const DatesBehind *by)
{
    static const Facility nowhere = { .lon = NONE, .lat = NONE };
    Ask *ask = p->ask;
    const Facility *a = d->at[0] ? d->at[0] : &nowhere, *b = d->at[1] ? d->at[1] : &nowhere;
    const Facility *last = d->at[1] ? d->at[1] : d->at[0];
    Str place = str_copy(ask->arena, last->place);
    return (CircleDatedFacility){ .id = last->id, .name = str_copy(ask->arena, last->name), .place = place,
        .place_words = divisions_words(ask, place), .change = d->is, .day = str_copy(ask->arena, d->day),
        .why = str_copy(ask->arena, d->why), .to = moved_to(p, d), .lon_a = a->lon, .lat_a = a->lat,
        .lon_b = b->lon, .lat_b = b->lat, .services_a = codes(ask, d->at[0]),
        .services_b = codes(ask, d->at[1]),
        .gained = copied(ask, &by->gained), .lost = copied(ask, &by->lost) };
}

/* Does it stand where the question is about? */
static bool stands(const Pair *p, const List *places, const Facility *f)
{
    const CircleDatesQuery *q = p->q;
    return f && scope_holds(&p->ask->who.scope, f->place)
        && (!q->place.at || place_within(f->place, q->place))
        && (q->circle == NONE || circles_holds(places, q->circle, place_up(f->place, PLACE_COMMUNITY)));
}

static Err facilities(Pair *p, List *ret, Arena scratch)
{
    enum { MOST = 5000 };
    Ask *ask = p->ask;
    List places;
    int32_t n = p->asked.facilities, count = 0;
    TRY(circle_places_all(ask->db, ask->district, &places, ask->arena));
    DatesBehind *by = NEWS(&scratch, DatesBehind, n + 1);
    int32_t moved = circles_dates_behind(&p->asked, &p->sums, &(DatesPick){ every(p), NULL }, p->behind);
    for (int32_t i = 0; i < moved; i++) by[p->behind[i].facility] = p->behind[i];
    for (int32_t i = 0; i < n; i++) {
        Dated *d = &p->dated[i];
        bool weighs = by[i].gained.households || by[i].lost.households;
        d->told = d->is != DATED_SAME && count < MOST
            && (weighs || stands(p, &places, d->at[0]) || stands(p, &places, d->at[1]));
        count += d->told;
    }
    CircleDatedFacility *to = NEWS(ask->arena, CircleDatedFacility, count + 1);
    *ret = (List){ to, 0 };
    for (int32_t i = 0; i < n; i++)
        if (p->dated[i].told) to[ret->count++] = tell(p, &p->dated[i], &by[i]);
    return NULL;
}

/* ---- The answers ---- */

typedef struct Asked { const CircleDatesQuery *q; CircleDates *ret; } Asked;

static void head(Pair *p, CircleDates *ret)
{
    const CircleLand *l = p->land;
    const CircleDatesQuery *q = p->q;
    *ret = (CircleDates){ .how = l->network ? S("network") : S("straight x 1.3"),
        .network = l->network ? str_copy(p->ask->arena, l->source) : S(""), .list = p->list,
        .profile = str_of(circle_profiles[q->profile < 0 ? 0 : q->profile]), .at = q->at.at ? q->at : S(""),
        .a = p->text[0], .b = p->text[1], .minutes = q->minutes == NONE ? MINUTES : q->minutes };
    for (int32_t g = 0; g < l->groups; g++) {
        ret->households += p->sums.people[g].households;
        ret->old += p->sums.people[g].old;
        ret->young += p->sums.people[g].young;
    }
    for (int32_t u = 0; u < l->homes && l->network; u++)
        if (p->asked.group[u] >= 0 && circles_gap(l, &l->walker[0].homes.snap[u]))
            ret->gap += l->home[u].households;
}

static Err dates(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    const Asked *asked = with;
    CircleDates *ret = asked->ret;
    Pair p = { .ask = ask, .q = asked->q };
    TRY(measure(&p, keep, scratch));
    circles_dates_sum(&p.asked, &p.sums, keep, scratch);
    head(&p, ret);
    ret->total = NEW(ask->arena, CircleDatesRow);
    *ret->total = row(&p, &(DatesPick){ every(&p), NULL },
                      (RowWords){ S("all"), ask_say(ask, "全部服务", "All services"), S(""), S("") });
    by_service(&p, &ret->services);
    by_class(&p, &ret->classes);
    by_place(&p, PLACE_COMMUNITY, &ret->communities, scratch);
    by_place(&p, PLACE_STREET, &ret->streets, scratch);
    by_worse(&p, &ret->worse, scratch);
    return facilities(&p, &ret->facilities, scratch);
}

Err circles_dates_of(Ask *ask, const CircleDatesQuery *q, CircleDates *ret)
{
    return circles_in_room(ask, dates, &(Asked){ q, ret });
}

Err circles_dates(Ask *ask)
{
    CircleDates ret;
    TRY(circles_dates_of(ask, QUERY(ask, CircleDatesQuery), &ret));
    return answer(ask, 200, &CircleDates_shape, &ret);
}

/* Which services are painted: one, a class, all. */
static Err painted(Pair *p, uint64_t *ret)
{
    const FacilityKind *k = p->day[0].m.kinds.at;
    *ret = p->q->class < 0 ? every(p) : of_class(p, p->q->class);
    if (!p->q->kind.at) return NULL;
    for (int32_t i = 0; i < p->asked.services; i++)
        if (str_eq(k[i].code, p->q->kind)) return *ret &= (uint64_t)1 << i, NULL;
    return ask_blame(p->ask, BAD_FIELD, "kind", "这份清单里的服务", "a service of the list");
}

static Err map(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    static const char *const column[] = { "home", "lon", "lat", "households", "gained", "lost" };
    Pair p = { .ask = ask, .q = with };
    uint64_t services;
    TRY(measure(&p, keep, scratch));
    TRY(painted(&p, &services));
    const DatesAsk *d = &p.asked;
    int64_t *value[COUNT(column)], told = 0;
    for (int c = 0; c < COUNT(column); c++) value[c] = NEWS(keep, int64_t, d->homes + 1);
    for (int32_t u = 0; u < d->homes; u++) {
        uint64_t gained, lost;
        const CircleHome *h = &d->home[u];
        if (d->group[u] < 0) continue;
        circles_dates_home(d, u, &gained, &lost);
        int64_t of[] = { u, h->lon, h->lat, h->households, __builtin_popcountll(gained & services),
                         __builtin_popcountll(lost & services) };
        if (!of[4] && !of[5]) continue;
        for (int c = 0; c < COUNT(of); c++) value[c][told] = of[c];
        told++;
    }
    Buf b = buf_new(ask->arena, (ptrdiff_t)told * 40 + 400);
    buf_fmt(&b, "{\"how\":\"%s\"", p.land->network ? "network" : "straight x 1.3");
    for (int c = 0; c < COUNT(column); c++) {
        buf_fmt(&b, ",\"%s\":[", column[c]);
        for (int64_t i = 0; i < told; i++) {
            if (i) buf_char(&b, ',');
            buf_int(&b, value[c][i]);
        }
        buf_char(&b, ']');
    }
    buf_char(&b, '}');
    return answer_bytes(ask, S("application/json"), buf_str(&b), (Str){ 0 });
}

Err circles_dates_map(Ask *ask)
{
    return circles_in_room(ask, map, ask_record(ask, &CircleDatesMapQuery_shape, true));
}
