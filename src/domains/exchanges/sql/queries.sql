-- exchange_terms_add(str district, ExchangeTerms t) -> one row changes
INSERT INTO exchange_terms (district, partner, person_day, day_most, valid_days, wait_minutes, made_words, made_ms, version)
VALUES (:district, :t.partner, :t.person_day, :t.day_most, :t.valid_days, :t.wait_minutes, :t.made_words, :t.made_ms, :t.version)

-- exchange_terms_save(str district, ExchangeTerms t) -> one row changes
UPDATE exchange_terms SET person_day = :t.person_day, day_most = :t.day_most, valid_days = :t.valid_days,
       wait_minutes = :t.wait_minutes, made_words = :t.made_words, made_ms = :t.made_ms, version = :t.version
 WHERE district = :district AND partner = :t.partner AND version = :t.version - 1

-- exchange_terms_one(str district, i64 partner) -> ExchangeTerms
SELECT t.partner, t.person_day, t.day_most, t.valid_days, t.wait_minutes, t.made_words, t.made_ms, t.version
  FROM exchange_terms t
 WHERE t.district = :district AND t.partner = :partner

-- exchange_keys_add(str district, ExchangeKey k) -> one row changes
INSERT INTO exchange_keys (district, id, partner, since_day, until_day, secret_sealed, made_words, made_ms, ended_ms, wrong_day, wrong)
VALUES (:district, :k.id, :k.partner, :k.since_day, :k.until_day, :k.secret, :k.made_words, :k.made_ms, :k.ended_ms, :k.wrong_day,
        :k.wrong)

-- exchange_keys_one(str district, i64 id) -> ExchangeKey
SELECT k.id, k.partner, k.since_day, k.until_day, k.secret_sealed AS secret, k.made_words, k.made_ms, k.ended_ms, k.wrong_day, k.wrong
  FROM exchange_keys k
 WHERE k.district = :district AND k.id = :id

-- exchange_keys_of(str district, i64 partner) -> ExchangeKeySeen[]
SELECT k.id, k.since_day, k.until_day, k.made_words, k.made_ms, k.ended_ms
  FROM exchange_keys k
 WHERE k.district = :district AND k.partner = :partner
 ORDER BY k.id DESC

-- exchange_keys_end(str district, i64 id, i64 now_ms) -> one row changes
UPDATE exchange_keys SET ended_ms = :now_ms WHERE district = :district AND id = :id AND ended_ms IS NULL

-- exchange_keys_wrong(str district, i64 id, i64 day, i64 wrong) -> one row changes
UPDATE exchange_keys SET wrong_day = :day, wrong = :wrong WHERE district = :district AND id = :id

-- exchange_keys_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, secret_sealed AS one FROM exchange_keys
 WHERE district = :district AND id > :from.id
 ORDER BY id
 LIMIT :limit

-- exchange_keys_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE exchange_keys SET secret_sealed = :now.one
 WHERE district = :district AND id = :now.id AND secret_sealed = :was.one

-- exchange_codes_add(str district, ExchangeCode c) -> one row changes
INSERT INTO exchange_codes (district, id, partner, account, way, place, serial, points, rate, made_ms, until_ms, exchange)
VALUES (:district, :c.id, :c.partner, :c.account, :c.way, :c.place, :c.serial, :c.points, :c.rate, :c.made_ms, :c.until_ms, :c.exchange)

-- A person has one code at a time: the one before ends.
-- exchange_codes_end(str district, i64 account, i64 now_ms) -> rows change
UPDATE exchange_codes SET until_ms = :now_ms - 1
 WHERE district = :district AND account = :account AND until_ms >= :now_ms AND exchange = 0

-- exchange_codes_open(str district, i64 account, i64 now_ms) -> ExchangeCode
SELECT c.id, c.partner, c.account, c.way, c.place, c.serial, c.points, c.rate, c.made_ms, c.until_ms, c.exchange
  FROM exchange_codes c
 WHERE c.district = :district AND c.account = :account AND c.until_ms >= :now_ms AND c.exchange = 0

-- exchange_codes_one(str district, i64 partner, str way, str serial, i64 now_ms) -> ExchangeCode
SELECT c.id, c.partner, c.account, c.way, c.place, c.serial, c.points, c.rate, c.made_ms, c.until_ms, c.exchange
  FROM exchange_codes c
 WHERE c.district = :district AND c.serial = :serial AND c.partner = :partner AND c.way = :way AND c.exchange = 0
   AND c.until_ms >= :now_ms

-- exchange_codes_use(str district, i64 id, i64 exchange) -> one row changes
UPDATE exchange_codes SET exchange = :exchange WHERE district = :district AND id = :id AND exchange = 0

-- exchanges_add(str district, Exchange x) -> one row changes
INSERT INTO exchanges (district, id, partner, way, reference, content, account, place, points, units, rate, pay_fen, state, key_id,
                       hold_id, move_id, use_id, receipt, day, made_ms, until_ms, moved_ms)
VALUES (:district, :x.id, :x.partner, :x.way, :x.reference, :x.content, :x.account, :x.place, :x.points, :x.units, :x.rate, :x.pay_fen,
        :x.state, :x.key_id, :x.hold_id, :x.move_id, :x.use_id, :x.receipt, :x.day, :x.made_ms, :x.until_ms, :x.moved_ms)

-- exchanges_save(str district, Exchange x) -> one row changes
UPDATE exchanges SET state = :x.state, pay_fen = :x.pay_fen, move_id = :x.move_id, use_id = :x.use_id, receipt = :x.receipt,
       moved_ms = :x.moved_ms
 WHERE district = :district AND id = :x.id AND state = 'waiting'

-- exchanges_referred(str district, i64 partner, str reference) -> Exchange
SELECT x.id, x.partner, x.way, x.reference, x.content, x.account, x.place, x.points, x.units, x.rate, x.pay_fen, x.state, x.key_id,
       x.hold_id, x.move_id, x.use_id, x.receipt, x.day, x.made_ms, x.until_ms, x.moved_ms
  FROM exchanges x
 WHERE x.district = :district AND x.partner = :partner AND x.reference = :reference

-- exchanges_one(str district, i64 id) -> Exchange
SELECT x.id, x.partner, x.way, x.reference, x.content, x.account, x.place, x.points, x.units, x.rate, x.pay_fen, x.state, x.key_id,
       x.hold_id, x.move_id, x.use_id, x.receipt, x.day, x.made_ms, x.until_ms, x.moved_ms
  FROM exchanges x
 WHERE x.district = :district AND x.id = :id

-- exchanges_in_reach(str district, i64 id, Scope scope) -> Exchange
SELECT x.id, x.partner, x.way, x.reference, x.content, x.account, x.place, x.points, x.units, x.rate, x.pay_fen, x.state, x.key_id,
       x.hold_id, x.move_id, x.use_id, x.receipt, x.day, x.made_ms, x.until_ms, x.moved_ms
  FROM exchanges x
 WHERE x.district = :district AND x.id = :id AND {scope x.place}

-- Out of `done` once, whoever races.
-- exchanges_reverse(str district, i64 id, i64 now_ms) -> one row changes
UPDATE exchanges SET state = 'reversed', moved_ms = :now_ms WHERE district = :district AND id = :id AND state = 'done'

-- exchange_reversals_add(str district, ExchangeReversal r) -> one row changes
INSERT INTO exchange_reversals (district, id, exchange, words, asked_by, asked_words, asked_ms, state, answer_words, answer_ms, move_id,
                                use_id)
VALUES (:district, :r.id, :r.exchange, :r.words, :r.asked_by, :r.asked_words, :r.asked_ms, :r.state, :r.answer_words, :r.answer_ms,
        :r.move_id, :r.use_id)

-- exchange_reversals_waiting(str district, i64 exchange) -> ExchangeReversal
SELECT r.id, r.exchange, r.words, r.asked_by, r.asked_words, r.asked_ms, r.state, r.answer_words, r.answer_ms, r.move_id, r.use_id
  FROM exchange_reversals r
 WHERE r.district = :district AND r.exchange = :exchange AND r.state = 'asked'

-- exchange_reversals_save(str district, ExchangeReversal r) -> one row changes
UPDATE exchange_reversals SET state = :r.state, answer_words = :r.answer_words, answer_ms = :r.answer_ms, move_id = :r.move_id,
       use_id = :r.use_id
 WHERE district = :district AND id = :r.id AND state = 'asked'

-- exchange_reversals_of(str district, i64 exchange, i64 account) -> ExchangeReversalSeen[]
SELECT r.id, r.words, r.asked_words, r.asked_ms, r.state, r.answer_words, r.answer_ms,
       CASE WHEN r.asked_by = :account THEN 1 ELSE 0 END AS mine
  FROM exchange_reversals r
 WHERE r.district = :district AND r.exchange = :exchange
 ORDER BY r.id DESC

-- exchanges_late(str district, i64 now_ms, i64 limit) -> ExchangeId[]
SELECT x.id FROM exchanges x
 WHERE x.district = :district AND x.state = 'waiting' AND x.until_ms < :now_ms
 ORDER BY x.until_ms, x.id
 LIMIT :limit

-- exchanges_person_sum(str district, i64 partner, str way, i64 account, i64 day) -> i64
SELECT coalesce(sum(x.points), 0) FROM exchanges x
 WHERE x.district = :district AND x.partner = :partner AND x.day = :day AND x.way = :way AND x.account = :account
   AND (x.state = 'waiting' OR x.state = 'done')

-- exchanges_day_sum(str district, i64 partner, str way, i64 day) -> i64
SELECT coalesce(sum(x.points), 0) FROM exchanges x
 WHERE x.district = :district AND x.partner = :partner AND x.day = :day AND x.way = :way
   AND (x.state = 'waiting' OR x.state = 'done')

-- By its last change, so that whoever reads on from where they were misses nothing; not what may still come in at this moment.
-- exchanges_statement_page(str district, i64 partner, i64 since_ms, i64 key, i64 after, i64 now_ms, i64 limit) -> ExchangeSeen[]
SELECT x.id, x.partner, p.name AS partner_name, x.way, x.reference, a.name AS person, x.points, x.units, x.rate, x.pay_fen, x.state,
       x.receipt, x.made_ms, x.until_ms, x.moved_ms
  FROM exchanges x CROSS JOIN partners p
  LEFT JOIN accounts a ON a.district = x.district AND a.id = x.account
 WHERE x.district = :district AND x.partner = :partner AND x.moved_ms >= :since_ms AND x.moved_ms < :now_ms
   AND (x.moved_ms > :key OR (x.moved_ms = :key AND x.id > :after)) AND p.district = x.district AND p.id = x.partner
 ORDER BY x.moved_ms, x.id
 LIMIT :limit

-- exchanges_page(str district, Scope scope, i64 partner?, str state?, bool asked?, i64 before?, i64 limit) -> ExchangeSeen[]
SELECT x.id, x.partner, p.name AS partner_name, x.way, x.reference, a.name AS person, x.points, x.units, x.rate, x.pay_fen, x.state,
       x.receipt, x.made_ms, x.until_ms, x.moved_ms,
       (SELECT count(*) FROM exchange_reversals r WHERE r.district = x.district AND r.exchange = x.id AND r.state = 'asked') AS asked
  FROM exchanges x CROSS JOIN partners p
  LEFT JOIN accounts a ON a.district = x.district AND a.id = x.account
 WHERE x.district = :district AND {scope x.place} AND p.district = x.district AND p.id = x.partner
       {?partner AND x.partner = :partner} {?state AND x.state = :state}
       {?asked AND x.id IN (SELECT r.exchange FROM exchange_reversals r WHERE r.district = :district AND r.state = 'asked')}
       {?before AND x.id < :before}
 ORDER BY x.id DESC
 LIMIT :limit

-- By the moment of the last change, as the statement of the other system goes.
-- exchanges_sums(str district, Scope scope, i64 partner, i64 since_ms, i64 until_ms) -> ExchangeSum[]
SELECT x.way, x.state, x.rate, count(*) AS exchanges, sum(x.points) AS points, sum(x.units) AS units, sum(x.pay_fen) AS pay_fen
  FROM exchanges x
 WHERE x.district = :district AND x.partner = :partner AND x.moved_ms >= :since_ms AND x.moved_ms < :until_ms
   AND {scope x.place}
 GROUP BY x.way, x.state, x.rate
 ORDER BY x.way, x.state, x.rate

-- exchanges_of(str district, i64 account, i64 limit) -> ExchangeSeen[]
SELECT x.id, x.partner, p.name AS partner_name, x.way, x.reference, a.name AS person, x.points, x.units, x.rate, x.pay_fen, x.state,
       x.receipt, x.made_ms, x.until_ms, x.moved_ms
  FROM exchanges x CROSS JOIN partners p
  LEFT JOIN accounts a ON a.district = x.district AND a.id = x.account
 WHERE x.district = :district AND x.account = :account AND p.district = x.district AND p.id = x.partner
 ORDER BY x.id DESC
 LIMIT :limit

-- exchanges_seen(str district, i64 id) -> ExchangeSeen
SELECT x.id, x.partner, p.name AS partner_name, x.way, x.reference, a.name AS person, x.points, x.units, x.rate, x.pay_fen, x.state,
       x.receipt, x.made_ms, x.until_ms, x.moved_ms
  FROM exchanges x CROSS JOIN partners p
  LEFT JOIN accounts a ON a.district = x.district AND a.id = x.account
 WHERE x.district = :district AND x.id = :id AND p.district = x.district AND p.id = x.partner

-- exchanges_look(str district, i64 id, Scope scope) -> ExchangeSeen
SELECT x.id, x.partner, p.name AS partner_name, x.way, x.reference, a.name AS person, x.points, x.units, x.rate, x.pay_fen, x.state,
       x.receipt, x.made_ms, x.until_ms, x.moved_ms,
       (SELECT count(*) FROM exchange_reversals r WHERE r.district = x.district AND r.exchange = x.id AND r.state = 'asked') AS asked
  FROM exchanges x CROSS JOIN partners p
  LEFT JOIN accounts a ON a.district = x.district AND a.id = x.account
 WHERE x.district = :district AND x.id = :id AND {scope x.place} AND p.district = x.district AND p.id = x.partner

-- Systems with which somebody from there may exchange today, and what they did.
-- exchanges_offered(str district, str home, i64 account, i64 day) -> ExchangeOffer[]
SELECT p.id AS partner, p.name,
       coalesce((SELECT r.amount FROM settlement_rates r
                  WHERE r.district = p.district AND r.partner = p.id AND r.unit = 'outside' AND r.since_day <= :day
                  ORDER BY r.since_day DESC LIMIT 1), 0) AS rate,
       t.person_day,
       coalesce((SELECT sum(x.points) FROM exchanges x
                  WHERE x.district = p.district AND x.partner = p.id AND x.day = :day AND x.account = :account AND x.way = 'came'
                    AND (x.state = 'waiting' OR x.state = 'done')), 0) AS came,
       coalesce((SELECT sum(x.points) FROM exchanges x
                  WHERE x.district = p.district AND x.partner = p.id AND x.day = :day AND x.account = :account AND x.way = 'went'
                    AND (x.state = 'waiting' OR x.state = 'done')), 0) AS went
  FROM exchange_terms t CROSS JOIN partners p
 WHERE t.district = :district AND p.district = t.district AND p.id = t.partner AND p.ended_ms IS NULL
   AND p.since_day <= :day AND p.until_day >= :day AND substr(:home, 1, length(p.place)) = p.place
 ORDER BY p.id

-- exchanges_audited(str district) -> i64
SELECT count(*) FROM exchanges x WHERE x.district = :district

-- Done without the partner's line that says the same, or with one without being done; taken back without the opposite line, or with
-- one without being taken back.
-- exchanges_wrong_lines(str district) -> ExchangeWrong[]
SELECT x.id, x.points AS kept, coalesce(u.points, 0) AS said
  FROM exchanges x
  LEFT JOIN partner_uses u ON u.district = x.district AND u.id = x.use_id
  LEFT JOIN partner_uses b ON b.district = x.district AND b.of_id = x.use_id
 WHERE x.district = :district
   AND ((x.state IN ('done', 'reversed')
         AND (u.id IS NULL OR u.partner <> x.partner OR u.units <> x.units OR u.rate <> x.rate
              OR u.pay_fen <> x.pay_fen OR u.subject <> x.id
              OR u.points <> CASE WHEN x.way = 'went' THEN x.points ELSE 0 - x.points END))
     OR (x.state NOT IN ('done', 'reversed') AND x.use_id <> 0)
     OR (x.state = 'reversed' AND (b.id IS NULL OR b.points <> 0 - u.points OR b.units <> 0 - u.units OR b.pay_fen <> 0 - u.pay_fen
                                   OR b.rate <> u.rate OR b.partner <> u.partner))
     OR (x.state <> 'reversed' AND b.id IS NOT NULL))
 ORDER BY x.id

-- Lines of an exchange that isn't there, or has another.
-- exchanges_wrong_uses(str district) -> ExchangeWrong[]
SELECT u.id, u.points AS kept, coalesce(x.points, 0) AS said
  FROM partner_uses u
  LEFT JOIN exchanges x ON x.district = u.district AND x.id = u.subject AND x.use_id = coalesce(u.of_id, u.id)
 WHERE u.district = :district AND u.rate > 0 AND x.id IS NULL
 ORDER BY u.id

-- Taken back without somebody's word and another's, or with these without being taken back.
-- exchanges_wrong_back(str district) -> ExchangeWrong[]
SELECT x.id, CASE WHEN x.state = 'reversed' THEN 1 ELSE 0 END AS kept, count(r.id) AS said
  FROM exchanges x
  LEFT JOIN exchange_reversals r ON r.district = x.district AND r.exchange = x.id AND r.state = 'approved'
 WHERE x.district = :district
 GROUP BY x.id, x.state
HAVING count(r.id) <> CASE WHEN x.state = 'reversed' THEN 1 ELSE 0 END
 ORDER BY x.id

-- What lies in the book for a system isn't what was exchanged with it.
-- exchanges_wrong_books(str district) -> ExchangeWrong[]
SELECT a.owner AS id, a.posted AS kept,
       coalesce(sum(CASE WHEN x.state <> 'done' THEN 0 WHEN x.way = 'went' THEN x.points ELSE 0 - x.points END), 0) AS said
  FROM point_accounts a
  LEFT JOIN exchanges x ON x.district = a.district AND x.partner = a.owner
 WHERE a.district = :district AND a.kind = 'partner' AND a.purse = 'clearing'
 GROUP BY a.owner, a.posted, a.coming
HAVING a.posted <> coalesce(sum(CASE WHEN x.state <> 'done' THEN 0 WHEN x.way = 'went' THEN x.points ELSE 0 - x.points END), 0)
    OR a.coming <> coalesce(sum(CASE WHEN x.state = 'waiting' THEN x.points ELSE 0 END), 0)
 ORDER BY a.owner
