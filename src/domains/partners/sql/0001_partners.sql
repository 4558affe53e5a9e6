-- With whom the district has agreed that points and vouchers are taken; their people, tills, and what was redeemed.

CREATE TABLE partners (
    district      TEXT   NOT NULL,
    id            BIGINT NOT NULL,
    place         TEXT   NOT NULL,             -- whose staff keep the agreement
    kind          TEXT   NOT NULL,             -- merchant, property, venue, points
    name          TEXT   NOT NULL,
    address       TEXT   NOT NULL,
    agreement     TEXT   NOT NULL,             -- its number
    since_day     BIGINT NOT NULL,
    until_day     BIGINT NOT NULL,             -- its last day
    fund          BIGINT NOT NULL,             -- money account of the book that pays for goods; 0: nobody pays
    purse         BIGINT NOT NULL,             -- its own money account of the book; 0: none yet
    offline_count BIGINT NOT NULL,             -- a till without a line takes so many at most
    offline_fen   BIGINT NOT NULL,             -- … of so much value together
    ended_ms      BIGINT,
    ended_words   TEXT   NOT NULL,
    made_words    TEXT   NOT NULL,
    made_ms       BIGINT NOT NULL,
    version       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX partners_place ON partners (district, place, id);

CREATE TABLE partner_staff (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    partner     BIGINT NOT NULL,
    account     BIGINT NOT NULL,
    made_ms     BIGINT NOT NULL,
    ended_ms    BIGINT,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX partner_staff_once ON partner_staff (district, account) WHERE ended_ms IS NULL;
CREATE INDEX partner_staff_of ON partner_staff (district, partner, id);

CREATE TABLE tills (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    partner     BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    key_digest  TEXT   NOT NULL,               -- of the key that only the device has
    made_by     BIGINT NOT NULL,
    made_ms     BIGINT NOT NULL,
    seen_ms     BIGINT NOT NULL,               -- last contact
    ended_ms    BIGINT,
    wrong_day   BIGINT NOT NULL,               -- wrong codes, and on which day
    wrong       BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX tills_partner ON tills (district, partner, id);

-- A line for each redemption, and one that takes it back. Added, never changed.
CREATE TABLE partner_uses (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    partner     BIGINT NOT NULL,
    till        BIGINT NOT NULL,               -- 0: by the desk
    day         BIGINT NOT NULL,               -- booked on
    at_ms       BIGINT NOT NULL,               -- when the till took it
    kind        TEXT   NOT NULL,               -- goods, voucher
    subject     BIGINT NOT NULL,               -- order, batch
    number      BIGINT NOT NULL,               -- of the voucher; 0: an order
    words       TEXT   NOT NULL,               -- what it was
    points      BIGINT NOT NULL,               -- below 0: taken back
    face_fen    BIGINT NOT NULL,
    pay_fen     BIGINT NOT NULL,               -- what the partner is owed for it
    offline     BOOL   NOT NULL,
    of_id       BIGINT,                        -- the line that is taken back: once
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX partner_uses_of ON partner_uses (district, of_id);
CREATE INDEX partner_uses_day ON partner_uses (district, partner, day, kind, of_id, points, pay_fen);
