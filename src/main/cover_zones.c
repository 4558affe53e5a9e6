/* From one set of areas to another: cells to buildings, units to communities. */
#include "main/cover.h"

#include "geo/plane/areal.h"
#include "geo/text/geojson.h"
#include "geo/plane/locate.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---------------------------------------------------------------------------------------------- buildings */

typedef struct Buildings { int32_t count; Str *id; Spot *at; ArealPart *part; int64_t parts; } Buildings;

static Err find_areas(const Region *area, int32_t count, Locate **ret, Arena *keep, Arena scratch)
{
    LocateArea *list = NEWS(&scratch, LocateArea, count + 1);
    for (int32_t i = 0; i < count; i++) list[i] = (LocateArea){ area[i].at, area[i].ends, area[i].rings };
    return locate_make(list, count, ret, keep, scratch);
}

static Err take_buildings(TableFile *t, Buildings *b, double *weight)
{
    int id, lon, lat, households = table_find(&t->table, S("households"));
    TRY(table_column(&t->table, "id", &id, &t->at));
    TRY(table_column(&t->table, "lon", &lon, &t->at));
    TRY(table_column(&t->table, "lat", &lat, &t->at));
    for (int32_t i = 0; i < b->count; i++) {
        TRY(table_text(&t->table, i, id, &b->id[i], &t->at));
        TRY(cover_degrees(t, i, lon, lat, &b->at[i], &t->at));
        weight[i] = 1;
        if (households >= 0) TRY(table_real(&t->table, i, households, 0, 1e7, &weight[i], &t->at));
    }
    return NULL;
}

/* A point in a cell weighs its households, or one. */
static bool read_points(const Cover *c, const Region *cell, Buildings *b, Arena *keep, Arena scratch)
{
    TableFile t;
    Locate *where;
    if (!table_file_read(c->buildings_file, &t, keep)) return false;
    b->count = (int32_t)t.table.rows;
    b->id = NEWS(keep, Str, t.table.rows + 1);
    b->at = NEWS(keep, Spot, t.table.rows + 1);
    b->part = NEWS(keep, ArealPart, t.table.rows + 1);
    double *weight = NEWS(&scratch, double, t.table.rows + 1);
    if (!table_file_ok(&t, take_buildings(&t, b, weight))) return false;
    if (!table_file_ok(&t, find_areas(cell, c->places, &where, &scratch, *keep))) return false;
    for (int32_t i = 0; i < b->count; i++) {
        int32_t at = locate(where, b->at[i]);
        if (at >= 0) b->part[b->parts++] = (ArealPart){ i, at, weight[i] };
    }
    return true;
}

/* An outline weighs the area that it shares with a cell. */
static bool read_footprints(const Cover *c, const Region *cell, Buildings *b, Arena *keep, Arena scratch)
{
    GeoArea *area;
    if (!cover_areas(c->buildings_file, &area, &b->count, keep, scratch)) return false;
    Region *region = NEWS(&scratch, Region, b->count + 1);
    b->id = NEWS(keep, Str, b->count + 1);
    b->at = NEWS(keep, Spot, b->count + 1);
    for (int32_t i = 0; i < b->count; i++) {
        Spot points[AREAL_POINTS];
        region[i] = area[i].region;
        if (!cover_area_id(c->buildings_file, &area[i], &b->id[i])) return false;
        if (areal_points(&region[i], 1, 1, points, scratch)) b->at[i] = points[0];
    }
    b->parts = areal_parts(region, b->count, cell, c->places, &b->part, keep, scratch);
    for (int64_t i = 0; i < b->parts; i++) b->part[i].share *= region_area(&region[b->part[i].source]);
    return true;
}

/* People of a cell go to what stands in it; what nothing stands in stays a cell. */
bool cover_spread(Cover *c, Region **cell, Arena *keep, Arena scratch)
{
    Buildings b = { 0 };
    bool points = !cover_is_geojson(c->buildings_file);
    if (!(points ? read_points : read_footprints)(c, *cell, &b, keep, scratch)) return false;
    Cover was = *c;
    double *sum = NEWS(&scratch, double, was.places + 1);
    for (int64_t i = 0; i < b.parts; i++) sum[b.part[i].target] += b.part[i].share;
    for (int32_t p = 0; p < was.places; p++) c->empty_cells += was.people[p] > 0 && !(sum[p] > 0);
    cover_room(c, (int64_t)b.count + c->empty_cells, keep);
    Region *left = NEWS(keep, Region, (ptrdiff_t)c->places + 1);
    for (int32_t i = 0; i < b.count; i++) {
        c->place_id[i] = b.id[i];
        c->place_at[i] = b.at[i];
        c->place_zone[i] = -1;
    }
    for (int64_t i = 0; i < b.parts; i++) {
        int32_t to = b.part[i].source, from = b.part[i].target;
        if (!(b.part[i].share > 0)) continue;
        double share = b.part[i].share / sum[from];
        c->people[to] += was.people[from] * share;
        c->place_zone[to] = was.place_zone[from];
        const double *band = &was.band_people[(int64_t)from * COVER_BANDS];
        for (int k = 0; k < c->bands; k++) c->band_people[(int64_t)to * COVER_BANDS + k] += band[k] * share;
    }
    for (int32_t p = 0, to = b.count; p < was.places; p++) {
        if (!(was.people[p] > 0) || sum[p] > 0) continue;
        left[to] = (*cell)[p];
        c->place_id[to] = was.place_id[p];
        c->place_at[to] = was.place_at[p];
        c->people[to] = was.people[p];
        c->place_zone[to] = was.place_zone[p];
        memcpy(&c->band_people[(int64_t)to++ * COVER_BANDS], &was.band_people[(int64_t)p * COVER_BANDS],
               COVER_BANDS * sizeof *c->band_people);
    }
    *cell = left;
    return true;
}

/* -------------------------------------------------------------------------------------------- communities */

static void add_part(Cover *c, int32_t unit, int32_t zone, double share, int64_t *room, Arena *keep)
{
    if (c->zone_parts == *room) {
        ptrdiff_t size = *room * (ptrdiff_t)sizeof *c->zone_part;
        c->zone_part = arena_grow(keep, c->zone_part, size, 2 * size);
        *room *= 2;
    }
    c->zone_part[c->zone_parts++] = (CoverZonePart){ unit, zone, share };
}

/* The part of a cell that lies in a zone lives at its points there, or at all of them where none is. */
static void add_share(Cover *c, const ArealPart *part, const Region *zone, int64_t *room, Arena *keep)
{
    int32_t first = c->unit_first[part->source], end = c->unit_first[part->source + 1], inside = 0;
    for (int32_t u = first; u < end; u++) inside += region_holds(zone, c->unit_at[u]);
    for (int32_t u = first; u < end; u++)
        if (!inside || region_holds(zone, c->unit_at[u]))
            add_part(c, u, part->target, part->share / (inside ? inside : end - first), room, keep);
}

static bool read_zones(Cover *c, Region **ret, Arena *keep, Arena scratch)
{
    GeoArea *area;
    int32_t count;
    if (!cover_areas(c->zones_file, &area, &count, keep, scratch)) return false;
    c->zones = table_names(count + 1, keep);
    *ret = NEWS(keep, Region, count + 1);
    for (int32_t i = 0; i < count; i++) {
        Str id;
        if (!cover_area_id(c->zones_file, &area[i], &id)) return false;
        (*ret)[i] = area[i].region;
        if (table_name(&c->zones, id) == i) continue;
        fprintf(stderr, "%s:%d: 这个编号已经有过 / this id is there already\n", c->zones_file, area[i].line);
        return false;
    }
    return true;
}

bool cover_zones(Cover *c, const Region *cell, Arena *keep, Arena scratch)
{
    int64_t room = 64;
    Region *zone;
    if (!c->zones_file) {
        if (!c->zones.count) return true;
        c->zone_part = NEWS(keep, CoverZonePart, room);
        for (int32_t u = 0; u < c->units; u++)
            if (c->place_zone[c->unit_place[u]] >= 0)
                add_part(c, u, c->place_zone[c->unit_place[u]], c->unit_share[u], &room, keep);
        return true;
    }
    if (!read_zones(c, &zone, keep, scratch)) return false;
    Locate *where;
    ArealPart *part = NULL;
    Err e = find_areas(zone, c->zones.count, &where, keep, scratch);
    if (e) return input_refused(c->zones_file, e, &(Blame){ 0 }), false;
    bool cells = cell && (c->per == PER_CELL || c->buildings_file);
    int64_t parts = cells ? areal_parts(cell, c->places, zone, c->zones.count, &part, keep, scratch) : 0;
    c->zone_part = NEWS(keep, CoverZonePart, room);
    for (int64_t i = 0; i < parts; i++) add_share(c, &part[i], &zone[part[i].target], &room, keep);
    for (int32_t p = 0; p < c->places; p++) {
        if (cells && cell[p].rings) continue;
        int32_t at = locate(where, c->place_at[p]);
        if (at >= 0) add_part(c, c->unit_first[p], at, 1, &room, keep);
    }
    return true;
}
