-- dictionary_drafts_add(str district, DictionaryDraft d) -> one row changes
INSERT INTO dictionary_drafts (district, id, dictionary, entry_key, entry, since_day, place, clause, reason, state,
                               drafted_by, drafted_words, drafted_ms, decided_by, decided_words, decided_ms, decision, since_ms,
                               version)
VALUES (:district, :d.id, :d.dictionary, :d.entry_key, :d.entry, :d.since_day, :d.place, :d.clause, :d.reason,
        'open', :d.drafted_by, :d.drafted_words, :d.drafted_ms, 0, '', NULL, '', NULL, 1)

-- dictionary_drafts_one(str district, i64 id, Scope scope) -> DictionaryDraft
SELECT d.id, d.dictionary, d.entry_key, d.entry, d.since_day, d.place, d.clause, d.reason, d.state, d.drafted_by,
       d.drafted_words, d.drafted_ms, d.decided_by, d.decided_words, d.decided_ms, d.decision, d.since_ms, d.recalled_words,
       d.recalled_ms, d.recall_why, d.version
  FROM dictionary_drafts d
 WHERE d.district = :district AND d.id = :id AND {scope d.place own d.drafted_by}

-- dictionary_drafts_of(str district, str dictionary, Scope scope) -> DictionaryDraft[]
SELECT d.id, d.dictionary, d.entry_key, d.entry, d.since_day, d.place, d.clause, d.reason, d.state, d.drafted_by,
       d.drafted_words, d.drafted_ms, d.decided_by, d.decided_words, d.decided_ms, d.decision, d.since_ms, d.recalled_words,
       d.recalled_ms, d.recall_why, d.version
  FROM dictionary_drafts d
 WHERE d.district = :district AND d.dictionary = :dictionary AND d.state = 'open'
   AND {scope d.place own d.drafted_by}
 ORDER BY d.id

-- dictionary_drafts_published(str district, str dictionary) -> DictionaryDraft[]
SELECT d.id, d.dictionary, d.entry_key, d.entry, d.since_day, d.place, d.clause, d.reason, d.state, d.drafted_by,
       d.drafted_words, d.drafted_ms, d.decided_by, d.decided_words, d.decided_ms, d.decision, d.since_ms, d.recalled_words,
       d.recalled_ms, d.recall_why, d.version
  FROM dictionary_drafts d
 WHERE d.district = :district AND d.dictionary = :dictionary AND d.state = 'published'
 ORDER BY d.id

-- dictionary_drafts_open(str district, Scope scope) -> DictionaryCount[]
SELECT d.dictionary, count(*) AS drafts
  FROM dictionary_drafts d
 WHERE d.district = :district AND d.state = 'open' AND {scope d.place own d.drafted_by}
 GROUP BY d.dictionary

-- dictionary_drafts_amend(str district, DictionaryDraft d) -> one row changes
UPDATE dictionary_drafts
   SET entry_key = :d.entry_key, entry = :d.entry, since_day = :d.since_day, clause = :d.clause, reason = :d.reason,
       version = version + 1
 WHERE district = :district AND id = :d.id AND version = :d.version AND state = 'open'

-- dictionary_drafts_decide(str district, DictionaryDraft d) -> one row changes
UPDATE dictionary_drafts
   SET state = :d.state, entry = :d.entry, decided_by = :d.decided_by, decided_words = :d.decided_words,
       decided_ms = :d.decided_ms, decision = :d.decision, since_ms = :d.since_ms, version = version + 1
 WHERE district = :district AND id = :d.id AND version = :d.version AND state = 'open'

-- dictionary_drafts_recall(str district, DictionaryDraft d) -> one row changes
UPDATE dictionary_drafts
   SET state = 'recalled', recalled_words = :d.recalled_words, recalled_ms = :d.recalled_ms, recall_why = :d.recall_why,
       version = version + 1
 WHERE district = :district AND id = :d.id AND version = :d.version AND state = 'published'

-- dictionary_stamp(str district) -> i64
SELECT s.stamp FROM dictionary_stamps s WHERE s.district = :district

-- dictionary_stamp_put(str district, i64 stamp) -> one row changes
INSERT INTO dictionary_stamps (district, stamp) VALUES (:district, :stamp)
    ON CONFLICT (district) DO UPDATE SET stamp = excluded.stamp

-- calendar_days_all(str district) -> CalendarRow[]
SELECT d.from_day AS "from", d.to_day AS "to", d.name, d.work, d.since_ms, d.source
  FROM calendar_days d
 WHERE d.district = :district
 ORDER BY d.from_day, d.since_ms

-- calendar_days_add(str district, CalendarRow d) -> one row changes
INSERT INTO calendar_days (district, from_day, since_ms, to_day, name, work, source)
VALUES (:district, :d.from, :d.since_ms, :d.to, :d.name, :d.work, :d.source)

-- calendar_days_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM calendar_days WHERE district = :district AND from_day = :key AND since_ms = :since_ms
