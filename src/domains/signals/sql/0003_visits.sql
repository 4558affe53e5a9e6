-- Signs on the map among visits: micro-grids that touch where more of the visits found a thing than they are used to. Which things
-- mean trouble is the rule's own.

ALTER TABLE signal_rules ADD COLUMN looks_for TEXT NOT NULL DEFAULT '';     -- of visits: codes of findings, a comma between

INSERT INTO signal_rules (district, code, since_ms, kind, name, name_en, least, days, radius_m, chance_ppm, precise, after,
                          in_use, source, looks_for) VALUES
    ('510104', 'visits', 1704067200000, 'visits', '相邻微网格走访集中发现同类情况', 'Visits to micro-grids that touch find the same', 4, 14, 0, 7000, 40, 6, 1,
     '示例', 'gas,fire,health,help,dispute,wish');
