/* GeoPackage (OGC 12-128r18, 1.3) at the door: a file is an SQLite database, written by whoever. Read with
 * everything off that a hostile schema could use: no triggers, views, virtual tables or functions, only
 * reading, bounded work. What is read becomes GeoJSON, so that one road leads inwards. Knows degrees; knows
 * no place. */
#ifndef GPKG_GPKG_H
#define GPKG_GPKG_H

#include "base/err.h"
#include "base/str.h"
#include "geo/plane/overlay.h"

REFUSES(GPKG_BROKEN);          /* 422: damaged, or without the layer that is wanted; the blame says what */
REFUSES(GPKG_LONG);            /* 413: more features, bytes or work than a file may hold */

enum { GPKG_FEATURES_MAX = 20000 };

bool gpkg_is(Str bytes);       /* by its first bytes: an SQLite database */

/* The layer `wanted`, or the only one of polygons (or points, where those are of use), as a FeatureCollection
 * of CGCS2000 or WGS 84 degrees: columns are properties. */
typedef enum GpkgWish { GPKG_POLYGONS, GPKG_POINTS_TOO } GpkgWish;
Err gpkg_geojson(Str bytes, const char *wanted, GpkgWish, Arena *keep, Str *ret_geojson, Blame *why);

/* Layers on their way out, in CGCS2000 (EPSG:4490). A column that is a number holds one. */
typedef struct GpkgColumn { const char *name; bool number; } GpkgColumn;
typedef struct Gpkg Gpkg;
Err gpkg_begin(Arena *keep, Gpkg **ret);
Err gpkg_layer(Gpkg *, const char *name, const char *title, bool points, const GpkgColumn *, int columns,
               Str when);
/* region, or `at` in a layer of points */
Err gpkg_add(Gpkg *, const Region *, Spot at, const Str *cell);
/* TOO_LARGE; gives its memory back, always */
Err gpkg_end(Gpkg *, Str *ret_bytes);

#endif
