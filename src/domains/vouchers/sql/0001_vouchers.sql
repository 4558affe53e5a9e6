-- Batches of vouchers, who has them, and who asked to be drawn.

CREATE TABLE voucher_batches (
    district     TEXT   NOT NULL,
    id           BIGINT NOT NULL,
    place        TEXT   NOT NULL,              -- for people of this place and below
    name         TEXT   NOT NULL,
    about        TEXT   NOT NULL,
    way          TEXT   NOT NULL,              -- hand, rule, lot
    state        TEXT   NOT NULL,              -- drafted, open, refused, ended
    fund         BIGINT NOT NULL,              -- money account that pays
    money        BIGINT NOT NULL,              -- the batch's own accounts of the book
    face         BIGINT NOT NULL,
    hold_id      BIGINT NOT NULL,              -- what sets the money aside until somebody approves
    face_fen     BIGINT NOT NULL,
    least_fen    BIGINT NOT NULL,              -- of the bill
    total        BIGINT NOT NULL,
    given        BIGINT NOT NULL,
    used         BIGINT NOT NULL,
    person_most  BIGINT NOT NULL,
    since_day    BIGINT NOT NULL,
    until_day    BIGINT NOT NULL,
    commitment   TEXT   NOT NULL,              -- of the seed; '': not by lot
    seed         TEXT   NOT NULL,              -- told when it is drawn
    word         TEXT   NOT NULL,
    entries      BIGINT NOT NULL,
    made_by      BIGINT NOT NULL,
    made_words   TEXT   NOT NULL,
    made_ms      BIGINT NOT NULL,
    version      BIGINT NOT NULL,
    PRIMARY KEY (district, id),
    CHECK (given >= 0 AND given <= total AND used >= 0 AND used <= given)
);

CREATE INDEX voucher_batches_place ON voucher_batches (district, place, id);

CREATE TABLE voucher_partners (
    district  TEXT   NOT NULL,
    batch     BIGINT NOT NULL,
    partner   BIGINT NOT NULL,
    PRIMARY KEY (district, batch, partner)
);

CREATE TABLE vouchers (
    district  TEXT   NOT NULL,
    batch     BIGINT NOT NULL,
    number    BIGINT NOT NULL,
    account   BIGINT NOT NULL,
    state     TEXT   NOT NULL,                 -- open, used, ended
    use_id    BIGINT NOT NULL,
    pay_id    BIGINT NOT NULL,                 -- in the book: what redeemed it
    given_ms  BIGINT NOT NULL,
    PRIMARY KEY (district, batch, number)
);

CREATE INDEX vouchers_account ON vouchers (district, account, batch);

CREATE TABLE voucher_entries (
    district  TEXT   NOT NULL,
    batch     BIGINT NOT NULL,
    number    BIGINT NOT NULL,
    account   BIGINT NOT NULL,
    won       BOOL   NOT NULL,
    PRIMARY KEY (district, batch, number)
);

CREATE UNIQUE INDEX voucher_entries_once ON voucher_entries (district, batch, account);
