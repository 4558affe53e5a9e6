-- A line of what was exchanged with another points system says at which rate: a day on which it changed has a line for each.

ALTER TABLE settlement_lines ADD COLUMN rate BIGINT NOT NULL DEFAULT 0;      -- their units for 100 points; 0: of no other system
ALTER TABLE settlement_lines ADD COLUMN units BIGINT NOT NULL DEFAULT 0;
