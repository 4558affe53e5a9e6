-- Kinds of care in dated versions. `every_days` is what the first norms of visits were made of; they rule since.

CREATE TABLE care_kinds_dated (
    district       TEXT   NOT NULL,
    code           TEXT   NOT NULL,
    since_ms       BIGINT NOT NULL,
    name           TEXT   NOT NULL,
    name_en        TEXT   NOT NULL,
    every_days     BIGINT NOT NULL DEFAULT 90,
    needs_consent  BOOL   NOT NULL,            -- 0: from the lists of civil affairs, a statutory duty (PIPL art. 13)
    in_use         BOOL   NOT NULL,            -- may be written down
    source         TEXT   NOT NULL,
    PRIMARY KEY (district, code, since_ms)
);

-- 2025-01-01
INSERT INTO care_kinds_dated (district, code, since_ms, name, name_en, every_days, needs_consent, in_use, source)
SELECT k.district, k.code, 1735660800000, k.name, k.name_en, k.every_days, k.needs_consent, 1, k.source FROM care_kinds k;

DROP TABLE care_kinds;
ALTER TABLE care_kinds_dated RENAME TO care_kinds;
