-- Whether the other of a pair was merged is asked of these few, not of its row.
CREATE INDEX residents_merged ON residents (district, id) WHERE merged_into > 0;
