-- Rule sets by which matters are sent to posts, and what was decided by them.

CREATE TABLE dispatch_sets (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    number        BIGINT NOT NULL,             -- in the order of publication; 0: none
    name          TEXT   NOT NULL,
    state         TEXT   NOT NULL,             -- draft, published, withdrawn, recalled
    since_ms      BIGINT,                      -- published: in force from then on, until the next begins
    rules         TEXT   NOT NULL,             -- JSON, as in the API
    digest        TEXT   NOT NULL,             -- of the rules: a replay is of these very ones
    reason        TEXT   NOT NULL,
    place         TEXT   NOT NULL,             -- of who drafted it
    drafted_by    BIGINT NOT NULL,             -- account
    drafted_words TEXT   NOT NULL,
    drafted_ms    BIGINT NOT NULL,
    decided_words TEXT   NOT NULL,             -- who published, withdrew or recalled it
    decided_ms    BIGINT,
    version       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

-- Of two, one begins later: never are two in force.
CREATE UNIQUE INDEX dispatch_sets_since ON dispatch_sets (district, since_ms) WHERE state = 'published';

-- As it has always been: to whoever is first in line to answer for the place.
INSERT INTO dispatch_sets (district, id, number, name, state, since_ms, rules, digest, reason, place, drafted_by,
                           drafted_words, drafted_ms, decided_words, decided_ms, version)
VALUES ('510104', 1, 1, '就近派给责任岗位', 'published', 1704067200000,
        '{"rules":[{"name":"就近派给责任岗位","classes":[],"places":[],"to":"nearest","posts":[]}]}', '',
        '示例：系统自带，与以往的派单一致', '510104', 0, '', 1704067200000, '', 1704067200000, 1);

-- One row a sending: by which rule, what it saw beside the case itself, and the second choice.
CREATE TABLE dispatch_decisions (
    district     TEXT   NOT NULL,
    case_id      BIGINT NOT NULL,
    version      BIGINT NOT NULL,              -- of the case, after that step
    set_id       BIGINT NOT NULL,
    rule         BIGINT NOT NULL,              -- from 1; 0: named by the desk
    post         BIGINT NOT NULL,
    words        TEXT   NOT NULL,
    load         BIGINT,
    runner_post  BIGINT NOT NULL,              -- 0: there was no other
    runner_rule  BIGINT NOT NULL,
    runner_words TEXT   NOT NULL,
    runner_load  BIGINT,
    runner_why   TEXT   NOT NULL,
    at_ms        BIGINT NOT NULL,
    corrected_ms BIGINT,
    PRIMARY KEY (district, case_id, version)
);

-- Running totals by rule.
CREATE TABLE dispatch_totals (
    district  TEXT   NOT NULL,
    set_id    BIGINT NOT NULL,
    rule      BIGINT NOT NULL,
    decided   BIGINT NOT NULL,
    overruled BIGINT NOT NULL,                 -- the desk named another at once
    corrected BIGINT NOT NULL,                 -- … or later: the rule was wrong
    PRIMARY KEY (district, set_id, rule)
);

-- What a draft would have changed: the last replay of each.
CREATE TABLE dispatch_replays (
    district TEXT   NOT NULL,
    set_id   BIGINT NOT NULL,
    base_id  BIGINT NOT NULL,                  -- the set it was held against
    digest   TEXT   NOT NULL,
    whole    BOOL   NOT NULL,                  -- over the whole district
    from_day TEXT   NOT NULL,
    to_day   TEXT   NOT NULL,
    told     TEXT   NOT NULL,                  -- JSON: the figures
    by_words TEXT   NOT NULL,
    at_ms    BIGINT NOT NULL,
    PRIMARY KEY (district, set_id)
);
