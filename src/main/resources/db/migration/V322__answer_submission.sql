-- "Đầu mối trình, thủ trưởng duyệt" for a coordinating agency's answer: what waits inside it for its head. Nobody outside
-- the agency reads these rows; one waits for each request. Of a request that waits no more nothing waits either.
CREATE TABLE coordination_submission (
    id              BIGINT        NOT NULL,
    coordination_id BIGINT        NOT NULL,
    agency_id       BIGINT        NOT NULL COMMENT 'the coordinating agency whose head decides',
    text            VARCHAR(2000) NOT NULL,
    document_number VARCHAR(60)   NULL,
    document_on     DATE          NULL,
    submitted_by    BIGINT        NOT NULL,
    submitter_name  VARCHAR(120)  NOT NULL,
    submitted_at    DATETIME(6)   NOT NULL,
    outcome         VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decider_name    VARCHAR(120)  NULL,
    decided_at      DATETIME(6)   NULL,
    decision_text   VARCHAR(2000) NULL COMMENT 'why the head sent it back, word by word',
    waiting         TINYINT       GENERATED ALWAYS AS (CASE WHEN outcome = 'WAITING' THEN 1 END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY uk_coordination_submission_waiting (coordination_id, waiting),
    KEY ix_coordination_submission_agency (agency_id, waiting, submitted_at),
    CONSTRAINT ck_coordination_submission_outcome CHECK (outcome IN ('WAITING', 'APPROVED', 'SENT_BACK', 'OVERTAKEN')),
    CONSTRAINT fk_coordination_submission FOREIGN KEY (coordination_id) REFERENCES coordination (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE coordination_submission_file (
    submission_id BIGINT NOT NULL,
    file_id       BIGINT NOT NULL,
    PRIMARY KEY (submission_id, file_id),
    CONSTRAINT fk_coordination_submission_file FOREIGN KEY (submission_id) REFERENCES coordination_submission (id),
    CONSTRAINT fk_coordination_submission_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
