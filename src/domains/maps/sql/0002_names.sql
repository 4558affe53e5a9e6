-- What has a name on the base map: points of interest and streets, read out of the tiles of its last zoom as they are
-- written, and gone with their set.
CREATE TABLE map_names (
    district    TEXT   NOT NULL,
    map_set     BIGINT NOT NULL,
    id          BIGINT NOT NULL,               -- 1, 2, 3 … within the set
    name        TEXT   NOT NULL,
    kind        TEXT   NOT NULL,               -- of the base map's schema: school, bus_stop …; street
    lon         BIGINT NOT NULL,               -- 1e-7 degree, CGCS2000; a street: once a tile that it runs through
    lat         BIGINT NOT NULL,
    PRIMARY KEY (district, map_set, id)
);
