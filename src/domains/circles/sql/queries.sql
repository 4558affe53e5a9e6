-- circle_networks_add(str district, CircleNetwork n) -> one row changes
INSERT INTO circle_networks (district, id, source, nodes, edges, synthetic, bytes, made_ms)
VALUES (:district, :n.id, :n.source, :n.nodes, :n.edges, :n.synthetic, :n.bytes, :n.made_ms)

-- circle_networks_drop(str district, i64 but) -> rows change
DELETE FROM circle_networks WHERE district = :district AND id <> :but

-- circle_networks_newest(str district) -> i64
SELECT coalesce(max(n.id), 0) FROM circle_networks n WHERE n.district = :district

-- circle_networks_one(str district, i64 id) -> CircleNetwork
SELECT n.id, n.source, n.nodes, n.edges, n.synthetic, n.bytes, n.made_ms
  FROM circle_networks n
 WHERE n.district = :district AND n.id = :id

-- circle_homes(str district, str old_since, str young_since) -> CircleHome[]
-- Buildings in which people live, with how many of the register have their home there: born up to a day, and since one.
SELECT b.id, b.place, b.name, b.lon, b.lat, b.households, coalesce(p.old, 0) AS old, coalesce(p.young, 0) AS young
  FROM buildings b
  LEFT JOIN (SELECT h.building_id, sum(CASE WHEN r.birth_date <= :old_since THEN 1 ELSE 0 END) AS old,
                    sum(CASE WHEN r.birth_date >= :young_since THEN 1 ELSE 0 END) AS young
               FROM memberships m
               JOIN residents r ON r.district = m.district AND r.id = m.resident
               JOIN households h ON h.district = m.district AND h.id = m.household_id
              WHERE m.district = :district AND m.lives = 1 AND m.until IS NULL AND r.merged_into = 0
              GROUP BY h.building_id) p ON p.building_id = b.id
 WHERE b.district = :district AND b.households > 0
 ORDER BY b.place, b.id

-- circles_add(str district, Circle c) -> one row changes
INSERT INTO circles (district, id, name, level, survey_m, lon, lat, synthetic, made_ms, version, author_words, changed_ms,
                     ended_ms, ended_why)
VALUES (:district, :c.id, :c.name, :c.level, :c.survey_m, :c.lon, :c.lat, :c.synthetic, :c.made_ms, :c.version,
        :c.author_words, :c.changed_ms, :c.ended_ms, :c.ended_why)

-- circles_save(str district, Circle c) -> one row changes
-- Nobody saves over what somebody else has saved meanwhile, nor what is over.
UPDATE circles
   SET name = :c.name, level = :c.level, survey_m = :c.survey_m, lon = :c.lon, lat = :c.lat, version = :c.version,
       author_words = :c.author_words, changed_ms = :c.changed_ms, ended_ms = :c.ended_ms, ended_why = :c.ended_why
 WHERE district = :district AND id = :c.id AND version = :c.version - 1 AND ended_ms IS NULL

-- circle_places_add(str district, i64 circle, str place) -> one row changes
INSERT INTO circle_places (district, circle, place) VALUES (:district, :circle, :place)

-- circle_places_clear(str district, i64 circle) -> rows change
DELETE FROM circle_places WHERE district = :district AND circle = :circle

-- circles_page(str district, Scope scope, choice(living ended) which) -> Circle[]
-- Seen by those whose places hold some of it.
SELECT c.id, c.name, c.level, c.survey_m, c.lon, c.lat, c.synthetic, c.made_ms, c.version, c.author_words, c.changed_ms,
       c.ended_ms, c.ended_why
  FROM circles c
 WHERE c.district = :district AND {which=living c.ended_ms IS NULL}{which=ended c.ended_ms IS NOT NULL}
   AND EXISTS (SELECT 1 FROM circle_places p WHERE p.district = c.district AND p.circle = c.id AND {scope p.place})
 ORDER BY c.id

-- circles_one(str district, Scope scope, i64 id) -> Circle
SELECT c.id, c.name, c.level, c.survey_m, c.lon, c.lat, c.synthetic, c.made_ms, c.version, c.author_words, c.changed_ms,
       c.ended_ms, c.ended_why
  FROM circles c
 WHERE c.district = :district AND c.id = :id
   AND EXISTS (SELECT 1 FROM circle_places p WHERE p.district = c.district AND p.circle = c.id AND {scope p.place})

-- circle_places_all(str district) -> CirclePlace[]
SELECT p.circle, p.place FROM circle_places p WHERE p.district = :district ORDER BY p.circle, p.place

-- circle_scenarios_add(str district, CircleScenario s) -> one row changes
INSERT INTO circle_scenarios (district, id, name, place, author, author_words, changed_ms, version)
VALUES (:district, :s.id, :s.name, :s.place, :s.author, :s.author_words, :s.changed_ms, :s.version)

-- circle_scenarios_save(str district, CircleScenario s) -> one row changes
UPDATE circle_scenarios
   SET name = :s.name, author_words = :s.author_words, changed_ms = :s.changed_ms, version = :s.version,
       proposed_ms = :s.proposed_ms, proposed_version = :s.proposed_version
 WHERE district = :district AND id = :s.id AND version = :s.version - 1

-- circle_scenarios_one(str district, Scope scope, i64 id) -> CircleScenario
SELECT s.id, s.name, s.place, s.author, s.author_words, s.changed_ms, s.version, s.proposed_ms, s.proposed_version
  FROM circle_scenarios s
 WHERE s.district = :district AND s.id = :id AND {scope s.place}

-- circle_scenarios_page(str district, Scope scope, i64 after?, i64 limit) -> CircleScenario[]
SELECT s.id, s.name, s.place, s.author, s.author_words, s.changed_ms, s.version, s.proposed_ms, s.proposed_version
  FROM circle_scenarios s
 WHERE s.district = :district AND {scope s.place}
       {?after AND s.id < :after}
 ORDER BY s.id DESC
 LIMIT :limit

-- circle_acts_add(str district, i64 scenario, i64 serial, CircleActKept a) -> one row changes
INSERT INTO circle_acts (district, scenario, serial, kind, facility, name, lon, lat, services, hours, capacity, cost_fen)
VALUES (:district, :scenario, :serial, :a.kind, :a.facility, :a.name, :a.lon, :a.lat, :a.services, :a.hours, :a.capacity,
        :a.cost_fen)

-- circle_acts_clear(str district, i64 scenario) -> rows change
DELETE FROM circle_acts WHERE district = :district AND scenario = :scenario

-- circle_acts_of(str district, i64 scenario) -> CircleActKept[]
SELECT a.kind, a.facility, a.name, a.lon, a.lat, a.services, a.hours, a.capacity, a.cost_fen
  FROM circle_acts a
 WHERE a.district = :district AND a.scenario = :scenario
 ORDER BY a.serial

-- circle_scenarios_propose(str district, i64 id, i64 version, i64 now_ms) -> one row changes
UPDATE circle_scenarios SET proposed_ms = :now_ms, proposed_version = :version
 WHERE district = :district AND id = :id AND version = :version

-- circle_comments_add(str district, CircleComment c) -> one row changes
INSERT INTO circle_comments (district, id, scenario, author, author_words, words, made_ms)
VALUES (:district, :c.id, :c.scenario, :c.author, :c.author_words, :c.words, :c.made_ms)

-- circle_comments_page(str district, i64 scenario, i64 before?, i64 limit) -> CircleComment[]
SELECT c.id, c.scenario, c.author, c.author_words, c.words, c.made_ms
  FROM circle_comments c
 WHERE c.district = :district AND c.scenario = :scenario
       {?before AND c.id < :before}
 ORDER BY c.id DESC
 LIMIT :limit

-- circle_small_all(str district) -> CircleSmall[]
SELECT s.least, s.since_ms, s.source FROM circle_small_counts s WHERE s.district = :district ORDER BY s.since_ms

-- circle_small_add(str district, CircleSmall s) -> one row changes
INSERT INTO circle_small_counts (district, since_ms, least, source)
VALUES (:district, :s.since_ms, :s.least, :s.source)

-- circle_small_recall(str district, i64 since_ms) -> one row changes
DELETE FROM circle_small_counts WHERE district = :district AND since_ms = :since_ms
