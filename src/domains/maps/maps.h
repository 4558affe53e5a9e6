/* Base maps: what lies under the places. Serves vector tiles and says which box they cover, whom to thank
 * and which review number (审图号) to show. Tiles come from an OpenStreetMap extract or from the demo town; a
 * new set takes the place of the one before in one step, or not at all. Knows no place and no person. */
#ifndef MAPS_MAPS_H
#define MAPS_MAPS_H

#include "app/domain.h"
#include "geo/tile/pmtiles.h"
#include "geo/tile/tile.h"
#include "osm/osm_import.h"

REFUSES(MAPS_NONE);                    /* 404: no base map has been imported yet */
REFUSES(MAPS_NO_VECTOR);               /* 422: tiles of another kind, packing or zoom than are served */
REFUSES(MAPS_NO_LAYER);                /* 422: tiles of which no layer is drawn here */
REFUSES(MAPS_TOO_MANY);                /* 413: more tiles than a district needs */

typedef struct MapSource {
    Str name;                          /* where it comes from: a file's name, "示例" */
    Str attribution;                   /* "© OpenStreetMap contributors" is a duty, not a courtesy (ODbL) */
    Str review;                        /* 审图号; empty: none */
    bool synthetic;
} MapSource;

/* What has a name on the map that is shown, within the box of the district's outlines: points of interest,
 * and streets (kind "street") once for each piece of about a kilometre. At most MAPS_NAMES_MOST. Text lives
 * in `keep`. `ret_set`: the set they are of, 0: none is shown. Sets written by versions that kept no names
 * have none until the map is imported again. */
enum { MAPS_NAMES_MOST = 60000 };
typedef struct MapName { Str name, kind; int64_t lon, lat; } MapName;
extern const Shape MapName_shape;
Err maps_names(Ask *, Arena *keep, List *ret_map_names, int64_t *ret_set);
Err maps_set_shown(Ask *, int64_t *ret_set);       /* 0: none */

/* Writing a set: begin, put tiles, then finish or abandon. Tiles go to the lane in groups; until
 * `maps_finish` nobody sees them. What a writer leaves behind that died is swept away within a day. */
typedef struct MapWriter MapWriter;
Err maps_begin(App *, const MapSource *, MapWriter **ret);
Err maps_put(MapWriter *, int z, int x, int y, Str mvt_gz);
Err maps_cut(MapWriter *, const TileSet *, Arena scratch);           /* cuts and packs all of them */
Err maps_finish(MapWriter *, int64_t west, int64_t south, int64_t east, int64_t north);  /* 1e-7 degree */
void maps_abandon(MapWriter *);        /* also after a refusal; the writer is gone after either */

/* A whole extract, all or nothing. */
Err maps_import_osm(App *, const char *pbf, const MapSource *, const OsmProgress *, OsmSummary *ret,
                    char reterr[256]);

/* A whole file of tiles, all or nothing. Every tile is unpacked and looked at (osm/mvt_check.h) before it is
 * kept. */
typedef struct MapTaken { int64_t tiles, bytes; } MapTaken;
Err maps_import_tiles(App *, const Pmtiles *, const MapSource *, MapTaken *ret, char reterr[256]);

/* The other way: every tile of the map that is shown, in a few turns of the lane, and what must be said of
 * it. Refuses MAPS_NONE; MOVED_ON when another map took its place meanwhile. */
typedef struct MapAbout {
    MapSource source;
    int64_t west, south, east, north;  /* 1e-7 degree */
    int64_t tiles;
} MapAbout;
typedef Err MapSee(void *ctx, int z, int32_t x, int32_t y, Str mvt_gz);
Err maps_each(App *, MapSee *, void *ctx, MapAbout *ret, Arena *keep);

extern const Domain maps_domain;

#endif
