-- settlement_rates_add(str district, SettlementRate r) -> one row changes
INSERT INTO settlement_rates (district, id, partner, unit, since_day, amount, made_words, made_ms)
VALUES (:district, :r.id, :r.partner, :r.unit, :r.since_day, :r.amount, :r.made_words, :r.made_ms)

-- settlement_rates_of(str district, i64 partner) -> SettlementRate[]
SELECT r.id, r.partner, r.unit, r.since_day, r.amount, r.made_words, r.made_ms
  FROM settlement_rates r
 WHERE r.district = :district AND r.partner = :partner
 ORDER BY r.since_day DESC, r.id DESC

-- settlement_rates_at(str district, i64 partner, str unit, i64 day) -> SettlementRate
SELECT r.id, r.partner, r.unit, r.since_day, r.amount, r.made_words, r.made_ms
  FROM settlement_rates r
 WHERE r.district = :district AND r.partner = :partner AND r.unit = :unit AND r.since_day <= :day
 ORDER BY r.since_day DESC
 LIMIT 1

-- settlements_add(str district, Settlement s) -> one row changes
INSERT INTO settlements (district, id, partner, place, seq, from_day, to_day, state, uses, back, points, lines_fen, adjust_fen,
                         adjust_words, carried_fen, sum_fen, voucher_fen, partner_ms, partner_words, house_ms, house_words, paid_day,
                         reference, move_id, of_id, words, made_by, made_words, made_ms, version)
VALUES (:district, :s.id, :s.partner, :s.place, :s.seq, :s.from_day, :s.to_day, :s.state, :s.uses, :s.back, :s.points, :s.lines_fen,
        :s.adjust_fen, :s.adjust_words, :s.carried_fen, :s.sum_fen, :s.voucher_fen, :s.partner_ms, :s.partner_words, :s.house_ms,
        :s.house_words, :s.paid_day, :s.reference, :s.move_id, :s.of_id, :s.words, :s.made_by, :s.made_words, :s.made_ms, :s.version)

-- settlements_save(str district, Settlement s) -> one row changes
UPDATE settlements SET state = :s.state, partner_ms = :s.partner_ms, partner_words = :s.partner_words, house_ms = :s.house_ms,
       house_words = :s.house_words, paid_day = :s.paid_day, reference = :s.reference, move_id = :s.move_id, version = :s.version
 WHERE district = :district AND id = :s.id AND version = :s.version - 1

-- settlements_one(str district, i64 id) -> Settlement
SELECT s.id, s.partner, p.name AS partner_name, s.place, s.seq, s.from_day, s.to_day, s.state, s.uses, s.back, s.points, s.lines_fen,
       s.adjust_fen, s.adjust_words, s.carried_fen, s.sum_fen, s.voucher_fen, s.partner_ms, s.partner_words, s.house_ms, s.house_words,
       s.paid_day, s.reference, s.move_id, s.of_id, s.words, s.made_by, s.made_words, s.made_ms, s.version
  FROM settlements s CROSS JOIN partners p
 WHERE s.district = :district AND s.id = :id AND p.district = s.district AND p.id = s.partner

-- settlements_page(str district, Scope scope, i64 partner?, str state?, i64 before?, i64 limit) -> Settlement[]
SELECT s.id, s.partner, p.name AS partner_name, s.place, s.seq, s.from_day, s.to_day, s.state, s.uses, s.back, s.points, s.lines_fen,
       s.adjust_fen, s.adjust_words, s.carried_fen, s.sum_fen, s.voucher_fen, s.partner_ms, s.partner_words, s.house_ms, s.house_words,
       s.paid_day, s.reference, s.move_id, s.of_id, s.words, s.made_by, s.made_words, s.made_ms, s.version
  FROM settlements s CROSS JOIN partners p
 WHERE s.district = :district AND {scope s.place} AND p.district = s.district AND p.id = s.partner
       {?partner AND s.partner = :partner} {?state AND s.state = :state} {?before AND s.id < :before}
 ORDER BY s.id DESC
 LIMIT :limit

-- settlements_of(str district, i64 partner, i64 limit) -> Settlement[]
SELECT s.id, s.partner, p.name AS partner_name, s.place, s.seq, s.from_day, s.to_day, s.state, s.uses, s.back, s.points, s.lines_fen,
       s.adjust_fen, s.adjust_words, s.carried_fen, s.sum_fen, s.voucher_fen, s.partner_ms, s.partner_words, s.house_ms, s.house_words,
       s.paid_day, s.reference, s.move_id, s.of_id, s.words, s.made_by, s.made_words, s.made_ms, s.version
  FROM settlements s CROSS JOIN partners p
 WHERE s.district = :district AND s.partner = :partner AND p.district = s.district AND p.id = s.partner
 ORDER BY s.seq DESC
 LIMIT :limit

-- settlements_last(str district, i64 partner) -> Settlement
SELECT s.id, s.partner, p.name AS partner_name, s.place, s.seq, s.from_day, s.to_day, s.state, s.uses, s.back, s.points, s.lines_fen,
       s.adjust_fen, s.adjust_words, s.carried_fen, s.sum_fen, s.voucher_fen, s.partner_ms, s.partner_words, s.house_ms, s.house_words,
       s.paid_day, s.reference, s.move_id, s.of_id, s.words, s.made_by, s.made_words, s.made_ms, s.version
  FROM settlements s CROSS JOIN partners p
 WHERE s.district = :district AND s.partner = :partner AND s.state <> 'reversed' AND s.state <> 'reversal'
   AND p.district = s.district AND p.id = s.partner
 ORDER BY s.from_day DESC
 LIMIT 1

-- settlements_count(str district, i64 partner) -> i64
SELECT count(*) FROM settlements s WHERE s.district = :district AND s.partner = :partner

-- What was redeemed in some days, day by day; what is taken back at the rate of the day on which it was redeemed.
-- settlement_lines_sum(str district, i64 partner, i64 from_day, i64 to_day) -> SettlementLine[]
-- What was redeemed and what was taken back each by itself: so a million rows are read in the order of their index. What was exchanged with
-- another system by its rates.
SELECT 0 AS line, s.day, s.kind, s.back, s.uses, s.points, s.owed_fen, s.rate, s.units
  FROM (SELECT u.day, u.kind, 0 AS back, count(*) AS uses, coalesce(sum(u.points), 0) AS points,
               coalesce(sum(CASE WHEN u.kind = 'goods' AND u.pay_fen = 0
                    THEN u.points * coalesce((SELECT r.amount FROM settlement_rates r
                                               WHERE r.district = u.district AND r.partner = u.partner AND r.unit = 'points'
                                                 AND r.since_day <= u.day
                                               ORDER BY r.since_day DESC LIMIT 1), 0) / 100
                    ELSE u.pay_fen END), 0) AS owed_fen, 0 AS rate, 0 AS units
          FROM partner_uses u
         WHERE u.district = :district AND u.partner = :partner AND u.day >= :from_day AND u.day < :to_day AND u.of_id IS NULL
           AND u.kind IN ('goods', 'voucher')
         GROUP BY u.day, u.kind
         UNION ALL
        SELECT u.day, u.kind, 1 AS back, count(*) AS uses, coalesce(sum(u.points), 0) AS points,
               coalesce(sum(CASE WHEN u.kind = 'goods' AND u.pay_fen = 0
                    THEN u.points * coalesce((SELECT r.amount FROM settlement_rates r
                                               WHERE r.district = u.district AND r.partner = u.partner AND r.unit = 'points'
                                                 AND r.since_day <= coalesce(o.day, u.day)
                                               ORDER BY r.since_day DESC LIMIT 1), 0) / 100
                    ELSE u.pay_fen END), 0) AS owed_fen, 0 AS rate, 0 AS units
          FROM partner_uses u
          LEFT JOIN partner_uses o ON o.district = u.district AND o.id = u.of_id
         WHERE u.district = :district AND u.partner = :partner AND u.day >= :from_day AND u.day < :to_day
           AND u.of_id IS NOT NULL AND u.kind IN ('goods', 'voucher')
         GROUP BY u.day, u.kind
         UNION ALL
        SELECT u.day, u.kind, CASE WHEN u.of_id IS NULL THEN 0 ELSE 1 END AS back, count(*) AS uses, coalesce(sum(u.points), 0) AS points,
               coalesce(sum(u.pay_fen), 0) AS owed_fen, u.rate, coalesce(sum(u.units), 0) AS units
          FROM partner_uses u
         WHERE u.district = :district AND u.partner = :partner AND u.day >= :from_day AND u.day < :to_day AND u.rate > 0
         GROUP BY u.day, u.kind, CASE WHEN u.of_id IS NULL THEN 0 ELSE 1 END, u.rate) s
 ORDER BY s.day, s.kind, s.back, s.rate

-- settlement_lines_add(str district, i64 settlement, SettlementLine l) -> one row changes
INSERT INTO settlement_lines (district, settlement, line, day, kind, back, uses, points, owed_fen, rate, units)
VALUES (:district, :settlement, :l.line, :l.day, :l.kind, :l.back, :l.uses, :l.points, :l.owed_fen, :l.rate, :l.units)

-- settlement_lines_of(str district, i64 settlement) -> SettlementLine[]
SELECT l.line, l.day, l.kind, l.back, l.uses, l.points, l.owed_fen, l.rate, l.units
  FROM settlement_lines l
 WHERE l.district = :district AND l.settlement = :settlement
 ORDER BY l.line

-- settlement_lines_one(str district, i64 settlement, i64 line) -> SettlementLine
SELECT l.line, l.day, l.kind, l.back, l.uses, l.points, l.owed_fen, l.rate, l.units
  FROM settlement_lines l
 WHERE l.district = :district AND l.settlement = :settlement AND l.line = :line

-- settlement_uses_page(str district, i64 partner, SettlementLine l, i64 before?, i64 limit) -> SettlementUse[]
SELECT u.id, u.at_ms, u.words, u.points, u.face_fen,
       CASE WHEN u.kind = 'goods' AND u.pay_fen = 0
            THEN u.points * coalesce((SELECT r.amount FROM settlement_rates r
                                       WHERE r.district = u.district AND r.partner = u.partner AND r.unit = 'points'
                                         AND r.since_day <= coalesce(o.day, u.day)
                                       ORDER BY r.since_day DESC LIMIT 1), 0) / 100
            ELSE u.pay_fen END AS owed_fen,
       u.offline, u.of_id, u.units
  FROM partner_uses u
  LEFT JOIN partner_uses o ON o.district = u.district AND o.id = u.of_id
 WHERE u.district = :district AND u.partner = :partner AND u.day = :l.day AND u.kind = :l.kind AND u.rate = :l.rate
   AND CASE WHEN u.of_id IS NULL THEN 0 ELSE 1 END = :l.back {?before AND u.id < :before}
 ORDER BY u.id DESC
 LIMIT :limit

-- settlement_disputes_add(str district, SettlementDispute d) -> one row changes
INSERT INTO settlement_disputes (district, id, settlement, line, words, made_words, made_ms, answer, answer_words, answer_ms)
VALUES (:district, :d.dispute_id, :d.settlement, :d.line, :d.words, :d.made_words, :d.made_ms, :d.answer, :d.answer_words, :d.answer_ms)

-- settlement_disputes_of(str district, i64 settlement) -> SettlementDispute[]
SELECT d.id AS dispute_id, d.settlement, d.line, d.words, d.made_words, d.made_ms, d.answer, d.answer_words, d.answer_ms
  FROM settlement_disputes d
 WHERE d.district = :district AND d.settlement = :settlement
 ORDER BY d.id

-- settlement_disputes_one(str district, i64 id) -> SettlementDispute
SELECT d.id AS dispute_id, d.settlement, d.line, d.words, d.made_words, d.made_ms, d.answer, d.answer_words, d.answer_ms
  FROM settlement_disputes d
 WHERE d.district = :district AND d.id = :id

-- settlement_disputes_answer(str district, SettlementDispute d) -> one row changes
UPDATE settlement_disputes SET answer = :d.answer, answer_words = :d.answer_words, answer_ms = :d.answer_ms
 WHERE district = :district AND id = :d.dispute_id AND answer_ms IS NULL

-- settlements_audited(str district) -> i64
SELECT count(*) FROM settlements s WHERE s.district = :district

-- Sheets whose lines, with what is carried over and put right, don't come to their sum.
-- settlements_wrong_sums(str district) -> SettlementWrong[]
SELECT s.id, s.seq, s.lines_fen AS kept_fen, coalesce(sum(l.owed_fen), 0) AS found_fen
  FROM settlements s
  LEFT JOIN settlement_lines l ON l.district = s.district AND l.settlement = s.id
 WHERE s.district = :district AND s.of_id IS NULL
 GROUP BY s.id, s.seq, s.lines_fen, s.uses
HAVING s.lines_fen <> coalesce(sum(l.owed_fen), 0) OR s.uses <> coalesce(sum(l.uses), 0)
 ORDER BY s.id

-- Sheets in force that don't hold the redemptions of their days, each once.
-- settlements_wrong_uses(str district) -> SettlementWrong[]
SELECT s.id, s.seq, s.uses AS kept_fen, count(u.id) AS found_fen
  FROM settlements s
  LEFT JOIN partner_uses u ON u.district = s.district AND u.partner = s.partner AND u.day >= s.from_day AND u.day < s.to_day
 WHERE s.district = :district AND s.state <> 'reversed' AND s.state <> 'reversal'
 GROUP BY s.id, s.seq, s.uses
HAVING s.uses <> count(u.id)
 ORDER BY s.id

-- Two sheets in force of one partner that share a day.
-- settlements_twice(str district) -> SettlementWrong[]
SELECT s.id, s.seq, s.from_day AS kept_fen, t.to_day AS found_fen
  FROM settlements s CROSS JOIN settlements t
 WHERE s.district = :district AND t.district = s.district AND t.partner = s.partner AND t.id <> s.id
   AND s.state <> 'reversed' AND s.state <> 'reversal' AND t.state <> 'reversed' AND t.state <> 'reversal'
   AND t.from_day <= s.from_day AND s.from_day < t.to_day
 ORDER BY s.id
