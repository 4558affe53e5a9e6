-- messages_add(str district, NewMessage m) -> one row changes
INSERT INTO messages (district, id, account, read, kind, number, words, case_id, about, at_ms, read_ms)
VALUES (:district, :m.id, :m.account, 0, :m.kind, :m.number, :m.words, :m.case_id, :m.about, :m.at_ms, NULL)

-- messages_page(str district, i64 account, i64 before?, i64 limit) -> MessageRow[]
-- One's own, newest first: the first of those not read and of those read, whichever comes first.
SELECT w.id, w.kind, w.number, w.words, w.case_id, w.about, w.at_ms, w.read
  FROM (SELECT * FROM (SELECT m.id, m.kind, m.number, m.words, m.case_id, m.about, m.at_ms, m.read
                         FROM messages m
                        WHERE m.district = :district AND m.account = :account AND m.read = 0
                              {?before AND m.id < :before}
                        ORDER BY m.id DESC LIMIT :limit) fresh
        UNION ALL
        SELECT * FROM (SELECT m.id, m.kind, m.number, m.words, m.case_id, m.about, m.at_ms, m.read
                         FROM messages m
                        WHERE m.district = :district AND m.account = :account AND m.read = 1
                              {?before AND m.id < :before}
                        ORDER BY m.id DESC LIMIT :limit) seen) w
 ORDER BY w.id DESC
 LIMIT :limit

-- messages_page_unread(str district, i64 account, i64 before?, i64 limit) -> MessageRow[]
SELECT m.id, m.kind, m.number, m.words, m.case_id, m.about, m.at_ms, m.read
  FROM messages m
 WHERE m.district = :district AND m.account = :account AND m.read = 0
       {?before AND m.id < :before}
 ORDER BY m.id DESC
 LIMIT :limit

-- messages_unread(str district, i64 account) -> i64
SELECT count(*) FROM messages m WHERE m.district = :district AND m.account = :account AND m.read = 0

-- messages_has(str district, i64 account, i64 id) -> i64
SELECT count(*) FROM messages m WHERE m.district = :district AND m.id = :id AND m.account = :account

-- messages_read(str district, i64 account, i64 id, i64 now_ms) -> rows change
UPDATE messages SET read = 1, read_ms = :now_ms
 WHERE district = :district AND account = :account AND read = 0 AND id = :id

-- messages_read_all(str district, i64 account, i64 now_ms) -> rows change
UPDATE messages SET read = 1, read_ms = :now_ms
 WHERE district = :district AND account = :account AND read = 0
