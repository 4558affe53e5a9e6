-- How long an answer may take, in dated versions.

CREATE TABLE request_limits_dated (
    district     TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    since_ms     BIGINT NOT NULL,
    limit_value  BIGINT NOT NULL,
    limit_unit   TEXT   NOT NULL,
    source       TEXT   NOT NULL,
    PRIMARY KEY (district, kind, since_ms)
);

-- 2025-01-01
INSERT INTO request_limits_dated (district, kind, since_ms, limit_value, limit_unit, source)
SELECT l.district, l.kind, 1735660800000, l.limit_value, l.limit_unit, l.source FROM request_limits l;

DROP TABLE request_limits;
ALTER TABLE request_limits_dated RENAME TO request_limits;
