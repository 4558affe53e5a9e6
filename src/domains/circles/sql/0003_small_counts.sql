-- Counts of people below which none is told: they are merged with their neighbours'. In dated versions.

CREATE TABLE circle_small_counts (
    district   TEXT   NOT NULL,
    since_ms   BIGINT NOT NULL,
    least      BIGINT NOT NULL,                -- 1: every count as it is
    source     TEXT   NOT NULL,
    PRIMARY KEY (district, since_ms)
);

INSERT INTO circle_small_counts (district, since_ms, least, source) VALUES
    ('510104', 1704067200000, 5, '示例；以 5 为单位合并，参照各国普查按 5 取整的做法，待区里定');
