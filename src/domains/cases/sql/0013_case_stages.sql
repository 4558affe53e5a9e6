-- Limits of every stage of the road beside that of the class as a whole: how long a report may wait to be filed, a filed
-- case to be sent, and so on. `code` is the stage, or the stage and a class or a group of them: 'verify', 'verify.15',
-- 'verify.15003'; the most particular holds.

CREATE TABLE case_limits (
    district    TEXT   NOT NULL,
    code        TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,               -- for stages that begin from then on
    limit_value BIGINT NOT NULL,               -- 0: none
    limit_unit  TEXT   NOT NULL,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, code, since_ms)
);

-- The stage that a case is in, where its time is limited. No row: it isn't.
CREATE TABLE case_stages (
    district    TEXT   NOT NULL,
    case_id     BIGINT NOT NULL,
    stage       TEXT   NOT NULL,
    from_ms     BIGINT NOT NULL,
    limit_value BIGINT NOT NULL,               -- as it was when the stage began
    limit_unit  TEXT   NOT NULL,
    due_ms      BIGINT NOT NULL,
    mark        TEXT   NOT NULL,
    mark_ms     BIGINT,                        -- when the next mark falls due; NULL: it stands still, or all was said
    calendar    BIGINT NOT NULL,               -- the number of the calendar that it was counted by
    PRIMARY KEY (district, case_id)
);

CREATE INDEX case_stages_mark ON case_stages (district, mark_ms) WHERE mark_ms IS NOT NULL;
CREATE INDEX case_stages_calendar ON case_stages (district, calendar);
