-- Most transfers are of no other: they needn't stand in the index that keeps a hold from being answered twice.

DROP INDEX point_transfers_of;
CREATE UNIQUE INDEX point_transfers_of ON point_transfers (district, of_id) WHERE of_id IS NOT NULL;
