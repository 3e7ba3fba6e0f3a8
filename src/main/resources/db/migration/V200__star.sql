-- Gắn sao: what a leader keeps an eye on himself; his own list, nobody else's.
CREATE TABLE task_star (
    person_id BIGINT      NOT NULL,
    task_id   BIGINT      NOT NULL,
    since     DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, task_id),
    KEY ix_task_star_task (task_id),
    CONSTRAINT fk_task_star_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Đôn đốc by telephone or visit: what was said and promised. No mail follows from it.
CREATE TABLE task_call (
    id          BIGINT        NOT NULL,
    task_id     BIGINT        NOT NULL,
    channel     VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    spoke_with  VARCHAR(200)  NOT NULL,
    note        VARCHAR(1000) NOT NULL,
    promised_on DATE          NULL COMMENT 'the day by which the agency says it will be done; moves no deadline',
    noted_by    BIGINT        NULL,
    noted_name  VARCHAR(120)  NOT NULL,
    noted_at    DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY ix_task_call_task (task_id, noted_at),
    CONSTRAINT ck_task_call_channel CHECK (channel IN ('PHONE', 'VISIT')),
    CONSTRAINT fk_task_call_task FOREIGN KEY (task_id) REFERENCES task (id)
) COMMENT = 'append-only' DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
