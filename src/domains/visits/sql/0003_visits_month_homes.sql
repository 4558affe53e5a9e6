-- How many households a micro-grid had in a month: counted anew each day and after each change of the grid, so that a month
-- that is over keeps the count of its last day. NULL: nobody counted then.
ALTER TABLE visit_months ADD COLUMN homes BIGINT;
ALTER TABLE visit_months ADD COLUMN homes_day TEXT;
