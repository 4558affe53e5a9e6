-- way_edits_add(str district, WayEdit e) -> one row changes
INSERT INTO way_edits (district, id, kind, line, surface, state, hours, why, place, author, author_words, made_ms,
                       ended_ms, ended_words, ended_why, stamp)
VALUES (:district, :e.id, :e.kind, :e.line, :e.surface, :e.state, :e.hours, :e.why, :e.place, :e.author,
        :e.author_words, :e.made_ms, NULL, '', '', :e.stamp)

-- way_edits_end(str district, WayEdit e) -> one row changes
UPDATE way_edits
   SET ended_ms = :e.ended_ms, ended_words = :e.ended_words, ended_why = :e.ended_why, stamp = :e.stamp
 WHERE district = :district AND id = :e.id AND ended_ms IS NULL

-- way_edits_one(str district, Scope scope, i64 id) -> WayEdit
SELECT e.id, e.kind, e.line, e.surface, e.state, e.hours, e.why, e.place, e.author, e.author_words, e.made_ms, e.ended_ms,
       e.ended_words, e.ended_why, e.stamp
  FROM way_edits e
 WHERE e.district = :district AND e.id = :id AND {scope e.place}

-- way_edits_page(str district, Scope scope, i64 live?, i64 before?, i64 limit) -> WayEdit[]
SELECT e.id, e.kind, e.line, e.surface, e.state, e.hours, e.why, e.place, e.author, e.author_words, e.made_ms, e.ended_ms,
       e.ended_words, e.ended_why, e.stamp
  FROM way_edits e
 WHERE e.district = :district AND {scope e.place}
       {?live AND e.ended_ms IS NULL AND :live = 1}
       {?before AND e.id < :before}
 ORDER BY e.id DESC
 LIMIT :limit

-- way_edits_live(str district) -> WayEdit[]
SELECT e.id, e.kind, e.line, e.surface, e.state, e.hours, e.why, e.place, e.author, e.author_words, e.made_ms, e.ended_ms,
       e.ended_words, e.ended_why, e.stamp
  FROM way_edits e
 WHERE e.district = :district AND e.ended_ms IS NULL
 ORDER BY e.id

-- way_edits_count(str district) -> i64
SELECT count(*) FROM way_edits e WHERE e.district = :district AND e.ended_ms IS NULL

-- way_edits_newest(str district) -> i64
SELECT coalesce(max(e.stamp), 0) FROM way_edits e WHERE e.district = :district
