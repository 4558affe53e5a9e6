-- What tills took without a line and sent in later.

CREATE TABLE scan_lines (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    till          BIGINT NOT NULL,
    partner       BIGINT NOT NULL,
    place         TEXT   NOT NULL,
    line          TEXT   NOT NULL,             -- the till's own number
    code          TEXT   NOT NULL,
    bill_fen      BIGINT NOT NULL,
    at_ms         BIGINT NOT NULL,             -- when it was taken, by the till's clock
    value_fen     BIGINT NOT NULL,
    state         TEXT   NOT NULL,             -- done, held, refused, dropped
    why           TEXT   NOT NULL,             -- code of the refusal
    use_id        BIGINT NOT NULL,             -- the redemption; 0: none
    words         TEXT   NOT NULL,             -- what was decided, and why
    by_words      TEXT   NOT NULL,
    made_ms       BIGINT NOT NULL,
    decided_ms    BIGINT,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX scan_lines_once ON scan_lines (district, till, line);
CREATE INDEX scan_lines_held ON scan_lines (district, state, place, id);
