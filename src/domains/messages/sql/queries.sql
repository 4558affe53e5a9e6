-- messages_add(str district, NewMessage m) -> one row changes
INSERT INTO messages (district, id, account, kind, number, words, case_id, at_ms, read_ms)
VALUES (:district, :m.id, :m.account, :m.kind, :m.number, :m.words, :m.case_id, :m.at_ms, NULL)

-- messages_page(str district, i64 account, i64 unread?, i64 before?, i64 limit) -> MessageRow[]
-- One's own, newest first.
SELECT m.id, m.kind, m.number, m.words, m.case_id, m.at_ms, CASE WHEN m.read_ms IS NULL THEN 0 ELSE 1 END AS read
  FROM messages m
 WHERE m.district = :district AND m.account = :account
       {?unread AND m.read_ms IS NULL AND :unread > 0}
       {?before AND m.id < :before}
 ORDER BY m.id DESC
 LIMIT :limit

-- messages_unread(str district, i64 account) -> i64
SELECT count(*) FROM messages m WHERE m.district = :district AND m.account = :account AND m.read_ms IS NULL

-- messages_read(str district, i64 account, i64 id, i64 now_ms) -> rows change
UPDATE messages SET read_ms = coalesce(read_ms, :now_ms)
 WHERE district = :district AND account = :account AND id = :id

-- messages_read_all(str district, i64 account, i64 now_ms) -> rows change
UPDATE messages SET read_ms = :now_ms
 WHERE district = :district AND account = :account AND read_ms IS NULL
