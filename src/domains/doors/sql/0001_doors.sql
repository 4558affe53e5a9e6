-- Codes at doors. They are printed, so they are nobody's secret; they can't be guessed, and they can be taken back.

CREATE TABLE door_codes (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    code        TEXT   NOT NULL,
    building_id BIGINT NOT NULL,
    unit        BIGINT NOT NULL,               -- its staircase; 0: the building as a whole
    made_ms     BIGINT NOT NULL,
    made_by     BIGINT NOT NULL,               -- account
    ended_ms    BIGINT,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX door_codes_code ON door_codes (district, code);
CREATE UNIQUE INDEX door_codes_live ON door_codes (district, building_id, unit) WHERE ended_ms IS NULL;
