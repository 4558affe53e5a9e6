-- Goods and services for points: stock, prices by date, orders.

CREATE TABLE goods (
    district     TEXT   NOT NULL,
    id           BIGINT NOT NULL,
    place        TEXT   NOT NULL,              -- who may order: people of this place and below
    partner      BIGINT NOT NULL,              -- who hands it out
    kind         TEXT   NOT NULL,              -- thing, service
    name         TEXT   NOT NULL,
    about        TEXT   NOT NULL,
    person_most  BIGINT NOT NULL,              -- a person, in a calendar year; 0: no limit
    hold_days    BIGINT NOT NULL,              -- an order waits so long
    stocked      BIGINT NOT NULL,              -- all that was ever put in
    taken        BIGINT NOT NULL,              -- ordered, and not given back
    since_day    BIGINT NOT NULL,
    until_day    BIGINT NOT NULL,              -- last day of ordering
    offered      BOOL   NOT NULL,
    made_ms      BIGINT NOT NULL,
    version      BIGINT NOT NULL,
    PRIMARY KEY (district, id),
    CHECK (taken >= 0 AND taken <= stocked)
);

CREATE INDEX goods_place ON goods (district, place, id);

CREATE TABLE goods_prices (
    district   TEXT   NOT NULL,
    goods_id   BIGINT NOT NULL,
    since_day  BIGINT NOT NULL,
    points     BIGINT NOT NULL,
    pay_fen    BIGINT NOT NULL,                -- what the partner is owed for one
    made_words TEXT   NOT NULL,
    PRIMARY KEY (district, goods_id, since_day)
);

CREATE TABLE goods_orders (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    goods_id    BIGINT NOT NULL,
    account     BIGINT NOT NULL,               -- whose points
    place       TEXT   NOT NULL,               -- of the good
    partner     BIGINT NOT NULL,
    quantity    BIGINT NOT NULL,
    points      BIGINT NOT NULL,               -- all of it
    pay_fen     BIGINT NOT NULL,
    state       TEXT   NOT NULL,               -- waiting, redeemed, cancelled, lapsed, returned
    serial      TEXT   NOT NULL,               -- the code for hands
    hold_id     BIGINT NOT NULL,               -- in the book: what sets the points aside
    settle_id   BIGINT NOT NULL,               -- … and what posts it; 0: nothing yet
    use_id      BIGINT NOT NULL,               -- the line of its redemption; 0: none
    by_desk     BOOL   NOT NULL,               -- ordered by staff, on a slip
    made_day    BIGINT NOT NULL,
    made_ms     BIGINT NOT NULL,
    until_ms    BIGINT NOT NULL,               -- the code holds until then
    lapse_ms    BIGINT NOT NULL,               -- and the points are given back then
    ended_ms    BIGINT,
    version     BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX goods_orders_serial ON goods_orders (district, serial);
CREATE INDEX goods_orders_account ON goods_orders (district, account, goods_id, id);
CREATE INDEX goods_orders_goods ON goods_orders (district, goods_id, state);
CREATE INDEX goods_orders_place ON goods_orders (district, place, id);
CREATE INDEX goods_orders_waiting ON goods_orders (district, lapse_ms) WHERE state = 'waiting';
