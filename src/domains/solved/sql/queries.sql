-- solved_rules_all(str district) -> SolvedRule[]
SELECT r.least, r.months, r.radius_m, r.since_ms, r.source
  FROM solved_rules r
 WHERE r.district = :district
 ORDER BY r.since_ms

-- solved_rules_add(str district, SolvedRule r) -> one row changes
INSERT INTO solved_rules (district, since_ms, least, months, radius_m, source)
VALUES (:district, :r.since_ms, :r.least, :r.months, :r.radius_m, :r.source)

-- solved_rules_recall(str district, i64 since_ms) -> one row changes
DELETE FROM solved_rules WHERE district = :district AND since_ms = :since_ms

-- solved_months(str district, str class, str low, str high, i64 since, i64 least) -> SolvedMonth[]
-- Closed cases of a class in a community by place, as their steps have counted them; none that its reporter calls unsolved. Months of
-- `least` or more, and of each place its other months together.
SELECT s.place, s.class, s.month, s.cases
  FROM case_solved s
 WHERE s.district = :district AND s.class = :class AND s.place >= :low AND s.place < :high AND s.month >= :since
       AND s.cases >= :least
 UNION ALL
SELECT s.place, s.class, CAST(NULL AS BIGINT) AS month, sum(s.cases) AS cases
  FROM case_solved s
 WHERE s.district = :district AND s.class = :class AND s.place >= :low AND s.place < :high AND s.month >= :since
       AND s.cases > 0 AND s.cases < :least
 GROUP BY s.place, s.class
