-- Nhãn: small tags that the office puts on tasks for itself. No agency ever learns of one.
CREATE TABLE label (
    id         BIGINT       NOT NULL,
    name       VARCHAR(40)  NOT NULL COLLATE utf8mb4_uca1400_as_ci COMMENT 'Khẩn and Khẳn are two labels, KHẨN and khẩn are one',
    tone       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_by    VARCHAR(120) NOT NULL,
    made_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_label_name (name),
    CONSTRAINT ck_label_tone CHECK (tone IN ('BLUE', 'GREEN', 'AMBER', 'RED', 'VIOLET', 'PINK', 'GREY'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE task_label (
    task_id  BIGINT NOT NULL,
    label_id BIGINT NOT NULL,
    PRIMARY KEY (task_id, label_id),
    KEY ix_task_label_label (label_id, task_id),
    CONSTRAINT fk_task_label_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE,
    CONSTRAINT fk_task_label_label FOREIGN KEY (label_id) REFERENCES label (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Yêu cầu báo cáo: at most one waits on a task, so it stands on the task; those answered or taken back are in the history.
ALTER TABLE task
    ADD COLUMN report_asked_on  DATE NULL,
    ADD COLUMN report_wanted_on DATE NULL COMMENT 'the day by which the office wishes to read a progress report; null while it asks for none',
    ADD KEY ix_task_since (state_since, state),
    ADD CONSTRAINT ck_task_report_ask CHECK ((report_asked_on IS NULL) = (report_wanted_on IS NULL));
