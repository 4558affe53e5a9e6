-- committees_add(str district, Committee c) -> one row changes
INSERT INTO committees (district, id, place, name, short_name, term_value, term_unit, source, since, synthetic, version)
VALUES (:district, :c.id, :c.place, :c.name, :c.short_name, :c.term_value, :c.term_unit, :c.source, :c.since,
        :c.synthetic, :c.version)

-- committees_save(str district, Committee c) -> one row changes
UPDATE committees
   SET name = :c.name, short_name = :c.short_name, term_value = :c.term_value, term_unit = :c.term_unit,
       source = :c.source, version = :c.version
 WHERE district = :district AND id = :c.id AND version = :c.version - 1

-- committees_one(str district, i64 id) -> Committee
SELECT c.id, c.place, c.name, c.short_name, c.term_value, c.term_unit, c.source, c.since, c.synthetic, c.version
  FROM committees c
 WHERE c.district = :district AND c.id = :id

-- committees_seen(str district, i64 id, Scope scope) -> Committee
SELECT c.id, c.place, c.name, c.short_name, c.term_value, c.term_unit, c.source, c.since, c.synthetic, c.version
  FROM committees c
 WHERE c.district = :district AND c.id = :id AND {scope c.place}

-- committees_in(str district, Scope scope) -> Committee[]
SELECT c.id, c.place, c.name, c.short_name, c.term_value, c.term_unit, c.source, c.since, c.synthetic, c.version
  FROM committees c
 WHERE c.district = :district AND {scope c.place}
 ORDER BY c.place
 LIMIT 200

-- committees_of(str district, i64 account, str today) -> Committee[]
-- Those one sits on today, wherever they lie.
SELECT c.id, c.place, c.name, c.short_name, c.term_value, c.term_unit, c.source, c.since, c.synthetic, c.version
  FROM committee_members m
  JOIN committees c ON c.district = m.district AND c.id = m.committee
 WHERE m.district = :district AND m.account = :account AND m.since <= :today AND m.until >= :today
 ORDER BY c.place
 LIMIT 20

-- committee_members_add(str district, i64 committee, CommitteeMember m) -> one row changes
INSERT INTO committee_members (district, id, committee, account, name, office, since, until)
VALUES (:district, :m.id, :committee, :m.account, :m.name, :m.office, :m.since, :m.until)

-- committee_members_close(str district, i64 committee, str since, str until) -> rows change
-- Whoever sat until then doesn't any longer; those of the same day were a slip.
UPDATE committee_members SET until = :until
 WHERE district = :district AND committee = :committee AND until >= :since

-- committee_members_drop(str district, i64 committee, str since) -> rows change
DELETE FROM committee_members WHERE district = :district AND committee = :committee AND since >= :since

-- committee_members_on(str district, i64 committee, str today) -> CommitteeMember[]
SELECT m.id, m.account, m.name, m.office, m.since, m.until
  FROM committee_members m
 WHERE m.district = :district AND m.committee = :committee AND m.since <= :today AND m.until >= :today
 ORDER BY CASE m.office WHEN 'chair' THEN 0 WHEN 'deputy' THEN 1 ELSE 2 END, m.id
 LIMIT 20

-- committee_serials_move(str district, i64 committee, i64 year) -> rows change
UPDATE committee_serials SET last = last + 1 WHERE district = :district AND committee = :committee AND year = :year

-- committee_serials_first(str district, i64 committee, i64 year) -> one row changes
INSERT INTO committee_serials (district, committee, year, last) VALUES (:district, :committee, :year, 1)

-- committee_serials_last(str district, i64 committee, i64 year) -> i64
SELECT s.last FROM committee_serials s
 WHERE s.district = :district AND s.committee = :committee AND s.year = :year

-- disputes_add(str district, Dispute d) -> one row changes
INSERT INTO disputes (district, id, committee, place, number, kind, source, grade, state, mediator, mediator_words,
                      parties_words, facts_sealed, agreed_sealed, form, copies, amount_fen, parties, sittings,
                      registered_ms, accepted_ms, term_ms, agreed_ms, mediator_signed_ms, effect_ms, confirm_until_ms,
                      court, onward, closed_ms, clock_ms, moved_ms, synthetic, version)
VALUES (:district, :d.id, :d.committee, :d.place, :d.number, :d.kind, :d.source, :d.grade, :d.state, :d.mediator,
        :d.mediator_words, :d.parties_words, :d.facts_sealed, :d.agreed_sealed, :d.form, :d.copies, :d.amount_fen,
        :d.parties, :d.sittings, :d.registered_ms, :d.accepted_ms, :d.term_ms, :d.agreed_ms, :d.mediator_signed_ms,
        :d.effect_ms, :d.confirm_until_ms, :d.court, :d.onward, :d.closed_ms, :d.clock_ms, :d.moved_ms, :d.synthetic,
        :d.version)

-- disputes_save(str district, Dispute d) -> one row changes
UPDATE disputes
   SET grade = :d.grade, state = :d.state, mediator = :d.mediator, mediator_words = :d.mediator_words,
       agreed_sealed = :d.agreed_sealed, form = :d.form, copies = :d.copies, amount_fen = :d.amount_fen,
       sittings = :d.sittings, accepted_ms = :d.accepted_ms, term_ms = :d.term_ms, agreed_ms = :d.agreed_ms,
       mediator_signed_ms = :d.mediator_signed_ms, effect_ms = :d.effect_ms, confirm_until_ms = :d.confirm_until_ms,
       court = :d.court, onward = :d.onward, closed_ms = :d.closed_ms, clock_ms = :d.clock_ms, moved_ms = :d.moved_ms,
       version = :d.version
 WHERE district = :district AND id = :d.id AND version = :d.version - 1

-- disputes_kept(str district, i64 id) -> Dispute
-- Whoever asks: for the demo town.
SELECT d.id, d.committee, d.place, d.number, d.kind, d.source, d.grade, d.state, d.mediator, d.mediator_words,
       d.parties_words, d.facts_sealed, d.agreed_sealed, d.form, d.copies, d.amount_fen, d.parties, d.sittings,
       d.registered_ms, d.accepted_ms, d.term_ms, d.agreed_ms, d.mediator_signed_ms, d.effect_ms, d.confirm_until_ms,
       d.court, d.onward, d.closed_ms, d.clock_ms, d.moved_ms, d.synthetic, d.version
  FROM disputes d
 WHERE d.district = :district AND d.id = :id

-- disputes_one(str district, i64 id, i64 account, str today) -> Dispute
-- For a member of its committee in office who hasn't stepped aside.
SELECT d.id, d.committee, d.place, d.number, d.kind, d.source, d.grade, d.state, d.mediator, d.mediator_words,
       d.parties_words, d.facts_sealed, d.agreed_sealed, d.form, d.copies, d.amount_fen, d.parties, d.sittings,
       d.registered_ms, d.accepted_ms, d.term_ms, d.agreed_ms, d.mediator_signed_ms, d.effect_ms, d.confirm_until_ms,
       d.court, d.onward, d.closed_ms, d.clock_ms, d.moved_ms, d.synthetic, d.version
  FROM disputes d
 WHERE d.district = :district AND d.id = :id
   AND EXISTS (SELECT 1 FROM committee_members m
                WHERE m.district = d.district AND m.committee = d.committee AND m.account = :account
                  AND m.since <= :today AND m.until >= :today)
   AND NOT EXISTS (SELECT 1 FROM dispute_aloof a
                    WHERE a.district = d.district AND a.dispute = d.id AND a.account = :account)

-- disputes_page(str district, i64 account, str today, i64 open?, i64 mine?, str state?, str kind?, i64 before?, i64 limit) -> Dispute[]
-- The newest first.
SELECT d.id, d.committee, d.place, d.number, d.kind, d.source, d.grade, d.state, d.mediator, d.mediator_words,
       d.parties_words, d.facts_sealed, d.agreed_sealed, d.form, d.copies, d.amount_fen, d.parties, d.sittings,
       d.registered_ms, d.accepted_ms, d.term_ms, d.agreed_ms, d.mediator_signed_ms, d.effect_ms, d.confirm_until_ms,
       d.court, d.onward, d.closed_ms, d.clock_ms, d.moved_ms, d.synthetic, d.version
  FROM disputes d
 WHERE d.district = :district
   AND EXISTS (SELECT 1 FROM committee_members m
                WHERE m.district = d.district AND m.committee = d.committee AND m.account = :account
                  AND m.since <= :today AND m.until >= :today)
   AND NOT EXISTS (SELECT 1 FROM dispute_aloof a
                    WHERE a.district = d.district AND a.dispute = d.id AND a.account = :account)
       {?open AND d.state NOT IN ('filed', 'ended', 'declined', 'referred', 'performed', 'broken')}
       {?mine AND d.mediator = :mine}
       {?state AND d.state = :state}
       {?kind AND d.kind = :kind}
       {?before AND d.id < :before}
 ORDER BY d.id DESC
 LIMIT :limit

-- disputes_clocks(str district, i64 account, str today, i64 until_ms, i64 limit) -> Dispute[]
-- What runs out next, the first first.
SELECT d.id, d.committee, d.place, d.number, d.kind, d.source, d.grade, d.state, d.mediator, d.mediator_words,
       d.parties_words, d.facts_sealed, d.agreed_sealed, d.form, d.copies, d.amount_fen, d.parties, d.sittings,
       d.registered_ms, d.accepted_ms, d.term_ms, d.agreed_ms, d.mediator_signed_ms, d.effect_ms, d.confirm_until_ms,
       d.court, d.onward, d.closed_ms, d.clock_ms, d.moved_ms, d.synthetic, d.version
  FROM disputes d
 WHERE d.district = :district AND d.clock_ms IS NOT NULL AND d.clock_ms <= :until_ms
   AND EXISTS (SELECT 1 FROM committee_members m
                WHERE m.district = d.district AND m.committee = d.committee AND m.account = :account
                  AND m.since <= :today AND m.until >= :today)
   AND NOT EXISTS (SELECT 1 FROM dispute_aloof a
                    WHERE a.district = d.district AND a.dispute = d.id AND a.account = :account)
 ORDER BY d.clock_ms, d.id
 LIMIT :limit

-- disputes_figures_of(str district, Scope scope, i64 from_ms, i64 to_ms, str low?, str high?) -> DisputeFigure[]
-- By community, of what was registered in a time. Numbers, no file.
SELECT d.place, count(*) AS taken,
       CAST(sum(CASE WHEN d.accepted_ms IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS accepted,
       CAST(sum(CASE WHEN d.effect_ms IS NOT NULL OR (d.accepted_ms IS NOT NULL AND d.onward <> 'none')
                     THEN 1 ELSE 0 END) AS BIGINT) AS settled,
       CAST(sum(CASE WHEN d.effect_ms IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS agreed,
       CAST(sum(CASE WHEN d.effect_ms IS NOT NULL AND d.form = 'oral' THEN 1 ELSE 0 END) AS BIGINT) AS oral,
       CAST(sum(CASE WHEN d.effect_ms IS NULL AND d.onward <> 'none' THEN 1 ELSE 0 END) AS BIGINT) AS ended,
       CAST(sum(CASE WHEN d.accepted_ms IS NULL AND d.closed_ms IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS declined,
       CAST(sum(CASE WHEN d.effect_ms IS NOT NULL THEN d.amount_fen ELSE 0 END) AS BIGINT) AS amount_fen,
       CAST(sum(CASE WHEN d.effect_ms IS NOT NULL AND d.closed_ms IS NOT NULL AND d.onward = 'none'
                     THEN 1 ELSE 0 END) AS BIGINT) AS performed,
       CAST(sum(CASE WHEN d.court <> 'none' THEN 1 ELSE 0 END) AS BIGINT) AS asked_court,
       CAST(sum(CASE WHEN d.court = 'confirmed' THEN 1 ELSE 0 END) AS BIGINT) AS confirmed,
       CAST(sum(CASE WHEN d.parties >= 3 THEN 1 ELSE 0 END) AS BIGINT) AS crowded,
       CAST(sum(CASE WHEN d.closed_ms IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS open
  FROM disputes d
 WHERE d.district = :district AND d.registered_ms >= :from_ms AND d.registered_ms < :to_ms AND {scope d.place}
       {?low AND d.place >= :low}
       {?high AND d.place < :high}
 GROUP BY d.place
 ORDER BY d.place

-- dispute_parties_add(str district, DisputeParty p) -> one row changes
INSERT INTO dispute_parties (district, id, dispute, rank, side, kind, name, about_sealed, name_digest, agent, consent,
                             consent_ms, signed_ms, signed_how)
VALUES (:district, :p.id, :p.dispute, :p.rank, :p.side, :p.kind, :p.name, :p.about_sealed, :p.name_digest, :p.agent,
        :p.consent, :p.consent_ms, :p.signed_ms, :p.signed_how)

-- dispute_parties_save(str district, DisputeParty p) -> one row changes
UPDATE dispute_parties
   SET consent = :p.consent, consent_ms = :p.consent_ms, signed_ms = :p.signed_ms, signed_how = :p.signed_how
 WHERE district = :district AND id = :p.id

-- dispute_parties_unsign(str district, i64 dispute) -> rows change
UPDATE dispute_parties SET signed_ms = NULL, signed_how = NULL WHERE district = :district AND dispute = :dispute

-- dispute_parties_of(str district, i64 dispute) -> DisputeParty[]
SELECT p.id, p.dispute, p.rank, p.side, p.kind, p.name, p.about_sealed, p.name_digest, p.agent, p.consent, p.consent_ms,
       p.signed_ms, p.signed_how
  FROM dispute_parties p
 WHERE p.district = :district AND p.dispute = :dispute
 ORDER BY p.rank
 LIMIT 40

-- dispute_entries_add(str district, DisputeEntry e) -> one row changes
INSERT INTO dispute_entries (district, id, dispute, verb, state, at_ms, words_sealed, account, by_words, made_ms)
VALUES (:district, :e.id, :e.dispute, :e.verb, :e.state, :e.at_ms, :e.words_sealed, :e.account, :e.by_words, :e.made_ms)

-- dispute_entries_of(str district, i64 dispute) -> DisputeEntry[]
SELECT e.id, e.dispute, e.verb, e.state, e.at_ms, e.words_sealed, e.account, e.by_words, e.made_ms
  FROM dispute_entries e
 WHERE e.district = :district AND e.dispute = :dispute
 ORDER BY e.id
 LIMIT 1000

-- dispute_papers_add(str district, DisputePaper p) -> one row changes
INSERT INTO dispute_papers (district, id, dispute, entry, kind, photo, made_ms)
VALUES (:district, :p.id, :p.dispute, :p.entry, :p.kind, :p.photo, :p.made_ms)

-- dispute_papers_of(str district, i64 dispute) -> DisputePaper[]
SELECT p.id, p.dispute, p.entry, p.kind, p.photo, p.made_ms
  FROM dispute_papers p
 WHERE p.district = :district AND p.dispute = :dispute
 ORDER BY p.id
 LIMIT 200

-- dispute_terms_add(str district, DisputeTerm t) -> one row changes
INSERT INTO dispute_terms (district, id, dispute, rank, party, words_sealed, amount_fen, due_day, done_fen, done_ms)
VALUES (:district, :t.id, :t.dispute, :t.rank, :t.party, :t.words_sealed, :t.amount_fen, :t.due_day, :t.done_fen,
        :t.done_ms)

-- dispute_terms_save(str district, DisputeTerm t) -> one row changes
UPDATE dispute_terms SET done_fen = :t.done_fen, done_ms = :t.done_ms WHERE district = :district AND id = :t.id

-- dispute_terms_drop(str district, i64 dispute) -> rows change
-- Of a draft that nobody is bound by.
DELETE FROM dispute_terms WHERE district = :district AND dispute = :dispute

-- dispute_terms_of(str district, i64 dispute) -> DisputeTerm[]
SELECT t.id, t.dispute, t.rank, t.party, t.words_sealed, t.amount_fen, t.due_day, t.done_fen, t.done_ms
  FROM dispute_terms t
 WHERE t.district = :district AND t.dispute = :dispute
 ORDER BY t.rank
 LIMIT 40

-- dispute_aloof_add(str district, i64 dispute, i64 account, i64 at_ms) -> one row changes
INSERT INTO dispute_aloof (district, dispute, account, at_ms) VALUES (:district, :dispute, :account, :at_ms)

-- dispute_aloof_has(str district, i64 dispute, i64 account) -> i64
SELECT count(*) FROM dispute_aloof a
 WHERE a.district = :district AND a.dispute = :dispute AND a.account = :account

-- disputes_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, facts_sealed AS one, agreed_sealed AS two FROM disputes
 WHERE district = :district AND id > :from.id
 ORDER BY id
 LIMIT :limit

-- disputes_seal_again(str district, SealedRow was, SealedRow now) -> rows change
UPDATE disputes SET facts_sealed = :now.one, agreed_sealed = :now.two
 WHERE district = :district AND id = :now.id AND facts_sealed = :was.one
   AND agreed_sealed IS NOT DISTINCT FROM :was.two

-- dispute_parties_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, about_sealed AS one FROM dispute_parties
 WHERE district = :district AND id > :from.id
 ORDER BY id
 LIMIT :limit

-- dispute_parties_seal(str district, SealedRow was, SealedRow now, bytes name_digest) -> rows change
UPDATE dispute_parties SET about_sealed = :now.one, name_digest = :name_digest
 WHERE district = :district AND id = :now.id AND about_sealed = :was.one

-- dispute_entries_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, words_sealed AS one FROM dispute_entries
 WHERE district = :district AND id > :from.id AND words_sealed IS NOT NULL
 ORDER BY id
 LIMIT :limit

-- dispute_entries_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE dispute_entries SET words_sealed = :now.one
 WHERE district = :district AND id = :now.id AND words_sealed = :was.one

-- dispute_terms_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, words_sealed AS one FROM dispute_terms
 WHERE district = :district AND id > :from.id
 ORDER BY id
 LIMIT :limit

-- dispute_terms_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE dispute_terms SET words_sealed = :now.one
 WHERE district = :district AND id = :now.id AND words_sealed = :was.one
