/* Who stands on a door's page and sign, and how doors are called. Pure. */
#include "domains/doors/doors_rules.h"

bool door_shows(const DoorKinds *k, const DoorPerson *p, int64_t building_id, bool community_has_head)
{
    if (p->kind == k->building_head) return p->building_id == building_id;
    if (p->kind == k->head) return true;
    if (p->kind == k->community_worker) return !community_has_head;
    return p->kind == k->member || p->kind == k->exclusive || p->kind == k->worker || p->kind == k->guide;
}

int64_t door_first_unit(int64_t units, bool each_unit) { return each_unit && units > 1 ? 1 : 0; }
int64_t door_last_unit(int64_t units, bool each_unit) { return each_unit && units > 1 ? units : 0; }

Str door_words(Arena *keep, Str compound, Str building, int64_t unit, bool english)
{
    Buf b = buf_new(keep, compound.len + building.len + 32);
    buf_add(&b, compound);
    buf_char(&b, ' ');
    buf_add(&b, building);
    if (unit > 0) buf_fmt(&b, english ? " unit %lld" : " %lld单元", (long long)unit);
    return str_trim(buf_str(&b));
}
