/* The land and the stock: read once, used by all, made anew when a stamp in the database says so. The one
 * before
 * goes on answering until the new one is there. */
#include "domains/circles/circles_measure.h"

#include "app/app.h"
#include "domains/circles/circles_queries.h"
#include "domains/circles/circles_small.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/divisions/divisions.h"
#include "vocab/calendar.h"
#include "vocab/moment.h"

#include <pthread.h>
#include <string.h>

#define ROOM_BYTES ((size_t)2 << 30)   /* address space: pages count when touched */
enum { KEPT = 2, REST_MS = 60000, OLD_YEARS = 60, YOUNG_YEARS = 7 };

const char *const circle_profiles[] = { "everyone", "senior", "child", "wheelchair", NULL };

/* Rooms that have been replaced are given back when nobody can still be reading in them: a question holds one
 * for well under a second, so a minute and two newer ones are plenty. */
typedef struct CircleRoom { Arena whole; int64_t left_ms; struct CircleRoom *before; } CircleRoom;

static CircleRoom *room_new(Arena *keep, CircleRoom *before, int64_t now_ms)
{
    Arena whole = arena_make(ROOM_BYTES);
    *keep = whole;
    CircleRoom *room = NEW(keep, CircleRoom);
    *room = (CircleRoom){ whole, 0, before };
    if (before) before->left_ms = now_ms;
    return room;
}

static void give_back(CircleRoom *newest, int64_t now_ms)
{
    CircleRoom **at = &newest->before;
    for (int n = 1; *at; n++) {
        CircleRoom *room = *at;
        if (n <= KEPT || now_ms - room->left_ms < REST_MS) {
            at = &room->before;
            continue;
        }
        Arena whole = room->whole;
        *at = room->before;
        arena_drop(whole, ROOM_BYTES);
    }
}

/* ---- The land ---- */

void circles_walker(const Net *net, const NetProfile *p, const CircleHome *home, int32_t homes,
                    CircleWalker *ret,
                    Arena *keep, Arena scratch)
{
    ret->index = net_index(net, p, keep, scratch);
    ret->edge = NEWS(keep, WalkEdge, net->edges + 1);
    net_costs(net, p, ret->index.shut, ret->edge);
    ret->away = walk_arcs(net->nodes, ret->edge, net->edges, WALK_AWAY, keep);
    ret->towards = walk_arcs(net->nodes, ret->edge, net->edges, WALK_TOWARDS, keep);
    WalkFill fill = walk_fill(net->nodes, ret->edge, net->edges, net->order, &scratch);
    WalkCosts costs = walk_costs(&fill, ret->edge, &scratch);
    ret->steps = walk_steps(&fill, costs, WALK_TOWARDS, true, keep, scratch);
    int32_t *rank = NEWS(keep, int32_t, net->nodes + 1);       /* the steps' own points into the fill */
    memcpy(rank, ret->steps.rank, (size_t)net->nodes * sizeof *rank);
    ret->steps.rank = rank;
    Snap *snap = NEWS(keep, Snap, homes + 1);
    for (int32_t i = 0; i < homes; i++)
        snap[i] = net_snap(&ret->index, (Spot){ (int32_t)home[i].lon, (int32_t)home[i].lat });
    ret->homes = cover_units(&ret->index, snap, homes, keep);
}

static void group_homes(CircleLand *l, Arena *keep)
{
    l->group = NEWS(keep, Str, l->homes + 1);
    l->group_of = NEWS(keep, int32_t, l->homes + 1);
    for (int32_t i = 0; i < l->homes; i++) {
        Str community = place_up(l->home[i].place, PLACE_COMMUNITY);
        if (!l->groups || !str_eq(l->group[l->groups - 1], community)) l->group[l->groups++] = community;
        l->group_of[i] = l->groups - 1;
    }
}

static Err open_network(CircleLand *l, Db *read, Str district, Arena *keep)
{
    CircleNetwork n;
    char why[256];
    if (!l->network) return NULL;
    TRY(circle_networks_one(read, district, l->network, &n, keep));
    char *bytes = NEWS(keep, char, n.bytes.len + 1);           /* aligned to 16 */
    memcpy(bytes, n.bytes.at, (size_t)n.bytes.len);
    l->source = n.source;
    l->synthetic = n.synthetic;
    return net_open((Str){ bytes, n.bytes.len }, &l->net, *keep, why);
}

/* What staff have drawn over it. A network that is replaced by a newer one gets the same edits. */
static Err draw_over(CircleLand *l, Db *read, Str district, Arena *keep, Arena scratch)
{
    List edits;
    Net map = l->net;
    TRY(ways_live(read, district, &edits, keep));
    l->way = edits.at;
    l->ways = (int32_t)edits.count;
    l->way_outcome = NEWS(keep, WayOutcome, l->ways + 1);
    return l->network && l->ways ? ways_apply(&map, l->way, l->ways, &l->net, l->way_outcome, keep, scratch)
        : NULL;
}

bool circles_gap(const CircleLand *l, const Snap *s)
{
    return l->network && (s->edge < 0 || s->island || s->off_mm > CIRCLE_GAP_MM);
}

/* Who lives where has not changed since: no need to count the register again. */
static bool homes_before(CircleLand *l, const CircleLand *before, Arena *keep)
{
    if (!before || before->places_stamp != l->places_stamp || before->day != l->day
        || before->least != l->least) return false;
    CircleHome *home = NEWS(keep, CircleHome, before->homes + 1);
    for (int32_t i = 0; i < before->homes; i++) {
        home[i] = before->home[i];
        home[i].place = str_copy(keep, home[i].place);
        home[i].name = str_copy(keep, home[i].name);
    }
    l->home = home;
    l->homes = before->homes;
    return true;
}

static Err read_homes(CircleLand *l, Db *read, Str district, Arena *keep)
{
    Date d = moment_date(l->day);
    int64_t old = 0, young = 0;
    List homes;
    if (d.month == 2 && d.day == 29) d.day = 28;
    moment_day_of((Date){ d.year - OLD_YEARS, d.month, d.day }, &old);
    moment_day_of((Date){ d.year - YOUNG_YEARS, d.month, d.day }, &young);
    TRY(circle_homes(read, district, moment_date_text(keep, old), moment_date_text(keep, young + 1), &homes,
                     keep));
    circles_merge(homes.at, (int32_t)homes.count, l->least);
    l->home = homes.at;
    l->homes = (int32_t)homes.count;
    return NULL;
}

static Err land_make(App *app, Db *read, int64_t network, int64_t ways, int64_t least,
                     const CircleLand *before, CircleLand **ret)
{
    Arena keep, scratch = arena_make(ROOM_BYTES);
    Str district = app_district(app);
    CircleRoom *room = room_new(&keep, before ? before->room : NULL, app_now(app));
    CircleLand *l = NEW(&keep, CircleLand);
    Err e = NULL;
    *l = (CircleLand){ .room = room, .network = network, .places_stamp = divisions_stamp(app),
                        .ways_stamp = ways, .day = moment_day(app_now(app)), .least = least };
    if (!homes_before(l, before, &keep)) e = read_homes(l, read, district, &keep);
    if (!e) {
        group_homes(l, &keep);
        e = open_network(l, read, district, &keep);
    }
    if (!e) e = draw_over(l, read, district, &keep, scratch);
    if (!e) l->nights = circles_nights(&l->net, &keep);
    for (int p = 0; !e && p < CIRCLE_PROFILES; p++) {
        e = net_profile(str_of(circle_profiles[p]), &l->walker[p].profile, NULL);
        NetProfile who = l->walker[p].profile;
        if (!e && network) circles_walker(&l->net, &who, l->home, l->homes, &l->walker[p], &keep, scratch);
    }
    arena_drop(scratch, ROOM_BYTES);
    if (!e) circles_nights_in(l->nights, keep);
    if (e) arena_drop(room->whole, ROOM_BYTES);
    else *ret = l;
    return e;
}

/* ---- The stock ---- */

static HoursHolidays holidays_of(const Calendar *c, Arena *keep)
{
    enum { MOST = 400 };
    HoursHoliday *at = NEWS(keep, HoursHoliday, MOST);
    int32_t count = 0;
    for (int i = 0; i < c->count; i++) {
        int32_t from = c->days[i].from, to = c->days[i].to;
        int64_t day = 0, last = -1;
        if (c->days[i].work) continue;
        moment_day_of((Date){ from / 10000, from / 100 % 100, from % 100 }, &day);
        moment_day_of((Date){ to / 10000, to / 100 % 100, to % 100 }, &last);
        for (; day <= last && count < MOST; day++)
            at[count++] = (HoursHoliday){ (int32_t)day, str_of(c->days[i].zh) };
    }
    return (HoursHolidays){ count, at };
}

/* Those that are open, their hours, and where they stand beside the network, for walkers from `first` on. */
static void stand(CircleStock *s, const List *all, int first, int end, Arena *keep)
{
    Facility *f = all->at;
    for (int64_t i = 0; i < all->count; i++)
        if (f[i].state == FACILITY_OPEN) f[s->count++] = f[i];
    s->facility = f;
    s->hours = NEWS(keep, const Hours *, s->count + 1);
    for (int32_t i = 0; i < s->count; i++)
        if (!f[i].hours.len || hours_read(f[i].hours, &s->hours[i], keep, NULL)) s->hours[i] = NULL;
    for (int p = first; p < end && s->land->network; p++) {
        s->snap[p] = NEWS(keep, Snap, s->count + 1);
        for (int32_t i = 0; i < s->count; i++)
            s->snap[p][i] = net_snap(&s->land->walker[p].index,
                                     (Spot){ (int32_t)f[i].lon, (int32_t)f[i].lat });
    }
}

Err circles_stock_on(Ask *ask, const CircleStock *now, Str day, int profile, const CircleStock **ret,
                     Arena *keep)
{
    List all;
    *ret = now;
    if (!day.at) return NULL;
    CircleStock *s = NEW(keep, CircleStock);
    *s = (CircleStock){ .room = now->room, .land = now->land, .days = now->days, .holidays = now->holidays };
    TRY(facilities_as_of(ask->db, ask->district, day, &all, keep));
    stand(s, &all, profile, profile + 1, keep);
    *ret = s;
    return NULL;
}

static Err stock_make(App *app, Db *read, int64_t stamp, int64_t days, const CircleLand *land,
                      const CircleStock *before, CircleStock **ret)
{
    Arena keep;
    List all;
    CircleRoom *room = room_new(&keep, before ? before->room : NULL, app_now(app));
    CircleStock *s = NEW(&keep, CircleStock);
    const Calendar *calendar = dictionary_calendar_of(read, app_district(app), app_now(app), &keep);
    *s = (CircleStock){ .room = room, .land = land, .stamp = stamp, .holidays =
        holidays_of(calendar, &keep), .days = days };
    Err e = facilities_all(read, app_district(app), &all, &keep);
    if (e) return arena_drop(room->whole, ROOM_BYTES), e;
    stand(s, &all, 0, CIRCLE_PROFILES, &keep);
    *ret = s;
    return NULL;
}

static Err renew(App *app, Db *read, int64_t least)
{
    CircleStock *stock = app_kept(app, "circles"), *fresh;
    CircleLand *land = stock ? (CircleLand *)(uintptr_t)stock->land : NULL;
    int64_t network, ways, stamp, days = dictionary_stamp_of(read, app_district(app));
    TRY(circle_networks_newest(read, app_district(app), &network));
    TRY(ways_stamp(read, app_district(app), &ways));
    TRY(facilities_stamp(read, app_district(app), &stamp));
    int64_t today = moment_day(app_now(app));
    if (!land || land->network != network || land->places_stamp != divisions_stamp(app) || land->day != today
        || land->ways_stamp != ways || land->least != least)
        TRY(land_make(app, read, network, ways, least, land, &land));
    if (stock && stock->land == land && stock->stamp == stamp && stock->days == days) return NULL;
    TRY(stock_make(app, read, stamp, days, land, stock, &fresh));
    app_keep(app, "circles", fresh);
    give_back(fresh->room, app_now(app));
    give_back(land->room, app_now(app));
    return NULL;
}

static pthread_mutex_t making = PTHREAD_MUTEX_INITIALIZER;

/* The first question makes it,
    not the start: a district has many homes. Who comes meanwhile has the one before;
 * where there is none yet, they wait for it. */
Err circles_stock(Ask *ask, const CircleStock **ret)
{
    Err e = NULL;
    bool mine = app_kept(ask->app, "circles") ? !pthread_mutex_trylock(&making)
        : !pthread_mutex_lock(&making);
    if (mine) {
        e = renew(ask->app, ask->db, circles_least(ask));      /* refused: the next question tries again */
        pthread_mutex_unlock(&making);
    }
    *ret = app_kept(ask->app, "circles");
    return *ret ? NULL : e ? e : BROKEN;
}

/* ---- Open or shut ---- */

int64_t circles_minute(int64_t ms) { return (ms + 8 * MOMENT_HOUR_MS) / 60000; }

bool circles_open(const CircleStock *s, int32_t facility, int64_t minute)
{
    if (minute == NONE || !s->hours[facility]) return true;
    const Facility *f = &s->facility[facility];
    HoursPlace place = { .national = s->holidays, .sun = true, .lon = (double)f->lon / 1e7,
                         .lat = (double)f->lat / 1e7, .clock_min = 480 };
    return hours_at(s->hours[facility], &place, minute).state != HOURS_CLOSED;
}
