/* The demo town as features of the base map (geo/tile/basemap.h), ready for the tile cutter. Everything is
 * drawn, whether people were put there or not. Knows no file and no table. */
#ifndef TOWN_TOWN_MAP_H
#define TOWN_TOWN_MAP_H

#include "geo/tile/basemap.h"
#include "town/town.h"

typedef struct TownMap {
    Arena *keep;
    TileFeature *features;
    int64_t count, room;
    SpotBox box;                       /* map units */
} TownMap;

/* Land, water, streets and place names of the whole district. A full map is some 32,000 features in
 * 24 MiB. */
TownMap town_map_start(const TownPlan *plan, Arena *keep);
/* Its buildings, paths, compounds and shops. Names are copied: the community may go. */
void town_map_add(TownMap *m, const TownCommunity *c);
/* Zooms of the base map, layers as base_layers, features in the order they are drawn: call it last. */
TileSet town_map_set(TownMap *m, int64_t tiles_max);

#endif
