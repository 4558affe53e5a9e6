-- Cases and their classes. Rows change only along the road (cases_rules.c), each step an event; nothing is deleted.

CREATE TABLE case_classes (
    district    TEXT   NOT NULL,
    code        TEXT   NOT NULL,               -- two digits for the group, three more for the item
    parent      TEXT   NOT NULL,               -- '': a group
    name        TEXT   NOT NULL,
    name_en     TEXT   NOT NULL,
    icon        TEXT   NOT NULL,
    limit_value BIGINT NOT NULL,               -- to be handled within; 0: none
    limit_unit  TEXT   NOT NULL,               -- work_hours, urgent_hours, work_days, days
    urgency     TEXT   NOT NULL,
    source      TEXT   NOT NULL,               -- whose rule it is; 示例 where it is an example
    since_ms    BIGINT NOT NULL,
    PRIMARY KEY (district, code)
);

CREATE TABLE cases (
    district        TEXT   NOT NULL,
    id              BIGINT NOT NULL,
    number          TEXT   NOT NULL,
    class           TEXT   NOT NULL,
    words           TEXT   NOT NULL,
    place           TEXT   NOT NULL,
    address         TEXT   NOT NULL,
    lon             BIGINT,
    lat             BIGINT,
    state           TEXT   NOT NULL,
    urgency         TEXT   NOT NULL,
    source          TEXT   NOT NULL,
    reporter        BIGINT NOT NULL,
    phone_masked    TEXT,
    name_masked     TEXT,
    phone_sealed    BYTES,
    name_sealed     BYTES,
    token_digest    BYTES,
    handler_post    BIGINT NOT NULL,
    handler_account BIGINT NOT NULL,
    handler_words   TEXT   NOT NULL,
    dispatcher      BIGINT NOT NULL,
    reported_ms     BIGINT NOT NULL,
    happened_ms     BIGINT,
    due_ms          BIGINT,
    moved_ms        BIGINT NOT NULL,
    closed_ms       BIGINT,
    reworks         BIGINT NOT NULL,
    stars           BIGINT,
    solved          BOOL   NOT NULL,
    thumb           BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    synthetic       BOOL   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX cases_number ON cases (district, number);
CREATE INDEX cases_place ON cases (district, place, state, due_ms);
CREATE INDEX cases_reporter ON cases (district, reporter, id);
CREATE INDEX cases_handler ON cases (district, handler_post, state);
CREATE INDEX cases_due ON cases (district, coalesce(due_ms, 9007199254740991), id) WHERE closed_ms IS NULL;
CREATE INDEX cases_spot ON cases (district, lat, lon);

CREATE TABLE case_photos (
    district    TEXT   NOT NULL,
    case_id     BIGINT NOT NULL,
    photo       BIGINT NOT NULL,
    occasion    TEXT   NOT NULL,               -- report, feedback
    PRIMARY KEY (district, case_id, photo)
);

-- The last serial number given out in a community on a day, so that numbers read aloud stay short.
CREATE TABLE case_serials (
    district    TEXT   NOT NULL,
    community   TEXT   NOT NULL,
    day         BIGINT NOT NULL,               -- civil day in China since 1970-01-01
    last        BIGINT NOT NULL,
    PRIMARY KEY (district, community, day)
);
