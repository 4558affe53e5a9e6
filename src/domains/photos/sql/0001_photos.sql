-- Photos, re-encoded without metadata. In the database: one file to back up, one transaction with what they show.

CREATE TABLE photos (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    account     BIGINT NOT NULL,               -- who uploaded it; 0: nobody signed in
    place       TEXT   NOT NULL,               -- '': not attached to anything yet
    owner       BIGINT NOT NULL,
    width       BIGINT NOT NULL,
    height      BIGINT NOT NULL,
    picture     BYTES  NOT NULL,               -- JPEG
    thumb       BYTES  NOT NULL,               -- JPEG
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
) ;

CREATE INDEX photos_loose ON photos (district, place, made_ms);
