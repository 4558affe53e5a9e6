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

SHAPE(OgcRound, "one that stands around a box",
    ID      (OgcRound, id,                           "its id"),
    TEXT    (OgcRound, outline,  0, INT32_MAX,       "as divisions keeps it"));

SHAPE(OgcFacility, "a facility that was confirmed",
    ID      (OgcFacility, id,                        "its id"),
    TEXT    (OgcFacility, name,     1, 60,           "its name"),
    TEXT    (OgcFacility, place,    6, 18,           "where it stands"),
    LON     (OgcFacility, lon,      0,               "CGCS2000"),
    LAT     (OgcFacility, lat,      0,               "CGCS2000"),
    TEXT    (OgcFacility, address,  0, 200,          "in words"),
    TEXT    (OgcFacility, services, 0, 4000,         "codes, by commas"),
    TEXT    (OgcFacility, hours,    0, 400,          "as OpenStreetMap writes them"),
    TEXT    (OgcFacility, phone,    0, 40,           "the one on its door"),
    TEXT    (OgcFacility, access,   0, 20,           "how one gets in"),
    TEXT    (OgcFacility, state,    0, 20,           "what it is now"),
    TEXT    (OgcFacility, state_day, 0, 10,          "since when"),
    TEXT    (OgcFacility, confirmed_day, 0, 10,      "confirmed last"));
SHAPE(OgcCircle, "a life circle with a name",
    ID      (OgcCircle, id,                          "its id"),
    TEXT    (OgcCircle, name,     1, 60,             "its name"),
    TEXT    (OgcCircle, level,    0, 20,             "a pilot of whom"),
    INT     (OgcCircle, survey_m, 0, 10000,          "radius of its survey"),
    BOOL    (OgcCircle, synthetic, 0,                "a sample"),
    TIME    (OgcCircle, made_ms,                     "since when"));
SHAPE(OgcCirclePlace, "a community of a circle",
    ID      (OgcCirclePlace, circle,                 "the circle"),
    TEXT    (OgcCirclePlace, place, 12, 12,          "the community"));

static const Err page_refuses[] = { OGC_PARAMETER, NULL };
static const Err item_refuses[] = { NOT_FOUND, OGC_PARAMETER, NULL };
static const Err found_refuses[] = { NOT_FOUND, NULL };

#define PAGE(which) .query = &OgcPage_shape, .refuses = which, .flags = OWN_QUERY

static const Route routes[] = {
    { "GET", "/ogc", ogc_landing, .may = PUBLIC, PAGE(page_refuses),
      .about = "OGC API Features: landing page" },
    { "GET", "/ogc/conformance", ogc_conformance, .may = PUBLIC, PAGE(page_refuses),
      .about = "OGC API Features: what it conforms to" },
    { "GET", "/ogc/collections", ogc_collections, .may = PUBLIC, PAGE(page_refuses),
      .about = "OGC API Features: the collections" },
    { "GET", "/ogc/collections/{collection}", ogc_collection, .may = PUBLIC, PAGE(item_refuses),
      .about = "OGC API Features: one collection" },
    { "GET", "/ogc/collections/{collection}/items", ogc_items, .may = PUBLIC, .query = &OgcQuery_shape,
      .refuses = item_refuses, .flags = SLOW | OWN_QUERY,
      .about = "OGC API Features: features by bbox, limit and datetime" },
    { "GET", "/ogc/collections/{collection}/items/{feature}", ogc_item, .may = PUBLIC,
      .query = &OgcPage_shape, .refuses = item_refuses, .flags = SLOW | OWN_QUERY,
      .about = "OGC API Features: one feature" },
    { "GET", "/api/v1/exports/grid", bridges_export, .may = "places.read", .query = &BridgeQuery_shape,
      .flags = SLOW, .refuses = found_refuses,
      .about = "The grid from streets to buildings as CSV, XLSX, GeoJSON or GeoPackage" },
    { 0 }
};

const Domain bridges_domain = { .name = "bridges",
                                .about = "What outside programs take: OGC API Features, files of the grid",
                                .schema = &bridges_schema, .routes = routes, .any_origin = "/ogc" };
