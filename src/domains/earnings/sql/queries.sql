-- earning_rules_all(str district) -> EarningRule[]
SELECT r.rule, r.name, r.name_en, r.amount, r.day_most, r.term_days, r.in_use, r.evidence, r.evidence_en, r.since_ms, r.source
  FROM earning_rules r
 WHERE r.district = :district
 ORDER BY r.rule, r.since_ms

-- earning_rules_add(str district, EarningRule r) -> one row changes
INSERT INTO earning_rules (district, rule, since_ms, name, name_en, amount, day_most, term_days, in_use, source,
                           evidence, evidence_en)
VALUES (:district, :r.rule, :r.since_ms, :r.name, :r.name_en, :r.amount, :r.day_most, :r.term_days, :r.in_use, :r.source,
        :r.evidence, :r.evidence_en)

-- earning_service(str district, i64 id, i64 since_ms) -> EarningService
-- What a helper did, how often the same two were one who did and one who confirmed it, and how much that day: whether it comes from
-- checking in, and what else stands there, entered by hand and confirmed, or from checking in.
SELECT s.id, s.helper, h.account, s.place, s.day, s.minutes, s.what, s.state, s.entered_by,
       (SELECT count(*) FROM services o WHERE o.district = s.district AND o.helper = s.helper AND o.decided_by = s.decided_by
           AND o.state = 'confirmed' AND o.decided_ms >= :since_ms) AS pair,
       (SELECT count(*) FROM services o WHERE o.district = s.district AND o.helper = s.helper AND o.day = s.day
           AND o.state = 'confirmed') AS of_day,
       CASE WHEN EXISTS (SELECT 1 FROM shifts t WHERE t.district = s.district AND t.helper = s.helper AND t.service = s.id)
            THEN 1 ELSE 0 END AS checked,
       (SELECT coalesce(sum(o.minutes), 0) FROM services o
         WHERE o.district = s.district AND o.helper = s.helper AND o.day = s.day AND o.id <> s.id AND o.state = 'confirmed'
           AND NOT EXISTS (SELECT 1 FROM shifts t WHERE t.district = o.district AND t.helper = o.helper AND t.service = o.id)) AS by_hand,
       (SELECT coalesce(sum(t.minutes), 0) FROM shifts t CROSS JOIN services o
         WHERE t.district = s.district AND t.helper = s.helper AND o.district = s.district AND o.id = t.service AND o.day = s.day
           AND o.id <> s.id AND o.state IN ('entered', 'confirmed')) AS by_shift
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
-- Whose it is: somebody's account, or a helper's who has none.
SELECT f.id, f.sign, f.subject, f.account, coalesce(a.name, h.name, '') AS name, f.place, f.measure, f.found_ms, f.state, f.words, f.by_words,
       f.decided_ms, f.version, coalesce(s.decided_by, 0) AS confirmed_by, coalesce(s.day, '') AS day, coalesce(s.what, c.number, t.title, '') AS what
  FROM earning_flags f
  LEFT JOIN accounts a ON a.district = f.district AND a.id = f.account
  LEFT JOIN services s ON s.district = f.district AND s.id = f.subject
  LEFT JOIN helpers h ON h.district = s.district AND h.id = s.helper
  LEFT JOIN cases c ON c.district = f.district AND c.id = f.subject
  LEFT JOIN enrolments n ON n.district = f.district AND n.id = f.subject
  LEFT JOIN courses t ON t.district = n.district AND t.id = n.course
 WHERE f.district = :district AND f.state = :state AND {scope f.place} {?before AND f.id < :before}
 ORDER BY f.id DESC
 LIMIT :limit

-- earning_flags_one(str district, Scope scope, i64 id) -> EarningFlag
SELECT f.id, f.sign, f.subject, f.account, coalesce(a.name, h.name, '') AS name, f.place, f.measure, f.found_ms, f.state, f.words, f.by_words,
       f.decided_ms, f.version, coalesce(s.decided_by, 0) AS confirmed_by, coalesce(s.day, '') AS day, coalesce(s.what, c.number, t.title, '') AS what
  FROM earning_flags f
  LEFT JOIN accounts a ON a.district = f.district AND a.id = f.account
  LEFT JOIN services s ON s.district = f.district AND s.id = f.subject
  LEFT JOIN helpers h ON h.district = s.district AND h.id = s.helper
  LEFT JOIN cases c ON c.district = f.district AND c.id = f.subject
  LEFT JOIN enrolments n ON n.district = f.district AND n.id = f.subject
  LEFT JOIN courses t ON t.district = n.district AND t.id = n.course
 WHERE f.district = :district AND f.id = :id AND {scope f.place}

-- earning_flags_save(str district, EarningFlag f) -> one row changes
UPDATE earning_flags SET state = :f.state, words = :f.words, by_words = :f.by_words, decided_ms = :f.decided_ms, version = :f.version
 WHERE district = :district AND id = :f.id AND version = :f.version - 1

-- earning_unpaid(str district, i64 account, i64 now_ms) -> i64
-- 1 for a micro-grid member who is nobody's paid staff beside it; else 0.
SELECT count(*) FROM accounts a
 WHERE a.district = :district AND a.id = :account AND EXISTS (SELECT 1 FROM posts p WHERE p.district = :district AND p.account = a.id AND p.role = 'member'
                 AND (p.until_ms IS NULL OR p.until_ms > :now_ms))
   AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.district = :district AND p.account = a.id
                      AND p.role IN ('worker', 'clerk', 'street', 'district') AND (p.until_ms IS NULL OR p.until_ms > :now_ms))
   AND NOT EXISTS (SELECT 1 FROM helpers h CROSS JOIN helper_kinds k
                    WHERE h.district = :district AND h.account = a.id AND h.until IS NULL AND k.district = h.district
                      AND k.code = h.kind AND k.paid = 1)

-- earning_paid(str district, i64 account, i64 now_ms) -> i64
-- 1 for who is somebody's paid staff; else 0.
SELECT count(*) FROM accounts a
 WHERE a.district = :district AND a.id = :account
   AND (EXISTS (SELECT 1 FROM posts p WHERE p.district = :district AND p.account = a.id
                   AND p.role IN ('worker', 'clerk', 'street', 'district') AND (p.until_ms IS NULL OR p.until_ms > :now_ms))
        OR EXISTS (SELECT 1 FROM helpers h CROSS JOIN helper_kinds k
                    WHERE h.district = :district AND h.account = a.id AND h.until IS NULL AND k.district = h.district
                      AND k.code = h.kind AND k.paid = 1))

-- earning_moved(str district, i64 id) -> EarningMoved
-- What a transfer brought to whom.
SELECT t.amount, t.day, a.owner AS account, a.place
  FROM point_transfers t CROSS JOIN point_legs l CROSS JOIN point_accounts a
 WHERE t.district = :district AND t.id = :id AND l.district = t.district AND l.transfer_id = t.id AND l.amount > 0
   AND a.district = t.district AND a.id = l.account_id AND a.kind = 'person'
 LIMIT 1

-- earning_days_less(str district, i64 account, str rule, str day, i64 points) -> nothing
-- What was taken back leaves room in its day.
UPDATE earning_days SET points = points - :points
 WHERE district = :district AND account = :account AND rule = :rule AND day = :day AND points >= :points

-- earning_round(str district, i64 id) -> EarningRound
-- The route on which somebody wrote a point down, how many points it has, and of how many they wrote that day. Days are those of China.
SELECT i.route, r.name, r.place, r.every_days, (i.at_ms + 28800000) / 86400000 AS day,
       (SELECT count(*) FROM inspection_points p WHERE p.district = i.district AND p.route = i.route) AS points,
       (SELECT count(DISTINCT o.point) FROM inspections o
         WHERE o.district = i.district AND o.route = i.route AND o.account = i.account
           AND (o.at_ms + 28800000) / 86400000 = (i.at_ms + 28800000) / 86400000) AS seen
  FROM inspections i CROSS JOIN inspection_routes r
 WHERE i.district = :district AND i.id = :id AND r.district = i.district AND r.id = i.route

-- earning_tries_add(str district, EarningTrial t) -> one row changes
INSERT INTO earning_tries (district, id, rule, amount, day_most, people, acts, points, capped, points_now, by_words, tried_ms)
VALUES (:district, :t.id, :t.rule, :t.amount, :t.day_most, :t.people, :t.acts, :t.points, :t.capped, :t.points_now, :t.by_words,
        :t.tried_ms)

-- earning_tries_since(str district, str rule, i64 amount, i64 day_most, i64 since_ms) -> i64
SELECT count(*) FROM earning_tries t
 WHERE t.district = :district AND t.rule = :rule AND t.amount = :amount AND t.day_most = :day_most AND t.tried_ms > :since_ms

-- earning_acts_served(str district, str from_day) -> EarningAct[]
-- What the rule for service would have heard since that day, by person and day; what checking in has earned for isn't heard twice.
SELECT h.account, sum(s.minutes / 30) AS quantity, count(*) AS acts
  FROM services s CROSS JOIN helpers h
 WHERE s.district = :district AND s.state = 'confirmed' AND s.day >= :from_day
   AND h.district = s.district AND h.id = s.helper AND h.account > 0
   AND NOT EXISTS (SELECT 1 FROM point_transfers t WHERE t.district = s.district AND t.entry_key = 'earned:shift:' || s.id)
 GROUP BY h.account, s.day
 ORDER BY h.account

-- earning_acts_visited(str district, i64 from_ms) -> EarningAct[]
SELECT v.account, count(*) AS quantity, count(*) AS acts
  FROM visits v CROSS JOIN posts p
 WHERE v.district = :district AND v.at_ms >= :from_ms AND v.struck = 0
   AND p.district = v.district AND p.id = v.post AND p.role = 'member'
 GROUP BY v.account, (v.at_ms + 28800000) / 86400000
 ORDER BY v.account

-- earning_acts_reported(str district, i64 from_ms, i64 stars) -> EarningAct[]
-- A rated case moves no more until it is reopened, which takes its stars away: it was rated when it moved last.
SELECT c.reporter AS account, count(*) AS quantity, count(*) AS acts
  FROM cases c
 WHERE c.district = :district AND c.stars >= :stars AND c.solved = 1 AND c.moved_ms >= :from_ms AND c.reporter > 0
 GROUP BY c.reporter, (c.moved_ms + 28800000) / 86400000
 ORDER BY c.reporter

-- earning_acts_settled(str district, i64 from_ms, i64 stars, i64 now_ms) -> EarningAct[]
SELECT c.handler_account AS account, count(*) AS quantity, count(*) AS acts
  FROM cases c
 WHERE c.district = :district AND c.stars >= :stars AND c.solved = 1 AND c.moved_ms >= :from_ms AND c.handler_account > 0
   AND c.handler_account <> c.reporter
   AND EXISTS (SELECT 1 FROM posts p WHERE p.district = :district AND p.account = c.handler_account AND p.role = 'member'
                 AND (p.until_ms IS NULL OR p.until_ms > :now_ms))
   AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.district = :district AND p.account = c.handler_account
                      AND p.role IN ('worker', 'clerk', 'street', 'district') AND (p.until_ms IS NULL OR p.until_ms > :now_ms))
   AND NOT EXISTS (SELECT 1 FROM helpers h CROSS JOIN helper_kinds k
                    WHERE h.district = :district AND h.account = c.handler_account AND h.until IS NULL AND k.district = h.district
                      AND k.code = h.kind AND k.paid = 1)
 GROUP BY c.handler_account, (c.moved_ms + 28800000) / 86400000
 ORDER BY c.handler_account

-- earning_acts_walked(str district, i64 from_ms, i64 now_ms) -> EarningAct[]
-- Rounds walked whole by one person within a day, the first of each turn of its route.
SELECT w.account, count(*) AS quantity, count(*) AS acts
  FROM (SELECT f.account, f.route, f.day / f.every_days AS turn, min(f.day) AS day
          FROM (SELECT i.account, i.route, r.every_days, (i.at_ms + 28800000) / 86400000 AS day, count(DISTINCT i.point) AS seen
                  FROM inspections i CROSS JOIN inspection_routes r
                 WHERE i.district = :district AND i.at_ms >= :from_ms AND r.district = i.district AND r.id = i.route
                 GROUP BY i.account, i.route, r.every_days, (i.at_ms + 28800000) / 86400000) f
         WHERE f.seen = (SELECT count(*) FROM inspection_points o WHERE o.district = :district AND o.route = f.route)
           AND EXISTS (SELECT 1 FROM posts p WHERE p.district = :district AND p.account = f.account AND p.role = 'member'
                 AND (p.until_ms IS NULL OR p.until_ms > :now_ms))
   AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.district = :district AND p.account = f.account
                      AND p.role IN ('worker', 'clerk', 'street', 'district') AND (p.until_ms IS NULL OR p.until_ms > :now_ms))
   AND NOT EXISTS (SELECT 1 FROM helpers h CROSS JOIN helper_kinds k
                    WHERE h.district = :district AND h.account = f.account AND h.until IS NULL AND k.district = h.district
                      AND k.code = h.kind AND k.paid = 1)
         GROUP BY f.account, f.route, f.day / f.every_days) w
 GROUP BY w.account, w.day
 ORDER BY w.account

-- earning_acts_checked(str district, i64 from_ms) -> EarningAct[]
-- Shifts ended on the spot, without a sign, on days without a confirmed service that was entered by hand.
SELECT s.account, sum(s.minutes / 30) AS quantity, count(*) AS acts
  FROM shifts s CROSS JOIN services v
 WHERE s.district = :district AND s.in_ms >= :from_ms AND s.state = 'done' AND s.by_words = '' AND s.account > 0
   AND v.district = s.district AND v.id = s.service AND v.state IN ('entered', 'confirmed')
   AND NOT EXISTS (SELECT 1 FROM shift_signs g WHERE g.district = s.district AND g.shift = s.id)
   AND NOT EXISTS (SELECT 1 FROM services o
                    WHERE o.district = v.district AND o.helper = v.helper AND o.day = v.day AND o.state = 'confirmed'
                      AND NOT EXISTS (SELECT 1 FROM shifts t WHERE t.district = o.district AND t.helper = o.helper AND t.service = o.id))
 GROUP BY s.account, v.day
 ORDER BY s.account

-- earning_acts_taught(str district, i64 from_ms, i64 now_ms) -> EarningAct[]
-- Who came to courses without being paid staff, by the day on which they were held.
SELECT e.account, count(*) AS quantity, count(*) AS acts
  FROM courses c CROSS JOIN enrolments e
 WHERE c.district = :district AND c.starts_ms >= :from_ms AND e.district = c.district AND e.course = c.id AND e.state = 'came'
   AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.district = :district AND p.account = e.account
                      AND p.role IN ('worker', 'clerk', 'street', 'district') AND (p.until_ms IS NULL OR p.until_ms > :now_ms))
   AND NOT EXISTS (SELECT 1 FROM helpers h CROSS JOIN helper_kinds k
                    WHERE h.district = :district AND h.account = e.account AND h.until IS NULL AND k.district = h.district
                      AND k.code = h.kind AND k.paid = 1)
 GROUP BY e.account, (c.starts_ms + 28800000) / 86400000
 ORDER BY e.account

-- earning_rules_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM earning_rules WHERE district = :district AND rule = :key AND since_ms = :since_ms
