/* Facilities out of an OpenStreetMap extract: read, placed, matched with the register, taken in or only
 * looked at. In steps: the file is read without a database, the register matched in a transaction. */
#ifndef FACILITIES_FACILITIES_MAP_H
#define FACILITIES_FACILITIES_MAP_H

#include "domains/facilities/facilities_inside.h"
#include "domains/facilities/facilities_things.h"

#include <stdio.h>

struct FacilityMap {
    Arena *keep;               /* all of it lives here, but for */
    Arena *room;               /* the things as they are read: not needed once they are placed */
    List tags, kinds;
    OsmPois pois;
    Str day;                   /* of the extract; '': it doesn't say */
    FacilityThing *thing;
    int64_t count, outside, no_kind, kept_private;
    int64_t fates[MAP_FATES];
};
typedef struct FacilityMap FacilityMap;

bool facilities_is_map(Str body);
bool facilities_is_xml(Str body);
void facilities_map_begin(Ask *, FacilityMap *, OsmWanted *ret, Arena *keep);
Err facilities_map_read(FILE *in, int64_t bytes, const OsmWanted *, FacilityMap *, char reterr[256]);
/* Within the reader's places; TOO_LARGE: more than `most`. */
Err facilities_map_place(Ask *, FacilityMap *, int64_t most);
/* `write`: on the lane; all or nothing. */
Err facilities_map_match(Ask *, FacilityMap *, bool write);
/* The event, and what it counts. */
Err facilities_map_told(Ask *, const FacilityMap *, FacilitiesTaken *ret);
Str facilities_map_notes(Ask *, const FacilityThing *);
Str facilities_map_source(Ask *, Str day);

#endif
