-- Side paths of the road: raised to the desk above, suspended, merged, extended, urged, done again; and who assists.

ALTER TABLE cases ADD COLUMN level TEXT NOT NULL DEFAULT 'community';
ALTER TABLE cases ADD COLUMN held TEXT;                             -- state it goes back to
ALTER TABLE cases ADD COLUMN paused_ms BIGINT;
ALTER TABLE cases ADD COLUMN parent BIGINT NOT NULL DEFAULT 0;      -- the case it was merged into
ALTER TABLE cases ADD COLUMN first_due_ms BIGINT;                   -- before any extension or pause
ALTER TABLE cases ADD COLUMN asked_days BIGINT NOT NULL DEFAULT 0;  -- an extension that waits for an answer
ALTER TABLE cases ADD COLUMN extensions BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN urges BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN urged_ms BIGINT;
ALTER TABLE cases ADD COLUMN returns BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN reopens BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN settled BOOL NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN outside TEXT;                          -- its number in the system it came from

UPDATE cases SET first_due_ms = due_ms;

CREATE INDEX cases_parent ON cases (district, parent, id) WHERE parent > 0;
CREATE UNIQUE INDEX cases_outside ON cases (district, source, outside) WHERE outside IS NOT NULL;

-- 协办: posts that a case was sent to beside the one that answers for it; all of them answer.
CREATE TABLE case_assists (
    district    TEXT   NOT NULL,
    case_id     BIGINT NOT NULL,
    post        BIGINT NOT NULL,
    words       TEXT   NOT NULL,               -- who, in words
    asked_ms    BIGINT NOT NULL,
    answered_ms BIGINT,
    PRIMARY KEY (district, case_id, post)
);

CREATE INDEX case_assists_post ON case_assists (district, post, case_id);
