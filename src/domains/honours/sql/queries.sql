-- honour_sheets_all(str district) -> HonourSheet[]
SELECT s.id, s.name, s.edition, s.source, s.made_words, s.made_ms FROM honour_sheets s
 WHERE s.district = :district ORDER BY s.name, s.edition DESC

-- honour_sheets_add(str district, HonourSheet s) -> one row changes
INSERT INTO honour_sheets (district, id, name, edition, source, made_words, made_ms)
VALUES (:district, :s.id, :s.name, :s.edition, :s.source, :s.made_words, :s.made_ms)

-- honour_sheets_edition(str district, str name) -> i64
SELECT coalesce(max(s.edition), 0) FROM honour_sheets s WHERE s.district = :district AND s.name = :name

-- honour_sheets_one(str district, i64 id) -> HonourSheet
SELECT s.id, s.name, s.edition, s.source, s.made_words, s.made_ms FROM honour_sheets s WHERE s.district = :district AND s.id = :id

-- honour_lines_add(str district, i64 sheet, HonourLine l) -> one row changes
INSERT INTO honour_lines (district, sheet, line, name, draws, full_at, marks)
VALUES (:district, :sheet, :l.line, :l.name, :l.draws, :l.full_at, :l.marks)

-- honour_lines_of(str district, i64 sheet) -> HonourLine[]
SELECT l.line, l.name, l.draws, l.full_at, l.marks FROM honour_lines l WHERE l.district = :district AND l.sheet = :sheet ORDER BY l.line

-- honour_rounds_add(str district, HonourRound r) -> one row changes
INSERT INTO honour_rounds (district, id, place, award, title, from_day, to_day, seats, sheet, sheet_weight, self_weight, peers_weight,
       residents_weight, office_weight, marks_until_ms, ballot, state, published_day, until_day, made_by, made_words, made_ms, ended_words,
       ended_ms, version)
VALUES (:district, :r.id, :r.place, :r.award, :r.title, :r.from_day, :r.to_day, :r.seats, :r.sheet, :r.sheet_weight, :r.self_weight,
       :r.peers_weight, :r.residents_weight, :r.office_weight, :r.marks_until_ms, :r.ballot, :r.state, :r.published_day, :r.until_day,
       :r.made_by, :r.made_words, :r.made_ms, :r.ended_words, :r.ended_ms, :r.version)

-- honour_rounds_save(str district, HonourRound r) -> one row changes
UPDATE honour_rounds SET ballot = :r.ballot, state = :r.state, published_day = :r.published_day, until_day = :r.until_day,
       ended_words = :r.ended_words, ended_ms = :r.ended_ms, version = :r.version
 WHERE district = :district AND id = :r.id AND version = :r.version - 1

-- honour_rounds_one(str district, i64 id) -> HonourRound
SELECT r.id, r.place, r.award, r.title, r.from_day, r.to_day, r.seats, r.sheet, r.sheet_weight, r.self_weight, r.peers_weight,
       r.residents_weight, r.office_weight, r.marks_until_ms, r.ballot, r.state, r.published_day, r.until_day, r.made_by, r.made_words,
       r.made_ms, r.ended_words, r.ended_ms, r.version
  FROM honour_rounds r WHERE r.district = :district AND r.id = :id

-- honour_rounds_same(str district, str place, str award, str from_day, str to_day) -> i64
-- One award a place, kind and time: rounds whose days touch these.
SELECT count(*) FROM honour_rounds r
 WHERE r.district = :district AND r.place = :place AND r.award = :award AND r.state <> 'cancelled'
   AND r.from_day <= :to_day AND r.to_day >= :from_day

-- honour_rounds_page(str district, Scope scope, i64 before?, i64 limit) -> HonourRound[]
SELECT r.id, r.place, r.award, r.title, r.from_day, r.to_day, r.seats, r.sheet, r.sheet_weight, r.self_weight, r.peers_weight,
       r.residents_weight, r.office_weight, r.marks_until_ms, r.ballot, r.state, r.published_day, r.until_day, r.made_by, r.made_words,
       r.made_ms, r.ended_words, r.ended_ms, r.version
  FROM honour_rounds r
 WHERE r.district = :district AND {scope r.place} {?before AND r.id < :before}
 ORDER BY r.id DESC
 LIMIT :limit

-- honour_rounds_around(str district, str home) -> HonourRound[]
-- Those that run or are published at a place or above it.
SELECT r.id, r.place, r.award, r.title, r.from_day, r.to_day, r.seats, r.sheet, r.sheet_weight, r.self_weight, r.peers_weight,
       r.residents_weight, r.office_weight, r.marks_until_ms, r.ballot, r.state, r.published_day, r.until_day, r.made_by, r.made_words,
       r.made_ms, r.ended_words, r.ended_ms, r.version
  FROM honour_rounds r
 WHERE r.district = :district AND r.place IN (substr(:home, 1, 6), substr(:home, 1, 9), substr(:home, 1, 12), substr(:home, 1, 15), :home)
   AND r.state IN ('running', 'published')
 ORDER BY r.id DESC
 LIMIT 20

-- honour_rounds_public(str district, str state, i64 limit) -> HonourRound[]
SELECT r.id, r.place, r.award, r.title, r.from_day, r.to_day, r.seats, r.sheet, r.sheet_weight, r.self_weight, r.peers_weight,
       r.residents_weight, r.office_weight, r.marks_until_ms, r.ballot, r.state, r.published_day, r.until_day, r.made_by, r.made_words,
       r.made_ms, r.ended_words, r.ended_ms, r.version
  FROM honour_rounds r
 WHERE r.district = :district AND r.state = :state
 ORDER BY r.id DESC
 LIMIT :limit

-- honour_candidates_add(str district, HonourCandidate c) -> rows change
INSERT INTO honour_candidates (district, id, round, account, name, place, words, nominated_by, nominated_words, agreed, excluded, sheet_score,
       self_score, peers_score, residents_score, office_score, total, rank, won, made_ms, version)
VALUES (:district, :c.id, :c.round, :c.account, :c.name, :c.place, :c.words, :c.nominated_by, :c.nominated_words, :c.agreed, :c.excluded,
       :c.sheet_score, :c.self_score, :c.peers_score, :c.residents_score, :c.office_score, :c.total, :c.rank, :c.won, :c.made_ms, :c.version)
ON CONFLICT (district, round, account) DO NOTHING

-- honour_candidates_save(str district, HonourCandidate c) -> one row changes
UPDATE honour_candidates SET agreed = :c.agreed, excluded = :c.excluded, sheet_score = :c.sheet_score, self_score = :c.self_score,
       peers_score = :c.peers_score, residents_score = :c.residents_score, office_score = :c.office_score, total = :c.total, rank = :c.rank,
       won = :c.won, version = :c.version
 WHERE district = :district AND id = :c.id AND version = :c.version - 1

-- honour_candidates_of(str district, i64 round) -> HonourCandidate[]
SELECT c.id, c.round, c.account, c.name, c.place, c.words, c.nominated_by, c.nominated_words, c.agreed, c.excluded, c.sheet_score, c.self_score,
       c.peers_score, c.residents_score, c.office_score, c.total, c.rank, c.won, c.made_ms, c.version
  FROM honour_candidates c WHERE c.district = :district AND c.round = :round
 ORDER BY CASE WHEN c.rank = 0 THEN 1 ELSE 0 END, c.rank, c.id

-- honour_candidates_one(str district, i64 id) -> HonourCandidate
SELECT c.id, c.round, c.account, c.name, c.place, c.words, c.nominated_by, c.nominated_words, c.agreed, c.excluded, c.sheet_score, c.self_score,
       c.peers_score, c.residents_score, c.office_score, c.total, c.rank, c.won, c.made_ms, c.version
  FROM honour_candidates c WHERE c.district = :district AND c.id = :id

-- honour_values_of(str district, i64 candidate) -> HonourValue[]
SELECT v.line, v.value, v.words, v.by_words, v.at_ms FROM honour_values v
 WHERE v.district = :district AND v.candidate = :candidate ORDER BY v.line

-- honour_values_set(str district, i64 candidate, HonourValue v) -> nothing
INSERT INTO honour_values (district, candidate, line, value, words, by_words, at_ms)
VALUES (:district, :candidate, :v.line, :v.value, :v.words, :v.by_words, :v.at_ms)
ON CONFLICT (district, candidate, line) DO UPDATE
   SET value = excluded.value, words = excluded.words, by_words = excluded.by_words, at_ms = excluded.at_ms

-- honour_drawn(str district, choice(visits cases in_time hours points) draws, i64 account, str low, str high, str from_day, str to_day, i64 from_ms, i64 to_ms) -> i64
-- What somebody did in days, as the house has it.
{draws=visits SELECT count(*) AS value FROM visits v
 WHERE v.district = :district AND v.account = :account AND v.at_ms >= :from_ms AND v.at_ms < :to_ms AND v.struck = 0}
{draws=cases SELECT count(*) AS value FROM cases c
 WHERE c.district = :district AND c.place >= :low AND c.place < :high AND c.handler_account = :account AND c.state = 'closed'
   AND c.closed_ms >= :from_ms AND c.closed_ms < :to_ms}
{draws=in_time SELECT CASE WHEN count(*) = 0 THEN 0 ELSE sum(CASE WHEN c.due_ms IS NULL OR c.closed_ms <= c.due_ms THEN 100 ELSE 0 END) / count(*) END AS value FROM cases c
 WHERE c.district = :district AND c.place >= :low AND c.place < :high AND c.handler_account = :account AND c.state = 'closed'
   AND c.closed_ms >= :from_ms AND c.closed_ms < :to_ms}
{draws=hours SELECT coalesce(sum(s.minutes), 0) AS value FROM helpers h CROSS JOIN services s
 WHERE h.district = :district AND h.account = :account AND s.district = h.district AND s.helper = h.id AND s.day >= :from_day
   AND s.day <= :to_day AND s.state = 'confirmed'}
{draws=points SELECT coalesce(sum(d.points), 0) AS value FROM earning_days d
 WHERE d.district = :district AND d.account = :account AND d.day >= :from_day AND d.day <= :to_day}

-- honour_facts(str district, choice(visits cases in_time hours points) draws, i64 account, str low, str high, str from_day, str to_day, i64 from_ms, i64 to_ms, i64 limit) -> HonourFact[]
-- The things behind such a number, the newest first.
{draws=visits SELECT v.id AS subject, v.at_ms, v.kind AS words, '' AS number, 1 AS counts FROM visits v
 WHERE v.district = :district AND v.account = :account AND v.at_ms >= :from_ms AND v.at_ms < :to_ms AND v.struck = 0
 ORDER BY v.at_ms DESC, v.id DESC LIMIT :limit}
{draws=cases SELECT c.id AS subject, c.closed_ms AS at_ms, c.class AS words, c.number, 1 AS counts FROM cases c
 WHERE c.district = :district AND c.place >= :low AND c.place < :high AND c.handler_account = :account AND c.state = 'closed'
   AND c.closed_ms >= :from_ms AND c.closed_ms < :to_ms ORDER BY c.closed_ms DESC, c.id DESC LIMIT :limit}
{draws=in_time SELECT c.id AS subject, c.closed_ms AS at_ms, c.class AS words, c.number,
       CASE WHEN c.due_ms IS NULL OR c.closed_ms <= c.due_ms THEN 1 ELSE 0 END AS counts FROM cases c
 WHERE c.district = :district AND c.place >= :low AND c.place < :high AND c.handler_account = :account AND c.state = 'closed'
   AND c.closed_ms >= :from_ms AND c.closed_ms < :to_ms ORDER BY c.closed_ms DESC, c.id DESC LIMIT :limit}
{draws=hours SELECT s.id AS subject, s.entered_ms AS at_ms, s.what AS words, s.day AS number, s.minutes AS counts FROM helpers h CROSS JOIN services s
 WHERE h.district = :district AND h.account = :account AND s.district = h.district AND s.helper = h.id AND s.day >= :from_day
   AND s.day <= :to_day AND s.state = 'confirmed' ORDER BY s.day DESC, s.id DESC LIMIT :limit}
{draws=points SELECT 1 AS subject, 0 AS at_ms, d.rule AS words, d.day AS number, d.points AS counts FROM earning_days d
 WHERE d.district = :district AND d.account = :account AND d.day >= :from_day AND d.day <= :to_day ORDER BY d.day DESC, d.rule LIMIT :limit}

-- honour_marks_add(str district, i64 candidate, str body, i64 account, i64 mark, i64 at_ms) -> rows change
INSERT INTO honour_marks (district, candidate, body, account, mark, at_ms) VALUES (:district, :candidate, :body, :account, :mark, :at_ms)
ON CONFLICT (district, candidate, body, account) DO NOTHING

-- honour_marks_sums(str district, i64 candidate) -> HonourMarks[]
SELECT m.body, count(*) AS marks, sum(m.mark) AS total FROM honour_marks m
 WHERE m.district = :district AND m.candidate = :candidate GROUP BY m.body ORDER BY m.body

-- honour_marks_own(str district, i64 candidate, i64 account) -> HonourMarks[]
SELECT m.body, 1 AS marks, m.mark AS total FROM honour_marks m
 WHERE m.district = :district AND m.candidate = :candidate AND m.account = :account ORDER BY m.body

-- honour_appeals_add(str district, HonourAppeal a) -> one row changes
INSERT INTO honour_appeals (district, id, round, candidate, account, words, at_ms, state, answer, answered_words, answered_ms, version)
VALUES (:district, :a.id, :a.round, :a.candidate, :a.account, :a.words, :a.at_ms, :a.state, :a.answer, :a.answered_words, :a.answered_ms,
       :a.version)

-- honour_appeals_save(str district, HonourAppeal a) -> one row changes
UPDATE honour_appeals SET state = :a.state, answer = :a.answer, answered_words = :a.answered_words, answered_ms = :a.answered_ms,
       version = :a.version
 WHERE district = :district AND id = :a.id AND version = :a.version - 1

-- honour_appeals_of(str district, i64 round) -> HonourAppeal[]
SELECT a.id, a.round, a.candidate, a.account, a.words, a.at_ms, a.state, a.answer, a.answered_words, a.answered_ms, a.version
  FROM honour_appeals a WHERE a.district = :district AND a.round = :round ORDER BY a.id

-- honour_appeals_one(str district, i64 id) -> HonourAppeal
SELECT a.id, a.round, a.candidate, a.account, a.words, a.at_ms, a.state, a.answer, a.answered_words, a.answered_ms, a.version
  FROM honour_appeals a WHERE a.district = :district AND a.id = :id

-- honour_certificates_add(str district, HonourCertificate t) -> one row changes
INSERT INTO honour_certificates (district, id, number, code, round, candidate, account, name, award, title, place, issued_day, issued_words,
       revoked_ms, revoked_words, version)
VALUES (:district, :t.id, :t.number, :t.code, :t.round, :t.candidate, :t.account, :t.name, :t.award, :t.title, :t.place, :t.issued_day,
       :t.issued_words, :t.revoked_ms, :t.revoked_words, :t.version)

-- honour_certificates_save(str district, HonourCertificate t) -> one row changes
UPDATE honour_certificates SET revoked_ms = :t.revoked_ms, revoked_words = :t.revoked_words, version = :t.version
 WHERE district = :district AND id = :t.id AND version = :t.version - 1

-- honour_certificates_of_year(str district, str year) -> i64
-- None is ever taken out, so the next number is one more.
SELECT count(*) FROM honour_certificates t WHERE t.district = :district AND t.number > :year AND t.number < :year || '~'

-- honour_certificates_of(str district, i64 round) -> HonourCertificate[]
SELECT t.id, t.number, t.code, t.round, t.candidate, t.account, t.name, t.award, t.title, t.place, t.issued_day, t.issued_words, t.revoked_ms,
       t.revoked_words, t.version
  FROM honour_certificates t WHERE t.district = :district AND t.round = :round ORDER BY t.number

-- honour_certificates_own(str district, i64 account) -> HonourCertificate[]
SELECT t.id, t.number, t.code, t.round, t.candidate, t.account, t.name, t.award, t.title, t.place, t.issued_day, t.issued_words, t.revoked_ms,
       t.revoked_words, t.version
  FROM honour_certificates t WHERE t.district = :district AND t.account = :account ORDER BY t.id DESC LIMIT 50

-- honour_certificates_one(str district, i64 id) -> HonourCertificate
SELECT t.id, t.number, t.code, t.round, t.candidate, t.account, t.name, t.award, t.title, t.place, t.issued_day, t.issued_words, t.revoked_ms,
       t.revoked_words, t.version
  FROM honour_certificates t WHERE t.district = :district AND t.id = :id

-- honour_certificates_coded(str district, str code) -> HonourCertificate
SELECT t.id, t.number, t.code, t.round, t.candidate, t.account, t.name, t.award, t.title, t.place, t.issued_day, t.issued_words, t.revoked_ms,
       t.revoked_words, t.version
  FROM honour_certificates t WHERE t.district = :district AND t.code = :code
