-- Progress reports of tasks and their evidence.

CREATE TABLE progress_report (
    id             BIGINT        NOT NULL,
    task_id        BIGINT        NOT NULL,
    percent        TINYINT       NOT NULL,
    done           VARCHAR(500)  NOT NULL COMMENT 'đã làm được',
    obstacles      VARCHAR(1000) NULL COMMENT 'khó khăn, vướng mắc',
    proposals      VARCHAR(1000) NULL COMMENT 'đề xuất, kiến nghị',
    reported_on    DATE          NOT NULL,
    reported_at    DATETIME(6)   NOT NULL,
    reported_by    BIGINT        NULL,
    reporter_name  VARCHAR(120)  NOT NULL,
    agency_name    VARCHAR(200)  NOT NULL,
    entered_from   VARCHAR(100)  NULL COMMENT 'VP nhập hộ theo văn bản số …',
    PRIMARY KEY (id),
    KEY ix_progress_report_task (task_id, reported_at),
    CONSTRAINT ck_progress_report_percent CHECK (percent BETWEEN 0 AND 100)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE progress_report_file (
    report_id  BIGINT NOT NULL,
    file_id    BIGINT NOT NULL,
    PRIMARY KEY (report_id, file_id),
    CONSTRAINT fk_progress_report_file_report FOREIGN KEY (report_id) REFERENCES progress_report (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
