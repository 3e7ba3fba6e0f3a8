-- Thu hồi, thay thế, bãi bỏ of a directive, and the tasks that a replacing one takes over.

ALTER TABLE directive
    ADD COLUMN ending          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null while it is in force',
    ADD COLUMN ended_on        DATE          NULL,
    ADD COLUMN end_document    VARCHAR(100)  NULL,
    ADD COLUMN end_document_on DATE          NULL,
    ADD COLUMN end_reason      VARCHAR(1000) NULL,
    ADD COLUMN replaced_by     BIGINT        NULL,
    ADD COLUMN ended_by        VARCHAR(200)  NULL,
    ADD CONSTRAINT ck_directive_ending CHECK (ending IN ('WITHDRAWN', 'REPLACED', 'REPEALED')),
    ADD CONSTRAINT ck_directive_ended CHECK ((ending IS NULL) = (ended_on IS NULL)),
    ADD CONSTRAINT ck_directive_replaced CHECK ((ending <=> 'REPLACED') = (replaced_by IS NOT NULL)),
    ADD CONSTRAINT fk_directive_replaced FOREIGN KEY (replaced_by) REFERENCES directive (id);

ALTER TABLE task
    ADD COLUMN origin_directive BIGINT NULL COMMENT 'the directive that gave it, where directive_id has replaced that one',
    ADD KEY ix_task_origin (origin_directive);
