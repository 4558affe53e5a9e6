/* What has a name, and the way from an address to a door: part of divisions.h, which others include. */
#ifndef DIVISIONS_DIVISIONS_NAMES_H
#define DIVISIONS_DIVISIONS_NAMES_H

#include "app/domain.h"

/* Everything that has a name: places in force, in order of code, then compounds. `compound_id` NONE: a place
 * itself. Text lives in `keep`. The stamp is another one after each change of them. */
typedef struct NamedPlace { int64_t compound_id; Str code, name; int64_t lon, lat; } NamedPlace;
Err divisions_names(App *, Db *, Arena *keep, List *ret_named_places);
int64_t divisions_stamp(const App *);

/* The building of a number in a compound, NOT_FOUND; and the doors of a room in it that the asker may see. */
typedef struct NumberedBuilding { int64_t id; Str name, place; int64_t lon, lat, units; } NumberedBuilding;
Err divisions_building(Ask *, int64_t compound_id, int64_t number, NumberedBuilding *ret);
Err divisions_doors(Ask *, int64_t building_id, int64_t unit, Str room, int64_t most, List *ret_households);

/* What an address says, as people write it: divisions_rules.h. */
typedef struct AddressParts { Str head; int64_t building, unit; Str room; } AddressParts;
AddressParts address_parse(Arena *keep, Str words);

#endif
