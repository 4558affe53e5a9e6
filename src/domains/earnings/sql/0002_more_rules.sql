-- More facts that earn points, on which fact each rule rests, and which drafts were tried before they are published.

ALTER TABLE earning_rules ADD COLUMN evidence TEXT NOT NULL DEFAULT '';         -- the fact it rests on
ALTER TABLE earning_rules ADD COLUMN evidence_en TEXT NOT NULL DEFAULT '';

UPDATE earning_rules SET evidence = '经他人确认的服务记录', evidence_en = 'a service that another confirmed' WHERE rule = 'service';
UPDATE earning_rules SET evidence = '登记在册的走访记录', evidence_en = 'a visit that was written down' WHERE rule = 'visit';
UPDATE earning_rules SET evidence = '上报人评为已解决、4 星以上的事件', evidence_en = 'a case rated solved, with four stars or more' WHERE rule = 'report';

-- From 2025-01-01.
INSERT INTO earning_rules (district, rule, since_ms, name, name_en, amount, day_most, term_days, in_use, source, evidence, evidence_en)
VALUES ('510104', 'settle', 1735660800000, '处置的问题获解决并好评', 'a case handled, solved and rated well', 2, 6, 365, 1,
        '示例；微网格员义务处置，专职人员不计；待本地核对', '上报人评为已解决、4 星以上的事件，由他人评价', 'a case that another rated solved, with four stars or more'),
       ('510104', 'inspection', 1735660800000, '巡查走完一轮', 'a round of inspection walked whole', 2, 4, 365, 1,
        '示例；每条路线每个周期计一次；待本地核对', '一天内本人登记了路线的全部点位', 'every point of a route written down by oneself within a day'),
       ('510104', 'shift', 1735660800000, '现场签到服务（每半小时）', 'a shift on the spot, each half hour', 1, 8, 365, 1,
        '示例：与志愿服务合并封顶，同一时段不重复；待本地核对', '现场签到、签退，没有异常标记', 'checked in and out on the spot, without a sign');

CREATE TABLE earning_tries (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    rule        TEXT   NOT NULL,
    amount      BIGINT NOT NULL,
    day_most    BIGINT NOT NULL,
    people      BIGINT NOT NULL,
    acts        BIGINT NOT NULL,
    points      BIGINT NOT NULL,
    capped      BIGINT NOT NULL,
    points_now  BIGINT NOT NULL,
    by_words    TEXT   NOT NULL,
    tried_ms    BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX earning_tries_rule ON earning_tries (district, rule, tried_ms);
