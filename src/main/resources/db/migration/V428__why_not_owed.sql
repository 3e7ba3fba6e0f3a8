-- Why the letter of an act is owed no more, where something came before it left. Decision 0053.
ALTER TABLE owed_reminder
    ADD COLUMN not_owed VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'why the letter of an act did not leave; null: it may still, it did, or the act itself was undone',
    ADD CONSTRAINT ck_owed_reminder_not_owed CHECK (not_owed IS NULL OR state = 'CANCELLED');
