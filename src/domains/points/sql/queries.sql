-- point_accounts_add(str district, PointsAccount a) -> one row changes
INSERT INTO point_accounts (district, id, kind, owner, purse, unit, place, name, about, lots, closed, lowest, highest, posted, held,
                            coming, made_ms, version)
VALUES (:district, :a.id, :a.kind, :a.owner, :a.purse, :a.unit, :a.place, :a.name, :a.about, :a.lots, :a.closed, :a.lowest,
        :a.highest, :a.posted, :a.held, :a.coming, :a.made_ms, :a.version)

-- point_accounts_save(str district, i64 id, i64 posted, i64 held, i64 coming) -> one row changes
UPDATE point_accounts SET posted = :posted, held = :held, coming = :coming, version = version + 1
 WHERE district = :district AND id = :id

-- point_accounts_limit(str district, i64 id, i64 highest?, i64 version) -> one row changes
UPDATE point_accounts SET highest = :highest, version = version + 1
 WHERE district = :district AND id = :id AND version = :version

-- point_accounts_close(str district, i64 id, i64 version) -> one row changes
UPDATE point_accounts SET closed = 1, version = version + 1
 WHERE district = :district AND id = :id AND version = :version

-- point_accounts_bind(str district, i64 id) -> one row changes
UPDATE point_accounts SET bound = 1 WHERE district = :district AND id = :id

-- point_accounts_one(str district, i64 id) -> PointsAccount
SELECT a.id, a.kind, a.owner, a.purse, a.unit, a.place, a.name, a.about, a.lots, a.closed, a.lowest, a.highest, a.posted, a.held,
       a.coming, a.made_ms, a.version
  FROM point_accounts a
 WHERE a.district = :district AND a.id = :id

-- point_accounts_of(str district, str kind, i64 owner, str purse) -> i64
SELECT a.id FROM point_accounts a
 WHERE a.district = :district AND a.kind = :kind AND a.owner = :owner AND a.purse = :purse

-- point_accounts_own(str district, i64 owner) -> PointsAccount[]
SELECT a.id, a.kind, a.owner, a.purse, a.unit, a.place, a.name, a.about, a.lots, a.closed, a.lowest, a.highest, a.posted, a.held,
       a.coming, a.made_ms, a.version
  FROM point_accounts a
 WHERE a.district = :district AND a.kind = 'person' AND a.owner = :owner
 ORDER BY a.id

-- point_accounts_seen(str district, i64 id, Scope scope) -> PointsSeen
SELECT a.id, a.kind, a.owner, a.purse, a.unit, a.place, a.name, coalesce(p.name, '') AS person, a.about, a.lots, a.closed, a.lowest,
       a.highest, a.posted, a.held, a.coming, a.bound, a.version
  FROM point_accounts a
  LEFT JOIN accounts p ON p.district = a.district AND p.id = a.owner AND a.kind = 'person'
 WHERE a.district = :district AND a.id = :id AND {scope a.place}

-- point_accounts_page(str district, Scope scope, str kind?, str purse?, str low?, str high?, str words?, i64 before?, i64 limit) -> PointsSeen[]
SELECT a.id, a.kind, a.owner, a.purse, a.unit, a.place, a.name, coalesce(p.name, '') AS person, a.about, a.lots, a.closed, a.lowest,
       a.highest, a.posted, a.held, a.coming, a.bound, a.version
  FROM point_accounts a
  LEFT JOIN accounts p ON p.district = a.district AND p.id = a.owner AND a.kind = 'person'
 WHERE a.district = :district AND {scope a.place}
       {?kind AND a.kind = :kind}
       {?purse AND a.purse = :purse}
       {?low AND a.place >= :low}
       {?high AND a.place < :high}
       {?words AND (a.name LIKE :words OR p.name LIKE :words OR p.login LIKE :words)}
       {?before AND a.id < :before}
 ORDER BY a.id DESC
 LIMIT :limit

-- point_totals(str district, Scope scope, i64 soon_day) -> PointsTotal[]
-- What each kind of purse holds in the reader's places. Lots that end soon are counted where points are kept in lots.
SELECT a.kind, a.purse, a.unit, count(*) AS accounts, sum(a.posted) AS posted, sum(a.held) AS held,
       coalesce(sum((SELECT sum(l.remaining) FROM point_lots l
                      WHERE l.district = a.district AND l.account_id = a.id AND l.remaining > 0 AND l.expires_day <= :soon_day)), 0) AS ending
  FROM point_accounts a
 WHERE a.district = :district AND {scope a.place}
 GROUP BY a.kind, a.purse, a.unit
 ORDER BY a.kind, a.purse

-- point_lots_open(str district, i64 account_id) -> PointsLot[]
-- What an account has, and where each of it came from: in the order in which it leaves.
SELECT l.lot_id, l.expires_day, l.remaining, t.day, t.cause, t.words, t.rule
  FROM point_lots l
 CROSS JOIN point_transfers t
 WHERE l.district = :district AND l.account_id = :account_id AND l.remaining > 0
   AND t.district = l.district AND t.id = l.lot_id
 ORDER BY coalesce(l.expires_day, 9007199254740991), l.lot_id

-- point_lots_left(str district, i64 account_id) -> PointsLotKept[]
SELECT l.account_id, l.lot_id, l.expires_day, l.remaining FROM point_lots l
 WHERE l.district = :district AND l.account_id = :account_id AND l.remaining > 0

-- point_lots_set(str district, i64 account_id, i64 lot_id, i64 expires_day?, i64 remaining) -> nothing
INSERT INTO point_lots (district, account_id, lot_id, expires_day, remaining)
VALUES (:district, :account_id, :lot_id, :expires_day, :remaining)
ON CONFLICT (district, account_id, lot_id) DO UPDATE SET remaining = excluded.remaining, expires_day = excluded.expires_day

-- point_lots_ended(str district, i64 day, i64 limit) -> PointsEnded[]
SELECT l.account_id, l.lot_id, l.remaining FROM point_lots l
 WHERE l.district = :district AND l.remaining > 0 AND l.expires_day < :day
 ORDER BY l.expires_day
 LIMIT :limit

-- point_transfers_add(str district, PointsTransfer t) -> one row changes
INSERT INTO point_transfers (district, id, kind, day, expires_day, until_ms, of_id, entry_key, content, cause, words, event_seq,
                             subject, rule, linked_id, place, amount, unit, made_by, made_words, made_ms)
VALUES (:district, :t.id, :t.kind, :t.day, :t.expires_day, :t.until_ms, :t.of_id, :t.entry_key, :t.content, :t.cause, :t.words,
        :t.event_seq, :t.subject, :t.rule, :t.linked_id, :t.place, :t.amount, :t.unit, :t.made_by, :t.made_words, :t.made_ms)

-- point_legs_add(str district, i64 transfer_id, i64 line, LedgerLeg l) -> one row changes
INSERT INTO point_legs (district, transfer_id, line, account_id, lot_id, expires_day, amount)
VALUES (:district, :transfer_id, :line, :l.account, :l.lot, :l.expires_day, :l.amount)

-- point_transfers_keyed(str district, str entry_key) -> PointsKeyed
SELECT t.id, t.content FROM point_transfers t WHERE t.district = :district AND t.entry_key = :entry_key

-- point_transfers_one(str district, i64 id) -> PointsTransfer
SELECT t.id, t.kind, t.day, t.expires_day, t.until_ms, t.of_id, t.entry_key, t.content, t.cause, t.words, t.event_seq, t.subject,
       t.rule, t.linked_id, t.place, t.amount, t.unit, t.made_by, t.made_words, t.made_ms,
       (SELECT n.kind FROM point_transfers n WHERE n.district = t.district AND n.of_id = t.id) AS next_kind,
       (SELECT n.made_words FROM point_transfers n WHERE n.district = t.district AND n.of_id = t.id) AS next_words,
       (SELECT o.made_words FROM point_transfers o WHERE o.district = t.district AND o.id = t.of_id) AS asked_words
  FROM point_transfers t
 WHERE t.district = :district AND t.id = :id

-- point_transfers_page(str district, Scope scope, bool waiting?, i64 before?, i64 limit) -> PointsTransfer[]
-- Each once: what was set aside stands under what became of it, or for itself as long as it waits or when it was given back.
SELECT t.id, t.kind, t.day, t.expires_day, t.until_ms, t.of_id, t.entry_key, t.content, t.cause, t.words, t.event_seq, t.subject,
       t.rule, t.linked_id, t.place, t.amount, t.unit, t.made_by, t.made_words, t.made_ms,
       (SELECT n.kind FROM point_transfers n WHERE n.district = t.district AND n.of_id = t.id) AS next_kind,
       (SELECT n.made_words FROM point_transfers n WHERE n.district = t.district AND n.of_id = t.id) AS next_words,
       (SELECT o.made_words FROM point_transfers o WHERE o.district = t.district AND o.id = t.of_id) AS asked_words
  FROM point_transfers t
 WHERE t.district = :district AND {scope t.place} AND t.kind <> 'void'
       AND (t.kind <> 'hold' OR NOT EXISTS (SELECT 1 FROM point_transfers n WHERE n.district = t.district AND n.of_id = t.id AND n.kind = 'post'))
       {?waiting AND t.kind = 'hold' AND t.entry_key NOT LIKE 'kept:%' AND NOT EXISTS (SELECT 1 FROM point_transfers n WHERE n.district = t.district AND n.of_id = t.id)}
       {?before AND t.id < :before}
 ORDER BY t.id DESC
 LIMIT :limit

-- point_legs_of(str district, i64 transfer_id) -> LedgerLeg[]
SELECT l.account_id AS account, l.lot_id AS lot, l.expires_day, l.amount FROM point_legs l
 WHERE l.district = :district AND l.transfer_id = :transfer_id
 ORDER BY l.line

-- point_legs_seen(str district, i64 transfer_id) -> PointsLegSeen[]
SELECT l.account_id, a.kind, a.purse, a.name, coalesce(p.name, '') AS person, l.lot_id, l.expires_day, l.amount, a.unit
  FROM point_legs l
 CROSS JOIN point_accounts a
  LEFT JOIN accounts p ON p.district = a.district AND p.id = a.owner AND a.kind = 'person'
 WHERE l.district = :district AND l.transfer_id = :transfer_id AND a.district = l.district AND a.id = l.account_id
 ORDER BY l.line

-- point_entries(str district, i64 account_id, i64 before?, i64 limit) -> PointsEntry[]
-- What moved an account, the newest first: legs of a transfer together. What was set aside is told as long as it waits.
SELECT t.id, t.kind, t.day, t.cause, t.words, t.rule, t.made_words, t.made_ms, t.of_id, t.subject,
       x.amount, x.lots, x.expires_day
  FROM (SELECT l.transfer_id, sum(l.amount) AS amount, count(*) AS lots, min(l.expires_day) AS expires_day
          FROM point_legs l
         CROSS JOIN point_transfers s
         WHERE l.district = :district AND l.account_id = :account_id {?before AND l.transfer_id < :before}
           AND s.district = l.district AND s.id = l.transfer_id AND s.kind <> 'void'
           AND (s.kind <> 'hold' OR NOT EXISTS (SELECT 1 FROM point_transfers n WHERE n.district = s.district AND n.of_id = s.id))
         GROUP BY l.transfer_id
         ORDER BY l.transfer_id DESC
         LIMIT :limit) x
 CROSS JOIN point_transfers t
 WHERE t.district = :district AND t.id = x.transfer_id
 ORDER BY t.id DESC

-- point_holds_over(str district, i64 now_ms, i64 limit) -> PointsId[]
-- Among the holds alone; the + keeps the planner from walking through the whole book for the sake of the order.
SELECT t.id FROM point_transfers t
 WHERE t.district = :district AND t.kind = 'hold' AND t.until_ms <= :now_ms
   AND NOT EXISTS (SELECT 1 FROM point_transfers n WHERE n.district = t.district AND n.of_id = t.id)
 ORDER BY +t.id
 LIMIT :limit

-- point_periods_all(str district) -> PointsPeriod[]
SELECT p.month, p.transfers, p.closed_words, p.closed_ms FROM point_periods p
 WHERE p.district = :district
 ORDER BY p.month DESC

-- point_periods_last(str district) -> PointsMonth
SELECT p.month FROM point_periods p WHERE p.district = :district ORDER BY p.month DESC LIMIT 1

-- point_periods_add(str district, PointsPeriod p, i64 account) -> one row changes
INSERT INTO point_periods (district, month, transfers, closed_by, closed_words, closed_ms)
VALUES (:district, :p.month, :p.transfers, :account, :p.closed_words, :p.closed_ms)

-- point_transfers_counted(str district, i64 from_day, i64 to_day) -> i64
SELECT count(*) FROM point_transfers t WHERE t.district = :district AND t.day >= :from_day AND t.day < :to_day

-- point_holds_booked(str district, i64 to_day) -> i64
SELECT count(*) FROM point_transfers t
 WHERE t.district = :district AND t.kind = 'hold' AND t.day < :to_day AND t.entry_key NOT LIKE 'kept:%'
   AND NOT EXISTS (SELECT 1 FROM point_transfers n WHERE n.district = t.district AND n.of_id = t.id)

-- point_replay(str district, i64 after, i64 limit) -> PointsReplayed[]
-- Transfers in the order in which they were written, for replay.
SELECT t.id, t.kind, l.account_id, l.lot_id, l.expires_day, l.amount
  FROM (SELECT s.id, s.kind FROM point_transfers s
         WHERE s.district = :district AND s.id > :after ORDER BY s.id LIMIT :limit) t
 CROSS JOIN point_legs l
 WHERE l.district = :district AND l.transfer_id = t.id
 ORDER BY t.id, l.line

-- point_accounts_all(str district, i64 after, i64 limit) -> PointsAccount[]
SELECT a.id, a.kind, a.owner, a.purse, a.unit, a.place, a.name, a.about, a.lots, a.closed, a.lowest, a.highest, a.posted, a.held,
       a.coming, a.made_ms, a.version
  FROM point_accounts a
 WHERE a.district = :district AND a.id > :after
 ORDER BY a.id
 LIMIT :limit

-- point_lots_all(str district, i64 after_account, i64 after_lot, i64 limit) -> PointsLotKept[]
SELECT l.account_id, l.lot_id, l.expires_day, l.remaining FROM point_lots l
 WHERE l.district = :district AND (l.account_id > :after_account OR (l.account_id = :after_account AND l.lot_id > :after_lot))
 ORDER BY l.account_id, l.lot_id
 LIMIT :limit

-- point_home(str district, i64 account) -> PointsHome
-- Where somebody belongs: the place of their oldest post.
SELECT p.place, a.name FROM accounts a CROSS JOIN posts p
 WHERE a.district = :district AND a.id = :account AND p.district = a.district AND p.account = a.id
 ORDER BY p.until_ms IS NOT NULL, p.rank, p.id
 LIMIT 1

-- point_journal(str district, i64 after, i64 limit) -> PointsLine[]
-- What was booked, in the order in which it was written; what is only set aside moves nothing.
SELECT t.id, t.kind, t.day, t.cause, t.words, t.of_id, l.account_id, a.kind AS owner_kind, a.purse, a.unit, l.lot_id, l.amount
  FROM (SELECT s.id, s.kind, s.day, s.cause, s.words, s.of_id FROM point_transfers s
         WHERE s.district = :district AND s.id > :after AND s.kind IN ('move', 'post', 'reverse') ORDER BY s.id LIMIT :limit) t
 CROSS JOIN point_legs l
 CROSS JOIN point_accounts a
 WHERE l.district = :district AND l.transfer_id = t.id AND a.district = l.district AND a.id = l.account_id
 ORDER BY t.id, l.line

-- point_accounts_opened(str district, i64 after, i64 limit) -> PointsOpened[]
SELECT a.id, a.kind, a.purse, a.unit FROM point_accounts a
 WHERE a.district = :district AND a.id > :after
 ORDER BY a.id
 LIMIT :limit
