-- figure_cursor_of(str district) -> FigureCursor
SELECT c.seq, c.round, c.at_ms, c.anew_seq, c.anew_id FROM figure_cursor c WHERE c.district = :district

-- figure_cursor_begin(str district, i64 now_ms) -> nothing
INSERT INTO figure_cursor (district, seq, round, at_ms) VALUES (:district, 0, 0, :now_ms)
    ON CONFLICT (district) DO NOTHING

-- figure_cursor_take(str district, FigureCursor c, i64 now_ms) -> rows change
-- `round` is the one before. None: another server was quicker.
UPDATE figure_cursor SET seq = :c.seq, round = round + 1, at_ms = :now_ms, anew_seq = :c.anew_seq, anew_id = :c.anew_id
 WHERE district = :district AND round = :c.round

-- figure_tip(str district) -> i64
SELECT coalesce(max(e.seq), 0) FROM events e WHERE e.district = :district

-- figure_heard(str district, i64 seq, i64 until, i64 limit) -> FigureHeard[]
-- What was said of cases and of callbacks; what a report says stands in the case.
SELECT e.seq, e.at_ms, e.kind, e.subject, e.body
  FROM events e
 WHERE e.district = :district AND e.seq > :seq AND e.seq <= :until AND e.subject > 0 AND e.kind <> 'cases.reported'
   AND (e.kind BETWEEN 'cases.' AND 'cases/' OR e.kind = 'callbacks.answered')
 ORDER BY e.seq
 LIMIT :limit

-- figure_anew_end(str district, i64 after, i64 many) -> i64
-- The last of so many cases; 0: there are none.
SELECT coalesce(max(s.id), 0)
  FROM (SELECT c.id FROM cases c WHERE c.district = :district AND c.id > :after ORDER BY c.id LIMIT :many) s

-- figure_heard_of(str district, i64 after, i64 last, i64 until) -> FigureHeard[]
-- All that was said of some cases since they were reported, one case after another.
SELECT e.seq, e.at_ms, e.kind, e.subject, e.body
  FROM cases c
 CROSS JOIN events e
 WHERE c.district = :district AND c.id > :after AND c.id <= :last AND e.district = c.district AND e.subject = c.id
   AND e.seq <= :until AND e.kind <> 'cases.reported'
   AND (e.kind BETWEEN 'cases.' AND 'cases/' OR e.kind = 'callbacks.answered')
 ORDER BY c.id, e.seq

-- figure_waiting(str district, i64 now_ms, i64 limit) -> FigureId[]
-- Nobody has responded, and the time for it is over.
SELECT f.id FROM figure_cases f
 WHERE f.district = :district AND f.responded = 'waits' AND f.respond_ms < :now_ms
 ORDER BY f.respond_ms
 LIMIT :limit

-- figure_known(str district, choice(heard id) by, i64 after, i64 last) -> FigureFact[]
-- Of the cases that events tell of, as often as they do; or by their ids. CROSS JOIN: in this order.
SELECT f.id, f.place, f.community, f.class, f.origin, f.unit, f.state, f.reported_day, f.respond_ms, f.responded, f.filed, f.due_ms,
       f.due_day, f.handled_ms, f.late, f.closed_day, f.anonymous, f.flags
  FROM {by=heard events e CROSS JOIN} figure_cases f
 WHERE f.district = :district
       {by=heard AND e.district = :district AND e.seq > :after AND e.seq <= :last AND f.id = e.subject}
       {by=heard AND (e.kind BETWEEN 'cases.' AND 'cases/' OR e.kind = 'callbacks.answered')}
       {by=id AND f.id > :after AND f.id <= :last}

-- figure_case_add(str district, FigureFact f) -> one row changes
INSERT INTO figure_cases (district, id, place, community, class, origin, unit, state, reported_day, respond_ms, responded, filed, due_ms,
                          due_day, handled_ms, late, closed_day, anonymous, flags)
VALUES (:district, :f.id, :f.place, :f.community, :f.class, :f.origin, :f.unit, :f.state, :f.reported_day, :f.respond_ms, :f.responded,
        :f.filed, :f.due_ms, :f.due_day, :f.handled_ms, :f.late, :f.closed_day, :f.anonymous, :f.flags)

-- figure_case_put(str district, FigureFact f) -> one row changes
INSERT INTO figure_cases (district, id, place, community, class, origin, unit, state, reported_day, respond_ms, responded, filed, due_ms,
                          due_day, handled_ms, late, closed_day, anonymous, flags)
VALUES (:district, :f.id, :f.place, :f.community, :f.class, :f.origin, :f.unit, :f.state, :f.reported_day, :f.respond_ms, :f.responded,
        :f.filed, :f.due_ms, :f.due_day, :f.handled_ms, :f.late, :f.closed_day, :f.anonymous, :f.flags)
    ON CONFLICT (district, id) DO UPDATE
   SET class = excluded.class, unit = excluded.unit, state = excluded.state, responded = excluded.responded,
       filed = excluded.filed, due_ms = excluded.due_ms, due_day = excluded.due_day, handled_ms = excluded.handled_ms,
       late = excluded.late, closed_day = excluded.closed_day, anonymous = excluded.anonymous, flags = excluded.flags

-- figure_now(str district, choice(heard id) by, i64 after, i64 last) -> FigureNow[]
-- Likewise: cases as they stand, whose office handles each, and what was said when it was called about.
SELECT c.id, c.place, c.class, c.source AS origin, c.state, c.reported_ms, c.closed_ms, coalesce(substr(p.place, 1, 12), '') AS unit,
       c.reworks, c.returns, c.extensions, c.reopens, c.settled, c.stars, c.solved AS rated_solved,
       CASE WHEN c.reporter > 0 AND c.reporter = c.handler_account THEN 1 ELSE 0 END AS own,
       coalesce(b.state, '') AS asked, coalesce(b.responded, '') AS said_responded, coalesce(b.solved, '') AS said_solved,
       coalesce(b.satisfied, '') AS said_satisfied, coalesce(b.anonymous, 0) AS anonymous
  FROM {by=heard events e CROSS JOIN} cases c
  LEFT JOIN posts p ON p.district = c.district AND p.id = c.handler_post
  LEFT JOIN callbacks b ON b.district = c.district AND b.case_id = c.id AND b.turn = c.reopens
 WHERE c.district = :district
       {by=heard AND e.district = :district AND e.seq > :after AND e.seq <= :last AND c.id = e.subject}
       {by=heard AND (e.kind BETWEEN 'cases.' AND 'cases/' OR e.kind = 'callbacks.answered')}
       {by=id AND c.id > :after AND c.id <= :last}

-- figure_move(str district, FigureKey k, FigureSum by) -> rows change
-- None: there is no such row yet. PostgreSQL adds it at once, which needn't be waited for.
UPDATE figure_totals
   SET reported = reported + :by.reported, respond_due = respond_due + :by.respond_due,
       responded = responded + :by.responded, filed = filed + :by.filed, refused = refused + :by.refused,
       settled = settled + :by.settled, merged = merged + :by.merged, due = due + :by.due,
       suspended = suspended + :by.suspended, due_closed = due_closed + :by.due_closed, in_time = in_time + :by.in_time,
       late = late + :by.late, extended = extended + :by.extended, closed = closed + :by.closed,
       reworked = reworked + :by.reworked, returned = returned + :by.returned, reopened = reopened + :by.reopened,
       reached = reached + :by.reached, verdicts = verdicts + :by.verdicts, solved = solved + :by.solved,
       satisfied = satisfied + :by.satisfied
 WHERE district = :district AND axis = :k.axis AND among = :k.among AND place = :k.place AND period = :k.period AND mark = :k.mark

-- figure_begin(str district, FigureKey k, FigureSum by) -> one row changes
INSERT INTO figure_totals (district, axis, among, place, period, mark,
       reported, respond_due, responded, filed, refused, settled, merged, due, suspended, due_closed, in_time, late,
       extended, closed, reworked, returned, reopened, reached, verdicts, solved, satisfied)
VALUES (:district, :k.axis, :k.among, :k.place, :k.period, :k.mark,
       :by.reported, :by.respond_due, :by.responded, :by.filed, :by.refused, :by.settled, :by.merged, :by.due,
       :by.suspended, :by.due_closed, :by.in_time, :by.late, :by.extended, :by.closed, :by.reworked, :by.returned,
       :by.reopened, :by.reached, :by.verdicts, :by.solved, :by.satisfied)

-- figure_stage_move(str district, FigureStage s) -> rows change
-- Likewise.
UPDATE figure_stages SET cases = cases + :s.cases, late = late + :s.late
 WHERE district = :district AND place = :s.place AND class = :s.class AND state = :s.state

-- figure_stage_begin(str district, FigureStage s) -> one row changes
INSERT INTO figure_stages (district, place, class, state, cases, late)
VALUES (:district, :s.place, :s.class, :s.state, :s.cases, :s.late)

-- figure_stages_of(str district, str place, str class) -> FigureStage[]
SELECT s.place, s.class, s.state, s.cases, s.late
  FROM figure_stages s
 WHERE s.district = :district AND s.place = :place AND s.class = :class
 ORDER BY s.state

-- figure_sum(str district, str axis, str among, str place, i64 from, i64 until) -> FigureSum[]
SELECT t.mark,
       sum(t.reported) AS reported, sum(t.respond_due) AS respond_due, sum(t.responded) AS responded,
       sum(t.filed) AS filed, sum(t.refused) AS refused, sum(t.settled) AS settled, sum(t.merged) AS merged,
       sum(t.due) AS due, sum(t.suspended) AS suspended, sum(t.due_closed) AS due_closed, sum(t.in_time) AS in_time,
       sum(t.late) AS late, sum(t.extended) AS extended, sum(t.closed) AS closed, sum(t.reworked) AS reworked,
       sum(t.returned) AS returned, sum(t.reopened) AS reopened, sum(t.reached) AS reached,
       sum(t.verdicts) AS verdicts, sum(t.solved) AS solved, sum(t.satisfied) AS satisfied
  FROM figure_totals t
 WHERE t.district = :district AND t.axis = :axis AND t.among = :among AND t.place = :place
   AND t.period BETWEEN :from AND :until
 GROUP BY t.mark

-- figure_sum_across(str district, str by, str axis, str place, str mark, i64 from, i64 until) -> FigureSum[]
-- One mark of an axis, by what it is among: a class or an origin. From those there are on a day to that day's. CROSS JOIN: in
-- this order.
SELECT t.among AS mark,
       sum(t.reported) AS reported, sum(t.respond_due) AS respond_due, sum(t.responded) AS responded,
       sum(t.filed) AS filed, sum(t.refused) AS refused, sum(t.settled) AS settled, sum(t.merged) AS merged,
       sum(t.due) AS due, sum(t.suspended) AS suspended, sum(t.due_closed) AS due_closed, sum(t.in_time) AS in_time,
       sum(t.late) AS late, sum(t.extended) AS extended, sum(t.closed) AS closed, sum(t.reworked) AS reworked,
       sum(t.returned) AS returned, sum(t.reopened) AS reopened, sum(t.reached) AS reached,
       sum(t.verdicts) AS verdicts, sum(t.solved) AS solved, sum(t.satisfied) AS satisfied
  FROM figure_totals k CROSS JOIN figure_totals t
 WHERE k.district = :district AND k.axis = :by AND k.among = '' AND k.place = :place AND k.period BETWEEN :from AND :until
   AND t.district = :district AND t.axis = :axis AND t.among = k.mark AND t.place = :place AND t.period = k.period
   AND t.mark = :mark
 GROUP BY t.among

-- figure_sum_below(str district, str axis, str among, str mark, str low, str high, i64 length, i64 from, i64 until) -> FigureSum[]
-- By the places below; from them to their days, so that no other day is read. CROSS JOIN: in this order; the `|| ''` keeps
-- SQLite from the range of places, which it would walk whole for each of them.
SELECT p.code AS mark,
       sum(t.reported) AS reported, sum(t.respond_due) AS respond_due, sum(t.responded) AS responded,
       sum(t.filed) AS filed, sum(t.refused) AS refused, sum(t.settled) AS settled, sum(t.merged) AS merged,
       sum(t.due) AS due, sum(t.suspended) AS suspended, sum(t.due_closed) AS due_closed, sum(t.in_time) AS in_time,
       sum(t.late) AS late, sum(t.extended) AS extended, sum(t.closed) AS closed, sum(t.reworked) AS reworked,
       sum(t.returned) AS returned, sum(t.reopened) AS reopened, sum(t.reached) AS reached,
       sum(t.verdicts) AS verdicts, sum(t.solved) AS solved, sum(t.satisfied) AS satisfied
  FROM places p CROSS JOIN figure_totals t
 WHERE p.district = :district AND p.code >= :low AND p.code < :high AND length(p.code) = :length
   AND t.district = :district AND t.axis = :axis AND t.among = :among AND t.place = p.code || ''
   AND t.period BETWEEN :from AND :until AND t.mark = :mark
 GROUP BY p.code

-- figure_days(str district, str axis, str among, str place, str mark, i64 from, i64 until) -> FigureSum[]
SELECT CAST(t.period AS TEXT) AS mark,
       t.reported, t.respond_due, t.responded, t.filed, t.refused, t.settled, t.merged, t.due, t.suspended,
       t.due_closed, t.in_time, t.late, t.extended, t.closed, t.reworked, t.returned, t.reopened, t.reached,
       t.verdicts, t.solved, t.satisfied
  FROM figure_totals t
 WHERE t.district = :district AND t.axis = :axis AND t.among = :among AND t.place = :place
   AND t.period BETWEEN :from AND :until AND t.mark = :mark
 ORDER BY t.period

-- figure_group(str district, Scope scope, str clow, str chigh, str low, str high, choice(reported due closed) basis, choice(all place class origin unit day) key, i64 length, i64 from, i64 until, str class?, str origin?, str unit?) -> FigureGroup[]
-- Out of the cases themselves: below a community, or by three things at once; their rows aren't read, an index of days holds all that
-- counts. From communities to their days. CROSS JOIN: in this order.
SELECT {key=all '' AS mark}
       {key=place substr(f.place, 1, CAST(:length AS INTEGER)) AS mark}
       {key=class substr(f.class, 1, CAST(:length AS INTEGER)) AS mark}
       {key=origin f.origin AS mark}
       {key=unit f.unit AS mark}
       {key=day {basis=reported CAST(f.reported_day AS TEXT) AS mark} {basis=due CAST(f.due_day AS TEXT) AS mark} {basis=closed CAST(f.closed_day AS TEXT) AS mark}},
       f.flags, count(*) AS cases
  FROM places p CROSS JOIN figure_cases f
 WHERE p.district = :district AND p.code >= :clow AND p.code < :chigh AND length(p.code) = 12
   AND f.district = :district AND f.community = p.code AND f.place >= :low AND f.place < :high AND {scope f.place}
       {basis=reported AND f.reported_day BETWEEN :from AND :until}
       {basis=due AND f.due_day BETWEEN :from AND :until}
       {basis=closed AND f.closed_day BETWEEN :from AND :until}
       {?class AND substr(f.class, 1, length(:class)) = :class}
       {?origin AND f.origin = :origin}
       {?unit AND f.unit = :unit}
 GROUP BY 1, 2

-- figure_list(str district, Scope scope, str clow, str chigh, str low, str high, choice(reported due closed) basis, i64 from, i64 until, i64 bit, i64 named?, str class?, str origin?, str unit?, i64 after_key?, i64 after_id?, i64 limit) -> FigureLine[]
-- The cases behind a figure, the latest first. The ids first, out of an index of days; then the rows of those few. CROSS JOIN: in this
-- order. `named`: whoever asked to stay anonymous is left out.
SELECT c.id, c.number, c.class AS class_name, c.words, c.state, c.urgency, c.source, c.place, '' AS place_name, c.address,
       c.reported_ms, c.due_ms, c.closed_ms, c.handler_words AS handler_name, w.day, w.late, w.responded, c.reworks, c.extensions,
       c.synthetic
  FROM (SELECT f.id, f.late, f.responded,
               {basis=reported f.reported_day AS day} {basis=due f.due_day AS day} {basis=closed f.closed_day AS day}
          FROM places p CROSS JOIN figure_cases f
         WHERE p.district = :district AND p.code >= :clow AND p.code < :chigh AND length(p.code) = 12
           AND f.district = :district AND f.community = p.code AND f.place >= :low AND f.place < :high AND {scope f.place}
               {basis=reported AND f.reported_day BETWEEN :from AND :until {?after_id AND (f.reported_day, f.id) < (:after_key, :after_id)}}
               {basis=due AND f.due_day BETWEEN :from AND :until {?after_id AND (f.due_day, f.id) < (:after_key, :after_id)}}
               {basis=closed AND f.closed_day BETWEEN :from AND :until {?after_id AND (f.closed_day, f.id) < (:after_key, :after_id)}}
           AND (f.flags & :bit) <> 0
               {?named AND f.anonymous = 0 AND :named > 0}
               {?class AND substr(f.class, 1, length(:class)) = :class}
               {?origin AND f.origin = :origin}
               {?unit AND f.unit = :unit}
         ORDER BY 4 DESC, f.id DESC
         LIMIT :limit) w
 CROSS JOIN cases c
 WHERE c.district = :district AND c.id = w.id
 ORDER BY w.day DESC, c.id DESC

-- figure_rules_all(str district) -> FigureRule[]
SELECT r.respond_hours, r.satisfied_stars, r.unsaid, r.least, r.since_ms, r.source
  FROM figure_rules r
 WHERE r.district = :district
 ORDER BY r.since_ms

-- figure_rules_add(str district, FigureRule r) -> one row changes
INSERT INTO figure_rules (district, since_ms, respond_hours, satisfied_stars, unsaid, least, source)
VALUES (:district, :r.since_ms, :r.respond_hours, :r.satisfied_stars, :r.unsaid, :r.least, :r.source)

-- figure_rules_recall(str district, i64 since_ms) -> one row changes
DELETE FROM figure_rules WHERE district = :district AND since_ms = :since_ms

-- figure_clear_cases(str district) -> rows change
DELETE FROM figure_cases WHERE district = :district

-- figure_clear_totals(str district) -> rows change
DELETE FROM figure_totals WHERE district = :district

-- figure_clear_stages(str district) -> rows change
DELETE FROM figure_stages WHERE district = :district

-- figure_clear_cursor(str district, i64 now_ms) -> rows change
UPDATE figure_cursor SET seq = 0, anew_seq = 0, anew_id = 0, round = round + 1, at_ms = :now_ms WHERE district = :district

-- figure_odd_cases(str district) -> i64
-- Cases that stand otherwise than they were counted, or weren't counted at all.
SELECT count(*)
  FROM cases c
  LEFT JOIN figure_cases f ON f.district = c.district AND f.id = c.id
 WHERE c.district = :district AND (f.id IS NULL OR f.state <> c.state OR f.class <> c.class OR f.place <> c.place)

-- figure_odd_stages(str district) -> i64
-- Stages of the district that aren't as many as the cases that stand there.
SELECT count(*)
  FROM (SELECT s.state, s.cases - (SELECT count(*) FROM cases c WHERE c.district = s.district AND c.state = s.state) AS odd
          FROM figure_stages s
         WHERE s.district = :district AND s.place = :district AND s.class = '') w
 WHERE w.odd <> 0

-- figure_totals_by_month(str district, str axis, i64 width, i64 length, i64 from, i64 until) -> FigureSum[]
-- For checks: everything of one axis and one level, by day or by month together; `width` of what it is among: 0 all, 2 groups of classes.
SELECT '' AS mark,
       sum(t.reported) AS reported, sum(t.respond_due) AS respond_due, sum(t.responded) AS responded,
       sum(t.filed) AS filed, sum(t.refused) AS refused, sum(t.settled) AS settled, sum(t.merged) AS merged,
       sum(t.due) AS due, sum(t.suspended) AS suspended, sum(t.due_closed) AS due_closed, sum(t.in_time) AS in_time,
       sum(t.late) AS late, sum(t.extended) AS extended, sum(t.closed) AS closed, sum(t.reworked) AS reworked,
       sum(t.returned) AS returned, sum(t.reopened) AS reopened, sum(t.reached) AS reached,
       sum(t.verdicts) AS verdicts, sum(t.solved) AS solved, sum(t.satisfied) AS satisfied
  FROM figure_totals t
 WHERE t.district = :district AND t.axis = :axis AND length(t.among) = :width AND length(t.place) = :length
   AND t.period BETWEEN :from AND :until
HAVING count(*) > 0

-- figure_totals_page(str district, str axis, str among, str place, i64 period, str mark, i64 limit) -> FigureTotal[]
-- All of them in their order, behind the one named.
SELECT t.axis, t.among, t.place, t.period, t.mark,
       t.reported, t.respond_due, t.responded, t.filed, t.refused, t.settled, t.merged, t.due, t.suspended,
       t.due_closed, t.in_time, t.late, t.extended, t.closed, t.reworked, t.returned, t.reopened, t.reached,
       t.verdicts, t.solved, t.satisfied
  FROM figure_totals t
 WHERE t.district = :district AND (t.axis, t.among, t.place, t.period, t.mark) > (:axis, :among, :place, :period, :mark)
 ORDER BY t.axis, t.among, t.place, t.period, t.mark
 LIMIT :limit

-- figure_flags(str district) -> FigureGroup[]
-- For checks: how many cases count in what.
SELECT f.state AS mark, f.flags, count(*) AS cases
  FROM figure_cases f
 WHERE f.district = :district
 GROUP BY f.state, f.flags

-- figure_stages_page(str district, str place, str class, str state, i64 limit) -> FigureStage[]
SELECT s.place, s.class, s.state, s.cases, s.late
  FROM figure_stages s
 WHERE s.district = :district AND (s.place, s.class, s.state) > (:place, :class, :state)
 ORDER BY s.place, s.class, s.state
 LIMIT :limit
