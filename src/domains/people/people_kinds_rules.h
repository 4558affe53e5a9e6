/* Kinds of posts: which role each joins, where it may be held and for how long. Pure. The kinds are those of
 * the grid (domain.md §3.1, §3.3): 总网格员 the community's Party secretary, 一般网格员 paid, 微网格员 a
 * neighbour, 专属网格员 of a mall or an office tower (舟山市网格化服务管理条例, 2023), 微网格指导员 a seconded
 * cadre, 楼栋长 a resident. */
#ifndef PEOPLE_KINDS_RULES_H
#define PEOPLE_KINDS_RULES_H

#include "domains/people/people_rules.h"

/* The kind that is meant where none is said: the first in the order of PostKind that fits. -1: none does. */
int people_usual_kind(Role, Str place);
/* A role for a kind at a place, where only the kind is said. ROLE_NOBODY: it isn't held there. */
Role people_role_of(PostKind, Str place);
bool people_kind_fits(PostKind, Role, Str place);

/* The PlaceKind at which such a post must be held: micro-grids for 微网格员, general grids for 一般网格员,
 * communities for 总网格员, 专属网格 for 专属网格员. -1: nowhere must it be. */
int people_kind_level(PostKind, bool *ret_exclusive);

/* What is asked for, beside people_may_give: a building for 楼栋长, whose reach is their own, and for nobody
 * else. PEOPLE_WRONG_KIND "/kind"; BAD_FIELD "/building_id", "/scope". */
Err people_kind_check(PostKind, const PostGift *, int64_t building_id, Blame *why);

/* A term that ends must end later than it begins. BAD_FIELD "/until_ms". NONE: open-ended. */
Err people_term_check(int64_t since_ms, int64_t until_ms, Blame *why);

#endif
