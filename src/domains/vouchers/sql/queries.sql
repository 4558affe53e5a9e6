-- voucher_batches_add(str district, Batch b) -> one row changes
INSERT INTO voucher_batches (district, id, place, name, about, way, state, fund, money, face, hold_id, face_fen, least_fen, total, given,
                             used, person_most, since_day, until_day, commitment, seed, word, entries, made_by, made_words, made_ms, version)
VALUES (:district, :b.id, :b.place, :b.name, :b.about, :b.way, :b.state, :b.fund, :b.money, :b.face, :b.hold_id, :b.face_fen,
        :b.least_fen, :b.total, :b.given, :b.used, :b.person_most, :b.since_day, :b.until_day, :b.commitment, :b.seed, :b.word,
        :b.entries, :b.made_by, :b.made_words, :b.made_ms, :b.version)

-- voucher_batches_save(str district, Batch b) -> one row changes
UPDATE voucher_batches SET state = :b.state, given = :b.given, used = :b.used, commitment = :b.commitment, seed = :b.seed,
       word = :b.word, entries = :b.entries, version = version + 1
 WHERE district = :district AND id = :b.id

-- voucher_batches_one(str district, i64 id) -> Batch
SELECT b.id, b.place, b.name, b.about, b.way, b.state, b.fund, b.money, b.face, b.hold_id, b.face_fen, b.least_fen, b.total, b.given,
       b.used, b.person_most, b.since_day, b.until_day, b.commitment, b.seed, b.word, b.entries, b.made_by, b.made_words, b.made_ms,
       b.version
  FROM voucher_batches b
 WHERE b.district = :district AND b.id = :id

-- voucher_batches_page(str district, Scope scope, i64 before?, i64 limit) -> Batch[]
SELECT b.id, b.place, b.name, b.about, b.way, b.state, b.fund, b.money, b.face, b.hold_id, b.face_fen, b.least_fen, b.total, b.given,
       b.used, b.person_most, b.since_day, b.until_day, b.commitment, b.seed, b.word, b.entries, b.made_by, b.made_words, b.made_ms,
       b.version
  FROM voucher_batches b
 WHERE b.district = :district AND {scope b.place} {?before AND b.id < :before}
 ORDER BY b.id DESC
 LIMIT :limit

-- voucher_batches_over(str district, i64 day, i64 limit) -> BatchId[]
SELECT b.id FROM voucher_batches b
 WHERE b.district = :district AND b.state = 'open' AND b.until_day < :day
 ORDER BY b.id
 LIMIT :limit

-- voucher_batches_lots(str district, str home, i64 account, i64 day) -> BatchLot[]
-- What somebody of a place may ask to be drawn for, and their number; once drawn, where they asked, with what became of it.
SELECT b.id, b.name, b.about, b.face_fen, b.least_fen, b.total, b.since_day, b.until_day, b.commitment, b.seed, b.word, b.entries, b.given,
       coalesce(e.number, 0) AS mine, coalesce(e.won, 0) AS won
  FROM voucher_batches b
  LEFT JOIN voucher_entries e ON e.district = b.district AND e.batch = b.id AND e.account = :account
 WHERE b.district = :district AND b.way = 'lot' AND b.state = 'open' AND b.until_day >= :day
   AND (e.number IS NOT NULL OR (b.seed = '' AND b.place = substr(:home, 1, length(b.place))))
 ORDER BY b.id DESC

-- voucher_partners_add(str district, i64 batch, i64 partner) -> nothing
INSERT INTO voucher_partners (district, batch, partner) VALUES (:district, :batch, :partner)
ON CONFLICT (district, batch, partner) DO NOTHING

-- voucher_partners_fit(str district, i64 batch, i64 partner) -> i64
-- Does the batch name that partner, or none at all?
SELECT count(*) FROM voucher_batches b
 WHERE b.district = :district AND b.id = :batch
   AND (EXISTS (SELECT 1 FROM voucher_partners v WHERE v.district = b.district AND v.batch = b.id AND v.partner = :partner)
        OR NOT EXISTS (SELECT 1 FROM voucher_partners v WHERE v.district = b.district AND v.batch = b.id))

-- voucher_batches_taken(str district, i64 partner, str place, i64 day) -> BatchId[]
-- What a partner of a place may take today.
SELECT b.id FROM voucher_batches b
 WHERE b.district = :district AND b.state = 'open' AND b.since_day <= :day AND b.until_day >= :day
   AND (EXISTS (SELECT 1 FROM voucher_partners v WHERE v.district = b.district AND v.batch = b.id AND v.partner = :partner)
        OR (b.place = substr(:place, 1, length(b.place))
            AND NOT EXISTS (SELECT 1 FROM voucher_partners v WHERE v.district = b.district AND v.batch = b.id)))
 ORDER BY b.id

-- voucher_partners_all(str district, i64 batch) -> BatchPartner[]
SELECT p.id, p.name FROM voucher_partners v CROSS JOIN partners p
 WHERE v.district = :district AND v.batch = :batch AND p.district = v.district AND p.id = v.partner
 ORDER BY p.id

-- vouchers_add(str district, i64 batch, i64 number, i64 account, i64 now_ms) -> one row changes
INSERT INTO vouchers (district, batch, number, account, state, use_id, pay_id, given_ms)
VALUES (:district, :batch, :number, :account, 'open', 0, 0, :now_ms)

-- vouchers_add_by_rule(str district, i64 batch, i64 after, str low, str high, i64 points, i64 now_ms, i64 limit) -> nothing
-- One each for everybody of a place who has none of it yet, in the order of their accounts.
INSERT INTO vouchers (district, batch, number, account, state, use_id, pay_id, given_ms)
SELECT :district, :batch, :after + row_number() OVER (ORDER BY x.account), x.account, 'open', 0, 0, :now_ms
  FROM (SELECT DISTINCT p.account FROM posts p
         WHERE p.district = :district AND p.role = 'resident' AND p.until_ms IS NULL AND p.place >= :low AND p.place < :high
           AND NOT EXISTS (SELECT 1 FROM vouchers v WHERE v.district = p.district AND v.account = p.account AND v.batch = :batch)
           AND (:points = 0 OR EXISTS (SELECT 1 FROM point_accounts a WHERE a.district = p.district AND a.kind = 'person'
                AND a.owner = p.account AND a.purse = 'points' AND a.posted - a.held >= :points))
         ORDER BY p.account LIMIT :limit) x

-- vouchers_add_won(str district, i64 batch, i64 after, i64 now_ms) -> nothing
INSERT INTO vouchers (district, batch, number, account, state, use_id, pay_id, given_ms)
SELECT e.district, e.batch, :after + row_number() OVER (ORDER BY e.number), e.account, 'open', 0, 0, :now_ms
  FROM voucher_entries e
 WHERE e.district = :district AND e.batch = :batch AND e.won = 1

-- vouchers_counted(str district, i64 batch) -> i64
SELECT count(*) FROM vouchers v WHERE v.district = :district AND v.batch = :batch

-- vouchers_had(str district, i64 batch, i64 account) -> i64
SELECT count(*) FROM vouchers v WHERE v.district = :district AND v.account = :account AND v.batch = :batch

-- vouchers_one(str district, i64 batch, i64 number) -> VoucherKept
SELECT v.batch, v.number, v.account, v.state, v.use_id, v.pay_id, v.slips FROM vouchers v
 WHERE v.district = :district AND v.batch = :batch AND v.number = :number

-- vouchers_save(str district, VoucherKept v, str was) -> one row changes
UPDATE vouchers SET state = :v.state, use_id = :v.use_id, pay_id = :v.pay_id, slips = :v.slips
 WHERE district = :district AND batch = :v.batch AND number = :v.number AND state = :was

-- vouchers_end(str district, i64 batch) -> nothing
UPDATE vouchers SET state = 'ended' WHERE district = :district AND batch = :batch AND state = 'open'

-- vouchers_own(str district, i64 account, i64 limit) -> Voucher[]
SELECT v.batch, v.number, b.name, b.about, b.face_fen, b.least_fen, b.since_day, b.until_day, v.state, v.given_ms, v.slips
  FROM vouchers v CROSS JOIN voucher_batches b
 WHERE v.district = :district AND v.account = :account AND b.district = v.district AND b.id = v.batch
 ORDER BY v.given_ms DESC, v.batch, v.number
 LIMIT :limit

-- voucher_holders_page(str district, Scope scope, i64 day, i64 batch?, i64 account?, i64 last_batch?, i64 last_number?, i64 limit) -> VoucherHolder[]
-- Vouchers that count today, of people who belong to the reader's places: the place of their oldest post, as point_home has it.
SELECT x.batch, x.number, x.name, x.face_fen, x.least_fen, x.until_day, x.login, x.person, x.place, x.slips,
       s.made_ms AS slip_ms, s.made_words AS slip_words
  FROM (SELECT v.district, v.batch, v.number, v.slips, b.name, b.face_fen, b.least_fen, b.until_day, a.login, a.name AS person,
               (SELECT p.place FROM posts p WHERE p.district = v.district AND p.account = v.account
                 ORDER BY p.until_ms IS NOT NULL, p.rank, p.id LIMIT 1) AS place
          FROM vouchers v CROSS JOIN voucher_batches b CROSS JOIN accounts a
         WHERE v.district = :district AND v.state = 'open' {?batch AND v.batch = :batch} {?account AND v.account = :account}
               {?last_batch AND (v.batch < :last_batch OR (v.batch = :last_batch AND v.number > :last_number))}
           AND b.district = v.district AND b.id = v.batch AND b.state = 'open' AND b.since_day <= :day AND b.until_day >= :day
           AND a.district = v.district AND a.id = v.account) x
  LEFT JOIN voucher_slips s ON s.district = x.district AND s.batch = x.batch AND s.number = x.number AND s.print = x.slips
 WHERE {scope x.place}
 ORDER BY x.batch DESC, x.number
 LIMIT :limit

-- voucher_slips_add(str district, VoucherSlip s) -> one row changes
INSERT INTO voucher_slips (district, batch, number, print, sheet, serial, made_by, made_words, made_ms)
VALUES (:district, :s.batch, :s.number, :s.print, :s.sheet, :s.serial, :s.made_by, :s.made_words, :s.made_ms)

-- voucher_slips_sheet(str district, i64 sheet) -> VoucherSlip[]
-- What was printed in one go, and what is newer by now.
SELECT s.batch, s.number, s.print, s.sheet, s.serial, s.made_by, s.made_words, s.made_ms, v.slips, v.state, a.name AS person
  FROM voucher_slips s CROSS JOIN vouchers v CROSS JOIN accounts a
 WHERE s.district = :district AND s.sheet = :sheet
   AND v.district = s.district AND v.batch = s.batch AND v.number = s.number
   AND a.district = v.district AND a.id = v.account
 ORDER BY s.batch, s.number

-- voucher_slips_typed(str district, str serial) -> VoucherTyped
SELECT s.batch, s.number, s.print FROM voucher_slips s WHERE s.district = :district AND s.serial = :serial

-- voucher_entries_add(str district, i64 batch, i64 number, i64 account) -> one row changes
INSERT INTO voucher_entries (district, batch, number, account, won) VALUES (:district, :batch, :number, :account, 0)

-- voucher_entries_of(str district, i64 batch, i64 account) -> i64
SELECT count(*) FROM voucher_entries e WHERE e.district = :district AND e.batch = :batch AND e.account = :account

-- voucher_entries_all(str district, i64 batch) -> BatchEntry[]
SELECT e.number, e.won FROM voucher_entries e WHERE e.district = :district AND e.batch = :batch ORDER BY e.number

-- voucher_entries_win(str district, i64 batch, i64 number) -> one row changes
UPDATE voucher_entries SET won = 1 WHERE district = :district AND batch = :batch AND number = :number

-- voucher_wrong(str district) -> BatchWrong[]
-- Face value that the book says is out, and what the vouchers say.
SELECT b.id, a.posted AS kept, CASE b.state WHEN 'open' THEN b.face_fen * (b.total - b.used) ELSE 0 END AS said
  FROM voucher_batches b CROSS JOIN point_accounts a
 WHERE b.district = :district AND a.district = b.district AND a.id = b.face
   AND (a.posted <> CASE b.state WHEN 'open' THEN b.face_fen * (b.total - b.used) ELSE 0 END
        OR b.used <> (SELECT count(*) FROM vouchers v WHERE v.district = b.district AND v.batch = b.id AND v.state = 'used')
        OR b.given <> (SELECT count(*) FROM vouchers v WHERE v.district = b.district AND v.batch = b.id))
 ORDER BY b.id
 LIMIT 20
