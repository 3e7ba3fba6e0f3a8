-- "Đầu mối trình, thủ trưởng duyệt" holds for what an agency asks too: a focal point lays a request for more time, or for
-- release, before the head. Decision 0014.
ALTER TABLE task_submission
    MODIFY COLUMN text VARCHAR(2000) NOT NULL COMMENT 'the result of a claim, the reason of a refusal or of a request',
    MODIFY COLUMN document_number VARCHAR(100) NULL,
    ADD COLUMN proposed_due_on DATE NULL COMMENT 'the day a request for more time asks for' AFTER proposed_agency,
    ADD COLUMN proposed_due_at TIME NULL COMMENT 'hour of proposed_due_on; null: the whole day' AFTER proposed_due_on,
    DROP CONSTRAINT ck_task_submission_act,
    ADD CONSTRAINT ck_task_submission_act CHECK (act IN ('CLAIM', 'REFUSE', 'ASK_EXTENSION', 'ASK_RELEASE')),
    ADD CONSTRAINT ck_task_submission_due CHECK ((act = 'ASK_EXTENSION') = (proposed_due_on IS NOT NULL)
                                                 AND (proposed_due_at IS NULL OR proposed_due_on IS NOT NULL));
