-- Circles are made by people: the survey's own centre, versions, who changed it last, and an end with its reason.

ALTER TABLE circles ADD COLUMN lon BIGINT;                             -- of the survey; absent: amid its homes
ALTER TABLE circles ADD COLUMN lat BIGINT;
ALTER TABLE circles ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE circles ADD COLUMN author_words TEXT NOT NULL DEFAULT '';
ALTER TABLE circles ADD COLUMN changed_ms BIGINT NOT NULL DEFAULT 0;
ALTER TABLE circles ADD COLUMN ended_ms BIGINT;
ALTER TABLE circles ADD COLUMN ended_why TEXT NOT NULL DEFAULT '';

UPDATE circles SET changed_ms = made_ms;

CREATE UNIQUE INDEX circles_name ON circles (district, name) WHERE ended_ms IS NULL;
