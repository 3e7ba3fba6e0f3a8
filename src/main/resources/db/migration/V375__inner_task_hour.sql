-- An inner task ends no later than its task, whose deadline may have an hour: so may that of an inner one.
ALTER TABLE inner_task
    ADD COLUMN due_at  TIME NULL COMMENT 'hour of due_on; null: the whole day' AFTER due_on,
    ADD COLUMN done_at TIME NULL COMMENT 'minute of done_on; null: was not kept, counts as the first' AFTER done_on;
