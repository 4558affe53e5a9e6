-- shift_sites_add(str district, ShiftSite s) -> one row changes
INSERT INTO shift_sites (district, id, place, name, address, lon, lat, made_words, made_ms, ended_ms, synthetic)
VALUES (:district, :s.id, :s.place, :s.name, :s.address, :s.lon, :s.lat, :s.made_words, :s.made_ms, :s.ended_ms, :s.synthetic)

-- shift_sites_in(str district, Scope scope, str low?, str high?, i64 limit) -> ShiftSite[]
SELECT s.id, s.place, s.name, s.address, s.lon, s.lat, s.made_words, s.made_ms, s.ended_ms, s.synthetic
  FROM shift_sites s
 WHERE s.district = :district AND s.ended_ms IS NULL AND {scope s.place} {?low AND s.place >= :low} {?high AND s.place < :high}
 ORDER BY s.place, s.id
 LIMIT :limit

-- shift_sites_around(str district, str low, str high, i64 limit) -> ShiftSite[]
-- What any helper may check in at: a place's, for whoever signed in.
SELECT s.id, s.place, s.name, s.address, s.lon, s.lat, s.made_words, s.made_ms, s.ended_ms, s.synthetic
  FROM shift_sites s
 WHERE s.district = :district AND s.ended_ms IS NULL AND s.place >= :low AND s.place < :high
 ORDER BY s.place, s.id
 LIMIT :limit

-- shift_sites_one(str district, i64 id) -> ShiftSite
SELECT s.id, s.place, s.name, s.address, s.lon, s.lat, s.made_words, s.made_ms, s.ended_ms, s.synthetic
  FROM shift_sites s
 WHERE s.district = :district AND s.id = :id AND s.ended_ms IS NULL

-- shift_sites_end(str district, i64 id, Scope scope, i64 now_ms) -> rows change
UPDATE shift_sites SET ended_ms = :now_ms WHERE district = :district AND id = :id AND ended_ms IS NULL AND {scope place}

-- shifts_add(str district, Shift s) -> one row changes
INSERT INTO shifts (district, id, helper, account, site, place, what, state, in_ms, in_m, in_near_m, in_photo, out_ms, out_m,
                    out_near_m, out_photo, minutes, service, words, by_words, version, synthetic)
VALUES (:district, :s.id, :s.helper, :s.account, :s.site, :s.place, :s.what, :s.state, :s.in_ms, :s.in_m, :s.in_near_m, :s.in_photo,
        :s.out_ms, :s.out_m, :s.out_near_m, :s.out_photo, :s.minutes, :s.service, :s.words, :s.by_words, :s.version, :s.synthetic)

-- shifts_save(str district, Shift s) -> one row changes
UPDATE shifts SET state = :s.state, out_ms = :s.out_ms, out_m = :s.out_m, out_near_m = :s.out_near_m, out_photo = :s.out_photo,
       minutes = :s.minutes, service = :s.service, words = :s.words, by_words = :s.by_words, version = :s.version
 WHERE district = :district AND id = :s.id AND version = :s.version - 1

-- shifts_one(str district, i64 id, Scope scope) -> Shift
SELECT s.id, s.helper, s.account, s.site, s.place, s.what, s.state, s.in_ms, s.in_m, s.in_near_m, s.in_photo, s.out_ms, s.out_m,
       s.out_near_m, s.out_photo, s.minutes, s.service, s.words, s.by_words, s.version, s.synthetic
  FROM shifts s
 WHERE s.district = :district AND s.id = :id AND {scope s.place}

-- shifts_own_one(str district, i64 id, i64 helper) -> Shift
SELECT s.id, s.helper, s.account, s.site, s.place, s.what, s.state, s.in_ms, s.in_m, s.in_near_m, s.in_photo, s.out_ms, s.out_m,
       s.out_near_m, s.out_photo, s.minutes, s.service, s.words, s.by_words, s.version, s.synthetic
  FROM shifts s
 WHERE s.district = :district AND s.id = :id AND s.helper = :helper

-- shifts_beside(str district, i64 helper, i64 id, i64 from_ms, i64 to_ms) -> ShiftSpan[]
-- That helper's others which may lie over a span.
SELECT s.in_ms, s.out_ms FROM shifts s
 WHERE s.district = :district AND s.helper = :helper AND s.id <> :id AND s.state <> 'dropped'
   AND s.in_ms < :to_ms AND (s.out_ms IS NULL OR s.out_ms > :from_ms)

-- shifts_open_at(str district, i64 helper, i64 site) -> i64
SELECT count(*) FROM shifts s WHERE s.district = :district AND s.helper = :helper AND s.site = :site AND s.state = 'open'

-- shifts_page(str district, Scope scope, str state?, str low?, str high?, i64 before?, i64 limit) -> ShiftRow[]
SELECT s.id, s.helper, h.name, h.kind AS helper_kind, t.name AS site_name, s.place, s.what, s.state, s.in_ms, s.in_m, s.in_near_m, s.in_photo,
       s.out_ms, s.out_m, s.out_near_m, s.out_photo, s.minutes, coalesce(v.state, '') AS service_state,
       coalesce((SELECT g.measure FROM shift_signs g WHERE g.district = s.district AND g.shift = s.id AND g.sign = 'far'), 0) AS far_m,
       coalesce((SELECT g.measure FROM shift_signs g WHERE g.district = s.district AND g.shift = s.id AND g.sign = 'unplaced'), 0) AS unplaced,
       coalesce((SELECT g.measure FROM shift_signs g WHERE g.district = s.district AND g.shift = s.id AND g.sign = 'overlap'), 0) AS overlap,
       coalesce((SELECT g.measure FROM shift_signs g WHERE g.district = s.district AND g.shift = s.id AND g.sign = 'same_photo'), 0) AS same_photo,
       s.words, s.by_words, s.version
  FROM shifts s
 CROSS JOIN helpers h
 CROSS JOIN shift_sites t
  LEFT JOIN services v ON v.district = s.district AND v.id = s.service
 WHERE s.district = :district AND {scope s.place} {?state AND s.state = :state} {?low AND s.place >= :low} {?high AND s.place < :high}
       {?before AND s.id < :before} AND h.district = s.district AND h.id = s.helper AND t.district = s.district AND t.id = s.site
 ORDER BY s.id DESC
 LIMIT :limit

-- shifts_own(str district, i64 helper, i64 limit) -> ShiftRow[]
SELECT s.id, s.helper, h.name, h.kind AS helper_kind, t.name AS site_name, s.place, s.what, s.state, s.in_ms, s.in_m, s.in_near_m, s.in_photo,
       s.out_ms, s.out_m, s.out_near_m, s.out_photo, s.minutes, coalesce(v.state, '') AS service_state,
       coalesce((SELECT g.measure FROM shift_signs g WHERE g.district = s.district AND g.shift = s.id AND g.sign = 'far'), 0) AS far_m,
       coalesce((SELECT g.measure FROM shift_signs g WHERE g.district = s.district AND g.shift = s.id AND g.sign = 'unplaced'), 0) AS unplaced,
       coalesce((SELECT g.measure FROM shift_signs g WHERE g.district = s.district AND g.shift = s.id AND g.sign = 'overlap'), 0) AS overlap,
       coalesce((SELECT g.measure FROM shift_signs g WHERE g.district = s.district AND g.shift = s.id AND g.sign = 'same_photo'), 0) AS same_photo,
       s.words, s.by_words, s.version
  FROM shifts s
 CROSS JOIN helpers h
 CROSS JOIN shift_sites t
  LEFT JOIN services v ON v.district = s.district AND v.id = s.service
 WHERE s.district = :district AND s.helper = :helper AND h.district = s.district AND h.id = s.helper
   AND t.district = s.district AND t.id = s.site
 ORDER BY CASE s.state WHEN 'open' THEN 0 ELSE 1 END, s.id DESC
 LIMIT :limit

-- shift_photos_add(str district, i64 shift, str turn, i64 photo, str digest) -> one row changes
INSERT INTO shift_photos (district, shift, turn, photo, digest) VALUES (:district, :shift, :turn, :photo, :digest)

-- shift_photos_same(str district, i64 shift) -> i64
-- How many pictures of a shift stood with an earlier checking in or out, anybody's.
SELECT count(*) FROM shift_photos p
 WHERE p.district = :district AND p.shift = :shift
   AND EXISTS (SELECT 1 FROM shift_photos q
                WHERE q.district = p.district AND q.digest = p.digest AND (q.shift < p.shift OR (q.shift = p.shift AND q.turn < p.turn)))

-- shift_signs_add(str district, i64 shift, ShiftSign g) -> one row changes
INSERT INTO shift_signs (district, shift, sign, measure) VALUES (:district, :shift, :g.sign, :g.measure)

-- shift_signs_of(str district, i64 shift) -> ShiftSign[]
SELECT g.sign, g.measure FROM shift_signs g WHERE g.district = :district AND g.shift = :shift ORDER BY g.sign

-- shifts_service(str district, i64 id) -> i64
SELECT s.service FROM shifts s WHERE s.district = :district AND s.id = :id

-- shift_limits_all(str district) -> ShiftLimit[]
SELECT l.far_m, l.open_minutes, l.since_ms, l.source FROM shift_limits l WHERE l.district = :district ORDER BY l.since_ms

-- shift_limits_add(str district, ShiftLimit l) -> one row changes
INSERT INTO shift_limits (district, since_ms, far_m, open_minutes, source)
VALUES (:district, :l.since_ms, :l.far_m, :l.open_minutes, :l.source)

-- shift_limits_recall(str district, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM shift_limits WHERE district = :district AND since_ms = :since_ms
