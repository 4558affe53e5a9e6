-- What a key may do beyond an hour, and until when. Keys that were given before go on as they were.

ALTER TABLE open311_keys ADD COLUMN minutely BIGINT NOT NULL DEFAULT 0;    -- reports in any minute
ALTER TABLE open311_keys ADD COLUMN daily BIGINT NOT NULL DEFAULT 0;       -- … in any 24 hours
ALTER TABLE open311_keys ADD COLUMN until_day BIGINT;                      -- its last day; none: it doesn't end by itself
ALTER TABLE open311_keys ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

UPDATE open311_keys SET minutely = hourly, daily = 24 * hourly;
