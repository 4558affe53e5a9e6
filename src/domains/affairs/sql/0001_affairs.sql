-- What groups do: meetings with their minutes, lists of 职能 / 资源 / 政策, tasks. Days are civil days.

CREATE TABLE meetings (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    group_id    BIGINT NOT NULL,
    internal    BOOL   NOT NULL,
    day         TEXT   NOT NULL,
    version     BIGINT NOT NULL,               -- of its minutes, the last
    PRIMARY KEY (district, id)
);

CREATE INDEX meetings_group ON meetings (district, group_id, day);

-- Added, never changed: an amendment is another version.
CREATE TABLE minutes (
    district    TEXT   NOT NULL,
    meeting_id  BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    title       TEXT   NOT NULL,
    day         TEXT   NOT NULL,
    room        TEXT   NOT NULL,
    guests      TEXT   NOT NULL,               -- who sat in, in words
    words       TEXT   NOT NULL,
    why         TEXT   NOT NULL,               -- why it was amended
    author      BIGINT NOT NULL,
    author_words TEXT  NOT NULL,
    at_ms       BIGINT NOT NULL,
    PRIMARY KEY (district, meeting_id, version)
);

CREATE TABLE minutes_people (
    district    TEXT   NOT NULL,
    meeting_id  BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    account     BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    PRIMARY KEY (district, meeting_id, version, account)
);

CREATE TABLE minutes_decisions (
    district    TEXT   NOT NULL,
    meeting_id  BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    number      BIGINT NOT NULL,
    words       TEXT   NOT NULL,
    PRIMARY KEY (district, meeting_id, version, number)
);

CREATE TABLE entries (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    group_id    BIGINT NOT NULL,
    list        TEXT   NOT NULL,               -- function 职能, resource 资源, policy 政策
    title       TEXT   NOT NULL,
    words       TEXT   NOT NULL,
    owner       BIGINT NOT NULL,               -- account
    owner_name  TEXT   NOT NULL,               -- as it was then
    unit        TEXT   NOT NULL,
    due         TEXT,
    state       TEXT   NOT NULL,               -- planned, active, done, dropped
    internal    BOOL   NOT NULL,
    said        TEXT   NOT NULL,               -- the last that was said
    remind_on   TEXT,                          -- the next day on which the owner is reminded
    moved_ms    BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX entries_group ON entries (district, group_id, list);
CREATE INDEX entries_remind ON entries (district, remind_on);

CREATE TABLE tasks (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    group_id    BIGINT NOT NULL,
    meeting_id  BIGINT NOT NULL,               -- it came out of; 0: of none
    decision    BIGINT NOT NULL,               -- the number of the decision; 0: of none
    entry_id    BIGINT NOT NULL,               -- or out of an entry of a list; 0: of none
    title       TEXT   NOT NULL,
    words       TEXT   NOT NULL,
    owner       BIGINT NOT NULL,
    owner_name  TEXT   NOT NULL,
    unit        TEXT   NOT NULL,
    due         TEXT   NOT NULL,
    state       TEXT   NOT NULL,               -- given, reported, closed, withdrawn
    internal    BOOL   NOT NULL,
    giver       BIGINT NOT NULL,
    giver_words TEXT   NOT NULL,
    said        TEXT   NOT NULL,
    returns     BIGINT NOT NULL,
    remind_on   TEXT,
    given_ms    BIGINT NOT NULL,
    moved_ms    BIGINT NOT NULL,
    version     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX tasks_group ON tasks (district, group_id, state);
CREATE INDEX tasks_owner ON tasks (district, owner, state);
CREATE INDEX tasks_remind ON tasks (district, remind_on);

-- What was said at each step of an entry or a task.
CREATE TABLE affair_steps (
    district    TEXT   NOT NULL,
    subject     BIGINT NOT NULL,               -- an entry or a task
    version     BIGINT NOT NULL,               -- to which the step led
    verb        TEXT   NOT NULL,
    author      BIGINT NOT NULL,
    author_words TEXT  NOT NULL,
    words       TEXT   NOT NULL,
    at_ms       BIGINT NOT NULL,
    PRIMARY KEY (district, subject, version)
);
