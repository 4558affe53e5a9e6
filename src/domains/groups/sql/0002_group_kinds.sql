-- Kinds of groups: where they may be founded and how early owners are reminded; local policy in dated versions.

CREATE TABLE group_kinds (
    district    TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    name_en     TEXT   NOT NULL,
    at_district BOOL   NOT NULL,
    at_street   BOOL   NOT NULL,
    at_community BOOL  NOT NULL,
    remind_days BIGINT NOT NULL,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, kind, since_ms)
);

-- 2022-01-01
INSERT INTO group_kinds (district, kind, since_ms, name, name_en, at_district, at_street, at_community, remind_days, source)
VALUES ('510104', 'task_force', 1640966400000, '专班', '专班 (task force)', 1, 1, 1, 3, '示例：区、街道、社区三级专班；待本地核对'),
       ('510104', 'working_group', 1640966400000, '工作组', 'working group', 1, 1, 1, 3, '示例；待本地核对');
