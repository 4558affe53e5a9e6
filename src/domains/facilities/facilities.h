/* Facilities: where people are served, what they offer, and whose lists ask for what. Knows places, no walk:
 * how far it is to them is told by `circles`. */
#ifndef FACILITIES_FACILITIES_H
#define FACILITIES_FACILITIES_H

#include "domains/facilities/facilities_stored.h"

#include "app/domain.h"

REFUSES(FACILITIES_STATE);             /* 409: not from here to there */
REFUSES(FACILITIES_KNOWN);             /* 409: one of that name stands there */
REFUSES(FACILITIES_DECIDED);           /* 409: the wish has been answered */
REFUSES(FACILITIES_ROWS);              /* 422: rows of the table are wrong */

/* In memory: what is in force now. */
List facilities_kinds(Ask *);                              /* FacilityKind, in order of code */
const FacilityKind *facilities_kind(Ask *, Str code);      /* NULL: none in force */
List facilities_lists(Ask *);                              /* FacilityList */
List facilities_norms(Ask *);                              /* FacilityNorm, in order of code */

bool facility_offers(Str services, Str code);              /* a code in "a,b,c" */

/* All that are not closed or moved, in order of id; and the number that changes with them. */
Err facilities_all(Db *, Str district, List *ret_facilities, Arena *keep);
Err facilities_stamp(Db *, Str district, int64_t *ret);

/* What neighbours say is missing, declined wishes aside, in the reader's places: FacilityMissing. */
Err facilities_missing(Ask *, List *ret);

/* For the demo town and imports of maps: as it stands, without an event. */
Err facilities_put(Ask *, const Facility *);
Err facilities_touch(Ask *);           /* after such writing: once */

extern const Domain facilities_domain;

#endif
