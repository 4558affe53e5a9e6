-- Secrets that wait for their first code: no sign-in asks for them.

CREATE TABLE totp_enrolments (
    district   TEXT   NOT NULL,
    post       BIGINT NOT NULL,
    totp_sealed BYTES NOT NULL,                      -- the secret of RFC 6238
    begun_ms   BIGINT NOT NULL,
    PRIMARY KEY (district, post),
    FOREIGN KEY (district, post) REFERENCES posts (district, id)
);

CREATE INDEX totp_enrolments_begun ON totp_enrolments (district, begun_ms);
