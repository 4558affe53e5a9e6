/* Places: read beside the facilities, shared out service by service, told beside the shares. */
#include "main/cover_capacity.h"

#include "json/json.h"
#include "main/network_info.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

const char capacity_columns[] = ",accessibility,assigned,assigned_seconds,unserved,out_of_reach";

/* ------------------------------------------------------------------------------------------------- asking */

static bool zones(const char *words, const Cover *c, FcaDecay *d)
{
    Str rest = str_of(words);
    d->kind = FCA_ZONES;
    for (int z = 0; z < c->limits; z++) {
        bool good = rest.len && str_real(str_trim(str_cut(&rest, ',')), &d->weight[z]);
        if (!good || d->weight[z] < 0 || d->weight[z] > 1) return false;
        if (z && c->limit[z] <= c->limit[z - 1]) return false;
        d->limit[z] = c->limit[z];
    }
    d->zones = c->limits;
    return !rest.len && d->weight[0] > 0;
}

bool capacity_decay(const char *words, const Cover *c, FcaDecay *ret)
{
    *ret = (FcaDecay){ FCA_FLAT, 1, { cover_longest(c) }, { 1 } };
    if (!words || !strcmp(words, "flat")) return true;
    if (!strcmp(words, "gauss")) return ret->kind = FCA_GAUSS, true;
    if (zones(words, c, ret)) return true;
    fprintf(stderr, "tuimen: --decay 须为 flat、gauss，或按 --minutes（升序）逐一给出 0 到 1 的权重 / must be flat, "
            "gauss, or a weight from 0 to 1 for each of --minutes, which ascend: %s\n", words);
    return false;
}

/* ------------------------------------------------------------------------------------------------ working */

static bool whole(double number) { return number == floor(number); }

/* Whole people where all are, else thousandths. */
static int64_t unit_of(const Cover *c)
{
    bool all = c->units == c->places;
    for (int32_t p = 0; p < c->places && all; p++) all = whole(c->people[p]);
    for (int32_t f = 0; f < c->facilities && all; f++) all = whole(c->capacity[f]);
    return all ? 1 : 1000;
}

/* People of each unit; those of a place add up to it. */
static int64_t *count_units(const Cover *c, int64_t unit, double *people, Arena *keep)
{
    int64_t *count = NEWS(keep, int64_t, (ptrdiff_t)c->units + 1);
    for (int32_t p = 0; p < c->places; p++) {
        double all = c->people[p] * (double)unit, share = 0;
        int64_t before = 0;
        for (int32_t u = c->unit_first[p]; u < c->unit_first[p + 1]; u++) {
            bool last = u + 1 == c->unit_first[p + 1];
            int64_t so_far = llround(last ? all : all * (share += c->unit_share[u]));
            count[u] = so_far - before;
            before = so_far;
            people[u] = c->people[p] * c->unit_share[u];
        }
    }
    return count;
}

typedef struct Ground { WalkArcs towards; CoverUnits units; CatchUnits by; } Ground;

static Catchments catch_service(const Cover *c, const Ground *g, int32_t s, Arena *keep, Arena scratch)
{
    int32_t count = c->service_first[s + 1] - c->service_first[s];
    CoverFacility *some = NEWS(&scratch, CoverFacility, count + 1);
    Spot *at = NEWS(&scratch, Spot, count + 1);
    for (int32_t i = 0; i < count; i++) {
        some[i] = c->facility[c->service_list[c->service_first[s] + i]];
        at[i] = c->facility_at[c->service_list[c->service_first[s] + i]];
    }
    uint32_t limit = cover_longest(c);
    if (!c->walker.network)
        return catchments_straight(&c->walker.profile, at, count, c->unit_at, c->units, limit, keep);
    return catchments(&c->walker.index, &g->towards, some, count, &g->by, limit, keep, scratch);
}

static void number_parts(CapacityService *s, int32_t units, Arena *keep)
{
    s->part_first = NEWS(keep, int64_t, (ptrdiff_t)units + 2);
    for (int64_t i = 0; i < s->allotted.parts; i++) s->part_first[s->allotted.part[i].unit + 1]++;
    for (int32_t u = 0; u < units; u++) s->part_first[u + 1] += s->part_first[u];
}

double capacity_clock(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool due(void *until) { return capacity_clock() >= *(const double *)until; }

static Err share_out(const Cover *c, const Capacity *to, const Ground *g, const int64_t *count,
                     const double *people, int32_t s, Arena *keep, Arena scratch)
{
    CapacityService *one = &to->service[s];
    int32_t first = c->service_first[s], facilities = c->service_first[s + 1] - first;
    double *capacity = NEWS(&scratch, double, facilities + 1);
    int64_t *room = NEWS(&scratch, int64_t, facilities + 1);
    for (int32_t i = 0; i < facilities; i++) {
        capacity[i] = c->capacity[c->service_list[first + i]];
        room[i] = capacity[i] < 0 ? ALLOT_UNLIMITED : llround(capacity[i] * (double)to->unit);
        one->unlimited += capacity[i] < 0;
        one->places += capacity[i] > 0 ? capacity[i] : 0;
    }
    if (one->unlimited == facilities) return NULL;
    one->has = true;
    one->access = NEWS(keep, double, (ptrdiff_t)c->units + 1);
    one->demand = NEWS(keep, double, facilities + 1);
    one->ratio = NEWS(keep, double, facilities + 1);
    Catchments caught = catch_service(c, g, s, keep, scratch);
    fca_two_steps(&caught, capacity, people, &to->decay, one->demand, one->ratio, one->access);
    double until = to->until;
    TRY(allot(&caught, count, room, (AllotStop){ due, &until }, &one->allotted, keep, scratch));
    number_parts(one, c->units, keep);
    return NULL;
}

bool capacity_work(const Cover *c, Capacity *to, Arena *keep, Arena scratch)
{
    Ground g = { 0 };
    double *people = NEWS(keep, double, c->units + 1);
    to->unit = unit_of(c);
    to->service = NEWS(keep, CapacityService, c->services.count + 1);
    int64_t *count = count_units(c, to->unit, people, keep);
    if (c->walker.network) {
        g.towards = walk_arcs(c->walker.net.nodes, c->walker.edge, c->walker.net.edges, WALK_TOWARDS, keep);
        g.units = cover_units(&c->walker.index, c->snap, c->units, keep);
        g.by = catch_units(&c->walker.index, &g.units, keep);
    }
    for (int32_t s = 0; s < c->services.count; s++) {
        Err e = share_out(c, to, &g, count, people, s, keep, scratch);
        if (!e) continue;
        fprintf(stderr, "%s: %s / %s\n", c->facilities_file, e->zh, e->en);
        return false;
    }
    return true;
}

/* ------------------------------------------------------------------------------------------------ telling */

static double heads(const Cover *c, int64_t count) { return (double)count / (double)c->places_of->unit; }

static void put_heads(const Cover *c, const char *key, int64_t count, Buf *to)
{
    buf_fmt(to, ",\"%s\":", key);
    json_number(to, heads(c, count));
}

static void put_facility(const Cover *c, int32_t s, int32_t i, Buf *to)
{
    const CapacityService *one = &c->places_of->service[s];
    int32_t f = c->service_list[c->service_first[s] + i];
    buf_adds(to, i ? ",\n{\"id\":" : "\n{\"id\":");
    json_text(to, c->facility_id[f]);
    buf_adds(to, ",\"capacity\":");
    if (c->capacity[f] < 0) buf_adds(to, "null");
    else json_number(to, c->capacity[f]);
    buf_fmt(to, ",\"people_in_reach\":%.3f,\"per_1000\":%.6f", one->demand[i], 1000 * one->ratio[i]);
    put_heads(c, "assigned", one->allotted.used[i], to);
    buf_char(to, '}');
}

/* How many places a thousand people have, and how evenly. */
static void put_access(const Cover *c, const CapacityService *one, Buf *to, Arena scratch)
{
    uint32_t *weight = NEWS(&scratch, uint32_t, c->units + 1);
    double *value = NEWS(&scratch, double, c->units + 1);
    for (int32_t u = 0; u < c->units; u++) {
        weight[u] = cover_weight(c, u);
        value[u] = 1000 * one->access[u];
    }
    Inequality q = cover_inequality(value, weight, c->units, scratch);
    buf_fmt(to, "\"accessibility\":{\"mean\":%.6f,\"gini\":%.6f,\"theil\":%.6f}", q.mean, q.gini, q.theil);
}

void capacity_json(const Cover *c, int32_t s, Buf *to, Arena scratch)
{
    const CapacityService *one = &c->places_of->service[s];
    const AllotAnswer *a = &one->allotted;
    static const char *const methods[] = { "2SFCA", "E2SFCA", "gaussian 2SFCA" };
    if (!one->has) return;
    int64_t all = a->served + a->unserved + a->beyond;
    buf_fmt(to, ",\"capacity\":{\"method\":\"%s\",\"places\":", methods[c->places_of->decay.kind]);
    json_number(to, one->places);
    buf_fmt(to, ",\"unlimited\":%d,", one->unlimited);
    put_access(c, one, to, scratch);
    put_heads(c, "served", a->served, to);
    put_heads(c, "unserved", a->unserved, to);
    put_heads(c, "out_of_reach", a->beyond, to);
    buf_fmt(to, ",\"share_served\":%.6f,\"share_unserved\":%.6f", all ? (double)a->served / (double)all : 0,
            all ? (double)a->unserved / (double)all : 0);
    buf_fmt(to, ",\"mean_seconds\":%.2f", a->served ? (double)a->value / (double)a->served / 100 : 0);
    buf_fmt(to, ",\"gap\":%.9g", a->value ? (double)(a->value - a->bound) / (double)a->value : 0);
    put_heads(c, "served_at_most", a->most, to);
    buf_adds(to, ",\"facilities\":[");
    for (int32_t i = 0; i < c->service_first[s + 1] - c->service_first[s]; i++) put_facility(c, s, i, to);
    buf_adds(to, "]}");
}

void capacity_cells(const Cover *c, int32_t unit, int32_t s, Buf *to)
{
    const CapacityService *one = &c->places_of->service[s];
    if (!one->has) {
        buf_adds(to, ",,,,,");
        return;
    }
    const AllotAnswer *a = &one->allotted;
    const AllotPart *most = NULL;
    for (int64_t i = one->part_first[unit]; i < one->part_first[unit + 1]; i++)
        if (!most || a->part[i].people > most->people) most = &a->part[i];
    buf_fmt(to, ",%.6f,", 1000 * one->access[unit]);
    if (most) put_cell(to, c->facility_id[c->service_list[c->service_first[s] + most->facility]]);
    buf_char(to, ',');
    if (most) put_seconds(to, most->cost);
    bool beyond = one->allotted.reaches[unit] == 0;
    buf_char(to, ',');
    json_number(to, beyond ? 0 : heads(c, a->left[unit]));
    buf_char(to, ',');
    json_number(to, beyond ? heads(c, a->left[unit]) : 0);
}

void capacity_assignment(const Cover *c, Buf *to)
{
    buf_adds(to, cover_parted(c) ? "service,id,part,facility,people,seconds\n"
                              : "service,id,facility,people,seconds\n");
    for (int32_t s = 0; s < c->services.count; s++) {
        const AllotAnswer *a = &c->places_of->service[s].allotted;
        for (int64_t i = 0; i < a->parts; i++) {
            const AllotPart *p = &a->part[i];
            int32_t place = c->unit_place[p->unit];
            put_cell(to, c->services.name[s]);
            buf_char(to, ',');
            put_cell(to, c->place_id[place]);
            if (cover_parted(c)) buf_fmt(to, ",%d", p->unit - c->unit_first[place]);
            buf_char(to, ',');
            put_cell(to, c->facility_id[c->service_list[c->service_first[s] + p->facility]]);
            buf_char(to, ',');
            json_number(to, heads(c, p->people));
            buf_char(to, ',');
            put_seconds(to, p->cost);
            buf_char(to, '\n');
        }
    }
}
