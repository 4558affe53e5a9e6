/* Two did it without a line: the road decides which holds, and what the other wrote and photographed is kept
 * on the case as a note. Both are told by the event (messages). The note moves nothing: neither state, clock
 * nor version. */
#include "domains/cases/cases_inside.h"
#include "domains/cases/cases_overtaken.h"

#include "domains/cases/cases_queries.h"
#include "domains/photos/photos.h"
#include "json/json.h"

/* The steps of its road; and whether the asker has had a part in it, by a step or by being sent it. */
static Err taken(Ask *ask, int64_t id, List *ret, bool *ret_known)
{
    List events;
    TRY(event_road(ask, id, &events));
    CaseTaken *to = NEWS(ask->arena, CaseTaken, events.count + 1);
    *ret = (List){ to, 0 };
    *ret_known = false;
    for (const Event *e = events.at, *end = e + events.count; e < end; e++) {
        CaseStep said;
        if (!str_starts(e->kind, S("cases."))) continue;
        if (json_read(e->body, &CaseStep_shape, &said, ask->arena, NULL)) continue;
        if (said.verb >= CASE_VERBS) continue;
        to[ret->count++] = (CaseTaken){ said.verb, e->account, e->post };
        bool here = said.verb == CASE_DISPATCH && said.handler_post && said.handler_post == ask->who.post;
        *ret_known |= here || (e->account && e->account == ask->who.account);
    }
    return NULL;
}

/* A case that was sent on meanwhile may lie where its former handler sees it no more: what they did is kept
 * all the same. Whoever never had a part in it finds nothing. */
static Err reach(Ask *ask, int64_t id, Case *c, List *ret_taken)
{
    bool known;
    Err seen = cases_seen(ask, id, c);
    if (seen && seen != NOT_FOUND) return seen;
    if (seen) TRY(cases_find(ask, id, c));
    TRY(taken(ask, id, ret_taken, &known));
    return seen && !known ? NOT_FOUND : NULL;
}

/* Beside the photos of before and after, neither of which they are. */
static Err keep_shots(Ask *ask, const Case *c, const List *photos)
{
    int64_t changed;
    const PhotoRef *p = photos->at;
    for (int64_t i = 0; i < photos->count; i++) {
        TRY(photos_attach(ask, p[i].id, c->place, c->reporter));
        if (c->handler_post) TRY(photos_show_to(ask, p[i].id, c->place, c->handler_post));
        TRY(case_photos_add(ask->db, ask->district, c->id, p[i].id, S("note"), &changed));
    }
    return NULL;
}

Err cases_keep_overtaken(Ask *ask)
{
    const CaseOvertaken *in = BODY(ask, CaseOvertaken);
    CaseVerb verb = (CaseVerb)in->verb;
    Case c;
    List road;
    Standing standing;
    int64_t id, unanswered;
    TRY(ask_id(ask, 0, &id));
    if (!case_verb_waits(verb))
        return ask_blame(ask, BAD_FIELD, "/verb", "须为可离线办理的步骤",
                         "a step that can be taken without a line");
    TRY(reach(ask, id, &c, &road));
    TRY(cases_standing(ask, &c, &standing, &unanswered));
    const CaseNorm norm = cases_norm(ask, c.class);
    const CaseTaken *first = case_first_taken(road.at, road.count, in->version, verb);
    TRY(case_lost(&c, &ask->who, verb, first, standing, &norm, ask->now_ms));
    TRY(keep_shots(ask, &c, &in->photos));
    CaseStep said = { CASE_OVERTAKEN, c.state, c.number, in->words.at ? in->words : S(""), c.handler_post,
                      NONE, in->photos, NONE, NONE, c.level, NONE, NONE, (int)verb,
                      (int)first->verb, first->account };
    ask->hand = (AskHand){ &Case_shape, c.id, &c };
    Err refused = event_post(ask, &CASES_OVERTAKEN, c.id, c.place, c.reporter, &CaseStep_shape, &said);
    ask->hand = (AskHand){ 0 };
    return refused ? refused : answer_nothing(ask);
}

Err cases_overtook(Ask *ask, const Event *e, int64_t *ret_account)
{
    CaseStep said;
    TRY(json_read(e->body, &CaseStep_shape, &said, ask->arena, NULL));
    *ret_account = said.first_by == NONE ? 0 : said.first_by;
    return NULL;
}
