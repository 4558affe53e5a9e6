-- Each account's messages side by side, unread ones apart: one sorted thing where there were three, since a report writes
-- two messages.
CREATE TABLE messages_kept (
    district    TEXT   NOT NULL,
    account     BIGINT NOT NULL,               -- whose it is
    read        BOOL   NOT NULL,
    id          BIGINT NOT NULL,
    kind        TEXT   NOT NULL,               -- of the event it tells of
    number      TEXT   NOT NULL,               -- of the case, to be said aloud
    words       TEXT   NOT NULL,
    case_id     BIGINT NOT NULL,               -- 0: of none
    at_ms       BIGINT NOT NULL,
    read_ms     BIGINT,
    PRIMARY KEY (district, account, read, id)
);

INSERT INTO messages_kept (district, account, read, id, kind, number, words, case_id, at_ms, read_ms)
SELECT district, account, CASE WHEN read_ms IS NULL THEN 0 ELSE 1 END, id, kind, number, words, case_id, at_ms, read_ms
  FROM messages;
DROP TABLE messages;
ALTER TABLE messages_kept RENAME TO messages;
