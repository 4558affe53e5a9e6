/* What posts must be held and how much one may answer for, as the district has set it: rows with a date and a
 * source, added and never changed. */
#include "domains/people/people_inside.h"

SHAPE(PostNorm, "what posts of a kind must be held, and how much one person may answer for",
    NAME    (PostNorm, kind,       0, post_kind_names,   "head, worker, member or exclusive"),
    BOOL    (PostNorm, required,   0,                    "every place of its level must have one"),
    INT_OPT (PostNorm, households, 1, 1000000,           "most households; absent: no limit"),
    INT_OPT (PostNorm, people,     1, 10000000,          "most people; absent: no limit"),
    TIME    (PostNorm, since_ms,                         "in force from then on"),
    TEXT    (PostNorm, source,     2, 200,               "whose rule it is"),
    TEXT_OPT(PostNorm, kind_name,  1, 40,                "the kind in the reader's language"));

const EventKind POSTS_NORM_SET = { "posts.norm_set", "调整岗位配备标准", "what posts must be held was set" };

Err people_norms_rows(Ask *ask, List *ret) { return post_norms_all(ask->db, ask->district, ret, ask->arena); }

Err people_norms(Ask *ask)
{
    List norms;
    TRY(people_norms_rows(ask, &norms));
    for (PostNorm *n = norms.at, *end = n + norms.count; n < end; n++)
        n->kind_name = people_kind_word(ask, n->kind, ROLE_NOBODY);
    return answer_array(ask, &PostNorm_shape, &norms);
}

/* From now or a later day on: what was in force stays written. */
Err people_norm_add(Ask *ask, const void *norm)
{
    TRY(post_norms_add(ask->db, ask->district, norm));
    return event_post(ask, &POSTS_NORM_SET, 0, ask->district, ask->who.account, &PostNorm_shape, norm);
}
