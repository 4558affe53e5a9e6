-- Days off and make-up days that were announced after the program was built. Those of the years before stand with their
-- notices in vocab/calendar.c.

CREATE TABLE calendar_days (
    district       TEXT   NOT NULL,
    from_day       TEXT   NOT NULL,            -- 2026-03-01
    since_ms       BIGINT NOT NULL,            -- limits are counted by it from then on
    to_day         TEXT   NOT NULL,
    name           TEXT   NOT NULL,
    work           BOOL   NOT NULL,            -- worked in a holiday's stead
    source         TEXT   NOT NULL,            -- the notice
    PRIMARY KEY (district, from_day, since_ms)
);
