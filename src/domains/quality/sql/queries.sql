-- quality_rules_now(str district, i64 now_ms) -> QualityRule[]
-- The newest of each that is in force.
SELECT q.code, q.kind, q.looks_at, q.threshold, q.unit, q.name, q.name_en, q.words, q.words_en, q.source, q.since_ms
  FROM quality_rules q
 WHERE q.district = :district AND q.since_ms <= :now_ms
   AND NOT EXISTS (SELECT 1 FROM quality_rules o
                    WHERE o.district = q.district AND o.code = q.code AND o.since_ms <= :now_ms AND o.since_ms > q.since_ms)
 ORDER BY q.rank

-- quality_rule_set(str district, str code, i64 threshold, str source, i64 now_ms) -> rows change
-- As it was, with another measure.
INSERT INTO quality_rules (district, code, since_ms, rank, kind, looks_at, threshold, unit, name, name_en, words, words_en,
                           source)
SELECT q.district, q.code, :now_ms, q.rank, q.kind, q.looks_at, :threshold, q.unit, q.name, q.name_en, q.words, q.words_en,
       :source
  FROM quality_rules q
 WHERE q.district = :district AND q.code = :code AND q.unit <> 'none'
   AND q.since_ms = (SELECT max(o.since_ms) FROM quality_rules o WHERE o.district = q.district AND o.code = q.code
                                                                   AND o.since_ms < :now_ms)

-- quality_home_unclear(str district, str place) -> QualityThing[]
SELECT h.id AS thing, 0 AS measure
  FROM households h
  LEFT JOIN register_checks k ON k.district = h.district AND k.household_id = h.id
 WHERE h.district = :district AND h.place = :place AND coalesce(k.vacant, 0) = 0
   AND NOT EXISTS (SELECT 1 FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
                    WHERE m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
                      AND r.merged_into = 0)

-- quality_no_birthday(str district, str place) -> QualityThing[]
SELECT r.id AS thing, 0 AS measure
  FROM households h
 CROSS JOIN memberships m
 CROSS JOIN residents r
 WHERE h.district = :district AND h.place = :place
   AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
   AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0 AND r.birth_date IS NULL

-- quality_building_empty(str district, str place) -> QualityThing[]
SELECT b.id AS thing, 0 AS measure
  FROM buildings b
 WHERE b.district = :district AND b.place = :place
   AND NOT EXISTS (SELECT 1 FROM households h WHERE h.district = b.district AND h.building_id = b.id)

-- quality_post_vacant(str district, str place, i64 now_ms) -> QualityThing[]
-- By the norms of posts: a micro-grid needs its member, a general grid its worker, a community its head.
SELECT 0 AS thing, 0 AS measure
  FROM places p
  JOIN post_norms n ON n.district = p.district AND n.required = 1 AND n.since_ms <= :now_ms
   AND n.kind = CASE WHEN substr(p.code, 13, 1) = '9' THEN 'exclusive' WHEN p.kind = 'microgrid' THEN 'member'
                     WHEN p.kind = 'grid' THEN 'worker' ELSE 'head' END
 WHERE p.district = :district AND p.code = :place AND p.until_ms IS NULL
   AND NOT EXISTS (SELECT 1 FROM post_norms o WHERE o.district = n.district AND o.kind = n.kind
                                               AND o.since_ms <= :now_ms AND o.since_ms > n.since_ms)
   AND NOT EXISTS (SELECT 1 FROM posts s WHERE s.district = p.district AND s.place = p.code AND s.kind = n.kind
                                            AND (s.until_ms IS NULL OR s.until_ms > :now_ms))

-- quality_minor_alone(str district, str place, str adult) -> QualityThing[]
-- Birthdays are known, and nobody was born before `adult`.
SELECT h.id AS thing, count(*) AS measure
  FROM households h
 CROSS JOIN memberships m
 CROSS JOIN residents r
 WHERE h.district = :district AND h.place = :place
   AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
   AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0
 GROUP BY h.id
HAVING min(coalesce(r.birth_date, '0')) > :adult

-- quality_crowded(str district, str place, i64 most) -> QualityThing[]
SELECT h.id AS thing, count(*) AS measure
  FROM households h
 CROSS JOIN memberships m
 CROSS JOIN residents r
 WHERE h.district = :district AND h.place = :place
   AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
   AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0
 GROUP BY h.id
HAVING count(*) > :most

-- quality_phone_shared(str district, str place, i64 most) -> QualityThing[]
-- Of one community: of another one nobody is told.
SELECT w.thing, w.measure
  FROM (SELECT r.id AS thing,
               (SELECT count(*) FROM residents o
                 WHERE o.district = r.district AND o.phone_digest = r.phone_digest AND o.place || '' = r.place
                   AND o.merged_into = 0) AS measure
          FROM households h
         CROSS JOIN memberships m
         CROSS JOIN residents r
         WHERE h.district = :district AND h.place = :place
           AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
           AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0 AND r.phone_digest IS NOT NULL) w
 WHERE w.measure > :most

-- quality_two_homes(str district, str place) -> QualityThing[]
-- Two records with one number, both at home in the same community; or one record with two homes.
SELECT r.id AS thing, 0 AS measure
  FROM households h
 CROSS JOIN memberships m
 CROSS JOIN residents r
 WHERE h.district = :district AND h.place = :place
   AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
   AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0
   AND (EXISTS (SELECT 1 FROM residents o JOIN memberships x ON x.district = o.district AND x.resident = o.id
                 WHERE o.district = r.district AND o.identity_digest = r.identity_digest AND o.id <> r.id
                   AND o.merged_into = 0 AND o.place || '' = r.place AND x.until IS NULL AND x.lives = 1)
        OR EXISTS (SELECT 1 FROM memberships x WHERE x.district = m.district AND x.resident = m.resident AND x.id <> m.id
                                                 AND x.until IS NULL AND x.lives = 1))

-- quality_grid_size(str district, str place, i64 now_ms) -> QualityThing[]
SELECT 0 AS thing, p.households AS measure
  FROM places p
  JOIN grid_sizes g ON g.district = p.district AND g.kind = p.kind AND g.since_ms <= :now_ms
 WHERE p.district = :district AND p.code = :place AND p.until_ms IS NULL AND substr(p.code, 13, 1) <> '9'
   AND (p.households < g.low OR p.households > g.high)
   AND NOT EXISTS (SELECT 1 FROM grid_sizes o WHERE o.district = g.district AND o.kind = g.kind
                                               AND o.since_ms <= :now_ms AND o.since_ms > g.since_ms)

-- quality_alone_unvisited(str district, str place, str old, i64 before_ms, i64 now_ms) -> QualityThing[]
-- One person alone, born by `old`, and nobody has met them since; the measure is days, 0: never.
SELECT w.thing, coalesce((:now_ms - v.met_ms) / 86400000, 0) AS measure
  FROM (SELECT h.id AS thing, h.district
          FROM households h
         CROSS JOIN memberships m
         CROSS JOIN residents r
         WHERE h.district = :district AND h.place = :place
           AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
           AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0
         GROUP BY h.id, h.district
        HAVING count(*) = 1 AND max(coalesce(r.birth_date, '9')) <= :old) w
  LEFT JOIN visit_homes v ON v.district = w.district AND v.household_id = w.thing
 WHERE v.met_ms IS NULL OR v.met_ms < :before_ms

-- quality_unchecked(str district, str place, i64 before_ms, i64 now_ms) -> QualityThing[]
-- Lived in, and neither confirmed nor written down since; the measure is days.
SELECT w.thing, (:now_ms - w.last_ms) / 86400000 AS measure
  FROM (SELECT h.id AS thing, max(coalesce(k.checked_ms, r.made_ms)) AS last_ms
          FROM households h
         CROSS JOIN memberships m
         CROSS JOIN residents r
          LEFT JOIN register_checks k ON k.district = h.district AND k.household_id = h.id
         WHERE h.district = :district AND h.place = :place
           AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
           AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0
         GROUP BY h.id) w
 WHERE w.last_ms < :before_ms

-- quality_post_term(str district, str place, i64 now_ms, i64 until_ms) -> QualityThing[]
-- Grid posts that end soon, and nobody of that kind there stays.
SELECT s.id AS thing, (s.until_ms - :now_ms) / 86400000 AS measure
  FROM posts s
 WHERE s.district = :district AND s.place = :place AND s.role IN ('member', 'worker', 'clerk')
   AND s.until_ms > :now_ms AND s.until_ms <= :until_ms
   AND NOT EXISTS (SELECT 1 FROM posts o WHERE o.district = s.district AND o.place = s.place AND o.kind = s.kind
                                            AND (o.until_ms IS NULL OR o.until_ms > :until_ms))

-- quality_found(str district, str place) -> QualityFound[]
-- What is known of a place, in the order in which it is compared.
SELECT f.id, f.rule, f.thing, f.measure
  FROM quality_findings f
 WHERE f.district = :district AND f.place = :place
 ORDER BY f.rule, f.thing

-- quality_add(str district, i64 id, str rule, str place, i64 thing, i64 measure, i64 now_ms) -> one row changes
-- With what was said of that very thing before, in whichever place it lay.
INSERT INTO quality_findings (district, id, rule, place, thing, measure, found_ms, right_until, right_why, right_by, told_ms,
                              told_words)
SELECT :district, :id, :rule, :place, :thing, :measure, :now_ms, coalesce(r.until, ''),
       CASE WHEN r.until > '' THEN r.why END, CASE WHEN r.until > '' THEN r.by_words END, NULL, NULL
  FROM (SELECT 1 AS one) o
  LEFT JOIN quality_rights r ON r.district = :district AND r.rule = :rule AND r.thing = :thing
       AND r.place = CASE WHEN :thing = 0 THEN :place ELSE '' END

-- quality_measure(str district, i64 id, i64 measure) -> one row changes
UPDATE quality_findings SET measure = :measure WHERE district = :district AND id = :id

-- quality_drop(str district, i64 id) -> one row changes
DELETE FROM quality_findings WHERE district = :district AND id = :id

-- quality_totals_drop(str district, str place) -> rows change
DELETE FROM quality_totals WHERE district = :district AND place = :place

-- quality_totals_count(str district, str place, str today) -> rows change
INSERT INTO quality_totals (district, place, rule, found, held)
SELECT f.district, f.place, f.rule, sum(CASE WHEN f.right_until < :today THEN 1 ELSE 0 END),
       sum(CASE WHEN f.right_until < :today THEN 0 ELSE 1 END)
  FROM quality_findings f
 WHERE f.district = :district AND f.place = :place
 GROUP BY f.district, f.place, f.rule

-- quality_day_put(str district, str place, str day) -> one row changes
INSERT INTO quality_days (district, place, day, turn) VALUES (:district, :place, :day, 0)
    ON CONFLICT (district, place) DO UPDATE SET day = excluded.day, turn = quality_days.turn + 1

-- quality_day_take(str district, str place, str day, i64 turn) -> rows change
-- None: somebody has looked, or something has happened, since that turn was read.
UPDATE quality_days SET day = :day, turn = turn + 1 WHERE district = :district AND place = :place AND turn = :turn

-- quality_day_begin(str district, str place) -> rows change
INSERT INTO quality_days (district, place, day, turn) VALUES (:district, :place, '', 0)
    ON CONFLICT (district, place) DO NOTHING

-- quality_stale(str district, str today, i64 limit) -> QualityStale[]
-- Looked at on another day, or never; what was given up too, if something was found there.
SELECT p.code AS place, d.turn
  FROM places p
  LEFT JOIN quality_days d ON d.district = p.district AND d.place = p.code
 WHERE p.district = :district AND p.kind IN ('community', 'grid', 'microgrid') AND (d.day IS NULL OR d.day <> :today)
 ORDER BY p.code
 LIMIT :limit

-- quality_spoil(str district, str low, str high) -> rows change
-- Though it is to be looked at already: who is looking just now has seen less.
UPDATE quality_days SET day = '', turn = turn + 1 WHERE district = :district AND place >= :low AND place < :high

-- quality_places_of(str district, i64 resident) -> QualityPlace[]
-- Wherever that person, or a record that is or was merged with theirs, has or had a part.
SELECT DISTINCT h.place, h.place AS name
  FROM memberships m
  JOIN households h ON h.district = m.district AND h.id = m.household_id
 WHERE m.district = :district
   AND (m.resident = :resident
        OR m.resident IN (SELECT g.merged FROM resident_merges g WHERE g.district = :district AND g.kept = :resident))
 ORDER BY h.place

-- quality_sum(str district, Scope scope, str low, str high) -> QualityCount[]
SELECT t.rule, sum(t.found) AS found, sum(t.held) AS held
  FROM quality_totals t
 WHERE t.district = :district AND t.place >= :low AND t.place < :high AND {scope t.place}
 GROUP BY t.rule
 ORDER BY t.rule

-- quality_sum_below(str district, Scope scope, str low, str high, i64 length, str rule?) -> QualityBelow[]
-- By the places one level below.
SELECT w.place, p.name, w.found
  FROM (SELECT substr(t.place, 1, CAST(:length AS INTEGER)) AS place, sum(t.found) AS found
          FROM quality_totals t
         WHERE t.district = :district AND t.place >= :low AND t.place < :high AND {scope t.place}
               {?rule AND t.rule = :rule}
         GROUP BY substr(t.place, 1, CAST(:length AS INTEGER))) w
  JOIN places p ON p.district = :district AND p.code = w.place
 WHERE w.found > 0
 ORDER BY w.place

-- quality_waiting(str district, Scope scope, str low, str high, str today) -> i64
SELECT count(*) FROM quality_days d
 WHERE d.district = :district AND d.place >= :low AND d.place < :high AND {scope d.place} AND d.day <> :today

-- quality_page(str district, Scope scope, str low, str high, str rule, str today, i64 open?, i64 held?, str after_place?, i64 after?, i64 limit) -> QualityKept[]
-- Of one rule, by place; out of the index.
SELECT f.id, f.rule, f.place, p.name AS place_name, f.thing, f.measure, f.found_ms, f.right_until, f.right_why, f.right_by,
       f.told_ms, f.told_words
  FROM quality_findings f
  JOIN places p ON p.district = f.district AND p.code = f.place
 WHERE f.district = :district AND f.rule = :rule AND f.place >= :low AND f.place < :high AND {scope f.place}
       {?open AND f.right_until < :today AND :open > 0}
       {?held AND f.right_until >= :today AND :held > 0}
       {?after_place AND f.place >= :after_place}
       {?after AND (f.place, f.id) > (:after_place, :after)}
 ORDER BY f.place, f.id
 LIMIT :limit

-- quality_one(str district, Scope scope, i64 id) -> QualityKept
SELECT f.id, f.rule, f.place, p.name AS place_name, f.thing, f.measure, f.found_ms, f.right_until, f.right_why, f.right_by,
       f.told_ms, f.told_words
  FROM quality_findings f
  JOIN places p ON p.district = f.district AND p.code = f.place
 WHERE f.district = :district AND f.id = :id AND {scope f.place}

-- quality_right_put(str district, i64 id, str until, str why, str by_words) -> one row changes
UPDATE quality_findings SET right_until = :until, right_why = :why, right_by = :by_words
 WHERE district = :district AND id = :id

-- quality_rights_put(str district, str rule, i64 thing, str place, str until, str why, str by_words) -> one row changes
INSERT INTO quality_rights (district, rule, thing, place, until, why, by_words)
VALUES (:district, :rule, :thing, :place, :until, :why, :by_words)
    ON CONFLICT (district, rule, thing, place) DO UPDATE
   SET until = excluded.until, why = excluded.why, by_words = excluded.by_words

-- quality_told_put(str district, i64 id, i64 now_ms, str words) -> one row changes
UPDATE quality_findings SET told_ms = :now_ms, told_words = :words WHERE district = :district AND id = :id

-- quality_home_label(str district, i64 id) -> QualityLabel
SELECT c.name AS compound, b.name AS building, h.unit, h.room, NULL AS name
  FROM households h
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE h.district = :district AND h.id = :id

-- quality_person_label(str district, i64 id, str place) -> QualityLabel
-- Masked, by their home in that place.
SELECT c.name AS compound, b.name AS building, h.unit, h.room, r.name
  FROM residents r
  JOIN memberships m ON m.district = r.district AND m.resident = r.id AND m.until IS NULL AND m.lives = 1
  JOIN households h ON h.district = m.district AND h.id = m.household_id AND h.place = :place
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE r.district = :district AND r.id = :id
 LIMIT 1

-- quality_building_label(str district, i64 id) -> QualityLabel
SELECT c.name AS compound, b.name AS building, NULL AS unit, NULL AS room, NULL AS name
  FROM buildings b
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE b.district = :district AND b.id = :id

-- quality_post_label(str district, i64 id) -> QualityLabel
SELECT NULL AS compound, s.title AS building, NULL AS unit, NULL AS room, a.name
  FROM posts s
  JOIN accounts a ON a.district = s.district AND a.id = s.account
 WHERE s.district = :district AND s.id = :id
