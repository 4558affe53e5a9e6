-- scan_lines_add(str district, ScanKept k) -> one row changes
INSERT INTO scan_lines (district, id, till, partner, place, line, code, bill_fen, at_ms, value_fen, state, why, use_id, words, by_words,
                        made_ms, decided_ms)
VALUES (:district, :k.id, :k.till, :k.partner, :k.place, :k.line, :k.code, :k.bill_fen, :k.at_ms, :k.value_fen, :k.state, :k.why,
        :k.use_id, :k.words, :k.by_words, :k.made_ms, :k.decided_ms)

-- scan_lines_sent(str district, i64 till, str line) -> ScanKept
SELECT k.id, k.till, k.partner, k.place, k.line, k.code, k.bill_fen, k.at_ms, k.value_fen, k.state, k.why, k.use_id, k.words, k.by_words,
       k.made_ms, k.decided_ms
  FROM scan_lines k
 WHERE k.district = :district AND k.till = :till AND k.line = :line

-- scan_risk_before(str district, i64 till, i64 from_ms, i64 to_ms) -> ScanRisk
-- What counts of what a till took about its last contact: sent in parts, it is no more than sent at once.
SELECT 0 AS count, 0 AS fen, count(*) AS before, coalesce(sum(k.value_fen), 0) AS before_fen
  FROM scan_lines k
 WHERE k.district = :district AND k.till = :till AND k.at_ms >= :from_ms AND k.at_ms <= :to_ms AND k.state = 'done'

-- scan_lines_one(str district, i64 id, Scope scope) -> ScanKept
SELECT k.id, k.till, k.partner, k.place, k.line, k.code, k.bill_fen, k.at_ms, k.value_fen, k.state, k.why, k.use_id, k.words, k.by_words,
       k.made_ms, k.decided_ms
  FROM scan_lines k
 WHERE k.district = :district AND k.id = :id AND {scope k.place}

-- scan_lines_page(str district, Scope scope, str state, i64 before?, i64 limit) -> ScanHeld[]
SELECT k.id, k.partner, p.name AS partner_name, k.till, t.name AS till_name, k.at_ms, k.value_fen, k.state, k.why, k.use_id, k.words,
       k.by_words, k.made_ms, k.decided_ms
  FROM scan_lines k CROSS JOIN partners p CROSS JOIN tills t
 WHERE k.district = :district AND k.state = :state AND {scope k.place} AND p.district = k.district AND p.id = k.partner
   AND t.district = k.district AND t.id = k.till {?before AND k.id < :before}
 ORDER BY k.id DESC
 LIMIT :limit

-- scan_lines_decide(str district, ScanKept k) -> one row changes
UPDATE scan_lines SET state = :k.state, use_id = :k.use_id, words = :k.words, by_words = :k.by_words, decided_ms = :k.decided_ms
 WHERE district = :district AND id = :k.id AND state = 'held'
