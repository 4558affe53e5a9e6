-- Which posts must be held, and how much one person may answer for: local policy, with its date and its source.

CREATE TABLE post_norms (
    district    TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    required    BOOL   NOT NULL,               -- every place of its level must have one
    households  BIGINT,                        -- most that one person may answer for; NULL: no limit
    people      BIGINT,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, kind, since_ms)
);

-- How many people live in a hundred households, to estimate with.
CREATE TABLE household_sizes (
    district    TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    per_hundred BIGINT NOT NULL,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, since_ms)
);

-- 2022-09-01; domain.md §3.1, §3.3: sizes as they were reported, to be settled with a local person.
INSERT INTO post_norms (district, kind, since_ms, required, households, people, source)
VALUES ('510104', 'member', 1661961600000, 1, 100, NULL, '川观新闻 2022-08：一个微网格 30–100 户；待本地核对'),
       ('510104', 'worker', 1661961600000, 1, 500, 1512, '常被引用的 300–500 户；成都一般网格平均约 1512 人；待本地核对'),
       ('510104', 'exclusive', 1661961600000, 1, NULL, NULL, '舟山市网格化服务管理条例（2023）作参照；待本地核对'),
       ('510104', 'head', 1661961600000, 1, NULL, NULL, '总网格即社区，由社区党组织书记负责；待本地核对');

-- 2020-11-01: 902,933 people of the seventh census over about 347,000 households.
INSERT INTO household_sizes (district, since_ms, per_hundred, source)
VALUES ('510104', 1604160000000, 260, '第七次人口普查 902,933 人，按约 347,000 户折算；估计值');
