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

-- grant_lines_add(str district, i64 fund, GrantLine l) -> one row changes
INSERT INTO grant_lines (district, fund, line, name, budget) VALUES (:district, :fund, :l.line, :l.name, :l.budget)

-- grant_lines_of(str district, i64 fund) -> GrantLine[]
-- With what waits and what is paid; what was given back counts no more.
SELECT l.line, l.name, l.budget,
       coalesce((SELECT sum(s.amount) FROM grant_spendings s LEFT JOIN point_transfers n ON n.district = s.district AND n.of_id = s.transfer
                  WHERE s.district = l.district AND s.fund = l.fund AND s.line = l.line AND n.id IS NULL), 0) AS asked,
       coalesce((SELECT sum(s.amount) FROM grant_spendings s CROSS JOIN point_transfers n
                  WHERE s.district = l.district AND s.fund = l.fund AND s.line = l.line AND n.district = s.district AND n.of_id = s.transfer
                    AND n.kind = 'post' AND NOT EXISTS (SELECT 1 FROM point_transfers b WHERE b.district = n.district AND b.of_id = n.id)), 0)
         AS paid
  FROM grant_lines l
 WHERE l.district = :district AND l.fund = :fund
 ORDER BY l.line

-- grant_spendings_add(str district, GrantSpending s) -> one row changes
INSERT INTO grant_spendings (district, id, fund, line, amount, person, payee, words, case_number, transfer, asked_by, asked_words, asked_ms)
VALUES (:district, :s.id, :s.fund, :s.line, :s.amount, :s.person, :s.payee, :s.words, :s.case_number, :s.transfer, :s.asked_by,
        :s.asked_words, :s.asked_ms)

-- grant_spendings_of(str district, i64 fund) -> GrantSpending[]
SELECT s.id, s.fund, s.line, s.amount, s.person, s.payee, s.words, s.case_number, s.transfer, s.asked_by, s.asked_words, s.asked_ms,
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

-- grant_received(str district, i64 account) -> GrantReceived[]
-- What came in, the newest first.
SELECT t.id, t.day, t.words, l.amount
  FROM point_legs l CROSS JOIN point_transfers t
 WHERE l.district = :district AND l.account_id = :account AND l.amount > 0 AND t.district = l.district AND t.id = l.transfer_id
   AND t.kind IN ('move', 'post') AND t.cause = 'received'
 ORDER BY t.id DESC
 LIMIT 200
