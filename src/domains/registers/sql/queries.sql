-- registers_people_page(str district, Scope scope, choice(now then) at, str day, str today, str low?, str high?, i64 building_id?, i64 household_id?, str role?, str kind?, str band?, str born_from?, str born_to?, i64 unborn?, i64 cared?, str care?, i64 lives?, choice(door age since) order, str after_place?, i64 after_building?, i64 after_unit?, i64 after_household?, str after_birth?, str after_since?, i64 after?, i64 limit) -> RegisterLine[]
-- People by door (place, building, staircase, household); the oldest first; who came last first. CROSS JOIN: in this order, out of
-- the indexes; totals of today tell which places have nobody of those that are wanted. LEFT JOIN and coalesce: else SQLite makes a
-- filter of all residents first. Then: as they stood at the end of that day, without those whose record the reader may not see now.
SELECT m.resident AS id, m.id AS membership_id, r.name, r.sex, r.birth_date, r.kind, r.phone, r.identity, m.household_id,
       h.building_id, c.name AS compound, b.name AS building, h.unit, h.floor, h.room, h.place, m.role, m.relation,
       m.lives, m.since, r.synthetic
  FROM places p
  LEFT JOIN register_totals t ON t.district = p.district AND t.place = p.code AND t.day = :today
 CROSS JOIN households h
 CROSS JOIN memberships m
  LEFT JOIN residents r ON r.district = m.district AND r.id = m.resident
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE p.district = :district AND {scope p.code}
       {?low AND p.code >= :low}
       {?high AND p.code < :high}
       {order=door {?after_place AND p.code >= :after_place}}
       AND (t.people IS NULL OR t.people > 0)
       {?role AND CASE :role WHEN 'owner' THEN t.owners WHEN 'tenant' THEN t.tenants WHEN 'family' THEN t.family
                             WHEN 'lodger' THEN t.lodgers WHEN 'works' THEN t.workers END IS DISTINCT FROM 0
              AND m.role = :role}
       {?kind AND CASE :kind WHEN 'registered' THEN t.registered WHEN 'floating' THEN t.floating
                             WHEN 'foreign' THEN t.abroad WHEN 'left_behind' THEN t.left_behind END IS DISTINCT FROM 0
              AND coalesce(r.kind, '') = :kind}
       {?band AND CASE :band WHEN '0-6' THEN t.band0 WHEN '7-17' THEN t.band1 WHEN '18-59' THEN t.band2
                             WHEN '60-79' THEN t.band3 WHEN '80-' THEN t.band4 WHEN 'unknown' THEN t.band5
                             END IS DISTINCT FROM 0
              AND m.lives = 1}
       {?born_from AND coalesce(r.birth_date, '') > :born_from}
       {?born_to AND coalesce(r.birth_date, '9') <= :born_to}
       {?unborn AND r.birth_date IS NULL AND :unborn > 0}
       {?cared AND (t.care IS NULL OR t.care > 0) AND m.lives = 1 AND :cared > 0
              AND EXISTS (SELECT 1 FROM cares a WHERE a.district = r.district AND a.until IS NULL
            AND (a.resident = r.id OR a.resident IN (SELECT g.merged FROM resident_merges g
                  WHERE g.district = r.district AND g.kept = r.id AND g.undone_ms IS NULL)))}
       {?care AND (t.care IS NULL OR EXISTS (SELECT 1 FROM register_cares k WHERE k.district = p.district
                                                AND k.place = p.code AND k.kind = :care))
              AND m.lives = 1
              AND EXISTS (SELECT 1 FROM cares a WHERE a.district = r.district AND a.until IS NULL AND a.kind = :care
            AND (a.resident = r.id OR a.resident IN (SELECT g.merged FROM resident_merges g
                  WHERE g.district = r.district AND g.kept = r.id AND g.undone_ms IS NULL)))}
       AND h.district = p.district AND h.place = p.code
       {?building_id AND h.building_id = :building_id}
       {?household_id AND h.id = :household_id}
       AND m.district = h.district AND m.household_id = h.id
       {at=now AND m.until IS NULL}
       {at=then AND m.since <= :day AND (m.until IS NULL OR m.until > :day)
                AND (m.until IS NULL
                     OR EXISTS (SELECT 1 FROM memberships o JOIN households x ON x.district = o.district AND x.id = o.household_id
                                 WHERE o.district = r.district AND o.resident = r.id AND o.until IS NULL AND {scope x.place})
                     OR ({scope r.place}
                         AND NOT EXISTS (SELECT 1 FROM memberships o
                                          WHERE o.district = r.district AND o.resident = r.id AND o.until IS NULL)))}
       {?lives AND m.lives = 1 AND :lives > 0}
       AND coalesce(r.merged_into, 1) = 0
       {order=door {?after AND (h.place, h.building_id, h.unit, h.id, m.id) > (:after_place, :after_building, :after_unit, :after_household, :after)}
              ORDER BY p.code, h.building_id, h.unit, h.id, m.id}
       {order=age {?after AND (coalesce(r.birth_date, '9999'), m.id) > (:after_birth, :after)}
              ORDER BY coalesce(r.birth_date, '9999'), m.id}
       {order=since {?after AND (m.since, m.id) < (:after_since, :after)}
              ORDER BY m.since DESC, m.id DESC}
 LIMIT :limit

-- registers_spot(str district, Scope scope, i64 membership) -> RegisterSpot
-- Where the page before ended.
SELECT h.place, h.building_id, h.unit, h.id AS household_id, coalesce(r.birth_date, '9999') AS birth, m.since
  FROM memberships m
  JOIN residents r ON r.district = m.district AND r.id = m.resident
  JOIN households h ON h.district = m.district AND h.id = m.household_id
 WHERE m.district = :district AND m.id = :membership AND {scope h.place}

-- registers_homes_page(str district, Scope scope, choice(now then) at, str day, i64 day_end_ms, str today, str old, str low?, str high?, i64 building_id?, i64 household_id?, i64 own?, i64 let?, i64 vacant?, i64 unclear?, i64 cared?, i64 unchecked_ms?, choice(door people met checked) order, str after_place?, i64 after_building?, i64 after_unit?, i64 after_key?, i64 after?, i64 limit) -> RegisterHomeLine[]
-- Doors in the order of the houses; by how many live there, the most first; by when somebody was met or the register confirmed, the
-- longest ago first. Which ones first, out of the indexes, so that a page by door costs what it shows; then what is told of those
-- few. Then: as they stood at the end of that day, with what had been confirmed and who had been met by then.
SELECT h.id, h.building_id, c.name AS compound, b.name AS building, h.unit, h.floor, h.room, h.place,
       (SELECT count(*) FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
         WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0) AS people,
       (SELECT count(*) FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
         WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0 AND m.lives = 1) AS living,
       (SELECT count(*) FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
         WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0 AND m.lives = 1 AND m.role = 'tenant') AS tenants,
       (SELECT count(*) FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
         WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0 AND m.lives = 1 AND r.birth_date <= :old) AS elders,
       {at=now coalesce(k.vacant, 0) AS vacant, coalesce(v.care, 0) AS care, v.met_ms, k.checked_ms, k.by_words}
       {at=then CASE WHEN k.checked_ms < :day_end_ms THEN k.vacant ELSE 0 END AS vacant, 0 AS care,
                (SELECT max(n.at_ms) FROM visits n WHERE n.district = h.district AND n.household_id = h.id AND n.at_ms < :day_end_ms AND n.met <> 'nobody' AND n.struck = 0) AS met_ms,
                CASE WHEN k.checked_ms < :day_end_ms THEN k.checked_ms END AS checked_ms,
                CASE WHEN k.checked_ms < :day_end_ms THEN k.by_words END AS by_words}
  FROM (SELECT h.id, h.place{order=people , (SELECT count(*) FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
         WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0 AND m.lives = 1) AS key}{order=met , coalesce(v.met_ms, 0) AS key}{order=checked , coalesce(k.checked_ms, 0) AS key}
          FROM places p
          LEFT JOIN register_totals t ON t.district = p.district AND t.place = p.code AND t.day = :today
         CROSS JOIN households h
          LEFT JOIN register_checks k ON k.district = h.district AND k.household_id = h.id
          LEFT JOIN visit_homes v ON v.district = h.district AND v.household_id = h.id
         WHERE p.district = :district AND {scope p.code}
       {?low AND p.code >= :low}
       {?high AND p.code < :high}
       {order=door {?after_place AND p.code >= :after_place}}
       {?own AND (t.own IS NULL OR t.own > 0) AND :own > 0
             AND EXISTS (SELECT 1 FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
                     WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0 AND m.lives = 1)
             AND NOT EXISTS (SELECT 1 FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
                     WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0 AND m.lives = 1 AND m.role = 'tenant')}
       {?let AND (t.let IS NULL OR t.let > 0) AND :let > 0
             AND EXISTS (SELECT 1 FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
                     WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0 AND m.lives = 1 AND m.role = 'tenant')}
       {?vacant AND (t.vacant IS NULL OR t.vacant > 0) AND :vacant > 0 AND k.vacant = 1
                {at=then AND k.checked_ms < :day_end_ms}
                AND NOT EXISTS (SELECT 1 FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
                     WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0 AND m.lives = 1)}
       {?unclear AND (t.unclear IS NULL OR t.unclear > 0) AND :unclear > 0
                 AND {at=now coalesce(k.vacant, 0) = 0}{at=then (coalesce(k.vacant, 0) = 0 OR k.checked_ms >= :day_end_ms)}
                 AND NOT EXISTS (SELECT 1 FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
                     WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0 AND m.lives = 1)}
       {?cared AND (t.care IS NULL OR t.care > 0) AND v.care = 1 AND :cared > 0}
       {?unchecked_ms AND (k.checked_ms IS NULL OR k.checked_ms < :unchecked_ms)}
       AND h.district = p.district AND h.place = p.code
       {?building_id AND h.building_id = :building_id}
       {?household_id AND h.id = :household_id}
       {order=door {?after AND (h.place, h.building_id, h.unit, h.id) > (:after_place, :after_building, :after_unit, :after)}
              ORDER BY p.code, h.building_id, h.unit, h.id}
       {order=people {?after AND ((SELECT count(*) FROM memberships m JOIN residents r ON r.district = m.district AND r.id = m.resident
         WHERE m.district = h.district AND m.household_id = h.id AND {at=now m.until IS NULL}{at=then m.since <= :day AND (m.until IS NULL OR m.until > :day)} AND r.merged_into = 0 AND m.lives = 1), -h.id) < (:after_key, -:after)}
              ORDER BY key DESC, h.id}
       {order=met {?after AND (coalesce(v.met_ms, 0), h.id) > (:after_key, :after)}
              ORDER BY key, h.id}
       {order=checked {?after AND (coalesce(k.checked_ms, 0), h.id) > (:after_key, :after)}
              ORDER BY key, h.id}
         LIMIT :limit) w
 CROSS JOIN households h
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
  LEFT JOIN register_checks k ON k.district = h.district AND k.household_id = h.id
  LEFT JOIN visit_homes v ON v.district = h.district AND v.household_id = h.id
 WHERE h.district = :district AND h.id = w.id
 {order=door ORDER BY h.place, h.building_id, h.unit, h.id}
 {order=people ORDER BY w.key DESC, h.id}
 {order=met ORDER BY w.key, h.id}
 {order=checked ORDER BY w.key, h.id}

-- registers_home_spot(str district, Scope scope, i64 household_id) -> RegisterHomeSpot
SELECT h.place, h.building_id, h.unit
  FROM households h
 WHERE h.district = :district AND h.id = :household_id AND {scope h.place}

-- registers_past(str district, Scope scope, i64 household_id, i64 limit) -> RegisterPastLine[]
-- Parts that are over, the last first. A person is named to whom may see the record as it is now.
SELECT m.id, m.resident, r.name, m.role, m.relation, m.lives, m.since, m.until, m.until_why,
       CASE WHEN EXISTS (SELECT 1 FROM memberships o JOIN households x ON x.district = o.district AND x.id = o.household_id
                          WHERE o.district = r.district AND o.resident = r.id AND o.until IS NULL AND {scope x.place})
              OR ({scope r.place}
                  AND NOT EXISTS (SELECT 1 FROM memberships o
                                   WHERE o.district = r.district AND o.resident = r.id AND o.until IS NULL))
            THEN 1 ELSE 0 END AS seen
  FROM memberships m
  JOIN residents r ON r.district = m.district AND r.id = m.resident
 WHERE m.district = :district AND m.household_id = :household_id AND m.until IS NOT NULL AND r.merged_into = 0
 ORDER BY m.until DESC, m.id DESC
 LIMIT :limit

-- registers_cares_of(str district, i64 resident) -> RegisterCare[]
SELECT DISTINCT a.kind
  FROM cares a
 WHERE a.district = :district AND a.until IS NULL
   AND (a.resident = :resident
        OR a.resident IN (SELECT g.merged FROM resident_merges g
                           WHERE g.district = :district AND g.kept = :resident AND g.undone_ms IS NULL))
 ORDER BY a.kind

-- registers_merges_of(str district, i64 kept) -> RegisterMerge[]
SELECT g.merged AS id, r.name, g.at_ms
  FROM resident_merges g
  JOIN residents r ON r.district = g.district AND r.id = g.merged
 WHERE g.district = :district AND g.kept = :kept AND g.undone_ms IS NULL
 ORDER BY g.id DESC

-- registers_check_put(str district, i64 household_id, bool vacant, i64 now_ms, i64 account, str by_words) -> one row changes
INSERT INTO register_checks (district, household_id, vacant, checked_ms, checked_by, by_words)
VALUES (:district, :household_id, :vacant, :now_ms, :account, :by_words)
    ON CONFLICT (district, household_id) DO UPDATE
   SET vacant = excluded.vacant, checked_ms = excluded.checked_ms, checked_by = excluded.checked_by,
       by_words = excluded.by_words

-- registers_count_homes(str district, str place) -> RegisterHomeTotals
SELECT count(*) AS homes,
       coalesce(sum(CASE WHEN w.living > 0 AND w.tenants = 0 THEN 1 ELSE 0 END), 0) AS own,
       coalesce(sum(CASE WHEN w.tenants > 0 THEN 1 ELSE 0 END), 0) AS let,
       coalesce(sum(CASE WHEN w.living = 0 AND w.vacant = 1 THEN 1 ELSE 0 END), 0) AS vacant,
       coalesce(sum(CASE WHEN w.living = 0 AND w.vacant = 0 THEN 1 ELSE 0 END), 0) AS unclear
  FROM (SELECT h.id, coalesce(max(CASE WHEN k.vacant = 1 THEN 1 ELSE 0 END), 0) AS vacant,
               sum(CASE WHEN r.id IS NOT NULL AND m.lives = 1 THEN 1 ELSE 0 END) AS living,
               sum(CASE WHEN r.id IS NOT NULL AND m.lives = 1 AND m.role = 'tenant' THEN 1 ELSE 0 END) AS tenants
          FROM households h
          LEFT JOIN register_checks k ON k.district = h.district AND k.household_id = h.id
          LEFT JOIN memberships m ON m.district = h.district AND m.household_id = h.id AND m.until IS NULL
          LEFT JOIN residents r ON r.district = m.district AND r.id = m.resident AND r.merged_into = 0
         WHERE h.district = :district AND h.place = :place
         GROUP BY h.id) w

-- registers_count_people(str district, str place, str b7, str b18, str b60, str b80) -> RegisterPeopleTotals
-- By the birthdays from which on somebody is younger than 7, 18, 60, 80.
SELECT count(*) AS people,
       coalesce(sum(CASE WHEN m.lives = 1 THEN 1 ELSE 0 END), 0) AS living,
       coalesce(sum(CASE WHEN m.lives = 1 AND r.birth_date > :b7 THEN 1 ELSE 0 END), 0) AS band0,
       coalesce(sum(CASE WHEN m.lives = 1 AND r.birth_date > :b18 AND r.birth_date <= :b7 THEN 1 ELSE 0 END), 0) AS band1,
       coalesce(sum(CASE WHEN m.lives = 1 AND r.birth_date > :b60 AND r.birth_date <= :b18 THEN 1 ELSE 0 END), 0) AS band2,
       coalesce(sum(CASE WHEN m.lives = 1 AND r.birth_date > :b80 AND r.birth_date <= :b60 THEN 1 ELSE 0 END), 0) AS band3,
       coalesce(sum(CASE WHEN m.lives = 1 AND r.birth_date <= :b80 THEN 1 ELSE 0 END), 0) AS band4,
       coalesce(sum(CASE WHEN m.lives = 1 AND r.birth_date IS NULL THEN 1 ELSE 0 END), 0) AS band5,
       coalesce(sum(CASE WHEN m.role = 'owner' THEN 1 ELSE 0 END), 0) AS owners,
       coalesce(sum(CASE WHEN m.role = 'tenant' THEN 1 ELSE 0 END), 0) AS tenants,
       coalesce(sum(CASE WHEN m.role = 'family' THEN 1 ELSE 0 END), 0) AS family,
       coalesce(sum(CASE WHEN m.role = 'lodger' THEN 1 ELSE 0 END), 0) AS lodgers,
       coalesce(sum(CASE WHEN m.role = 'works' THEN 1 ELSE 0 END), 0) AS workers,
       coalesce(sum(CASE WHEN r.kind = 'registered' THEN 1 ELSE 0 END), 0) AS registered,
       coalesce(sum(CASE WHEN r.kind = 'floating' THEN 1 ELSE 0 END), 0) AS floating,
       coalesce(sum(CASE WHEN r.kind = 'foreign' THEN 1 ELSE 0 END), 0) AS abroad,
       coalesce(sum(CASE WHEN r.kind = 'left_behind' THEN 1 ELSE 0 END), 0) AS left_behind,
       coalesce(sum(CASE WHEN m.lives = 1 AND EXISTS (SELECT 1 FROM cares a WHERE a.district = r.district AND a.until IS NULL
            AND (a.resident = r.id OR a.resident IN (SELECT g.merged FROM resident_merges g
                  WHERE g.district = r.district AND g.kept = r.id AND g.undone_ms IS NULL))) THEN 1 ELSE 0 END), 0) AS care
  FROM households h
 CROSS JOIN memberships m
 CROSS JOIN residents r
 WHERE h.district = :district AND h.place = :place
   AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL
   AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0

-- registers_totals_put(str district, str place, str today, RegisterHomeTotals h, RegisterPeopleTotals p) -> one row changes
INSERT INTO register_totals (district, place, day, homes, own, let, vacant, unclear, people, living, band0, band1, band2,
                             band3, band4, band5, owners, tenants, family, lodgers, workers, registered, floating,
                             abroad, left_behind, care)
VALUES (:district, :place, :today, :h.homes, :h.own, :h.let, :h.vacant, :h.unclear, :p.people, :p.living, :p.band0,
        :p.band1, :p.band2, :p.band3, :p.band4, :p.band5, :p.owners, :p.tenants, :p.family, :p.lodgers, :p.workers,
        :p.registered, :p.floating, :p.abroad, :p.left_behind, :p.care)
    ON CONFLICT (district, place) DO UPDATE
   SET day = excluded.day, homes = excluded.homes, own = excluded.own, let = excluded.let, vacant = excluded.vacant,
       unclear = excluded.unclear, people = excluded.people, living = excluded.living, band0 = excluded.band0,
       band1 = excluded.band1, band2 = excluded.band2, band3 = excluded.band3, band4 = excluded.band4,
       band5 = excluded.band5, owners = excluded.owners, tenants = excluded.tenants, family = excluded.family,
       lodgers = excluded.lodgers, workers = excluded.workers, registered = excluded.registered,
       floating = excluded.floating, abroad = excluded.abroad, left_behind = excluded.left_behind, care = excluded.care

-- registers_cares_drop(str district, str place) -> rows change
DELETE FROM register_cares WHERE district = :district AND place = :place

-- registers_cares_count(str district, str place) -> rows change
INSERT INTO register_cares (district, place, kind, people)
SELECT h.district, h.place, a.kind, count(DISTINCT m.resident)
  FROM households h
 CROSS JOIN memberships m
 CROSS JOIN residents r
  JOIN cares a ON a.district = r.district AND a.until IS NULL
   AND (a.resident = r.id OR a.resident IN (SELECT g.merged FROM resident_merges g
         WHERE g.district = r.district AND g.kept = r.id AND g.undone_ms IS NULL))
 WHERE h.district = :district AND h.place = :place
   AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL AND m.lives = 1
   AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0
 GROUP BY h.district, h.place, a.kind

-- registers_stale(str district, str today, i64 limit) -> RegisterPlace[]
-- Counted on another day, or never.
SELECT p.code AS place
  FROM places p
  LEFT JOIN register_totals t ON t.district = p.district AND t.place = p.code
 WHERE p.district = :district AND p.kind IN ('community', 'grid', 'microgrid') AND (t.day IS NULL OR t.day <> :today)
 ORDER BY p.code
 LIMIT :limit

-- registers_spoil(str district, str low, str high) -> rows change
-- To be counted again.
UPDATE register_totals SET day = '' WHERE district = :district AND place >= :low AND place < :high

-- registers_places_of(str district, i64 resident) -> RegisterPlace[]
-- Wherever that person, or a record that is or was merged with theirs, has or had a part.
SELECT DISTINCT h.place
  FROM memberships m
  JOIN households h ON h.district = m.district AND h.id = m.household_id
 WHERE m.district = :district
   AND (m.resident = :resident
        OR m.resident IN (SELECT g.merged FROM resident_merges g WHERE g.district = :district AND g.kept = :resident))
 ORDER BY h.place

-- registers_sum(str district, Scope scope, str low, str high, str today) -> RegisterTotals
SELECT coalesce(sum(t.homes), 0) AS homes, coalesce(sum(t.own), 0) AS own, coalesce(sum(t.let), 0) AS let,
       coalesce(sum(t.vacant), 0) AS vacant, coalesce(sum(t.unclear), 0) AS unclear,
       coalesce(sum(t.people), 0) AS people, coalesce(sum(t.living), 0) AS living, coalesce(sum(t.band0), 0) AS band0,
       coalesce(sum(t.band1), 0) AS band1, coalesce(sum(t.band2), 0) AS band2, coalesce(sum(t.band3), 0) AS band3,
       coalesce(sum(t.band4), 0) AS band4, coalesce(sum(t.band5), 0) AS band5, coalesce(sum(t.owners), 0) AS owners,
       coalesce(sum(t.tenants), 0) AS tenants, coalesce(sum(t.family), 0) AS family,
       coalesce(sum(t.lodgers), 0) AS lodgers, coalesce(sum(t.workers), 0) AS workers,
       coalesce(sum(t.registered), 0) AS registered, coalesce(sum(t.floating), 0) AS floating,
       coalesce(sum(t.abroad), 0) AS abroad, coalesce(sum(t.left_behind), 0) AS left_behind,
       coalesce(sum(t.care), 0) AS care, coalesce(sum(CASE WHEN t.day <> :today THEN 1 ELSE 0 END), 0) AS waiting
  FROM register_totals t
 WHERE t.district = :district AND t.place >= :low AND t.place < :high AND {scope t.place}

-- registers_living(str district) -> PlacePeople[]
-- Of places where the register knows a household: somebody lives there, or nobody does and that was confirmed.
SELECT t.place, t.own + t.let + t.vacant AS homes, t.living
  FROM register_totals t
 WHERE t.district = :district AND t.own + t.let + t.vacant > 0
 ORDER BY t.place

-- registers_sum_cares(str district, Scope scope, str low, str high) -> RegisterCareTotal[]
SELECT k.kind, sum(k.people) AS people
  FROM register_cares k
 WHERE k.district = :district AND k.place >= :low AND k.place < :high AND {scope k.place}
 GROUP BY k.kind
 ORDER BY k.kind
