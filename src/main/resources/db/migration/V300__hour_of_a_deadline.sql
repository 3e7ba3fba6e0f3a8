-- A deadline may have an hour of its day; without one the day ends at 24:00. Decision 0035.
-- A claim and a request for more time are judged by their own minute, so each keeps it.

ALTER TABLE task
    ADD COLUMN due_at          TIME NULL COMMENT 'hour of due_on; null: the whole day' AFTER due_on,
    ADD COLUMN original_due_at TIME NULL COMMENT 'hour of original_due_on' AFTER original_due_on,
    ADD COLUMN claimed_at      TIME NULL COMMENT 'the minute of claimed_on' AFTER claimed_on,
    ADD COLUMN asked_at        TIME NULL COMMENT 'the minute of asked_on' AFTER asked_on,
    ADD CONSTRAINT ck_task_due_at CHECK (due_at IS NULL OR due_on IS NOT NULL);

ALTER TABLE deadline_change
    ADD COLUMN old_due_at TIME NULL AFTER old_due_on,
    ADD COLUMN new_due_at TIME NULL AFTER new_due_on;

ALTER TABLE task_request
    ADD COLUMN proposed_due_at TIME NULL AFTER proposed_due_on,
    ADD COLUMN due_at          TIME NULL AFTER due_on,
    ADD COLUMN granted_due_at  TIME NULL AFTER granted_due_on;

DROP TRIGGER task_deadline_guard;

UPDATE task t JOIN task_claim c ON c.id = t.claim_id
SET t.claimed_at = SEC_TO_TIME(TIME_TO_SEC(TIME(CONVERT_TZ(c.claimed_at, '+00:00', '+07:00'))) DIV 60 * 60);

-- An hour counts on the day that was written down only: where the deadline moves to the next working day, that whole day is in time.
ALTER TABLE task
    ADD COLUMN effective_at TIME GENERATED ALWAYS AS
        (CASE WHEN due_at IS NOT NULL AND due_on = effective_on THEN due_at ELSE TIME'24:00:00' END) STORED
        COMMENT 'the last minute of effective_on that is in time; 24:00:00: the whole day, or no deadline' AFTER effective_on,
    ADD COLUMN asked_in_time BOOLEAN GENERATED ALWAYS AS
        (COALESCE(asked_on < effective_on OR (asked_on = effective_on
                  AND (due_at IS NULL OR due_on <> effective_on OR asked_at IS NULL OR asked_at <= due_at)), FALSE)) VIRTUAL
        COMMENT 'more time was asked before the deadline was over',
    MODIFY COLUMN claim VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN claimed_on IS NULL THEN 'NONE'
              WHEN effective_on < claimed_on THEN 'LATE'
              WHEN effective_on = claimed_on AND due_on = effective_on AND due_at < claimed_at THEN 'LATE'
              ELSE 'ON_TIME' END) STORED;

-- No task has an hour yet: every cell stays where it is.
ALTER TABLE task_summary
    ADD COLUMN effective_at TIME NOT NULL DEFAULT '24:00:00' COMMENT '24:00:00: the whole day, or no deadline' AFTER effective_on,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (agency_id, relation, following_officer, state, effective_on, effective_at, claim, field_id, issuing_level,
                     mistaken);

-- The hour is guarded like the day.
DELIMITER //
CREATE TRIGGER task_deadline_guard BEFORE UPDATE ON task FOR EACH ROW
BEGIN
    IF NEW.state <> 'DRAFT' THEN
        IF OLD.state = 'DRAFT' THEN
            IF NOT EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id AND d.version = 0
                           AND d.new_due_on <=> NEW.original_due_on AND d.new_due_at <=> NEW.original_due_at) THEN
                SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'deadline without a ledger row 0';
            END IF;
        ELSEIF NOT (NEW.original_due_on <=> OLD.original_due_on AND NEW.original_due_at <=> OLD.original_due_at)
               AND NOT (NEW.deadline_version > OLD.deadline_version
                        AND EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id
                                    AND d.version = NEW.deadline_version AND d.kind = 'CORRECTION'
                                    AND d.new_due_on <=> NEW.original_due_on
                                    AND d.new_due_at <=> NEW.original_due_at)) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the original deadline changes by a correction only';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id AND d.version = NEW.deadline_version
                       AND d.new_due_on <=> NEW.due_on AND d.new_due_at <=> NEW.due_at
                       AND d.new_kind <=> NEW.deadline_kind) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'deadline changed without its ledger row';
        END IF;
    END IF;
END//
DELIMITER ;
