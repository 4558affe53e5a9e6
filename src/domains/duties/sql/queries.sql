-- duty_lists_at(str district, str kind?, i64 at_ms) -> DutyKept[]
-- Those in force at a moment, one a kind.
SELECT l.kind, l.since_ms,
       (SELECT MIN(n.since_ms) FROM duty_lists n
         WHERE n.district = l.district AND n.kind = l.kind AND n.since_ms > l.since_ms) AS until_ms,
       l.items, l.source, l.author, l.made_ms
  FROM duty_lists l
 WHERE l.district = :district AND l.since_ms <= :at_ms
       {?kind AND l.kind = :kind}
   AND NOT EXISTS (SELECT 1 FROM duty_lists m WHERE m.district = l.district AND m.kind = l.kind
                   AND m.since_ms <= :at_ms AND m.since_ms > l.since_ms)
 ORDER BY l.kind

-- duty_lists_of(str district, str kind) -> DutyKept[]
SELECT l.kind, l.since_ms,
       (SELECT MIN(n.since_ms) FROM duty_lists n
         WHERE n.district = l.district AND n.kind = l.kind AND n.since_ms > l.since_ms) AS until_ms,
       l.items, l.source, l.author, l.made_ms
  FROM duty_lists l
 WHERE l.district = :district AND l.kind = :kind
 ORDER BY l.since_ms DESC
 LIMIT 200

-- duty_lists_all(str district) -> DutyKept[]
SELECT l.kind, l.since_ms, NULL AS until_ms, l.items, l.source, l.author, l.made_ms
  FROM duty_lists l
 WHERE l.district = :district
 ORDER BY l.kind, l.since_ms

-- duty_lists_add(str district, DutyKept l) -> one row changes
INSERT INTO duty_lists (district, kind, since_ms, items, source, author, made_ms)
VALUES (:district, :l.kind, :l.since_ms, :l.items, :l.source, :l.author, :l.made_ms)
