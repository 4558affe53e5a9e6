/* What stands in a place, and its doors: part of divisions.h, which others include. */
#ifndef DIVISIONS_DIVISIONS_STANDS_H
#define DIVISIONS_DIVISIONS_STANDS_H

#include "app/domain.h"
#include "geo/plane/overlay.h"

/* For imports and the demo town, while writing: outlines as in sql/0001_divisions.sql. */
typedef struct NewCompound {
    int64_t id;
    Str name, place;
    int64_t lon, lat;
    Str outline;
    int64_t buildings, households;
    bool synthetic;
    int64_t from_ms;                   /* there since; 0: always */
} NewCompound;
typedef struct NewBuilding {
    int64_t id, compound_id, number;
    Str name, place;
    int64_t lon, lat;
    Str outline;
    int64_t floors, units, households;
    bool synthetic;
    int64_t from_ms;                   /* there, and in its place, since; 0: always */
} NewBuilding;
typedef struct Household { int64_t id, building_id, unit, floor; Str room, place; } Household;
extern const Shape NewCompound_shape, NewBuilding_shape, Household_shape;

Err divisions_put_compound(Ask *, const NewCompound *);
Err divisions_put_building(Ask *, const NewBuilding *);
Err divisions_put_household(Ask *, const Household *);

/* For tables of buildings. The compound of this name in a community; 0: there is none. */
Err divisions_compound_named(Ask *, Str community, Str name, int64_t *ret_id);
Err divisions_compound_from(Ask *, int64_t id, int64_t *ret_ms);

/* A building with its households, counted by its compound and its micro-grid; the map follows. */
Err divisions_add_building(Ask *, const NewBuilding *);

/* 5 out of 5, 5栋, 五栋, 5号楼; NONE: it has a name and no number. */
int64_t divisions_building_number(Arena *keep, Str words);

/* The border of a street or community that had none, and the point for its label. MOVED_ON: it has one by
 * now. */
Err divisions_add_border(Ask *, Str code, const Region *, Spot label);

/* Back again, as long as nothing has come of it, else MOVED_ON: a building that counted so many households; a
 * compound, if it is empty (else it stays); a border, with the point that was there before. */
Err divisions_drop_building(Ask *, int64_t id, int64_t households);
Err divisions_drop_compound(Ask *, int64_t id);
Err divisions_drop_border(Ask *, Str code, int64_t lon, int64_t lat, int64_t made_ms);

Str divisions_outline_text(Arena *keep, const Region *);       /* the form that outlines are kept in */

#endif
