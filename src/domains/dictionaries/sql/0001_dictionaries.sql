-- Drafts of entries, and what became of them. What is in force stands in the table of the dictionary's own domain.

CREATE TABLE dictionary_drafts (
    district       TEXT   NOT NULL,
    id             BIGINT NOT NULL,
    dictionary     TEXT   NOT NULL,            -- its name
    entry_key      TEXT   NOT NULL,            -- which entry; '': there is only one
    entry          TEXT   NOT NULL,            -- as JSON
    since_day      TEXT   NOT NULL,            -- meant to be in force from then on
    place          TEXT   NOT NULL,            -- of who drafted it: seen from there and above
    clause         TEXT   NOT NULL,            -- where in the source
    reason         TEXT   NOT NULL,
    state          TEXT   NOT NULL,            -- open, published, withdrawn
    drafted_by     BIGINT NOT NULL,            -- account
    drafted_words  TEXT   NOT NULL,            -- "陈静 · 街道办", as it was then
    drafted_ms     BIGINT NOT NULL,
    decided_by     BIGINT NOT NULL,            -- 0: open
    decided_words  TEXT   NOT NULL,
    decided_ms     BIGINT,
    decision       TEXT   NOT NULL,            -- why it was published or withdrawn
    since_ms       BIGINT,                     -- in force from then on, once published
    version        BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

-- Another number with every publication, so that each server knows when what it holds in memory is old.
CREATE TABLE dictionary_stamps (
    district       TEXT   NOT NULL,
    stamp          BIGINT NOT NULL,
    PRIMARY KEY (district)
);

CREATE INDEX dictionary_drafts_state ON dictionary_drafts (district, dictionary, state);
