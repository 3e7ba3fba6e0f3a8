-- "Việc giao chung": one instruction to several agencies, each with a task of its own. The folder is in no figure.
CREATE TABLE task_folder (
    id           BIGINT        NOT NULL,
    directive_id BIGINT        NOT NULL,
    content      VARCHAR(2000) NOT NULL,
    created_by   BIGINT        NULL,
    created_at   DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY ix_task_folder_directive (directive_id),
    CONSTRAINT fk_task_folder_directive FOREIGN KEY (directive_id) REFERENCES directive (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The groups that the instruction names: who belongs to one of them and has no task in the folder may still join.
CREATE TABLE task_folder_group (
    folder_id BIGINT NOT NULL,
    group_id  BIGINT NOT NULL,
    PRIMARY KEY (folder_id, group_id),
    CONSTRAINT fk_task_folder_group_folder FOREIGN KEY (folder_id) REFERENCES task_folder (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE task
    ADD COLUMN folder_id BIGINT NULL COMMENT 'one of several tasks of the same instruction',
    ADD KEY ix_task_folder (folder_id, id),
    ADD CONSTRAINT fk_task_folder FOREIGN KEY (folder_id) REFERENCES task_folder (id);
