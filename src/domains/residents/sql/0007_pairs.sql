-- Pairs are found without the rows of those who are none: both indexes say who was merged, and that of people without a number holds
-- all that is compared (the number itself so that SQLite sees that it needn't look at the row).
DROP INDEX residents_unnumbered;
CREATE INDEX residents_unnumbered ON residents (district, place, name_digest, birth_date, id, merged_into, identity_digest)
 WHERE identity_digest IS NULL;
DROP INDEX residents_name;
CREATE INDEX residents_name ON residents (district, name_digest, birth_date, place, id, merged_into);
DROP INDEX residents_identity;
CREATE INDEX residents_identity ON residents (district, identity_digest) WHERE identity_digest IS NOT NULL;
