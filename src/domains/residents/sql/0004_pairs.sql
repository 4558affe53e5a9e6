-- Records that look like one person, found without looking at all: numbers that more than one record has had, noted as they are
-- written; people without a number, and a name's index that goes on with the birthday.
CREATE TABLE resident_twins (
    district         TEXT   NOT NULL,
    identity_digest  BYTES  NOT NULL,
    PRIMARY KEY (district, identity_digest)
);

INSERT INTO resident_twins (district, identity_digest)
SELECT r.district, r.identity_digest
  FROM residents r
 WHERE r.identity_digest IS NOT NULL
 GROUP BY r.district, r.identity_digest
HAVING count(*) > 1;

DROP INDEX residents_name;
CREATE INDEX residents_name ON residents (district, name_digest, birth_date);
CREATE INDEX residents_unnumbered ON residents (district, place, id) WHERE identity_digest IS NULL;
