-- A proposed answer stands as long as the request that it answers, whatever else is done to the task meanwhile. Decision 0054.
ALTER TABLE proposal
    ADD COLUMN request_id BIGINT NULL COMMENT 'the request that is answered; while it waits the version does not matter',
    ADD UNIQUE KEY uk_proposal_request (request_id, act);

-- What was void by another version stays void.
UPDATE proposal p JOIN task t ON t.id = p.task_id AND t.version = p.task_version
SET p.request_id = t.request_id
WHERE p.act IN ('DECIDE_EXTENSION', 'CONSENT_TO_REFUSAL', 'DENY_RELEASE');

ALTER TABLE proposal
    ADD CONSTRAINT ck_proposal_request CHECK (request_id IS NULL
                                              OR act IN ('DECIDE_EXTENSION', 'CONSENT_TO_REFUSAL', 'DENY_RELEASE'));
