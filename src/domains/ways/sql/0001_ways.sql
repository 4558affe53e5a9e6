-- 路网补绘: edits of the walking network, kept beside the map's extract. Rows are ended, never altered.

CREATE TABLE way_edits (
    district     TEXT   NOT NULL,
    id           BIGINT NOT NULL,
    kind         TEXT   NOT NULL,              -- path, gate, stretch
    line         TEXT   NOT NULL,              -- points in 1e-7 degree: "lon lat,lon lat"
    surface      TEXT   NOT NULL,              -- of a path: way, steps, crossing
    state        TEXT   NOT NULL,              -- open, private, closed
    hours        TEXT   NOT NULL,              -- of a gate; empty: always
    why          TEXT   NOT NULL,
    place        TEXT   NOT NULL,
    author       BIGINT NOT NULL,
    author_words TEXT   NOT NULL,
    made_ms      BIGINT NOT NULL,
    ended_ms     BIGINT,
    ended_words  TEXT   NOT NULL,
    ended_why    TEXT   NOT NULL,
    stamp        BIGINT NOT NULL,              -- another number with every change
    PRIMARY KEY (district, id)
);

CREATE INDEX way_edits_place ON way_edits (district, place, id);
CREATE INDEX way_edits_stamp ON way_edits (district, stamp);
