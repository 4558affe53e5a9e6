/* What people do from their phone: agree to stand and mark themselves, mark others. */
#include "domains/honours/honours_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/honours/honours_queries.h"

enum { OWN_MOST = 200 };
static const char *const bodies[] = { "self", "peers", "office" };

/* ---- One's own ---- */

static Err own_of(Ask *ask, const HonourRound *r, const HonourCandidate *c, HonourBody body, HonourOwn *ret)
{
    List marks;
    bool self = body == BODY_SELF, out = self && r->state != HONOUR_RUNNING;
    TRY(honour_marks_own(ask->db, ask->district, c->id, ask->who.account, &marks, ask->arena));
    *ret = (HonourOwn){ .candidate = c->id, .award = r->award, .title = r->title,
                        .place_name = divisions_name(ask, c->place), .name = c->name, .words = c->words,
                        .body = str_of(bodies[body]), .marks_until_ms = r->marks_until_ms,
                            .agreed = c->agreed,
                        .mark = marks.count ? ((HonourMarks *)marks.at)->total : NONE, .state = r->state,
                        .until_day = r->until_day, .round = r->id, .total = out ? c->total : NONE,
                        .rank = out ? c->rank : NONE };
    return self ? honours_lines(ask, r, c, &ret->lines) : NULL;
}

Err honours_own(Ask *ask)
{
    List rounds, all;
    HonourOwn *own = NEWS(ask->arena, HonourOwn, OWN_MOST);
    int64_t count = 0;
    HonourBody body;
    if (!ask->who.place.len) return answer_array(ask, &HonourOwn_shape, &(List){ 0 });
    TRY(honour_rounds_around(ask->db, ask->district, ask->who.place, &rounds, ask->arena));
    for (const HonourRound *r = rounds.at, *end = r + rounds.count; r < end; r++) {
        TRY(honour_candidates_of(ask->db, ask->district, r->id, &all, ask->arena));
        const HonourCandidate *c = all.at;
        for (int64_t i = 0; i < all.count && count < OWN_MOST; i++) {
            bool self = c[i].account == ask->who.account;
            if (c[i].excluded.len || (!self && (r->state != HONOUR_RUNNING || !c[i].agreed))) continue;
            if (self) body = BODY_SELF;
            else if (honour_body(r, &c[i], &ask->who, &body)) continue;
            TRY(own_of(ask, r, &c[i], body, &own[count++]));
        }
    }
    return answer_array(ask, &HonourOwn_shape, &(List){ own, count });
}

/* ---- Marks ---- */

/* A candidate of the address whose round the asker's place takes part in. */
static Err candidate(Ask *ask, HonourCandidate *c, HonourRound *r)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(honour_candidates_one(ask->db, ask->district, id, c, ask->arena));
    TRY(honour_rounds_one(ask->db, ask->district, c->round, r, ask->arena));
    bool here = str_starts(ask->who.place, r->place) || scope_holds(&ask->who.scope, r->place);
    return here || c->account == ask->who.account ? NULL : NOT_FOUND;
}

static Err set_mark(Ask *ask, const HonourRound *r, const HonourCandidate *c, HonourBody body, int64_t mark)
{
    int64_t added;
    HonourOwn own;
    TRY(honour_marks_add(ask->db, ask->district, c->id, str_of(bodies[body]), ask->who.account, mark,
                         ask->now_ms, &added));
    if (!added) return HONOURS_MARKED;
    TRY(event_post(ask, &HONOURS_MARK, c->id, S(""), ask->who.account, NULL, NULL));
    TRY(own_of(ask, r, c, body, &own));
    return answer(ask, 200, &HonourOwn_shape, &own);
}

Err honours_mark(Ask *ask)
{
    HonourCandidate c;
    HonourRound r;
    HonourBody body;
    TRY(candidate(ask, &c, &r));
    TRY(honour_may_mark(&r, ask->now_ms));
    TRY(honour_body(&r, &c, &ask->who, &body));
    if (!c.agreed || c.excluded.len) return HONOURS_NOT_NOW;
    return set_mark(ask, &r, &c, body, BODY(ask, HonourMark)->mark);
}

/* To agree to stand is to say how one sees oneself, and to be named in public. */
Err honours_agree(Ask *ask)
{
    HonourCandidate c;
    HonourRound r;
    TRY(candidate(ask, &c, &r));
    if (c.account != ask->who.account) return NOT_FOUND;
    TRY(honour_may_mark(&r, ask->now_ms));
    if (c.excluded.len || r.ballot) return HONOURS_NOT_NOW;
    if (c.agreed) return HONOURS_MARKED;
    c.agreed = true;
    c.version++;
    TRY(honour_candidates_save(ask->db, ask->district, &c));
    return set_mark(ask, &r, &c, BODY_SELF, BODY(ask, HonourMark)->mark);
}

Err honours_own_certificates(Ask *ask)
{
    List rows;
    TRY(honour_certificates_own(ask->db, ask->district, ask->who.account, &rows, ask->arena));
    return answer_array(ask, &HonourCertificate_shape, &rows);
}
