-- Words of cases as pairs of characters (vocab/bigram.h), so that two-character Chinese words are found.
CREATE TABLE case_words (
    district    TEXT     NOT NULL,
    id          BIGINT   NOT NULL,
    words       TSVECTOR NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX case_words_words ON case_words USING gin (words);
