/* Rows of this domain's tables. */
#ifndef MAPS_MAPS_STORED_H
#define MAPS_MAPS_STORED_H

#include "domains/maps/maps.h"

typedef enum MapState { MAP_LOADING, MAP_SHOWN, MAP_GONE } MapState;

typedef struct MapSet {
    int64_t id;
    MapState state;
    Str name, attribution, review;
    bool synthetic;
    int64_t west, south, east, north, min_zoom, max_zoom, tiles, bytes, made_ms;
} MapSet;

typedef struct MapTile { Str etag, data; } MapTile;
typedef struct NewTile { int64_t map_set, z, x, y; Str etag, data; } NewTile;
typedef struct PlacedTile { int64_t z, x, y; Str data; } PlacedTile;
typedef struct MapStale { int64_t id; } MapStale;
typedef struct MapNewName { int64_t map_set, id; Str name, kind; int64_t lon, lat; } MapNewName;

extern const Shape MapSet_shape, MapTile_shape, NewTile_shape, PlacedTile_shape, MapStale_shape,
    MapNewName_shape;

#endif
