/* A file being read into acts. Only the two files that read it include this. */
#ifndef CHANGES_CHANGES_IMPORT_H
#define CHANGES_CHANGES_IMPORT_H

#include "domains/changes/changes_views.h"
#include "domains/divisions/divisions.h"
#include "geo/text/geojson_feature.h"

enum { CHANGE_TABLE_ROWS = 20000, CHANGE_TABLE_FAULTS = 1000 };

typedef struct ChangeReading {
    Ask *ask;
    /* only_grid: where a new one goes that doesn't say; absent: there are several */
    Str community, only_grid;
    const PlaceDrawn *drawn; int64_t places;
    GeoFeature *area; int32_t rows;
    ChangeRowFault *fault; int64_t faults;
    ChangeAct *act; int64_t acts;
    bool *met;                         /* of drawn */
} ChangeReading;

const PlaceDrawn *changes_place_drawn(const ChangeReading *, Str code);      /* in force; NULL: none */

bool changes_is_table(Str body);       /* neither GeoJSON nor a database */
Err changes_table_read(ChangeReading *);

#endif
