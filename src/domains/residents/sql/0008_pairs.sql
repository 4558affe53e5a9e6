-- The other of a pair is looked at in its row: with merged_into in the index of names, the last step of an import had
-- to move an entry of every person it had taken in.
DROP INDEX residents_name;
CREATE INDEX residents_name ON residents (district, name_digest, birth_date, place, id);
