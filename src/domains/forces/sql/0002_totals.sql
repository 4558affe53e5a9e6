-- How many help, by community, kind and unit, and what they did: moved with each of them, so that a district is counted as fast
-- as a community. Year 0: who is there now; a year: those of them who did something in it.
CREATE TABLE helper_totals (
    district  TEXT   NOT NULL,
    year      BIGINT NOT NULL,
    place     TEXT   NOT NULL,
    kind      TEXT   NOT NULL,
    unit      TEXT   NOT NULL,
    helpers   BIGINT NOT NULL,
    acts      BIGINT NOT NULL,
    minutes   BIGINT NOT NULL,
    PRIMARY KEY (district, year, place, kind, unit)
);

INSERT INTO helper_totals (district, year, place, kind, unit, helpers, acts, minutes)
SELECT h.district, 0, h.place, h.kind, h.unit, count(*), 0, 0
  FROM helpers h
 WHERE h.until IS NULL
 GROUP BY h.district, h.place, h.kind, h.unit;

INSERT INTO helper_totals (district, year, place, kind, unit, helpers, acts, minutes)
SELECT h.district, y.year, h.place, h.kind, h.unit, count(*), sum(y.acts), sum(y.minutes)
  FROM helper_years y
  JOIN helpers h ON h.district = y.district AND h.id = y.helper
 WHERE y.acts > 0 AND h.until IS NULL
 GROUP BY h.district, y.year, h.place, h.kind, h.unit;

-- All years of one helper.
CREATE INDEX helper_years_helper ON helper_years (district, helper, year);
