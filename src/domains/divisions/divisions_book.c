/* Doors by their words: what stands in a place, read once and looked up in memory, for tables of a hundred
 * thousand rows. And doors that such a table adds. */
#include "domains/divisions/divisions_inside.h"

#include "domains/divisions/divisions_queries.h"
#include "domains/divisions/divisions_rules.h"

#include <stdlib.h>

SHAPE(BookBuilding, "a building to be found by its words",
    ID      (BookBuilding, id,                       "its id"),
    ID      (BookBuilding, compound_id,              "of this compound"),
    TEXT    (BookBuilding, compound, 1, 60,          "its name"),
    INT     (BookBuilding, number,   0, 100000,      "5"),
    TEXT    (BookBuilding, name,     1, 40,          "5栋"),
    TEXT    (BookBuilding, place,   12, 18,          "its micro-grid"),
    INT     (BookBuilding, units,    0, 99,          "staircases"));

enum { ADDED_BLOCK = 1024, ADDED_BLOCKS = 1024 };

struct HouseholdBook {
    Arena *keep;
    const BookBuilding *building; int64_t buildings;      /* by compound */
    const Household *stands; int64_t standing;
    const Household **added[ADDED_BLOCKS];                /* in blocks, so that none is outgrown */
    int64_t doors;                                        /* those that stand, then those added */
    int32_t *slot; int64_t slots;                         /* of doors + 1; a power of two */
    int64_t stamp;
};

static uint64_t key_of(int64_t building_id, int64_t unit, Str room)
{
    uint64_t h = str_hash(room) ^ (uint64_t)building_id * UINT64_C(0x9E3779B97F4A7C15);
    h = (h ^ (uint64_t)unit) * UINT64_C(0xBF58476D1CE4E5B9);
    return h ^ h >> 29;
}

static const Household *door_at(const HouseholdBook *b, int64_t i)
{
    int64_t k = i - b->standing;
    return k < 0 ? &b->stands[i] : b->added[k / ADDED_BLOCK][k % ADDED_BLOCK];
}

static int64_t slot_of(const HouseholdBook *b, int64_t building_id, int64_t unit, Str room)
{
    int64_t i = (int64_t)(key_of(building_id, unit, room) & (uint64_t)(b->slots - 1));
    for (;; i = (i + 1) & (b->slots - 1)) {
        if (!b->slot[i]) return i;
        const Household *h = door_at(b, b->slot[i] - 1);
        if (h->building_id == building_id && h->unit == unit && str_eq(h->room, room)) return i;
    }
}

static void slots_make(HouseholdBook *b)
{
    b->slots = 1024;
    while (b->slots < b->doors * 2 + 2) b->slots *= 2;
    b->slot = NEWS(b->keep, int32_t, b->slots);
    for (int64_t i = 0; i < b->doors; i++) {
        const Household *h = door_at(b, i);
        b->slot[slot_of(b, h->building_id, h->unit, h->room)] = (int32_t)i + 1;
    }
}

Err divisions_book(Ask *ask, Str place, HouseholdBook **ret)
{
    HouseholdBook *b = NEW(ask->arena, HouseholdBook);
    Str low, high;
    List buildings, doors;
    b->keep = ask->arena;
    place_range(ask->arena, place, &low, &high);
    TRY(book_stamp(ask->db, ask->district, &b->stamp));
    TRY(book_buildings(ask->db, ask->district, low, high, &buildings, ask->arena));
    TRY(book_doors(ask->db, ask->district, low, high, &doors, ask->arena));
    b->building = buildings.at;
    b->buildings = buildings.count;
    b->stands = doors.at;
    b->doors = b->standing = doors.count;
    slots_make(b);
    *ret = b;
    return NULL;
}

Err divisions_book_moved(Ask *ask, const HouseholdBook *b)
{
    int64_t stamp;
    TRY(book_stamp(ask->db, ask->district, &stamp));
    return stamp == b->stamp ? NULL : MOVED_ON;
}

bool divisions_book_add(HouseholdBook *b, const Household *h)
{
    int64_t k = b->doors - b->standing;
    if (k == (int64_t)ADDED_BLOCK * ADDED_BLOCKS) return false;
    if (k % ADDED_BLOCK == 0) b->added[k / ADDED_BLOCK] = NEWS(b->keep, const Household *, ADDED_BLOCK);
    b->added[k / ADDED_BLOCK][k % ADDED_BLOCK] = h;
    b->doors++;
    if (b->doors * 2 > b->slots) slots_make(b);
    else b->slot[slot_of(b, h->building_id, h->unit, h->room)] = (int32_t)b->doors;
    return true;
}

/* The first of its name, by bisection, since the buildings lie in order of it; -1: none. */
static int64_t compound_first(const HouseholdBook *b, Str name)
{
    int64_t low = 0, high = b->buildings;
    while (low < high) {
        int64_t middle = (low + high) / 2;
        if (str_cmp(b->building[middle].compound, name) < 0) low = middle + 1;
        else high = middle;
    }
    return low < b->buildings && str_eq(b->building[low].compound, name) ? low : -1;
}

static const BookBuilding *building_find(const HouseholdBook *b, int64_t from, Str cell, bool *ret_two)
{
    Arena scratch = *b->keep;
    int64_t number = building_number(&scratch, cell), compound = b->building[from].compound_id;
    const BookBuilding *found = NULL;
    *ret_two = false;
    for (int64_t i = from; i < b->buildings && str_eq(b->building[i].compound,
                                                      b->building[from].compound); i++) {
        *ret_two |= b->building[i].compound_id != compound;
        bool named = str_eq(b->building[i].name, cell), numbered = number != NONE
            && b->building[i].number == number;
        if (named || (numbered && !found)) found = &b->building[i];
    }
    return found;
}

HouseholdFound divisions_book_find(HouseholdBook *b, Str compound, Str building, int64_t unit, Str room,
                                   Household *ret)
{
    bool two;
    int64_t from = compound_first(b, compound);
    if (from < 0) return HOUSEHOLD_NO_COMPOUND;
    const BookBuilding *k = building_find(b, from, building, &two);
    if (two) return HOUSEHOLD_TWO_COMPOUNDS;
    if (!k) return HOUSEHOLD_NO_BUILDING;
    if (unit == NONE && k->units <= 1) unit = 1;
    if (unit == NONE || unit < 1 || (k->units && unit > k->units)) return HOUSEHOLD_NO_UNIT;
    int32_t at = b->slot[slot_of(b, k->id, unit, room)];
    if (at) return *ret = *door_at(b, at - 1), HOUSEHOLD_HERE;
    *ret = (Household){ 0, k->id, unit, building_storey(room), room, k->place };
    return HOUSEHOLD_NEW;
}

/* ---- Writing ---- */

Err divisions_count_households(Ask *ask, const HouseholdCount *c)
{
    TRY(building_count_more(ask->db, ask->district, c->building_id, c->more));
    TRY(compound_count_more(ask->db, ask->district, c->building_id, c->more));
    TRY(place_count_more(ask->db, ask->district, c->building_id, c->more));
    TRY(place_stamp_raise(ask->db, ask->district));
    ask->after = divisions_after;
    return NULL;
}

/* A building says how many households it has, whether or not their doors are known: never less than doors. */
static Err count(Ask *ask, int64_t building_id, HouseholdCount *to, List *counts)
{
    HouseholdCount c = { building_id, 0 };
    TRY(building_uncounted(ask->db, ask->district, building_id, &c.more));
    if (c.more <= 0) return NULL;
    to[counts->count++] = c;
    return divisions_count_households(ask, &c);
}

static int by_value(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

Err divisions_add_households(Ask *ask, const Household *door, int64_t n, List *ret_counts)
{
    HouseholdCount *to = NEWS(ask->arena, HouseholdCount, n + 1);
    List counts = { to, 0 };
    int64_t *building = NEWS(ask->arena, int64_t, n + 1);
    for (int64_t i = 0; i < n; i++) {
        TRY(households_add(ask->db, ask->district, &door[i]));
        building[i] = door[i].building_id;
    }
    qsort(building, (size_t)n, sizeof *building, by_value);
    for (int64_t i = 0; i < n; i++)
        if (!i || building[i] != building[i - 1]) TRY(count(ask, building[i], to, &counts));
    *ret_counts = counts;
    return NULL;
}

Err divisions_drop_household(Ask *ask, int64_t id) { return household_drop(ask->db, ask->district, id); }
