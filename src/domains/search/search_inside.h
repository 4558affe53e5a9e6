/* What the files of this domain share: the index of names, the question, the hits. */
#ifndef SEARCH_SEARCH_INSIDE_H
#define SEARCH_SEARCH_INSIDE_H

#include "domains/divisions/divisions.h"
#include "domains/search/search.h"
#include "domains/search/search_rules.h"

/* All names, read; swapped whole when the places or the base map have changed. Places come first, in order
 * of code, then compounds, then points of interest and streets of the map (`compound_id` NONE there too). */
typedef struct SearchIndex {
    const NamedPlace *name;
    const SeekText *text;
    const Str *kind;                   /* of points of interest and streets, from `pois` on */
    int count, places, pois;
    int64_t stamp, map_set;            /* of the places, and the map, that it was made from */
    struct SearchRoom *room;
} SearchIndex;
Err search_index_make(App *, Db *read);
/* made anew first, if the places or the map have changed since */
Err search_index(Ask *, const SearchIndex **ret);

typedef enum SearchGroupKind { SEARCH_PLACES, SEARCH_ADDRESSES, SEARCH_POIS, SEARCH_STAFF, SEARCH_CASES,
    SEARCH_GROUPS } SearchGroupKind;
typedef enum SearchHitKind { HIT_PLACE, HIT_COMPOUND, HIT_BUILDING, HIT_HOUSEHOLD, HIT_POI, HIT_STREET,
    HIT_STAFF, HIT_CASE } SearchHitKind;

typedef struct SearchQuestion { Str q; int kind; int64_t lon, lat, limit; } SearchQuestion;
extern const Shape SearchQuestion_shape;

typedef struct SearchHit {
    SearchHitKind kind;
    SeekWhy why;
    Str words;
    int64_t from, to;                  /* the characters of `words` that were meant */
    Str where, more;
    Str place;
    PlaceKind level;                   /* of that place */
    int64_t id, building_id, unit, lon, lat;
} SearchHit;
typedef struct SearchGroup { SearchGroupKind kind; bool more; List hits; } SearchGroup;
typedef struct SearchAnswer { List groups; bool people; } SearchAnswer;
extern const Shape SearchHit_shape, SearchGroup_shape, SearchAnswer_shape;

/* Places, addresses and points of interest, the best first; at most `room` each. */
enum { SEARCH_LIMIT = 5, SEARCH_MOST = 20, SEARCH_ROOM = SEARCH_MOST + 1 };
typedef struct SearchHits { SearchHit *hit; int count; } SearchHits;
Str search_where(Ask *, Str code);         /* the names from the community down, each once */
Err search_named(Ask *, const SearchQuestion *, SearchHits *places, SearchHits *addresses,
                 SearchHits *pois);

#endif
