-- What an agency's people lay before their head is the agency's own until he sends it on: such a mail stands in the log
-- by recipient, rule, code and state, never by its words.
ALTER TABLE outgoing_mail ADD COLUMN sealed BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'of the inside of an agency: no log shows its words';
UPDATE outgoing_mail SET sealed = TRUE WHERE kind IN ('SUBMITTED', 'SUBMISSION_SENT_BACK');
