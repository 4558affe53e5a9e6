-- What somebody has looked at and found right, by what it is about: a household keeps it when the grid around it is drawn anew.
CREATE TABLE quality_rights (
    district   TEXT   NOT NULL,
    rule       TEXT   NOT NULL,
    thing      BIGINT NOT NULL,                -- household, resident, building or post; 0: a place itself
    place      TEXT   NOT NULL,                -- of a place itself; else ''
    until      TEXT   NOT NULL,                -- right until this day
    why        TEXT   NOT NULL,
    by_words   TEXT   NOT NULL,
    PRIMARY KEY (district, rule, thing, place)
);

INSERT INTO quality_rights (district, rule, thing, place, until, why, by_words)
SELECT f.district, f.rule, f.thing, CASE WHEN f.thing = 0 THEN f.place ELSE '' END, max(f.right_until),
       coalesce(max(f.right_why), ''), coalesce(max(f.right_by), '')
  FROM quality_findings f
 WHERE f.right_until <> ''
 GROUP BY f.district, f.rule, f.thing, CASE WHEN f.thing = 0 THEN f.place ELSE '' END;
