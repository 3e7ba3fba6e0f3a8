-- Đính chính of a directive by a paper; a slip of the register has none. What it does to a task stands in that task's history.
CREATE TABLE directive_correction (
    id           BIGINT        NOT NULL,
    directive_id BIGINT        NOT NULL,
    document     VARCHAR(100)  NOT NULL COMMENT 'number and symbol of the correcting paper',
    document_on  DATE          NOT NULL,
    wrong        VARCHAR(1000) NOT NULL COMMENT 'what was wrong, and how it reads now',
    recorded_on  DATE          NOT NULL,
    recorded_by  VARCHAR(200)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_directive_correction_directive (directive_id, id),
    CONSTRAINT fk_directive_correction_directive FOREIGN KEY (directive_id) REFERENCES directive (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
