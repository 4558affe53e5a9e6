/* Packing tiles as gzip (RFC 1952), the form in which they are stored and sent, and unpacking what others
 * packed. Equal tiles give equal bytes: the head carries no time. Knows no tile. */
#ifndef OSM_PACK_H
#define OSM_PACK_H

#include "base/err.h"
#include "base/str.h"
#include "geo/tile/pmtiles.h"

#include <zlib.h>

REFUSES(PACK_DAMAGED);         /* 422: not gzip, damaged, cut short, or more behind it */
REFUSES(PACK_LONG);            /* 413: it would unpack to more than allowed */

typedef struct Pack { z_stream z; } Pack;      /* zeroed, or open */

Err pack_open(Pack *);
Err pack_bytes(Pack *, Str bytes, Arena *keep, Str *ret_gz);
void pack_close(Pack *);                       /* also when it was never opened */

/* One member of gzip, whole: its checksum is compared. */
Err unpack_bytes(Str gz, ptrdiff_t most, Arena *keep, Str *ret);

/* For geo/tile/pmtiles.h; the pack must be open where something is written. */
PmtilesCodec pack_codec(Pack *);

#endif
