-- What is taught where and when, who has a seat in it, and who came.

CREATE TABLE courses (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    place      TEXT   NOT NULL,                -- whose: community, street or district
    kind       TEXT   NOT NULL,
    title      TEXT   NOT NULL,
    about      TEXT   NOT NULL,
    venue      TEXT   NOT NULL,
    teacher    TEXT   NOT NULL,
    audience   TEXT   NOT NULL,                -- everyone, helpers, grid
    starts_ms  BIGINT NOT NULL,
    minutes    BIGINT NOT NULL,
    seats      BIGINT NOT NULL,
    taken      BIGINT NOT NULL,                -- enrolments that aren't withdrawn
    came       BIGINT NOT NULL,                -- of these, who came
    state      TEXT   NOT NULL,                -- open, cancelled
    words      TEXT   NOT NULL,                -- why it was cancelled
    by_words   TEXT   NOT NULL,                -- who made, changed or cancelled it last
    version    BIGINT NOT NULL,
    synthetic  BOOL   NOT NULL,
    PRIMARY KEY (district, id),
    CHECK (taken >= 0 AND taken <= seats AND came >= 0 AND came <= taken)
);

CREATE INDEX courses_place ON courses (district, place, starts_ms);
CREATE INDEX courses_start ON courses (district, starts_ms, id);

CREATE TABLE enrolments (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    course      BIGINT NOT NULL,
    account     BIGINT NOT NULL,
    place       TEXT   NOT NULL,               -- of the post they enrolled in
    state       TEXT   NOT NULL,               -- enrolled, withdrawn, came, missed
    undone      BIGINT NOT NULL,               -- how often having come was taken back
    enrolled_ms BIGINT NOT NULL,
    marked_ms   BIGINT,
    by_words    TEXT   NOT NULL,               -- who wrote down whether they came; '': nobody has
    version     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX enrolments_course ON enrolments (district, course, account);
CREATE INDEX enrolments_account ON enrolments (district, account);
