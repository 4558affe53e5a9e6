/* 身边15分钟: what is near a door, the nearest first; why something is missing; the way there in words.
 * Public: it tells of facilities and distances, never of people. */
#include "domains/circles/circles_measure.h"
#include "domains/circles/circles_near.h"

#include "domains/divisions/divisions.h"
#include "geo/datum/datum.h"
#include "vocab/moment.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { FAR_CS = 60 * 6000, MINUTE_CS = 6000 };

static double minutes_of(uint32_t cs) { return (double)((cs + 300) / 600) / 10; }

/* ---- The walk from a door ---- */

typedef struct NearDoor {
    const CircleStock *stock;
    const CircleWalker *walker;
    int profile;
    Spot at;
    Snap snap;
    uint64_t *label;                   /* of each node; without a network NULL */
} NearDoor;

/* At that minute: gates that keep hours are shut outside them. */
static Err door_of(Ask *ask, int64_t lon, int64_t lat, int datum, int profile, int64_t minute, NearDoor *ret)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    TRY(divisions_point(ask, lon, lat, datum, &lon, &lat));
    *ret = (NearDoor){ .stock = s, .profile = profile < 0 ? 0 : profile, .at =
        { (int32_t)lon, (int32_t)lat } };
    ret->walker = &circles_land_then(s, ret->profile, minute, ask->arena)->walker[ret->profile];
    if (!s->land->network) return NULL;
    WalkSeed seed[2];
    ret->label = NEWS(ask->arena, uint64_t, s->land->net.nodes + 1);
    ret->snap = net_snap(&ret->walker->index, ret->at);
    if (ret->snap.edge < 0 || ret->snap.island) {      /* the network is missing here: by straight lines */
        ret->label = NULL;
        return NULL;
    }
    int seeds = net_seeds(&ret->walker->index, &ret->snap, WALK_AWAY, 0, seed);
    Arena scratch = *ask->arena;
    walk_search(&ret->walker->away, seed, seeds, FAR_CS, ret->label, NULL, scratch);
    return NULL;
}

/* Never minutes without saying that the network is missing. */
static Str note_of(Ask *ask, const NearDoor *d)
{
    Buf b = buf_new(ask->arena, 200);
    int64_t metres = (d->snap.off_mm + 500) / 1000;
    if (!d->stock->land->network)
        return ask_say(ask, "本区还没有步行路网，时间按直线距离乘 1.3 估算。",
                       "There is no walking network here yet: times are of straight lines, times 1.3.");
    if (!d->label)
        return ask_say(ask, "这里的路网缺失，时间按直线距离乘 1.3 估算，仅供参考。",
                       "The walking network is missing here: times are of straight lines, times 1.3.");
    if (!circles_gap(d->stock->land, &d->snap)) return S("");
    buf_fmt(&b, ask->wire.english ? "The nearest way on the map is %lld m from this door: the minutes that "
            "begin there are counted straight." : "离这里最近的路在 %lld 米外，门口到那里的一段按直线估算，可能偏差较大。",
            (long long)metres);
    return buf_str(&b);
}

static uint32_t walk_to(const NearDoor *d, int32_t facility)
{
    const Facility *f = &d->stock->facility[facility];
    if (!d->label) return net_straight(d->at, (Spot){ (int32_t)f->lon, (int32_t)f->lat },
                                       &d->walker->profile);
    return net_cost_at(&d->walker->index, d->label, &d->snap, &d->stock->snap[d->profile][facility],
                       WALK_AWAY);
}

/* ---- Service by service ---- */

/* The nearest, the nearest that is open, and the nearest open one that isn't told to be full; how many full
 * ones there are nearer than that. */
typedef struct NearBest { int32_t any, open, room; uint32_t any_cs, open_cs, room_cs; int64_t full; }
    NearBest;

/* What was told of free places and counts on the day; by facility, NULL: nothing. */
typedef struct NearRoom { const CircleStock *stock; const FacilityFree **word; } NearRoom;

static Err room_of(Ask *ask, const CircleStock *s, int64_t day, NearRoom *ret)
{
    List words;
    TRY(facilities_free(ask, day, &words));
    *ret = (NearRoom){ s, NEWS(ask->arena, const FacilityFree *, s->count + 1) };
    for (int32_t f = 0; f < s->count && words.count; f++)
        ret->word[f] = facility_free_of(&words, &s->facility[f]);
    return NULL;
}

static bool is_full(const NearRoom *r, int32_t f) { return r->word[f] && !r->word[f]->free; }

static Str told_on(Ask *ask, const NearRoom *r, int32_t f)
{
    return moment_date_text(ask->arena, moment_day(r->word[f]->told_ms));
}

/* That the nearest open one is full, and which is the next that isn't. */
static void say_full(Ask *ask, Buf *w, const NearRoom *r, const NearBest *b)
{
    const Facility *f = r->stock->facility;
    bool english = ask->wire.english;
    buf_fmt(w, english ? "%.*s, %.0f minutes away, is full (told on %.*s); " : "%.*s（%.0f 分钟）已满，%.*s 报；",
            STR_ARG(f[b->open].name), fmax(1, ceil(minutes_of(b->open_cs))),
            STR_ARG(told_on(ask, r, b->open)));
    if (b->room >= 0)
        buf_fmt(w, english ? "the next that isn't: %.*s, %.0f minutes away" : "下一处没报满的：%.*s，要走 %.0f 分钟",
                STR_ARG(f[b->room].name), fmax(1, ceil(minutes_of(b->room_cs))));
    else if (b->full > 1)
        buf_fmt(w, english ? "all %lld that are open within an hour are full" : "一小时内开着的 %lld 处都满了",
                (long long)b->full);
    else buf_adds(w, english ? "no other is open within an hour" : "一小时内没有别的开着的");
}

static Str why_missing(Ask *ask, const NearRoom *r, const NearBest *b, uint32_t limit)
{
    Buf w = buf_new(ask->arena, 400);
    bool english = ask->wire.english, shut = b->any_cs <= limit && b->open_cs > limit;
    double open = minutes_of(b->open_cs);
    if (b->room_cs <= limit) return S("");
    if (b->open >= 0 && is_full(r, b->open)) {
        if (shut) buf_adds(&w, english ? "closed now; " : "最近的现在不开放；");
        say_full(ask, &w, r, b);
    } else if (shut && b->open_cs <= FAR_CS)
        buf_fmt(&w, english ? "closed now; the nearest that is open is %.0f minutes away"
                : "现在不开放，开着的最近一处要走 %.0f 分钟", ceil(open));
    else if (shut)
        buf_adds(&w, english ? "closed now; none is open within an hour" : "现在不开放，一小时内也没有开着的");
    else if (b->open_cs <= FAR_CS)
        buf_fmt(&w, english ? "the nearest is %.0f minutes away" : "最近的一处要走 %.0f 分钟", ceil(open));
    else buf_adds(&w, english ? "none within an hour" : "步行一小时内没有");
    return buf_str(&w);
}

/* What one should know before one goes: hours nobody wrote down, a nearer one that is full, free places. */
static Str note_on(Ask *ask, const NearRoom *r, const NearBest *b, int32_t which, const NearItem *it)
{
    Buf w = buf_new(ask->arena, 300);
    const char *between = ask->wire.english ? "; " : "；";
    const Facility *f = r->stock->facility;
    if (it->open_now && !it->hours.len)
        buf_add(&w, ask_say(ask, "开放时间未登记，去之前先问一声", "hours not registered: ask before you go"));
    if (which == b->room && b->open >= 0 && b->open != b->room) {
        if (w.len) buf_adds(&w, between);
        buf_fmt(&w, ask->wire.english ? "nearer, but full: %.*s, %.0f minutes away (told on %.*s)"
                : "更近的%.*s（%.0f 分钟）已满，%.*s 报", STR_ARG(f[b->open].name),
                fmax(1, ceil(minutes_of(b->open_cs))), STR_ARG(told_on(ask, r, b->open)));
    }
    if (r->word[which] && r->word[which]->free) {
        if (w.len) buf_adds(&w, between);
        buf_fmt(&w, ask->wire.english ? "%lld places free (told on %.*s)" : "余位 %lld 个，%.*s 报",
                (long long)r->word[which]->free, STR_ARG(told_on(ask, r, which)));
    }
    return buf_str(&w);
}

/* Sent to the nearest open one with room; where that is too far, to the nearest as things are. */
static NearItem item_of(Ask *ask, const NearRoom *r, const FacilityKind *k, const NearBest *b, uint32_t limit)
{
    NearItem it = { .service = k->code, .name = ask->wire.english ? k->name_en : k->name,
                    .class = str_of(facility_classes[k->class]), .care = str_of(facility_cares[k->care]),
                    .facility = S(""), .minutes = -1, .reason = why_missing(ask, r, b, limit), .hours = S(""),
                    .note = S(""), .free = NONE, .next = S(""), .next_minutes = -1 };
    bool open = b->open_cs <= limit || (b->any_cs > limit && b->open_cs <= FAR_CS);
    int32_t which = b->room_cs <= limit ? b->room : open ? b->open : b->any;
    if (which < 0) return it;
    const Facility *f = &r->stock->facility[which];
    it.facility_id = f->id;
    it.facility = f->name;
    it.minutes = minutes_of(which == b->room ? b->room_cs : which == b->open ? b->open_cs : b->any_cs);
    it.open_now = open;
    it.lon = f->lon;
    it.lat = f->lat;
    it.hours = f->hours;
    if (r->word[which]) it.free = r->word[which]->free;
    it.note = note_on(ask, r, b, which, &it);
    if (!it.reason.len || b->room < 0 || b->room == which) return it;
    it.next_id = r->stock->facility[b->room].id;
    it.next = r->stock->facility[b->room].name;
    it.next_minutes = minutes_of(b->room_cs);
    return it;
}

/* Of as many minutes, as they are shown, those whose hours are known come first. */
static int by_nearness(const void *a, const void *b)
{
    const NearItem *x = a, *y = b;
    if (!x->reason.len != !y->reason.len) return x->reason.len ? 1 : -1;
    double one = x->minutes < 0 ? 1e9 : x->minutes, other = y->minutes < 0 ? 1e9 : y->minutes;
    if (ceil(one) != ceil(other)) return ceil(one) < ceil(other) ? -1 : 1;
    if (!x->hours.len != !y->hours.len) return x->hours.len ? -1 : 1;
    if (one != other) return one < other ? -1 : 1;
    return str_cmp(x->service, y->service);
}

static void best_of(const NearDoor *d, const NearRoom *r, const List *kinds, int64_t minute, NearBest *best)
{
    const FacilityKind *k = kinds->at;
    for (int64_t i = 0; i < kinds->count; i++)
        best[i] = (NearBest){ -1, -1, -1, WALK_FAR, WALK_FAR, WALK_FAR, 0 };
    for (int32_t f = 0; f < d->stock->count; f++) {
        uint32_t cs = walk_to(d, f);
        if (cs > FAR_CS) continue;
        bool open = circles_open(d->stock, f, minute), full = is_full(r, f);
        for (int64_t i = 0; i < kinds->count; i++) {
            NearBest *b = &best[i];
            if (cs >= b->any_cs && (!open || cs >= b->room_cs)) continue;
            if (!facility_offers(d->stock->facility[f].services, k[i].code)) continue;
            if (cs < b->any_cs) b->any = f, b->any_cs = cs;
            if (open && cs < b->open_cs) b->open = f, b->open_cs = cs;
            if (open && !full && cs < b->room_cs) b->room = f, b->room_cs = cs;
            b->full += open && full;
        }
    }
}

Err circles_near_of(Ask *ask, NearAnswer *ret)
{
    const NearQuery *q = QUERY(ask, NearQuery);
    NearDoor d;
    NearRoom room;
    List kinds;
    Place place;
    Str code;
    int64_t minute;
    if (q->lang >= 0) ask->wire.english = q->lang;
    TRY(circles_at(ask, q->at, &minute));
    if (minute == NONE) minute = circles_minute(ask->now_ms);
    TRY(circles_kinds_of(ask, S("jinjiang58"), &kinds));
    TRY(door_of(ask, q->lon, q->lat, q->datum, q->profile, minute, &d));
    TRY(divisions_at(ask, d.at.x, d.at.y, &code));
    TRY(divisions_place(ask, code, &place));
    TRY(room_of(ask, d.stock, minute / 1440, &room));
    const FacilityKind *k = kinds.at;
    NearBest *best = NEWS(ask->arena, NearBest, kinds.count + 1);
    best_of(&d, &room, &kinds, minute, best);
    uint32_t limit = (uint32_t)(q->minutes == NONE ? 15 : q->minutes) * MINUTE_CS;
    NearItem *to = NEWS(ask->arena, NearItem, kinds.count + 1);
    *ret = (NearAnswer){ d.label ? S("network") : S("straight x 1.3"), limit / 6000.0,
                         str_of(circle_profiles[d.profile]), ask->now_ms, note_of(ask, &d), { to, 0 } };
    for (int64_t i = 0; i < kinds.count; i++)
        if (!q->service.at || str_eq(q->service, k[i].code))
            to[ret->items.count++] = item_of(ask, &room, &k[i], &best[i], limit);
    qsort(to, (size_t)ret->items.count, sizeof *to, by_nearness);
    return NULL;
}

Err circles_near_json(Ask *ask)
{
    NearAnswer a;
    TRY(circles_near_of(ask, &a));
    return answer(ask, 200, &NearAnswer_shape, &a);
}

/* ---- The way in words ---- */

typedef struct NearStep { Str words; int64_t metres; Str kind; } NearStep;
SHAPE(NearStep, "a part of the way",
    TEXT    (NearStep, words, 1, 120,                    "what one does"),
    INT     (NearStep, metres, 0, ID_MAX,                "how far"),
    TEXT    (NearStep, kind, 1, 20,                      "way, steps, crossing, square, compound"));
typedef struct CircleWay { Str how, facility; double minutes; bool steps; List parts; } CircleWay;
SHAPE(CircleWay, "the way to a facility",
    TEXT    (CircleWay, how, 1, 20,                     "network, or straight x 1.3"),
    TEXT    (CircleWay, facility, 1, 60,                "where to"),
    REAL    (CircleWay, minutes, 0, -1, 1000,           "on foot; -1: there is no way within an hour"),
    BOOL    (CircleWay, steps, 0,                       "there are steps on it"),
    LIST    (CircleWay, parts, NearStep_shape, 0, 500,   "one after another; empty without a network"));

typedef struct NearLeg { int kind; double metres, bearing; } NearLeg;

static double bearing(Spot a, Spot b)
{
    double east = (b.x - a.x) * cos(a.y * 1e-7 * M_PI / 180), north = b.y - a.y;
    return atan2(east, north) * 180 / M_PI;            /* 0: north, 90: east */
}

static const char *const winds_zh[] = { "北", "东北", "东", "东南", "南", "西南", "西", "西北" };
static const char *const winds_en[] = { "north", "north-east", "east", "south-east", "south", "south-west",
    "west",
                                        "north-west" };

static double turned(double from, double to)
{
    double t = fmod(to - from + 540, 360) - 180;
    return t;
}

static NearStep words_of(Ask *ask, const NearLeg *l, const NearLeg *before)
{
    static const char *const zh[] = { "走", "走台阶", "过马路", "穿过广场", "穿过院落" };
    static const char *const en[] = { "walk", "take the steps", "cross the street", "cross the square",
                                      "cross the compound" };
    Buf w = buf_new(ask->arena, 100);
    int wind = (int)lround((l->bearing + 360) / 45) % 8;
    double turn = before ? turned(before->bearing, l->bearing) : 0;
    int64_t metres = llround(l->metres);
    if (ask->wire.english) {
        if (!before) buf_fmt(&w, "head %s, ", winds_en[wind]);
        else if (fabs(turn) >= 40) buf_fmt(&w, "turn %s, ", turn > 0 ? "right" : "left");
        buf_fmt(&w, "%s %lld m", en[l->kind], (long long)metres);
    } else {
        if (!before) buf_fmt(&w, "往%s", winds_zh[wind]);
        else if (fabs(turn) >= 40) buf_fmt(&w, "%s转，", turn > 0 ? "右" : "左");
        buf_fmt(&w, "%s %lld 米", zh[l->kind], (long long)metres);
    }
    return (NearStep){ buf_str(&w), metres, str_of(net_kinds[l->kind]) };
}

/* A part of an edge with the straight bit beside it, walked from one place to another: of the edge's kind. */
static NearLeg stretch(const Net *net, const Snap *s, double along_mm, Spot from, Spot to)
{
    return (NearLeg){ net->edge[s->edge].kind, (along_mm + s->off_mm) / 1000, bearing(from, to) };
}

/* From a snap to an end of its edge, in mm of the edge. */
static double to_end(const Net *net, const Snap *s, int32_t node)
{
    const NetEdge *e = &net->edge[s->edge];
    return node == e->a ? s->along_mm : (double)e->length_mm - s->along_mm;
}

/* From the facility's end of the way back to the door, along labels that add up. */
static int32_t trace(const NearDoor *d, const Snap *to, Spot last, NearLeg *leg, int32_t room)
{
    const NetIndex *x = &d->walker->index;
    const Net *net = x->net;
    WalkSeed end[2];
    int ends = net_seeds(x, to, WALK_TOWARDS, 0, end);
    int32_t at = -1, count = 0;
    uint64_t best = WALK_NOWHERE;
    for (int k = 0; k < ends; k++) {
        uint64_t l = d->label[end[k].node];
        if (l != WALK_NOWHERE && (l >> 32) + end[k].cost < best) best = (l >> 32) + end[k].cost, at =
            end[k].node;
    }
    if (at >= 0) leg[count++] = stretch(net, to, to_end(net, to, at), net->at[at], last);
    while (at >= 0 && count < room) {
        int32_t from = -1, edge = -1;
        uint64_t here = d->label[at] >> 32;
        for (int32_t i = x->node_first[at]; i < x->node_first[at + 1] && from < 0; i++) {
            const WalkEdge *e = &d->walker->edge[x->node_edge[i]];
            uint32_t cost = e->b == at ? e->there : e->back;
            int32_t other = e->b == at ? e->a : e->b;
            if (other == at || cost >= WALK_FAR || d->label[other] == WALK_NOWHERE) continue;
            if ((d->label[other] >> 32) + cost == here) from = other, edge = x->node_edge[i];
        }
        if (from < 0) break;
        leg[count++] = (NearLeg){ net->edge[edge].kind, net->edge[edge].length_mm / 1000.0,
                                 bearing(net->at[from], net->at[at]) };
        at = from;
    }
    if (count < room && at >= 0)
        leg[count++] = stretch(net, &d->snap, to_end(net, &d->snap, at), d->at, net->at[at]);
    return count;
}

/* Straight on and of one kind is one part. */
static void parts_of(Ask *ask, NearLeg *leg, int32_t legs, CircleWay *ret)
{
    NearStep *to = NEWS(ask->arena, NearStep, legs + 1);
    ret->parts.at = to;
    const NearLeg *before = NULL;
    for (int32_t i = legs - 1; i >= 0; i--) {
        while (i > 0 && leg[i - 1].kind == leg[i].kind
               && fabs(turned(leg[i].bearing, leg[i - 1].bearing)) < 40) {
            leg[i - 1].metres += leg[i].metres;
            leg[i - 1].bearing = leg[i].metres > leg[i - 1].metres / 2 ? leg[i].bearing : leg[i - 1].bearing;
            i--;
        }
        if (leg[i].metres < 1) continue;
        ret->steps |= leg[i].kind == NET_STEPS;
        to[ret->parts.count++] = words_of(ask, &leg[i], before);
        before = &leg[i];
    }
}

Err circles_way(Ask *ask)
{
    enum { LEGS = 2000 };
    const NearWayQuery *q = QUERY(ask, NearWayQuery);
    NearDoor d;
    TRY(door_of(ask, q->lon, q->lat, q->datum, q->profile, circles_minute(ask->now_ms), &d));
    int32_t which = 0;
    while (which < d.stock->count && d.stock->facility[which].id != q->facility) which++;
    if (which == d.stock->count) return NOT_FOUND;
    uint32_t cs = walk_to(&d, which);
    CircleWay way = { d.label ? S("network") : S("straight x 1.3"), d.stock->facility[which].name,
                      cs <= FAR_CS ? minutes_of(cs) : -1, false, { NEW(ask->arena, NearStep), 0 } };
    if (d.label && cs <= FAR_CS) {
        const Snap *to = &d.stock->snap[d.profile][which];
        NearLeg *leg = NEWS(ask->arena, NearLeg, LEGS);
        const Facility *f = &d.stock->facility[which];
        Spot end = { (int32_t)f->lon, (int32_t)f->lat };
        if (net_along(&d.walker->index, &d.snap, to) == cs) {
            double along = fabs((double)d.snap.along_mm - to->along_mm);
            leg[0] = stretch(d.walker->index.net, &d.snap, along + to->off_mm, d.at, end);
            parts_of(ask, leg, 1, &way);
        } else parts_of(ask, leg, trace(&d, to, end, leg, LEGS), &way);
    }
    return answer(ask, 200, &CircleWay_shape, &way);
}
