-- What somebody should know, for each account its own.

CREATE TABLE messages (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    account     BIGINT NOT NULL,               -- whose it is
    kind        TEXT   NOT NULL,               -- of the event it tells of
    number      TEXT   NOT NULL,               -- of the case, to be said aloud
    words       TEXT   NOT NULL,
    case_id     BIGINT NOT NULL,               -- 0: of none
    at_ms       BIGINT NOT NULL,
    read_ms     BIGINT,
    PRIMARY KEY (district, id)
);

CREATE INDEX messages_account ON messages (district, account, id);
CREATE INDEX messages_unread ON messages (district, account) WHERE read_ms IS NULL;
