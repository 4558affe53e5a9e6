/* Files of tiles for the commands: opened with every check, and what their metadata say. */
#ifndef MAIN_TILES_H
#define MAIN_TILES_H

#include "domains/maps/maps.h"

/* False: said why. Lives in `keep`. */
bool tiles_open(const char *file, Pmtiles *ret, Arena *keep);

/* {"name":…,"attribution":…,"vector_layers":[…]…} for a base map of ours. */
Str tiles_metadata(const MapSource *, int min_zoom, int max_zoom, Arena *keep);
/* The other way; absent and empty texts stay as they are in `ret`. Tags of HTML are taken out of the
 * thanks. */
void tiles_source(const Pmtiles *, MapSource *ret, Arena *keep);

#endif
