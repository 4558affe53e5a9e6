-- filters_of(str district, i64 account, str page) -> Filter[]
SELECT f.id, f.page, f.name, f.query, f.made_ms
  FROM filters f
 WHERE f.district = :district AND f.account = :account AND f.page = :page
 ORDER BY f.name

-- filters_count(str district, i64 account) -> i64
SELECT count(*) FROM filters f WHERE f.district = :district AND f.account = :account

-- filters_put(str district, i64 account, Filter f) -> one row changes
-- The same name again is the same filter, changed.
INSERT INTO filters (district, account, id, page, name, query, made_ms)
VALUES (:district, :account, :f.id, :f.page, :f.name, :f.query, :f.made_ms)
    ON CONFLICT (district, account, page, name) DO UPDATE SET query = excluded.query, made_ms = excluded.made_ms

-- filters_one(str district, i64 account, i64 id) -> Filter
SELECT f.id, f.page, f.name, f.query, f.made_ms
  FROM filters f
 WHERE f.district = :district AND f.account = :account AND f.id = :id

-- filters_drop(str district, i64 account, i64 id) -> one row changes
DELETE FROM filters WHERE district = :district AND account = :account AND id = :id
