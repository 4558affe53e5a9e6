-- What kinds of posts are called, and whether they are still given: local policy, with its date and its source.

CREATE TABLE post_kinds (
    district    TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    name_en     TEXT   NOT NULL,
    in_use      BOOL   NOT NULL,               -- may be given
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, kind, since_ms)
);

-- 2022-09-01; domain.md §3.1, §3.3.
INSERT INTO post_kinds (district, kind, since_ms, name, name_en, in_use, source)
VALUES ('510104', 'resident', 1661961600000, '居民', 'resident', 1, '平台用语'),
       ('510104', 'member', 1661961600000, '微网格员', 'micro-grid member', 1, '成都市“微网实格”治理用语；待本地核对'),
       ('510104', 'exclusive', 1661961600000, '专属网格员', 'member of a 专属网格', 1, '舟山市网格化服务管理条例（2023）作参照；待本地核对'),
       ('510104', 'building_head', 1661961600000, '楼栋长', 'head of a building', 1, '通行叫法；待本地核对'),
       ('510104', 'worker', 1661961600000, '一般网格员', 'general grid worker', 1, '成都市“微网实格”治理用语；待本地核对'),
       ('510104', 'guide', 1661961600000, '微网格指导员', 'micro-grid guide', 1, '舟山市网格化服务管理条例（2023）作参照；待本地核对'),
       ('510104', 'community_worker', 1661961600000, '社区工作者', 'community worker', 1, '通行叫法；待本地核对'),
       ('510104', 'head', 1661961600000, '总网格员', 'head of the community''s grid', 1, '成都市“微网实格”治理用语；待本地核对'),
       ('510104', 'office', 1661961600000, '机关工作人员', 'officer', 1, '平台用语；按街道、区级显示');
