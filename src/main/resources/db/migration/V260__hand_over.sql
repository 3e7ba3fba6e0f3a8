-- Whoever takes over when a post ends on a later day: the hand-over happens on the day after it.
ALTER TABLE post
    ADD COLUMN successor_post BIGINT NULL COMMENT 'takes over on the day after the last; null: nobody, or it is done';
