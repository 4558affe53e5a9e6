/* Shares community by community: the people of each that have each service within each limit. */
#include "main/cover.h"

#include "json/json.h"

/* within[(zone * services + service) * limits + l], and of each zone: people, and those with every
 * service. */
typedef struct Zones { double *within, *people, *full; } Zones;

/* Of one age band, or of all for band -1. */
static Zones count_zones(const Cover *c, int band, Arena *keep)
{
    int64_t services = c->services.count;
    Zones z = { NEWS(keep, double, c->zones.count * services * c->limits + 1),
                NEWS(keep, double, (ptrdiff_t)c->zones.count + 1),
                NEWS(keep, double, (ptrdiff_t)c->zones.count + 1) };
    for (int64_t i = 0; i < c->zone_parts; i++) {
        const CoverZonePart *part = &c->zone_part[i];
        int32_t place = c->unit_place[part->unit], facility, has = 0;
        double people = band < 0 ? c->people[place] : c->band_people[(int64_t)place * COVER_BANDS + band];
        people *= part->share;
        z.people[part->zone] += people;
        for (int32_t s = 0; s < services; s++) {
            uint32_t time = cover_time(c, part->unit, s, &facility);
            double *to = z.within + (part->zone * services + s) * c->limits;
            for (int l = 0; l < c->limits; l++) to[l] += time <= c->limit[l] ? people : 0;
            has += time <= cover_longest(c);
        }
        if (has == services) z.full[part->zone] += people;
    }
    return z;
}

/* "people":…,"all_services":…,"share":{…} of one zone. */
static void put_zone(const Cover *c, const Zones *z, int32_t zone, Buf *to)
{
    double people = z->people[zone];
    buf_fmt(to, "\"people\":%.3f,\"all_services\":%.6f,\"share\":{", people,
            people > 0 ? z->full[zone] / people : 0);
    for (int32_t s = 0; s < c->services.count; s++) {
        if (s) buf_char(to, ',');
        json_text(to, c->services.name[s]);
        buf_char(to, ':');
        cover_shares(c, z->within + ((int64_t)zone * c->services.count + s) * c->limits, people, to);
    }
    buf_char(to, '}');
}

void cover_communities(const Cover *c, Buf *to, Arena scratch)
{
    Zones all, of_band[COVER_BANDS];
    if (!c->zones.count) return;
    all = count_zones(c, -1, &scratch);
    for (int b = 0; b < c->bands; b++) of_band[b] = count_zones(c, b, &scratch);
    buf_adds(to, "\"communities\":[");
    for (int32_t k = 0; k < c->zones.count; k++) {
        buf_adds(to, k ? ",\n{\"id\":" : "\n{\"id\":");
        json_text(to, c->zones.name[k]);
        buf_char(to, ',');
        put_zone(c, &all, k, to);
        if (c->bands) buf_adds(to, ",\"bands\":{");
        for (int b = 0; b < c->bands; b++) {
            if (b) buf_char(to, ',');
            json_text(to, c->band[b]);
            buf_adds(to, ":{");
            put_zone(c, &of_band[b], k, to);
            buf_char(to, '}');
        }
        buf_adds(to, c->bands ? "}}" : "}");
    }
    buf_adds(to, "],\n");
}
