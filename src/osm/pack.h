/* Packing tiles as gzip (RFC 1952), the form in which they are stored and sent. Equal tiles give equal
 * bytes: the head carries no time. Knows no tile. */
#ifndef OSM_PACK_H
#define OSM_PACK_H

#include "base/err.h"
#include "base/str.h"

#include <zlib.h>

typedef struct Pack { z_stream z; } Pack;      /* zeroed, or open */

Err pack_open(Pack *);
Err pack_bytes(Pack *, Str bytes, Arena *keep, Str *ret_gz);
void pack_close(Pack *);                       /* also when it was never opened */

#endif
