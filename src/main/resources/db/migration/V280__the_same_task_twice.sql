-- "Việc giống nhau": tasks of two directives that look like one by their words, and what people decided about them.

ALTER TABLE task ADD FULLTEXT KEY ft_task_content (content);

CREATE TABLE task_likeness (
    task_id      BIGINT        NOT NULL COMMENT 'the newer task, or the draft',
    other_id     BIGINT        NOT NULL COMMENT 'the one that was given before',
    score        TINYINT       NOT NULL COMMENT 'percent',
    found_at     DATETIME(6)   NOT NULL,
    decision     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_by   BIGINT        NULL,
    decider_name VARCHAR(120)  NULL,
    decided_at   DATETIME(6)   NULL,
    note         VARCHAR(1000) NULL,
    waiting      TINYINT       GENERATED ALWAYS AS (CASE WHEN decision IS NULL THEN 1 END) STORED,
    PRIMARY KEY (task_id, other_id),
    KEY ix_task_likeness_other (other_id, waiting),
    KEY ix_task_likeness_waiting (waiting, found_at),
    CONSTRAINT ck_task_likeness_decision CHECK (decision IS NULL OR decision IN ('DIFFERENT', 'SAME')),
    CONSTRAINT ck_task_likeness_decided CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CONSTRAINT fk_task_likeness_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE,
    CONSTRAINT fk_task_likeness_other FOREIGN KEY (other_id) REFERENCES task (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- "Căn cứ": a further directive that orders a task which was given before, and what it says otherwise than the task then was.
CREATE TABLE task_basis (
    id             BIGINT        NOT NULL,
    task_id        BIGINT        NOT NULL,
    directive_id   BIGINT        NOT NULL,
    content        VARCHAR(2000) NOT NULL COMMENT 'as the newer directive words it',
    source_passage VARCHAR(200)  NULL,
    instead_of     VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'code of the task that was cancelled for it',
    lead_agency    BIGINT        NULL COMMENT 'the lead that it names, if that is another',
    due_on         DATE          NULL COMMENT 'the day that it names, if that is another',
    lead_before    BIGINT        NULL,
    due_before     DATE          NULL,
    added_by       BIGINT        NULL,
    adder_name     VARCHAR(120)  NOT NULL,
    added_at       DATETIME(6)   NOT NULL,
    kept_by        BIGINT        NULL,
    keeper_name    VARCHAR(120)  NULL,
    kept_at        DATETIME(6)   NULL,
    keep_reason    VARCHAR(1000) NULL COMMENT 'giữ nguyên: why the task stays as it is',
    PRIMARY KEY (id),
    KEY ix_task_basis_task (task_id, id),
    KEY ix_task_basis_directive (directive_id),
    CONSTRAINT ck_task_basis_kept CHECK ((kept_at IS NULL) = (keep_reason IS NULL)),
    CONSTRAINT fk_task_basis_task FOREIGN KEY (task_id) REFERENCES task (id),
    CONSTRAINT fk_task_basis_directive FOREIGN KEY (directive_id) REFERENCES directive (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
