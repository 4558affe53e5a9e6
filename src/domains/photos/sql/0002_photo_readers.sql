-- Posts that were given the thing a photo shows, wherever it lies.

CREATE TABLE photo_readers (
    district    TEXT   NOT NULL,
    photo       BIGINT NOT NULL,
    post        BIGINT NOT NULL,
    PRIMARY KEY (district, photo, post),
    FOREIGN KEY (district, photo) REFERENCES photos (district, id) ON DELETE CASCADE
) ;
