-- Signs of trouble to come (苗头): the rules that look for them, what they found, and what people made of it.

CREATE TABLE signal_rules (
    district   TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    since_ms   BIGINT NOT NULL,
    kind       TEXT   NOT NULL,                -- household, pair, spot, rising
    name       TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    least      BIGINT NOT NULL,                -- times, cases
    days       BIGINT NOT NULL,                -- within so many
    radius_m   BIGINT NOT NULL,                -- of a spot; 0: of no matter
    chance_ppm BIGINT NOT NULL,                -- of rising: no likelier by chance than so many in a million
    precise    BIGINT NOT NULL,                -- percent of judged signals that must be true …
    after      BIGINT NOT NULL,                -- … once so many were judged; else the rule goes quiet
    in_use     BOOL   NOT NULL,
    source     TEXT   NOT NULL,
    PRIMARY KEY (district, code, since_ms)
);

INSERT INTO signal_rules (district, code, since_ms, kind, name, name_en, least, days, radius_m, chance_ppm, precise, after,
                          in_use, source) VALUES
    ('510104', 'household', 1704067200000, 'household', '同一户反复发现情况', 'The same home, again and again', 3, 90, 0, 0, 50, 6, 1, '示例'),
    ('510104', 'pair', 1704067200000, 'pair', '同一对当事人反复申请调解', 'The same two parties before the committee again', 2, 180, 0, 0, 50, 6, 1, '示例'),
    ('510104', 'spot', 1704067200000, 'spot', '同一地点反复上报', 'The same spot, again and again', 3, 30, 60, 0, 50, 6, 1, '示例'),
    ('510104', 'rising', 1704067200000, 'rising', '网格内同类事件异常增多', 'More cases of a kind than the grid has known', 5, 14, 0, 2000, 40, 6, 1, '示例');

CREATE TABLE signals (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    rule        TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    subject     TEXT   NOT NULL,               -- what makes it the same one: a home, a digest of a pair, a class at a place
    place       TEXT   NOT NULL,
    class       TEXT   NOT NULL,               -- of cases, or their group; '': none
    household   BIGINT NOT NULL,               -- 0: none
    lon         BIGINT,
    lat         BIGINT,
    seen        BIGINT NOT NULL,               -- how many times
    usual_cent  BIGINT NOT NULL,               -- of rising: what was to be expected, in hundredths
    chance_ppm  BIGINT NOT NULL,               -- of rising: how likely by chance
    days        BIGINT NOT NULL,
    radius_m    BIGINT NOT NULL,
    opened_ms   BIGINT NOT NULL,
    post        BIGINT NOT NULL,               -- who is asked to look; 0: nobody answers for the place
    post_words  TEXT   NOT NULL,
    verdict     TEXT,                          -- true, false, known; absent: nobody has looked yet
    said        TEXT   NOT NULL,
    judged_ms   BIGINT,
    judged_by   TEXT   NOT NULL,
    version     BIGINT NOT NULL,
    synthetic   BOOL   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX signals_place ON signals (district, place, id);
CREATE INDEX signals_rule ON signals (district, rule, opened_ms);
CREATE INDEX signals_open ON signals (district, post) WHERE verdict IS NULL;

-- What is behind one: cases, visits, disputes. Who sees a signal isn't by that let in to these.
CREATE TABLE signal_things (
    district   TEXT   NOT NULL,
    signal     BIGINT NOT NULL,
    kind       TEXT   NOT NULL,                -- case, visit, dispute
    thing      BIGINT NOT NULL,
    PRIMARY KEY (district, signal, kind, thing)
);

-- A rule that had gone quiet and was woken: verdicts count from then on.
CREATE TABLE signal_wakings (
    district   TEXT   NOT NULL,
    rule       TEXT   NOT NULL,
    at_ms      BIGINT NOT NULL,
    why        TEXT   NOT NULL,
    by_words   TEXT   NOT NULL,
    PRIMARY KEY (district, rule, at_ms)
);
