-- Photos of facilities, and those that neighbours send with what they say. The pictures themselves are kept by `photos`.

-- Who put which there and who took it away: rows stay, the picture of one that was taken away doesn't.
CREATE TABLE facility_photos (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    facility      BIGINT NOT NULL,
    photo         BIGINT NOT NULL,
    wish          BIGINT NOT NULL,             -- the suggestion it came with; 0: none
    serial        BIGINT NOT NULL,             -- its place among them
    by_words      TEXT   NOT NULL,
    made_ms       BIGINT NOT NULL,
    removed_words TEXT   NOT NULL,             -- '': it is there
    removed_ms    BIGINT,
    PRIMARY KEY (district, id)
);

CREATE INDEX facility_photos_of_one ON facility_photos (district, facility, serial);
CREATE INDEX facility_photos_photo ON facility_photos (district, photo);

CREATE TABLE facility_wish_photos (
    district      TEXT   NOT NULL,
    wish          BIGINT NOT NULL,
    photo         BIGINT NOT NULL,
    serial        BIGINT NOT NULL,
    PRIMARY KEY (district, wish, photo)
);

CREATE INDEX facility_wish_photos_photo ON facility_wish_photos (district, photo);
