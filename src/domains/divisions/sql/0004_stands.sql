-- Since when compounds and buildings are there: 0 for those that were there before the house began to ask.

ALTER TABLE compounds ADD COLUMN from_ms BIGINT NOT NULL DEFAULT 0;
ALTER TABLE buildings ADD COLUMN from_ms BIGINT NOT NULL DEFAULT 0;
