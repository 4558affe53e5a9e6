/* The handlers of OGC API – Features. Only this domain includes it. */
#ifndef BRIDGES_BRIDGES_OGC_H
#define BRIDGES_BRIDGES_OGC_H

#include "domains/bridges/bridges.h"
#include "geo/plane/overlay.h"
#include "geo/plane/spot.h"

Handler ogc_landing, ogc_conformance, ogc_collections, ogc_collection, ogc_items, ogc_item;

typedef struct OgcQuery { Str bbox, datetime, f; int64_t limit, offset, after; } OgcQuery;
extern const Shape OgcQuery_shape, OgcPage_shape;      /* of items; of every other page */

/* Parts of a feature, between `"properties":{` and its last brace; a geometry ends the properties. */
void ogc_text(Buf *, const char *name, Str value);
void ogc_moment(Buf *, const char *name, int64_t ms);      /* NONE: null */
void ogc_geometry(Buf *, const Region *);
void ogc_point(Buf *, int64_t lon, int64_t lat);           /* 1e-7 degree */

/* bridges_ogc_life.c: what people live with. Features without their last brace, in order of id. */
typedef struct OgcLifeQuery {
    const SpotBox *box;                /* NULL: anywhere */
    int64_t from_ms, to_ms;            /* NONE, NONE: now; one of them: open on that side */
    int64_t after, id, most;           /* after, id: NONE: any */
} OgcLifeQuery;
typedef struct OgcLife { int64_t id; Str feature; } OgcLife;
Err ogc_life_facilities(Ask *, const OgcLifeQuery *, List *ret);
Err ogc_life_circles(Ask *, const OgcLifeQuery *, List *ret);
/* On all pages together, whatever `after` and `most` say. */
Err ogc_life_facilities_matched(Ask *, const OgcLifeQuery *, int64_t *ret);
Err ogc_life_circles_matched(Ask *, const OgcLifeQuery *, int64_t *ret);

REFUSES(OGC_PARAMETER);                /* 400: unknown or wrong; OGC 17-069r4 requirements 8 and 9 */

#endif
