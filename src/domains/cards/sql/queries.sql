-- card_numbers_up(str district, str micro, str grid, str community, str street, i64 at_ms) -> CardNumberKept[]
-- Of a place and those above it, and of the posts there.
SELECT n.id, n.post, n.place, n.kind, n.number, n.since_ms, n.set_by
  FROM (SELECT :micro AS code UNION SELECT :grid UNION SELECT :community UNION SELECT :street UNION SELECT :district) w
 CROSS JOIN card_numbers n
 WHERE n.district = :district AND n.place = w.code AND n.since_ms <= :at_ms AND (n.until_ms IS NULL OR n.until_ms > :at_ms)
 ORDER BY LENGTH(n.place) DESC, n.post, n.id

-- card_numbers_below(str district, str low, str high, i64 at_ms) -> CardNumberKept[]
SELECT n.id, n.post, n.place, n.kind, n.number, n.since_ms, n.set_by
  FROM card_numbers n
 WHERE n.district = :district AND n.place >= :low AND n.place < :high AND n.post > 0
   AND n.since_ms <= :at_ms AND (n.until_ms IS NULL OR n.until_ms > :at_ms)
 ORDER BY n.post, n.id

-- card_numbers_of(str district, i64 post, i64 at_ms) -> CardNumberKept[]
SELECT n.id, n.post, n.place, n.kind, n.number, n.since_ms, n.set_by
  FROM card_numbers n
 WHERE n.district = :district AND n.post = :post AND n.since_ms <= :at_ms AND (n.until_ms IS NULL OR n.until_ms > :at_ms)
 ORDER BY n.id

-- card_lines_of(str district, str place, i64 at_ms) -> CardNumberKept[]
SELECT n.id, n.post, n.place, n.kind, n.number, n.since_ms, n.set_by
  FROM card_numbers n
 WHERE n.district = :district AND n.place = :place AND n.post = 0
   AND n.since_ms <= :at_ms AND (n.until_ms IS NULL OR n.until_ms > :at_ms)
 ORDER BY n.id

-- card_number_add(str district, CardNumberKept n) -> one row changes
INSERT INTO card_numbers (district, id, post, place, kind, number, since_ms, until_ms, set_by)
VALUES (:district, :n.id, :n.post, :n.place, :n.kind, :n.number, :n.since_ms, NULL, :n.set_by)

-- card_number_end(str district, i64 post, str place, str kind, i64 now_ms) -> rows change
UPDATE card_numbers SET until_ms = :now_ms
 WHERE district = :district AND place = :place AND post = :post AND kind = :kind AND until_ms IS NULL

-- card_extras_up(str district, str micro, str grid, str community, str street) -> CardExtra[]
SELECT p.id AS post, c.number, c.face, COALESCE(c.full_name, 0) AS full_name, f.made_ms AS face_ms,
       f.made_by AS face_by, c.chosen_ms, p.account
  FROM (SELECT :micro AS code UNION SELECT :grid UNION SELECT :community UNION SELECT :street UNION SELECT :district) w
 CROSS JOIN posts p
  LEFT JOIN card_choices c ON c.district = p.district AND c.account = p.account
  LEFT JOIN card_faces f ON f.district = p.district AND f.account = p.account
 WHERE p.district = :district AND p.place = w.code AND p.rank BETWEEN 2 AND 6
 ORDER BY p.id

-- card_extras_below(str district, str low, str high) -> CardExtra[]
SELECT p.id AS post, c.number, c.face, COALESCE(c.full_name, 0) AS full_name, f.made_ms AS face_ms,
       f.made_by AS face_by, c.chosen_ms, p.account
  FROM posts p
  LEFT JOIN card_choices c ON c.district = p.district AND c.account = p.account
  LEFT JOIN card_faces f ON f.district = p.district AND f.account = p.account
 WHERE p.district = :district AND p.place >= :low AND p.place < :high AND p.rank BETWEEN 2 AND 6
 ORDER BY p.id

-- card_extra_of(str district, i64 post) -> CardExtra
SELECT p.id AS post, c.number, c.face, COALESCE(c.full_name, 0) AS full_name, f.made_ms AS face_ms,
       f.made_by AS face_by, c.chosen_ms, p.account
  FROM posts p
  LEFT JOIN card_choices c ON c.district = p.district AND c.account = p.account
  LEFT JOIN card_faces f ON f.district = p.district AND f.account = p.account
 WHERE p.district = :district AND p.id = :post

-- card_choice_of(str district, i64 account) -> CardChoice
SELECT number, face, full_name, chosen_ms FROM card_choices WHERE district = :district AND account = :account

-- card_choice_put(str district, i64 account, CardChoice c) -> one row changes
INSERT INTO card_choices (district, account, number, face, full_name, chosen_ms)
VALUES (:district, :account, :c.number, :c.face, :c.full_name, :c.chosen_ms)
ON CONFLICT (district, account) DO UPDATE
   SET number = :c.number, face = :c.face, full_name = :c.full_name, chosen_ms = :c.chosen_ms

-- card_face_of(str district, i64 account) -> CardFace
SELECT account, jpeg, wide, high, made_ms, made_by FROM card_faces WHERE district = :district AND account = :account

-- card_face_put(str district, CardFace f) -> one row changes
INSERT INTO card_faces (district, account, jpeg, wide, high, made_ms, made_by)
VALUES (:district, :f.account, :f.jpeg, :f.wide, :f.high, :f.made_ms, :f.made_by)
ON CONFLICT (district, account) DO UPDATE
   SET jpeg = :f.jpeg, wide = :f.wide, high = :f.high, made_ms = :f.made_ms, made_by = :f.made_by

-- card_face_drop(str district, i64 account) -> rows change
DELETE FROM card_faces WHERE district = :district AND account = :account

-- card_spots_of(str district, i64 account, i64 now_ms) -> CardSpot[]
-- Where somebody holds staff posts now.
SELECT p.id AS post, p.place
  FROM posts p
 WHERE p.district = :district AND p.account = :account AND p.rank BETWEEN 2 AND 6
   AND (p.until_ms IS NULL OR p.until_ms > :now_ms)

-- card_codes_below(str district, str low, str high) -> CardCode[]
SELECT c.code, c.post, c.made_ms, c.ended_ms
  FROM posts p
  JOIN card_codes c ON c.district = p.district AND c.post = p.id
 WHERE p.district = :district AND p.place >= :low AND p.place < :high AND c.ended_ms IS NULL
 ORDER BY c.post

-- card_code_of_post(str district, i64 post) -> CardCode
SELECT code, post, made_ms, ended_ms FROM card_codes WHERE district = :district AND post = :post AND ended_ms IS NULL
 ORDER BY made_ms DESC
 LIMIT 1

-- card_code_find(str district, str code) -> CardCode
SELECT code, post, made_ms, ended_ms FROM card_codes WHERE district = :district AND code = :code

-- card_code_add(str district, CardCode c, i64 made_by) -> one row changes
INSERT INTO card_codes (district, code, post, made_ms, made_by, ended_ms)
VALUES (:district, :c.code, :c.post, :c.made_ms, :made_by, NULL)

-- card_code_end(str district, i64 post, i64 now_ms) -> rows change
UPDATE card_codes SET ended_ms = :now_ms WHERE district = :district AND post = :post AND ended_ms IS NULL

-- card_carries_at(str district, i64 at_ms) -> CardCarry[]
SELECT c.kind, c.since_ms, c.full_name, c.source
  FROM card_carries c
 WHERE c.district = :district AND c.since_ms <= :at_ms
   AND NOT EXISTS (SELECT 1 FROM card_carries m WHERE m.district = c.district AND m.kind = c.kind
                   AND m.since_ms <= :at_ms AND m.since_ms > c.since_ms)
 ORDER BY c.kind

-- card_carries_all(str district) -> CardCarry[]
SELECT c.kind, c.since_ms, c.full_name, c.source
  FROM card_carries c
 WHERE c.district = :district
 ORDER BY c.kind, c.since_ms

-- card_carries_add(str district, CardCarry c) -> one row changes
INSERT INTO card_carries (district, kind, since_ms, full_name, source)
VALUES (:district, :c.kind, :c.since_ms, :c.full_name, :c.source)

-- card_carries_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM card_carries WHERE district = :district AND kind = :key AND since_ms = :since_ms
