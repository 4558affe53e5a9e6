/* Voting, one's own ballots, and the file from which anybody counts again. */
#include "domains/ballots/ballots_inside.h"

#include "domains/ballots/ballots_queries.h"
#include "vocab/moment.h"

enum { SHOWN_AFTER_DAYS = 60 };

/* Letters and digits: it stands in a file for everybody, and nothing of it is read. */
static bool receipt_fits(Str r)
{
    for (ptrdiff_t i = 0; i < r.len; i++) {
        char c = r.at[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))) return false;
    }
    return true;
}

static uint64_t own_of(const List *options, int64_t account)
{
    const BallotOption *o = options->at;
    uint64_t own = 0;
    for (int64_t i = 0; i < options->count; i++)
        if (o[i].account && o[i].account == account) own |= UINT64_C(1) << i;
    return own;
}

/* The same receipt with the same choice: a phone that didn't hear the answer asks again. */
static Err cast_before(Ask *ask, const Ballot *b, const BallotVoted *v)
{
    BallotVoted was;
    Err e = ballot_votes_one(ask->db, ask->district, b->id, v->receipt, &was, ask->arena);
    if (e && e != NOT_FOUND) return e;
    return e || !str_eq(was.chosen, v->chosen) ? BALLOTS_VOTED : NULL;
}

static Err cast(Ask *ask, const Ballot *b, const BallotVoted *v)
{
    int64_t first, added;
    TRY(ballot_voters_add(ask->db, ask->district, b->id, ask->who.account, &first));
    if (!first) return cast_before(ask, b, v);
    TRY(ballot_votes_add(ask->db, ask->district, b->id, v, &added));
    if (!added)
        return ask_blame(ask, BAD_FIELD, "/receipt", "随机生成、没有用过的回执",
                         "a receipt made by chance, not used before");
    /* who has voted is nobody's business either: the event belongs to no place */
    return event_post(ask, &BALLOTS_CAST, b->id, S(""), ask->who.account, NULL, NULL);
}

Err ballots_vote(Ask *ask)
{
    const BallotVote *in = BODY(ask, BallotVote);
    int64_t id;
    Ballot b;
    List options;
    uint64_t chosen;
    TRY(ask_id(ask, 0, &id));
    TRY(ballots_find(ask, id, &b, &options));
    if (!str_starts(ask->who.place, b.place)) return NOT_FOUND;
    if (!receipt_fits(in->receipt))
        return ask_blame(ask, BAD_FIELD, "/receipt", "16 到 32 个小写字母或数字", "16 to 32 small letters or digits");
    if (!ballot_chosen(in->chosen, (int)options.count, b.choose_most, &chosen))
        return ask_blame(ask, BAD_FIELD, "/chosen", "选项序号，从小到大，用逗号隔开，不超过限选数",
                         "numbers of options in rising order, with commas, no more than may be");
    TRY(ballot_may_vote(&b, ask->who.role, ask->who.place, chosen, own_of(&options, ask->who.account),
                        ask->now_ms));
    BallotVoted v = { in->receipt, in->chosen, false };
    TRY(cast(ask, &b, &v));
    BallotReceipt r = { in->receipt, in->chosen, 0 };
    TRY(ballot_votes_counted(ask->db, ask->district, b.id, &r.cast));
    return answer(ask, 200, &BallotReceipt_shape, &r);
}

Err ballots_plant(Ask *ask, int64_t ballot, int64_t account, Str receipt, Str chosen)
{
    BallotVoted v = { receipt, chosen, false };
    int64_t first, added;
    TRY(ballot_voters_add(ask->db, ask->district, ballot, account, &first));
    return first ? ballot_votes_add(ask->db, ask->district, ballot, &v, &added) : NULL;
}

Err ballots_own(Ask *ask)
{
    List rows;
    int64_t shown = 0;
    if (!ask->who.place.len) return answer_array(ask, &BallotView_shape, &(List){ 0 });
    TRY(ballots_around(ask->db, ask->district, ask->who.place, ask->now_ms - SHOWN_AFTER_DAYS * MOMENT_DAY_MS,
                       &rows, ask->arena));
    const Ballot *b = rows.at;
    BallotView *view = NEWS(ask->arena, BallotView, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) {
        if (!ballot_asks(&b[i], ask->who.role, ask->who.place)) continue;
        TRY(ballots_view(ask, &b[i], &view[shown]));
        view[shown].apart = 0;         /* the desk's to see */
        view[shown++].handed = 0;
    }
    return answer_array(ask, &BallotView_shape, &(List){ view, shown });
}

/* ---- Counting again ---- */

static Err counted(Ask *ask, Ballot *ret, List *ret_options)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(ballots_find(ask, id, ret, ret_options));
    return ret->state == BALLOT_COUNTED ? NULL : NOT_FOUND;
}

Err ballots_recount(Ask *ask)
{
    Ballot b;
    List options, votes;
    TRY(counted(ask, &b, &options));
    TRY(ballot_votes_of(ask->db, ask->district, b.id, &votes, ask->arena));
    BallotOption *o = options.at;
    for (int64_t i = 0; i < options.count; i++) o[i].account = 0;
    BallotRecount r = { b.title, str_of(ballot_rule_names[b.rule]), b.seats, b.budget, b.lot_words, b.seed,
                        b.votes, b.papers, b.spent, options, votes };
    return answer(ask, 200, &BallotRecount_shape, &r);
}

Err ballots_recount_csv(Ask *ask)
{
    Ballot b;
    List options, votes;
    TRY(counted(ask, &b, &options));
    TRY(ballot_votes_of(ask->db, ask->district, b.id, &votes, ask->arena));
    Buf csv = buf_new(ask->arena, 64 * votes.count + 100);
    buf_adds(&csv, "\xEF\xBB\xBF" "receipt,paper");
    for (int64_t i = 0; i < options.count; i++) buf_fmt(&csv, ",option_%lld", (long long)i + 1);
    buf_adds(&csv, "\r\n");
    for (const BallotVoted *v = votes.at, *end = v + votes.count; v < end; v++) {
        uint64_t chosen = 0;
        ballot_chosen(v->chosen, (int)options.count, b.choose_most, &chosen);
        buf_add(&csv, v->receipt);
        buf_adds(&csv, v->paper ? ",1" : ",0");
        for (int64_t i = 0; i < options.count; i++) buf_adds(&csv, chosen >> i & 1 ? ",1" : ",0");
        buf_adds(&csv, "\r\n");
    }
    ask->answer.file_name = S("recount.csv");
    return answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&csv), (Str){ 0 });
}
