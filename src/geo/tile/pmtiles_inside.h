/* Directories of a PMTiles file: entries in memory and as bytes. Not for callers of geo/tile/pmtiles.h. */
#ifndef GEO_TILE_PMTILES_INSIDE_H
#define GEO_TILE_PMTILES_INSIDE_H

#include "geo/tile/pmtiles.h"

/* `run` 0: a leaf directory, by its place among the leaves; else so many tiles from `id` on are these bytes
 * of the data. */
typedef struct PmtilesEntry { uint64_t id, at, len, run; } PmtilesEntry;

/* The first number that belongs to no zoom. */
uint64_t pmtiles_end(void);

/* Numbers ascend and do not meet, lengths are above 0, everything lies within `data` or `leaves`, nothing is
 * left over. */
Err pmtiles_directory_read(Str bytes, const PmtilesHead *, PmtilesEntry **ret, int64_t *ret_count,
                           Arena *keep,
                           const char **ret_wrong);
Str pmtiles_directory_write(const PmtilesEntry *, int64_t count, Arena *keep);

void pmtiles_head_write(const PmtilesHead *, unsigned char to[PMTILES_HEAD]);

#endif
