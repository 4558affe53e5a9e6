-- Which import wrote a record down; 0: somebody did, by hand. While an import isn't whole yet, its records have its
-- id below zero in merged_into, and so are seen by nobody.

ALTER TABLE residents ADD COLUMN import_id BIGINT NOT NULL DEFAULT 0;
