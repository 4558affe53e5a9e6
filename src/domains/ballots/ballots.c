/* Nouns, routes, and what this domain brings to the house. */
#include "domains/ballots/ballots_inside.h"

#include "domains/ballots/ballots_queries.h"

static const char *const states[] = { "set", "counted", "cancelled", NULL };

SHAPE(Ballot, "a question to the people of a place",
    ID      (Ballot, id,                         "its id"),
    TEXT    (Ballot, place, 6, 18,               "whose people are asked"),
    TEXT    (Ballot, title, 1, 60,               "what is asked"),
    TEXT    (Ballot, about, 0, 500,              "more of it"),
    NAME    (Ballot, rule, 0, ballot_rule_names, "by which rule it is counted"),
    NAME    (Ballot, voters, 0, ballot_voter_names, "who is asked"),
    INT     (Ballot, seats, 0, BALLOT_OPTIONS_MOST, "how many win; 0: as many as the budget holds"),
    INT     (Ballot, budget, 0, BALLOT_BUDGET_MOST, "fen; 0: by seats"),
    INT     (Ballot, choose_most, 1, BALLOT_OPTIONS_MOST, "options on a vote at most"),
    INT     (Ballot, subject, 0, ID_MAX,         "what it is held for; 0: itself"),
    TIME    (Ballot, opens_ms,                   "voting begins"),
    TIME    (Ballot, closes_ms,                  "voting ends"),
    TEXT    (Ballot, lot_words, 1, 120,          "where the seed for ties will come from"),
    TEXT    (Ballot, seed, 0, 60,                "the seed; empty: not counted yet"),
    NAME    (Ballot, state, 0, states,           "set, counted, cancelled"),
    INT     (Ballot, votes, 0, BALLOT_VOTES_MOST, "counted"),
    INT     (Ballot, papers, 0, BALLOT_VOTES_MOST, "of these on paper"),
    INT     (Ballot, spent, 0, BALLOT_BUDGET_MOST, "fen of what has won"),
    INT     (Ballot, made_by, 0, ID_MAX,         "account"),
    TEXT    (Ballot, made_words, 0, 120,         "who holds it"),
    TIME    (Ballot, made_ms,                    "set up when"),
    TEXT    (Ballot, ended_words, 0, 240,        "who counted it, or cancelled it and why"),
    TIME_OPT(Ballot, ended_ms,                   "when"),
    INT     (Ballot, version, 1, ID_MAX,         "as it was read"));
SHAPE(BallotOption, "an option",
    ID      (BallotOption, ballot,               "of which ballot"),
    INT     (BallotOption, number, 1, BALLOT_OPTIONS_MOST, "from 1"),
    TEXT    (BallotOption, name, 1, 60,          "what or who"),
    TEXT    (BallotOption, about, 0, 200,        "more of it"),
    INT     (BallotOption, cost, 1, BALLOT_BUDGET_MOST, "fen; by seats: 1"),
    INT     (BallotOption, account, 0, ID_MAX,   "the person it is; 0: nobody"),
    INT     (BallotOption, votes, 0, BALLOT_VOTES_MOST, "votes, once counted"),
    INT     (BallotOption, place_number, 0, BALLOT_OPTIONS_MOST, "by votes, ties by lot; 0: not counted"),
    BOOL    (BallotOption, won, 0,               "it has won"),
    INT     (BallotOption, round, 0, BALLOT_OPTIONS_MOST, "in which round; 0: it didn't"),
    BOOL    (BallotOption, filled, 0,            "with what the equal shares had left over"),
    INT     (BallotOption, pays_hundredths, 0, ID_MAX,
             "equal shares: what each of its voters paid at most, in hundredths of a fen"));
SHAPE(BallotVoted, "a vote",
    TEXT    (BallotVoted, receipt, 1, 32,        "known to whoever cast it; P…: on paper"),
    TEXT    (BallotVoted, chosen, 0, 200,        "numbers of options, with commas"),
    BOOL    (BallotVoted, paper, 0,              "on paper"));
SHAPE(BallotPaper, "a paper vote as one person entered it",
    INT     (BallotPaper, number, 1, BALLOT_VOTES_MOST, "on the paper"),
    INT     (BallotPaper, entry, 1, 2,           "the first or the second time"),
    TEXT    (BallotPaper, chosen, 0, 200,        "numbers; empty: spoilt"),
    INT     (BallotPaper, entered_by, 0, ID_MAX, "account"),
    TEXT    (BallotPaper, entered_words, 0, 120, "by whom"),
    TIME    (BallotPaper, entered_ms,            "when"));
SHAPE(BallotPair, "a paper vote as two people entered it",
    INT     (BallotPair, number, 1, BALLOT_VOTES_MOST, "on the paper"),
    TEXT    (BallotPair, first, 0, 200,          "by the first"),
    TEXT    (BallotPair, second, 0, 200,         "by the second"),
    TEXT    (BallotPair, first_words, 0, 120,    "who that was"),
    TEXT    (BallotPair, second_words, 0, 120,   "and that"),
    BOOL    (BallotPair, once, 0,                "the other entry is missing"),
    BOOL    (BallotPair, agrees, 0,              "both say the same"));

SHAPE(BallotOptionNew, "an option of a new ballot",
    TEXT    (BallotOptionNew, name, 1, 60,       "what or who"),
    TEXT_OPT(BallotOptionNew, about, 0, 200,     "more of it"),
    INT_OPT (BallotOptionNew, cost, 1, BALLOT_BUDGET_MOST, "fen, where there is a budget"),
    TEXT_OPT(BallotOptionNew, login, 1, 60,
             "the account of the person it is: they don't vote for themselves"));
SHAPE(BallotNew, "a ballot to be set up",
    TEXT    (BallotNew, place, 6, 18,            "whose people are asked"),
    TEXT    (BallotNew, title, 1, 60,            "what is asked"),
    TEXT_OPT(BallotNew, about, 0, 500,           "more of it"),
    NAME    (BallotNew, rule, 0, ballot_rule_names, "by which rule it is counted"),
    NAME    (BallotNew, voters, 0, ballot_voter_names, "who is asked"),
    INT_OPT (BallotNew, seats, 0, BALLOT_OPTIONS_MOST, "how many win: plain, approval"),
    INT_OPT (BallotNew, budget, 0, BALLOT_BUDGET_MOST, "fen: greedy, shares"),
    INT     (BallotNew, choose_most, 1, BALLOT_OPTIONS_MOST, "options on a vote at most"),
    TIME    (BallotNew, opens_ms,                "voting begins"),
    TIME    (BallotNew, closes_ms,               "voting ends"),
    TEXT    (BallotNew, lot_words, 4, 120,
             "where the seed for ties will come from: a public draw after the end"),
    LIST    (BallotNew, options, BallotOptionNew_shape, 2, BALLOT_OPTIONS_MOST, "the options"));
SHAPE(BallotVote, "a vote",
    TEXT    (BallotVote, receipt, 16, 32,
             "made by chance on one's own device; finds the vote in the recount file"),
    TEXT    (BallotVote, chosen, 1, 200,         "numbers of options in rising order, with commas: 1,3"));
SHAPE(BallotReceipt, "that it was taken",
    TEXT    (BallotReceipt, receipt, 16, 32,     "as it came"),
    TEXT    (BallotReceipt, chosen, 1, 200,      "as it came"),
    INT     (BallotReceipt, cast, 0, BALLOT_VOTES_MOST, "votes until now"));
SHAPE(BallotPaperNew, "a paper vote that somebody reads off",
    INT     (BallotPaperNew, number, 1, BALLOT_VOTES_MOST, "on the paper"),
    INT     (BallotPaperNew, entry, 1, 2,        "the first or the second time; by two people"),
    TEXT    (BallotPaperNew, chosen, 0, 200,     "numbers in rising order, with commas; empty: spoilt"));
SHAPE(BallotPost, "as whom somebody could vote",
    NAME    (BallotPost, role, 0, role_names,    "their role"),
    TEXT    (BallotPost, place, 6, 18,           "where"));
SHAPE(BallotHand, "to whom a paper is handed",
    TEXT    (BallotHand, login, 1, 60,           "their account; whoever has none isn't counted here"));
SHAPE(BallotSeed, "the public draw",
    TEXT    (BallotSeed, seed, 4, 60,            "what was drawn, as it was announced"),
    INT     (BallotSeed, version, 1, ID_MAX,     "as it was read"));
SHAPE(BallotCancel, "why it isn't held",
    TEXT    (BallotCancel, words, 2, 100,        "in words"),
    INT     (BallotCancel, version, 1, ID_MAX,   "as it was read"));
SHAPE(BallotsQuery, "which ballots",
    TEXT_OPT(BallotsQuery, after, 1, 40,         "where the page before ended"),
    INT_OPT (BallotsQuery, limit, 1, 200,        "how many (50)"));
SHAPE(BallotView, "a ballot as the reader may see it",
    OBJECT  (BallotView, ballot, 0, Ballot_shape, "the ballot"),
    TEXT    (BallotView, phase, 1, 20,           "coming, open, closed, counted, cancelled"),
    TEXT    (BallotView, place_name, 0, 80,      "whose people are asked"),
    INT     (BallotView, cast, 0, BALLOT_VOTES_MOST, "votes until now"),
    INT     (BallotView, apart, 0, BALLOT_VOTES_MOST, "papers that wait for their second entry, or differ"),
    INT     (BallotView, handed, 0, BALLOT_VOTES_MOST, "papers handed to people with an account; for staff"),
    BOOL    (BallotView, asked, 0,               "the reader is asked"),
    BOOL    (BallotView, voted, 0,               "the reader has voted, or got a paper"),
    BOOL    (BallotView, paper, 0,               "the reader got a paper"),
    LIST    (BallotView, options, BallotOption_shape, 0, BALLOT_OPTIONS_MOST,
             "options; votes only once counted"));
SHAPE(BallotRecount, "what anybody counts again from",
    TEXT    (BallotRecount, title, 1, 60,        "what was asked"),
    TEXT    (BallotRecount, rule, 1, 20,         "plain, approval, greedy, shares"),
    INT     (BallotRecount, seats, 0, BALLOT_OPTIONS_MOST, "how many win"),
    INT     (BallotRecount, budget, 0, BALLOT_BUDGET_MOST, "fen"),
    TEXT    (BallotRecount, lot_words, 0, 120,   "where the seed comes from"),
    TEXT    (BallotRecount, seed, 0, 60,
             "the seed: of equals, the option whose SHA-256 of seed:number is less comes first"),
    INT     (BallotRecount, votes, 0, BALLOT_VOTES_MOST, "counted"),
    INT     (BallotRecount, papers, 0, BALLOT_VOTES_MOST, "of these on paper"),
    INT     (BallotRecount, spent, 0, BALLOT_BUDGET_MOST, "fen"),
    LIST    (BallotRecount, options, BallotOption_shape, 0, BALLOT_OPTIONS_MOST, "options and what came out"),
    LIST    (BallotRecount, sheets, BallotVoted_shape, 0, BALLOT_VOTES_MOST,
             "every vote, in the order of receipts"));

const EventKind BALLOTS_SET_UP = { "ballots.set_up", "发起投票", "ballot set up" };
const EventKind BALLOTS_CAST = { "ballots.cast", "投票", "vote cast" };
const EventKind BALLOTS_PAPER = { "ballots.paper", "录入纸质选票", "paper vote entered" };
const EventKind BALLOTS_HANDED = { "ballots.handed", "发放纸质选票", "paper vote handed out" };
const EventKind BALLOTS_TALLIED = { "ballots.tallied", "计票", "votes counted" };
const EventKind BALLOTS_CALLED_OFF = { "ballots.called_off", "取消投票", "ballot cancelled" };

static const Err found[] = { NOT_FOUND, NULL };
static const Err vote_refuses[] = { NOT_FOUND, BALLOTS_NOT_ASKED, BALLOTS_BEFORE, BALLOTS_OVER, BALLOTS_OWN,
                                    BALLOTS_VOTED, BALLOTS_ENDED, NULL };
static const Err hand_refuses[] = { NOT_FOUND, BALLOTS_NOT_ASKED, BALLOTS_BEFORE, BALLOTS_OVER, BALLOTS_HAD,
                                    BALLOTS_ENDED, NULL };
static const Err paper_refuses[] = { NOT_FOUND, BALLOTS_PAPER_OTHER, BALLOTS_BEFORE, BALLOTS_ENDED, NULL };
static const Err count_refuses[] = { NOT_FOUND, MOVED_ON, BALLOTS_RUNNING, BALLOTS_PAPERS, BALLOTS_ENDED,
                                     NULL };
static const Err cancel_refuses[] = { NOT_FOUND, MOVED_ON, BALLOTS_ENDED, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/ballots", ballots_list, .may = "ballots.read", .query = &BallotsQuery_shape,
      .gives = &BallotView_shape, .flags = GIVES_LIST | SLOW, .about = "Ballots in the reader's places" },
    { "POST", "/api/v1/ballots", ballots_new, .may = "ballots.write", .takes = &BallotNew_shape,
      .gives = &BallotView_shape, .status = 201,
          .about = "Set a ballot up; nothing of it changes afterwards" },
    { "GET", "/api/v1/ballots/{id}", ballots_show, .may = "ballots.read", .gives = &BallotView_shape,
      .refuses = found, .about = "One ballot" },
    { "POST", "/api/v1/ballots/{id}/votes", ballots_vote, .may = "ballots.vote", .takes = &BallotVote_shape,
      .gives = &BallotReceipt_shape, .refuses = vote_refuses,
      .about = "Vote, once; the same receipt and choice again is the same vote" },
    { "POST", "/api/v1/ballots/{id}/handed", ballots_hand, .may = "ballots.write",
      .takes = &BallotHand_shape, .status = 204, .refuses = hand_refuses,
      .about = "Hand somebody a paper: they don't vote on the phone beside it" },
    { "GET", "/api/v1/ballots/{id}/papers", ballots_papers, .may = "ballots.write",
      .gives = &BallotPair_shape,
      .flags = GIVES_ARRAY | SLOW, .refuses = found, .about = "Paper votes, both entries beside each other" },
    { "POST", "/api/v1/ballots/{id}/papers", ballots_paper, .may = "ballots.write",
      .takes = &BallotPaperNew_shape, .status = 204, .refuses = paper_refuses,
      .about = "Enter a paper vote; a second person enters it again" },
    { "POST", "/api/v1/ballots/{id}/count", ballots_count_now, .may = "ballots.write",
      .takes = &BallotSeed_shape, .gives = &BallotView_shape, .refuses = count_refuses,
      .about = "Count, with the seed that was drawn in public" },
    { "POST", "/api/v1/ballots/{id}/cancel", ballots_cancel, .may = "ballots.write",
      .takes = &BallotCancel_shape, .gives = &BallotView_shape, .refuses = cancel_refuses,
      .about = "Don't hold it after all" },
    { "GET", "/api/v1/me/ballots", ballots_own, .may = SIGNED_IN, .gives = &BallotView_shape,
      .flags = GIVES_ARRAY, .about = "Ballots in which one is asked, and those just over" },
    { "GET", "/api/v1/ballots/{id}/recount", ballots_recount, .may = PUBLIC, .gives = &BallotRecount_shape,
      .flags = SLOW, .refuses = found, .about = "Every vote and the seed, for anybody to count again" },
    { "GET", "/api/v1/ballots/{id}/recount.csv", ballots_recount_csv, .may = PUBLIC, .flags = SLOW,
      .refuses = found, .about = "The votes alone as a table" },
    { 0 }
};

static const EventKind *const kinds[] = { &BALLOTS_SET_UP, &BALLOTS_CAST, &BALLOTS_PAPER, &BALLOTS_HANDED,
                                          &BALLOTS_TALLIED, &BALLOTS_CALLED_OFF, NULL };

const Domain ballots_domain = { .name = "ballots",
                                .about = "Votes by a stated rule that anybody counts again",
                                .schema = &ballots_schema, .routes = routes, .kinds = kinds };
