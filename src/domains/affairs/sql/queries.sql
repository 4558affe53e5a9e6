-- meetings_add(str district, Meeting m) -> one row changes
INSERT INTO meetings (district, id, group_id, internal, day, version)
VALUES (:district, :m.id, :m.group_id, :m.internal, :m.day, :m.version)

-- meetings_save(str district, Meeting m) -> one row changes
UPDATE meetings SET day = :m.day, version = :m.version
 WHERE district = :district AND id = :m.id AND version = :m.version - 1

-- meetings_one(str district, i64 id) -> Meeting
SELECT m.id, m.group_id, m.internal, m.day, m.version FROM meetings m WHERE m.district = :district AND m.id = :id

-- minutes_add(str district, Minutes n) -> one row changes
INSERT INTO minutes (district, meeting_id, version, title, day, room, guests, words, why, author, author_words, at_ms)
VALUES (:district, :n.meeting_id, :n.version, :n.title, :n.day, :n.room, :n.guests, :n.words, :n.why, :n.author,
        :n.author_words, :n.at_ms)

-- minutes_one(str district, i64 meeting, i64 version) -> Minutes
SELECT n.meeting_id, n.version, n.title, n.day, n.room, n.guests, n.words, n.why, n.author, n.author_words, n.at_ms
  FROM minutes n
 WHERE n.district = :district AND n.meeting_id = :meeting AND n.version = :version

-- minutes_versions(str district, i64 meeting) -> MinutesVersion[]
SELECT n.version, n.why, n.author_words, n.at_ms FROM minutes n
 WHERE n.district = :district AND n.meeting_id = :meeting
 ORDER BY n.version DESC

-- minutes_people_add(str district, i64 meeting, i64 version, MinutesPerson p) -> one row changes
INSERT INTO minutes_people (district, meeting_id, version, account, name)
VALUES (:district, :meeting, :version, :p.account_id, :p.name)

-- minutes_people_of(str district, i64 meeting, i64 version) -> MinutesPerson[]
SELECT p.account AS account_id, p.name FROM minutes_people p
 WHERE p.district = :district AND p.meeting_id = :meeting AND p.version = :version
 ORDER BY p.account

-- minutes_decisions_add(str district, i64 meeting, i64 version, MinutesDecision d) -> one row changes
INSERT INTO minutes_decisions (district, meeting_id, version, number, words)
VALUES (:district, :meeting, :version, :d.number, :d.words)

-- minutes_decisions_of(str district, i64 meeting, i64 version) -> MinutesDecision[]
SELECT d.number, d.words FROM minutes_decisions d
 WHERE d.district = :district AND d.meeting_id = :meeting AND d.version = :version
 ORDER BY d.number

-- meetings_page(str district, Scope scope, i64 account, str today, i64 group_id, str day_before, i64 before?, i64 limit) -> MeetingRow[]
-- Of a group and of those that it took in, the latest first; internal ones for who belongs to it.
SELECT m.id, m.group_id, m.internal, n.title, m.day, n.room, m.version, n.author_words, n.at_ms,
       (SELECT count(*) FROM minutes_people p
         WHERE p.district = m.district AND p.meeting_id = m.id AND p.version = m.version) AS attendees,
       (SELECT count(*) FROM minutes_decisions c
         WHERE c.district = m.district AND c.meeting_id = m.id AND c.version = m.version) AS decisions,
       (SELECT count(*) FROM tasks t
         WHERE t.district = m.district AND t.group_id = m.group_id AND t.meeting_id = m.id) AS tasks
  FROM meetings m
  JOIN groups g ON g.district = m.district AND g.id = m.group_id
  JOIN minutes n ON n.district = m.district AND n.meeting_id = m.id AND n.version = m.version
 WHERE m.district = :district AND (g.id = :group_id OR g.led_by = :group_id)
   AND ((m.internal = 0 AND {scope g.place})
        OR EXISTS (SELECT 1 FROM group_members b
                    WHERE b.district = g.district AND b.group_id = g.led_by AND b.account = :account
                      AND b.since <= :today AND (b.until IS NULL OR b.until >= :today)))
       {?before AND (m.day < :day_before OR (m.day = :day_before AND m.id < :before))}
 ORDER BY m.day DESC, m.id DESC
 LIMIT :limit

-- entries_add(str district, Entry e) -> one row changes
INSERT INTO entries (district, id, group_id, list, title, words, owner, owner_name, unit, due, state, internal, said,
                     remind_on, moved_ms, version)
VALUES (:district, :e.id, :e.group_id, :e.list, :e.title, :e.words, :e.owner_id, :e.owner_name, :e.unit, :e.due, :e.state,
        :e.internal, :e.said, :e.remind_on, :e.moved_ms, :e.version)

-- entries_save(str district, Entry e) -> one row changes
UPDATE entries
   SET owner = :e.owner_id, owner_name = :e.owner_name, unit = :e.unit, due = :e.due, state = :e.state, said = :e.said,
       remind_on = :e.remind_on, moved_ms = :e.moved_ms, version = :e.version
 WHERE district = :district AND id = :e.id AND version = :e.version - 1

-- entries_one(str district, i64 id) -> Entry
SELECT e.id, e.group_id, e.list, e.title, e.words, e.owner AS owner_id, e.owner_name, e.unit, e.due, e.state, e.internal,
       e.said, e.remind_on, e.moved_ms, e.version
  FROM entries e
 WHERE e.district = :district AND e.id = :id

-- entries_page(str district, Scope scope, i64 account, str today, i64 group_id, str list?, str state?, i64 after?, i64 limit) -> EntryRow[]
-- In the order in which they were entered; internal ones for who belongs to the group and for their owners.
SELECT e.id, e.group_id, e.list, e.title, e.words, e.owner AS owner_id, e.owner_name, e.unit, e.due, e.state, e.internal,
       0 AS late, e.said, e.moved_ms, e.version,
       (SELECT count(*) FROM tasks t
         WHERE t.district = e.district AND t.group_id = e.group_id AND t.entry_id = e.id) AS tasks
  FROM entries e
  JOIN groups g ON g.district = e.district AND g.id = e.group_id
 WHERE e.district = :district AND (g.id = :group_id OR g.led_by = :group_id)
   AND (e.owner = :account OR (e.internal = 0 AND {scope g.place})
        OR EXISTS (SELECT 1 FROM group_members b
                    WHERE b.district = g.district AND b.group_id = g.led_by AND b.account = :account
                      AND b.since <= :today AND (b.until IS NULL OR b.until >= :today)))
       {?list AND e.list = :list}
       {?state AND e.state = :state}
       {?after AND e.id > :after}
 ORDER BY e.id
 LIMIT :limit

-- entries_to_remind(str district, str today, i64 limit) -> Entry[]
SELECT e.id, e.group_id, e.list, e.title, e.words, e.owner AS owner_id, e.owner_name, e.unit, e.due, e.state, e.internal,
       e.said, e.remind_on, e.moved_ms, e.version
  FROM entries e
 WHERE e.district = :district AND e.remind_on <= :today
 ORDER BY e.remind_on, e.id
 LIMIT :limit

-- entries_reminded(str district, i64 id, str remind_on) -> one row changes
UPDATE entries SET remind_on = :remind_on WHERE district = :district AND id = :id

-- tasks_add(str district, Task t) -> one row changes
INSERT INTO tasks (district, id, group_id, meeting_id, decision, entry_id, title, words, owner, owner_name, unit, due,
                   state, internal, giver, giver_words, said, returns, remind_on, given_ms, moved_ms, version)
VALUES (:district, :t.id, :t.group_id, :t.meeting_id, :t.decision, :t.entry_id, :t.title, :t.words, :t.owner_id,
        :t.owner_name, :t.unit, :t.due, :t.state, :t.internal, :t.giver, :t.giver_words, :t.said, :t.returns,
        :t.remind_on, :t.given_ms, :t.moved_ms, :t.version)

-- tasks_save(str district, Task t) -> one row changes
UPDATE tasks
   SET owner = :t.owner_id, owner_name = :t.owner_name, unit = :t.unit, due = :t.due, state = :t.state, said = :t.said,
       returns = :t.returns, remind_on = :t.remind_on, moved_ms = :t.moved_ms, version = :t.version
 WHERE district = :district AND id = :t.id AND version = :t.version - 1

-- tasks_one(str district, i64 id) -> Task
SELECT t.id, t.group_id, t.meeting_id, t.decision, t.entry_id, t.title, t.words, t.owner AS owner_id, t.owner_name, t.unit,
       t.due, t.state, t.internal, t.giver, t.giver_words, t.said, t.returns, t.remind_on, t.given_ms, t.moved_ms,
       t.version
  FROM tasks t
 WHERE t.district = :district AND t.id = :id

-- tasks_page(str district, Scope scope, i64 account, str today, i64 group_id?, i64 meeting_id?, str low?, str high?, str state?, i64 open?, i64 mine?, i64 turn?, str due_after, i64 after?, i64 limit) -> TaskRow[]
-- In order of their dates. `turn`: what waits for somebody: their own to be done, reports to be judged by who leads.
SELECT t.id, t.group_id, g.name AS group_name, g.led_by, t.meeting_id, t.decision, t.entry_id, t.title, t.words,
       coalesce((SELECT n.title FROM minutes n JOIN meetings m ON m.district = n.district AND m.id = n.meeting_id
                  WHERE m.district = t.district AND m.id = t.meeting_id AND n.version = m.version),
                (SELECT e.title FROM entries e WHERE e.district = t.district AND e.id = t.entry_id)) AS source,
       t.owner AS owner_id, t.owner_name, t.unit, t.due, t.state, t.internal, 0 AS late, t.giver_words, t.said,
       t.returns, t.given_ms, t.moved_ms, t.version
  FROM tasks t
  JOIN groups g ON g.district = t.district AND g.id = t.group_id
 WHERE t.district = :district
   AND (t.owner = :account OR (t.internal = 0 AND {scope g.place})
        OR EXISTS (SELECT 1 FROM group_members b
                    WHERE b.district = g.district AND b.group_id = g.led_by AND b.account = :account
                      AND b.since <= :today AND (b.until IS NULL OR b.until >= :today)))
       {?group_id AND (g.id = :group_id OR g.led_by = :group_id)}
       {?meeting_id AND t.meeting_id = :meeting_id}
       {?low AND g.place >= :low}
       {?high AND g.place < :high}
       {?state AND t.state = :state}
       {?open AND t.state IN ('given', 'reported')}
       {?mine AND t.owner = :mine}
       {?turn AND ((t.owner = :turn AND t.state = 'given')
                   OR (t.owner <> :turn AND t.state = 'reported'
                       AND EXISTS (SELECT 1 FROM group_members b
                                    WHERE b.district = g.district AND b.group_id = g.led_by AND b.account = :turn
                                      AND b.office IN ('lead', 'deputy') AND b.since <= :today
                                      AND (b.until IS NULL OR b.until >= :today))))}
       {?after AND (t.due > :due_after OR (t.due = :due_after AND t.id > :after))}
 ORDER BY t.due, t.id
 LIMIT :limit

-- tasks_counted(str district, Scope scope, i64 account, str today, str low?, str high?) -> TaskCount[]
-- What is open, by the group that leads it.
SELECT g.led_by AS group_id, count(*) AS open,
       coalesce(sum(CASE WHEN t.due < :today THEN 1 ELSE 0 END), 0) AS late,
       coalesce(sum(CASE WHEN t.state = 'reported' THEN 1 ELSE 0 END), 0) AS reported
  FROM tasks t
  JOIN groups g ON g.district = t.district AND g.id = t.group_id
 WHERE t.district = :district AND t.state IN ('given', 'reported')
   AND (t.owner = :account OR (t.internal = 0 AND {scope g.place})
        OR EXISTS (SELECT 1 FROM group_members b
                    WHERE b.district = g.district AND b.group_id = g.led_by AND b.account = :account
                      AND b.since <= :today AND (b.until IS NULL OR b.until >= :today)))
       {?low AND g.place >= :low}
       {?high AND g.place < :high}
 GROUP BY g.led_by
 ORDER BY g.led_by

-- tasks_left(str district, i64 group_id) -> i64
SELECT count(*) FROM tasks t
  JOIN groups g ON g.district = t.district AND g.id = t.group_id
 WHERE t.district = :district AND g.led_by = :group_id AND t.state IN ('given', 'reported')

-- tasks_to_remind(str district, str today, i64 limit) -> Task[]
SELECT t.id, t.group_id, t.meeting_id, t.decision, t.entry_id, t.title, t.words, t.owner AS owner_id, t.owner_name, t.unit,
       t.due, t.state, t.internal, t.giver, t.giver_words, t.said, t.returns, t.remind_on, t.given_ms, t.moved_ms,
       t.version
  FROM tasks t
 WHERE t.district = :district AND t.remind_on <= :today
 ORDER BY t.remind_on, t.id
 LIMIT :limit

-- tasks_reminded(str district, i64 id, str remind_on) -> one row changes
UPDATE tasks SET remind_on = :remind_on WHERE district = :district AND id = :id

-- affair_steps_add(str district, i64 subject, i64 author, AffairStep s) -> one row changes
INSERT INTO affair_steps (district, subject, version, verb, author, author_words, words, at_ms)
VALUES (:district, :subject, :s.version, :s.verb, :author, :s.author_words, :s.words, :s.at_ms)

-- affair_steps_of(str district, i64 subject) -> AffairStep[]
SELECT s.verb, s.author_words, s.words, s.at_ms, s.version FROM affair_steps s
 WHERE s.district = :district AND s.subject = :subject
 ORDER BY s.version
