-- Places are looked at beside the lane: `turn` says whether what was seen is still so.
ALTER TABLE quality_days ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;
