-- Phiếu hỏi: what an instruction to several agencies asks of each, and the answers, one sheet for each of its tasks.
CREATE TABLE survey_question (
    id        BIGINT       NOT NULL,
    folder_id BIGINT       NOT NULL,
    kind      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words     VARCHAR(200) NOT NULL,
    unit      VARCHAR(20)  NOT NULL COMMENT 'what a number counts; empty for none',
    asked_by  BIGINT       NOT NULL,
    asked_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_survey_question_folder (folder_id, id),
    CONSTRAINT ck_survey_question_kind CHECK (kind IN ('NUMBER', 'TEXT', 'DATE')),
    CONSTRAINT fk_survey_question_folder FOREIGN KEY (folder_id) REFERENCES task_folder (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE survey_sheet (
    task_id      BIGINT       NOT NULL,
    version      BIGINT       NOT NULL,
    answered_by  BIGINT       NOT NULL,
    answerer     VARCHAR(200) NOT NULL,
    answered_at  DATETIME(6)  NOT NULL,
    entered_from VARCHAR(100) NULL COMMENT 'the agency''s paper, where the office entered it',
    PRIMARY KEY (task_id),
    CONSTRAINT fk_survey_sheet_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE survey_answer (
    task_id     BIGINT         NOT NULL,
    question_id BIGINT         NOT NULL,
    number      DECIMAL(24, 4) NULL,
    text        VARCHAR(1000)  NULL,
    day         DATE           NULL,
    PRIMARY KEY (task_id, question_id),
    KEY ix_survey_answer_question (question_id),
    CONSTRAINT ck_survey_answer_one CHECK ((number IS NOT NULL) + (text IS NOT NULL) + (day IS NOT NULL) = 1),
    CONSTRAINT fk_survey_answer_sheet FOREIGN KEY (task_id) REFERENCES survey_sheet (task_id),
    CONSTRAINT fk_survey_answer_question FOREIGN KEY (question_id) REFERENCES survey_question (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
