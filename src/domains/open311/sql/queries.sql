-- open311_services_all(str district) -> Open311Service[]
SELECT s.code, s.kind, s.shown, s.about, s.about_en, s.keywords, s.in_use, s.since_ms, s.source
  FROM open311_services s
 WHERE s.district = :district
 ORDER BY s.code, s.since_ms

-- open311_services_add(str district, Open311Service s) -> one row changes
INSERT INTO open311_services (district, code, since_ms, kind, shown, about, about_en, keywords, in_use, source)
VALUES (:district, :s.code, :s.since_ms, :s.kind, :s.shown, :s.about, :s.about_en, :s.keywords, :s.in_use, :s.source)

-- open311_services_recall(str district, str key, i64 since_ms) -> one row changes
DELETE FROM open311_services WHERE district = :district AND code = :key AND since_ms = :since_ms

-- open311_attributes_all(str district) -> Open311Attribute[]
SELECT a.code, a.class, a.rank, a.datatype, a.required, a.about, a.about_en, a.hint, a.hint_en, a.options, a.in_use,
       a.since_ms, a.source
  FROM open311_attributes a
 WHERE a.district = :district
 ORDER BY a.code, a.since_ms

-- open311_attributes_add(str district, Open311Attribute a) -> one row changes
INSERT INTO open311_attributes (district, code, since_ms, class, rank, datatype, required, about, about_en, hint, hint_en,
                                options, in_use, source)
VALUES (:district, :a.code, :a.since_ms, :a.class, :a.rank, :a.datatype, :a.required, :a.about, :a.about_en, :a.hint,
        :a.hint_en, :a.options, :a.in_use, :a.source)

-- open311_attributes_recall(str district, str key, i64 since_ms) -> one row changes
DELETE FROM open311_attributes WHERE district = :district AND code = :key AND since_ms = :since_ms

-- open311_desks_all(str district) -> Open311Desk[]
SELECT d.contact, d.key_service, d.kind, d.since_ms, d.source
  FROM open311_desks d
 WHERE d.district = :district
 ORDER BY d.since_ms

-- open311_desks_add(str district, Open311Desk d) -> one row changes
INSERT INTO open311_desks (district, since_ms, contact, key_service, kind, source)
VALUES (:district, :d.since_ms, :d.contact, :d.key_service, :d.kind, :d.source)

-- open311_desks_recall(str district, i64 since_ms) -> one row changes
DELETE FROM open311_desks WHERE district = :district AND since_ms = :since_ms

-- open311_keys_all(str district, i64 month_ms, i64 day_ms) -> Open311Key[]
-- Those in use first, the newest first.
SELECT k.id, k.app, k.owner, k.minutely, k.hourly, k.daily, k.reads, k.until_day, k.made_by, k.made_ms, k.ended_ms, k.synthetic, k.version,
       (SELECT count(*) FROM open311_requests r
         WHERE r.district = :district AND r.key_id = k.id AND r.at_ms > :day_ms) AS today,
       (SELECT count(*) FROM open311_requests r
         WHERE r.district = :district AND r.key_id = k.id AND r.at_ms >= :month_ms) AS month,
       (SELECT max(r.at_ms) FROM open311_requests r WHERE r.district = :district AND r.key_id = k.id) AS last_ms
  FROM open311_keys k
 WHERE k.district = :district
 ORDER BY CASE WHEN k.ended_ms IS NULL THEN 0 ELSE 1 END, k.id DESC
 LIMIT 200

-- open311_keys_of(str district, bytes digest) -> Open311Key
-- Of one that was not ended.
SELECT k.id, k.app, k.owner, k.minutely, k.hourly, k.daily, k.reads, k.until_day, k.made_by, k.made_ms, k.ended_ms, k.synthetic, k.version
  FROM open311_keys k
 WHERE k.district = :district AND k.digest = :digest AND k.ended_ms IS NULL

-- open311_keys_one(str district, i64 id) -> Open311Key
SELECT k.id, k.app, k.owner, k.minutely, k.hourly, k.daily, k.reads, k.until_day, k.made_by, k.made_ms, k.ended_ms, k.synthetic, k.version
  FROM open311_keys k
 WHERE k.district = :district AND k.id = :id AND k.ended_ms IS NULL

-- open311_keys_add(str district, Open311Key k, bytes digest) -> one row changes
INSERT INTO open311_keys (district, id, app, owner, digest, minutely, hourly, daily, reads, until_day, made_by, made_ms, ended_ms,
                          synthetic, version)
VALUES (:district, :k.id, :k.app, :k.owner, :digest, :k.minutely, :k.hourly, :k.daily, :k.reads, :k.until_day, :k.made_by, :k.made_ms,
        NULL, :k.synthetic, :k.version)

-- open311_keys_set(str district, Open311Key k) -> one row changes
UPDATE open311_keys SET minutely = :k.minutely, hourly = :k.hourly, daily = :k.daily, reads = :k.reads,
                        until_day = :k.until_day, version = :k.version
 WHERE district = :district AND id = :k.id AND version = :k.version - 1

-- open311_keys_end(str district, i64 id, i64 now_ms) -> rows change
UPDATE open311_keys SET ended_ms = :now_ms WHERE district = :district AND id = :id AND ended_ms IS NULL

-- open311_sent_back(str district, i64 key_id, i64 after_ms, i64 skip) -> Open311At
-- The report by this key that so many newer ones follow, if it came after that moment.
SELECT r.at_ms FROM open311_requests r
 WHERE r.district = :district AND r.key_id = :key_id AND r.at_ms > :after_ms
 ORDER BY r.at_ms DESC
 LIMIT 1 OFFSET :skip

-- open311_same(str district, i64 key_id, bytes digest, i64 since_ms) -> Open311Taken
-- The same form by the same key a moment ago.
SELECT r.case_id, c.number, c.class, c.state
  FROM open311_requests r
  JOIN cases c ON c.district = r.district AND c.id = r.case_id
 WHERE r.district = :district AND r.key_id = :key_id AND r.at_ms >= :since_ms AND r.digest = :digest
 ORDER BY r.at_ms
 LIMIT 1

-- open311_of_token(str district, bytes token) -> Open311Taken
SELECT r.case_id, c.number, c.class, c.state
  FROM open311_requests r
  JOIN cases c ON c.district = r.district AND c.id = r.case_id
 WHERE r.district = :district AND r.token = :token

-- open311_requests_add(str district, Open311Sent r) -> one row changes
INSERT INTO open311_requests (district, case_id, key_id, digest, token, words, media_url, at_ms)
VALUES (:district, :r.case_id, :r.key_id, :r.digest, :r.token, :r.words, :r.media_url, :r.at_ms)

-- open311_page(str district, i64 from_id, i64 to_id, str classes, str waits, i64 open?, i64 closed?, i64 key_id, i64 skip, i64 limit) -> Open311Row[]
-- Cases of classes that are open to the outside (",16001,16002,"), the newest first; of those in `waits`, what the desk
-- has filed. Ids are in order of time. What an app wrote is for that app.
SELECT c.id, c.number, c.class, c.state, c.level, c.place, c.lon, c.lat, c.reported_ms, c.moved_ms, c.closed_ms, c.due_ms,
       r.words, r.media_url
  FROM cases c
  LEFT JOIN open311_requests r ON r.district = c.district AND r.case_id = c.id AND r.key_id = :key_id
 WHERE c.district = :district AND c.id >= :from_id AND c.id < :to_id AND c.state <> 'voided'
       AND :classes LIKE '%,' || c.class || ',%'
       AND (c.state <> 'reported' OR NOT (:waits LIKE '%,' || c.class || ',%'))
       {?open AND c.closed_ms IS NULL AND :open > 0}
       {?closed AND c.closed_ms IS NOT NULL AND :closed > 0}
 ORDER BY c.id DESC
 LIMIT :limit OFFSET :skip

-- open311_one(str district, str number, str classes, str waits, i64 key_id) -> Open311Row
SELECT c.id, c.number, c.class, c.state, c.level, c.place, c.lon, c.lat, c.reported_ms, c.moved_ms, c.closed_ms, c.due_ms,
       r.words, r.media_url
  FROM cases c
  LEFT JOIN open311_requests r ON r.district = c.district AND r.case_id = c.id AND r.key_id = :key_id
 WHERE c.district = :district AND c.number = :number AND c.state <> 'voided'
       AND :classes LIKE '%,' || c.class || ',%'
       AND (c.state <> 'reported' OR NOT (:waits LIKE '%,' || c.class || ',%'))

-- open311_compounds_in(str district, str words) -> Open311Spot[]
-- Compounds whose name stands in the words of an address, the longest name first.
SELECT c.id, c.name, c.place, c.lon, c.lat
  FROM compounds c
 WHERE c.district = :district AND length(c.name) > 1 AND :words LIKE '%' || c.name || '%'
 ORDER BY length(c.name) DESC, c.id
 LIMIT 2

-- open311_places_in(str district, str words) -> Open311Spot[]
-- The same of communities and grids.
SELECT 1 AS id, p.name, p.code AS place, 0 AS lon, 0 AS lat
  FROM places p
 WHERE p.district = :district AND p.until_ms IS NULL AND length(p.code) >= 12 AND length(p.name) > 1 AND :words LIKE '%' || p.name || '%'
 ORDER BY length(p.name) DESC, p.code
 LIMIT 2
