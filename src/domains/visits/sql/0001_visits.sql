-- Visits to households: what was found, when somebody must come again, and what a member thinks has changed behind a door.

-- Kinds of visits and things found, as data.
CREATE TABLE visit_kinds (
    district   TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    rank       BIGINT NOT NULL,
    source     TEXT   NOT NULL,
    PRIMARY KEY (district, code)
);

INSERT INTO visit_kinds (district, code, name, name_en, rank, source)
VALUES
    ('510104', 'routine', '例行走访', 'routine', 1, '示例'),
    ('510104', 'care', '关爱探访', 'care', 2, '示例'),
    ('510104', 'new_home', '新入住', 'moved in', 3, '示例'),
    ('510104', 'dispute', '矛盾排查', 'disputes', 4, '示例'),
    ('510104', 'safety', '安全检查', 'safety', 5, '示例'),
    ('510104', 'notice', '通知送达', 'notice handed over', 6, '示例');

CREATE TABLE visit_findings (
    district   TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    rank       BIGINT NOT NULL,
    source     TEXT   NOT NULL,
    PRIMARY KEY (district, code)
);

INSERT INTO visit_findings (district, code, name, name_en, rank, source)
VALUES
    ('510104', 'gas', '用气用电有隐患', 'gas or wiring unsafe', 1, '示例'),
    ('510104', 'fire', '楼道堆物、飞线充电', 'stairs blocked, charging by loose wire', 2, '示例'),
    ('510104', 'health', '身体状况有变化', 'health has changed', 3, '示例'),
    ('510104', 'help', '需要帮助', 'needs help', 4, '示例'),
    ('510104', 'dispute', '邻里矛盾', 'trouble with neighbours', 5, '示例'),
    ('510104', 'people', '住户有变动', 'people have moved', 6, '示例'),
    ('510104', 'wish', '有诉求或建议', 'has a request or idea', 7, '示例'),
    ('510104', 'told', '已当面告知', 'told in person', 8, '示例');

-- How often somebody must look in, from a day on, and whose rule that is: by kind of care; '' every household.
CREATE TABLE visit_norms (
    district    TEXT   NOT NULL,
    care        TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    every_days  BIGINT NOT NULL,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, care, since_ms)
);

-- 2025-01-01. A quarter for every household: the practice of a district of Qingdao (domain.md §3.4), to be checked locally.
INSERT INTO visit_norms (district, care, since_ms, every_days, source)
VALUES ('510104', '', 1735660800000, 90, '示例：青岛某区“入户走访每季度全覆盖”，待本地核对');

INSERT INTO visit_norms (district, care, since_ms, every_days, source)
SELECT k.district, k.code, 1735660800000, k.every_days, k.source FROM care_kinds k;

-- In force: the last version of each.
CREATE TABLE visits (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    household_id  BIGINT NOT NULL,
    place         TEXT   NOT NULL,             -- micro-grid of the household when it was visited; stays
    at_ms         BIGINT NOT NULL,
    kind          TEXT   NOT NULL,
    met           TEXT   NOT NULL,             -- nobody, adult, elder, child, other
    findings      TEXT   NOT NULL,             -- codes with a comma between
    words_sealed  BYTES,
    follow_day    TEXT,                        -- somebody must come again by then
    account       BIGINT NOT NULL,             -- who came
    post          BIGINT NOT NULL,
    stood_for     BIGINT NOT NULL,             -- post of whose holder was away; 0: in one's own right
    by_words      TEXT   NOT NULL,             -- who came, as they were then
    made_ms       BIGINT NOT NULL,             -- this version was written
    version       BIGINT NOT NULL,
    why           TEXT,                        -- why it was corrected; absent: the first version
    struck        BOOL   NOT NULL,             -- written down by mistake
    synthetic     BOOL   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX visits_household ON visits (district, household_id, at_ms);
CREATE INDEX visits_place ON visits (district, place, at_ms);
CREATE INDEX visits_account ON visits (district, account, at_ms);

-- What was written before: added, never changed.
CREATE TABLE visit_versions (
    district      TEXT   NOT NULL,
    visit_id      BIGINT NOT NULL,
    version       BIGINT NOT NULL,
    at_ms         BIGINT NOT NULL,
    kind          TEXT   NOT NULL,
    met           TEXT   NOT NULL,
    findings      TEXT   NOT NULL,
    words_sealed  BYTES,
    follow_day    TEXT,
    made_ms       BIGINT NOT NULL,
    made_by       BIGINT NOT NULL,
    why           TEXT,
    struck        BOOL   NOT NULL,
    PRIMARY KEY (district, visit_id, version)
);

-- Of a household that was visited or needs care: its last visit, and when the next is due. Follows from the tables above, from
-- care and from moves; made anew with each of them. Which care is needed stands in `cares` alone.
CREATE TABLE visit_homes (
    district      TEXT   NOT NULL,
    household_id  BIGINT NOT NULL,
    place         TEXT   NOT NULL,             -- as in households
    last_ms       BIGINT,
    met_ms        BIGINT,                      -- the last time that somebody was met
    care          BOOL   NOT NULL,
    due_day       TEXT,
    basis         TEXT,                        -- follow, care, routine: why it is due
    norms_ms      BIGINT NOT NULL,             -- by the norms of then
    PRIMARY KEY (district, household_id)
);

CREATE INDEX visit_homes_place ON visit_homes (district, place, due_day, household_id, care);
CREATE INDEX visit_homes_due ON visit_homes (district, due_day, household_id, place);
CREATE INDEX visit_homes_norms ON visit_homes (district, norms_ms);

-- Whoever needs care already; the clock fills in the rest.
INSERT INTO visit_homes (district, household_id, place, care, norms_ms)
SELECT DISTINCT h.district, h.id, h.place, 1, 0
  FROM cares a
  JOIN memberships m ON m.district = a.district AND m.resident = a.resident AND m.lives = 1 AND m.until IS NULL
  JOIN households h ON h.district = m.district AND h.id = m.household_id
 WHERE a.until IS NULL;

-- Households of a micro-grid that were visited in a month: for counting whole streets at once.
CREATE TABLE visit_months (
    district   TEXT   NOT NULL,
    month      TEXT   NOT NULL,                -- 2026-03
    place      TEXT   NOT NULL,
    visited    BIGINT NOT NULL,
    met        BIGINT NOT NULL,                -- of those, where somebody was met
    visits     BIGINT NOT NULL,
    PRIMARY KEY (district, month, place)
);

-- What a member thinks has changed behind a door: for the community to look into.
CREATE TABLE visit_notes (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    household_id  BIGINT NOT NULL,
    place         TEXT   NOT NULL,
    about         TEXT   NOT NULL,             -- moved_in, moved_out, empty, let
    words_sealed  BYTES,
    account       BIGINT NOT NULL,
    by_words      TEXT   NOT NULL,
    made_ms       BIGINT NOT NULL,
    state         TEXT   NOT NULL,             -- open, done, refused
    answer        TEXT,
    answered_ms   BIGINT,
    answered_by   BIGINT NOT NULL,
    version       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX visit_notes_place ON visit_notes (district, state, place);
CREATE INDEX visit_notes_household ON visit_notes (district, household_id);
