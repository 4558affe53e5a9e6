-- Accounts, the posts they hold, sessions, and what is remembered of failed sign-ins.

CREATE TABLE accounts (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    login         TEXT   NOT NULL,                   -- lower case
    name          TEXT   NOT NULL,
    phone_sealed  BYTES,                             -- see app/seal.h
    phone_digest  BYTES,                             -- keyed, to look it up by
    phone         TEXT,                              -- masked, to show
    password      TEXT   NOT NULL,                   -- argon2id with its parameters
    state         TEXT   NOT NULL CHECK (state IN ('active', 'locked', 'closed')),
    lang          TEXT   NOT NULL CHECK (lang IN ('zh', 'en')),
    place         TEXT   NOT NULL,                   -- whose office keeps the account
    created_ms    BIGINT NOT NULL,
    version       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX accounts_login ON accounts (district, login);
CREATE INDEX accounts_phone ON accounts (district, phone_digest);
CREATE INDEX accounts_place ON accounts (district, place);

CREATE TABLE posts (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    account       BIGINT NOT NULL,
    role          TEXT   NOT NULL,
    rank          BIGINT NOT NULL CHECK (rank BETWEEN 1 AND 7),   -- the role's place in the order of reach
    place         TEXT   NOT NULL,
    title         TEXT   NOT NULL,
    scope         TEXT   NOT NULL CHECK (scope IN ('all', 'below', 'own', 'custom')),
    places        TEXT,                              -- custom: ["510104017001", …]
    totp_sealed   BYTES,                             -- the secret of RFC 6238
    totp_step     BIGINT NOT NULL,                   -- the last step whose code was used; 0: none
    since_ms      BIGINT NOT NULL,
    until_ms      BIGINT,                            -- posts end, they are never deleted
    PRIMARY KEY (district, id),
    FOREIGN KEY (district, account) REFERENCES accounts (district, id)
);

CREATE INDEX posts_account ON posts (district, account);
CREATE INDEX posts_place ON posts (district, place, rank);
CREATE INDEX posts_totp ON posts (district, id) WHERE totp_sealed IS NOT NULL;

CREATE TABLE sessions (
    district      TEXT   NOT NULL,
    token         BYTES  NOT NULL,                   -- BLAKE2b of the token; the token itself is kept nowhere
    account       BIGINT NOT NULL,
    post          BIGINT NOT NULL,
    created_ms    BIGINT NOT NULL,
    seen_ms       BIGINT NOT NULL,
    idle_ms       BIGINT NOT NULL,                   -- ends when this long without a request
    expires_ms    BIGINT NOT NULL,                   -- ends then, whatever happens
    PRIMARY KEY (district, token)
);

CREATE INDEX sessions_account ON sessions (district, account);
CREATE INDEX sessions_expiry ON sessions (district, expires_ms);

-- Tries at a login, whether there is such a login or not, so that a lock doesn't tell which logins exist.
CREATE TABLE sign_ins (
    district         TEXT   NOT NULL,
    login            BYTES  NOT NULL,                -- keyed digest: people type passwords into the wrong field
    failures         BIGINT NOT NULL,
    locked_until_ms  BIGINT NOT NULL,
    last_ms          BIGINT NOT NULL,
    PRIMARY KEY (district, login)
);

CREATE INDEX sign_ins_age ON sign_ins (district, last_ms);
