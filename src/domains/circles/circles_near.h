/* What is near a door, service by service. */
#ifndef CIRCLES_CIRCLES_NEAR_H
#define CIRCLES_CIRCLES_NEAR_H

#include "domains/circles/circles_inside.h"

typedef struct NearItem {
    Str service, name, class, care;
    int64_t facility_id;               /* where one is sent; 0: none within an hour */
    Str facility;
    double minutes;                    /* below 0: none within an hour */
    bool open_now;                     /* also where its hours aren't known: `note` says so */
    Str reason;                        /* why it is missing; empty: it isn't */
    int64_t lon, lat;
    Str hours, note;                   /* note: what one should know before one goes */
    int64_t free;                      /* NONE: not told, or too long ago */
    int64_t next_id;                   /* that one is full: the next that isn't; 0: none */
    Str next;
    double next_minutes;
} NearItem;
typedef struct NearAnswer { Str how; double minutes; Str profile; int64_t at_ms; Str note; List items; }
    NearAnswer;
Err circles_near_of(Ask *, NearAnswer *ret);

typedef struct NearQuery { int64_t lon, lat, minutes; int profile; Str service,
    at; int lang; int datum; } NearQuery;
typedef struct NearWayQuery { int64_t lon, lat, facility; int profile; int datum; } NearWayQuery;

#endif
