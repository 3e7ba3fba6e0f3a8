-- What the province owes those above it: one answer for a directive of the Government, the Party or the Council.

CREATE TABLE upward_duty (
    directive_id   BIGINT        NOT NULL,
    version        BIGINT        NOT NULL,
    owed           VARCHAR(300)  NOT NULL COMMENT 'report, draft, plan: what is owed',
    due_on         DATE          NOT NULL COMMENT 'the outer deadline, as those above set it',
    answer_number  VARCHAR(42)   NULL COMMENT 'the province''s own document',
    answered_on    DATE          NULL COMMENT 'its day',
    answer_file    BIGINT        NULL,
    recorded_by    VARCHAR(100)  NOT NULL,
    recorded_at    DATETIME(6)   NOT NULL,
    PRIMARY KEY (directive_id),
    KEY ix_upward_duty_due (due_on, directive_id),
    CONSTRAINT fk_upward_duty_directive FOREIGN KEY (directive_id) REFERENCES directive (id),
    CONSTRAINT fk_upward_duty_file FOREIGN KEY (answer_file) REFERENCES stored_file (id),
    CONSTRAINT ck_upward_duty_answer CHECK ((answered_on IS NULL) = (answer_number IS NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
