/* Rows as they are kept, answers and bodies. Only this domain includes it. */
#ifndef INSPECTIONS_INSPECTIONS_STORED_H
#define INSPECTIONS_INSPECTIONS_STORED_H

#include "app/stored.h"
#include "domains/inspections/inspections.h"

typedef struct InspectionItem { Str code, name, name_en, source; } InspectionItem;
typedef struct InspectionRoute {
    int64_t id;
    Str place, name;
    InspectionKind kind;
    int64_t every_days;
    Str source, made_by;
    int64_t made_ms, ended_ms;
    bool synthetic;
    int64_t version;
} InspectionRoute;
typedef struct InspectionPoint {
    int64_t id, route, rank;
    Str words, place;
    int64_t lon, lat;
    Str items;
    bool photo;
    int64_t last_ms;
    int last_result;
} InspectionPoint;
typedef struct Inspection {
    int64_t id, route, point;
    Str place;
    int64_t at_ms;
    InspectionResult result;
    Str item;
    int level;
    Str words;
    int64_t photo, case_id;
    Str number;
    int64_t account;
    Str by_words;
    int64_t made_ms;
    bool synthetic;
} Inspection;
typedef struct InspectionLine {
    int64_t id, route_id;
    Str route_name;
    int64_t point_id;
    Str point_words, place;
    int64_t at_ms;
    InspectionResult result;
    Str item;
    int level;
    Str words;
    int64_t photo, case_id;
    Str number, by_words;
    bool synthetic;
} InspectionLine;
typedef struct InspectionRouteView {
    int64_t id;
    Str place, place_name, name;
    InspectionKind kind;
    int64_t every_days;
    Str source, made_by;
    bool synthetic;
    int64_t version, seen_ms;          /* seen_ms: when it was last walked whole */
    Str due_day;
    bool late;
    List points;
} InspectionRouteView;
typedef struct InspectionPointView {
    int64_t id, rank;
    Str words, place;
    int64_t lon, lat;
    Str items;
    bool photo;
    int64_t last_ms;
    int last_result;
} InspectionPointView;

typedef struct InspectionPhoto { int64_t id; } InspectionPhoto;
typedef struct InspectionPointNew { Str words, place; int64_t lon, lat; Str items; bool photo;
                                    } InspectionPointNew;
typedef struct InspectionRouteNew {
    Str place, name;
    InspectionKind kind;
    int64_t every_days;
    Str source;
    List points;
} InspectionRouteNew;
typedef struct InspectionEnd { int64_t version; } InspectionEnd;
typedef struct InspectionNew {
    int64_t route_id, point, at_ms;
    InspectionResult result;
    Str item;
    int level;
    Str words, class;
    List photos;
} InspectionNew;
typedef struct InspectionQuery { Str place; int result; int64_t route_id; Str after; int64_t limit;
                                 } InspectionQuery;
typedef struct InspectionPlaceQuery { Str place; } InspectionPlaceQuery;
typedef struct InspectionSaid { int64_t route; InspectionResult result; } InspectionSaid;

extern const Shape InspectionItem_shape, InspectionRoute_shape, InspectionPoint_shape, Inspection_shape,
    InspectionLine_shape, InspectionRouteView_shape, InspectionRouteNew_shape, InspectionEnd_shape,
        InspectionNew_shape,
    InspectionQuery_shape, InspectionPlaceQuery_shape, InspectionSaid_shape;

#endif
