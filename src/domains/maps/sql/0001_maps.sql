-- Base maps: sets of vector tiles, cut once at import. One set is shown; the next one is written beside it and takes
-- its place in one step, so that an import that fails has changed nothing.

CREATE TABLE map_sets (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    state       TEXT   NOT NULL,               -- loading, shown, gone
    name        TEXT   NOT NULL,               -- the file it came from, or 示例
    attribution TEXT   NOT NULL,               -- drawn in the corner of every map
    review      TEXT   NOT NULL,               -- 审图号; '': none
    synthetic   BOOL   NOT NULL,
    west        BIGINT NOT NULL,               -- 1e-7 degree, CGCS2000
    south       BIGINT NOT NULL,
    east        BIGINT NOT NULL,
    north       BIGINT NOT NULL,
    min_zoom    BIGINT NOT NULL,
    max_zoom    BIGINT NOT NULL,
    tiles       BIGINT NOT NULL,
    bytes       BIGINT NOT NULL,
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE TABLE map_tiles (
    district    TEXT   NOT NULL,
    map_set     BIGINT NOT NULL,
    z           BIGINT NOT NULL,
    x           BIGINT NOT NULL,
    y           BIGINT NOT NULL,
    etag        TEXT   NOT NULL,
    data        BYTES  NOT NULL,               -- Mapbox Vector Tile 2.1, gzip
    PRIMARY KEY (district, map_set, z, x, y)
) ;
