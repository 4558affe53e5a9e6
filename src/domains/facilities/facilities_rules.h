/* What may stand in the register of facilities, what may become of one, and when two are the same. Pure. */
#ifndef FACILITIES_FACILITIES_RULES_H
#define FACILITIES_FACILITIES_RULES_H

#include "domains/facilities/facilities.h"

enum { FACILITY_SERVICES = 30 };

typedef struct FacilityNew {
    Str name, address;
    int64_t lon, lat;
    List services;                     /* codes: shape FacilityCode */
    Str hours;
    int64_t capacity;
    Str operator, credit_code, phone;
    int access;                        /* FacilityAccess; -1: not said */
    Str whom;
    int state;                         /* FacilityState; -1: open */
    Str since;
    int64_t version;                   /* of a change */
} FacilityNew;

/* Trims what was said and names the first field that can't be: hours, credit code, services, day. */
Err facility_check(FacilityNew *, const List *kinds, int64_t today, Arena *keep, Blame *why);
/* planned → open or closed (given up); open → closed, moved; closed → open; moved: the end. */
Err facility_may_become(FacilityState from, FacilityState to);
Err facility_day(Str text, int64_t today, FacilityState state, const char *pointer, Blame *why);

/* 余位: none to as many as it has places, of an open one of which one knows how many those are. */
Err facility_may_tell(const Facility *, int64_t free, Arena *keep, Blame *why);
/* Is that a word about the places it has now? */
bool facility_free_fits(const Facility *, int64_t free);

/* Does it serve others than before: another door, other services, hours, places or name? */
bool facility_stands_otherwise(const Facility *was, const Facility *is);

/* Are these two one facility? 0: no; 1: could be; 2: yes. Metres between their doors are given. */
typedef enum FacilityMatch { FACILITY_OTHER, FACILITY_PERHAPS, FACILITY_SAME } FacilityMatch;
FacilityMatch facility_match(Str name_a, Str services_a, Str name_b, Str services_b, double metres);

double facility_metres(int64_t lon_a, int64_t lat_a, int64_t lon_b, int64_t lat_b);

#endif
