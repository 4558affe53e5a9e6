-- What earns points, as data in dated versions; how much each person got by a rule in a day; what a person should look into.

CREATE TABLE earning_rules (
    district   TEXT   NOT NULL,
    rule       TEXT   NOT NULL,                -- service, visit, report
    since_ms   BIGINT NOT NULL,
    name       TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    amount     BIGINT NOT NULL,                -- points for a half hour, a visit, a report
    day_most   BIGINT NOT NULL,                -- points a day and person
    term_days  BIGINT NOT NULL,                -- they end after so many days
    in_use     BOOL   NOT NULL,
    source     TEXT   NOT NULL,
    PRIMARY KEY (district, rule, since_ms)
);

-- From 2025-01-01.
INSERT INTO earning_rules (district, rule, since_ms, name, name_en, amount, day_most, term_days, in_use, source)
VALUES ('510104', 'service', 1735660800000, '志愿服务（每半小时）', 'voluntary service, each half hour', 1, 8, 365, 1, '示例：1 小时 2 分，每日封顶；待本地核对'),
       ('510104', 'visit', 1735660800000, '微网格员走访（每户）', 'visit by a micro-grid member', 1, 10, 365, 1, '示例；待本地核对'),
       ('510104', 'report', 1735660800000, '上报问题获解决并评价', 'a report that was solved and rated', 2, 6, 365, 1, '示例；按解决而非数量，防止凑数');

CREATE TABLE earning_days (
    district   TEXT   NOT NULL,
    account    BIGINT NOT NULL,
    rule       TEXT   NOT NULL,
    day        TEXT   NOT NULL,
    points     BIGINT NOT NULL,
    PRIMARY KEY (district, account, rule, day)
);

CREATE TABLE earning_flags (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    sign        TEXT   NOT NULL,               -- long, same_pair, burst, spent
    subject     BIGINT NOT NULL,               -- the service
    account     BIGINT NOT NULL,               -- whose
    place       TEXT   NOT NULL,
    measure     BIGINT NOT NULL,               -- minutes, or how often
    found_ms    BIGINT NOT NULL,
    state       TEXT   NOT NULL,               -- open, fine, wrong
    words       TEXT   NOT NULL,               -- what was found out
    by_words    TEXT   NOT NULL,
    decided_ms  BIGINT,
    version     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX earning_flags_once ON earning_flags (district, subject, sign);
CREATE INDEX earning_flags_open ON earning_flags (district, state, id);
