/* Bridges: what outside programs take from the house in their own way of asking. Knows no person. */
#ifndef BRIDGES_BRIDGES_H
#define BRIDGES_BRIDGES_H

#include "app/domain.h"

typedef struct OgcStand { int64_t id; Str name, compound, place; int64_t lon, lat, floors,
    units; Str outline; } OgcStand;
extern const Shape OgcStand_shape;     /* a compound (then without storeys), or a building */

extern const Domain bridges_domain;

#endif
