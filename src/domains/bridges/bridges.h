/* Bridges: what outside programs take from the house in their own way of asking. Knows no person. */
#ifndef BRIDGES_BRIDGES_H
#define BRIDGES_BRIDGES_H

#include "app/domain.h"

typedef struct OgcStand { int64_t id; Str name, compound, place; int64_t lon, lat, floors,
    units; Str outline; } OgcStand;
extern const Shape OgcStand_shape;     /* a compound (then without storeys), or a building */

/* The same on its way out as a file. */
typedef struct BridgeStand { int64_t id; Str name, compound, place; int64_t lon, lat, households, since_ms;
    Str outline; } BridgeStand;
extern const Shape BridgeStand_shape;

extern const Domain bridges_domain;

#endif
