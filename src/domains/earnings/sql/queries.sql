-- earning_rules_all(str district) -> EarningRule[]
SELECT r.rule, r.name, r.name_en, r.amount, r.day_most, r.term_days, r.in_use, r.since_ms, r.source
  FROM earning_rules r
 WHERE r.district = :district
 ORDER BY r.rule, r.since_ms

-- earning_rules_add(str district, EarningRule r) -> one row changes
INSERT INTO earning_rules (district, rule, since_ms, name, name_en, amount, day_most, term_days, in_use, source)
VALUES (:district, :r.rule, :r.since_ms, :r.name, :r.name_en, :r.amount, :r.day_most, :r.term_days, :r.in_use, :r.source)

-- earning_service(str district, i64 id, i64 since_ms) -> EarningService
-- What a helper did, how often the same two were one who did and one who confirmed it, and how much that day.
SELECT s.id, s.helper, h.account, s.place, s.day, s.minutes, s.what, s.state, s.entered_by,
       (SELECT count(*) FROM services o WHERE o.district = s.district AND o.helper = s.helper AND o.decided_by = s.decided_by
           AND o.state = 'confirmed' AND o.decided_ms >= :since_ms) AS pair,
       (SELECT count(*) FROM services o WHERE o.district = s.district AND o.helper = s.helper AND o.day = s.day
           AND o.state = 'confirmed') AS of_day
  FROM services s CROSS JOIN helpers h
 WHERE s.district = :district AND s.id = :id AND h.district = s.district AND h.id = s.helper

-- earning_days_one(str district, i64 account, str rule, str day) -> i64
SELECT coalesce(sum(d.points), 0) FROM earning_days d
 WHERE d.district = :district AND d.account = :account AND d.rule = :rule AND d.day = :day

-- earning_days_set(str district, i64 account, str rule, str day, i64 points) -> nothing
INSERT INTO earning_days (district, account, rule, day, points) VALUES (:district, :account, :rule, :day, :points)
ON CONFLICT (district, account, rule, day) DO UPDATE SET points = excluded.points

-- earning_flags_add(str district, EarningFlag f) -> nothing
INSERT INTO earning_flags (district, id, sign, subject, account, place, measure, found_ms, state, words, by_words, decided_ms, version)
VALUES (:district, :f.id, :f.sign, :f.subject, :f.account, :f.place, :f.measure, :f.found_ms, :f.state, :f.words, :f.by_words,
        :f.decided_ms, :f.version)
ON CONFLICT (district, subject, sign) DO NOTHING

-- earning_flags_page(str district, Scope scope, str state, i64 before?, i64 limit) -> EarningFlag[]
SELECT f.id, f.sign, f.subject, f.account, coalesce(a.name, '') AS name, f.place, f.measure, f.found_ms, f.state, f.words, f.by_words,
       f.decided_ms, f.version, coalesce(s.day, '') AS day, coalesce(s.what, '') AS what
  FROM earning_flags f
  LEFT JOIN accounts a ON a.district = f.district AND a.id = f.account
  LEFT JOIN services s ON s.district = f.district AND s.id = f.subject
 WHERE f.district = :district AND f.state = :state AND {scope f.place} {?before AND f.id < :before}
 ORDER BY f.id DESC
 LIMIT :limit

-- earning_flags_one(str district, Scope scope, i64 id) -> EarningFlag
SELECT f.id, f.sign, f.subject, f.account, coalesce(a.name, '') AS name, f.place, f.measure, f.found_ms, f.state, f.words, f.by_words,
       f.decided_ms, f.version, coalesce(s.day, '') AS day, coalesce(s.what, '') AS what
  FROM earning_flags f
  LEFT JOIN accounts a ON a.district = f.district AND a.id = f.account
  LEFT JOIN services s ON s.district = f.district AND s.id = f.subject
 WHERE f.district = :district AND f.id = :id AND {scope f.place}

-- earning_flags_save(str district, EarningFlag f) -> one row changes
UPDATE earning_flags SET state = :f.state, words = :f.words, by_words = :f.by_words, decided_ms = :f.decided_ms, version = :f.version
 WHERE district = :district AND id = :f.id AND version = :f.version - 1

-- earning_acts_served(str district, str from_day) -> EarningAct[]
-- What the rule for service would have heard since that day, by person and day.
SELECT h.account, s.day, sum(s.minutes / 30) AS quantity, count(*) AS acts
  FROM services s CROSS JOIN helpers h
 WHERE s.district = :district AND s.state = 'confirmed' AND s.day >= :from_day
   AND h.district = s.district AND h.id = s.helper AND h.account > 0
 GROUP BY h.account, s.day

-- earning_rules_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM earning_rules WHERE district = :district AND rule = :key AND since_ms = :since_ms
