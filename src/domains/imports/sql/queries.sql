-- imports_add(str district, ImportKept i) -> one row changes
INSERT INTO imports (district, id, place, state, account, by_words, line_count, people, parts, doors, known, digest, low,
                     high, swept, made_ms, moved_ms)
VALUES (:district, :i.id, :i.place, :i.state, :i.account, :i.by_words, :i.line_count, :i.people, :i.parts, :i.doors,
        :i.known, :i.digest, :i.low, :i.high, :i.swept, :i.made_ms, :i.moved_ms)

-- imports_move(str district, i64 id, str state, str to_state, bool swept, i64 now_ms) -> one row changes
UPDATE imports SET state = :to_state, swept = :swept, moved_ms = :now_ms
 WHERE district = :district AND id = :id AND state = :state

-- imports_alive(str district, i64 id, i64 now_ms) -> one row changes
UPDATE imports SET moved_ms = :now_ms WHERE district = :district AND id = :id AND state = 'running'

-- imports_page(str district, Scope scope, i64 before?, i64 limit) -> ImportKept[]
SELECT i.id, i.place, i.state, i.account, i.by_words, i.line_count, i.people, i.parts, i.doors, i.known, i.digest, i.low,
       i.high, i.swept, i.made_ms, i.moved_ms
  FROM imports i
 WHERE i.district = :district AND {scope i.place}
       {?before AND i.id < :before}
 ORDER BY i.id DESC
 LIMIT :limit

-- imports_one(str district, Scope scope, i64 id) -> ImportKept
SELECT i.id, i.place, i.state, i.account, i.by_words, i.line_count, i.people, i.parts, i.doors, i.known, i.digest, i.low,
       i.high, i.swept, i.made_ms, i.moved_ms
  FROM imports i
 WHERE i.district = :district AND i.id = :id AND {scope i.place}

-- imports_same(str district, SealDigests digest, str place) -> i64
-- Was this very file taken in for that place and is still?
SELECT count(*) FROM imports i
 WHERE i.district = :district AND i.digest IN (:digest.now, :digest.before) AND i.place = :place AND i.state = 'done'

-- imports_left(str district, i64 before_ms) -> ImportKept[]
-- What has to be swept: undone ones, failed ones, and those that have not moved for long.
SELECT i.id, i.place, i.state, i.account, i.by_words, i.line_count, i.people, i.parts, i.doors, i.known, i.digest, i.low,
       i.high, i.swept, i.made_ms, i.moved_ms
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
