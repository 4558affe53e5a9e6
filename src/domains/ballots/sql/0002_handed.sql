-- Who got a paper instead of voting on the phone: one vote each, whichever way. What is on the paper stays apart, as ever.

ALTER TABLE ballot_voters ADD COLUMN paper BOOL NOT NULL DEFAULT 0;
