-- services_add(str district, ServiceKept s) -> one row changes
INSERT INTO services (district, id, helper, place, day, minutes, kind, what, state, entered_by, entered_words,
                      entered_ms, decided_by, decided_words, decided_ms, answer, version)
VALUES (:district, :s.id, :s.helper, :s.place, :s.day, :s.minutes, :s.kind, :s.what, :s.state, :s.entered_by,
        :s.entered_words, :s.entered_ms, :s.decided_by, :s.decided_words, :s.decided_ms, :s.answer, :s.version)

-- services_save(str district, ServiceKept s) -> one row changes
UPDATE services
   SET state = :s.state, decided_by = :s.decided_by, decided_words = :s.decided_words, decided_ms = :s.decided_ms,
       answer = :s.answer, version = :s.version
 WHERE district = :district AND id = :s.id AND version = :s.version - 1

-- services_one(str district, Scope scope, i64 id) -> ServiceKept
SELECT s.id, s.helper, s.place, s.day, s.minutes, s.kind, s.what, s.state, s.entered_by, s.entered_words, s.entered_ms,
       s.decided_by, s.decided_words, s.decided_ms, s.answer, s.version
  FROM services s
 WHERE s.district = :district AND s.id = :id AND {scope s.place}

-- services_page(str district, Scope scope, i64 account, str state?, i64 helper?, str low?, str high?, i64 before?, choice(near far) reach, i64 limit) -> ServiceRow[]
-- The newest first. Near: out of an index of places, which holds all that is asked; far: the whole district, in the order of time.
SELECT s.id, s.helper, h.name, h.kind AS helper_kind, s.place, s.day, s.minutes, s.kind, s.what, s.state,
       s.entered_words, s.entered_ms, s.decided_words, s.decided_ms, s.answer,
       CASE WHEN s.entered_by = :account OR h.account = :account THEN 1 ELSE 0 END AS mine, s.version
  FROM (SELECT x.id
          FROM services x
         WHERE x.district = :district AND {scope x.place}
               {?helper AND x.helper = :helper}
               {?low AND x.place >= :low}
               {?high AND x.place < :high}
               {reach=near {?state AND x.state || '' = :state} {?before AND x.id + 0 < :before} ORDER BY x.id + 0 DESC}
               {reach=far {?state AND x.state = :state} {?before AND x.id < :before} ORDER BY x.id DESC}
         LIMIT :limit) w
 CROSS JOIN services s
 CROSS JOIN helpers h
 WHERE s.district = :district AND s.id = w.id AND h.district = s.district AND h.id = s.helper
 ORDER BY s.id DESC

-- services_own(str district, i64 helper, i64 before?, i64 limit) -> ServiceRow[]
-- One's own.
SELECT s.id, s.helper, h.name, h.kind AS helper_kind, s.place, s.day, s.minutes, s.kind, s.what, s.state,
       s.entered_words, s.entered_ms, s.decided_words, s.decided_ms, s.answer,
       1 AS mine, s.version
  FROM services s
 CROSS JOIN helpers h
 WHERE s.district = :district AND s.helper = :helper AND h.district = s.district AND h.id = s.helper
       {?before AND s.id < :before}
 ORDER BY s.id DESC
 LIMIT :limit

-- services_minutes(str district, i64 helper, str day) -> i64
-- Of a day: what counts, or may.
SELECT coalesce(sum(s.minutes), 0)
  FROM services s
 WHERE s.district = :district AND s.helper = :helper AND s.day = :day AND s.state IN ('entered', 'confirmed')

-- service_limits_all(str district) -> ServiceLimit[]
SELECT l.day_minutes, l.since_ms, l.source FROM service_limits l WHERE l.district = :district ORDER BY l.since_ms

-- service_limits_add(str district, ServiceLimit l) -> one row changes
INSERT INTO service_limits (district, since_ms, day_minutes, source)
VALUES (:district, :l.since_ms, :l.day_minutes, :l.source)

-- service_limits_recall(str district, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM service_limits WHERE district = :district AND since_ms = :since_ms
