/* Shares community by community: the people of each that have each service within each limit. */
#include "main/cover.h"

#include "json/json.h"

/* within[(zone * services + service) * limits + l], and of each zone: people, and those with every
 * service. */
typedef struct Zones { double *within, *people, *full; } Zones;

static Zones count_zones(const Cover *c, Arena *keep)
{
    int64_t services = c->services.count;
    Zones z = { NEWS(keep, double, c->zones.count * services * c->limits + 1),
                NEWS(keep, double, (ptrdiff_t)c->zones.count + 1),
                NEWS(keep, double, (ptrdiff_t)c->zones.count + 1) };
    for (int64_t i = 0; i < c->zone_parts; i++) {
        const CoverZonePart *part = &c->zone_part[i];
        double people = c->people[c->unit_place[part->unit]] * part->share;
        int32_t facility, has = 0;
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

void cover_communities(const Cover *c, Buf *to, Arena scratch)
{
    Zones z = count_zones(c, &scratch);
    if (!c->zones.count) return;
    buf_adds(to, "\"communities\":[");
    for (int32_t k = 0; k < c->zones.count; k++) {
        buf_adds(to, k ? ",\n{\"id\":" : "\n{\"id\":");
        json_text(to, c->zones.name[k]);
        buf_fmt(to, ",\"people\":%.3f,\"all_services\":%.6f,\"share\":{", z.people[k],
                z.people[k] > 0 ? z.full[k] / z.people[k] : 0);
        for (int32_t s = 0; s < c->services.count; s++) {
            if (s) buf_char(to, ',');
            json_text(to, c->services.name[s]);
            buf_char(to, ':');
            cover_shares(c, z.within + ((int64_t)k * c->services.count + s) * c->limits, z.people[k], to);
        }
        buf_adds(to, "}}");
    }
    buf_adds(to, "],\n");
}
