-- Prose before the first header belongs to nobody (not even to a query).

-- notes_load(str district, i64 id) -> Note
SELECT id, reporter, at_ms, due_ms, lon, place, words, raw, state, weight, urgent
  FROM notes
 WHERE district = :district AND id = :id

-- notes_page(str district, Scope scope, NoteRow like, str words?, bool urgent?, choice(newest oldest) order,
--            i64 after?, i64 limit) -> NoteRow[]
-- One page of the list, within the reader's scope. The words are those of max(a, b) and others:
-- this comment goes to the prototype, */ and all.
SELECT n.id, n.words, n.state, p.name AS place_name
  FROM notes n LEFT JOIN places p ON p.district = n.district AND p.code = n.place
 WHERE n.district = :district AND {scope n.place own n.reporter}
       {?words AND n.id IN (SELECT rowid FROM notes_words WHERE notes_words MATCH :words)}
       {?urgent AND n.urgent = 1}
       {?like.state AND n.state = :like.state}      -- a member of a shape may be absent too
       {order=newest {?after AND n.id < :after} ORDER BY n.id DESC}
       {order=oldest {?after AND n.id > :after} ORDER BY n.id}
 LIMIT :limit

-- notes_count(str district, str state?) -> i64
SELECT count(*) FROM notes WHERE district = :district {?state AND state = :state}

-- notes_due(str district, Scope scope) -> i64
SELECT greatest(max(due_ms), 0) FROM notes WHERE district = :district AND {scope place}

-- notes_add(str district, Note n) -> one row changes
INSERT INTO notes (district, id, place, reporter, at_ms, due_ms, lon, words, state, weight, urgent, raw)
VALUES (:district, :n.id, :n.place, :n.reporter, :n.at_ms, :n.due_ms, :n.lon, :n.words, :n.state,
        :n.weight, :n.urgent, :n.raw)

-- notes_index(i64 id, str words) -> nothing
INSERT INTO notes_words (rowid, words) VALUES (:id, :words);

-- notes_weigh(str district, i64 id, real weight, bytes raw?) -> one row changes
UPDATE notes SET weight = :weight, raw = :raw WHERE district = :district AND id = :id

-- notes_settle(str district, i64 before_ms) -> rows change
UPDATE notes SET state = 'done', words = words || '?' WHERE district = :district AND due_ms < :before_ms

-- notes_pin(str district, i64 id, bool pinned) -> nothing
UPDATE notes SET pinned = :pinned WHERE district = :district AND id = :id

-- notes_all() -> NoteRow[]
SELECT id, words, state, CAST(NULL AS TEXT) AS place_name FROM notes ORDER BY district, id
