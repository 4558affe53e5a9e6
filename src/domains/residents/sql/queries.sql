-- residents_page(str district, Scope scope, str low?, str high?, i64 building_id?, i64 household_id?, str after_place?, i64 after_building?, i64 after_unit?, i64 after_household?, i64 after?, i64 limit) -> ResidentLine[]
-- People by door: micro-grid, building, staircase, household. CROSS JOIN: in this order, out of households_place.
SELECT m.resident AS id, m.id AS membership_id, r.name, r.sex, r.birth_date, r.kind, r.phone, r.identity, m.household_id,
       h.building_id, c.name AS compound, b.name AS building, h.unit, h.floor, h.room, h.place, m.role, m.relation,
       m.lives, m.since, r.synthetic
  FROM households h
 CROSS JOIN memberships m
 CROSS JOIN residents r
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE h.district = :district AND {scope h.place}
       {?low AND h.place >= :low}
       {?high AND h.place < :high}
       {?building_id AND h.building_id = :building_id}
       {?household_id AND h.id = :household_id}
       {?after AND (h.place, h.building_id, h.unit, h.id, m.id) > (:after_place, :after_building, :after_unit, :after_household, :after)}
       AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL
       AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0
 ORDER BY h.place, h.building_id, h.unit, h.id, m.id
 LIMIT :limit

-- residents_line_spot(str district, Scope scope, i64 membership) -> ResidentSpot
-- Where the page before ended.
SELECT h.place, h.building_id, h.unit, h.id AS household_id
  FROM memberships m
  JOIN households h ON h.district = m.district AND h.id = m.household_id
 WHERE m.district = :district AND m.id = :membership AND {scope h.place}

-- residents_found(str district, Scope scope, SealDigests name, SealDigests identity, SealDigests phone, i64 limit) -> ResidentLine[]
-- By digest, in households of the reader's places.
SELECT r.id, m.id AS membership_id, r.name, r.sex, r.birth_date, r.kind, r.phone, r.identity, m.household_id,
       h.building_id, c.name AS compound, b.name AS building, h.unit, h.floor, h.room, h.place, m.role, m.relation,
       m.lives, m.since, r.synthetic
  FROM residents r
 CROSS JOIN memberships m
 CROSS JOIN households h
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE r.district = :district AND r.merged_into = 0
       {?name.now AND r.name_digest IN (:name.now, :name.before)}
       {?identity.now AND r.identity_digest IN (:identity.now, :identity.before)}
       {?phone.now AND r.phone_digest IN (:phone.now, :phone.before)}
       AND m.district = r.district AND m.resident = r.id AND m.until IS NULL
       AND h.district = m.district AND h.id = m.household_id AND {scope h.place}
 ORDER BY m.id
 LIMIT :limit

-- residents_sounding(str district, Scope scope, str low, str high, SealDigests pinyin, SealDigests initials, SealDigests tail, i64 limit) -> ResidentLine[]
-- By what many share, of those whose record is kept from `low` to `high`. Out of an index that ends with the place: no
-- record kept elsewhere is read, so none costs time.
SELECT r.id, m.id AS membership_id, r.name, r.sex, r.birth_date, r.kind, r.phone, r.identity, m.household_id,
       h.building_id, c.name AS compound, b.name AS building, h.unit, h.floor, h.room, h.place, m.role, m.relation,
       m.lives, m.since, r.synthetic
  FROM residents r
 CROSS JOIN memberships m
 CROSS JOIN households h
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE r.district = :district AND r.place >= :low AND r.place < :high AND r.merged_into = 0
       {?pinyin.now AND r.pinyin_digest IN (:pinyin.now, :pinyin.before)}
       {?initials.now AND r.initials_digest IN (:initials.now, :initials.before)}
       {?tail.now AND r.tail_digest IN (:tail.now, :tail.before)}
       AND m.district = r.district AND m.resident = r.id AND m.until IS NULL
       AND h.district = m.district AND h.id = m.household_id AND {scope h.place}
 ORDER BY m.id
 LIMIT :limit

-- residents_unread(str district, i64 limit) -> ResidentUnread[]
SELECT r.id, r.name_sealed, r.phone_sealed
  FROM residents r
 WHERE r.district = :district AND r.pinyin_digest IS NULL
 ORDER BY r.id
 LIMIT :limit

-- residents_sound_set(str district, i64 id, bytes pinyin, bytes initials, bytes tail) -> one row changes
UPDATE residents SET pinyin_digest = :pinyin, initials_digest = :initials, tail_digest = :tail
 WHERE district = :district AND id = :id

-- residents_one(str district, Scope scope, i64 id) -> ResidentKept
-- A record, if the person lives, owns or works in the reader's places now; of one who has left, the community that
-- kept it.
SELECT r.id, r.name_sealed, r.name_digest, r.name, r.identity_kind, r.identity_sealed, r.identity_digest, r.identity,
       r.inferred, r.phone_sealed, r.phone_digest, r.phone, r.pinyin_digest, r.initials_digest,
       r.tail_digest, r.origin, r.address_sealed, r.kind, r.sex, r.birth_date,
       r.place, r.account, r.merged_into, r.synthetic, r.made_ms, r.version
  FROM residents r
 WHERE r.district = :district AND r.id = :id AND r.merged_into = 0
   AND (EXISTS (SELECT 1 FROM memberships m JOIN households h ON h.district = m.district AND h.id = m.household_id
                 WHERE m.district = r.district AND m.resident = r.id AND m.until IS NULL AND {scope h.place})
        OR ({scope r.place}
            AND NOT EXISTS (SELECT 1 FROM memberships m
                             WHERE m.district = r.district AND m.resident = r.id AND m.until IS NULL)))

-- residents_any(str district, i64 id) -> ResidentKept
-- Merged or not, wherever: for undoing a merge of a record that the reader may see.
SELECT r.id, r.name_sealed, r.name_digest, r.name, r.identity_kind, r.identity_sealed, r.identity_digest, r.identity,
       r.inferred, r.phone_sealed, r.phone_digest, r.phone, r.pinyin_digest, r.initials_digest,
       r.tail_digest, r.origin, r.address_sealed, r.kind, r.sex, r.birth_date,
       r.place, r.account, r.merged_into, r.synthetic, r.made_ms, r.version
  FROM residents r
 WHERE r.district = :district AND r.id = :id

-- residents_of_account(str district, i64 account) -> ResidentKept
SELECT r.id, r.name_sealed, r.name_digest, r.name, r.identity_kind, r.identity_sealed, r.identity_digest, r.identity,
       r.inferred, r.phone_sealed, r.phone_digest, r.phone, r.pinyin_digest, r.initials_digest,
       r.tail_digest, r.origin, r.address_sealed, r.kind, r.sex, r.birth_date,
       r.place, r.account, r.merged_into, r.synthetic, r.made_ms, r.version
  FROM residents r
 WHERE r.district = :district AND r.account = :account AND r.account > 0 AND r.merged_into = 0

-- residents_same_identity(str district, Scope scope, SealDigests digest, i64 but) -> i64
-- How many others have that number, of those that the reader may see.
SELECT count(*)
  FROM residents r
 WHERE r.district = :district AND r.identity_digest IN (:digest.now, :digest.before) AND r.merged_into = 0 AND r.id <> :but
   AND (EXISTS (SELECT 1 FROM memberships m JOIN households h ON h.district = m.district AND h.id = m.household_id
                 WHERE m.district = r.district AND m.resident = r.id AND m.until IS NULL AND {scope h.place})
        OR {scope r.place})

-- residents_add(str district, ResidentKept r) -> one row changes
INSERT INTO residents (district, id, name_sealed, name_digest, name, identity_kind, identity_sealed, identity_digest,
                       identity, inferred, phone_sealed, phone_digest, phone, pinyin_digest, initials_digest,
                       tail_digest, origin, address_sealed, kind, sex,
                       birth_date, place, account, merged_into, synthetic, made_ms, version)
VALUES (:district, :r.id, :r.name_sealed, :r.name_digest, :r.name, :r.identity_kind, :r.identity_sealed,
        :r.identity_digest, :r.identity, :r.inferred, :r.phone_sealed, :r.phone_digest, :r.phone, :r.pinyin_digest,
        :r.initials_digest, :r.tail_digest, :r.origin,
        :r.address_sealed, :r.kind, :r.sex, :r.birth_date, :r.place, :r.account, :r.merged_into, :r.synthetic,
        :r.made_ms, :r.version)

-- resident_twins_note(str district, bytes identity) -> rows change
-- All that have that number, if they are more than one.
INSERT INTO resident_twins (district, resident)
SELECT r.district, r.id
  FROM residents r
 WHERE r.district = :district AND r.identity_digest = :identity
   AND EXISTS (SELECT 1 FROM residents o
                WHERE o.district = :district AND o.identity_digest = :identity AND o.id <> r.id)
    ON CONFLICT (district, resident) DO NOTHING

-- residents_save(str district, ResidentKept r) -> one row changes
UPDATE residents
   SET name_sealed = :r.name_sealed, name_digest = :r.name_digest, name = :r.name, identity_kind = :r.identity_kind,
       identity_sealed = :r.identity_sealed, identity_digest = :r.identity_digest, identity = :r.identity,
       inferred = :r.inferred, phone_sealed = :r.phone_sealed, phone_digest = :r.phone_digest, phone = :r.phone,
       pinyin_digest = :r.pinyin_digest, initials_digest = :r.initials_digest, tail_digest = :r.tail_digest,
       origin = :r.origin, address_sealed = :r.address_sealed, kind = :r.kind, sex = :r.sex,
       birth_date = :r.birth_date, place = :r.place, account = :r.account, merged_into = :r.merged_into,
       synthetic = :r.synthetic, version = :r.version
 WHERE district = :district AND id = :r.id AND version = :r.version - 1

-- residents_household(str district, Scope scope, i64 id) -> ResidentHousehold
SELECT h.id, h.building_id, h.unit, h.place,
       (SELECT count(*) FROM memberships m
         WHERE m.district = h.district AND m.household_id = h.id AND m.until IS NULL) AS people
  FROM households h
 WHERE h.district = :district AND h.id = :id AND {scope h.place}

-- residents_doors(str district, Scope scope, i64 building_id, i64 limit) -> ResidentDoor[]
-- The doors of a building with how many people are written down behind each.
SELECT h.id, h.unit, h.floor, h.room, h.place, count(r.id) AS people,
       coalesce(sum(CASE WHEN r.id IS NOT NULL AND m.lives = 1 THEN 1 ELSE 0 END), 0) AS living
  FROM households h
  LEFT JOIN memberships m ON m.district = h.district AND m.household_id = h.id AND m.until IS NULL
  LEFT JOIN residents r ON r.district = m.district AND r.id = m.resident AND r.merged_into = 0
 WHERE h.district = :district AND h.building_id = :building_id AND {scope h.place}
 GROUP BY h.id, h.unit, h.floor, h.room, h.place
 ORDER BY h.unit, h.floor, h.room
 LIMIT :limit

-- memberships_held(str district, i64 resident) -> Membership[]
-- All of one person, for the rules.
SELECT m.id, m.household_id, m.resident, m.role, m.relation, m.lives, m.since, m.until, m.until_why
  FROM memberships m
 WHERE m.district = :district AND m.resident = :resident
 ORDER BY m.id

-- memberships_shown(str district, Scope scope, i64 resident) -> MembershipRow[]
-- Those in the reader's places, the latest first.
SELECT m.id, m.household_id, c.name AS compound, b.name AS building, h.unit, h.room, h.place, m.role, m.relation,
       m.lives, m.since, m.until, m.until_why
  FROM memberships m
  JOIN households h ON h.district = m.district AND h.id = m.household_id
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE m.district = :district AND m.resident = :resident AND {scope h.place}
 ORDER BY m.since DESC, m.id DESC

-- memberships_own(str district, i64 resident) -> MembershipRow[]
-- All of them, for the person.
SELECT m.id, m.household_id, c.name AS compound, b.name AS building, h.unit, h.room, h.place, m.role, m.relation,
       m.lives, m.since, m.until, m.until_why
  FROM memberships m
  JOIN households h ON h.district = m.district AND h.id = m.household_id
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE m.district = :district AND m.resident = :resident
 ORDER BY m.since DESC, m.id DESC

-- memberships_seen(str district, Scope scope, i64 id) -> Membership
SELECT m.id, m.household_id, m.resident, m.role, m.relation, m.lives, m.since, m.until, m.until_why
  FROM memberships m
  JOIN households h ON h.district = m.district AND h.id = m.household_id
 WHERE m.district = :district AND m.id = :id AND {scope h.place}

-- memberships_place(str district, i64 household_id) -> ResidentSpot
SELECT h.place, h.building_id, h.unit, h.id AS household_id
  FROM households h
 WHERE h.district = :district AND h.id = :household_id

-- memberships_add(str district, Membership m) -> one row changes
INSERT INTO memberships (district, id, household_id, resident, role, relation, lives, since, until, until_why)
VALUES (:district, :m.id, :m.household_id, :m.resident, :m.role, :m.relation, :m.lives, :m.since, NULL, NULL)

-- memberships_end(str district, i64 id, str until, str why) -> one row changes
UPDATE memberships SET until = :until, until_why = :why WHERE district = :district AND id = :id AND until IS NULL

-- memberships_again(str district, i64 id) -> rows change
UPDATE memberships SET until = NULL, until_why = NULL
 WHERE district = :district AND id = :id AND until_why = 'merged'

-- memberships_give(str district, i64 id, i64 from_resident, i64 to_resident) -> rows change
UPDATE memberships SET resident = :to_resident
 WHERE district = :district AND id = :id AND resident = :from_resident

-- residents_pairs_of(str district, Scope scope, str low, str high, i64 after?, i64 after_other?, i64 limit) -> ResidentPair[]
-- Two records that look like one person: the same number, or name, birthday and community where one of both has no
-- number. Both in the reader's places. By the later one of both: what comes in meanwhile stands at the end.
-- CROSS JOIN: from the few that have a twin, or no number. By two indexes alone (|| keeps the planner to the name's), and
-- the rows of one page only: who of two names is the earlier and has no number either was found from the other side.
SELECT w.id, w.other_id, a.name, b.name AS other_name, a.identity, b.identity AS other_identity, a.place, w.found_by
  FROM (SELECT p.id, p.other_id, p.found_by
          FROM (SELECT x.id, y.id AS other_id, 'identity' AS found_by
                  FROM resident_twins t
                 CROSS JOIN residents x
                 CROSS JOIN residents y
                 WHERE t.district = :district AND x.district = t.district AND x.id = t.resident
                   AND x.place || '' >= :low AND x.place || '' < :high AND {scope x.place} AND x.merged_into = 0
                   AND y.district = x.district AND y.identity_digest = x.identity_digest AND y.id > x.id
                   AND y.merged_into = 0 AND {scope y.place}
                 UNION ALL
                SELECT CASE WHEN x.id < y.id THEN x.id ELSE y.id END AS id,
                       CASE WHEN x.id < y.id THEN y.id ELSE x.id END AS other_id, 'name' AS found_by
                  FROM residents x
                 CROSS JOIN residents y
                 WHERE x.district = :district AND x.place >= :low AND x.place < :high AND {scope x.place}
                   AND x.merged_into = 0 AND x.identity_digest IS NULL
                   AND y.district = x.district AND y.name_digest = x.name_digest AND y.birth_date = x.birth_date
                   AND y.place || '' = x.place
                   AND y.id NOT IN (SELECT m.id FROM residents m WHERE m.district = :district AND m.merged_into > 0)
                   AND (y.id > x.id OR (y.id < x.id AND y.id NOT IN
                       (SELECT z.id FROM residents z
                         WHERE z.district = x.district AND z.place = x.place AND z.name_digest = x.name_digest
                           AND z.birth_date = x.birth_date AND z.identity_digest IS NULL)))) p
         WHERE p.id > 0
               {?after AND (p.other_id, p.id) > (:after, :after_other)}
           AND NOT EXISTS (SELECT 1 FROM resident_distinct d
                            WHERE d.district = :district AND d.id = p.id AND d.other_id = p.other_id)
         ORDER BY p.other_id, p.id
         LIMIT :limit) w
  JOIN residents a ON a.district = :district AND a.id = w.id
  JOIN residents b ON b.district = :district AND b.id = w.other_id
 ORDER BY w.other_id, w.id

-- residents_distinct_add(str district, i64 id, i64 other_id, i64 now_ms, i64 account) -> rows change
INSERT INTO resident_distinct (district, id, other_id, at_ms, account)
VALUES (:district, :id, :other_id, :now_ms, :account)
    ON CONFLICT (district, id, other_id) DO NOTHING

-- residents_side(str district, i64 id) -> ResidentSide
SELECT r.id, r.account, r.merged_into,
       (SELECT count(*) FROM residents o
         JOIN resident_merges g ON g.district = o.district AND g.merged = o.id AND g.undone_ms IS NULL
         WHERE g.district = r.district AND g.kept = r.id) AS others
  FROM residents r
 WHERE r.district = :district AND r.id = :id

-- residents_merges_add(str district, ResidentMerge g, i64 account) -> one row changes
INSERT INTO resident_merges (district, id, kept, merged, at_ms, account, undone_ms)
VALUES (:district, :g.id, :g.kept, :g.merged, :g.at_ms, :account, NULL)

-- residents_merges_of(str district, i64 kept, i64 merged) -> ResidentMerge
SELECT g.id, g.kept, g.merged, g.at_ms
  FROM resident_merges g
 WHERE g.district = :district AND g.kept = :kept AND g.merged = :merged AND g.undone_ms IS NULL

-- residents_merges_undo(str district, i64 id, i64 now_ms) -> one row changes
UPDATE resident_merges SET undone_ms = :now_ms WHERE district = :district AND id = :id AND undone_ms IS NULL

-- residents_moves_add(str district, i64 merge_id, i64 membership, bool moved, bool ended) -> one row changes
INSERT INTO resident_merge_moves (district, merge_id, membership, moved, ended)
VALUES (:district, :merge_id, :membership, :moved, :ended)

-- residents_moves_of(str district, i64 merge_id) -> ResidentMergeMove[]
SELECT v.membership, v.moved, v.ended
  FROM resident_merge_moves v
 WHERE v.district = :district AND v.merge_id = :merge_id
 ORDER BY v.membership

-- residents_account_of(str district, Scope scope, str login, i64 now_ms) -> ResidentAccount
-- A resident's account in the reader's places.
SELECT a.id, a.name
  FROM accounts a
 WHERE a.district = :district AND a.login = :login AND a.state = 'active'
   AND EXISTS (SELECT 1 FROM posts p
                WHERE p.district = a.district AND p.account = a.id AND p.role = 'resident' AND {scope p.place}
                  AND (p.until_ms IS NULL OR p.until_ms > :now_ms))

-- residents_sealed(str district) -> ResidentSealed
-- Any sealed field, to see at the start whether the key is the right one.
SELECT name_sealed AS sealed FROM residents WHERE district = :district LIMIT 1

-- residents_rows_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, name_sealed AS one, identity_sealed AS two, phone_sealed AS three, address_sealed AS four
  FROM residents
 WHERE district = :district AND id > :from.id
 ORDER BY id
 LIMIT :limit

-- residents_row_seal(str district, SealedRow was, ResidentKept k) -> rows change
UPDATE residents
   SET name_sealed = :k.name_sealed, name_digest = :k.name_digest, identity_sealed = :k.identity_sealed,
       identity_digest = :k.identity_digest, phone_sealed = :k.phone_sealed, phone_digest = :k.phone_digest,
       address_sealed = :k.address_sealed, pinyin_digest = :k.pinyin_digest, initials_digest = :k.initials_digest,
       tail_digest = :k.tail_digest
 WHERE district = :district AND id = :k.id AND name_sealed = :was.one

-- residents_add_veiled(str district, ResidentKept r, i64 import_id) -> one row changes
INSERT INTO residents (district, id, name_sealed, name_digest, name, identity_kind, identity_sealed, identity_digest,
                       identity, inferred, phone_sealed, phone_digest, phone, pinyin_digest, initials_digest,
                       tail_digest, origin, address_sealed, kind, sex,
                       birth_date, place, account, merged_into, synthetic, made_ms, version, import_id)
VALUES (:district, :r.id, :r.name_sealed, :r.name_digest, :r.name, :r.identity_kind, :r.identity_sealed,
        :r.identity_digest, :r.identity, :r.inferred, :r.phone_sealed, :r.phone_digest, :r.phone, :r.pinyin_digest,
        :r.initials_digest, :r.tail_digest, :r.origin,
        :r.address_sealed, :r.kind, :r.sex, :r.birth_date, :r.place, :r.account, :r.merged_into, :r.synthetic,
        :r.made_ms, :r.version, :import_id)

-- residents_piece_end(str district, ResidentSpan s, i64 many) -> i64
-- The id at which a piece of a span ends; none: the rest is one.
SELECT id FROM residents
 WHERE district = :district AND id >= :s.low AND id <= :s.high
 ORDER BY id LIMIT 1 OFFSET :many

-- residents_unveil_all(str district, ResidentSpan s) -> rows change
UPDATE residents SET merged_into = 0
 WHERE district = :district AND id >= :s.low AND id <= :s.high AND import_id = :s.import_id
   AND merged_into = 0 - :s.import_id

-- residents_veil_all(str district, ResidentSpan s) -> rows change
UPDATE residents SET merged_into = 0 - :s.import_id
 WHERE district = :district AND id >= :s.low AND id <= :s.high AND import_id = :s.import_id AND merged_into = 0

-- residents_touched(str district, ResidentSpan s) -> i64
-- Of an import: records corrected, merged, linked, or whose parts were ended or added to since.
SELECT count(*)
  FROM residents r
 WHERE r.district = :district AND r.id >= :s.low AND r.id <= :s.high AND r.import_id = :s.import_id
   AND (r.version <> 1 OR r.merged_into <> 0 OR r.account <> 0
        OR EXISTS (SELECT 1 FROM memberships m
                    WHERE m.district = r.district AND m.resident = r.id
                      AND (m.until IS NOT NULL OR m.id < :s.low OR m.id > :s.high))
        OR EXISTS (SELECT 1 FROM resident_merges g WHERE g.district = r.district AND g.kept = r.id))

-- residents_sweep_parts(str district, ResidentSpan s, i64 most) -> rows change
DELETE FROM memberships
 WHERE district = :district
   AND resident IN (SELECT r.id FROM residents r
                     WHERE r.district = :district AND r.id >= :s.low AND r.id <= :s.high
                       AND r.merged_into = 0 - :s.import_id
                     ORDER BY r.id LIMIT :most)

-- residents_sweep_all(str district, ResidentSpan s, i64 most) -> rows change
DELETE FROM residents
 WHERE district = :district
   AND id IN (SELECT r.id FROM residents r
               WHERE r.district = :district AND r.id >= :s.low AND r.id <= :s.high
                 AND r.merged_into = 0 - :s.import_id
               ORDER BY r.id LIMIT :most)

-- memberships_at(str district, i64 household_id, i64 but_import) -> i64
-- Parts, past ones too, of anybody that this import did not write down.
SELECT count(*)
  FROM memberships m
  JOIN residents r ON r.district = m.district AND r.id = m.resident
 WHERE m.district = :district AND m.household_id = :household_id AND r.import_id <> :but_import

-- residents_digests_kept(str district, Scope scope) -> ResidentSealed[]
-- Numbers of the records that the reader's communities keep …
SELECT r.identity_digest AS sealed
  FROM residents r
 WHERE r.district = :district AND {scope r.place} AND r.merged_into = 0 AND r.identity_digest IS NOT NULL

-- residents_digests_there(str district, Scope scope) -> ResidentSealed[]
-- … and of those who have a part in a household of the reader's places.
SELECT r.identity_digest AS sealed
  FROM households h
 CROSS JOIN memberships m
 CROSS JOIN residents r
 WHERE h.district = :district AND {scope h.place}
   AND m.district = h.district AND m.household_id = h.id AND m.until IS NULL
   AND r.district = m.district AND r.id = m.resident AND r.merged_into = 0 AND r.identity_digest IS NOT NULL
