/* 进网入格: who answers for a micro-grid hears that somebody asks to join it, whoever asked hears the
 * answer. */
#include "domains/messages/messages_inside.h"

#include "domains/forces/forces.h"
#include "domains/people/people.h"

static Err tell(Ask *ask, const Event *e, int64_t account, const JoiningNews *news)
{
    return messages_tell(ask, e, account, &(MessageOf){ .words = news->words, .about = S("joinings") });
}

static bool before(const PostRow *rows, const PostRow *r)
{
    for (; rows < r; rows++)
        if (rows->account_id == r->account_id) return true;
    return false;
}

/* The member and the grid worker, and who stands in for them; where there is neither, the community's
 * desk. */
static Err tell_responsible(Ask *ask, const Event *e, const JoiningNews *news)
{
    List posts;
    int told = 0;
    TRY(people_responsible(ask, news->place, &posts));
    const PostRow *rows = posts.at, *end = rows + posts.count;
    for (int level = 0; level < 2 && !told; level++)
        for (const PostRow *r = rows; r < end; r++) {
            bool near = r->role <= ROLE_WORKER;
            if (r->role > ROLE_CLERK || near != !level || before(rows, r)) continue;
            TRY(tell(ask, e, r->account_id, news));
            told++;
        }
    return NULL;
}

Err messages_on_joining(Ask *ask, const Event *e)
{
    JoiningNews news;
    TRY(joinings_news(ask, e->subject, &news));
    if (str_eq(e->kind, str_of(JOININGS_ASKED.name))) return tell_responsible(ask, e, &news);
    TRY(tell(ask, e, news.account, &news));
    return news.asked_by == news.account ? NULL : tell(ask, e, news.asked_by, &news);
}
