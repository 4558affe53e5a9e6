-- changes_add(str district, Change c) -> one row changes
INSERT INTO changes (district, id, state, title, reason, place, level, due_ms, acts, act_count, undoes, faults, warnings,
                     places, households, drafter, drafter_words, submitter, approver, approver_words, words, drafted_ms,
                     moved_ms, applied_ms, outcome, back, version)
VALUES (:district, :c.id, :c.state, :c.title, :c.reason, :c.place, :c.level, :c.due_ms, :c.acts, :c.act_count, :c.undoes,
        :c.faults, :c.warnings, :c.places, :c.households, :c.drafter, :c.drafter_words, :c.submitter, :c.approver,
        :c.approver_words, :c.words, :c.drafted_ms, :c.moved_ms, :c.applied_ms, :c.outcome, :c.back, :c.version)

-- changes_save(str district, Change c) -> one row changes
-- The step that raised the version; MOVED_ON when somebody else was quicker.
UPDATE changes
   SET state = :c.state, title = :c.title, reason = :c.reason, place = :c.place, level = :c.level, due_ms = :c.due_ms,
       acts = :c.acts, act_count = :c.act_count, faults = :c.faults, warnings = :c.warnings, places = :c.places,
       households = :c.households, submitter = :c.submitter, approver = :c.approver,
       approver_words = :c.approver_words, words = :c.words, moved_ms = :c.moved_ms, applied_ms = :c.applied_ms,
       outcome = :c.outcome, back = :c.back, version = :c.version
 WHERE district = :district AND id = :c.id AND version = :c.version - 1

-- changes_load(str district, i64 id, Scope scope, i64 account) -> Change
-- One, if it lies in the reader's scope or is their own.
SELECT c.id, c.state, c.title, c.reason, c.place, c.level, c.due_ms, c.acts, c.act_count, c.undoes, c.faults,
       c.warnings, c.places, c.households, c.drafter, c.drafter_words, c.submitter, c.approver, c.approver_words,
       c.words, c.drafted_ms, c.moved_ms, c.applied_ms, c.outcome, c.back, c.version
  FROM changes c
 WHERE c.district = :district AND c.id = :id
   AND ({scope c.place own c.drafter} OR (c.drafter = :account AND c.drafter > 0))

-- changes_find(str district, i64 id) -> Change
-- One, for the house itself.
SELECT c.id, c.state, c.title, c.reason, c.place, c.level, c.due_ms, c.acts, c.act_count, c.undoes, c.faults,
       c.warnings, c.places, c.households, c.drafter, c.drafter_words, c.submitter, c.approver, c.approver_words,
       c.words, c.drafted_ms, c.moved_ms, c.applied_ms, c.outcome, c.back, c.version
  FROM changes c
 WHERE c.district = :district AND c.id = :id

-- changes_due(str district, i64 now_ms, i64 limit) -> Change[]
-- Approved, and the day has come; in the order in which they fall due.
SELECT c.id, c.state, c.title, c.reason, c.place, c.level, c.due_ms, c.acts, c.act_count, c.undoes, c.faults,
       c.warnings, c.places, c.households, c.drafter, c.drafter_words, c.submitter, c.approver, c.approver_words,
       c.words, c.drafted_ms, c.moved_ms, c.applied_ms, c.outcome, c.back, c.version
  FROM changes c
 WHERE c.district = :district AND c.state = 'approved' AND c.due_ms <= :now_ms
 ORDER BY c.due_ms, c.id
 LIMIT :limit

-- changes_page(str district, Scope scope, i64 account, str state?, str low?, str high?, i64 before?, i64 limit) -> ChangeView[]
-- The newest first, without the acts.
SELECT c.id, c.state, c.title, c.reason, c.place, p.name AS place_name, c.level, c.due_ms, c.act_count, c.undoes, c.faults,
       c.warnings, c.places, c.households, c.drafter_words AS drafter, c.approver_words AS approver, c.words,
       c.drafted_ms, c.moved_ms, c.applied_ms, c.version
  FROM changes c
  LEFT JOIN places p ON p.district = c.district AND p.code = c.place
 WHERE c.district = :district
   AND ({scope c.place own c.drafter} OR (c.drafter = :account AND c.drafter > 0))
       {?state AND c.state = :state}
       {?low AND c.place >= :low}
       {?high AND c.place < :high}
       {?before AND c.id < :before}
 ORDER BY c.id DESC
 LIMIT :limit

-- change_building(str district, i64 building_id) -> ChangeHome[]
-- The communities in which a building and its doors are.
SELECT substr(b.place, 1, 12) AS place FROM buildings b WHERE b.district = :district AND b.id = :building_id
 UNION
SELECT substr(h.place, 1, 12) AS place FROM households h WHERE h.district = :district AND h.building_id = :building_id
 ORDER BY 1

-- changes_moved(str district, str low, str high, i64 from_ms, i64 to_ms) -> ChangeFlow[]
-- Doors that are in another place at the one moment than at the other: how many from where to where. Only what has
-- moved since can differ, so the register itself isn't walked.
SELECT w.old_place, w.new_place, count(*) AS households
  FROM (SELECT coalesce(a.place, h.place) AS old_place, coalesce(b.place, h.place) AS new_place
          FROM (SELECT DISTINCT v.household_id FROM household_places v
                 WHERE v.district = :district AND v.until_ms > :from_ms) m
          JOIN households h ON h.district = :district AND h.id = m.household_id
          LEFT JOIN household_places a ON a.district = h.district AND a.household_id = h.id
               AND a.since_ms <= :from_ms AND a.until_ms > :from_ms
          LEFT JOIN household_places b ON b.district = h.district AND b.household_id = h.id
               AND b.since_ms <= :to_ms AND b.until_ms > :to_ms) w
 WHERE w.old_place <> w.new_place
   AND ((w.old_place >= :low AND w.old_place < :high) OR (w.new_place >= :low AND w.new_place < :high))
 GROUP BY w.old_place, w.new_place
 ORDER BY w.old_place, w.new_place

-- change_compounds(str district, str low, str high) -> ProposeCompound[]
-- Which compound each building of a community, or with doors there, belongs to.
SELECT b.id AS building_id, b.compound_id
  FROM buildings b
 WHERE b.district = :district AND b.compound_id > 0
   AND ((b.place >= :low AND b.place < :high)
    OR EXISTS (SELECT 1 FROM households h WHERE h.district = b.district AND h.building_id = b.id
                  AND h.place >= :low AND h.place < :high))
 ORDER BY b.id
