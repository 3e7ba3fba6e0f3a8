-- What a correction puts right is the day that should have been given; the working days of holds and reopenings since then are
-- given back from it again, each with a ledger row of its own kind after that of the correction (decision 0044).

DROP TRIGGER task_deadline_guard;

DELIMITER //
CREATE TRIGGER task_deadline_guard BEFORE UPDATE ON task FOR EACH ROW
BEGIN
    IF NEW.state = 'DRAFT' THEN
        IF OLD.state <> 'DRAFT'
           AND NOT (NEW.deadline_version > OLD.deadline_version
                    AND EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id
                                AND d.version = NEW.deadline_version AND d.kind = 'ISSUE_UNDONE'
                                AND d.new_due_on <=> NEW.due_on AND d.new_due_at <=> NEW.due_at
                                AND d.new_kind <=> NEW.deadline_kind)) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an issue is taken back by its ledger row only';
        END IF;
    ELSE
        IF OLD.state = 'DRAFT' THEN
            IF NOT EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id
                           AND (d.version = 0 OR d.kind = 'FIRST') AND d.version <= NEW.deadline_version
                           AND d.new_due_on <=> NEW.original_due_on AND d.new_due_at <=> NEW.original_due_at
                           AND NOT EXISTS (SELECT 1 FROM deadline_change u WHERE u.task_id = NEW.id
                                           AND u.kind IN ('FIRST', 'ISSUE_UNDONE') AND u.version > d.version)) THEN
                SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'deadline without a first ledger row';
            END IF;
        ELSEIF NOT (NEW.original_due_on <=> OLD.original_due_on AND NEW.original_due_at <=> OLD.original_due_at)
               AND NOT (NEW.deadline_version > OLD.deadline_version
                        AND EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id
                                    AND d.version > OLD.deadline_version AND d.version <= NEW.deadline_version
                                    AND d.kind = 'CORRECTION'
                                    AND d.new_due_on <=> NEW.original_due_on
                                    AND d.new_due_at <=> NEW.original_due_at
                                    AND NOT EXISTS (SELECT 1 FROM deadline_change m WHERE m.task_id = NEW.id
                                                    AND m.version > d.version AND m.version <= NEW.deadline_version
                                                    AND m.kind NOT IN ('HOLD', 'REOPENING')))) THEN
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
