-- What a message is about when it isn't a case: a resource below /api/v1, such as changes/12.
ALTER TABLE messages ADD COLUMN about TEXT NOT NULL DEFAULT '';
