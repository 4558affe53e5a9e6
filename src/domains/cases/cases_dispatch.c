/* Sending a case to a post: by the rules of dispatch or as the desk says, who assists, why it lies there. */
#include "domains/cases/cases_inside.h"

#include "app/gate.h"
#include "domains/cases/cases_queries.h"
#include "domains/people/people.h"
#include "domains/photos/photos.h"

static Err in_hand(Ask *ask, int64_t post, int64_t *ret)
{
    return cases_in_hand(ask->db, ask->district, post, ret);
}

static DispatchFacts facts_of(const Case *c, int64_t at_ms)
{
    return (DispatchFacts){ c->class, c->place, (DispatchUrgency)c->urgency, (DispatchLevel)c->level, at_ms };
}

/* ---- To whom ---- */

/* Any post of the district that handles cases: being given one opens it to them, wherever it lies. */
static Err can_handle(Ask *ask, const PostRow *post)
{
    if (gate_allows(post->role, "cases.handle")) return NULL;
    return ask_blame(ask, CASES_NO_HANDLER, "/post_id", "该岗位不处置事件", "that post doesn't handle cases");
}

static Err named_post(Ask *ask, int64_t post_id, PostRow *ret)
{
    Err e = people_post(ask, post_id, ret);
    if (e == NOT_FOUND)
        return ask_blame(ask, CASES_NO_HANDLER, "/post_id", "没有这个在任岗位", "no such post in office");
    if (e) return e;
    return can_handle(ask, ret);
}

/* To the post that was named, or else as the rules say. Sending it on to another is the desk's choice alone:
 * the rules have had their say. */
Err cases_choose_handler(Ask *ask, const Case *c, int64_t post_id, StepInput *with, DispatchChoice *ret)
{
    DispatchFacts facts = facts_of(c, ask->now_ms);
    DispatchChoice rules;
    PostRow post;
    if (post_id != NONE) TRY(named_post(ask, post_id, &post));
    TRY(dispatch_choose(ask, &facts, in_hand, &rules));
    *ret = rules;
    if (post_id != NONE) {
        bool again = c->state == CASE_DISPATCHED || c->state == CASE_HANDLING;
        DispatchChoice none = { .set_id = rules.set_id, .runner_load = NONE };
        Str words = actor_words(ask->arena, post.name, post.title);
        dispatch_named(again ? &none : &rules, post_id, words, ret);
        ret->account = post.account_id;
        ret->words = words;
    }
    if (!ret->post) return CASES_NO_HANDLER;
    with->handler_post = ret->post;
    with->handler_account = ret->account;
    with->handler_words = ret->words;
    return NULL;
}

static Err show_photos(Ask *ask, const Case *c)
{
    List photos;
    TRY(case_photos_of(ask->db, ask->district, c->id, &photos, ask->arena));
    for (const CasePhoto *p = photos.at, *end = p + photos.count; p < end; p++)
        TRY(photos_show_to(ask, p->id, c->place, c->handler_post));
    return NULL;
}

/* Who else is sent it: posts that handle cases, each once, and not the one that answers for it. */
static Err send_to_assists(Ask *ask, const Case *c, const List *posts)
{
    int64_t changed;
    TRY(case_assists_drop(ask->db, ask->district, c->id, &changed));
    for (const CasePost *p = posts->at, *end = p + posts->count; p < end; p++) {
        PostRow row;
        Err e = people_post(ask, p->post_id, &row);
        if (e == NOT_FOUND || (!e && row.post_id == c->handler_post))
            return ask_blame(ask, CASES_NO_HANDLER, "/assists", "在任岗位，且不是主办",
                             "posts in office, not the one that leads");
        if (e) return e;
        TRY(can_handle(ask, &row));
        CaseAssist a = { row.post_id, actor_words(ask->arena, row.name, row.title), ask->now_ms, NONE };
        TRY(case_assists_add(ask->db, ask->district, c->id, &a, &changed));
    }
    return NULL;
}

/* Once it is certain that it goes there: photos, assistants, the decision; the rule's mistake, if it was
 * one. */
Err cases_send(Ask *ask, const Case *c, const CaseStepBody *in, const DispatchChoice *choice)
{
    TRY(show_photos(ask, c));
    TRY(send_to_assists(ask, c, &in->assists));
    if (in->wrong_rule) {
        if (in->post_id == NONE)
            return ask_blame(ask, CASES_NO_HANDLER, "/post_id", "更正派错的，须指定应派的岗位",
                             "to put it right, name the post it should go to");
        TRY(dispatch_correct(ask, c->id, c->place, in->post_id));
    }
    return dispatch_keep(ask, c->id, c->version, choice);
}

/* ---- Told ---- */

/* Who answers for the place; before them whom the rules choose. */
Err cases_responsible(Ask *ask)
{
    int64_t id, count = 0;
    Case c;
    List posts;
    DispatchChoice rules;
    TRY(ask_id(ask, 0, &id));
    TRY(cases_seen(ask, id, &c));
    TRY(people_responsible(ask, c.place, &posts));
    DispatchFacts facts = facts_of(&c, ask->now_ms);
    TRY(dispatch_choose(ask, &facts, in_hand, &rules));
    PostRow *row = posts.at, *to = NEWS(ask->arena, PostRow, posts.count + 1);
    if (!rules.post || (posts.count && row->post_id == rules.post)) return answer_array(ask, &PostRow_shape,
                                                                                        &posts);
    TRY(people_post(ask, rules.post, &to[count++]));
    to->why = dispatch_rule_words(ask, &rules);
    for (int64_t i = 0; i < posts.count; i++) {
        if (row[i].post_id == rules.post) continue;
        to[count++] = row[i];
    }
    return answer_array(ask, &PostRow_shape, &(List){ to, count });
}

Err cases_why(Ask *ask)
{
    int64_t id;
    Case c;
    DispatchWhy why;
    TRY(ask_id(ask, 0, &id));
    TRY(cases_seen(ask, id, &c));
    DispatchFacts facts = facts_of(&c, NONE);
    TRY(dispatch_why(ask, id, &facts, cases_class_name(ask, cases_class(ask, c.class)), &why));
    return answer(ask, 200, &DispatchWhy_shape, &why);
}
