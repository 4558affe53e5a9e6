-- Where a district stands, moved on in the transaction that writes: cutting off the end of its events shows, and no id
-- is given twice, whatever the clock does between two starts.

CREATE TABLE chain (
    district    TEXT   NOT NULL,
    seq         BIGINT NOT NULL,                     -- of the newest event; 0: none yet
    at_ms       BIGINT NOT NULL,
    digest      BYTES  NOT NULL,
    last_id     BIGINT NOT NULL,                     -- the highest given to anything
    PRIMARY KEY (district)
);

INSERT INTO chain (district, seq, at_ms, digest, last_id)
SELECT e.district, e.seq, e.at_ms, e.digest, (e.at_ms + 1000 - 1704067200000) * 4096
  FROM events e
 WHERE e.seq = (SELECT max(o.seq) FROM events o WHERE o.district = e.district);
