-- By age first: an index that begins with the district looks to PostgreSQL as good for one key as the primary key does, as long
-- as it knows nothing of a table that was empty, and then it walks through all there is for each request.
DROP INDEX answers_age;
CREATE INDEX answers_age ON answers (at_ms, district);
