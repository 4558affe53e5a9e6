-- Asked with three equals signs: for "IN" of three words SQLite makes a table of them in memory, and each case that is written or moves
-- asks it. What reads by this index says it in the same words.
DROP INDEX cases_rare;
CREATE INDEX cases_rare ON cases (district, state, id, place, class, urgency)
 WHERE state = 'refused' OR state = 'merged' OR state = 'voided';
