/* The front page of the domain: routes. */
#include "domains/bridges/bridges_export.h"
#include "domains/bridges/bridges_ogc.h"

#include "domains/bridges/bridges_queries.h"

REFUSAL(OGC_PARAMETER, 400, "ogc.parameter", "参数不正确", "a parameter is unknown or wrong");

SHAPE(OgcStand, "a compound or a building",
    ID      (OgcStand, id,                           "its id"),
    TEXT    (OgcStand, name,     0, 60,              "its name"),
    TEXT    (OgcStand, compound, 0, 60,              "of a building: its compound"),
    TEXT    (OgcStand, place,    6, 18,              "where it is"),
    LON     (OgcStand, lon,      0,                  "CGCS2000"),
    LAT     (OgcStand, lat,      0,                  "CGCS2000"),
    INT     (OgcStand, floors,   0, 1000,            "storeys"),
    INT     (OgcStand, units,    0, 1000,            "staircases"),
    TEXT    (OgcStand, outline,  0, INT32_MAX,       "as divisions keeps it"));

static const Err item_refuses[] = { NOT_FOUND, OGC_PARAMETER, NULL };
static const Err found_refuses[] = { NOT_FOUND, NULL };

static const Route routes[] = {
    { "GET", "/ogc", ogc_landing, .may = PUBLIC, .about = "OGC API Features: landing page" },
    { "GET", "/ogc/conformance", ogc_conformance, .may = PUBLIC,
        .about = "OGC API Features: what it conforms to" },
    { "GET", "/ogc/collections", ogc_collections, .may = PUBLIC,
        .about = "OGC API Features: the collections" },
    { "GET", "/ogc/collections/{collection}", ogc_collection, .may = PUBLIC, .refuses = found_refuses,
      .about = "OGC API Features: one collection" },
    { "GET", "/ogc/collections/{collection}/items", ogc_items, .may = PUBLIC, .refuses = item_refuses,
        .flags = SLOW,
      .about = "OGC API Features: features by bbox, limit and datetime" },
    { "GET", "/ogc/collections/{collection}/items/{feature}", ogc_item, .may = PUBLIC,
        .refuses = found_refuses,
      .flags = SLOW, .about = "OGC API Features: one feature" },
    { "GET", "/api/v1/exports/grid", bridges_export, .may = "places.read", .query = &BridgeQuery_shape,
      .flags = SLOW, .refuses = found_refuses,
      .about = "The grid from streets to buildings as CSV, XLSX, GeoJSON or GeoPackage" },
    { 0 }
};

const Domain bridges_domain = { .name = "bridges",
                                .about = "What outside programs take: OGC API Features, files of the grid",
                                .schema = &bridges_schema, .routes = routes };
