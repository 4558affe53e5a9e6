-- Scenarios: hours, capacity and gates too; what each act costs; what is said of a scenario; its being proposed.

ALTER TABLE circle_acts ADD COLUMN hours TEXT NOT NULL DEFAULT '';
ALTER TABLE circle_acts ADD COLUMN capacity BIGINT;
ALTER TABLE circle_acts ADD COLUMN cost_fen BIGINT;
ALTER TABLE circle_scenarios ADD COLUMN proposed_ms BIGINT;            -- as a project, of the version that is proposed
ALTER TABLE circle_scenarios ADD COLUMN proposed_version BIGINT NOT NULL DEFAULT 0;

CREATE TABLE circle_comments (
    district     TEXT   NOT NULL,
    id           BIGINT NOT NULL,
    scenario     BIGINT NOT NULL,
    author       BIGINT NOT NULL,
    author_words TEXT   NOT NULL,
    words        TEXT   NOT NULL,
    made_ms      BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX circle_comments_scenario ON circle_comments (district, scenario, id);
