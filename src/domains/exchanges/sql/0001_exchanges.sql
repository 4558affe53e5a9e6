-- Points to and from other systems: on which terms, signed with which keys, agreed to by which codes, and what was exchanged.

CREATE TABLE exchange_terms (
    district     TEXT   NOT NULL,
    partner      BIGINT NOT NULL,              -- of kind points
    person_day   BIGINT NOT NULL,              -- points a person may exchange in a day, each way
    day_most     BIGINT NOT NULL,              -- … and all together
    valid_days   BIGINT NOT NULL,              -- points that came hold so long
    wait_minutes BIGINT NOT NULL,              -- what goes is given back if the other system says nothing
    made_words   TEXT   NOT NULL,
    made_ms      BIGINT NOT NULL,
    version      BIGINT NOT NULL,
    PRIMARY KEY (district, partner)
);

CREATE TABLE exchange_keys (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    partner     BIGINT NOT NULL,
    since_day   BIGINT NOT NULL,
    until_day   BIGINT NOT NULL,               -- its last day
    secret_sealed BYTES NOT NULL,              -- signatures are made and checked with the same one
    made_words  TEXT   NOT NULL,
    made_ms     BIGINT NOT NULL,
    ended_ms    BIGINT,
    wrong_day   BIGINT NOT NULL,               -- wrong codes, and on which day
    wrong       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX exchange_keys_partner ON exchange_keys (district, partner, id);

-- A person's word to one exchange, for minutes and once.
CREATE TABLE exchange_codes (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    partner     BIGINT NOT NULL,
    account     BIGINT NOT NULL,
    way         TEXT   NOT NULL,               -- came, went
    place       TEXT   NOT NULL,
    serial      TEXT   NOT NULL,
    points      BIGINT NOT NULL,               -- went: so many; came: so many at most
    rate        BIGINT NOT NULL,               -- that they saw
    made_ms     BIGINT NOT NULL,
    until_ms    BIGINT NOT NULL,
    exchange    BIGINT NOT NULL,               -- what it was used for; 0: nothing yet
    PRIMARY KEY (district, id)
);

CREATE INDEX exchange_codes_serial ON exchange_codes (district, serial);
CREATE INDEX exchange_codes_account ON exchange_codes (district, account, until_ms);

CREATE TABLE exchanges (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    partner     BIGINT NOT NULL,
    way         TEXT   NOT NULL,
    reference   TEXT   NOT NULL,               -- of the other system: one effect each
    content     TEXT   NOT NULL,               -- what was asked under it
    account     BIGINT NOT NULL,
    place       TEXT   NOT NULL,
    points      BIGINT NOT NULL,
    units       BIGINT NOT NULL,
    rate        BIGINT NOT NULL,               -- units for 100 points
    pay_fen     BIGINT NOT NULL,               -- what the partner is owed for it; below 0: owes
    state       TEXT   NOT NULL,               -- waiting, done, cancelled, lapsed
    key_id      BIGINT NOT NULL,               -- signed with; 0: planted
    hold_id     BIGINT NOT NULL,               -- in the book
    move_id     BIGINT NOT NULL,
    use_id      BIGINT NOT NULL,               -- the partner's line
    receipt     TEXT   NOT NULL,               -- of the other system, for what went
    day         BIGINT NOT NULL,               -- counted on, for the limits
    made_ms     BIGINT NOT NULL,
    until_ms    BIGINT,                        -- then it is given back
    moved_ms    BIGINT NOT NULL,               -- its last change
    PRIMARY KEY (district, id),
    CHECK (points > 0 AND units > 0 AND rate > 0)
);

CREATE UNIQUE INDEX exchanges_reference ON exchanges (district, partner, reference);
CREATE INDEX exchanges_day ON exchanges (district, partner, day);
CREATE INDEX exchanges_moved ON exchanges (district, partner, moved_ms, id);
CREATE INDEX exchanges_account ON exchanges (district, account, id);
CREATE INDEX exchanges_place ON exchanges (district, place, id);
CREATE INDEX exchanges_waiting ON exchanges (district, until_ms) WHERE state = 'waiting';
