/* What others tell of a change set. */
#include "domains/changes/changes_views.h"

#include "db/db.h"
#include "domains/changes/changes_queries.h"
#include "domains/people/people.h"
#include "json/json.h"

/* "翡翠城三期第2微网格 → 二微网格 60 → 80 户", or that it has ended. */
static Str became(Ask *ask, const ChangeOfPlace *p)
{
    Buf b = buf_new(ask->arena, 200);
    bool named = p->fate != CHANGE_ENDED && p->name_was.len && !str_eq(p->name, p->name_was);
    buf_add(&b, p->name_was.len ? p->name_was : p->name);
    if (named) {
        buf_adds(&b, " → ");
        buf_add(&b, p->name);
    }
    if (p->fate == CHANGE_ENDED) buf_adds(&b, "：停用");
    else if (p->households != p->households_was)
        buf_fmt(&b, " %lld → %lld 户", (long long)p->households_was, (long long)p->households);
    else if (p->redrawn) buf_adds(&b, "：边界有调整");
    return buf_str(&b);
}

static Err posts_of(Ask *ask, const Change *c, List *ret)
{
    ChangeCheck check;
    int64_t count = 0;
    TRY(json_read(c->outcome, &ChangeCheck_shape, &check, ask->arena, NULL));
    const ChangeOfPlace *place = check.places.at;
    for (int64_t i = 0; i < check.places.count; i++) count += place[i].posts.count;
    ChangedPost *to = NEWS(ask->arena, ChangedPost, count + 1);
    *ret = (List){ to, 0 };
    for (int64_t i = 0; i < check.places.count; i++) {
        Str words = became(ask, &place[i]);
        for (int64_t k = 0; k < place[i].posts.count; k++)
            to[ret->count++] = (ChangedPost){ ((const PostRow *)place[i].posts.at)[k].post_id, place[i].code,
                                              words };
    }
    return NULL;
}

Err changes_news(Ask *ask, int64_t id, ChangeNews *ret)
{
    Change c;
    TRY(changes_find(ask->db, ask->district, id, &c, ask->arena));
    ChangeStand state = c.state == CHANGE_SUBMITTED ? CHANGE_WAITS : c.state == CHANGE_IN_FORCE ? CHANGE_HOLDS
        : CHANGE_DECIDED;
    *ret = (ChangeNews){ state, c.title, c.place, c.level, c.drafter, c.submitter, { NULL, 0 } };
    return state == CHANGE_HOLDS ? posts_of(ask, &c, &ret->posts) : NULL;
}
