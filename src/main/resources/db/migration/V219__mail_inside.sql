-- A mail about nothing but what stays inside an agency: its row is the agency's and the technical log's, not the office's.
ALTER TABLE outgoing_mail ADD COLUMN inside BOOLEAN NOT NULL DEFAULT FALSE;
-- What the log shows of a digest in place of its words, where some of its lines stay inside an agency.
ALTER TABLE outgoing_mail ADD COLUMN shown_text MEDIUMTEXT NULL, ADD COLUMN shown_html MEDIUMTEXT NULL;
