-- What is missing, contradictory or stale in what is written down, and who should be asked.

-- Rules as data: what each looks at, from which measure on, in words; the newest that is in force counts. 示例: to be settled locally.
CREATE TABLE quality_rules (
    district   TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    since_ms   BIGINT NOT NULL,
    rank       BIGINT NOT NULL,                -- order on the page
    kind       TEXT   NOT NULL,                -- missing, contradictory, stale
    looks_at   TEXT   NOT NULL,                -- household, resident, building, place, post
    threshold  BIGINT NOT NULL,                -- days, people or years, as the words say; 0: none
    unit       TEXT   NOT NULL,                -- days, people, years, none
    name       TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    words      TEXT   NOT NULL,                -- what to do about it
    words_en   TEXT   NOT NULL,
    source     TEXT   NOT NULL,
    PRIMARY KEY (district, code, since_ms)
);

INSERT INTO quality_rules (district, code, since_ms, rank, kind, looks_at, threshold, unit, name, name_en, words, words_en, source)
VALUES
    ('510104', 'home_unclear', 1735660800000, 1, 'missing', 'household', 0, 'none', '无人登记也未核实空置', 'nobody listed, not confirmed vacant',
     '上门看看：有人住就登记，没人住就核实空置。', 'Go and see: write down who lives there, or confirm that it is vacant.', '示例'),
    ('510104', 'no_birthday', 1735660800000, 2, 'missing', 'resident', 0, 'none', '没有出生日期', 'no birthday',
     '补登证件号码或出生日期，否则年龄段统计和关照提醒都漏掉这个人。', 'Add the document number or birthday; without it the person is in no age band and gets no reminder.', '示例'),
    ('510104', 'building_empty', 1735660800000, 3, 'missing', 'building', 0, 'none', '楼栋没有房屋', 'building without households',
     '补录房屋；不住人的楼请标记“核对无误”。', 'Add its households; if nobody lives in it, mark it as right.', '示例'),
    ('510104', 'post_vacant', 1735660800000, 4, 'missing', 'place', 0, 'none', '网格岗位空缺', 'post vacant',
     '请尽快安排人员，空缺期间由上一级负责人代管。', 'Appoint somebody; until then the level above answers.', '示例：岗位配备标准'),
    ('510104', 'minor_alone', 1735660800000, 5, 'contradictory', 'household', 18, 'years', '只登记了未成年人', 'only minors listed',
     '多半漏登了成年人，请核实。', 'Most likely an adult is missing: look into it.', '示例'),
    ('510104', 'crowded', 1735660800000, 6, 'contradictory', 'household', 10, 'people', '一户登记人数过多', 'too many people in a household',
     '核实是否有人已搬走，或是合租、群租。', 'Look whether some have left, or whether it is let by the bed.', '示例'),
    ('510104', 'phone_shared', 1735660800000, 7, 'contradictory', 'resident', 3, 'people', '多人共用一个电话', 'one phone for many people',
     '核对本人号码，代登记的请改成本人或家人的。', 'Ask for the person''s own number, or that of their family.', '示例'),
    ('510104', 'two_homes', 1735660800000, 8, 'contradictory', 'resident', 0, 'none', '同一人登记在两处居住', 'one person living in two places',
     '在“疑似重复”里核对合并，或给其中一处办理迁出。', 'Merge under possible duplicates, or move out of one.', '示例'),
    ('510104', 'grid_size', 1735660800000, 9, 'contradictory', 'place', 0, 'none', '微网格规模超出标准', 'micro-grid too small or too large',
     '在微网格画板里拆分或合并。', 'Split or merge it on the drawing board.', '网格规模标准'),
    ('510104', 'alone_unvisited', 1735660800000, 10, 'stale', 'household', 30, 'days', '独居老人久未走访', 'elder living alone, not visited',
     '请尽快上门或打电话问候。', 'Visit or call soon.', '示例：70 岁以上'),
    ('510104', 'unchecked', 1735660800000, 11, 'stale', 'household', 365, 'days', '住户信息久未核实', 'household not confirmed for long',
     '下次走访时核对一遍，在人口房屋里点“核实无误”。', 'Go through it at the next visit and confirm it in the register.', '示例'),
    ('510104', 'post_term', 1735660800000, 12, 'stale', 'post', 30, 'days', '任期将满', 'term about to end',
     '续任或安排接任的人。', 'Prolong it, or name who follows.', '示例');

-- What the rules have found and is so until now.
CREATE TABLE quality_findings (
    district     TEXT   NOT NULL,
    id           BIGINT NOT NULL,
    rule         TEXT   NOT NULL,
    place        TEXT   NOT NULL,              -- micro-grid, grid or community
    thing        BIGINT NOT NULL,              -- household, resident, building or post; 0: the place itself
    measure      BIGINT NOT NULL,              -- days, people or households; 0: there is none
    found_ms     BIGINT NOT NULL,
    right_until  TEXT   NOT NULL,              -- somebody has looked: it is right, until this day; '': nobody has
    right_why    TEXT,
    right_by     TEXT,
    told_ms      BIGINT,                       -- the last message about it
    told_words   TEXT,
    PRIMARY KEY (district, id)
);

CREATE INDEX quality_findings_place ON quality_findings (district, place, rule, thing);
CREATE INDEX quality_findings_rule ON quality_findings (district, rule, place, id, right_until);

-- How many there are in a place, counted when it was looked at; `day` '': to be looked at again.
CREATE TABLE quality_days (
    district  TEXT   NOT NULL,
    place     TEXT   NOT NULL,
    day       TEXT   NOT NULL,
    PRIMARY KEY (district, place)
);

CREATE TABLE quality_totals (
    district  TEXT   NOT NULL,
    place     TEXT   NOT NULL,
    rule      TEXT   NOT NULL,
    found     BIGINT NOT NULL,                 -- to be looked into
    held      BIGINT NOT NULL,                 -- said to be right
    PRIMARY KEY (district, place, rule)
);
