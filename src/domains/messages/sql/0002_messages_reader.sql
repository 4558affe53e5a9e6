-- One index in place of two: an account's messages, unread ones apart, in order. A report writes two messages.
ALTER TABLE messages ADD COLUMN read BOOL NOT NULL DEFAULT 0;
UPDATE messages SET read = 1 WHERE read_ms IS NOT NULL;
DROP INDEX messages_account;
DROP INDEX messages_unread;
CREATE INDEX messages_reader ON messages (district, account, read, id);
