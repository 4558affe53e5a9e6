-- consent_notices_now(str district, i64 now_ms) -> ConsentNotice[]
-- The notice of each purpose that is in force.
SELECT n.purpose, n.version, n.words, n.words_en, n.sensitive, n.source
  FROM consent_notices n
 WHERE n.district = :district AND n.since_ms <= :now_ms
   AND NOT EXISTS (SELECT 1 FROM consent_notices m WHERE m.district = n.district AND m.purpose = n.purpose
                   AND m.since_ms <= :now_ms AND m.since_ms > n.since_ms)
 ORDER BY n.purpose

-- consents_live(str district, i64 resident) -> Consent[]
SELECT c.id, c.resident, c.purpose, c.version, c.given_how, c.given_ms, c.withdrawn_ms
  FROM consents c
 WHERE c.district = :district AND c.resident = :resident AND c.withdrawn_ms IS NULL
 ORDER BY c.id

-- consents_all(str district, i64 resident) -> Consent[]
SELECT c.id, c.resident, c.purpose, c.version, c.given_how, c.given_ms, c.withdrawn_ms
  FROM consents c
 WHERE c.district = :district AND c.resident = :resident
 ORDER BY c.id

-- consents_add(str district, Consent c, i64 account) -> one row changes
INSERT INTO consents (district, id, resident, purpose, version, given_how, given_ms, given_by, withdrawn_ms,
                      withdrawn_by)
VALUES (:district, :c.id, :c.resident, :c.purpose, :c.version, :c.given_how, :c.given_ms, :account, NULL, 0)

-- consents_withdraw(str district, i64 id, i64 now_ms, i64 account) -> one row changes
UPDATE consents SET withdrawn_ms = :now_ms, withdrawn_by = :account
 WHERE district = :district AND id = :id AND withdrawn_ms IS NULL

-- care_kinds_all(str district) -> CareKind[]
SELECT k.code, k.name, k.name_en, k.needs_consent, k.in_use, k.since_ms, k.source
  FROM care_kinds k
 WHERE k.district = :district
 ORDER BY k.code, k.since_ms

-- care_kinds_add(str district, CareKind k) -> one row changes
INSERT INTO care_kinds (district, code, since_ms, name, name_en, needs_consent, in_use, source)
VALUES (:district, :k.code, :k.since_ms, :k.name, :k.name_en, :k.needs_consent, :k.in_use, :k.source)

-- cares_of(str district, i64 resident) -> Care[]
-- Of the record and of those merged into it.
SELECT a.id, a.resident, a.kind, a.source, a.since, a.until, a.consent_id
  FROM cares a
 WHERE a.district = :district
   AND a.resident IN (SELECT r.id FROM residents r WHERE r.district = :district AND r.id = :resident
                       UNION
                      SELECT g.merged FROM resident_merges g
                       WHERE g.district = :district AND g.kept = :resident AND g.undone_ms IS NULL)
 ORDER BY a.id

-- cares_one(str district, i64 id) -> Care
SELECT a.id, a.resident, a.kind, a.source, a.since, a.until, a.consent_id
  FROM cares a
 WHERE a.district = :district AND a.id = :id

-- cares_add(str district, Care a) -> one row changes
INSERT INTO cares (district, id, resident, kind, source, since, until, consent_id)
VALUES (:district, :a.id, :a.resident, :a.kind, :a.source, :a.since, NULL, :a.consent_id)

-- cares_end(str district, i64 id, str until) -> one row changes
UPDATE cares SET until = :until WHERE district = :district AND id = :id AND until IS NULL

-- cares_end_with(str district, i64 consent_id, str until) -> rows change
-- What was kept by a consent ends with it.
UPDATE cares SET until = :until WHERE district = :district AND consent_id = :consent_id AND until IS NULL

-- cares_follow(str district, i64 resident) -> rows change
-- To where they live now.
UPDATE cares
   SET place = coalesce((SELECT min(substr(h.place, 1, 12))
                           FROM memberships m
                           JOIN households h ON h.district = m.district AND h.id = m.household_id
                          WHERE m.district = cares.district AND m.resident = cares.resident AND m.lives = 1
                            AND m.until IS NULL), '')
 WHERE district = :district
   AND (resident = :resident
        OR resident IN (SELECT g.merged FROM resident_merges g WHERE g.district = :district AND g.kept = :resident))

-- cares_follow_all(str district, str low, str high) -> rows change
-- The grid was changed there.
UPDATE cares
   SET place = coalesce((SELECT min(substr(h.place, 1, 12))
                           FROM memberships m
                           JOIN households h ON h.district = m.district AND h.id = m.household_id
                          WHERE m.district = cares.district AND m.resident = cares.resident AND m.lives = 1
                            AND m.until IS NULL), '')
 WHERE district = :district AND until IS NULL AND place >= :low AND place < :high

-- cares_page(str district, Scope scope, str around_low?, str around_high?, str low?, str high?, str kind?, i64 after?, i64 limit) -> CareRow[]
-- Who needs care, by their home in the reader's places; `around`: the communities that these lie in. + 0 keeps the planner to the
-- index of places.
SELECT a.id, r.id AS resident, r.name, r.birth_date, a.kind, a.since, m.household_id, c.name AS compound,
       b.name AS building, h.unit, h.room, h.place, r.synthetic
  FROM (SELECT x.id, p.id AS part
          FROM cares x
         CROSS JOIN residents q
         CROSS JOIN memberships p
         CROSS JOIN households k
         WHERE x.district = :district AND x.until IS NULL
               {?around_low AND x.place >= :around_low}
               {?around_high AND x.place < :around_high}
               {?kind AND x.kind = :kind}
               {?after AND x.id + 0 > :after}
           AND q.district = x.district AND q.id = x.resident AND q.merged_into = 0
           AND p.district = x.district AND p.resident = x.resident AND p.lives = 1 AND p.until IS NULL
           AND k.district = p.district AND k.id = p.household_id AND {scope k.place}
               {?low AND k.place >= :low}
               {?high AND k.place < :high}
         ORDER BY x.id + 0
         LIMIT :limit) w
 CROSS JOIN cares a
  JOIN residents r ON r.district = a.district AND r.id = a.resident
  JOIN memberships m ON m.district = a.district AND m.id = w.part
  JOIN households h ON h.district = m.district AND h.id = m.household_id
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE a.district = :district AND a.id = w.id
 ORDER BY a.id

-- consent_notices_all(str district) -> ConsentNoticeSet[]
SELECT n.purpose, n.words, n.words_en, n.since_ms, n.source
  FROM consent_notices n
 WHERE n.district = :district
 ORDER BY n.purpose, n.since_ms

-- consent_notices_begin(str district, str purpose, i64 since_ms) -> i64
-- How many begin at that moment.
SELECT count(*) FROM consent_notices n
 WHERE n.district = :district AND n.purpose = :purpose AND n.since_ms = :since_ms

-- consent_notices_add(str district, ConsentNoticeSet n, bool sensitive) -> one row changes
INSERT INTO consent_notices (district, purpose, version, words, words_en, sensitive, source, since_ms)
SELECT :district, :n.purpose, coalesce(max(o.version), 0) + 1, :n.words, :n.words_en, :sensitive, :n.source, :n.since_ms
  FROM consent_notices o
 WHERE o.district = :district AND o.purpose = :n.purpose

-- request_limits_all(str district) -> RequestLimit[]
SELECT l.kind, l.limit_value, l.limit_unit, l.since_ms, l.source
  FROM request_limits l
 WHERE l.district = :district
 ORDER BY l.kind, l.since_ms

-- request_limits_add(str district, RequestLimit l) -> one row changes
INSERT INTO request_limits (district, kind, since_ms, limit_value, limit_unit, source)
VALUES (:district, :l.kind, :l.since_ms, :l.limit_value, :l.limit_unit, :l.source)

-- requests_add(str district, RequestKept q) -> one row changes
INSERT INTO requests (district, id, resident, kind, words_sealed, state, asked_ms, due_ms, decided_ms, decided_by,
                      answer, version)
VALUES (:district, :q.id, :q.resident, :q.kind, :q.words_sealed, :q.state, :q.asked_ms, :q.due_ms, NULL, 0, NULL,
        :q.version)

-- requests_of(str district, i64 resident) -> RequestKept[]
SELECT q.id, q.resident, q.kind, q.words_sealed, q.state, q.asked_ms, q.due_ms, q.decided_ms, q.answer, q.version
  FROM requests q
 WHERE q.district = :district AND q.resident = :resident
 ORDER BY q.id

-- requests_seen(str district, Scope scope, i64 id) -> RequestKept
SELECT q.id, q.resident, q.kind, q.words_sealed, q.state, q.asked_ms, q.due_ms, q.decided_ms, q.answer, q.version
  FROM requests q
  JOIN residents r ON r.district = q.district AND r.id = q.resident
 WHERE q.district = :district AND q.id = :id AND {scope r.place}

-- requests_page(str district, Scope scope, str state, i64 limit) -> RequestRow[]
-- By the community that keeps the record, the most pressing first.
SELECT q.id, q.resident, r.name, q.kind, q.state, q.asked_ms, q.due_ms, q.decided_ms, r.place, q.version
  FROM requests q
  JOIN residents r ON r.district = q.district AND r.id = q.resident
 WHERE q.district = :district AND q.state = :state AND {scope r.place}
 ORDER BY q.due_ms, q.id
 LIMIT :limit

-- requests_decide(str district, RequestKept q, i64 account) -> one row changes
UPDATE requests
   SET state = :q.state, decided_ms = :q.decided_ms, decided_by = :account, answer = :q.answer, version = :q.version
 WHERE district = :district AND id = :q.id AND version = :q.version - 1 AND state = 'open'

-- consents_between(str district, i64 low, i64 high) -> i64
SELECT (SELECT count(*) FROM consents c WHERE c.district = :district AND c.resident >= :low AND c.resident <= :high)
     + (SELECT count(*) FROM cares a WHERE a.district = :district AND a.resident >= :low AND a.resident <= :high)
     + (SELECT count(*) FROM requests q WHERE q.district = :district AND q.resident >= :low AND q.resident <= :high)

-- requests_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, words_sealed AS one FROM requests
 WHERE district = :district AND id > :from.id
 ORDER BY id
 LIMIT :limit

-- requests_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE requests SET words_sealed = :now.one
 WHERE district = :district AND id = :now.id AND words_sealed = :was.one

-- care_kinds_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM care_kinds WHERE district = :district AND code = :key AND since_ms = :since_ms

-- consent_notices_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM consent_notices WHERE district = :district AND purpose = :key AND since_ms = :since_ms

-- request_limits_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM request_limits WHERE district = :district AND kind = :key AND since_ms = :since_ms
