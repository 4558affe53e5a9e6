/* Rows, for queries and answers. Only this domain includes it. */
#ifndef SHIFTS_SHIFTS_STORED_H
#define SHIFTS_SHIFTS_STORED_H

#include "domains/shifts/shifts_rules.h"

typedef struct ShiftSite {
    int64_t id;
    Str place, name, address;
    int64_t lon, lat;
    Str made_words;
    int64_t made_ms, ended_ms;
    bool synthetic;
} ShiftSite;
typedef struct ShiftRow {
    int64_t id, helper;
    Str name, helper_kind, site_name, place, place_name, what;
    ShiftState state;
    int64_t in_ms, in_m, in_near_m, in_photo, out_ms, out_m, out_near_m, out_photo, minutes;
    Str service_state;
    int64_t far_m, unplaced, overlap, same_photo;
    Str words, by_words;
    int64_t version;
} ShiftRow;
extern const Shape ShiftSite_shape, ShiftRow_shape;

/* shifts_sites.c */
Handler shift_sites_list, shift_sites_near, shift_sites_new, shift_sites_over;
extern const EventKind SHIFTS_SITE_MADE, SHIFTS_SITE_ENDED, SHIFTS_LIMIT_SET;
extern const Shape ShiftSiteNew_shape, ShiftSitesQuery_shape, ShiftSiteView_shape;
extern const struct Dictionary *const shifts_dictionaries[];
ShiftLimit shift_limit(Ask *);

#endif
