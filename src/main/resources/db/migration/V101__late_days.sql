-- A closed task keeps its days late, whatever becomes of the calendar afterwards.
ALTER TABLE task ADD COLUMN late_days SMALLINT NULL COMMENT 'working days late, counted on the day of confirmation; null: not late, or confirmed before this column was';
