/* The kinds as a table, and what it says. */
#include "domains/people/people_kinds_rules.h"

#include "vocab/place.h"

enum { ANYWHERE, PLAIN, EXCLUSIVE };       /* whether in a 专属网格 */
#define HELD_BY(role) (1u << ROLE_##role)

/* `low`, `high`: lengths of the codes of its places. `must`: the kind of place that needs one, -1: none. A
 * member may have a whole general grid until it is divided; the paid worker's place is the general grid. */
static const struct { unsigned roles; int low, high, where, must; } kind[POST_KINDS] = {
    [POST_RESIDENT]  = { HELD_BY(RESIDENT),                            6, 18, ANYWHERE,  -1 },
    [POST_MEMBER]    = { HELD_BY(MEMBER),                             15, 18, PLAIN,     PLACE_MICROGRID },
    [POST_EXCLUSIVE] = { HELD_BY(MEMBER) | HELD_BY(WORKER),           15, 18, EXCLUSIVE, PLACE_GRID },
    [POST_BUILDING]  = { HELD_BY(MEMBER),                             18, 18, PLAIN,     -1 },
    [POST_WORKER]    = { HELD_BY(WORKER),                             15, 15, PLAIN,     PLACE_GRID },
    [POST_GUIDE]     = { HELD_BY(WORKER),                             15, 18, ANYWHERE,  -1 },
    [POST_CLERK]     = { HELD_BY(CLERK),                              12, 12, PLAIN,     -1 },
    [POST_HEAD]      = { HELD_BY(CLERK),                              12, 12, PLAIN,     PLACE_COMMUNITY },
    [POST_OFFICE]    = { HELD_BY(STREET) | HELD_BY(DISTRICT) | HELD_BY(ADMIN), 6, 9, PLAIN, -1 },
};

const PostKindWords post_kind_words[POST_KINDS] = {
    [POST_RESIDENT]  = { "居民",         "resident" },
    [POST_MEMBER]    = { "微网格员",     "micro-grid member" },
    [POST_EXCLUSIVE] = { "专属网格员",   "member of a 专属网格" },
    [POST_BUILDING]  = { "楼栋长",       "head of a building" },
    [POST_WORKER]    = { "一般网格员",   "general grid worker" },
    [POST_GUIDE]     = { "微网格指导员", "micro-grid guide" },
    [POST_CLERK]     = { "社区工作者",   "community worker" },
    [POST_HEAD]      = { "总网格员",     "head of the community's grid" },
    [POST_OFFICE]    = { "机关工作人员", "officer" },
};

const char *const post_kind_names[] = {
    "resident", "member", "exclusive", "building_head", "worker", "guide", "community_worker", "head",
    "office", NULL
};

bool people_kind_fits(PostKind k, Role role, Str place)
{
    bool exclusive = place_exclusive(place);
    return (kind[k].roles >> role & 1) && place.len >= kind[k].low && place.len <= kind[k].high
        && (kind[k].where == ANYWHERE || (kind[k].where == EXCLUSIVE) == exclusive);
}

int people_usual_kind(Role role, Str place)
{
    for (int k = 0; k < POST_KINDS; k++)
        if (k != POST_BUILDING && people_kind_fits((PostKind)k, role, place)) return k;
    return -1;
}

/* An office is of the street or of the district by its place; an administrator's is always said. */
Role people_role_of(PostKind k, Str place)
{
    Role from = k == POST_OFFICE && place.len == 6 ? ROLE_DISTRICT : ROLE_RESIDENT;
    for (Role role = from; role < ROLE_COUNT; role++)
        if (people_kind_fits(k, role, place)) return role;
    return ROLE_NOBODY;
}

int people_kind_level(PostKind k, bool *ret_exclusive)
{
    *ret_exclusive = kind[k].where == EXCLUSIVE;
    return kind[k].must;
}

Err people_kind_check(PostKind k, const PostGift *g, int64_t building_id, Blame *why)
{
    if (!people_kind_fits(k, g->role, g->place))
        return blame(why, PEOPLE_WRONG_KIND, "/kind", "岗位类别与角色、所在区划的层级不符",
                     "the kind of post, the role and the level of the place don't go together");
    if ((k == POST_BUILDING) != (building_id != NONE))
        return blame(why, BAD_FIELD, "/building_id", "楼栋长必填所在楼栋，其他岗位不填",
                     "the building of a building's head, and of nobody else");
    if (k == POST_BUILDING && g->scope != POST_OWN)
        return blame(why, BAD_FIELD, "/scope", "楼栋长的数据范围只能是本人", "a building's head sees their own");
    return NULL;
}

Err people_term_check(int64_t since_ms, int64_t until_ms, Blame *why)
{
    if (until_ms == NONE || until_ms > since_ms) return NULL;
    return blame(why, BAD_FIELD, "/until_ms", "任期须晚于开始时间结束", "the term must end later than it begins");
}
