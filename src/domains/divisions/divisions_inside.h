/* What the files of this domain share: rows, and the map kept in memory. */
#ifndef DIVISIONS_DIVISIONS_INSIDE_H
#define DIVISIONS_DIVISIONS_INSIDE_H

#include "domains/divisions/divisions.h"
#include "geo/locate.h"

/* A row of `places`; the outline as text, see sql/0001_divisions.sql. */
typedef struct PlaceRow {
    Str code;
    PlaceKind kind;
    Str name;
    int64_t lon, lat;
    Str outline;
    int64_t households;
    bool synthetic;
} PlaceRow;
extern const Shape PlaceRow_shape;

typedef struct Outline {   /* rings one after another, in 1e-7 degree; ring i ends before ends[i] */
    const Spot *at;
    const int32_t *ends;
    int32_t rings;
    const bool *outer;                 /* of each ring: starts a part */
    SpotBox box;
} Outline;

/* The tree and its outlines, read once at start: never changed, swapped whole. */
typedef struct PlaceMap {
    Place *place;                      /* in order of code */
    Outline *outline;
    Spot **mercator;                   /* the same points as map units, for tiles */
    int count;
    const Locate *micro, *community;   /* NULL: none has an outline */
    int *micro_place, *community_place;   /* area number → index into place */
    Str etag;
} PlaceMap;

PlaceMap *place_map_make(Db *, Str district, int64_t now_ms, Arena *keep, Err *reterr);
const PlaceMap *place_map(const Ask *);
int place_find(const PlaceMap *, Str code);            /* index, or -1 */

typedef struct Compound { int64_t id; Str name, place; int64_t lon, lat, buildings, households; } Compound;
typedef struct Building {
    int64_t id;
    Str name;
    int64_t compound_id;
    Str compound, place;
    int64_t lon, lat, floors, units, households;
} Building;
typedef struct AddressRow {
    int64_t compound_id;
    Str compound, place;
    int64_t lon, lat, building_id;
    Str building;
    int64_t units;
} AddressRow;
extern const Shape Compound_shape, Building_shape, AddressRow_shape;

Err outline_read(Str text, Arena *keep, Outline *ret); /* BROKEN: not the form we write */
void outline_geojson(Buf *to, const Outline *);        /* RFC 7946 Polygon or MultiPolygon */

Handler divisions_tile;                                /* divisions_tiles.c */

#endif
