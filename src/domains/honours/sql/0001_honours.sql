-- 评优: sheets of indicators in versions, rounds of evaluation, who is nominated, marks, what was entered, objections, certificates.

CREATE TABLE honour_sheets (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    name          TEXT   NOT NULL,
    edition       BIGINT NOT NULL,             -- from 1: a sheet isn't altered, a new edition follows
    source        TEXT   NOT NULL,             -- whose sheet it is
    made_words    TEXT   NOT NULL,
    made_ms       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX honour_sheets_edition ON honour_sheets (district, name, edition);

CREATE TABLE honour_lines (
    district      TEXT   NOT NULL,
    sheet         BIGINT NOT NULL,
    line          BIGINT NOT NULL,             -- from 1
    name          TEXT   NOT NULL,
    draws         TEXT   NOT NULL,             -- visits, cases, in_time, hours, points, entered
    full_at       BIGINT NOT NULL,             -- the value that gives all its marks
    marks         BIGINT NOT NULL,             -- all lines together: 100
    PRIMARY KEY (district, sheet, line)
);

CREATE TABLE honour_rounds (
    district       TEXT   NOT NULL,
    id             BIGINT NOT NULL,
    place          TEXT   NOT NULL,
    award          TEXT   NOT NULL,            -- 金牌网格员
    title          TEXT   NOT NULL,
    from_day       TEXT   NOT NULL,            -- what is evaluated
    to_day         TEXT   NOT NULL,
    seats          BIGINT NOT NULL,
    sheet          BIGINT NOT NULL,
    sheet_weight     BIGINT NOT NULL,          -- the five together: 100
    self_weight      BIGINT NOT NULL,
    peers_weight     BIGINT NOT NULL,
    residents_weight BIGINT NOT NULL,
    office_weight    BIGINT NOT NULL,
    marks_until_ms BIGINT NOT NULL,
    ballot         BIGINT NOT NULL,            -- of the residents; 0: none yet
    state          TEXT   NOT NULL,            -- running, published, confirmed, cancelled
    published_day  TEXT   NOT NULL,
    until_day      TEXT   NOT NULL,            -- the last day of publicity
    made_by        BIGINT NOT NULL,
    made_words     TEXT   NOT NULL,
    made_ms        BIGINT NOT NULL,
    ended_words    TEXT   NOT NULL,
    ended_ms       BIGINT,
    version        BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX honour_rounds_place ON honour_rounds (district, place, id);
CREATE INDEX honour_rounds_public ON honour_rounds (district, state, id);

-- Scores in hundredths of a mark, frozen when they are published.
CREATE TABLE honour_candidates (
    district        TEXT   NOT NULL,
    id              BIGINT NOT NULL,
    round           BIGINT NOT NULL,
    account         BIGINT NOT NULL,
    name            TEXT   NOT NULL,
    place           TEXT   NOT NULL,
    words           TEXT   NOT NULL,           -- why
    nominated_by    BIGINT NOT NULL,
    nominated_words TEXT   NOT NULL,
    agreed          BOOL   NOT NULL,           -- to stand, and to be named
    excluded        TEXT   NOT NULL,           -- '': no; else why
    sheet_score     BIGINT NOT NULL,
    self_score      BIGINT NOT NULL,
    peers_score     BIGINT NOT NULL,
    residents_score BIGINT NOT NULL,
    office_score    BIGINT NOT NULL,
    total           BIGINT NOT NULL,
    rank            BIGINT NOT NULL,           -- 0: not ranked
    won             BOOL   NOT NULL,
    made_ms         BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX honour_candidates_once ON honour_candidates (district, round, account);
CREATE INDEX honour_candidates_account ON honour_candidates (district, account, id);

CREATE TABLE honour_values (
    district      TEXT   NOT NULL,
    candidate     BIGINT NOT NULL,
    line          BIGINT NOT NULL,
    value         BIGINT NOT NULL,
    words         TEXT   NOT NULL,             -- of what was entered: on what ground
    by_words      TEXT   NOT NULL,             -- '': drawn by the house
    at_ms         BIGINT NOT NULL,
    PRIMARY KEY (district, candidate, line)
);

-- One mark of each for each, and none for oneself but as self.
CREATE TABLE honour_marks (
    district      TEXT   NOT NULL,
    candidate     BIGINT NOT NULL,
    body          TEXT   NOT NULL,             -- self, peers, office
    account       BIGINT NOT NULL,
    mark          BIGINT NOT NULL,             -- 0 to 100
    at_ms         BIGINT NOT NULL,
    PRIMARY KEY (district, candidate, body, account)
);

CREATE TABLE honour_appeals (
    district       TEXT   NOT NULL,
    id             BIGINT NOT NULL,
    round          BIGINT NOT NULL,
    candidate      BIGINT NOT NULL,            -- 0: the round as a whole
    account        BIGINT NOT NULL,
    words          TEXT   NOT NULL,
    at_ms          BIGINT NOT NULL,
    state          TEXT   NOT NULL,            -- open, upheld, dismissed
    answer         TEXT   NOT NULL,
    answered_words TEXT   NOT NULL,
    answered_ms    BIGINT,
    version        BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX honour_appeals_round ON honour_appeals (district, round, id);

CREATE TABLE honour_certificates (
    district       TEXT   NOT NULL,
    id             BIGINT NOT NULL,
    number         TEXT   NOT NULL,            -- 2025-0001
    code           TEXT   NOT NULL,            -- number and twelve characters of chance: where it is verified
    round          BIGINT NOT NULL,
    candidate      BIGINT NOT NULL,
    account        BIGINT NOT NULL,
    name           TEXT   NOT NULL,
    award          TEXT   NOT NULL,
    title          TEXT   NOT NULL,
    place          TEXT   NOT NULL,
    issued_day     TEXT   NOT NULL,
    issued_words   TEXT   NOT NULL,
    revoked_ms     BIGINT,
    revoked_words  TEXT   NOT NULL,            -- who and why
    version        BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX honour_certificates_number ON honour_certificates (district, number);
CREATE UNIQUE INDEX honour_certificates_code ON honour_certificates (district, code);
CREATE UNIQUE INDEX honour_certificates_once ON honour_certificates (district, candidate);
CREATE INDEX honour_certificates_account ON honour_certificates (district, account, id);

-- 示例: a sheet to begin with.
INSERT INTO honour_sheets (district, id, name, edition, source, made_words, made_ms)
VALUES ('510104', 1, '网格员考核表', 1, '示例：基础、服务、创新、应急，待本地核对', '', 1735660800000);
INSERT INTO honour_lines (district, sheet, line, name, draws, full_at, marks)
VALUES ('510104', 1, 1, '走访入户', 'visits', 60, 30), ('510104', 1, 2, '办结事件', 'cases', 12, 20),
       ('510104', 1, 3, '按时办结', 'in_time', 100, 20), ('510104', 1, 4, '志愿服务时长', 'hours', 40, 20),
       ('510104', 1, 5, '创新与应急（社区评定）', 'entered', 10, 10);
