/* What a file of tiles says of itself, and what it holds zoom by zoom, as JSON. */
#ifndef MAIN_TILES_INFO_H
#define MAIN_TILES_INFO_H

#include "geo/tile/pmtiles.h"

#include <stdio.h>

/* The whole file is checked on the way. */
Err tiles_info(const Pmtiles *, Buf *to, Arena scratch, char reterr[256]);

/* CSV, z,x,y,bytes: every tile in the order of the file's directories. BROKEN: `to` can't be written. */
Err tiles_list(const Pmtiles *, FILE *to, Arena scratch, char reterr[256]);

#endif
