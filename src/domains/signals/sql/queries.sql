-- signal_rules_all(str district) -> SignalRule[]
SELECT r.code, r.kind, r.name, r.name_en, r.least, r.days, r.radius_m, r.chance_ppm, r.precise, r.after, r.in_use, r.since_ms,
       r.source, r.looks_for
  FROM signal_rules r
 WHERE r.district = :district
 ORDER BY r.code, r.since_ms

-- signal_rules_add(str district, SignalRule r) -> one row changes
INSERT INTO signal_rules (district, code, since_ms, kind, name, name_en, least, days, radius_m, chance_ppm, precise, after,
                          in_use, source, looks_for)
VALUES (:district, :r.code, :r.since_ms, :r.kind, :r.name, :r.name_en, :r.least, :r.days, :r.radius_m, :r.chance_ppm,
        :r.precise, :r.after, :r.in_use, :r.source, :r.looks_for)

-- signal_rules_recall(str district, str key, i64 since_ms) -> one row changes
DELETE FROM signal_rules WHERE district = :district AND code = :key AND since_ms = :since_ms

-- signal_wakings_add(str district, str rule, i64 now_ms, str why, str by_words) -> one row changes
INSERT INTO signal_wakings (district, rule, at_ms, why, by_words) VALUES (:district, :rule, :now_ms, :why, :by_words)

-- signal_tallies(str district) -> SignalTally[]
-- Of each rule that has found something: what people made of it since the rule was last woken.
SELECT s.rule,
       sum(CASE WHEN s.verdict = 'true' THEN 1 ELSE 0 END) AS yes,
       sum(CASE WHEN s.verdict = 'false' THEN 1 ELSE 0 END) AS no,
       sum(CASE WHEN s.verdict = 'known' THEN 1 ELSE 0 END) AS known,
       sum(CASE WHEN s.verdict IS NULL THEN 1 ELSE 0 END) AS open
  FROM signals s
 WHERE s.district = :district
   AND s.opened_ms >= coalesce((SELECT max(w.at_ms) FROM signal_wakings w
                                 WHERE w.district = :district AND w.rule = s.rule), 0)
 GROUP BY s.rule

-- signal_wakings_last(str district, str rule) -> SignalWaking
SELECT w.at_ms, w.why, w.by_words FROM signal_wakings w
 WHERE w.district = :district AND w.rule = :rule
 ORDER BY w.at_ms DESC
 LIMIT 1

-- signal_homes(str district, i64 since_ms, i64 least, i64 limit) -> SignalHome[]
-- Homes where visits found something so often. The plus keeps SQLite from walking through all visits, for the sake of the order.
SELECT max(v.household_id) AS household, max(v.place) AS place, count(*) AS seen
  FROM visits v
 WHERE v.district = :district AND v.at_ms >= :since_ms AND v.findings <> '' AND v.struck = 0
 GROUP BY +v.household_id
HAVING count(*) >= :least
 ORDER BY count(*) DESC, max(v.household_id)
 LIMIT :limit

-- signal_visits_of(str district, i64 household, i64 since_ms) -> SignalThing[]
SELECT 'visit' AS kind, v.id AS thing
  FROM visits v
 WHERE v.district = :district AND v.household_id = :household AND v.at_ms >= :since_ms AND v.findings <> '' AND v.struck = 0
 ORDER BY v.at_ms DESC
 LIMIT 50

-- signal_pairs(str district, i64 since_ms, i64 least, i64 limit) -> SignalPair[]
-- The same two names, by their digests, before the same committee.
SELECT a.name_digest AS one, b.name_digest AS other, max(d.place) AS place, count(DISTINCT d.id) AS seen
  FROM disputes d
  JOIN dispute_parties a ON a.district = d.district AND a.dispute = d.id
  JOIN dispute_parties b ON b.district = d.district AND b.dispute = d.id AND b.name_digest > a.name_digest
 WHERE d.district = :district AND d.registered_ms >= :since_ms
 GROUP BY d.committee, a.name_digest, b.name_digest
HAVING count(DISTINCT d.id) >= :least
 ORDER BY count(DISTINCT d.id) DESC, max(d.id)
 LIMIT :limit

-- signal_disputes_of(str district, bytes one, bytes other, i64 since_ms) -> SignalThing[]
SELECT DISTINCT 'dispute' AS kind, d.id AS thing
  FROM disputes d
  JOIN dispute_parties a ON a.district = d.district AND a.dispute = d.id AND a.name_digest = :one
  JOIN dispute_parties b ON b.district = d.district AND b.dispute = d.id AND b.name_digest = :other
 WHERE d.district = :district AND d.registered_ms >= :since_ms
 ORDER BY d.id DESC
 LIMIT 50

-- signal_points(str district, i64 since_id, i64 since_ms, i64 limit) -> SignalPoint[]
-- Cases with a point; none of a class that hides or has hidden its reporter, none that was void or merged into another. This and the
-- next ones read their window out of cases_told and cases_rare alone.
SELECT c.id, c.class, c.place, c.lon, c.lat
  FROM cases c
 WHERE c.district = :district AND c.reported_ms >= :since_ms AND c.lon IS NOT NULL AND c.lat IS NOT NULL
       AND c.id NOT IN (SELECT r.id FROM cases r WHERE r.district = :district AND r.id >= :since_id
                                                    AND (r.state = 'refused' OR r.state = 'merged' OR r.state = 'voided') AND r.state <> 'refused')
       AND c.class NOT IN (SELECT k.code FROM case_classes k WHERE k.district = :district AND k.hides > 0)
 ORDER BY c.reported_ms DESC
 LIMIT :limit

-- signal_counts(str district, i64 since_id, i64 since_ms, i64 until_ms, i64 window_ms) -> SignalCount[]
-- Cases by general grid, group of classes and window back from then.
SELECT substr(c.place, 1, 15) AS place, substr(c.class, 1, 2) AS class, (:until_ms - 1 - c.reported_ms) / :window_ms AS back,
       count(*) AS cases
  FROM cases c
 WHERE c.district = :district AND c.reported_ms >= :since_ms AND c.reported_ms < :until_ms
       AND c.id NOT IN (SELECT r.id FROM cases r WHERE r.district = :district AND r.id >= :since_id
                                                    AND (r.state = 'refused' OR r.state = 'merged' OR r.state = 'voided') AND r.state <> 'refused')
       AND c.class NOT IN (SELECT k.code FROM case_classes k WHERE k.district = :district AND k.hides > 0)
 GROUP BY substr(c.place, 1, 15), substr(c.class, 1, 2), (:until_ms - 1 - c.reported_ms) / :window_ms
 ORDER BY substr(c.place, 1, 15), substr(c.class, 1, 2), (:until_ms - 1 - c.reported_ms) / :window_ms

-- signal_first_case(str district) -> i64
SELECT coalesce((SELECT c.reported_ms FROM cases c WHERE c.district = :district ORDER BY c.id LIMIT 1), 0)

-- signal_cases_of(str district, str low, str high, str class, i64 since_id, i64 since_ms, i64 until_ms) -> SignalThing[]
SELECT 'case' AS kind, c.id AS thing
  FROM cases c
 WHERE c.district = :district AND c.place >= :low AND c.place < :high AND c.reported_ms >= :since_ms AND c.reported_ms < :until_ms
       AND substr(c.class, 1, 2) = :class
       AND c.id NOT IN (SELECT r.id FROM cases r WHERE r.district = :district AND r.id >= :since_id
                                                    AND (r.state = 'refused' OR r.state = 'merged' OR r.state = 'voided') AND r.state <> 'refused')
       AND c.class NOT IN (SELECT k.code FROM case_classes k WHERE k.district = :district AND k.hides > 0)
 ORDER BY c.reported_ms DESC
 LIMIT 50

-- signals_recent(str district, str rule, i64 since_ms) -> SignalRow[]
-- What a rule has found lately, or nobody has looked at yet: that is not found again.
SELECT s.id, s.rule, s.kind, s.subject, s.place, s.class, s.lon, s.lat, s.version
  FROM signals s
 WHERE s.district = :district AND s.rule = :rule AND (s.opened_ms >= :since_ms OR s.verdict IS NULL)
 ORDER BY s.id DESC
 LIMIT 5000

-- signals_add(str district, SignalRow s) -> one row changes
INSERT INTO signals (district, id, rule, kind, subject, place, class, household, lon, lat, seen, usual_cent, chance_ppm, days,
                     radius_m, opened_ms, post, post_words, verdict, said, judged_ms, judged_by, version, synthetic, first_day, last_day)
VALUES (:district, :s.id, :s.rule, :s.kind, :s.subject, :s.place, :s.class, :s.household, :s.lon, :s.lat, :s.seen,
        :s.usual_cent, :s.chance_ppm, :s.days, :s.radius_m, :s.opened_ms, :s.post, :s.post_words, NULL, '', NULL, '', 1,
        :s.synthetic, :s.first_day, :s.last_day)

-- signal_things_add(str district, i64 signal, SignalThing t) -> rows change
INSERT INTO signal_things (district, signal, kind, thing) VALUES (:district, :signal, :t.kind, :t.thing)
    ON CONFLICT (district, signal, kind, thing) DO NOTHING

-- signals_page(str district, Scope scope, str rule?, str low?, str high?, i64 open?, i64 judged?, i64 post?, i64 before?, i64 limit) -> SignalRow[]
SELECT s.id, s.rule, s.kind, s.subject, s.place, s.class, s.household, s.lon, s.lat, s.seen, s.usual_cent, s.chance_ppm,
       s.days, s.radius_m, s.opened_ms, s.post, s.post_words, s.verdict, s.said, s.judged_ms, s.judged_by, s.version,
       s.synthetic, s.first_day, s.last_day
  FROM signals s
 WHERE s.district = :district AND {scope s.place}
       {?rule AND s.rule = :rule}
       {?low AND s.place >= :low}
       {?high AND s.place < :high}
       {?open AND s.verdict IS NULL AND :open > 0}
       {?judged AND s.verdict IS NOT NULL AND :judged > 0}
       {?post AND s.post = :post}
       {?before AND s.id < :before}
 ORDER BY s.id DESC
 LIMIT :limit

-- signals_all(str district, i64 after, i64 limit) -> SignalRow[]
-- Every card, the oldest first: for the operator, who reads the whole database anyway.
SELECT s.id, s.rule, s.kind, s.subject, s.place, s.class, s.household, s.lon, s.lat, s.seen, s.usual_cent, s.chance_ppm,
       s.days, s.radius_m, s.opened_ms, s.post, s.post_words, s.verdict, s.said, s.judged_ms, s.judged_by, s.version,
       s.synthetic, s.first_day, s.last_day
  FROM signals s
 WHERE s.district = :district AND s.id > :after
 ORDER BY s.id
 LIMIT :limit

-- signals_one(str district, i64 id, Scope scope) -> SignalRow
SELECT s.id, s.rule, s.kind, s.subject, s.place, s.class, s.household, s.lon, s.lat, s.seen, s.usual_cent, s.chance_ppm,
       s.days, s.radius_m, s.opened_ms, s.post, s.post_words, s.verdict, s.said, s.judged_ms, s.judged_by, s.version,
       s.synthetic, s.first_day, s.last_day
  FROM signals s
 WHERE s.district = :district AND s.id = :id AND {scope s.place}

-- signals_any(str district, i64 id) -> SignalRow
-- For ears of later domains: inside the transaction that opened it.
SELECT s.id, s.rule, s.kind, s.subject, s.place, s.class, s.household, s.lon, s.lat, s.seen, s.usual_cent, s.chance_ppm,
       s.days, s.radius_m, s.opened_ms, s.post, s.post_words, s.verdict, s.said, s.judged_ms, s.judged_by, s.version,
       s.synthetic, s.first_day, s.last_day
  FROM signals s
 WHERE s.district = :district AND s.id = :id

-- signals_judge_row(str district, SignalRow s) -> one row changes
UPDATE signals
   SET verdict = :s.verdict, said = :s.said, judged_ms = :s.judged_ms, judged_by = :s.judged_by, version = :s.version
 WHERE district = :district AND id = :s.id AND version = :s.version - 1

-- signal_cases_behind(str district, i64 signal, Scope scope) -> SignalCase[]
SELECT c.id, c.number, c.class, c.state, c.reported_ms
  FROM signal_things t
  JOIN cases c ON c.district = t.district AND c.id = t.thing
 WHERE t.district = :district AND t.signal = :signal AND t.kind = 'case' AND {scope c.place own c.reporter}
 ORDER BY c.id DESC

-- signal_visits_behind(str district, i64 signal, Scope scope) -> SignalVisit[]
SELECT v.id, v.household_id, v.at_ms, v.findings, v.by_words
  FROM signal_things t
  JOIN visits v ON v.district = t.district AND v.id = t.thing
 WHERE t.district = :district AND t.signal = :signal AND t.kind = 'visit' AND {scope v.place}
 ORDER BY v.at_ms DESC

-- signal_disputes_behind(str district, i64 signal, i64 account, str today) -> SignalDispute[]
-- Files, for who sits on their committee.
SELECT d.id, d.number, d.registered_ms
  FROM signal_things t
  JOIN disputes d ON d.district = t.district AND d.id = t.thing
 WHERE t.district = :district AND t.signal = :signal AND t.kind = 'dispute'
   AND EXISTS (SELECT 1 FROM committee_members m
                WHERE m.district = :district AND m.committee = d.committee AND m.account = :account
                  AND m.since <= :today AND m.until >= :today)
 ORDER BY d.id DESC

-- signal_home_words(str district, i64 household, Scope scope) -> SignalHomeWords
SELECT c.name AS compound, b.name AS building, h.unit, h.room
  FROM households h
  JOIN buildings b ON b.district = h.district AND b.id = h.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE h.district = :district AND h.id = :household AND {scope h.place}

-- signal_days(str district, i64 since_id, i64 from_ms, i64 until_ms) -> SignalDay[]
-- Cases by micro-grid, group of classes, day since the first (in China) and whether staff on their rounds reported them.
SELECT substr(c.class, 1, 2) AS class, c.place, (c.reported_ms - :from_ms) / 86400000 AS day,
       CASE WHEN c.source IN ('inspection', 'member') THEN 1 ELSE 0 END AS staff, count(*) AS cases
  FROM cases c
 WHERE c.district = :district AND c.reported_ms >= :from_ms AND c.reported_ms < :until_ms
       AND c.id NOT IN (SELECT r.id FROM cases r WHERE r.district = :district AND r.id >= :since_id
                                                    AND (r.state = 'refused' OR r.state = 'merged' OR r.state = 'voided') AND r.state <> 'refused')
       AND c.class NOT IN (SELECT k.code FROM case_classes k WHERE k.district = :district AND k.hides > 0)
 GROUP BY substr(c.class, 1, 2), c.place, (c.reported_ms - :from_ms) / 86400000,
          CASE WHEN c.source IN ('inspection', 'member') THEN 1 ELSE 0 END
 ORDER BY substr(c.class, 1, 2), c.place, (c.reported_ms - :from_ms) / 86400000

-- signal_cases_in(str district, str place, str class, i64 since_id, i64 from_ms, i64 until_ms) -> SignalThing[]
SELECT 'case' AS kind, c.id AS thing
  FROM cases c
 WHERE c.district = :district AND c.place = :place AND c.reported_ms >= :from_ms AND c.reported_ms < :until_ms
       AND substr(c.class, 1, 2) = :class
       AND c.id NOT IN (SELECT r.id FROM cases r WHERE r.district = :district AND r.id >= :since_id
                                                    AND (r.state = 'refused' OR r.state = 'merged' OR r.state = 'voided') AND r.state <> 'refused')
       AND c.class NOT IN (SELECT k.code FROM case_classes k WHERE k.district = :district AND k.hides > 0)
 ORDER BY c.reported_ms DESC
 LIMIT 50

-- signal_first_visit(str district) -> i64
SELECT coalesce((SELECT v.at_ms FROM visits v WHERE v.district = :district ORDER BY v.at_ms LIMIT 1), 0)

-- signal_visit_days(str district, i64 from_ms, i64 until_ms) -> SignalVisitDay[]
-- Visits that met somebody, home by home in the order of time; day: since the first, in China. The plus keeps SQLite from walking
-- through all homes there are, for the sake of the order.
SELECT v.household_id AS household, v.place, (v.at_ms - :from_ms) / 86400000 AS day, v.kind, v.findings
  FROM visits v
 WHERE v.district = :district AND v.at_ms >= :from_ms AND v.at_ms < :until_ms AND v.struck = 0 AND v.met <> 'nobody'
 ORDER BY +v.household_id, v.at_ms, v.id

-- signal_visits_in(str district, str place, str class, i64 from_ms, i64 until_ms) -> SignalThing[]
SELECT 'visit' AS kind, v.id AS thing
  FROM visits v
 WHERE v.district = :district AND v.place = :place AND v.at_ms >= :from_ms AND v.at_ms < :until_ms AND v.struck = 0
       AND v.met <> 'nobody' AND ',' || v.findings || ',' LIKE '%,' || :class || ',%'
 ORDER BY v.at_ms DESC
 LIMIT 50

-- signal_grids_add(str district, i64 signal, i64 serial, SignalGrid g) -> one row changes
INSERT INTO signal_grids (district, signal, serial, place, seen, usual_cent)
VALUES (:district, :signal, :serial, :g.place, :g.seen, :g.usual_cent)

-- signal_grids_of(str district, i64 signal) -> SignalGrid[]
SELECT g.place, g.seen, g.usual_cent FROM signal_grids g
 WHERE g.district = :district AND g.signal = :signal
 ORDER BY g.serial

-- signal_grids_recent(str district, str rule, i64 since_ms) -> SignalKnownGrid[]
-- Micro-grids of what a rule has found lately, or nobody has looked at yet.
SELECT s.class, g.place
  FROM signals s
  JOIN signal_grids g ON g.district = s.district AND g.signal = s.id
 WHERE s.district = :district AND s.rule = :rule AND (s.opened_ms >= :since_ms OR s.verdict IS NULL)
 ORDER BY s.class, g.place
 LIMIT 50000

-- signal_looks_add(str district, SignalLook l) -> one row changes
INSERT INTO signal_looks (district, rule, day, cases, kinds, made_ms)
VALUES (:district, :l.rule, :l.day, :l.cases, :l.kinds, :l.made_ms)

-- signal_looked(str district, str rule, str day) -> i64
SELECT count(*) FROM signal_looks l WHERE l.district = :district AND l.rule = :rule AND l.day = :day

-- signal_nights(str district, str rule) -> i64
SELECT count(*) FROM signal_looks l WHERE l.district = :district AND l.rule = :rule
