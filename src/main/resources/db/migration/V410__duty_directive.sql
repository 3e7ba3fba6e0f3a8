-- Which directives of the province carry out what a directive from above wants an answer to: their tasks are inner ones too.

CREATE TABLE upward_duty_directive (
    duty_id       BIGINT        NOT NULL COMMENT 'the directive from above for which something is owed',
    directive_id  BIGINT        NOT NULL COMMENT 'the directive of the province',
    tied_by       VARCHAR(100)  NOT NULL,
    tied_at       DATETIME(6)   NOT NULL,
    PRIMARY KEY (duty_id, directive_id),
    KEY ix_upward_duty_directive (directive_id, duty_id),
    CONSTRAINT fk_upward_duty_directive_duty FOREIGN KEY (duty_id) REFERENCES upward_duty (directive_id),
    CONSTRAINT fk_upward_duty_directive_directive FOREIGN KEY (directive_id) REFERENCES directive (id),
    CONSTRAINT ck_upward_duty_directive CHECK (duty_id <> directive_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
