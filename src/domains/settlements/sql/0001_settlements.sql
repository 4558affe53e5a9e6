-- What a district owes its partners: rates by day, a sheet for each partner and period, what was said about it.

-- Added, never changed: what holds on a day is the last one from that day or before.
CREATE TABLE settlement_rates (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    partner     BIGINT NOT NULL,
    unit        TEXT   NOT NULL,               -- points: fen for 100; outside: another system's units for 100
    since_day   BIGINT NOT NULL,
    amount      BIGINT NOT NULL,
    made_words  TEXT   NOT NULL,
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, id),
    CHECK (amount >= 0)
);

CREATE UNIQUE INDEX settlement_rates_once ON settlement_rates (district, partner, unit, since_day);

CREATE TABLE settlements (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    partner       BIGINT NOT NULL,
    place         TEXT   NOT NULL,             -- of the agreement
    seq           BIGINT NOT NULL,             -- its number among those of this partner
    from_day      BIGINT NOT NULL,             -- the day after the sheet before
    to_day        BIGINT NOT NULL,             -- and not this day
    state         TEXT   NOT NULL,             -- open, disputed, agreed, paid, reversed, reversal
    uses          BIGINT NOT NULL,
    back          BIGINT NOT NULL,             -- of these take one back
    points        BIGINT NOT NULL,
    lines_fen     BIGINT NOT NULL,
    adjust_fen    BIGINT NOT NULL,
    adjust_words  TEXT   NOT NULL,
    carried_fen   BIGINT NOT NULL,             -- from the sheet before, whose sum was below 0
    sum_fen       BIGINT NOT NULL,
    voucher_fen   BIGINT NOT NULL,             -- of the sum: lies in the partner's account of the book already
    partner_ms    BIGINT,                      -- when the partner confirmed, and who in words
    partner_words TEXT   NOT NULL,
    house_ms      BIGINT,
    house_words   TEXT   NOT NULL,
    paid_day      BIGINT,
    reference     TEXT   NOT NULL,             -- of the payment
    move_id       BIGINT NOT NULL,             -- in the book; 0: none
    of_id         BIGINT,                      -- the sheet that this one takes back: once
    words         TEXT   NOT NULL,             -- and why
    made_by       BIGINT NOT NULL,
    made_words    TEXT   NOT NULL,
    made_ms       BIGINT NOT NULL,
    version       BIGINT NOT NULL,
    PRIMARY KEY (district, id),
    CHECK (to_day > from_day),
    CHECK (sum_fen = lines_fen + adjust_fen + carried_fen)
);

-- Sheets of a partner follow each other without a gap: two that begin on one day would hold the same redemptions.
CREATE UNIQUE INDEX settlements_once ON settlements (district, partner, from_day)
 WHERE state <> 'reversed' AND state <> 'reversal';
CREATE UNIQUE INDEX settlements_of ON settlements (district, of_id);
CREATE UNIQUE INDEX settlements_seq ON settlements (district, partner, seq);
CREATE INDEX settlements_place ON settlements (district, place, id);

CREATE TABLE settlement_lines (
    district    TEXT   NOT NULL,
    settlement  BIGINT NOT NULL,
    line        BIGINT NOT NULL,
    day         BIGINT NOT NULL,
    kind        TEXT   NOT NULL,               -- goods, voucher
    back        BIGINT NOT NULL,               -- 1: what was taken back
    uses        BIGINT NOT NULL,
    points      BIGINT NOT NULL,
    owed_fen    BIGINT NOT NULL,
    PRIMARY KEY (district, settlement, line)
);

CREATE TABLE settlement_disputes (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    settlement    BIGINT NOT NULL,
    line          BIGINT NOT NULL,             -- 0: the whole sheet
    words         TEXT   NOT NULL,
    made_words    TEXT   NOT NULL,
    made_ms       BIGINT NOT NULL,
    answer        TEXT   NOT NULL,             -- empty: none yet
    answer_words  TEXT   NOT NULL,
    answer_ms     BIGINT,
    PRIMARY KEY (district, id)
);

CREATE INDEX settlement_disputes_of ON settlement_disputes (district, settlement, id);
