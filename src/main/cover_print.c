/* What tuimen cover tells: one object of JSON, or a table. */
#include "main/cover_capacity.h"

#include "json/json.h"
#include "main/network_info.h"

#include <math.h>
#include <stdlib.h>

bool cover_parted(const Cover *c) { return c->per == PER_CELL || c->units != c->places; }

uint32_t cover_longest(const Cover *c)
{
    uint32_t most = 0;
    for (int l = 0; l < c->limits; l++)
        if (c->limit[l] > most) most = c->limit[l];
    return most;
}

static void put_minutes(Buf *to, uint32_t limit)
{
    if (limit % 6000) buf_fmt(to, "%g", limit / 6000.0);
    else buf_int(to, limit / 6000);
}

/* {"5":0.25,"10":…}: which part of `all` is within each limit. */
void cover_shares(const Cover *c, const double *within, double all, Buf *to)
{
    buf_char(to, '{');
    for (int l = 0; l < c->limits; l++) {
        buf_adds(to, l ? ",\"" : "\"");
        put_minutes(to, c->limit[l]);
        buf_fmt(to, "\":%.6f", all > 0 ? within[l] / all : 0);
    }
    buf_char(to, '}');
}

void cover_minutes(const Cover *c, Buf *to)
{
    buf_adds(to, "\"minutes\":[");
    for (int l = 0; l < c->limits; l++) {
        if (l) buf_char(to, ',');
        put_minutes(to, c->limit[l]);
    }
    buf_char(to, ']');
}

/* People of a band (-1: all) within each limit of a service; a cell's people are spread evenly over its
 * parts. */
static double count_people(const Cover *c, int32_t service, int band, double within[MINUTES_MOST])
{
    double all = 0;
    for (int l = 0; l < c->limits; l++) within[l] = 0;
    for (int32_t u = 0; u < c->units; u++) {
        int32_t place = c->unit_place[u], facility;
        double people = band < 0 ? c->people[place] : c->band_people[(int64_t)place * COVER_BANDS + band];
        people *= c->unit_share[u];
        uint32_t time = cover_time(c, u, service, &facility);
        all += people;
        for (int l = 0; l < c->limits; l++)
            if (time <= c->limit[l]) within[l] += people;
    }
    return all;
}

static void put_inequality(Buf *to, Inequality q)
{
    buf_fmt(to, ",\"gini\":%.6f,\"theil\":%.6f", q.gini, q.theil);
}

uint32_t cover_weight(const Cover *c, int32_t unit)
{
    return (uint32_t)lround(c->people[c->unit_place[unit]] * 1000 * c->unit_share[unit]);
}

/* Times beyond twice the longest limit count as that: what nobody reaches is bad, not infinitely bad. */
static Inequality of_times(const Cover *c, int32_t service, Arena scratch)
{
    int32_t units = c->units, facility;
    double *value = NEWS(&scratch, double, units + 1), cap = 2.0 * cover_longest(c) / 100;
    uint32_t *weight = NEWS(&scratch, uint32_t, units + 1);
    for (int32_t u = 0; u < units; u++) {
        uint32_t time = cover_time(c, u, service, &facility);
        value[u] = time >= WALK_FAR || time / 100.0 > cap ? cap : time / 100.0;
        weight[u] = cover_weight(c, u);
    }
    return cover_inequality(value, weight, units, scratch);
}

static void put_service(const Cover *c, int32_t s, Buf *to, Arena scratch)
{
    double within[MINUTES_MOST], all = count_people(c, s, -1, within);
    int32_t off = 0;
    for (int32_t i = c->service_first[s]; i < c->service_first[s + 1]; i++)
        off += c->walker.network && c->facility[c->service_list[i]].snap.edge < 0;
    buf_adds(to, s ? ",\n{\"service\":" : "\n{\"service\":");
    json_text(to, c->services.name[s]);
    buf_fmt(to, ",\"facilities\":%d,\"off_network\":%d", c->service_first[s + 1] - c->service_first[s], off);
    if (c->at.words) buf_fmt(to, ",\"closed\":%d", c->closed[s]);
    buf_adds(to, ",\"share\":");
    cover_shares(c, within, all, to);
    Inequality q = of_times(c, s, scratch);
    buf_fmt(to, ",\"mean_seconds\":%.2f", q.mean);
    put_inequality(to, q);
    if (c->bands) {
        buf_adds(to, ",\"bands\":{");
        for (int b = 0; b < c->bands; b++) {
            if (b) buf_char(to, ',');
            json_text(to, c->band[b]);
            buf_char(to, ':');
            all = count_people(c, s, b, within);
            cover_shares(c, within, all, to);
        }
        buf_char(to, '}');
    }
    if (c->places_of) capacity_json(c, s, to, scratch);
    buf_char(to, '}');
}

/* ---------------------------------------------------------------------------------------------- shortfall */

typedef struct Short { double people; int32_t place, missing; } Short;

static int by_shortfall(const void *a, const void *b)
{
    const Short *x = a, *y = b;
    double p = x->people * x->missing, q = y->people * y->missing;
    if (p != q) return p > q ? -1 : 1;
    return (x->place > y->place) - (x->place < y->place);
}

/* A place lacks a service when most of its people don't have it in time. */
static bool lacks(const Cover *c, int32_t place, int32_t service)
{
    int32_t facility;
    double without = 0;
    for (int32_t u = c->unit_first[place]; u < c->unit_first[place + 1]; u++)
        if (cover_time(c, u, service, &facility) > cover_longest(c)) without += c->unit_share[u];
    return without > 0.5;
}

static void put_short(const Cover *c, const Short *s, bool first, Buf *to)
{
    buf_adds(to, first ? "\n{\"id\":" : ",\n{\"id\":");
    json_text(to, c->place_id[s->place]);
    buf_adds(to, ",\"lon\":");
    json_degrees(to, c->place_at[s->place].x);
    buf_adds(to, ",\"lat\":");
    json_degrees(to, c->place_at[s->place].y);
    buf_adds(to, ",\"people\":");
    json_number(to, s->people);
    buf_adds(to, ",\"missing\":[");
    bool comma = false;
    for (int32_t k = 0; k < c->services.count; k++) {
        if (!lacks(c, s->place, k)) continue;
        if (comma) buf_char(to, ',');
        comma = true;
        json_text(to, c->services.name[k]);
    }
    buf_adds(to, "]}");
}

/* How many services each part of each place has in time, and who has them all. */
static void put_having(const Cover *c, Buf *to, Arena scratch)
{
    int32_t units = c->units, facility;
    double *value = NEWS(&scratch, double, units + 1), all = 0, full = 0;
    uint32_t *weight = NEWS(&scratch, uint32_t, units + 1), longest = cover_longest(c);
    for (int32_t u = 0; u < units; u++) {
        int32_t has = 0;
        for (int32_t s = 0; s < c->services.count; s++) has += cover_time(c, u, s, &facility) <= longest;
        value[u] = has;
        weight[u] = cover_weight(c, u);
        double people = c->people[c->unit_place[u]] * c->unit_share[u];
        all += people;
        if (has == c->services.count) full += people;
    }
    Inequality q = cover_inequality(value, weight, units, scratch);
    buf_fmt(to, "\"all_services\":{\"share\":%.6f,\"mean_services\":%.6f", all > 0 ? full / all : 0, q.mean);
    put_inequality(to, q);
    buf_adds(to, "},\n");
}

static void put_shortfall(const Cover *c, Buf *to, Arena scratch)
{
    Short *list = NEWS(&scratch, Short, c->places + 1);
    double people = 0;
    int32_t count = 0;
    for (int32_t p = 0; p < c->places; p++) {
        int32_t missing = 0;
        for (int32_t s = 0; s < c->services.count; s++) missing += lacks(c, p, s);
        if (!missing || c->people[p] <= 0) continue;
        list[count++] = (Short){ c->people[p], p, missing };
        people += c->people[p];
    }
    qsort(list, (size_t)count, sizeof *list, by_shortfall);
    buf_fmt(to, "\"shortfall_places\":%d,\"shortfall_people\":", count);
    json_number(to, people);
    buf_adds(to, ",\"shortfall\":[");
    for (int32_t i = 0; i < count && i < c->worst; i++) put_short(c, &list[i], i == 0, to);
    buf_adds(to, "]");
}

void cover_json(const Cover *c, Buf *to, Arena scratch)
{
    double people = 0, off = 0;
    for (int32_t p = 0; p < c->places; p++) people += c->people[p];
    for (int32_t u = 0; u < c->units; u++) {
        if (c->walker.network && c->snap[u].edge < 0) off += c->people[c->unit_place[u]] * c->unit_share[u];
    }
    buf_fmt(to, "{\"how\":\"%s\",\"profile\":\"%s\",\"per\":\"%s\",\"places\":%d,\"people\":",
            c->walker.network ? "network" : "straight x 1.3", c->walker.profile.name, cover_per[c->per],
                c->places);
    json_number(to, people);
    buf_adds(to, ",\"people_off_network\":");
    json_number(to, off);
    if (c->buildings_file) buf_fmt(to, ",\"cells_without_buildings\":%d", c->empty_cells);
    buf_char(to, ',');
    cover_minutes(c, to);
    buf_adds(to, ",\"services\":[");
    for (int32_t s = 0; s < c->services.count; s++) put_service(c, s, to, scratch);
    buf_adds(to, "],\n");
    put_having(c, to, scratch);
    cover_communities(c, to, scratch);
    put_shortfall(c, to, scratch);
    buf_adds(to, "}\n");
}

void cover_table(const Cover *c, Buf *to)
{
    buf_adds(to, cover_parted(c) ? "id,part,people,service,seconds,facility,snap_m,snap_to,how"
                              : "id,people,service,seconds,facility,snap_m,snap_to,how");
    if (c->places_of) buf_adds(to, capacity_columns);
    buf_char(to, '\n');
    for (int32_t u = 0; u < c->units; u++)
        for (int32_t s = 0; s < c->services.count; s++) {
            int32_t facility, place = c->unit_place[u];
            uint32_t time = cover_time(c, u, s, &facility);
            put_cell(to, c->place_id[place]);
            if (cover_parted(c)) buf_fmt(to, ",%d", u - c->unit_first[place]);
            buf_char(to, ',');
            json_number(to, c->people[place] * c->unit_share[u]);
            buf_char(to, ',');
            put_cell(to, c->services.name[s]);
            buf_char(to, ',');
            put_seconds(to, time);
            buf_char(to, ',');
            if (facility >= 0) put_cell(to, c->facility_id[facility]);
            buf_char(to, ',');
            put_snap(to, &c->walker, &c->snap[u]);
            if (c->places_of) capacity_cells(c, u, s, to);
            buf_char(to, '\n');
        }
}
