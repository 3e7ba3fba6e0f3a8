-- Hỏa tốc that nobody has acknowledged rings after some minutes: from which minute on it waits.

ALTER TABLE task
    ADD COLUMN assigned_at TIME NULL COMMENT 'the minute of assigned_on' AFTER assigned_on;

UPDATE task t JOIN task_agency a ON a.task_id = t.id AND a.relation = 'LEAD'
SET t.assigned_at = SEC_TO_TIME(TIME_TO_SEC(TIME(CONVERT_TZ(a.since, '+00:00', '+07:00'))) DIV 60 * 60)
WHERE t.urgency = 'EXPRESS' AND t.state = 'ASSIGNED' AND DATE(CONVERT_TZ(a.since, '+00:00', '+07:00')) = t.assigned_on;

-- Null for all but the few that wait, so that its key is as short as their list.
ALTER TABLE task
    ADD COLUMN express_since DATETIME GENERATED ALWAYS AS
        (CASE WHEN state = 'ASSIGNED' AND urgency = 'EXPRESS'
              THEN TIMESTAMP(assigned_on, COALESCE(assigned_at, TIME'00:00:00')) END) STORED,
    ADD KEY ix_task_express (express_since);
