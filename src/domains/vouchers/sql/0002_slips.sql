-- Vouchers on paper: each printing of a slip, by whom; only the newest of a voucher counts.

ALTER TABLE vouchers ADD COLUMN slips BIGINT NOT NULL DEFAULT 0;    -- how often one was printed: the number of the newest

CREATE TABLE voucher_slips (
    district    TEXT   NOT NULL,
    batch       BIGINT NOT NULL,
    number      BIGINT NOT NULL,
    print       BIGINT NOT NULL,               -- from 1
    sheet       BIGINT NOT NULL,               -- what was printed in one go
    serial      TEXT   NOT NULL,               -- the code for hands
    made_by     BIGINT NOT NULL,               -- account
    made_words  TEXT   NOT NULL,
    made_ms     BIGINT NOT NULL,
    PRIMARY KEY (district, batch, number, print)
);

CREATE UNIQUE INDEX voucher_slips_serial ON voucher_slips (district, serial);
CREATE INDEX voucher_slips_sheet ON voucher_slips (district, sheet);
