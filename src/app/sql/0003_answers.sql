-- An answer is long, and its key comes in no order. So rows lie as they come (the blank before the semicolon), and only
-- the narrow key is sorted: as pages of one index each of them moved its neighbours.
CREATE TABLE answers_kept (
    district    TEXT   NOT NULL,
    account     BIGINT NOT NULL,
    key         TEXT   NOT NULL,
    digest      BYTES  NOT NULL,                     -- of method, path, content type and body
    status      BIGINT NOT NULL,
    type        TEXT   NOT NULL,
    body        TEXT   NOT NULL,
    at_ms       BIGINT NOT NULL,
    PRIMARY KEY (district, account, key)
) ;

INSERT INTO answers_kept (district, account, key, digest, status, type, body, at_ms)
SELECT district, account, key, digest, status, type, body, at_ms FROM answers;
DROP TABLE answers;
ALTER TABLE answers_kept RENAME TO answers;
CREATE INDEX answers_age ON answers (district, at_ms);
