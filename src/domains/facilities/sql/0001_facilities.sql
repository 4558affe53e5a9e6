-- 设施台账: places where people are served, what they offer, and whose lists ask for what within how many minutes.

-- Services, in dated versions; the last version that has begun is in force.
CREATE TABLE facility_kinds (
    district   TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    class      TEXT   NOT NULL,                -- shops meals health elders children culture offices neighbours others
    name       TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    scene      TEXT   NOT NULL,                -- convenience culture education sports care
    care       TEXT   NOT NULL,                -- all, old, young (一老一小)
    since_ms   BIGINT NOT NULL,
    source     TEXT   NOT NULL,
    serial     BIGINT NOT NULL,                -- their order on a page
    PRIMARY KEY (district, code, since_ms)
);

-- Lists of services: a district's catalogue, a ministry's, a standard's, side by side.
CREATE TABLE facility_lists (
    district   TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    owner      TEXT   NOT NULL,
    since_ms   BIGINT NOT NULL,
    source     TEXT   NOT NULL,
    PRIMARY KEY (district, code, since_ms)
);

-- What a list asks for: a service, within which circle, and how far by its own radius.
CREATE TABLE facility_norms (
    district   TEXT   NOT NULL,
    code       TEXT   NOT NULL,                -- list.kind.tier
    list       TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    tier       TEXT   NOT NULL,                -- m15, m10, m5; block: 居住街坊
    duty       TEXT   NOT NULL,                -- must, may; basic, quality
    radius_m   BIGINT,
    size       TEXT   NOT NULL,
    since_ms   BIGINT NOT NULL,
    source     TEXT   NOT NULL,
    PRIMARY KEY (district, code, since_ms)
);

CREATE TABLE facilities (
    district        TEXT   NOT NULL,
    id              BIGINT NOT NULL,
    place           TEXT   NOT NULL,           -- the micro-grid or community it stands in
    name            TEXT   NOT NULL,
    address         TEXT   NOT NULL,
    lon             BIGINT NOT NULL,           -- its door, 1e-7 degree, CGCS2000
    lat             BIGINT NOT NULL,
    services        TEXT   NOT NULL,           -- codes of kinds, by commas
    hours           TEXT   NOT NULL,           -- as OpenStreetMap writes them; '': not known
    capacity        BIGINT,
    operator        TEXT   NOT NULL,
    credit_code     TEXT   NOT NULL,           -- 统一社会信用代码
    phone           TEXT   NOT NULL,           -- the one on its door
    access          TEXT   NOT NULL,           -- unknown, step_free, partly, steps
    whom            TEXT   NOT NULL,           -- whom to ask about it
    state           TEXT   NOT NULL,           -- planned, open, closed, moved
    state_day       TEXT   NOT NULL,           -- since when
    source          TEXT   NOT NULL,           -- desk, table, resident, map, sample
    confirmed_day   TEXT   NOT NULL,           -- '': never
    confirmed_words TEXT   NOT NULL,
    made_ms         BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX facilities_place ON facilities (district, place, id);

CREATE TABLE facility_services (
    district   TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    facility   BIGINT NOT NULL,
    PRIMARY KEY (district, kind, facility)
);

CREATE INDEX facility_services_of ON facility_services (district, facility);

-- What became of it, never changed.
CREATE TABLE facility_states (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    facility   BIGINT NOT NULL,
    state      TEXT   NOT NULL,
    day        TEXT   NOT NULL,
    why        TEXT   NOT NULL,
    by_words   TEXT   NOT NULL,
    made_ms    BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX facility_states_of ON facility_states (district, facility, id);

-- What people suggest: a facility that is missing, or a correction of one. Words about facilities, none about people.
CREATE TABLE facility_wishes (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    kind          TEXT   NOT NULL,             -- missing, wrong, gone
    facility      BIGINT NOT NULL,             -- 0: none
    service       TEXT   NOT NULL,             -- '': not said
    place         TEXT   NOT NULL,
    lon           BIGINT NOT NULL,
    lat           BIGINT NOT NULL,
    words         TEXT   NOT NULL,
    account       BIGINT NOT NULL,
    state         TEXT   NOT NULL,             -- asked, taken, declined
    answer        TEXT   NOT NULL,
    decided_words TEXT   NOT NULL,
    decided_ms    BIGINT,
    made_ms       BIGINT NOT NULL,
    version       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX facility_wishes_state ON facility_wishes (district, state, id);
CREATE INDEX facility_wishes_own ON facility_wishes (district, account, id);

-- Another number with every change of a facility, so that what is kept in memory on any server knows.
CREATE TABLE facility_stamps (
    district   TEXT   NOT NULL,
    stamp      BIGINT NOT NULL,
    PRIMARY KEY (district)
);
