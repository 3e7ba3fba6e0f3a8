-- Whoever laid an answer before the head of his agency takes it back while the head has not decided. Decision 0014.
ALTER TABLE coordination_submission
    DROP CONSTRAINT ck_coordination_submission_outcome,
    ADD CONSTRAINT ck_coordination_submission_outcome CHECK (outcome IN ('WAITING', 'APPROVED', 'SENT_BACK', 'OVERTAKEN', 'WITHDRAWN'));
