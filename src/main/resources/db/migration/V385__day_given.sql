-- The day on which a task was given for the first time: giving it again after a refusal, or to another lead, moves assigned_on
-- and leaves this one. Figures over a period choose by it, or by the last day in time of the deadline.

ALTER TABLE task
    ADD COLUMN given_on DATE NULL COMMENT 'the day of its issue; null for a draft' AFTER assigned_at;

-- The first of a task's turns begins on the day of its issue.
UPDATE task t
SET t.given_on = LEAST(t.assigned_on, COALESCE((SELECT MIN(u.since) FROM task_turn u WHERE u.task_id = t.id), t.assigned_on))
WHERE t.state <> 'DRAFT';

ALTER TABLE task
    ADD KEY ix_task_given (given_on, lead_agency),
    ADD KEY ix_task_effective (effective_on, lead_agency);
