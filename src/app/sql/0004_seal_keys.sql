-- Which key this house has sealed with, from when on, and when nothing was left that another had sealed. Names only:
-- the keys themselves are in the key file (app/seal_file.h).

CREATE TABLE seal_keys (
    district    TEXT   NOT NULL,
    serial      BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    before      TEXT   NOT NULL,                     -- the one before; empty: the first
    since_ms    BIGINT NOT NULL,
    done_ms     BIGINT,
    row_count   BIGINT NOT NULL,                     -- sealed again with it
    PRIMARY KEY (district, serial)
);
