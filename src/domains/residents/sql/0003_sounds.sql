-- What many share and one may look for: how a name is read, its initials, the last four digits of a phone. Keyed digests
-- of eight bytes; with the community that keeps the record in the index, so that only one's own places are read. NULL until
-- the clock comes to it.
ALTER TABLE residents ADD COLUMN pinyin_digest BYTES;
ALTER TABLE residents ADD COLUMN initials_digest BYTES;
ALTER TABLE residents ADD COLUMN tail_digest BYTES;
CREATE INDEX residents_pinyin ON residents (district, pinyin_digest, place);
CREATE INDEX residents_initials ON residents (district, initials_digest, place);
CREATE INDEX residents_tail ON residents (district, tail_digest, place);
CREATE INDEX residents_unread ON residents (district, id) WHERE pinyin_digest IS NULL;
