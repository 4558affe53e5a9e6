-- case_classes_all(str district) -> CaseClass[]
SELECT c.code, c.parent, c.name, c.name_en, c.icon, c.limit_value, c.limit_unit, c.urgency, c.evidence, c.in_use,
       c.closes, c.authority, c.hides, c.since_ms, c.source
  FROM case_classes c
 WHERE c.district = :district
 ORDER BY c.code, c.since_ms

-- case_classes_add(str district, CaseClass c) -> one row changes
INSERT INTO case_classes (district, code, since_ms, parent, name, name_en, icon, limit_value, limit_unit, urgency, evidence,
                          in_use, source, closes, authority, hides)
VALUES (:district, :c.code, :c.since_ms, :c.parent, :c.name, :c.name_en, :c.icon, :c.limit_value, :c.limit_unit, :c.urgency,
        :c.evidence, :c.in_use, :c.source, :c.closes, :c.authority, :c.hides)

-- case_classes_hiding(str district) -> CaseHides[]
-- All versions of the classes that hide who reports, or once did.
SELECT c.code, c.since_ms, c.hides
  FROM case_classes c
 WHERE c.district = :district
   AND c.code IN (SELECT h.code FROM case_classes h WHERE h.district = :district AND h.hides > 0)
 ORDER BY c.code, c.since_ms

-- cases_place_name(str district, str code) -> CasePlaceName
SELECT p.name FROM places p WHERE p.district = :district AND p.code = :code

-- case_serials_move(str district, str community, i64 day) -> rows change
UPDATE case_serials SET last = last + 1 WHERE district = :district AND community = :community AND day = :day

-- case_serials_first(str district, str community, i64 day) -> one row changes
INSERT INTO case_serials (district, community, day, last) VALUES (:district, :community, :day, 1)

-- case_serials_last(str district, str community, i64 day) -> i64
SELECT last FROM case_serials WHERE district = :district AND community = :community AND day = :day

-- cases_add(str district, Case c) -> one row changes
INSERT INTO cases (district, id, number, class, words, place, address, lon, lat, state, urgency, source, reporter,
                   phone_masked, name_masked, phone_sealed, name_sealed, token_digest, handler_post,
                   handler_account, handler_words, dispatcher, reported_ms, happened_ms, due_ms, moved_ms,
                   closed_ms, reworks, stars, solved, thumb, version, synthetic, level, held, paused_ms, parent,
                   first_due_ms, asked_days, extensions, urges, urged_ms, returns, reopens, settled, outside, filed_ms, mark, mark_ms)
VALUES (:district, :c.id, :c.number, :c.class, :c.words, :c.place, :c.address, :c.lon, :c.lat, :c.state, :c.urgency,
        :c.source, :c.reporter, :c.phone_masked, :c.name_masked, :c.phone_sealed, :c.name_sealed, :c.token_digest,
        :c.handler_post, :c.handler_account, :c.handler_words, :c.dispatcher, :c.reported_ms, :c.happened_ms,
        :c.due_ms, :c.moved_ms, :c.closed_ms, :c.reworks, :c.stars, :c.solved, :c.thumb, :c.version, :c.synthetic,
        :c.level, :c.held, :c.paused_ms, :c.parent, :c.first_due_ms, :c.asked_days, :c.extensions, :c.urges,
        :c.urged_ms, :c.returns, :c.reopens, :c.settled, :c.outside, :c.filed_ms, :c.mark, :c.mark_ms)

-- case_words_add(str district, i64 id, str words) -> nothing
-- SQLite keeps one list for the file; the district is in the id's row of `cases`.
INSERT INTO case_words (rowid, words) VALUES (iif(:district = '', NULL, :id), :words)

-- case_photos_add(str district, i64 case_id, i64 photo, str occasion) -> rows change
INSERT INTO case_photos (district, case_id, photo, occasion)
VALUES (:district, :case_id, :photo, :occasion)
    ON CONFLICT (district, case_id, photo) DO NOTHING

-- case_photos_of(str district, i64 case_id) -> CasePhoto[]
SELECT p.photo AS id, p.occasion
  FROM case_photos p
 WHERE p.district = :district AND p.case_id = :case_id
 ORDER BY p.photo

-- case_of_photo(str district, i64 photo) -> CaseOfPhoto[]
SELECT c.class, c.reported_ms
  FROM case_photos p
  JOIN cases c ON c.district = p.district AND c.id = p.case_id
 WHERE p.district = :district AND p.photo = :photo

-- cases_load(str district, i64 id, Scope scope, i64 account, i64 post, i64 now_ms) -> Case
-- One case, if it lies in the caller's scope, or was reported by them or given to them, or to whom they stand in for.
SELECT c.id, c.number, c.class, c.words, c.place, c.address, c.lon, c.lat, c.state, c.urgency, c.source, c.reporter,
       c.phone_masked, c.name_masked, c.phone_sealed, c.name_sealed, c.token_digest, c.handler_post,
       c.handler_account, c.handler_words, c.dispatcher, c.reported_ms, c.happened_ms, c.due_ms, c.moved_ms,
       c.closed_ms, c.reworks, c.stars, c.solved, c.thumb, c.version, c.synthetic,
       c.level, c.held, c.paused_ms, c.parent, c.first_due_ms, c.asked_days, c.extensions, c.urges, c.urged_ms, c.returns,
       c.reopens, c.settled, c.outside, c.filed_ms, c.mark, c.mark_ms
  FROM cases c
 WHERE c.district = :district AND c.id = :id
   AND ({scope c.place own c.reporter} OR (c.reporter = :account AND c.reporter > 0)
        OR (c.handler_post = :post AND c.handler_post > 0)
        OR c.handler_post IN (SELECT x.post FROM post_substitutes x
                               WHERE x.district = :district AND x.by_post = :post AND x.since_ms <= :now_ms
                                 AND x.until_ms > :now_ms)
        OR EXISTS (SELECT 1 FROM case_assists a
                    WHERE a.district = :district AND a.case_id = :id AND a.post = :post))

-- cases_by_number(str district, str number) -> Case
-- For the public page and the reporter by phone, who know the number.
SELECT c.id, c.number, c.class, c.words, c.place, c.address, c.lon, c.lat, c.state, c.urgency, c.source, c.reporter,
       c.token_digest, c.handler_post, c.handler_account, c.handler_words, c.dispatcher, c.reported_ms,
       c.happened_ms, c.due_ms, c.moved_ms, c.closed_ms, c.reworks, c.stars, c.solved, c.thumb, c.version,
       c.synthetic,
       c.level, c.held, c.paused_ms, c.parent, c.first_due_ms, c.asked_days, c.extensions, c.urges, c.urged_ms, c.returns,
       c.reopens, c.settled, c.outside, c.filed_ms, c.mark, c.mark_ms
  FROM cases c
 WHERE c.district = :district AND c.number = :number

-- cases_any(str district, i64 id) -> Case
-- For ears of later domains: inside a transaction that already passed the gate.
SELECT c.id, c.number, c.class, c.words, c.place, c.address, c.lon, c.lat, c.state, c.urgency, c.source, c.reporter,
       c.handler_post, c.handler_account, c.handler_words, c.dispatcher, c.reported_ms, c.happened_ms, c.due_ms,
       c.moved_ms, c.closed_ms, c.reworks, c.stars, c.solved, c.thumb, c.version, c.synthetic,
       c.level, c.held, c.paused_ms, c.parent, c.first_due_ms, c.asked_days, c.extensions, c.urges, c.urged_ms, c.returns,
       c.reopens, c.settled, c.outside, c.filed_ms, c.mark, c.mark_ms
  FROM cases c
 WHERE c.district = :district AND c.id = :id

-- cases_save(str district, Case c, i64 due_was) -> one row changes
-- The step that raised the version; MOVED_ON when somebody else was quicker, or the due time was counted anew meanwhile.
UPDATE cases
   SET state = :c.state, handler_post = :c.handler_post, handler_account = :c.handler_account,
       handler_words = :c.handler_words, dispatcher = :c.dispatcher, due_ms = :c.due_ms, moved_ms = :c.moved_ms,
       closed_ms = :c.closed_ms, reworks = :c.reworks, stars = :c.stars, solved = :c.solved,
       urgency = :c.urgency, version = :c.version, level = :c.level, held = :c.held, paused_ms = :c.paused_ms,
       parent = :c.parent, first_due_ms = :c.first_due_ms, asked_days = :c.asked_days, extensions = :c.extensions,
       urges = :c.urges, urged_ms = :c.urged_ms, returns = :c.returns, reopens = :c.reopens, settled = :c.settled,
       filed_ms = :c.filed_ms, mark = :c.mark, mark_ms = :c.mark_ms
 WHERE district = :district AND id = :c.id AND version = :c.version - 1 AND due_ms IS NOT DISTINCT FROM :due_was

-- cases_page(str district, Scope scope, i64 now_ms, str state?, str class, str low?, str high, str urgency, str source?, str walked, str item?, i64 least, i64 most, i64 reporter?, i64 todo_post?, i64 also_post?, i64 todo_desk?, i64 above, i64 open, i64 overdue?, str number_low, str number_high, str words?, str found?, choice(newest oldest due found) order, choice(open ended both age rare number source class) by, i64 after_key?, i64 after_id?, i64 limit) -> CaseView[]
-- The list, by its filters; the cursor is the sort key and the id of the last row shown.
-- The ids first, out of an index that covers what filters; then the rows of those few. CROSS JOIN: in this order.
-- By age: `place || ''` keeps the planner from the indexes of places (cases_new, cases_due); by number `id + 0` from those
-- of time too; of what came in one way by its own (cases_source): `|| ''` keeps the others from that; of a class by its own (cases_class).
-- Rare states and classes: what their index holds is looked at first (k), and only then the row (r). Days are ids from `least`
-- on; one class alone (item) is in the order of time there; the + keeps places from being read in the order of time. Found: the newest with such words, walking back in time through the index of words.
SELECT c.id, c.number, c.class, c.words, c.state, c.urgency, c.place, c.address, c.reported_ms, c.due_ms, c.moved_ms,
       CASE WHEN c.closed_ms IS NULL AND c.state <> 'suspended' AND c.due_ms < :now_ms THEN 1 ELSE 0 END AS overdue,
       c.lon, c.lat, c.handler_words AS handler_name, c.thumb, c.version
  FROM (SELECT c.id
          FROM {order=found case_words f CROSS JOIN} {by=open cases}{by=ended cases}
               {by=both (SELECT district, id, place, state, class, urgency, reporter, source, closed_ms, due_ms, handler_post,
                                asked_days, number FROM cases WHERE closed_ms IS NULL
                          UNION ALL
                         SELECT district, id, place, state, class, urgency, reporter, source, closed_ms, due_ms, handler_post,
                                asked_days, number FROM cases WHERE closed_ms IS NOT NULL)}
               {by=age (SELECT district, id, place || '' AS place, state, class, urgency, reporter, source, closed_ms, due_ms,
                               handler_post, asked_days, number FROM cases)}
               {by=rare (SELECT k.district, k.id, k.place || '' AS place, k.state, k.class, k.urgency, r.reporter, r.source,
                                r.closed_ms, r.due_ms, r.handler_post, r.asked_days, r.number
                           FROM cases k CROSS JOIN cases r WHERE r.district = k.district AND r.id = k.id)}
               {by=source (SELECT district, id, place || '' AS place, state, class, urgency, reporter, source, closed_ms, due_ms,
                                  handler_post, asked_days, number FROM cases)}
               {by=class (SELECT k.district, k.id, k.place || '' AS place, r.state, k.class, k.urgency, r.reporter, k.source,
                                 r.closed_ms, r.due_ms, r.handler_post, r.asked_days, r.number
                            FROM cases k CROSS JOIN cases r WHERE r.district = k.district AND r.id = k.id)}
               {by=number (SELECT district, id + 0 AS id, place || '' AS place, state, class, urgency, reporter, source, closed_ms,
                                  due_ms, handler_post, asked_days, number FROM cases)} c
         WHERE c.district = :district AND (:urgency = '' OR c.urgency = :urgency) AND {scope c.place own c.reporter}
               {by=open AND c.closed_ms IS NULL}
               {by=ended AND c.closed_ms IS NOT NULL}
               {by=rare AND (c.state = 'refused' OR c.state = 'merged' OR c.state = 'voided')}
               {?state AND c.state = :state}
               AND (:class = '' OR substr(c.class, 1, length(:class)) = :class)
               {?low AND c.place >= :low AND c.place < :high}
               {?source AND c.source || '' = :source}
               {by=source AND c.source = :walked AND c.id >= :least AND c.id < :most}
               {by=class AND c.class >= :walked AND c.class < (:walked || '~')}
               {?item AND c.class = :item AND c.id >= :least AND c.id < :most}
               {by=age AND c.id >= :least AND c.id < :most}
               {by=rare AND c.id >= :least AND c.id < :most}
               AND +c.id >= :least AND +c.id < :most
               {?reporter AND c.reporter = :reporter}
               {?todo_post AND c.closed_ms IS NULL AND c.handler_post = :todo_post AND c.handler_post > 0 AND c.state IN ('dispatched', 'handling')}
               {?also_post AND c.closed_ms IS NULL AND c.state IN ('dispatched', 'handling') AND c.handler_post > 0 AND (c.id IN (SELECT a.case_id FROM case_assists a WHERE a.district = c.district AND a.post = :also_post AND a.answered_ms IS NULL) OR c.handler_post = :also_post OR c.handler_post IN (SELECT x.post FROM post_substitutes x WHERE x.district = c.district AND x.by_post = :also_post AND x.since_ms <= :now_ms AND x.until_ms > :now_ms))}
               {?todo_desk AND c.closed_ms IS NULL AND (c.state IN ('reported', 'filed', 'handled', 'verified') OR (c.state = 'raised' AND :above > 0) OR (c.state IN ('dispatched', 'handling') AND (c.asked_days > 0 OR c.id IN (SELECT a.case_id FROM case_assists a WHERE a.district = c.district AND a.post = :todo_desk AND a.answered_ms IS NULL) OR c.handler_post = :todo_desk OR c.handler_post IN (SELECT x.post FROM post_substitutes x WHERE x.district = c.district AND x.by_post = :todo_desk AND x.since_ms <= :now_ms AND x.until_ms > :now_ms))))}
               AND (:open = 0 OR c.closed_ms IS NULL)
               {?overdue AND c.closed_ms IS NULL AND c.state <> 'suspended' AND c.due_ms < :now_ms AND :overdue > 0}
               {by=number AND c.number >= :number_low AND c.number < :number_high}
               {?words AND +c.id IN (SELECT rowid FROM case_words WHERE case_words MATCH ('"' || :words || '"'))}
               {order=found AND c.id = f.rowid {?found AND f.case_words MATCH ('"' || :found || '"')} {?after_id AND f.rowid < :after_id} AND f.rowid >= :least AND f.rowid < :most ORDER BY f.rowid DESC}
               {order=newest {?after_id AND c.id < :after_id} ORDER BY c.id DESC}
               {order=oldest {?after_id AND c.id > :after_id} ORDER BY c.id}
               {order=due {?after_id AND (coalesce(c.due_ms, 9007199254740991), c.id) > (:after_key, :after_id)} ORDER BY coalesce(c.due_ms, 9007199254740991), c.id}
         LIMIT :limit) w
 CROSS JOIN cases c
 WHERE c.district = :district AND c.id = w.id
 {order=newest ORDER BY c.id DESC}
 {order=found ORDER BY c.id DESC}
 {order=oldest ORDER BY c.id}
 {order=due ORDER BY coalesce(c.due_ms, 9007199254740991), c.id}

-- cases_page_one(str district, Scope scope, i64 now_ms, i64 id, i64 account, i64 post) -> CaseView
-- The page of a case, if it lies in the reader's scope, or was reported by them or given to them.
SELECT c.id, c.number, c.class, c.words, c.state, c.urgency, c.place, c.address, c.reported_ms, c.due_ms, c.moved_ms,
       CASE WHEN c.closed_ms IS NULL AND c.state <> 'suspended' AND c.due_ms < :now_ms THEN 1 ELSE 0 END AS overdue,
       c.lon, c.lat, c.handler_words AS handler_name, c.thumb, c.version, c.source, c.happened_ms, c.closed_ms,
       c.reworks, c.handler_post, c.stars, c.solved, c.name_masked AS reporter_name,
       c.phone_masked AS reporter_phone, CASE WHEN c.reporter = :account THEN 1 ELSE 0 END AS mine, c.synthetic,
       c.level, c.paused_ms, c.first_due_ms, c.asked_days, c.extensions, c.urges, c.returns, c.reopens, c.settled,
       c.mark, c.outside, c.parent, (SELECT p.number FROM cases p WHERE p.district = :district AND p.id = c.parent)
       AS parent_number
  FROM cases c
 WHERE c.district = :district AND c.id = :id
   AND ({scope c.place own c.reporter} OR (c.reporter = :account AND c.reporter > 0)
        OR (c.handler_post = :post AND c.handler_post > 0)
        OR c.handler_post IN (SELECT x.post FROM post_substitutes x
                               WHERE x.district = :district AND x.by_post = :post AND x.since_ms <= :now_ms
                                 AND x.until_ms > :now_ms)
        OR EXISTS (SELECT 1 FROM case_assists a
                    WHERE a.district = :district AND a.case_id = :id AND a.post = :post))

-- cases_points(str district, Scope scope, i64 now_ms, i64 west, i64 south, i64 east, i64 north, str state?, str low?, str high, str source?, str walked?, i64 least?, i64 most, i64 first?, i64 last, choice(open ended both age source) by, i64 limit) -> CasePoint[]
-- What a map shows: points only, newest first; of the whole district by age, else out of the indexes of a community alone.
-- The box of a map is wider than most scopes: the + keeps the planner from walking all of it.
SELECT c.id, c.lon, c.lat, c.state, c.urgency, c.class,
       CASE WHEN c.closed_ms IS NULL AND c.state <> 'suspended' AND c.due_ms < :now_ms THEN 1 ELSE 0 END AS overdue
  FROM {by=open cases}
       {by=ended (SELECT district, id, place, state, class, urgency, reporter, source, closed_ms, CAST(NULL AS BIGINT) AS due_ms, lat, lon FROM cases)}
       {by=both (SELECT district, id, place, state, class, urgency, reporter, source, closed_ms, due_ms, lat, lon FROM cases
                  WHERE closed_ms IS NULL
                  UNION ALL
                 SELECT district, id, place, state, class, urgency, reporter, source, closed_ms, CAST(NULL AS BIGINT) AS due_ms, lat, lon FROM cases
                  WHERE closed_ms IS NOT NULL)}
       {by=age (SELECT district, id, place || '' AS place, state, class, urgency, reporter, source, closed_ms, due_ms, lat, lon
                  FROM cases)}
       {by=source (SELECT district, id, place || '' AS place, state, class, urgency, reporter, source, closed_ms, due_ms, lat, lon
                     FROM cases)} c
 WHERE c.district = :district AND {scope c.place own c.reporter}
       AND +c.lat BETWEEN :south AND :north AND +c.lon BETWEEN :west AND :east
       {by=open AND c.closed_ms IS NULL}
       {by=ended AND c.closed_ms IS NOT NULL}
       {?state AND c.state = :state}
       {?low AND c.place >= :low AND c.place < :high}
       {?source AND c.source || '' = :source}
       {?walked AND c.source = :walked}
       {?least AND +c.id >= :least AND +c.id < :most}
       {?first AND c.id >= :first AND c.id < :last}
 ORDER BY c.id DESC
 LIMIT :limit

-- cases_points_of(str district, Scope scope, i64 now_ms, str low, str high) -> CasePoint[]
-- Those of a community and some days, which a number begins with; the empty word keeps the planner on the numbers.
SELECT c.id, c.lon, c.lat, c.state, c.urgency, c.class,
       CASE WHEN c.closed_ms IS NULL AND c.state <> 'suspended' AND c.due_ms < :now_ms THEN 1 ELSE 0 END AS overdue, c.source
  FROM (SELECT district, id, number, place || '' AS place, state, class, urgency, reporter, source, closed_ms, due_ms, lat, lon
          FROM cases) c
 WHERE c.district = :district AND c.number >= :low AND c.number < :high AND {scope c.place own c.reporter}
       AND c.lon IS NOT NULL AND c.lat IS NOT NULL

-- cases_count(str district, Scope scope, i64 now_ms, str low?, str high, choice(open ended) which) -> CaseCount[]
-- Of what is open, or of what has ended; the latter passes over history: for a grid, or for one's own.
SELECT c.state, count(*) AS cases,
       {which=open sum(CASE WHEN c.state <> 'suspended' AND c.due_ms < :now_ms THEN 1 ELSE 0 END)}{which=ended 0} AS overdue
  FROM cases c
 WHERE c.district = :district AND {scope c.place own c.reporter}
       {which=open AND c.closed_ms IS NULL}
       {which=ended AND c.closed_ms IS NOT NULL}
       {?low AND c.place >= :low AND c.place < :high}
 GROUP BY c.state

-- case_ended_sum(str district, Scope scope, str low?, str high) -> CaseCount[]
-- What has ended, of communities and more.
SELECT e.state, sum(e.cases) AS cases, 0 AS overdue
  FROM case_ended e
 WHERE e.district = :district AND {scope e.place}
       {?low AND e.place >= :low AND e.place < :high}
 GROUP BY e.state

-- case_ended_add(str district, str place, str state, i64 cases) -> one row changes
INSERT INTO case_ended (district, place, state, cases) VALUES (:district, :place, :state, :cases)
    ON CONFLICT (district, place, state) DO UPDATE SET cases = case_ended.cases + excluded.cases

-- case_ended_odd(str district) -> i64
-- Counts of a community and a state that aren't the cases that ended so.
SELECT count(*)
  FROM (SELECT k.place, k.state
          FROM (SELECT substr(c.place, 1, 12) AS place, c.state, count(*) AS cases
                  FROM cases c
                 WHERE c.district = :district AND c.closed_ms IS NOT NULL
                 GROUP BY substr(c.place, 1, 12), c.state
                 UNION ALL
                SELECT e.place, e.state, -e.cases FROM case_ended e WHERE e.district = :district) k
         GROUP BY k.place, k.state
        HAVING sum(k.cases) <> 0) odd

-- case_ended_clear(str district) -> rows change
DELETE FROM case_ended WHERE district = :district

-- case_ended_make(str district) -> rows change
INSERT INTO case_ended (district, place, state, cases)
SELECT c.district, substr(c.place, 1, 12), c.state, count(*)
  FROM cases c
 WHERE c.district = :district AND c.closed_ms IS NOT NULL
 GROUP BY c.district, substr(c.place, 1, 12), c.state

-- case_solved_add(str district, str place, str class, i64 month, i64 cases) -> one row changes
INSERT INTO case_solved (district, place, class, month, cases) VALUES (:district, :place, :class, :month, :cases)
    ON CONFLICT (district, class, place, month) DO UPDATE SET cases = case_solved.cases + excluded.cases

-- case_solved_clear(str district) -> rows change
DELETE FROM case_solved WHERE district = :district

-- case_solved_odd(str district) -> i64
-- Counts of a place, a class and a month that aren't the cases that were closed so.
SELECT count(*)
  FROM (SELECT k.place, k.class, k.month
          FROM (SELECT c.place, c.class,
               12 * CAST(strftime('%Y', (c.closed_ms + 28800000) / 1000, 'unixepoch') AS INTEGER)
         + CAST(strftime('%m', (c.closed_ms + 28800000) / 1000, 'unixepoch') AS INTEGER) - 1 AS month, 1 AS cases
                  FROM cases c
                 WHERE c.district = :district AND c.state = 'closed' AND (c.stars IS NULL OR c.solved > 0)
                 UNION ALL
                SELECT s.place, s.class, s.month, -s.cases FROM case_solved s WHERE s.district = :district) k
         GROUP BY k.place, k.class, k.month
        HAVING sum(k.cases) <> 0) odd

-- case_solved_make(str district) -> rows change
INSERT INTO case_solved (district, place, class, month, cases)
SELECT s.district, s.place, s.class, s.month, count(*)
  FROM (SELECT c.district, c.place, c.class,
               12 * CAST(strftime('%Y', (c.closed_ms + 28800000) / 1000, 'unixepoch') AS INTEGER)
         + CAST(strftime('%m', (c.closed_ms + 28800000) / 1000, 'unixepoch') AS INTEGER) - 1 AS month
          FROM cases c
         WHERE c.district = :district AND c.state = 'closed' AND (c.stars IS NULL OR c.solved > 0)) s
 GROUP BY s.district, s.place, s.class, s.month

-- cases_count_since(str district, Scope scope, i64 since_id, str low?, str high) -> i64
-- Ids are time-ordered: those made since a moment are those above its id.
SELECT count(*)
  FROM cases c
 WHERE c.district = :district AND {scope c.place own c.reporter} AND c.id >= :since_id
       {?low AND c.place >= :low AND c.place < :high}

-- cases_count_todo(str district, Scope scope, i64 now_ms, i64 todo_post?, i64 also_post?, i64 todo_desk?, i64 above) -> i64
SELECT count(*)
  FROM cases c
 WHERE c.district = :district AND {scope c.place own c.reporter}
       {?todo_post AND c.closed_ms IS NULL AND c.handler_post = :todo_post AND c.handler_post > 0 AND c.state IN ('dispatched', 'handling')}
       {?also_post AND c.closed_ms IS NULL AND c.state IN ('dispatched', 'handling') AND c.handler_post > 0 AND (c.id IN (SELECT a.case_id FROM case_assists a WHERE a.district = c.district AND a.post = :also_post AND a.answered_ms IS NULL) OR c.handler_post = :also_post OR c.handler_post IN (SELECT x.post FROM post_substitutes x WHERE x.district = c.district AND x.by_post = :also_post AND x.since_ms <= :now_ms AND x.until_ms > :now_ms))}
       {?todo_desk AND c.closed_ms IS NULL AND (c.state IN ('reported', 'filed', 'handled', 'verified') OR (c.state = 'raised' AND :above > 0) OR (c.state IN ('dispatched', 'handling') AND (c.asked_days > 0 OR c.id IN (SELECT a.case_id FROM case_assists a WHERE a.district = c.district AND a.post = :todo_desk AND a.answered_ms IS NULL) OR c.handler_post = :todo_desk OR c.handler_post IN (SELECT x.post FROM post_substitutes x WHERE x.district = c.district AND x.by_post = :todo_desk AND x.since_ms <= :now_ms AND x.until_ms > :now_ms))))}

-- cases_near(str district, Scope scope, str low, str high, i64 west, i64 south, i64 east, i64 north, i64 since_id, str class?, i64 limit) -> CaseNear[]
-- Open cases around a point, of one community: what a reporter is asked to look at before sending the same again. Words
-- may name people: they are shown where the case lies in the reader's scope. The class by its code. The ids first, out of
-- the index of what is open; then the rows of those few.
SELECT c.id, c.number, c.class AS class_name,
       CASE WHEN {scope c.place own c.reporter} THEN c.words ELSE '' END AS words, c.state, c.lon, c.lat, c.reported_ms
  FROM (SELECT o.id FROM cases o
         WHERE o.district = :district AND o.place >= :low AND o.place < :high
               AND o.lat BETWEEN :south AND :north AND o.lon BETWEEN :west AND :east
               AND o.closed_ms IS NULL AND +o.id >= :since_id
               {?class AND o.class = :class}
         ORDER BY o.id DESC
         LIMIT :limit) w
 CROSS JOIN cases c
 WHERE c.district = :district AND c.id = w.id
 ORDER BY c.id DESC

-- cases_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, phone_sealed AS one, name_sealed AS two FROM cases
 WHERE district = :district AND id > :from.id AND (phone_sealed IS NOT NULL OR name_sealed IS NOT NULL)
 ORDER BY id
 LIMIT :limit

-- cases_sealed_one(str district, i64 id) -> SealedRow
SELECT id, phone_sealed AS one, name_sealed AS two FROM cases WHERE district = :district AND id = :id

-- cases_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE cases SET phone_sealed = :now.one, name_sealed = :now.two
 WHERE district = :district AND id = :now.id
   AND phone_sealed IS NOT DISTINCT FROM :was.one AND name_sealed IS NOT DISTINCT FROM :was.two

-- case_assists_drop(str district, i64 case_id) -> rows change
-- Sent to somebody else: who hasn't answered needn't any more.
DELETE FROM case_assists WHERE district = :district AND case_id = :case_id AND answered_ms IS NULL

-- case_assists_add(str district, i64 case_id, CaseAssist a) -> rows change
INSERT INTO case_assists (district, case_id, post, words, asked_ms, answered_ms)
VALUES (:district, :case_id, :a.post_id, :a.words, :a.asked_ms, NULL)
    ON CONFLICT (district, case_id, post) DO UPDATE SET asked_ms = :a.asked_ms, answered_ms = NULL

-- case_assists_answer(str district, i64 case_id, i64 post, i64 now_ms) -> one row changes
UPDATE case_assists SET answered_ms = :now_ms
 WHERE district = :district AND case_id = :case_id AND post = :post AND answered_ms IS NULL

-- case_assists_of(str district, i64 case_id) -> CaseAssist[]
SELECT a.post AS post_id, a.words, a.asked_ms, a.answered_ms
  FROM case_assists a
 WHERE a.district = :district AND a.case_id = :case_id
 ORDER BY a.asked_ms, a.post

-- case_assists_waiting(str district, i64 post) -> i64
SELECT count(*) FROM case_assists a WHERE a.district = :district AND a.post = :post AND a.answered_ms IS NULL

-- case_twins(str district, i64 parent, i64 limit) -> CaseTwin[]
SELECT c.id, c.number, c.state, c.reported_ms
  FROM cases c
 WHERE c.district = :district AND c.parent = :parent AND c.parent > 0
 ORDER BY c.id
 LIMIT :limit

-- case_reporters(str district, i64 parent) -> CaseReporter[]
-- Who reported what was merged into a case: they get its answer too.
SELECT DISTINCT c.reporter AS account
  FROM cases c
 WHERE c.district = :district AND c.parent = :parent AND c.parent > 0 AND c.reporter > 0

-- cases_known(str district, str source, str outside) -> i64
SELECT count(*) FROM cases c WHERE c.district = :district AND c.source = :source AND c.outside = :outside

-- case_assistants(str district, i64 case_id) -> CaseAssistant[]
SELECT a.post FROM case_assists a WHERE a.district = :district AND a.case_id = :case_id AND a.answered_ms IS NULL

-- cases_mark_due_of(str district, i64 now_ms, i64 limit) -> CaseDue[]
-- Whose next mark has fallen due.
SELECT c.id, c.number, c.place, c.due_ms, c.mark
  FROM cases c
 WHERE c.district = :district AND c.mark_ms IS NOT NULL AND c.mark_ms <= :now_ms
 ORDER BY c.mark_ms
 LIMIT :limit

-- cases_marked(str district, i64 id, str was, str mark, i64 mark_ms) -> rows change
-- A mark is no step: who has the page open isn't overtaken by it.
UPDATE cases SET mark = :mark, mark_ms = :mark_ms WHERE district = :district AND id = :id AND mark = :was

-- cases_in_hand(str district, i64 post) -> i64
-- What a post hasn't finished; by the index of who has what.
SELECT COUNT(*) FROM cases c
 WHERE c.district = :district AND c.handler_post = :post AND c.handler_post > 0 AND c.closed_ms IS NULL
   AND c.state IN ('dispatched', 'handling')

-- case_classes_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM case_classes WHERE district = :district AND code = :key AND since_ms = :since_ms

-- case_calendars_of(str district) -> CaseCalendar
SELECT k.counted, k.counting, k.after_due, k.after_id FROM case_calendars k WHERE k.district = :district

-- case_calendars_begin(str district, CaseCalendar is) -> one row changes
INSERT INTO case_calendars (district, counted, counting, after_due, after_id)
VALUES (:district, :is.counted, :is.counting, :is.after_due, :is.after_id)

-- case_calendars_move(str district, CaseCalendar was, CaseCalendar is) -> rows change
UPDATE case_calendars
   SET counted = :is.counted, counting = :is.counting, after_due = :is.after_due, after_id = :is.after_id
 WHERE district = :district AND counted = :was.counted AND counting IS NOT DISTINCT FROM :was.counting
   AND after_id IS NOT DISTINCT FROM :was.after_id

-- cases_open_by_due(str district, i64 after_due?, i64 after_id?, i64 limit) -> CaseOpen[]
-- By the index of what is due.
SELECT c.id, c.due_ms
  FROM cases c
 WHERE c.district = :district AND c.closed_ms IS NULL AND c.due_ms IS NOT NULL
       {?after_id AND (coalesce(c.due_ms, 9007199254740991), c.id) > (:after_due, :after_id)}
 ORDER BY coalesce(c.due_ms, 9007199254740991), c.id
 LIMIT :limit

-- cases_recounted(str district, Case c, i64 due_was) -> rows change
-- No step: who has the page open isn't overtaken by it; a step that was decided by the due time before is refused.
UPDATE cases SET due_ms = :c.due_ms, first_due_ms = :c.first_due_ms, mark = :c.mark, mark_ms = :c.mark_ms
 WHERE district = :district AND id = :c.id AND version = :c.version AND due_ms IS NOT DISTINCT FROM :due_was

-- case_limits_all(str district) -> CaseLimit[]
SELECT l.code, l.limit_value, l.limit_unit, l.since_ms, l.source
  FROM case_limits l
 WHERE l.district = :district
 ORDER BY l.code, l.since_ms

-- case_limits_add(str district, CaseLimit l) -> one row changes
INSERT INTO case_limits (district, code, since_ms, limit_value, limit_unit, source)
VALUES (:district, :l.code, :l.since_ms, :l.limit_value, :l.limit_unit, :l.source)

-- case_limits_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM case_limits WHERE district = :district AND code = :key AND since_ms = :since_ms

-- case_stages_of(str district, i64 id) -> CaseStageClock
SELECT s.stage, s.from_ms, s.limit_value, s.limit_unit, s.due_ms, s.mark, s.mark_ms, s.calendar
  FROM case_stages s
 WHERE s.district = :district AND s.case_id = :id

-- case_stages_add(str district, i64 id, CaseStageClock s) -> one row changes
INSERT INTO case_stages (district, case_id, stage, from_ms, limit_value, limit_unit, due_ms, mark, mark_ms, calendar)
VALUES (:district, :id, :s.stage, :s.from_ms, :s.limit_value, :s.limit_unit, :s.due_ms, :s.mark, :s.mark_ms, :s.calendar)

-- case_stages_end(str district, i64 id) -> rows change
DELETE FROM case_stages WHERE district = :district AND case_id = :id

-- case_stages_marked(str district, i64 id, str was, str mark, i64 mark_ms) -> rows change
UPDATE case_stages SET mark = :mark, mark_ms = :mark_ms WHERE district = :district AND case_id = :id AND mark = :was

-- case_stages_recounted(str district, i64 id, i64 due_was, CaseStageClock s) -> rows change
UPDATE case_stages
   SET due_ms = :s.due_ms, mark = :s.mark, mark_ms = :s.mark_ms, calendar = :s.calendar
 WHERE district = :district AND case_id = :id AND due_ms = :due_was

-- case_stages_due(str district, i64 now_ms, i64 limit) -> CaseStageDue[]
-- Whose next mark has fallen due. CROSS JOIN: in this order.
SELECT s.case_id AS id, c.number, c.place, s.stage, s.due_ms, s.mark
  FROM case_stages s
 CROSS JOIN cases c
 WHERE c.district = s.district AND c.id = s.case_id AND s.district = :district AND s.mark_ms IS NOT NULL AND s.mark_ms <= :now_ms
 ORDER BY s.mark_ms
 LIMIT :limit

-- case_stages_counted_else(str district, i64 calendar, i64 limit) -> CaseStageDue[]
-- Counted by another calendar than that: either side of it in the index, and each side by itself; told "or", SQLite walks
-- through all cases. CROSS JOIN: in this order.
SELECT s.case_id AS id, c.number, c.place, s.stage, s.due_ms, s.mark
  FROM (SELECT case_id, stage, due_ms, mark FROM case_stages WHERE district = :district AND calendar < :calendar
         UNION ALL
        SELECT case_id, stage, due_ms, mark FROM case_stages WHERE district = :district AND calendar > :calendar
         LIMIT :limit) s
 CROSS JOIN cases c
 WHERE c.district = :district AND c.id = s.case_id

-- case_follows_add(str district, bytes digest, i64 case_id) -> one row changes
INSERT INTO case_follows (district, digest, case_id) VALUES (:district, :digest, :case_id)

-- case_follows_of(str district, bytes digest) -> i64
SELECT f.case_id FROM case_follows f WHERE f.district = :district AND f.digest = :digest

-- case_follow_key(str district) -> SealedRow
SELECT id, key_sealed AS one FROM case_follow_keys WHERE district = :district AND id = 1

-- case_follow_key_add(str district, bytes sealed) -> one row changes
INSERT INTO case_follow_keys (district, id, key_sealed) VALUES (:district, 1, :sealed)

-- case_follow_keys_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, key_sealed AS one FROM case_follow_keys
 WHERE district = :district AND id > :from.id
 ORDER BY id
 LIMIT :limit

-- case_follow_keys_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE case_follow_keys SET key_sealed = :now.one
 WHERE district = :district AND id = :now.id AND key_sealed = :was.one
