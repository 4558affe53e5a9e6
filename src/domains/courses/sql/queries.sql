-- courses_add(str district, Course c) -> one row changes
INSERT INTO courses (district, id, place, kind, title, about, venue, teacher, audience, starts_ms, minutes, seats, taken, came, state, words,
                     by_words, version, synthetic)
VALUES (:district, :c.id, :c.place, :c.kind, :c.title, :c.about, :c.venue, :c.teacher, :c.audience, :c.starts_ms, :c.minutes, :c.seats, 0, 0,
        :c.state, :c.words, :c.by_words, :c.version, :c.synthetic)

-- courses_save(str district, Course c) -> one row changes
-- Never with fewer seats than are taken, whoever took one meanwhile.
UPDATE courses SET kind = :c.kind, title = :c.title, about = :c.about, venue = :c.venue, teacher = :c.teacher, audience = :c.audience,
       starts_ms = :c.starts_ms, minutes = :c.minutes, seats = :c.seats, state = :c.state, words = :c.words, by_words = :c.by_words,
       version = :c.version
 WHERE district = :district AND id = :c.id AND version = :c.version - 1 AND taken <= :c.seats

-- courses_take(str district, i64 id) -> rows change
-- A seat, if there is one left.
UPDATE courses SET taken = taken + 1 WHERE district = :district AND id = :id AND state = 'open' AND taken < seats

-- courses_give_up(str district, i64 id) -> one row changes
UPDATE courses SET taken = taken - 1 WHERE district = :district AND id = :id

-- courses_count(str district, i64 id, i64 more) -> one row changes
-- So many more came.
UPDATE courses SET came = came + :more WHERE district = :district AND id = :id

-- courses_coming(str district, i64 account, Scope scope, i64 now_ms, str low?, str high?, i64 after_key?, i64 after_id?, i64 limit) -> Course[]
-- What hasn't ended, the soonest first.
SELECT c.id, c.place, c.kind, c.title, c.about, c.venue, c.teacher, c.audience, c.starts_ms, c.minutes, c.seats, c.taken, c.came, c.state,
       c.words, c.by_words, c.version, c.synthetic, e.state AS own
  FROM courses c
  LEFT JOIN enrolments e ON e.district = c.district AND e.course = c.id AND e.account = :account
 WHERE c.district = :district AND {scope c.place} AND c.state = 'open' AND c.starts_ms + c.minutes * 60000 > :now_ms
       {?low AND c.place >= :low} {?high AND c.place < :high}
       {?after_id AND (c.starts_ms, c.id) > (:after_key, :after_id)}
 ORDER BY c.starts_ms, c.id
 LIMIT :limit

-- courses_over(str district, i64 account, Scope scope, str state, i64 ends_until?, str low?, str high?, i64 after_key?, i64 after_id?, i64 limit) -> Course[]
-- What was held or called off, the latest first.
SELECT c.id, c.place, c.kind, c.title, c.about, c.venue, c.teacher, c.audience, c.starts_ms, c.minutes, c.seats, c.taken, c.came, c.state,
       c.words, c.by_words, c.version, c.synthetic, e.state AS own
  FROM courses c
  LEFT JOIN enrolments e ON e.district = c.district AND e.course = c.id AND e.account = :account
 WHERE c.district = :district AND {scope c.place} AND c.state = :state {?low AND c.place >= :low} {?high AND c.place < :high}
       {?ends_until AND c.starts_ms + c.minutes * 60000 <= :ends_until}
       {?after_id AND (c.starts_ms, c.id) < (:after_key, :after_id)}
 ORDER BY c.starts_ms DESC, c.id DESC
 LIMIT :limit

-- courses_one(str district, i64 id, i64 account, Scope scope) -> Course
SELECT c.id, c.place, c.kind, c.title, c.about, c.venue, c.teacher, c.audience, c.starts_ms, c.minutes, c.seats, c.taken, c.came, c.state,
       c.words, c.by_words, c.version, c.synthetic, e.state AS own
  FROM courses c
  LEFT JOIN enrolments e ON e.district = c.district AND e.course = c.id AND e.account = :account
 WHERE c.district = :district AND c.id = :id AND {scope c.place}

-- courses_near(str district, i64 account, str low, str high, i64 now_ms, i64 limit) -> Course[]
-- What is to come in a street, or is held by the district.
SELECT c.id, c.place, c.kind, c.title, c.about, c.venue, c.teacher, c.audience, c.starts_ms, c.minutes, c.seats, c.taken, c.came, c.state,
       c.words, c.by_words, c.version, c.synthetic, e.state AS own
  FROM courses c
  LEFT JOIN enrolments e ON e.district = c.district AND e.course = c.id AND e.account = :account
 WHERE c.district = :district AND c.state = 'open' AND c.starts_ms > :now_ms AND ((c.place >= :low AND c.place < :high) OR c.place = :district)
 ORDER BY c.starts_ms, c.id
 LIMIT :limit

-- courses_near_one(str district, i64 id, i64 account, str low, str high) -> Course
-- One of these, or one in which the account has a seat, wherever it lives now.
SELECT c.id, c.place, c.kind, c.title, c.about, c.venue, c.teacher, c.audience, c.starts_ms, c.minutes, c.seats, c.taken, c.came, c.state,
       c.words, c.by_words, c.version, c.synthetic, e.state AS own
  FROM courses c
  LEFT JOIN enrolments e ON e.district = c.district AND e.course = c.id AND e.account = :account
 WHERE c.district = :district AND c.id = :id AND ((c.place >= :low AND c.place < :high) OR c.place = :district OR e.state IS NOT NULL)

-- courses_own(str district, i64 account, i64 limit) -> Course[]
SELECT c.id, c.place, c.kind, c.title, c.about, c.venue, c.teacher, c.audience, c.starts_ms, c.minutes, c.seats, c.taken, c.came, c.state,
       c.words, c.by_words, c.version, c.synthetic, e.state AS own
  FROM enrolments e
 CROSS JOIN courses c
 WHERE e.district = :district AND e.account = :account AND e.state <> 'withdrawn' AND c.district = e.district AND c.id = e.course
 ORDER BY c.starts_ms DESC, c.id DESC
 LIMIT :limit

-- enrolments_add(str district, Enrolment e) -> one row changes
INSERT INTO enrolments (district, id, course, account, place, state, undone, enrolled_ms, marked_ms, by_words, version)
VALUES (:district, :e.id, :e.course, :e.account, :e.place, :e.state, :e.undone, :e.enrolled_ms, :e.marked_ms, :e.by_words, :e.version)

-- enrolments_save(str district, Enrolment e) -> one row changes
UPDATE enrolments SET place = :e.place, state = :e.state, undone = :e.undone, enrolled_ms = :e.enrolled_ms, marked_ms = :e.marked_ms,
       by_words = :e.by_words, version = :e.version
 WHERE district = :district AND id = :e.id AND version = :e.version - 1

-- enrolments_of_account(str district, i64 course, i64 account) -> Enrolment
SELECT e.id, e.course, e.account, e.place, e.state, e.undone, e.enrolled_ms, e.marked_ms, e.by_words, e.version
  FROM enrolments e
 WHERE e.district = :district AND e.course = :course AND e.account = :account

-- enrolments_one(str district, i64 id, Scope scope) -> Enrolment
-- Of a course that lies in the reader's places.
SELECT e.id, e.course, e.account, e.place, e.state, e.undone, e.enrolled_ms, e.marked_ms, e.by_words, e.version
  FROM enrolments e
 CROSS JOIN courses c
 WHERE e.district = :district AND e.id = :id AND c.district = e.district AND c.id = e.course AND {scope c.place}

-- enrolments_waiting(str district, i64 course, i64 but) -> Enrolment[]
-- Nobody has written down whether they came; but somebody's own.
SELECT e.id, e.course, e.account, e.place, e.state, e.undone, e.enrolled_ms, e.marked_ms, e.by_words, e.version
  FROM enrolments e
 WHERE e.district = :district AND e.course = :course AND e.state = 'enrolled' AND e.account <> :but
 ORDER BY e.id

-- enrolments_list(str district, i64 course) -> EnrolmentRow[]
SELECT e.id, e.account, a.name, a.phone, e.place, e.state, e.enrolled_ms, e.marked_ms, e.by_words, e.version
  FROM enrolments e
 CROSS JOIN accounts a
 WHERE e.district = :district AND e.course = :course AND e.state <> 'withdrawn' AND a.district = e.district AND a.id = e.account
 ORDER BY e.enrolled_ms, e.id

-- enrolments_seat(str district, i64 id) -> CourseSeat
SELECT e.id, e.course, e.account, e.undone, c.starts_ms, e.place, c.title, e.state
  FROM enrolments e
 CROSS JOIN courses c
 WHERE e.district = :district AND e.id = :id AND c.district = e.district AND c.id = e.course

-- courses_title(str district, i64 id) -> CourseTitle
SELECT c.title FROM courses c WHERE c.district = :district AND c.id = :id

-- enrolments_told(str district, i64 course) -> CourseHolder[]
SELECT e.account FROM enrolments e WHERE e.district = :district AND e.course = :course AND e.state = 'enrolled' ORDER BY e.id

-- courses_plain(str district, i64 id) -> Course
SELECT c.id, c.place, c.starts_ms, c.came, c.state, c.version FROM courses c WHERE c.district = :district AND c.id = :id
