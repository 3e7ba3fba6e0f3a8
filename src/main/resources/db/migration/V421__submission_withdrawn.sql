-- Whoever laid something before the head of his agency takes it back while the head has not decided. Decision 0014.
ALTER TABLE task_submission
    DROP CONSTRAINT ck_task_submission_outcome,
    ADD CONSTRAINT ck_task_submission_outcome CHECK (outcome IN ('WAITING', 'APPROVED', 'SENT_BACK', 'OVERTAKEN', 'WITHDRAWN'));
