-- What was exchanged is never changed: by hand it is only taken back, asked for by one person with the cause, approved by another.

CREATE TABLE exchange_reversals (
    district     TEXT   NOT NULL,
    id           BIGINT NOT NULL,
    exchange     BIGINT NOT NULL,
    words        TEXT   NOT NULL,              -- the cause: the person and the partner read it
    asked_by     BIGINT NOT NULL,              -- account
    asked_words  TEXT   NOT NULL,
    asked_ms     BIGINT NOT NULL,
    state        TEXT   NOT NULL,              -- asked, approved, refused
    answer_words TEXT   NOT NULL,              -- who answered; '': nobody yet
    answer_ms    BIGINT,
    move_id      BIGINT NOT NULL,              -- in the book; 0: none
    use_id       BIGINT NOT NULL,              -- the partner's line; 0: none
    PRIMARY KEY (district, id)
);

CREATE INDEX exchange_reversals_of ON exchange_reversals (district, exchange, id);
CREATE UNIQUE INDEX exchange_reversals_asked ON exchange_reversals (district, exchange) WHERE state = 'asked';
CREATE UNIQUE INDEX exchange_reversals_once ON exchange_reversals (district, exchange) WHERE state = 'approved';
