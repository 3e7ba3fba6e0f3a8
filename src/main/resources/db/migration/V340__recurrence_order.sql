-- A rule of a recurring task has words and agencies of its own for the periods to come, and may outlive its directive
-- where another one replaces that. Null everywhere: as the first task has it.
ALTER TABLE task_recurrence
    ADD COLUMN directive_id BIGINT        NULL COMMENT 'gives the periods to come, in place of the first task''s',
    ADD COLUMN content      VARCHAR(2000) NULL COMMENT 'in place of the first task''s; not null: all that follows is the rule''s own too',
    ADD COLUMN product      VARCHAR(500)  NULL,
    ADD COLUMN lead_agency  BIGINT        NULL;

CREATE TABLE task_recurrence_party (
    recurrence_id BIGINT      NOT NULL,
    relation      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'AGENCY or GROUP of the register',
    party_id      BIGINT      NOT NULL,
    PRIMARY KEY (recurrence_id, relation, kind, party_id),
    CONSTRAINT ck_task_recurrence_party_relation CHECK (relation IN ('COORDINATING', 'INFORMED')),
    CONSTRAINT ck_task_recurrence_party_kind CHECK (kind IN ('AGENCY', 'GROUP')),
    CONSTRAINT fk_task_recurrence_party_recurrence FOREIGN KEY (recurrence_id) REFERENCES task_recurrence (id)
        ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Why a period could not be given hangs on that period, no longer on its rule: it is over as soon as the draft is given
-- or deleted, and stops no other.
CREATE TABLE task_period_trouble (
    task_id BIGINT      NOT NULL,
    reason  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the key of the words',
    PRIMARY KEY (task_id),
    CONSTRAINT fk_task_period_trouble_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO task_period_trouble (task_id, reason)
SELECT p.task_id, r.trouble
FROM task_recurrence r
JOIN task_period p ON p.recurrence_id = r.id
JOIN task t ON t.id = p.task_id
WHERE r.trouble IS NOT NULL AND t.state = 'DRAFT';

ALTER TABLE task_recurrence DROP COLUMN trouble;
