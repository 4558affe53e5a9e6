/* What the files of this domain share. */
#ifndef MAPS_MAPS_INSIDE_H
#define MAPS_MAPS_INSIDE_H

#include "app/event.h"
#include "domains/maps/maps_stored.h"

enum { MAPS_SWEEP_TILES = 200, MAPS_LOADING_MS = 24 * 3600 * 1000 };
enum { MAPS_TILE_BYTES = 8 << 20 };            /* the most a tile may unpack to */

extern const EventKind MAPS_IMPORTED;

#endif
