/* What the files of this domain share. */
#ifndef MAPS_MAPS_INSIDE_H
#define MAPS_MAPS_INSIDE_H

#include "app/event.h"
#include "domains/maps/maps_stored.h"

enum { MAPS_SWEEP_TILES = 200, MAPS_SWEEP_NAMES = 2000, MAPS_LOADING_MS = 24 * 3600 * 1000 };
enum { MAPS_TILE_BYTES = 8 << 20 };            /* the most a tile may unpack to */

extern const EventKind MAPS_IMPORTED;

/* Names on their way into the table, with the tiles of a group. `set` and `room` are the writer's; more than
 * MAPS_TILE_NAMES of one tile are left out. */
enum { MAPS_TILE_NAMES = 2048 };
typedef struct MapNamesTaken { int64_t set, last_id; MapNewName *at; int count, room; } MapNamesTaken;
Err maps_names_take(int z, int x, int y, Str mvt_gz, MapNamesTaken *, Arena *keep, Arena scratch);
Err maps_names_sweep(Ask *, int64_t set, bool *ret_done);

void maps_names_zoom(MapWriter *, int zoom);       /* of which tiles names are taken: the last */

#endif
