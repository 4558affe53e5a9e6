-- events_tip(str district) -> EventLink
-- The newest event: where the chain goes on.
SELECT seq, at_ms, kind, subject, place, owner, account, post, by_words, body, digest
  FROM events
 WHERE district = :district
 ORDER BY seq DESC
 LIMIT 1

-- chain_tip(str district) -> ChainTip
SELECT seq, at_ms, digest, last_id
  FROM chain
 WHERE district = :district

-- chain_move(str district, ChainTip t) -> one row changes
-- Ids of another server may be ahead of this one's.
INSERT INTO chain (district, seq, at_ms, digest, last_id)
VALUES (:district, :t.seq, :t.at_ms, :t.digest, :t.last_id)
    ON CONFLICT (district) DO UPDATE
   SET seq = excluded.seq, at_ms = excluded.at_ms, digest = excluded.digest,
       last_id = CASE WHEN excluded.last_id > chain.last_id THEN excluded.last_id ELSE chain.last_id END

-- events_add(str district, EventLink e) -> one row changes
INSERT INTO events (district, seq, at_ms, kind, subject, place, owner, account, post, by_words, body, digest)
VALUES (:district, :e.seq, :e.at_ms, :e.kind, :e.subject, :e.place, :e.owner, :e.account, :e.post,
        :e.by_words, :e.body, :e.digest)

-- events_after(str district, i64 seq, i64 limit) -> EventLink[]
-- The chain in order, for checking it.
SELECT seq, at_ms, kind, subject, place, owner, account, post, by_words, body, digest
  FROM events
 WHERE district = :district AND seq > :seq
 ORDER BY seq
 LIMIT :limit

-- events_told(str district, i64 seq, i64 limit) -> EventLink[]
-- The chain in order, as much of it as live streams tell.
SELECT seq, at_ms, kind, subject, place, owner
  FROM events
 WHERE district = :district AND seq > :seq
 ORDER BY seq
 LIMIT :limit

-- events_since(str district, Scope scope, i64 account, i64 after, i64 until, i64 limit) -> EventLink[]
-- What has happened since, oldest first, within so many events of the chain: in the reader's places, or to themselves.
SELECT seq, at_ms, kind, subject, place, owner, account, post, '' AS by_words, '' AS body
  FROM events
 WHERE district = :district AND seq > :after AND seq <= :until
   AND ({scope place own owner} OR (owner = :account AND owner > 0))
 ORDER BY seq
 LIMIT :limit

-- events_of(str district, i64 subject) -> EventLink[]
SELECT seq, at_ms, kind, subject, place, owner, account, post, by_words, body
  FROM events
 WHERE district = :district AND subject = :subject
 ORDER BY seq

-- events_page(str district, Scope scope, str kind?, i64 subject?, str low?, str high?, i64 before?, i64 limit) -> EventLink[]
-- The log, newest first: what lies in the reader's scope.
SELECT seq, at_ms, kind, subject, place, owner, account, post, by_words, body
  FROM events
 WHERE district = :district AND {scope place own owner}
       {?kind AND kind = :kind}
       {?subject AND subject = :subject}
       {?low AND place >= :low}
       {?high AND place < :high}
       {?before AND seq < :before}
 ORDER BY seq DESC
 LIMIT :limit

-- answers_find(str district, i64 account, str key) -> KeptAnswer
SELECT digest, status, type, body
  FROM answers
 WHERE district = :district AND account = :account AND key = :key

-- answers_find_either(str district, i64 account, str key, str veiled) -> KeptAnswer
-- The asker's own, or the one under a veil.
SELECT digest, status, type, body
  FROM answers
 WHERE district = :district AND account = :account AND key = :key
 UNION ALL
SELECT digest, status, type, body
  FROM answers
 WHERE district = :district AND account = 0 AND key = :veiled

-- answers_keep(str district, i64 account, str key, KeptAnswer a, i64 at_ms) -> one row changes
INSERT INTO answers (district, account, key, digest, status, type, body, at_ms)
VALUES (:district, :account, :key, :a.digest, :a.status, :a.type, :a.body, :at_ms)

-- answers_purge(str district, i64 before_ms, i64 least) -> rows change
-- But never the newest ones: a clock that is far ahead makes all of them look old.
DELETE FROM answers
 WHERE district = :district AND at_ms < :before_ms
   AND at_ms < (SELECT n.at_ms FROM answers n WHERE n.district = :district
                 ORDER BY n.at_ms DESC LIMIT 1 OFFSET :least)

-- seal_keys_newest(str district) -> KeyUse
SELECT serial, name, before, since_ms, done_ms, row_count
  FROM seal_keys
 WHERE district = :district
 ORDER BY serial DESC
 LIMIT 1

-- seal_keys_add(str district, KeyUse k) -> one row changes
INSERT INTO seal_keys (district, serial, name, before, since_ms, done_ms, row_count)
VALUES (:district, :k.serial, :k.name, :k.before, :k.since_ms, :k.done_ms, :k.row_count)

-- seal_keys_more(str district, str name, i64 rows) -> rows change
-- Of the newest, if it is that one still.
UPDATE seal_keys SET row_count = row_count + :rows
 WHERE district = :district AND name = :name
   AND serial = (SELECT max(k.serial) FROM seal_keys k WHERE k.district = :district)

-- seal_keys_done(str district, i64 serial, i64 now_ms) -> rows change
UPDATE seal_keys SET done_ms = :now_ms WHERE district = :district AND serial = :serial AND done_ms IS NULL
