-- Records that look like one person, found without looking at all: those whose number another record has had too, noted as they
-- are written; people without a number, and a name's index that goes on with the birthday.
CREATE TABLE resident_twins (
    district  TEXT   NOT NULL,
    resident  BIGINT NOT NULL,
    PRIMARY KEY (district, resident)
);

INSERT INTO resident_twins (district, resident)
SELECT r.district, r.id
  FROM (SELECT district, identity_digest FROM residents WHERE identity_digest IS NOT NULL
         GROUP BY district, identity_digest HAVING count(*) > 1) t
  JOIN residents r ON r.district = t.district AND r.identity_digest = t.identity_digest;

DROP INDEX residents_name;
CREATE INDEX residents_name ON residents (district, name_digest, birth_date);
CREATE INDEX residents_unnumbered ON residents (district, place, id) WHERE identity_digest IS NULL;
