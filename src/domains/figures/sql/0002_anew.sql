-- From the beginning cases are counted one after another, each by all its events up to anew_seq; anew_id is the last that
-- was. anew_seq 0: the events are followed.
ALTER TABLE figure_cursor ADD COLUMN anew_seq BIGINT NOT NULL DEFAULT 0;
ALTER TABLE figure_cursor ADD COLUMN anew_id  BIGINT NOT NULL DEFAULT 0;
