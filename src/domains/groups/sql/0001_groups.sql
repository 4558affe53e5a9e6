-- 专班 and working groups: who leads what, since when. Days are civil days, both ends included.

-- What a group may answer for. 示例 until the district has set its own.
CREATE TABLE subjects (
    district   TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    source     TEXT   NOT NULL,
    since      TEXT   NOT NULL,
    PRIMARY KEY (district, code)
);

INSERT INTO subjects (district, code, name, name_en, source, since)
VALUES
    ('510104', 'coordination', '综合协调', 'Coordination', '示例', '2022-01-01'),
    ('510104', 'organisation', '组织保障', 'Party organisation', '示例', '2022-01-01'),
    ('510104', 'grids',        '网格优化', 'Drawing of grids', '示例', '2022-01-01'),
    ('510104', 'forces',       '力量整合', 'Forces of the grid', '示例', '2022-01-01'),
    ('510104', 'platform',     '平台支撑', 'Platform and data', '示例', '2022-01-01'),
    ('510104', 'training',     '宣传培训', 'Publicity and training', '示例', '2022-01-01'),
    ('510104', 'review',       '督导考核', 'Supervision and review', '示例', '2022-01-01'),
    ('510104', 'emergency',    '平急转换', 'Everyday and emergency', '示例', '2022-01-01'),
    ('510104', 'disputes',     '矛盾化解', 'Settling of disputes', '示例', '2022-01-01'),
    ('510104', 'safety',       '隐患排查', 'Hazards', '示例', '2022-01-01'),
    ('510104', 'services',     '民生服务', 'Services to people', '示例', '2022-01-01'),
    ('510104', 'incentives',   '积分激励', 'Points and incentives', '示例', '2022-01-01');

CREATE TABLE groups (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    kind        TEXT   NOT NULL,               -- task_force 专班, working_group 工作组
    place       TEXT   NOT NULL,               -- a district, street or community
    name        TEXT   NOT NULL,               -- the last; those before are in group_names
    about       TEXT   NOT NULL,
    parent      BIGINT NOT NULL,               -- the 专班 it belongs to; 0: none
    since       TEXT   NOT NULL,
    until       TEXT,                          -- its last day
    merged_into BIGINT NOT NULL,               -- 0: not
    led_by      BIGINT NOT NULL,               -- itself, or the group in which it has ended up
    why         TEXT   NOT NULL,               -- why it ended
    remind_days BIGINT NOT NULL,               -- owners are reminded so many days before
    synthetic   BOOL   NOT NULL,
    founder     BIGINT NOT NULL,
    made_ms     BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX groups_place ON groups (district, place, id);
CREATE INDEX groups_led_by ON groups (district, led_by);
CREATE INDEX groups_parent ON groups (district, parent);

CREATE TABLE group_names (
    district   TEXT   NOT NULL,
    group_id   BIGINT NOT NULL,
    since      TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    why        TEXT   NOT NULL,
    PRIMARY KEY (district, group_id, since)
);

CREATE TABLE group_subjects (
    district   TEXT   NOT NULL,
    group_id   BIGINT NOT NULL,
    subject    TEXT   NOT NULL,
    since      TEXT   NOT NULL,
    until      TEXT,
    PRIMARY KEY (district, group_id, subject, since)
);

CREATE INDEX group_subjects_subject ON group_subjects (district, subject);

CREATE TABLE group_members (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    group_id   BIGINT NOT NULL,
    account    BIGINT NOT NULL,
    name       TEXT   NOT NULL,                -- as it was then
    office     TEXT   NOT NULL,                -- lead, deputy, secretary, member, liaison
    title      TEXT   NOT NULL,                -- the office in the group's own words
    unit       TEXT   NOT NULL,
    since      TEXT   NOT NULL,
    until      TEXT,
    version    BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX group_members_group ON group_members (district, group_id, since);
CREATE INDEX group_members_account ON group_members (district, account);
