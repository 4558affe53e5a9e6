-- The clock warns: amber when a quarter of the limit is left, red when it is over, to the desk above a working day later.

ALTER TABLE cases ADD COLUMN filed_ms BIGINT;                        -- since when the limit runs
ALTER TABLE cases ADD COLUMN mark TEXT NOT NULL DEFAULT 'none';
ALTER TABLE cases ADD COLUMN mark_ms BIGINT;                         -- when the next mark falls due

CREATE INDEX cases_mark ON cases (district, mark_ms) WHERE mark_ms IS NOT NULL;
