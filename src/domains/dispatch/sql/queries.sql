-- dispatch_sets_all(str district, Scope scope) -> DispatchSetKept[]
-- What was published is everybody's; drafts, also those given up, are seen from their places and above.
SELECT s.id, s.number, s.name, s.state, s.since_ms, s.rules, s.digest, s.reason, s.place, s.drafted_by, s.drafted_words,
       s.drafted_ms, s.decided_words, s.decided_ms, s.version
  FROM dispatch_sets s
 WHERE s.district = :district AND (s.state IN ('published', 'recalled') OR {scope s.place})
 ORDER BY s.id DESC
 LIMIT 200

-- dispatch_sets_one(str district, i64 id, Scope scope) -> DispatchSetKept
SELECT s.id, s.number, s.name, s.state, s.since_ms, s.rules, s.digest, s.reason, s.place, s.drafted_by, s.drafted_words,
       s.drafted_ms, s.decided_words, s.decided_ms, s.version
  FROM dispatch_sets s
 WHERE s.district = :district AND s.id = :id AND (s.state IN ('published', 'recalled') OR {scope s.place})

-- dispatch_sets_any(str district, i64 id) -> DispatchSetKept
-- For what was decided by it: whoever may see the case.
SELECT s.id, s.number, s.name, s.state, s.since_ms, s.rules, s.digest, s.reason, s.place, s.drafted_by, s.drafted_words,
       s.drafted_ms, s.decided_words, s.decided_ms, s.version
  FROM dispatch_sets s
 WHERE s.district = :district AND s.id = :id

-- dispatch_in_force(str district, i64 now_ms) -> i64
SELECT s.id FROM dispatch_sets s
 WHERE s.district = :district AND s.state = 'published' AND s.since_ms <= :now_ms
 ORDER BY s.since_ms DESC
 LIMIT 1

-- dispatch_next_since(str district, i64 after_ms) -> i64
-- When the one after that moment begins; NONE: there is none.
SELECT MIN(s.since_ms) FROM dispatch_sets s
 WHERE s.district = :district AND s.state = 'published' AND s.since_ms > :after_ms

-- dispatch_last_number(str district) -> i64
SELECT COALESCE(MAX(s.number), 0) FROM dispatch_sets s WHERE s.district = :district

-- dispatch_sets_add(str district, DispatchSetKept s) -> one row changes
INSERT INTO dispatch_sets (district, id, number, name, state, since_ms, rules, digest, reason, place, drafted_by,
                           drafted_words, drafted_ms, decided_words, decided_ms, version)
VALUES (:district, :s.id, :s.number, :s.name, :s.state, :s.since_ms, :s.rules, :s.digest, :s.reason, :s.place,
        :s.drafted_by, :s.drafted_words, :s.drafted_ms, :s.decided_words, :s.decided_ms, :s.version)

-- dispatch_sets_save(str district, DispatchSetKept s) -> one row changes
UPDATE dispatch_sets
   SET number = :s.number, name = :s.name, state = :s.state, since_ms = :s.since_ms, rules = :s.rules, digest = :s.digest,
       reason = :s.reason, decided_words = :s.decided_words, decided_ms = :s.decided_ms, version = :s.version
 WHERE district = :district AND id = :s.id AND version = :s.version - 1

-- dispatch_decisions_add(str district, DispatchKept d) -> one row changes
INSERT INTO dispatch_decisions (district, case_id, version, set_id, rule, post, words, load, runner_post, runner_rule,
                                runner_words, runner_load, runner_why, at_ms, corrected_ms)
VALUES (:district, :d.case_id, :d.version, :d.set_id, :d.rule, :d.post, :d.words, :d.load, :d.runner_post, :d.runner_rule,
        :d.runner_words, :d.runner_load, :d.runner_why, :d.at_ms, :d.corrected_ms)

-- dispatch_decisions_last(str district, i64 case_id) -> DispatchKept
SELECT d.case_id, d.version, d.set_id, d.rule, d.post, d.words, d.load, d.runner_post, d.runner_rule, d.runner_words,
       d.runner_load, d.runner_why, d.at_ms, d.corrected_ms
  FROM dispatch_decisions d
 WHERE d.district = :district AND d.case_id = :case_id
 ORDER BY d.version DESC
 LIMIT 1

-- dispatch_decisions_correct(str district, i64 case_id, i64 version, i64 now_ms) -> rows change
UPDATE dispatch_decisions SET corrected_ms = :now_ms
 WHERE district = :district AND case_id = :case_id AND version = :version AND corrected_ms IS NULL

-- dispatch_totals_move(str district, DispatchTotal t) -> rows change
UPDATE dispatch_totals
   SET decided = decided + :t.decided, overruled = overruled + :t.overruled, corrected = corrected + :t.corrected
 WHERE district = :district AND set_id = :t.set_id AND rule = :t.rule

-- dispatch_totals_first(str district, DispatchTotal t) -> one row changes
INSERT INTO dispatch_totals (district, set_id, rule, decided, overruled, corrected)
VALUES (:district, :t.set_id, :t.rule, :t.decided, :t.overruled, :t.corrected)

-- dispatch_totals_of(str district, i64 set_id) -> DispatchTotal[]
SELECT t.set_id, t.rule, t.decided, t.overruled, t.corrected
  FROM dispatch_totals t
 WHERE t.district = :district AND t.set_id = :set_id
 ORDER BY t.rule

-- dispatch_skilled(str district, str skill, i64 account) -> i64
-- Does the holder of an account have it, by what they have said as a helper?
SELECT COUNT(*)
  FROM helpers h
  JOIN helper_skills k ON k.district = h.district AND k.helper = h.id AND k.skill = :skill
 WHERE h.district = :district AND h.account = :account AND h.account > 0 AND h.until IS NULL

-- dispatch_skills(str district, str skill) -> DispatchRef[]
-- Everybody who has it.
SELECT h.account AS id
  FROM helper_skills k
  JOIN helpers h ON h.district = k.district AND h.id = k.helper
 WHERE k.district = :district AND k.skill = :skill AND h.account > 0 AND h.until IS NULL
 ORDER BY h.account

-- dispatch_world_posts(str district, i64 low, i64 high, i64 now_ms) -> DispatchStaff[]
-- All who may be sent anything, in the order in which they answer for their place; as people_responsible has it.
SELECT p.id AS post, p.account, p.place, p.title, a.name
  FROM posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
 WHERE p.district = :district AND p.rank BETWEEN :low AND :high AND (p.until_ms IS NULL OR p.until_ms > :now_ms)
   AND a.state = 'active'
 ORDER BY p.place, p.rank, CASE WHEN p.kind IN ('building_head', 'guide') THEN 1 ELSE 0 END, p.id

-- dispatch_replays_one(str district, i64 set_id) -> DispatchReplayKept
SELECT r.set_id, r.base_id, r.digest, r.whole, r.from_day, r.to_day, r.told, r.by_words, r.at_ms
  FROM dispatch_replays r
 WHERE r.district = :district AND r.set_id = :set_id

-- dispatch_replays_drop(str district, i64 set_id) -> rows change
DELETE FROM dispatch_replays WHERE district = :district AND set_id = :set_id

-- dispatch_replays_add(str district, DispatchReplayKept r) -> one row changes
INSERT INTO dispatch_replays (district, set_id, base_id, digest, whole, from_day, to_day, told, by_words, at_ms)
VALUES (:district, :r.set_id, :r.base_id, :r.digest, :r.whole, :r.from_day, :r.to_day, :r.told, :r.by_words, :r.at_ms)

-- dispatch_skill_known(str district, str skill) -> i64
SELECT COUNT(*) FROM skills s WHERE s.district = :district AND s.code = :skill

-- dispatch_totals_odd(str district) -> i64
-- Totals that don't say what the decisions do: each decision counts for one, what is kept against it.
SELECT COUNT(*)
  FROM (SELECT x.set_id, x.rule
          FROM (SELECT d.set_id, CASE WHEN d.rule > 0 THEN d.rule ELSE d.runner_rule END AS rule,
                       CASE WHEN d.rule > 0 THEN 1 ELSE 0 END AS decided, CASE WHEN d.rule > 0 THEN 0 ELSE 1 END AS overruled,
                       CASE WHEN d.corrected_ms IS NULL THEN 0 ELSE 1 END AS corrected
                  FROM dispatch_decisions d
                 WHERE d.district = :district AND (d.rule > 0 OR d.runner_rule > 0)
                UNION ALL
                SELECT t.set_id, t.rule, -t.decided, -t.overruled, -t.corrected
                  FROM dispatch_totals t
                 WHERE t.district = :district) x
         GROUP BY x.set_id, x.rule
        HAVING SUM(x.decided) <> 0 OR SUM(x.overruled) <> 0 OR SUM(x.corrected) <> 0) y

-- dispatch_totals_clear(str district) -> rows change
DELETE FROM dispatch_totals WHERE district = :district

-- dispatch_totals_make(str district) -> rows change
-- Out of the decisions, which say what each rule did.
INSERT INTO dispatch_totals (district, set_id, rule, decided, overruled, corrected)
SELECT x.district, x.set_id, x.rule, SUM(x.decided), SUM(x.overruled), SUM(x.corrected)
  FROM (SELECT d.district, d.set_id, CASE WHEN d.rule > 0 THEN d.rule ELSE d.runner_rule END AS rule,
               CASE WHEN d.rule > 0 THEN 1 ELSE 0 END AS decided, CASE WHEN d.rule > 0 THEN 0 ELSE 1 END AS overruled,
               CASE WHEN d.corrected_ms IS NULL THEN 0 ELSE 1 END AS corrected
          FROM dispatch_decisions d
         WHERE d.district = :district AND (d.rule > 0 OR d.runner_rule > 0)) x
 GROUP BY x.district, x.set_id, x.rule
