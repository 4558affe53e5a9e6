-- visit_kinds_all(str district) -> VisitKind[]
SELECT k.code, k.name, k.name_en, k.source FROM visit_kinds k WHERE k.district = :district ORDER BY k.rank

-- visit_findings_all(str district) -> VisitKind[]
SELECT f.code, f.name, f.name_en, f.source FROM visit_findings f WHERE f.district = :district ORDER BY f.rank

-- visit_norms_at(str district, i64 at_ms) -> VisitNorm[]
-- Those in force, one a kind of care.
SELECT n.care, n.every_days, n.since_ms, n.source
  FROM visit_norms n
 WHERE n.district = :district AND n.since_ms <= :at_ms
   AND NOT EXISTS (SELECT 1 FROM visit_norms m WHERE m.district = n.district AND m.care = n.care
                   AND m.since_ms <= :at_ms AND m.since_ms > n.since_ms)
 ORDER BY n.care

-- visit_norms_all(str district) -> VisitNorm[]
SELECT n.care, n.every_days, n.since_ms, n.source
  FROM visit_norms n
 WHERE n.district = :district
 ORDER BY n.care, n.since_ms

-- visit_norms_add(str district, VisitNorm n) -> one row changes
INSERT INTO visit_norms (district, care, since_ms, every_days, source)
VALUES (:district, :n.care, :n.since_ms, :n.every_days, :n.source)

-- visit_norms_last(str district, i64 at_ms) -> i64
-- When what is in force began.
SELECT coalesce(max(n.since_ms), 0) FROM visit_norms n WHERE n.district = :district AND n.since_ms <= :at_ms

-- visits_stood_for(str district, i64 post, i64 now_ms) -> VisitStand[]
-- Posts of others for whose holders this one stands in now.
SELECT p.id AS post, p.place
  FROM post_substitutes x
  JOIN posts p ON p.district = x.district AND p.id = x.post
 WHERE x.district = :district AND x.by_post = :post AND x.since_ms <= :now_ms AND x.until_ms > :now_ms
   AND (p.until_ms IS NULL OR p.until_ms > :now_ms) AND p.scope IN ('below', 'all')

-- visits_door(str district, Scope scope, i64 id) -> VisitDoor
SELECT h.id AS household_id, h.building_id, c.name AS compound, b.name AS building, h.unit, h.floor, h.room, h.place
  FROM households h
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE h.district = :district AND h.id = :id AND {scope h.place}

-- visits_add(str district, VisitKept v) -> one row changes
INSERT INTO visits (district, id, household_id, place, at_ms, kind, met, findings, words_sealed, follow_day, account,
                    post, stood_for, by_words, made_ms, version, why, struck, synthetic)
VALUES (:district, :v.id, :v.household_id, :v.place, :v.at_ms, :v.kind, :v.met, :v.findings, :v.words_sealed,
        :v.follow_day, :v.account, :v.post, :v.stood_for, :v.by_words, :v.made_ms, :v.version, :v.why, :v.struck,
        :v.synthetic)

-- visits_archive(str district, i64 id, i64 made_by) -> one row changes
-- What is in force becomes the past. `made_by`: who wrote it, as the event of that version says too.
INSERT INTO visit_versions (district, visit_id, version, at_ms, kind, met, findings, words_sealed, follow_day, made_ms,
                            made_by, why, struck)
SELECT v.district, v.id, v.version, v.at_ms, v.kind, v.met, v.findings, v.words_sealed, v.follow_day, v.made_ms,
       :made_by, v.why, v.struck
  FROM visits v
 WHERE v.district = :district AND v.id = :id

-- visits_save(str district, VisitKept v) -> one row changes
UPDATE visits
   SET at_ms = :v.at_ms, kind = :v.kind, met = :v.met, findings = :v.findings, words_sealed = :v.words_sealed,
       follow_day = :v.follow_day, made_ms = :v.made_ms, version = :v.version, why = :v.why, struck = :v.struck
 WHERE district = :district AND id = :v.id AND version = :v.version - 1

-- visits_one(str district, Scope scope, i64 id) -> VisitKept
-- Where the household lies now decides who sees it; the visit keeps the place of then.
SELECT v.id, v.household_id, v.place, v.at_ms, v.kind, v.met, v.findings, v.words_sealed, v.follow_day, v.account,
       v.post, v.stood_for, v.by_words, v.made_ms, v.version, v.why, v.struck, v.synthetic
  FROM visits v
  JOIN households h ON h.district = v.district AND h.id = v.household_id
 WHERE v.district = :district AND v.id = :id AND {scope h.place}

-- visits_versions_of(str district, i64 id) -> VisitVersionKept[]
SELECT w.version, w.at_ms, w.kind, w.met, w.findings, w.words_sealed, w.follow_day, w.made_ms, w.why, w.struck
  FROM visit_versions w
 WHERE w.district = :district AND w.visit_id = :id
 ORDER BY w.version

-- visits_of_household(str district, i64 household_id, i64 limit) -> VisitKept[]
SELECT v.id, v.household_id, v.place, v.at_ms, v.kind, v.met, v.findings, v.words_sealed, v.follow_day, v.account,
       v.post, v.stood_for, v.by_words, v.made_ms, v.version, v.why, v.struck, v.synthetic
  FROM visits v
 WHERE v.district = :district AND v.household_id = :household_id
 ORDER BY v.at_ms DESC, v.id DESC
 LIMIT :limit

-- visits_page(str district, Scope scope, str low?, str high?, i64 household_id?, str kind?, i64 account?, i64 from_ms?, i64 to_ms?, i64 before_ms?, i64 before?, i64 limit) -> VisitLine[]
-- The latest first, of a grid, a household or one person: + 0 keeps the planner from the index by time.
SELECT v.id, v.household_id, c.name AS compound, b.name AS building, h.unit, h.room, h.place, v.at_ms, v.kind, v.met,
       v.findings, v.words_sealed, v.follow_day, v.account, v.stood_for, v.by_words, v.version, v.struck, v.synthetic
  FROM visits v
 CROSS JOIN households h
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE v.district = :district AND h.district = v.district AND h.id = v.household_id AND {scope h.place}
       {?low AND v.place >= :low}
       {?high AND v.place < :high}
       {?household_id AND v.household_id = :household_id}
       {?kind AND v.kind = :kind}
       {?account AND v.account = :account}
       {?from_ms AND v.at_ms + 0 >= :from_ms}
       {?to_ms AND v.at_ms + 0 < :to_ms}
       {?before AND (v.at_ms + 0, v.id) < (:before_ms, :before)}
 ORDER BY v.at_ms + 0 DESC, v.id DESC
 LIMIT :limit

-- visits_page_far(str district, Scope scope, str low?, str high?, str kind?, i64 from_ms?, i64 to_ms?, i64 before_ms?, i64 before?, i64 limit) -> VisitLine[]
-- The same of a community and above, in the order of time: || keeps the planner from the places' index. The inner one reads the
-- index alone until it has its rows.
SELECT v.id, v.household_id, c.name AS compound, b.name AS building, h.unit, h.room, h.place, v.at_ms, v.kind, v.met,
       v.findings, v.words_sealed, v.follow_day, v.account, v.stood_for, v.by_words, v.version, v.struck, v.synthetic
  FROM (SELECT x.id
          FROM visits x
         CROSS JOIN households g
         WHERE x.district = :district AND g.district = x.district AND g.id = x.household_id AND {scope g.place}
               {?low AND x.place || '' >= :low}
               {?high AND x.place || '' < :high}
               {?kind AND x.kind = :kind}
               {?from_ms AND x.at_ms >= :from_ms}
               {?to_ms AND x.at_ms < :to_ms}
               {?before AND (x.at_ms, x.id) < (:before_ms, :before)}
         ORDER BY x.at_ms DESC, x.id DESC
         LIMIT :limit) w
 CROSS JOIN visits v
  JOIN households h ON h.district = v.district AND h.id = v.household_id
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE v.district = :district AND v.id = w.id
 ORDER BY v.at_ms DESC, v.id DESC

-- visits_last(str district, i64 household_id) -> VisitLast
SELECT max(v.at_ms) AS last_ms, max(CASE WHEN v.met <> 'nobody' THEN v.at_ms END) AS met_ms
  FROM visits v
 WHERE v.district = :district AND v.household_id = :household_id AND v.struck = 0

-- visits_follow(str district, i64 household_id) -> VisitFollow
-- What the last visit asked for.
SELECT v.follow_day
  FROM visits v
 WHERE v.district = :district AND v.household_id = :household_id AND v.struck = 0
 ORDER BY v.at_ms DESC, v.id DESC
 LIMIT 1

-- visit_needs_of(str district, i64 household_id, i64 now_ms) -> VisitNeed[]
-- Care that those who live there need, with the norm in force.
SELECT a.since, n.every_days
  FROM memberships m
  JOIN residents r ON r.district = m.district AND r.id = m.resident AND r.merged_into = 0
  JOIN cares a ON a.district = r.district AND a.resident = r.id AND a.until IS NULL
  JOIN visit_norms n ON n.district = a.district AND n.care = a.kind AND n.since_ms <= :now_ms
 WHERE m.district = :district AND m.household_id = :household_id AND m.until IS NULL AND m.lives = 1
   AND NOT EXISTS (SELECT 1 FROM visit_norms x WHERE x.district = n.district AND x.care = n.care
                   AND x.since_ms <= :now_ms AND x.since_ms > n.since_ms)
 ORDER BY a.id

-- visit_homes_put(str district, VisitHomeKept w) -> one row changes
INSERT INTO visit_homes (district, household_id, place, last_ms, met_ms, care, due_day, basis, norms_ms)
VALUES (:district, :w.household_id, :w.place, :w.last_ms, :w.met_ms, :w.care, :w.due_day, :w.basis, :w.norms_ms)
    ON CONFLICT (district, household_id) DO UPDATE
   SET place = excluded.place, last_ms = excluded.last_ms, met_ms = excluded.met_ms, care = excluded.care,
       due_day = excluded.due_day, basis = excluded.basis, norms_ms = excluded.norms_ms

-- visit_homes_drop(str district, i64 household_id) -> rows change
DELETE FROM visit_homes WHERE district = :district AND household_id = :household_id

-- visit_homes_old(str district, i64 norms_ms, i64 limit) -> VisitHomeRef[]
-- By norms that are no longer in force.
SELECT w.household_id FROM visit_homes w
 WHERE w.district = :district AND w.norms_ms < :norms_ms
 ORDER BY w.norms_ms, w.household_id
 LIMIT :limit

-- visit_homes_of_resident(str district, i64 resident) -> VisitHomeRef[]
-- Wherever that person, or a record that is or was merged with theirs, has or had a part.
SELECT DISTINCT m.household_id
  FROM memberships m
 WHERE m.district = :district
   AND (m.resident = :resident
        OR m.resident IN (SELECT g.merged FROM resident_merges g WHERE g.district = :district AND g.kept = :resident))
 ORDER BY m.household_id

-- visit_homes_moved(str district, str low, str high) -> rows change
-- The grid was changed: households below a place are where `households` says.
UPDATE visit_homes
   SET place = (SELECT h.place FROM households h
                 WHERE h.district = visit_homes.district AND h.id = visit_homes.household_id)
 WHERE district = :district AND place >= :low AND place < :high
   AND EXISTS (SELECT 1 FROM households h
                WHERE h.district = visit_homes.district AND h.id = visit_homes.household_id
                  AND h.place <> visit_homes.place)

-- visit_homes_page(str district, Scope scope, str low?, str high?, i64 household_id?, i64 care?, i64 vacant?, i64 never?, i64 visited_from_ms?, i64 unvisited_from_ms?, i64 to_ms?, str after_place?, i64 after_building?, i64 after_unit?, i64 after?, i64 limit) -> VisitHomeRow[]
-- Doors in the order of the houses: micro-grid, building, staircase, door.
SELECT h.id AS household_id, h.building_id, c.name AS compound, b.name AS building, h.unit, h.floor, h.room, h.place,
       (SELECT count(*) FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
         WHERE m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
           AND r.merged_into = 0) AS living,
       w.last_ms, w.met_ms, coalesce(w.care, 0) AS care, w.due_day, w.basis
  FROM households h
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
  LEFT JOIN visit_homes w ON w.district = h.district AND w.household_id = h.id
 WHERE h.district = :district AND {scope h.place}
       {?low AND h.place >= :low}
       {?high AND h.place < :high}
       {?household_id AND h.id = :household_id}
       {?care AND w.care = 1 AND :care > 0}
       {?never AND w.last_ms IS NULL AND :never > 0}
       {?vacant AND :vacant > 0 AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.district = h.district
            AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1)}
       {?visited_from_ms AND EXISTS (SELECT 1 FROM visits v WHERE v.district = h.district AND v.household_id = h.id
            AND v.at_ms >= :visited_from_ms AND v.at_ms < :to_ms AND v.struck = 0)}
       {?unvisited_from_ms AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.district = h.district
            AND v.household_id = h.id AND v.at_ms >= :unvisited_from_ms AND v.at_ms < :to_ms AND v.struck = 0)}
       {?after AND (h.place, h.building_id, h.unit, h.id) > (:after_place, :after_building, :after_unit, :after)}
 ORDER BY h.place, h.building_id, h.unit, h.id
 LIMIT :limit

-- visit_homes_spot(str district, Scope scope, i64 household_id) -> VisitSpot
-- Where the page before ended.
SELECT h.place, h.building_id, h.unit
  FROM households h
 WHERE h.district = :district AND h.id = :household_id AND {scope h.place}

-- visit_homes_due_near(str district, Scope scope, str low?, str high?, str by_day, str from_day?, i64 care?, str after_day?, i64 after?, i64 limit) -> VisitHomeRow[]
-- What is due by a day, the most pressing first: of a community or less, by place; || keeps the planner from the days' index.
SELECT h.id AS household_id, h.building_id, c.name AS compound, b.name AS building, h.unit, h.floor, h.room, h.place,
       (SELECT count(*) FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
         WHERE m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
           AND r.merged_into = 0) AS living,
       w.last_ms, w.met_ms, w.care, w.due_day, w.basis
  FROM (SELECT s.household_id, s.last_ms, s.met_ms, s.care, s.due_day, s.basis
          FROM visit_homes s
         WHERE s.district = :district AND {scope s.place}
               {?low AND s.place >= :low}
               {?high AND s.place < :high}
               AND s.due_day || '' <= :by_day
               {?from_day AND s.due_day || '' >= :from_day}
               {?care AND s.care = 1 AND :care > 0}
               {?after AND (s.due_day || '', s.household_id) > (:after_day, :after)}
         ORDER BY s.due_day || '', s.household_id
         LIMIT :limit) w
  JOIN households h ON h.district = :district AND h.id = w.household_id AND {scope h.place}
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 ORDER BY w.due_day, w.household_id

-- visit_homes_due_far(str district, Scope scope, str low?, str high?, str by_day, str from_day?, i64 care?, str after_day?, i64 after?, i64 limit) -> VisitHomeRow[]
-- The same of a street or the district, by day: || keeps the planner from the places' index.
SELECT h.id AS household_id, h.building_id, c.name AS compound, b.name AS building, h.unit, h.floor, h.room, h.place,
       (SELECT count(*) FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
         WHERE m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
           AND r.merged_into = 0) AS living,
       w.last_ms, w.met_ms, w.care, w.due_day, w.basis
  FROM (SELECT s.household_id, s.last_ms, s.met_ms, s.care, s.due_day, s.basis
          FROM (SELECT district, household_id, last_ms, met_ms, care, due_day, basis, place || '' AS place
                  FROM visit_homes) s
         WHERE s.district = :district AND {scope s.place}
               {?low AND s.place >= :low}
               {?high AND s.place < :high}
               AND s.due_day <= :by_day
               {?from_day AND s.due_day >= :from_day}
               {?care AND s.care = 1 AND :care > 0}
               {?after AND (s.due_day, s.household_id) > (:after_day, :after)}
         ORDER BY s.due_day, s.household_id
         LIMIT :limit) w
  JOIN households h ON h.district = :district AND h.id = w.household_id AND {scope h.place}
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 ORDER BY w.due_day, w.household_id

-- visit_people_of(str district, i64 household_id) -> VisitPersonRow[]
-- Who has a part behind a door, masked; whether a number is known and they have agreed to be called.
SELECT r.id, r.name, r.birth_date, r.sex, r.phone, m.role, m.relation, m.lives, m.since,
       CASE WHEN EXISTS (SELECT 1 FROM consents c WHERE c.district = r.district AND c.resident = r.id
                         AND c.purpose IN ('contact', 'care') AND c.withdrawn_ms IS NULL) THEN 1 ELSE 0 END AS agreed,
       r.synthetic
  FROM memberships m
  JOIN residents r ON r.district = m.district AND r.id = m.resident AND r.merged_into = 0
 WHERE m.district = :district AND m.household_id = :household_id AND m.until IS NULL
 ORDER BY CASE WHEN m.relation = 'head' THEN 0 ELSE 1 END, m.lives DESC, m.id
 LIMIT 200

-- visit_cares_of(str district, i64 a, i64 b, i64 c, i64 d, i64 e, i64 f, i64 g, i64 h) -> VisitCare[]
-- Care that is kept now in up to eight households (0: none), by person.
SELECT m.household_id AS household, a.resident, a.kind
  FROM memberships m
  JOIN residents r ON r.district = m.district AND r.id = m.resident AND r.merged_into = 0
  JOIN cares a ON a.district = r.district AND a.resident = r.id AND a.until IS NULL
 WHERE m.district = :district AND m.household_id IN (:a, :b, :c, :d, :e, :f, :g, :h) AND m.until IS NULL
   AND m.lives = 1
 ORDER BY a.kind, a.resident

-- visit_months_count(str district, str place, i64 from_ms, i64 to_ms) -> VisitMonth
SELECT count(DISTINCT v.household_id) AS visited,
       count(DISTINCT CASE WHEN v.met <> 'nobody' THEN v.household_id END) AS met, count(*) AS visits
  FROM visits v
 WHERE v.district = :district AND v.place = :place AND v.at_ms >= :from_ms AND v.at_ms < :to_ms AND v.struck = 0

-- visit_months_put(str district, str month, str place, VisitMonth m) -> one row changes
INSERT INTO visit_months (district, month, place, visited, met, visits)
VALUES (:district, :month, :place, :m.visited, :m.met, :m.visits)
    ON CONFLICT (district, month, place) DO UPDATE
   SET visited = excluded.visited, met = excluded.met, visits = excluded.visits

-- visit_months_counted(str district, str month, str today) -> VisitPlace[]
-- One of those that were counted today, if any was.
SELECT n.place
  FROM visit_months n
 WHERE n.district = :district AND n.month = :month AND n.homes_day = :today
 LIMIT 1

-- visit_months_homes(str district, str month, str today) -> rows change
-- Of every micro-grid there is.
INSERT INTO visit_months (district, month, place, visited, met, visits, homes, homes_day)
SELECT p.district, :month, p.code, 0, 0, 0, p.households, :today
  FROM places p
 WHERE p.district = :district AND p.kind = 'microgrid' AND p.until_ms IS NULL
    ON CONFLICT (district, month, place) DO UPDATE SET homes = excluded.homes, homes_day = excluded.homes_day

-- visit_months_ended(str district, str month, str today) -> rows change
-- Whose grid was given up in the month: their households are counted where they are now.
UPDATE visit_months
   SET homes = 0, homes_day = :today
 WHERE district = :district AND month = :month
   AND place NOT IN (SELECT p.code FROM places p WHERE p.district = :district AND p.kind = 'microgrid' AND p.until_ms IS NULL)

-- visit_months_plant(str district, str month, str place, str day) -> one row changes
UPDATE visit_months
   SET homes = (SELECT p.households FROM places p WHERE p.district = :district AND p.code = :place), homes_day = :day
 WHERE district = :district AND month = :month AND place = :place

-- visit_coverage_of(str district, Scope scope, str low, str high, i64 length, str month) -> VisitCoverageRow[]
-- The places one level below, each with all below it; places that were given up are in their parent's sum, not here.
-- Households only where they were counted.
SELECT p.code AS place, p.name, coalesce(m.visited, 0) AS visited, coalesce(m.met, 0) AS met,
       coalesce(m.visits, 0) AS visits, m.homes, m.homes_day
  FROM places p
  LEFT JOIN (SELECT substr(n.place, 1, CAST(:length AS INTEGER)) AS code, CAST(sum(n.visited) AS BIGINT) AS visited,
                    CAST(sum(n.met) AS BIGINT) AS met, CAST(sum(n.visits) AS BIGINT) AS visits,
                    CAST(sum(n.homes) AS BIGINT) AS homes,
                    max(n.homes_day) AS homes_day
               FROM visit_months n
              WHERE n.district = :district AND n.month = :month AND n.place >= :low AND n.place < :high
              GROUP BY 1) m ON m.code = p.code
 WHERE p.district = :district AND p.code >= :low AND p.code < :high AND length(p.code) = :length
   AND p.until_ms IS NULL AND {scope p.code}
 ORDER BY p.code

-- visit_coverage_due(str district, str low, str high, i64 length) -> VisitCount[]
-- By the first characters of the place.
SELECT substr(s.place, 1, CAST(:length AS INTEGER)) AS place, CAST(sum(s.overdue) AS BIGINT) AS overdue,
       CAST(sum(s.care) AS BIGINT) AS care, CAST(sum(s.care_overdue) AS BIGINT) AS care_overdue
  FROM visit_states s
 WHERE s.district = :district AND s.place >= :low AND s.place < :high
 GROUP BY 1
 ORDER BY 1

-- visit_states_count(str district, str place, str today) -> VisitCount
SELECT coalesce(sum(CASE WHEN w.due_day < :today THEN 1 ELSE 0 END), 0) AS overdue,
       coalesce(sum(CASE WHEN w.care = 1 THEN 1 ELSE 0 END), 0) AS care,
       coalesce(sum(CASE WHEN w.care = 1 AND w.due_day < :today THEN 1 ELSE 0 END), 0) AS care_overdue
  FROM visit_homes w
 WHERE w.district = :district AND w.place = :place

-- visit_states_put(str district, str place, str today, VisitCount c) -> one row changes
INSERT INTO visit_states (district, place, day, overdue, care, care_overdue)
VALUES (:district, :place, :today, :c.overdue, :c.care, :c.care_overdue)
    ON CONFLICT (district, place) DO UPDATE
   SET day = excluded.day, overdue = excluded.overdue, care = excluded.care, care_overdue = excluded.care_overdue

-- visit_states_old(str district, str today, i64 limit) -> VisitPlace[]
-- Counted on another day.
SELECT s.place FROM visit_states s WHERE s.district = :district AND s.day <> :today ORDER BY s.place LIMIT :limit

-- visit_states_below(str district, str low, str high) -> VisitPlace[]
SELECT s.place FROM visit_states s WHERE s.district = :district AND s.place >= :low AND s.place < :high
 UNION
SELECT w.place FROM visit_homes w WHERE w.district = :district AND w.place >= :low AND w.place < :high

-- visit_notes_add(str district, VisitNoteKept n) -> one row changes
INSERT INTO visit_notes (district, id, household_id, place, about, words_sealed, account, by_words, made_ms, state,
                         answer, answered_ms, answered_by, version)
VALUES (:district, :n.id, :n.household_id, :n.place, :n.about, :n.words_sealed, :n.account, :n.by_words, :n.made_ms,
        :n.state, NULL, NULL, 0, :n.version)

-- visit_notes_same(str district, i64 household_id, str about) -> i64
SELECT count(*) FROM visit_notes n
 WHERE n.district = :district AND n.household_id = :household_id AND n.state = 'open' AND n.about = :about

-- visit_notes_one(str district, Scope scope, i64 id) -> VisitNoteKept
SELECT n.id, n.household_id, c.name AS compound, b.name AS building, h.unit, h.room, h.place, n.about, n.words_sealed,
       n.account, n.by_words, n.made_ms, n.state, n.answer, n.answered_ms, n.version
  FROM visit_notes n
  JOIN households h ON h.district = n.district AND h.id = n.household_id
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE n.district = :district AND n.id = :id AND {scope h.place}

-- visit_notes_page(str district, Scope scope, str state?, i64 household_id?, i64 limit) -> VisitNoteKept[]
-- The oldest first: they have waited longest.
SELECT n.id, n.household_id, c.name AS compound, b.name AS building, h.unit, h.room, h.place, n.about, n.words_sealed,
       n.account, n.by_words, n.made_ms, n.state, n.answer, n.answered_ms, n.version
  FROM visit_notes n
  JOIN households h ON h.district = n.district AND h.id = n.household_id
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE n.district = :district AND {scope h.place}
       {?state AND n.state = :state}
       {?household_id AND n.household_id = :household_id}
 ORDER BY n.id
 LIMIT :limit

-- visit_notes_answer(str district, VisitNoteKept n, i64 account) -> one row changes
UPDATE visit_notes
   SET state = :n.state, answer = :n.answer, answered_ms = :n.answered_ms, answered_by = :account, version = :n.version
 WHERE district = :district AND id = :n.id AND version = :n.version - 1 AND state = 'open'

-- visits_at_door(str district, i64 household_id) -> i64
SELECT (SELECT count(*) FROM visits v WHERE v.district = :district AND v.household_id = :household_id)
     + (SELECT count(*) FROM visit_notes n WHERE n.district = :district AND n.household_id = :household_id)

-- visits_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, words_sealed AS one FROM visits
 WHERE district = :district AND id > :from.id AND words_sealed IS NOT NULL
 ORDER BY id
 LIMIT :limit

-- visits_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE visits SET words_sealed = :now.one
 WHERE district = :district AND id = :now.id AND words_sealed = :was.one

-- visit_notes_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, words_sealed AS one FROM visit_notes
 WHERE district = :district AND id > :from.id AND words_sealed IS NOT NULL
 ORDER BY id
 LIMIT :limit

-- visit_notes_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE visit_notes SET words_sealed = :now.one
 WHERE district = :district AND id = :now.id AND words_sealed = :was.one

-- visit_versions_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT visit_id AS id, version AS part, words_sealed AS one FROM visit_versions
 WHERE district = :district AND (visit_id, version) > (:from.id, :from.part) AND words_sealed IS NOT NULL
 ORDER BY visit_id, version
 LIMIT :limit

-- visit_versions_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE visit_versions SET words_sealed = :now.one
 WHERE district = :district AND visit_id = :now.id AND version = :now.part AND words_sealed = :was.one

-- visit_norms_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM visit_norms WHERE district = :district AND care = :key AND since_ms = :since_ms
