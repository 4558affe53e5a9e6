-- How often a key may ask, beside how often it may report.

ALTER TABLE open311_keys ADD COLUMN reads BIGINT NOT NULL DEFAULT 300;     -- questions in any minute
