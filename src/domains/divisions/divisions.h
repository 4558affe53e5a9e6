/* Divisions: district, streets, communities, general grids and micro-grids, and the compounds, buildings,
 * units and households in them. Answers two questions for the rest of the house: which micro-grid is this
 * point in, and which place do these words mean. Knows no person. Codes: domain.md §2.1, §2.4
 * (vocab/place.h). */
#ifndef DIVISIONS_DIVISIONS_H
#define DIVISIONS_DIVISIONS_H

#include "app/domain.h"
#include "domains/divisions/divisions_names.h"
#include "domains/divisions/divisions_stands.h"
#include "geo/plane/overlay.h"
#include "geo/plane/spot.h"
#include "vocab/place.h"

typedef struct Place {
    Str code;
    PlaceKind kind;
    Str name;
    Str parent;                        /* code; absent for the district */
    int64_t lon, lat;                  /* a point inside, for labels; NONE where no outline is known */
    int64_t households, children;
    bool synthetic;
} Place;
extern const Shape Place_shape;

REFUSES(PLACES_OUTSIDE);               /* 404: the point lies in no community of the district */

/* Convert a point at the door (1e-7 degree). `datum` of geo/datum/datum.h; -1 counts as wgs84. */
Err divisions_point(Ask *, int64_t lon, int64_t lat, int datum, int64_t *ret_lon, int64_t *ret_lat);

/* The micro-grid a CGCS2000 point is in, in memory; the community where it has no micro-grid there. */
Err divisions_at(Ask *, int64_t lon, int64_t lat, Str *ret_code);

/* NOT_FOUND. In memory. */
Err divisions_place(Ask *, Str code, Place *ret);

/* Its name alone; and "翡翠城社区 第2网格 第3微网格", from the community down; "" if unknown. In memory. */
Str divisions_name(Ask *, Str code);
Str divisions_words(Ask *, Str code);

/* The communities of which something may lie in a box of CGCS2000, at most `room`: how many. In memory. */
int divisions_around(const Ask *, SpotBox, Str code[], int room);
/* The grids or communities with a micro-grid whose point lies within so many metres of one (CGCS2000). */
int divisions_within(const Ask *, int64_t lon, int64_t lat, double metres, PlaceKind, Str code[], int room);

/* The box of all outlines, in 1e-7 degree; false: none is known. In memory. */
bool divisions_box(const Ask *, SpotBox *ret);

Err divisions_put_place(Ask *, const Place *, Str outline);
Err divisions_reload(App *, Db *read);  /* after such an import: the map in memory is made anew */

/* ---- Changing the grid, for change sets ---- */

/* How many households or merchants a grid of a kind should have, from a date on, and whose rule that is. */
typedef struct GridSize { PlaceKind kind; int64_t low, high, since_ms; Str source; } GridSize;
Err divisions_sizes(Ask *, List *ret_grid_sizes);      /* those in force, one a kind */

/* A place as it is kept; `ended_by` of the one that is over. */
typedef struct PlaceDrawn {
    Str code, name;
    PlaceKind kind;
    Region outline;                    /* no rings: not known */
    int64_t households, since_ms, until_ms, change_id, ended_by;
} PlaceDrawn;

/* Doors of a staircase in one place; or a building (unit NONE), with households where no doors are known. */
typedef struct PlaceBlock { int64_t building_id, unit; Str place; int64_t lon, lat, households,
    since_ms; } PlaceBlock;

/* A community and all below it, ended ones too, from the database; and what stands in it. */
Err divisions_drawing(Ask *, Str community, List *ret_drawn, List *ret_blocks);

/* A place and all below it as they were at the end of a day (absent: now), in order of code, and that
 * moment (ID_MAX: now). Households of all below them are added up. NOT_FOUND: neither then nor now. */
Err divisions_as_of(Ask *, Str place, Str day, List *ret_drawn, int64_t *ret_at_ms);

/* Places of a kind that were in force at some moment from `from_ms` to `to_ms` (both NONE: now) and meet the
 * box (NULL: anywhere): `skip` of them passed over, `most` given, in order of code and time; all are counted.
 * The 专属网格 are among the general grids. In memory. */
typedef struct PlaceWindow { PlaceKind kind; const SpotBox *box; int64_t from_ms, to_ms, skip,
    most; Str code; } PlaceWindow;
void divisions_window(Ask *, const PlaceWindow *, List *ret_drawn, int64_t *ret_matched);

/* An outline as it is kept, as a region; BROKEN: not the form we write. */
Err divisions_outline(Ask *, Str text, Region *ret);

/* The next serial below a community (general grids, or the 专属网格 from 900 on) or a general grid. Never
 * the same twice. BAD_FIELD: there is none left. */
Err divisions_new_code(Ask *, Str parent, bool exclusive, Str *ret_code);

typedef enum PlaceFate { PLACE_MADE, PLACE_ALTERED, PLACE_ENDED, PLACE_RESTORED } PlaceFate;
extern const char *const place_fates[];
typedef struct PlaceChange {
    Str code;
    PlaceFate fate;
    Str name;
    Region outline;
    int64_t households;
    bool synthetic;                    /* of a new one */
} PlaceChange;
typedef struct PlaceMove { int64_t building_id, unit; Str from, into; int64_t households; } PlaceMove;

/* All of it, with its history, at the moment that is given back; the map in memory follows after the
 * commit. */
Err divisions_change(Ask *, int64_t change_id, const PlaceChange *, int changes, const PlaceMove *, int moves,
                     int64_t *ret_at_ms);

/* ---- Doors as people write them, for imports: looked up in memory ---- */

typedef enum HouseholdFound { HOUSEHOLD_HERE, HOUSEHOLD_NEW, HOUSEHOLD_NO_COMPOUND, HOUSEHOLD_TWO_COMPOUNDS,
    HOUSEHOLD_NO_BUILDING, HOUSEHOLD_NO_UNIT } HouseholdFound;
typedef struct HouseholdBook HouseholdBook;
Err divisions_book(Ask *, Str place, HouseholdBook **ret);     /* what stands at and below a place */
/* 翡翠城三期, 5栋 (五栋, 5号楼, 5), unit NONE: the only one. NEW: all but the id is told. */
HouseholdFound divisions_book_find(HouseholdBook *, Str compound, Str building, int64_t unit, Str room,
                                   Household *ret);
/* To be found from now on, by its id; it stays where it lies. false: a million were added. */
bool divisions_book_add(HouseholdBook *, const Household *);
Err divisions_book_moved(Ask *, const HouseholdBook *);        /* MOVED_ON: the grid has changed since */

/* New doors, counted by their buildings (by how many more is told), and away again. */
typedef struct HouseholdCount { int64_t building_id, more; } HouseholdCount;
Err divisions_add_households(Ask *, const Household *, int64_t count, List *ret_counts);
Err divisions_drop_household(Ask *, int64_t id);               /* MOVED_ON: it was moved since */
Err divisions_count_households(Ask *, const HouseholdCount *); /* `more` may be below zero */

extern const Domain divisions_domain;
#endif
