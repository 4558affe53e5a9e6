-- What a transfer of the book is in PostgreSQL by one function: key, both accounts with their limits, transfer, two legs, event, and
-- the answer kept under the key. transfers.py fills in the braces.
DROP TABLE IF EXISTS account, transfer, leg, event, kept;
DROP SEQUENCE IF EXISTS ids;
CREATE SEQUENCE ids CACHE 100;
CREATE TABLE account (
    id      BIGINT PRIMARY KEY,
    posted  BIGINT NOT NULL,
    held    BIGINT NOT NULL DEFAULT 0 CHECK (held >= 0),
    coming  BIGINT NOT NULL DEFAULT 0 CHECK (coming >= 0),
    closed  BOOL   NOT NULL DEFAULT false,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (posted - held >= 0)
);
CREATE TABLE transfer (
    id         BIGINT PRIMARY KEY,
    kind       TEXT   NOT NULL,
    day        BIGINT NOT NULL,
    until_ms   BIGINT,
    entry_key  TEXT   NOT NULL UNIQUE,
    cause      TEXT   NOT NULL,
    words      TEXT   NOT NULL,
    place      TEXT   NOT NULL,
    amount     BIGINT NOT NULL,
    made_by    BIGINT NOT NULL,
    made_words TEXT   NOT NULL,
    made_ms    BIGINT NOT NULL
);
CREATE INDEX transfer_holds ON transfer (place, id) WHERE kind = 'hold';
CREATE TABLE leg (
    transfer_id BIGINT NOT NULL,
    line        BIGINT NOT NULL,
    account_id  BIGINT NOT NULL,
    amount      BIGINT NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (transfer_id, line)
);
CREATE INDEX leg_account ON leg (account_id, transfer_id);
CREATE TABLE event (
    seq     BIGINT PRIMARY KEY,
    at_ms   BIGINT NOT NULL,
    kind    TEXT   NOT NULL,
    subject BIGINT NOT NULL,
    place   TEXT   NOT NULL,
    account BIGINT NOT NULL,
    body    TEXT   NOT NULL
);
CREATE INDEX event_subject ON event (subject, seq);
CREATE TABLE kept (
    account BIGINT NOT NULL,
    key     TEXT   NOT NULL,
    body    TEXT   NOT NULL,
    at_ms   BIGINT NOT NULL,
    PRIMARY KEY (account, key)
);
INSERT INTO account SELECT n, CASE WHEN n <= {funds} THEN {budget} ELSE 0 END FROM generate_series(1, {accounts}) n;

CREATE OR REPLACE FUNCTION give(fund BIGINT, person BIGINT, by BIGINT, asked BIGINT) RETURNS TEXT LANGUAGE plpgsql AS $$
DECLARE
    t BIGINT := nextval('ids');
    now_ms BIGINT := extract(epoch FROM clock_timestamp()) * 1000;
    said TEXT;
BEGIN
    SELECT body INTO said FROM kept WHERE account = by AND key = asked::text;
    IF FOUND THEN RETURN said; END IF;
    UPDATE account SET held = held + 1, version = version + 1 WHERE id = fund AND NOT closed;
    UPDATE account SET coming = coming + 1, version = version + 1 WHERE id = person AND NOT closed;
    INSERT INTO transfer VALUES (t, 'hold', now_ms / 86400000, now_ms + 604800000, 'asked:' || t, 'given', '参加清洁家园', '510104018',
                                 1, by, '示例 · 专员', now_ms);
    INSERT INTO leg VALUES (t, 1, fund, -1), (t, 2, person, 1);
    INSERT INTO event VALUES (t, now_ms, 'points.moved', t, '510104018', by, '{{"kind":"hold","amount":1}}');
    said := json_build_object('id', t, 'kind', 'hold', 'amount', 1, 'from_id', fund, 'to_id', person)::text;
    INSERT INTO kept VALUES (by, asked::text, said, now_ms);
    RETURN said;
END $$;
VACUUM ANALYZE account; CHECKPOINT;
