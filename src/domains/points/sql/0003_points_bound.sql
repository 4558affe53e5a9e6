-- Money that was given for a purpose: it goes out by the domain that keeps its budget, and not by hand.

ALTER TABLE point_accounts ADD COLUMN bound BOOL NOT NULL DEFAULT 0;
