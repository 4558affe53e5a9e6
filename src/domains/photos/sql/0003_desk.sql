-- Photos of what hides its reporter: lying within somebody's places isn't enough to see them.
ALTER TABLE photos ADD COLUMN desk BIGINT NOT NULL DEFAULT 0;         -- 1: such a one
