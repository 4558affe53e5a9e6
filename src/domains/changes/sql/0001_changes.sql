-- Change sets of the grid: acts, and how far they have come. What they did is in the tables of divisions.

CREATE TABLE changes (
    district       TEXT   NOT NULL,
    id             BIGINT NOT NULL,
    state          TEXT   NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'in_force', 'withdrawn', 'blocked')),
    title          TEXT   NOT NULL,
    reason         TEXT   NOT NULL,
    place          TEXT   NOT NULL,            -- the lowest place that holds all it touches
    level          TEXT   NOT NULL,            -- street, district: who approves
    due_ms         BIGINT,                     -- to take effect then; NULL: as soon as it is approved
    acts           TEXT   NOT NULL,            -- JSON
    act_count      BIGINT NOT NULL,
    undoes         BIGINT NOT NULL,            -- the change set it leads back from; 0: none
    faults         BIGINT NOT NULL,            -- at the last check
    warnings       BIGINT NOT NULL,
    places         BIGINT NOT NULL,            -- made, altered, ended
    households     BIGINT NOT NULL,            -- that move
    drafter        BIGINT NOT NULL,
    drafter_words  TEXT   NOT NULL,
    submitter      BIGINT NOT NULL,            -- 0: nobody yet
    approver       BIGINT NOT NULL,
    approver_words TEXT   NOT NULL,
    words          TEXT   NOT NULL,            -- the last that was said: why it was returned, or why it is blocked
    drafted_ms     BIGINT NOT NULL,
    moved_ms       BIGINT NOT NULL,
    applied_ms     BIGINT,
    outcome        TEXT   NOT NULL,            -- JSON: what became of the places; '' until it is in force
    back           TEXT   NOT NULL,            -- JSON: the acts that lead back; '' until it is in force
    version        BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX changes_place ON changes (district, place, id);
CREATE INDEX changes_due ON changes (district, state, due_ms);
