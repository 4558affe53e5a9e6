CREATE TABLE notes_words (
    "rowid"     BIGINT PRIMARY KEY,
    words       TEXT NOT NULL
);
