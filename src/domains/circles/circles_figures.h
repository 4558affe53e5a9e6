/* Figures of a circle, a place or the district, for whoever prints them. */
#ifndef CIRCLES_CIRCLES_FIGURES_H
#define CIRCLES_CIRCLES_FIGURES_H

#include "app/ask.h"
#include "domains/circles/circles_stored.h"
#include "domains/facilities/facilities.h"
#include "geo/net/net.h"

/* Absent and NONE: the district's own list, whatever the hour, everywhere the reader may see. */
typedef struct CoverageQuery { Str list, at, place,
    kind; int profile; int64_t circle; bool places; Str day; } CoverageQuery;     /* day absent: now */

typedef struct CoverageService { Str kind; int64_t facilities, closed, within_5, within_10, within_15, old_5,
                                 old_10, old_15, young_5, young_10, young_15; } CoverageService;
typedef struct CoveragePlace { Str place, name; int64_t households, old, young,
    gap; List services; } CoveragePlace;
typedef struct Coverage {
    Str how, network, profile, at, day;
    int64_t households, old, young, gap;
    List services, places;
} Coverage;

/* People by the three that are told of. */
typedef struct CircleIfPart { int64_t households, old, young; } CircleIfPart;
extern const Shape CircleIfPart_shape;

typedef struct CircleNorm { Str code, kind; FacilityTier tier; FacilityDuty duty; int64_t radius_m,
    facilities, within; } CircleNorm;
typedef struct CircleNorms { Str how; int64_t households, gap; List items; } CircleNorms;

/* A building on the map: `has` of the list's services within 15 minutes; `gap`: the network is missing
 * there. */
typedef struct CircleDot { int64_t id; Str place, name; int64_t lon, lat, households, old, young,
    has; bool gap; }
    CircleDot;
typedef struct CircleGround {
    const Net *net;                    /* NULL: none; for as long as a request takes */
    int64_t kinds;                     /* of the list */
    List dots, facilities;             /* CircleDot; Facility: open ones that stand there */
} CircleGround;

Err circles_coverage_of(Ask *, const CoverageQuery *, Coverage *ret);
Err circles_norms_of(Ask *, const CoverageQuery *, CircleNorms *ret);
Err circles_ground(Ask *, const CoverageQuery *, CircleGround *ret);

/* People are told of in parcels of so many; 1: as they are. A count that stands alone: its whole parcels. */
int64_t circles_least(Ask *);
static inline int64_t circles_whole(int64_t count, int64_t least) { return count - count % least; }

/* Living or over, of which the reader's places hold some; NOT_FOUND. Its communities are codes, Str each. */
Err circles_one_of(Ask *, int64_t circle, Circle *ret, List *ret_places);

/* What lies within a circle's survey, a straight line around its centre: another thing than 15 minutes.
 * Homes and facilities are the reader's; `whole`: there are no others there. lon NONE: no centre is known. */
typedef struct CircleSurvey {
    int64_t radius_m, lon, lat;
    bool set, whole;                   /* set: the centre was said; else it is amid the circle's homes */
    int64_t households, old, young, facilities, basic_there, basic_all, quality_there, quality_all;
    int64_t own;                       /* facilities in the circle's communities */
    List services;                     /* CircleService, of the catalogue */
} CircleSurvey;
typedef struct CircleService { Str kind; int64_t facilities, surveyed; } CircleService;
Err circles_survey_of(Ask *, const Circle *, const List *places, CircleSurvey *ret);

#endif
