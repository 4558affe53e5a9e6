-- A batch of vouchers is paid out of a budget line too.

ALTER TABLE grant_spendings ADD COLUMN batch BIGINT NOT NULL DEFAULT 0;     -- of vouchers; 0: none
CREATE INDEX grant_funds_account ON grant_funds (district, account);
