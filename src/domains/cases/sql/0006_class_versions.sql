-- Classes in dated versions, with what must come with the result.

CREATE TABLE case_classes_dated (
    district    TEXT   NOT NULL,
    code        TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    parent      TEXT   NOT NULL,
    name        TEXT   NOT NULL,
    name_en     TEXT   NOT NULL,
    icon        TEXT   NOT NULL,
    limit_value BIGINT NOT NULL,
    limit_unit  TEXT   NOT NULL,
    urgency     TEXT   NOT NULL,
    evidence    BOOL   NOT NULL,               -- a photo of the result
    in_use      BOOL   NOT NULL,               -- may be reported
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, code, since_ms)
);

INSERT INTO case_classes_dated (district, code, since_ms, parent, name, name_en, icon, limit_value, limit_unit, urgency,
                                evidence, in_use, source)
SELECT c.district, c.code, c.since_ms, c.parent, c.name, c.name_en, c.icon, c.limit_value, c.limit_unit, c.urgency, 1, 1,
       c.source
  FROM case_classes c;

DROP TABLE case_classes;
ALTER TABLE case_classes_dated RENAME TO case_classes;
