/* What the files of this domain share: rows, and the map kept in memory. */
#ifndef DIVISIONS_DIVISIONS_INSIDE_H
#define DIVISIONS_DIVISIONS_INSIDE_H

#include "domains/divisions/divisions.h"
#include "geo/plane/locate.h"
#include "geo/plane/overlay.h"

/* A row of `places`; the outline as text, see sql/0001_divisions.sql. */
typedef struct PlaceRow {
    Str code;
    PlaceKind kind;
    Str name;
    int64_t lon, lat;
    Str outline;
    int64_t households;
    bool synthetic;
    int64_t since_ms, until_ms;        /* until_ms: NONE while it is in force */
    int64_t change_id, ended_by;       /* the change sets that made and ended it; 0: none */
} PlaceRow;
extern const Shape PlaceRow_shape;

typedef struct Outline {   /* rings one after another, in 1e-7 degree; ring i ends before ends[i] */
    const Spot *at;
    const int32_t *ends;
    int32_t rings;
    const bool *outer;                 /* of each ring: starts a part */
    SpotBox box;
} Outline;

/* Since when, until when (NONE: in force), by which change sets; households of its own, not added up. */
typedef struct PlaceSpan { int64_t since_ms, until_ms, change_id, ended_by, own; } PlaceSpan;

/* The tree and its outlines, read at start and after each change: never changed, swapped whole. Also the tree
 * of a day that is over, made for one request; then without indexes. */
typedef struct PlaceMap {
    Place *place;                      /* in order of code */
    Outline *outline;
    Spot **mercator;                   /* the same points as map units, for tiles */
    PlaceSpan *span;
    int count;
    const Locate *micro, *community;   /* NULL: none has an outline */
    int *micro_place, *community_place;   /* area number → index into place */
    const struct PlaceMap *past;       /* versions that are over, in order of code and time */
    int64_t stamp;
    Str etag;
    struct MapRoom *room;              /* the memory it lives in: divisions_map.c */
} PlaceMap;

const PlaceMap *place_map(const Ask *);
void place_add_up(PlaceMap *);                         /* children and households of what lies above */
int place_find(const PlaceMap *, Str code);            /* index, or -1 */
int place_past_find(const PlaceMap *, Str code);       /* its first version that is over; or -1 */

/* `as_of` a day (2026-03-01): as it was at the end of it. Absent or today: the map in force. BAD_FIELD for
 * what is no day, and for the days to come. */
Err place_map_at(Ask *, Str as_of, const PlaceMap **ret);
Err place_day(Ask *, Str as_of, int64_t *ret_at_ms);   /* the last moment of that day; NONE: now */

typedef struct Compound { int64_t id; Str name, place; int64_t lon, lat, buildings, households; } Compound;
typedef struct Building {
    int64_t id;
    Str name;
    int64_t compound_id;
    Str compound, place;
    int64_t lon, lat, floors, units, households;
} Building;
typedef struct AddressName { Str name; } AddressName;
extern const Shape AddressName_shape;
typedef struct AddressRow {
    int64_t compound_id;
    Str compound, place;
    int64_t lon, lat, building_id;
    Str building;
    int64_t units;
} AddressRow;
extern const Shape Compound_shape, Building_shape, AddressRow_shape, NumberedBuilding_shape;

typedef struct BookBuilding { int64_t id, compound_id; Str compound; int64_t number; Str name, place;
    int64_t units; } BookBuilding;
extern const Shape BookBuilding_shape;

Err outline_read(Str text, Arena *keep, Outline *ret); /* BROKEN: not the form we write */
void outline_geojson(Buf *to, const Outline *);        /* RFC 7946 Polygon or MultiPolygon */

Str outline_text(Arena *keep, const Region *);         /* the form we write */

typedef struct PlaceDayQuery { Str as_of; } PlaceDayQuery;
extern const Shape PlaceDayQuery_shape, PlaceBlock_shape, GridSize_shape;

typedef struct PlaceVersion {
    int64_t since_ms, until_ms, change_id, ended_by;
    Str name;
    int64_t households;
} PlaceVersion;
extern const Shape PlaceVersion_shape, PlaceGeoQuery_shape;

Handler divisions_tile;                                /* divisions_tiles.c */
Handler places_versions, places_geojson;               /* divisions_versions.c */
Handler grid_sizes_list;                               /* divisions_dictionaries.c */
extern const struct Dictionary *const places_dictionaries[];
void divisions_after(Ask *);                           /* set as ask->after: the map is made anew */
extern const EventKind DIVISIONS_SIZED;
Handler divisions_refresh;                             /* by the clock: has another server changed a place? */

#endif
