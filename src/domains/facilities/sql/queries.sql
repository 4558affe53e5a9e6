-- facility_kinds_all(str district) -> FacilityKind[]
SELECT k.code, k.class, k.name, k.name_en, k.scene, k.care, k.serial, k.since_ms, k.source
  FROM facility_kinds k
 WHERE k.district = :district
 ORDER BY k.code, k.since_ms

-- facility_kinds_add(str district, FacilityKind k) -> one row changes
INSERT INTO facility_kinds (district, code, class, name, name_en, scene, care, serial, since_ms, source)
VALUES (:district, :k.code, :k.class, :k.name, :k.name_en, :k.scene, :k.care, :k.serial, :k.since_ms, :k.source)

-- facility_lists_all(str district) -> FacilityList[]
SELECT l.code, l.name, l.name_en, l.owner, l.since_ms, l.source
  FROM facility_lists l
 WHERE l.district = :district
 ORDER BY l.code, l.since_ms

-- facility_lists_add(str district, FacilityList l) -> one row changes
INSERT INTO facility_lists (district, code, name, name_en, owner, since_ms, source)
VALUES (:district, :l.code, :l.name, :l.name_en, :l.owner, :l.since_ms, :l.source)

-- facility_norms_all(str district) -> FacilityNorm[]
SELECT n.code, n.list, n.kind, n.tier, n.duty, n.radius_m, n.size, n.since_ms, n.source
  FROM facility_norms n
 WHERE n.district = :district
 ORDER BY n.code, n.since_ms

-- facility_norms_add(str district, FacilityNorm n) -> one row changes
INSERT INTO facility_norms (district, code, list, kind, tier, duty, radius_m, size, since_ms, source)
VALUES (:district, :n.code, :n.list, :n.kind, :n.tier, :n.duty, :n.radius_m, :n.size, :n.since_ms, :n.source)

-- facilities_add(str district, Facility f) -> one row changes
INSERT INTO facilities (district, id, place, name, address, lon, lat, services, hours, capacity, operator, credit_code,
                        phone, access, whom, state, state_day, source, confirmed_day, confirmed_words, made_ms, version,
                        ref, ref_day)
VALUES (:district, :f.id, :f.place, :f.name, :f.address, :f.lon, :f.lat, :f.services, :f.hours, :f.capacity,
        :f.operator, :f.credit_code, :f.phone, :f.access, :f.whom, :f.state, :f.state_day, :f.source, :f.confirmed_day,
        :f.confirmed_words, :f.made_ms, :f.version, :f.ref, :f.ref_day)

-- facilities_save(str district, Facility f) -> one row changes
UPDATE facilities
   SET place = :f.place, name = :f.name, address = :f.address, lon = :f.lon, lat = :f.lat, services = :f.services,
       hours = :f.hours, capacity = :f.capacity, operator = :f.operator, credit_code = :f.credit_code,
       phone = :f.phone, access = :f.access, whom = :f.whom, state = :f.state, state_day = :f.state_day,
       confirmed_day = :f.confirmed_day, confirmed_words = :f.confirmed_words, version = :f.version
 WHERE district = :district AND id = :f.id AND version = :f.version - 1

-- facility_services_add(str district, str kind, i64 facility) -> rows change
INSERT INTO facility_services (district, kind, facility)
VALUES (:district, :kind, :facility)
    ON CONFLICT (district, kind, facility) DO NOTHING

-- facility_services_clear(str district, i64 facility) -> rows change
DELETE FROM facility_services WHERE district = :district AND facility = :facility

-- facility_states_add(str district, FacilityPast p) -> one row changes
INSERT INTO facility_states (district, id, facility, state, day, why, by_words, made_ms)
VALUES (:district, :p.id, :p.facility, :p.state, :p.day, :p.why, :p.by_words, :p.made_ms)

-- facility_states_of_one(str district, i64 facility) -> FacilityPast[]
SELECT p.id, p.facility, p.state, p.day, p.why, p.by_words, p.made_ms
  FROM facility_states p
 WHERE p.district = :district AND p.facility = :facility
 ORDER BY p.id

-- facility_states_upto(str district, str day) -> FacilityPast[]
-- What became of all of them up to a day, in the order in which it was said.
SELECT p.id, p.facility, p.state, p.day, p.why, p.by_words, p.made_ms
  FROM facility_states p
 WHERE p.district = :district AND p.day <= :day
 ORDER BY p.facility, p.id

-- facility_versions_add(str district, Facility f, str day, i64 now_ms) -> one row changes
INSERT INTO facility_versions (district, facility, version, day, place, name, lon, lat, services, hours, capacity, made_ms)
VALUES (:district, :f.id, :f.version, :day, :f.place, :f.name, :f.lon, :f.lat, :f.services, :f.hours, :f.capacity,
        :now_ms)

-- facility_versions_last(str district, i64 facility) -> FacilitySince
-- Since when it is as it is.
SELECT coalesce(max(v.day), '') AS day FROM facility_versions v WHERE v.district = :district AND v.facility = :facility

-- facilities_on(str district, str day) -> Facility[]
-- As they were on a day: what had last been said of it up to then, whatever its state. Where nothing had begun there is no row.
SELECT f.id, v.place, v.name, f.address, v.lon, v.lat, v.services, v.hours, v.capacity, f.operator, f.credit_code,
       f.phone, f.access, f.whom, p.state, CASE WHEN v.day > p.day THEN v.day ELSE p.day END AS state_day, f.source,
       f.confirmed_day, f.confirmed_words, f.made_ms, v.version, f.ref, f.ref_day
  FROM facilities f
  JOIN facility_states p ON p.district = f.district AND p.facility = f.id
  JOIN facility_versions v ON v.district = f.district AND v.facility = f.id
 WHERE f.district = :district
   AND p.id = (SELECT max(q.id) FROM facility_states q
                WHERE q.district = f.district AND q.facility = f.id AND q.day <= :day)
   AND v.version = (SELECT max(w.version) FROM facility_versions w
                     WHERE w.district = f.district AND w.facility = f.id AND w.day <= :day)
 ORDER BY f.id

-- facilities_one(str district, Scope scope, i64 id) -> Facility
SELECT f.id, f.place, f.name, f.address, f.lon, f.lat, f.services, f.hours, f.capacity, f.operator, f.credit_code,
       f.phone, f.access, f.whom, f.state, f.state_day, f.source, f.confirmed_day, f.confirmed_words, f.made_ms,
       f.version, f.ref, f.ref_day
  FROM facilities f
 WHERE f.district = :district AND f.id = :id AND {scope f.place}

-- facilities_any(str district, i64 id) -> Facility
-- Wherever: what stands at a street is seen by everybody.
SELECT f.id, f.place, f.name, f.address, f.lon, f.lat, f.services, f.hours, f.capacity, f.operator, f.credit_code,
       f.phone, f.access, f.whom, f.state, f.state_day, f.source, f.confirmed_day, f.confirmed_words, f.made_ms,
       f.version, f.ref, f.ref_day
  FROM facilities f
 WHERE f.district = :district AND f.id = :id

-- facilities_page(str district, Scope scope, str low?, str high?, str state?, str kind?, str q?, str stale?, i64 full?, i64 after?, i64 limit) -> Facility[]
-- The newest first. Stale: not confirmed since that day. Full: open, and the last word, told since then, says so.
SELECT f.id, f.place, f.name, f.address, f.lon, f.lat, f.services, f.hours, f.capacity, f.operator, f.credit_code,
       f.phone, f.access, f.whom, f.state, f.state_day, f.source, f.confirmed_day, f.confirmed_words, f.made_ms,
       f.version, f.ref, f.ref_day
  FROM facilities f
 WHERE f.district = :district AND {scope f.place}
       {?low AND f.place >= :low}
       {?high AND f.place < :high}
       {?state AND f.state = :state}
       {?stale AND f.confirmed_day < :stale}
       {?q AND (f.name LIKE :q ESCAPE '!' OR f.address LIKE :q ESCAPE '!')}
       {?full AND f.state = 'open' AND f.capacity IS NOT NULL
           AND EXISTS (SELECT 1 FROM facility_free w
                        WHERE w.district = f.district AND w.facility = f.id AND w.free = 0 AND w.told_ms >= :full
                          AND NOT EXISTS (SELECT 1 FROM facility_free v
                                           WHERE v.district = w.district AND v.facility = w.facility AND v.id > w.id))}
       {?kind AND EXISTS (SELECT 1 FROM facility_services s
                           WHERE s.district = f.district AND s.facility = f.id AND s.kind = :kind)}
       {?after AND f.id < :after}
 ORDER BY f.id DESC
 LIMIT :limit

-- facilities_alive(str district) -> Facility[]
SELECT f.id, f.place, f.name, f.address, f.lon, f.lat, f.services, f.hours, f.capacity, f.operator, f.credit_code,
       f.phone, f.access, f.whom, f.state, f.state_day, f.source, f.confirmed_day, f.confirmed_words, f.made_ms,
       f.version, f.ref, f.ref_day
  FROM facilities f
 WHERE f.district = :district AND f.state IN ('planned', 'open')
 ORDER BY f.id

-- facilities_within(str district, i64 west, i64 south, i64 east, i64 north) -> Facility[]
-- Those that stand in a box, for matching.
SELECT f.id, f.place, f.name, f.address, f.lon, f.lat, f.services, f.hours, f.capacity, f.operator, f.credit_code,
       f.phone, f.access, f.whom, f.state, f.state_day, f.source, f.confirmed_day, f.confirmed_words, f.made_ms,
       f.version, f.ref, f.ref_day
  FROM facilities f
 WHERE f.district = :district AND f.state IN ('planned', 'open')
   AND f.lon >= :west AND f.lon <= :east AND f.lat >= :south AND f.lat <= :north
 ORDER BY f.id

-- facility_stamp(str district) -> i64
SELECT s.stamp FROM facility_stamps s WHERE s.district = :district

-- facility_stamp_put(str district, i64 stamp) -> one row changes
INSERT INTO facility_stamps (district, stamp) VALUES (:district, :stamp)
    ON CONFLICT (district) DO UPDATE SET stamp = excluded.stamp

-- facility_wishes_add(str district, FacilityWish w) -> one row changes
INSERT INTO facility_wishes (district, id, kind, facility, service, place, lon, lat, words, account, state, answer,
                             decided_words, decided_ms, made_ms, version)
VALUES (:district, :w.id, :w.kind, :w.facility, :w.service, :w.place, :w.lon, :w.lat, :w.words, :w.account, :w.state,
        :w.answer, :w.decided_words, :w.decided_ms, :w.made_ms, :w.version)

-- facility_wishes_save(str district, FacilityWish w) -> one row changes
UPDATE facility_wishes
   SET state = :w.state, answer = :w.answer, decided_words = :w.decided_words, decided_ms = :w.decided_ms,
       version = :w.version
 WHERE district = :district AND id = :w.id AND version = :w.version - 1

-- facility_wishes_one(str district, Scope scope, i64 id) -> FacilityWish
SELECT w.id, w.kind, w.facility, w.service, w.place, w.lon, w.lat, w.words, w.account, w.state, w.answer,
       w.decided_words, w.decided_ms, w.made_ms, w.version
  FROM facility_wishes w
 WHERE w.district = :district AND w.id = :id AND {scope w.place}

-- facility_wishes_page(str district, Scope scope, str state?, i64 after?, i64 limit) -> FacilityWish[]
SELECT w.id, w.kind, w.facility, w.service, w.place, w.lon, w.lat, w.words, w.account, w.state, w.answer,
       w.decided_words, w.decided_ms, w.made_ms, w.version
  FROM facility_wishes w
 WHERE w.district = :district AND {scope w.place}
       {?state AND w.state = :state}
       {?after AND w.id < :after}
 ORDER BY w.id DESC
 LIMIT :limit

-- facility_wishes_of(str district, i64 account, i64 after?, i64 limit) -> FacilityWish[]
SELECT w.id, w.kind, w.facility, w.service, w.place, w.lon, w.lat, w.words, w.account, w.state, w.answer,
       w.decided_words, w.decided_ms, w.made_ms, w.version
  FROM facility_wishes w
 WHERE w.district = :district AND w.account = :account
       {?after AND w.id < :after}
 ORDER BY w.id DESC
 LIMIT :limit

-- facility_kinds_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM facility_kinds WHERE district = :district AND code = :key AND since_ms = :since_ms

-- facility_lists_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM facility_lists WHERE district = :district AND code = :key AND since_ms = :since_ms

-- facility_norms_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM facility_norms WHERE district = :district AND code = :key AND since_ms = :since_ms

-- facility_wishes_missing(str district, Scope scope) -> FacilityMissing[]
SELECT w.service, w.place, count(*) AS count
  FROM facility_wishes w
 WHERE w.district = :district AND w.kind = 'missing' AND w.state <> 'declined' AND {scope w.place}
 GROUP BY w.service, w.place
 ORDER BY w.service, w.place

-- facility_tags_all(str district) -> FacilityTag[]
SELECT t.code, t.kind, t.about, t.since_ms, t.source
  FROM facility_tags t
 WHERE t.district = :district
 ORDER BY t.code, t.since_ms

-- facility_tags_add(str district, FacilityTag t) -> one row changes
INSERT INTO facility_tags (district, code, kind, about, since_ms, source)
VALUES (:district, :t.code, :t.kind, :t.about, :t.since_ms, :t.source)

-- facility_tags_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM facility_tags WHERE district = :district AND code = :key AND since_ms = :since_ms

-- facilities_for_map(str district) -> Facility[]
-- Those that a thing of the map may be: who are there, and who were one before, whatever became of them.
SELECT f.id, f.place, f.name, f.address, f.lon, f.lat, f.services, f.hours, f.capacity, f.operator, f.credit_code,
       f.phone, f.access, f.whom, f.state, f.state_day, f.source, f.confirmed_day, f.confirmed_words, f.made_ms,
       f.version, f.ref, f.ref_day
  FROM facilities f
 WHERE f.district = :district AND (f.state IN ('planned', 'open') OR f.ref <> '')
 ORDER BY f.id

-- facility_ref_put(str district, i64 id, str ref, str day) -> one row changes
UPDATE facilities SET ref = :ref, ref_day = :day WHERE district = :district AND id = :id

-- facility_brought_all(str district) -> FacilityBrought[]
SELECT b.facility, b.name, b.address, b.lon, b.lat, b.services, b.hours, b.operator, b.phone, b.access, b.own
  FROM facility_brought b
 WHERE b.district = :district
 ORDER BY b.facility

-- facility_brought_put(str district, FacilityBrought b) -> one row changes
INSERT INTO facility_brought (district, facility, name, address, lon, lat, services, hours, operator, phone, access, own)
VALUES (:district, :b.facility, :b.name, :b.address, :b.lon, :b.lat, :b.services, :b.hours, :b.operator, :b.phone,
        :b.access, :b.own)
    ON CONFLICT (district, facility) DO UPDATE
   SET name = excluded.name, address = excluded.address, lon = excluded.lon, lat = excluded.lat,
       services = excluded.services, hours = excluded.hours, operator = excluded.operator, phone = excluded.phone,
       access = excluded.access, own = excluded.own

-- facility_free_add(str district, FacilityFree w) -> one row changes
INSERT INTO facility_free (district, id, facility, free, by_words, told_ms)
VALUES (:district, :w.id, :w.facility, :w.free, :w.by_words, :w.told_ms)

-- facility_free_last(str district, i64 since) -> FacilityFree[]
-- Of each facility the last word, where it was told since then.
SELECT w.id, w.facility, w.free, w.by_words, w.told_ms
  FROM facility_free w
 WHERE w.district = :district AND w.told_ms >= :since
   AND NOT EXISTS (SELECT 1 FROM facility_free v
                    WHERE v.district = w.district AND v.facility = w.facility AND v.id > w.id)
 ORDER BY w.facility

-- facility_free_of_one(str district, i64 facility, i64 limit) -> FacilityFree[]
SELECT w.id, w.facility, w.free, w.by_words, w.told_ms
  FROM facility_free w
 WHERE w.district = :district AND w.facility = :facility
 ORDER BY w.id DESC
 LIMIT :limit

-- facility_free_rules_all(str district) -> FacilityFreeRule[]
SELECT r.days, r.since_ms, r.source FROM facility_free_rules r WHERE r.district = :district ORDER BY r.since_ms

-- facility_free_rules_add(str district, FacilityFreeRule r) -> one row changes
INSERT INTO facility_free_rules (district, since_ms, days, source)
VALUES (:district, :r.since_ms, :r.days, :r.source)

-- facility_free_rules_recall(str district, i64 since_ms) -> one row changes
DELETE FROM facility_free_rules WHERE district = :district AND since_ms = :since_ms

-- facility_photos_add(str district, FacilityPhotoRow p) -> one row changes
INSERT INTO facility_photos (district, id, facility, photo, wish, serial, by_words, made_ms, removed_words, removed_ms)
VALUES (:district, :p.id, :p.facility, :p.photo, :p.wish, :p.serial, :p.by_words, :p.made_ms, '', NULL)

-- facility_photos_of(str district, i64 facility) -> FacilityPhoto[]
-- Those that are there.
SELECT p.photo, p.wish, p.by_words, p.made_ms
  FROM facility_photos p
 WHERE p.district = :district AND p.facility = :facility AND p.removed_ms IS NULL
 ORDER BY p.serial, p.id

-- facility_photos_move(str district, i64 facility, i64 photo, i64 serial) -> one row changes
UPDATE facility_photos SET serial = :serial
 WHERE district = :district AND facility = :facility AND photo = :photo AND removed_ms IS NULL

-- facility_photos_remove(str district, i64 facility, i64 photo, str words, i64 now_ms) -> one row changes
UPDATE facility_photos SET removed_words = :words, removed_ms = :now_ms
 WHERE district = :district AND facility = :facility AND photo = :photo AND removed_ms IS NULL

-- facility_wish_photos_add(str district, i64 wish, i64 photo, i64 serial) -> one row changes
INSERT INTO facility_wish_photos (district, wish, photo, serial) VALUES (:district, :wish, :photo, :serial)

-- facility_wish_photos_of(str district, i64 wish) -> FacilityPhotoId[]
SELECT p.photo AS id
  FROM facility_wish_photos p
 WHERE p.district = :district AND p.wish = :wish
 ORDER BY p.serial

-- facility_wishes_any(str district, i64 id) -> FacilityWish
-- Wherever: who may see it is asked by who shows it.
SELECT w.id, w.kind, w.facility, w.service, w.place, w.lon, w.lat, w.words, w.account, w.state, w.answer,
       w.decided_words, w.decided_ms, w.made_ms, w.version
  FROM facility_wishes w
 WHERE w.district = :district AND w.id = :id

-- facility_photo_used(str district, i64 photo) -> i64
-- By how many facilities and suggestions.
SELECT (SELECT count(*) FROM facility_photos p
         WHERE p.district = :district AND p.photo = :photo AND p.removed_ms IS NULL)
     + (SELECT count(*) FROM facility_wish_photos w WHERE w.district = :district AND w.photo = :photo) AS used
