/* The demo town's register of residents, 示例: as many people behind each door as the plan says. */
#include "main/town_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/residents/residents.h"

/* Places in membership_relation_names. */
enum { RELATION_HEAD = 1, RELATION_SPOUSE, RELATION_SON, RELATION_DAUGHTER, RELATION_PARENT = 6,
    RELATION_NONE = 10 };

static int relation_of(const TownPerson *p)
{
    switch (p->part) {
    case TOWN_HEAD:   return RELATION_HEAD;
    case TOWN_SPOUSE: return RELATION_SPOUSE;
    case TOWN_CHILD:  return p->female ? RELATION_DAUGHTER : RELATION_SON;
    case TOWN_PARENT: return RELATION_PARENT;
    default:          return RELATION_NONE;
    }
}

static MembershipRole role_of(const TownPerson *p)
{
    if (p->part == TOWN_HEAD) return p->tenant ? MEMBERSHIP_TENANT : MEMBERSHIP_OWNER;
    return p->part == TOWN_LODGER ? MEMBERSHIP_LODGER : MEMBERSHIP_FAMILY;
}

Err town_write_people(Ask *ask, TownWriter *w, const TownDoor *at)
{
    TownPerson person[TOWN_HOUSEHOLD_MOST];
    int count = at->c->households[at->household].people;
    town_people(w->plan, at->community, at->c, at->household, at->serial, ask->arena, person);
    for (int i = 0; i < count && i < TOWN_HOUSEHOLD_MOST; i++) {
        const TownPerson *p = &person[i];
        ResidentNew in = {
            .name = p->name, .identity_kind = IDENTITY_CITIZEN, .identity = str_of(p->identity),
            .phone = p->phone[0] ? str_of(p->phone) : (Str){ 0 }, .sex = -1, .origin = S("510104"),
            .kind = p->tenant || p->part == TOWN_LODGER ? RESIDENT_FLOATING : RESIDENT_REGISTERED,
            .household_id = at->door->id, .role = role_of(p), .relation = relation_of(p), .lives = true,
            .since = p->since
        };
        int64_t id;
        TRY(residents_put(ask, &in, at->door->place, true, &id));
        w->written_people++;
    }
    return NULL;
}
