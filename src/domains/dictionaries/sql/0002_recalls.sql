-- A published version that has not begun may be recalled: who did, when and why. '': nobody did.
ALTER TABLE dictionary_drafts ADD COLUMN recalled_words TEXT NOT NULL DEFAULT '';
ALTER TABLE dictionary_drafts ADD COLUMN recalled_ms BIGINT;
ALTER TABLE dictionary_drafts ADD COLUMN recall_why TEXT NOT NULL DEFAULT '';
