/* Objections while a round is in publicity, and what follows from them: the answer, numbers put right and
 * published anew, somebody out; or a candidate who doesn't stand any more. */
#include "domains/honours/honours_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/honours/honours_queries.h"

enum { OPEN_MOST = 20 };

/* ---- What is in publicity ---- */

static Err standing(Ask *ask, const HonourRound *r, List *ret)
{
    List all;
    int64_t count = 0;
    TRY(honour_candidates_of(ask->db, ask->district, r->id, &all, ask->arena));
    HonourStands *to = NEWS(ask->arena, HonourStands, all.count + 1);
    for (const HonourCandidate *c = all.at, *end = c + all.count; c < end; c++)
        if (c->rank) to[count++] = (HonourStands){ c->id, c->name, c->rank, c->won };
    *ret = (List){ to, count };
    return NULL;
}

static Err said_by_me(Ask *ask, const HonourRound *r, List *ret)
{
    TRY(honour_appeals_of(ask->db, ask->district, r->id, ret, ask->arena));
    HonourAppeal *a = ret->at;
    int64_t count = 0;
    for (int64_t i = 0; i < ret->count; i++)
        if (a[i].account == ask->who.account) a[count++] = a[i];
    ret->count = count;
    return NULL;
}

Err honours_open(Ask *ask)
{
    List rounds;
    int64_t count = 0;
    if (!ask->who.place.len) return answer_array(ask, &HonourOpen_shape, &(List){ 0 });
    TRY(honour_rounds_around(ask->db, ask->district, ask->who.place, &rounds, ask->arena));
    HonourOpen *to = NEWS(ask->arena, HonourOpen, OPEN_MOST);
    for (const HonourRound *r = rounds.at, *end = r + rounds.count; r < end && count < OPEN_MOST; r++) {
        if (r->state != HONOUR_PUBLISHED) continue;
        HonourOpen *o = &to[count++];
        *o = (HonourOpen){ .round = r->id, .award = r->award, .title = r->title,
                           .place_name = divisions_name(ask, r->place), .until_day = r->until_day };
        TRY(standing(ask, r, &o->candidates));
        TRY(said_by_me(ask, r, &o->appeals));
    }
    return answer_array(ask, &HonourOpen_shape, &(List){ to, count });
}

/* ---- Objections ---- */

Err honours_appeal(Ask *ask)
{
    const HonourObject *in = BODY(ask, HonourObject);
    int64_t id;
    HonourRound r;
    HonourCandidate c;
    Str words = str_trim(in->words);
    TRY(ask_id(ask, 0, &id));
    TRY(honour_rounds_one(ask->db, ask->district, id, &r, ask->arena));
    if (!str_starts(ask->who.place, r.place) && !scope_holds(&ask->who.scope, r.place)) return NOT_FOUND;
    if (r.state != HONOUR_PUBLISHED) return HONOURS_NOT_NOW;
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写异议内容", "say what is wrong");
    if (in->candidate != NONE
        && (honour_candidates_one(ask->db, ask->district, in->candidate, &c, ask->arena) || c.round != r.id))
        return ask_blame(ask, BAD_FIELD, "/candidate", "本次评选的候选人", "a candidate of that round");
    HonourAppeal a = { .id = ask_new_id(ask), .round = r.id, .candidate = in->candidate == NONE
                       ? 0 : in->candidate,
                       .account = ask->who.account, .words = words, .at_ms = ask->now_ms, .answer = S(""),
                       .answered_words = S(""), .answered_ms = NONE, .version = 1 };
    TRY(honour_appeals_add(ask->db, ask->district, &a));
    TRY(event_post(ask, &HONOURS_APPEALED, a.id, r.place, ask->who.account, NULL, NULL));
    return answer(ask, 201, &HonourAppeal_shape, &a);
}

/* What was shown isn't so any more: the round goes back, to be published and shown for seven days anew. */
static Err go_back(Ask *ask, HonourRound *r)
{
    r->state = HONOUR_RUNNING;
    r->published_day = r->until_day = S("");
    r->version++;
    return honour_rounds_save(ask->db, ask->district, r);
}

static Err exclude(Ask *ask, HonourCandidate *c, Str why)
{
    c->excluded = why;
    c->rank = 0;
    c->won = false;
    c->version++;
    return honour_candidates_save(ask->db, ask->district, c);
}

Err honours_answer(Ask *ask)
{
    const HonourAnswer *in = BODY(ask, HonourAnswer);
    int64_t id;
    HonourAppeal a;
    HonourRound r;
    HonourCandidate c = { 0 };
    TRY(ask_id(ask, 0, &id));
    TRY(honour_appeals_one(ask->db, ask->district, id, &a, ask->arena));
    TRY(honour_rounds_one(ask->db, ask->district, a.round, &r, ask->arena));
    if (!scope_holds(&ask->who.scope, r.place)) return NOT_FOUND;
    if (a.state || r.state != HONOUR_PUBLISHED) return HONOURS_NOT_NOW;
    if (in->version != a.version) return MOVED_ON;
    if (!in->state) return ask_blame(ask, BAD_FIELD, "/state", "成立或不成立", "upheld or dismissed");
    if (a.candidate) TRY(honour_candidates_one(ask->db, ask->district, a.candidate, &c, ask->arena));
    if (ask->who.account == a.account || ask->who.account == c.account) return HONOURS_OWN;
    bool upheld = in->state == 1, out = in->exclude && upheld && a.candidate;
    a.state = in->state;
    a.answer = str_trim(in->answer);
    if (!a.answer.len) return ask_blame(ask, BAD_FIELD, "/answer", "请写核查情况", "say what was found out");
    a.answered_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    a.answered_ms = ask->now_ms;
    a.version++;
    TRY(honour_appeals_save(ask->db, ask->district, &a));
    if (out) TRY(exclude(ask, &c, a.answer));
    if (out || (in->again && upheld)) TRY(go_back(ask, &r));
    TRY(event_post(ask, &HONOURS_ANSWERED, a.id, r.place, a.account, NULL, NULL));
    return answer(ask, 200, &HonourAppeal_shape, &a);
}

/* ---- Leaving ---- */

/* Whoever agreed may take that back until it is confirmed; what was published goes back. */
Err honours_leave(Ask *ask)
{
    int64_t id;
    HonourCandidate c;
    HonourRound r;
    Str words = str_trim(BODY(ask, HonourLeave)->words);
    Buf why = buf_new(ask->arena, 300);
    TRY(ask_id(ask, 0, &id));
    TRY(honour_candidates_one(ask->db, ask->district, id, &c, ask->arena));
    if (c.account != ask->who.account) return NOT_FOUND;
    TRY(honour_rounds_one(ask->db, ask->district, c.round, &r, ask->arena));
    if ((r.state != HONOUR_RUNNING && r.state != HONOUR_PUBLISHED) || c.excluded.len) return HONOURS_NOT_NOW;
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    buf_adds(&why, "本人退出：");
    buf_add(&why, words);
    TRY(exclude(ask, &c, buf_str(&why)));
    if (r.state == HONOUR_PUBLISHED) TRY(go_back(ask, &r));
    TRY(event_post(ask, &HONOURS_LEFT, c.id, r.place, c.account, NULL, NULL));
    return answer_nothing(ask);
}
