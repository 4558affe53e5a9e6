-- 专项基金: money given for a purpose and a term, its budget lines, what is spent against them. The money itself stands in the book of
-- points (an account in fen); whether a spending waits, is paid or was given back is said by its transfer there.

CREATE TABLE grant_funds (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    place         TEXT   NOT NULL,
    name          TEXT   NOT NULL,
    donor         TEXT   NOT NULL,             -- as it is to be named in public
    purpose       TEXT   NOT NULL,
    from_day      TEXT   NOT NULL,
    until_day     TEXT   NOT NULL,             -- the last day on which anything is spent
    small         BIGINT NOT NULL,             -- fen: what persons get below is shown as one sum
    account       BIGINT NOT NULL,             -- of the book
    made_by       BIGINT NOT NULL,
    made_words    TEXT   NOT NULL,
    made_ms       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX grant_funds_place ON grant_funds (district, place, id);

CREATE TABLE grant_lines (
    district      TEXT   NOT NULL,
    fund          BIGINT NOT NULL,
    line          BIGINT NOT NULL,
    name          TEXT   NOT NULL,
    budget        BIGINT NOT NULL CHECK (budget > 0),
    PRIMARY KEY (district, fund, line)
);

CREATE TABLE grant_spendings (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    fund          BIGINT NOT NULL,
    line          BIGINT NOT NULL,             -- 0: the remainder goes back to the donor
    amount        BIGINT NOT NULL CHECK (amount > 0),
    person        BOOL   NOT NULL,             -- goes to a person: never named in public
    payee         TEXT   NOT NULL,             -- an organisation's name; of persons: how many, for what; no name
    words         TEXT   NOT NULL,
    case_number   TEXT   NOT NULL,             -- 以案定补: a case is paid for once
    transfer      BIGINT NOT NULL,             -- what was set aside in the book
    asked_by      BIGINT NOT NULL,
    asked_words   TEXT   NOT NULL,
    asked_ms      BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX grant_spendings_fund ON grant_spendings (district, fund, id);
CREATE INDEX grant_spendings_case ON grant_spendings (district, case_number) WHERE case_number <> '';
