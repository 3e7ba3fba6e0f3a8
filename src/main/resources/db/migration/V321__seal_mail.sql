-- A mail with the root of a day follows no task and is held by no switch: a class of its own.
ALTER TABLE outgoing_mail DROP CONSTRAINT ck_outgoing_mail_class;
ALTER TABLE outgoing_mail ADD CONSTRAINT ck_outgoing_mail_class CHECK (mail_class IN ('REMINDER', 'ACT', 'ACCOUNT', 'SEAL'));
