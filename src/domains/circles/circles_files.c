/* Where the figures come from, and the same for the command line: `tuimen cover` says of these files what the
 * tables say. */
#include "domains/circles/circles_inside.h"

#include "domains/circles/circles_measure.h"

Err circles_about(Ask *ask)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    const CircleLand *l = s->land;
    CircleAbout about = { l->network != 0, l->network ? l->source : S(""), l->synthetic, l->net.nodes,
        l->net.edges, l->homes, s->count, l->ways, 0, l->least };
    for (int32_t i = 0; i < l->ways && l->network; i++) about.unfit += l->way_outcome[i] != WAY_APPLIED;
    about.drawn -= about.unfit;
    return answer(ask, 200, &CircleAbout_shape, &about);
}

typedef struct CircleFileQuery { Str day; int64_t scenario; bool capacity; } CircleFileQuery;
SHAPE(CircleFileQuery, "of what",
    TEXT_OPT(CircleFileQuery, day, 10, 10,              "facilities as they were on that day (now)"),
    ID_OPT  (CircleFileQuery, scenario,                 "as they would be in this scenario (as they are)"),
    BOOL    (CircleFileQuery, capacity, OPTIONAL,       "with a column of their places, where known"));

typedef struct FileAsk { const CircleFileQuery *q; List acts; } FileAsk;

static Err file_of(Ask *ask, FileAsk *ret)
{
    CircleScenario s;
    *ret = (FileAsk){ QUERY(ask, CircleFileQuery), { NEW(ask->arena, CircleAct), 0 } };
    if (ret->q->scenario == NONE) return NULL;
    if (ret->q->day.at)
        return ask_blame(ask, BAD_FIELD, "scenario", "方案是在今天的设施上设想的，不与 day 同用",
                         "a scenario begins with what there is today: not with day");
    TRY(circles_load(ask, ret->q->scenario, &s));
    return circles_acts(ask, ret->q->scenario, &ret->acts);
}

/* With what staff have drawn over it, and a scenario's gates: the figures are of that. */
static Err network_file(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    const FileAsk *asked = with;
    const CircleStock *s;
    CircleSide side;
    TRY(circles_stock(ask, &s));
    if (!s->land->network) return NOT_FOUND;
    TRY(circles_side(s, 0, &asked->acts, NONE, &side, keep, scratch));
    ask->answer.file_name = S("walking.net");
    return answer_bytes(ask, S("application/octet-stream"), net_write(&side.land->net, ask->arena),
                        (Str){ 0 });
}

Err circles_network_file(Ask *ask)
{
    FileAsk asked;
    TRY(file_of(ask, &asked));
    return circles_in_room(ask, network_file, &asked);
}

static void e7(Buf *b, int64_t v) { buf_fmt(b, "%.7f,", (double)v / 1e7); }

static void line(Buf *b, Str service, int64_t id, int64_t lon, int64_t lat, Str hours,
                 const int64_t *capacity)
{
    buf_add(b, service);
    buf_fmt(b, id < 0 ? ",new%lld," : ",%lld,", (long long)(id < 0 ? -id : id));
    e7(b, lon);
    e7(b, lat);
    buf_fmt(b, "\"%.*s\"", STR_ARG(hours));
    if (capacity) buf_char(b, ',');
    if (capacity && *capacity != NONE) buf_int(b, *capacity);
    buf_char(b, '\n');
}

/* What a scenario makes of those that are there; false: it closes it. */
static bool acted(const List *acts, const Facility *f, int64_t *lon, int64_t *lat, Str *hours,
                  int64_t *capacity)
{
    const CircleAct *a = acts->at;
    for (int64_t i = 0; i < acts->count; i++) {
        if (a[i].kind == CIRCLE_ADD || a[i].kind == CIRCLE_GATE || a[i].facility != f->id) continue;
        if (a[i].kind == CIRCLE_CLOSE) return false;
        if (a[i].kind == CIRCLE_MOVE) *lon = a[i].lon, *lat = a[i].lat;
        if (a[i].kind == CIRCLE_CHANGE && a[i].hours.len) *hours = a[i].hours;
        if (a[i].kind == CIRCLE_CHANGE && a[i].capacity != NONE) *capacity = a[i].capacity;
    }
    return true;
}

static Err facilities_csv(Ask *ask, const void *with, Arena *keep, Arena scratch)
{
    const FileAsk *asked = with;
    const CircleFileQuery *q = asked->q;
    const CircleStock *now, *s;
    (void)scratch;
    TRY(circles_day(ask, q->day, "day"));
    TRY(circles_stock(ask, &now));
    TRY(circles_stock_on(ask, now, q->day, 0, &s, keep));
    Buf b = buf_new(ask->arena, (ptrdiff_t)s->count * 300 + 100);
    buf_adds(&b, q->capacity ? "service,id,lon,lat,hours,capacity\n" : "service,id,lon,lat,hours\n");
    for (int32_t i = 0; i < s->count; i++) {
        const Facility *f = &s->facility[i];
        int64_t lon = f->lon, lat = f->lat, capacity = f->capacity;
        Str hours = f->hours;
        if (!acted(&asked->acts, f, &lon, &lat, &hours, &capacity)) continue;
        for (Str rest = f->services; rest.len;)
            line(&b, str_cut(&rest, ','), f->id, lon, lat, hours, q->capacity ? &capacity : NULL);
    }
    const CircleAct *a = asked->acts.at;
    for (int64_t i = 0; i < asked->acts.count; i++) {
        const CircleCode *c = a[i].services.at;
        for (int64_t k = 0; a[i].kind == CIRCLE_ADD && k < a[i].services.count; k++)
            line(&b, c[k].code, -(i + 1), a[i].lon, a[i].lat, a[i].hours,
                 q->capacity ? &a[i].capacity : NULL);
    }
    ask->answer.file_name = S("facilities.csv");
    return answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&b), (Str){ 0 });
}

Err circles_facilities_csv(Ask *ask)
{
    FileAsk asked;
    TRY(file_of(ask, &asked));
    return circles_in_room(ask, facilities_csv, &asked);
}

Err circles_homes_csv(Ask *ask)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    const CircleLand *l = s->land;
    Buf b = buf_new(ask->arena, (ptrdiff_t)l->homes * 100 + 100);
    buf_adds(&b, "id,lon,lat,people,community,old,young\n");
    for (int32_t i = 0; i < l->homes; i++) {
        const CircleHome *h = &l->home[i];
        if (!scope_holds(&ask->who.scope, h->place)) continue;
        buf_fmt(&b, "%lld,", (long long)h->id);
        e7(&b, h->lon);
        e7(&b, h->lat);
        buf_fmt(&b, "%lld,%.*s,%lld,%lld\n", (long long)h->households, STR_ARG(l->group[l->group_of[i]]),
                (long long)h->old, (long long)h->young);
    }
    ask->answer.file_name = S("homes.csv");
    return answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&b), (Str){ 0 });
}
