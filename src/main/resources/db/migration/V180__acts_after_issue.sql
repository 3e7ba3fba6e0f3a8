-- What the office does to a task after its issue: đính chính and chuyển chủ trì.

ALTER TABLE task
    ADD COLUMN corrections SMALLINT NOT NULL DEFAULT 0 COMMENT 'đính chính n lần; counts in no rate';

-- Each time a task went from one lead agency to another, and what the former one had of it then. A correction says that it
-- never was the former one's; the other two are its line "chuyển đi".
CREATE TABLE task_transfer (
    id            BIGINT        NOT NULL,
    task_id       BIGINT        NOT NULL,
    kind          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_agency   BIGINT        NOT NULL,
    to_agency     BIGINT        NOT NULL,
    state_before  VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content       VARCHAR(2000) NOT NULL COMMENT 'as the former lead last had it',
    product       VARCHAR(500)  NULL,
    document      VARCHAR(100)  NULL,
    document_on   DATE          NULL,
    reason        VARCHAR(2000) NULL,
    moved_on      DATE          NOT NULL,
    moved_by      BIGINT        NULL,
    mover_name    VARCHAR(200)  NOT NULL,
    moved_at      DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY ix_task_transfer_task (task_id, id),
    KEY ix_task_transfer_from (from_agency, kind),
    KEY ix_task_transfer_to (to_agency, kind),
    CONSTRAINT ck_task_transfer_kind CHECK (kind IN ('TRANSFER', 'REASSIGNMENT', 'CORRECTION')),
    CONSTRAINT fk_task_transfer_task FOREIGN KEY (task_id) REFERENCES task (id)
) COMMENT = 'append-only' DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was given again to another lead before this table was, as the history has it: [["lead","before","after"], …].
INSERT INTO task_transfer (id, task_id, kind, from_agency, to_agency, state_before, content, product, moved_on, moved_by,
                           mover_name, moved_at)
SELECT e.id, t.id, 'REASSIGNMENT', CAST(c.before_value AS INTEGER), CAST(c.after_value AS INTEGER), 'REFUSED', t.content,
       t.product, DATE(CONVERT_TZ(e.at, '+00:00', '+07:00')), e.actor_person, e.actor_name, e.at
FROM history_event e
     JOIN task t ON t.id = e.subject_id,
     JSON_TABLE(e.changes, '$[*]' COLUMNS (field VARCHAR(60) PATH '$[0]', before_value VARCHAR(40) PATH '$[1]',
                                           after_value VARCHAR(40) PATH '$[2]')) c
WHERE e.subject_kind = 'TASK' AND e.act = 'TASK_REASSIGNED' AND c.field = 'lead'
  AND c.before_value IS NOT NULL AND c.after_value IS NOT NULL;

-- The original deadline changes with one kind of row only: the correction of a deadline that was written down wrongly.
DROP TRIGGER task_deadline_guard;
DELIMITER //
CREATE TRIGGER task_deadline_guard BEFORE UPDATE ON task FOR EACH ROW
BEGIN
    IF NEW.state <> 'DRAFT' THEN
        IF OLD.state = 'DRAFT' THEN
            IF NOT EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id AND d.version = 0
                           AND d.new_due_on <=> NEW.original_due_on) THEN
                SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'deadline without a ledger row 0';
            END IF;
        ELSEIF NOT (NEW.original_due_on <=> OLD.original_due_on)
               AND NOT (NEW.deadline_version > OLD.deadline_version
                        AND EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id
                                    AND d.version = NEW.deadline_version AND d.kind = 'CORRECTION'
                                    AND d.new_due_on <=> NEW.original_due_on)) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the original deadline changes by a correction only';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id AND d.version = NEW.deadline_version
                       AND d.new_due_on <=> NEW.due_on AND d.new_kind <=> NEW.deadline_kind) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'deadline changed without its ledger row';
        END IF;
    END IF;
END//
DELIMITER ;
