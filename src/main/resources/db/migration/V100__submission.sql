-- "Đầu mối trình, thủ trưởng duyệt": what waits inside the lead agency for its head; nobody outside it reads these rows.

CREATE TABLE task_submission (
    id               BIGINT        NOT NULL,
    task_id          BIGINT        NOT NULL,
    agency_id        BIGINT        NOT NULL COMMENT 'the lead agency whose head decides',
    act              VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text             VARCHAR(2000) NOT NULL COMMENT 'the result of a claim, the reason of a refusal',
    document_number  VARCHAR(60)   NULL,
    document_on      DATE          NULL,
    proposed_agency  BIGINT        NULL,
    submitted_by     BIGINT        NOT NULL,
    submitter_name   VARCHAR(120)  NOT NULL,
    submitted_at     DATETIME(6)   NOT NULL,
    outcome          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decider_name     VARCHAR(120)  NULL,
    decided_at       DATETIME(6)   NULL,
    decision_text    VARCHAR(2000) NULL COMMENT 'why the head sent it back, word by word',
    waiting          TINYINT       GENERATED ALWAYS AS (CASE WHEN outcome = 'WAITING' THEN 1 END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY uk_task_submission_waiting (task_id, waiting),
    KEY ix_task_submission_agency (agency_id, waiting, submitted_at),
    CONSTRAINT ck_task_submission_act CHECK (act IN ('CLAIM', 'REFUSE')),
    CONSTRAINT ck_task_submission_outcome CHECK (outcome IN ('WAITING', 'APPROVED', 'SENT_BACK', 'OVERTAKEN')),
    CONSTRAINT fk_task_submission_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE task_submission_file (
    submission_id  BIGINT NOT NULL,
    file_id        BIGINT NOT NULL,
    PRIMARY KEY (submission_id, file_id),
    CONSTRAINT fk_task_submission_file FOREIGN KEY (submission_id) REFERENCES task_submission (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
