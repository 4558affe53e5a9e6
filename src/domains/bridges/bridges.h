/* Bridges: what outside programs take from the house in their own way of asking. Knows no person. */
#ifndef BRIDGES_BRIDGES_H
#define BRIDGES_BRIDGES_H

#include "app/domain.h"

typedef struct OgcStand { int64_t id; Str name, compound, place; int64_t lon, lat, floors,
    units; Str outline; } OgcStand;
extern const Shape OgcStand_shape;     /* a compound (then without storeys), or a building */
typedef struct OgcRound { int64_t id; Str outline; } OgcRound;
extern const Shape OgcRound_shape;

/* A facility that was confirmed, as its door and the register say. */
typedef struct OgcFacility {
    int64_t id;
    Str name, place;
    int64_t lon, lat;
    Str address, services, hours, phone, access, state, state_day, confirmed_day;
} OgcFacility;
typedef struct OgcCircle { int64_t id; Str name, level; int64_t survey_m; bool synthetic; int64_t made_ms;
    } OgcCircle;
typedef struct OgcCirclePlace { int64_t circle; Str place; } OgcCirclePlace;
extern const Shape OgcFacility_shape, OgcCircle_shape, OgcCirclePlace_shape;

/* A compound or building on its way out as a file. */
typedef struct BridgeStand { int64_t id; Str name, compound, place;
    int64_t lon, lat, floors, units, households, since_ms; Str outline; } BridgeStand;
extern const Shape BridgeStand_shape;

extern const Domain bridges_domain;

#endif
