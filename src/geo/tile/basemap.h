/* The base map's words: which layer, kind and rank a thing gets, by the OpenStreetMap tag that stands for it.
 * Layer and attribute names are a subset of the Protomaps basemap schema, so that its styles draw our
 * tiles; national and provincial borders are left out on purpose. Knows the words, not the files; the demo
 * town uses it as well:
 *
 *     const BaseKind *steps = base_kind(S("highway"), S("steps"), MVT_LINE);
 *     TileFeature f = base_feature(&(BaseThing){ .kind = steps, .name = name }, &arena);
 *     f.at = …; f.ends = …; f.parts = …; */
#ifndef GEO_TILE_BASEMAP_H
#define GEO_TILE_BASEMAP_H

#include "geo/tile/tile.h"

enum { BASE_MIN_ZOOM = 8, BASE_MAX_ZOOM = 15 };

typedef enum BaseLayer {
    BASE_EARTH, BASE_LANDUSE, BASE_WATER, BASE_ROADS, BASE_BUILDINGS, BASE_POIS, BASE_PLACES, BASE_LAYERS
} BaseLayer;

extern const char *const base_layers[];        /* "earth" "landuse" "water" "roads" …, NULL-ended */

typedef struct BaseKind {
    const char *key, *value;   /* the tag; "*" stands for every value that has no row of its own */
    MvtKind shape;             /* as a point (also the label of a named area), a line, or an area */
    BaseLayer layer;
    const char *kind, *detail; /* detail NULL: none; "*": the tag's own value */
    int sort_rank;             /* higher is drawn later and labelled first */
    int min_zoom;              /* from where it is drawn; above 15: in tiles of 15, for the style to hide */
    int population_rank;       /* places: 0 small to 17 large */
} BaseKind;

/* NULL: not on the base map. */
const BaseKind *base_kind(Str key, Str value, MvtKind shape);

typedef struct BaseThing {
    const BaseKind *kind;
    int64_t id;
    Str detail;                /* for kinds whose detail is "*" */
    Str name, name_zh, name_en;
    bool oneway, bridge, tunnel, link;
    int32_t height_m;          /* buildings; 0: 9 m */
} BaseThing;

/* Layer, zooms and tags; geometry is the caller's. Text is not copied. */
TileFeature base_feature(const BaseThing *thing, Arena *keep);

#endif
