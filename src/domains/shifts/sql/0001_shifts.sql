-- Who was where when they served: sites with their point, shifts from checking in to checking out. No position of a person.

CREATE TABLE shift_sites (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    place      TEXT   NOT NULL,                -- community, grid or micro-grid
    name       TEXT   NOT NULL,
    address    TEXT   NOT NULL,
    lon        BIGINT NOT NULL,                -- CGCS2000, 1e-7 degree
    lat        BIGINT NOT NULL,
    made_words TEXT   NOT NULL,
    made_ms    BIGINT NOT NULL,
    ended_ms   BIGINT,
    synthetic  BOOL   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX shift_sites_place ON shift_sites (district, place);

CREATE TABLE shifts (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    helper     BIGINT NOT NULL,
    account    BIGINT NOT NULL,
    site       BIGINT NOT NULL,
    place      TEXT   NOT NULL,                -- the site's
    what       TEXT   NOT NULL,
    state      TEXT   NOT NULL,                -- open, done, dropped
    in_ms      BIGINT NOT NULL,
    in_m       BIGINT,                         -- metres from the site; none: no position came
    in_near_m  BIGINT,                         -- how exact the phone said it was
    in_photo   BIGINT NOT NULL,                -- 0: none
    out_ms     BIGINT,
    out_m      BIGINT,
    out_near_m BIGINT,
    out_photo  BIGINT NOT NULL,
    minutes    BIGINT NOT NULL,
    service    BIGINT NOT NULL,                -- what it became; 0: nothing
    words      TEXT   NOT NULL,                -- why the desk closed it
    by_words   TEXT   NOT NULL,                -- who did; '': the helper
    version    BIGINT NOT NULL,
    synthetic  BOOL   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX shifts_helper ON shifts (district, helper, in_ms);
CREATE INDEX shifts_place ON shifts (district, place, id);

CREATE TABLE shift_photos (
    district   TEXT   NOT NULL,
    shift      BIGINT NOT NULL,
    turn       TEXT   NOT NULL,                -- in, out
    photo      BIGINT NOT NULL,
    digest     TEXT   NOT NULL,                -- SHA-256 of the picture as it is kept
    PRIMARY KEY (district, shift, turn)
);

CREATE INDEX shift_photos_digest ON shift_photos (district, digest);

CREATE TABLE shift_signs (
    district   TEXT   NOT NULL,
    shift      BIGINT NOT NULL,
    sign       TEXT   NOT NULL,                -- far, unplaced, overlap, same_photo
    measure    BIGINT NOT NULL,
    PRIMARY KEY (district, shift, sign)
);

CREATE TABLE shift_limits (
    district     TEXT   NOT NULL,
    since_ms     BIGINT NOT NULL,
    far_m        BIGINT NOT NULL,
    open_minutes BIGINT NOT NULL,
    source       TEXT   NOT NULL,
    PRIMARY KEY (district, since_ms)
);

INSERT INTO shift_limits (district, since_ms, far_m, open_minutes, source)
VALUES ('510104', 1735660800000, 200, 720, '示例：离服务点 200 米、12 小时；待本地核对');
