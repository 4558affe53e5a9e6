-- goods_add(str district, Good g) -> one row changes
INSERT INTO goods (district, id, place, partner, kind, name, about, person_most, hold_days, stocked, taken, since_day, until_day, offered,
                   made_ms, version)
VALUES (:district, :g.id, :g.place, :g.partner, :g.kind, :g.name, :g.about, :g.person_most, :g.hold_days, :g.stocked, :g.taken,
        :g.since_day, :g.until_day, :g.offered, :g.made_ms, :g.version)

-- goods_save(str district, Good g) -> one row changes
UPDATE goods SET name = :g.name, about = :g.about, person_most = :g.person_most, hold_days = :g.hold_days, until_day = :g.until_day,
       offered = :g.offered, version = :g.version
 WHERE district = :district AND id = :g.id AND version = :g.version - 1

-- goods_set_stock(str district, i64 id, i64 stocked, i64 taken) -> one row changes
UPDATE goods SET stocked = :stocked, taken = :taken WHERE district = :district AND id = :id

-- goods_one(str district, i64 id, i64 day) -> Good
SELECT g.id, g.place, g.partner, p.name AS partner_name, g.kind, g.name, g.about, g.person_most, g.hold_days, g.stocked, g.taken,
       g.since_day, g.until_day, g.offered, g.made_ms, g.version,
       (SELECT r.points FROM goods_prices r WHERE r.district = g.district AND r.goods_id = g.id AND r.since_day <= :day
         ORDER BY r.since_day DESC LIMIT 1) AS points,
       (SELECT r.pay_fen FROM goods_prices r WHERE r.district = g.district AND r.goods_id = g.id AND r.since_day <= :day
         ORDER BY r.since_day DESC LIMIT 1) AS pay_fen,
       p.offline_count
  FROM goods g CROSS JOIN partners p
 WHERE g.district = :district AND g.id = :id AND p.district = g.district AND p.id = g.partner

-- goods_page(str district, Scope scope, i64 day, i64 before?, i64 limit) -> Good[]
SELECT g.id, g.place, g.partner, p.name AS partner_name, g.kind, g.name, g.about, g.person_most, g.hold_days, g.stocked, g.taken,
       g.since_day, g.until_day, g.offered, g.made_ms, g.version,
       (SELECT r.points FROM goods_prices r WHERE r.district = g.district AND r.goods_id = g.id AND r.since_day <= :day
         ORDER BY r.since_day DESC LIMIT 1) AS points,
       (SELECT r.pay_fen FROM goods_prices r WHERE r.district = g.district AND r.goods_id = g.id AND r.since_day <= :day
         ORDER BY r.since_day DESC LIMIT 1) AS pay_fen,
       p.offline_count
  FROM goods g CROSS JOIN partners p
 WHERE g.district = :district AND {scope g.place} AND p.district = g.district AND p.id = g.partner {?before AND g.id < :before}
 ORDER BY g.id DESC
 LIMIT :limit

-- goods_offered(str district, str home, i64 day, i64 account, i64 year_day) -> GoodOffer[]
-- What somebody of a place may order today, and how many of it they had this year.
SELECT g.id, g.kind, g.name, g.about, p.name AS partner_name, p.address, g.person_most, g.hold_days, g.stocked - g.taken AS left_over,
       g.until_day, r.points,
       (SELECT coalesce(sum(o.quantity), 0) FROM goods_orders o WHERE o.district = g.district AND o.account = :account
           AND o.goods_id = g.id AND o.made_day >= :year_day AND o.state IN ('waiting', 'redeemed')) AS had
  FROM goods g CROSS JOIN partners p CROSS JOIN goods_prices r
 WHERE g.district = :district AND g.offered = 1 AND g.since_day <= :day AND g.until_day >= :day
   AND g.place = substr(:home, 1, length(g.place))
   AND p.district = g.district AND p.id = g.partner AND p.ended_ms IS NULL AND p.since_day <= :day AND p.until_day >= :day
   AND r.district = g.district AND r.goods_id = g.id
   AND r.since_day = (SELECT max(n.since_day) FROM goods_prices n WHERE n.district = g.district AND n.goods_id = g.id AND n.since_day <= :day)
 ORDER BY r.points, g.id

-- goods_prices_set(str district, i64 goods_id, GoodPrice p) -> nothing
INSERT INTO goods_prices (district, goods_id, since_day, points, pay_fen, made_words)
VALUES (:district, :goods_id, :p.since_day, :p.points, :p.pay_fen, :p.made_words)
ON CONFLICT (district, goods_id, since_day) DO UPDATE
   SET points = excluded.points, pay_fen = excluded.pay_fen, made_words = excluded.made_words

-- goods_prices_all(str district, i64 goods_id) -> GoodPrice[]
SELECT r.since_day, r.points, r.pay_fen, r.made_words FROM goods_prices r
 WHERE r.district = :district AND r.goods_id = :goods_id
 ORDER BY r.since_day DESC

-- goods_had(str district, i64 account, i64 goods_id, i64 year_day) -> i64
SELECT coalesce(sum(o.quantity), 0) FROM goods_orders o
 WHERE o.district = :district AND o.account = :account AND o.goods_id = :goods_id AND o.made_day >= :year_day
   AND o.state IN ('waiting', 'redeemed')

-- goods_orders_add(str district, Order o) -> one row changes
INSERT INTO goods_orders (district, id, goods_id, account, place, partner, quantity, points, pay_fen, state, serial, hold_id, settle_id,
                          use_id, by_desk, made_day, made_ms, until_ms, lapse_ms, ended_ms, version)
VALUES (:district, :o.id, :o.goods_id, :o.account, :o.place, :o.partner, :o.quantity, :o.points, :o.pay_fen, :o.state, :o.serial,
        :o.hold_id, :o.settle_id, :o.use_id, :o.by_desk, :o.made_day, :o.made_ms, :o.until_ms, :o.lapse_ms, :o.ended_ms, :o.version)

-- goods_orders_save(str district, Order o) -> one row changes
UPDATE goods_orders SET state = :o.state, settle_id = :o.settle_id, use_id = :o.use_id, ended_ms = :o.ended_ms, version = :o.version,
       printed_by = :o.printed_by, printed_ms = :o.printed_ms
 WHERE district = :district AND id = :o.id AND version = :o.version - 1

-- goods_orders_one(str district, i64 id) -> Order
SELECT o.id, o.goods_id, g.name, o.account, coalesce(a.name, '') AS person, o.place, o.partner, p.name AS partner_name, o.quantity,
       o.points, o.pay_fen, o.state, o.serial, o.hold_id, o.settle_id, o.use_id, o.by_desk, o.made_day, o.made_ms, o.until_ms,
       o.lapse_ms, o.ended_ms, o.version, o.printed_by, o.printed_ms
  FROM goods_orders o
 CROSS JOIN goods g
 CROSS JOIN partners p
  LEFT JOIN accounts a ON a.district = o.district AND a.id = o.account
 WHERE o.district = :district AND o.id = :id AND g.district = o.district AND g.id = o.goods_id AND p.district = o.district
   AND p.id = o.partner

-- goods_orders_serial_of(str district, str serial) -> i64
SELECT o.id FROM goods_orders o WHERE o.district = :district AND o.serial = :serial

-- goods_orders_of_use(str district, i64 id, i64 use_id) -> i64
SELECT count(*) FROM goods_orders o WHERE o.district = :district AND o.id = :id AND o.use_id = :use_id

-- goods_orders_page(str district, Scope scope, i64 goods_id?, str state?, i64 before?, i64 limit) -> Order[]
SELECT o.id, o.goods_id, g.name, o.account, coalesce(a.name, '') AS person, o.place, o.partner, p.name AS partner_name, o.quantity,
       o.points, o.pay_fen, o.state, o.serial, o.hold_id, o.settle_id, o.use_id, o.by_desk, o.made_day, o.made_ms, o.until_ms,
       o.lapse_ms, o.ended_ms, o.version, o.printed_by, o.printed_ms
  FROM goods_orders o
 CROSS JOIN goods g
 CROSS JOIN partners p
  LEFT JOIN accounts a ON a.district = o.district AND a.id = o.account
 WHERE o.district = :district AND {scope o.place} AND g.district = o.district AND g.id = o.goods_id AND p.district = o.district
   AND p.id = o.partner {?goods_id AND o.goods_id = :goods_id} {?state AND o.state = :state} {?before AND o.id < :before}
 ORDER BY o.id DESC
 LIMIT :limit

-- goods_orders_person(str district, i64 account, str state?, i64 before?, i64 limit) -> Order[]
-- Of somebody of the reader's places, wherever it is offered.
SELECT o.id, o.goods_id, g.name, o.account, coalesce(a.name, '') AS person, o.place, o.partner, p.name AS partner_name, o.quantity,
       o.points, o.pay_fen, o.state, o.serial, o.hold_id, o.settle_id, o.use_id, o.by_desk, o.made_day, o.made_ms, o.until_ms,
       o.lapse_ms, o.ended_ms, o.version, o.printed_by, o.printed_ms
  FROM goods_orders o
 CROSS JOIN goods g
 CROSS JOIN partners p
  LEFT JOIN accounts a ON a.district = o.district AND a.id = o.account
 WHERE o.district = :district AND o.account = :account AND g.district = o.district AND g.id = o.goods_id AND p.district = o.district
   AND p.id = o.partner {?state AND o.state = :state} {?before AND o.id < :before}
 ORDER BY o.id DESC
 LIMIT :limit

-- goods_orders_own(str district, i64 account, i64 limit) -> Order[]
SELECT o.id, o.goods_id, g.name, o.account, '' AS person, o.place, o.partner, p.name AS partner_name, o.quantity,
       o.points, o.pay_fen, o.state, o.serial, o.hold_id, o.settle_id, o.use_id, o.by_desk, o.made_day, o.made_ms, o.until_ms,
       o.lapse_ms, o.ended_ms, o.version, o.printed_by, o.printed_ms
  FROM goods_orders o
 CROSS JOIN goods g
 CROSS JOIN partners p
 WHERE o.district = :district AND o.account = :account AND g.district = o.district AND g.id = o.goods_id AND p.district = o.district
   AND p.id = o.partner
 ORDER BY o.id DESC
 LIMIT :limit

-- goods_orders_lapsed(str district, i64 now_ms, i64 limit) -> GoodId[]
SELECT o.id FROM goods_orders o
 WHERE o.district = :district AND o.state = 'waiting' AND o.lapse_ms <= :now_ms
 ORDER BY o.lapse_ms
 LIMIT :limit

-- goods_wrong_stock(str district) -> GoodWrong[]
-- What was taken from the stock, and what the orders say.
SELECT g.id, g.taken AS kept, coalesce(sum(o.quantity), 0) AS said
  FROM goods g
  LEFT JOIN goods_orders o ON o.district = g.district AND o.goods_id = g.id AND o.state IN ('waiting', 'redeemed')
 WHERE g.district = :district
 GROUP BY g.id, g.taken
HAVING g.taken <> coalesce(sum(o.quantity), 0)
 ORDER BY g.id
 LIMIT 20

-- goods_wrong_orders(str district) -> GoodWrong[]
-- Orders whose points the book doesn't hold, or holds differently.
SELECT o.id, o.points AS kept, coalesce(h.amount, 0) AS said
  FROM goods_orders o
  LEFT JOIN point_transfers h ON h.district = o.district AND h.id = o.hold_id AND h.kind = 'hold'
  LEFT JOIN point_transfers n ON n.district = o.district AND n.of_id = o.hold_id
  LEFT JOIN point_transfers b ON b.district = o.district AND b.of_id = n.id
 WHERE o.district = :district
   AND (h.id IS NULL OR h.amount <> o.points OR coalesce(n.kind, '') <> CASE o.state WHEN 'waiting' THEN '' WHEN 'redeemed' THEN 'post'
        WHEN 'returned' THEN 'post' ELSE 'void' END OR coalesce(b.kind, '') <> CASE o.state WHEN 'returned' THEN 'reverse' ELSE '' END)
 ORDER BY o.id
 LIMIT 20

-- goods_counted(str district) -> i64
SELECT count(*) FROM goods_orders o WHERE o.district = :district
