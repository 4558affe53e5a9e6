/* What changes between two scenarios: for each service, community and place. */
#include "main/cover_compare.h"

#include "json/json.h"
#include "main/cover_capacity.h"
#include "main/network_info.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

bool compare_same_nodes(const Cover *before, const Cover *after, const char *file)
{
    bool same = before->walker.net.nodes == after->walker.net.nodes;
    for (int32_t v = 0; same && v < after->walker.net.nodes; v++)
        same = before->walker.net.id[v] == after->walker.net.id[v];
    if (!same)
        fprintf(stderr, "%s: 路口与另一路网不同，请用 --demand / its nodes are not those of the other network: "
                "use --demand\n", file);
    return same;
}

/* Times beyond twice the longest limit count as that, as in the inequality of one scenario. */
static double seconds_of(const Cover *c, int32_t unit, int32_t service)
{
    int32_t facility;
    uint32_t time = cover_time(c, unit, service, &facility);
    double cap = 2.0 * cover_longest(c) / 100;
    return time >= WALK_FAR || time / 100.0 > cap ? cap : time / 100.0;
}

static void put_three(const char *key, double before, double after, int decimals, Buf *to)
{
    buf_fmt(to, "\"%s\":{\"before\":%.*f,\"after\":%.*f,\"difference\":%.*f}", key, decimals, before,
            decimals, after, decimals, after - before);
}

/* Shares by limit: before, after, and by how much. */
static void put_shares(const CoverPair *p, const double *before, const double *after, double all, Buf *to)
{
    double change[MINUTES_MOST];
    for (int l = 0; l < p->before->limits; l++) change[l] = after[l] - before[l];
    buf_adds(to, "{\"before\":");
    cover_shares(p->before, before, all, to);
    buf_adds(to, ",\"after\":");
    cover_shares(p->before, after, all, to);
    buf_adds(to, ",\"difference\":");
    cover_shares(p->before, change, all, to);
    buf_char(to, '}');
}

/* People by what becomes of them. */
typedef struct Tally {
    double all, shorter, longer, before[MINUTES_MOST], after[MINUTES_MOST];
    double in[MINUTES_MOST], out[MINUTES_MOST];
} Tally;

static void tally(const CoverPair *p, int32_t unit, int32_t service, double people, Tally *t)
{
    int32_t facility;
    uint32_t before = cover_time(p->before, unit, service, &facility);
    uint32_t after = cover_time(p->after, unit, service, &facility);
    t->all += people;
    t->shorter += after < before ? people : 0;
    t->longer += after > before ? people : 0;
    for (int l = 0; l < p->before->limits; l++) {
        bool had = before <= p->before->limit[l], has = after <= p->before->limit[l];
        t->before[l] += had ? people : 0;
        t->after[l] += has ? people : 0;
        t->in[l] += has && !had ? people : 0;
        t->out[l] += had && !has ? people : 0;
    }
}

static double people_of(const Cover *c, int32_t unit)
{
    return c->people[c->unit_place[unit]] * c->unit_share[unit];
}

/* People, not shares: of one, so that each stands for itself. */
static void put_moved(const CoverPair *p, const char *key, const double *people, Buf *to)
{
    buf_fmt(to, ",\"%s\":", key);
    cover_shares(p->before, people, 1, to);
}

typedef struct Behind { double people; int32_t facility; } Behind;

static int by_people(const void *a, const void *b)
{
    const Behind *x = a, *y = b;
    if (x->people != y->people) return x->people > y->people ? -1 : 1;
    return (x->facility > y->facility) - (x->facility < y->facility);
}

/* By which facility people moved in within the longest limit (the nearest after) or out of it (the nearest
 * before). */
static void put_behind(const CoverPair *p, const char *key, bool in, int32_t service, Buf *to, Arena scratch)
{
    const Cover *c = in ? p->after : p->before, *other = in ? p->before : p->after;
    Behind *by = NEWS(&scratch, Behind, c->facilities + 1);
    for (int32_t f = 0; f < c->facilities; f++) by[f].facility = f;
    for (int32_t u = 0; u < c->units; u++) {
        int32_t facility, elsewhere;
        if (cover_time(other, u, service, &elsewhere) <= cover_longest(other)) continue;
        if (cover_time(c, u, service, &facility) <= cover_longest(c))
            by[facility].people += people_of(p->before, u);
    }
    qsort(by, (size_t)c->facilities, sizeof *by, by_people);
    buf_fmt(to, ",\"%s\":[", key);
    for (int32_t i = 0; i < c->facilities && by[i].people > 0; i++) {
        buf_adds(to, i ? ",{\"id\":" : "{\"id\":");
        json_text(to, c->facility_id[by[i].facility]);
        buf_fmt(to, ",\"people\":%.3f}", by[i].people);
    }
    buf_char(to, ']');
}

static Inequality unequal(const Cover *c, int32_t service, Arena scratch)
{
    double *value = NEWS(&scratch, double, c->units + 1);
    uint32_t *weight = NEWS(&scratch, uint32_t, c->units + 1);
    for (int32_t u = 0; u < c->units; u++) {
        weight[u] = cover_weight(c, u);
        value[u] = seconds_of(c, u, service);
    }
    return cover_inequality(value, weight, c->units, scratch);
}

static void put_capacity(const CoverPair *p, int32_t s, Buf *to)
{
    const CapacityService *a = &p->before->places_of->service[s], *b = &p->after->places_of->service[s];
    double unit[] = { (double)p->before->places_of->unit, (double)p->after->places_of->unit };
    buf_adds(to, ",\"capacity\":{");
    put_three("places", a->places, b->places, 3, to);
    buf_char(to, ',');
    put_three("served", (double)a->allotted.served / unit[0], (double)b->allotted.served / unit[1], 3, to);
    buf_char(to, ',');
    put_three("unserved", (double)a->allotted.unserved / unit[0], (double)b->allotted.unserved / unit[1], 3,
              to);
    buf_char(to, '}');
}

static void put_service(const CoverPair *p, int32_t s, Buf *to, Arena scratch)
{
    const Cover *b = p->before, *a = p->after;
    Tally t = { 0 };
    for (int32_t u = 0; u < b->units; u++) tally(p, u, s, people_of(b, u), &t);
    Inequality before = unequal(b, s, scratch), after = unequal(a, s, scratch);
    buf_adds(to, s ? ",\n{\"service\":" : "\n{\"service\":");
    json_text(to, b->services.name[s]);
    buf_fmt(to, ",\"facilities\":{\"before\":%d,\"after\":%d}", b->service_first[s + 1] - b->service_first[s],
            a->service_first[s + 1] - a->service_first[s]);
    if (b->at.words)
        buf_fmt(to, ",\"closed\":{\"before\":%d,\"after\":%d}", b->closed[s], a->closed[s]);
    buf_adds(to, ",\"share\":");
    put_shares(p, t.before, t.after, t.all, to);
    put_moved(p, "moved_in", t.in, to);
    put_moved(p, "moved_out", t.out, to);
    put_behind(p, "moved_in_by", true, s, to, scratch);
    put_behind(p, "moved_out_by", false, s, to, scratch);
    buf_fmt(to, ",\"people_shorter\":%.3f,\"people_longer\":%.3f,", t.shorter, t.longer);
    put_three("mean_seconds", before.mean, after.mean, 2, to);
    buf_char(to, ',');
    put_three("gini", before.gini, after.gini, 6, to);
    buf_char(to, ',');
    put_three("theil", before.theil, after.theil, 6, to);
    bool places = b->places_of && (b->places_of->service[s].has || a->places_of->service[s].has);
    if (places) put_capacity(p, s, to);
    buf_char(to, '}');
}

/* -------------------------------------------------------------------------------------- communities, all */

static int32_t services_in_time(const Cover *c, int32_t unit)
{
    int32_t has = 0, facility;
    uint32_t longest = cover_longest(c);
    for (int32_t s = 0; s < c->services.count; s++) has += cover_time(c, unit, s, &facility) <= longest;
    return has;
}

static void put_communities(const CoverPair *p, Buf *to, Arena scratch)
{
    const Cover *c = p->before;
    int64_t services = c->services.count;
    Tally *t = NEWS(&scratch, Tally, c->zones.count * services + 1);
    for (int64_t i = 0; i < c->zone_parts; i++) {
        const CoverZonePart *part = &c->zone_part[i];
        double people = c->people[c->unit_place[part->unit]] * part->share;
        for (int32_t s = 0; s < services; s++)
            tally(p, part->unit, s, people, &t[part->zone * services + s]);
    }
    if (!c->zones.count) return;
    buf_adds(to, "\"communities\":[");
    for (int32_t k = 0; k < c->zones.count; k++) {
        buf_adds(to, k ? ",\n{\"id\":" : "\n{\"id\":");
        json_text(to, c->zones.name[k]);
        buf_fmt(to, ",\"people\":%.3f,\"services\":{", services ? t[k * services].all : 0);
        for (int32_t s = 0; s < services; s++) {
            const Tally *one = &t[k * services + s];
            if (s) buf_char(to, ',');
            json_text(to, c->services.name[s]);
            buf_adds(to, ":{\"share\":");
            put_shares(p, one->before, one->after, one->all, to);
            put_moved(p, "moved_in", one->in, to);
            put_moved(p, "moved_out", one->out, to);
            buf_char(to, '}');
        }
        buf_adds(to, "}}");
    }
    buf_adds(to, "],\n");
}

static void put_having(const CoverPair *p, Buf *to, Arena scratch)
{
    const Cover *c = p->before;
    double *value[2] = { NEWS(&scratch, double, c->units + 1), NEWS(&scratch, double, c->units + 1) };
    double all = 0, full[2] = { 0 };
    uint32_t *weight = NEWS(&scratch, uint32_t, c->units + 1);
    for (int32_t u = 0; u < c->units; u++) {
        weight[u] = cover_weight(c, u);
        all += people_of(c, u);
        for (int k = 0; k < 2; k++) {
            int32_t has = services_in_time(k ? p->after : p->before, u);
            value[k][u] = has;
            full[k] += has == c->services.count ? people_of(c, u) : 0;
        }
    }
    Inequality before = cover_inequality(value[0], weight, c->units, scratch);
    Inequality after = cover_inequality(value[1], weight, c->units, scratch);
    buf_adds(to, "\"all_services\":{");
    put_three("share", all > 0 ? full[0] / all : 0, all > 0 ? full[1] / all : 0, 6, to);
    buf_char(to, ',');
    put_three("mean_services", before.mean, after.mean, 6, to);
    buf_char(to, ',');
    put_three("gini", before.gini, after.gini, 6, to);
    buf_adds(to, "},\n");
}

/* -------------------------------------------------------------------------------------- who, most of all */

typedef struct Change { double weight, before, after; int32_t place, service; } Change;

static int by_weight(const void *a, const void *b)
{
    const Change *x = a, *y = b;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    if (x->place != y->place) return x->place < y->place ? -1 : 1;
    return (x->service > y->service) - (x->service < y->service);
}

/* Places by service with a longer (`sign` 1) or shorter (-1) walk, by people times seconds. */
static void put_most(const CoverPair *p, const char *key, int sign, Change *list, Buf *to)
{
    const Cover *c = p->before;
    int64_t count = 0;
    for (int32_t place = 0; place < c->places; place++)
        for (int32_t s = 0; s < c->services.count; s++) {
            Change one = { .place = place, .service = s };
            for (int32_t u = c->unit_first[place]; u < c->unit_first[place + 1]; u++) {
                one.before += seconds_of(c, u, s) * c->unit_share[u];
                one.after += seconds_of(p->after, u, s) * c->unit_share[u];
            }
            one.weight = c->people[place] * (one.after - one.before) * sign;
            if (one.weight > 1e-9) list[count++] = one;
        }
    qsort(list, (size_t)count, sizeof *list, by_weight);
    buf_fmt(to, "\"%s_places\":%lld,\"%s\":[", key, (long long)count, key);
    for (int64_t i = 0; i < count && i < c->worst; i++) {
        buf_adds(to, i ? ",\n{\"id\":" : "\n{\"id\":");
        json_text(to, c->place_id[list[i].place]);
        buf_adds(to, ",\"lon\":");
        json_degrees(to, c->place_at[list[i].place].x);
        buf_adds(to, ",\"lat\":");
        json_degrees(to, c->place_at[list[i].place].y);
        buf_adds(to, ",\"people\":");
        json_number(to, c->people[list[i].place]);
        buf_adds(to, ",\"service\":");
        json_text(to, c->services.name[list[i].service]);
        buf_fmt(to, ",\"before_seconds\":%.2f,\"after_seconds\":%.2f}", list[i].before, list[i].after);
    }
    buf_adds(to, "]");
}

static void put_side(const char *key, const Cover *c, const char *network, Buf *to)
{
    buf_fmt(to, ",\"%s\":{\"facilities\":", key);
    json_text(to, str_of(c->facilities_file));
    buf_adds(to, ",\"network\":");
    if (network) json_text(to, str_of(network));
    else buf_adds(to, "null");
    buf_char(to, '}');
}

void compare_json(const CoverPair *p, Buf *to, Arena scratch)
{
    const Cover *c = p->before;
    double people = 0;
    for (int32_t i = 0; i < c->places; i++) people += c->people[i];
    buf_fmt(to, "{\"how\":\"%s\",\"profile\":\"%s\",\"per\":\"%s\",\"places\":%d,\"people\":",
            c->walker.network ? "network" : "straight x 1.3", c->walker.profile.name, cover_per[c->per],
            c->places);
    json_number(to, people);
    put_side("before", c, p->network[0], to);
    put_side("after", p->after, p->network[1], to);
    buf_char(to, ',');
    cover_minutes(c, to);
    buf_adds(to, ",\"services\":[");
    for (int32_t s = 0; s < c->services.count; s++) put_service(p, s, to, scratch);
    buf_adds(to, "],\n");
    put_having(p, to, scratch);
    put_communities(p, to, scratch);
    Change *list = NEWS(&scratch, Change, (ptrdiff_t)c->places * c->services.count + 1);
    put_most(p, "gainers", -1, list, to);
    buf_adds(to, ",\n");
    put_most(p, "losers", 1, list, to);
    buf_adds(to, "}\n");
}

void compare_table(const CoverPair *p, Buf *to)
{
    const Cover *side[] = { p->before, p->after }, *c = p->before;
    buf_adds(to, cover_parted(c) ? "id,part,people,service" : "id,people,service");
    buf_adds(to, ",before_seconds,before_facility,after_seconds,after_facility,change_seconds\n");
    for (int32_t u = 0; u < c->units; u++)
        for (int32_t s = 0; s < c->services.count; s++) {
            int32_t facility, place = c->unit_place[u];
            uint32_t time[2];
            put_cell(to, c->place_id[place]);
            if (cover_parted(c)) buf_fmt(to, ",%d", u - c->unit_first[place]);
            buf_char(to, ',');
            json_number(to, people_of(c, u));
            buf_char(to, ',');
            put_cell(to, c->services.name[s]);
            for (int k = 0; k < 2; k++) {
                time[k] = cover_time(side[k], u, s, &facility);
                buf_char(to, ',');
                put_seconds(to, time[k]);
                buf_char(to, ',');
                if (facility >= 0) put_cell(to, side[k]->facility_id[facility]);
            }
            buf_char(to, ',');
            if (time[0] < WALK_FAR && time[1] < WALK_FAR)
                buf_fmt(to, "%.2f", ((double)time[1] - time[0]) / 100 + 0.0);
            buf_char(to, '\n');
        }
}
