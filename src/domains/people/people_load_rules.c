/* The rules of load. */
#include "domains/people/people_load_rules.h"

#include "domains/people/people_kinds_rules.h"

Err post_norm_check(const PostNorm *n, Blame *why)
{
    bool exclusive;
    if (people_kind_level(n->kind, &exclusive) >= 0) return NULL;
    return blame(why, BAD_FIELD, "/kind", "须为总网格员、一般网格员、微网格员或专属网格员",
                 "head, worker, member or exclusive");
}

bool post_norm_over(const PostNorm *n, int64_t households, int64_t people)
{
    return (n->households != NONE && households > n->households) || (n->people != NONE && people > n->people);
}

int64_t post_people(int64_t households, int64_t homes, int64_t living, int64_t per_hundred, PeopleBy *ret_by)
{
    int64_t others = households > homes ? households - homes : 0;
    *ret_by = !homes ? PEOPLE_ESTIMATED : others ? PEOPLE_MIXED : PEOPLE_COUNTED;
    return living + (others * per_hundred + 50) / 100;
}
