-- imports_add(str district, ImportKept i) -> one row changes
INSERT INTO imports (district, id, place, state, account, by_words, line_count, people, parts, doors, known, digest, low,
                     high, swept, made_ms, moved_ms, kind, file_name, compounds, buildings, borders)
VALUES (:district, :i.id, :i.place, :i.state, :i.account, :i.by_words, :i.line_count, :i.people, :i.parts, :i.doors,
        :i.known, :i.digest, :i.low, :i.high, :i.swept, :i.made_ms, :i.moved_ms, :i.kind, :i.file_name, :i.compounds,
        :i.buildings, :i.borders)

-- imports_move(str district, i64 id, str state, str to_state, bool swept, i64 now_ms) -> one row changes
UPDATE imports SET state = :to_state, swept = :swept, moved_ms = :now_ms
 WHERE district = :district AND id = :id AND state = :state

-- imports_alive(str district, i64 id, i64 now_ms) -> one row changes
UPDATE imports SET moved_ms = :now_ms WHERE district = :district AND id = :id AND state = 'running'

-- imports_page(str district, Scope scope, i64 before?, i64 limit) -> ImportKept[]
SELECT i.id, i.place, i.state, i.account, i.by_words, i.line_count, i.people, i.parts, i.doors, i.known, i.digest, i.low,
       i.high, i.swept, i.made_ms, i.moved_ms, i.kind, i.file_name, i.compounds, i.buildings, i.borders
  FROM imports i
 WHERE i.district = :district AND {scope i.place}
       {?before AND i.id < :before}
 ORDER BY i.id DESC
 LIMIT :limit

-- imports_one(str district, Scope scope, i64 id) -> ImportKept
SELECT i.id, i.place, i.state, i.account, i.by_words, i.line_count, i.people, i.parts, i.doors, i.known, i.digest, i.low,
       i.high, i.swept, i.made_ms, i.moved_ms, i.kind, i.file_name, i.compounds, i.buildings, i.borders
  FROM imports i
 WHERE i.district = :district AND i.id = :id AND {scope i.place}

-- imports_same(str district, SealDigests digest, str place) -> i64
-- Was this very file taken in for that place and is still?
SELECT count(*) FROM imports i
 WHERE i.district = :district AND i.digest IN (:digest.now, :digest.before) AND i.place = :place AND i.state = 'done'

-- imports_left(str district, i64 before_ms) -> ImportKept[]
-- What has to be swept: undone ones, failed ones, and those that have not moved for long.
SELECT i.id, i.place, i.state, i.account, i.by_words, i.line_count, i.people, i.parts, i.doors, i.known, i.digest, i.low,
       i.high, i.swept, i.made_ms, i.moved_ms, i.kind, i.file_name, i.compounds, i.buildings, i.borders
  FROM imports i
 WHERE i.district = :district AND i.swept = 0
   AND (i.state = 'undone' OR i.state = 'failed' OR (i.state = 'running' AND i.moved_ms < :before_ms))
 ORDER BY i.id
 LIMIT 1

-- import_doors_add(str district, i64 import_id, i64 household_id) -> one row changes
INSERT INTO import_doors (district, import_id, household_id) VALUES (:district, :import_id, :household_id)

-- import_doors_of(str district, i64 import_id) -> ImportDoor[]
SELECT d.household_id AS id FROM import_doors d WHERE d.district = :district AND d.import_id = :import_id

-- import_counts_add(str district, i64 import_id, ImportCount c) -> one row changes
INSERT INTO import_counts (district, import_id, building_id, more) VALUES (:district, :import_id, :c.building_id, :c.more)

-- import_counts_of(str district, i64 import_id) -> ImportCount[]
SELECT c.building_id, c.more FROM import_counts c WHERE c.district = :district AND c.import_id = :import_id

-- import_buildings_add(str district, i64 import_id, ImportBuilding b) -> one row changes
INSERT INTO import_buildings (district, import_id, building_id, households)
VALUES (:district, :import_id, :b.building_id, :b.households)

-- import_buildings_of(str district, i64 import_id) -> ImportBuilding[]
SELECT b.building_id, b.households FROM import_buildings b WHERE b.district = :district AND b.import_id = :import_id

-- import_compounds_add(str district, i64 import_id, i64 compound_id) -> one row changes
INSERT INTO import_compounds (district, import_id, compound_id) VALUES (:district, :import_id, :compound_id)

-- import_compounds_of(str district, i64 import_id) -> ImportDoor[]
SELECT c.compound_id AS id FROM import_compounds c WHERE c.district = :district AND c.import_id = :import_id

-- import_borders_add(str district, i64 import_id, str code) -> one row changes
-- Before it is written: with the point that is there.
INSERT INTO import_borders (district, import_id, code, lon, lat)
SELECT p.district, :import_id, p.code, p.lon, p.lat FROM places p WHERE p.district = :district AND p.code = :code

-- import_borders_of(str district, i64 import_id) -> ImportBorder[]
SELECT b.code, b.lon, b.lat FROM import_borders b WHERE b.district = :district AND b.import_id = :import_id ORDER BY b.code

-- import_stands_held(str district, i64 import_id) -> ImportHeld[]
-- The first building of an import that somebody has built on, and how: doors, a matter reported there, a code at its
-- door, a post for it, another micro-grid, households counted anew.
SELECT w.why, w.compound, w.building
  FROM (SELECT i.building_id, c.name AS compound, b.name AS building,
               CASE WHEN EXISTS (SELECT 1 FROM households h WHERE h.district = b.district AND h.building_id = b.id) THEN 1
                    WHEN EXISTS (SELECT 1 FROM cases k WHERE k.district = b.district AND k.place = b.place
                                    AND substr(k.address, 1, length(c.name) + length(b.name)) = c.name || b.name) THEN 2
                    WHEN EXISTS (SELECT 1 FROM door_codes d WHERE d.district = b.district AND d.building_id = b.id) THEN 3
                    WHEN EXISTS (SELECT 1 FROM posts p WHERE p.district = b.district AND p.building_id = b.id) THEN 4
                    WHEN b.since_ms <> b.from_ms THEN 5
                    WHEN b.households <> i.households THEN 6
                    ELSE 0 END AS why
          FROM import_buildings i
          JOIN buildings b ON b.district = i.district AND b.id = i.building_id
          JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
         WHERE i.district = :district AND i.import_id = :import_id) w
 WHERE w.why > 0
 ORDER BY w.building_id
 LIMIT 1

-- import_border_used(str district, str low, str high) -> i64
-- How many places below have a drawing.
SELECT count(*) FROM places p
 WHERE p.district = :district AND p.code > :low AND p.code < :high AND p.until_ms IS NULL AND p.outline <> ''
