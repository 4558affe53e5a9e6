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

-- solved_days(str district, str low, str high, i64 since_ms, str classes) -> SolvedDay[]
-- Closed cases of a community by grid, class and day in China; none that its reporter calls unsolved.
SELECT c.place, c.class, (c.closed_ms + 28800000) / 86400000 AS day, count(*) AS cases
  FROM cases c
 WHERE c.district = :district AND c.place >= :low AND c.place < :high AND c.state = 'closed'
       AND c.closed_ms >= :since_ms AND :classes LIKE '%,' || c.class || ',%'
       AND (c.stars IS NULL OR c.solved > 0)
 GROUP BY c.place, c.class, (c.closed_ms + 28800000) / 86400000
 ORDER BY c.place, c.class, (c.closed_ms + 28800000) / 86400000
