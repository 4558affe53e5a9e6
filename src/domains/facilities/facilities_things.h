/* A thing of OpenStreetMap as a facility: what its tags say, and whose word counts where it and the register
 * differ. Pure. */
#ifndef FACILITIES_FACILITIES_THINGS_H
#define FACILITIES_FACILITIES_THINGS_H

#include "domains/facilities/facilities.h"
#include "osm/osm_pois.h"

typedef enum FacilityMapField { MAP_NAME, MAP_ADDRESS, MAP_DOOR, MAP_SERVICES, MAP_HOURS, MAP_OPERATOR,
                                MAP_PHONE,
    MAP_ACCESS, MAP_STATE, MAP_FIELDS } FacilityMapField;
typedef enum FacilityMapFate { MAP_ADDED, MAP_CORRECTED, MAP_SAME, MAP_DIFFERS, MAP_AMBIGUOUS, MAP_FATES }
    FacilityMapFate;

/* What is to be minded about one; bits. */
enum { NOTE_NAMELESS = 1, NOTE_HOURS = 2, NOTE_PHONE = 4, NOTE_CUT = 8, NOTE_MIDDLE = 16, NOTE_OLDER = 32,
       NOTE_TWICE = 64 };

typedef struct FacilityThing {
    /* as the map has it: name, address, door, services, hours, operator, phone, access, ref */
    Facility is;
    int notes;
    Str hours_said;            /* where they can't be read */
    FacilityMapFate fate;
    int64_t facility;          /* what it is, or may be, in the register; 0: none */
    Str facility_name;
    List diffs;                /* FacilityDiff */
} FacilityThing;

typedef struct FacilityDiff { FacilityMapField field; Str theirs, ours; bool taken; } FacilityDiff;

typedef enum FacilityTagged { TAGGED_TAKEN, TAGGED_NO_KIND, TAGGED_PRIVATE, TAGGED_NOTHING } FacilityTagged;

/* `tags` in force (FacilityTag, in order of code). Does any of them stand in the table? */
bool facility_tag_known(const List *tags, const OsmTag *, int32_t count);
/* All but the place. `kinds`: where it has no name it is called after its first service. */
FacilityTagged facility_thing(const OsmPoi *, const List *tags, const List *kinds, FacilityThing *ret,
                              Arena *keep);

/* The register's record `now` beside the map's: fields that the map has brought, or that nobody has filled,
 * become the map's; where we have had the last word (`base`: what it brought last, NULL: never) ours stay.
 * `frozen`: nothing is taken. `ret_base`: what to keep as brought, apart
 * from `base`. MAP_CORRECTED, MAP_DIFFERS or MAP_SAME. */
FacilityMapFate facility_merge(const FacilityThing *, const FacilityBrought *base, bool frozen, Facility *now,
                               FacilityBrought *ret_base, List *ret_diffs, Arena *keep);

#endif
