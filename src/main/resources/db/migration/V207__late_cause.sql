-- Why a claim comes late, as the agency states it, and the class that the office settles on.

ALTER TABLE task_claim
    ADD COLUMN late_cause       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'as it counts; null: in time, or nobody has said',
    ADD COLUMN late_stated      VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'as the agency stated it',
    ADD COLUMN late_text        VARCHAR(1000) NULL,
    ADD COLUMN late_answered_by VARCHAR(200)  NULL COMMENT 'who answers for it',
    ADD KEY ix_task_claim_late (late_cause, task_id),
    ADD CONSTRAINT ck_task_claim_late CHECK (late_cause IS NULL
        OR late_cause IN ('SUBJECTIVE', 'OBJECTIVE', 'COORDINATION', 'SUPERIOR'));

ALTER TABLE task_submission
    ADD COLUMN late_cause       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN late_text        VARCHAR(1000) NULL,
    ADD COLUMN late_answered_by VARCHAR(200)  NULL;
