-- 服务时长: each act of reporting in or serving, entered by the helper or the desk and confirmed by another. A true record
-- (志愿服务条例 19); nothing is deleted: what was wrong is struck.

CREATE TABLE services (
    district        TEXT   NOT NULL,
    id              BIGINT NOT NULL,
    helper          BIGINT NOT NULL,
    place           TEXT   NOT NULL,           -- community, grid or micro-grid
    day             TEXT   NOT NULL,
    minutes         BIGINT NOT NULL,
    kind            TEXT   NOT NULL,           -- reported, served
    what            TEXT   NOT NULL,
    state           TEXT   NOT NULL,           -- entered, confirmed, refused, struck
    entered_by      BIGINT NOT NULL,           -- account
    entered_words   TEXT   NOT NULL,           -- "": the helper
    entered_ms      BIGINT NOT NULL,
    decided_by      BIGINT NOT NULL,
    decided_words   TEXT   NOT NULL,
    decided_ms      BIGINT,
    answer          TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX services_helper ON services (district, helper, day);
CREATE INDEX services_state ON services (district, state, place, id);
CREATE INDEX services_place ON services (district, place, id);

-- How much one may do in a day, from a date on: local policy with its source.
CREATE TABLE service_limits (
    district     TEXT   NOT NULL,
    since_ms     BIGINT NOT NULL,
    day_minutes  BIGINT NOT NULL,
    source       TEXT   NOT NULL,
    PRIMARY KEY (district, since_ms)
);

INSERT INTO service_limits (district, since_ms, day_minutes, source) VALUES ('510104', 1735660800000, 480, '示例：每人每日 8 小时');
