-- callback_reporter(str district, i64 case_id, i64 now_ms) -> CallbackReporter
-- Whom to ask, masked; whether their class hides them. Absent phone: nobody can be called.
SELECT c.reporter AS account, coalesce(c.name_masked, '') AS name_masked, coalesce(a.name, '') AS account_name,
       coalesce(c.phone_masked, a.phone) AS phone,
       coalesce((SELECT k.hides FROM case_classes k WHERE k.district = c.district AND k.code = c.class
                    AND k.since_ms <= :now_ms ORDER BY k.since_ms DESC LIMIT 1), 0) AS hides
  FROM cases c
  LEFT JOIN accounts a ON a.district = c.district AND a.id = c.reporter AND a.state = 'active'
 WHERE c.district = :district AND c.id = :case_id

-- callbacks_add(str district, CallbackKept k) -> nothing
INSERT INTO callbacks (district, id, case_id, turn, place, handler_account, handler_post, rule, mandatory, closed_ms, due_ms, state,
                       attempts, tried_ms, responded, solved, satisfied, words, anonymous, by_words, version, synthetic)
VALUES (:district, :k.id, :k.case_id, :k.turn, :k.place, :k.handler_account, :k.handler_post, :k.rule, :k.mandatory, :k.closed_ms,
        :k.due_ms, :k.state, :k.attempts, :k.tried_ms, :k.responded, :k.solved, :k.satisfied, :k.words, :k.anonymous, :k.by_words,
        :k.version, :k.synthetic)
ON CONFLICT (district, case_id, turn) DO NOTHING

-- callbacks_one(str district, Scope scope, i64 id) -> CallbackKept
SELECT b.id, b.case_id, b.turn, b.place, b.handler_account, b.handler_post, b.rule, b.mandatory, b.closed_ms, b.due_ms, b.state,
       b.attempts, b.tried_ms, b.responded, b.solved, b.satisfied, b.words, b.anonymous, b.by_words, b.version, b.synthetic
  FROM callbacks b
 WHERE b.district = :district AND b.id = :id AND {scope b.place}

-- callbacks_page(str district, Scope scope, str state, str low?, str high?, i64 mandatory?, i64 after_key?, i64 after_id?, i64 limit) -> CallbackKept[]
-- By when it is to be done.
SELECT b.id, b.case_id, b.turn, b.place, b.handler_account, b.handler_post, b.rule, b.mandatory, b.closed_ms, b.due_ms, b.state,
       b.attempts, b.tried_ms, b.responded, b.solved, b.satisfied, b.words, b.anonymous, b.by_words, b.version, b.synthetic
  FROM callbacks b
 WHERE b.district = :district AND b.state = :state AND {scope b.place}
       {?low AND b.place >= :low}
       {?high AND b.place < :high}
       {?mandatory AND b.mandatory = :mandatory}
       {?after_id AND (b.due_ms, b.id) > (:after_key, :after_id)}
 ORDER BY b.due_ms, b.id
 LIMIT :limit

-- callbacks_newest(str district, Scope scope, str state, str low?, str high?, i64 mandatory?, i64 after_key?, i64 after_id?, i64 limit) -> CallbackKept[]
-- What is over, the latest first.
SELECT b.id, b.case_id, b.turn, b.place, b.handler_account, b.handler_post, b.rule, b.mandatory, b.closed_ms, b.due_ms, b.state,
       b.attempts, b.tried_ms, b.responded, b.solved, b.satisfied, b.words, b.anonymous, b.by_words, b.version, b.synthetic
  FROM callbacks b
 WHERE b.district = :district AND b.state = :state AND {scope b.place}
       {?low AND b.place >= :low}
       {?high AND b.place < :high}
       {?mandatory AND b.mandatory = :mandatory}
       {?after_id AND (b.due_ms, b.id) < (:after_key, :after_id)}
 ORDER BY b.due_ms DESC, b.id DESC
 LIMIT :limit

-- callbacks_count(str district, Scope scope, i64 now_ms, str low?, str high?) -> CallbackCounts
-- What waits; what is over is counted by `figures`.
SELECT count(*) AS waiting, coalesce(sum(CASE WHEN b.due_ms < :now_ms THEN 1 ELSE 0 END), 0) AS late,
       coalesce(sum(b.mandatory), 0) AS mandatory
  FROM callbacks b
 WHERE b.district = :district AND b.state = 'waiting' AND {scope b.place}
       {?low AND b.place >= :low}
       {?high AND b.place < :high}

-- callbacks_save(str district, CallbackKept k) -> one row changes
UPDATE callbacks
   SET state = :k.state, attempts = :k.attempts, tried_ms = :k.tried_ms, responded = :k.responded, solved = :k.solved,
       satisfied = :k.satisfied, words = :k.words, anonymous = :k.anonymous, by_words = :k.by_words, version = :k.version
 WHERE district = :district AND id = :k.id AND version = :k.version - 1

-- callbacks_drop(str district, i64 case_id) -> rows change
UPDATE callbacks SET state = 'dropped', version = version + 1
 WHERE district = :district AND case_id = :case_id AND state = 'waiting'

-- callback_attempts_add(str district, i64 callback_id, CallbackAttempt a, i64 account) -> one row changes
INSERT INTO callback_attempts (district, callback_id, serial, at_ms, result, account, by_words)
VALUES (:district, :callback_id, :a.serial, :a.at_ms, :a.result, :account, :a.by_words)

-- callback_attempts_of(str district, i64 callback_id) -> CallbackAttempt[]
SELECT t.serial, t.at_ms, t.result, t.by_words
  FROM callback_attempts t
 WHERE t.district = :district AND t.callback_id = :callback_id
 ORDER BY t.serial

-- callback_own_steps(str district, i64 case_id, i64 account) -> i64
-- Did they handle it, at any time?
SELECT count(*) FROM events e
 WHERE e.district = :district AND e.subject = :case_id AND e.account = :account
   AND e.kind IN ('cases.accepted', 'cases.fed_back', 'cases.answered', 'cases.settled')

-- callback_rules_all(str district) -> CallbackRule[]
SELECT r.rule, r.name, r.origin, r.class, r.urgent, r.percent, r.in_use, r.since_ms, r.source
  FROM callback_rules r
 WHERE r.district = :district
 ORDER BY r.rule, r.since_ms

-- callback_rules_add(str district, CallbackRule r) -> one row changes
INSERT INTO callback_rules (district, rule, since_ms, name, origin, class, urgent, percent, in_use, source)
VALUES (:district, :r.rule, :r.since_ms, :r.name, :r.origin, :r.class, :r.urgent, :r.percent, :r.in_use, :r.source)

-- callback_rules_recall(str district, str key, i64 since_ms) -> one row changes
DELETE FROM callback_rules WHERE district = :district AND rule = :key AND since_ms = :since_ms

-- callback_scripts_all(str district) -> CallbackScript[]
SELECT s.words, s.attempts_most, s.pause_minutes, s.within_days, s.since_ms, s.source
  FROM callback_scripts s
 WHERE s.district = :district
 ORDER BY s.since_ms

-- callback_scripts_add(str district, CallbackScript s) -> one row changes
INSERT INTO callback_scripts (district, since_ms, words, attempts_most, pause_minutes, within_days, source)
VALUES (:district, :s.since_ms, :s.words, :s.attempts_most, :s.pause_minutes, :s.within_days, :s.source)

-- callback_scripts_recall(str district, i64 since_ms) -> one row changes
DELETE FROM callback_scripts WHERE district = :district AND since_ms = :since_ms
