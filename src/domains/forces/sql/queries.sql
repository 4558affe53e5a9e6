-- helper_kinds_all(str district) -> HelperKind[]
SELECT k.code, k.name, k.name_en, k.needs_consent, k.paid, k.own, k.new_job, k.source
  FROM helper_kinds k
 WHERE k.district = :district
 ORDER BY k.serial, k.code

-- helper_kinds_one(str district, str code) -> HelperKind
SELECT k.code, k.name, k.name_en, k.needs_consent, k.paid, k.own, k.new_job, k.source
  FROM helper_kinds k
 WHERE k.district = :district AND k.code = :code

-- skills_all(str district) -> Skill[]
SELECT s.code, s.name, s.name_en, s.spoken, s.source
  FROM skills s
 WHERE s.district = :district
 ORDER BY s.serial, s.code

-- helper_notices_at(str district, i64 now_ms) -> HelperNotice
-- The one in force.
SELECT n.version, n.words, n.words_en, n.source
  FROM helper_notices n
 WHERE n.district = :district AND n.since_ms <= :now_ms
 ORDER BY n.since_ms DESC, n.version DESC
 LIMIT 1

-- helper_notices_all(str district) -> HelperNoticeSet[]
SELECT n.words, n.words_en, n.since_ms, n.source FROM helper_notices n WHERE n.district = :district ORDER BY n.since_ms

-- helper_notices_begin(str district, i64 since_ms) -> i64
-- How many begin at that moment.
SELECT count(*) FROM helper_notices n WHERE n.district = :district AND n.since_ms = :since_ms

-- helper_notices_add(str district, HelperNoticeSet n) -> one row changes
-- 1 stands for the usual words.
INSERT INTO helper_notices (district, version, words, words_en, source, since_ms)
SELECT :district, coalesce(max(o.version), 1) + 1, :n.words, :n.words_en, :n.source, :n.since_ms
  FROM helper_notices o
 WHERE o.district = :district

-- helpers_add(str district, HelperKept h) -> one row changes
INSERT INTO helpers (district, id, kind, name_sealed, name_digest, name, phone_sealed, phone_digest, phone, unit, place,
                     base, walk_minutes, reach, skills, free_slots, account, consent_version, consent_how, consent_ms,
                     since, until, until_why, synthetic, made_ms, version)
VALUES (:district, :h.id, :h.kind, :h.name_sealed, :h.name_digest, :h.name, :h.phone_sealed, :h.phone_digest, :h.phone,
        :h.unit, :h.place, :h.base, :h.walk_minutes, :h.reach, :h.skills, :h.free_slots, :h.account,
        :h.consent_version, :h.consent_how, :h.consent_ms, :h.since, :h.until, :h.until_why, :h.synthetic, :h.made_ms,
        :h.version)

-- helpers_save(str district, HelperKept h) -> one row changes
UPDATE helpers
   SET kind = :h.kind, name_sealed = :h.name_sealed, name_digest = :h.name_digest, name = :h.name,
       phone_sealed = :h.phone_sealed, phone_digest = :h.phone_digest, phone = :h.phone, unit = :h.unit,
       place = :h.place, base = :h.base, walk_minutes = :h.walk_minutes, reach = :h.reach, skills = :h.skills,
       free_slots = :h.free_slots, account = :h.account, consent_version = :h.consent_version,
       consent_how = :h.consent_how, consent_ms = :h.consent_ms, since = :h.since, until = :h.until,
       until_why = :h.until_why, version = :h.version
 WHERE district = :district AND id = :h.id AND version = :h.version - 1

-- helper_skills_add(str district, str skill, str place, i64 helper) -> rows change
INSERT INTO helper_skills (district, skill, place, helper)
VALUES (:district, :skill, :place, :helper)
    ON CONFLICT (district, skill, place, helper) DO NOTHING

-- helper_skills_clear(str district, i64 helper) -> rows change
DELETE FROM helper_skills WHERE district = :district AND helper = :helper

-- helpers_one(str district, Scope scope, i64 id) -> HelperKept
-- Who reports to the reader's places, or has asked to help there.
SELECT h.id, h.kind, h.name_sealed, h.name_digest, h.name, h.phone_sealed, h.phone_digest, h.phone, h.unit, h.place,
       h.base, h.walk_minutes, h.reach, h.skills, h.free_slots, h.account, h.consent_version, h.consent_how,
       h.consent_ms, h.since, h.until, h.until_why, h.synthetic, h.made_ms, h.version
  FROM helpers h
 WHERE h.district = :district AND h.id = :id
   AND ({scope h.place}
        OR EXISTS (SELECT 1 FROM joinings j
                    WHERE j.district = h.district AND j.helper = h.id AND j.state IN ('asked', 'agreed')
                      AND {scope j.place}))

-- helpers_any(str district, i64 id) -> HelperKept
-- Wherever: what is asked of it is checked otherwise.
SELECT h.id, h.kind, h.name_sealed, h.name_digest, h.name, h.phone_sealed, h.phone_digest, h.phone, h.unit, h.place,
       h.base, h.walk_minutes, h.reach, h.skills, h.free_slots, h.account, h.consent_version, h.consent_how,
       h.consent_ms, h.since, h.until, h.until_why, h.synthetic, h.made_ms, h.version
  FROM helpers h
 WHERE h.district = :district AND h.id = :id

-- helpers_of_account(str district, i64 account) -> HelperKept
SELECT h.id, h.kind, h.name_sealed, h.name_digest, h.name, h.phone_sealed, h.phone_digest, h.phone, h.unit, h.place,
       h.base, h.walk_minutes, h.reach, h.skills, h.free_slots, h.account, h.consent_version, h.consent_how,
       h.consent_ms, h.since, h.until, h.until_why, h.synthetic, h.made_ms, h.version
  FROM helpers h
 WHERE h.district = :district AND h.account = :account AND h.account > 0

-- helpers_page(str district, Scope scope, str kind?, str unit?, str low?, str high?, i64 year, str after_place?, i64 after?, i64 limit) -> HelperLine[]
-- Who reports to the reader's places, community by community.
SELECT h.id, h.kind, h.name, h.phone, h.unit, h.place, h.base, h.walk_minutes, h.reach, h.skills, h.free_slots,
       h.account, h.since, h.synthetic,
       (SELECT count(*) FROM joinings j
         WHERE j.district = h.district AND j.helper = h.id AND j.state = 'agreed') AS joined,
       coalesce(y.acts, 0) AS acts, coalesce(y.minutes, 0) AS minutes
  FROM helpers h
  LEFT JOIN helper_years y ON y.district = h.district AND y.year = :year AND y.helper = h.id
 WHERE h.district = :district AND h.until IS NULL AND {scope h.place}
       {?kind AND h.kind = :kind}
       {?unit AND h.unit = :unit}
       {?low AND h.place >= :low}
       {?high AND h.place < :high}
       {?after AND (h.place, h.id) > (:after_place, :after)}
 ORDER BY h.place, h.id
 LIMIT :limit

-- helpers_page_skilled(str district, Scope scope, str skill, str kind?, str unit?, str low?, str high?, i64 year, str after_place?, i64 after?, i64 limit) -> HelperLine[]
-- Those of a skill, by its index.
SELECT h.id, h.kind, h.name, h.phone, h.unit, h.place, h.base, h.walk_minutes, h.reach, h.skills, h.free_slots,
       h.account, h.since, h.synthetic,
       (SELECT count(*) FROM joinings j
         WHERE j.district = h.district AND j.helper = h.id AND j.state = 'agreed') AS joined,
       coalesce(y.acts, 0) AS acts, coalesce(y.minutes, 0) AS minutes
  FROM helper_skills s
 CROSS JOIN helpers h
  LEFT JOIN helper_years y ON y.district = h.district AND y.year = :year AND y.helper = h.id
 WHERE s.district = :district AND s.skill = :skill AND {scope s.place}
       {?low AND s.place >= :low}
       {?high AND s.place < :high}
       {?after AND (s.place, s.helper) > (:after_place, :after)}
   AND h.district = s.district AND h.id = s.helper AND h.until IS NULL
       {?kind AND h.kind = :kind}
       {?unit AND h.unit = :unit}
 ORDER BY s.place, s.helper
 LIMIT :limit

-- helpers_page_joined(str district, Scope scope, str kind?, str unit?, str low, str high, i64 year, str after_place?, i64 after?, i64 limit) -> HelperLine[]
-- Those who help in the micro-grids of a place, whatever community they report to; `place` is the micro-grid.
SELECT h.id, h.kind, h.name, h.phone, h.unit, j.place, h.base, h.walk_minutes, h.reach, h.skills, h.free_slots,
       h.account, h.since, h.synthetic, 1 AS joined, coalesce(y.acts, 0) AS acts, coalesce(y.minutes, 0) AS minutes
  FROM joinings j
  JOIN helpers h ON h.district = j.district AND h.id = j.helper AND h.until IS NULL
  LEFT JOIN helper_years y ON y.district = h.district AND y.year = :year AND y.helper = h.id
 WHERE j.district = :district AND j.state = 'agreed' AND j.place >= :low AND j.place < :high AND {scope j.place}
   AND NOT EXISTS (SELECT 1 FROM joinings f
                    WHERE f.district = j.district AND f.helper = j.helper AND f.state = 'agreed'
                      AND f.place >= :low AND f.place < j.place)
       {?kind AND h.kind = :kind}
       {?unit AND h.unit = :unit}
       {?after AND (j.place, j.helper) > (:after_place, :after)}
 ORDER BY j.place, j.helper
 LIMIT :limit

-- helpers_free(str district, Scope scope, str low, str high, i64 slots?, i64 year, i64 limit) -> HelperFree[]
-- Who reports to a place and has time then: as much as says who comes first.
SELECT h.id, h.base, h.walk_minutes, h.reach,
       (SELECT count(*) FROM joinings j
         WHERE j.district = h.district AND j.helper = h.id AND j.state = 'agreed') AS joined,
       coalesce(y.minutes, 0) AS minutes
  FROM helpers h
  LEFT JOIN helper_years y ON y.district = h.district AND y.year = :year AND y.helper = h.id
 WHERE h.district = :district AND h.until IS NULL AND h.place >= :low AND h.place < :high AND {scope h.place}
       {?slots AND (h.free_slots & :slots) <> 0}
 ORDER BY h.place, h.id
 LIMIT :limit

-- helpers_free_skilled(str district, Scope scope, str skill, str low, str high, i64 slots?, i64 year, i64 limit) -> HelperFree[]
-- The same, of those of a skill, by its index.
SELECT h.id, h.base, h.walk_minutes, h.reach,
       (SELECT count(*) FROM joinings j
         WHERE j.district = h.district AND j.helper = h.id AND j.state = 'agreed') AS joined,
       coalesce(y.minutes, 0) AS minutes
  FROM helper_skills s
 CROSS JOIN helpers h
  LEFT JOIN helper_years y ON y.district = h.district AND y.year = :year AND y.helper = h.id
 WHERE s.district = :district AND s.skill = :skill AND {scope s.place} AND s.place >= :low AND s.place < :high
   AND h.district = s.district AND h.id = s.helper AND h.until IS NULL
       {?slots AND (h.free_slots & :slots) <> 0}
 ORDER BY s.place, s.helper
 LIMIT :limit

-- helpers_line(str district, i64 id, i64 year) -> HelperLine
SELECT h.id, h.kind, h.name, h.phone, h.unit, h.place, h.base, h.walk_minutes, h.reach, h.skills, h.free_slots,
       h.account, h.since, h.synthetic,
       (SELECT count(*) FROM joinings j
         WHERE j.district = h.district AND j.helper = h.id AND j.state = 'agreed') AS joined,
       coalesce(y.acts, 0) AS acts, coalesce(y.minutes, 0) AS minutes
  FROM helpers h
  LEFT JOIN helper_years y ON y.district = h.district AND y.year = :year AND y.helper = h.id
 WHERE h.district = :district AND h.id = :id

-- helpers_found(str district, Scope scope, SealDigests name, SealDigests phone, i64 year, i64 limit) -> HelperLine[]
-- By digest; those who have left too.
SELECT h.id, h.kind, h.name, h.phone, h.unit, h.place, h.base, h.walk_minutes, h.reach, h.skills, h.free_slots,
       h.account, h.since, h.synthetic,
       (SELECT count(*) FROM joinings j
         WHERE j.district = h.district AND j.helper = h.id AND j.state = 'agreed') AS joined,
       coalesce(y.acts, 0) AS acts, coalesce(y.minutes, 0) AS minutes
  FROM helpers h
  LEFT JOIN helper_years y ON y.district = h.district AND y.year = :year AND y.helper = h.id
 WHERE h.district = :district AND {scope h.place}
       {?name.now AND h.name_digest IN (:name.now, :name.before)}
       {?phone.now AND h.phone_digest IN (:phone.now, :phone.before)}
 ORDER BY h.id
 LIMIT :limit

-- helpers_with_phone(str district, Scope scope, SealDigests phone, i64 but) -> i64
SELECT count(*) FROM helpers h
 WHERE h.district = :district AND h.phone_digest IN (:phone.now, :phone.before) AND h.id <> :but AND h.until IS NULL AND {scope h.place}

-- helpers_units(str district, Scope scope, str low, str high, i64 limit) -> HelperUnit[]
-- Units whose name begins so, for who is being written down.
SELECT h.unit AS name
  FROM helpers h
 WHERE h.district = :district AND h.unit >= :low AND h.unit < :high AND h.until IS NULL AND {scope h.place}
 GROUP BY h.unit
 ORDER BY h.unit
 LIMIT :limit

-- helpers_sealed(str district) -> HelperSealed
-- Any sealed field, to see at the start whether the key is the right one.
SELECT name_sealed AS sealed FROM helpers WHERE district = :district LIMIT 1

-- helpers_rows_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, name_sealed AS one, phone_sealed AS two
  FROM helpers
 WHERE district = :district AND id > :from.id
 ORDER BY id
 LIMIT :limit

-- helpers_row_seal(str district, SealedRow was, SealedRow now, bytes name_digest, bytes phone_digest) -> rows change
UPDATE helpers
   SET name_sealed = :now.one, name_digest = :name_digest, phone_sealed = :now.two, phone_digest = :phone_digest
 WHERE district = :district AND id = :now.id AND name_sealed = :was.one

-- helpers_by_kind(str district, Scope scope, str low?, str high?) -> HelperCount[]
SELECT t.kind AS code, CAST(sum(t.helpers) AS BIGINT) AS helpers
  FROM helper_totals t
 WHERE t.district = :district AND t.year = 0 AND {scope t.place}
       {?low AND t.place >= :low}
       {?high AND t.place < :high}
 GROUP BY t.kind
 ORDER BY t.kind

-- helpers_by_place(str district, Scope scope, str kind?, str low?, str high?, i64 digits) -> HelperCount[]
SELECT substr(t.place, 1, CAST(:digits AS INTEGER)) AS code, CAST(sum(t.helpers) AS BIGINT) AS helpers
  FROM helper_totals t
 WHERE t.district = :district AND t.year = 0 AND {scope t.place}
       {?kind AND t.kind = :kind}
       {?low AND t.place >= :low}
       {?high AND t.place < :high}
 GROUP BY substr(t.place, 1, CAST(:digits AS INTEGER))
 ORDER BY code

-- helpers_by_unit(str district, Scope scope, str kind?, str low?, str high?, i64 limit) -> HelperCount[]
-- The largest first.
SELECT t.unit AS code, CAST(sum(t.helpers) AS BIGINT) AS helpers
  FROM helper_totals t
 WHERE t.district = :district AND t.year = 0 AND t.unit > '' AND {scope t.place}
       {?kind AND t.kind = :kind}
       {?low AND t.place >= :low}
       {?high AND t.place < :high}
 GROUP BY t.unit
 ORDER BY helpers DESC, code
 LIMIT :limit

-- helpers_done_by_kind(str district, Scope scope, str low?, str high?, i64 year) -> HelperDone[]
-- Who has done something in a year, and how much.
SELECT t.kind AS code, CAST(sum(t.helpers) AS BIGINT) AS active, CAST(sum(t.acts) AS BIGINT) AS acts,
       CAST(sum(t.minutes) AS BIGINT) AS minutes
  FROM helper_totals t
 WHERE t.district = :district AND t.year = :year AND {scope t.place}
       {?low AND t.place >= :low}
       {?high AND t.place < :high}
 GROUP BY t.kind

-- helpers_done_by_place(str district, Scope scope, str kind?, str low?, str high?, i64 digits, i64 year) -> HelperDone[]
SELECT substr(t.place, 1, CAST(:digits AS INTEGER)) AS code, CAST(sum(t.helpers) AS BIGINT) AS active,
       CAST(sum(t.acts) AS BIGINT) AS acts, CAST(sum(t.minutes) AS BIGINT) AS minutes
  FROM helper_totals t
 WHERE t.district = :district AND t.year = :year AND {scope t.place}
       {?kind AND t.kind = :kind}
       {?low AND t.place >= :low}
       {?high AND t.place < :high}
 GROUP BY substr(t.place, 1, CAST(:digits AS INTEGER))

-- helpers_done_by_unit(str district, Scope scope, str kind?, str low?, str high?, i64 year) -> HelperDone[]
SELECT t.unit AS code, CAST(sum(t.helpers) AS BIGINT) AS active, CAST(sum(t.acts) AS BIGINT) AS acts,
       CAST(sum(t.minutes) AS BIGINT) AS minutes
  FROM helper_totals t
 WHERE t.district = :district AND t.year = :year AND t.unit > '' AND {scope t.place}
       {?kind AND t.kind = :kind}
       {?low AND t.place >= :low}
       {?high AND t.place < :high}
 GROUP BY t.unit

-- helper_totals_move(str district, HelperTotal t) -> one row changes
-- By so much, up or down.
INSERT INTO helper_totals (district, year, place, kind, unit, helpers, acts, minutes)
VALUES (:district, :t.year, :t.place, :t.kind, :t.unit, :t.helpers, :t.acts, :t.minutes)
    ON CONFLICT (district, year, place, kind, unit) DO UPDATE
   SET helpers = helper_totals.helpers + excluded.helpers, acts = helper_totals.acts + excluded.acts,
       minutes = helper_totals.minutes + excluded.minutes

-- helper_totals_clear(str district, HelperTotal t) -> rows change
-- Nobody is counted there any more: the name of a unit that only one was of goes with them.
DELETE FROM helper_totals
 WHERE district = :district AND year = :t.year AND place = :t.place AND kind = :t.kind AND unit = :t.unit
   AND helpers = 0

-- helper_years_of(str district, i64 helper) -> HelperYear[]
SELECT y.year, y.acts, y.minutes
  FROM helper_years y
 WHERE y.district = :district AND y.helper = :helper
 ORDER BY y.year DESC

-- helper_years_acts(str district, i64 year, i64 helper) -> i64
SELECT coalesce(sum(y.acts), 0) FROM helper_years y
 WHERE y.district = :district AND y.year = :year AND y.helper = :helper

-- helper_years_move(str district, i64 year, i64 helper, i64 acts, i64 minutes) -> rows change
UPDATE helper_years SET acts = acts + :acts, minutes = minutes + :minutes
 WHERE district = :district AND year = :year AND helper = :helper

-- helper_years_first(str district, i64 year, i64 helper, i64 acts, i64 minutes) -> one row changes
INSERT INTO helper_years (district, year, helper, acts, minutes) VALUES (:district, :year, :helper, :acts, :minutes)

-- teams_add(str district, Team t, i64 now_ms) -> one row changes
INSERT INTO teams (district, id, name, kind, place, leader, since, until, synthetic, made_ms, version)
VALUES (:district, :t.id, :t.name, :t.kind, :t.place, :t.leader, :t.since, :t.until, :t.synthetic, :now_ms, :t.version)

-- teams_save(str district, Team t) -> one row changes
UPDATE teams SET name = :t.name, kind = :t.kind, place = :t.place, leader = :t.leader, until = :t.until,
       version = :t.version
 WHERE district = :district AND id = :t.id AND version = :t.version - 1

-- teams_one(str district, Scope scope, i64 id) -> Team
SELECT t.id, t.name, t.kind, t.place, t.leader, t.since, t.until, t.synthetic, t.version
  FROM teams t
 WHERE t.district = :district AND t.id = :id AND {scope t.place}

-- teams_page(str district, Scope scope, str kind?, str low?, str high?, str after_place?, i64 after?, i64 limit) -> TeamRow[]
SELECT t.id, t.name, t.kind, t.place, t.leader, h.name AS leader_name, t.since, t.synthetic,
       (SELECT count(*) FROM team_members m
         WHERE m.district = t.district AND m.team = t.id AND m.until IS NULL) AS members
  FROM teams t
  LEFT JOIN helpers h ON h.district = t.district AND h.id = t.leader
 WHERE t.district = :district AND t.until IS NULL AND {scope t.place}
       {?kind AND t.kind = :kind}
       {?low AND t.place >= :low}
       {?high AND t.place < :high}
       {?after AND (t.place, t.id) > (:after_place, :after)}
 ORDER BY t.place, t.id
 LIMIT :limit

-- team_members_add(str district, TeamMember m) -> one row changes
INSERT INTO team_members (district, id, team, helper, since, until)
VALUES (:district, :m.id, :m.team, :m.helper, :m.since, :m.until)

-- team_members_end(str district, i64 id, str until) -> one row changes
UPDATE team_members SET until = :until WHERE district = :district AND id = :id AND until IS NULL

-- team_members_leave(str district, i64 helper, str until) -> rows change
UPDATE team_members SET until = :until WHERE district = :district AND helper = :helper AND until IS NULL

-- team_leaders_leave(str district, i64 helper) -> rows change
UPDATE teams SET leader = 0 WHERE district = :district AND leader = :helper

-- team_members_one(str district, Scope scope, i64 id) -> TeamMember
SELECT m.id, m.team, m.helper, m.since, m.until
  FROM team_members m
  JOIN teams t ON t.district = m.district AND t.id = m.team
 WHERE m.district = :district AND m.id = :id AND {scope t.place}

-- team_members_held(str district, i64 team, i64 helper) -> i64
SELECT count(*) FROM team_members m
 WHERE m.district = :district AND m.team = :team AND m.helper = :helper AND m.until IS NULL

-- team_members_of(str district, i64 team, i64 limit) -> TeamMemberRow[]
-- Those of now first, then those who have left, the latest first.
SELECT m.id, m.helper, h.name, h.kind, h.unit, m.since, m.until
  FROM team_members m
  JOIN helpers h ON h.district = m.district AND h.id = m.helper
 WHERE m.district = :district AND m.team = :team
 ORDER BY CASE WHEN m.until IS NULL THEN 0 ELSE 1 END, m.until DESC, m.id
 LIMIT :limit

-- teams_of(str district, i64 helper) -> TeamTerm[]
-- The teams of a helper, over or not.
SELECT m.id, m.team, t.name, m.since, m.until, CASE WHEN t.leader = m.helper THEN 1 ELSE 0 END AS leads
  FROM team_members m
  JOIN teams t ON t.district = m.district AND t.id = m.team
 WHERE m.district = :district AND m.helper = :helper
 ORDER BY m.id DESC

-- joinings_add(str district, JoiningKept j) -> one row changes
INSERT INTO joinings (district, id, helper, place, state, reason, asked_by, asked_words, asked_ms, decided_by,
                      decided_words, decided_ms, answer, since, until, end_reason, ended_words, version)
VALUES (:district, :j.id, :j.helper, :j.place, :j.state, :j.reason, :j.asked_by, :j.asked_words, :j.asked_ms,
        :j.decided_by, :j.decided_words, :j.decided_ms, :j.answer, :j.since, :j.until, :j.end_reason,
        :j.ended_words, :j.version)

-- joinings_save(str district, JoiningKept j) -> one row changes
UPDATE joinings
   SET state = :j.state, decided_by = :j.decided_by, decided_words = :j.decided_words, decided_ms = :j.decided_ms,
       answer = :j.answer, since = :j.since, until = :j.until, end_reason = :j.end_reason,
       ended_words = :j.ended_words, version = :j.version
 WHERE district = :district AND id = :j.id AND version = :j.version - 1

-- joinings_any(str district, i64 id) -> JoiningKept
SELECT j.id, j.helper, j.place, j.state, j.reason, j.asked_by, j.asked_words, j.asked_ms, j.decided_by, j.decided_words,
       j.decided_ms, j.answer, j.since, j.until, j.end_reason, j.ended_words, j.version
  FROM joinings j
 WHERE j.district = :district AND j.id = :id

-- joinings_held(str district, i64 helper) -> JoiningKept[]
SELECT j.id, j.helper, j.place, j.state, j.reason, j.asked_by, j.asked_words, j.asked_ms, j.decided_by, j.decided_words,
       j.decided_ms, j.answer, j.since, j.until, j.end_reason, j.ended_words, j.version
  FROM joinings j
 WHERE j.district = :district AND j.helper = :helper
 ORDER BY j.id DESC

-- joinings_drop(str district, i64 helper, str until, str why, str words) -> rows change
-- Whoever leaves the forces leaves all micro-grids.
UPDATE joinings
   SET state = CASE WHEN state = 'asked' THEN 'dropped' ELSE 'ended' END,
       until = CASE WHEN state = 'asked' THEN NULL WHEN since > :until THEN since ELSE :until END,
       end_reason = :why, ended_words = :words, version = version + 1
 WHERE district = :district AND helper = :helper AND state IN ('asked', 'agreed')

-- joinings_page(str district, Scope scope, i64 account, str state?, str day?, str low?, str high?, str after_place?, i64 after?, i64 by_post?, i64 now_ms, i64 limit) -> JoiningRow[]
-- With `day`: who helped there on that day, by what was agreed; || keeps the planner to the order of places. `mine`: it
-- is the reader's own, or they asked. With `by_post`: what waits for the answer of who acts in that post, where they
-- stand in for another as well.
SELECT j.id, j.helper, h.name, h.kind, h.unit, h.phone, j.place, j.state, j.reason, j.asked_words, j.asked_ms,
       j.decided_words, j.decided_ms, j.answer, j.since, j.until, j.end_reason, j.ended_words, j.version, h.synthetic,
       CASE WHEN j.asked_by = :account OR (h.account = :account AND h.account > 0) THEN 1 ELSE 0 END AS mine
  FROM joinings j
  JOIN helpers h ON h.district = j.district AND h.id = j.helper
 WHERE j.district = :district
   AND ({scope j.place}
        {?by_post OR EXISTS (SELECT 1 FROM post_substitutes x
                              WHERE x.district = j.district AND x.by_post = :by_post AND x.since_ms <= :now_ms
                                AND x.until_ms > :now_ms AND SUBSTR(j.place, 1, LENGTH(x.place)) = x.place)})
       {?by_post AND j.state = 'asked' AND j.asked_by <> :account AND h.account <> :account}
       {?state AND j.state = :state}
       {?day AND j.state || '' IN ('agreed', 'ended') AND j.since <= :day AND (j.until IS NULL OR j.until >= :day)}
       {?low AND j.place >= :low}
       {?high AND j.place < :high}
       {?after AND (j.place, j.id) > (:after_place, :after)}
 ORDER BY j.place, j.id
 LIMIT :limit

-- joinings_seen(str district, Scope scope, i64 helper) -> JoiningTerm[]
-- Those of one helper in the reader's places, the latest first.
SELECT j.id, j.place, j.state, j.reason, j.asked_ms, j.decided_words, j.answer, j.since, j.until, j.version
  FROM joinings j
 WHERE j.district = :district AND j.helper = :helper AND {scope j.place}
 ORDER BY j.id DESC

-- joinings_own(str district, i64 helper) -> JoiningTerm[]
SELECT j.id, j.place, j.state, j.reason, j.asked_ms, j.decided_words, j.answer, j.since, j.until, j.version
  FROM joinings j
 WHERE j.district = :district AND j.helper = :helper
 ORDER BY j.id DESC

-- joinings_counts(str district, Scope scope, str kind?, str low, str high) -> HelperCount[]
-- How many help in each micro-grid.
SELECT j.place AS code, count(*) AS helpers
  FROM joinings j
  JOIN helpers h ON h.district = j.district AND h.id = j.helper AND h.until IS NULL
 WHERE j.district = :district AND j.state = 'agreed' AND j.place >= :low AND j.place < :high AND {scope j.place}
       {?kind AND h.kind = :kind}
 GROUP BY j.place
 ORDER BY j.place

-- helper_notices_recall(str district, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM helper_notices WHERE district = :district AND since_ms = :since_ms
