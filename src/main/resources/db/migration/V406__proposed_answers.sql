-- Officers propose what is answered to a request of a lead agency, as they propose to issue, to confirm and to return.
-- Decision 0054.
ALTER TABLE proposal
    ADD COLUMN granted_due_on DATE NULL COMMENT 'the day proposed to grant; null unless it is proposed to grant more time',
    ADD COLUMN granted_due_at TIME NULL COMMENT 'hour of granted_due_on; null: the whole day',
    ADD COLUMN decider VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL
        COMMENT 'who decides about this measure of time; null for whatever else is proposed',
    DROP CONSTRAINT ck_proposal_act,
    ADD CONSTRAINT ck_proposal_act CHECK (act IN ('ISSUE', 'CONFIRM', 'RETURN', 'DECIDE_EXTENSION', 'CONSENT_TO_REFUSAL',
                                                  'DENY_RELEASE')),
    ADD CONSTRAINT ck_proposal_granted CHECK ((granted_due_on IS NULL OR act = 'DECIDE_EXTENSION')
                                              AND (granted_due_at IS NULL OR granted_due_on IS NOT NULL)
                                              AND (decider IS NOT NULL) = (act = 'DECIDE_EXTENSION'));
