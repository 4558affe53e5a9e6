-- Notes, and the places they are pinned to. A TEXT in a comment stays; so does 'BIGINT' in quotes.
CREATE TABLE places (
    district    TEXT NOT NULL,
    code        TEXT NOT NULL,
    name        TEXT NOT NULL DEFAULT 'TEXT of ); BIGINT',
    PRIMARY KEY (district, code)
);

CREATE TABLE notes (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    place       TEXT   NOT NULL,
    reporter    BIGINT NOT NULL,
    at_ms       BIGINT NOT NULL,
    due_ms      BIGINT,
    lon         BIGINT NOT NULL,
    words       TEXT   NOT NULL CHECK (CAST(words AS TEXT) <> ''),
    state       TEXT   NOT NULL,
    weight      REAL   NOT NULL,
    urgent      BOOL   NOT NULL,
    raw         BYTES,
    PRIMARY KEY (district, id)
);

CREATE INDEX notes_place ON notes (district, place, id);

CREATE TABLE notes_old (
    id          BIGINT PRIMARY KEY,
    words       TEXT
) ;
