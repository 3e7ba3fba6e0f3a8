-- Who follows and who answers for the periods to come, where the persons of the first task have left and that task is over.
ALTER TABLE task_recurrence
    ADD COLUMN following_officer BIGINT NULL COMMENT 'in place of the first task''s',
    ADD COLUMN responsible_leader BIGINT NULL COMMENT 'in place of the first task''s';
