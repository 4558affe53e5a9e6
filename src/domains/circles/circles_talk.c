/* What is said of a scenario, and its being put forward as a project. */
#include "domains/circles/circles_measure.h"

#include "domains/circles/circles_queries.h"

enum { LIST_DEFAULT = 50 };

REFUSAL(CIRCLES_PROPOSED, 409, "circles.proposed", "这一版已经提请立项", "this version has been proposed already");
REFUSAL(CIRCLES_EMPTY, 409, "circles.empty", "方案里还没有改动，不能提请立项",
    "nothing would change: there is nothing to propose");

const EventKind CIRCLES_COMMENTED = { "circles.commented", "评论生活圈方案", "said of a scenario" };
const EventKind CIRCLES_PROPOSAL = { "circles.proposed", "方案提请立项", "scenario proposed as a project" };

typedef struct CircleTalk { Str words; } CircleTalk;
SHAPE(CircleTalk, "what is to be said",
    TEXT    (CircleTalk, words, 1, 500,                 "in words"));
typedef struct CircleTalkQuery { Str after; int64_t limit; } CircleTalkQuery;
SHAPE(CircleTalkQuery, "which of them",
    TEXT_OPT(CircleTalkQuery, after, 1, 40,             "where the page before ended"),
    INT_OPT (CircleTalkQuery, limit, 1, 200,            "how many (50)"));
typedef struct CircleProposal { int64_t version; } CircleProposal;
SHAPE(CircleProposal, "what is proposed",
    INT     (CircleProposal, version, 1, ID_MAX,        "as it was read"));
typedef struct CircleProposed { Str name; int64_t version, acts, cost_fen; } CircleProposed;
SHAPE(CircleProposed, "a scenario that is proposed, for whoever makes projects of it",
    TEXT    (CircleProposed, name, 1, 60,               "its name"),
    INT     (CircleProposed, version, 1, ID_MAX,        "which version"),
    INT     (CircleProposed, acts, 1, ID_MAX,           "how much would change"),
    INT     (CircleProposed, cost_fen, 0, ID_MAX,       "what it would cost"));

static Err load(Ask *ask, CircleScenario *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return circles_load(ask, id, ret);
}

Err circles_comments(Ask *ask)
{
    const CircleTalkQuery *q = QUERY(ask, CircleTalkQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    CircleScenario s;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(load(ask, &s));
    TRY(circle_comments_page(ask->db, ask->district, s.id, before, limit + 1, &rows, ask->arena));
    const CircleComment *c = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, c[limit - 1].made_ms, c[limit - 1].id);
    }
    return answer_list(ask, &CircleComment_shape, &rows, next);
}

Err circles_comment(Ask *ask)
{
    CircleScenario s;
    TRY(load(ask, &s));
    CircleComment c = { ask_new_id(ask), s.id, ask->who.account,
        actor_words(ask->arena, ask->who.name, ask->who.title), str_trim(BODY(ask, CircleTalk)->words),
            ask->now_ms };
    if (!c.words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写点什么", "say something");
    TRY(circle_comments_add(ask->db, ask->district, &c));
    TRY(event_post(ask, &CIRCLES_COMMENTED, s.id, s.place, s.author, NULL, NULL));
    return answer(ask, 201, &CircleComment_shape, &c);
}

Err circles_propose(Ask *ask)
{
    CircleScenario s;
    List acts;
    int64_t cost = 0;
    TRY(load(ask, &s));
    if (s.version != BODY(ask, CircleProposal)->version) return MOVED_ON;
    if (s.proposed_ms != NONE && s.proposed_version == s.version) return CIRCLES_PROPOSED;
    TRY(circles_acts(ask, s.id, &acts));
    if (!acts.count) return CIRCLES_EMPTY;
    const CircleAct *a = acts.at;
    for (int64_t i = 0; i < acts.count; i++) cost += a[i].cost_fen == NONE ? 0 : a[i].cost_fen;
    TRY(circle_scenarios_propose(ask->db, ask->district, s.id, s.version, ask->now_ms));
    TRY(event_post(ask, &CIRCLES_PROPOSAL, s.id, s.place, s.author, &CircleProposed_shape,
                   &(CircleProposed){ s.name, s.version, acts.count, cost }));
    return answer_nothing(ask);
}
