/* tuimen cover --nearest K: for every place and service the K nearest facilities, nearest first. */
#include "main/cover.h"

#include "geo/reach/nearest.h"
#include "json/json.h"
#include "main/network_info.h"

static void put_unit(const Cover *c, int32_t unit, int32_t s, const Nearest *list, Buf *to)
{
    int32_t place = c->unit_place[unit];
    for (int32_t i = 0; i < c->nearest && list[i].facility >= 0; i++) {
        put_cell(to, c->place_id[place]);
        if (cover_parted(c)) buf_fmt(to, ",%d", unit - c->unit_first[place]);
        buf_char(to, ',');
        put_cell(to, c->services.name[s]);
        buf_fmt(to, ",%d,", i + 1);
        put_cell(to, c->facility_id[c->service_list[c->service_first[s] + list[i].facility]]);
        buf_char(to, ',');
        put_seconds(to, list[i].cost);
        buf_char(to, '\n');
    }
}

/* Rows by place, then by service: each service is found for all places first. */
void cover_nearest(const Cover *c, Buf *to, Arena room, Arena scratch)
{
    int32_t k = (int32_t)c->nearest;
    int64_t of_service = (int64_t)c->units * k;
    Nearest *all = NEWS(&room, Nearest, of_service * c->services.count + 1);
    CoverFacility *some = NEWS(&room, CoverFacility, c->facilities + 1);
    Spot *at = NEWS(&room, Spot, c->facilities + 1);
    WalkArcs towards = { 0 };
    if (c->walker.network)
        towards = walk_arcs(c->walker.net.nodes, c->walker.edge, c->walker.net.edges, WALK_TOWARDS, &room);
    for (int32_t s = 0; s < c->services.count; s++) {
        int32_t first = c->service_first[s], count = c->service_first[s + 1] - first;
        for (int32_t i = 0; i < count; i++) {
            some[i] = c->facility[c->service_list[first + i]];
            at[i] = c->facility_at[c->service_list[first + i]];
        }
        Nearest *to_service = all + s * of_service;
        if (c->walker.network)
            nearest(&c->walker.index, &towards, some, count, &c->set, k, WALK_FAR, to_service, scratch);
        else nearest_straight(&c->walker.profile, at, count, c->unit_at, c->units, k, WALK_FAR, to_service);
    }
    buf_adds(to, cover_parted(c) ? "id,part,service,rank,facility,seconds\n"
                                 : "id,service,rank,facility,seconds\n");
    for (int32_t u = 0; u < c->units; u++)
        for (int32_t s = 0; s < c->services.count; s++)
            put_unit(c, u, s, all + s * of_service + (int64_t)u * k, to);
}
