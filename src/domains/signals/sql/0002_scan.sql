-- Signs on the map: cases that gather in micro-grids that touch, within the last days, beyond what their own past, the working
-- calendar and the shifts make usual (geo/scan/scan_now.h).

ALTER TABLE signals ADD COLUMN first_day TEXT NOT NULL DEFAULT '';      -- of a cluster: its window
ALTER TABLE signals ADD COLUMN last_day TEXT NOT NULL DEFAULT '';

-- The micro-grids of a cluster, from its centre outwards.
CREATE TABLE signal_grids (
    district    TEXT   NOT NULL,
    signal      BIGINT NOT NULL,
    serial      BIGINT NOT NULL,
    place       TEXT   NOT NULL,
    seen        BIGINT NOT NULL,
    usual_cent  BIGINT NOT NULL,               -- what was to be expected, in hundredths
    PRIMARY KEY (district, signal, serial)
);

-- Nights that a rule has looked at: the same night isn't looked at twice, and how often it looked stands beside what it found.
CREATE TABLE signal_looks (
    district    TEXT   NOT NULL,
    rule        TEXT   NOT NULL,
    day         TEXT   NOT NULL,               -- the last day of its windows
    cases       BIGINT NOT NULL,               -- that it went by
    kinds       BIGINT NOT NULL,               -- groups of classes, each a look of its own
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, rule, day)
);

INSERT INTO signal_rules (district, code, since_ms, kind, name, name_en, least, days, radius_m, chance_ppm, precise, after,
                          in_use, source) VALUES
    ('510104', 'scan', 1704067200000, 'scan', '相邻微网格内同类事件聚集', 'Cases of a kind that gather in micro-grids that touch', 4, 7, 0, 7000, 40, 6, 1, '示例');
