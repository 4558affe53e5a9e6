-- 投票: what is asked, the options, that somebody voted, and the votes, which don't say whose they are. Paper votes are entered twice,
-- by two people. Nothing of a vote is changed afterwards.

CREATE TABLE ballots (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    place         TEXT   NOT NULL,             -- whose people are asked
    title         TEXT   NOT NULL,
    about         TEXT   NOT NULL,
    rule          TEXT   NOT NULL,             -- plain, approval, greedy, shares
    voters        TEXT   NOT NULL,             -- everybody, residents, peers, office
    seats         BIGINT NOT NULL,             -- how many win; 0: as many as the budget holds
    budget        BIGINT NOT NULL,             -- fen; 0: by seats
    choose_most   BIGINT NOT NULL,             -- options on a vote
    subject       BIGINT NOT NULL,             -- what it is held for; 0: itself
    opens_ms      BIGINT NOT NULL,
    closes_ms     BIGINT NOT NULL,
    lot_words     TEXT   NOT NULL,             -- where the seed for ties will come from, said before the vote
    seed          TEXT   NOT NULL,             -- '': not counted yet
    state         TEXT   NOT NULL,             -- set, counted, cancelled
    votes         BIGINT NOT NULL,             -- counted
    papers        BIGINT NOT NULL,             -- of these on paper
    spent         BIGINT NOT NULL,
    made_by       BIGINT NOT NULL,
    made_words    TEXT   NOT NULL,
    made_ms       BIGINT NOT NULL,
    ended_words   TEXT   NOT NULL,             -- who counted or cancelled it
    ended_ms      BIGINT,
    version       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX ballots_place ON ballots (district, place, id);
CREATE INDEX ballots_subject ON ballots (district, subject) WHERE subject > 0;

CREATE TABLE ballot_options (
    district      TEXT   NOT NULL,
    ballot        BIGINT NOT NULL,
    number        BIGINT NOT NULL,             -- from 1
    name          TEXT   NOT NULL,
    about         TEXT   NOT NULL,
    cost          BIGINT NOT NULL,             -- fen; by seats: 1
    account       BIGINT NOT NULL,             -- the person it is; 0: nobody
    votes         BIGINT NOT NULL,
    place_number  BIGINT NOT NULL,             -- by votes, ties by lot; 0: not counted
    won           BOOL   NOT NULL,
    round         BIGINT NOT NULL,             -- in which it won; 0: it didn't
    filled        BOOL   NOT NULL,             -- with what was left over
    pays_hundredths BIGINT NOT NULL,           -- equal shares: what its voters paid at most each, in 1/100 of the unit
    PRIMARY KEY (district, ballot, number)
);

-- That somebody has voted, and no more.
CREATE TABLE ballot_voters (
    district      TEXT   NOT NULL,
    ballot        BIGINT NOT NULL,
    account       BIGINT NOT NULL,
    PRIMARY KEY (district, ballot, account)
);

-- What was voted, and no more: the receipt is known to whoever cast it.
CREATE TABLE ballot_votes (
    district      TEXT   NOT NULL,
    ballot        BIGINT NOT NULL,
    receipt       TEXT   NOT NULL,
    chosen        TEXT   NOT NULL,             -- '1,3'
    paper         BOOL   NOT NULL,
    PRIMARY KEY (district, ballot, receipt)
);

CREATE TABLE ballot_papers (
    district      TEXT   NOT NULL,
    ballot        BIGINT NOT NULL,
    number        BIGINT NOT NULL,             -- printed or written on the paper
    entry         BIGINT NOT NULL,             -- 1 and 2: by two people
    chosen        TEXT   NOT NULL,             -- '': spoilt
    entered_by    BIGINT NOT NULL,
    entered_words TEXT   NOT NULL,
    entered_ms    BIGINT NOT NULL,
    PRIMARY KEY (district, ballot, number, entry)
);
