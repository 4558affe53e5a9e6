-- How closely solved cases are shown to anybody, in dated versions.

CREATE TABLE solved_rules (
    district    TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    least       BIGINT NOT NULL,               -- a smaller count is merged into a wider one
    months      BIGINT NOT NULL,
    radius_m    BIGINT NOT NULL,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, since_ms)
);

INSERT INTO solved_rules (district, since_ms, least, months, radius_m, source) VALUES
    ('510104', 1704067200000, 3, 12, 1000, '示例');
