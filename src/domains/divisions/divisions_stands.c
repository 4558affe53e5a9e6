/* Compounds and buildings that a table brings: put down, and counted by what they stand in. */
#include "domains/divisions/divisions_inside.h"

#include "domains/divisions/divisions_queries.h"
#include "domains/divisions/divisions_rules.h"

Err divisions_compound_named(Ask *ask, Str community, Str name, int64_t *ret_id)
{
    Str low, high;
    place_range(ask->arena, community, &low, &high);
    return compound_named(ask->db, ask->district, low, high, name, ret_id);
}

Err divisions_compound_from(Ask *ask, int64_t id, int64_t *ret_ms)
{
    return compound_from(ask->db, ask->district, id, ret_ms);
}

/* Its households are counted as those of doors are, so that doors which come later aren't counted twice. */
Err divisions_add_building(Ask *ask, const NewBuilding *b)
{
    NewBuilding bare = *b;
    HouseholdCount counted = { b->id, b->households };
    bare.households = 0;
    TRY(buildings_add(ask->db, ask->district, &bare));
    TRY(compound_building_more(ask->db, ask->district, b->compound_id));
    if (counted.more) TRY(divisions_count_households(ask, &counted));
    TRY(place_stamp_raise(ask->db, ask->district));
    ask->after = divisions_after;
    return NULL;
}

Err divisions_add_border(Ask *ask, Str code, const Region *border, Spot label)
{
    TRY(place_border(ask->db, ask->district, code, label.x, label.y, outline_text(ask->arena, border)));
    TRY(place_stamp_raise(ask->db, ask->district));
    ask->after = divisions_after;
    return NULL;
}

Err divisions_drop_building(Ask *ask, int64_t id, int64_t households)
{
    HouseholdCount counted = { id, -households };
    if (households) TRY(divisions_count_households(ask, &counted));
    TRY(compound_building_less(ask->db, ask->district, id));
    TRY(building_drop(ask->db, ask->district, id));
    TRY(place_stamp_raise(ask->db, ask->district));
    ask->after = divisions_after;
    return NULL;
}

Err divisions_drop_compound(Ask *ask, int64_t id)
{
    int64_t gone;
    return compound_drop(ask->db, ask->district, id, &gone);
}

Err divisions_drop_border(Ask *ask, Str code, int64_t lon, int64_t lat, int64_t made_ms)
{
    TRY(place_border_drop(ask->db, ask->district, code, lon, lat, made_ms));
    TRY(place_stamp_raise(ask->db, ask->district));
    ask->after = divisions_after;
    return NULL;
}

int64_t divisions_building_number(Arena *keep, Str words) { return building_number(keep, words); }

Str divisions_outline_text(Arena *keep, const Region *r) { return outline_text(keep, r); }
