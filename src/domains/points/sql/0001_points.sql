-- The book (src/ledger): accounts, transfers, their legs by lot, open lots, closed periods. Transfers and legs are added and never
-- changed. Days are civil days by number (vocab/moment.h). Amounts on accounts and lots follow from the legs; the checks are a second lock.

CREATE TABLE point_accounts (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    kind        TEXT   NOT NULL,               -- person, team, grid, fund, partner, system
    owner       BIGINT NOT NULL,               -- person: account; others: this id; system: 0
    purse       TEXT   NOT NULL,               -- what is in it: points, checked, entered, budget, money, …
    unit        TEXT   NOT NULL,
    place       TEXT   NOT NULL,               -- whose staff see it
    name        TEXT   NOT NULL,               -- '' for persons
    about       TEXT   NOT NULL,               -- what it is for
    lots        BOOL   NOT NULL,
    closed      BOOL   NOT NULL,
    lowest      BIGINT,
    highest     BIGINT,
    posted      BIGINT NOT NULL,
    held        BIGINT NOT NULL CHECK (held >= 0),
    coming      BIGINT NOT NULL CHECK (coming >= 0),
    made_ms     BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    PRIMARY KEY (district, id),
    CHECK (lowest IS NULL OR posted - held >= lowest),
    CHECK (highest IS NULL OR posted + coming <= highest)
);

CREATE UNIQUE INDEX point_accounts_owner ON point_accounts (district, kind, owner, purse);
CREATE INDEX point_accounts_place ON point_accounts (district, place, id);

CREATE TABLE point_transfers (
    district       TEXT   NOT NULL,
    id             BIGINT NOT NULL,
    kind           TEXT   NOT NULL,            -- move, hold, post, void, reverse
    day            BIGINT NOT NULL,
    expires_day    BIGINT,                     -- of lots that begin with it
    until_ms       BIGINT,                     -- a hold's
    of_id          BIGINT,                     -- what is posted, voided or reversed: once
    entry_key      TEXT   NOT NULL,            -- one effect a key
    content        BIGINT NOT NULL,            -- digest of what was asked under it
    cause          TEXT   NOT NULL,
    words          TEXT   NOT NULL,            -- why, for the owner
    event_seq      BIGINT NOT NULL,            -- what it follows from; 0: none
    subject        BIGINT NOT NULL,            -- … and of which thing
    rule           TEXT   NOT NULL,            -- by which rule, with its version; '': none
    linked_id      BIGINT NOT NULL,            -- the first of those that happened together
    place          TEXT   NOT NULL,
    amount         BIGINT NOT NULL,            -- what the first leg asked for, without its sign
    unit           TEXT   NOT NULL,
    made_by        BIGINT NOT NULL,            -- account; 0: the system
    made_words     TEXT   NOT NULL,
    made_ms        BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX point_transfers_key ON point_transfers (district, entry_key);
CREATE UNIQUE INDEX point_transfers_of ON point_transfers (district, of_id);
CREATE INDEX point_transfers_holds ON point_transfers (district, place, id) WHERE kind = 'hold';

CREATE TABLE point_legs (
    district     TEXT   NOT NULL,
    transfer_id  BIGINT NOT NULL,
    line         BIGINT NOT NULL,
    account_id   BIGINT NOT NULL,
    lot_id       BIGINT NOT NULL,              -- the transfer that brought it in; 0: the account keeps no lots
    expires_day  BIGINT,                       -- of the lot
    amount       BIGINT NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (district, transfer_id, line)
);

CREATE INDEX point_legs_account ON point_legs (district, account_id, transfer_id);

CREATE TABLE point_lots (
    district     TEXT   NOT NULL,
    account_id   BIGINT NOT NULL,
    lot_id       BIGINT NOT NULL,
    expires_day  BIGINT,
    remaining    BIGINT NOT NULL CHECK (remaining >= 0),
    PRIMARY KEY (district, account_id, lot_id)
);

CREATE INDEX point_lots_open ON point_lots (district, account_id, expires_day) WHERE remaining > 0;
CREATE INDEX point_lots_ends ON point_lots (district, expires_day) WHERE remaining > 0;

CREATE TABLE point_periods (
    district      TEXT   NOT NULL,
    month         TEXT   NOT NULL,             -- 2026-03: closed, and all before it
    transfers     BIGINT NOT NULL,
    closed_by     BIGINT NOT NULL,
    closed_words  TEXT   NOT NULL,
    closed_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, month)
);
