/* What a change set of the grid has to tell: those who are to approve it, those who drafted and submitted it,
 * and, once it is in force, whoever answers for a place that is no longer what it was. */
#include "domains/messages/messages_inside.h"

#include "domains/changes/changes.h"
#include "domains/people/people.h"
#include "vocab/place.h"

#include <stdio.h>

enum { APPROVERS_TOLD = 8, TOLD_MOST = 2000 };

typedef struct Round { const Event *event; const ChangeNews *news; int64_t *told; int count; } Round;

/* Once to each. */
static Err tell(Ask *ask, Round *r, int64_t account, Str words, Str about)
{
    if (r->count == TOLD_MOST) return NULL;
    for (int i = 0; i < r->count; i++)
        if (r->told[i] == account) return NULL;
    r->told[r->count++] = account;
    return messages_tell(ask, r->event, account, &(MessageOf){ .words = words, .about = about });
}

static Str about(Ask *ask, const char *what, Str which)
{
    Buf b = buf_new(ask->arena, 60);
    buf_adds(&b, what);
    buf_add(&b, which);
    return buf_str(&b);
}

static Err tell_approvers(Ask *ask, Round *r, Str set)
{
    const ChangeNews *n = r->news;
    List accounts;
    Str place = place_up(n->place, n->level == ROLE_STREET ? PLACE_STREET : PLACE_DISTRICT);
    TRY(people_of_role(ask, place, n->level, APPROVERS_TOLD, &accounts));
    for (const AccountRef *a = accounts.at, *end = a + accounts.count; a < end; a++)
        TRY(tell(ask, r, a->account_id, n->title, set));
    return NULL;
}

/* Holders of posts at the places, and who stands in for them: what becomes of theirs. */
static Err tell_members(Ask *ask, Round *r)
{
    for (const ChangedPost *p = r->news->posts.at, *end = p + r->news->posts.count; p < end; p++) {
        List accounts;
        TRY(people_told_of(ask, p->post_id, &accounts));
        for (const AccountRef *a = accounts.at, *last = a + accounts.count; a < last; a++)
            TRY(tell(ask, r, a->account_id, p->words, about(ask, "places/", p->place)));
    }
    return NULL;
}

Err messages_on_change(Ask *ask, const Event *e)
{
    ChangeNews news;
    char number[24];
    TRY(changes_news(ask, e->subject, &news));
    Round r = { e, &news, NEWS(ask->arena, int64_t, TOLD_MOST), 0 };
    snprintf(number, sizeof number, "%lld", (long long)e->subject);
    Str set = about(ask, "changes/", str_of(number));
    if (news.state == CHANGE_WAITS) return tell_approvers(ask, &r, set);
    /* approved and in force at once: they hear of it once, of the approval */
    if (news.state != CHANGE_HOLDS || !ask->who.account) {
        TRY(tell(ask, &r, news.drafter, news.title, set));
        TRY(tell(ask, &r, news.submitter, news.title, set));
    }
    if (news.state != CHANGE_HOLDS) return NULL;
    return tell_members(ask, &r);
}
