-- Filters of a page, under a name, for an account.

CREATE TABLE filters (
    district    TEXT   NOT NULL,
    account     BIGINT NOT NULL,
    id          BIGINT NOT NULL,
    page        TEXT   NOT NULL,               -- which page of the desk
    name        TEXT   NOT NULL,
    query       TEXT   NOT NULL,               -- as its address has it
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, account, id)
);

CREATE UNIQUE INDEX filters_name ON filters (district, account, page, name);
