-- partners_add(str district, Partner p) -> one row changes
INSERT INTO partners (district, id, place, kind, name, address, agreement, since_day, until_day, fund, purse, offline_count, offline_fen,
                      ended_ms, ended_words, made_words, made_ms, version)
VALUES (:district, :p.id, :p.place, :p.kind, :p.name, :p.address, :p.agreement, :p.since_day, :p.until_day, :p.fund, :p.purse,
        :p.offline_count, :p.offline_fen, :p.ended_ms, :p.ended_words, :p.made_words, :p.made_ms, :p.version)

-- partners_save(str district, Partner p) -> one row changes
UPDATE partners SET name = :p.name, address = :p.address, agreement = :p.agreement, since_day = :p.since_day, until_day = :p.until_day,
       fund = :p.fund, offline_count = :p.offline_count, offline_fen = :p.offline_fen, ended_ms = :p.ended_ms,
       ended_words = :p.ended_words, version = :p.version
 WHERE district = :district AND id = :p.id AND version = :p.version - 1

-- partners_set_purse(str district, i64 id, i64 purse) -> one row changes
UPDATE partners SET purse = :purse WHERE district = :district AND id = :id

-- partners_page(str district, Scope scope, str words?, i64 before?, i64 limit) -> Partner[]
SELECT p.id, p.place, p.kind, p.name, p.address, p.agreement, p.since_day, p.until_day, p.fund, p.purse, p.offline_count, p.offline_fen,
       p.ended_ms, p.ended_words, p.made_words, p.made_ms, p.version,
       (SELECT count(*) FROM tills t WHERE t.district = p.district AND t.partner = p.id AND t.ended_ms IS NULL) AS tills,
       (SELECT count(*) FROM partner_staff s WHERE s.district = p.district AND s.partner = p.id AND s.ended_ms IS NULL) AS staff
  FROM partners p
 WHERE p.district = :district AND {scope p.place} {?words AND p.name LIKE :words} {?before AND p.id < :before}
 ORDER BY p.id DESC
 LIMIT :limit

-- partners_one(str district, i64 id, Scope scope) -> Partner
SELECT p.id, p.place, p.kind, p.name, p.address, p.agreement, p.since_day, p.until_day, p.fund, p.purse, p.offline_count, p.offline_fen,
       p.ended_ms, p.ended_words, p.made_words, p.made_ms, p.version,
       (SELECT count(*) FROM tills t WHERE t.district = p.district AND t.partner = p.id AND t.ended_ms IS NULL) AS tills,
       (SELECT count(*) FROM partner_staff s WHERE s.district = p.district AND s.partner = p.id AND s.ended_ms IS NULL) AS staff
  FROM partners p
 WHERE p.district = :district AND p.id = :id AND {scope p.place}

-- partner_terms_one(str district, i64 id) -> PartnerTerms
SELECT p.id, p.place, p.name, p.kind, p.since_day, p.until_day, p.fund, p.purse, p.offline_count, p.offline_fen, p.ended_ms
  FROM partners p
 WHERE p.district = :district AND p.id = :id

-- partner_terms_of(str district, i64 account) -> PartnerTerms
SELECT p.id, p.place, p.name, p.kind, p.since_day, p.until_day, p.fund, p.purse, p.offline_count, p.offline_fen, p.ended_ms
  FROM partner_staff s CROSS JOIN partners p
 WHERE s.district = :district AND s.account = :account AND s.ended_ms IS NULL AND p.district = s.district AND p.id = s.partner

-- partner_terms_was(str district, i64 account, i64 till) -> PartnerTerms
-- Of whose till it is, where that account works or has worked.
SELECT p.id, p.place, p.name, p.kind, p.since_day, p.until_day, p.fund, p.purse, p.offline_count, p.offline_fen, p.ended_ms
  FROM tills t CROSS JOIN partners p
 WHERE t.district = :district AND t.id = :till AND p.district = t.district AND p.id = t.partner
   AND EXISTS (SELECT 1 FROM partner_staff s WHERE s.district = t.district AND s.partner = t.partner AND s.account = :account)

-- partner_staff_works_at(str district, i64 account, i64 partner) -> i64
SELECT count(*) FROM partner_staff s
 WHERE s.district = :district AND s.account = :account AND s.partner = :partner AND s.ended_ms IS NULL

-- partner_staff_add(str district, i64 id, i64 partner, i64 account, i64 now_ms) -> one row changes
INSERT INTO partner_staff (district, id, partner, account, made_ms, ended_ms) VALUES (:district, :id, :partner, :account, :now_ms, NULL)

-- partner_staff_end(str district, i64 id, i64 now_ms) -> one row changes
UPDATE partner_staff SET ended_ms = :now_ms WHERE district = :district AND id = :id AND ended_ms IS NULL

-- partner_staff_partner(str district, i64 id) -> i64
SELECT s.partner FROM partner_staff s WHERE s.district = :district AND s.id = :id

-- partner_staff_works(str district, i64 account) -> i64
SELECT count(*) FROM partner_staff s WHERE s.district = :district AND s.account = :account AND s.ended_ms IS NULL

-- partner_staff_all(str district, i64 partner) -> PartnerPerson[]
SELECT s.id AS staff_id, s.account, a.name, a.login, s.made_ms, s.ended_ms
  FROM partner_staff s CROSS JOIN accounts a
 WHERE s.district = :district AND s.partner = :partner AND a.district = s.district AND a.id = s.account
 ORDER BY s.id

-- tills_add(str district, Till t) -> one row changes
INSERT INTO tills (district, id, partner, name, key_digest, made_by, made_ms, seen_ms, ended_ms, wrong_day, wrong)
VALUES (:district, :t.id, :t.partner, :t.name, :t.key_digest, :t.made_by, :t.made_ms, :t.seen_ms, :t.ended_ms, :t.wrong_day, :t.wrong)

-- tills_one(str district, i64 id) -> Till
SELECT t.id, t.partner, t.name, t.key_digest, t.made_by, t.made_ms, t.seen_ms, t.ended_ms, t.wrong_day, t.wrong
  FROM tills t
 WHERE t.district = :district AND t.id = :id

-- tills_of(str district, i64 partner) -> TillSeen[]
SELECT t.id, t.name, t.made_ms, t.seen_ms, t.ended_ms FROM tills t
 WHERE t.district = :district AND t.partner = :partner
 ORDER BY t.id

-- tills_set_seen(str district, i64 id, i64 now_ms) -> one row changes
UPDATE tills SET seen_ms = :now_ms WHERE district = :district AND id = :id

-- tills_set_wrong(str district, i64 id, i64 day, i64 wrong) -> one row changes
UPDATE tills SET wrong_day = :day, wrong = :wrong WHERE district = :district AND id = :id

-- tills_end(str district, i64 id, i64 now_ms) -> one row changes
UPDATE tills SET ended_ms = :now_ms WHERE district = :district AND id = :id AND ended_ms IS NULL

-- partner_uses_add(str district, Redeemed u) -> one row changes
INSERT INTO partner_uses (district, id, partner, till, day, at_ms, kind, subject, number, words, points, face_fen, pay_fen, offline,
                          of_id, made_ms, units, rate)
VALUES (:district, :u.id, :u.partner, :u.till, :u.day, :u.at_ms, :u.kind, :u.subject, :u.number, :u.words, :u.points, :u.face_fen,
        :u.pay_fen, :u.offline, :u.of_id, :u.made_ms, :u.units, :u.rate)

-- partner_uses_one(str district, i64 id) -> Redeemed
SELECT u.id, u.partner, u.till, u.day, u.at_ms, u.kind, u.subject, u.number, u.words, u.points, u.face_fen, u.pay_fen, u.offline,
       u.of_id, u.made_ms, u.units, u.rate,
       (SELECT b.id FROM partner_uses b WHERE b.district = u.district AND b.of_id = u.id) AS back_id
  FROM partner_uses u
 WHERE u.district = :district AND u.id = :id

-- partner_uses_at_till(str district, Redeemed u, i64 from_ms, i64 to_ms) -> i64
-- What one till redeemed of a code at once, about a moment of that day.
SELECT u.id FROM partner_uses u
 WHERE u.district = :district AND u.partner = :u.partner AND u.day = :u.day AND u.kind = :u.kind AND u.of_id IS NULL
   AND u.till = :u.till AND u.subject = :u.subject AND u.number = :u.number AND u.offline = 0
   AND u.at_ms >= :from_ms AND u.at_ms <= :to_ms
 ORDER BY u.id DESC
 LIMIT 1

-- partner_uses_page(str district, i64 partner, i64 from_day, i64 to_day, i64 limit) -> Redeemed[]
SELECT u.id, u.partner, u.till, u.day, u.at_ms, u.kind, u.subject, u.number, u.words, u.points, u.face_fen, u.pay_fen, u.offline,
       u.of_id, u.made_ms, u.units, u.rate,
       (SELECT b.id FROM partner_uses b WHERE b.district = u.district AND b.of_id = u.id) AS back_id
  FROM partner_uses u
 WHERE u.district = :district AND u.partner = :partner AND u.day >= :from_day AND u.day < :to_day
 ORDER BY u.day DESC, u.id DESC
 LIMIT :limit

-- partner_uses_sum(str district, i64 partner, i64 from_day, i64 to_day) -> RedeemedSum
SELECT coalesce(sum(CASE WHEN u.of_id IS NULL AND u.kind = 'goods' THEN 1 ELSE 0 END), 0) AS goods,
       coalesce(sum(CASE WHEN u.of_id IS NULL AND u.kind = 'voucher' THEN 1 ELSE 0 END), 0) AS vouchers,
       coalesce(sum(u.points), 0) AS points, coalesce(sum(u.pay_fen), 0) AS pay_fen,
       coalesce(sum(CASE WHEN u.of_id IS NULL THEN 0 ELSE 1 END), 0) AS back
  FROM partner_uses u
 WHERE u.district = :district AND u.partner = :partner AND u.day >= :from_day AND u.day < :to_day
