-- grant_funds_add(str district, GrantFund f) -> one row changes
INSERT INTO grant_funds (district, id, place, name, donor, purpose, from_day, until_day, small, account, made_by, made_words, made_ms)
VALUES (:district, :f.id, :f.place, :f.name, :f.donor, :f.purpose, :f.from_day, :f.until_day, :f.small, :f.account, :f.made_by, :f.made_words,
        :f.made_ms)

-- grant_funds_page(str district, Scope scope, i64 before?, i64 limit) -> GrantFund[]
SELECT f.id, f.place, f.name, f.donor, f.purpose, f.from_day, f.until_day, f.small, f.account, f.made_by, f.made_words, f.made_ms, a.posted, a.held
  FROM grant_funds f CROSS JOIN point_accounts a
 WHERE f.district = :district AND {scope f.place} {?before AND f.id < :before} AND a.district = f.district AND a.id = f.account
 ORDER BY f.id DESC
 LIMIT :limit

-- grant_funds_one(str district, i64 id) -> GrantFund
SELECT f.id, f.place, f.name, f.donor, f.purpose, f.from_day, f.until_day, f.small, f.account, f.made_by, f.made_words, f.made_ms, a.posted, a.held
  FROM grant_funds f CROSS JOIN point_accounts a
 WHERE f.district = :district AND f.id = :id AND a.district = f.district AND a.id = f.account

-- grant_funds_public(str district) -> GrantFund[]
SELECT f.id, f.place, f.name, f.donor, f.purpose, f.from_day, f.until_day, f.small, f.account, f.made_by, f.made_words, f.made_ms, a.posted, a.held
  FROM grant_funds f CROSS JOIN point_accounts a
 WHERE f.district = :district AND a.district = f.district AND a.id = f.account
 ORDER BY f.id DESC
 LIMIT 200

-- grant_funds_free(str district, i64 limit) -> GrantAccount[]
-- Founded before accounts could be bound.
SELECT f.account FROM grant_funds f CROSS JOIN point_accounts a
 WHERE f.district = :district AND a.district = f.district AND a.id = f.account AND a.bound = 0
 LIMIT :limit

-- grant_lines_add(str district, i64 fund, GrantLine l) -> one row changes
INSERT INTO grant_lines (district, fund, line, name, budget) VALUES (:district, :fund, :l.line, :l.name, :l.budget)

-- grant_funds_of(str district, i64 account) -> i64
SELECT f.id FROM grant_funds f WHERE f.district = :district AND f.account = :account

-- grant_lines_of(str district, i64 fund) -> GrantLine[]
-- With what waits and what is paid; what was given back counts no more, nor what came back out of a batch of vouchers.
SELECT l.line, l.name, l.budget,
       coalesce((SELECT sum(s.amount) FROM grant_spendings s LEFT JOIN point_transfers n ON n.district = s.district AND n.of_id = s.transfer
                  WHERE s.district = l.district AND s.fund = l.fund AND s.line = l.line AND n.id IS NULL), 0) AS asked,
       coalesce((SELECT sum(s.amount) FROM grant_spendings s CROSS JOIN point_transfers n
                  WHERE s.district = l.district AND s.fund = l.fund AND s.line = l.line AND n.district = s.district AND n.of_id = s.transfer
                    AND n.kind = 'post' AND NOT EXISTS (SELECT 1 FROM point_transfers b WHERE b.district = n.district AND b.of_id = n.id)), 0)
       - coalesce((SELECT sum(g.amount)
                     FROM grant_spendings s CROSS JOIN grant_funds f CROSS JOIN point_legs g CROSS JOIN point_transfers t
                    WHERE s.district = l.district AND s.fund = l.fund AND s.line = l.line AND s.batch > 0
                      AND f.district = s.district AND f.id = s.fund
                      AND g.district = f.district AND g.account_id = f.account AND g.amount > 0
                      AND t.district = g.district AND t.id = g.transfer_id AND t.cause = 'expired' AND t.subject = s.batch), 0)
         AS paid
  FROM grant_lines l
 WHERE l.district = :district AND l.fund = :fund
 ORDER BY l.line

-- grant_spendings_add(str district, GrantSpending s) -> one row changes
INSERT INTO grant_spendings (district, id, fund, line, amount, person, payee, words, case_number, transfer, asked_by, asked_words, asked_ms,
                             batch)
VALUES (:district, :s.id, :s.fund, :s.line, :s.amount, :s.person, :s.payee, :s.words, :s.case_number, :s.transfer, :s.asked_by,
        :s.asked_words, :s.asked_ms, :s.batch)

-- grant_spendings_of(str district, i64 fund) -> GrantSpending[]
SELECT s.id, s.fund, s.line, s.amount, s.person, s.payee, s.words, s.case_number, s.transfer, s.asked_by, s.asked_words, s.asked_ms,
       s.batch,
       CASE WHEN s.batch = 0 THEN 0 ELSE
         coalesce((SELECT sum(g.amount) FROM grant_funds f CROSS JOIN point_legs g CROSS JOIN point_transfers t
                    WHERE f.district = s.district AND f.id = s.fund
                      AND g.district = f.district AND g.account_id = f.account AND g.amount > 0
                      AND t.district = g.district AND t.id = g.transfer_id AND t.cause = 'expired' AND t.subject = s.batch), 0)
       END AS back,
       CASE WHEN n.id IS NULL THEN 'asked' WHEN n.kind = 'void' THEN 'refused' WHEN b.id IS NULL THEN 'paid' ELSE 'back' END AS state,
       coalesce(n.made_words, '') AS by_words, n.made_ms AS done_ms
  FROM grant_spendings s
  LEFT JOIN point_transfers n ON n.district = s.district AND n.of_id = s.transfer
  LEFT JOIN point_transfers b ON b.district = n.district AND b.of_id = n.id
 WHERE s.district = :district AND s.fund = :fund
 ORDER BY s.id DESC
 LIMIT 500

-- grant_spendings_one(str district, i64 id) -> GrantSpending
SELECT s.id, s.fund, s.line, s.amount, s.person, s.payee, s.words, s.case_number, s.transfer, s.asked_by, s.asked_words, s.asked_ms,
       s.batch,
       CASE WHEN s.batch = 0 THEN 0 ELSE
         coalesce((SELECT sum(g.amount) FROM grant_funds f CROSS JOIN point_legs g CROSS JOIN point_transfers t
                    WHERE f.district = s.district AND f.id = s.fund
                      AND g.district = f.district AND g.account_id = f.account AND g.amount > 0
                      AND t.district = g.district AND t.id = g.transfer_id AND t.cause = 'expired' AND t.subject = s.batch), 0)
       END AS back,
       CASE WHEN n.id IS NULL THEN 'asked' WHEN n.kind = 'void' THEN 'refused' WHEN b.id IS NULL THEN 'paid' ELSE 'back' END AS state,
       coalesce(n.made_words, '') AS by_words, n.made_ms AS done_ms
  FROM grant_spendings s
  LEFT JOIN point_transfers n ON n.district = s.district AND n.of_id = s.transfer
  LEFT JOIN point_transfers b ON b.district = n.district AND b.of_id = n.id
 WHERE s.district = :district AND s.id = :id

-- grant_spendings_case(str district, str case_number) -> i64
-- How often a case waits to be paid for or has been.
SELECT count(*)
  FROM grant_spendings s
  LEFT JOIN point_transfers n ON n.district = s.district AND n.of_id = s.transfer
  LEFT JOIN point_transfers b ON b.district = n.district AND b.of_id = n.id
 WHERE s.district = :district AND s.case_number = :case_number AND s.case_number <> '' AND (n.id IS NULL OR (n.kind = 'post' AND b.id IS NULL))

-- grant_spendings_public(str district, i64 fund, i64 small) -> GrantSpending[]
-- What was paid: to organisations, and to persons from so much on; the newest first.
SELECT s.id, s.fund, s.line, s.amount, s.person, s.payee, s.words, s.case_number, s.transfer, s.asked_by, s.asked_words, s.asked_ms,
       s.batch,
       CASE WHEN s.batch = 0 THEN 0 ELSE
         coalesce((SELECT sum(g.amount) FROM grant_funds f CROSS JOIN point_legs g CROSS JOIN point_transfers t
                    WHERE f.district = s.district AND f.id = s.fund
                      AND g.district = f.district AND g.account_id = f.account AND g.amount > 0
                      AND t.district = g.district AND t.id = g.transfer_id AND t.cause = 'expired' AND t.subject = s.batch), 0)
       END AS back,
       'paid' AS state, coalesce(n.made_words, '') AS by_words, n.made_ms AS done_ms
  FROM grant_spendings s CROSS JOIN point_transfers n
 WHERE s.district = :district AND s.fund = :fund AND n.district = s.district AND n.of_id = s.transfer AND n.kind = 'post'
   AND NOT EXISTS (SELECT 1 FROM point_transfers b WHERE b.district = n.district AND b.of_id = n.id)
   AND NOT (s.person = 1 AND s.amount < :small)
 ORDER BY n.id DESC
 LIMIT 1000

-- grant_told(str district, i64 fund, i64 account, i64 small) -> GrantTold
-- All of it in sums, however many there are: what the small ones to persons come to, what came in, what was paid.
SELECT coalesce(sum(CASE WHEN s.person = 1 AND s.amount < :small THEN 1 ELSE 0 END), 0) AS small_count,
       coalesce(sum(CASE WHEN s.person = 1 AND s.amount < :small THEN s.amount ELSE 0 END), 0) AS small_sum,
       coalesce(sum(s.amount), 0) AS paid,
       coalesce(sum(CASE WHEN s.line = 0 THEN s.amount ELSE 0 END), 0) AS returned,
       coalesce((SELECT sum(g.amount) FROM grant_spendings v CROSS JOIN point_legs g CROSS JOIN point_transfers t
                  WHERE v.district = :district AND v.fund = :fund AND v.batch > 0
                    AND g.district = v.district AND g.account_id = :account AND g.amount > 0
                    AND t.district = g.district AND t.id = g.transfer_id AND t.cause = 'expired' AND t.subject = v.batch), 0) AS back,
       coalesce((SELECT sum(g.amount) FROM point_legs g CROSS JOIN point_transfers t
                  WHERE g.district = :district AND g.account_id = :account AND g.amount > 0
                    AND t.district = g.district AND t.id = g.transfer_id AND t.kind IN ('move', 'post') AND t.cause = 'received'
                    AND NOT EXISTS (SELECT 1 FROM point_transfers b WHERE b.district = t.district AND b.of_id = t.id)), 0) AS received
  FROM grant_spendings s CROSS JOIN point_transfers n
 WHERE s.district = :district AND s.fund = :fund AND n.district = s.district AND n.of_id = s.transfer AND n.kind = 'post'
   AND NOT EXISTS (SELECT 1 FROM point_transfers b WHERE b.district = n.district AND b.of_id = n.id)

-- grant_received(str district, i64 account) -> GrantReceived[]
-- What came in, the newest first.
SELECT t.id, t.day, t.words, l.amount
  FROM point_legs l CROSS JOIN point_transfers t
 WHERE l.district = :district AND l.account_id = :account AND l.amount > 0 AND t.district = l.district AND t.id = l.transfer_id
   AND t.kind IN ('move', 'post') AND t.cause = 'received'
   AND NOT EXISTS (SELECT 1 FROM point_transfers b WHERE b.district = t.district AND b.of_id = t.id)
 ORDER BY t.id DESC
 LIMIT 200
