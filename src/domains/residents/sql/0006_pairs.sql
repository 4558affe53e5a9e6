-- Two people of one name and birthday in one community are seen in the index alone, without the rows of those who are not.
DROP INDEX residents_name;
CREATE INDEX residents_name ON residents (district, name_digest, birth_date, place, id);
