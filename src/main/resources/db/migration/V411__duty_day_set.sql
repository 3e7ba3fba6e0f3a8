-- When the outer deadline was set: its reminders begin on that day, and a corrected word of what is owed begins nothing anew.

ALTER TABLE upward_duty
    ADD COLUMN due_set_on DATE NULL COMMENT 'business day on which the outer deadline got its present day' AFTER due_on;

UPDATE upward_duty SET due_set_on = DATE(recorded_at + INTERVAL 7 HOUR);

ALTER TABLE upward_duty
    MODIFY COLUMN due_set_on DATE NOT NULL COMMENT 'business day on which the outer deadline got its present day';
