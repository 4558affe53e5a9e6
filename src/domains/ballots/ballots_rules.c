/* Who may vote and when; plain, approval and greedy. */
#include "domains/ballots/ballots_rules.h"

#include "vocab/moment.h"

REFUSAL(BALLOTS_BEFORE, 409, "ballots.before", "投票还没开始", "voting hasn't begun");
REFUSAL(BALLOTS_OVER, 409, "ballots.over", "投票已截止", "voting is over");
REFUSAL(BALLOTS_RUNNING, 409, "ballots.running", "投票截止后才能计票", "votes are counted when voting is over");
REFUSAL(BALLOTS_VOTED, 409, "ballots.voted", "您已投过票，每人一票", "you have voted already: one vote each");
REFUSAL(BALLOTS_NOT_ASKED, 403, "ballots.not_asked", "这次投票不面向您的身份或地区", "others are asked in this vote");
REFUSAL(BALLOTS_OWN, 403, "ballots.own", "不能投给自己", "nobody votes for themselves");
REFUSAL(BALLOTS_PAPER_OTHER, 403, "ballots.paper_other", "两次录入须由两个人完成，也不能改别人录入的",
        "two people enter a paper vote, and nobody alters what another entered");
REFUSAL(BALLOTS_PAPERS, 409, "ballots.papers", "还有纸质选票只录入一次或两次录入不一致",
        "some paper votes were entered once only, or in two ways");
REFUSAL(BALLOTS_HAD, 409, "ballots.had", "这个人已经投过票或领过纸质选票，每人一票",
        "they have voted or got a paper already: one vote each");
REFUSAL(BALLOTS_ENDED, 409, "ballots.ended", "这次投票已计票或已取消", "that vote was counted or cancelled");

const char *const ballot_rule_names[] = { "plain", "approval", "greedy", "shares", NULL };
const char *const ballot_voter_names[] = { "everybody", "residents", "peers", "office", NULL };

enum { DAYS_MOST = 90 };

bool ballot_chosen(Str text, int choices, int64_t most, uint64_t *ret)
{
    int64_t last = 0, count = 0;
    uint64_t bits = 0;
    while (text.len) {
        int64_t n;
        bool more = str_find(text, S(",")) >= 0;
        Str one = str_cut(&text, ',');
        if (!str_int(one, &n) || one.at[0] == '+' || n <= last || n > choices || (more && !text.len))
            return false;
        bits |= UINT64_C(1) << (n - 1);
        last = n;
        count++;
    }
    if (!count || count > most) return false;
    *ret = bits;
    return true;
}

bool ballot_asks(const Ballot *b, Role role, Str place)
{
    if (role == ROLE_NOBODY || role == ROLE_ADMIN || !str_starts(place, b->place)) return false;
    switch (b->voters) {
    case VOTERS_RESIDENTS: return role == ROLE_RESIDENT;
    case VOTERS_PEERS:     return role == ROLE_MEMBER || role == ROLE_WORKER;
    case VOTERS_OFFICE:    return role >= ROLE_CLERK;
    default:               return true;
    }
}

Err ballot_is_open(const Ballot *b, int64_t now_ms)
{
    if (b->state != BALLOT_SET) return BALLOTS_ENDED;
    if (now_ms < b->opens_ms) return BALLOTS_BEFORE;
    return now_ms >= b->closes_ms ? BALLOTS_OVER : NULL;
}

Err ballot_may_vote(const Ballot *b, Role role, Str place, uint64_t chosen, uint64_t own, int64_t now_ms)
{
    if (!ballot_asks(b, role, place)) return BALLOTS_NOT_ASKED;
    TRY(ballot_is_open(b, now_ms));
    return chosen & own ? BALLOTS_OWN : NULL;
}

Err ballot_may_count(const Ballot *b, int64_t apart, int64_t now_ms)
{
    if (b->state != BALLOT_SET) return BALLOTS_ENDED;
    if (now_ms < b->closes_ms) return BALLOTS_RUNNING;
    return apart ? BALLOTS_PAPERS : NULL;
}

Err ballot_fits(const Ballot *b, int64_t options, int64_t cost_most, int64_t now_ms, Blame *why)
{
    bool by_seats = b->rule == BALLOT_PLAIN || b->rule == BALLOT_APPROVAL;
    if (b->opens_ms < now_ms - MOMENT_HOUR_MS || b->closes_ms <= b->opens_ms || b->closes_ms <= now_ms)
        return blame(why, BAD_FIELD, "/closes_ms", "开始之后、将来的时间", "after it opens, and in the future");
    if (b->closes_ms - b->opens_ms > DAYS_MOST * MOMENT_DAY_MS)
        return blame(why, BAD_FIELD, "/closes_ms", "最长 90 天", "90 days at most");
    if (b->rule == BALLOT_PLAIN && b->choose_most != 1)
        return blame(why, BAD_FIELD, "/choose_most", "简单多数每票只选一项", "one option on a plain vote");
    if (b->choose_most > options)
        return blame(why, BAD_FIELD, "/choose_most", "不多于选项数", "no more than there are options");
    if (by_seats ? b->seats < 1 || b->seats > options || b->budget : b->budget < 1 || b->seats)
        return blame(why, BAD_FIELD, by_seats ? "/seats" : "/budget",
                     "简单多数、认可投票按名额；按票数顺排、均等份额按预算",
                     "seats for plain and approval votes; a budget for greedy and equal shares");
    if (!by_seats && cost_most > b->budget)
        return blame(why, BAD_FIELD, "/options", "费用不高于预算", "no option costs more than the budget");
    return NULL;
}

/* ---- Counting ---- */

/* Before: more votes, or as many and earlier by lot. */
static bool before(const BallotChoice *choice, const BallotScore *score, int a, int b)
{
    if (score[a].votes != score[b].votes) return score[a].votes > score[b].votes;
    return choice[a].tie < choice[b].tie;
}

static void places(const BallotChoice *choice, int choices, BallotScore *score)
{
    for (int a = 0; a < choices; a++) {
        score[a].place = 1;
        for (int b = 0; b < choices; b++) score[a].place += before(choice, score, b, a);
    }
}

void ballots_count(const BallotLaw *law, const BallotChoice *choice, int choices, const BallotSheet *sheet,
                   int64_t sheets, Arena scratch, BallotScore ret[])
{
    int64_t left = law->budget;
    int round = 0;
    for (int c = 0; c < choices; c++) {
        ret[c] = (BallotScore){ 0 };
        for (int64_t i = 0; i < sheets; i++)
            if (sheet[i].chosen >> c & 1) ret[c].votes += sheet[i].count;
    }
    places(choice, choices, ret);
    if (law->rule == BALLOT_SHARES) round = ballots_shares(law, choice, choices, sheet, sheets, scratch, ret);
    for (int c = 0; c < choices; c++)
        if (ret[c].won) left -= choice[c].cost;
    for (int place = 1; place <= choices; place++)
        for (int c = 0; c < choices; c++) {
            if (ret[c].place != place || ret[c].won || !ret[c].votes) continue;
            bool by_seats = law->rule == BALLOT_PLAIN || law->rule == BALLOT_APPROVAL;
            if (by_seats ? round >= law->seats : choice[c].cost > left) continue;
            ret[c].won = true;
            ret[c].filled = law->rule == BALLOT_SHARES;
            ret[c].round = ++round;
            left -= choice[c].cost;
        }
}
