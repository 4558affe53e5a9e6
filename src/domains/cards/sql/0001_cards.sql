-- What a post's card carries beside the post itself: numbers, what its holder agrees to, a portrait, a code.

-- Of a post (work, relay) or, with post 0, of a place (office, duty, supervision). Set anew: the one before ends.
CREATE TABLE card_numbers (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    post        BIGINT NOT NULL,
    place       TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    number      TEXT   NOT NULL,               -- digits, perhaps a comma and an extension
    since_ms    BIGINT NOT NULL,
    until_ms    BIGINT,
    set_by      BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX card_numbers_place ON card_numbers (district, place, post);
CREATE INDEX card_numbers_post ON card_numbers (district, post);

-- What the holder of posts agrees to. What was agreed before stands in the events.
CREATE TABLE card_choices (
    district    TEXT   NOT NULL,
    account     BIGINT NOT NULL,
    number      TEXT   NOT NULL CHECK (number IN ('nobody', 'colleagues', 'everybody')),
    face        TEXT   NOT NULL CHECK (face IN ('nobody', 'colleagues', 'everybody')),
    full_name   BOOL   NOT NULL,
    chosen_ms   BIGINT NOT NULL,
    PRIMARY KEY (district, account)
);

CREATE TABLE card_faces (
    district    TEXT   NOT NULL,
    account     BIGINT NOT NULL,
    jpeg        BYTES  NOT NULL,
    wide        BIGINT NOT NULL,
    high        BIGINT NOT NULL,
    made_ms     BIGINT NOT NULL,
    made_by     BIGINT NOT NULL,               -- account
    PRIMARY KEY (district, account)
);

-- Where a card's code leads. It is printed, so it is no secret of the holder's; it can't be guessed, and it can be
-- taken back.
CREATE TABLE card_codes (
    district    TEXT   NOT NULL,
    code        TEXT   NOT NULL,
    post        BIGINT NOT NULL,
    made_ms     BIGINT NOT NULL,
    made_by     BIGINT NOT NULL,
    ended_ms    BIGINT,
    PRIMARY KEY (district, code)
);

CREATE INDEX card_codes_post ON card_codes (district, post);

-- Whether a kind of post carries its holder's full name in public: local policy, with its date and its source.
CREATE TABLE card_carries (
    district    TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    full_name   BOOL   NOT NULL,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, kind, since_ms)
);

-- 2022-09-01; domain.md §3.4, §14.2.
INSERT INTO card_carries (district, kind, since_ms, full_name, source)
VALUES ('510104', 'head', 1661961600000, 1, '滨州市社会治理网格化服务管理条例（2021）：公示网格员姓名和电话；待本地核对'),
       ('510104', 'community_worker', 1661961600000, 1, '同上：社区工作岗位按职务公示；待本地核对'),
       ('510104', 'worker', 1661961600000, 1, '滨州市社会治理网格化服务管理条例（2021）：公示网格员姓名和电话；待本地核对'),
       ('510104', 'exclusive', 1661961600000, 1, '同上；待本地核对'),
       ('510104', 'guide', 1661961600000, 1, '舟山市网格化服务管理条例（2023）作参照；待本地核对'),
       ('510104', 'office', 1661961600000, 0, '机关按岗位公示，不公示个人；待本地核对'),
       ('510104', 'member', 1661961600000, 0, '个人信息保护法第二十五条：邻里兼职，本人同意后公示全名'),
       ('510104', 'building_head', 1661961600000, 0, '个人信息保护法第二十五条：邻里兼职，本人同意后公示全名');
