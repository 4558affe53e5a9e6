/* Facilities: where people are served, what they offer, and whose lists ask for what. Knows places, no walk:
 * how far it is to them is told by `circles`. */
#ifndef FACILITIES_FACILITIES_H
#define FACILITIES_FACILITIES_H

#include "domains/facilities/facilities_stored.h"

#include "app/domain.h"

REFUSES(FACILITIES_STATE);             /* 409: not from here to there */
REFUSES(FACILITIES_KNOWN);             /* 409: one of that name stands there */
REFUSES(FACILITIES_DECIDED);           /* 409: the wish has been answered */
REFUSES(FACILITIES_NO_PLACES);         /* 409: nobody wrote down how many places it has */
REFUSES(FACILITIES_SHUT);              /* 409: only an open one has places to tell of */
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

/* As they were on a day ("2025-03-01"): those of which anything was known by then, in whatever state, in
 * order of id; `version` is the one that was in force, `state_day` since when it was so.
 * And what was said of their
 * states up to a day, by facility, the oldest first. */
Err facilities_as_of(Db *, Str district, Str day, List *ret_facilities, Arena *keep);
Err facilities_past(Db *, Str district, Str upto_day, List *ret_past, Arena *keep);    /* FacilityPast */

/* What neighbours say is missing, declined wishes aside, in the reader's places: FacilityMissing. */
Err facilities_missing(Ask *, List *ret);

/* 余位: of each facility the last word about its free places, where it still counts on that day (its own day
 * and some more, as the rule says), in order of facility; and the word of one, NULL: there is none, or it
 * was told of other places than it has now. */
Err facilities_free(Ask *, int64_t day, List *ret);                /* FacilityFree */
const FacilityFree *facility_free_of(const List *words, const Facility *);

/* For the demo town and imports of maps: as it stands, without an event. */
Err facilities_put(Ask *, const Facility *);
/* It is otherwise since that day: another door, or another state, with why. */
Err facilities_put_change(Ask *, const Facility *was, Facility *, Str since, Str why);
Err facilities_put_free(Ask *, const FacilityFree *);
Err facilities_touch(Ask *);           /* after such writing: once */

/* A file of OpenStreetMap for the whole district, matched with the register and taken in, or only looked at;
 * `tell` hears of every thing when it is done. `keep` holds the file's things. */
typedef struct FacilityMapDiff { int field; Str theirs, ours; bool taken; } FacilityMapDiff;
typedef struct FacilityMapRow {
    Str ref, name, services, place_words;
    int64_t lon, lat;
    int fate;                          /* of facility_map_fates */
    int64_t facility;
    Str facility_name, notes;
    List diffs;                        /* FacilityMapDiff */
} FacilityMapRow;
typedef struct FacilityMapSum { int64_t things, added, corrected, same, differs, ambiguous, outside, no_kind,
                                kept_private, placeless; Str source; } FacilityMapSum;
typedef void FacilityMapTell(void *ctx, const FacilityMapRow *);
extern const char *const facility_map_fields[], *const facility_map_fates[];
Err facilities_map_file(App *, const char *file, bool look, FacilityMapTell *, void *ctx, FacilityMapSum *ret,
                        Arena *keep, char reterr[256]);

extern const Domain facilities_domain;

#endif
