-- What people have agreed to, the care that they have asked for, and what they ask of their own data (PIPL, 个人信息保护法).

-- What a person is told before they agree (art. 17), by purpose and version. 示例: a lawyer's words come here.
CREATE TABLE consent_notices (
    district   TEXT   NOT NULL,
    purpose    TEXT   NOT NULL,
    version    BIGINT NOT NULL,
    words      TEXT   NOT NULL,
    words_en   TEXT   NOT NULL,
    sensitive  BOOL   NOT NULL,                -- art. 28 and 29: consent of its own
    source     TEXT   NOT NULL,
    since_ms   BIGINT NOT NULL,
    PRIMARY KEY (district, purpose, version)
);

INSERT INTO consent_notices (district, purpose, version, words, words_en, sensitive, source, since_ms)
VALUES
    ('510104', 'contact', 1, '社区用你的电话通知与你有关的服务和活动，可随时撤回。', 'Your community calls you about services and activities that concern you. You can take this back at any time.', 0, '示例', 1735660800000),
    ('510104', 'care', 1, '社区记录你需要的关照类别，只给负责你家的网格员和社区工作人员看，用于走访和帮助，可随时撤回，撤回后不再使用。', 'Your community keeps what care you need, for the grid staff of your home and the community''s clerks, to visit and to help. Take it back at any time; then it is used no more.', 1, '示例', 1735660800000),
    ('510104', 'share', 1, '社区把你的姓名和就餐优惠类别告诉你订餐的社区食堂，可随时撤回。', 'Your community tells the canteen where you order your name and discount. You can take this back at any time.', 0, '示例', 1735660800000);

CREATE TABLE consents (
    district       TEXT   NOT NULL,
    id             BIGINT NOT NULL,
    resident       BIGINT NOT NULL,
    purpose        TEXT   NOT NULL,
    version        BIGINT NOT NULL,            -- of the notice
    given_how      TEXT   NOT NULL,            -- self, paper, guardian
    given_ms       BIGINT NOT NULL,
    given_by       BIGINT NOT NULL,            -- account that wrote it down
    withdrawn_ms   BIGINT,
    withdrawn_by   BIGINT NOT NULL,            -- 0: not withdrawn
    PRIMARY KEY (district, id)
);

CREATE INDEX consents_resident ON consents (district, resident, purpose);

-- Kinds of care, as data (domain.md §5.3, 示例): how often somebody should look in, and on what ground it is kept.
CREATE TABLE care_kinds (
    district       TEXT   NOT NULL,
    code           TEXT   NOT NULL,
    name           TEXT   NOT NULL,
    name_en        TEXT   NOT NULL,
    every_days     BIGINT NOT NULL,
    needs_consent  BOOL   NOT NULL,            -- 0: from the lists of civil affairs, a statutory duty (PIPL art. 13)
    source         TEXT   NOT NULL,
    PRIMARY KEY (district, code)
);

INSERT INTO care_kinds (district, code, name, name_en, every_days, needs_consent, source)
VALUES
    ('510104', 'C01', '特困人员', 'in extreme hardship', 30, 0, '示例：民政名册'),
    ('510104', 'C02', '低保', 'minimum living allowance', 90, 0, '示例：民政名册'),
    ('510104', 'C03', '低保边缘', 'near the minimum', 90, 0, '示例：民政名册'),
    ('510104', 'C04', '独居老年人', 'old and alone', 7, 1, '示例'),
    ('510104', 'C05', '空巢老年人', 'old, children away', 30, 1, '示例'),
    ('510104', 'C06', '留守老年人', 'old and left behind', 30, 1, '示例'),
    ('510104', 'C07', '失能', 'needs help with daily life', 7, 1, '示例'),
    ('510104', 'C08', '失智', 'dementia', 7, 1, '示例'),
    ('510104', 'C09', '重度残疾', 'severe disability', 30, 1, '示例'),
    ('510104', 'C10', '高龄（80 岁以上）', 'over eighty', 30, 1, '示例'),
    ('510104', 'C11', '计划生育特殊家庭', 'family that lost its only child', 90, 1, '示例'),
    ('510104', 'C12', '困境儿童', 'child in hardship', 30, 1, '示例'),
    ('510104', 'C13', '留守儿童', 'child left behind', 30, 1, '示例'),
    ('510104', 'C14', '退役军人优抚', 'veteran in care', 365, 1, '示例');

CREATE TABLE cares (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    resident    BIGINT NOT NULL,
    kind        TEXT   NOT NULL,
    source      TEXT   NOT NULL,               -- self, civil_affairs
    since       TEXT   NOT NULL,               -- civil dates
    until       TEXT,
    consent_id  BIGINT NOT NULL,               -- 0: a kind that needs none
    PRIMARY KEY (district, id)
);

CREATE INDEX cares_resident ON cares (district, resident);

-- How long an answer to a request about one's data may take: local policy.
CREATE TABLE request_limits (
    district     TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    limit_value  BIGINT NOT NULL,
    limit_unit   TEXT   NOT NULL,
    source       TEXT   NOT NULL,
    PRIMARY KEY (district, kind)
);

INSERT INTO request_limits (district, kind, limit_value, limit_unit, source)
VALUES
    ('510104', 'correct', 15, 'work_days', '示例：法律只说“及时”'),
    ('510104', 'erase', 15, 'work_days', '示例：法律只说“及时”'),
    ('510104', 'explain', 15, 'work_days', '示例：法律只说“及时”');

CREATE TABLE requests (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    resident      BIGINT NOT NULL,
    kind          TEXT   NOT NULL,             -- correct (art. 46), erase (47), explain (48)
    words_sealed  BYTES  NOT NULL,
    state         TEXT   NOT NULL,             -- open, done, refused
    asked_ms      BIGINT NOT NULL,
    due_ms        BIGINT NOT NULL,
    decided_ms    BIGINT,
    decided_by    BIGINT NOT NULL,
    answer        TEXT,
    version       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX requests_resident ON requests (district, resident);
CREATE INDEX requests_open ON requests (district, state, due_ms);
