-- A request to be released that came in time waits at the office like one for more time: it keeps its day too, and its kind.
-- A task without a deadline has no day after which a request is too late.

ALTER TABLE task
    ADD COLUMN asked_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what that request asks for' AFTER request_id,
    MODIFY COLUMN asked_on DATE NULL COMMENT 'the day of that request',
    MODIFY COLUMN asked_in_time BOOLEAN GENERATED ALWAYS AS
        (COALESCE(asked_on IS NOT NULL AND (effective_on IS NULL OR asked_on < effective_on OR (asked_on = effective_on
                  AND (due_at IS NULL OR due_on <> effective_on OR asked_at IS NULL OR asked_at <= due_at))), FALSE)) VIRTUAL
        COMMENT 'the request came before the deadline was over';

UPDATE task t JOIN task_request r ON r.id = t.request_id
SET t.asked_kind = r.kind,
    t.asked_on = r.asked_on,
    t.asked_at = COALESCE(t.asked_at, SEC_TO_TIME(TIME_TO_SEC(TIME(CONVERT_TZ(r.asked_at, '+00:00', '+07:00'))) DIV 60 * 60));

ALTER TABLE task
    ADD CONSTRAINT ck_task_asked_kind CHECK ((asked_kind IS NULL) = (request_id IS NULL) AND (asked_kind IS NULL) = (asked_on IS NULL));

-- From the day of what waits now on, the days are the office's.
UPDATE task_turn u JOIN task t ON t.id = u.task_id
SET u.owner = 'OFFICE'
WHERE u.until_on IS NULL AND u.owner IN ('AGENCY', 'COORDINATOR') AND t.asked_kind = 'RELEASE' AND t.asked_in_time
  AND u.since > t.asked_on;

INSERT INTO task_turn (task_id, seq, owner, since, agency_id)
SELECT u.task_id, u.seq + 1, 'OFFICE', t.asked_on, u.agency_id
FROM task_turn u JOIN task t ON t.id = u.task_id
WHERE u.until_on IS NULL AND u.owner IN ('AGENCY', 'COORDINATOR') AND t.asked_kind = 'RELEASE' AND t.asked_in_time;

UPDATE task_turn u JOIN task_turn n ON n.task_id = u.task_id AND n.seq = u.seq + 1
SET u.until_on = n.since
WHERE u.until_on IS NULL;
