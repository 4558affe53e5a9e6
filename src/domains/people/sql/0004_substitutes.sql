-- Who stands in for the holder of a post while they are away. Ended early: until_ms is brought forward, planned_ms stays.

CREATE TABLE post_substitutes (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    post        BIGINT NOT NULL,               -- whose holder is away
    account     BIGINT NOT NULL,               -- the holder
    place       TEXT   NOT NULL,               -- of that post
    by_post     BIGINT NOT NULL,               -- who stands in, in which post of their own
    by_account  BIGINT NOT NULL,
    since_ms    BIGINT NOT NULL,
    until_ms    BIGINT NOT NULL,
    planned_ms  BIGINT NOT NULL,
    reason      TEXT   NOT NULL,
    named_by    BIGINT NOT NULL,               -- account
    ended_ms    BIGINT,
    PRIMARY KEY (district, id)
);

CREATE INDEX post_substitutes_post ON post_substitutes (district, post, until_ms);
CREATE INDEX post_substitutes_by ON post_substitutes (district, by_post, until_ms);
CREATE INDEX post_substitutes_place ON post_substitutes (district, place, until_ms);
CREATE INDEX post_substitutes_account ON post_substitutes (district, account, until_ms);
CREATE INDEX post_substitutes_by_account ON post_substitutes (district, by_account, until_ms);
