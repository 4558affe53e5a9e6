-- Disputes brought before people's mediation committees (人民调解), each seen by its committee only. What names a
-- party, tells what happened or what was said is sealed; the name beside it is masked, to show. Civil days are text.

CREATE TABLE committees (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    place      TEXT   NOT NULL,                -- the community or street that set it up
    name       TEXT   NOT NULL,
    short_name TEXT   NOT NULL,                -- as it stands in numbers of files: 锦成龙粮丰
    term_value BIGINT NOT NULL,                -- a dispute is to be settled within: local policy
    term_unit  TEXT   NOT NULL,
    source     TEXT   NOT NULL,                -- whose rule that is
    since      TEXT   NOT NULL,
    synthetic  BOOL   NOT NULL,
    version    BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX committees_place ON committees (district, place);

-- Three to nine members for three years (人民调解法 第八条); terms end, they are not deleted.
CREATE TABLE committee_members (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    committee  BIGINT NOT NULL,
    account    BIGINT NOT NULL,
    name       TEXT   NOT NULL,                -- as it was then
    office     TEXT   NOT NULL,
    since      TEXT   NOT NULL,
    until      TEXT   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX committee_members_account ON committee_members (district, account);
CREATE INDEX committee_members_committee ON committee_members (district, committee);

CREATE TABLE committee_serials (
    district   TEXT   NOT NULL,
    committee  BIGINT NOT NULL,
    year       BIGINT NOT NULL,
    last       BIGINT NOT NULL,
    PRIMARY KEY (district, committee, year)
);

CREATE TABLE disputes (
    district       TEXT   NOT NULL,
    id             BIGINT NOT NULL,
    committee      BIGINT NOT NULL,
    place          TEXT   NOT NULL,            -- the community, for figures
    number         TEXT   NOT NULL,            -- of the file: （2026）锦成龙粮丰民调字第001号
    kind           TEXT   NOT NULL,
    source         TEXT   NOT NULL,
    grade          TEXT   NOT NULL,
    state          TEXT   NOT NULL,
    mediator       BIGINT NOT NULL,            -- account; 0: nobody yet
    mediator_words TEXT   NOT NULL,
    facts_sealed   BYTES  NOT NULL,            -- DisputeFacts as JSON
    agreed_sealed  BYTES,                      -- DisputeAgreed as JSON
    form           TEXT   NOT NULL,            -- none, written, oral
    copies         BIGINT NOT NULL,
    amount_fen     BIGINT NOT NULL,
    parties        BIGINT NOT NULL,
    parties_words  TEXT   NOT NULL,            -- masked
    sittings       BIGINT NOT NULL,
    registered_ms  BIGINT NOT NULL,
    accepted_ms    BIGINT,
    term_ms        BIGINT,                     -- to be settled by
    agreed_ms      BIGINT,
    mediator_signed_ms BIGINT,
    effect_ms      BIGINT,                     -- the agreement binds from here on
    confirm_until_ms BIGINT,                   -- the court may be asked together until here
    court          TEXT   NOT NULL,            -- none, applied, confirmed, refused
    onward         TEXT   NOT NULL,            -- where else they were told to go; none
    closed_ms      BIGINT,
    clock_ms       BIGINT,                     -- the next thing that runs out
    moved_ms       BIGINT NOT NULL,
    synthetic      BOOL   NOT NULL,
    version        BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX disputes_committee ON disputes (district, committee, id);
CREATE INDEX disputes_place ON disputes (district, place, registered_ms);

CREATE TABLE dispute_parties (
    district     TEXT   NOT NULL,
    id           BIGINT NOT NULL,
    dispute      BIGINT NOT NULL,
    rank         BIGINT NOT NULL,
    side         TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    name         TEXT   NOT NULL,              -- masked
    about_sealed BYTES  NOT NULL,              -- DisputePartyFacts as JSON
    name_digest  BYTES  NOT NULL,
    agent        BOOL   NOT NULL,              -- somebody speaks for them
    consent      TEXT   NOT NULL,              -- unasked, agreed, refused
    consent_ms   BIGINT,
    signed_ms    BIGINT,
    signed_how   TEXT,
    PRIMARY KEY (district, id)
);

CREATE INDEX dispute_parties_dispute ON dispute_parties (district, dispute, rank);
CREATE INDEX dispute_parties_name ON dispute_parties (district, name_digest);

-- What was done, in order: the file's own road. The log of events says only that something was.
CREATE TABLE dispute_entries (
    district     TEXT   NOT NULL,
    id           BIGINT NOT NULL,
    dispute      BIGINT NOT NULL,
    verb         TEXT   NOT NULL,
    state        TEXT   NOT NULL,              -- the state after it
    at_ms        BIGINT NOT NULL,
    words_sealed BYTES,                        -- DisputeSaying as JSON
    account      BIGINT NOT NULL,
    by_words     TEXT   NOT NULL,
    made_ms      BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX dispute_entries_dispute ON dispute_entries (district, dispute, id);

CREATE TABLE dispute_papers (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    dispute    BIGINT NOT NULL,
    entry      BIGINT NOT NULL,
    kind       TEXT   NOT NULL,
    photo      BIGINT NOT NULL,
    made_ms    BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX dispute_papers_dispute ON dispute_papers (district, dispute, id);

-- What was agreed, in parts, each with its day.
CREATE TABLE dispute_terms (
    district     TEXT   NOT NULL,
    id           BIGINT NOT NULL,
    dispute      BIGINT NOT NULL,
    rank         BIGINT NOT NULL,
    party        BIGINT NOT NULL,              -- who owes it: rank
    words_sealed BYTES  NOT NULL,
    amount_fen   BIGINT NOT NULL,              -- 0: something to be done, not paid
    due_day      TEXT   NOT NULL,
    done_fen     BIGINT NOT NULL,
    done_ms      BIGINT,
    PRIMARY KEY (district, id)
);

CREATE INDEX dispute_terms_dispute ON dispute_terms (district, dispute, rank);

-- Who stepped aside (回避) sees the file no more.
CREATE TABLE dispute_aloof (
    district   TEXT   NOT NULL,
    dispute    BIGINT NOT NULL,
    account    BIGINT NOT NULL,
    at_ms      BIGINT NOT NULL,
    PRIMARY KEY (district, dispute, account)
);
