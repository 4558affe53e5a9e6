/* Rows as they are kept, for the queries. Only this domain includes it. */
#ifndef DOORS_DOORS_STORED_H
#define DOORS_DOORS_STORED_H

#include "base/shape.h"

typedef struct DoorKept { int64_t id; Str code; int64_t building_id, unit, made_ms, ended_ms; } DoorKept;
typedef struct DoorBuilding { int64_t id, units; Str place; } DoorBuilding;
typedef struct DoorPlace { Str place; } DoorPlace;
/* A building, and the code of one of its doors if there is one. */
typedef struct Door {
    int64_t building_id, compound_id;
    Str compound, building, place, place_words;
    int64_t units, unit, id, made_ms;
    Str code, url, words;
} Door;
extern const Shape DoorKept_shape, DoorBuilding_shape, DoorPlace_shape, Door_shape;

#endif
