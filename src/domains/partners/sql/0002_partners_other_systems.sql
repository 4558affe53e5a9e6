-- What was exchanged with another points system stands among what was redeemed: in its units, at the rate of its day.

ALTER TABLE partner_uses ADD COLUMN units BIGINT NOT NULL DEFAULT 0;
ALTER TABLE partner_uses ADD COLUMN rate BIGINT NOT NULL DEFAULT 0;          -- units for 100 points; 0: of no other system

CREATE INDEX partner_uses_rated ON partner_uses (district, partner, day) WHERE rate > 0;
